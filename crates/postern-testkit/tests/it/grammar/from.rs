//! FROM: tables, common table expressions, derived tables, joins of all kinds.

use super::{
    Grammar,
    scope::{Relation, Scope},
};
use crate::model::Ty;

impl Grammar<'_> {
    /// A FROM clause; its relations go into the scope.
    pub(super) fn from(&mut self, scope: &mut Scope, depth: usize) -> String {
        let (mut sql, first) = self.relation(scope, depth);
        scope.here.push(first);
        let joins = match self.rng.below(10) {
            0..=4 => 0,
            5..=8 => 1,
            _ => 2,
        };
        for _ in 0..joins.min(depth.max(1)) {
            sql = self.join(scope, &sql, depth);
        }
        sql
    }

    fn join(&mut self, scope: &mut Scope, left: &str, depth: usize) -> String {
        if self.rng.chance(12) {
            let (right, relation) = self.lateral(scope, depth);
            scope.here.push(relation);
            return format!("{left}, {right}");
        }
        let (right, relation) = self.relation(scope, depth);
        let kinds =
            ["JOIN", "INNER JOIN", "LEFT JOIN", "LEFT OUTER JOIN", "RIGHT JOIN", "FULL JOIN"];
        let some = if self.is_my() { kinds.len() - 1 } else { kinds.len() };
        let kind = kinds[self.rng.below(some)];
        let shared = shared(scope, &relation);
        if let [name] = shared.as_slice()
            && scope.here.len() == 1
            && self.rng.chance(50)
        {
            let joined = if self.rng.chance(40) && relation_shares_only(scope, &relation, name) {
                format!("{left} NATURAL {kind} {right}")
            } else {
                format!("{left} {kind} {right} USING ({name})")
            };
            scope.here.push(relation);
            return joined;
        }
        if self.rng.chance(6) {
            scope.here.push(relation);
            return format!("{left} CROSS JOIN {right}");
        }
        scope.here.push(relation);
        // PostgreSQL joins fully only by what it can merge or hash: an equality of two columns
        let on = if kind == "FULL JOIN" && !self.is_lite() {
            self.equality(scope).unwrap_or_else(|| "true".to_owned())
        } else if self.rng.chance(70) {
            match self.equality(scope) {
                Some(equality) if self.rng.chance(70) => equality,
                Some(equality) => {
                    let more = self.condition(&on_scope(scope), 0);
                    format!("{equality} AND {more}")
                }
                None => self.condition(&on_scope(scope), 1),
            }
        } else {
            self.condition(&on_scope(scope), 1)
        };
        format!("{left} {kind} {right} ON {on}")
    }

    /// The last relation's column equals one of those before.
    fn equality(&mut self, scope: &Scope) -> Option<String> {
        let (last, before) = scope.here.split_last()?;
        let other = before.get(self.rng.below(before.len().max(1)))?;
        let ty = if self.rng.chance(80) { Ty::Int } else { Ty::Text };
        let a = Scope::of(last.clone()).column(self.rng, ty)?;
        let b = Scope::of(other.clone()).column(self.rng, ty)?;
        let qualified = |relation: &Relation, column: &str| {
            let name = column.rsplit('.').next().unwrap().to_owned();
            format!("{}.{name}", relation.alias)
        };
        Some(format!("{} = {}", qualified(other, &b), qualified(last, &a)))
    }

    /// One relation, with a name that nobody has yet at this place.
    fn relation(&mut self, scope: &Scope, depth: usize) -> (String, Relation) {
        if depth > 0 && self.rng.chance(18) {
            let alias = self.alias("d");
            let (sql, columns) = self.select(&Scope::default(), None, depth - 1);
            let (list, columns) = if self.is_lite() || self.is_my() {
                (String::new(), columns)
            } else {
                self.rename(columns, 20)
            };
            return (format!("({sql}) AS {alias}{list}"), Relation { alias, columns });
        }
        if depth > 0 && !self.is_my() && self.rng.chance(5) {
            return self.values();
        }
        if !self.ctes.is_empty() && self.rng.chance(45) {
            let (name, columns) = self.rng.pick(&self.ctes).clone();
            let relation = Relation { alias: name.clone(), columns };
            return self.named(scope, &name, relation);
        }
        let view = self.rng.pick(&self.role.views);
        let relation = Relation::table(view.name, view);
        let schema = if self.is_lite() { "main." } else { "public." };
        let is_shadowed = self.ctes.iter().any(|(name, _)| name == view.name);
        let name = if is_shadowed || self.rng.chance(10) {
            format!("{schema}{}", view.name)
        } else {
            view.name.to_owned()
        };
        self.named(scope, &name, relation)
    }

    fn named(&mut self, scope: &Scope, name: &str, mut relation: Relation) -> (String, Relation) {
        let is_taken = scope.here.iter().any(|other| other.alias == relation.alias);
        if !is_taken && self.rng.chance(50) {
            return (name.to_owned(), relation);
        }
        // sometimes by the name of another table, which then means this one
        let taken = |alias: &str| scope.here.iter().any(|other| other.alias == alias);
        let shadow = *self.rng.pick(&["dept", "emp", "sale", "tag"]);
        relation.alias =
            if self.rng.chance(15) && !taken(shadow) { shadow.to_owned() } else { self.alias("t") };
        let word = self.rng.pick(&["", "AS "]);
        (format!("{name} {word}{}", relation.alias), relation)
    }

    fn values(&mut self) -> (String, Relation) {
        let alias = self.alias("v");
        let rows: Vec<String> = (0..=self.rng.below(3))
            .map(|_| format!("({}, {})", self.constant(Ty::Int), self.constant(Ty::Text)))
            .collect();
        let rows = rows.join(", ");
        let (sql, names) = if self.is_lite() {
            (format!("(VALUES {rows}) AS {alias}"), ["column1", "column2"])
        } else {
            (format!("(VALUES {rows}) AS {alias}(x, y)"), ["x", "y"])
        };
        let columns = vec![(names[0].to_owned(), Ty::Int), (names[1].to_owned(), Ty::Text)];
        (sql, Relation { alias, columns })
    }

    /// A derived table that looks at what stands before it; in SQLite one that does not.
    fn lateral(&mut self, scope: &Scope, depth: usize) -> (String, Relation) {
        if self.is_lite() || self.is_my() {
            return self.relation(scope, depth);
        }
        let alias = self.alias("l");
        let (sql, columns) = self.select(&scope.inside(), None, 0);
        (format!("LATERAL ({sql}) AS {alias}"), Relation { alias, columns })
    }
}

/// Inside ON only what is joined so far may be named; in full, for SQLite looks for a bare name in
/// what is joined later, too.
fn on_scope(scope: &Scope) -> Scope {
    Scope { in_full: true, ..scope.clone() }
}

/// Names that the relation has in common with exactly one of those before.
fn shared(scope: &Scope, relation: &Relation) -> Vec<String> {
    let mut names: Vec<String> = relation
        .columns
        .iter()
        .filter(|(name, ty)| {
            let same = scope.here.iter().flat_map(|other| &other.columns);
            same.filter(|(other, other_ty)| other == name && other_ty == ty).count() == 1
        })
        .map(|(name, _)| name.clone())
        .collect();
    names.truncate(1);
    names
}

fn relation_shares_only(scope: &Scope, relation: &Relation, name: &str) -> bool {
    relation.columns.iter().all(|(column, ty)| {
        let mut same = scope.here.iter().flat_map(|other| &other.columns);
        let found = same.find(|(other, _)| other == column);
        column == name || found.is_none_or(|(_, other)| other == ty)
    })
}
