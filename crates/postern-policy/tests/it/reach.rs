//! Policies that bring nothing about: tried on everybody, told with their places.

use std::fmt::Write as _;

use insta::assert_snapshot;
use postern_core::principal::Principal;
use postern_policy::{Context, Policies};

use crate::shop::{context, inputs, principal};

/// What is said of policies when these roles, each held alone, are tried for no purpose and for
/// two.
fn judged(text: &str, roles: &[&str]) -> String {
    let (policies, _) = Policies::load(inputs(text)).unwrap();
    let holders: Vec<_> = roles.iter().map(|role| principal("claude", &[role])).collect();
    let contexts: Vec<Context> = [None, Some("fraud"), Some("support")]
        .into_iter()
        .map(|purpose| Context { purpose: purpose.map(|text| text.parse().unwrap()), ..context() })
        .collect();
    let people: Vec<(&Principal, &Context)> = holders
        .iter()
        .flat_map(|holder| contexts.iter().map(move |context| (holder.as_ref(), context)))
        .collect();
    policies.judge(&people).unwrap().into_iter().fold(String::new(), |mut said, finding| {
        writeln!(said, "{finding}").unwrap();
        said
    })
}

#[test]
fn what_is_never_reached_shadowed_or_said_before_is_told() {
    assert_snapshot!(judged(r#"
@id("wide") permit (principal in Role::"support", action == Action::"read", resource in Source::"shop");
@id("narrow") permit (principal in Role::"support", action == Action::"read", resource in Table::"shop.orders");
@id("other") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders");
@id("shut") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.payments");
@id("no-payments") forbid (principal in Role::"kiosk", action, resource in Table::"shop.payments");
@id("nowhere") permit (principal in Role::"kiosk", action == Action::"read", resource is Column)
when { resource.tags.contains("pci") && resource in Table::"shop.orders" };
@id("lifts") permit (principal in Role::"support", action == Action::"reveal", resource in Table::"shop.orders");
@id("secrets") forbid (principal, action, resource is Column) when { resource.tags.contains("secret") };
"#, &["support", "kiosk"]), @"
    policies/a.cedar:3:1: warning: `narrow` overlaps: `wide` (policies/a.cedar:2) opens all that it opens; take one of them out, or narrow the wider one
    policies/a.cedar:5:1: warning: `shut` is shadowed: all that it opens is closed by `no-payments` (policies/a.cedar:6); take one of them out, or narrow what closes
    policies/a.cedar:7:1: warning: `nowhere` is never reached: no role and no agent meets it on any column; see whether its role, tables, tags and conditions are those you mean
    ");
}

#[test]
fn what_cannot_be_judged_on_columns_is_left_alone() {
    assert_eq!(
        judged(
            r#"
@id("all") permit (principal in Role::"support", action == Action::"read", resource in Source::"shop");
@id("rows") permit (principal in Role::"kiosk", action == Action::"read", resource is shop::orders)
when { resource.region == "EU" };
@id("columns") permit (principal in Role::"kiosk", action == Action::"read", resource is Column)
when { resource in Table::"shop.orders" };
@id("night") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.customers")
when { context.hour < 6 };
@id("fraud") permit (principal in Role::"support", action == Action::"reveal", resource in Table::"shop.customers")
when { context.purpose == "fraud" };
@id("day") permit (principal in Role::"support", action == Action::"read", resource in Table::"shop.orders")
when { context.hour > 6 };
@id("pays") permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.payments");
@id("not-now") forbid (principal in Role::"kiosk", action, resource in Table::"shop.payments")
when { context.hour == 10 };
"#,
            &["support", "kiosk"]
        ),
        ""
    );
}

#[test]
fn of_two_that_open_the_same_the_later_is_told() {
    assert_snapshot!(judged(r#"
@id("first") permit (principal in Role::"support", action == Action::"read", resource in Table::"shop.orders");
@id("second") permit (principal in Role::"support", action in [Action::"read"], resource)
when { resource in [Table::"shop.orders"] };
@id("more") permit (principal in Role::"support", action in [Action::"read", Action::"reveal"], resource in Table::"shop.orders");
"#, &["support"]), @"
    policies/a.cedar:2:1: warning: `first` overlaps: `more` (policies/a.cedar:5) opens all that it opens; take one of them out, or narrow the wider one
    policies/a.cedar:3:1: warning: `second` overlaps: `first` (policies/a.cedar:2) opens all that it opens; take one of them out, or narrow the wider one
    ");
}
