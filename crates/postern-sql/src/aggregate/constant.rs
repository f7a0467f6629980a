//! Constants that stand among conditions on single records.
//!
//! SECURITY: nothing here may fail while records are read. A cast of a cast, and a cast of a
//! parameter that has another type elsewhere, are done record by record in PostgreSQL: the error
//! would tell that there is a record in a group too small to be shown. A cast to a type that holds
//! whatever the inner one can be does not fail.

use std::ops::ControlFlow;

use postern_core::{catalogue::TypeFamily, dialect::Dialect};
use sqlparser::ast::{
    BinaryOperator as Op, CastKind, DataType, DateTimeField, Expr, Function, UnaryOperator, Value,
    VisitMut, VisitorMut,
};

use super::{ground::Shape, total};
use crate::surface;

impl Shape<'_> {
    /// A literal or a parameter, with a sign or one cast around it at most; a moment, and what is a
    /// number of days, months or years from it.
    pub(super) fn is_constant(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Nested(inner) => self.is_constant(inner),
            Expr::Value(_) | Expr::TypedString(_) => true,
            Expr::UnaryOp { .. } => is_signed_number(expr),
            Expr::Cast {
                kind: CastKind::Cast | CastKind::DoubleColon,
                expr: inner,
                data_type,
                format: None,
            } => self.is_cast_at_once(inner, data_type),
            _ => self.is_moment(expr),
        }
    }

    fn is_cast_at_once(&self, inner: &Expr, data_type: &DataType) -> bool {
        match inner {
            Expr::Nested(inner) => self.is_cast_at_once(inner, data_type),
            Expr::Value(value) => match &value.value {
                Value::Placeholder(written) => written
                    .get(1..)
                    .and_then(|digits| digits.parse().ok())
                    .is_some_and(|number| (self.once)(number)),
                Value::Number(_, _) => is_plain(self.dialect, data_type),
                _ => true,
            },
            Expr::UnaryOp { .. } => is_signed_number(inner) && is_plain(self.dialect, data_type),
            Expr::Cast { kind: _, expr, data_type: of, format: None } => {
                let is_parameter = matches!(expr.as_ref(), Expr::Value(value)
                    if matches!(value.value, Value::Placeholder(_)));
                is_parameter
                    && surface::is_total(self.dialect, of, data_type)
                    && self.is_cast_at_once(expr, of)
            }
            _ => false,
        }
    }

    /// Whether the current moment stands in an expression.
    pub(super) fn tells_time(&self, expr: &Expr) -> bool {
        let mut finds = FindsTime { dialect: self.dialect };
        VisitMut::visit(&mut expr.clone(), &mut finds).is_break()
    }

    /// Now, today, a date that is written, and what lies a bounded stretch before or after.
    fn is_moment(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Nested(inner) => self.is_moment(inner),
            Expr::TypedString(_) => true,
            Expr::Function(function) => {
                total::is_now(self.dialect, function) || self.is_shifted(function)
            }
            Expr::BinaryOp { left, op: Op::Plus | Op::Minus, right } => {
                self.is_moment(left) && is_stretch(right)
            }
            _ => false,
        }
    }

    /// `date_sub(now(), INTERVAL 1 MONTH)`
    fn is_shifted(&self, function: &Function) -> bool {
        let Some((name, args)) = total::plain_call(function) else { return false };
        let [moment, stretch] = args.as_slice() else { return false };
        matches!(name.as_str(), "date_add" | "date_sub")
            && self.is_moment(moment)
            && is_stretch(stretch)
    }
}

/// Stops at the current moment.
struct FindsTime {
    dialect: Dialect,
}

impl VisitorMut for FindsTime {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        match expr {
            Expr::Function(function) if total::is_now(self.dialect, function) => {
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

/// A number with a sign.
fn is_signed_number(expr: &Expr) -> bool {
    let Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } = expr else {
        return false;
    };
    matches!(expr.as_ref(), Expr::Value(value) if matches!(value.value, Value::Number(_, _)))
}

/// Types that a number becomes by a rule that does not depend on the session, as `money` does.
fn is_plain(dialect: Dialect, data_type: &DataType) -> bool {
    surface::cast(dialect, data_type).is_ok_and(|family| family != TypeFamily::Other)
}

/// An INTERVAL of at most 999 years: what it is added to stays a moment that the engine knows.
pub(super) fn is_stretch(expr: &Expr) -> bool {
    let interval = match expr {
        Expr::Nested(inner) => return is_stretch(inner),
        Expr::Interval(interval) => interval,
        _ => return false,
    };
    if interval.last_field.is_some() {
        return false;
    }
    let Expr::Value(value) = interval.value.as_ref() else { return false };
    let (number, unit) = match (&value.value, &interval.leading_field) {
        (Value::SingleQuotedString(text), None) => match text.split_once(' ') {
            Some((number, unit)) => (number.to_owned(), unit.to_ascii_lowercase()),
            None => return false,
        },
        (Value::SingleQuotedString(number) | Value::Number(number, false), Some(field)) => {
            (number.clone(), field_name(field).to_owned())
        }
        _ => return false,
    };
    let digits = match unit.strip_suffix('s').unwrap_or(&unit) {
        "year" => 3,
        "month" | "quarter" | "week" => 4,
        "day" | "hour" | "minute" | "second" => 5,
        _ => return false,
    };
    (1..=digits).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

const fn field_name(field: &DateTimeField) -> &'static str {
    match field {
        DateTimeField::Year => "year",
        DateTimeField::Quarter => "quarter",
        DateTimeField::Month => "month",
        DateTimeField::Week(None) => "week",
        DateTimeField::Day => "day",
        DateTimeField::Hour => "hour",
        DateTimeField::Minute => "minute",
        DateTimeField::Second => "second",
        _ => "",
    }
}
