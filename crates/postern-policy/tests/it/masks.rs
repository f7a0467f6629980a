//! Masks of catalogue and roles.

use std::sync::Arc;

use insta::assert_snapshot;
use postern_core::{
    catalogue::Part,
    mask::{FakeKind, Generalize, Mask, MaskKind},
    sight::Shown,
};
use postern_policy::{Inputs, MaskKey, Policies};

use crate::shop::{POLICIES, context, inputs, load, partial, principal, show, view_of};

fn with(masks: &[(&str, &str, Mask)], held: &[&[&str]]) -> Inputs {
    let text = format!(
        "{POLICIES}@id(\"all\") permit (principal in Role::\"explorer\", action == Action::\"read\", resource in Source::\"shop\");"
    );
    let mut inputs = inputs(&text);
    for (role, key, mask) in masks {
        let of_role = inputs.role_masks.entry(role.parse().unwrap()).or_default();
        of_role.push((MaskKey::parse(key).unwrap(), mask.clone()));
    }
    inputs.principals.extend(held.iter().map(|roles| principal("holder", roles)));
    inputs
}

fn mask_of(inputs: Inputs, roles: &[&str], table: &str, column: &str) -> Option<Mask> {
    let view = view_of(&load(inputs), roles, &context(), table).unwrap();
    let column = view.columns.iter().find(|found| *found.column.name == *column).unwrap();
    match &column.shown {
        Shown::Clear => None,
        Shown::Masked(mask) => Some(mask.clone()),
    }
}

fn redact() -> Mask {
    Mask::Redact { text: "[hidden]".into() }
}

fn hash() -> Mask {
    Mask::Hash { domain: None }
}

#[test]
fn a_role_names_another_mask_than_the_catalogue() {
    let masks = [
        ("explorer", "shop.customers.email", redact()),
        ("explorer", "tag:pci", partial(2)),
        ("explorer", "shop.orders.region", Mask::Null),
    ];
    let mask = |table, column| mask_of(with(&masks, &[]), &["explorer"], table, column);
    assert_eq!(mask("customers", "email"), Some(redact()));
    assert_eq!(mask("payments", "card_number"), Some(partial(2)));
    assert_eq!(mask("orders", "region"), Some(Mask::Null));
    assert_eq!(mask("customers", "name").map(|mask| mask.kind()), Some(MaskKind::Partial));
    assert_eq!(mask("orders", "status"), None);
}

#[test]
fn the_columns_own_entry_goes_before_its_tags() {
    let masks = [("explorer", "tag:pii", Mask::Null), ("explorer", "shop.customers.email", hash())];
    assert_eq!(mask_of(with(&masks, &[]), &["explorer"], "customers", "email"), Some(hash()));
    assert_eq!(mask_of(with(&masks, &[]), &["explorer"], "customers", "name"), Some(Mask::Null));
}

#[test]
fn of_several_roles_masks_the_stricter_wins() {
    let masks = [("explorer", "tag:pci", partial(4)), ("kiosk", "tag:pci", partial(1))];
    for roles in [["explorer", "kiosk"], ["kiosk", "explorer"]] {
        let held: &[&[&str]] = &[&roles];
        assert_eq!(
            mask_of(with(&masks, held), &roles, "payments", "card_number"),
            Some(partial(1))
        );
    }
}

#[test]
fn masks_that_cannot_be_ordered_are_refused_where_they_can_meet() {
    let masks = [("explorer", "tag:pci", partial(4)), ("kiosk", "tag:pci", hash())];
    let findings = Policies::load(with(&masks, &[&["explorer", "kiosk"]])).unwrap_err();
    assert_snapshot!(show(&findings), @r##"
    postern.toml:1:1: error: `shop.payments.card_number` has masks `hash` and `partial` for role explorer with kiosk, and none is the stricter; name one mask for this column, or give the roles to different principals
    "##);
    let within = [("explorer", "tag:pii", hash()), ("explorer", "tag:contact", partial(4))];
    assert!(Policies::load(with(&within, &[])).is_err());
}

#[test]
fn of_masks_that_keep_equality_the_one_that_tells_least_wins() {
    let domain = || Some("cards".into());
    let (token, hashed) = (Mask::Token { domain: domain() }, Mask::Hash { domain: domain() });
    let made_up = Mask::Fake { like: FakeKind::Word, domain: domain() };
    let held: &[&[&str]] = &[&["explorer", "kiosk"]];
    let worn = |one: &Mask, other: &Mask| {
        let masks = [("explorer", "tag:pci", one.clone()), ("kiosk", "tag:pci", other.clone())];
        let inputs = with(&masks, held);
        Policies::load(inputs.clone()).ok()?;
        mask_of(inputs, &["explorer", "kiosk"], "payments", "card_number")
    };
    assert_eq!(worn(&token, &hashed).as_ref(), Some(&hashed));
    assert_eq!(worn(&hashed, &made_up).as_ref(), Some(&made_up));
    assert_eq!(worn(&made_up, &token).as_ref(), Some(&made_up));
    assert_eq!(worn(&token, &Mask::Null), Some(Mask::Null));
    for other in [partial(4), Mask::Token { domain: None }, Mask::Hash { domain: None }] {
        assert_eq!(worn(&token, &other), None, "{other:?}");
    }
    let date = Mask::Fake { like: FakeKind::Date, domain: domain() };
    assert_eq!(worn(&date, &hashed), None, "a made-up date tells its decade");
}

#[test]
fn masks_that_meet_unforeseen_show_nothing() {
    let masks = [("explorer", "tag:pci", partial(4)), ("kiosk", "tag:pci", hash())];
    assert_eq!(
        mask_of(with(&masks, &[]), &["explorer", "kiosk"], "payments", "card_number"),
        Some(Mask::Null)
    );
}

#[test]
fn masks_for_what_is_not_there_are_refused_with_the_nearest() {
    let masks = [
        ("explorer", "shop.customers.emial", redact()),
        ("explorer", "tag:pcii", redact()),
        ("explorre", "tag:pci", redact()),
    ];
    assert_snapshot!(show(&Policies::load(with(&masks, &[])).unwrap_err()), @r##"
    postern.toml:1:1: error: [role.explorer.masks]: no column `shop.customers.emial`; did you mean `shop.customers.email`
    postern.toml:1:1: error: [role.explorer.masks]: no tag `pcii`; did you mean `pci`
    postern.toml:1:1: error: [role.explorre.masks]: no such role; did you mean `explorer`
    "##);
}

#[test]
fn a_dimension_in_buckets_is_shown_by_them_where_groups_alone_are_open() {
    let by = |bucket, mask: Option<Mask>| {
        let mut inputs = with(&[], &[]);
        let catalogue = Arc::make_mut(&mut inputs.catalogues[0]);
        let orders = catalogue.tables.iter_mut().find(|table| &*table.name.name == "orders");
        let orders = Arc::make_mut(orders.unwrap());
        let total = orders.columns.iter_mut().find(|column| &*column.name == "total").unwrap();
        total.part = Part::Dimension(Some(bucket));
        total.mask = mask;
        inputs
    };
    let of = |inputs, role| mask_of(inputs, &[role], "orders", "total");
    let hundreds = || by(Generalize::Step(100), None);
    let generalized = |step| Some(Mask::Generalize(Generalize::Step(step)));
    assert_eq!(of(hundreds(), "AI_ANALYTICS_READER"), generalized(100));
    assert_eq!(of(hundreds(), "explorer"), None, "whoever reads rows reads them as they are");
    let masked = |step| Some(Mask::Generalize(Generalize::Step(step)));
    let both = |step| by(Generalize::Step(100), masked(step));
    assert_eq!(of(both(1000), "AI_ANALYTICS_READER"), generalized(1000));
    assert_eq!(of(both(10), "AI_ANALYTICS_READER"), generalized(100));
    assert_eq!(of(both(30), "AI_ANALYTICS_READER"), Some(Mask::Null), "neither tells less");
    assert_eq!(
        of(by(Generalize::Step(100), Some(Mask::Null)), "AI_ANALYTICS_READER"),
        Some(Mask::Null)
    );
}
