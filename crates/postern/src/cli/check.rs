//! `check`: configuration and policies against the sources. Holds no state, changes nothing.

use postern_core::clock::Clock as _;
use postern_store::SystemClock;

use super::{DIR, args::Common, perform::no_folder, print::Printer};
use crate::{
    config::{finding::Finding, folder::Folder},
    failure::Failure,
    policy::suppose,
    system::environment,
};

/// Prints every finding.
pub(super) async fn check(common: &Common, printer: &mut Printer) -> Result<(), Failure> {
    let dir = common.dir(DIR);
    let folder = Folder::read(&dir).map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound || !dir.is_dir() {
            return no_folder(&dir);
        }
        Failure::cannot("configuration", format!("{}: {error}", dir.display()), "correct it")
    })?;
    match suppose(&folder, &environment).await {
        Ok(supposed) => tell(&supposed.findings(SystemClock::default().now()), printer),
        Err(findings) => tell(&findings, printer),
    }
}

fn tell(findings: &[Finding], printer: &mut Printer) -> Result<(), Failure> {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    if printer.is_json() {
        printer.json(&serde_json::json!({ "ok": errors == 0, "findings": findings }));
    } else {
        for finding in findings {
            printer.line(finding.to_string());
        }
        if errors == 0 {
            let said = match findings.len() {
                0 => String::new(),
                1 => " · 1 warning".to_owned(),
                warnings => format!(" · {warnings} warnings"),
            };
            printer.line(format!("ok{said} · next: postern serve"));
        }
    }
    if errors == 0 {
        return Ok(());
    }
    let what = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
    Err(Failure::refused("findings", what, "correct them; what is in force stays until then"))
}
