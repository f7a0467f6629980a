//! Both directions, against bytes of PostgreSQL and against each other.

use postern_core::value::Value;
use proptest::prelude::*;

use super::*;

fn encoded(oid: u32, text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    encode(oid, text.as_bytes(), &mut out).map(|()| out)
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// Bytes as PostgreSQL 15 sends them (`send` functions), by hand.
#[test]
fn texts_become_the_bytes_that_postgresql_sends() {
    for (oid, value, bytes) in [
        (BOOL, "t", vec![1]),
        (INT2, "-2", vec![0xff, 0xfe]),
        (INT8, "1", vec![0, 0, 0, 0, 0, 0, 0, 1]),
        (FLOAT8, "1.5", vec![0x3f, 0xf8, 0, 0, 0, 0, 0, 0]),
        (NUMERIC, "0", vec![0, 0, 0, 0, 0, 0, 0, 0]),
        (NUMERIC, "12345.678", vec![0, 3, 0, 1, 0, 0, 0, 3, 0, 1, 0x09, 0x29, 0x1a, 0x7c]),
        (NUMERIC, "-0.0001", vec![0, 1, 0xff, 0xff, 0x40, 0, 0, 4, 0, 1]),
        (NUMERIC, "10000", vec![0, 1, 0, 1, 0, 0, 0, 0, 0, 1]),
        (NUMERIC, "NaN", vec![0, 0, 0, 0, 0xc0, 0, 0, 0]),
        (DATE, "2000-01-01", vec![0, 0, 0, 0]),
        (DATE, "1999-12-31", vec![0xff, 0xff, 0xff, 0xff]),
        (DATE, "2024-02-29", vec![0, 0, 0x22, 0x79]),
        (TIMESTAMP, "2000-01-01 00:00:00.5", vec![0, 0, 0, 0, 0, 0x07, 0xa1, 0x20]),
        (TIMESTAMPTZ, "2000-01-01 02:00:00+02", vec![0; 8]),
        (INTERVAL, "1 year 2 mons -3 days -00:00:01", {
            let mut bytes = (-1_000_000_i64).to_be_bytes().to_vec();
            bytes.extend((-3_i32).to_be_bytes());
            bytes.extend(14_i32.to_be_bytes());
            bytes
        }),
        (BYTEA, "\\x00ff", vec![0, 255]),
        (JSONB, "{}", b"\x01{}".to_vec()),
        (INET, "10.0.0.1", vec![2, 32, 0, 4, 10, 0, 0, 1]),
        (CIDR, "10.0.0.0/8", vec![2, 8, 1, 4, 10, 0, 0, 0]),
        (MACADDR, "08:00:2b:01:02:ff", vec![8, 0, 0x2b, 1, 2, 0xff]),
        (MACADDR8, "08:00:2b:ff:fe:01:02:03", vec![8, 0, 0x2b, 0xff, 0xfe, 1, 2, 3]),
        (XID, "4294967295", vec![0xff; 4]),
    ] {
        assert_eq!(encoded(oid, value), Some(bytes), "{value}");
    }
}

#[test]
fn what_is_no_value_of_its_type_has_no_bytes() {
    for (oid, value) in [
        (INT4, "x"),
        (INT4, "3000000000"),
        (BOOL, "yes"),
        (DATE, "0000-00-00"),
        (NUMERIC, "1e5"),
        (BYTEA, "00"),
        (UUID, "00"),
        (MACADDR, "08:00:2b:01:02"),
        (MACADDR, "+8:00:2b:01:02:03"),
        (MACADDR8, "08:00:2b:01:02:ff"),
        (1007, "{1"),
        (1007, "{1}x"),
        (600, "(1,2)"),
    ] {
        assert_eq!(encoded(oid, value), None, "{value}");
    }
}

#[test]
fn arrays_go_both_ways() {
    let bytes = encoded(1007, "{{1,NULL},{3,4}}").unwrap();
    let row = |a, b| Value::List(vec![a, b]);
    let expected =
        Value::List(vec![row(Value::Int(1), Value::Null), row(Value::Int(3), Value::Int(4))]);
    assert_eq!(decode(1007, &bytes), Some(expected));
    let bytes = encoded(1009, r#"{a,"b \"c\\",NULL,"NULL"}"#).unwrap();
    let expected = vec![text("a"), text(r#"b "c\"#), Value::Null, text("NULL")];
    assert_eq!(decode(1009, &bytes), Some(Value::List(expected)));
    assert_eq!(decode(1009, &encoded(1009, "{}").unwrap()), Some(Value::List(Vec::new())));
}

#[test]
fn binary_values_read_as_what_they_mean() {
    let numeric = |text: &str| decode(NUMERIC, &encoded(NUMERIC, text).unwrap());
    assert_eq!(numeric("12345.678"), Some(Value::Number("12345.678".into())));
    assert_eq!(numeric("100000000"), Some(Value::Int(100_000_000)));
    assert_eq!(numeric("-0.10"), Some(Value::Number("-0.10".into())));
    let uuid = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
    assert_eq!(decode(UUID, &encoded(UUID, uuid).unwrap()), Some(text(uuid)));
    let moment = decode(TIMESTAMPTZ, &encoded(TIMESTAMPTZ, "2026-11-20 10:00:00.5+00").unwrap());
    assert_eq!(moment, Some(text("2026-11-20 10:00:00.5+00")));
    assert_eq!(decode(DATE, &encoded(DATE, "0044-03-15 BC").unwrap()), Some(text("0044-03-15 BC")));
    for (oid, value) in [
        (TIMESTAMPTZ, "0044-03-15 10:00:00+00 BC"),
        (TIMESTAMPTZ, "infinity"),
        (MACADDR, "08:00:2b:01:02:ff"),
        (MACADDR8, "08:00:2b:ff:fe:01:02:03"),
    ] {
        assert_eq!(decode(oid, &encoded(oid, value).unwrap()), Some(text(value)));
    }
    assert_eq!(decode(MACADDR, &[0; 7]), None);
    assert_eq!(decode(BOOL, &[2]), None);
    assert_eq!(decode(INT4, &[0, 1]), None);
    assert_eq!(decode(TEXT, b"a\0"), None);
    assert_eq!(decode(INET, &[2, 33, 0, 4, 1, 2, 3, 4]), None);
}

proptest! {
    #[test]
    fn any_date_comes_back(days in -700_000_i32..2_000_000) {
        let text = time::date_text(days).unwrap();
        prop_assert_eq!(time::date(&text), Some(days));
    }

    #[test]
    fn any_moment_comes_back(micros in -200_000_000_000_000_000_i64..200_000_000_000_000_000) {
        let text = time::timestamp_text(micros).unwrap();
        prop_assert_eq!(time::timestamp(&text), Some(micros));
    }

    #[test]
    fn any_decimal_comes_back(digits in "-?[1-9][0-9]{0,30}\\.[0-9]{1,20}") {
        let bytes = encoded(NUMERIC, &digits).unwrap();
        prop_assert_eq!(decode(NUMERIC, &bytes), Some(Value::Number(digits.into())));
    }

    #[test]
    fn any_bytes_are_read_or_refused(oid in 0_u32..4_000, bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _read_or_refused = decode(oid, &bytes).is_some();
        let mut out = Vec::new();
        let _written_or_refused = encode(oid, &bytes, &mut out).is_some();
    }
}
