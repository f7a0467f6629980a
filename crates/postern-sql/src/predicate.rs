//! Renders the row condition of a policy.
//!
//! The law: for every row, the policy's decision on it equals this condition on it. So every leaf
//! is two-valued by itself (NULL compares to false), texts compare byte by byte whatever collation
//! or affinity the column has, values of different types are unequal and never an error, and
//! constants are parameters, never text. What cannot be said exactly is refused; the refusal
//! names the table that was asked for and nothing else, for a condition may stand on columns and
//! tables that the caller does not see.

mod canonical;
mod compare;
mod constant;
mod exists;
mod like;
#[cfg(test)]
mod tests;

use postern_core::{
    catalogue::{Column, ColumnId, Table, TypeFamily},
    dialect::Dialect,
    predicate::{CompareOp, LikePart, NODES_MAX, Predicate, Reference},
    refusal::{Code, Refusal},
    value::Value,
};
use sqlparser::ast::{BinaryOperator as Op, DataType, ExactNumberInfo, Expr, ObjectName};

use self::{constant::sign, exists::exists};
use crate::{extras::Extras, parts, plan::Extra};

/// Deepest condition.
const DEPTH_MAX: usize = 24;

/// The condition on the rows of `table`, read under `alias`. Never NULL.
///
/// # Errors
/// `not-supported` where the dialect cannot say it exactly, `too-costly` where it is too large.
pub(crate) fn render(
    predicate: &Predicate,
    table: &Table,
    alias: &str,
    dialect: Dialect,
    extras: &mut Extras,
) -> Result<Expr, Refusal> {
    let asked = table.name.short(dialect);
    let mut renderer = Renderer { asked, dialect, extras, nodes: 0, reached: 0 };
    renderer.node(predicate, &Row { table, alias }, DEPTH_MAX)
}

/// The row that a condition stands on.
struct Row<'a> {
    table: &'a Table,
    alias: &'a str,
}

struct Renderer<'a> {
    asked: String,
    dialect: Dialect,
    extras: &'a mut Extras,
    nodes: usize,
    reached: usize,
}

/// What a column holds, as far as comparing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Bool,
    Int,
    Exact,
    Float,
    Text,
    Bytes,
    Uuid,
    Date,
    Timestamp,
    TimestampTz,
    /// Whatever the value is (SQLite).
    Any,
}

impl Renderer<'_> {
    fn node(&mut self, node: &Predicate, row: &Row<'_>, depth: usize) -> Result<Expr, Refusal> {
        let Some(depth) = depth.checked_sub(1) else { return Err(self.too_large()) };
        self.count(1)?;
        match node {
            Predicate::Always => Ok(parts::truth(true)),
            Predicate::Never => Ok(parts::truth(false)),
            Predicate::All(members) => Ok(parts::all(self.members(members, row, depth)?)),
            Predicate::Any(members) => Ok(parts::any(self.members(members, row, depth)?)),
            Predicate::Not(inner) => Ok(parts::not(self.node(inner, row, depth)?)),
            Predicate::Present(id) => Ok(parts::is_not_null(self.column(row, *id)?.1)),
            Predicate::Holds(id) => {
                let (column, value) = self.column(row, *id)?;
                match self.class(column)? {
                    Class::Bool | Class::Any => Ok(is_true(value)),
                    _ => Err(self.inexact()),
                }
            }
            Predicate::Compare { left, op, right } => self.compare(left, *op, right, row),
            Predicate::Like { column, pattern } => self.like(*column, pattern, row),
            Predicate::Among { column, values } => self.among(*column, values, row),
            Predicate::Reached { path, inner } => self.reached(path, inner, row, depth),
        }
    }

    fn members(
        &mut self,
        members: &[Predicate],
        row: &Row<'_>,
        depth: usize,
    ) -> Result<Vec<Expr>, Refusal> {
        members.iter().map(|member| self.node(member, row, depth)).collect()
    }

    fn like(&mut self, id: ColumnId, pattern: &[LikePart], row: &Row<'_>) -> Result<Expr, Refusal> {
        self.count(pattern.len())?;
        let (column, value) = self.column(row, id)?;
        if !matches!(self.class(column)?, Class::Text | Class::Any) {
            return Ok(parts::truth(false));
        }
        let leaf = match self.dialect {
            Dialect::Postgresql => like::postgresql(self.bytewise(&value), pattern, self.extras),
            Dialect::Sqlite => {
                let leaf =
                    like::sqlite(&value, pattern, self.extras).ok_or_else(|| self.inexact())?;
                self.typed(Class::Text, &value, leaf)
            }
            Dialect::Mysql => like::mysql(self.bytewise(&value), pattern, self.extras),
        };
        Ok(self.guarded(leaf, &[(column, &value)]))
    }

    /// `EXISTS (SELECT 1 FROM referenced AS … WHERE keys AND inner)`: two-valued by itself.
    fn reached(
        &mut self,
        path: &Reference,
        inner: &Predicate,
        row: &Row<'_>,
        depth: usize,
    ) -> Result<Expr, Refusal> {
        if path.columns.is_empty() || path.columns.len() != path.referenced.len() {
            return Err(self.inexact());
        }
        self.reached = self.reached.saturating_add(1);
        // Not even a caller's alias stands in this scope; it only has to differ from ours.
        let alias = format!("{}_{}", row.alias, self.reached);
        let there = Row { table: &path.table, alias: &alias };
        let mut conditions = Vec::with_capacity(path.columns.len().saturating_add(1));
        for (here, referenced) in path.columns.iter().zip(&path.referenced) {
            let key = self.column(&there, *referenced)?.1;
            let own = self.column(row, *here)?.1;
            conditions.push(parts::binary(key, Op::Eq, own));
        }
        conditions.push(self.node(inner, &there, depth)?);
        let subquery = Box::new(exists(&path.table, &alias, parts::all(conditions)));
        Ok(parts::nested(Expr::Exists { subquery, negated: false }))
    }

    /// Text against a text parameter, byte by byte.
    fn text(&mut self, column: &Column, value: &Expr, op: CompareOp, right: Expr) -> Expr {
        let exact = parts::binary(self.bytewise(value), sign(op), right.clone());
        match self.dialect {
            Dialect::Sqlite => self.typed(Class::Text, value, exact),
            // Equal bytes are equal under every collation, so the engine's own equality may
            // stand beside and find its index; what is kept is decided byte by byte.
            Dialect::Postgresql if op == CompareOp::Eq && column.ty.family == TypeFamily::Text => {
                parts::all(vec![parts::binary(value.clone(), Op::Eq, right), exact])
            }
            Dialect::Postgresql => exact,
            Dialect::Mysql => {
                let exact = parts::binary(
                    self.bytewise(value),
                    sign(op),
                    parts::bytes(parts::nested(right.clone())),
                );
                if op == CompareOp::Eq && column.ty.family == TypeFamily::Text {
                    parts::all(vec![parts::binary(value.clone(), Op::Eq, right), exact])
                } else {
                    exact
                }
            }
        }
    }

    /// A text whose comparison is by its bytes. Trailing blanks of a `char(n)` are no part of it.
    fn bytewise(&self, value: &Expr) -> Expr {
        match self.dialect {
            Dialect::Postgresql => parts::collate(parts::cast(value.clone(), DataType::Text), "C"),
            Dialect::Sqlite => parts::nested(Expr::Collate {
                expr: Box::new(value.clone()),
                collation: ObjectName::from(vec![sqlparser::ast::Ident::new("BINARY")]),
            }),
            // No collation there counts every blank at the end in both servers.
            Dialect::Mysql => parts::bytes(parts::utf8(value.clone())),
        }
    }

    /// SQLite columns hold values of any type: the comparison counts for values of this class.
    fn typed(&self, class: Class, value: &Expr, leaf: Expr) -> Expr {
        if self.dialect != Dialect::Sqlite {
            return leaf;
        }
        let is = |name: &str| {
            let found = parts::call(Dialect::Sqlite, "typeof", vec![value.clone()]);
            parts::binary(found, Op::Eq, parts::text(name))
        };
        let guard = match class {
            Class::Int => is("integer"),
            Class::Exact | Class::Float => parts::any(vec![is("integer"), is("real")]),
            Class::Text => is("text"),
            Class::Bytes => is("blob"),
            Class::Bool => parts::is_not_null(value.clone()),
            Class::Uuid | Class::Date | Class::Timestamp | Class::TimestampTz | Class::Any => {
                return leaf;
            }
        };
        parts::all(vec![guard, leaf])
    }

    /// A comparison with NULL is false: the columns that may hold one are asked first. This keeps
    /// the comparison itself a conjunct of its own, which an index can serve.
    fn guarded(&self, leaf: Expr, columns: &[(&Column, &Expr)]) -> Expr {
        let mut all: Vec<Expr> = columns
            .iter()
            .filter(|(column, _)| column.nullable || self.dialect == Dialect::Sqlite)
            .map(|(_, value)| parts::is_not_null((*value).clone()))
            .collect();
        if all.is_empty() {
            return leaf;
        }
        all.push(leaf);
        parts::all(all)
    }

    fn number(&mut self, class: Class, constant: &Value) -> Expr {
        let ty = match (self.dialect, class, constant) {
            (Dialect::Sqlite | Dialect::Mysql, _, Value::Int(_)) => return self.bare(constant),
            (Dialect::Sqlite, _, _) | (Dialect::Postgresql, Class::Exact, _) => {
                DataType::Numeric(ExactNumberInfo::None)
            }
            (Dialect::Postgresql, Class::Float, _) => DataType::DoublePrecision,
            (Dialect::Mysql, Class::Float, _) => DataType::Double(ExactNumberInfo::None),
            (Dialect::Mysql, _, _) => DataType::Decimal(ExactNumberInfo::PrecisionAndScale(65, 30)),
            (Dialect::Postgresql, _, _) => DataType::BigInt(None),
        };
        self.parameter(constant, ty)
    }

    /// A parameter of a fixed type. SQLite parameters carry their own.
    fn parameter(&mut self, constant: &Value, ty: DataType) -> Expr {
        let placeholder = self.bare(constant);
        match (self.dialect, constant) {
            (Dialect::Sqlite, Value::Text(_) | Value::Bytes(_)) => placeholder,
            (Dialect::Mysql, Value::Text(_)) if ty == DataType::Text => placeholder,
            (Dialect::Mysql, Value::Bytes(_)) => {
                parts::call(Dialect::Mysql, "unhex", vec![placeholder])
            }
            _ => parts::cast(placeholder, ty),
        }
    }

    fn bare(&mut self, constant: &Value) -> Expr {
        self.extras.push(Extra::Value(constant.clone()))
    }

    fn column<'t>(&self, row: &Row<'t>, id: ColumnId) -> Result<(&'t Column, Expr), Refusal> {
        let column = row.table.column(id).ok_or_else(|| self.inexact())?;
        Ok((column, parts::column(row.alias, &column.name)))
    }

    fn class(&self, column: &Column) -> Result<Class, Refusal> {
        let sqlite = self.dialect == Dialect::Sqlite;
        let mysql = self.dialect == Dialect::Mysql;
        Ok(match &column.ty.family {
            TypeFamily::Bool => Class::Bool,
            TypeFamily::Int => Class::Int,
            TypeFamily::Numeric => Class::Exact,
            TypeFamily::Float => Class::Float,
            TypeFamily::Text
            | TypeFamily::PaddedText
            | TypeFamily::ForeignText
            | TypeFamily::Enum => Class::Text,
            TypeFamily::Bytes => Class::Bytes,
            TypeFamily::Any => Class::Any,
            // SQLite keeps these as texts.
            TypeFamily::Date
            | TypeFamily::Timestamp
            | TypeFamily::TimestampTz
            | TypeFamily::Time
            | TypeFamily::Uuid
                if sqlite =>
            {
                Class::Text
            }
            // MySQL writes it as text wherever it is read as one.
            TypeFamily::Uuid if mysql => Class::Text,
            TypeFamily::Uuid => Class::Uuid,
            TypeFamily::Date => Class::Date,
            TypeFamily::Timestamp => Class::Timestamp,
            TypeFamily::TimestampTz => Class::TimestampTz,
            TypeFamily::Time
            | TypeFamily::Interval
            | TypeFamily::Json
            | TypeFamily::Jsonb
            | TypeFamily::Inet
            | TypeFamily::Array(_)
            | TypeFamily::Range
            | TypeFamily::Other => return Err(self.inexact()),
        })
    }

    fn count(&mut self, more: usize) -> Result<(), Refusal> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes > NODES_MAX { Err(self.too_large()) } else { Ok(()) }
    }

    fn too_large(&self) -> Refusal {
        Refusal::new(Code::TooCostly, format!("the row condition on `{}` is too large", self.asked))
    }

    fn inexact(&self) -> Refusal {
        Refusal::new(
            Code::NotSupported,
            format!("the row condition on `{}` cannot be asked of this source", self.asked),
        )
    }
}

fn is_true(value: Expr) -> Expr {
    parts::nested(Expr::IsTrue(Box::new(value)))
}
