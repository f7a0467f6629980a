//! The functions of masks, and that they hold what the masks promise.

use postern_core::secret::Secret;

use super::{
    super::{
        functions::{initials, network},
        open, real,
    },
    *,
};

async fn hashed(shop: &Shop, key: &[u8], expression: &str) -> Cell {
    let (_handle, cancel) = Cancel::new();
    let plan = TestPlan::new(&format!("SELECT postern_hash(?1, {expression})"), 1)
        .calls(&["postern_hash"]);
    let params = vec![Bind::Key(Secret::new(key.to_vec()))];
    let rows =
        shop.source.execute(Arc::new(plan), params, Limits::default(), cancel).await.unwrap();
    collect(rows).await.unwrap().remove(0).remove(0)
}

#[tokio::test]
async fn a_hash_is_hmac_sha_256_cut_to_sixteen_bytes() {
    let shop = Shop::new();
    // RFC 4231, test case 2
    let expected = text("5bdcc146bf60754e6a042426089575c7");
    assert_eq!(hashed(&shop, b"Jefe", "'what do ya want for nothing?'").await, expected);
    assert_eq!(hashed(&shop, b"Jefe", "NULL").await, Cell::Null);
    assert_eq!(hashed(&shop, b"k", "7").await, hashed(&shop, b"k", "'7'").await);
    assert_eq!(hashed(&shop, b"k", "2.5").await, hashed(&shop, b"k", "'2.5'").await);
    assert_eq!(hashed(&shop, b"k", "x'37'").await, hashed(&shop, b"k", "7").await);
    assert_ne!(hashed(&shop, b"k", "7").await, hashed(&shop, b"l", "7").await);
}

#[tokio::test]
async fn a_hash_without_a_key_is_null() {
    let shop = Shop::new();
    let plan = TestPlan::new("SELECT postern_hash('text', 'a')", 1).calls(&["postern_hash"]);
    assert_eq!(shop.run(plan).await.unwrap(), [[Cell::Null]]);
}

#[test]
fn a_number_prints_as_the_engine_prints_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    let conn = open::open(&SqliteOptions::new(path)).unwrap();
    super::super::guard::Guard::enter(&conn.guard, super::super::guard::Mode::Own);
    let mut print = conn.sql.prepare("SELECT CAST(?1 AS TEXT)").unwrap();
    let mut odd: Vec<f64> = vec![
        0.0,
        -0.0,
        1.0,
        0.1,
        -0.1,
        1e15,
        1e16,
        1e17,
        123_456_789_012_345_680.0,
        1e-4,
        1e-5,
        5e-324,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1.0 / 3.0,
        2.0 / 3.0,
        1e22,
        1e23,
        9_007_199_254_740_993.0,
        0.3,
        100.0,
        12.5,
        299_792.458,
    ];
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..20_000 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        odd.push(f64::from_bits(seed));
        odd.push(((seed >> 40) as f64) / 100.0);
    }
    for value in odd.into_iter().filter(|value| !value.is_nan()) {
        let engine: String = print.query_row([value], |row| row.get(0)).unwrap();
        assert_eq!(real::text(value), engine, "{value:e}");
    }
}

#[test]
fn initials_show_four_words_at_most_and_never_nothing() {
    assert_eq!(initials("Claire Fontaine", "•••"), "C••• F•••");
    assert_eq!(initials("  Claire\tde  la Fontaine d'Or ", "*"), "C* d* l* F*");
    assert_eq!(initials("", "•••"), "•••");
    assert_eq!(initials("Ÿ", ""), "Ÿ");
}

#[test]
fn networks_keep_the_leading_bits() {
    assert_eq!(network("10.1.2.3", 24, 48).unwrap(), "10.1.2.0/24");
    assert_eq!(network("10.1.2.3", 0, 0).unwrap(), "0.0.0.0/0");
    assert_eq!(network("10.1.2.3", 32, 0).unwrap(), "10.1.2.3/32");
    assert_eq!(network("10.1.2.3", 200, 0).unwrap(), "10.1.2.3/32");
    assert_eq!(network("10.1.2.3/8", 24, 48).unwrap(), "10.0.0.0/8");
    assert_eq!(network("2001:db8:1:2::3", 24, 48).unwrap(), "2001:db8:1::/48");
    assert_eq!(network("::1", 24, 0).unwrap(), "::/0");
    assert_eq!(network("10.1.2.3.4", 24, 48), None);
    assert_eq!(network("", 24, 48), None);
    assert_eq!(network("10.1.2.3/x", 24, 48), None);
}

#[tokio::test]
async fn mask_functions_give_null_for_null_and_never_fail() {
    let shop = Shop::new();
    let calls = ["postern_initials", "postern_network", "postern_hash"];
    for (call, expected) in [
        ("postern_initials(NULL, 'x')", Cell::Null),
        ("postern_initials(x'ff', 'x')", text("x")),
        ("postern_initials(12, 'x')", text("1x")),
        ("postern_network(NULL, 24, 48)", Cell::Null),
        ("postern_network('10.1.2.3', 24, 48)", text("10.1.2.0/24")),
        ("postern_network('10.1.2.3', 'a', 48)", Cell::Null),
        ("postern_network('10.1.2.3', -1, 48)", Cell::Null),
        ("postern_hash(NULL, 'a')", Cell::Null),
    ] {
        let plan = TestPlan::new(&format!("SELECT {call}"), 1).calls(&calls);
        assert_eq!(shop.run(plan).await.unwrap(), [[expected]], "{call}");
    }
}
