//! `doctor`: the seven usual mistakes, each with how it stands.

use postern_core::{
    clock::{Clock as _, Timestamp},
    name::SourceName,
    nearest::advise,
};
use postern_store::SystemClock;
use serde_json::{Value, json};

use super::{
    DIR,
    args::{Common, Doctor},
    perform::{folder, perform},
    print::{Printer, Tone},
};
use crate::{
    doctor::{Examined, Health, Kept, Mistake, Patient},
    failure::Failure,
    office::Operation,
    system::environment,
};

/// Looks at everything, and tells it.
pub(super) async fn doctor(
    common: &Common,
    wanted: Doctor,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let folder = folder(common)?;
    let clock = SystemClock::default();
    let patient = Patient::look(folder, &environment, &|| clock.now()).await?;
    if let Some(source) = wanted.grants {
        return grants(&patient, source.as_ref(), clock.now(), printer);
    }
    let state = common.state(DIR);
    let kept = kept(common).await;
    let seen = patient.examine(&state, &kept, clock.now());
    tell(&seen, wanted.all, printer)
}

/// Asks the state, where there is one.
async fn kept(common: &Common) -> Kept {
    if !common.state(DIR).is_dir() {
        return Kept::default();
    }
    let ask = async {
        let status = perform(common, &Operation::Status).await?;
        let agents = perform(common, &Operation::AgentList { owner: None }).await?;
        Ok::<_, Failure>((status, agents))
    };
    match ask.await {
        Ok((status, agents)) => Kept { status: Some(status), agents: Some(agents), trouble: None },
        Err(failure) => Kept { trouble: Some(failure.text), ..Kept::default() },
    }
}

fn tell(seen: &[Examined], all: bool, printer: &mut Printer) -> Result<(), Failure> {
    let count = |health: Health| seen.iter().filter(|one| one.health == health).count();
    let (correct, consider, unseen) =
        (count(Health::Correct), count(Health::Consider), count(Health::Unseen));
    if printer.is_json() {
        let mistakes: Vec<Value> =
            Mistake::ALL.iter().map(|mistake| document(*mistake, seen)).collect();
        printer.json(&json!({ "ok": correct == 0, "mistakes": mistakes }));
    } else {
        for mistake in Mistake::ALL {
            section(mistake, seen, all, printer);
        }
        printer.line(format!(
            "{correct} to correct · {consider} to consider · {unseen} that cannot be seen from here"
        ));
    }
    if correct == 0 {
        return Ok(());
    }
    let what = if correct == 1 { "1 mistake".to_owned() } else { format!("{correct} mistakes") };
    Err(Failure::refused("findings", what, "correct them, then run `postern doctor` again"))
}

fn of(mistake: Mistake, seen: &[Examined]) -> impl Iterator<Item = &Examined> {
    seen.iter().filter(move |one| one.mistake == mistake)
}

fn worst(mistake: Mistake, seen: &[Examined]) -> Health {
    of(mistake, seen).map(|one| one.health).max().unwrap_or(Health::Good)
}

fn document(mistake: Mistake, seen: &[Examined]) -> Value {
    let found: Vec<_> = of(mistake, seen).collect();
    json!({ "mistake": mistake, "state": worst(mistake, seen), "seen": found })
}

/// The word for it, ten wide.
fn word(health: Health, printer: &Printer) -> String {
    const WIDTH: usize = 10;
    match health {
        Health::Good => printer.toned(Tone::Good, "ok", WIDTH),
        Health::Unseen => format!("{:<WIDTH$}", "unseen"),
        Health::Consider => printer.toned(Tone::Care, "consider", WIDTH),
        Health::Correct => printer.toned(Tone::Bad, "correct", WIDTH),
    }
}

fn section(mistake: Mistake, seen: &[Examined], all: bool, printer: &mut Printer) {
    let found: Vec<&Examined> = of(mistake, seen).collect();
    let good = found.iter().filter(|one| one.health == Health::Good).count();
    let state = word(worst(mistake, seen), printer);
    printer.line(format!(
        "{:<22}{state}{good} of {} as they should be",
        mistake.words(),
        found.len()
    ));
    let shown = found.iter().filter(|one| all || one.health != Health::Good);
    for one in shown {
        printer.line(format!("  {}{}: {}", word(one.health, printer), one.about, one.text));
        if let Some(fix) = &one.fix {
            printer.line(format!("            → {fix}"));
        }
    }
}

/// Prints the grants that the logins need.
fn grants(
    patient: &Patient,
    source: Option<&SourceName>,
    now: Timestamp,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let scripts = patient.grants(now)?;
    let wanted: Vec<_> =
        scripts.iter().filter(|(name, _)| source.is_none_or(|source| source == name)).collect();
    if let (Some(source), true) = (source, wanted.is_empty()) {
        let known = scripts.iter().map(|(name, _)| name.as_str());
        return Err(Failure::refused(
            "unknown-source",
            format!("`{source}` is no PostgreSQL source that can be reached"),
            advise(source.as_str(), known, "see why with `postern doctor`"),
        ));
    }
    if printer.is_json() {
        let all: serde_json::Map<String, Value> =
            wanted.iter().map(|(name, script)| (name.to_string(), json!(script))).collect();
        printer.json(&json!({ "grants": all }));
        return Ok(());
    }
    for (name, script) in wanted {
        printer.line(format!(
            "-- {name}: what policies open and filter on, and no more. Run it as the owner."
        ));
        printer.line(script);
    }
    Ok(())
}
