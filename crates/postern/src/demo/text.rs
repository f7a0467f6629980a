//! The story as text.

use serde_json::Value;

use super::story::{BEST, Part, Protected, QUESTION, Story, Told};
use crate::cli::print::Printer;

/// Widest line of a statement.
const SQL_CHARS_MAX: usize = 76;

/// Most characters of a line of a refusal.
const REFUSAL_CHARS_MAX: usize = 90;

/// Columns that stand for the others.
const SHOWN: [&str; 4] =
    ["customers.name", "customers.birth_date", "payments.card_number", "tickets.body"];

/// Prints the story.
pub(super) fn print(story: &Story, dir: &str, printer: &mut Printer) {
    printer.line("Postern demo · a made-up shop, three agents, one door");
    shop(story, dir, printer);
    question(story, printer);
    trick(story, printer);
    printer.line("4  What really ran for recommendations");
    folded(&story.ran, printer);
    record(story, printer);
}

fn shop(story: &Story, dir: &str, printer: &mut Printer) {
    let shop = &story.shop;
    printer.line(format!(
        "1  What is in there     {} tables · {} columns · {} customers",
        shop.tables,
        shop.columns,
        thousands(shop.customers)
    ));
    let shown = |protected: &&Protected| SHOWN.contains(&protected.column.as_str());
    let rows: Vec<_> = shop
        .protected
        .iter()
        .filter(shown)
        .map(|protected| {
            vec![
                protected.column.clone(),
                protected.classification.to_owned(),
                protected.tags.join(" "),
                format!("mask {}", protected.mask),
            ]
        })
        .collect();
    printer.table("   ", &rows);
    printer.line(format!(
        "   … {} more protected, {} open                    {dir}/catalog/shop.toml",
        shop.protected.len().saturating_sub(rows.len()),
        shop.columns.saturating_sub(shop.protected.len()),
    ));
}

fn question(story: &Story, printer: &mut Printer) {
    printer.line(format!("2  One question, three agents        \"{QUESTION}\""));
    folded(BEST, printer);
    for told in story.asked.iter().filter(|told| told.part == Part::Question) {
        let who = format!("{} · {}", told.agent, told.roles.join(", "));
        printer.line(format!("   {who:<60} {}", how(told)));
        answer(told, printer);
        if let Some(refused) = &told.refused {
            lines("     ", refused.detail.split_inclusive("; "), REFUSAL_CHARS_MAX, printer);
            if let Some(passes) = &refused.would_pass {
                printer.line(format!("     would pass: {passes}"));
            }
        }
    }
    for told in story.asked.iter().filter(|told| told.part == Part::AskedSo) {
        for row in rows(told) {
            let mut cells = row.into_iter();
            let city = cells.next().unwrap_or_default();
            let rest: Vec<_> = cells.collect();
            let named = match rest.as_slice() {
                [orders, spent] => format!("{orders} orders   {spent}"),
                _ => rest.join("   "),
            };
            printer.line(format!("     asked so:   {city}   {named}"));
        }
        if let Some(refused) = &told.refused {
            printer.line(format!("     asked so:   refused ({}) {}", refused.code, refused.detail));
        }
    }
}

/// `clear`, `masked: name, birth_date`, `refused (aggregate-only)`.
fn how(told: &Told) -> String {
    if let Some(refused) = &told.refused {
        return format!("refused ({})", refused.code);
    }
    let columns = told.answer.as_ref().and_then(|answer| answer.get("columns")?.as_array());
    let masked = columns.into_iter().flatten().filter(|column| column.get("masked").is_some());
    let names: Vec<_> = masked.filter_map(|column| column.get("name")?.as_str()).collect();
    if names.is_empty() { "clear".to_owned() } else { format!("masked: {}", names.join(", ")) }
}

fn rows(told: &Told) -> Vec<Vec<String>> {
    let rows = told.answer.as_ref().and_then(|answer| answer.get("rows")?.as_array());
    let cells = |row: &Value| row.as_array().map(|cells| cells.iter().map(cell).collect());
    rows.into_iter().flatten().filter_map(cells).collect()
}

fn answer(told: &Told, printer: &mut Printer) {
    printer.table("     ", &rows(told));
}

/// A cell; money with its two places, counts with their thousands.
fn cell(value: &Value) -> String {
    match value {
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => thousands(whole),
            (None, Some(real)) => money(real),
            (None, None) => number.to_string(),
        },
        Value::String(text) => match text.parse::<f64>() {
            Ok(real) if text.chars().all(|c| c.is_ascii_digit() || c == '.') => money(real),
            Ok(_) | Err(_) => text.clone(),
        },
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            crate::cli::render::plain(value)
        }
    }
}

fn money(amount: f64) -> String {
    let text = format!("{amount:.2}");
    let (whole, cents) = text.split_once('.').unwrap_or((&text, "00"));
    match whole.parse() {
        Ok(whole) => format!("{}.{cents}", thousands(whole)),
        Err(_) => text,
    }
}

fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number < 0 { format!("-{grouped}") } else { grouped }
}

fn trick(story: &Story, printer: &mut Printer) {
    let part = |part| story.asked.iter().find(move |told| told.part == part);
    let (Some(guess), Some(truth)) = (part(Part::Guess), part(Part::Truth)) else { return };
    let first = |told: &Told| rows(told).into_iter().flatten().next().unwrap_or_else(|| how(told));
    printer.line("3  The usual trick                   recommendations guesses behind the mask");
    printer.line(format!("   {}   answer: {}", guess.sql, first(guess)));
    printer.line(format!(
        "   born that day: {} (as fraud sees it); the guess was put to the mask",
        first(truth)
    ));
}

fn record(story: &Story, printer: &mut Printer) {
    let Some(told) = story.asked.iter().find(|told| told.part == Part::Question) else { return };
    let verdict = if story.record.verified { "ok" } else { "NOT VERIFIED" };
    printer.line(format!(
        "5  The record          receipt {} · entry {} of {}",
        told.receipt.as_deref().unwrap_or("–"),
        told.entry.map_or(0, |entry| entry.saturating_add(1)),
        story.record.entries,
    ));
    printer.line(format!(
        "                       included, checkpoint signed                    {verdict}"
    ));
    printer.line(format!(
        "                       check it yourself: postern audit verify --state {}",
        story.record.state
    ));
}

/// Prints a statement in lines that fit, broken between words.
fn folded(sql: &str, printer: &mut Printer) {
    let words: Vec<String> = sql.split_whitespace().map(|word| format!("{word} ")).collect();
    lines("   ", words.iter().map(String::as_str), SQL_CHARS_MAX, printer);
}

/// Prints pieces in lines of so many characters at most, where they can be.
fn lines<'p>(
    indent: &str,
    pieces: impl Iterator<Item = &'p str>,
    chars_max: usize,
    printer: &mut Printer,
) {
    let mut line = String::new();
    for piece in pieces {
        let longer = line.chars().count().saturating_add(piece.trim_end().chars().count());
        if longer > chars_max && !line.is_empty() {
            printer.line(format!("{indent}{}", line.trim_end()));
            line.clear();
        }
        line.push_str(piece);
    }
    if !line.is_empty() {
        printer.line(format!("{indent}{}", line.trim_end()));
    }
}
