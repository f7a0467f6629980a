//! The statements by which selections are compared, as text.
//!
//! In each, `i` is an individual, `f` the flags of a record, those of the selections at hand first,
//! `l0`… the keys of their groups; `k` is the number of a selection at hand, `j` that of another, `n`
//! how many individuals, `b` whether they are enough alone. One that has records in several atoms is
//! counted in each: what is reckoned over atoms only says what may be few, by the most atoms that
//! anybody has records in (`m`), and single individuals are counted of that alone. Where an
//! individual has one record, as in a table of people, the atoms say it all.
//!
//! PERF: engines read a WITH query anew for each place that names it, or bound how many there are
//! (SQLite: by the cursors of a statement), so each names few others.

use std::fmt::Write as _;

use postern_core::dialect::Dialect;

use crate::parts;

/// What tells one three from another.
const THREES: &[&str] = &["k", "x", "y", "z"];

/// What tells one total from another.
const TOTALS: &[&str] = &["k", "e"];

/// What a statement is written of.
pub(super) struct Written<'w> {
    pub dialect: Dialect,
    /// What all names of tables begin with.
    pub alias: &'w str,
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// How many selections are at hand.
    pub own: usize,
    /// How many keys their groups have.
    pub keys: usize,
    /// Of each selection, those at hand first, which of all keys its own are.
    pub labels: &'w [Vec<usize>],
    /// Whether an individual has one record alone.
    pub each_once: bool,
    /// Whether sums of groups are looked at.
    pub sums: bool,
}

#[expect(clippy::many_single_char_names, reason = "the names of the statement that is written")]
impl Written<'_> {
    /// The groups of the selections at hand that are like another's, by their keys.
    pub(super) fn groups(&self) -> String {
        let [mut counted, mut blocks] = [String::new(), String::new()];
        if self.has_blocks() {
            counted = format!(", {}", self.blocks_counted());
            blocks = format!(" UNION ALL {}", self.blocks_groups());
        }
        format!(
            "WITH {}, {}{counted} {}{blocks}",
            self.records(),
            self.pairs_counted(),
            self.pairs(),
        )
    }

    /// A row for whatever few individuals are left of by all records of a selection at hand.
    pub(super) fn whole(&self) -> String {
        let [mut counted, mut blocks] = [String::new(), String::new()];
        if self.has_blocks() {
            counted = format!(", {}", self.blocks_counted());
            blocks = format!(" UNION ALL {}", self.blocks_whole());
        }
        format!(
            "WITH {}, {}, {}, {}, {}{counted} {} UNION ALL {} UNION ALL {}{blocks}",
            self.records(),
            self.pairs_counted(),
            self.flags(),
            self.threes_counted(),
            self.totals_counted(),
            self.pairs(),
            self.threes(),
            self.totals(),
        )
    }

    pub(super) fn name(&self, of: &str) -> String {
        format!("\"{} {of}\"", self.alias)
    }

    pub(super) fn call(&self, name: &str) -> String {
        let path = parts::function_name(self.dialect, name);
        path.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// `name (column) AS` these numbers.
    pub(super) fn numbers(
        &self,
        name: &str,
        column: char,
        numbers: std::ops::Range<usize>,
    ) -> String {
        let numbers: Vec<String> = numbers
            .map(|number| match self.dialect {
                Dialect::Postgresql | Dialect::Sqlite => format!("({number})"),
                Dialect::Mysql => format!("SELECT {number}"),
            })
            .collect();
        match self.dialect {
            Dialect::Postgresql | Dialect::Sqlite => {
                format!("{name} ({column}) AS (VALUES {})", numbers.join(", "))
            }
            // Its two servers write VALUES in two ways.
            Dialect::Mysql => format!("{name} ({column}) AS ({})", numbers.join(" UNION ALL ")),
        }
    }

    /// Whether a flag is set.
    pub(super) fn is(&self, flags: &str, at: &str) -> String {
        format!("{}({flags}, {at}, 1) = '1'", self.call("substr"))
    }

    /// 1 where something holds, else 0.
    pub(super) fn one(holds: &str) -> String {
        format!("(CASE WHEN {holds} THEN 1 ELSE 0 END)")
    }

    /// `, of.t0, of.t1` …, or with their names.
    pub(super) fn list(of: &str, letter: char, many: usize, named: bool) -> String {
        (0..many).fold(String::new(), |mut list, at| {
            let name = if named { format!(" AS {letter}{at}") } else { String::new() };
            let _written = write!(list, ", {of}.{letter}{at}{name}");
            list
        })
    }

    /// How many keys there are, each once.
    fn all_labels(&self) -> usize {
        self.labels.iter().flatten().map(|label| label.saturating_add(1)).max().unwrap_or_default()
    }

    /// How many keys the groups of any selection have.
    pub(super) fn most_labels(&self) -> usize {
        self.labels.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The text of a key of a selection, of the columns of `of`.
    pub(super) fn label(&self, of: &str, selection: &str, key: usize) -> String {
        let whens = (0..self.all_labels()).fold(String::new(), |mut whens, label| {
            let numbers: Vec<String> = self
                .labels
                .iter()
                .enumerate()
                .filter(|(_, keys)| keys.get(key) == Some(&label))
                .map(|(at, _)| at.saturating_add(1).to_string())
                .collect();
            if !numbers.is_empty() {
                let among = numbers.join(", ");
                let _written = write!(whens, " WHEN {selection} IN ({among}) THEN {of}.l{label}");
            }
            whens
        });
        if whens.is_empty() { "''".to_owned() } else { format!("(CASE{whens} ELSE '' END)") }
    }

    /// The atoms, and the records, each once for its individual, flags and keys; most atoms of
    /// anybody; the numbers of the selections at hand and of the others.
    fn records(&self) -> String {
        let [e, r, m, s, b, a, x] = ["e", "r", "m", "s", "b", "a", "x"].map(|of| self.name(of));
        let l = |of: &str, named| Self::list(of, 'l', self.all_labels(), named);
        let [max, count, sum] = ["max", "count", "sum"].map(|name| self.call(name));
        let first = self.own.saturating_add(1);
        let last = self.labels.len().saturating_add(1);
        let numbers = format!(
            "{own}, {others}",
            own = self.numbers(&b, 'k', 1..first),
            others = self.numbers(&s, 'j', first..last),
        );
        if self.each_once {
            return format!(
                "{a} AS (SELECT {e}.f AS f{named}, {count}(*) AS n, {count}(*) AS w FROM (SELECT 1) AS {e} \
                 WHERE {e}.i IS NOT NULL GROUP BY {e}.f{by}), {m} AS (SELECT 1 AS m), {numbers}",
                named = l(&e, true),
                by = l(&e, false),
            );
        }
        let divided = match self.dialect {
            Dialect::Postgresql | Dialect::Sqlite => '/'.to_string(),
            Dialect::Mysql => "DIV".to_owned(),
        };
        format!(
            "{r} AS (SELECT {x}.i AS i, {x}.f AS f{l_x}, {count}(*) OVER (PARTITION BY {x}.i) AS c \
             FROM (SELECT DISTINCT {e}.i AS i, {e}.f AS f{l_e} FROM (SELECT 1) AS {e} \
             WHERE {e}.i IS NOT NULL) AS {x}), \
             {m} AS (SELECT {max}({r}.c) AS m FROM {r}), \
             {a} AS (SELECT {r}.f AS f{l_r}, {count}(*) AS n, {sum}({person} {divided} {r}.c) AS w FROM {r} \
             GROUP BY {r}.f{by}), {numbers}",
            l_x = l(&x, true),
            l_e = l(&e, true),
            l_r = l(&r, true),
            by = l(&r, false),
            person = self.person(),
        )
    }

    /// Records or atoms (`of`) by what they are to the selections: in one at hand, in another, and of
    /// which group in each.
    pub(super) fn placed(&self, of: &str, own: &str, other: &str, payload: &str) -> String {
        let (k, j, flags) = (format!("{own}.k"), format!("{other}.j"), format!("{of}.f"));
        let (now, others) = (self.is(&flags, &k), self.is(&flags, &j));
        let mut groups = String::new();
        for at in 0..self.keys {
            let label = self.label(of, &k, at);
            let _written = write!(groups, ", (CASE WHEN {now} THEN {label} ELSE '' END) AS t{at}");
        }
        for at in 0..self.most_labels() {
            let label = self.label(of, &j, at);
            let _written =
                write!(groups, ", (CASE WHEN {others} THEN {label} ELSE '' END) AS g{at}");
        }
        let from = if own == other {
            format!("{of} CROSS JOIN {own}")
        } else {
            format!("{of} CROSS JOIN {other} CROSS JOIN {own}")
        };
        format!(
            "SELECT {k} AS k, {j} AS j, {p} AS p, {q} AS q{groups}, {payload} FROM {from}",
            p = Self::one(&now),
            q = Self::one(&others),
        )
    }

    /// Pairs of groups that may be the same but for few.
    fn pairs_counted(&self) -> String {
        let [m, s, b, a, u, c, d, k] =
            ["m", "s", "b", "a", "u", "c", "d", "k"].map(|of| self.name(of));
        let (keys, groups, enough) = (self.keys, self.most_labels(), self.enough);
        let list = |of: &str, named| {
            Self::list(of, 't', keys, named) + &Self::list(of, 'g', groups, named)
        };
        let sum = self.call("sum");
        let line = |side: &str, letter, many| {
            format!("PARTITION BY {c}.k, {c}.j, {c}.{side}{}", Self::list(&c, letter, many, false))
        };
        let (own, others) = (line("p", 't', keys), line("q", 'g', groups));
        let is_enough = Self::one(&format!("{a}.n >= {enough}"));
        let payload = format!("{a}.n AS n, {a}.w AS w, {is_enough} AS b");
        format!(
            "{c} AS (SELECT {u}.k AS k, {u}.j AS j, {u}.p AS p, {u}.q AS q{u_list}, \
             {sum}({u}.n) AS n, {sum}({u}.w) AS w, {sum}({u}.b) AS b FROM ({placed}) AS {u} \
             GROUP BY {u}.k, {u}.j, {u}.p, {u}.q{u_by}), \
             {d} AS (SELECT {c}.k AS k, {c}.j AS j, {c}.p AS p, {c}.q AS q{c_list}, {c}.n AS n, {c}.b AS b, \
             {sum}({c}.n) OVER ({own}) AS n0, {sum}({c}.b) OVER ({own}) AS b0, \
             {sum}({c}.n) OVER ({others}) AS n1, {sum}({c}.b) OVER ({others}) AS b1 FROM {c}), \
             {k} AS (SELECT {d}.k AS k, {d}.j AS j{d_list} FROM {d} CROSS JOIN {m} \
             WHERE {d}.p = 1 AND {d}.q = 1 AND {d}.b0 = {d}.b AND {d}.b1 = {d}.b \
             AND {d}.n0 >= {enough} AND {d}.n1 >= {enough} \
             AND {d}.n0 - {d}.n < {enough} * {m}.m AND {d}.n1 - {d}.n < {enough} * {m}.m \
             AND ({d}.n0 > {d}.n OR {d}.n1 > {d}.n))",
            placed = self.placed(&a, &b, &s, &payload),
            u_list = list(&u, true),
            u_by = list(&u, false),
            c_list = list(&c, true),
            d_list = list(&d, true),
        )
    }

    /// Those of them that are. Many on either side hide the few of the other; what stands on fewer
    /// than enough was never shown.
    fn pairs(&self) -> String {
        let [r, k, x] = ["r", "k", "x"].map(|of| self.name(of));
        let (keys, groups, enough) = (self.keys, self.most_labels(), self.enough);
        let list = |of: &str, named| {
            Self::list(of, 't', keys, named) + &Self::list(of, 'g', groups, named)
        };
        let shown = |of: &str| match keys {
            0 => "1 AS one".to_owned(),
            _ => (0..keys).map(|at| format!("{of}.t{at} AS t{at}")).collect::<Vec<_>>().join(", "),
        };
        if self.each_once {
            return format!("SELECT {} FROM {k}", shown(&k));
        }
        let (flags, j) = (format!("{r}.f"), format!("{k}.j"));
        let mut now = self.is(&flags, &format!("{k}.k"));
        for at in 0..keys {
            let label = self.label(&r, &format!("{k}.k"), at);
            let _written = write!(now, " AND {label} = {k}.t{at}");
        }
        let mut other = self.is(&flags, &j);
        for at in 0..groups {
            let label = self.label(&r, &j, at);
            let _written = write!(other, " AND {label} = {k}.g{at}");
        }
        let count = self.call("count");
        let whose = |holds: &str| format!("{count}(DISTINCT CASE WHEN {holds} THEN {x}.i END)");
        format!(
            "SELECT {shown} FROM (SELECT {k}.k AS k, {j} AS j{list_k}, {r}.i AS i, {p} AS p, {q} AS q \
             FROM {k} CROSS JOIN {r}) AS {x} WHERE {x}.p = 1 OR {x}.q = 1 \
             GROUP BY {x}.k, {x}.j{list_x} HAVING {all} >= {enough} AND {all_others} >= {enough} \
             AND {own} < {enough} AND {others} < {enough}",
            shown = shown(&x),
            list_k = list(&k, true),
            list_x = list(&x, false),
            p = Self::one(&now),
            q = Self::one(&other),
            all = whose(&format!("{x}.p = 1")),
            all_others = whose(&format!("{x}.q = 1")),
            own = whose(&format!("{x}.p = 1 AND {x}.q = 0")),
            others = whose(&format!("{x}.p = 0 AND {x}.q = 1")),
        )
    }

    /// Individuals and atoms by flags alone.
    fn flags(&self) -> String {
        let [a, r, q, h] = ["a", "r", "q", "h"].map(|of| self.name(of));
        let [count, sum] = ["count", "sum"].map(|name| self.call(name));
        if self.each_once {
            return format!(
                "{h} AS (SELECT {a}.f AS f, {sum}({a}.n) AS n, {is_enough} AS b FROM {a} GROUP BY {a}.f)",
                is_enough = Self::one(&format!("{sum}({a}.n) >= {}", self.enough)),
            );
        }
        format!(
            "{q} AS (SELECT DISTINCT {r}.i AS i, {r}.f AS f FROM {r}), \
             {h} AS (SELECT {q}.f AS f, {count}(*) AS n, {is_enough} AS b FROM {q} GROUP BY {q}.f)",
            is_enough = Self::one(&format!("{count}(*) >= {}", self.enough)),
        )
    }

    /// Of every other selection, how it lies to one at hand (`o`); the threes that may leave few,
    /// and what they leave of each atom: the one at hand less another, less (`z` = 1) or and
    /// (`z` = -1) a third.
    fn threes_counted(&self) -> String {
        let [h, s, b, o, y, z, w] = ["h", "s", "b", "o", "y", "z", "w"].map(|of| self.name(of));
        let [x, v, sign] = ["x", "v", "sign"].map(|of| self.name(of));
        let sum = self.call("sum");
        let (flags, j, enough) = (format!("{h}.f"), format!("{s}.j"), self.enough);
        let (now, other) = (self.is(&flags, &format!("{b}.k")), self.is(&flags, &j));
        let total = |holds: &str, what: &str| {
            format!("{sum}(CASE WHEN {holds} THEN {h}.{what} ELSE 0 END)")
        };
        let lacks = format!("{now} AND NOT {other}");
        let flag = |at: &str| Self::one(&self.is(&flags, at));
        format!(
            "{o} AS (SELECT {b}.k AS k, {j} AS j, {lacking} AS lacking, {lacks} AS lacks, \
             {beyond} AS beyond, {common} AS common, {size} AS n \
             FROM {h} CROSS JOIN {s} CROSS JOIN {b} GROUP BY {b}.k, {j}), \
             {y} AS (SELECT {x}.k AS k, {x}.j AS x, {v}.j AS y, {sign}.z AS z \
             FROM {o} AS {x} JOIN {o} AS {v} ON {v}.k = {x}.k AND {v}.j <> {x}.j \
             CROSS JOIN (SELECT 1 AS z UNION ALL SELECT -1) AS {sign} \
             WHERE {x}.n >= {enough} AND {v}.n >= {enough} AND ({sign}.z = 1 AND {x}.j < {v}.j \
             AND {x}.beyond = 0 AND {v}.beyond = 0 \
             OR {sign}.z = -1 AND {x}.lacks = 0 AND {v}.common = 0)), \
             {z} AS (SELECT {y}.k AS k, {y}.x AS x, {y}.y AS y, {y}.z AS z, {h}.f AS f, {h}.n AS n, \
             {h}.b AS b, {at_now} - {at_x} - {y}.z * {at_y} AS v FROM {y} CROSS JOIN {h}), \
             {w} AS ({left})",
            lacking = total(&lacks, "n"),
            lacks = total(&lacks, "b"),
            beyond = total(&format!("{other} AND NOT {now}"), "b"),
            common = total(&format!("{now} AND {other}"), "b"),
            size = total(&other, "n"),
            at_now = flag(&format!("{y}.k")),
            at_x = flag(&format!("{y}.x")),
            at_y = flag(&format!("{y}.y")),
            left = self.left(&z, THREES),
        )
    }

    /// What a sum leaves, atom by atom, and of how many of these the individuals are enough alone.
    fn left(&self, of: &str, by: &[&str]) -> String {
        let sum = self.call("sum");
        let by: Vec<String> = by.iter().map(|name| format!("{of}.{name}")).collect();
        let by = by.join(", ");
        format!(
            "SELECT {by}, {of}.f AS f, {of}.n AS n, {of}.v AS v, {sum}({of}.b) OVER (PARTITION BY {by}) AS b \
             FROM {of} WHERE {of}.v <> 0",
        )
    }

    /// A row for every sum that leaves some individuals and few.
    fn few(&self, of: &str, by: &[&str]) -> String {
        let q = self.name("q");
        let by: Vec<String> = by.iter().map(|name| format!("{of}.{name}")).collect();
        let (count, enough) = (self.call("count"), self.enough);
        if self.each_once {
            let sum = self.call("sum");
            let whose = |sign: &str| {
                format!("{sum}(CASE WHEN {of}.v {sign} 0 THEN {of}.n ELSE 0 END) < {enough}")
            };
            return format!(
                "SELECT 1 FROM {of} WHERE {of}.b = 0 GROUP BY {by} HAVING {more} AND {less}",
                by = by.join(", "),
                more = whose(">"),
                less = whose("<"),
            );
        }
        let whose = |sign: &str| {
            format!("{count}(DISTINCT CASE WHEN {of}.v {sign} 0 THEN {q}.i END) < {enough}")
        };
        format!(
            "SELECT 1 FROM {of} JOIN {q} ON {q}.f = {of}.f WHERE {of}.b = 0 \
             GROUP BY {by} HAVING {more} AND {less}",
            by = by.join(", "),
            more = whose(">"),
            less = whose("<"),
        )
    }

    fn threes(&self) -> String {
        self.few(&self.name("w"), THREES)
    }

    /// Selections that hold one at hand, and that itself (`t`); what lies within each, beside the one
    /// at hand (`p`), and within nothing else of that (`g`); and what all of it leaves of each atom.
    fn totals_counted(&self) -> String {
        let [h, s, b, o, t, p, g, more, y, l] =
            ["h", "s", "b", "o", "t", "p", "g", "more", "yy", "l"].map(|of| self.name(of));
        let (sum, max) = (self.call("sum"), self.call("max"));
        let flags = format!("{h}.f");
        let flag = |at: &str| self.is(&flags, at);
        let ones = |holds: &str| format!("{sum}{}", Self::one(holds));
        let (whole, part) = (flag(&format!("{t}.e")), flag(&format!("{s}.j")));
        let (now, small, large) =
            (flag(&format!("{t}.k")), flag(&format!("{p}.y")), flag(&format!("{more}.y")));
        let of = |name: &str| flag(&format!("{g}.{name}"));
        let within = format!(
            "{more}.y <> {p}.y AND {beyond} = 0 AND ({rest} > 0 OR {more}.y < {p}.y)",
            beyond = ones(&format!("{small} AND NOT {large}")),
            rest = ones(&format!("{large} AND NOT {small}")),
        );
        format!(
            "{t} AS (SELECT {o}.k AS k, {o}.j AS e FROM {o} WHERE {o}.lacking = 0 \
             UNION ALL SELECT {b}.k, {b}.k FROM {b}), \
             {p} AS (SELECT {t}.k AS k, {t}.e AS e, {s}.j AS y \
             FROM {t} CROSS JOIN {s} CROSS JOIN {h} \
             GROUP BY {t}.k, {t}.e, {s}.j HAVING {outside} = 0 AND {some} > 0 AND {rest} > 0 \
             AND ({t}.e = {t}.k OR {common} = 0)), \
             {g} AS (SELECT {l}.k AS k, {l}.e AS e, {l}.y AS y FROM \
             (SELECT {p}.k AS k, {p}.e AS e, {p}.y AS y, {more}.y AS z, {is_within} AS w \
             FROM {p} JOIN {p} AS {more} ON {more}.k = {p}.k AND {more}.e = {p}.e \
             CROSS JOIN {h} GROUP BY {p}.k, {p}.e, {p}.y, {more}.y) AS {l} \
             GROUP BY {l}.k, {l}.e, {l}.y HAVING {max}({l}.w) = 0), \
             {y} AS (SELECT {g}.k AS k, {g}.e AS e, {h}.f AS f, {h}.n AS n, {h}.b AS b, \
             {max}{at_whole} - {max}{at_now} - {sum}{at_parts} AS v FROM {g} CROSS JOIN {h} \
             GROUP BY {g}.k, {g}.e, {h}.f, {h}.n, {h}.b), \
             {l} AS ({left})",
            outside = ones(&format!("{part} AND NOT {whole}")),
            some = ones(&part),
            rest = ones(&format!("{whole} AND NOT {part}")),
            common = ones(&format!("{part} AND {now}")),
            is_within = Self::one(&within),
            at_whole = Self::one(&of("e")),
            at_now = Self::one(&format!("{g}.e <> {g}.k AND {}", of("k"))),
            at_parts = Self::one(&of("y")),
            left = self.left(&y, TOTALS),
        )
    }

    fn totals(&self) -> String {
        self.few(&self.name("l"), TOTALS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::alike::{Looks, WEIGHT_MAX};

    /// Whether anything is left few of: individuals with the flags of their records.
    fn finds(records: &[(i32, &str)], others: usize) -> bool {
        let labels = vec![Vec::new(); others.saturating_add(1)];
        let mut found = [true, false]
            .map(|each_once| {
                let written = Written { own: 1, keys: 0, ..plain(&labels, each_once) };
                // Where each has one record alone, what is said of them twice is not looked at.
                let once = records
                    .iter()
                    .all(|(i, _)| records.iter().filter(|(o, _)| o == i).count() == 1);
                (!each_once || once).then(|| rows(&written.whole(), &each(records)) > 0)
            })
            .into_iter()
            .flatten();
        let first = found.next().unwrap();
        assert!(found.all(|other| other == first), "{records:?}");
        first
    }

    fn plain(labels: &[Vec<usize>], each_once: bool) -> Written<'_> {
        Written {
            dialect: Dialect::Sqlite,
            alias: "a",
            enough: 3,
            own: 1,
            keys: 1,
            labels,
            each_once,
            sums: true,
        }
    }

    fn each(records: &[(i32, &str)]) -> String {
        let rows = records.iter().map(|(i, flags)| format!("SELECT {i} AS i, '{flags}' AS f"));
        rows.collect::<Vec<_>>().join(" UNION ALL ")
    }

    fn rows(text: &str, each: &str) -> usize {
        let db = rusqlite::Connection::open_in_memory().unwrap();
        let text = text.replace("(SELECT 1) AS", &format!("({each}) AS"));
        let mut statement = db.prepare(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let mut rows = statement.query([]).unwrap();
        std::iter::from_fn(|| rows.next().unwrap().map(|_| ())).count()
    }

    /// So many individuals from that one on, each with one record of those flags.
    fn many(from: i32, count: i32, flags: &str) -> Vec<(i32, &str)> {
        (from..from.saturating_add(count)).map(|individual| (individual, flags)).collect()
    }

    #[test]
    fn few_on_either_side_make_two_alike() {
        let with = |own: i32, other: i32| {
            let records = [many(0, 9, "11"), many(20, own, "10"), many(40, other, "01")];
            finds(&records.concat(), 1)
        };
        assert!(with(1, 0) && with(0, 2) && with(2, 2));
        assert!(!with(0, 0), "the same");
        assert!(!with(3, 0) && !with(2, 3), "enough on one side");
        // Many records of few individuals.
        let several = [many(0, 9, "11"), vec![(0, "10"), (1, "10"), (1, "10"), (1, "10")]].concat();
        assert!(finds(&several, 1));
        // What few have is never shown.
        assert!(!finds(&[many(0, 2, "01"), many(9, 9, "10")].concat(), 1));
    }

    #[test]
    fn few_that_two_have_in_common_are_found() {
        let with =
            |common: i32| [many(0, common, "111"), many(20, 9, "101"), many(40, 9, "110")].concat();
        // The first is all of both, and one of the two.
        assert!(finds(&with(2), 2) && !finds(&with(0), 2) && !finds(&with(3), 2));
        let turned =
            |common: i32| [many(0, common, "111"), many(20, 9, "110"), many(40, 9, "011")].concat();
        assert!(finds(&turned(1), 2) && !finds(&turned(0), 2) && !finds(&turned(4), 2));
    }

    #[test]
    fn few_that_are_left_of_a_total_are_found() {
        let parted = |left: i32| {
            let parts = ["11000", "01100", "01010", "01001"];
            let parts = (0..).zip(parts).flat_map(|(at, flags)| many(20 * at, 9, flags));
            parts.chain(many(100, left, "01000")).collect::<Vec<_>>()
        };
        assert!(finds(&parted(1), 4) && finds(&parted(2), 4));
        assert!(!finds(&parted(0), 4) && !finds(&parted(3), 4));
        // The total at last.
        let last = |left: i32| {
            let parts = ["1100", "1010", "1001"];
            let parts = (0..).zip(parts).flat_map(|(at, flags)| many(20 * at, 9, flags));
            parts.chain(many(100, left, "1000")).collect::<Vec<_>>()
        };
        assert!(finds(&last(1), 3) && !finds(&last(0), 3) && !finds(&last(3), 3));
        // What lies within a part is no part of its own.
        let deeper: Vec<(i32, &str)> = last(1)
            .into_iter()
            .map(|(i, flags)| match (flags, i % 2) {
                ("1100", 0) => (i, "11001"),
                ("1100", _) => (i, "11000"),
                ("1010", _) => (i, "10100"),
                ("1001", _) => (i, "10010"),
                _ => (i, "10000"),
            })
            .collect();
        assert!(finds(&deeper, 4));
    }

    #[test]
    fn groups_are_compared_with_groups() {
        // At hand, then another by a key of its own, and one without.
        let labels = vec![vec![0], vec![1], vec![]];
        let each = |few: i32| {
            let rows = (0..20).map(|i| {
                let (key, other) = if i < 10 { ("=EU", "=EU") } else { ("=US", "=US") };
                let other = if i < few { "=US" } else { other };
                format!("SELECT {i} AS i, '110' AS f, '{key}' AS l0, '{other}' AS l1")
            });
            rows.collect::<Vec<_>>().join(" UNION ALL ")
        };
        for each_once in [true, false] {
            let text = plain(&labels, each_once).groups();
            assert_eq!(rows(&text, &each(0)), 0);
            assert!(rows(&text, &each(2)) > 0);
            assert_eq!(rows(&text, &each(3)), 0);
        }
    }

    /// So many comparisons as weigh less than is allowed are a statement that SQLite prepares.
    #[test]
    fn sqlite_prepares_what_weighs_enough() {
        let labels = vec![vec![0], vec![0, 1], vec![]];
        let whole = vec![vec![], vec![0, 1], vec![]];
        for (looks, tables) in [(Looks::Whole, 1), (Looks::Whole, 3), (Looks::Groups, 2)] {
            let (keys, labels) = match looks {
                Looks::Whole => (0, &whole),
                Looks::Groups => (1, &labels),
            };
            for each_once in [true, false] {
                let written = Written { keys, ..plain(labels, each_once) };
                let text = match looks {
                    Looks::Whole => written.whole(),
                    Looks::Groups => written.groups(),
                };
                let from: Vec<String> =
                    (0..tables).map(|at| format!("(SELECT * FROM r) AS r{at}")).collect();
                let each = format!(
                    "SELECT r0.i AS i, '111' AS f, '' AS l0, '' AS l1 FROM {}",
                    from.join(" CROSS JOIN ")
                );
                let text = text.replace("(SELECT 1) AS", &format!("({each}) AS"));
                let many = WEIGHT_MAX / looks.weight(tables, each_once, true);
                let all = (0..many)
                    .map(|at| format!("EXISTS ({})", text.replace("\"a ", &format!("\"a{at} "))));
                let all = all.collect::<Vec<_>>().join(" AND ");
                let db = rusqlite::Connection::open_in_memory().unwrap();
                db.execute_batch("CREATE TABLE r (i INTEGER)").unwrap();
                let prepared = db.prepare(&format!("SELECT {all}")).map(drop);
                assert!(prepared.is_ok(), "{many} of {tables} tables: {prepared:?}");
            }
        }
    }
}
