//! What a block stands on: its tables, its columns, and whom their records belong to.

use std::{cell::RefCell, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, Individuals, Part},
    dialect::Dialect,
    refusal::Refusal,
    sight::{TableView, ViewColumn},
};
use sqlparser::ast::{Expr, Ident, Select};

use super::{Holds, Internal, Once, Relation, owner::Spot, why::Why};
use crate::caps;

/// A table beneath a block, in FROM itself or below a block that passes its records on.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// What the caller sees of it.
    pub view: Arc<TableView>,
    /// The relation of FROM that it is in.
    pub relation: usize,
    /// Under which name that relation has the column of its individuals.
    pub individual: Option<String>,
    /// Where a row stands for several records of one individual: for so many at least.
    pub several: Option<u64>,
}

/// A column of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// A column of a table beneath, as the view shows it.
    Plain(Spot),
    /// Made of dimensions and constants alone: how, where they are of one table.
    Dimension(Option<Box<(usize, Expr)>>),
}

/// Records that a block passes on.
#[derive(Clone, Debug)]
pub(crate) struct Records {
    /// The tables beneath, each with the name of the column of its individuals.
    pub(super) tables: Vec<(Arc<TableView>, Option<String>)>,
    /// Where a row is an individual with several records of the one table: how many at least.
    pub(super) several: Option<u64>,
    /// The columns, in order.
    pub(super) columns: Vec<Column>,
    /// Pairs of tables that a key joins.
    pub(super) edges: Vec<(usize, usize)>,
    /// Pairs of columns that those joins make equal.
    pub(super) equal: Vec<(Spot, Spot)>,
    /// Conditions on one table alone.
    pub(super) conditions: Vec<(usize, Expr)>,
    /// What is said when the records would leave.
    pub refusal: Refusal,
}

impl Records {
    /// The names of the columns that are passed on beside those that can be asked for.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().filter_map(|(_, individual)| individual.as_deref())
    }
}

/// A block that passes its records on.
#[derive(Clone, Debug)]
pub(crate) struct Passed {
    /// The block, with the individuals in its select list.
    pub select: Select,
    /// What it passes on.
    pub records: Records,
}

/// The tables of a block, one after the other.
pub(super) fn held(dialect: Dialect, relations: &[Relation]) -> Vec<Held> {
    let mut found = Vec::new();
    for (relation, entry) in relations.iter().enumerate() {
        match &entry.holds {
            Holds::Table(view) => {
                let individual = match view.table.individuals {
                    Individuals::Key(_) => Some(free_name(dialect, view, found.len())),
                    Individuals::Nobody | Individuals::Unstated => None,
                };
                let view = Arc::clone(view);
                found.push(Held { view, relation, individual, several: None });
            }
            Holds::Records(records, _) => {
                for (view, individual) in &records.tables {
                    let (view, individual) = (Arc::clone(view), individual.clone());
                    let several = records.several;
                    found.push(Held { view, relation, individual, several });
                }
            }
        }
    }
    found
}

/// A name that no column of the table has.
fn free_name(dialect: Dialect, view: &TableView, at: usize) -> String {
    let mut name = format!("postern_individual_{at}");
    while view.table.column_named(&name, dialect).is_some() {
        name.push('_');
    }
    name
}

/// A condition on one table, its columns named as [`super::earlier::TABLE`]'s.
#[derive(Clone, Debug)]
pub(super) struct Restriction {
    /// The table.
    pub at: usize,
    /// What its records fulfil.
    pub condition: Expr,
    /// Whose records it leaves out.
    pub whose: Whose,
}

/// Whose records a condition leaves out.
#[derive(Clone, Debug)]
pub(super) enum Whose {
    /// Those of all tables: it stands in WHERE, or in an inner join.
    All,
    /// Those of these tables, the small side of an outer join or what a block below passes on; of
    /// all where they must have a record.
    Of(Vec<usize>),
}

/// A condition of an outer join on a table of its other side.
#[derive(Clone, Debug)]
pub(super) struct Parting {
    /// The table.
    pub at: usize,
    /// What its records fulfil that have one on the small side.
    pub condition: Expr,
    /// The tables of the small side.
    pub small: Vec<usize>,
}

/// A block while it is looked at.
pub(super) struct Shape<'a> {
    pub(super) dialect: Dialect,
    pub(super) relations: &'a [Relation],
    pub(super) tables: &'a [Held],
    pub(super) once: Once<'a>,
    /// Pairs of tables that a key joins.
    pub(super) edges: Vec<(usize, usize)>,
    /// Pairs of columns that those joins make equal.
    pub(super) equal: Vec<(Spot, Spot)>,
    /// Pairs that an outer join makes equal where its small side has a record.
    pub(super) loose: Vec<(Spot, Spot)>,
    /// Columns of small sides in those pairs: no record that is there lacks one.
    pub(super) met: Vec<Spot>,
    /// Tables whose records may be missing: the small side of an outer join.
    pub(super) optional: Vec<bool>,
    /// Tables of which no record is there, by `key IS NULL`.
    pub(super) absent: Vec<bool>,
    /// Tables of which a column must tell whether there is a record.
    pub(super) present: Vec<Option<Internal>>,
    /// Conditions on one table alone.
    pub(super) conditions: Vec<Restriction>,
    /// Conditions on several tables, which hold for all records.
    pub(super) across: Vec<Expr>,
    /// Conditions on one table that part its records: those of the other side of an outer join.
    pub(super) parting: Vec<Parting>,
    /// Why nothing comes of it.
    pub(super) why: RefCell<Option<Why>>,
}

impl<'a> Shape<'a> {
    pub(super) fn new(
        dialect: Dialect,
        relations: &'a [Relation],
        tables: &'a [Held],
        once: Once<'a>,
    ) -> Self {
        let mut shape = Self {
            dialect,
            relations,
            tables,
            once,
            edges: Vec::new(),
            equal: Vec::new(),
            loose: Vec::new(),
            met: Vec::new(),
            optional: vec![false; tables.len()],
            absent: vec![false; tables.len()],
            present: vec![None; tables.len()],
            conditions: Vec::new(),
            across: Vec::new(),
            parting: Vec::new(),
            why: RefCell::new(None),
        };
        for (relation, entry) in relations.iter().enumerate() {
            if let Holds::Records(records, _) = &entry.holds {
                let first = shape.first_of(relation);
                let moved = |at: &usize| at.saturating_add(first);
                let spot = |(at, column): &Spot| (moved(at), *column);
                shape.edges.extend(records.edges.iter().map(|(a, b)| (moved(a), moved(b))));
                shape.equal.extend(records.equal.iter().map(|(a, b)| (spot(a), spot(b))));
                let tables = shape.tables_of(relation);
                shape.conditions.extend(records.conditions.iter().map(|(at, held)| Restriction {
                    at: moved(at),
                    condition: held.clone(),
                    whose: Whose::Of(tables.clone()),
                }));
            }
        }
        shape
    }

    /// The first table of a relation.
    fn first_of(&self, relation: usize) -> usize {
        self.tables.iter().take_while(|held| held.relation < relation).count()
    }

    /// The tables of a relation.
    pub(super) fn tables_of(&self, relation: usize) -> Vec<usize> {
        let of = |(_, held): &(usize, &Held)| held.relation == relation;
        self.tables.iter().enumerate().filter(of).map(|(at, _)| at).collect()
    }

    /// The columns that the views of this block must also yield.
    pub(super) fn internals(&self) -> Vec<Internal> {
        let individuals = self.tables.iter().filter_map(|held| {
            let relation = self.relations.get(held.relation)?;
            let (Holds::Table(view), Some(name)) = (&relation.holds, &held.individual) else {
                return None;
            };
            let Individuals::Key(column) = view.table.individuals else { return None };
            let (alias, internal_name) = (relation.alias.clone(), name.clone());
            Some(Internal { alias, column, internal_name })
        });
        individuals.chain(self.present.iter().flatten().cloned()).collect()
    }

    /// The column that holds the individuals of a table.
    pub(super) fn individual(&self, at: usize) -> Option<Expr> {
        let held = self.tables.get(at)?;
        let alias = self.relations.get(held.relation)?.alias.clone();
        Some(Expr::CompoundIdentifier(vec![alias, caps::quoted(held.individual.as_deref()?)]))
    }

    pub(super) fn relation(&self, alias: &Ident) -> Option<usize> {
        let key = self.dialect.key(&alias.value);
        self.relations.iter().position(|entry| self.dialect.key(&entry.alias.value) == key)
    }

    /// What `alias.column` means.
    pub(super) fn meant(&self, expr: &Expr) -> Option<Column> {
        match expr {
            Expr::Nested(inner) => self.meant(inner),
            Expr::CompoundIdentifier(path) => {
                let [alias, name] = path.as_slice() else { return None };
                self.named(self.relation(alias)?, &name.value)
            }
            _ => None,
        }
    }

    /// The column of that name.
    pub(super) fn named(&self, relation: usize, name: &str) -> Option<Column> {
        let first = self.first_of(relation);
        match &self.relations.get(relation)?.holds {
            Holds::Table(view) => {
                let shown = view.column_named(name, self.dialect)?;
                Some(Column::Plain((first, shown.id())))
            }
            Holds::Records(records, names) => {
                let key = self.dialect.key(name);
                let mut hits = names
                    .iter()
                    .zip(&records.columns)
                    .filter(|(held, _)| self.dialect.key(held) == key)
                    .map(|(_, column)| column);
                match (hits.next(), hits.next()) {
                    (Some(Column::Plain((at, id))), None) => {
                        Some(Column::Plain((at.saturating_add(first), *id)))
                    }
                    (Some(Column::Dimension(made)), None) => {
                        let moved = |made: &(usize, Expr)| {
                            Box::new((made.0.saturating_add(first), made.1.clone()))
                        };
                        Some(Column::Dimension(made.as_deref().map(moved)))
                    }
                    (None | Some(_), _) => None,
                }
            }
        }
    }

    /// The column of a view that `alias.column` means.
    pub(super) fn column(&self, expr: &Expr) -> Option<(usize, &'a ViewColumn)> {
        match self.meant(expr)? {
            Column::Plain(spot) => Some((spot.0, self.shown(spot)?)),
            Column::Dimension(_) => None,
        }
    }

    pub(super) fn shown(&self, (at, id): Spot) -> Option<&'a ViewColumn> {
        let held: &'a Held = self.tables.get(at)?;
        held.view.columns.iter().find(|shown| shown.id() == id)
    }

    /// A plain column that is a declared dimension.
    pub(super) fn dimension(&self, expr: &Expr) -> Option<(usize, &'a ViewColumn)> {
        let (at, shown) = self.column(expr)?;
        let found = matches!(shown.column.part, Part::Dimension(_)).then_some((at, shown));
        self.because(found, || Why::Parts((at, shown.id())))
    }

    /// Whether a column names an individual, or a record by a key of its own.
    pub(super) fn is_individual(&self, at: usize, id: ColumnId) -> bool {
        self.tables.get(at).is_some_and(|held| {
            let table = &held.view.table;
            table.individuals == Individuals::Key(id) || table.primary_key.as_slice() == [id]
        })
    }
}
