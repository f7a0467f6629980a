//! Values of each type. Nothing here can fail: no division by what may be zero, no cast that may
//! not fit, no sum that may overflow.

use postern_core::dialect::Dialect;

use super::{Grammar, scope::Scope};
use crate::model::Ty;

impl Grammar<'_> {
    /// A value of that type.
    pub(super) fn value(&mut self, scope: &Scope, ty: Ty, depth: usize) -> String {
        if depth == 0 || self.rng.chance(45) {
            return self.leaf(scope, ty);
        }
        let depth = depth - 1;
        match self.rng.below(10) {
            0 => {
                let (a, b) = (self.value(scope, ty, depth), self.value(scope, ty, depth));
                format!("coalesce({a}, {b})")
            }
            1 => {
                let (a, b) = (self.value(scope, ty, depth), self.value(scope, ty, depth));
                format!("nullif({a}, {b})")
            }
            2 | 3 => {
                let condition = self.condition(scope, depth);
                let (a, b) = (self.value(scope, ty, depth), self.value(scope, ty, depth));
                format!("CASE WHEN {condition} THEN {a} ELSE {b} END")
            }
            4 | 5 if ty != Ty::Flag => self.subquery_value(scope, ty),
            _ => match ty {
                Ty::Int => self.number(scope, depth),
                Ty::Text => self.text(scope, depth),
                Ty::Day | Ty::Flag => self.leaf(scope, ty),
            },
        }
    }

    fn number(&mut self, scope: &Scope, depth: usize) -> String {
        let a = self.value(scope, Ty::Int, depth);
        match self.rng.below(8) {
            0 => format!("({a} + {})", self.value(scope, Ty::Int, depth)),
            1 => format!("({a} - {})", self.value(scope, Ty::Int, depth)),
            2 => format!("({a} * {})", self.rng.between(-3, 3)),
            3 => format!("({a} % 7)"),
            4 if self.is_my() => format!("({a} DIV 4)"),
            4 => format!("({a} / 4)"),
            5 => format!("abs({a})"),
            6 => {
                let length = if self.is_my() { "char_length" } else { "length" };
                format!("{length}({})", self.value(scope, Ty::Text, depth))
            }
            _ => format!("(- {a})"),
        }
    }

    fn text(&mut self, scope: &Scope, depth: usize) -> String {
        let a = self.value(scope, Ty::Text, depth);
        match self.rng.below(7) {
            0 => format!("lower({a})"),
            1 => format!("upper({a})"),
            2 => format!("substr({a}, {}, {})", self.rng.between(1, 3), self.rng.between(0, 3)),
            3 => format!("replace({a}, 'a', 'ß')"),
            4 => format!("trim({a})"),
            5 => {
                let text = if self.is_my() { "char" } else { "text" };
                format!("CAST({} AS {text})", self.value(scope, Ty::Int, depth))
            }
            _ if self.is_my() => format!("concat({a}, {})", self.value(scope, Ty::Text, depth)),
            _ => format!("({a} || {})", self.value(scope, Ty::Text, depth)),
        }
    }

    /// A subquery that gives one row.
    fn subquery_value(&mut self, scope: &Scope, ty: Ty) -> String {
        let mut inner = scope.inside();
        let from = self.from(&mut inner, 0);
        let filter = self.maybe_where(&inner, 1);
        let column = self.leaf(&inner.alone(), ty);
        if ty == Ty::Int && self.rng.chance(40) {
            let what = if self.rng.chance(50) { "*".to_owned() } else { column };
            return format!("(SELECT count({what}) FROM {from}{filter})");
        }
        if self.rng.chance(25) {
            return format!("(SELECT {column} AS s FROM {from}{filter} ORDER BY 1 LIMIT 1)");
        }
        format!("(SELECT {}({column}) FROM {from}{filter})", self.rng.pick(&["min", "max"]))
    }

    /// A column, or a constant.
    pub(super) fn leaf(&mut self, scope: &Scope, ty: Ty) -> String {
        if self.rng.chance(80)
            && let Some(column) = scope.column(self.rng, ty)
        {
            return column;
        }
        self.constant(ty)
    }

    pub(super) fn constant(&mut self, ty: Ty) -> String {
        match ty {
            Ty::Int => self.rng.between(-5, 40).to_string(),
            Ty::Text => {
                let words = ["'a'", "'Ann'", "'EU'", "'•••'", "'O''Hara'", "''", "'日本語'"];
                let word = *self.rng.pick(&words);
                match self.dialect {
                    Dialect::Postgresql => format!("{word}::text"),
                    Dialect::Sqlite | Dialect::Mysql => word.to_owned(),
                }
            }
            Ty::Day => {
                let day = *self.rng.pick(&["'2011-01-01'", "'2011-02-11'", "'2012-01-01'"]);
                if self.is_lite() { day.to_owned() } else { format!("DATE {day}") }
            }
            Ty::Flag => (*self.rng.pick(&["true", "false"])).to_owned(),
        }
    }
}
