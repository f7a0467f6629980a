//! Explanations as text, for people.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    print::Printer,
    render::{bounds, list, plain, text},
};

/// What would happen to a statement.
pub(super) fn statement(answer: &Value, printer: &mut Printer) {
    let purpose = answer.get("purpose").map(|purpose| format!(" · purpose {}", plain(purpose)));
    printer.line(format!(
        "{}   {} · role {}{}",
        text(answer, "verdict"),
        text(answer, "principal"),
        text(answer, "roles"),
        purpose.unwrap_or_default(),
    ));
    let mut lines: Vec<Vec<String>> = Vec::new();
    for table in list(answer, "tables") {
        statement_table(&text(answer, "source"), table, &mut lines);
    }
    printer.table("  ", &lines);
    for note in list(answer, "notes") {
        printer.line(format!("  note      {}", plain(note)));
    }
    if let Some(limits) = answer.get("limits") {
        printer.line(format!("  limits    {}", bounds(limits)));
    }
    printer.line(format!("  runs      {}", text(answer, "runs")));
}

fn statement_table(source: &str, table: &Value, lines: &mut Vec<Vec<String>>) {
    let name = format!("{source}.{}", text(table, "table"));
    let rows = format!("rows   {}", text(table, "rows"));
    match list(table, "row_filter") {
        [] => lines.push(vec![name, rows]),
        [first, rest @ ..] => {
            let [id, place] = policy(first);
            lines.push(vec![name, rows, id, place]);
            lines.extend(rest.iter().map(|more| {
                let [id, place] = policy(more);
                vec![String::new(), String::new(), id, place]
            }));
        }
    }
    for column in list(table, "columns") {
        let mask =
            column.get("mask").map_or("clear".to_owned(), |of| format!("mask {}", plain(of)));
        lines.push(vec![format!("  {}", text(column, "name")), mask]);
    }
    for opened in list(table, "policies") {
        let [id, place] = policy(opened);
        lines.push(vec!["  by".to_owned(), String::new(), id, place]);
    }
}

/// All that an agent sees.
pub(super) fn agent(answer: &Value, printer: &mut Printer) {
    printer.line(format!("{} · role {}", text(answer, "agent"), text(answer, "roles")));
    for sight in list(answer, "sights") {
        match sight.get("purpose").filter(|purpose| !purpose.is_null()) {
            Some(purpose) => printer.line(format!("for purpose {}", plain(purpose))),
            None => printer.line("for no purpose"),
        }
        let mut lines = Vec::new();
        for table in list(sight, "tables") {
            let access = match text(table, "access").as_str() {
                "aggregate-only" => "groups alone, rows   ",
                _ => "rows   ",
            };
            lines.push(vec![
                format!("{}.{}", text(table, "source"), text(table, "table")),
                format!("{access}{}", text(table, "rows")),
                policies(table, "row_filter"),
            ]);
            for column in list(table, "columns") {
                let shown = match (column.get("mask"), column.get("revealed")) {
                    (Some(mask), _) => format!("mask {}", plain(mask)),
                    (None, Some(_)) => "clear (revealed)".to_owned(),
                    (None, None) => "clear".to_owned(),
                };
                lines.push(vec![
                    format!("  {}", text(column, "name")),
                    shown,
                    policies(column, "policies"),
                ]);
            }
        }
        if lines.is_empty() {
            printer.line("  nothing");
        }
        printer.table("  ", &lines);
    }
    printer.line("next     postern explain source.table.column says who else sees a column");
}

/// Who sees a table or a column.
pub(super) fn path(answer: &Value, printer: &mut Printer) {
    for column in list(answer, "columns") {
        let tags = text(column, "tags");
        let mask = match column.get("mask").filter(|mask| !mask.is_null()) {
            Some(mask) => format!("mask {}", plain(mask)),
            None => "no mask".to_owned(),
        };
        let tags = if tags.is_empty() { String::new() } else { format!(" · {tags}") };
        printer.line(format!(
            "{}   {}{tags} · {mask}",
            text(column, "column"),
            text(column, "classification"),
        ));
        let mut lines: Vec<Vec<String>> = list(column, "seen_by")
            .iter()
            .map(|seen| {
                let rows = text(seen, "rows");
                vec![
                    who(seen),
                    text(seen, "how"),
                    format!("rows {rows}"),
                    policies(seen, "policies"),
                ]
            })
            .collect();
        if lines.is_empty() {
            lines.push(vec!["nobody sees it".to_owned()]);
        }
        lines.extend(list(column, "hidden_from").iter().map(|hidden| {
            let closed = policies(hidden, "closed_by");
            let by = if closed.is_empty() { "nothing opens it".to_owned() } else { closed };
            vec![who(hidden), "hidden".to_owned(), String::new(), by]
        }));
        printer.table("  ", &lines);
    }
}

/// Why a request was decided so.
pub(super) fn receipt(answer: &Value, printer: &mut Printer) {
    let code = answer.get("code").filter(|code| !code.is_null()).map(plain);
    printer.line(format!(
        "{}   {}{} · {}",
        text(answer, "receipt"),
        text(answer, "verdict"),
        code.map(|code| format!(" ({code})")).unwrap_or_default(),
        text(answer, "principal"),
    ));
    printer.line(format!("  statement {}", text(answer, "statement")));
    let Some(now) = answer.get("now") else { return };
    if let Some(note) = now.get("note") {
        printer.line(format!("  now       {}", plain(note)));
        return;
    }
    if text(now, "verdict") == "allowed" {
        printer.line("  now       the same statement would be allowed:");
        statement(now.get("explained").unwrap_or(&Value::Null), printer);
        return;
    }
    printer.line(format!("  now       refused ({}): {}", text(now, "code"), text(now, "detail")));
    if let Some(pass) = now.get("would_pass").filter(|pass| !pass.is_null()) {
        printer.line(format!("  it sees   {}", plain(pass)));
    }
    let Some(grant) = now.get("grant") else { return };
    if grant.get("possible").and_then(Value::as_bool) == Some(true) {
        printer.line("  this would allow it, and was tried; whether it should is for you to say:");
        for line in text_lines(grant, "policy") {
            printer.line(format!("    {line}"));
        }
        printer.line("next     add it to a file in policies/, then postern check");
        return;
    }
    printer.line(format!("  no grant  {}", text(grant, "why")));
    for forbid in list(grant, "forbids") {
        let [id, place] = policy(forbid);
        printer.line(format!("  forbid    {id}   {place}"));
    }
}

/// Who sees what, role by role.
pub(super) fn matrix(answer: &Value, printer: &mut Printer) {
    let roles = list(answer, "roles");
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (at, role) in roles.iter().enumerate() {
        let columns = role.get("columns").and_then(Value::as_object).into_iter().flatten();
        for (path, ways) in columns {
            let row =
                rows.entry(path.clone()).or_insert_with(|| vec!["–".to_owned(); roles.len()]);
            if let Some(cell) = row.get_mut(at) {
                *cell = ways.as_array().map(|ways| cell_of(ways)).unwrap_or_default();
            }
        }
    }
    let head = std::iter::once("column".to_owned()).chain(roles.iter().map(|of| text(of, "role")));
    let mut lines = vec![head.collect::<Vec<_>>()];
    lines.extend(rows.into_iter().map(|(path, cells)| [vec![path], cells].concat()));
    printer.table("", &lines);
    printer
        .line("* some rows · + for some purposes: postern explain source.table.column says which");
}

/// `mask email*`: a star where rows are left out, a plus where purposes see it differently.
fn cell_of(ways: &[Value]) -> String {
    let mut said: Vec<String> = Vec::new();
    for way in ways {
        let star = if text(way, "rows") == "all" { "" } else { "*" };
        let words = format!("{}{star}", text(way, "how"));
        if !said.contains(&words) {
            said.push(words);
        }
    }
    let plus = if said.len() > 1 { "+" } else { "" };
    format!("{}{plus}", said.join(" / "))
}

/// `agent claude for fraud, billing`
fn who(seen: &Value) -> String {
    let purposes: Vec<String> = list(seen, "purposes")
        .iter()
        .map(|purpose| if purpose.is_null() { "no purpose".to_owned() } else { plain(purpose) })
        .collect();
    let name = text(seen, "who");
    if purposes.is_empty() { name } else { format!("{name} for {}", purposes.join(", ")) }
}

fn policy(policy: &Value) -> [String; 2] {
    [text(policy, "id"), text(policy, "place")]
}

fn policies(of: &Value, member: &str) -> String {
    let each = list(of, member).iter().map(|one| policy(one).join(" "));
    each.collect::<Vec<_>>().join(", ")
}

/// The lines of a text, each fit for a terminal.
fn text_lines(of: &Value, member: &str) -> Vec<String> {
    let whole = of.get(member).and_then(Value::as_str).unwrap_or_default();
    whole.lines().map(|line| plain(&Value::from(line))).collect()
}
