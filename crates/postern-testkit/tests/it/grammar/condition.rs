//! Truth: what may stand behind WHERE, ON, HAVING, WHEN and FILTER.

use super::{Grammar, scope::Scope};
use crate::model::Ty;

const PATTERNS: [&str; 7] =
    ["'a%'", "'%n'", "'_'", "'%•%'", "'A%'", "'%@a.example'", "'x!%%' ESCAPE '!'"];

impl Grammar<'_> {
    pub(super) fn condition(&mut self, scope: &Scope, depth: usize) -> String {
        if depth == 0 {
            return self.comparison(scope, 0);
        }
        let next = depth - 1;
        match self.rng.below(14) {
            0 | 1 => {
                format!("({} AND {})", self.condition(scope, next), self.condition(scope, next))
            }
            2 | 3 => {
                format!("({} OR {})", self.condition(scope, next), self.condition(scope, next))
            }
            4 => format!("NOT ({})", self.condition(scope, next)),
            5 => self.exists(scope),
            6 => self.in_subquery(scope),
            7 => self.rows_equal(scope),
            8 if !self.is_lite() => self.quantified(scope),
            _ => self.comparison(scope, next),
        }
    }

    fn comparison(&mut self, scope: &Scope, depth: usize) -> String {
        let ty = self.any_type();
        let a = self.value(scope, ty, depth);
        match self.rng.below(11) {
            0 => format!("{a} IS NULL"),
            1 => format!("{a} IS NOT NULL"),
            2 => {
                let items: Vec<String> =
                    (0..=self.rng.below(3)).map(|_| self.constant(ty)).collect();
                let not = self.rng.pick(&["", "NOT "]);
                format!("{a} {not}IN ({})", items.join(", "))
            }
            3 => {
                let (low, high) = (self.constant(ty), self.value(scope, ty, 0));
                format!("{a} {}BETWEEN {low} AND {high}", self.rng.pick(&["", "NOT "]))
            }
            4 => {
                let b = self.value(scope, ty, 0);
                let not = *self.rng.pick(&["", "NOT "]);
                if self.is_my() {
                    return format!("{not}({a} <=> {b})");
                }
                format!("{a} IS {not}DISTINCT FROM {b}")
            }
            5 | 6 => {
                let text = self.value(scope, Ty::Text, depth);
                let not = self.rng.pick(&["", "NOT "]);
                format!("{text} {not}LIKE {}", self.rng.pick(&PATTERNS))
            }
            7 => match scope.column(self.rng, Ty::Flag) {
                Some(flag) => flag,
                None => format!("{a} = {}", self.value(scope, ty, 0)),
            },
            _ => {
                let op = *self.rng.pick(&["=", "<>", "<", "<=", ">", ">=", "=", "="]);
                format!("{a} {op} {}", self.value(scope, ty, depth))
            }
        }
    }

    fn exists(&mut self, scope: &Scope) -> String {
        let mut inner = scope.inside();
        let from = self.from(&mut inner, 0);
        let filter = self.condition(&inner, 1);
        let what = *self.rng.pick(&["1", "*", "NULL"]);
        let not = self.rng.pick(&["", "NOT "]);
        format!("{not}EXISTS (SELECT {what} FROM {from} WHERE {filter})")
    }

    fn in_subquery(&mut self, scope: &Scope) -> String {
        let ty = self.any_type();
        let a = self.value(scope, ty, 0);
        let not = *self.rng.pick(&["", "NOT "]);
        let (query, _) = self.select(&scope.inside(), Some(&[ty]), 0);
        format!("{a} {not}IN ({query})")
    }

    fn rows_equal(&mut self, scope: &Scope) -> String {
        let (a, b) = (self.leaf(scope, Ty::Int), self.leaf(scope, Ty::Text));
        let (c, d) = (self.leaf(scope, Ty::Int), self.leaf(scope, Ty::Text));
        // MariaDB takes a comparison of rows for false beside a NULL that does not decide it.
        let ops: &[&str] = if self.is_my() { &["="] } else { &["=", "<>", "<"] };
        let op = *self.rng.pick(ops);
        format!("({a}, {b}) {op} ({c}, {d})")
    }

    fn quantified(&mut self, scope: &Scope) -> String {
        let ty = self.any_type();
        let a = self.value(scope, ty, 0);
        let op = *self.rng.pick(&["=", "<>", "<", ">="]);
        let all = *self.rng.pick(&["ANY", "ALL"]);
        let (query, _) = self.select(&scope.inside(), Some(&[ty]), 0);
        format!("{a} {op} {all} ({query})")
    }

    pub(super) fn maybe_where(&mut self, scope: &Scope, depth: usize) -> String {
        if self.rng.chance(55) {
            format!(" WHERE {}", self.condition(scope, depth))
        } else {
            String::new()
        }
    }
}
