//! A survey and a review become a catalogue: what is there, as people decided about it.
//!
//! What the review does not name is hidden: it never enters the catalogue. What the review names
//! and the source does not have is a finding: a mask on a misspelt column protects nothing.

use std::{collections::HashMap, sync::Arc};

use postern_core::{
    catalogue::{
        Catalogue, Column, ColumnId, ForeignKey, Individuals, Part, Table, TableKind, TableName,
        TypeFamily,
    },
    dialect::{Dialect, Server},
    mask::{Generalize, Mask},
    name::SourceName,
    nearest::advise,
    path::part,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use sha2::{Digest as _, Sha256};

use super::{
    catalog_toml::{ColumnReview, Entity, Review, TableReview},
    finding::Findings,
    functions, inherit,
    masks::MaskSpec,
};

/// Fewest individuals of a group when the review names no number.
const GROUP_MIN: u32 = 5;

/// Different questions about groups of a table in a day where the catalogue says nothing.
const COMPARED_MAX: u32 = 64;

/// The largest share of a sum that may be one individual's where the catalogue says nothing, in
/// hundredths.
const SHARE_MAX: u32 = 90;

/// Joins what a source has with what people decided about it.
pub(crate) fn join(
    source: &SourceName,
    dialect: Dialect,
    survey: &Survey,
    review: &Review,
    review_digest: postern_core::digest::Digest,
    findings: &Findings,
) -> Catalogue {
    let surveyed = index(survey, dialect);
    let mut tables: Vec<Table> = Vec::new();
    for reviewed in &review.tables {
        let Some(found) = surveyed.get(dialect.key(&reviewed.name).as_ref()) else {
            missing_table(reviewed, source, survey, dialect, findings);
            continue;
        };
        if let Some(other) = same_to_the_eye(reviewed, survey, dialect) {
            findings.error(
                &reviewed.place,
                format!(
                    "`{}` means {} here, and a table is called so, too",
                    reviewed.name,
                    found.name.full()
                ),
                format!(
                    "write [{}] for the table so called, [schema.table] for this one",
                    key(other)
                ),
            );
            continue;
        }
        if tables.iter().any(|table| table.name == found.name) {
            findings.error(
                &reviewed.place,
                format!("table `{}` stands here twice", reviewed.name),
                "keep one of them",
            );
            continue;
        }
        if let Some(table) = table(reviewed, found, dialect, findings) {
            tables.push(table);
        }
    }
    keep_whole_references(&mut tables, dialect);
    inherit::check(&tables, review, &surveyed, dialect, findings);
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let server = Server::named(&survey.server);
    // The catalogue follows from these alone, so their digest is the catalogue's.
    let mut hasher = Sha256::new();
    hasher.update(source.as_str());
    hasher.update(survey.digest.0);
    hasher.update(review_digest.0);
    hasher.update([u8::from(server.has_lateral())]);
    Catalogue {
        source: source.clone(),
        dialect,
        server,
        tables: tables.into_iter().map(Arc::new).collect(),
        functions: functions::join(&review.functions, survey, dialect, findings).into(),
        digest: postern_core::digest::Digest(hasher.finalize().into()),
        survey_digest: survey.digest,
    }
}

/// The tables of a survey under every spelling that means them.
fn index(survey: &Survey, dialect: Dialect) -> HashMap<String, &SurveyTable> {
    let spellings = |table: &SurveyTable| {
        [table.name.full(), table.name.short(dialect)].map(|name| dialect.key(&name).into_owned())
    };
    let all = survey.tables.iter();
    all.flat_map(|table| spellings(table).map(|spelling| (spelling, table))).collect()
}

/// The table whose whole name is what a key of one part spells, while the key means another:
/// `a.b` of the default schema, where there is a `b` in a schema `a`.
fn same_to_the_eye<'s>(
    reviewed: &TableReview,
    survey: &'s Survey,
    dialect: Dialect,
) -> Option<&'s TableName> {
    let [spelled] = reviewed.path.as_slice() else { return None };
    let spelled = dialect.key(spelled);
    let mut names = survey.tables.iter().map(|table| &table.name);
    names.find(|name| {
        dialect.is_default(&name.schema)
            && dialect.key(&name.name) == spelled
            && dialect.key(&name.short(dialect)) != spelled
    })
}

/// A table of the default schema as a key of the file: `'"a.b"'`.
fn key(name: &TableName) -> String {
    format!("'{}'", part(&name.name))
}

fn missing_table(
    reviewed: &TableReview,
    source: &SourceName,
    survey: &Survey,
    dialect: Dialect,
    findings: &Findings,
) {
    let names: Vec<_> = survey.tables.iter().map(|table| table.name.short(dialect)).collect();
    let otherwise = "take it out, or grant the login the right to see it";
    let fix = advise(&reviewed.name, names.iter().map(String::as_str), otherwise);
    if dialect != Dialect::Mysql {
        let text = format!("source `{source}` has no table `{}`", reviewed.name);
        findings.error(&reviewed.place, text, fix);
    } else if !reviewed.hidden && reviewed.reviewed != Some(false) && reviewed.sees_something() {
        // MySQL shows a login the tables and columns it may read, and no others.
        let text = format!("the login sees no table `{}`: it stays hidden", reviewed.name);
        findings.warning(&reviewed.place, text, fix);
    }
}

fn table(
    reviewed: &TableReview,
    found: &SurveyTable,
    dialect: Dialect,
    findings: &Findings,
) -> Option<Table> {
    let is_derived = matches!(found.kind, TableKind::Derived { .. });
    if reviewed.hidden || is_derived && reviewed.reviewed == Some(false) {
        return None;
    }
    if is_derived && reviewed.reviewed.is_none() {
        findings.warning(
            &reviewed.place,
            format!("`{}` is a view and stays hidden", reviewed.name),
            "look at what it shows, then write reviewed = true",
        );
        return None;
    }
    let columns = columns(reviewed, found, dialect, findings);
    let known = |id: &ColumnId| columns.iter().any(|column: &Column| column.id == *id);
    let primary_key = &found.primary_key;
    let individuals = individuals(reviewed, found, &columns, dialect, findings);
    Some(Table {
        id: found.id,
        name: found.name.clone(),
        kind: found.kind.clone(),
        about: reviewed.about.clone().or_else(|| found.comment.clone()),
        primary_key: if primary_key.iter().all(known) { primary_key.clone() } else { Vec::new() },
        foreign_keys: found
            .foreign_keys
            .iter()
            .filter(|key| key.columns.iter().all(known))
            .cloned()
            .collect(),
        indexes: found.indexes.clone(),
        individuals,
        group_min: reviewed.group_min.unwrap_or(GROUP_MIN),
        compared_max: reviewed.compared_max.unwrap_or(COMPARED_MAX),
        share_max: reviewed.share_max.unwrap_or(SHARE_MAX),
        columns,
    })
}

fn columns(
    reviewed: &TableReview,
    found: &SurveyTable,
    dialect: Dialect,
    findings: &Findings,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for review in &reviewed.columns {
        let key = dialect.key(&review.name);
        let Some(surveyed) = found.columns.iter().find(|column| dialect.key(&column.name) == key)
        else {
            missing_column(review, reviewed, found, dialect, findings);
            continue;
        };
        if columns.iter().any(|column| column.id == surveyed.id) {
            findings.error(
                &review.place,
                format!("column `{}` stands here twice", review.name),
                "keep one of them",
            );
            continue;
        }
        if !review.hidden {
            columns.extend(column(review, surveyed, dialect, findings));
        }
    }
    columns.sort_by_key(|column| column.id);
    columns
}

fn missing_column(
    review: &ColumnReview,
    reviewed: &TableReview,
    found: &SurveyTable,
    dialect: Dialect,
    findings: &Findings,
) {
    let names = found.columns.iter().map(|column| column.name.as_ref());
    if dialect != Dialect::Mysql {
        let text = format!("table `{}` has no column `{}`", reviewed.name, review.name);
        findings.error(&review.place, text, advise(&review.name, names, "take the line out"));
    } else if !review.hidden && !review.is_secret() {
        let text = format!(
            "the login sees no column `{}` of `{}`: it stays hidden",
            review.name, reviewed.name
        );
        let fix = advise(&review.name, names, "grant it to the login, or take the line out");
        findings.warning(&review.place, text, fix);
    }
}

fn column(
    review: &ColumnReview,
    found: &SurveyColumn,
    dialect: Dialect,
    findings: &Findings,
) -> Option<Column> {
    let mask =
        match review.mask.as_ref().map(|mask| mask.on(&found.ty.family, dialect, &review.tags)) {
            None => None,
            Some(Ok(mask)) => Some(mask),
            Some(Err((text, fix))) => {
                findings.error(&review.place, format!("`{}`: {text}", review.name), fix);
                return None;
            }
        };
    let is_number =
        matches!(found.ty.family, TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float);
    if matches!(review.part, Part::Measure(_)) && !is_number {
        findings.error(
            &review.place,
            format!("`{}` is a measure and no number", review.name),
            "measures are summed and averaged: take `measure` out",
        );
    }
    let part = match review.part {
        Part::Dimension(Some(bucket)) => {
            Part::Dimension(in_bucket(bucket, review, found, mask.as_ref(), dialect, findings))
        }
        Part::Dimension(None) => {
            let is_moment =
                matches!(found.ty.family, TypeFamily::Timestamp | TypeFamily::TimestampTz);
            if is_moment && mask.is_none() {
                findings.warning(
                    &review.place,
                    format!("`{}` is a dimension to the very moment", review.name),
                    "one moment is often one person: write dimension = \"month\", or \"day\"",
                );
            }
            Part::Dimension(None)
        }
        part @ (Part::Neither | Part::Measure(_)) => part,
    };
    Some(Column {
        id: found.id,
        name: Arc::clone(&found.name),
        ty: found.ty.clone(),
        nullable: found.nullable,
        classification: review.classification,
        tags: review.tags.clone(),
        mask,
        values: review.values.clone(),
        part,
    })
}

/// The bucket of a dimension, where it fits the column and its mask.
fn in_bucket(
    bucket: Generalize,
    review: &ColumnReview,
    found: &SurveyColumn,
    mask: Option<&Mask>,
    dialect: Dialect,
    findings: &Findings,
) -> Option<Generalize> {
    // A date is a day as it is.
    if bucket == Generalize::Day && found.ty.family == TypeFamily::Date {
        return None;
    }
    let spec = MaskSpec::Generalize(Some(bucket));
    if spec.on(&found.ty.family, dialect, &review.tags).is_err() {
        findings.error(
            &review.place,
            format!("the bucket of `{}` does not fit its type", review.name),
            "dates take \"month\", numbers a step, coordinates { decimals = 1 }, texts { first = 2 }",
        );
    }
    if mask.is_some_and(|mask| mask.stricter(&Mask::Generalize(bucket)).is_none()) {
        findings.error(
            &review.place,
            format!("nobody can say whether mask or bucket of `{}` tells less", review.name),
            "take the bucket out: groups go by what the mask shows",
        );
    }
    Some(bucket)
}

fn individuals(
    reviewed: &TableReview,
    found: &SurveyTable,
    columns: &[Column],
    dialect: Dialect,
    findings: &Findings,
) -> Individuals {
    let Some((entity, place)) = &reviewed.entity else { return Individuals::Unstated };
    let Entity::Column(name) = entity else { return Individuals::Nobody };
    let key = dialect.key(name);
    if let Some(column) = columns.iter().find(|column| dialect.key(&column.name) == key) {
        return Individuals::Key(column.id);
    }
    let there = found.columns.iter().any(|column| dialect.key(&column.name) == key);
    let fix = if there {
        format!("add a line for `{name}` to the columns")
    } else {
        let names = columns.iter().map(|column| column.name.as_ref());
        advise(name, names, "name the column that says whose row it is, or \"none\"")
    };
    findings.error(
        place,
        format!("`{}` has no reviewed column `{name}` for `entity`", reviewed.name),
        fix,
    );
    Individuals::Unstated
}

/// Drops references that lead to a table or column that is not reviewed.
fn keep_whole_references(tables: &mut [Table], dialect: Dialect) {
    let known: Vec<(TableName, Vec<ColumnId>)> = tables
        .iter()
        .map(|table| (table.name.clone(), table.columns.iter().map(|column| column.id).collect()))
        .collect();
    let whole = |key: &ForeignKey| {
        known.iter().any(|(name, columns)| {
            name.same(&key.table, dialect) && key.referenced.iter().all(|id| columns.contains(id))
        })
    };
    for table in tables {
        table.foreign_keys.retain(whole);
    }
}
