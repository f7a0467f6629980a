//! Answers as text, for people.

use serde_json::Value;

use super::{
    explained,
    print::{self, Printer, acts},
    record,
};
use crate::office::Operation;

/// Prints the answer of an operation.
pub(super) fn render(operation: &Operation, answer: &Value, printer: &mut Printer) {
    match operation {
        Operation::Status => status(answer, printer),
        Operation::Explain(_) => explained::statement(answer, printer),
        Operation::ExplainAgent { .. } => explained::agent(answer, printer),
        Operation::ExplainPath { .. } => explained::path(answer, printer),
        Operation::ExplainReceipt { .. } => explained::receipt(answer, printer),
        Operation::RotateAuditKey => {
            printer.line(format!(
                "before   {}   still verifies what it signed",
                text(answer, "before")
            ));
            printer.line(format!("key      {}", text(answer, "key")));
            printer.line("next     keep the new key elsewhere, beside the old one");
        }
        Operation::RotateSource { .. } => {
            printer.line(format!(
                "source   {} · the login {} has a new password, kept in {}",
                text(answer, "source"),
                text(answer, "login"),
                text(answer, "kept"),
            ));
            printer.line("next     postern doctor");
        }
        Operation::Backup { .. } => backup(answer, printer),
        Operation::GiveKeys { .. } => {
            printer.line(format!("keys     {} in {}", text(answer, "keys"), text(answer, "file")));
            printer.line("         whoever has it and a backup has everything: move it to where secrets are kept");
            printer.line("next     postern backup FILE");
        }
        Operation::Stop { .. } => stopped(answer, printer),
        Operation::Resume { .. } => {
            printer.line(format!("goes on  {}", text(answer, "resumed")));
            for still in list(answer, "still_stopped") {
                printer.line(format!("stopped  {}", plain(still)));
            }
        }
        Operation::GiveBack => {
            let (cluster, version) = (text(answer, "cluster"), text(answer, "decided"));
            printer
                .line(format!("goes on  {cluster} · with what this node knew, version {version}"));
            printer
                .line("         what other nodes decided after it lost sight of them is not in it");
            printer.line("next     postern agent list, postern status");
        }
        Operation::RoleMatrix { .. } => explained::matrix(answer, printer),
        Operation::Query(_) => rows(answer, printer),
        Operation::AgentAdd(_) | Operation::AgentRotate { .. } => key(answer, printer),
        Operation::AgentList { .. } => agents(answer, printer),
        Operation::AgentShow { .. } => agent(answer, printer),
        Operation::AgentSuspend { .. }
        | Operation::AgentResume { .. }
        | Operation::AgentRetire { .. } => fields(answer, printer),
        Operation::AuditTail { .. } => record::tail(answer, printer),
        Operation::AuditShow { .. } => record::show(answer, printer),
        Operation::AuditExport { .. } => {
            printer.line(format!(
                "{} proofs in {}",
                text(answer, "proofs"),
                text(answer, "folder")
            ));
            printer.line(format!("next     postern audit verify --key '{}'", text(answer, "key")));
        }
        Operation::Mcp { .. }
        | Operation::Scanned { .. }
        | Operation::Traffic { .. }
        | Operation::ConfigurationAt { .. } => {}
    }
}

/// A member as text; empty when it is not there.
pub(crate) fn text(value: &Value, member: &str) -> String {
    value.get(member).map(plain).unwrap_or_default()
}

/// A value without the quotes of JSON. Control characters are not for terminals.
pub(crate) fn plain(value: &Value) -> String {
    let text = match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    };
    text.chars().map(|c| if acts(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

pub(super) fn list<'a>(value: &'a Value, member: &str) -> &'a [Value] {
    value.get(member).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn stopped(answer: &Value, printer: &mut Printer) {
    let what = text(answer, "stopped");
    printer.line(format!(
        "stopped  {what} · after {} ms · what is under way ends within {} ms",
        text(answer, "took_ms"),
        text(answer, "running_end_within_ms")
    ));
    if answer.get("unknown").and_then(Value::as_bool) == Some(true) {
        printer
            .line("         nothing in force is called so: see whether that is how it is written");
    }
    if answer.get("recorded").and_then(Value::as_bool) == Some(false) {
        printer.line("record   could not be written: see postern status");
    }
    for node in list(answer, "nodes") {
        let seen = node.get("seen").and_then(Value::as_bool).unwrap_or(false);
        let stands = if seen { "has seen it" } else { "has not seen it yet" };
        printer.line(format!("node     {} · {stands}", text(node, "node")));
    }
    printer.line(format!("next     postern resume {what}"));
}

fn backup(answer: &Value, printer: &mut Printer) {
    printer.line(format!(
        "backup   {} · {} entries · {} bytes",
        text(answer, "file"),
        text(answer, "entries"),
        text(answer, "bytes"),
    ));
    printer.line(format!("root     {}", text(answer, "root")));
    if answer.get("cluster").is_some_and(Value::is_string) {
        printer.line(format!(
            "cluster  {}: this node's record and keys; what the nodes share stands in PostgreSQL",
            text(answer, "cluster")
        ));
    }
    if answer.get("has_keys_elsewhere").and_then(Value::as_bool) == Some(true) {
        printer.line("keys     not in it: those exported before open it");
        printer.line("next     postern restore FILE --keys KEYS --state ELSEWHERE   to try it");
    } else {
        printer.line(
            "keys     not in it, and nobody has them elsewhere: without them it does not open",
        );
        printer.line("next     postern keys export FILE");
    }
}

fn status(answer: &Value, printer: &mut Printer) {
    printer.line(format!("postern {} · {}", text(answer, "version"), text(answer, "dir")));
    for source in list(answer, "sources") {
        printer.line(format!(
            "source   {} · {} · {} · {} tables · {} columns",
            text(source, "name"),
            text(source, "dialect"),
            text(source, "state"),
            text(source, "tables"),
            text(source, "columns"),
        ));
        if let Some(drift) = source.get("drift").and_then(Value::as_str) {
            printer.line(format!("         not as its catalogue says: {drift} · postern scan"));
        }
    }
    printer.line(format!(
        "agents   {} · policies {}",
        text(answer, "agents"),
        text(answer, "policies")
    ));
    for stop in list(answer, "stopped") {
        printer.line(format!("stopped  {}", plain(stop)));
    }
    if let Some(cluster) = answer.get("cluster").filter(|of| of.is_object()) {
        cluster_status(cluster, printer);
    }
    if let Some(record) = answer.get("record") {
        let writable = record.get("writable").and_then(Value::as_bool).unwrap_or(false);
        let stands = if writable { "writable".to_owned() } else { text(record, "trouble") };
        printer.line(format!("record   {} entries · {stands}", text(record, "entries")));
        printer.line(format!("key      {}", text(record, "key")));
    }
    let refused = answer.get("configuration").map(|of| list(of, "refused")).unwrap_or_default();
    for finding in refused {
        printer.line(format!(
            "refused  {}:{}: {}; {}",
            text(finding, "file"),
            text(finding, "line"),
            text(finding, "text"),
            text(finding, "fix"),
        ));
    }
    let away = list(answer, "sources").iter().any(|source| text(source, "state") != "ready");
    let next = if refused.is_empty() && !away { "postern audit tail" } else { "postern check" };
    printer.line(format!("next     {next}"));
}

fn cluster_status(cluster: &Value, printer: &mut Printer) {
    let is = |of: &Value, what: &str| of.get(what).and_then(Value::as_bool).unwrap_or(false);
    let stands = match cluster.get("trouble").and_then(Value::as_str) {
        Some(trouble) => format!("away: {trouble}"),
        None => "reached".to_owned(),
    };
    printer.line(format!("cluster  {} · {stands}", text(cluster, "name")));
    if !is(cluster, "current") {
        printer.line("         nothing is answered here until the shared state is reached");
    }
    if !is(cluster, "counters") {
        printer.line(
            "         the counters are away: nothing is answered here until they are reached",
        );
    }
    for node in list(cluster, "nodes") {
        let mut stands = if is(node, "alive") { "alive".to_owned() } else { "silent".to_owned() };
        if is(node, "is_this") {
            stands.push_str(" · this one");
        }
        if !is(node, "same_configuration") {
            stands.push_str(" · another configuration than here");
        }
        printer.line(format!("node     {} · {stands}", text(node, "node")));
    }
}

fn rows(answer: &Value, printer: &mut Printer) {
    let head = list(answer, "columns").iter().map(|column| match column.get("masked") {
        Some(mask) => format!("{} ({})", text(column, "name"), plain(mask)),
        None => text(column, "name"),
    });
    let mut lines = vec![head.collect::<Vec<_>>()];
    let cells = |row: &Value| row.as_array().map(|cells| cells.iter().map(plain).collect());
    lines.extend(list(answer, "rows").iter().filter_map(cells));
    printer.table("", &lines);
    let cut = answer.get("truncated_by").map(|by| format!(" · cut by {}", plain(by)));
    let receipt = answer.get("receipt").map(|receipt| text(receipt, "id")).unwrap_or_default();
    printer.line(format!(
        "{} rows{} · receipt {receipt}",
        text(answer, "row_count"),
        cut.unwrap_or_default()
    ));
}

/// An answer that is a text already; how it ended is told beside it.
pub(crate) fn written(answer: &Value, printer: &mut Printer) {
    printer.document(answer.get("text").and_then(Value::as_str).unwrap_or_default());
    let cut = answer.get("truncated_by").filter(|by| !by.is_null());
    let cut = cut.map(|by| format!(" · cut by {}", plain(by))).unwrap_or_default();
    let receipt = answer.get("receipt").map(|receipt| text(receipt, "id")).unwrap_or_default();
    print::note(&format!("{} rows{cut} · receipt {receipt}", text(answer, "row_count")));
}

fn key(answer: &Value, printer: &mut Printer) {
    let agent = text(answer, "agent");
    printer.line(format!("agent    {agent}"));
    printer.line(format!("key      {}   shown once", text(answer, "key")));
    if let Some(old) = answer.get("old_keys") {
        printer.line(format!("old      {}", plain(old)));
    }
    printer.line(format!("next     claude mcp add {agent} -- {}", text(answer, "mcp")));
}

fn agents(answer: &Value, printer: &mut Printer) {
    let row = |agent: &Value| {
        ["agent", "owner", "roles", "standing", "expires"]
            .map(|member| text(agent, member))
            .to_vec()
    };
    let mut rows =
        vec![["agent", "owner", "roles", "standing", "expires"].map(str::to_owned).to_vec()];
    rows.extend(list(answer, "agents").iter().map(row));
    printer.table("", &rows);
}

fn agent(answer: &Value, printer: &mut Printer) {
    let mut rows: Vec<_> = ["agent", "owner", "roles", "purposes", "vendor", "standing", "expires"]
        .iter()
        .chain(["certificate", "addresses"].iter())
        .map(|member| (*member, text(answer, member)))
        .filter(|(_, said)| !said.is_empty())
        .map(|(member, said)| vec![member.to_owned(), said])
        .collect();
    if let Some(limits) = answer.get("limits") {
        rows.push(vec!["limits".to_owned(), bounds(limits)]);
    }
    rows.extend(list(answer, "keys").iter().map(|key| {
        let until = format!("{} · until {}", text(key, "id"), text(key, "expires"));
        vec!["key".to_owned(), until]
    }));
    printer.table("", &rows);
}

/// Limits in words: `200 rows · 10 s · 120 per minute`.
pub(super) fn bounds(limits: &Value) -> String {
    let ms = limits.get("timeout_ms").and_then(Value::as_u64).unwrap_or(0);
    let time = match (ms.checked_rem(1_000), ms.checked_div(1_000)) {
        (Some(0), Some(seconds)) => format!("{seconds} s"),
        _ => format!("{ms} ms"),
    };
    format!(
        "{} rows · {time} · {} per minute",
        text(limits, "row_limit"),
        text(limits, "requests_per_minute")
    )
}

fn fields(answer: &Value, printer: &mut Printer) {
    let members = answer.as_object().into_iter().flatten();
    let rows: Vec<_> = members.map(|(name, value)| vec![name.clone(), plain(value)]).collect();
    printer.table("", &rows);
}
