//! Who is in sight where: relations, their columns, and the scopes around a node.
//!
//! A name is looked up from the innermost scope outwards and only among what this principal may
//! see; a hidden column is not in here, so it can neither be found nor make a name ambiguous. Each
//! relation gets a printed alias of its own that no other relation of the statement has, so the
//! engine cannot find another one than the one found here.

use std::sync::Arc;

use postern_core::{
    catalogue::{ColumnId, TableId, TableName},
    dialect::Dialect,
    mask::{GateMask, MaskKind},
};
use sqlparser::ast::Expr;

use super::subquery::Remembered;
use crate::aggregate::Records;

/// Where the values of a column come from, as far as they flow there unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flow {
    /// The mask they went through.
    pub masked: Option<MaskKind>,
    /// The table column they are, when clear, or until the gate puts its mask in.
    pub origin: Option<(TableId, ColumnId)>,
    /// The mask that the gate puts in: until then the values are what nobody may see.
    pub gate: Option<Arc<GateMask>>,
}

impl Flow {
    /// Whether the mask waits for the gate and could stand in the source.
    pub(crate) fn waits(&self) -> bool {
        match self.gate.as_deref() {
            Some(GateMask::Late(_)) => true,
            Some(GateMask::Keyed { way: _, domain: _ }) | None => false,
        }
    }
}

/// A column of a query's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OutColumn {
    /// Its name.
    pub name: Arc<str>,
    /// Where it comes from.
    pub flow: Flow,
}

/// A column of a relation.
#[derive(Clone, Debug)]
pub(crate) struct RelationColumn {
    /// Under which name the statement may ask for it.
    pub name: Arc<str>,
    /// Under which name the printed relation has it.
    pub printed: Arc<str>,
    /// Where it comes from.
    pub flow: Flow,
}

/// Something in a FROM.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    /// Its alias, or the table's name, as the statement has it.
    pub name: Arc<str>,
    /// The table, when it is one without an alias: `schema.table.column` means it too.
    pub table: Option<TableName>,
    /// Its printed alias.
    pub printed: Arc<str>,
    /// Its columns.
    pub columns: Vec<RelationColumn>,
    /// The scan beneath, when it is a table.
    pub scan: Option<usize>,
    /// The records that it passes on, where groups alone may be seen.
    pub records: Option<Arc<Records>>,
    /// Whether its name alone is a value: that of a function in FROM with one column.
    pub is_value: bool,
}

/// One column of one relation of a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which relation of the scope.
    pub relation: usize,
    /// Which column of the relation.
    pub column: usize,
}

/// What an unqualified name can mean in a scope.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// The name.
    pub name: Arc<str>,
    /// The column; several when USING merged them under FULL JOIN.
    pub places: Vec<Place>,
}

/// An alias of the select list that SQLite also knows in WHERE, GROUP BY and HAVING, MySQL in the
/// latter two.
#[derive(Clone, Debug)]
pub(crate) struct ListAlias {
    /// The alias.
    pub name: Arc<str>,
    /// The expression behind it, resolved.
    pub expr: Expr,
    /// Where it comes from, when it is a plain column.
    pub flow: Flow,
    /// Whether it holds a copy of another alias's expression itself.
    pub copied: bool,
}

/// The relations of one query block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    /// All of them, in the order of the text.
    pub relations: Vec<Relation>,
    /// What unqualified names mean.
    pub names: Vec<Named>,
    /// Relations before this one cannot be named (inside the ON of a later item).
    pub from: usize,
    /// The whole scope cannot be named (inside a derived table that is not LATERAL).
    pub hidden: bool,
    /// Aliases of the select list, where the dialect knows them.
    pub aliases: Vec<ListAlias>,
    /// Whether an alias goes before a column of FROM: in MySQL's HAVING.
    pub prefers_aliases: bool,
    /// Named windows.
    pub windows: Vec<Arc<str>>,
    /// Whether the block has a window.
    pub has_window: bool,
    /// Subqueries in expressions of the block; `None` until FROM is read and what can be named here
    /// is settled.
    pub(super) subqueries: Option<Vec<Remembered>>,
}

/// A WITH query that can be named.
#[derive(Clone, Debug)]
pub(crate) struct Cte {
    /// Its name in the statement.
    pub name: Arc<str>,
    /// Its printed name, which is no table's.
    pub printed: Arc<str>,
    /// Its columns, by the names the statement knows.
    pub columns: Vec<OutColumn>,
    /// The records that it passes on, where groups alone may be seen.
    pub records: Option<Arc<Records>>,
}

/// What a search for an unqualified name gave.
#[derive(Debug)]
pub(crate) enum Found {
    /// A column (or a merged one) of the scope at that depth.
    Column {
        /// Which scope.
        depth: usize,
        /// The places.
        places: Vec<Place>,
    },
    /// An alias of the select list.
    Alias {
        /// The alias.
        alias: Box<ListAlias>,
        /// The server reads its bare name here as nothing else, too.
        is_plain: bool,
    },
    /// More than one column.
    Ambiguous(Vec<Arc<str>>),
    /// Nothing.
    Absent,
}

impl Scope {
    /// The relation of that name that can be named here.
    pub(crate) fn relation(&self, name: &str, dialect: Dialect) -> Option<usize> {
        let key = dialect.key(name);
        self.relations
            .iter()
            .enumerate()
            .skip(self.from)
            .find(|(_, relation)| dialect.key(&relation.name) == key)
            .map(|(at, _)| at)
    }

    /// The table of that full name that stands here without an alias.
    pub(crate) fn table(&self, name: &TableName, dialect: Dialect) -> Option<usize> {
        self.relations
            .iter()
            .enumerate()
            .skip(self.from)
            .find(|(_, relation)| relation.table.as_ref().is_some_and(|t| t.same(name, dialect)))
            .map(|(at, _)| at)
    }

    /// The relations that can be named here.
    pub(crate) fn in_sight(&self) -> impl Iterator<Item = &Relation> {
        self.relations.iter().skip(self.from).filter(|relation| !relation.is_nameless())
    }
}

impl Relation {
    /// Whether the statement cannot name it: it did not write it.
    pub(crate) const fn is_nameless(&self) -> bool {
        self.columns.is_empty()
    }

    /// Which columns have that name: usually one; a derived table may have several.
    pub(crate) fn columns_named(&self, name: &str, dialect: Dialect) -> Vec<usize> {
        let key = dialect.key(name);
        self.columns
            .iter()
            .enumerate()
            .filter(|(_, column)| dialect.key(&column.name) == key)
            .map(|(at, _)| at)
            .collect()
    }

    /// Every column under its own name.
    pub(crate) fn names(&self, relation: usize) -> Vec<Named> {
        self.columns
            .iter()
            .enumerate()
            .map(|(column, held)| Named {
                name: Arc::clone(&held.name),
                places: vec![Place { relation, column }],
            })
            .collect()
    }
}

/// Looks an unqualified name up, from the innermost scope outwards.
pub(crate) fn find(scopes: &[Scope], name: &str, dialect: Dialect) -> Found {
    let key = dialect.key(name);
    for (depth, scope) in scopes.iter().enumerate().rev().filter(|(_, scope)| !scope.hidden) {
        let alias = scope.aliases.iter().find(|alias| dialect.key(&alias.name) == key);
        let mut hits =
            scope.names.iter().filter(|named| dialect.key(&named.name) == key).peekable();
        if let Some(alias) = alias.filter(|_| scope.prefers_aliases) {
            let is_plain = depth.saturating_add(1) == scopes.len() && hits.peek().is_none();
            return Found::Alias { alias: Box::new(alias.clone()), is_plain };
        }
        if let Some(first) = hits.next() {
            if hits.next().is_none() {
                return Found::Column { depth, places: first.places.clone() };
            }
            return Found::Ambiguous(owners(scope, &key, dialect));
        }
        if let Some(alias) = alias {
            return Found::Alias { alias: Box::new(alias.clone()), is_plain: false };
        }
    }
    Found::Absent
}

fn owners(scope: &Scope, key: &str, dialect: Dialect) -> Vec<Arc<str>> {
    scope
        .in_sight()
        .filter(|relation| relation.columns.iter().any(|column| dialect.key(&column.name) == key))
        .map(|relation| Arc::clone(&relation.name))
        .collect()
}
