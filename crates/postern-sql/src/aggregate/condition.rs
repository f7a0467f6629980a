//! Conditions on single records: made of dimensions and constants, and unable to fail.

use postern_core::{
    catalogue::{Part, TypeFamily},
    sight::Shown,
};
use sqlparser::ast::{BinaryOperator as Op, Expr, UnaryOperator, Value};

use super::{
    ground::{Column, Shape},
    join::Side,
    owner::Spot,
    selection::is_constant,
    why::Why,
};

/// Deepest condition of a block. A longer chain of AND and OR is no honest question.
pub(super) const DEPTH_MAX: usize = 600;

impl Shape<'_> {
    /// ON: at the top, joined by AND, also equalities of keys.
    pub(super) fn join_filter(&mut self, expr: &Expr, side: &Side, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match expr {
            Expr::Nested(inner) => self.join_filter(inner, side, depth),
            Expr::BinaryOp { left, op: Op::And, right } => {
                self.join_filter(left, side, depth)?;
                self.join_filter(right, side, depth)
            }
            Expr::BinaryOp { left, op: Op::Eq, right }
                if self.joined(left, right, side).is_some() =>
            {
                Some(())
            }
            other => {
                self.condition(other, depth)?;
                self.select(other, side)
            }
        }
    }

    /// WHERE: as ON, and that a record of the small side of an outer join is missing.
    pub(super) fn filter(&mut self, expr: &Expr, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match expr {
            Expr::Nested(inner) => self.filter(inner, depth),
            Expr::BinaryOp { left, op: Op::And, right } => {
                self.filter(left, depth)?;
                self.filter(right, depth)
            }
            Expr::IsNull(inner) | Expr::IsNotNull(inner) if self.optional_key(inner).is_some() => {
                let at = self.optional_key(inner)?;
                if matches!(expr, Expr::IsNull(_)) {
                    *self.absent.get_mut(at)? = true;
                }
                self.tells_whether_there(at, expr);
                Some(())
            }
            Expr::IsNull(inner) | Expr::IsNotNull(inner) if self.lacking_key(inner).is_some() => {
                let spot = self.lacking_key(inner)?;
                self.because(None, || Why::Lacks(spot))
            }
            other => self.join_filter(other, &Side::Both, depth),
        }
    }

    /// The table whose record may be missing, when this is a key that no record of it lacks, or
    /// another column of that sort which is shown as it is. By which it was joined it lacks none.
    fn optional_key(&self, expr: &Expr) -> Option<usize> {
        let (at, shown) = self.column(expr)?;
        let fits = self.is_optional(at)
            && (!shown.column.nullable || self.met.contains(&(at, shown.id())))
            && (shown.shown == Shown::Clear || self.key(at, shown).is_some());
        fits.then_some(at)
    }

    /// A key of the small side that a record of it may lack, as a primary key in SQLite may.
    fn lacking_key(&self, expr: &Expr) -> Option<Spot> {
        let (at, shown) = self.column(expr)?;
        let lacks = self.is_optional(at)
            && shown.column.nullable
            && self.key(at, shown).is_some()
            && shown.column.part == Part::Neither;
        lacks.then(|| (at, shown.id()))
    }

    /// A condition.
    pub(super) fn condition(&self, expr: &Expr, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match expr {
            Expr::Nested(inner)
            | Expr::IsTrue(inner)
            | Expr::IsNotTrue(inner)
            | Expr::IsFalse(inner)
            | Expr::IsNotFalse(inner) => self.condition(inner, depth),
            Expr::BinaryOp { left, op: Op::And | Op::Or, right } => {
                self.condition(left, depth)?;
                self.condition(right, depth)
            }
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => self.condition(expr, depth),
            Expr::BinaryOp { left, op, right } if is_comparison(op) => {
                self.mixed([left.as_ref(), right], depth)
            }
            Expr::IsDistinctFrom(left, right) | Expr::IsNotDistinctFrom(left, right) => {
                self.mixed([left.as_ref(), right], depth)
            }
            Expr::InList { expr, list, negated: _ } => {
                self.mixed(std::iter::once(expr.as_ref()).chain(list), depth)
            }
            Expr::Between { expr, negated: _, low, high } => {
                self.mixed([expr.as_ref(), low, high], depth)
            }
            Expr::Like { negated: _, any: false, expr, pattern, escape_char }
            | Expr::ILike { negated: _, any: false, expr, pattern, escape_char } => {
                let escaped = escape_char.as_deref().is_none_or(is_usual_escape);
                (escaped && is_pattern(pattern)).then_some(())?;
                self.made(expr, depth).map(drop)
            }
            Expr::IsNull(inner) | Expr::IsNotNull(inner) if self.has_cut(inner) => Some(()),
            Expr::IsNull(inner) | Expr::IsNotNull(inner) => self.made(inner, depth).map(drop),
            Expr::CompoundIdentifier(_) => match self.meant(expr)? {
                Column::Plain(_) => {
                    let (_, shown) = self.dimension(expr)?;
                    (shown.column.ty.family == TypeFamily::Bool).then_some(())
                }
                Column::Dimension(_) => Some(()),
            },
            Expr::Value(value) => matches!(value.value, Value::Boolean(_)).then_some(()),
            Expr::Case { .. } => self.made(expr, depth).map(drop),
            _ => None,
        }
    }

    /// Values that are compared with each other.
    ///
    /// SECURITY: the time stands beside a dimension or not at all: a condition on it alone would
    /// hold for one question and not for the same one later.
    fn mixed<'e>(&self, parts: impl IntoIterator<Item = &'e Expr>, depth: usize) -> Option<()> {
        let parts: Vec<&Expr> = parts.into_iter().collect();
        if let Some(is_cut) = self.is_cut(&parts) {
            return is_cut.then_some(());
        }
        let timed = parts.iter().any(|part| self.tells_time(part));
        let constant = parts.iter().all(|part| is_constant(part));
        (!timed || !constant).then_some(())?;
        self.alike(parts, depth).map(drop)
    }
}

pub(super) const fn is_comparison(op: &Op) -> bool {
    matches!(op, Op::Eq | Op::NotEq | Op::Lt | Op::LtEq | Op::Gt | Op::GtEq | Op::Spaceship)
}

/// A pattern that cannot fail: a written text without the escape.
fn is_pattern(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_pattern(inner),
        Expr::Value(value) => {
            matches!(&value.value, Value::SingleQuotedString(text) if !text.contains('\\'))
        }
        _ => false,
    }
}

/// The escape that is written out for MySQL.
fn is_usual_escape(expr: &Expr) -> bool {
    matches!(expr, Expr::Value(value)
        if matches!(&value.value, Value::SingleQuotedString(text) if text == "\\"))
}
