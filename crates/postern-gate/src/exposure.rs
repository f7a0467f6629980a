//! Exposure: everything that somebody sees, told to those who administer. A statement is not
//! needed, no data is touched, and nothing is recorded: it is what policy says, and no more.

mod around;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use postern_core::{
    catalogue::{Column, ColumnId, Individuals, Table, TableName},
    clock::Timestamp,
    name::{PurposeName, SourceName},
    predicate::{self, words},
    principal::Principal,
    sight::{RowAccess, Shown, SightError, TableView, ViewColumn},
};
use postern_policy::{Context, Finding, Why};
use serde::Serialize;

use crate::{
    explain::PolicyPlace,
    house::{House, Resident},
    prepare::context,
    who::Caller,
};

/// About whom is asked, and for which purpose.
#[derive(Clone, Debug)]
pub struct Onlooker {
    /// Who.
    pub resident: Arc<Resident>,
    /// For what; whether it is one of its own is not asked here.
    pub purpose: Option<PurposeName>,
}

/// A table, as far as it is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExposedTable {
    /// The source.
    pub source: String,
    /// `customers`, or `schema.table` outside the default schema.
    pub table: String,
    /// Single rows, or groups alone.
    pub access: RowAccess,
    /// The rows that are open, in words: `all`, `region = 'EU'`.
    pub rows: String,
    /// The policies behind the row filter.
    pub row_filter: Vec<PolicyPlace>,
    /// The columns that are open.
    pub columns: Vec<ExposedColumn>,
}

/// A column that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExposedColumn {
    /// Its name.
    pub name: String,
    /// How sensitive it is.
    pub classification: &'static str,
    /// What it holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The mask it is seen through; absent when it is seen as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mask: Option<&'static str>,
    /// Whether the catalogue masks it, and a policy lifted that.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub revealed: bool,
    /// The policies that opened it.
    pub policies: Vec<PolicyPlace>,
}

impl House {
    /// Everything that somebody sees at that moment, over MCP.
    ///
    /// # Errors
    /// When a policy failed while evaluating.
    pub fn exposure(
        &self,
        onlooker: &Onlooker,
        now: Timestamp,
    ) -> Result<Vec<ExposedTable>, SightError> {
        let context = self.context_of(onlooker, now);
        let principal = &onlooker.resident.principal;
        let mut tables = Vec::new();
        for (source, catalogue) in &self.catalogues {
            let Some(views) = self.policies.views(principal, &context, source) else { continue };
            for view in views.all()? {
                let name = view.table.name.short(catalogue.dialect);
                tables.push(self.exposed(source, name, &view));
            }
        }
        Ok(tables)
    }

    /// What somebody sees of one table, if anything.
    ///
    /// # Errors
    /// As [`House::exposure`].
    pub fn exposed_table(
        &self,
        onlooker: &Onlooker,
        now: Timestamp,
        source: &SourceName,
        table: &Table,
    ) -> Result<Option<ExposedTable>, SightError> {
        let context = self.context_of(onlooker, now);
        let principal = &onlooker.resident.principal;
        let found = self.policies.views(principal, &context, source);
        let (Some(views), Some(catalogue)) = (found, self.catalogues.get(source)) else {
            return Ok(None);
        };
        let name = table.name.short(catalogue.dialect);
        Ok(views.view(&table.name)?.map(|view| self.exposed(source, name, &view)))
    }

    /// Every column that answers to somebody read: what is open, what row filters look at, and
    /// whose data it is. What no one's answers read, the source's login need not reach.
    ///
    /// # Errors
    /// As [`House::exposure`].
    pub fn reads(
        &self,
        onlooker: &Onlooker,
        now: Timestamp,
        source: &SourceName,
    ) -> Result<BTreeMap<TableName, BTreeSet<Arc<str>>>, SightError> {
        let context = self.context_of(onlooker, now);
        let mut read = BTreeMap::<TableName, BTreeSet<Arc<str>>>::new();
        let views = self.policies.views(&onlooker.resident.principal, &context, source);
        for view in views.map_or(Ok(Vec::new()), |views| views.all())? {
            let mut note = |table: &Table, id: ColumnId| {
                if let Some(column) = table.column(id) {
                    let name = Arc::clone(&column.name);
                    read.entry(table.name.clone()).or_default().insert(name);
                }
            };
            for seen in &view.columns {
                note(&view.table, seen.id());
            }
            if let Individuals::Key(key) = view.table.individuals {
                note(&view.table, key);
            }
            predicate::reads(&view.filter, &view.table, &mut note);
        }
        Ok(read)
    }

    /// Which policies open and close a column to somebody, whether it is open or not.
    ///
    /// # Errors
    /// When a policy failed while evaluating.
    pub fn why(
        &self,
        onlooker: &Onlooker,
        now: Timestamp,
        source: &SourceName,
        table: &Table,
        column: &str,
    ) -> Result<Why, SightError> {
        let context = self.context_of(onlooker, now);
        self.policies.why(&onlooker.resident.principal, &context, source, &table.name, column)
    }

    /// Policies that are never reached, shadowed, or say what another one says already, tried on
    /// those who look; and row filters that another table leads around.
    ///
    /// # Errors
    /// When somebody cannot ask at all.
    pub fn judge(
        &self,
        onlookers: &[Onlooker],
        now: Timestamp,
    ) -> Result<Vec<Finding>, SightError> {
        let contexts: Vec<Context> =
            onlookers.iter().map(|onlooker| self.context_of(onlooker, now)).collect();
        let people: Vec<(&Principal, &Context)> = onlookers
            .iter()
            .map(|onlooker| onlooker.resident.principal.as_ref())
            .zip(&contexts)
            .collect();
        let mut findings = self.policies.judge(&people)?;
        findings.extend(around::ways(self, onlookers, &contexts)?);
        Ok(findings)
    }

    fn context_of(&self, onlooker: &Onlooker, now: Timestamp) -> Context {
        let caller = Caller::supposed(Arc::clone(&onlooker.resident));
        context(self, &caller, now, onlooker.purpose.clone(), None)
    }

    fn exposed(&self, source: &SourceName, table: String, view: &TableView) -> ExposedTable {
        ExposedTable {
            source: source.to_string(),
            table,
            access: view.access,
            rows: words(&view.filter, &view.table),
            row_filter: view.filter_policies.iter().map(|id| self.place(id)).collect(),
            columns: view.columns.iter().map(|column| self.exposed_column(column)).collect(),
        }
    }

    fn exposed_column(&self, seen: &ViewColumn) -> ExposedColumn {
        let column: &Column = &seen.column;
        let mask = match &seen.shown {
            Shown::Clear => None,
            Shown::Masked(mask) => Some(mask.kind().as_str()),
        };
        ExposedColumn {
            name: column.name.as_ref().to_owned(),
            classification: column.classification.as_str(),
            tags: column.tags.iter().map(ToString::to_string).collect(),
            mask,
            revealed: mask.is_none() && column.mask.is_some(),
            policies: seen.policies.iter().map(|id| self.place(id)).collect(),
        }
    }
}
