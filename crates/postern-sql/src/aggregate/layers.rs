//! The layers of a block: groups, counted together, shown, and what the caller wrote around.

use std::sync::Arc;

use postern_core::{catalogue::Individuals, dialect::Dialect};
use sqlparser::ast::{
    BinaryOperator as Op, DataType, DuplicateTreatment, Expr, FunctionArguments, GroupByExpr,
    ObjectName, OrderBy, Select, SetExpr, TableWithJoins, WindowSpec, WindowType,
};

use super::{
    dominance::{self, Below, Shares},
    ground::Shape,
    measure::{Counted, Stands},
    owner::{Equal, Spot},
    remainder::remainders,
};
use crate::{
    parts,
    rewrite::{self, tree},
};

/// How often groups are hidden beside hidden ones, where there are several keys: what is hidden
/// alone along one key follows from the sums along it, and then what it hides along another.
const ROUNDS: usize = 3;

/// How many rounds there are of so many keys.
const fn rounds(keys: usize) -> usize {
    if keys > 1 { ROUNDS } else { 1 }
}

/// The printed aliases of the layers: of what is shown, of what is counted, of the groups.
pub(crate) type Aliases = [Arc<str>; 3];

/// The column of a key in a layer.
pub(super) fn key_column(alias: &str, at: usize) -> Expr {
    parts::column(alias, &format!("k{at}"))
}

/// The column of an aggregate in a layer.
pub(super) fn aggregate_column(alias: &str, at: usize) -> Expr {
    parts::column(alias, &format!("a{at}"))
}

/// An aggregate of a block.
pub(super) struct Taken {
    /// As it is called.
    pub call: Expr,
    /// Whom it stands on.
    pub stands: Stands,
}

/// A block taken apart.
pub(super) struct Pieces {
    /// What the caller wrote around the groups, HAVING as its WHERE.
    pub outer: Select,
    pub order_by: Option<OrderBy>,
    pub keys: Vec<Expr>,
    pub group_by: Vec<Expr>,
    pub taken: Vec<Taken>,
    /// WHERE.
    pub selection: Option<Expr>,
    pub aliases: Aliases,
    /// Whether the gate withholds groups that others could be reckoned from.
    pub is_reckoned: bool,
}

/// A block in layers, its FROM still apart.
#[derive(Clone, Debug)]
pub(crate) struct Layers {
    outer: Select,
    order_by: Option<OrderBy>,
    groups: Select,
    /// Groups that the gate withholds.
    withheld: Vec<Withheld>,
    /// Which guards are broken besides where an individual has too large a share.
    shares: Vec<(usize, Shares)>,
    /// What stands on the groups, each on the one before.
    above: Vec<Select>,
    widths: Widths,
    aliases: Aliases,
    dialect: Dialect,
}

/// How many columns of each kind the layers have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widths {
    keys: usize,
    aggregates: usize,
    guards: usize,
    levels: usize,
}

impl Widths {
    /// The keys and the levels: which group it is.
    pub(super) fn places(self) -> impl Iterator<Item = String> {
        (0..self.keys).map(|at| format!("k{at}")).chain((0..self.levels).map(|at| format!("g{at}")))
    }

    /// What the layers hand on as it is: which group, and its aggregates.
    fn handed_on(self) -> impl Iterator<Item = String> {
        self.places().chain((0..self.aggregates).map(|at| format!("a{at}")))
    }
}

/// Groups that the gate withholds.
#[derive(Clone, Debug)]
pub(crate) struct Withheld {
    /// The keys that say which.
    pub keys: Vec<usize>,
    /// The parameter that holds their labels.
    pub labels: Expr,
    /// Whether those are all by which the groups are made.
    pub has_all_keys: bool,
}

impl Withheld {
    /// That the group of that alias is none of them.
    fn lacks(&self, dialect: Dialect, widths: Widths, alias: &str) -> Expr {
        let texts = self.keys.iter().map(|at| text_of(dialect, key_column(alias, *at)));
        let found = match dialect {
            Dialect::Postgresql => "strpos",
            Dialect::Sqlite | Dialect::Mysql => "instr",
        };
        let label = label(dialect, texts.collect());
        let place = parts::call(dialect, found, vec![self.labels.clone(), label]);
        let lacks = parts::binary(place, Op::Eq, parts::number(0));
        // Another set of keys has other groups.
        let levels = if self.has_all_keys { widths.levels } else { 0 };
        let of_another = (0..levels).map(|at| {
            let level = parts::column(alias, &format!("g{at}"));
            let own = i128::from(!self.keys.contains(&at));
            parts::binary(level, Op::NotEq, parts::number(own))
        });
        parts::any(std::iter::once(lacks).chain(of_another).collect())
    }
}

/// What a label begins and ends with.
pub const LABEL_ENDS: char = '\u{1e}';

/// What stands between the texts of a label.
pub const LABEL_PARTS: char = '\u{1f}';

/// The texts of a group's keys as one.
fn label(dialect: Dialect, texts: Vec<Expr>) -> Expr {
    let end = || parts::text(&LABEL_ENDS.to_string());
    let mut pieces = vec![end()];
    for (at, text) in texts.into_iter().enumerate() {
        if at > 0 {
            pieces.push(parts::text(&LABEL_PARTS.to_string()));
        }
        pieces.push(text);
    }
    pieces.push(end());
    parts::joined(dialect, pieces)
}

/// A value as a text that is never NULL, and another for each.
pub(crate) fn text_of(dialect: Dialect, value: Expr) -> Expr {
    let present = parts::text("=");
    let text = match dialect {
        Dialect::Postgresql | Dialect::Sqlite => {
            let written = parts::cast(value.clone(), DataType::Text);
            let text = parts::nested(parts::binary(present, Op::StringConcat, written));
            // Texts of columns of two collations stand in one column, and are told apart by bytes.
            if dialect == Dialect::Postgresql { parts::collate(text, "C") } else { text }
        }
        Dialect::Mysql => {
            let written = parts::cast(value.clone(), DataType::Char(None));
            parts::call(dialect, "concat", vec![present, written])
        }
    };
    parts::case(vec![(parts::is_null(value), parts::text(""))], Some(text))
}

impl Layers {
    /// Shows none of these groups.
    pub(crate) fn withhold(&mut self, groups: Withheld) {
        self.withheld.push(groups);
    }

    /// Leaves out what is withheld, in the layer that shows the groups.
    fn without_withheld(&mut self) {
        let [_, below, _] = &self.aliases;
        let lacks: Vec<Expr> = self
            .withheld
            .drain(..)
            .map(|groups| groups.lacks(self.dialect, self.widths, below))
            .collect();
        if lacks.is_empty() {
            return;
        }
        let all = |held: Option<Expr>| Some(parts::all(held.into_iter().chain(lacks).collect()));
        match self.above.last_mut() {
            Some(shown) => shown.selection = all(shown.selection.take()),
            // One group, without keys.
            None => self.groups.having = all(self.groups.having.take()),
        }
    }

    /// The groups, the aggregates marked in which an individual has too large a share: as of one
    /// individual, so that another is hidden beside it.
    fn marked(&self, groups: Select, from: &[TableWithJoins]) -> Select {
        let [_, _, below] = &self.aliases;
        let of = |name: &str| parts::column(below, name);
        let as_it_is = |name: String| tree::named(of(&name), &name);
        let guards = |kind: char| (0..self.widths.guards).map(move |at| format!("{kind}{at}"));
        let one = parts::number(1);
        let flag = |held: Expr, name: &str| {
            let flag = parts::case(vec![(held, one.clone())], Some(parts::number(0)));
            tree::named(flag, name)
        };
        let mut told = tree::select(self.widths.handed_on().map(as_it_is).collect());
        told.projection.extend(guards('s').chain(guards('n')).map(as_it_is));
        let mut broken: Vec<Vec<String>> = vec![Vec::new(); self.widths.guards];
        for (at, (guard, shares)) in self.shares.iter().enumerate() {
            let exceeded = shares.are_exceeded(self.dialect, self.widths, below, from);
            let name = format!("d{at}");
            told.projection.push(flag(exceeded, &name));
            if let Some(broken) = broken.get_mut(*guard) {
                broken.push(name);
            }
        }
        told.from = vec![derived(groups, below, None)];
        let mut marked = tree::select(self.widths.handed_on().map(as_it_is).collect());
        for kind in ['s', 'n'] {
            for (name, broken) in guards(kind).zip(&broken) {
                let flags: Vec<Expr> = broken
                    .iter()
                    .map(|flag| parts::binary(of(flag), Op::Eq, one.clone()))
                    .collect();
                let value = if flags.is_empty() {
                    of(&name)
                } else {
                    parts::case(vec![(parts::any(flags), one.clone())], Some(of(&name)))
                };
                marked.projection.push(tree::named(value, &name));
            }
        }
        // Fenced, so that a share is reckoned once and not for every column.
        marked.from = vec![derived(told, below, Some(self.dialect))];
        marked
    }

    /// The whole block, with the FROM that its tables became.
    pub(crate) fn laid(mut self, from: &[TableWithJoins]) -> (Select, Option<OrderBy>) {
        self.without_withheld();
        let mut groups = self.groups.clone();
        from.clone_into(&mut groups.from);
        let mut below = if self.shares.is_empty() { groups } else { self.marked(groups, from) };
        let Self { mut outer, order_by, above, aliases, dialect, .. } = self;
        let [shown, counted, grouped] = aliases;
        let names = [grouped, counted];
        for (mut layer, name) in above.into_iter().zip(names.iter().cycle()) {
            layer.from = vec![derived(below, name, None)];
            below = layer;
        }
        // SECURITY: fenced, so that nothing the caller wrote around it is done below.
        outer.from = vec![derived(below, &shown, Some(dialect))];
        (outer, order_by)
    }
}

/// `(SELECT …) AS alias`, fenced or not.
pub(crate) fn derived(select: Select, alias: &str, fence: Option<Dialect>) -> TableWithJoins {
    let mut query = tree::query(SetExpr::Select(Box::new(select)));
    query.limit_clause = fence.map(rewrite::fence);
    let relation = tree::derived(query, alias);
    TableWithJoins { relation, joins: Vec::new() }
}

/// Individuals that are counted, and how many are enough.
pub(super) struct Whom {
    pub key: Expr,
    pub enough: u32,
}

/// A condition on how many individuals something stands on.
struct Guard {
    /// It stands on enough.
    enough: Expr,
    /// How many they are.
    number: Expr,
}

/// Lays the layers of a block.
///
/// Nothing where there are more parts of a group than can be looked at.
pub(super) fn build(shape: &Shape<'_>, pieces: Pieces) -> Option<Layers> {
    let Pieces { outer, order_by, keys, group_by, taken, selection, aliases, is_reckoned } = pieces;
    let dialect = shape.dialect;
    let (whom, everybody) = (shape.whom(), shape.everybody());
    let remainders = remainders(shape, &taken, &everybody)?;
    let mut guards = Vec::new();
    if let Some(first) = whom.first() {
        let enough = whom.iter().map(|one| reaches(dialect, one.key.clone(), one.enough)).collect();
        guards.push(Guard {
            enough: parts::all(enough),
            number: distinct(dialect, first.key.clone()),
        });
    }
    let mut guarded: Vec<Option<usize>> = taken
        .iter()
        .zip(remainders)
        .map(|(one, left)| shape.guard(&one.stands, left, &everybody, &mut guards))
        .collect();
    let levels = if is_sets(&group_by) { keys.iter().map(level).collect() } else { Vec::new() };
    let below =
        Below { keys: &keys, levels: &levels, group_by: &group_by, selection: selection.as_ref() };
    let shares = shape.shares(&taken, &everybody, &below, &mut guarded, &mut guards);
    let widths = Widths {
        keys: keys.len(),
        aggregates: taken.len(),
        guards: guards.len(),
        levels: levels.len(),
    };
    let mut groups = tree::select(Vec::new());
    groups.selection.clone_from(&selection);
    groups.group_by = GroupByExpr::Expressions(group_by.clone(), Vec::new());
    for (at, key) in keys.iter().enumerate() {
        groups.projection.push(tree::named(key.clone(), &format!("k{at}")));
    }
    let mut above = Vec::new();
    if keys.is_empty() && shares.is_empty() {
        // One group: it is there or not, and nothing stands beside it.
        for (at, one) in taken.iter().enumerate() {
            let guard = guarded.get(at).copied().flatten().and_then(|guard| guards.get(guard));
            let value = match guard {
                Some(guard) => parts::case(vec![(guard.enough.clone(), one.call.clone())], None),
                None => one.call.clone(),
            };
            groups.projection.push(tree::named(value, &format!("a{at}")));
        }
        groups.having = guards.first().map(|guard| guard.enough.clone());
    } else {
        for (at, one) in taken.iter().enumerate() {
            groups.projection.push(tree::named(one.call.clone(), &format!("a{at}")));
        }
        if let Some(first) = whom.first() {
            let (enough, aliases) = (first.enough, &aliases);
            let together = Together { dialect, widths, enough, aliases, is_reckoned };
            Together::measure(&mut groups, &levels, &guards);
            let rounds = if is_reckoned && guards.len() == 1 { 1 } else { rounds(keys.len()) };
            for round in 0..rounds {
                above.push(together.counted(round));
                above.push(if round.saturating_add(1) == rounds {
                    together.shown(&guarded, round)
                } else {
                    together.hidden(round)
                });
            }
        }
    }
    if groups.projection.is_empty() {
        groups.projection.push(tree::named(tree::number("1"), "_"));
    }
    let withheld = Vec::new();
    Some(Layers { outer, order_by, groups, withheld, shares, above, widths, aliases, dialect })
}

/// `GROUPING(key)`: whether a subtotal is over all of it.
fn level(key: &Expr) -> Expr {
    // A word of the grammar: it has no schema.
    tree::call(ObjectName::from(vec![tree::word("GROUPING")]), vec![key.clone()])
}

fn is_sets(group_by: &[Expr]) -> bool {
    group_by.iter().any(|entry| {
        matches!(entry, Expr::GroupingSets(_) | Expr::Cube(_) | Expr::Rollup(_) | Expr::Tuple(_))
    })
}

impl Shape<'_> {
    /// The individuals that every group is counted in: of the tables of which no record may be
    /// missing, or else of the others.
    fn whom(&self) -> Vec<Whom> {
        let certain: Vec<usize> =
            self.keyed().into_iter().filter(|at| !self.is_optional(*at)).collect();
        let tables = if certain.is_empty() { self.keyed() } else { certain };
        self.each_once(&tables, Equal::Always)
    }

    /// The individuals that a part of a group is counted in: of all tables.
    fn everybody(&self) -> Vec<Whom> {
        let (mut tables, small): (Vec<usize>, Vec<usize>) =
            self.keyed().into_iter().partition(|at| !self.is_optional(*at));
        tables.extend(small.into_iter().filter(|at| self.absent.get(*at) != Some(&true)));
        self.each_once(&tables, Equal::WhereThere)
    }

    fn keyed(&self) -> Vec<usize> {
        (0..self.tables.len())
            .filter(|at| self.tables.get(*at).is_some_and(|held| held.individual.is_some()))
            .collect()
    }

    pub(super) fn is_optional(&self, at: usize) -> bool {
        self.optional.get(at) == Some(&true)
    }

    /// The individuals of tables; those that a join makes the same once.
    fn each_once(&self, tables: &[usize], equal: Equal) -> Vec<Whom> {
        let mut spots: Vec<(Spot, u32)> = Vec::new();
        let mut found: Vec<Whom> = Vec::new();
        for at in tables.iter().copied() {
            let Some((spot, enough)) = self.counted_by(at) else { continue };
            let same = self.group_of(spot, equal);
            let known = spots.iter().any(|(one, least)| same.contains(one) && *least >= enough);
            if !known && let Some(key) = self.individual(at) {
                spots.push((spot, enough));
                found.push(Whom { key, enough });
            }
        }
        found
    }

    fn counted_by(&self, at: usize) -> Option<(Spot, u32)> {
        let table = &self.tables.get(at)?.view.table;
        match table.individuals {
            Individuals::Key(column) => Some(((at, column), table.group_min.max(1))),
            Individuals::Nobody | Individuals::Unstated => None,
        }
    }

    /// The number of the guard that an aggregate needs, when it needs one of its own.
    fn guard(
        &self,
        stands: &Stands,
        remainders: Vec<Expr>,
        whom: &[Whom],
        guards: &mut Vec<Guard>,
    ) -> Option<usize> {
        let first = whom.first()?;
        let dialect = self.dialect;
        let matched: Vec<Counted> = if stands.alone { Vec::new() } else { self.matched() };
        let mut conditions = remainders;
        for counted in stands.enough.iter().chain(&matched) {
            for one in whom {
                conditions.push(reaches(dialect, counted(one.key.clone()), one.enough));
            }
        }
        let missing: Vec<Counted> = if stands.alone { Vec::new() } else { self.missing() };
        for counted in stands.rest.iter().chain(&missing) {
            for one in whom {
                conditions.push(is_not_small(dialect, counted(one.key.clone()), one.enough));
            }
        }
        if let (Some(tail), Some(counted)) = (stands.tail, stands.enough.first()) {
            for one in whom {
                let beyond = parts::binary(
                    distinct(dialect, counted(one.key.clone())),
                    Op::Multiply,
                    parts::number(tail.into()),
                );
                let enough = i128::from(one.enough).saturating_mul(100);
                conditions.push(parts::binary(beyond, Op::GtEq, parts::number(enough)));
            }
        }
        if conditions.is_empty() {
            return None;
        }
        let row = guards.first().map(|row| row.enough.clone());
        let enough = parts::all(row.into_iter().chain(conditions).collect());
        if let Some(known) = guards.iter().position(|guard| guard.enough == enough) {
            return Some(known);
        }
        let counted = stands.enough.iter().chain(&matched).next();
        let number = counted.map_or_else(|| first.key.clone(), |one| one(first.key.clone()));
        guards.push(Guard { enough, number: distinct(dialect, number) });
        guards.len().checked_sub(1)
    }

    /// The shares that sums of measures are made of, each under a guard that stands for them.
    fn shares(
        &self,
        taken: &[Taken],
        whom: &[Whom],
        below: &Below<'_>,
        guarded: &mut [Option<usize>],
        guards: &mut Vec<Guard>,
    ) -> Vec<(usize, Shares)> {
        let most = self.share_max();
        let wanted: Vec<(usize, Vec<Shares>)> = taken
            .iter()
            .zip(guarded.iter())
            .map(|(one, guard)| {
                let sums = one.stands.sums.iter().filter(|_| most < dominance::WHOLE);
                let of = |sum: &Expr| {
                    let individual = |one: &Whom| one.key.clone();
                    let shares = |key: Expr| Shares::new(below, sum.clone(), key, most);
                    whom.iter().map(individual).map(shares).collect::<Vec<_>>()
                };
                (guard.unwrap_or_default(), sums.flat_map(of).collect())
            })
            .collect();
        let mut settled: Vec<(&(usize, Vec<Shares>), usize)> = Vec::new();
        for (wants, guard) in wanted.iter().zip(guarded) {
            let (base, shares) = wants;
            if shares.is_empty() {
                continue;
            }
            // A sum and an average of the same have the same guard.
            if let Some((_, known)) = settled.iter().find(|(known, _)| *known == wants) {
                *guard = Some(*known);
                continue;
            }
            let alone = wanted.iter().all(|other| other.0 != *base || other == wants);
            let own = if *base > 0 && alone {
                *base
            } else if let Some(Guard { enough, number }) = guards.get(*base) {
                let (enough, number) = (enough.clone(), number.clone());
                guards.push(Guard { enough, number });
                guards.len().saturating_sub(1)
            } else {
                continue;
            };
            *guard = Some(own);
            settled.push((wants, own));
        }
        let each = settled
            .into_iter()
            .flat_map(|((_, shares), guard)| shares.iter().map(move |one| (guard, one.clone())));
        each.collect()
    }

    /// The largest share of a sum that may be one individual's, in hundredths: the least that a
    /// table of the block says.
    fn share_max(&self) -> u32 {
        let keyed = self.keyed();
        let tables = keyed.iter().filter_map(|at| self.tables.get(*at));
        tables.map(|held| held.view.table.share_max).min().unwrap_or(dominance::WHOLE)
    }

    /// For every small side of an outer join, the individuals that have a record there.
    fn matched(&self) -> Vec<Counted> {
        self.small_sides()
            .into_iter()
            .map(|there| -> Counted {
                Box::new(move |key| parts::case(vec![(there.clone(), key)], None))
            })
            .collect()
    }

    /// For every small side of an outer join, the individuals that lack a record there.
    fn missing(&self) -> Vec<Counted> {
        self.small_sides()
            .into_iter()
            .map(|there| -> Counted {
                Box::new(move |key| parts::case(vec![(there.clone(), parts::null())], Some(key)))
            })
            .collect()
    }

    /// For every small side of an outer join, that a record is there.
    fn small_sides(&self) -> Vec<Expr> {
        let mut found = Vec::new();
        for at in 0..self.tables.len() {
            if !self.is_optional(at) || self.absent.get(at) == Some(&true) {
                continue;
            }
            let present = match self.present.get(at) {
                Some(Some(internal)) => Some(Expr::CompoundIdentifier(vec![
                    internal.alias.clone(),
                    tree::quoted(&internal.internal_name),
                ])),
                Some(None) | None => self.individual(at),
            };
            found.extend(present.map(parts::is_not_null));
        }
        found
    }
}

/// What is done with all groups of an answer together: one that is too small is not reckoned from
/// its neighbours.
struct Together<'a> {
    dialect: Dialect,
    widths: Widths,
    enough: u32,
    aliases: &'a Aliases,
    is_reckoned: bool,
}

impl Together<'_> {
    /// Says of every group what it stands on.
    fn measure(groups: &mut Select, levels: &[Expr], guards: &[Guard]) {
        for (at, guard) in guards.iter().enumerate() {
            let small =
                parts::case(vec![(guard.enough.clone(), parts::number(0))], Some(parts::number(1)));
            groups.projection.push(tree::named(small, &format!("s{at}")));
            groups.projection.push(tree::named(guard.number.clone(), &format!("n{at}")));
        }
        for (at, level) in levels.iter().enumerate() {
            groups.projection.push(tree::named(level.clone(), &format!("g{at}")));
        }
    }

    /// Along every key, how many individuals the hidden groups have, how many these are, and which
    /// group is the next.
    fn counted(&self, round: usize) -> Select {
        let [_, _, below] = self.aliases;
        let mut select = tree::select(Vec::new());
        let keep = |select: &mut Select, name: String| {
            select.projection.push(tree::named(parts::column(below, &name), &name));
        };
        self.widths.handed_on().for_each(|name| keep(&mut select, name));
        for guard in 0..self.widths.guards {
            keep(&mut select, format!("s{guard}"));
            keep(&mut select, format!("n{guard}"));
            for along in self.lines(guard) {
                let small = parts::column(below, &format!("s{guard}"));
                let number = parts::column(below, &format!("n{guard}"));
                let missing = parts::case(
                    vec![(parts::binary(small.clone(), Op::Eq, parts::number(1)), number.clone())],
                    Some(parts::number(0)),
                );
                let line = self.line(along);
                let sum = parts::call(self.dialect, "sum", vec![missing]);
                let sum = over(sum, line.clone(), Vec::new());
                select.projection.push(tree::named(sum, &format!("t{guard}_{along}")));
                if round > 0 {
                    let hidden = parts::call(self.dialect, "sum", vec![small.clone()]);
                    let hidden = over(hidden, line.clone(), Vec::new());
                    select.projection.push(tree::named(hidden, &format!("h{guard}_{along}")));
                }
                // By the texts, as later questions reckon what is left out here.
                let texts =
                    (0..self.widths.keys).map(|at| text_of(self.dialect, key_column(below, at)));
                let order = [small, number].into_iter().chain(texts).collect();
                let rank = over(parts::call(self.dialect, "row_number", Vec::new()), line, order);
                select.projection.push(tree::named(rank, &format!("r{guard}_{along}")));
            }
        }
        select
    }

    /// The groups again, those marked that are hidden now.
    fn hidden(&self, round: usize) -> Select {
        let [_, below, _] = self.aliases;
        let mut select = tree::select(Vec::new());
        let guards = self.widths.guards;
        for name in self.widths.handed_on().chain((0..guards).map(|at| format!("n{at}"))) {
            select.projection.push(tree::named(parts::column(below, &name), &name));
        }
        for guard in 0..guards {
            let small = parts::case(
                vec![(self.open(guard, round), parts::number(0))],
                Some(parts::number(1)),
            );
            select.projection.push(tree::named(small, &format!("s{guard}")));
        }
        select
    }

    /// The groups and aggregates that may be shown.
    fn shown(&self, guarded: &[Option<usize>], round: usize) -> Select {
        let [_, below, _] = self.aliases;
        let mut select = tree::select(Vec::new());
        for at in 0..self.widths.keys {
            select.projection.push(tree::named(key_column(below, at), &format!("k{at}")));
        }
        for (at, guard) in guarded.iter().enumerate() {
            let value = parts::column(below, &format!("a{at}"));
            let value = match guard {
                Some(guard) if *guard < self.widths.guards => {
                    parts::case(vec![(self.open(*guard, round), value)], None)
                }
                Some(_) | None => value,
            };
            select.projection.push(tree::named(value, &format!("a{at}")));
        }
        select.selection = Some(self.open(0, round));
        select
    }

    /// Enough individuals, and not the group that hides a smaller one beside it: in the first round
    /// where those hidden are few together, then where there is but one.
    fn open(&self, guard: usize, round: usize) -> Expr {
        let [_, below, _] = self.aliases;
        let of = |name: String| parts::column(below, &name);
        let mut conditions = vec![parts::binary(of(format!("s{guard}")), Op::Eq, parts::number(0))];
        for along in self.lines(guard) {
            let missing = || of(format!("t{guard}_{along}"));
            let mut enough =
                vec![parts::binary(missing(), Op::GtEq, parts::number(self.enough.into()))];
            if round > 0 {
                let hidden = of(format!("h{guard}_{along}"));
                enough.push(parts::binary(hidden, Op::NotEq, parts::number(1)));
            }
            conditions.push(parts::any(vec![
                parts::binary(of(format!("r{guard}_{along}")), Op::Gt, parts::number(1)),
                parts::binary(missing(), Op::Eq, parts::number(0)),
                parts::all(enough),
            ]));
        }
        parts::all(conditions)
    }

    /// Along which keys groups are reckoned together. Which whole groups go beside a small one is the
    /// gate's to reckon, where it does.
    fn lines(&self, guard: usize) -> std::ops::Range<usize> {
        if guard == 0 && self.is_reckoned { 0..0 } else { 0..self.widths.keys }
    }

    /// The groups that differ in one key alone.
    fn line(&self, along: usize) -> Vec<Expr> {
        let [_, _, below] = self.aliases;
        let others = (0..self.widths.keys).filter(|at| *at != along).map(|at| format!("k{at}"));
        let levels = (0..self.widths.levels).map(|at| format!("g{at}"));
        others.chain(levels).map(|name| parts::column(below, &name)).collect()
    }
}

/// `call OVER (PARTITION BY … ORDER BY …)`
pub(crate) fn over(call: Expr, partition_by: Vec<Expr>, order_by: Vec<Expr>) -> Expr {
    let Expr::Function(mut function) = call else { return call };
    let order_by = order_by.into_iter().map(tree::in_order).collect();
    function.over = Some(WindowType::WindowSpec(WindowSpec {
        window_name: None,
        partition_by,
        order_by,
        window_frame: None,
    }));
    Expr::Function(function)
}

/// `count(expr)`
pub(crate) fn counted(dialect: Dialect, expr: Expr) -> Expr {
    parts::call(dialect, "count", vec![expr])
}

/// `count(DISTINCT key)`
pub(crate) fn distinct(dialect: Dialect, key: Expr) -> Expr {
    let mut count = parts::call(dialect, "count", vec![key]);
    if let Expr::Function(function) = &mut count
        && let FunctionArguments::List(list) = &mut function.args
    {
        list.duplicate_treatment = Some(DuplicateTreatment::Distinct);
    }
    count
}

/// `count(DISTINCT key) = 0 OR count(DISTINCT key) >= k`
pub(super) fn is_not_small(dialect: Dialect, key: Expr, enough: u32) -> Expr {
    parts::any(vec![is_nobody(dialect, key.clone()), reaches(dialect, key, enough)])
}

/// `count(DISTINCT key) = 0`
pub(super) fn is_nobody(dialect: Dialect, key: Expr) -> Expr {
    parts::binary(distinct(dialect, key), Op::Eq, parts::number(0))
}

/// `count(DISTINCT key) >= k`
pub(super) fn reaches(dialect: Dialect, key: Expr, enough: u32) -> Expr {
    parts::binary(distinct(dialect, key), Op::GtEq, parts::number(enough.into()))
}
