//! The decision on each column: what its name, comment, type, values and table say, weighed.
//!
//! Values that are seen clearly decide. Else the name does, as far as its type and values do not
//! speak against it and the table is one in which it can mean that. What says nothing at all, in a
//! table about people, is masked: on the cautious side.

mod around;
mod evidence;
mod fits;
mod named;
mod valued;

use std::{collections::BTreeMap, sync::Arc};

use postern_core::{
    catalogue::{Part, TableId, TypeFamily},
    dialect::Dialect,
    name::Tag,
    sample::TableSample,
    survey::{Survey, SurveyColumn, SurveyTable},
};

pub(crate) use self::around::facts_of_health;
use self::{
    evidence::Verdict,
    named::{by_name, is_of_an_application, is_wordy},
    valued::{
        by_values, is_answer, is_letter, is_of_credit, is_of_health, is_of_pay, is_of_photos,
        is_prose, is_silent,
    },
};
use crate::{
    dimension,
    kind::DataKind,
    masks::{self, is_text},
    proposal::{ColumnProposal, Confidence, EntityProposal, TableProposal},
    table::{About, TableContext, contexts},
    values::Seen,
    words,
};

/// Proposes what every column of a source holds. Tables without a sample are judged by their
/// names, types, comments and keys.
pub fn propose(
    survey: &Survey,
    samples: &BTreeMap<TableId, TableSample>,
    dialect: Dialect,
) -> Vec<TableProposal> {
    let contexts = contexts(survey);
    survey
        .tables
        .iter()
        .zip(&contexts)
        .map(|(table, context)| {
            let facts_of_health = facts_of_health(table);
            let sample = samples.get(&table.id);
            Judge { table, context, sample, dialect, facts_of_health }.table()
        })
        .collect()
}

/// One table under judgement.
#[derive(Clone, Copy)]
pub(crate) struct Judge<'a> {
    pub(crate) table: &'a SurveyTable,
    pub(crate) context: &'a TableContext,
    pub(crate) sample: Option<&'a TableSample>,
    dialect: Dialect,
    /// How many of its columns are facts about a body that no parcel has.
    facts_of_health: usize,
}

impl Judge<'_> {
    fn table(&self) -> TableProposal {
        let columns: Vec<ColumnProposal> =
            self.table.columns.iter().map(|column| self.column(column)).collect();
        TableProposal {
            id: self.table.id,
            name: self.table.name.clone(),
            entity: self.entity(),
            columns,
        }
    }

    /// Whose data it is: a person's own key, or the key of the person that a row belongs to.
    fn entity(&self) -> Option<EntityProposal> {
        match (self.context.about, self.table.primary_key.as_slice()) {
            (About::Person, [key]) => Some(EntityProposal::Column(*key)),
            _ => self.context.to_people.first().map(|id| EntityProposal::Column(*id)),
        }
    }

    fn column(&self, column: &SurveyColumn) -> ColumnProposal {
        let seen = self
            .sample
            .and_then(|sample| sample.column(column.id))
            .map(Seen::of)
            .unwrap_or_default();
        let verdict = self.verdict(column, &seen);
        let family = &column.ty.family;
        let (part, values) = if verdict.kind == DataKind::Open {
            let is_reference = self.context.references.contains(&column.id);
            dimension::part(self.table, column, is_reference, self.sample)
        } else {
            (Part::Neither, Vec::new())
        };
        let tags = verdict.kind.tags().iter().filter_map(|tag| tag.parse::<Tag>().ok());
        ColumnProposal {
            id: column.id,
            name: Arc::clone(&column.name),
            kind: verdict.kind,
            confidence: Confidence::new(verdict.percent),
            reason: verdict.reason,
            classification: verdict.kind.classification(),
            tags: tags.collect(),
            mask: masks::mask(verdict.kind, family, self.dialect),
            values,
            part,
        }
    }

    fn verdict(&self, column: &SurveyColumn, seen: &Seen) -> Verdict {
        // A key that references another table is a number of ours, whatever its name says: what it
        // stands for is protected where it is kept.
        let named = by_name(self, column, seen);
        // `diagnosis_code`: what the catalogue's row says is a fact about this row's person; the
        // number of a person is not.
        let is_fact = |kind: DataKind| {
            matches!(kind, DataKind::Health)
                && is_text(&column.ty.family)
                && !self.context.to_people.contains(&column.id)
        };
        let is_somebody =
            named.as_ref().is_some_and(|named| named.kind.names_somebody() || is_fact(named.kind));
        let is_numbered = words::plain(&column.name).last().is_some_and(|word| word == "id");
        let is_counted = matches!(column.ty.family, TypeFamily::Int);
        let is_ours = (is_numbered || is_counted)
            && !named.as_ref().is_some_and(|named| is_fact(named.kind))
            || !is_somebody;
        if self.context.references.contains(&column.id) && is_ours && !is_wordy(seen) {
            return Verdict::open("references another table");
        }
        if matches!(column.ty.family, TypeFamily::Bool) {
            return named
                .filter(|verdict| matches!(verdict.kind, DataKind::Health | DataKind::Personal))
                .unwrap_or_else(|| Verdict::open("true or false"));
        }
        if evidence::is_of_settings(self, column) {
            return Verdict::of_settings();
        }
        let valued = by_values(self, column, seen, named.as_ref());
        match (valued, named) {
            (Some(valued), _) => valued,
            (None, Some(named)) => named,
            (None, None) if is_letter(self, column, seen) => {
                Verdict::new(DataKind::OutsideText, 45, "room for prose, in a letter")
            }
            (None, None) if is_of_health(self, column, seen) => Verdict::of_health(),
            (None, None) if is_of_pay(self, column) => {
                Verdict::new(DataKind::Personal, 40, "stands in what somebody is paid")
            }
            (None, None) if is_of_credit(self, column) => {
                Verdict::new(DataKind::Personal, 40, "stands in what is known of somebody's credit")
            }
            (None, None) if is_of_photos(self, column) => {
                Verdict::new(DataKind::Personal, 40, "where somebody's picture lies")
            }
            (None, None) if is_silent(self, column, seen) => Verdict {
                kind: DataKind::FreeText,
                percent: 30,
                reason: "nothing tells: masked to be safe".to_owned(),
            },
            (None, None) if is_prose(self, column, seen) => {
                let is_outside = self.context.about == About::Outside || is_of_an_application(self);
                let is_outside = is_outside && !is_answer(self, column);
                let kind = if is_outside { DataKind::OutsideText } else { DataKind::FreeText };
                Verdict::new(kind, 35, "room for prose, in a table about somebody")
            }
            (None, None) => Verdict::open(evidence::open_reason(column)),
        }
    }
}
