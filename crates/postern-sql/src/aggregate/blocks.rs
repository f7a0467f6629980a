//! Groups that are put together: of one question, against the whole or a group of another.
//!
//! What a question with keys shows, its *blocks*, adds up: each group that is shown, and those that
//! are left out of it together, which its whole less the shown ones would tell. A block of one
//! question is compared with every sum of blocks of another. For each block of the other the better
//! of two is taken: it is in the sum, and what of it lies beside the block at hand is left over; or
//! it is not, and what they have in common is. So the best sum is found block by block. Where it
//! leaves some people and few, a block of the later question must go:
//!
//! - A group of the later question that is such a sum of the earlier one's blocks.
//! - Where the earlier one's block is such a sum, groups of the later one beside which what is left
//!   is many: the smallest within that block and the smallest beyond, as far as those that are left
//!   out already are not many there. Then those left out together are many on both sides of it, and
//!   no sum tells it. Where there is no such group, nothing is shown.
//!
//! Which groups an earlier question left out is reckoned as the layers do it, by how many people
//! they are. Those that were left out for their likeness to others are taken as shown.

use std::fmt::Write as _;

use postern_core::dialect::Dialect;

use super::{layers, written::Written};

/// What a person with records in several atoms counts for in all of them together, where that must
/// be a whole number.
const PERSON: u64 = 1_000_000;

#[expect(clippy::many_single_char_names, reason = "the names of the statement that is written")]
impl Written<'_> {
    /// Whether there are groups whose sums are looked at.
    pub(super) fn has_blocks(&self) -> bool {
        self.sums && self.labels.iter().any(|keys| !keys.is_empty())
    }

    /// What a person weighs in the atoms: all of it in the only one.
    pub(super) const fn person(&self) -> u64 {
        if self.each_once { 1 } else { PERSON }
    }

    /// The blocks of all selections, and how those at hand lie to those of others.
    pub(super) fn blocks_counted(&self) -> String {
        let [c, x] = ["c", "x"].map(|of| self.name(of));
        let hidden = self.hidden();
        let (sum, count) = (self.call("sum"), self.call("count"));
        let enough = u64::from(self.enough);
        let list = self.cell_list(&x, false);
        let cells = |named: &str, of: &str, payload: &str, counted: &str| {
            format!(
                "{cells} AS (SELECT {named_list}, {counted} AS w FROM ({told}) AS {x} GROUP BY {list})",
                cells = self.name(named),
                named_list = self.cell_list(&x, true),
                told = self.told(of, payload),
            )
        };
        // Enough alone are enough, however many records each of them has elsewhere.
        let least = enough.saturating_mul(self.person());
        let weight = format!(
            "(CASE WHEN {sum}({x}.b) > 0 AND {sum}({x}.w) < {least} THEN {least} ELSE {sum}({x}.w) END)"
        );
        let weighed = cells("bc", &c, &format!("{c}.w AS w, {c}.b AS b"), &weight);
        let lying = self.lying("bc", "bf", least);
        if self.each_once {
            return format!("{hidden}, {weighed}, {lying}");
        }
        // Who may be few is counted one by one, once for each piece.
        let [bf, cand, cz, r, s, b] = ["bf", "cand", "cz", "r", "s", "b"].map(|of| self.name(of));
        let counted =
            cells("cx", &cz, &format!("{cz}.i AS i"), &format!("{count}(DISTINCT {x}.i)"));
        if self.dialect == Dialect::Sqlite {
            // PERF: it refuses long statements sooner than it is slow.
            let rows = self.placed(&r, &b, &s, &format!("{r}.i AS i"));
            let exact = self.lying("cx", "xf", enough);
            return format!("{hidden}, {cz} AS ({rows}), {counted}, {exact}");
        }
        let rows = self.placed(&r, &cand, &cand, &format!("{r}.i AS i"));
        format!(
            "{hidden}, {weighed}, {lying}, \
             {cand} AS (SELECT DISTINCT {bf}.k AS k, {bf}.j AS j FROM {bf} WHERE {bf}.ft = 1 OR {bf}.fg = 1), \
             {cz} AS ({rows}), {counted}, {exact}",
            exact = self.lying("cx", "xf", enough),
        )
    }

    /// A row for a selection at hand that is a sum of another's blocks but for few.
    pub(super) fn blocks_whole(&self) -> String {
        let f = self.lying_name();
        format!("SELECT 1 FROM {f} WHERE {f}.ft = 1")
    }

    /// The groups at hand that must go.
    pub(super) fn blocks_groups(&self) -> String {
        let f = self.lying_name();
        let [g, h, i, y] = ["bg", "bh", "bi", "by"].map(|of| self.name(of));
        let enough = self.enough;
        let [sum, max] = ["sum", "max"].map(|name| self.call(name));
        let [rank, number] = ["dense_rank", "row_number"].map(|name| self.call(name));
        let of = Self::pair;
        let other = |of: &str| {
            format!(
                "{}, {of}.q, {of}.hg{}",
                Self::pair(of),
                Self::list(of, 'g', self.width(), false)
            )
        };
        let texts = |of: &str| Self::list(of, 't', self.keys, false);
        let one = Self::one;
        // Those that are left out already, and how many of them lie within the other's block.
        let open = one(&format!("{f}.p = 1 AND {f}.ht = 0 AND {f}.dt >= {enough}"));
        let gone =
            format!("(CASE WHEN {f}.ht = 1 OR {f}.ft = 1 AND {f}.p = 1 THEN {f}.w ELSE 0 END)");
        let looked = format!(
            "SELECT {f}.*, {open} AS e, {sum}({gone}) OVER ({within}) AS hin, \
             {sum}({gone}) OVER ({all}) AS hall FROM {f}",
            within = other(&f),
            all = of(&f),
        );
        let fits = format!("{g}.e = 1 AND {g}.w >= {enough}");
        let ranked = format!(
            "SELECT {g}.*, {is_first} AS i1, {fit} AS ci, \
             {number}() OVER ({within} ORDER BY (CASE WHEN {fits} THEN 0 ELSE 1 END), {g}.w0{texts}) AS ri \
             FROM ({looked}) AS {g}",
            is_first = one(&format!(
                "{g}.e = 1 AND {rank}() OVER ({all} ORDER BY {g}.e DESC, {g}.w0{texts}) = 1",
                all = of(&g),
                texts = texts(&g),
            )),
            fit = one(&fits),
            within = other(&g),
            texts = texts(&g),
        );
        let helped = format!(
            "SELECT {h}.*, {max}({h}.ci) OVER ({within}) AS inok, \
             {max}(CASE WHEN {h}.i1 = 1 THEN {h}.w0 ELSE 0 END) OVER ({all}) AS w1t, \
             {sum}(CASE WHEN {h}.i1 = 1 THEN {h}.w ELSE 0 END) OVER ({within}) AS w1in \
             FROM ({ranked}) AS {h}",
            within = other(&h),
            all = of(&h),
        );
        let needs_in = format!("{i}.fg = 1 AND {i}.hin < {enough}");
        let needs_out = format!("{i}.fg = 1 AND {i}.hall - {i}.hin < {enough}");
        let together = format!("{i}.ft = 1 AND {i}.ht = 1");
        let asked = format!(
            "SELECT {i}.*, {wants} AS o1, {fails} AS bad FROM ({helped}) AS {i}",
            wants = one(&format!("{needs_out} OR {together}")),
            fails = one(&format!(
                "({needs_in} AND {i}.inok = 0) OR ({needs_out} AND {i}.w1t - {i}.w1in < {enough}) \
                 OR ({together} AND {i}.w1t = 0)"
            )),
        );
        let settled = format!(
            "SELECT {y}.*, {max}({y}.o1) OVER ({all}) AS o, {max}({y}.bad) OVER () AS worst \
             FROM ({asked}) AS {y}",
            all = of(&y),
        );
        let z = self.name("bz");
        let shown: Vec<String> = (0..self.keys).map(|at| format!("{z}.t{at} AS t{at}")).collect();
        format!(
            "SELECT {shown} FROM ({settled}) AS {z} WHERE {z}.p = 1 AND {z}.ht = 0 AND ({z}.ft = 1 \
             OR {z}.fg = 1 AND {z}.hin < {enough} AND {z}.ci = 1 AND {z}.ri = 1 \
             OR {z}.i1 = 1 AND {z}.o = 1 OR {z}.worst = 1)",
            shown = shown.join(", "),
        )
    }

    fn lying_name(&self) -> String {
        self.name(if self.each_once { "bf" } else { "xf" })
    }

    fn pair(of: &str) -> String {
        format!("PARTITION BY {of}.k, {of}.j")
    }

    /// How many keys the groups of any selection have.
    fn width(&self) -> usize {
        self.most_labels()
    }

    /// What tells one piece from another: the selections, whether it is in each, in which group, and
    /// whether that is left out.
    fn cell_list(&self, of: &str, named: bool) -> String {
        let plain = ["k", "j", "p", "q", "ht", "hg"].map(|name| {
            if named { format!("{of}.{name} AS {name}") } else { format!("{of}.{name}") }
        });
        plain.join(", ")
            + &Self::list(of, 't', self.keys, named)
            + &Self::list(of, 'g', self.width(), named)
    }

    /// The groups that each selection leaves out: too small, or beside one that is, as the layers
    /// have it. With `h` = 2 where all of them are too few to be told together.
    fn hidden(&self) -> String {
        let [all, first, h] = ["kd", "h0", "hid"].map(|of| self.name(of));
        let x = self.name("x");
        let (enough, width) = (self.enough, self.width());
        let [sum, count] = ["sum", "count"].map(|name| self.call(name));
        let numbers = self.numbers(&all, 'j', 1..self.labels.len().saturating_add(1));
        let g = |of: &str, named| Self::list(of, 'g', width, named);
        let grouped = |from: &str, of: &str, payload: &str| {
            let labels = (0..width).fold(String::new(), |mut labels, at| {
                let label = self.label(from, &format!("{of}.j"), at);
                let _written = write!(labels, ", {label} AS g{at}");
                labels
            });
            let is_in = self.is(&format!("{from}.f"), &format!("{of}.j"));
            format!(
                "SELECT {of}.j AS j{labels}, {payload} FROM {from} CROSS JOIN {of} WHERE {is_in}"
            )
        };
        let [a, r, m] = ["a", "r", "m"].map(|of| self.name(of));
        let mut text = numbers;
        let sized = if self.each_once {
            let rows = grouped(&a, &all, &format!("{a}.n AS n"));
            format!(
                "SELECT {x}.j AS j{}, {sum}({x}.n) AS n FROM ({rows}) AS {x} GROUP BY {x}.j{}",
                g(&x, true),
                g(&x, false)
            )
        } else {
            // Counted one by one where a group may be too small.
            let [gs, dq] = ["gs", "dq"].map(|of| self.name(of));
            let is_enough = Self::one(&format!("{a}.n >= {enough}"));
            let rows = grouped(&a, &all, &format!("{a}.n AS n, {is_enough} AS b"));
            let _written = write!(
                text,
                ", {gs} AS (SELECT {x}.j AS j{named}, {sum}({x}.n) AS n, {sum}({x}.b) AS b \
                 FROM ({rows}) AS {x} GROUP BY {x}.j{by}), \
                 {dq} AS (SELECT DISTINCT {gs}.j AS j FROM {gs} CROSS JOIN {m} \
                 WHERE {gs}.b = 0 AND {gs}.n < {enough} * {m}.m)",
                named = g(&x, true),
                by = g(&x, false),
            );
            let rows = grouped(&r, &dq, &format!("{r}.i AS i"));
            format!(
                "SELECT {x}.j AS j{}, {count}(DISTINCT {x}.i) AS n FROM ({rows}) AS {x} GROUP BY {x}.j{}",
                g(&x, true),
                g(&x, false)
            )
        };
        let is_small = Self::one(&format!("{x}.n < {enough}"));
        let _written = write!(
            text,
            ", {first} AS (SELECT {x}.j AS j{}, {x}.n AS n, {is_small} AS s FROM ({sized}) AS {x})",
            g(&x, true),
        );
        let mut last = first;
        for round in 0..layers::rounds(width) {
            let next = self.name(&format!("h{}", round.saturating_add(1)));
            let _written = write!(text, ", {next} AS ({})", self.round(&last, round));
            last = next;
        }
        let _written = write!(
            text,
            ", {h} AS (SELECT {x}.j AS j{named}, (CASE WHEN {x}.o >= {enough} THEN 1 ELSE 2 END) AS h \
             FROM (SELECT {last}.j AS j{those}, {last}.s AS s, \
             {sum}(CASE WHEN {last}.s = 1 THEN {last}.n ELSE 0 END) OVER (PARTITION BY {last}.j) AS o \
             FROM {last}) AS {x} WHERE {x}.s = 1)",
            named = g(&x, true),
            those = g(&last, true),
        );
        text
    }

    /// A round of what is left out beside what is left out, along each key.
    fn round(&self, of: &str, round: usize) -> String {
        let x = self.name("x");
        let width = self.width();
        let (enough, sum, number) = (self.enough, self.call("sum"), self.call("row_number"));
        let g = |of: &str| Self::list(of, 'g', width, true);
        let mut windows = String::new();
        let mut open = format!("{x}.s = 0");
        for along in 0..width {
            let line = (0..width).filter(|at| *at != along).fold(
                format!("PARTITION BY {of}.j"),
                |mut line, at| {
                    let _written = write!(line, ", {of}.g{at}");
                    line
                },
            );
            let texts = Self::list(of, 'g', width, false);
            let _written = write!(
                windows,
                ", {sum}(CASE WHEN {of}.s = 1 THEN {of}.n ELSE 0 END) OVER ({line}) AS t{along}, \
                 {sum}({of}.s) OVER ({line}) AS h{along}, \
                 {number}() OVER ({line} ORDER BY {of}.s, {of}.n{texts}) AS r{along}"
            );
            let alone = if round > 0 { format!(" AND {x}.h{along} <> 1") } else { String::new() };
            let _written = write!(
                open,
                " AND ({x}.r{along} > 1 OR {x}.t{along} = 0 OR {x}.t{along} >= {enough}{alone})"
            );
        }
        format!(
            "SELECT {x}.j AS j{}, {x}.n AS n, (CASE WHEN {open} THEN 0 ELSE 1 END) AS s \
             FROM (SELECT {of}.j AS j{}, {of}.n AS n, {of}.s AS s{windows} FROM {of}) AS {x}",
            g(&x),
            g(of),
        )
    }

    /// Pieces, those left out of each selection as one.
    fn told(&self, of: &str, payload: &str) -> String {
        let [hid, own, other] = ["hid", "ho", "hq"].map(|of| self.name(of));
        let (keys, width) = (self.keys, self.width());
        let flag = |side: &str| format!("(CASE WHEN {side}.h IS NULL THEN 0 ELSE {side}.h END)");
        let texts = |side: &str, letter, many| {
            (0..many).fold(String::new(), |mut list, at| {
                let _written = write!(
                    list,
                    ", (CASE WHEN {side}.h IS NULL THEN {of}.{letter}{at} ELSE '' END) AS {letter}{at}"
                );
                list
            })
        };
        let same = |side: &str, letter, many| {
            (0..many).fold(String::new(), |mut same, at| {
                let _written = write!(same, " AND {side}.g{at} = {of}.{letter}{at}");
                same
            })
        };
        format!(
            "SELECT {of}.k AS k, {of}.j AS j, {of}.p AS p, {of}.q AS q, {ht} AS ht, {hg} AS hg{t}{g}, {payload} \
             FROM {of} LEFT JOIN {hid} AS {own} ON {of}.p = 1 AND {own}.j = {of}.k{on_own} \
             LEFT JOIN {hid} AS {other} ON {of}.q = 1 AND {other}.j = {of}.j{on_other}",
            ht = flag(&own),
            hg = flag(&other),
            t = texts(&own, 't', keys),
            g = texts(&other, 'g', width),
            on_own = same(&own, 't', keys),
            on_other = same(&other, 'g', width),
        )
    }

    /// Of each piece, how far its block at hand (`dt`) and its block of the other (`dg`) are from
    /// the best sum of blocks of the other side, and whether that is some and few.
    fn lying(&self, cells: &str, named: &str, enough: u64) -> String {
        let [cells, x, v, y] = [cells, "x", "v", "by"].map(|of| self.name(of));
        let sum = self.call("sum");
        let own = |of: &str| {
            format!(
                "PARTITION BY {of}.k, {of}.j, {of}.p, {of}.ht{}",
                Self::list(of, 't', self.keys, false)
            )
        };
        let other = |of: &str| {
            format!(
                "PARTITION BY {of}.k, {of}.j, {of}.q, {of}.hg{}",
                Self::list(of, 'g', self.width(), false)
            )
        };
        let left = |is_in: &str, beside: &str, lost: &str, all: &str| {
            format!(
                "(CASE WHEN {x}.{is_in} = 0 THEN 0 WHEN {x}.{beside} = 0 OR {x}.{lost} = 2 \
                 OR {x}.w <= {x}.{all} - {x}.w THEN {x}.w ELSE {x}.{all} - {x}.w END)"
            )
        };
        let few = |is_in: &str, lost: &str, left: &str| {
            Self::one(&format!(
                "{y}.{is_in} = 1 AND {y}.{lost} < 2 AND {y}.{left} > 0 AND {y}.{left} < {enough}"
            ))
        };
        format!(
            "{named} AS (SELECT {list_y}, {y}.w AS w, {y}.w0 AS w0, {y}.dt AS dt, {ft} AS ft, {fg} AS fg \
             FROM (SELECT {list_v}, {v}.w AS w, {v}.w0 AS w0, {sum}({v}.x1) OVER ({own_v}) AS dt, \
             {sum}({v}.x2) OVER ({other_v}) AS dg \
             FROM (SELECT {list_x}, {x}.w AS w, {x}.w0 AS w0, {x1} AS x1, {x2} AS x2 \
             FROM (SELECT {list}, {cells}.w AS w, {sum}({cells}.w) OVER ({own}) AS w0, \
             {sum}({cells}.w) OVER ({other}) AS w1 FROM {cells}) AS {x}) AS {v}) AS {y})",
            named = self.name(named),
            list_y = self.cell_list(&y, true),
            list_v = self.cell_list(&v, true),
            list_x = self.cell_list(&x, true),
            list = self.cell_list(&cells, true),
            ft = few("p", "ht", "dt"),
            fg = few("q", "hg", "dg"),
            own_v = own(&v),
            other_v = other(&v),
            own = own(&cells),
            other = other(&cells),
            x1 = left("p", "q", "hg", "w1"),
            x2 = left("q", "p", "ht", "w0"),
        )
    }
}
