//! How good the proposals are, on schemas that were tuned on and on others that were not.

use std::{collections::BTreeMap, fmt::Write as _};

use postern_inspect::{DataKind, propose};

use super::labelled::{Schema, read};

/// One column judged.
struct Judged {
    path: String,
    label: DataKind,
    found: DataKind,
    reason: String,
    is_decoy: bool,
    has_rows: bool,
}

fn judged(file: &str) -> Vec<Judged> {
    (1_u32..).zip(&read(file)).flat_map(|(at, schema)| of_schema(at, schema)).collect()
}

/// `at` is the place of the schema in its file.
fn of_schema(at: u32, schema: &Schema) -> Vec<Judged> {
    let proposals = propose(&schema.survey(), &schema.samples(), schema.dialect());
    let mut all = Vec::new();
    for (table, proposal) in schema.tables.iter().zip(&proposals) {
        for (column, found) in table.columns.iter().zip(&proposal.columns) {
            all.push(Judged {
                path: format!(
                    "{at}:{}-{} {}.{}",
                    schema.domain, schema.language, table.name, column.name
                ),
                label: DataKind::from_word(&column.label).unwrap(),
                found: found.kind,
                reason: found.reason.clone(),
                is_decoy: column.decoy,
                has_rows: schema.rows,
            });
        }
    }
    all
}

fn share(all: &[&Judged], good: impl Fn(&&&Judged) -> bool) -> f64 {
    let good = u32::try_from(all.iter().filter(|judged| good(judged)).count()).unwrap();
    f64::from(good) / f64::from(u32::try_from(all.len()).unwrap().max(1))
}

fn pick(all: &[Judged], wanted: impl Fn(&&Judged) -> bool) -> Vec<&Judged> {
    all.iter().filter(wanted).collect()
}

/// The figures as they stand in the reference.
fn report(all: &[Judged]) -> String {
    let mut text = String::new();
    let recall = |of: &[&Judged]| share(of, |judged| judged.found.is_protected());
    let protected = |rows: bool| pick(all, move |j| j.label.is_protected() && j.has_rows == rows);
    let open = pick(all, |j| !j.label.is_protected());
    let decoys = pick(all, |j| j.is_decoy);
    writeln!(text, "columns {}", all.len()).unwrap();
    writeln!(text, "protected found, with rows {:.3}", recall(&protected(true))).unwrap();
    writeln!(text, "protected found, without rows {:.3}", recall(&protected(false))).unwrap();
    writeln!(text, "open wrongly protected {:.3}", recall(&open)).unwrap();
    writeln!(text, "decoys wrongly protected {:.3}", recall(&decoys)).unwrap();
    for (kind, (precision, recall, count)) in by_kind(all) {
        writeln!(
            text,
            "{:<14} precision {precision:.3} recall {recall:.3} of {count}",
            kind.as_str()
        )
        .unwrap();
    }
    text
}

fn by_kind(all: &[Judged]) -> BTreeMap<DataKind, (f64, f64, usize)> {
    DataKind::ALL
        .into_iter()
        .filter(|kind| kind.is_protected())
        .map(|kind| {
            let labelled = pick(all, |j| j.label == kind);
            let found = pick(all, |j| j.found == kind);
            let precision = share(&found, |j| j.label == kind);
            let recall = share(&labelled, |j| j.found == kind);
            (kind, (precision, recall, labelled.len()))
        })
        .collect()
}

fn misses(all: &[Judged]) -> String {
    let mut text = String::new();
    for j in all.iter().filter(|judged| judged.found != judged.label) {
        let (label, found) = (j.label.as_str(), j.found.as_str());
        writeln!(text, "{} is {label} found {found} ({})", j.path, j.reason).unwrap();
    }
    text
}

#[test]
fn quality_on_the_tuning_half() {
    let all = judged("tune.jsonl");
    println!("{}\n{}", report(&all), misses(&all));
    bars(&all, [0.985, 0.974, 0.024, 0.048]);
    assert_eq!(missed_kinds(&all), "");
}

/// Written by somebody who saw neither code nor words; nobody who tunes them has read it. Only
/// figures are printed, so that it stays so; the reference tells what they were at first sight.
#[test]
fn quality_on_schemas_that_were_not_tuned_on() {
    let all = judged("held.jsonl");
    println!("{}", report(&all));
    // Wanted are 0.95, 0.90, 0.03, 0.10, and no kind missed: of the bars the second and the last
    // are met on these.
    bars(&all, [0.9, 0.92, 0.038, 0.074]);
    let mut missed: Vec<String> = missed_kinds(&all).split(' ').map(str::to_owned).collect();
    missed.sort();
    let weak = "free-text itin national-id outside-text passport personal secret ssn";
    assert_eq!(missed.join(" "), weak);
}

/// Kinds of ten columns or more of which less than 0.85 are given that kind.
fn missed_kinds(all: &[Judged]) -> String {
    let kinds =
        by_kind(all).into_iter().filter(|(_, (_, recall, count))| *count >= 10 && *recall < 0.85);
    kinds.map(|(kind, _)| kind.as_str()).collect::<Vec<_>>().join(" ")
}

/// What must hold: shares of protected columns found with and without rows, of open columns and
/// of decoys protected all the same.
fn bars(all: &[Judged], [rows, empty, open, decoys]: [f64; 4]) {
    let recall = |of: &[&Judged]| share(of, |judged| judged.found.is_protected());
    assert!(recall(&pick(all, |j| j.label.is_protected() && j.has_rows)) >= rows);
    assert!(recall(&pick(all, |j| j.label.is_protected() && !j.has_rows)) >= empty);
    assert!(recall(&pick(all, |j| !j.label.is_protected())) <= open);
    assert!(recall(&pick(all, |j| j.is_decoy)) <= decoys);
}
