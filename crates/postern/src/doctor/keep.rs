//! The state: keys and the record.

use postern_core::clock::Timestamp;
use serde_json::Value;

use super::{Examined, Kept, Mistake, Notes};

/// A key that ends within this time wants a new one.
const SOON_MS: u64 = 7 * 24 * 3_600_000;

/// A clock that is off by more is wrong.
const CLOCK_OFF_MS: u64 = 5_000;

/// A state that was not copied for so long would be missed.
const OLD_BACKUP_MS: u64 = 7 * 24 * 3_600_000;

pub(super) fn examine(kept: &Kept, now: Timestamp, all: &mut Vec<Examined>) {
    if let Some(agents) = kept.agents.as_ref().and_then(|answer| answer["agents"].as_array()) {
        for agent in agents {
            keys(agent, now, all);
        }
    }
    let mut notes = Notes { about: "record".to_owned(), all };
    match (&kept.trouble, &kept.status) {
        (Some(why), _) => notes.correct(
            Mistake::MissingWatch,
            format!("the state cannot be asked: {why}"),
            "correct it: nothing is answered without a record",
        ),
        (None, None) => notes.unseen(
            Mistake::MissingWatch,
            "there is no state yet, so there is no record",
            "postern serve",
        ),
        (None, Some(status)) => record(status, now, &mut notes),
    }
}

fn keys(agent: &Value, now: Timestamp, all: &mut Vec<Examined>) {
    let name = agent["agent"].as_str().unwrap_or_default();
    let mut notes = Notes { about: format!("agent {name}"), all };
    for key in agent["keys"].as_array().into_iter().flatten() {
        let (id, ends) = (key["id"].as_str().unwrap_or_default(), key["expires_ms"].as_u64());
        match ends {
            None => notes.correct(
                Mistake::WeakCredentials,
                format!("the key {id} never ends"),
                format!("postern agent rotate {name} --now"),
            ),
            Some(ends) if ends < now.0.saturating_add(SOON_MS) => notes.consider(
                Mistake::WeakCredentials,
                format!("the key {id} ends within a week"),
                format!("postern agent rotate {name}"),
            ),
            Some(_) => notes.good(Mistake::WeakCredentials, format!("the key {id} ends")),
        }
    }
    if agent["standing"] == "suspended" {
        notes.consider(
            Mistake::NeglectedCompliance,
            "it is suspended",
            format!("postern agent resume {name}, or postern agent retire {name}"),
        );
    }
}

fn record(status: &Value, now: Timestamp, notes: &mut Notes<'_>) {
    let record = &status["record"];
    match record["trouble"].as_str() {
        Some(trouble) => notes.correct(
            Mistake::MissingWatch,
            format!("the record cannot be written: {trouble}"),
            "make room: until then nothing is answered",
        ),
        None => notes.good(Mistake::MissingWatch, "every decision is recorded"),
    }
    notes.unseen(
        Mistake::MissingWatch,
        "whether anybody else keeps a checkpoint cannot be seen from here",
        "keep the key of the record and a checkpoint on another machine: `postern audit verify --checkpoint`",
    );
    let refused =
        status.pointer("/configuration/refused").and_then(Value::as_array).map_or(0, Vec::len);
    if refused > 0 {
        notes.correct(
            Mistake::UntestedControls,
            "a change of the configuration was refused; an older one is in force",
            "see it with `postern check`",
        );
    }
    texts(&status["configuration"], notes);
    cluster(&status["cluster"], notes);
    match status["backup_ms"].as_u64() {
        None => notes.consider(
            Mistake::NeglectedCompliance,
            "the state was never copied: record and keys stand on one disk",
            "postern backup FILE",
        ),
        Some(then) if then < now.0.saturating_sub(OLD_BACKUP_MS) => notes.consider(
            Mistake::NeglectedCompliance,
            "the last copy of the state is more than a week old",
            "postern backup FILE",
        ),
        Some(_) => notes.good(Mistake::NeglectedCompliance, "the state was copied this week"),
    }
}

/// How this node stands among those it shares with.
fn cluster(cluster: &Value, notes: &mut Notes<'_>) {
    if cluster.is_null() {
        return;
    }
    match cluster["trouble"].as_str() {
        Some(trouble) => notes.correct(
            Mistake::MissingWatch,
            format!("what the nodes share: {trouble}"),
            "see docs/setup/cluster.md: until then nothing is answered here",
        ),
        None => notes.good(Mistake::MissingWatch, "what people decide anywhere is in force here"),
    }
    if cluster["counters"] == false {
        notes.correct(
            Mistake::MissingWatch,
            "the counters that the nodes share are away",
            "see docs/setup/cluster.md: until then nothing is answered here",
        );
    }
    if cluster["strong_login"] == true {
        notes.correct(
            Mistake::BroadRights,
            "the login of the shared state may do more than read and write its table",
            "make one as docs/setup/cluster.md shows",
        );
    }
    let all = cluster["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let alive = || all.iter().filter(|node| node["alive"] == true);
    if alive().any(|node| node["same_configuration"] == false) {
        notes.correct(
            Mistake::UntestedControls,
            "nodes run different configurations: who asks another one is answered otherwise",
            "bring the same commit to each, and see `postern status` at each",
        );
    }
    let is_off = |node: &Value| node["clock_off_ms"].as_u64().is_some_and(|ms| ms > CLOCK_OFF_MS);
    if alive().any(is_off) {
        notes.consider(
            Mistake::MissingWatch,
            "the clock of a node is off by seconds: keys and days end there at another time",
            "keep the clocks of all nodes by NTP",
        );
    }
}

/// Whether there is room for the texts of the next changes.
fn texts(configuration: &Value, notes: &mut Notes<'_>) {
    let number = |name: &str| configuration[name].as_u64();
    let (Some(bytes), Some(most)) = (number("texts_bytes"), number("texts_bytes_max")) else {
        return;
    };
    if bytes.saturating_mul(5) > most.saturating_mul(4) {
        notes.consider(
            Mistake::MissingWatch,
            format!(
                "the texts of configurations take {bytes} of {most} bytes; then changes are refused"
            ),
            "raise texts_bytes_max under [record]",
        );
    }
}
