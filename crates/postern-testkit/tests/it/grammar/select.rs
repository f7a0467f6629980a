//! One SELECT: plain, grouped, or with windows.

use super::{
    ALIASES, Grammar,
    scope::{Columns, Scope},
};
use crate::model::Ty;

impl Grammar<'_> {
    /// A block whose columns have these types, or any. Its own scope stands inside the one given.
    pub(super) fn select(
        &mut self,
        around: &Scope,
        types: Option<&[Ty]>,
        depth: usize,
    ) -> (String, Columns) {
        let mut scope = around.inside();
        let from = self.from(&mut scope, depth);
        match self.rng.below(10) {
            0..=2 => self.grouped(&scope, &from, types, depth),
            3 if depth > 0 => self.with_window(&scope, &from, types, depth),
            4 if types.is_none() && scope.here.len() == 1 => self.star(&scope, &from, depth),
            _ => self.plain(&scope, &from, types, depth),
        }
    }

    fn wanted(&mut self, types: Option<&[Ty]>) -> Vec<Ty> {
        match types {
            Some(types) => types.to_vec(),
            None => (0..=self.rng.below(3)).map(|_| self.any_type()).collect(),
        }
    }

    fn star(&mut self, scope: &Scope, from: &str, depth: usize) -> (String, Columns) {
        let relation = &scope.here[0];
        let (alias, columns) = (relation.alias.clone(), relation.columns.clone());
        let filter = self.maybe_where(scope, depth);
        let what = if self.rng.chance(50) { "*".to_owned() } else { format!("{alias}.*") };
        (format!("SELECT {what} FROM {from}{filter}"), columns)
    }

    fn plain(
        &mut self,
        scope: &Scope,
        from: &str,
        types: Option<&[Ty]>,
        depth: usize,
    ) -> (String, Columns) {
        let filter = self.maybe_where(scope, depth);
        let mut columns = Columns::new();
        let mut items = Vec::new();
        for ty in self.wanted(types) {
            let value = self.value(scope, ty, depth.min(2));
            items.push(self.item(&value, ty, &mut columns));
        }
        let distinct = self.rng.pick(&["", "", "", "DISTINCT ", "ALL "]);
        (format!("SELECT {distinct}{} FROM {from}{filter}", items.join(", ")), columns)
    }

    /// A result column with a name that no other of this block has.
    fn item(&mut self, value: &str, ty: Ty, columns: &mut Columns) -> String {
        let own = value.rsplit('.').next().unwrap_or_default();
        let is_name = own.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
            && own.starts_with(|c: char| c.is_ascii_lowercase())
            && !["true", "false", "null"].contains(&own);
        let is_free =
            |name: &str, columns: &Columns| columns.iter().all(|(taken, _)| taken != name);
        if is_name && is_free(own, columns) && self.rng.chance(60) {
            columns.push((own.to_owned(), ty));
            return value.to_owned();
        }
        let wished = *self.rng.pick(&ALIASES);
        let name = if is_free(wished, columns) { wished.to_owned() } else { self.alias("x") };
        columns.push((name.clone(), ty));
        let word = self.rng.pick(&["AS ", "AS ", ""]);
        format!("{value} {word}{name}")
    }

    fn grouped(
        &mut self,
        scope: &Scope,
        from: &str,
        types: Option<&[Ty]>,
        depth: usize,
    ) -> (String, Columns) {
        let filter = self.maybe_where(scope, depth);
        let mut columns = Columns::new();
        let (mut items, mut keys) = (Vec::new(), Vec::new());
        for ty in self.wanted(types) {
            let key = if self.rng.chance(50) { scope.alone().column(self.rng, ty) } else { None };
            let value = match key {
                Some(key) => {
                    keys.push(key.clone());
                    key
                }
                None => self.aggregate(scope, ty),
            };
            items.push(self.item(&value, ty, &mut columns));
        }
        if self.rng.chance(30)
            && let Some(key) = scope.alone().column(self.rng, Ty::Text)
        {
            keys.push(key);
        }
        let group = if keys.is_empty() {
            String::new()
        // MariaDB's WITH ROLLUP gives other answers over derived tables than over tables, where a
        // key stands twice or is a constant beneath.
        } else if !self.is_lite() && !self.is_my() && self.rng.chance(15) {
            let how = *self.rng.pick(&["ROLLUP", "CUBE", "GROUPING SETS"]);
            format!(" GROUP BY {how} ({})", keys.join(", "))
        } else {
            format!(" GROUP BY {}", keys.join(", "))
        };
        let having = if self.rng.chance(35) {
            let value = self.aggregate(scope, Ty::Int);
            let op = *self.rng.pick(&[">", "<=", "=", "<>"]);
            format!(" HAVING {value} {op} {}", self.rng.between(0, 5))
        } else {
            String::new()
        };
        (format!("SELECT {} FROM {from}{filter}{group}{having}", items.join(", ")), columns)
    }

    fn aggregate(&mut self, scope: &Scope, ty: Ty) -> String {
        let scope = &scope.alone();
        let inner = self.value(scope, ty, 1);
        let filter = if !self.is_my() && self.rng.chance(20) {
            format!(" FILTER (WHERE {})", self.condition(scope, 0))
        } else {
            String::new()
        };
        let distinct = *self.rng.pick(&["", "", "DISTINCT "]);
        let call = match (ty, self.rng.below(6)) {
            (Ty::Int, 0) => "count(*)".to_owned(),
            (Ty::Int, 1) => format!("count({distinct}{inner})"),
            (Ty::Int, 2 | 3) if self.is_lite() => format!("sum({distinct}{inner})"),
            (Ty::Int, 2 | 3) if self.is_my() => {
                return format!("CAST(sum({distinct}{inner}) AS signed)");
            }
            // bigint again, so that every number stays one
            (Ty::Int, 2 | 3) => return format!("CAST(sum({distinct}{inner}){filter} AS bigint)"),
            (Ty::Text, 0) if self.is_my() => {
                format!("group_concat({inner} ORDER BY {inner} SEPARATOR ',')")
            }
            (Ty::Text, 0) => format!("string_agg({inner}, ',' ORDER BY {inner})"),
            _ => format!("{}({inner})", self.rng.pick(&["min", "max"])),
        };
        format!("{call}{filter}")
    }

    fn with_window(
        &mut self,
        scope: &Scope,
        from: &str,
        types: Option<&[Ty]>,
        depth: usize,
    ) -> (String, Columns) {
        let filter = self.maybe_where(scope, depth);
        let partition = self.leaf_column(scope, Ty::Text);
        let order = self.leaf_column(scope, Ty::Int);
        let window = match self.rng.below(4) {
            0 => String::new(),
            1 => partition.map_or(String::new(), |key| format!("PARTITION BY {key}")),
            2 => order.clone().map_or(String::new(), |key| format!("ORDER BY {key}")),
            _ => match (partition, order.clone()) {
                (Some(p), Some(o)) => format!("PARTITION BY {p} ORDER BY {o} DESC"),
                _ => String::new(),
            },
        };
        let frame = if self.is_my() {
            ""
        } else if window.contains("ORDER") && self.rng.chance(25) {
            *self.rng.pick(&[
                " GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW",
                " RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                " GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING",
            ])
        } else {
            ""
        };
        let window = format!("{window}{frame}");
        let is_named = self.rng.chance(30);
        let over = if is_named { "w".to_owned() } else { format!("({window})") };
        let mut columns = Columns::new();
        let mut items = Vec::new();
        for ty in self.wanted(types) {
            let value = self.windowed(scope, ty, &over, &window, order.as_deref());
            items.push(self.item(&value, ty, &mut columns));
        }
        let named = if is_named { format!(" WINDOW w AS ({window})") } else { String::new() };
        (format!("SELECT {} FROM {from}{filter}{named}", items.join(", ")), columns)
    }

    /// What gives the same for rows that the window's order cannot tell apart.
    fn windowed(
        &mut self,
        scope: &Scope,
        ty: Ty,
        over: &str,
        window: &str,
        order: Option<&str>,
    ) -> String {
        let inner = self.value(scope, ty, 0);
        match (ty, self.rng.below(6)) {
            (Ty::Int, 0) => format!("count(*) OVER {over}"),
            (Ty::Int, 1) if window.contains("ORDER") => format!("rank() OVER {over}"),
            (Ty::Int, 2) if window.contains("ORDER") => format!("dense_rank() OVER {over}"),
            (Ty::Int, 3) if window.contains("ORDER") => match order {
                // Between rows of one rank the place of a row before is chance.
                Some(order) if self.is_my() => format!("first_value({order}) OVER {over}"),
                Some(order) => {
                    format!(
                        "{}({order}) OVER {over}",
                        self.rng.pick(&["lag", "lead", "first_value"])
                    )
                }
                None => format!("min({inner}) OVER {over}"),
            },
            (_, 0..=4) => format!("{}({inner}) OVER {over}", self.rng.pick(&["min", "max"])),
            _ => inner,
        }
    }

    fn leaf_column(&mut self, scope: &Scope, ty: Ty) -> Option<String> {
        scope.alone().column(self.rng, ty)
    }
}
