//! Entries of the record as text, for people. `--json` has all of it.

use postern_core::clock::Timestamp;
use serde_json::Value;

use super::{
    print::Printer,
    render::{list, plain, text},
};
use crate::office::moment_of;

/// Most characters of a statement on a line of the tail.
const SQL_CHARS_MAX: usize = 60;

/// The last entries, one line each.
pub(super) fn tail(answer: &Value, printer: &mut Printer) {
    let row = |entry: &Value| {
        let leaf = entry.get("leaf").unwrap_or(&Value::Null);
        let said = entry.get("payload").and_then(|payload| payload.get("sql"));
        let what: String =
            said.map(plain).unwrap_or_default().chars().take(SQL_CHARS_MAX).collect();
        vec![
            text(entry, "index"),
            time(leaf),
            text(leaf, "kind"),
            who(leaf),
            verdict(leaf),
            text(leaf, "code"),
            text(leaf, "receipt"),
            what,
        ]
    };
    let rows: Vec<_> = list(answer, "entries").iter().map(row).collect();
    printer.table("", &rows);
    printer.line(format!(
        "{} entries in all · next: postern audit show RECEIPT",
        text(answer, "size")
    ));
}

/// What a receipt stands for: the decision, and its outcome.
pub(super) fn show(answer: &Value, printer: &mut Printer) {
    printer.line(format!("receipt    {}", text(answer, "receipt")));
    for entry in list(answer, "entries") {
        let leaf = entry.get("leaf").unwrap_or(&Value::Null);
        printer.line(format!(
            "entry {:<4} {} UTC · {}",
            text(entry, "index"),
            time(leaf),
            text(leaf, "kind")
        ));
        let payload = entry.get("payload").unwrap_or(&Value::Null);
        let mut rows = Vec::new();
        let mut add = |name: &str, said: String| {
            if !said.is_empty() {
                rows.push(vec![name.to_owned(), said]);
            }
        };
        add("who", who(leaf));
        add("verdict", [verdict(leaf), text(leaf, "code")].join(" ").trim().to_owned());
        for member in ["stage", "purpose", "channel", "source", "rows", "bytes", "duration_ms"] {
            add(member, text(leaf, member));
        }
        match payload {
            Value::String(state) => add("sealed", state.clone()),
            payload => {
                add("asked", text(payload, "sql"));
                add("params", text(payload, "params"));
                add("ran", text(payload, "executed"));
                add("policies", text(payload, "policies"));
                let reads = list(payload, "reads").iter().map(|read| {
                    let (table, columns) = (text(read, "table"), text(read, "columns"));
                    if columns.is_empty() { table } else { format!("{table} ({columns})") }
                });
                add("reads", reads.collect::<Vec<_>>().join(", "));
            }
        }
        printer.table("  ", &rows);
    }
    printer.line("next       postern audit export --proofs FOLDER; all of it with --json");
}

fn who(leaf: &Value) -> String {
    leaf.get("principal").map_or_else(|| text(leaf, "about"), plain)
}

fn verdict(leaf: &Value) -> String {
    leaf.get("verdict").map_or_else(|| text(leaf, "outcome"), plain)
}

/// When an entry was written, UTC.
fn time(leaf: &Value) -> String {
    let ms = text(leaf, "time_ms").parse().ok().map(Timestamp);
    ms.and_then(moment_of).unwrap_or_default()
}
