//! The walk: every node of the tree is named here, resolved or refused.
//!
//! The walk takes the parser's tree apart and builds a new one, so that what is printed holds
//! nothing that was not looked at: a field that is not taken along is gone, and a field or variant
//! that the parser library adds later breaks the build, because every pattern names every field
//! and no `match` over its enums has a wildcard arm.

mod call;
mod catalog;
mod columns;
mod declared;
mod dependent;
mod expr;
mod found;
mod from;
mod individuals;
mod join;
mod literal;
mod look;
mod name;
mod order;
mod pattern;
mod place;
mod query;
mod reading;
mod row;
mod scope;
mod search;
mod select;
mod site;
mod subquery;
mod unknown;
mod values;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use postern_core::{
    dialect::Dialect,
    function::FunctionId,
    param_type::ParamType,
    refusal::{Code, Refusal},
    sight::{Sight, SightError},
};
use sqlparser::{ast::Query, tokenizer::TokenWithSpan};

use scope::{Flow, OutColumn};

use crate::{
    aggregate::Selection,
    catalog::Objects,
    extras::Extras,
    lite::{self, Told},
    numbers,
    plan::{Content, Given, Plan, PlanColumn},
    print, refuse,
    rewrite::{Reads, Scan},
};
use scope::{Cte, Scope};

/// Deepest nesting of query blocks and expressions that the walk follows. The parser's own bound
/// is lower for nesting and does not count chains; the token caps bound those.
const DEPTH_MAX: usize = 2_000;

/// How every alias begins that Postern prints for MySQL. A server there tells the aliases of
/// derived tables as if they were tables; no table of a survey has such a name.
pub const MYSQL_ALIAS: &str = "as ";

/// Why the walk stopped, and in which step that counts.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The statement does not resolve.
    Bind(Refusal),
    /// It resolves, but a mask or a filter cannot be expressed.
    Rewrite(Refusal),
    /// It does not pass with masks left to the gate: an expression may look at such a column.
    Looked,
}

/// Where masks that can wait are put in: a cut of a text is cheaper in the gate than in the
/// database, and can wait where a statement only hands the column out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Late {
    /// In the gate. Whatever is refused then may pass otherwise.
    Gate,
    /// In the source.
    Source,
}

/// The state of one walk.
#[derive(Debug)]
pub(crate) struct Binder<'a> {
    sight: &'a Sight,
    dialect: Dialect,
    /// The caller's text and its tokens, for column names that quote it.
    text: &'a str,
    tokens: &'a [TokenWithSpan],
    params: Params<'a>,
    scopes: Vec<Scope>,
    ctes: Vec<Cte>,
    /// SQLite lets a WITH query read those after it: their names, each with how many WITH queries
    /// were known before that WITH.
    later: Vec<(usize, String)>,
    scans: Vec<Scan>,
    /// Printed aliases that are taken, in the folded form.
    taken: HashSet<String>,
    extras: Extras,
    reads: Reads,
    functions: BTreeSet<Arc<str>>,
    /// The functions of the site that it calls.
    site_functions: BTreeSet<FunctionId>,
    notes: Vec<String>,
    /// Blocks that make groups of records that are not open.
    groups: usize,
    /// What the blocks that are done demand of tables of which groups alone may be seen.
    demanded: Vec<Selection>,
    /// What a client of the PostgreSQL protocol is told, once it asked.
    objects: Option<Arc<Objects>>,
    /// Of the catalogue, once it asked for anything that is told of that.
    content: Content,
    /// How many of the scopes the server does not see from here.
    walled: usize,
    /// Whether the expression at hand decides which rows there are.
    filtering: bool,
    /// How many `ARRAY[` stand around the expression at hand.
    array_depth: usize,
    depth: usize,
    /// Aliases of select lists that were replaced by their expressions so far.
    copies: usize,
    /// WITH queries so far.
    withs: usize,
    rewriting: bool,
    late: Late,
    /// Whether a table has a column whose mask was left to the gate.
    left_to_gate: bool,
}

/// The caller's parameters.
#[derive(Clone, Debug)]
struct Params<'a> {
    given: usize,
    /// The types that the caller declares.
    types: &'a [Option<ParamType>],
    /// How often each number is used.
    uses: BTreeMap<usize, usize>,
    /// Bare `?` seen so far.
    bare: usize,
}

pub(crate) use catalog::asked;
pub(crate) use literal::highest as highest_param;
pub(crate) use reading::readings;

/// Resolves, rewrites and prints one query.
///
/// # Errors
/// A refusal, with the step it belongs to.
pub(crate) fn plan(
    sight: &Sight,
    text: &str,
    tokens: &[TokenWithSpan],
    given: Given<'_>,
    query: Box<Query>,
    late: Late,
) -> Result<Plan, Stop> {
    let mut binder = Binder::new(sight, text, tokens, given, late);
    binder.run(*query).map_err(|refusal| {
        if binder.left_to_gate {
            Stop::Looked
        } else if binder.rewriting {
            Stop::Rewrite(refusal)
        } else {
            Stop::Bind(refusal)
        }
    })
}

impl<'a> Binder<'a> {
    fn new(
        sight: &'a Sight,
        text: &'a str,
        tokens: &'a [TokenWithSpan],
        given: Given<'a>,
        late: Late,
    ) -> Self {
        Self {
            sight,
            dialect: sight.dialect,
            text,
            tokens,
            params: Params {
                given: given.count,
                types: given.types,
                uses: BTreeMap::new(),
                bare: 0,
            },
            scopes: Vec::new(),
            ctes: Vec::new(),
            later: Vec::new(),
            scans: Vec::new(),
            taken: HashSet::new(),
            extras: Extras::new(sight.dialect, given.count),
            reads: Reads::default(),
            functions: BTreeSet::new(),
            site_functions: BTreeSet::new(),
            notes: Vec::new(),
            groups: 0,
            demanded: Vec::new(),
            objects: None,
            content: Content::Data,
            walled: 0,
            filtering: false,
            array_depth: 0,
            depth: 0,
            copies: 0,
            withs: 0,
            rewriting: false,
            late,
            left_to_gate: false,
        }
    }
}

impl Binder<'_> {
    fn run(&mut self, query: Query) -> Result<Plan, Refusal> {
        literal::count_params(self)?;
        let (query, columns) = self.query(query)?;
        self.rewriting = true;
        let (dialect, query, told) = self.engine(query)?;
        let compared = match dialect {
            Dialect::Sqlite | Dialect::Mysql if told.is_none() => {
                numbers::compared(&query, &self.scans, self.params.given)
            }
            Dialect::Sqlite | Dialect::Postgresql | Dialect::Mysql => numbers::Compared::default(),
        };
        let truths = self.params.truths(&compared.truths);
        let numbers = match dialect {
            Dialect::Sqlite => self.params.without_texts(&compared.numbers),
            Dialect::Postgresql | Dialect::Mysql => Arc::new([]),
        };
        let scans = self.scans.iter().map(|scan| scan.printed.as_ref()).collect();
        let printed = print::print(dialect, query, &scans)?;
        let mut functions = std::mem::take(&mut self.functions);
        if told.is_some() {
            functions.clear();
        }
        functions.extend(printed.functions);
        let content = self.content();
        let extras =
            std::mem::replace(&mut self.extras, Extras::new(self.dialect, self.params.given));
        Ok(Plan {
            source: self.sight.source.clone(),
            dialect,
            told,
            content,
            numbers,
            truths,
            sql: printed.text,
            caller_params: self.params.given,
            extras: extras.into_vec(),
            columns: columns.into_iter().map(plan_column).collect(),
            reads: std::mem::take(&mut self.reads).into_vec(),
            functions: functions.into_iter().collect(),
            site_functions: std::mem::take(&mut self.site_functions).into_iter().collect(),
            notes: std::mem::take(&mut self.notes),
            has_groups: self.groups > 0,
            selections: std::mem::take(&mut self.demanded),
        })
    }

    /// What computes the statement, and the statement as that reads it: the source, or Postern's
    /// own engine where the source cannot compute over its catalogue.
    fn engine(&self, query: Query) -> Result<(Dialect, Query, Option<Told>), Refusal> {
        match self.sight.client.as_ref().map(|client| client.source) {
            Some(Dialect::Sqlite | Dialect::Mysql) if self.dialect == Dialect::Postgresql => {
                let (query, told) = lite::said(query, self.params.given, self.params.types)?;
                Ok((Dialect::Sqlite, query, Some(told)))
            }
            Some(Dialect::Postgresql | Dialect::Sqlite | Dialect::Mysql) | None => {
                Ok((self.dialect, query, None))
            }
        }
    }

    /// What the answer can hold.
    ///
    /// SECURITY: an answer that is of the catalogue alone leaves before its decision is on the disk.
    /// Whatever could bring a value of the source along makes it one of data, a table of which no
    /// column is read as well: it has a number of rows.
    fn content(&self) -> Content {
        let reads_tables = self.scans.iter().any(|scan| scan.told.is_none());
        let calls_site = !self.site_functions.is_empty();
        if reads_tables || calls_site { Content::Data } else { self.content }
    }

    /// One level deeper, or a refusal.
    fn deeper<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        if self.depth >= DEPTH_MAX {
            return Err(Refusal::new(Code::TooCostly, "the statement is nested too deeply"));
        }
        self.depth = self.depth.saturating_add(1);
        let result = work(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }

    /// Runs with the flag that the expression decides which rows there are.
    fn filtering<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let before = std::mem::replace(&mut self.filtering, true);
        let result = work(self);
        self.filtering = before;
        result
    }

    /// Runs for a query in FROM or WITH, from which some servers see no column around.
    fn walled<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        // What clients are told of a catalogue is read by no server, and resolved as PostgreSQL's.
        let sees = self.dialect != Dialect::Mysql || self.sight.server.sees_around();
        let wall = if sees { self.walled } else { self.scopes.len() };
        let before = std::mem::replace(&mut self.walled, wall);
        let result = work(self);
        self.walled = before;
        result
    }

    /// A printed alias that no other relation of the statement has: the wanted name, or the name
    /// with a number.
    fn unique(&mut self, wanted: &str) -> Arc<str> {
        let wanted = match self.dialect {
            Dialect::Postgresql | Dialect::Sqlite => shorten(wanted),
            // The server tells aliases as if they were tables: these are no table's name.
            Dialect::Mysql => format!("{MYSQL_ALIAS}{}", shorten(wanted)),
        };
        if self.taken.insert(wanted.to_ascii_lowercase()) {
            return wanted.into();
        }
        let mut number: usize = 2;
        loop {
            let name = format!("{wanted}_{number}");
            if self.taken.insert(name.to_ascii_lowercase()) {
                return name.into();
            }
            number = number.saturating_add(1);
        }
    }

    /// The next printed name of a WITH query.
    fn unique_with(&mut self) -> Arc<str> {
        self.withs = self.withs.saturating_add(1);
        let name = format!("with {}", self.withs);
        self.unique(&name)
    }

    fn note(&mut self, text: String) {
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    fn used_function(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if !self.functions.contains(name.as_str()) {
            self.functions.insert(name.into());
        }
    }
}

/// Room for a number behind it within PostgreSQL's 63 bytes, and nothing in it that the printer
/// could not spell.
fn shorten(name: &str) -> String {
    let mut short = String::new();
    for c in name.chars().filter(|c| !matches!(c, '"' | '\\' | '\0')) {
        if short.len().saturating_add(c.len_utf8()) > 48 {
            break;
        }
        short.push(c);
    }
    if short.is_empty() { "r".to_owned() } else { short }
}

fn plan_column(column: OutColumn) -> PlanColumn {
    let Flow { masked, origin, gate } = column.flow;
    PlanColumn { name: column.name, masked, origin, gate }
}

/// A policy failed while evaluating: the request is denied, the cause is for the log alone.
fn policy_failed(_: SightError) -> Refusal {
    refuse::internal("a policy failed while it was evaluated")
}
