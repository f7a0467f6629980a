//! What an open column is good for: grouping by it, summing it, its few known values.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    catalogue::{Measures, Part, TypeFamily},
    mask::Generalize,
    sample::TableSample,
    survey::{SurveyColumn, SurveyTable},
};

use crate::{masks::is_text, words};

/// Most values of a dimension that are told.
const VALUES_MAX: usize = 16;
/// Longest value that is told, in bytes.
const VALUE_BYTES_MAX: usize = 40;
/// Fewest rows that say something about how many values there are.
const ROWS_MIN: usize = 20;

/// The part of an open column, and its known values.
pub(crate) fn part(
    table: &SurveyTable,
    column: &SurveyColumn,
    is_reference: bool,
    sample: Option<&TableSample>,
) -> (Part, Vec<Arc<str>>) {
    if table.primary_key.contains(&column.id) {
        return (Part::Neither, Vec::new());
    }
    match &column.ty.family {
        TypeFamily::Bool | TypeFamily::Enum => (Part::Dimension(None), values(column, sample)),
        TypeFamily::Numeric | TypeFamily::Float if !is_reference => {
            (Part::Measure(Measures::USUAL), Vec::new())
        }
        TypeFamily::Int if !is_reference && is_quantity(&column.name) => {
            (Part::Measure(Measures::USUAL), Vec::new())
        }
        // By the month: one day, and more so one moment, is often one person.
        TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz => {
            (Part::Dimension(Some(Generalize::Month)), Vec::new())
        }
        family if is_text(family) => {
            let values = values(column, sample);
            let part = if values.is_empty() { Part::Neither } else { Part::Dimension(None) };
            (part, values)
        }
        _ => (Part::Neither, Vec::new()),
    }
}

/// The few values of a column; none when there are many, or too little was seen.
fn values(column: &SurveyColumn, sample: Option<&TableSample>) -> Vec<Arc<str>> {
    let Some(sample) = sample else { return Vec::new() };
    let Some(seen) = sample.column(column.id) else { return Vec::new() };
    if !is_text(&column.ty.family) && column.ty.family != TypeFamily::Enum {
        return Vec::new();
    }
    let all = seen.values.expose();
    let distinct: BTreeSet<&str> = all.iter().map(String::as_str).collect();
    let is_few = distinct.len() <= VALUES_MAX
        && all.len() >= ROWS_MIN
        && distinct.len().saturating_mul(4) <= all.len();
    let is_told = |value: &&str| {
        !value.is_empty() && value.len() <= VALUE_BYTES_MAX && !value.chars().any(char::is_control)
    };
    if !is_few || !distinct.iter().all(is_told) {
        return Vec::new();
    }
    distinct.into_iter().map(Arc::from).collect()
}

fn is_quantity(name: &str) -> bool {
    const WORDS: [&str; 24] = [
        "quantity",
        "qty",
        "amount",
        "total",
        "count",
        "price",
        "cost",
        "points",
        "stock",
        "units",
        "menge",
        "anzahl",
        "betrag",
        "quantite",
        "montant",
        "cantidad",
        "importe",
        "quantita",
        "importo",
        "quantidade",
        "valor",
        "aantal",
        "bedrag",
        "antal",
    ];
    words::tokens(name).iter().any(|word| WORDS.contains(&word.as_str()))
}
