//! Looking at a source within a budget: survey, samples, proposals. Samples are dropped, and with
//! that wiped, before this returns.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    time::Duration,
};

use postern_core::{
    catalogue::{ColumnId, TableId, TableKind, TableName},
    sample::SampleBudget,
    survey::{Survey, SurveyTable},
};
use postern_gate::ports::RunError;
use postern_inspect::TableProposal;
use tokio::time::Instant;

use super::{Explorer, settle::settle};

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    /// Rows and time of one table.
    pub(crate) table: SampleBudget,
    /// Time for all of them. What is left then is classified by its names and types.
    pub(crate) total: Duration,
}

impl Default for Budget {
    fn default() -> Self {
        Self { table: SampleBudget::default(), total: Duration::from_mins(5) }
    }
}

/// Most values held at once, over all tables: a very large source gives fewer rows of each.
const VALUES_MAX: usize = 4_000_000;
/// Fewest rows of a table, however large the source.
const ROWS_LEAST: u32 = 20;

/// What was found.
#[derive(Debug)]
pub(crate) struct Discovery {
    /// What is there.
    pub(crate) survey: Survey,
    /// What is proposed for it: tables in the survey's order.
    pub(crate) proposals: Vec<TableProposal>,
    /// Tables that were to be sampled and were not: no time, a lock, an end from the keyboard.
    pub(crate) unsampled: BTreeSet<TableId>,
    /// Columns that could be read, table by table.
    readable: BTreeMap<TableId, BTreeSet<ColumnId>>,
    /// Rows that were looked at for each table.
    pub(crate) rows: u32,
    /// Whether somebody ended it before all tables were looked at.
    pub(crate) is_interrupted: bool,
}

impl Discovery {
    /// How many tables were looked at and gave no column to read.
    pub(crate) fn shut_tables(&self) -> usize {
        let shut = |table: &&postern_core::survey::SurveyTable| {
            let readable = self.readable.get(&table.id);
            !table.columns.is_empty() && readable.is_some_and(BTreeSet::is_empty)
        };
        self.survey.tables.iter().filter(shut).count()
    }

    /// Whether a column could be read; of tables that were not sampled nobody knows, so yes.
    pub(crate) fn is_readable(&self, table: &TableName, column: &str) -> bool {
        let Some(table) = self.survey.tables.iter().find(|found| found.name == *table) else {
            return true;
        };
        let Some(readable) = self.readable.get(&table.id) else { return true };
        let found = table.columns.iter().find(|found| found.name.as_ref() == column);
        found.is_none_or(|found| readable.contains(&found.id))
    }
}

/// Who hears how far it is.
pub(crate) trait Progress {
    /// So many tables of so many are done.
    fn at(&mut self, done: usize, of: usize);
}

/// Looks at what `wanted` picks. `ended` says when somebody wants it to end: what is done then is
/// given back.
///
/// # Errors
/// When the source cannot be surveyed.
pub(crate) async fn discover(
    explorer: &Explorer,
    budget: Budget,
    wanted: impl Fn(&SurveyTable) -> bool,
    progress: &mut (impl Progress + Send),
    ended: impl Future<Output = ()>,
) -> Result<Discovery, RunError> {
    let survey = explorer.survey().await?;
    let tables: Vec<&SurveyTable> =
        survey.tables.iter().filter(|table| is_sampled(table, &survey) && wanted(table)).collect();
    let each = SampleBudget { row_limit: rows_of(&survey, budget), ..budget.table };
    let begun = Instant::now();
    let mut samples = BTreeMap::new();
    let mut unsampled = BTreeSet::new();
    let mut is_interrupted = false;
    tokio::pin!(ended);
    for (done, table) in tables.iter().enumerate() {
        progress.at(done, tables.len());
        if is_interrupted || begun.elapsed() >= budget.total {
            unsampled.insert(table.id);
            continue;
        }
        tokio::select! {
            biased;
            () = &mut ended => {
                is_interrupted = true;
                unsampled.insert(table.id);
            }
            taken = explorer.sample(table.id, each) => match taken {
                Ok(sample) => drop(samples.insert(table.id, sample)),
                // Its names and types are known all the same.
                Err(error) => {
                    tracing::debug!(%error, "a table was not sampled");
                    unsampled.insert(table.id);
                }
            },
        }
    }
    progress.at(tables.len(), tables.len());
    let readable = samples
        .iter()
        .map(|(id, sample)| (*id, sample.columns.iter().map(|column| column.id).collect()))
        .collect();
    let mut proposals = postern_inspect::propose(&survey, &samples, explorer.dialect());
    drop(samples);
    settle(&survey, &mut proposals);
    Ok(Discovery { survey, proposals, unsampled, readable, rows: each.row_limit, is_interrupted })
}

/// Whether rows of a table are looked at: views are not run, and partitions are read through their
/// parents.
fn is_sampled(table: &SurveyTable, survey: &Survey) -> bool {
    match &table.kind {
        TableKind::Base => true,
        TableKind::Child { .. } => !is_partition(table, survey),
        TableKind::Derived { .. } => false,
    }
}

/// Whether a table holds nothing but a part of its parents' rows: a line of its own would only say
/// the same again. A child with columns of its own is another table.
pub(crate) fn is_partition(table: &SurveyTable, survey: &Survey) -> bool {
    let TableKind::Child { parents } = &table.kind else { return false };
    let parents = survey.tables.iter().filter(|other| parents.contains(&other.name));
    let told: HashSet<&str> =
        parents.flat_map(|parent| &parent.columns).map(|column| column.name.as_ref()).collect();
    table.columns.iter().all(|column| told.contains(column.name.as_ref()))
}

fn rows_of(survey: &Survey, budget: Budget) -> u32 {
    let columns: usize = survey.tables.iter().map(|table| table.columns.len()).sum();
    let fitting = VALUES_MAX.checked_div(columns.max(1)).unwrap_or(0);
    let fitting = u32::try_from(fitting).unwrap_or(u32::MAX).max(ROWS_LEAST);
    budget.table.row_limit.min(fitting)
}
