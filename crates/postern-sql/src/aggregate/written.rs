//! The statements by which selections are compared, as text.
//!
//! In each, `i` is an individual, `f` the flags of a record, the selection at hand first, `t0`… the
//! keys of its groups and `l0`… those of others; `j` is the number of another selection, `n` how
//! many individuals, `b` whether they are enough alone. One that has records in several atoms is
//! counted in each: what is reckoned over atoms only says what may be few, by the most atoms that
//! anybody has records in (`m`), and single individuals are counted of that alone.

use std::fmt::Write as _;

use postern_core::dialect::Dialect;

use crate::parts;

/// The flag of the selection at hand.
const NOW: &str = "1";

/// What a statement is written of.
pub(super) struct Written<'w> {
    pub dialect: Dialect,
    /// What all names of tables begin with.
    pub alias: &'w str,
    /// The fewest individuals that are enough.
    pub enough: u32,
    /// How many keys the groups of the selection at hand have.
    pub keys: usize,
    /// For each other selection, which of the keys of others its own are.
    pub labels: &'w [Vec<usize>],
}

impl Written<'_> {
    /// The groups of the selection at hand that are one of another but for few, by their keys.
    pub(super) fn groups(&self) -> String {
        format!("WITH {}, {} {}", self.records(), self.pairs_counted(), self.pairs())
    }

    /// A row for whatever few individuals are left of by all records of the selection at hand.
    pub(super) fn whole(&self) -> String {
        format!(
            "WITH {}, {}, {}, {}, {} {} UNION ALL {} UNION ALL {}",
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

    fn name(&self, of: &str) -> String {
        format!("\"{} {of}\"", self.alias)
    }

    fn call(&self, name: &str) -> String {
        let path = parts::function_name(self.dialect, name);
        path.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// Whether a flag is set.
    fn is(&self, flags: &str, at: &str) -> String {
        format!("{}({flags}, {at}, 1) = '1'", self.call("substr"))
    }

    /// 1 where something holds, else 0.
    fn one(holds: &str) -> String {
        format!("(CASE WHEN {holds} THEN 1 ELSE 0 END)")
    }

    /// `, of.t0, of.t1` …, or with their names.
    fn list(of: &str, letter: char, many: usize, named: bool) -> String {
        (0..many).fold(String::new(), |mut list, at| {
            let name = if named { format!(" AS {letter}{at}") } else { String::new() };
            let _written = write!(list, ", {of}.{letter}{at}{name}");
            list
        })
    }

    /// How many keys of others there are, each once.
    fn all_labels(&self) -> usize {
        self.labels.iter().flatten().map(|label| label.saturating_add(1)).max().unwrap_or_default()
    }

    /// How many keys the groups of any other selection have.
    fn most_labels(&self) -> usize {
        self.labels.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The text of a key of another selection, of the columns of `of`.
    fn label(&self, of: &str, selection: &str, key: usize) -> String {
        let whens = (0..self.all_labels()).fold(String::new(), |mut whens, label| {
            let numbers: Vec<String> = self
                .labels
                .iter()
                .enumerate()
                .filter(|(_, keys)| keys.get(key) == Some(&label))
                .map(|(at, _)| at.saturating_add(2).to_string())
                .collect();
            if !numbers.is_empty() {
                let among = numbers.join(", ");
                let _written = write!(whens, " WHEN {selection} IN ({among}) THEN {of}.l{label}");
            }
            whens
        });
        if whens.is_empty() { "''".to_owned() } else { format!("(CASE{whens} ELSE '' END)") }
    }

    /// The records, each once for its individual, flags and keys; most atoms of anybody; the
    /// numbers of the other selections.
    fn records(&self) -> String {
        let [e, r, m, s] = ["e", "r", "m", "s"].map(|of| self.name(of));
        let t = Self::list(&e, 't', self.keys, true);
        let l = Self::list(&e, 'l', self.all_labels(), true);
        let [max, count] = ["max", "count"].map(|name| self.call(name));
        let numbers: Vec<String> = (0..self.labels.len())
            .map(|at| format!("SELECT {} AS j", at.saturating_add(2)))
            .collect();
        format!(
            "{r} AS (SELECT DISTINCT {e}.i AS i, {e}.f AS f{t}{l} FROM (SELECT 1) AS {e} \
             WHERE {e}.i IS NOT NULL), \
             {m} AS (SELECT {max}({e}.n) AS m FROM \
             (SELECT {count}(*) AS n FROM {r} GROUP BY {r}.i) AS {e}), \
             {s} AS ({numbers})",
            numbers = numbers.join(" UNION ALL "),
        )
    }

    /// Pairs of groups that may be the same but for few.
    fn pairs_counted(&self) -> String {
        let [r, m, s, a, u, c, d, k] =
            ["r", "m", "s", "a", "u", "c", "d", "k"].map(|of| self.name(of));
        let (keys, groups, enough) = (self.keys, self.most_labels(), self.enough);
        let list = |of: &str, named| {
            Self::list(of, 't', keys, named) + &Self::list(of, 'g', groups, named)
        };
        let labels = |named| Self::list(&r, 'l', self.all_labels(), named);
        let [sum, count] = ["sum", "count"].map(|name| self.call(name));
        let j = format!("{s}.j");
        let flags = format!("{a}.f");
        let (now, other) = (self.is(&flags, NOW), self.is(&flags, &j));
        let group = (0..groups).fold(String::new(), |mut group, at| {
            let label = self.label(&a, &j, at);
            let _written = write!(group, ", (CASE WHEN {other} THEN {label} ELSE '' END) AS g{at}");
            group
        });
        let line = |side: &str, letter, many| {
            format!("PARTITION BY {c}.j, {c}.{side}{}", Self::list(&c, letter, many, false))
        };
        let (own, others) = (line("p", 't', keys), line("q", 'g', groups));
        format!(
            "{a} AS (SELECT {r}.f AS f{t}{labels}, {count}(*) AS n FROM {r} \
             GROUP BY {r}.f{t_by}{labels_by}), \
             {c} AS (SELECT {u}.j AS j, {u}.p AS p, {u}.q AS q{u_list}, {sum}({u}.n) AS n, \
             {sum}({u}.b) AS b FROM (SELECT {j} AS j, {p} AS p, {q} AS q{a_keys}{group}, \
             {a}.n AS n, {is_enough} AS b FROM {a} CROSS JOIN {s}) AS {u} \
             GROUP BY {u}.j, {u}.p, {u}.q{u_by}), \
             {d} AS (SELECT {c}.j AS j, {c}.p AS p, {c}.q AS q{c_list}, {c}.n AS n, {c}.b AS b, \
             {sum}({c}.n) OVER ({own}) AS n0, {sum}({c}.b) OVER ({own}) AS b0, \
             {sum}({c}.n) OVER ({others}) AS n1, {sum}({c}.b) OVER ({others}) AS b1 FROM {c}), \
             {k} AS (SELECT {d}.j AS j{d_list} FROM {d} CROSS JOIN {m} \
             WHERE {d}.p = 1 AND {d}.q = 1 AND {d}.b0 = {d}.b AND {d}.b1 = {d}.b \
             AND {d}.n0 - {d}.n < {enough} * {m}.m AND {d}.n1 - {d}.n < {enough} * {m}.m \
             AND ({d}.n0 > {d}.n OR {d}.n1 > {d}.n))",
            t = Self::list(&r, 't', keys, true),
            t_by = Self::list(&r, 't', keys, false),
            labels = labels(true),
            labels_by = labels(false),
            u_list = list(&u, true),
            u_by = list(&u, false),
            p = Self::one(&now),
            q = Self::one(&other),
            a_keys = Self::list(&a, 't', keys, true),
            is_enough = Self::one(&format!("{a}.n >= {enough}")),
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
        let (flags, j) = (format!("{r}.f"), format!("{k}.j"));
        let mut now = self.is(&flags, NOW);
        for at in 0..keys {
            let _written = write!(now, " AND {r}.t{at} = {k}.t{at}");
        }
        let mut other = self.is(&flags, &j);
        for at in 0..groups {
            let label = self.label(&r, &j, at);
            let _written = write!(other, " AND {label} = {k}.g{at}");
        }
        let count = self.call("count");
        let whose = |holds: &str| format!("{count}(DISTINCT CASE WHEN {holds} THEN {x}.i END)");
        let shown: Vec<String> = match keys {
            0 => vec!["1 AS one".to_owned()],
            _ => (0..keys).map(|at| format!("{x}.t{at} AS t{at}")).collect(),
        };
        format!(
            "SELECT {shown} FROM (SELECT {j} AS j{list_k}, {r}.i AS i, {p} AS p, {q} AS q \
             FROM {k} CROSS JOIN {r}) AS {x} WHERE {x}.p = 1 OR {x}.q = 1 \
             GROUP BY {x}.j{list_x} HAVING {all} >= {enough} AND {all_others} >= {enough} \
             AND {own} < {enough} AND {others} < {enough}",
            shown = shown.join(", "),
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
        let [r, q, h] = ["r", "q", "h"].map(|of| self.name(of));
        let count = self.call("count");
        format!(
            "{q} AS (SELECT DISTINCT {r}.i AS i, {r}.f AS f FROM {r}), \
             {h} AS (SELECT {q}.f AS f, {count}(*) AS n, {is_enough} AS b FROM {q} GROUP BY {q}.f)",
            is_enough = Self::one(&format!("{count}(*) >= {}", self.enough)),
        )
    }

    /// Of every other selection, how it lies to the one at hand (`o`); the threes that may leave
    /// few, and what they leave of each atom: the one at hand less another, less (`z` = 1) or and
    /// (`z` = -1) a third.
    fn threes_counted(&self) -> String {
        let [h, s, o, y, z, w] = ["h", "s", "o", "y", "z", "w"].map(|of| self.name(of));
        let sum = self.call("sum");
        let (flags, j, enough) = (format!("{h}.f"), format!("{s}.j"), self.enough);
        let (now, other) = (self.is(&flags, NOW), self.is(&flags, &j));
        let total =
            |holds: &str, what: &str| format!("{sum}(CASE WHEN {holds} THEN {h}.{what} ELSE 0 END)");
        let lacks = format!("{now} AND NOT {other}");
        let flag = |at: &str| Self::one(&self.is(&flags, at));
        let (x, v) = (self.name("x"), self.name("v"));
        format!(
            "{o} AS (SELECT {j} AS j, {lacking} AS lacking, {lacks} AS lacks, {beyond} AS beyond, \
             {common} AS common, {size} AS n FROM {h} CROSS JOIN {s} GROUP BY {j}), \
             {y} AS (SELECT {x}.j AS x, {v}.j AS y, 1 AS z FROM {o} AS {x} CROSS JOIN {o} AS {v} \
             WHERE {x}.j < {v}.j AND {x}.beyond = 0 AND {v}.beyond = 0 \
             AND {x}.n >= {enough} AND {v}.n >= {enough} \
             UNION ALL SELECT {x}.j, {v}.j, -1 FROM {o} AS {x} CROSS JOIN {o} AS {v} \
             WHERE {x}.j <> {v}.j AND {x}.lacks = 0 AND {v}.common = 0 \
             AND {x}.n >= {enough} AND {v}.n >= {enough}), \
             {z} AS (SELECT {y}.x AS x, {y}.y AS y, {y}.z AS z, {h}.f AS f, {h}.n AS n, {h}.b AS b, \
             {at_now} - {at_x} - {y}.z * {at_y} AS v FROM {y} CROSS JOIN {h}), \
             {w} AS ({left})",
            lacking = total(&lacks, "n"),
            lacks = total(&lacks, "b"),
            beyond = total(&format!("{other} AND NOT {now}"), "b"),
            common = total(&format!("{now} AND {other}"), "b"),
            size = total(&other, "n"),
            at_now = flag(NOW),
            at_x = flag(&format!("{y}.x")),
            at_y = flag(&format!("{y}.y")),
            left = self.left(&z, &["x", "y", "z"]),
        )
    }

    /// What a sum leaves, atom by atom, with how many it may leave in all.
    fn left(&self, of: &str, by: &[&str]) -> String {
        let sum = self.call("sum");
        let by: Vec<String> = by.iter().map(|name| format!("{of}.{name}")).collect();
        let line = format!("OVER (PARTITION BY {})", by.join(", "));
        format!(
            "SELECT {by}, {of}.f AS f, {of}.v AS v, {sum}({of}.b) {line} AS b, \
             {sum}(CASE WHEN {of}.v > 0 THEN {of}.n ELSE 0 END) {line} AS n0, \
             {sum}(CASE WHEN {of}.v < 0 THEN {of}.n ELSE 0 END) {line} AS n1 \
             FROM {of} WHERE {of}.v <> 0",
            by = by.join(", "),
        )
    }

    /// A row for every sum that leaves some individuals and few.
    fn few(&self, of: &str, by: &[&str]) -> String {
        let [q, m] = ["q", "m"].map(|name| self.name(name));
        let by: Vec<String> = by.iter().map(|name| format!("{of}.{name}")).collect();
        let (count, enough) = (self.call("count"), self.enough);
        let whose = |sign: &str| {
            format!("{count}(DISTINCT CASE WHEN {of}.v {sign} 0 THEN {q}.i END) < {enough}")
        };
        format!(
            "SELECT 1 FROM {of} CROSS JOIN {m} JOIN {q} ON {q}.f = {of}.f WHERE {of}.b = 0 \
             AND {of}.n0 < {enough} * {m}.m AND {of}.n1 < {enough} * {m}.m \
             GROUP BY {by} HAVING {more} AND {less}",
            by = by.join(", "),
            more = whose(">"),
            less = whose("<"),
        )
    }

    fn threes(&self) -> String {
        self.few(&self.name("w"), &["x", "y", "z"])
    }

    /// Selections that hold the one at hand, and it itself (`t`); what lies within each, beside the
    /// one at hand (`p`), and within nothing else of that (`big`, by what it is not: `less`); and
    /// what all of it leaves of each atom.
    fn totals_counted(&self) -> String {
        let [h, s, o, t, p, less, big, l, y] =
            ["h", "s", "o", "t", "p", "less", "big", "l", "y2"].map(|of| self.name(of));
        let (sum, max) = (self.call("sum"), self.call("max"));
        let flags = format!("{h}.f");
        let flag = |at: &str| self.is(&flags, at);
        let ones = |holds: &str| format!("{sum}{}", Self::one(holds));
        let (whole, part) = (flag(&format!("{t}.e")), flag(&format!("{s}.j")));
        let (now, small, large) =
            (flag(NOW), flag(&format!("{p}.y")), flag(&format!("{big}.y")));
        let taken = format!("CASE WHEN {big}.y IS NOT NULL AND {large} THEN 1 ELSE 0 END");
        format!(
            "{t} AS (SELECT {o}.j AS e FROM {o} WHERE {o}.lacking = 0 UNION ALL SELECT 1), \
             {p} AS (SELECT {t}.e AS e, {s}.j AS y FROM {t} CROSS JOIN {s} CROSS JOIN {h} \
             GROUP BY {t}.e, {s}.j HAVING {outside} = 0 AND {some} > 0 AND {rest} > 0 \
             AND ({t}.e = 1 OR {common} = 0)), \
             {less} AS (SELECT DISTINCT {l}.e AS e, {l}.y AS y FROM (SELECT {p}.e AS e, {p}.y AS y \
             FROM {p} JOIN {p} AS {big} ON {big}.e = {p}.e AND {big}.y <> {p}.y CROSS JOIN {h} \
             GROUP BY {p}.e, {p}.y, {big}.y HAVING {beyond} = 0 \
             AND ({within} > 0 OR {big}.y < {p}.y)) AS {l}), \
             {big} AS (SELECT {p}.e AS e, {p}.y AS y FROM {p} LEFT JOIN {less} \
             ON {less}.e = {p}.e AND {less}.y = {p}.y WHERE {less}.y IS NULL), \
             {y} AS (SELECT {t}.e AS e, {h}.f AS f, {h}.n AS n, {h}.b AS b, \
             {max}({at_whole}) - {max}(CASE WHEN {t}.e <> 1 AND {now} THEN 1 ELSE 0 END) \
             - {sum}({taken}) AS v FROM {t} CROSS JOIN {h} LEFT JOIN {big} ON {big}.e = {t}.e \
             GROUP BY {t}.e, {h}.f, {h}.n, {h}.b), \
             {l} AS ({left})",
            outside = ones(&format!("{part} AND NOT {whole}")),
            some = ones(&part),
            rest = ones(&format!("{whole} AND NOT {part}")),
            common = ones(&format!("{part} AND {now}")),
            beyond = ones(&format!("{small} AND NOT {large}")),
            within = ones(&format!("{large} AND NOT {small}")),
            at_whole = Self::one(&whole),
            left = self.left(&y, &["e"]),
        )
    }

    fn totals(&self) -> String {
        self.few(&self.name("l"), &["e"])
    }
}
