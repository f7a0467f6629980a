//! The views of one principal in one context: made table by table, when first asked for.

use std::{
    collections::HashSet,
    iter,
    sync::{Arc, OnceLock},
};

use cedar_policy::{Context as CedarContext, Entities, PolicySet};
use postern_core::{
    catalogue::{Part, TableKind, TableName},
    mask::Mask,
    name::PolicyId,
    principal::Principal,
    sight::{RowAccess, Shown, SightError, TableView, ViewColumn, Views},
};

use crate::{
    columns::{self, Columns, Open, Verdict},
    entities::{self, Asker, Unfit},
    ids,
    inputs::Context,
    model::{SourceModel, TableModel},
    policies::Engine,
    rows::{self, Reach, Rows, failed},
    rule::{Ask, Rule},
};

/// The views of one principal.
#[derive(Debug)]
pub(crate) struct PrincipalViews {
    engine: Arc<Engine>,
    /// Number of the source.
    source: usize,
    subject: Result<Subject, SightError>,
    made: Vec<OnceLock<Made>>,
    /// Whether any of them is open.
    is_open: OnceLock<Result<bool, SightError>>,
}

type Made = Result<Option<Arc<TableView>>, SightError>;

/// The policies that decide on a column and on the rows of its table, as far as they do not look
/// into the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// They open it.
    pub opened: Vec<PolicyId>,
    /// They close it, whatever opens it.
    pub closed: Vec<PolicyId>,
}

impl Why {
    fn take(&mut self, verdict: Verdict) {
        let (list, policies) = match verdict {
            Verdict::Allowed(policies) => (&mut self.opened, policies),
            Verdict::Forbidden(policies) => (&mut self.closed, policies),
            Verdict::Untouched => return,
        };
        for policy in policies {
            if !list.contains(&policy) {
                list.push(policy);
            }
        }
    }
}

/// Who asks, under which circumstances, and the policies that can concern it.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) asker: Asker,
    pub(crate) context: CedarContext,
    principal: Arc<Principal>,
    /// By [`Ask`], in its order.
    columns: [PolicySet; 3],
    rows_outside: [PolicySet; 3],
    rows_all: [PolicySet; 3],
    /// Numbers of the rules that look at the row's columns.
    inside: Vec<usize>,
    aggregates: bool,
}

impl Subject {
    fn new(engine: &Engine, principal: &Arc<Principal>, context: &Context) -> Result<Self, Unfit> {
        let asker = Asker::new(principal, &engine.schema.facts, &engine.roles)?;
        let mine: Vec<(usize, &Rule)> =
            engine.rules.iter().enumerate().filter(|(_, rule)| rule.is_for(principal)).collect();
        let sets = |keep: &dyn Fn(&Rule) -> bool| -> Result<[PolicySet; 3], Unfit> {
            let set = |ask: Ask| {
                let kept = mine.iter().filter(|(_, rule)| rule.asks(ask) && keep(rule));
                let policies = kept.map(|(_, rule)| rule.policy.clone());
                Ok::<_, Unfit>(PolicySet::from_policies(policies)?)
            };
            Ok([set(Ask::Read)?, set(Ask::Reveal)?, set(Ask::Aggregate)?])
        };
        let of_rows = |rule: &Rule| rule.scope_type().is_none_or(|ty| ty != "Column");
        Ok(Self {
            asker,
            context: entities::context(context)?,
            principal: Arc::clone(principal),
            columns: sets(&|rule| rule.is_about("Column"))?,
            rows_outside: sets(&|rule| of_rows(rule) && !rule.looks_inside)?,
            rows_all: sets(&of_rows)?,
            inside: mine
                .iter()
                .filter(|(_, rule)| rule.looks_inside && of_rows(rule))
                .map(|(index, _)| *index)
                .collect(),
            aggregates: mine.iter().any(|(_, rule)| rule.is_permit() && rule.asks(Ask::Aggregate)),
        })
    }

    /// The policies that decide columns.
    pub(crate) fn of_columns(&self, ask: Ask) -> &PolicySet {
        of(&self.columns, ask)
    }

    /// Whether anything is open to aggregates at all.
    pub(crate) const fn has_aggregates(&self) -> bool {
        self.aggregates
    }

    /// The policies that look at columns of rows of that type.
    pub(crate) fn inside<'e>(&self, engine: &'e Engine, ask: Ask, row_type: &str) -> Vec<&'e Rule> {
        self.inside
            .iter()
            .filter_map(|index| engine.rules.get(*index))
            .filter(|rule| rule.asks(ask) && rule.is_about(row_type))
            .collect()
    }
}

const fn of(sets: &[PolicySet; 3], ask: Ask) -> &PolicySet {
    let [read, reveal, aggregate] = sets;
    match ask {
        Ask::Read => read,
        Ask::Reveal => reveal,
        Ask::Aggregate => aggregate,
    }
}

impl PrincipalViews {
    pub(crate) fn new(
        engine: &Arc<Engine>,
        source: usize,
        principal: &Arc<Principal>,
        context: &Context,
    ) -> Self {
        let tables = engine.model.sources.get(source).map_or(0, |source| source.tables.len());
        Self {
            engine: Arc::clone(engine),
            source,
            subject: Subject::new(engine, principal, context).map_err(failed),
            made: (0..tables).map(|_| OnceLock::new()).collect(),
            is_open: OnceLock::new(),
        }
    }

    fn at(&self, index: usize) -> Made {
        let Some(made) = self.made.get(index) else { return Ok(None) };
        made.get_or_init(|| self.make(index)).clone()
    }

    /// Which policies open and close that column for reading, and the rows of its table.
    pub(crate) fn why(&self, name: &TableName, column: &str) -> Result<Why, SightError> {
        let subject = self.subject.as_ref().map_err(Clone::clone)?;
        let source = self.engine.model.sources.get(self.source);
        let table = source.and_then(|source| source.tables.get(source.find(name)?));
        let (Some(source), Some(table)) = (source, table) else { return Ok(Why::default()) };
        let maker = Maker { engine: &self.engine, subject, source, table };
        maker.why(column)
    }

    fn make(&self, index: usize) -> Made {
        let subject = self.subject.as_ref().map_err(Clone::clone)?;
        let Some(source) = self.engine.model.sources.get(self.source) else { return Ok(None) };
        let Some(table) = source.tables.get(index) else { return Ok(None) };
        Maker { engine: &self.engine, subject, source, table }.view()
    }
}

impl Views for PrincipalViews {
    fn view(&self, name: &TableName) -> Result<Option<Arc<TableView>>, SightError> {
        let source = self.engine.model.sources.get(self.source);
        match source.and_then(|source| source.find(name)) {
            Some(index) => self.at(index),
            None => Ok(None),
        }
    }

    fn all(&self) -> Result<Vec<Arc<TableView>>, SightError> {
        let mut views = Vec::new();
        for index in 0..self.made.len() {
            views.extend(self.at(index)?);
        }
        views.sort_by(|a, b| a.table.name.cmp(&b.table.name));
        Ok(views)
    }

    fn is_anything_open(&self) -> Result<bool, SightError> {
        let look = || {
            (0..self.made.len())
                .try_fold(false, |open, index| Ok(self.at(index)?.is_some() || open))
        };
        self.is_open.get_or_init(look).clone()
    }
}

/// What a table is made of, by name.
fn beneath(table: &TableModel) -> &[TableName] {
    match &table.table.kind {
        TableKind::Base => &[],
        TableKind::Child { parents } => parents,
        TableKind::Derived { beneath } => beneath,
    }
}

/// Makes one view.
#[derive(Clone, Copy)]
struct Maker<'a> {
    engine: &'a Engine,
    subject: &'a Subject,
    source: &'a SourceModel,
    table: &'a TableModel,
}

impl Maker<'_> {
    fn why(&self, column: &str) -> Result<Why, SightError> {
        let name = &self.source.catalogue.source;
        let columns = self.table.table.columns.iter();
        let entities =
            entities::concrete(&self.subject.asker, name, self.table, columns).map_err(failed)?;
        let mut why = Why::default();
        let named = self.table.table.columns.iter().find(|known| known.name.as_ref() == column);
        if let Some(column) = named {
            let mut decider = Columns::new(self.engine, self.subject, self.table, &entities);
            let open = decider.open(column)?;
            why.take(open.read);
        }
        let row = entities::row(self.table).map_err(failed)?;
        let set = of(&self.subject.rows_outside, Ask::Read);
        why.take(columns::decide(self.engine, self.subject, set, Ask::Read, row, &entities)?);
        Ok(why)
    }

    fn view(&self) -> Made {
        let name = &self.source.catalogue.source;
        let columns = self.table.table.columns.iter();
        let entities =
            entities::concrete(&self.subject.asker, name, self.table, columns).map_err(failed)?;
        let mut decider = Columns::new(self.engine, self.subject, self.table, &entities);
        let mut open = Vec::new();
        for column in &self.table.table.columns {
            open.push(decider.open(column)?);
        }
        if open.iter().any(|open| open.read.is_allowed()) {
            let rows = self.rows(Ask::Read, &entities)?;
            if !rows.is_none() {
                let is_way_round = self.is_way_round(&rows, Ask::Read)?;
                return Ok((!is_way_round).then(|| self.readable(&open, rows)));
            }
        }
        if open.iter().any(|open| open.aggregate.is_allowed()) {
            let rows = self.rows(Ask::Aggregate, &entities)?;
            if !rows.is_none() {
                let is_way_round = self.is_way_round(&rows, Ask::Aggregate)?;
                return Ok((!is_way_round).then(|| self.aggregable(&open, rows)));
            }
        }
        Ok(None)
    }

    /// Whether showing this table whole would show rows that policies leave out of a table
    /// beneath it.
    ///
    /// SECURITY: a view, or a partition named directly, is read without the row filters of the
    /// tables it is made of. One that has a row condition of its own stays: somebody decided on
    /// its rows. One over a table that nobody opened stays too: granting the view alone is how a
    /// site shows a part of a table it keeps closed. One over a table with a row filter, or whose
    /// rows a `forbid` closes, is hidden.
    fn is_way_round(&self, rows: &Rows, ask: Ask) -> Result<bool, SightError> {
        if rows.reach != Reach::All {
            return Ok(false);
        }
        // Each table once: names may lead in circles.
        let mut seen: HashSet<usize> = HashSet::new();
        let mut names: Vec<&TableName> = beneath(self.table).iter().collect();
        while let Some(name) = names.pop() {
            let Some(index) = self.source.find(name) else { continue };
            let Some(table) = self.source.tables.get(index) else { continue };
            if !seen.insert(index) {
                continue;
            }
            if (Maker { table, ..*self }).leaves_out(ask)? {
                return Ok(true);
            }
            names.extend(beneath(table));
        }
        Ok(false)
    }

    /// Whether policies leave rows of this table out for whoever asks that question. A table that
    /// is open whole to it has nothing to get round; but what is read row by row is aggregated
    /// within the same filter.
    fn leaves_out(&self, ask: Ask) -> Result<bool, SightError> {
        let name = &self.source.catalogue.source;
        let entities = entities::concrete(&self.subject.asker, name, self.table, iter::empty())
            .map_err(failed)?;
        let reach = |ask| self.rows(ask, &entities).map(|rows| rows.reach);
        let other = || match ask {
            Ask::Aggregate => reach(Ask::Read),
            Ask::Read | Ask::Reveal => reach(Ask::Aggregate),
        };
        Ok(match (reach(ask)?, ask) {
            (Reach::Some | Reach::Closed, _) => true,
            (Reach::All, Ask::Read | Ask::Reveal) => false,
            (Reach::All, Ask::Aggregate) => other()? == Reach::Some,
            (Reach::Untouched, _) => matches!(other()?, Reach::Some | Reach::Closed),
        })
    }

    fn rows(&self, ask: Ask, entities: &Entities) -> Result<Rows, SightError> {
        let told_apart = self.engine.schema.told_apart.contains(&self.table.row_type);
        // A row type that no policy can tell apart has no attribute that one reads.
        let sets = if told_apart { &self.subject.rows_outside } else { &self.subject.rows_all };
        let row = entities::row(self.table).map_err(failed)?;
        let plain = columns::decide(self.engine, self.subject, of(sets, ask), ask, row, entities)?;
        rows::decide(self.engine, self.subject, self.source, self.table, ask, &plain)
    }

    fn readable(&self, open: &[Open], rows: Rows) -> Arc<TableView> {
        let columns = self.table.table.columns.iter().zip(open);
        let columns = columns.filter(|(_, open)| open.read.is_allowed()).map(|(column, open)| {
            let mask = self.mask(column);
            let revealed = mask.is_some() && open.reveal.is_allowed();
            ViewColumn {
                column: Arc::new(column.clone()),
                shown: mask.filter(|_| !revealed).map_or(Shown::Clear, Shown::Masked),
                policies: open.readers(self.engine, revealed),
            }
        });
        self.table_view(columns.collect(), rows, RowAccess::Rows)
    }

    /// A mask stays on: `reveal` lifts the mask of what `read` opens, and nothing is read here.
    /// A dimension in buckets is shown by the bucket.
    fn aggregable(&self, open: &[Open], rows: Rows) -> Arc<TableView> {
        let columns = self.table.table.columns.iter().zip(open);
        let columns =
            columns.filter(|(_, open)| open.aggregate.is_allowed()).map(|(column, open)| {
                ViewColumn {
                    column: Arc::new(column.clone()),
                    shown: in_buckets(self.mask(column), column.part)
                        .map_or(Shown::Clear, Shown::Masked),
                    policies: open.aggregators(),
                }
            });
        self.table_view(columns.collect(), rows, RowAccess::AggregateOnly)
    }

    fn mask(&self, column: &postern_core::catalogue::Column) -> Option<Mask> {
        let path = ids::column_path(&self.table.path, &column.name);
        self.engine.masks.mask(&self.subject.principal.roles, &path, column)
    }

    fn table_view(
        &self,
        columns: Vec<ViewColumn>,
        rows: Rows,
        access: RowAccess,
    ) -> Arc<TableView> {
        Arc::new(TableView {
            table: Arc::clone(&self.table.table),
            columns,
            filter: rows.filter,
            filter_policies: rows.policies,
            access,
        })
    }
}

/// The mask of a column that is open for groups alone: its own or its bucket, whichever tells
/// less. Nothing where the two cannot be told.
fn in_buckets(mask: Option<Mask>, part: Part) -> Option<Mask> {
    let Part::Dimension(Some(bucket)) = part else { return mask };
    let bucket = Mask::Generalize(bucket);
    Some(match mask {
        None => bucket,
        Some(mask) => mask.stricter(&bucket).cloned().unwrap_or(Mask::Null),
    })
}
