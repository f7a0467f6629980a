//! The functions of masks, and that they hold what the masks promise.

use postern_core::secret::Secret;

use super::{
    super::functions::{initials, network},
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

#[tokio::test]
async fn a_number_and_its_text_hash_alike() {
    let shop = Shop::new();
    for number in ["2.5", "1e300", "-1.0/3", "5e-324", "1e17", "-0.0", "9e999", "49.47"] {
        let as_text = hashed(&shop, b"k", &format!("CAST({number} AS TEXT)")).await;
        assert_eq!(hashed(&shop, b"k", number).await, as_text, "{number}");
    }
}

#[test]
fn initials_show_the_first_letter_of_every_word_and_never_nothing() {
    assert_eq!(initials("Claire Fontaine", "•••"), "C••• F•••");
    assert_eq!(initials("  Claire\tde  la Fontaine d'Or ", "*"), "C* d* l* F* d*");
    assert_eq!(initials("4 Rue de Lyon 75", "*"), "* R* d* L* *");
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
    for none in ["10.1.2.3/x", "10.1.2.3/33", "::/129", " 10.1.2.3", "10.1.2.3/", "10.1.2.3/8/8"] {
        assert_eq!(network(none, 24, 48), None, "{none}");
    }
}

#[tokio::test]
async fn mask_functions_give_null_for_null_and_never_fail() {
    let shop = Shop::new();
    let calls = ["postern_initials", "postern_network", "postern_hash"];
    for (call, expected) in [
        ("postern_initials(NULL, 'x')", Cell::Null),
        ("postern_initials(x'ff', 'x')", text("x")),
        ("postern_initials(12, 'x')", text("x")),
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
