//! A grammar of honest SELECTs over what one role sees. Every statement it draws has one right
//! answer as a multiset: LIMIT stands only behind a total order, windows and aggregates give the
//! same whatever order rows come in.
//!
//! | File | Draws |
//! | --- | --- |
//! | `scope` | what a name may mean, and a column to name |
//! | `expr` | values |
//! | `condition` | truth |
//! | `from` | tables, joins, derived tables |
//! | `select` | blocks: plain, grouped, with windows |

mod condition;
mod expr;
mod from;
mod scope;
mod select;

use postern_core::dialect::Dialect;

use self::scope::{Columns, Relation, Scope};
use crate::{
    model::{Role, Ty},
    random::Rng,
};

/// Names that a result column may take: fresh ones, and ones that columns have already.
const ALIASES: [&str; 9] = ["k1", "k2", "k3", "total", "name", "salary", "id", "region", "note"];

/// Draws statements for one role.
pub(crate) struct Grammar<'a> {
    rng: &'a mut Rng,
    role: &'a Role,
    dialect: Dialect,
    /// Common table expressions in force, innermost last.
    ctes: Vec<(String, Columns)>,
    fresh: usize,
}

impl<'a> Grammar<'a> {
    pub(crate) fn new(rng: &'a mut Rng, role: &'a Role, dialect: Dialect) -> Self {
        Self { rng, role, dialect, ctes: Vec::new(), fresh: 0 }
    }

    /// A whole statement.
    pub(crate) fn statement(&mut self) -> String {
        self.ctes.clear();
        self.fresh = 0;
        if self.rng.chance(6) {
            return self.recursive();
        }
        if self.rng.below(300) == 0 {
            // nobody sees the column, so it is not there
            let table = self.rng.pick(&["dept", "emp", "sale"]);
            return format!("SELECT count(secret) AS n FROM {table} WHERE secret IS NOT NULL");
        }
        let with = if self.rng.chance(30) { self.with() } else { String::new() };
        let (body, columns) = self.body();
        let tail = self.tail(&columns);
        format!("{with}{body}{tail}")
    }

    /// A select, or several put together.
    fn body(&mut self) -> (String, Columns) {
        if !self.rng.chance(22) {
            return self.select(&Scope::default(), None, 2);
        }
        let types: Vec<Ty> = (0..=self.rng.below(2)).map(|_| self.any_type()).collect();
        let (mut sql, columns) = self.select(&Scope::default(), Some(&types), 1);
        for _ in 0..=self.rng.below(2) {
            let op = *self.rng.pick(&["UNION", "UNION ALL", "INTERSECT", "EXCEPT"]);
            let (next, _) = self.select(&Scope::default(), Some(&types), 1);
            sql = format!("{sql} {op} {next}");
        }
        (sql, columns)
    }

    /// ORDER BY, and LIMIT where the order is total.
    fn tail(&mut self, columns: &Columns) -> String {
        if columns.is_empty() || !self.rng.chance(55) {
            return String::new();
        }
        if !self.is_lite() && self.rng.chance(25) {
            // by a name, which may be that of another column too; no order, no limit
            return format!(" ORDER BY {}", self.rng.pick(columns).0);
        }
        let mut places: Vec<usize> = (1..=columns.len()).collect();
        let first = self.rng.below(places.len());
        places.rotate_left(first);
        let order: Vec<String> = places
            .iter()
            .map(|place| {
                let nulls = if !self.is_my() && self.rng.chance(25) {
                    *self.rng.pick(&[" NULLS FIRST", " NULLS LAST"])
                } else {
                    ""
                };
                format!("{place}{}{nulls}", self.rng.pick(&["", " ASC", " DESC"]))
            })
            .collect();
        let mut tail = format!(" ORDER BY {}", order.join(", "));
        if self.rng.chance(60) {
            tail = format!("{tail} LIMIT {}", self.rng.below(8));
            if self.rng.chance(30) {
                tail = format!("{tail} OFFSET {}", self.rng.below(4));
            }
        }
        tail
    }

    /// Common table expressions, some of them in the place of a table.
    fn with(&mut self) -> String {
        let (mut parts, mut bodies) = (Vec::new(), String::new());
        for _ in 0..=self.rng.below(2) {
            let (sql, columns) = self.select(&Scope::default(), None, 1);
            let name = self.cte_name(&format!("{bodies}{sql}"));
            let (list, columns) = self.rename(columns, 25);
            let how = if self.dialect == Dialect::Postgresql && self.rng.chance(20) {
                *self.rng.pick(&["MATERIALIZED ", "NOT MATERIALIZED "])
            } else {
                ""
            };
            parts.push(format!("{name}{list} AS {how}({sql})"));
            bodies.push_str(&sql);
            self.ctes.push((name, columns));
        }
        format!("WITH {} ", parts.join(", "))
    }

    /// A new name, or that of a table, which then means this. In SQLite all
    /// of a WITH may read each other, so there only a name that nothing before it reads.
    fn cte_name(&mut self, bodies: &str) -> String {
        let name = *self.rng.pick(&["dept", "emp", "sale", "tag", "customers"]);
        let is_free = self.ctes.iter().all(|(taken, _)| taken != name);
        if is_free && (!self.is_lite() || !bodies.contains(name)) && self.rng.chance(40) {
            name.to_owned()
        } else {
            self.alias("c")
        }
    }

    /// Other names for all columns.
    fn rename(&mut self, columns: Columns, percent: usize) -> (String, Columns) {
        if !self.rng.chance(percent) {
            return (String::new(), columns);
        }
        let columns: Columns = columns.into_iter().map(|(_, ty)| (self.alias("r"), ty)).collect();
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        (format!("({})", names.join(", ")), columns)
    }

    /// Down (or up) from row to row: bosses of bosses, or numbers.
    fn recursive(&mut self) -> String {
        let emp = self.role.views.iter().find(|view| view.name == "emp");
        if emp.is_none() || self.rng.chance(30) {
            let steps = 2 + self.rng.below(6);
            return format!(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {steps}) \
                 SELECT i, (SELECT count(*) FROM emp WHERE emp.id > n.i) AS more FROM n"
            );
        }
        let scope = Scope::of(Relation::table("emp", emp.unwrap()));
        let seed = self.condition(&scope, 1);
        let op = *self.rng.pick(&["UNION", "UNION ALL"]);
        let (up, down) = if self.rng.chance(50) {
            ("e.id = chain.boss_id", "e.boss_id")
        } else {
            ("e.boss_id = chain.id", "e.boss_id")
        };
        format!(
            "WITH RECURSIVE chain(id, boss_id, depth) AS (\
             SELECT id, boss_id, 0 FROM emp WHERE {seed} {op} \
             SELECT e.id, {down}, depth + 1 FROM emp e JOIN chain ON {up} WHERE depth < 4) \
             SELECT chain.id, count(*) AS ways, max(depth) AS deepest FROM chain GROUP BY chain.id"
        )
    }

    fn alias(&mut self, stem: &str) -> String {
        self.fresh += 1;
        format!("{stem}{}", self.fresh)
    }

    fn any_type(&mut self) -> Ty {
        *self.rng.pick(&[Ty::Int, Ty::Int, Ty::Text, Ty::Text, Ty::Day])
    }

    const fn is_my(&self) -> bool {
        matches!(self.dialect, Dialect::Mysql)
    }

    const fn is_lite(&self) -> bool {
        matches!(self.dialect, Dialect::Sqlite)
    }
}
