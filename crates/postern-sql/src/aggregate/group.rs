//! A block taken apart: keys, aggregates, and what the caller wrote around them.

use std::ops::ControlFlow;

use postern_core::dialect::Dialect;
use sqlparser::{
    ast::{
        Distinct, DuplicateTreatment, Expr, Function, FunctionArg, FunctionArgExpr,
        FunctionArguments, GroupByExpr, Query, Select, SelectItem, SetExpr, Spanned as _,
        Visit as _, VisitMut, Visitor, VisitorMut,
    },
    tokenizer::{Span, Token, Tokenizer},
};

use super::{
    Becomes, Block, Demand, Layers,
    block::{named, numbered, plain_select},
    condition::DEPTH_MAX,
    ground::{Column, Passed, Records, Shape},
    joint::Counted,
    layers::{self, Aliases, Taken},
    measure::Stands,
    offer, several,
    total::{function_name, unnested},
    why::Why,
};
use crate::{
    rewrite::tree,
    surface::{self, FunctionKind},
};

/// Most keys of a group: what is dropped with a small group is looked for along each of them.
const KEYS_MAX: usize = 8;

/// Most keys of CUBE.
const CUBE_MAX: usize = 3;

/// Most sets of keys of one block: their groups are compared with each other.
const SETS_MAX: usize = 10;

/// What a block becomes; nothing when it would betray a record.
pub(super) fn block(
    shape: &mut Shape<'_>,
    block: Block,
    aliases: &mut dyn FnMut() -> Aliases,
) -> Option<Becomes> {
    plain_select(&block.select)?;
    shape.from(&block.select)?;
    if let Some(selection) = &block.select.selection {
        shape.filter(selection, DEPTH_MAX)?;
    }
    if let Some(passed) = several::individuals(shape, &block) {
        return Some(Becomes::Records(Box::new(passed)));
    }
    if is_grouped(shape, &block) {
        shape.settled()?;
        groups(shape, block, aliases())
            .map(|(layers, selected)| Becomes::Groups(Box::new(layers), selected))
    } else {
        records(shape, block).map(|passed| Becomes::Records(Box::new(passed)))
    }
}

/// Whether a block gives groups.
fn is_grouped(shape: &Shape<'_>, block: &Block) -> bool {
    let by_keys = !matches!(&block.select.group_by,
        GroupByExpr::Expressions(keys, modifiers) if keys.is_empty() && modifiers.is_empty());
    by_keys
        || block.select.having.is_some()
        || block.select.distinct.is_some()
        || around(block).visit(&mut FindsAggregate { shape, depth: 0 }).is_break()
}

/// What stands above the groups, as a query of its own.
fn around(block: &Block) -> Query {
    let mut select = tree::select(block.select.projection.clone());
    select.distinct.clone_from(&block.select.distinct);
    select.selection.clone_from(&block.select.having);
    select.named_window.clone_from(&block.select.named_window);
    select.window_before_qualify = block.select.window_before_qualify;
    let mut query = tree::query(SetExpr::Select(Box::new(select)));
    query.order_by.clone_from(&block.order_by);
    query
}

/// Records that are passed on: plain columns, and what is made of dimensions.
pub(super) fn records(shape: &Shape<'_>, block: Block) -> Option<Passed> {
    let Block { mut select, order_by } = block;
    // A condition on several tables is passed on by no name that the block above knows.
    let plain = order_by.is_none()
        && select.named_window.is_empty()
        && !shape.optional.contains(&true)
        && shape.across.is_empty();
    plain.then_some(())?;
    let mut columns = Vec::with_capacity(select.projection.len());
    let mut names = Vec::new();
    for item in &select.projection {
        let SelectItem::ExprWithAlias { expr, alias } = item else { return None };
        let column = match shape.meant(expr) {
            Some(column) => Some(column),
            None => shape
                .made(expr, DEPTH_MAX)
                .map(|_| Column::Dimension(shape.of_one_table(expr).map(Box::new))),
        };
        columns.push(column?);
        names.push(shape.dialect.key(&alias.value).into_owned());
    }
    let mut tables = Vec::with_capacity(shape.tables.len());
    for (at, held) in shape.tables.iter().enumerate() {
        let passed = shape.individual(at).map(|individual| {
            let mut name = format!("postern_individual_{at}");
            while names.contains(&name) {
                name.push('_');
            }
            select.projection.push(tree::named(individual, &name));
            name
        });
        tables.push((held.view.clone(), passed));
    }
    let records = Records {
        tables,
        columns,
        edges: shape.edges.clone(),
        equal: shape.equal.clone(),
        conditions: shape.conditions.iter().map(|one| (one.at, one.condition.clone())).collect(),
        several: None,
        refusal: offer::refusal(shape),
    };
    Some(Passed { select, records })
}

/// The layers of a block of groups.
fn groups(shape: &Shape<'_>, block: Block, names: Aliases) -> Option<(Layers, Vec<Demand>)> {
    let (keys, group_by) = keys(shape, &block)?;
    (keys.len() <= KEYS_MAX).then_some(())?;
    let mut above = Above {
        shape,
        keys: &keys,
        alias: &names[0],
        aliases: Vec::new(),
        depth: 0,
        taken: Vec::new(),
    };
    let mut query = around(&block);
    // HAVING may name what is selected (MySQL); nothing else may here.
    if let SetExpr::Select(select) = query.body.as_mut()
        && let Some(having) = select.selection.as_mut()
    {
        above.aliases.clone_from(&block.select.projection);
        above.depth = 1;
        VisitMut::visit(having, &mut above).is_continue().then_some(())?;
        above.depth = 0;
        above.aliases.clear();
    }
    VisitMut::visit(&mut query, &mut above).is_continue().then_some(())?;
    let taken = above.taken;
    if names_records(shape, &query)? {
        let beside = query.visit(&mut FindsBeside { shape }).break_value();
        return shape.because(None, || beside.unwrap_or(Why::Apart));
    }
    let SetExpr::Select(mut outer) = *query.body else { return None };
    // Keys alone: each group is there once as it is.
    if matches!(outer.distinct, Some(Distinct::Distinct)) && taken.is_empty() {
        outer.distinct = None;
    }
    let Select { selection, .. } = block.select;
    let (outer, order_by) = (*outer, query.order_by);
    let aliases = names;
    let parts: Vec<Expr> = taken.iter().flat_map(|taken| taken.stands.tells.clone()).collect();
    let by = sets_of_keys(&keys, &group_by)?;
    let counted = Counted {
        people: taken.iter().any(|taken| counts_people(&taken.call)),
        records: taken.iter().any(|taken| counts_records(&taken.call)),
    };
    // SECURITY: where records of two tables stand beside each other in all pairs, a count of the
    // pairs is a sum of products: with several tables, the powers of what single people have.
    let counts_people_alone = taken.iter().all(|taken| counts_people(&taken.call));
    (counts_people_alone || shape.is_seen_from_somewhere()).then_some(())?;
    let demands = shape.demands(&parts, &keys, &by, counted)?;
    let is_reckoned = demands.iter().any(Demand::is_reckoned);
    let pieces =
        layers::Pieces { outer, order_by, keys, group_by, taken, selection, aliases, is_reckoned };
    Some((layers::build(shape, pieces)?, demands))
}

/// Whether an aggregate tells how many individuals there are: no other counts what is distinct.
fn counts_people(call: &Expr) -> bool {
    let Expr::Function(function) = call else { return false };
    matches!(&function.args, FunctionArguments::List(list)
        if matches!(list.duplicate_treatment, Some(DuplicateTreatment::Distinct)))
}

/// Whether how many records there are follows from an aggregate, with others perhaps: an average is a
/// sum by their number.
fn counts_records(call: &Expr) -> bool {
    let Expr::Function(function) = call else { return true };
    let name = function.name.0.last().and_then(|part| part.as_ident());
    let is_one_of = |names: &[&str]| {
        name.is_some_and(|name| names.iter().any(|one| name.value.eq_ignore_ascii_case(one)))
    };
    !counts_people(call) && !is_one_of(&["sum", "min", "max"])
}

/// The keys, each once, and GROUP BY over them.
fn keys(shape: &Shape<'_>, block: &Block) -> Option<(Vec<Expr>, Vec<Expr>)> {
    let GroupByExpr::Expressions(list, modifiers) = &block.select.group_by else { return None };
    // MariaDB does not tell its subtotals from groups whose key is NULL.
    modifiers.is_empty().then_some(())?;
    let mut found = Vec::new();
    let mut group_by = Vec::new();
    let listed = block.select.distinct.is_some()
        && list.is_empty()
        && around(block).visit(&mut FindsAggregate { shape, depth: 0 }).is_continue();
    if listed {
        for item in &block.select.projection {
            let (SelectItem::UnnamedExpr(expr) | SelectItem::ExprWithAlias { expr, alias: _ }) =
                item
            else {
                return None;
            };
            group_by.extend(key(shape, block, expr, &mut found)?.parts());
        }
    }
    for entry in list {
        group_by.extend(match entry {
            Expr::GroupingSets(sets) => {
                Some(Expr::GroupingSets(all(shape, block, sets, &mut found)?))
            }
            Expr::Cube(sets) => Some(Expr::Cube(all(shape, block, sets, &mut found)?)),
            Expr::Rollup(sets) => Some(Expr::Rollup(all(shape, block, sets, &mut found)?)),
            Expr::Tuple(parts) if parts.is_empty() => Some(entry.clone()),
            plain => key(shape, block, plain, &mut found)?.parts(),
        });
    }
    Some((found, group_by))
}

fn all(
    shape: &Shape<'_>,
    block: &Block,
    sets: &[Vec<Expr>],
    found: &mut Vec<Expr>,
) -> Option<Vec<Vec<Expr>>> {
    sets.iter()
        .map(|set| {
            let keys = set.iter().map(|one| key(shape, block, one, found));
            let keys = keys.collect::<Option<Vec<_>>>()?;
            Some(keys.into_iter().filter_map(Key::parts).collect())
        })
        .collect()
}

/// The keys of each set that groups are made by.
fn sets_of_keys(keys: &[Expr], group_by: &[Expr]) -> Option<Vec<Vec<Expr>>> {
    let mut plain = Vec::new();
    let mut sets: Option<Vec<Vec<Expr>>> = None;
    for entry in group_by {
        let of_entry: Vec<Vec<Expr>> = match entry {
            Expr::GroupingSets(sets) => sets.clone(),
            Expr::Rollup(list) => (0..=list.len())
                .map(|many| list.iter().take(many).flatten().cloned().collect())
                .collect(),
            Expr::Cube(list) => {
                (list.len() <= CUBE_MAX).then_some(())?;
                (0..1_usize << list.len())
                    .map(|chosen| {
                        let is_in = |at: usize| chosen >> at & 1 == 1;
                        let held = list.iter().enumerate().filter(|(at, _)| is_in(*at));
                        held.flat_map(|(_, keys)| keys).cloned().collect()
                    })
                    .collect()
            }
            Expr::Tuple(_) => vec![Vec::new()],
            key => {
                plain.push(key.clone());
                continue;
            }
        };
        // Sets beside sets would be all pairs of them.
        if sets.replace(of_entry).is_some() {
            return None;
        }
    }
    let Some(sets) = sets else { return Some(vec![keys.to_vec()]) };
    let mut found = Vec::new();
    for set in sets {
        let set: Vec<Expr> = plain.iter().chain(&set).cloned().collect();
        if !found.contains(&set) {
            found.push(set);
        }
    }
    (found.len() <= SETS_MAX).then_some(found)
}

/// What a key of GROUP BY does.
enum Key {
    /// It parts the records.
    Parts(Box<Expr>),
    /// It is a constant.
    Nothing,
}

impl Key {
    fn parts(self) -> Option<Expr> {
        match self {
            Self::Parts(expr) => Some(*expr),
            Self::Nothing => None,
        }
    }
}

/// A key as it is written, a position or a name of the select list put back to its expression.
pub(super) fn written(shape: &Shape<'_>, block: &Block, key: &Expr) -> Option<Expr> {
    let projection = &block.select.projection;
    let meant = match key {
        Expr::Identifier(name) => named(projection, name, shape.dialect)?,
        Expr::Value(value) => numbered(projection, &value.value)?,
        other => other,
    };
    Some(unnested(meant).clone())
}

/// One key. A constant is none: it parts nothing.
fn key(shape: &Shape<'_>, block: &Block, key: &Expr, found: &mut Vec<Expr>) -> Option<Key> {
    let plain = written(shape, block, key)?;
    if shape.is_constant(&plain) {
        return Some(Key::Nothing);
    }
    shape.made(&plain, DEPTH_MAX)?;
    if !found.contains(&plain) {
        found.push(plain.clone());
    }
    Some(Key::Parts(Box::new(plain)))
}

/// Whether anything above the groups still names a record.
///
/// SECURITY: by the tokens of its text, which hold whatever node prints it.
fn names_records(shape: &Shape<'_>, query: &Query) -> Option<bool> {
    let text = query.to_string();
    let tokens = Tokenizer::new(crate::grammar::printed(shape.dialect), &text)
        .with_unescape(false)
        .tokenize()
        .ok()?;
    let tokens: Vec<&Token> =
        tokens.iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let of_records = |token: &Token| match token {
        Token::Word(word) => shape.relations.iter().any(|relation| {
            shape.dialect.key(&relation.alias.value) == shape.dialect.key(&word.value)
        }),
        _ => false,
    };
    Some(
        tokens
            .iter()
            .zip(tokens.iter().skip(1))
            .any(|(token, next)| of_records(token) && matches!(next, Token::Period)),
    )
}

/// Stops at the first column that stands beside the groups.
struct FindsBeside<'s, 'a> {
    shape: &'s Shape<'a>,
}

impl Visitor for FindsBeside<'_, '_> {
    type Break = Why;

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Why> {
        self.shape.beside(expr).map_or(ControlFlow::Continue(()), ControlFlow::Break)
    }
}

/// The first aggregate of an expression that is in no query within it: its name, and where.
pub(crate) fn found(dialect: Dialect, expr: &Expr) -> Option<(String, Span)> {
    let mut names = NamesAggregate { dialect, depth: 0 };
    expr.visit(&mut names).break_value()
}

/// Looks for a written aggregate.
struct NamesAggregate {
    dialect: Dialect,
    depth: usize,
}

impl Visitor for NamesAggregate {
    type Break = (String, Span);

    fn pre_visit_query(&mut self, _: &Query) -> ControlFlow<Self::Break> {
        self.depth = self.depth.saturating_add(1);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<Self::Break> {
        self.depth = self.depth.saturating_sub(1);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<Self::Break> {
        match expr {
            // A function of the site has a name of several parts.
            Expr::Function(function)
                if self.depth == 0
                    && function.name.0.len() == 1
                    && is_aggregate(self.dialect, function) =>
            {
                let name = function_name(function).unwrap_or_default();
                ControlFlow::Break((name, function.name.span()))
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

/// Looks for an aggregate of the block itself.
struct FindsAggregate<'s, 'a> {
    shape: &'s Shape<'a>,
    depth: usize,
}

impl Visitor for FindsAggregate<'_, '_> {
    type Break = ();

    fn pre_visit_query(&mut self, _: &Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_add(1);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_sub(1);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        match expr {
            Expr::Function(function)
                if self.depth <= 1 && is_aggregate(self.shape.dialect, function) =>
            {
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

/// Whether a call makes one value of many records.
pub(crate) fn is_aggregate(dialect: Dialect, function: &Function) -> bool {
    if function.over.is_some() {
        return false;
    }
    let Some(name) = function_name(function) else { return false };
    let arguments = match &function.args {
        FunctionArguments::List(list) => list.args.len(),
        FunctionArguments::None | FunctionArguments::Subquery(_) => 0,
    };
    let kind = surface::function(dialect, &name).ok().map(|known| known.kind);
    match kind {
        // SQLite's `max` of several values is no aggregate.
        Some(FunctionKind::Aggregate) => !(matches!(name.as_str(), "min" | "max") && arguments > 1),
        Some(FunctionKind::OrderedSet) => true,
        Some(FunctionKind::Window) => !function.within_group.is_empty(),
        Some(FunctionKind::Scalar | FunctionKind::Table { columns: _ }) | None => false,
    }
}

/// Puts columns of the groups in the places of keys and aggregates.
struct Above<'s, 'a> {
    shape: &'s Shape<'a>,
    keys: &'s [Expr],
    alias: &'s str,
    /// The select list, where its names may be used.
    aliases: Vec<SelectItem>,
    depth: usize,
    taken: Vec<Taken>,
}

impl Above<'_, '_> {
    /// The column of an aggregate, or nothing when it is not open.
    fn take(&mut self, function: &Function) -> Option<Expr> {
        let call = Expr::Function(function.clone());
        if let Some(at) = self.taken.iter().position(|taken| taken.call == call) {
            return Some(layers::aggregate_column(self.alias, at));
        }
        let stands = match function_name(function)?.as_str() {
            "grouping" => self.grouping(function)?,
            _ => self.shape.aggregate(function)?,
        };
        self.taken.push(Taken { call, stands });
        Some(layers::aggregate_column(self.alias, self.taken.len().checked_sub(1)?))
    }

    /// `GROUPING(key, …)`
    fn grouping(&self, function: &Function) -> Option<Stands> {
        let FunctionArguments::List(list) = &function.args else { return None };
        let fits = list.args.iter().all(|arg| match arg {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => self.keys.contains(unnested(expr)),
            _ => false,
        });
        (fits && function.over.is_none()).then(|| Stands {
            alone: true,
            is_no_aggregate: true,
            ..Stands::default()
        })
    }
}

impl VisitorMut for Above<'_, '_> {
    type Break = ();

    fn pre_visit_query(&mut self, _: &mut Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_add(1);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &mut Query) -> ControlFlow<()> {
        self.depth = self.depth.saturating_sub(1);
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &mut Expr) -> ControlFlow<()> {
        if self.depth > 1 {
            return ControlFlow::Continue(());
        }
        if let Some(at) = self.keys.iter().position(|key| key == expr) {
            *expr = layers::key_column(self.alias, at);
            return ControlFlow::Continue(());
        }
        match expr {
            Expr::Identifier(name) => {
                if let Some(meant) = named(&self.aliases, name, self.shape.dialect) {
                    // Its pieces are visited next.
                    *expr = Expr::Nested(Box::new(meant.clone()));
                }
            }
            Expr::Function(function) => {
                let is_grouping = function_name(function).as_deref() == Some("grouping");
                if is_grouping || is_aggregate(self.shape.dialect, function) {
                    match self.take(function) {
                        Some(column) => *expr = column,
                        None => return ControlFlow::Break(()),
                    }
                }
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}
