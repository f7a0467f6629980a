//! How far a source has moved away from what stands about it in its catalogue file.

use std::collections::HashMap;

use postern_core::{
    dialect::Dialect,
    survey::{Survey, SurveyColumn, SurveyTable},
};

use super::look::is_partition;
use crate::config::{
    catalog_toml::{Review, TableReview},
    functions::{Closed, FunctionReview, standing},
};

/// What is there and nobody decided about, and what was decided about and is gone or changed.
#[derive(Debug, Default)]
pub(crate) struct Drift<'a> {
    /// Tables that do not stand in the file, in name order. They are hidden.
    pub(crate) tables: Vec<&'a SurveyTable>,
    /// Columns that do not stand in the file, of tables that do. They are hidden.
    pub(crate) columns: Vec<(&'a SurveyTable, &'a TableReview, Vec<&'a SurveyColumn>)>,
    /// Tables of the file that the source does not have.
    pub(crate) gone_tables: Vec<&'a TableReview>,
    /// Columns of the file that the source does not have: table, column.
    pub(crate) gone_columns: Vec<(&'a TableReview, &'a str)>,
    /// Functions of the file that are closed, as the source has them now; and why.
    pub(crate) closed: Vec<(&'a FunctionReview, Closed)>,
    /// Partitions that do not stand in the file: they are read through their parents.
    pub(crate) partitions: usize,
}

impl<'a> Drift<'a> {
    /// Compares.
    pub(crate) fn between(survey: &'a Survey, review: &'a Review, dialect: Dialect) -> Self {
        let mut reviewed: HashMap<String, &TableReview> = HashMap::new();
        for table in &review.tables {
            reviewed.insert(dialect.key(&table.name).into_owned(), table);
        }
        let closed = review.functions.iter().filter_map(|function| {
            standing(function, &survey.functions, dialect).err().map(|closed| (function, closed))
        });
        let mut drift = Self { closed: closed.collect(), ..Self::default() };
        for table in &survey.tables {
            let found = spellings(table, dialect).into_iter().find_map(|key| reviewed.remove(&key));
            match found {
                Some(review) => drift.compare(table, review, dialect),
                None if is_partition(table, survey) => {
                    drift.partitions = drift.partitions.saturating_add(1);
                }
                None => drift.tables.push(table),
            }
        }
        // MySQL shows a login what it may read and no more: what it does not see may be there.
        if dialect == Dialect::Mysql {
            drift.gone_columns.clear();
            return drift;
        }
        drift.gone_tables = review
            .tables
            .iter()
            .filter(|table| reviewed.contains_key(dialect.key(&table.name).as_ref()))
            .collect();
        drift
    }

    fn compare(&mut self, table: &'a SurveyTable, review: &'a TableReview, dialect: Dialect) {
        if review.hidden {
            return;
        }
        let stands = |name: &str| {
            let key = dialect.key(name);
            review.columns.iter().any(|column| dialect.key(&column.name) == key)
        };
        let new: Vec<&SurveyColumn> =
            table.columns.iter().filter(|column| !stands(&column.name)).collect();
        if !new.is_empty() {
            self.columns.push((table, review, new));
        }
        let is_there = |name: &str| {
            let key = dialect.key(name);
            table.columns.iter().any(|column| dialect.key(&column.name) == key)
        };
        let gone = review.columns.iter().filter(|column| !is_there(&column.name));
        self.gone_columns.extend(gone.map(|column| (review, column.name.as_str())));
    }

    /// Whether something is there that nobody decided about.
    pub(crate) const fn has_new(&self) -> bool {
        !self.tables.is_empty() || !self.columns.is_empty()
    }

    /// Whether something is gone that stands in the file.
    pub(crate) const fn has_gone(&self) -> bool {
        !self.gone_tables.is_empty() || !self.gone_columns.is_empty()
    }

    /// Whether a function of the file is closed.
    pub(crate) const fn has_closed(&self) -> bool {
        !self.closed.is_empty()
    }

    /// In one line: `2 tables and 3 columns are new and hidden`; `None` when nothing moved.
    pub(crate) fn summary(&self) -> Option<String> {
        let new = [
            counted(self.tables.len(), "table"),
            counted(self.columns.iter().map(|(_, _, columns)| columns.len()).sum(), "column"),
        ];
        let gone =
            [counted(self.gone_tables.len(), "table"), counted(self.gone_columns.len(), "column")];
        let closed = [counted(self.closed.len(), "function"), None];
        let said = [(new, "new and hidden"), (gone, "gone"), (closed, "closed")]
            .into_iter()
            .filter_map(|(of, what)| {
                let parts: Vec<String> = of.into_iter().flatten().collect();
                (!parts.is_empty()).then(|| format!("{} {what}", parts.join(" and ")))
            });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }
}

/// Whether a table holds something that does not stand in the file: only such are looked at again.
pub(crate) fn is_wanted(table: &SurveyTable, review: &Review, dialect: Dialect) -> bool {
    let keys = spellings(table, dialect);
    let reviewed = review.tables.iter().find(|other| {
        let key = dialect.key(&other.name);
        keys.iter().any(|spelling| *spelling == key)
    });
    reviewed.is_none_or(|reviewed| {
        !reviewed.hidden
            && table.columns.iter().any(|column| {
                let key = dialect.key(&column.name);
                reviewed.columns.iter().all(|other| dialect.key(&other.name) != key)
            })
    })
}

/// `3 columns`; nothing for none.
fn counted(count: usize, what: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{count} {what}s")),
    }
}

fn spellings(table: &SurveyTable, dialect: Dialect) -> [String; 2] {
    [table.name.full(), table.name.short(dialect)].map(|name| dialect.key(&name).into_owned())
}
