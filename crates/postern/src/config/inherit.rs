//! What views and partitions inherit from the tables they are made of.
//!
//! A column of a view may be the same value as the column of that name beneath it, or a sum over
//! it: the source does not say which. So a column whose namesake holds something to protect
//! (confidential or restricted, tagged, or masked) is to be protected at least as well, or to have
//! another name; whatever else is shown more openly is a warning.

use std::collections::{BTreeSet, HashMap};

use postern_core::{
    catalogue::{Column, Table, TableKind, TableName},
    classification::Classification,
    dialect::Dialect,
    mask::Mask,
    survey::SurveyTable,
};

use super::{
    catalog_toml::{ColumnReview, Review, TableReview},
    finding::Findings,
};

/// Tables of a source, under every spelling that means them.
type Surveyed<'s> = HashMap<String, &'s SurveyTable>;

/// Names columns that are shown more openly than a column of that name beneath.
pub(super) fn check(
    tables: &[Table],
    review: &Review,
    surveyed: &Surveyed<'_>,
    dialect: Dialect,
    findings: &Findings,
) {
    for reviewed in &review.tables {
        let found = surveyed.get(dialect.key(&reviewed.name).as_ref());
        let Some(view) =
            found.and_then(|found| tables.iter().find(|table| table.name == found.name))
        else {
            continue;
        };
        let below = beneath(&view.kind, surveyed, dialect);
        for below in tables.iter().filter(|table| below.contains(&table.name)) {
            check_one(view, below, reviewed, dialect, findings);
        }
    }
}

/// Everything that a table is made of, however many views lie between, reviewed or not.
fn beneath(kind: &TableKind, surveyed: &Surveyed<'_>, dialect: Dialect) -> BTreeSet<TableName> {
    let mut found = BTreeSet::new();
    let mut names: Vec<&TableName> = made_of(kind).iter().collect();
    while let Some(name) = names.pop() {
        let Some(table) = surveyed.get(dialect.key(&name.full()).as_ref()) else { continue };
        if found.insert(table.name.clone()) {
            names.extend(made_of(&table.kind));
        }
    }
    found
}

fn made_of(kind: &TableKind) -> &[TableName] {
    match kind {
        TableKind::Base => &[],
        TableKind::Child { parents } => parents,
        TableKind::Derived { beneath } => beneath,
    }
}

fn check_one(
    view: &Table,
    below: &Table,
    reviewed: &TableReview,
    dialect: Dialect,
    findings: &Findings,
) {
    for review in &reviewed.columns {
        let shown = view.column_named(&review.name, dialect);
        let raw = below.column_named(&review.name, dialect);
        let (Some(shown), Some(raw)) = (shown, raw) else { continue };
        if is_looser(shown, raw) {
            report(view, below, review, raw, dialect, findings);
        }
    }
}

fn report(
    view: &Table,
    below: &Table,
    review: &ColumnReview,
    raw: &Column,
    dialect: Dialect,
    findings: &Findings,
) {
    let kind = if matches!(view.kind, TableKind::Child { .. }) { "partition" } else { "view" };
    let text = format!(
        "{kind} `{}` shows `{}` more openly than `{}`, which it is made of",
        view.name.short(dialect),
        review.name,
        below.name.short(dialect)
    );
    if is_protected(raw) {
        let fix = "give it the classification, tags and mask it has there, or another name";
        findings.error(&review.place, text, fix);
    } else {
        let fix = "if it is the same value, give it the classification it has there";
        findings.warning(&review.place, text, fix);
    }
}

fn is_protected(column: &Column) -> bool {
    column.classification >= Classification::Confidential
        || !column.tags.is_empty()
        || column.mask.is_some()
}

fn is_looser(shown: &Column, raw: &Column) -> bool {
    shown.classification < raw.classification
        || shows_more(shown.mask.as_ref(), raw.mask.as_ref())
        || raw.tags.iter().any(|tag| !shown.tags.contains(tag))
}

/// Whether a mask hides less than another. Masks of different kinds keep different things, so
/// only the same one, or NULL, hides as much.
fn shows_more(shown: Option<&Mask>, raw: Option<&Mask>) -> bool {
    match (shown, raw) {
        (_, None) | (Some(Mask::Null), Some(_)) => false,
        (None, Some(_)) => true,
        (Some(shown), Some(raw)) => shown != raw,
    }
}
