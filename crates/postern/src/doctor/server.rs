//! A PostgreSQL server, and the way to it.

use std::net::{IpAddr, Ipv6Addr};

use postern_core::{catalogue::TableName, clock::Timestamp};
use postern_source::postgres::{AdmissionRule, LoginProof, ServerReport};

use super::{Mistake, Notes, listed};
use crate::config::{postern_toml::SourceSettings, source_url::SourceUrl};

/// From here clocks are apart enough to confuse who reads two records, in milliseconds.
const APART_MS: i64 = 2_000;

/// From here times of the source and of the record contradict each other, in milliseconds.
const FAR_APART_MS: i64 = 60_000;

pub(super) fn examine(
    report: &ServerReport,
    asked: Timestamp,
    source: &SourceSettings,
    notes: &mut Notes<'_>,
) {
    reach(report, notes);
    rules(report.rules.as_deref(), notes);
    encryption(report, source, notes);
    proof(report, notes);
    clock(report.clock_ms, asked, notes);
    kept(report, notes);
}

/// Who else may come, and from where.
fn reach(report: &ServerReport, notes: &mut Notes<'_>) {
    let public =
        report.address.as_deref().and_then(|text| text.parse().ok()).is_some_and(is_public);
    if public {
        notes.correct(
            Mistake::DirectExposure,
            format!("it answers at the public address {}", report.address.as_deref().unwrap_or("")),
            "move it to a private network that only Postern's host reaches",
        );
    } else {
        notes.good(Mistake::DirectExposure, "it answers at no public address");
    }
    match report.listens.as_deref() {
        Some("*" | "0.0.0.0" | "::") => notes.consider(
            Mistake::DirectExposure,
            "it listens on every network of its host",
            "set listen_addresses to the one that Postern comes from",
        ),
        Some(_) => notes.good(Mistake::DirectExposure, "it listens on chosen networks"),
        None => {}
    }
    if report.strangers.is_empty() {
        notes.good(Mistake::DirectExposure, "nobody but Postern uses its login now");
    } else {
        notes.correct(
            Mistake::DirectExposure,
            format!("the login is in use past Postern, {}", listed("place", &report.strangers)),
            "end those sessions, and give the login a new password: postern keys rotate-source",
        );
    }
    if !report.open_to_all.is_empty() {
        let tables: Vec<String> = report.open_to_all.iter().map(TableName::full).collect();
        notes.correct(
            Mistake::DirectExposure,
            format!("every login of the server may read {}", listed("table", &tables)),
            "REVOKE SELECT ON those FROM PUBLIC",
        );
    }
}

fn rules(rules: Option<&[AdmissionRule]>, notes: &mut Notes<'_>) {
    let Some(rules) = rules else {
        notes.unseen(
            Mistake::DirectExposure,
            "from where the server admits cannot be seen with this login",
            "look into its pg_hba.conf: one host, one login, hostssl, scram-sha-256",
        );
        return;
    };
    let admits = |rule: &&AdmissionRule| rule.method != "reject";
    let described =
        |rule: &AdmissionRule| format!("{} {} {}", rule.kind, rule.address, rule.method);
    let for_all: Vec<String> =
        rules.iter().filter(admits).filter(|rule| rule.is_for_all()).map(described).collect();
    if for_all.is_empty() {
        notes.good(Mistake::DirectExposure, "it admits from chosen addresses");
    } else {
        notes.correct(
            Mistake::DirectExposure,
            format!("it admits from anywhere, {}", listed("rule", &for_all)),
            "name Postern's address in pg_hba.conf instead",
        );
    }
    let weak =
        |rule: &&AdmissionRule| matches!(rule.method.as_str(), "trust" | "password" | "ident");
    let weak: Vec<String> = rules.iter().filter(weak).map(described).collect();
    if !weak.is_empty() {
        notes.correct(
            Mistake::WeakCredentials,
            format!("it admits without a proof, {}", listed("rule", &weak)),
            "write scram-sha-256 in pg_hba.conf instead",
        );
    }
    let away = |rule: &&AdmissionRule| {
        let loopback = rule.address.starts_with("127.") || rule.address == "::1";
        rule.kind != "hostssl" && rule.kind != "hostgssenc" && !loopback
    };
    let plain: Vec<String> = rules.iter().filter(admits).filter(away).map(described).collect();
    if !plain.is_empty() {
        notes.correct(
            Mistake::MissingEncryption,
            format!("it admits connections in the clear, {}", listed("rule", &plain)),
            "write hostssl in pg_hba.conf instead of host",
        );
    }
}

fn encryption(report: &ServerReport, source: &SourceSettings, notes: &mut Notes<'_>) {
    let is_remote = report
        .address
        .as_deref()
        .and_then(|text| text.parse::<IpAddr>().ok())
        .is_some_and(|address| !address.is_loopback());
    match (&report.tls, is_remote) {
        (Some(version), _) => {
            notes.good(Mistake::MissingEncryption, format!("reached over {version}"));
        }
        (None, false) => notes.good(Mistake::MissingEncryption, "on this machine"),
        (None, true) => notes.correct(
            Mistake::MissingEncryption,
            "it is reached in the clear",
            "write sslmode=verify-full in its url, and ca = \"…\" when its authority is your own",
        ),
    }
    let SourceUrl::Postgres(url) = &source.url else { return };
    let mode = url::Url::parse(url).ok().and_then(|url| {
        let mut pairs = url.query_pairs();
        pairs.find(|(key, _)| key == "sslmode").map(|(_, value)| value.into_owned())
    });
    if let (true, Some(mode @ ("require" | "verify-ca"))) = (is_remote, mode.as_deref()) {
        notes.correct(
            Mistake::MissingEncryption,
            format!("sslmode={mode} does not prove that it is this server"),
            "write sslmode=verify-full",
        );
    }
    notes.unseen(
        Mistake::MissingEncryption,
        "whether its disks and backups are encrypted cannot be seen from here",
        "ask who keeps it, and write the answer down",
    );
}

fn proof(report: &ServerReport, notes: &mut Notes<'_>) {
    match (report.proof, &report.address) {
        (LoginProof::Scram, _) => {
            notes.good(Mistake::WeakCredentials, "the login proves itself by SCRAM");
        }
        (LoginProof::Unasked, None) => {
            notes.good(Mistake::WeakCredentials, "the login is the account at a local socket");
        }
        (LoginProof::Unasked, Some(_)) => notes.correct(
            Mistake::WeakCredentials,
            "it lets the login in without a password",
            "write scram-sha-256 in pg_hba.conf, then postern keys rotate-source",
        ),
        (LoginProof::Md5, _) => notes.correct(
            Mistake::WeakCredentials,
            "the login proves itself by MD5",
            "set password_encryption = 'scram-sha-256', then postern keys rotate-source",
        ),
        (LoginProof::Cleartext, _) => notes.correct(
            Mistake::WeakCredentials,
            "the login sends its password as it is",
            "write scram-sha-256 in pg_hba.conf",
        ),
    }
    if report.password_encryption.as_deref() == Some("md5") {
        notes.consider(
            Mistake::WeakCredentials,
            "new passwords are stored as MD5 hashes",
            "set password_encryption = 'scram-sha-256'",
        );
    }
}

pub(super) fn clock(theirs: i64, asked: Timestamp, notes: &mut Notes<'_>) {
    let apart = theirs.saturating_sub(i64::try_from(asked.0).unwrap_or(i64::MAX));
    let (ms, ahead) = (apart.saturating_abs(), if apart > 0 { "ahead" } else { "behind" });
    let seconds = ms.checked_div(1_000).unwrap_or(0);
    let text = format!("its clock is {seconds} s {ahead}");
    let fix = "keep both hosts to one time source";
    if ms > FAR_APART_MS {
        notes.correct(Mistake::MissingWatch, text, fix);
    } else if ms > APART_MS {
        notes.consider(Mistake::MissingWatch, text, fix);
    } else {
        notes.good(Mistake::MissingWatch, "its clock agrees");
    }
}

/// How the server is kept.
fn kept(report: &ServerReport, notes: &mut Notes<'_>) {
    if report.logs_connections {
        notes.good(Mistake::MissingWatch, "it notes who connects");
    } else {
        notes.consider(
            Mistake::MissingWatch,
            "it does not note who connects",
            "set log_connections = on, to see who comes past Postern",
        );
    }
    if report.archives || report.followers > 0 {
        notes.good(Mistake::NeglectedCompliance, "its changes are archived or followed");
    } else {
        notes.consider(
            Mistake::NeglectedCompliance,
            "it archives nothing and nobody follows it: no backup can be seen",
            "set archive_mode, or see that something else takes backups",
        );
    }
    if !report.has_checksums {
        notes.consider(
            Mistake::NeglectedCompliance,
            "its pages have no checksums: damage goes unseen",
            "turn them on with pg_checksums",
        );
    }
}

/// Whether anybody in the world may send to an address.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let is_shared = first == 100 && (64..128).contains(&second);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_documentation()
                || is_shared)
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            None => {
                !(v6.is_loopback()
                    || v6 == Ipv6Addr::UNSPECIFIED
                    || v6.is_unique_local()
                    || v6.is_unicast_link_local())
            }
        },
    }
}
