//! Measures that are cut at multiples of a step: `total >= 100`, `floor(total / 50) * 50`.
//!
//! SECURITY: a measure is told in sums to the last digit, so what parts its records bounds how
//! closely a single value can be looked for. Here no condition and no key lies between two
//! neighbouring multiples, whatever it is made of; a parameter may be anything, and is none.

use std::num::NonZeroU64;

use postern_core::{
    catalogue::{Part, TypeFamily},
    dialect::Dialect,
    sight::Shown,
};
use sqlparser::ast::{
    BinaryOperator as Op, CastKind, CeilFloorKind, DataType, DateTimeField, Expr, UnaryOperator,
    Value,
};

use super::{
    ground::Shape,
    owner::Spot,
    total::{plain_call, unnested},
    why::Why,
};

/// Most digits of a number that a measure is compared with.
const DIGITS_MAX: usize = 15;

/// A measure, and the step that it may be cut by.
struct Cut {
    spot: Spot,
    family: TypeFamily,
    step: NonZeroU64,
}

impl Shape<'_> {
    /// Whether values that are compared with each other are a measure and multiples of its step;
    /// nothing where there is no measure with a step among them.
    pub(super) fn is_cut(&self, parts: &[&Expr]) -> Option<bool> {
        let (at, cut) =
            parts.iter().enumerate().find_map(|(at, part)| Some((at, self.compared(part)?)))?;
        let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
        let fits = others.all(|(_, other)| is_cut_at(other, cut.step));
        let found = self.because(fits.then_some(()), || Why::Parts(cut.spot));
        Some(found.is_some())
    }

    /// Whether it is a measure that may be asked for being there.
    pub(super) fn has_cut(&self, expr: &Expr) -> bool {
        self.cut(expr).is_some()
    }

    /// A key made of a measure that has one value between two multiples of the step.
    ///
    /// SECURITY: no engine fails at it: whole numbers are multiplied by no more than they were
    /// divided by, and PostgreSQL divides no floating ones, which may become too small.
    pub(super) fn is_band(&self, expr: &Expr) -> bool {
        match unnested(expr) {
            Expr::BinaryOp { left, op: Op::Multiply, right } => {
                let (band, number) =
                    if whole(left).is_some() { (right, left) } else { (left, right) };
                let (Some(number), Some((divisor, is_safe))) = (whole(number), self.band(band))
                else {
                    return false;
                };
                number <= divisor && is_safe
            }
            other => self.band(other).is_some(),
        }
    }

    /// What a measure is divided by before it is rounded to a whole number; whether that can be
    /// multiplied again.
    fn band(&self, expr: &Expr) -> Option<(u64, bool)> {
        match unnested(expr) {
            Expr::Floor { expr, field } | Expr::Ceil { expr, field } => {
                matches!(field, CeilFloorKind::DateTimeField(DateTimeField::NoDateTime))
                    .then_some(())?;
                self.rounded(expr)
            }
            Expr::Function(function) => {
                let (name, args) = plain_call(function)?;
                let [inner] = args.as_slice() else { return None };
                matches!(name.as_str(), "floor" | "ceil" | "ceiling" | "trunc").then_some(())?;
                self.rounded(inner)
            }
            // SQLite cuts off what stands behind the point.
            Expr::Cast { kind: CastKind::Cast, expr, data_type, format: None } => {
                let is_whole = matches!(data_type, DataType::Integer(None) | DataType::Int(None));
                let fits = is_whole && self.dialect == Dialect::Sqlite;
                fits.then(|| self.quotient(expr, &Op::Divide)).flatten().map(|(_, by)| (by, true))
            }
            other => self.whole_quotient(other).map(|divisor| (divisor, true)),
        }
    }

    /// What a measure of whole numbers is divided by, where what stands behind the point is lost.
    fn whole_quotient(&self, expr: &Expr) -> Option<u64> {
        let by = match self.dialect {
            Dialect::Postgresql => Op::Divide,
            Dialect::Mysql => Op::MyIntegerDivide,
            // A column of whole numbers may hold others.
            Dialect::Sqlite => return None,
        };
        let Expr::BinaryOp { left: _, op: _, right } = expr else { return None };
        let is_plain = matches!(unnested(right), Expr::Value(value)
            if matches!(&value.value, Value::Number(digits, false) if !digits.contains('.')));
        let (cut, divisor) = self.quotient(expr, &by).filter(|_| is_plain)?;
        (cut.family == TypeFamily::Int).then_some(divisor)
    }

    fn rounded(&self, quotient: &Expr) -> Option<(u64, bool)> {
        let (cut, divisor) = self.quotient(quotient, &Op::Divide)?;
        let is_safe = self.dialect != Dialect::Mysql || cut.family != TypeFamily::Int;
        Some((divisor, is_safe))
    }

    /// A measure divided by a multiple of its step.
    fn quotient(&self, expr: &Expr, by: &Op) -> Option<(Cut, u64)> {
        let Expr::BinaryOp { left, op, right } = unnested(expr) else { return None };
        let cut = self.cut(left).filter(|_| op == by)?;
        let divisor = whole(right).filter(|by| *by > 0 && is_multiple(*by, cut.step));
        let divisor = self.because(divisor, || Why::Parts(cut.spot))?;
        let may_fail = self.dialect == Dialect::Postgresql && cut.family == TypeFamily::Float;
        (!may_fail).then_some((cut, divisor))
    }

    /// A measure, or it with a multiple of its step where it has no value.
    fn compared(&self, expr: &Expr) -> Option<Cut> {
        let expr = unnested(expr);
        let Expr::Function(function) = expr else { return self.cut(expr) };
        let (name, args) = plain_call(function)?;
        let [measure, other] = args.as_slice() else { return None };
        let cut = self.cut(measure)?;
        let fits = matches!(name.as_str(), "coalesce" | "ifnull");
        (fits && is_cut_at(other, cut.step)).then_some(cut)
    }

    /// The step of a measure that is shown as it is.
    pub(super) fn step_of(&self, spot: Spot) -> Option<NonZeroU64> {
        let shown = self.shown(spot).filter(|shown| shown.shown == Shown::Clear)?;
        match shown.column.part {
            Part::Measure(open) => open.cut,
            Part::Neither | Part::Dimension(_) => None,
        }
    }

    /// A measure that has a step.
    fn cut(&self, expr: &Expr) -> Option<Cut> {
        let (at, shown) = self.column(unnested(expr))?;
        let spot = (at, shown.id());
        let step = self.step_of(spot)?;
        Some(Cut { spot, family: shown.column.ty.family.clone(), step })
    }
}

/// Whether a number is written that is a multiple of a step.
fn is_cut_at(expr: &Expr, step: NonZeroU64) -> bool {
    match unnested(expr) {
        Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => {
            matches!(expr.as_ref(), Expr::Value(_)) && is_cut_at(expr, step)
        }
        number => whole(number).is_some_and(|number| is_multiple(number, step)),
    }
}

fn is_multiple(number: u64, step: NonZeroU64) -> bool {
    number.checked_rem(step.get()) == Some(0)
}

/// A whole number that is written, with zeros behind the point or without.
fn whole(expr: &Expr) -> Option<u64> {
    let Expr::Value(value) = unnested(expr) else { return None };
    let Value::Number(digits, false) = &value.value else { return None };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let fits = whole.len() <= DIGITS_MAX && rest.len() <= DIGITS_MAX;
    (fits && rest.bytes().all(|digit| digit == b'0')).then(|| whole.parse().ok()).flatten()
}
