//! A MySQL or MariaDB server, and the way to it.

use postern_core::clock::Timestamp;
use postern_source::mysql::{MysqlConfig, MysqlServer, SslMode};

use super::{Mistake, Notes, server};
use crate::{
    config::{postern_toml::SourceSettings, source_url::SourceUrl},
    house::whole_url,
};

pub(super) fn examine(
    report: &MysqlServer,
    asked: Timestamp,
    source: &SourceSettings,
    notes: &mut Notes<'_>,
) {
    reach(report, notes);
    encryption(report, source, notes);
    logs(report, notes);
    server::clock(report.clock_ms, asked, notes);
    kept(report, notes);
}

fn reach(report: &MysqlServer, notes: &mut Notes<'_>) {
    match report.listens.as_deref() {
        Some("*" | "0.0.0.0" | "::") => notes.consider(
            Mistake::DirectExposure,
            "it listens on every network of its host",
            "set bind_address to the one that Postern comes from",
        ),
        Some(_) => notes.good(Mistake::DirectExposure, "it listens on chosen networks"),
        None => {}
    }
    notes.unseen(
        Mistake::DirectExposure,
        "from where the server admits cannot be seen with this login",
        "give each login the hosts it comes from: 'login'@'10.0.0.%'",
    );
}

fn encryption(report: &MysqlServer, source: &SourceSettings, notes: &mut Notes<'_>) {
    let SourceUrl::Mysql(url) = &source.url else { return };
    let Ok(config) = MysqlConfig::from_url(&whole_url(url, source), None) else { return };
    match (&report.tls, config.is_local()) {
        (Some(version), _) => {
            notes.good(Mistake::MissingEncryption, format!("reached over {version}"));
        }
        (None, true) => notes.good(Mistake::MissingEncryption, "on this machine"),
        (None, false) => notes.correct(
            Mistake::MissingEncryption,
            "it is reached in the clear",
            "write ssl-mode=verify_identity in its url, and ca = \"…\" when its authority is your own",
        ),
    }
    if !config.is_local() && matches!(config.ssl_mode(), SslMode::Required | SslMode::VerifyCa) {
        notes.correct(
            Mistake::MissingEncryption,
            format!(
                "ssl-mode={} does not prove that it is this server",
                config.ssl_mode().as_str()
            ),
            "write ssl-mode=verify_identity",
        );
    }
    if !config.is_local() && !report.requires_tls {
        notes.consider(
            Mistake::MissingEncryption,
            "it admits connections in the clear",
            "set require_secure_transport = ON",
        );
    }
    notes.unseen(
        Mistake::MissingEncryption,
        "whether its disks and backups are encrypted cannot be seen from here",
        "ask who keeps it, and write the answer down",
    );
}

fn logs(report: &MysqlServer, notes: &mut Notes<'_>) {
    let log = match (report.logs_statements, report.logs_slow) {
        (true, _) => Some("general_log"),
        (false, true) => Some("slow_query_log"),
        (false, false) => None,
    };
    match log {
        Some(log) => notes.consider(
            Mistake::WeakCredentials,
            format!("the server writes values into its log by `{log}`, keys of masks too"),
            format!("set {log} = OFF, or keep that log as the data itself"),
        ),
        None => notes.good(Mistake::WeakCredentials, "the server writes no statements into a log"),
    }
    if report.takes_local_files {
        notes.consider(
            Mistake::BroadRights,
            "clients may be asked for files by LOAD DATA LOCAL",
            "set local_infile = OFF",
        );
    }
}

fn kept(report: &MysqlServer, notes: &mut Notes<'_>) {
    if report.keeps_changes {
        notes.good(Mistake::NeglectedCompliance, "its changes are logged");
    } else {
        notes.consider(
            Mistake::NeglectedCompliance,
            "it logs no changes: no backup to a moment can be seen",
            "set log_bin, or see that something else takes backups",
        );
    }
}
