//! What the doctor says of servers that no test can start here.

use postern_core::clock::Timestamp;
use postern_source::postgres::{AdmissionRule, LoginProof, ServerReport};

use super::{Examined, Health, Mistake, Notes, server};
use crate::config::{finding::Place, postern_toml::SourceSettings, source_url::SourceUrl};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

fn source(url: &str) -> SourceSettings {
    SourceSettings {
        url: SourceUrl::Postgres(url.to_owned()),
        password: None,
        ca: None,
        accepts_strong_login: false,
        pool_size: None,
        extension_schemas: Vec::new(),
        checks_every_statement: false,
        checker: None,
        place: Place { file: "postern.toml".into(), line: 1 },
        password_place: None,
    }
}

/// A server in a private network, kept well.
fn well() -> ServerReport {
    ServerReport {
        proof: LoginProof::Scram,
        tls: Some("TLSv1.3".to_owned()),
        address: Some("10.1.2.3".to_owned()),
        database: "shop".to_owned(),
        listens: Some("10.1.2.3".to_owned()),
        password_encryption: Some("scram-sha-256".to_owned()),
        archives: true,
        followers: 1,
        has_checksums: true,
        logs_connections: true,
        clock_ms: 1_795_000_000_100,
        strangers: Vec::new(),
        open_to_all: Vec::new(),
        readable: Vec::new(),
        rules: Some(vec![rule("hostssl", "10.1.2.9", "255.255.255.255", "scram-sha-256")]),
    }
}

fn rule(kind: &str, address: &str, netmask: &str, method: &str) -> AdmissionRule {
    let [kind, address, netmask, method] = [kind, address, netmask, method].map(str::to_owned);
    AdmissionRule { kind, address, netmask, method }
}

const URL: &str = "postgres://r@db.internal/shop?sslmode=verify-full";

fn seen(report: &ServerReport, url: &str) -> Vec<Examined> {
    let mut all = Vec::new();
    let mut notes = Notes { about: "source shop".to_owned(), all: &mut all };
    server::examine(report, NOW, &source(url), &mut notes);
    all
}

fn check(report: &ServerReport, url: &str, mistake: Mistake, health: Health, words: &str) {
    let all = seen(report, url);
    let told = |one: &&Examined| one.mistake == mistake && one.health == health;
    assert!(all.iter().filter(told).any(|one| one.text.contains(words)), "{words}: {all:#?}");
}

#[test]
fn a_server_kept_well_leaves_nothing_to_correct_or_consider() {
    let worst = seen(&well(), URL).into_iter().filter(|one| one.health > Health::Unseen);
    assert_eq!(worst.collect::<Vec<_>>(), []);
}

#[test]
fn a_server_that_the_world_reaches_is_exposed() {
    use Health::Correct;
    use Mistake::DirectExposure;
    for address in ["203.0.114.7", "2a00:1450:4001::1", "::ffff:8.8.8.8"] {
        let report = ServerReport { address: Some(address.to_owned()), ..well() };
        check(&report, URL, DirectExposure, Correct, "public address");
    }
    for address in ["10.0.0.1", "172.20.0.1", "192.168.1.1", "100.64.3.3", "fd00::1", "fe80::1"] {
        assert!(!server::is_public(address.parse().unwrap()), "{address}");
    }
    for (address, mask) in [("0.0.0.0", "0.0.0.0"), ("::", "::"), ("all", "")] {
        let rules = Some(vec![rule("hostssl", address, mask, "scram-sha-256")]);
        check(&ServerReport { rules, ..well() }, URL, DirectExposure, Correct, "from anywhere");
    }
    let rejected = Some(vec![rule("host", "all", "", "reject")]);
    let all = seen(&ServerReport { rules: rejected, ..well() }, URL);
    assert!(all.iter().all(|one| one.health < Correct), "{all:#?}");
    let listens = Some("*".to_owned());
    check(
        &ServerReport { listens, ..well() },
        URL,
        DirectExposure,
        Health::Consider,
        "every network",
    );
    check(&ServerReport { rules: None, ..well() }, URL, DirectExposure, Health::Unseen, "admits");
    let strangers = vec!["10.9.9.9".to_owned()];
    check(&ServerReport { strangers, ..well() }, URL, DirectExposure, Correct, "past Postern");
}

#[test]
fn a_way_in_the_clear_is_missing_encryption() {
    use Health::Correct;
    use Mistake::MissingEncryption;
    let plain = ServerReport { tls: None, ..well() };
    check(&plain, URL, MissingEncryption, Correct, "reached in the clear");
    let near = ServerReport { address: Some("127.0.0.1".to_owned()), ..plain.clone() };
    check(&near, URL, MissingEncryption, Health::Good, "on this machine");
    let required = "postgres://r@db.internal/shop?sslmode=require";
    check(&well(), required, MissingEncryption, Correct, "does not prove");
    let rules = Some(vec![rule("host", "10.0.0.0", "255.0.0.0", "scram-sha-256")]);
    check(&ServerReport { rules, ..well() }, URL, MissingEncryption, Correct, "in the clear");
}

#[test]
fn weak_proofs_are_told() {
    use Health::Correct;
    use Mistake::WeakCredentials;
    for (proof, words) in [
        (LoginProof::Unasked, "without a password"),
        (LoginProof::Md5, "MD5"),
        (LoginProof::Cleartext, "as it is"),
    ] {
        check(&ServerReport { proof, ..well() }, URL, WeakCredentials, Correct, words);
    }
    let socket = ServerReport { proof: LoginProof::Unasked, address: None, ..well() };
    check(&socket, URL, WeakCredentials, Health::Good, "local socket");
    let rules = Some(vec![rule("hostssl", "10.1.2.9", "255.255.255.255", "trust")]);
    check(&ServerReport { rules, ..well() }, URL, WeakCredentials, Correct, "without a proof");
}

#[test]
fn clocks_that_disagree_are_told_by_how_much() {
    use Mistake::MissingWatch;
    let at = |ms: i64| ServerReport { clock_ms: 1_795_000_000_000 + ms, ..well() };
    check(&at(0), URL, MissingWatch, Health::Good, "agrees");
    check(&at(-5_000), URL, MissingWatch, Health::Consider, "5 s behind");
    check(&at(3_600_000), URL, MissingWatch, Health::Correct, "3600 s ahead");
}
