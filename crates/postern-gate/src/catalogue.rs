//! What a caller may see, told in few words: sources, tables, columns as short lines.

use postern_core::{
    catalogue::{ForeignKey, Measures, Part, Table},
    function::SiteFunction,
    name::PurposeName,
    refusal::{Code, Refusal, Stage},
    request::Ask,
    sight::{RowAccess, Shown, Sight, TableView, ViewColumn},
};
use serde::Serialize;

use crate::{
    gate::{Gate, Refused},
    prepare::{Denied, context, policy_failed, purpose, sights},
    record::record_explained,
    who::Caller,
};

/// With at most so many columns in all, a catalogue tells every one at once.
const COLUMNS_AT_ONCE_MAX: usize = 100;

/// Most tables of one answer.
const TABLES_MAX: usize = 200;

/// Most functions told of one source.
const FUNCTIONS_MAX: usize = 100;

/// Most values told of one column.
const VALUES_MAX: usize = 20;

/// What is wanted of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogueAsk {
    /// One source.
    pub source: Option<String>,
    /// One table, `customers` or `schema.table`: with its columns.
    pub table: Option<String>,
    /// A word in the name of a table or column; where no table is named.
    pub find: Option<String>,
}

/// What a caller may see.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogueAnswer {
    /// The sources open to it.
    pub sources: Vec<SourceLine>,
    /// The tables open to it.
    pub tables: Vec<TableLine>,
    /// Said when tables are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    /// Its name.
    pub name: String,
    /// `postgresql`, `mysql` or `sqlite`.
    pub dialect: &'static str,
    /// Rows of one answer.
    pub row_limit: u64,
    /// Milliseconds of one statement.
    pub timeout_ms: u64,
    /// Requests in any minute.
    pub requests_per_minute: u32,
    /// Functions of its own that are open: `reporting.net_of_tax(numeric, text) -> numeric`, and
    /// what they are for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<String>,
    /// The caller's purposes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct TableLine {
    /// Its source.
    pub source: String,
    /// Its name.
    pub table: String,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Said when single records are not open, or rows are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// Columns of the primary key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// Its columns as short lines; left out when there are many tables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<String>>,
}

impl Gate {
    /// The sights of a caller, for listings.
    pub(crate) fn sights(
        &self,
        caller: &Caller,
        purpose: Option<PurposeName>,
    ) -> Result<Vec<Sight>, Refusal> {
        let house = self.house();
        let context = context(&house, caller, self.clock().now(), purpose, None);
        sights(&house, caller, &context)
    }

    /// What this caller may see.
    ///
    /// # Errors
    /// `unknown-name` for a table that is not there or not open: one answer.
    pub async fn catalogue(
        &self,
        caller: &Caller,
        ask: &CatalogueAsk,
    ) -> Result<CatalogueAnswer, Box<Refused>> {
        let house = self.house();
        let admitted = self.admit(caller).await?;
        let allowance = Some(admitted.allowance());
        let looked = Ask::sql("catalog");
        let answer = purpose(caller, &looked)
            .and_then(|purpose| self.sights(caller, purpose))
            .and_then(|sights| answer(&sights, caller, ask));
        match answer {
            Ok(answer) => {
                // Told from policy alone, no data: recorded, but not waited for.
                record_explained(&house, &*self.ports.record, caller, &looked, None)
                    .map_err(|refusal| self.unrecorded(refusal, allowance))?;
                Ok(answer)
            }
            Err(refusal) => {
                let denied = Denied::at(Stage::Sight, refusal);
                Err(self.deny(&house, admitted, &looked, denied).await)
            }
        }
    }
}

fn answer(
    sights: &[Sight],
    caller: &Caller,
    ask: &CatalogueAsk,
) -> Result<CatalogueAnswer, Refusal> {
    let wanted = |sight: &&Sight| match &ask.source {
        Some(name) => sight.source.as_str() == name,
        None => true,
    };
    let sights: Vec<_> = sights.iter().filter(wanted).collect();
    if let (Some(name), true) = (&ask.source, sights.is_empty()) {
        return Err(unknown("source", name));
    }
    let mut tables = Vec::new();
    for sight in &sights {
        let views = sight.views.all().map_err(|error| policy_failed(&error))?;
        tables.extend(views.into_iter().filter(|view| fits(view, sight, ask)).map(|v| (*sight, v)));
    }
    if let (Some(name), true) = (&ask.table, tables.is_empty()) {
        return Err(unknown("table", name));
    }
    let columns: usize = tables.iter().map(|(_, view)| view.columns.len()).sum();
    let tell_columns = ask.table.is_some() || columns <= COLUMNS_AT_ONCE_MAX;
    let note = (tables.len() > TABLES_MAX)
        .then(|| format!("{} of {} tables; name a word in `find`", TABLES_MAX, tables.len()));
    Ok(CatalogueAnswer {
        sources: sights.iter().map(|sight| source_line(sight, caller)).collect(),
        tables: tables
            .iter()
            .take(TABLES_MAX)
            .map(|(sight, view)| table_line(sight, view, tell_columns))
            .collect(),
        note,
    })
}

fn unknown(what: &str, name: &str) -> Refusal {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(128).collect();
    Refusal::new(Code::UnknownName, format!("no {what} `{shown}` for you"))
}

fn fits(view: &TableView, sight: &Sight, ask: &CatalogueAsk) -> bool {
    let short = view.table.name.short(sight.dialect);
    let named = ask.table.as_ref().is_none_or(|name| {
        let full = view.table.name.full();
        let with_source = format!("{}.{short}", sight.source);
        let name = sight.dialect.key(name);
        [short.as_str(), &full, &with_source].iter().any(|form| sight.dialect.key(form) == name)
    });
    // Who names a table has found it.
    let looked_for = ask.find.as_ref().filter(|_| ask.table.is_none());
    let found = looked_for.is_none_or(|word| {
        let word = word.to_lowercase();
        short.to_lowercase().contains(&word)
            || view.columns.iter().any(|c| c.column.name.to_lowercase().contains(&word))
    });
    named && found
}

fn source_line(sight: &Sight, caller: &Caller) -> SourceLine {
    SourceLine {
        name: sight.source.to_string(),
        dialect: sight.dialect.as_str(),
        row_limit: sight.limits.row_limit,
        timeout_ms: u64::try_from(sight.limits.timeout.as_millis()).unwrap_or(u64::MAX),
        requests_per_minute: sight.limits.requests_per_minute,
        functions: sight.functions.iter().take(FUNCTIONS_MAX).map(function_line).collect(),
        purposes: caller.principal().purposes.iter().map(ToString::to_string).collect(),
    }
}

fn function_line(function: &SiteFunction) -> String {
    match &function.about {
        Some(about) => format!("{}: {about}", function.signature),
        None => function.signature.to_string(),
    }
}

fn table_line(sight: &Sight, view: &TableView, tell_columns: bool) -> TableLine {
    let table = &view.table;
    let names = |ids: &[postern_core::catalogue::ColumnId]| -> Vec<String> {
        ids.iter()
            .filter_map(|id| view.columns.iter().find(|column| column.id() == *id))
            .map(|column| column.column.name.as_ref().to_owned())
            .collect()
    };
    let key = names(&table.primary_key);
    let rows = match view.access {
        RowAccess::AggregateOnly => Some(format!(
            "groups of at least {} only, no single records; fewer show as NULL or not at all",
            table.group_min
        )),
        RowAccess::Rows => view.is_filtered().then(|| "some, by policy".to_owned()),
    };
    TableLine {
        source: sight.source.to_string(),
        table: table.name.short(sight.dialect),
        about: table.about.as_deref().map(str::to_owned),
        rows,
        // A key of which a part is hidden is not told: its parts mislead.
        key: if key.len() == table.primary_key.len() { key } else { Vec::new() },
        columns: tell_columns.then(|| {
            view.columns.iter().map(|column| column_line(sight, table, view, column)).collect()
        }),
    }
}

/// `customer_id integer -> customers.id`, `email text masked:email`,
/// `status text one of new|paid|shipped`.
///
/// SECURITY: known values are those of all rows. Behind a row filter they would tell of rows that
/// are not open, so there they are not told.
fn column_line(sight: &Sight, table: &Table, view: &TableView, column: &ViewColumn) -> String {
    let mut line = column.column.name.as_ref().to_owned();
    if !column.column.ty.name.is_empty() {
        line.push(' ');
        line.push_str(&column.column.ty.name);
    }
    if let Some(target) = reference(sight, table, column) {
        line.push_str(" -> ");
        line.push_str(&target);
    }
    if let Shown::Masked(mask) = &column.shown {
        line.push_str(" masked:");
        line.push_str(mask.kind().as_str());
        if mask.of_gate().is_some() {
            line.push_str(" select list only");
        }
    } else if !column.column.values.is_empty() && !view.is_filtered() {
        let values: Vec<_> =
            column.column.values.iter().take(VALUES_MAX).map(AsRef::as_ref).collect();
        line.push_str(" one of ");
        line.push_str(&values.join("|"));
    }
    if view.access == RowAccess::AggregateOnly {
        match column.column.part {
            Part::Dimension(None) => line.push_str(" group by it"),
            Part::Dimension(Some(bucket)) => {
                line.push_str(" group by ");
                line.push_str(&bucket.to_string());
            }
            Part::Measure(open) => line.push_str(&aggregates(open.in_dialect(sight.dialect))),
            Part::Neither => {}
        }
    }
    line
}

/// ` sum, avg`: the aggregates of a measure that are open, and what it may be compared with.
fn aggregates(open: Measures) -> String {
    let known = [
        (open.sum, "sum"),
        (open.average, "avg"),
        (open.extremes, "min, max"),
        (open.percentiles, "percentiles"),
        (open.spread, "stddev"),
    ];
    let words: Vec<&str> = known.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
    let words = if words.is_empty() { "count".to_owned() } else { words.join(", ") };
    match open.cut {
        Some(step) => format!(" {words}; compare it with multiples of {step}"),
        None => format!(" {words}"),
    }
}

/// Where a single-column foreign key leads, if the caller sees that place.
fn reference(sight: &Sight, table: &Table, column: &ViewColumn) -> Option<String> {
    let leads = |key: &&ForeignKey| key.columns == [column.id()];
    let key = table.foreign_keys.iter().find(leads)?;
    let target = sight.find(Some(&key.table.schema), &key.table.name).ok()??;
    let referenced = target.columns.iter().find(|c| key.referenced == [c.id()])?;
    let name = key.table.short(sight.dialect);
    Some(format!("{name}.{}", referenced.column.name))
}
