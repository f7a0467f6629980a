//! SQLite masks are run for real; PostgreSQL masks are read.

use std::sync::Arc;

use postern_core::{
    catalogue::{Column, TypeFamily},
    dialect::Dialect,
    mask::{EmailKeep, Generalize, Mask},
    refusal::Code,
};
use proptest::prelude::*;
use rusqlite::types::Value;

use super::{MaskSite, hash_domain, render};
use crate::{
    extras::Extras,
    fixtures::{column, reference, sqlite, table},
    parts,
    plan::{Extra, KeyPart},
};

const KEY: [u8; 32] = [7; 32];

fn rendered(mask: &Mask, column: &Column, dialect: Dialect) -> (String, Vec<Extra>) {
    let source = "shop".parse().unwrap();
    let table = table("main", "t", vec![column.clone()]);
    let site = MaskSite { source: &source, table: &table, dialect };
    let mut extras = Extras::new(dialect, 0);
    let value = parts::column("t", &column.name);
    let sql = render(mask, column, value, &site, &mut extras).unwrap().to_string();
    (sql, extras.into_vec())
}

/// What a value looks like behind the mask, in a SQLite column without a type.
fn masked(mask: &Mask, family: TypeFamily, value: Value) -> Value {
    let db = sqlite();
    let (sql, extras) = rendered(mask, &column(1, "c", "", family), Dialect::Sqlite);
    db.execute_batch("CREATE TABLE t (c)").unwrap();
    db.execute("INSERT INTO t VALUES (?1)", [value]).unwrap();
    let keys: Vec<Vec<u8>> = extras.iter().map(|_| KEY.to_vec()).collect();
    db.query_row(&format!("SELECT {sql} FROM t"), rusqlite::params_from_iter(keys), |row| {
        row.get(0)
    })
    .unwrap()
}

fn text(mask: &Mask, value: &str) -> String {
    match masked(mask, TypeFamily::Text, Value::Text(value.to_owned())) {
        Value::Text(shown) => shown,
        other => panic!("{other:?}"),
    }
}

fn fill() -> Arc<str> {
    Arc::from("•••")
}

fn partial(first: u8, last: u8) -> Mask {
    Mask::Partial { first, last, fill: fill() }
}

fn initials() -> Mask {
    Mask::Initials { fill: fill() }
}

const FIRST: Mask = Mask::Email { keep: EmailKeep::First };
const DOMAIN: Mask = Mask::Email { keep: EmailKeep::Domain };
const fn to(generalize: Generalize) -> Mask {
    Mask::Generalize(generalize)
}

fn every_mask() -> Vec<Mask> {
    vec![
        Mask::Null,
        Mask::Redact { text: Arc::from("[it's hidden]") },
        initials(),
        partial(1, 4),
        partial(0, 0),
        FIRST,
        DOMAIN,
        Mask::Hash { domain: None },
        to(Generalize::Decade),
        to(Generalize::Year),
        to(Generalize::Month),
        to(Generalize::Day),
        to(Generalize::Step(10_000)),
        to(Generalize::Step(1 << 62)),
        to(Generalize::Network { v4: 16, v6: 48 }),
        to(Generalize::Prefix(2)),
        to(Generalize::Decimals(1)),
    ]
}

#[test]
fn names_keep_their_initials_and_nothing_of_their_length() {
    assert_eq!(text(&initials(), "Claire Fontaine"), "C••• F•••");
    assert_eq!(text(&initials(), "  Jo\tO'Neil \n"), "J••• O•••");
    assert_eq!(text(&initials(), "Élodie"), "É•••");
    assert_eq!(text(&initials(), "4111 1111 a"), "••• ••• a•••");
    assert_eq!(text(&initials(), ""), "•••");
    assert_eq!(text(&initials(), " "), "•••");
}

#[test]
fn partial_shows_ends_of_long_values_only() {
    assert_eq!(text(&partial(1, 4), "4111111111111111"), "4•••1111");
    assert_eq!(text(&partial(1, 4), "1234567890"), "1•••7890");
    assert_eq!(text(&partial(1, 4), "123456789"), "•••");
    assert_eq!(text(&partial(0, 4), "900-00-0002"), "•••0002");
    assert_eq!(text(&partial(0, 0), "900-00-0002"), "•••");
    assert_eq!(text(&partial(2, 0), ""), "•••");
}

#[test]
fn a_text_with_a_nul_shows_nothing() {
    assert_eq!(text(&partial(1, 4), "abcdefghijkl\0mnop"), "•••");
    assert_eq!(text(&FIRST, "a@b.example\0secret"), "•••");
    assert_eq!(text(&to(Generalize::Prefix(1)), "ab\0cd"), "•••");
}

#[test]
fn mail_addresses_keep_their_domain_and_what_is_none_keeps_nothing() {
    assert_eq!(text(&FIRST, "claire@example.com"), "c•••@example.com");
    assert_eq!(text(&DOMAIN, "claire@mail.example.com"), "•••@mail.example.com");
    for bad in [
        "",
        "@",
        "a@",
        "@b.com",
        "a@b",
        "a@b@c.com",
        "a@b..com",
        "a@.com",
        "a@b.c",
        "a@b.com.",
        "call me @ 555.com",
        "my name@is Bob.com",
        "a@4111.1111",
        "é@b.com",
        "a@b.com\n",
        "plain",
    ] {
        assert_eq!(text(&FIRST, bad), "•••", "{bad:?}");
    }
    let long = format!("{}@example.com", "a".repeat(300));
    assert_eq!(text(&FIRST, &long), "•••");
}

#[test]
fn hash_is_hmac_of_the_text_and_the_same_for_a_number_and_its_digits() {
    let mask = Mask::Hash { domain: None };
    let of_text = text(&mask, "42");
    // HMAC-SHA-256 of `42` under 32 bytes of 07, computed by another program.
    assert_eq!(of_text, "c375c508be09c2d7595d823c17883391");
    assert_eq!(masked(&mask, TypeFamily::Int, Value::Integer(42)), Value::Text(of_text.clone()));
    assert_ne!(text(&mask, "43"), of_text);
}

#[test]
fn dates_fall_back_to_the_first_day() {
    assert_eq!(text(&to(Generalize::Year), "1984-03-07"), "1984-01-01");
    assert_eq!(text(&to(Generalize::Month), "1984-03-07T10:00:00"), "1984-03-01");
    assert_eq!(text(&to(Generalize::Decade), "1984-03-07"), "1980-01-01");
    let stamp = Value::Text("1984-03-07 10:11:12".to_owned());
    assert_eq!(
        masked(&to(Generalize::Day), TypeFamily::Timestamp, stamp.clone()),
        Value::Text("1984-03-07 00:00:00".to_owned())
    );
    assert_eq!(
        masked(&to(Generalize::Year), TypeFamily::Timestamp, stamp),
        Value::Text("1984-01-01 00:00:00".to_owned())
    );
    for bad in ["", "7 March 1984", "84-03-07", "1984-99-07"] {
        let value = Value::Text(bad.to_owned());
        assert_eq!(masked(&to(Generalize::Year), TypeFamily::Date, value), Value::Null, "{bad}");
    }
    let epoch = Value::Integer(447_465_600);
    assert_eq!(masked(&to(Generalize::Year), TypeFamily::Date, epoch), Value::Null);
}

#[test]
fn numbers_fall_to_the_multiple_below() {
    let step = to(Generalize::Step(10_000));
    let down = |value| masked(&step, TypeFamily::Numeric, value);
    assert_eq!(down(Value::Integer(54_321)), Value::Integer(50_000));
    assert_eq!(down(Value::Integer(50_000)), Value::Integer(50_000));
    assert_eq!(down(Value::Integer(-1)), Value::Integer(-10_000));
    assert_eq!(down(Value::Integer(i64::MAX)), Value::Integer(9_223_372_036_854_770_000));
    assert_eq!(down(Value::Integer(i64::MIN)), Value::Null);
    assert_eq!(down(Value::Real(54_321.9)), Value::Real(50_000.0));
    assert_eq!(down(Value::Real(-0.5)), Value::Real(-10_000.0));
    assert_eq!(down(Value::Real(1e300)), Value::Null);
    assert_eq!(down(Value::Real(f64::INFINITY)), Value::Null);
    assert_eq!(down(Value::Text("54321".to_owned())), Value::Null);
}

#[test]
fn a_text_beside_a_masked_number_is_a_number() {
    let is = |mask: &Mask, family, value, text: &str| {
        let db = sqlite();
        let (sql, _) = rendered(mask, &column(1, "c", "", family), Dialect::Sqlite);
        db.execute_batch("CREATE TABLE t (c)").unwrap();
        db.execute("INSERT INTO t VALUES (?1)", [value]).unwrap();
        let sql = format!("SELECT m = '{text}' AND m > '1' FROM (SELECT {sql} AS m FROM t) AS s");
        db.query_row(&sql, [], |row| row.get::<_, bool>(0)).unwrap()
    };
    let step = to(Generalize::Step(10));
    assert!(is(&step, TypeFamily::Int, Value::Integer(25), "20"));
    assert!(is(&step, TypeFamily::Numeric, Value::Real(25.5), "20"));
    assert!(is(&to(Generalize::Decimals(1)), TypeFamily::Float, Value::Real(25.55), "25.6"));
}

#[test]
fn places_are_rounded() {
    let place = to(Generalize::Decimals(1));
    let near = |value| masked(&place, TypeFamily::Float, value);
    assert_eq!(near(Value::Real(48.8566)), Value::Real(48.9));
    assert_eq!(near(Value::Real(-2.3522)), Value::Real(-2.4));
    assert_eq!(near(Value::Integer(48)), Value::Integer(48));
    assert_eq!(near(Value::Real(1e300)), Value::Null);
    assert_eq!(near(Value::Real(f64::NEG_INFINITY)), Value::Null);
    assert_eq!(near(Value::Text("48.8566".to_owned())), Value::Null);
    match near(Value::Real(-0.01)) {
        Value::Real(zero) => assert!(zero == 0.0 && zero.is_sign_positive(), "{zero}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        masked(&to(Generalize::Decimals(0)), TypeFamily::Float, Value::Real(48.5)),
        Value::Real(49.0)
    );
}

#[test]
fn addresses_become_networks() {
    let mask = to(Generalize::Network { v4: 16, v6: 32 });
    assert_eq!(text(&mask, "10.1.2.3"), "10.1.0.0/16");
    assert_eq!(text(&mask, "10.1.2.3/8"), "10.0.0.0/8");
    assert_eq!(text(&mask, "2001:db8:1:2::5"), "2001:db8::/32");
    let bad = Value::Text("not an address".to_owned());
    assert_eq!(masked(&mask, TypeFamily::Text, bad), Value::Null);
}

#[test]
fn a_prefix_is_shown_of_longer_texts_only() {
    assert_eq!(text(&to(Generalize::Prefix(2)), "69001"), "69•••");
    assert_eq!(text(&to(Generalize::Prefix(2)), "69"), "•••");
    assert_eq!(text(&to(Generalize::Prefix(0)), "69"), "•••");
}

#[test]
fn redact_and_null_tell_nothing() {
    let redact = Mask::Redact { text: Arc::from("it's \\'hidden'") };
    assert_eq!(text(&redact, "secret"), "it's \\'hidden'");
    assert_eq!(masked(&redact, TypeFamily::Int, Value::Integer(5)), Value::Null);
    assert_eq!(masked(&Mask::Null, TypeFamily::Text, Value::Text("x".to_owned())), Value::Null);
}

#[test]
fn every_mask_gives_null_for_null_in_every_type_it_fits() {
    for mask in every_mask() {
        for family in [TypeFamily::Text, TypeFamily::Numeric, TypeFamily::Date, TypeFamily::Any] {
            let one = column(1, "c", "", family.clone());
            if fits(&mask, &one, Dialect::Sqlite) {
                assert_eq!(masked(&mask, family, Value::Null), Value::Null, "{mask:?}");
            }
        }
    }
}

fn fits(mask: &Mask, column: &Column, dialect: Dialect) -> bool {
    let source = "shop".parse().unwrap();
    let table = table("main", "t", vec![column.clone()]);
    let site = MaskSite { source: &source, table: &table, dialect };
    let value = parts::column("t", &column.name);
    render(mask, column, value, &site, &mut Extras::new(dialect, 0)).is_ok()
}

#[test]
fn a_mask_that_does_not_fit_is_refused_and_not_weakened() {
    let source = "shop".parse().unwrap();
    let flag = column(1, "c", "boolean", TypeFamily::Bool);
    let table = table("main", "t", vec![flag.clone()]);
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        let site = MaskSite { source: &source, table: &table, dialect };
        let masks =
            [Generalize::Year, Generalize::Step(5), Generalize::Step(0), Generalize::Decimals(1)];
        for mask in masks.map(to) {
            let value = parts::column("t", "c");
            let refusal = render(&mask, &flag, value, &site, &mut Extras::new(dialect, 0));
            assert_eq!(refusal.unwrap_err().code, Code::NotSupported);
        }
        let count = column(1, "c", "bigint", TypeFamily::Int);
        for step in [0, u64::MAX] {
            let (mask, value) = (to(Generalize::Step(step)), parts::column("t", "c"));
            assert!(render(&mask, &count, value, &site, &mut Extras::new(dialect, 0)).is_err());
        }
        let day = column(1, "c", "date", TypeFamily::Date);
        let (mask, value) = (to(Generalize::Day), parts::column("t", "c"));
        assert!(render(&mask, &day, value, &site, &mut Extras::new(dialect, 0)).is_err());
        let place = column(1, "c", "numeric(9,6)", TypeFamily::Numeric);
        let (mask, value) = (to(Generalize::Decimals(7)), parts::column("t", "c"));
        assert!(render(&mask, &place, value, &site, &mut Extras::new(dialect, 0)).is_err());
        let nul = Mask::Redact { text: Arc::from("a\0b") };
        let value = parts::column("t", "c");
        assert!(render(&nul, &flag, value, &site, &mut Extras::new(dialect, 0)).is_err());
    }
}

#[test]
fn keys_that_join_share_a_domain_and_named_domains_stand_apart() {
    let source = "shop".parse().unwrap();
    let id = column(1, "id", "integer", TypeFamily::Int);
    let customer = column(2, "customer_id", "integer", TypeFamily::Int);
    let customers = table("public", "customers", vec![id.clone()]);
    let mut orders = table("public", "orders", vec![id.clone(), customer.clone()]);
    orders.foreign_keys.push(reference(2, "public", "customers", 1));
    let at = |table| MaskSite { source: &source, table, dialect: Dialect::Postgresql };
    let own = hash_domain(None, &id, &at(&customers));
    assert_eq!(hash_domain(None, &customer, &at(&orders)), own);
    assert_ne!(hash_domain(None, &id, &at(&orders)), own);
    assert_eq!(hash_domain(Some("person"), &id, &at(&orders)), "domain:person");
}

#[test]
fn postgresql_hash_takes_two_keys_of_a_fixed_type() {
    let one = column(1, "c", "text", TypeFamily::Text);
    let (sql, extras) = rendered(&Mask::Hash { domain: None }, &one, Dialect::Postgresql);
    insta::assert_snapshot!(sql, @r#"pg_catalog."left"(pg_catalog.encode(pg_catalog.sha256((CAST($2 AS BYTEA) || pg_catalog.sha256((CAST($1 AS BYTEA) || pg_catalog.convert_to(CAST("t"."c" AS TEXT), 'UTF8'))))), 'hex'), 32)"#);
    let parts: Vec<KeyPart> = extras
        .iter()
        .map(|extra| match extra {
            Extra::MaskKey { part, .. } => *part,
            Extra::Value(_) | Extra::Withheld(_) => panic!("a key is no value"),
        })
        .collect();
    assert_eq!(parts, [KeyPart::Inner, KeyPart::Outer]);
}

#[test]
fn postgresql_null_keeps_the_type_and_does_not_read_the_column() {
    for (name, shown) in [
        ("character varying(20)", "CAST(NULL AS CHARACTER VARYING(20))"),
        ("timestamp with time zone", "CAST(NULL AS TIMESTAMP WITH TIME ZONE)"),
        ("public.order_status", "CAST(NULL AS public.order_status)"),
        ("integer[]", "CAST(NULL AS INTEGER[])"),
        ("integer; DROP TABLE x", "CAST(NULL AS TEXT)"),
        ("", "CAST(NULL AS TEXT)"),
    ] {
        let one = column(1, "c", name, TypeFamily::Other);
        assert_eq!(rendered(&Mask::Null, &one, Dialect::Postgresql).0, shown);
    }
}

#[test]
fn every_rendered_mask_is_read_back_as_the_same_text() {
    let families = [
        ("text", TypeFamily::Text),
        ("integer", TypeFamily::Int),
        ("numeric(10,2)", TypeFamily::Numeric),
        ("real", TypeFamily::Float),
        ("date", TypeFamily::Date),
        ("timestamp without time zone", TypeFamily::Timestamp),
        ("inet", TypeFamily::Inet),
    ];
    for dialect in [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql] {
        for (name, family) in &families {
            let one = column(1, "c", name, family.clone());
            for mask in every_mask() {
                if !fits(&mask, &one, dialect) {
                    continue;
                }
                let sql = format!("SELECT {} FROM t", rendered(&mask, &one, dialect).0);
                let again = crate::read::again(dialect, &sql).unwrap().to_string();
                assert_eq!(again, sql);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_mask_fails_and_none_shows_what_it_hides(value in "\\PC{0,24}", pad in 0_usize..4) {
        let value = format!("{}{value}", " ".repeat(pad));
        for mask in every_mask() {
            let one = column(1, "c", "", TypeFamily::Any);
            if !fits(&mask, &one, Dialect::Sqlite) {
                continue;
            }
            let shown = masked(&mask, TypeFamily::Any, Value::Text(value.clone()));
            if let Value::Text(shown) = shown {
                // What is hidden is never whole in what is shown.
                prop_assert!(value.chars().count() < 2 || !shown.contains(&value));
            }
        }
    }

    #[test]
    fn values_that_agree_in_what_is_shown_look_alike(
        first in "[a-z]", tail in "[0-9]{4}", one in "[a-z]{5,40}", other in "[a-z]{5,40}",
    ) {
        let mask = partial(1, 4);
        let a = text(&mask, &format!("{first}{one}{tail}"));
        let b = text(&mask, &format!("{first}{other}{tail}"));
        prop_assert_eq!(a, b);
        let a = text(&FIRST, &format!("{first}{one}@example.com"));
        let b = text(&FIRST, &format!("{first}{other}@example.com"));
        prop_assert_eq!(a, b);
        prop_assert_eq!(text(&initials(), &format!("{first}{one}")),
                        text(&initials(), &format!("{first}{other}")));
    }

    #[test]
    fn a_step_is_the_floor(value in any::<i64>(), step in 1_u64..1_000_000_000_000) {
        let size = i128::from(step);
        let floor = i128::from(value).div_euclid(size).saturating_mul(size);
        let expected = i64::try_from(floor).map_or(Value::Null, Value::Integer);
        let shown = masked(&to(Generalize::Step(step)), TypeFamily::Int, Value::Integer(value));
        // Near the least number the mask may give NULL a step early, never more than the floor.
        let edge = floor < i128::from(i64::MIN).saturating_add(size);
        prop_assert!(shown == expected || (shown == Value::Null && edge));
    }
}
