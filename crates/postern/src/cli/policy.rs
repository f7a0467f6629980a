//! `policy`: cases beside policies, and what a change opens and closes.

use postern_core::clock::{Clock as _, Timestamp};
use postern_store::SystemClock;
use serde_json::json;

use super::{
    args::{Common, Policy},
    perform::folder,
    print::Printer,
};
use crate::{
    config::{finding::Finding, folder::Folder},
    failure::Failure,
    office::{configuration_failure, explain_failure},
    policy::{
        Supposed, cases,
        change::{Change, changes},
        suppose, version,
    },
    system::environment,
};

/// Tests or compares.
pub(super) async fn policy(
    common: &Common,
    wanted: Policy,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let folder = folder(common)?;
    let now = SystemClock::default().now();
    match wanted {
        Policy::Test => test(&folder, now, printer).await,
        Policy::Diff { version } => diff(&folder, &version, now, printer).await,
    }
}

async fn supposed(folder: &Folder) -> Result<Supposed, Failure> {
    let refused = |findings: Vec<Finding>| configuration_failure(&findings);
    suppose(folder, &environment).await.map_err(refused)
}

async fn test(folder: &Folder, now: Timestamp, printer: &mut Printer) -> Result<(), Failure> {
    let policies = folder.dir.join("policies");
    let cases = cases::read(&policies).map_err(|error| {
        Failure::cannot(
            "bad-cases",
            error.to_string(),
            "correct the file; each is a [[case]] with as, sql, expect",
        )
    })?;
    let supposed = supposed(folder).await?;
    let verdicts: Vec<_> = cases
        .iter()
        .map(|(file, case)| cases::run(&supposed.built.house, now, file, case))
        .collect();
    let failed = verdicts.iter().filter(|verdict| verdict.wrong.is_some()).count();
    if printer.is_json() {
        printer.json(&json!({ "ok": failed == 0, "cases": verdicts }));
    } else {
        for verdict in &verdicts {
            match &verdict.wrong {
                None => printer.line(format!("ok      {} · {}", verdict.file, verdict.about)),
                Some(what) => {
                    printer.line(format!("wrong   {} · {}: {what}", verdict.file, verdict.about));
                }
            }
        }
        if verdicts.is_empty() {
            printer.line(format!(
                "there are no cases: write them into {}/NAME.test.toml",
                policies.display()
            ));
        } else if failed == 0 {
            printer.line(format!("{} cases hold · next: postern policy diff main", verdicts.len()));
        }
    }
    if failed == 0 {
        return Ok(());
    }
    let what = format!("{failed} of {} cases do not hold", verdicts.len());
    Err(Failure::refused("cases", what, "correct the policies, or the cases"))
}

async fn diff(
    folder: &Folder,
    meant: &str,
    now: Timestamp,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let other = version::read(&folder.dir, meant)?;
    let (before, after) = (supposed(&other).await?, supposed(folder).await?);
    let changes = changes(&before, &after, now).map_err(explain_failure)?;
    if printer.is_json() {
        printer.json(&json!({ "from": meant, "changes": changes }));
        return Ok(());
    }
    if changes.is_empty() {
        printer.line(format!("nobody gains or loses anything since {meant}"));
        return Ok(());
    }
    let (gained, lost) = (told(&changes, Kind::Gained), told(&changes, Kind::Lost));
    printer.table("", &[gained, lost, told(&changes, Kind::Other)].concat());
    printer.line("next    postern policy test");
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gained,
    Lost,
    Other,
}

fn told(changes: &[Change], kind: Kind) -> Vec<Vec<String>> {
    changes
        .iter()
        .filter_map(|change| {
            let (of, sign, words) = match (&change.before, &change.after) {
                (None, Some(after)) => (Kind::Gained, "+", after.clone()),
                (Some(before), None) => (Kind::Lost, "-", format!("hidden, was {before}")),
                (Some(before), Some(after)) => (Kind::Other, "~", format!("{after}, was {before}")),
                (None, None) => return None,
            };
            let purpose = change.purpose.as_ref().map(|of| format!(" for {of}"));
            let who = format!("{}{}", change.who, purpose.unwrap_or_default());
            (of == kind).then(|| vec![sign.to_owned(), who, change.what.clone(), words])
        })
        .collect()
}
