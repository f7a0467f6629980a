//! What names mean: each alias with its columns, and what stands for them in SQLite.

use postern_core::refusal::Refusal;
use sqlparser::ast::{Expr, Ident};

use super::{Kind, Lite, refused};

/// A column of an answer: its name and its type.
pub(super) type Named = (String, Kind);

/// A relation of a query block.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub(super) alias: String,
    pub(super) columns: Vec<Column>,
}

/// A column, and what stands for it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) stands: Expr,
}

/// The relations of one query block, and the columns it answers.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) relations: Vec<Relation>,
    pub(super) answers: Vec<Named>,
}

impl Lite {
    /// `alias.column`, from the innermost block outwards.
    pub(super) fn column(&self, alias: &Ident, name: &Ident) -> Result<(Expr, Kind), Refusal> {
        let found = self.scopes.iter().rev().find_map(|scope| {
            scope.relations.iter().rev().find(|relation| relation.alias == alias.value)
        });
        let column = found
            .and_then(|relation| relation.columns.iter().find(|column| column.name == name.value));
        let column = column.ok_or_else(|| refused("this column"))?;
        Ok((column.stands.clone(), column.kind))
    }

    /// A column of the answer, as ORDER BY may name it.
    pub(super) fn answer(&self, name: &Ident) -> Result<(Expr, Kind), Refusal> {
        let scope = self.scopes.last();
        let found =
            scope.and_then(|scope| scope.answers.iter().find(|(known, _)| *known == name.value));
        let (_, kind) = found.ok_or_else(|| refused("this name"))?;
        Ok((Expr::Identifier(name.clone()), *kind))
    }

    /// Makes a relation known to what follows in its block.
    pub(super) fn know(&mut self, relation: Relation) -> Result<(), Refusal> {
        let scope = self.scopes.last_mut().ok_or_else(|| refused("this relation"))?;
        scope.relations.push(relation);
        Ok(())
    }
}
