//! Comparisons: column with constant, column with column, column with a list.

use postern_core::{
    catalogue::{Column, ColumnId, TypeFamily},
    dialect::Dialect,
    predicate::{CompareOp, Operand},
    refusal::Refusal,
    value::Value,
};
use sqlparser::ast::{DataType, Expr};

use super::{
    Class, Renderer, Row,
    constant::{cast_of, class_of_number, is_canonical, mirrored, settled, sign},
    is_true,
};
use crate::parts;

impl Renderer<'_> {
    pub(super) fn compare(
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
                let Some(ty) = cast_of(self.dialect, class).filter(|_| is_canonical(class, text))
                else {
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
        } else if class == Class::Bool && self.dialect != Dialect::Postgresql {
            parts::binary(is_true(left.clone()), sign(op), is_true(right.clone()))
        } else {
            parts::binary(left.clone(), sign(op), right.clone())
        };
        let leaf = self.typed(class, &left, leaf);
        let leaf = self.typed(class, &right, leaf);
        Ok(self.guarded(leaf, &[(left_column, &left), (right_column, &right)]))
    }

    /// `column IN (…)`
    pub(super) fn among(
        &mut self,
        id: ColumnId,
        values: &[Value],
        row: &Row<'_>,
    ) -> Result<Expr, Refusal> {
        self.count(values.len())?;
        let (column, value) = self.column(row, id)?;
        let class = self.class(column)?;
        let simple = match (self.dialect, class) {
            (Dialect::Postgresql, Class::Text) => self.bytewise(&value),
            (Dialect::Postgresql | Dialect::Mysql, Class::Int) => value.clone(),
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
}
