//! `policy`: cases beside policies, and what a change opens and closes.

use postern_core::{
    clock::{Clock as _, Timestamp},
    name::PrincipalName,
};
use postern_store::SystemClock;
use serde_json::{Value, json};

use super::{
    args::{Common, Policy},
    perform::{folder, perform},
    print::{Printer, Tone},
};
use crate::{
    config::{finding::Finding, folder::Folder},
    failure::Failure,
    office::{Operation, configuration_failure, explain_failure},
    policy::{
        Supposed, cases,
        change::{Change, changes},
        replay::{Decided, Difference, Fate, Replayed, replay},
        suppose, version,
    },
    system::environment,
};

/// Most decisions that are tried at once.
const REPLAYED_MAX: usize = 1_000_000;

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
        Policy::Replay { version, since, agent } => {
            let tried = match &version {
                Some(meant) => version::read(&folder.dir, meant)?,
                None => folder,
            };
            let supposed = supposed(&tried).await?;
            let decided = traffic(common, since.as_deref(), agent).await?;
            tell(&replay(&supposed.built.house, now, decided), printer)
        }
        Policy::Show { at, file } => show(common, at, file.as_deref(), printer).await,
    }
}

/// Everything that was decided, page by page.
async fn traffic(
    common: &Common,
    since: Option<&str>,
    agent: Option<PrincipalName>,
) -> Result<Vec<Decided>, Failure> {
    let since_ms = since.map(|day| {
        let start = crate::office::start_of(day);
        start.map(|start| start.0).ok_or_else(|| {
            Failure::cannot("bad-day", format!("`{day}` is no day"), "write --since 2026-11-27")
        })
    });
    let since_ms = since_ms.transpose()?;
    let (mut all, mut first) = (Vec::new(), 0);
    loop {
        let operation = Operation::Traffic { first, since_ms, agent: agent.clone() };
        let mut page = perform(common, &operation).await?;
        let decided = page.get_mut("decided").map(Value::take).unwrap_or_default();
        let decided: Vec<Decided> = serde_json::from_value(decided).map_err(|error| {
            Failure::cannot("record-unreadable", error.to_string(), "use one version of postern")
        })?;
        all.extend(decided);
        if all.len() > REPLAYED_MAX {
            return Err(Failure::cannot(
                "too-many",
                format!("more than {REPLAYED_MAX} decisions are in the record"),
                "narrow it with --since or --agent",
            ));
        }
        match page.get("next").and_then(Value::as_u64) {
            Some(next) => first = next,
            None => return Ok(all),
        }
    }
}

fn tell(replayed: &Replayed, printer: &mut Printer) -> Result<(), Failure> {
    let refused = |one: &&Difference| one.fate == Fate::Refused;
    let lost = replayed.differences.iter().filter(refused).count();
    if printer.is_json() {
        printer.json(&json!({ "ok": lost == 0, "replayed": replayed }));
    } else {
        for one in &replayed.differences {
            let word = match one.fate {
                Fate::Refused => printer.toned(Tone::Bad, "refused", 10),
                Fate::Allowed => printer.toned(Tone::Care, "allowed", 10),
                Fate::Otherwise => printer.toned(Tone::Care, "otherwise", 10),
            };
            let Difference { principal, times, receipt, why, sql, .. } = one;
            printer.line(format!("{word}{principal} · {times} times · last {receipt} · {why}"));
            let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
            printer.line(format!("          {}", super::render::plain(&json!(sql))));
        }
        let untold = match replayed.untold {
            0 => String::new(),
            untold => format!(" · {untold} could not be tried: cut or erased"),
        };
        printer.line(format!(
            "{} decisions tried · {} statements fare otherwise{untold}",
            replayed.tried,
            replayed.differences.len()
        ));
    }
    if lost == 0 {
        return Ok(());
    }
    let what = format!("{lost} statements that were answered would be refused");
    Err(Failure::refused("replay", what, "see whether that is meant"))
}

async fn show(
    common: &Common,
    at: String,
    file: Option<&str>,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let answer = perform(common, &Operation::ConfigurationAt { at }).await?;
    if printer.is_json() {
        printer.json(&answer);
        return Ok(());
    }
    let files = answer.get("files").and_then(Value::as_object).into_iter().flatten();
    let wanted: Vec<_> =
        files.clone().filter(|(name, _)| file.is_none_or(|file| file == name.as_str())).collect();
    if let (Some(file), true) = (file, wanted.is_empty()) {
        let names = files.map(|(name, _)| name.as_str());
        return Err(Failure::refused(
            "unknown-file",
            format!("there was no `{file}`"),
            postern_core::nearest::advise(file, names, "leave it out to see all"),
        ));
    }
    let loaded = answer.pointer("/loaded/entry").map(super::render::plain).unwrap_or_default();
    printer.line(format!("# in force since entry {loaded}"));
    for (name, text) in wanted {
        printer.line(format!("# ──── {name}"));
        printer.line(text.as_str().unwrap_or_default());
    }
    Ok(())
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
                None => printer.line(format!(
                    "{}{} · {}",
                    printer.toned(Tone::Good, "ok", 8),
                    verdict.file,
                    verdict.about
                )),
                Some(what) => {
                    printer.line(format!(
                        "{}{} · {}: {what}",
                        printer.toned(Tone::Bad, "wrong", 8),
                        verdict.file,
                        verdict.about
                    ));
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
