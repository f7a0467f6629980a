//! What somebody would try.

use std::sync::Arc;

use postern_core::{
    catalogue::{Catalogue, TableName},
    dialect::Dialect,
    principal::{Attribute, Principal},
    sight::SightError,
};
use postern_policy::{Inputs, Policies, PolicyFile};
use proptest::prelude::*;

use crate::shop::{
    POLICIES, catalogue, context, inputs, int, load, principal, sight, table, text, view_of,
};

fn with(principal: Principal, text: &str) -> (Arc<Policies>, Arc<Principal>) {
    let principal = Arc::new(principal);
    let mut inputs = inputs(text);
    inputs.principals.push(Arc::clone(&principal));
    (load(inputs), principal)
}

fn error_of(policies: &Arc<Policies>, who: &Arc<Principal>, table: &str) -> SightError {
    let views = policies.views(who, &context(), &"shop".parse().unwrap()).unwrap();
    views.view(&TableName { schema: "public".into(), name: table.into() }).unwrap_err()
}

fn leveled(level: i64) -> Principal {
    let mut who = principal("eve", &["support"]).as_ref().clone();
    who.attributes.insert("level".into(), Attribute::Int(level));
    who
}

const OVERFLOWS: &str = "principal has level && principal.level * 9223372036854775807 > 5";

#[test]
fn a_forbid_that_fails_on_a_column_denies_instead_of_being_skipped() {
    let text = format!(
        "{POLICIES}@id(\"f\") forbid (principal, action, resource is Column) when {{ {OVERFLOWS} }};"
    );
    let (policies, eve) = with(leveled(3), &text);
    assert_eq!(error_of(&policies, &eve, "orders").policy, "f");
    // The same policy where it does not fail.
    let bob = Arc::new(leveled(0));
    let views = policies.views(&bob, &context(), &"shop".parse().unwrap()).unwrap();
    assert_eq!(views.all().unwrap().len(), 3);
}

#[test]
fn a_forbid_that_fails_on_a_row_denies_instead_of_being_skipped() {
    for condition in [
        OVERFLOWS.to_owned(),
        format!("resource.id == 4 && {OVERFLOWS}"),
        "principal has level && resource.id > principal.level * 9223372036854775807".to_owned(),
    ] {
        let text = format!(
            "{POLICIES}@id(\"f\") forbid (principal, action, resource is shop::orders) when {{ {condition} }};"
        );
        let (policies, eve) = with(leveled(3), &text);
        assert_eq!(error_of(&policies, &eve, "orders").policy, "f", "{condition}");
    }
}

#[test]
fn a_role_or_attribute_that_was_not_declared_denies() {
    let (policies, _) = with(leveled(3), POLICIES);
    let stranger = principal("x", &["support", "root"]);
    assert!(error_of(&policies, &stranger, "orders").cause.contains("root"));
    let mut liar = leveled(3);
    liar.attributes.insert("level".into(), Attribute::Text("9".into()));
    assert!(error_of(&policies, &Arc::new(liar), "orders").cause.contains("kind"));
}

#[test]
fn a_nul_in_a_principal_reaches_no_statement() {
    let mut who = leveled(3);
    who.owner = "a\0' OR 1=1".into();
    let text = "@id(\"c\") permit (principal, action, resource is Column);
        @id(\"r\") permit (principal, action, resource is shop::orders) when { resource.region == principal.owner };";
    let (policies, who) = with(who, text);
    assert_eq!(error_of(&policies, &who, "orders").policy, "r");
}

#[test]
fn principals_that_differ_in_anything_share_no_view() {
    let text = "@id(\"c\") permit (principal, action, resource is Column);
        @id(\"r\") permit (principal, action, resource is shop::orders)
        when { principal has level && resource.id < principal.level };";
    let (policies, three) = with(leveled(3), text);
    let filter = |who: &Arc<Principal>| {
        let views = policies.views(who, &context(), &"shop".parse().unwrap()).unwrap();
        let name = TableName { schema: "public".into(), name: "orders".into() };
        views.view(&name).unwrap().map(|view| crate::shop::filter(&view.table, &view.filter))
    };
    assert_eq!(filter(&three).as_deref(), Some("id < 3"));
    assert_eq!(filter(&Arc::new(leveled(9))).as_deref(), Some("id < 9"));
    let mut without = leveled(3);
    without.attributes.clear();
    assert_eq!(filter(&Arc::new(without)), None);
}

#[test]
fn a_column_named_alone_is_decided_alone() {
    let text = format!(
        "{POLICIES}@id(\"one\") forbid (principal, action, resource == Column::\"shop.orders.region\");"
    );
    let seen = sight(&load(inputs(&text)), &["kiosk"], &{
        let mut context = context();
        context.tool = Some("order_status".parse().unwrap());
        context
    });
    assert!(!seen.contains("region") && seen.contains("status"), "{seen}");
}

#[test]
fn odd_identifiers_are_told_apart_and_can_be_named() {
    let names = [
        "in",
        "Table",
        "order items",
        "a.b",
        "a/b",
        "a\"b",
        "x_in",
        "x_order_20_items",
        "tags",
        "type",
        "principal",
        "1st",
        "größe",
        "String",
        "__cedar",
        "sales/orders",
        "orders",
        "entity",
        "Set",
        "like\\",
        "é\n",
        "Action",
    ];
    let tables: Vec<_> =
        names.iter().map(|name| table(name, vec![int("id"), text("in")])).collect();
    let source = catalogue("sh-op", tables);
    let path = |table: &TableName| {
        let part = |name: &str| {
            let quote = name.contains(['.', '"']);
            if quote { format!("\"{}\"", name.replace('"', "\"\"")) } else { name.to_owned() }
        };
        match &*table.schema {
            "public" => format!("sh-op.{}", part(&table.name)),
            schema => format!("sh-op.{}.{}", part(schema), part(&table.name)),
        }
    };
    for wanted in &source.tables {
        let literal = format!("{:?}", path(&wanted.name));
        let text = format!(
            "@id(\"p\") permit (principal, action == Action::\"read\", resource in Table::{literal});
             @id(\"f\") forbid (principal, action, resource) when {{ resource has \"in\" && resource[\"in\"] == \"x\" }};"
        );
        let policies = load(Inputs { catalogues: vec![Arc::clone(&source)], ..inputs(&text) });
        let views = policies.views(&principal("a", &[]), &context(), &source.source).unwrap();
        let seen: Vec<_> =
            views.all().unwrap().iter().map(|view| view.table.name.clone()).collect();
        assert_eq!(seen, std::slice::from_ref(&wanted.name));
    }
}

#[test]
fn row_types_of_odd_names_can_be_named() {
    let source = catalogue(
        "9-shop",
        vec![table("order items", vec![int("id")]), table("sales/in", vec![int("id")])],
    );
    let text = "@id(\"c\") permit (principal, action, resource is Column);
        @id(\"a\") permit (principal, action, resource is x_9_2d_shop::x_order_20_items) when { resource.id > 1 };
        @id(\"b\") permit (principal, action, resource is x_9_2d_shop::sales::x_in) when { resource.id > 2 };";
    let policies = load(Inputs { catalogues: vec![Arc::clone(&source)], ..inputs(text) });
    let views = policies.views(&principal("a", &[]), &context(), &source.source).unwrap();
    let filters: Vec<_> = views
        .all()
        .unwrap()
        .iter()
        .map(|view| crate::shop::filter(&view.table, &view.filter))
        .collect();
    assert_eq!(filters, ["id > 1", "id > 2"]);
}

#[test]
fn names_are_found_as_the_dialect_spells_them() {
    let policies = load(inputs(POLICIES));
    assert!(view_of(&policies, &["support"], &context(), "ORDERS").is_none());
    let mut sqlite = Catalogue::clone(&crate::shop::shop());
    sqlite.dialect = Dialect::Sqlite;
    for table in &mut sqlite.tables {
        Arc::make_mut(table).name.schema = "main".into();
    }
    let inputs = Inputs { catalogues: vec![Arc::new(sqlite)], ..inputs("") };
    let text: Arc<str> =
        "@id(\"p\") permit (principal, action == Action::\"read\", resource in Table::\"shop.orders\");".into();
    let files = vec![PolicyFile { name: "a".into(), text }];
    let policies = load(Inputs { files, ..inputs });
    assert!(view_of(&policies, &["support"], &context(), "Main/ORDERS").is_some());
}

#[test]
fn a_table_that_policies_cannot_tell_apart_stays_under_every_forbid() {
    // No policy names the rows of `orders`; the forbid on all that has a region binds them.
    let text = "@id(\"p\") permit (principal, action == Action::\"read\", resource in Source::\"shop\");
        @id(\"f\") forbid (principal, action, resource) when { !(resource is Column) && !(resource has quantity) };";
    let policies = load(inputs(text));
    let seen = sight(&policies, &[], &context());
    assert!(seen.starts_with("order_items\n"), "{seen}");
    assert!(!seen.contains("customers\n") && !seen.contains("payments"), "{seen}");
}

#[test]
fn the_digest_tells_every_change_and_no_order() {
    let digest = |inputs: Inputs| load(inputs).digest();
    let base = digest(inputs(POLICIES));
    let mut turned = inputs(POLICIES);
    turned.roles.reverse();
    assert_eq!(digest(turned), base);
    let mut renamed = inputs(POLICIES);
    renamed.files[0].name = "policies/b.cedar".into();
    assert_ne!(digest(renamed), base);
    assert_ne!(digest(inputs(&format!("{POLICIES} "))), base);
    let mut masked = inputs(POLICIES);
    let key = postern_policy::MaskKey::parse("tag:pci").unwrap();
    masked.role_masks.insert("support".parse().unwrap(), vec![(key, crate::shop::partial(2))]);
    assert_ne!(digest(masked), base);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_texts_are_findings_and_never_panics(
        policy in prop::sample::select(POLICIES.split_inclusive(";\n").collect::<Vec<_>>()),
        at in any::<prop::sample::Index>(), junk in "[ -~é]{0,6}", cut in 0_usize..40,
    ) {
        let at = at.index(policy.len());
        let before: String = policy.chars().take(at).collect();
        let after: String = policy.chars().skip(at).skip(cut).collect();
        if let Err(findings) = Policies::load(inputs(&format!("{before}{junk}{after}"))) {
            prop_assert!(!findings.is_empty());
            prop_assert!(findings.iter().all(|found| found.line >= 1 && !found.fix.is_empty()));
        }
    }
}
