//! Renders the row condition of a policy.
//!
//! The law: for every row, the policy's decision on it equals this condition on it. So every leaf
//! is two-valued by itself (NULL compares to false), texts compare byte by byte whatever collation
//! or affinity the column has, values of different types are unequal and never an error, and
//! constants are parameters, never text. What cannot be said exactly is refused; the refusal
//! names the table that was asked for and nothing else, for a condition may stand on columns and
//! tables that the caller does not see.

mod canonical;
mod like;
#[cfg(test)]
mod tests;

use postern_core::{
    catalogue::{Column, ColumnId, Table, TypeFamily},
    dialect::Dialect,
    predicate::{CompareOp, LikePart, Operand, Predicate, Reference},
    refusal::{Code, Refusal},
    value::Value,
};
use sqlparser::ast::{
    BinaryOperator as Op, DataType, ExactNumberInfo, Expr, GroupByExpr, ObjectName, Query, Select,
    SelectFlavor, SelectItem, SetExpr, TableAlias, TableFactor, TableWithJoins, TimezoneInfo,
    helpers::attached_token::AttachedToken,
};

use crate::{caps::quoted, extras::Extras, parts, plan::Extra};

/// Deepest condition.
const DEPTH_MAX: usize = 24;
/// Largest condition, in nodes and list members.
const NODES_MAX: usize = 1_000;

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

    fn compare(
        &mut self,
        left: &Operand,
        op: CompareOp,
        right: &Operand,
        row: &Row<'_>,
    ) -> Result<Expr, Refusal> {
        match (left, right) {
            (Operand::Column(id), Operand::Constant(value)) => self.constant(*id, op, value, row),
            (Operand::Constant(value), Operand::Column(id)) => {
                self.constant(*id, mirrored(op), value, row)
            }
            (Operand::Column(a), Operand::Column(b)) => self.columns(*a, op, *b, row),
            (Operand::Constant(a), Operand::Constant(b)) => {
                settled(a, op, b).map(parts::truth).ok_or_else(|| self.inexact())
            }
        }
    }

    /// `column op constant`
    fn constant(
        &mut self,
        id: ColumnId,
        op: CompareOp,
        constant: &Value,
        row: &Row<'_>,
    ) -> Result<Expr, Refusal> {
        let (column, value) = self.column(row, id)?;
        let class = self.class(column)?;
        if op == CompareOp::NotEq {
            return Ok(parts::not(self.constant(id, CompareOp::Eq, constant, row)?));
        }
        let equal = op == CompareOp::Eq;
        let plain = self.constant_leaf(class, column, &value, op, constant)?;
        match plain {
            Some(leaf) => Ok(self.guarded(leaf, &[(column, &value)])),
            // Values of different types are unequal; no order stands between them.
            None if equal => Ok(parts::truth(false)),
            None => Err(self.inexact()),
        }
    }

    /// The comparison where the types fit, `None` where they differ.
    fn constant_leaf(
        &mut self,
        class: Class,
        column: &Column,
        value: &Expr,
        op: CompareOp,
        constant: &Value,
    ) -> Result<Option<Expr>, Refusal> {
        let leaf = match (class, constant) {
            (_, Value::Null | Value::Json(_) | Value::List(_)) => return Err(self.inexact()),
            (Class::Bool | Class::Any, Value::Bool(wanted)) => {
                if op != CompareOp::Eq {
                    return Err(self.inexact());
                }
                let held = value.clone();
                if *wanted { is_true(held) } else { parts::nested(Expr::IsFalse(Box::new(held))) }
            }
            (Class::Int | Class::Exact | Class::Float | Class::Any, Value::Int(_))
            | (Class::Exact | Class::Float | Class::Any, Value::Number(_)) => {
                let right = self.number(class, constant);
                let leaf = parts::binary(value.clone(), sign(op), right);
                self.typed(class_of_number(class, constant), value, leaf)
            }
            (Class::Text | Class::Any, Value::Text(_)) => {
                let right = self.parameter(constant, DataType::Text);
                self.text(column, value, op, right)
            }
            (Class::Bytes, Value::Bytes(_)) => {
                let right = self.parameter(constant, DataType::Bytea);
                let leaf = parts::binary(value.clone(), sign(op), right);
                self.typed(Class::Bytes, value, leaf)
            }
            (
                Class::Uuid | Class::Date | Class::Timestamp | Class::TimestampTz,
                Value::Text(text),
            ) => {
                let Some(ty) = cast_of(class).filter(|_| is_canonical(class, text)) else {
                    return Ok(None);
                };
                parts::binary(value.clone(), sign(op), self.parameter(constant, ty))
            }
            (
                Class::Bool
                | Class::Int
                | Class::Exact
                | Class::Float
                | Class::Text
                | Class::Bytes
                | Class::Uuid
                | Class::Date
                | Class::Timestamp
                | Class::TimestampTz
                | Class::Any,
                Value::Bool(_)
                | Value::Int(_)
                | Value::Number(_)
                | Value::Text(_)
                | Value::Bytes(_),
            ) => return Ok(None),
        };
        Ok(Some(leaf))
    }

    /// `column op column`
    fn columns(
        &mut self,
        a: ColumnId,
        op: CompareOp,
        b: ColumnId,
        row: &Row<'_>,
    ) -> Result<Expr, Refusal> {
        if op == CompareOp::NotEq {
            return Ok(parts::not(self.columns(a, CompareOp::Eq, b, row)?));
        }
        let (left_column, left) = self.column(row, a)?;
        let (right_column, right) = self.column(row, b)?;
        let class = match (self.class(left_column)?, self.class(right_column)?) {
            (Class::Any, _) | (_, Class::Any) => return Err(self.inexact()),
            (Class::Int | Class::Exact, Class::Exact) | (Class::Exact, Class::Int) => Class::Exact,
            (x, y) if x == y => x,
            _ if op == CompareOp::Eq => return Ok(parts::truth(false)),
            _ => return Err(self.inexact()),
        };
        let leaf = if class == Class::Text {
            let (left, right) = (self.bytewise(&left), self.bytewise(&right));
            parts::binary(left, sign(op), right)
        } else if class == Class::Bool && self.dialect == Dialect::Sqlite {
            parts::binary(is_true(left.clone()), sign(op), is_true(right.clone()))
        } else {
            parts::binary(left.clone(), sign(op), right.clone())
        };
        let leaf = self.typed(class, &left, leaf);
        let leaf = self.typed(class, &right, leaf);
        Ok(self.guarded(leaf, &[(left_column, &left), (right_column, &right)]))
    }

    /// `column IN (…)`
    fn among(&mut self, id: ColumnId, values: &[Value], row: &Row<'_>) -> Result<Expr, Refusal> {
        self.count(values.len())?;
        let (column, value) = self.column(row, id)?;
        let class = self.class(column)?;
        let simple = match (self.dialect, class) {
            (Dialect::Postgresql, Class::Text) => self.bytewise(&value),
            (Dialect::Postgresql, Class::Int) => value.clone(),
            _ => return self.one_by_one(id, values, row),
        };
        let mut list = Vec::with_capacity(values.len());
        for constant in values {
            match (class, constant) {
                (Class::Text, Value::Text(_)) => {
                    list.push(self.parameter(constant, DataType::Text));
                }
                (Class::Int, Value::Int(_)) => list.push(self.number(class, constant)),
                (_, Value::Null | Value::Json(_) | Value::List(_)) => return Err(self.inexact()),
                _ => {}
            }
        }
        if list.is_empty() {
            return Ok(parts::truth(false));
        }
        let within = |expr: Expr, list: Vec<Expr>| {
            parts::nested(Expr::InList { expr: Box::new(expr), list, negated: false })
        };
        let mut leaves = Vec::new();
        if column.ty.family == TypeFamily::Text {
            // For an index, as in `text`.
            leaves.push(within(value.clone(), list.clone()));
        }
        leaves.push(within(simple, list));
        Ok(self.guarded(parts::all(leaves), &[(column, &value)]))
    }

    fn one_by_one(
        &mut self,
        id: ColumnId,
        values: &[Value],
        row: &Row<'_>,
    ) -> Result<Expr, Refusal> {
        let mut any = Vec::with_capacity(values.len());
        for constant in values {
            any.push(self.constant(id, CompareOp::Eq, constant, row)?);
        }
        Ok(parts::any(any))
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
            (Dialect::Sqlite, _, Value::Int(_)) => return self.bare(constant),
            (Dialect::Sqlite, _, _) | (Dialect::Postgresql, Class::Exact, _) => {
                DataType::Numeric(ExactNumberInfo::None)
            }
            (Dialect::Postgresql, Class::Float, _) => DataType::DoublePrecision,
            (Dialect::Postgresql, _, _) => DataType::BigInt(None),
        };
        self.parameter(constant, ty)
    }

    /// A parameter of a fixed type. SQLite parameters carry their own.
    fn parameter(&mut self, constant: &Value, ty: DataType) -> Expr {
        let placeholder = self.bare(constant);
        match (self.dialect, constant) {
            (Dialect::Sqlite, Value::Text(_) | Value::Bytes(_)) => placeholder,
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

/// `SELECT 1 FROM table AS alias WHERE condition`
fn exists(table: &Table, alias: &str, condition: Expr) -> Query {
    let name = ObjectName::from(vec![quoted(&table.name.schema), quoted(&table.name.name)]);
    let relation = TableFactor::Table {
        name,
        alias: Some(TableAlias {
            explicit: true,
            name: quoted(alias),
            columns: Vec::new(),
            at: None,
        }),
        args: None,
        with_hints: Vec::new(),
        version: None,
        with_ordinality: false,
        partitions: Vec::new(),
        json_path: None,
        sample: None,
        index_hints: Vec::new(),
    };
    let select = Select {
        select_token: AttachedToken::empty(),
        optimizer_hints: Vec::new(),
        distinct: None,
        select_modifiers: None,
        top: None,
        top_before_distinct: false,
        projection: vec![SelectItem::UnnamedExpr(parts::number(1))],
        exclude: None,
        into: None,
        from: vec![TableWithJoins { relation, joins: Vec::new() }],
        lateral_views: Vec::new(),
        prewhere: None,
        selection: Some(condition),
        connect_by: Vec::new(),
        group_by: GroupByExpr::Expressions(Vec::new(), Vec::new()),
        cluster_by: Vec::new(),
        distribute_by: Vec::new(),
        sort_by: Vec::new(),
        having: None,
        named_window: Vec::new(),
        qualify: None,
        window_before_qualify: false,
        value_table_mode: None,
        flavor: SelectFlavor::Standard,
    };
    Query {
        with: None,
        body: Box::new(SetExpr::Select(Box::new(select))),
        order_by: None,
        limit_clause: None,
        fetch: None,
        locks: Vec::new(),
        for_clause: None,
        settings: None,
        format_clause: None,
        pipe_operators: Vec::new(),
    }
}

fn is_true(value: Expr) -> Expr {
    parts::nested(Expr::IsTrue(Box::new(value)))
}

const fn sign(op: CompareOp) -> Op {
    match op {
        CompareOp::Eq => Op::Eq,
        CompareOp::NotEq => Op::NotEq,
        CompareOp::Less => Op::Lt,
        CompareOp::LessEq => Op::LtEq,
        CompareOp::Greater => Op::Gt,
        CompareOp::GreaterEq => Op::GtEq,
    }
}

/// The comparison with its sides exchanged.
const fn mirrored(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Eq => CompareOp::Eq,
        CompareOp::NotEq => CompareOp::NotEq,
        CompareOp::Less => CompareOp::Greater,
        CompareOp::LessEq => CompareOp::GreaterEq,
        CompareOp::Greater => CompareOp::Less,
        CompareOp::GreaterEq => CompareOp::LessEq,
    }
}

/// Two constants, compared here and now.
fn settled(a: &Value, op: CompareOp, b: &Value) -> Option<bool> {
    let order = match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Bytes(a), Value::Bytes(b)) => a.cmp(b),
        (
            Value::Bool(_) | Value::Int(_) | Value::Text(_) | Value::Bytes(_),
            Value::Bool(_) | Value::Int(_) | Value::Text(_) | Value::Bytes(_),
        ) => {
            return match op {
                CompareOp::Eq => Some(false),
                CompareOp::NotEq => Some(true),
                CompareOp::Less | CompareOp::LessEq | CompareOp::Greater | CompareOp::GreaterEq => {
                    None
                }
            };
        }
        // Two spellings of one number, or one document: not decided here.
        (Value::Null | Value::Number(_) | Value::Json(_) | Value::List(_), _)
        | (_, Value::Null | Value::Number(_) | Value::Json(_) | Value::List(_)) => return None,
    };
    Some(match op {
        CompareOp::Eq => order.is_eq(),
        CompareOp::NotEq => order.is_ne(),
        CompareOp::Less => order.is_lt(),
        CompareOp::LessEq => order.is_le(),
        CompareOp::Greater => order.is_gt(),
        CompareOp::GreaterEq => order.is_ge(),
    })
}

/// A column without a type is asked for the class of the constant.
const fn class_of_number(class: Class, constant: &Value) -> Class {
    match (class, constant) {
        (Class::Any, Value::Int(_)) => Class::Int,
        (Class::Any, _) => Class::Exact,
        (known, _) => known,
    }
}

fn cast_of(class: Class) -> Option<DataType> {
    match class {
        Class::Uuid => Some(DataType::Uuid),
        Class::Date => Some(DataType::Date),
        Class::Timestamp => Some(DataType::Timestamp(None, TimezoneInfo::None)),
        Class::TimestampTz => Some(DataType::Timestamp(None, TimezoneInfo::Tz)),
        Class::Bool
        | Class::Int
        | Class::Exact
        | Class::Float
        | Class::Text
        | Class::Bytes
        | Class::Any => None,
    }
}

/// Whether a constant is written as the engine would write it: then casting it can neither fail
/// nor make two different texts one.
fn is_canonical(class: Class, text: &str) -> bool {
    match class {
        Class::Uuid => canonical::is_uuid(text),
        Class::Date => canonical::is_date(text),
        Class::Timestamp => canonical::is_timestamp(text, canonical::Zone::Absent),
        Class::TimestampTz => canonical::is_timestamp(text, canonical::Zone::Utc),
        Class::Bool
        | Class::Int
        | Class::Exact
        | Class::Float
        | Class::Text
        | Class::Bytes
        | Class::Any => false,
    }
}
