//! Views and partitions: no way round the row filters of the tables they are made of.

use std::sync::Arc;

use postern_core::catalogue::{Table, TableKind, TableName};
use postern_policy::{Inputs, Policies, PolicyFile};

use crate::shop::{catalogue, context, int, load, principal, table, text, view_of};

fn name(name: &str) -> TableName {
    TableName { schema: "public".into(), name: name.into() }
}

fn over(view: &str, beneath: &[&str]) -> Table {
    let beneath = beneath.iter().map(|table| name(table)).collect();
    Table {
        kind: TableKind::Derived { beneath },
        ..table(view, vec![int("id"), text("region"), int("total")])
    }
}

fn child(of: &str, parents: &[&str]) -> Table {
    let parents = parents.iter().map(|table| name(table)).collect();
    Table { kind: TableKind::Child { parents }, ..over(of, &[]) }
}

/// `orders`, a view over it, a view over that one, a partition, and two views over each other.
fn policies(text: &str) -> Arc<Policies> {
    let tables = vec![
        Table { kind: TableKind::Base, ..over("orders", &[]) },
        over("sales", &["orders"]),
        over("sales_again", &["sales"]),
        child("orders_2026", &["orders"]),
        over("round_a", &["round_b"]),
        over("round_b", &["round_a"]),
        over("elsewhere", &["not_reviewed"]),
    ];
    load(Inputs {
        files: vec![PolicyFile { name: "policies/a.cedar".into(), text: text.into() }],
        catalogues: vec![catalogue("shop", tables)],
        roles: vec!["support".parse().unwrap()],
        principals: vec![principal("claude", &["support"])],
        ..Inputs::default()
    })
}

fn open(text: &str) -> Vec<&'static str> {
    let policies = policies(text);
    let all = ["orders", "sales", "sales_again", "orders_2026", "round_a", "round_b", "elsewhere"];
    let is_open = |table: &&str| view_of(&policies, &["support"], &context(), table).is_some();
    all.into_iter().filter(is_open).collect()
}

const READ_ALL: &str = "@id(\"all\") permit (principal in Role::\"support\", \
                        action == Action::\"read\", resource in Source::\"shop\");";

const AGGREGATE_ALL: &str = "@id(\"sums\") permit (principal in Role::\"support\", \
                             action == Action::\"aggregate\", resource in Source::\"shop\");";

#[test]
fn views_and_partitions_of_tables_without_a_filter_are_open() {
    let all = ["orders", "sales", "sales_again", "orders_2026", "round_a", "round_b", "elsewhere"];
    assert_eq!(open(READ_ALL), all);
    assert_eq!(open(AGGREGATE_ALL), all);
}

#[test]
fn a_row_filter_hides_every_view_and_partition_over_its_table() {
    let filter = "@id(\"eu\") forbid (principal, action, resource is shop::orders) \
                  unless { resource.region == \"EU\" };";
    let rest = ["orders", "round_a", "round_b", "elsewhere"];
    assert_eq!(open(&format!("{READ_ALL}{filter}")), rest);
    assert_eq!(open(&format!("{AGGREGATE_ALL}{filter}")), rest);
}

#[test]
fn a_condition_in_a_permit_is_a_filter_too() {
    let granted = "@id(\"own\") permit (principal in Role::\"support\", action == Action::\"read\", \
                   resource in Table::\"shop.orders\") when { resource is Column };
        @id(\"own-rows\") permit (principal in Role::\"support\", action == Action::\"read\", \
                   resource is shop::orders) when { resource.region == \"EU\" };
        @id(\"views\") permit (principal in Role::\"support\", action == Action::\"read\", resource) \
                   when { resource in [Table::\"shop.sales\", Table::\"shop.orders_2026\"] };";
    assert_eq!(open(granted), ["orders"]);
}

#[test]
fn rows_that_are_forbidden_beneath_stay_forbidden_through_a_view() {
    let forbid = "@id(\"no\") forbid (principal, action, resource in Table::\"shop.orders\");";
    assert_eq!(open(&format!("{READ_ALL}{forbid}")), ["round_a", "round_b", "elsewhere"]);
    // Also where nobody opened the table, and the forbid speaks of some of its rows alone.
    let filter = "@id(\"view\") permit (principal in Role::\"support\", \
                  action == Action::\"read\", resource in Table::\"shop.sales\");
        @id(\"eu\") forbid (principal, action, resource is shop::orders) \
                  unless { resource.region == \"EU\" };";
    assert_eq!(open(filter), Vec::<&str>::new());
}

#[test]
fn a_filter_on_reading_binds_the_aggregates_of_a_view_and_a_lock_on_reading_does_not() {
    let sums = "@id(\"eu\") forbid (principal, action == Action::\"read\", \
                resource is shop::orders) unless { resource.region == \"EU\" };";
    let rest = ["orders", "round_a", "round_b", "elsewhere"];
    assert_eq!(open(&format!("{AGGREGATE_ALL}{sums}")), rest);
    let lock =
        "@id(\"no\") forbid (principal, action == Action::\"read\", resource in Source::\"shop\");";
    assert_eq!(open(&format!("{AGGREGATE_ALL}{lock}")).len(), 7);
}

#[test]
fn a_view_alone_may_be_granted() {
    let view = "@id(\"view\") permit (principal in Role::\"support\", \
                action == Action::\"read\", resource in Table::\"shop.sales_again\");";
    assert_eq!(open(view), ["sales_again"]);
}

#[test]
fn a_view_with_a_row_condition_of_its_own_stays() {
    let filters = "@id(\"eu\") forbid (principal, action, resource is shop::orders) \
                   unless { resource.region == \"EU\" };
        @id(\"eu-sales\") forbid (principal, action, resource is shop::sales) \
                   unless { resource.region == \"EU\" };";
    let rest = ["orders", "sales", "round_a", "round_b", "elsewhere"];
    assert_eq!(open(&format!("{READ_ALL}{filters}")), rest);
}
