//! The shop of these tests, and views as text.

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use postern_core::{
    catalogue::{
        Catalogue, Column, ColumnId, ColumnType, ForeignKey, Individuals, Part, Table, TableId,
        TableKind, TableName, TypeFamily,
    },
    classification::Classification,
    dialect::Dialect,
    digest::Digest,
    mask::{EmailKeep, Mask},
    predicate::{CompareOp, LikePart, Operand, Predicate},
    principal::{Principal, PrincipalKind},
    request::Channel,
    sight::{RowAccess, Shown, TableView},
    value::Value,
};
use postern_policy::{Context, Finding, Inputs, Policies, PolicyFile, Weekday};

pub(crate) fn column(name: &str, family: TypeFamily) -> Column {
    Column {
        id: ColumnId(0),
        name: name.into(),
        ty: ColumnType { name: format!("{family:?}").to_lowercase().into(), family },
        nullable: false,
        classification: Classification::Internal,
        tags: Vec::new(),
        mask: None,
        values: Vec::new(),
        part: Part::Neither,
    }
}

pub(crate) fn int(name: &str) -> Column {
    column(name, TypeFamily::Int)
}

pub(crate) fn text(name: &str) -> Column {
    column(name, TypeFamily::Text)
}

pub(crate) fn nullable(column: Column) -> Column {
    Column { nullable: true, ..column }
}

pub(crate) fn tagged(column: Column, tags: &[&str], mask: Mask) -> Column {
    Column {
        classification: Classification::Confidential,
        tags: tags.iter().map(|tag| tag.parse().unwrap()).collect(),
        mask: Some(mask),
        ..column
    }
}

pub(crate) fn partial(last: u8) -> Mask {
    Mask::Partial { first: 0, last, fill: "•••".into() }
}

pub(crate) fn table(name: &str, columns: Vec<Column>) -> Table {
    let (schema, name) = name.split_once('/').unwrap_or(("public", name));
    let numbered = columns.into_iter().zip(1_u16..);
    Table {
        id: TableId(1),
        name: TableName { schema: schema.into(), name: name.into() },
        kind: TableKind::Base,
        about: None,
        columns: numbered.map(|(column, id)| Column { id: ColumnId(id), ..column }).collect(),
        primary_key: vec![ColumnId(1)],
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        individuals: Individuals::Unstated,
        group_min: 5,
        compared_max: 64,
        share_max: 90,
    }
}

/// Adds a key from a column to the first column of another table of the default schema.
pub(crate) fn refers(mut table: Table, column: &str, to: &str) -> Table {
    let id = table.columns.iter().find(|c| *c.name == *column).unwrap().id;
    table.foreign_keys.push(ForeignKey {
        columns: vec![id],
        table: TableName { schema: "public".into(), name: to.into() },
        referenced: vec![ColumnId(1)],
    });
    table
}

pub(crate) fn catalogue(source: &str, tables: Vec<Table>) -> Arc<Catalogue> {
    Arc::new(Catalogue {
        source: source.parse().unwrap(),
        dialect: Dialect::Postgresql,
        server: postern_core::dialect::Server::Whole,
        tables: tables.into_iter().map(Arc::new).collect(),
        functions: Arc::new([]),
        digest: Digest([7; 32]),
        survey_digest: Digest([7; 32]),
    })
}

pub(crate) fn shop() -> Arc<Catalogue> {
    let email = tagged(text("email"), &["pii", "contact"], Mask::Email { keep: EmailKeep::First });
    let hidden = |name: &str, tag: &str| tagged(text(name), &[tag], Mask::Null);
    catalogue(
        "shop",
        vec![
            table(
                "customers",
                vec![
                    int("id"),
                    tagged(text("name"), &["pii"], Mask::Initials { fill: "•••".into() }),
                    email,
                    text("region"),
                    nullable(text("segment")),
                    hidden("password_hash", "secret"),
                ],
            ),
            refers(
                table("order_items", vec![int("id"), int("order_id"), int("quantity")]),
                "order_id",
                "orders",
            ),
            refers(
                table(
                    "orders",
                    vec![
                        int("id"),
                        int("customer_id"),
                        text("region"),
                        column("total", TypeFamily::Numeric),
                        nullable(text("status")),
                    ],
                ),
                "customer_id",
                "customers",
            ),
            refers(
                table(
                    "payments",
                    vec![
                        int("id"),
                        nullable(int("order_id")),
                        tagged(text("card_number"), &["pci"], partial(4)),
                        int("amount"),
                    ],
                ),
                "order_id",
                "orders",
            ),
        ],
    )
}

pub(crate) const ROLES: &[&str] =
    &["support", "AI_FRAUD_DETECTOR", "AI_ANALYTICS_READER", "kiosk", "explorer"];

/// The policies of the manual.
pub(crate) const POLICIES: &str = r#"// support.cedar: three tables, personal data masked. The whole role
@id("support-reads")
permit (principal in Role::"support", action == Action::"read", resource)
when { resource in [Table::"shop.customers", Table::"shop.orders", Table::"shop.order_items"] };

// European customers only. A NULL region is not EU
@id("support-eu-only")
forbid (principal in Role::"support", action, resource is shop::customers)
unless { resource.region == "EU" };

@id("support-eu-items")
forbid (principal in Role::"support", action, resource is shop::order_items)
unless { resource.order.region == "EU" };

// the fraud desk sees through the masks, for that purpose alone
@id("fraud-reveals")
permit (principal in Role::"AI_FRAUD_DETECTOR", action in [Action::"read", Action::"reveal"], resource)
when { resource in [Table::"shop.customers", Table::"shop.orders", Table::"shop.payments"] && context.purpose == "fraud" };

// and for it contact data does not exist
@id("fraud-no-contact")
forbid (principal in Role::"AI_FRAUD_DETECTOR", action, resource is Column)
when { resource.tags.contains("contact") };

// statistics only
@id("analytics-aggregates")
permit (principal in Role::"AI_ANALYTICS_READER", action == Action::"aggregate", resource in Source::"shop");

// a role that may use one tool and no SQL of its own
@id("kiosk-order-status")
permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders")
when { context.tool == "order_status" };

// shipped: nobody ever reads password hashes and tokens
@id("secrets-never")
forbid (principal, action, resource is Column) when { resource.tags.contains("secret") };
"#;

pub(crate) fn principal(name: &str, roles: &[&str]) -> Arc<Principal> {
    Arc::new(Principal {
        name: name.parse().unwrap(),
        kind: PrincipalKind::Agent,
        owner: "mara@example.com".into(),
        roles: roles.iter().map(|role| role.parse().unwrap()).collect(),
        purposes: vec!["fraud".parse().unwrap(), "customer-support".parse().unwrap()],
        vendor: None,
        attributes: BTreeMap::new(),
    })
}

pub(crate) fn inputs(policies: &str) -> Inputs {
    Inputs {
        files: vec![PolicyFile { name: "policies/a.cedar".into(), text: policies.into() }],
        catalogues: vec![shop()],
        roles: ROLES.iter().map(|role| role.parse().unwrap()).collect(),
        principals: vec![principal("claude", &["support"])],
        tools: vec!["order_status".parse().unwrap()],
        ..Inputs::default()
    }
}

pub(crate) fn context() -> Context {
    Context {
        hour: 10,
        weekday: Weekday::Tuesday,
        address: None,
        channel: Channel::Mcp,
        purpose: None,
        tool: None,
        mfa: false,
    }
}

pub(crate) fn load(inputs: Inputs) -> Arc<Policies> {
    Policies::load(inputs).unwrap_or_else(|findings| panic!("{}", show(&findings))).0
}

pub(crate) fn show(findings: &[Finding]) -> String {
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// What is wrong with these policies, as text.
pub(crate) fn wrong(policies: &str) -> String {
    match Policies::load(inputs(policies)) {
        Ok((_, warnings)) => format!("loaded\n{}", show(&warnings)),
        Err(findings) => show(&findings),
    }
}

pub(crate) fn view_of(
    policies: &Arc<Policies>,
    roles: &[&str],
    context: &Context,
    table: &str,
) -> Option<Arc<TableView>> {
    let views = policies.views(&principal("a", roles), context, &"shop".parse().unwrap()).unwrap();
    let (schema, name) = table.split_once('/').unwrap_or(("public", table));
    views.view(&TableName { schema: schema.into(), name: name.into() }).unwrap()
}

/// A whole Sight of the source `shop`, as text.
pub(crate) fn sight(policies: &Arc<Policies>, roles: &[&str], context: &Context) -> String {
    let views = policies.views(&principal("a", roles), context, &"shop".parse().unwrap()).unwrap();
    views.all().unwrap().iter().map(|view| describe(view)).collect()
}

pub(crate) fn describe(view: &TableView) -> String {
    let mut out = view.table.name.short(Dialect::Postgresql);
    if view.access == RowAccess::AggregateOnly {
        out.push_str(" (aggregate only)");
    }
    if view.is_filtered() {
        let by: Vec<_> = view.filter_policies.iter().map(ToString::to_string).collect();
        write!(out, " where {} [{}]", filter(&view.table, &view.filter), by.join(", ")).unwrap();
    }
    out.push('\n');
    for column in &view.columns {
        let how = match &column.shown {
            Shown::Clear => "clear".to_owned(),
            Shown::Masked(mask) => format!("mask {}", mask.kind().as_str()),
        };
        let by: Vec<_> = column.policies.iter().map(ToString::to_string).collect();
        writeln!(out, "  {:14} {how:13} {}", column.column.name, by.join(", ")).unwrap();
    }
    out
}

pub(crate) fn filter(table: &Table, predicate: &Predicate) -> String {
    let name = |id: &ColumnId| table.column(*id).unwrap().name.to_string();
    let many = |members: &[Predicate], word: &str| {
        let members: Vec<_> = members.iter().map(|member| filter(table, member)).collect();
        format!("({})", members.join(word))
    };
    match predicate {
        Predicate::Always => "true".to_owned(),
        Predicate::Never => "false".to_owned(),
        Predicate::All(members) => many(members, " and "),
        Predicate::Any(members) => many(members, " or "),
        Predicate::Not(inner) => format!("not {}", filter(table, inner)),
        Predicate::Present(id) => format!("{} is not null", name(id)),
        Predicate::Holds(id) => name(id),
        Predicate::Compare { left, op, right } => {
            let side = |side: &Operand| match side {
                Operand::Column(id) => name(id),
                Operand::Constant(value) => literal(value),
            };
            let op = match op {
                CompareOp::Eq => "=",
                CompareOp::NotEq => "<>",
                CompareOp::Less => "<",
                CompareOp::LessEq => "<=",
                CompareOp::Greater => ">",
                CompareOp::GreaterEq => ">=",
            };
            format!("{} {op} {}", side(left), side(right))
        }
        Predicate::Like { column, pattern } => {
            let parts = pattern.iter().map(|part| match part {
                LikePart::Text(text) => text.to_string(),
                LikePart::Anything => "*".to_owned(),
            });
            format!("{} like '{}'", name(column), parts.collect::<String>())
        }
        Predicate::Among { column, values } => {
            let values: Vec<_> = values.iter().map(literal).collect();
            format!("{} in ({})", name(column), values.join(", "))
        }
        Predicate::Reached { path, inner } => {
            format!("{}[{}]", path.table.name.name, filter(&path.table, inner))
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Int(value) => value.to_string(),
        Value::Text(value) => format!("'{value}'"),
        other => format!("{other:?}"),
    }
}
