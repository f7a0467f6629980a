//! Constants beside columns: which class they have, and how they are written.

use postern_core::{dialect::Dialect, predicate::CompareOp, value::Value};
use sqlparser::ast::{BinaryOperator as Op, DataType, TimezoneInfo};

use super::{Class, canonical};

pub(super) const fn sign(op: CompareOp) -> Op {
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
pub(super) const fn mirrored(op: CompareOp) -> CompareOp {
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
pub(super) fn settled(a: &Value, op: CompareOp, b: &Value) -> Option<bool> {
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
pub(super) const fn class_of_number(class: Class, constant: &Value) -> Class {
    match (class, constant) {
        (Class::Any, Value::Int(_)) => Class::Int,
        (Class::Any, _) => Class::Exact,
        (known, _) => known,
    }
}

pub(super) fn cast_of(dialect: Dialect, class: Class) -> Option<DataType> {
    match class {
        Class::Uuid => Some(DataType::Uuid),
        Class::Date => Some(DataType::Date),
        Class::Timestamp if dialect == Dialect::Mysql => Some(DataType::Datetime(Some(6))),
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
pub(super) fn is_canonical(class: Class, text: &str) -> bool {
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
