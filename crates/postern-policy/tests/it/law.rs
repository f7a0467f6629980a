//! The law: for every row, NULLs included, Cedar's decision on that row equals the predicate.
//!
//! Random policies over a small table with a nullable and a mandatory column of every kind and
//! three keys are loaded; random rows are judged twice: by Cedar, with the row as a fully known
//! entity, and by the predicate under SQL's three-valued logic. Where a reference dangles, which
//! only an engine without enforced keys allows, Cedar errs; there a failing `forbid` must close.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request,
    RestrictedExpression,
};
use postern_core::{
    catalogue::{ColumnId, Table, TypeFamily},
    predicate::{CompareOp, LikePart, Operand, Predicate},
    value::Value,
};
use postern_policy::{Finding, Inputs, Policies, Severity};
use proptest::{prelude::*, test_runner::TestCaseError};

use crate::shop::{
    catalogue, column, context, int, nullable, principal, refers, show, table, text,
};

/// A row by column number; a missing one is NULL.
type Row = BTreeMap<u16, Value>;

const ROWS_PER_SET: usize = 32;

fn bool_column(name: &str) -> postern_core::catalogue::Column {
    column(name, TypeFamily::Bool)
}

/// `child` with keys to `parent` (mandatory, nullable), `parent` with one to itself.
fn tables() -> Vec<Table> {
    let child = table(
        "child",
        vec![
            int("id"),
            int("n"),
            nullable(int("m")),
            text("s"),
            nullable(text("t")),
            bool_column("b"),
            nullable(bool_column("c")),
            int("parent_id"),
            nullable(int("other_id")),
        ],
    );
    let parent = table(
        "parent",
        vec![
            int("id"),
            int("n"),
            nullable(text("t")),
            nullable(bool_column("c")),
            nullable(int("up_id")),
        ],
    );
    let child = refers(refers(child, "parent_id", "parent"), "other_id", "parent");
    vec![child, refers(parent, "up_id", "parent")]
}

/// Conditions that strict validation takes: every optional attribute is tested first.
fn conditions() -> impl Strategy<Value = String> {
    let number = || prop::sample::select(vec!["-1", "0", "1", "2", "principal.level"]);
    let word =
        || prop::sample::select(vec!["\"\"", "\"a\"", "\"ab\"", "\"B*\"", "principal.owner"]);
    let order = || prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]);
    let same = || prop::sample::select(vec!["==", "!="]);
    let pattern = || prop::sample::select(vec!["*", "a*", "*b", "a*b", "", "B\\*", "*a*b*"]);
    // A place to look at, and what makes sure that it is there.
    let mandatory = || {
        prop::sample::select(vec![
            ("", "resource"),
            ("", "resource.parent"),
            ("resource has other && ", "resource.other"),
            ("resource.parent has up && ", "resource.parent.up"),
            ("resource has other && resource.other has up && ", "resource.other.up"),
        ])
    };
    let leaf = prop_oneof![
        (mandatory(), order(), number())
            .prop_map(|((guard, row), op, value)| format!("({guard}{row}.n {op} {value})")),
        (mandatory(), order(), number())
            .prop_map(|((guard, row), op, value)| format!("({guard}{value} {op} {row}.n)")),
        (mandatory(), same(), word()).prop_map(|((guard, row), op, value)| format!(
            "({guard}{row} has t && {row}.t {op} {value})"
        )),
        (mandatory(), pattern()).prop_map(|((guard, row), pattern)| format!(
            "({guard}{row} has t && {row}.t like \"{pattern}\")"
        )),
        (mandatory(), same())
            .prop_map(|((guard, row), op)| format!("({guard}{row} has c && {row}.c {op} true)")),
        mandatory().prop_map(|(guard, row)| format!("({guard}{row} has c && {row}.c)")),
        mandatory().prop_map(|(guard, row)| format!("({guard}{row} has t)")),
        mandatory().prop_map(|(guard, row)| format!("({guard}!({row} has t) )")),
        (same(), word()).prop_map(|(op, value)| format!("(resource.s {op} {value})")),
        pattern().prop_map(|pattern| format!("(resource.s like \"{pattern}\")")),
        (order(), number())
            .prop_map(|(op, value)| format!("(resource has m && resource.m {op} {value})")),
        order().prop_map(|op| format!("(resource has m && resource.n {op} resource.m)")),
        same().prop_map(|op| format!("(resource has t && resource.t {op} resource.s)")),
        same().prop_map(|op| format!("(resource has c && resource.b {op} resource.c)")),
        Just("resource.b".to_owned()),
        Just("(resource has other)".to_owned()),
        Just("(resource has other.t)".to_owned()),
        Just("(resource has parent.up.t)".to_owned()),
        Just("(resource has \"nothing\")".to_owned()),
        Just("([\"a\", \"ab\"].contains(resource.s))".to_owned()),
        Just("(resource has m && [1, 2].contains(resource.m))".to_owned()),
        Just("(principal.purposes.contains(resource.s))".to_owned()),
        Just("(context.purpose == \"a\")".to_owned()),
        Just("(principal in Role::\"support\")".to_owned()),
        Just("(resource in Table::\"shop.child\")".to_owned()),
        Just("(resource in Table::\"shop.parent\")".to_owned()),
        Just("(principal has region && principal.region == resource.s)".to_owned()),
        Just("(if resource has t then resource.t == \"a\" else resource.b)".to_owned()),
        Just("(if resource has other then resource.other.n > 0 else true)".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} && {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} || {b})")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("({a} && {b} && {c})")),
            inner.clone().prop_map(|a| format!("!{a}")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("(if {a} then {b} else {c})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("({a} == {b})")),
        ]
    })
}

/// One to four policies over the rows of `child`.
fn policies() -> impl Strategy<Value = String> {
    let rule = (any::<bool>(), any::<bool>(), conditions()).prop_map(|(permit, when, condition)| {
        let effect = if permit { "permit" } else { "forbid" };
        let clause = if when { "when" } else { "unless" };
        format!("{effect} (principal is Agent, action == Action::\"read\", resource is shop::child) {clause} {{ {condition} }};\n")
    });
    let first = conditions().prop_map(|condition| {
        format!("permit (principal is Agent, action == Action::\"read\", resource is shop::child) when {{ {condition} }};\n")
    });
    (first, prop::collection::vec(rule, 0..4), any::<bool>()).prop_map(|(first, rules, all)| {
        let all = if all {
            "permit (principal is Agent, action == Action::\"read\", resource is shop::child);\n"
        } else {
            ""
        };
        let rules = std::iter::once(first).chain(rules).chain([all.to_owned()]);
        let rules = rules.filter(|rule| !rule.is_empty()).enumerate();
        let rules: Vec<_> = rules.map(|(n, rule)| format!("@id(\"r{n}\") {rule}")).collect();
        let rules = rules.concat();
        format!("@id(\"c\") permit (principal, action, resource is Column);\n{rules}")
    })
}

fn value(name: &str) -> BoxedStrategy<Value> {
    match name {
        "s" | "t" => prop::sample::select(vec!["", "a", "ab", "aab", "B*", "Bx", "A", "claude"])
            .prop_map(|text| Value::Text(text.into()))
            .boxed(),
        "b" | "c" => any::<bool>().prop_map(Value::Bool).boxed(),
        _ => (-1_i64..3).prop_map(Value::Int).boxed(),
    }
}

/// A row; keys lead to parents 1 to 3, and beyond them where references may dangle.
fn row(table: &Table, keys: i64) -> BoxedStrategy<Row> {
    let mut row = Just(Row::new()).boxed();
    for column in &table.columns {
        let id = column.id.0;
        let value = if column.name.ends_with("_id") {
            (1..=keys).prop_map(Value::Int).boxed()
        } else {
            value(&column.name)
        };
        let absent = u32::from(column.nullable);
        let value = prop_oneof![absent => Just(None), 2 => value.prop_map(Some)];
        row = (row, value)
            .prop_map(move |(mut row, value)| {
                row.extend(value.map(|value| (id, value)));
                row
            })
            .boxed();
    }
    row
}

/// Parents 1 to 3 and rows of `child`.
fn data(keys: i64) -> impl Strategy<Value = (Vec<Row>, Vec<Row>)> {
    let tables = tables();
    let parents = prop::collection::vec(row(&tables[1], keys), 3).prop_map(|parents| {
        let numbered = parents.into_iter().zip(1_i64..);
        let numbered = numbered.map(|(mut row, id)| {
            row.insert(1, Value::Int(id));
            row
        });
        numbered.collect::<Vec<_>>()
    });
    (parents, prop::collection::vec(row(&tables[0], keys), ROWS_PER_SET))
}

fn uid(text: &str) -> EntityUid {
    text.parse().unwrap()
}

/// A row as an entity, its keys as attributes.
fn entity(table: &Table, id: &str, row: &Row) -> Entity {
    let mut attrs = HashMap::new();
    for column in &table.columns {
        let Some(value) = row.get(&column.id.0) else { continue };
        let expression = match value {
            Value::Int(value) => RestrictedExpression::new_long(*value),
            Value::Text(value) => RestrictedExpression::new_string(value.to_string()),
            Value::Bool(value) => RestrictedExpression::new_bool(*value),
            other => panic!("{other:?}"),
        };
        attrs.insert(column.name.to_string(), expression);
        if let (Some(stem), Value::Int(key)) = (column.name.strip_suffix("_id"), value) {
            let parent = uid(&format!("shop::parent::\"{key}\""));
            attrs.insert(stem.to_owned(), RestrictedExpression::new_entity_uid(parent));
        }
    }
    let name = &table.name.name;
    let above = HashSet::from([uid(&format!("Table::\"shop.{name}\""))]);
    Entity::new(uid(&format!("shop::{name}::\"{id}\"")), attrs, above).unwrap()
}

/// Cedar's decision on a fully known row, and whether a forbid failed.
fn cedar(set: &PolicySet, tables: &[Table], parents: &[Row], row: &Row) -> (bool, bool) {
    let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
    let asker = Entity::new(
        uid("Agent::\"a\""),
        HashMap::from([
            ("owner".to_owned(), text("mara@example.com")),
            ("level".to_owned(), RestrictedExpression::new_long(1)),
            ("purposes".to_owned(), RestrictedExpression::new_set([text("fraud"), text("ab")])),
        ]),
        HashSet::from([uid("Role::\"support\"")]),
    )
    .unwrap();
    let mut entities = vec![asker, entity(&tables[0], "x", row)];
    for (parent, id) in parents.iter().zip(1..) {
        entities.push(entity(&tables[1], &i32::to_string(&id), parent));
    }
    let entities = Entities::from_entities(entities, None).unwrap();
    let context = Context::from_pairs([("purpose".to_owned(), text(""))]).unwrap();
    let request = Request::new(
        uid("Agent::\"a\""),
        uid("Action::\"read\""),
        uid("shop::child::\"x\""),
        context,
        None,
    )
    .unwrap();
    let response = Authorizer::new().is_authorized(&request, set, &entities);
    let failed = response.diagnostics().errors().any(|error| {
        let cedar_policy::AuthorizationError::PolicyEvaluationError(error) = error;
        set.policy(error.policy_id()).unwrap().effect() == cedar_policy::Effect::Forbid
    });
    (response.decision() == Decision::Allow, failed)
}

/// SQL's answer: true, false or unknown.
fn sql(predicate: &Predicate, row: &Row, parents: &[Row]) -> Option<bool> {
    let cell = |id: &ColumnId| row.get(&id.0);
    match predicate {
        Predicate::Always => Some(true),
        Predicate::Never => Some(false),
        Predicate::All(members) => {
            let members: Vec<_> = members.iter().map(|member| sql(member, row, parents)).collect();
            if members.contains(&Some(false)) {
                return Some(false);
            }
            (!members.contains(&None)).then_some(true)
        }
        Predicate::Any(members) => {
            let members: Vec<_> = members.iter().map(|member| sql(member, row, parents)).collect();
            if members.contains(&Some(true)) {
                return Some(true);
            }
            (!members.contains(&None)).then_some(false)
        }
        Predicate::Not(inner) => sql(inner, row, parents).map(|answer| !answer),
        Predicate::Present(id) => Some(cell(id).is_some()),
        Predicate::Holds(id) => cell(id).map(|value| *value == Value::Bool(true)),
        Predicate::Compare { left, op, right } => {
            let side = |side: &Operand| match side {
                Operand::Column(id) => cell(id).cloned(),
                Operand::Constant(value) => Some(value.clone()),
            };
            Some(compare(&side(left)?, *op, &side(right)?))
        }
        Predicate::Like { column, pattern } => match cell(column)? {
            Value::Text(text) => Some(like(text, pattern)),
            other => panic!("{other:?}"),
        },
        Predicate::Among { column, values } => Some(values.contains(cell(column)?)),
        Predicate::Reached { path, inner } => {
            let key = path.columns.iter().map(cell).collect::<Option<Vec<_>>>();
            let meets = |parent: &&Row| {
                let there = path.referenced.iter().map(|id| parent.get(&id.0));
                key.as_ref().is_some_and(|key| there.eq(key.iter().map(|value| Some(*value))))
                    && sql(inner, parent, parents) == Some(true)
            };
            Some(parents.iter().any(|parent| meets(&parent)))
        }
    }
}

fn compare(left: &Value, op: CompareOp, right: &Value) -> bool {
    let order = match (left, right) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        other => panic!("{other:?}"),
    };
    match op {
        CompareOp::Eq => order.is_eq(),
        CompareOp::NotEq => order.is_ne(),
        CompareOp::Less => order.is_lt(),
        CompareOp::LessEq => order.is_le(),
        CompareOp::Greater => order.is_gt(),
        CompareOp::GreaterEq => order.is_ge(),
    }
}

fn like(text: &str, pattern: &[LikePart]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some((LikePart::Text(part), rest)) => {
            text.strip_prefix(part.as_ref()).is_some_and(|text| like(text, rest))
        }
        Some((LikePart::Anything, rest)) => {
            (0..=text.len()).any(|at| text.get(at..).is_some_and(|text| like(text, rest)))
        }
    }
}

fn asker() -> Arc<postern_core::principal::Principal> {
    let mut asker = principal("a", &["support"]).as_ref().clone();
    asker.purposes = vec!["fraud".parse().unwrap(), "ab".parse().unwrap()];
    asker.attributes.insert("level".into(), postern_core::principal::Attribute::Int(1));
    Arc::new(asker)
}

/// Another principal only declares attributes: `a` has a level, no region.
fn with_level(text: &str) -> Inputs {
    let mut other = principal("claude", &["support"]).as_ref().clone();
    other.attributes.insert("region".into(), postern_core::principal::Attribute::Text("a".into()));
    Inputs {
        files: vec![postern_policy::PolicyFile { name: "p".into(), text: text.into() }],
        catalogues: vec![catalogue("shop", tables())],
        roles: vec!["support".parse().unwrap()],
        principals: vec![asker(), Arc::new(other)],
        purposes: vec!["a".parse().unwrap()],
        ..Inputs::default()
    }
}

fn may_be_of_chance(found: &Finding) -> bool {
    found.severity != Severity::Error || found.text.ends_with("can never apply")
}

fn check(text: &str, parents: &[Row], rows: &[Row]) -> Result<(), TestCaseError> {
    let guarded =
        text.replace("principal.level", "(if principal has level then principal.level else 0)");
    let policies = match Policies::load(with_level(&guarded)) {
        Ok((policies, _)) => policies,
        // A random policy may be one that never applies; those are refused.
        Err(findings) if findings.iter().all(may_be_of_chance) => {
            return Err(TestCaseError::reject("never applies"));
        }
        Err(findings) => panic!("{guarded}\n{}", show(&findings)),
    };
    let views = policies.views(&asker(), &context(), &"shop".parse().unwrap()).unwrap();
    let child =
        postern_core::catalogue::TableName { schema: "public".into(), name: "child".into() };
    let view = views.view(&child).unwrap();
    let filter = view.map_or(Predicate::Never, |view| view.filter.clone());
    let set: PolicySet = guarded.parse().unwrap();
    let tables = tables();
    for row in rows {
        let (allowed, failed) = cedar(&set, &tables, parents, row);
        let answer = sql(&filter, row, parents);
        prop_assert_eq!(answer, Some(allowed && !failed), "{}\n{:?}\n{:#?}", guarded, row, filter);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_is_open_in_sql_exactly_when_cedar_opens_it(text in policies(), (parents, rows) in data(3)) {
        check(&text, &parents, &rows)?;
    }

    #[test]
    fn a_dangling_reference_never_opens_what_a_forbid_would_close(text in policies(), (parents, rows) in data(5)) {
        check(&text, &parents, &rows)?;
    }
}
