//! `has_table_privilege` and its kin: a right is there on what is there.
//!
//! SECURITY: what is hidden and what is not there are one case: neither is in the lists of what is
//! told. A name that is written is refused like a table of that name in FROM; a number, and a name
//! that is computed, give NULL.

use postern_core::refusal::{Code, Refusal};
use sqlparser::{
    ast::{Expr, Value},
    tokenizer::Span,
};

use super::{super::Binder, known::Of, literal, ty};
use crate::{
    catalog::{self, Objects},
    parts,
    refuse::{self, echo, unsupported},
};

/// The rights that are there.
const OPEN: [&str; 3] = ["SELECT", "USAGE", "CONNECT"];

/// What a right is asked of, as it is written.
enum Object {
    Name(String),
    Number(String),
    Computed(Box<Expr>),
}

impl Binder<'_> {
    /// Whether a right is there on what the arguments name, the right last.
    pub(super) fn right(
        &mut self,
        of: Of,
        mut args: impl Iterator<Item = Expr>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let mut next = || args.next().ok_or_else(|| unsupported("so few arguments", span));
        let (object, column) = match of {
            Of::Nothing => (None, None),
            Of::Table | Of::Schema | Of::Database => (Some(next()?), None),
            Of::Column => (Some(next()?), Some(next()?)),
        };
        let right = next()?;
        let right = self.own_call("upper", vec![right]);
        let open = self.list(OPEN.map(str::to_owned))?;
        let has = self.is_among(open, right)?;
        let Some(object) = object.map(Object::of) else { return Ok(has) };
        let objects = self.objects()?;
        let column = column.map(Object::of);
        if let (Object::Name(table), Some(column)) = (&object, &column)
            && !has_column(&objects, table, column, span)?
        {
            return Ok(only_where(parts::truth(false), has));
        }
        let has = match column {
            Some(Object::Computed(column)) => only_where(parts::is_not_null(*column), has),
            Some(Object::Name(_) | Object::Number(_)) | None => has,
        };
        let (named, numbered) = told(&objects, of);
        match object {
            Object::Name(name) if named.contains(&name) => Ok(has),
            Object::Name(name) => Err(match of {
                Of::Schema => unknown("schema", &name, span),
                Of::Database => unknown("database", &name, span),
                Of::Table | Of::Column | Of::Nothing => self.unknown_table(&name, span),
            }),
            Object::Number(number) if numbered.contains(&number) => Ok(has),
            Object::Number(_) => Ok(only_where(parts::truth(false), has)),
            Object::Computed(object) => {
                // No name is a number: what is all digits is written in quotes.
                let all = self.list(named.into_iter().chain(numbered))?;
                // What nobody has is had by nobody on anything: Metabase asks so by bare names, and
                // of a table of another schema that names none.
                let is_there = only_where(self.is_among(all, *object)?, parts::truth(true));
                Ok(parts::nested(parts::all(vec![has, is_there])))
            }
        }
    }
}

impl Object {
    fn of(resolved: Expr) -> Self {
        match &resolved {
            Expr::Nested(inner) => Self::of(inner.as_ref().clone()),
            Expr::Cast { expr, data_type, kind: _, format: _ } => {
                match Self::of((**expr).clone()) {
                    // `'16400'::oid`
                    Self::Name(text) if ty("oid").as_ref() == Ok(data_type) => Self::Number(text),
                    Self::Computed(_) => Self::Computed(Box::new(resolved)),
                    Self::Name(text) => Self::Name(text),
                    Self::Number(text) => Self::Number(text),
                }
            }
            Expr::Value(value) => match (literal(&resolved), &value.value) {
                (Some(text), Value::Number(..)) => Self::Number(text),
                (Some(text), _) => Self::Name(text),
                (None, _) => Self::Computed(Box::new(resolved)),
            },
            _ => Self::Computed(Box::new(resolved)),
        }
    }
}

/// Every name and every number by which something of that kind is told.
fn told(objects: &Objects, of: Of) -> (Vec<String>, Vec<String>) {
    match of {
        Of::Nothing => (Vec::new(), Vec::new()),
        Of::Table | Of::Column => {
            let names = objects.table_names().map(|(name, _)| name);
            let own = catalog::relation_names().map(|(_, oid)| oid);
            let numbers = objects.printed_names().map(|(oid, _)| oid).chain(own);
            let names = names.chain(catalog::written_relations());
            (names.collect(), numbers.map(|oid| oid.to_string()).collect())
        }
        Of::Schema => {
            let told = objects.schema_names();
            told.map(|(oid, name)| (name.to_owned(), oid.to_string())).unzip()
        }
        Of::Database => {
            let name = objects.client().database.as_ref().to_owned();
            (vec![name], vec![catalog::DATABASE.to_string()])
        }
    }
}

/// Whether a table, where it is told by this name, has that column; a column that is computed is
/// not looked at.
fn has_column(
    objects: &Objects,
    table: &str,
    column: &Object,
    span: Span,
) -> Result<bool, Refusal> {
    let Some(columns) = objects.columns_of(table) else { return Ok(true) };
    match column {
        Object::Computed(_) => Ok(true),
        Object::Number(number) => {
            Ok(number.parse().is_ok_and(|place| (1..=columns.len()).contains(&place)))
        }
        Object::Name(name) if columns.contains(&name.as_str()) => Ok(true),
        Object::Name(name) => Err(unknown("column", name, span)),
    }
}

fn unknown(what: &str, name: &str, span: Span) -> Refusal {
    Refusal::new(Code::UnknownName, format!("no {what} `{}` for you", echo(name)))
        .at(refuse::place(span))
}

/// NULL otherwise. What is not looked at is printed all the same: parameters may stand in it.
fn only_where(condition: Expr, value: Expr) -> Expr {
    parts::case(vec![(condition, value)], None)
}
