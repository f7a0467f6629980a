//! Aggregates: which are open, and whom each of them stands on.
//!
//! An aggregate over part of a group stands on the individuals of that part. Every part that its
//! argument makes of the group (a branch of CASE, what FILTER lets through, a product that is not
//! zero) is counted for itself, and so is the rest, which the whole less the part would tell.

use postern_core::{
    catalogue::{Part, TypeFamily},
    dialect::Dialect,
    sight::{Shown, ViewColumn},
};
use sqlparser::ast::{
    BinaryOperator as Op, CaseWhen, DuplicateTreatment, Expr, Function, FunctionArg,
    FunctionArgExpr, Value, helpers::attached_token::AttachedToken,
};

use super::{
    condition::DEPTH_MAX,
    ground::Shape,
    owner::Spot,
    total::{arguments, function_name, is_small_number, plain_call, unnested},
    why,
};
use crate::parts;

/// Most factors of a product of measures.
const FACTORS_MAX: usize = 3;

/// Makes of an individual the expression that is counted: the individual where a record belongs
/// to that part of the group, NULL elsewhere.
pub(super) type Counted = Box<dyn Fn(Expr) -> Expr>;

/// Whom an aggregate stands on.
#[derive(Default)]
pub(super) struct Stands {
    /// Each of these is enough individuals.
    pub enough: Vec<Counted>,
    /// Each of these is enough individuals, or nobody.
    pub rest: Vec<Counted>,
    /// The measures that are added up; of a count none.
    pub measures: Vec<Spot>,
    /// How many records it is of, where it does not tell that.
    pub counts: Counts,
    /// The conditions of the parts.
    pub conditions: Vec<Expr>,
    /// The records that it tells of, where those are not all: each set by a condition of its own, as
    /// its sum is one of all of theirs.
    pub tells: Vec<Expr>,
    /// Whether the small sides of outer joins have no part in it.
    pub alone: bool,
    /// GROUPING, which is of the group and of no record.
    pub is_no_aggregate: bool,
    /// What each individual adds to a sum or an average of measures: as it is written, and without
    /// the numbers beside the measures.
    pub sums: Vec<Expr>,
    /// The least part of the group, in hundredths, that must be enough individuals on its own: the
    /// tail beyond a percentile.
    pub tail: Option<u32>,
}

/// Whether an aggregate tells how many records it is of.
#[derive(Default)]
pub(super) enum Counts {
    /// Those that it stands on.
    #[default]
    Standing,
    /// These: of an average those that have a value, zero as well.
    Those(Counted),
    /// It does not: a sum is the same with and without those whose value is zero.
    Untold,
}

/// What an argument is worth for a record.
enum Worth {
    /// Nothing: NULL, or zero in a sum.
    Nothing,
    /// Something, whatever the record is.
    Always,
    /// Something where there is a value: a test that holds there; whether its table's records may
    /// lack one, and not only be missing.
    Where(Box<Expr>, bool),
    /// What it is made of measures.
    Adds(Box<Added>),
}

/// What measures are worth together.
struct Added {
    /// Holds where they are worth something.
    test: Expr,
    /// Holds where each has a value.
    there: Expr,
    measures: Vec<Spot>,
}

/// What is done with the argument.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Count,
    Sum,
    Average,
}

/// A product of measures.
struct Product {
    what: Use,
    /// The measures so far, and whether each is exact or floating.
    ///
    /// SECURITY: of one table, and each once, however many names it has: powers of a measure, and
    /// products of the measures of several tables, are equations that single values follow from.
    factors: Vec<(Spot, bool)>,
    /// What holds where the product is worth something.
    ///
    /// SECURITY: no number of the caller stands in here: a group of just enough individuals would
    /// tell whether one of them has that value.
    tests: Vec<Expr>,
    /// What holds where the product has a value.
    there: Vec<Expr>,
    /// Whether a number stands before the first measure.
    number: bool,
}

impl Shape<'_> {
    /// Whom an aggregate stands on; nothing when it is not open.
    pub(super) fn aggregate(&self, function: &Function) -> Option<Stands> {
        self.because(self.opened(function), || self.closed_aggregate(function))
    }

    fn opened(&self, function: &Function) -> Option<Stands> {
        if !function.within_group.is_empty() {
            return self.percentile(function);
        }
        let list = arguments(function)?;
        let [FunctionArg::Unnamed(argument)] = list.args.as_slice() else { return None };
        let distinct = matches!(list.duplicate_treatment, Some(DuplicateTreatment::Distinct));
        let mut stands = match (function_name(function)?.as_str(), argument, distinct) {
            ("count", FunctionArgExpr::Wildcard, false) => Stands::default(),
            ("count", FunctionArgExpr::Expr(expr), true) => self.individuals(expr)?,
            ("count", FunctionArgExpr::Expr(expr), false) => self.over(expr, Use::Count)?,
            ("sum" | "total", FunctionArgExpr::Expr(expr), false) => self.over(expr, Use::Sum)?,
            ("avg", FunctionArgExpr::Expr(expr), false) => self.over(expr, Use::Average)?,
            (name, FunctionArgExpr::Expr(expr), false) => self.declared(name, expr)?,
            _ => return None,
        };
        if let Some(filter) = &function.filter {
            self.condition(filter, DEPTH_MAX)?;
            stands = filtered(stands, filter);
        }
        if !stands.measures.is_empty() {
            stands.sums = self.added(function);
        }
        Some(stands)
    }

    /// The sums that a sum or an average of measures is made of; none for other aggregates of them.
    fn added(&self, function: &Function) -> Vec<Expr> {
        let is_sum = function_name(function)
            .is_some_and(|name| matches!(name.as_str(), "sum" | "total" | "avg"));
        if !is_sum {
            return Vec::new();
        }
        let argument = arguments(function).and_then(|list| match list.args.as_slice() {
            [FunctionArg::Unnamed(FunctionArgExpr::Expr(argument))] => Some(argument),
            _ => None,
        });
        let Some(argument) = argument else { return Vec::new() };
        let sum = |argument: Expr| {
            let mut sum = parts::call(self.dialect, "sum", vec![argument]);
            if let Expr::Function(sum) = &mut sum {
                sum.filter.clone_from(&function.filter);
            }
            sum
        };
        let mut sums = vec![sum(argument.clone())];
        let bare = without_numbers(argument.clone());
        if bare != *argument {
            sums.push(sum(bare));
        }
        sums
    }

    /// `count(DISTINCT individual)`, or those of part of the records.
    fn individuals(&self, expr: &Expr) -> Option<Stands> {
        if let Expr::Case { operand, conditions, else_result, .. } = unnested(expr) {
            let nothing = |expr: &Expr| is_null(expr) || self.names_individual(expr);
            let fits = conditions.iter().map(|when| &when.result).chain(else_result.as_deref());
            fits.into_iter().all(nothing).then_some(())?;
            let (operand, otherwise) = (operand.as_deref(), else_result.as_deref());
            return self.branches(operand, conditions, otherwise, Use::Count, |one| {
                Some(match self.whom_there_is(one) {
                    _ if is_null(one) => Worth::Nothing,
                    Some(test) => Worth::Where(Box::new(test), true),
                    None => Worth::Always,
                })
            });
        }
        let (at, shown) = self.column(expr)?;
        self.is_individual(at, shown.id()).then_some(())?;
        let optional = self.optional.get(at) == Some(&true);
        let mut stands = Stands { alone: !optional, ..Stands::default() };
        if shown.column.nullable || optional {
            stands.enough.push(where_true(parts::is_not_null(expr.clone())));
        }
        stands.tells.extend(self.whom_there_is(expr));
        Some(stands)
    }

    /// Where there is an individual, when that is the small side of an outer join with conditions.
    fn whom_there_is(&self, expr: &Expr) -> Option<Expr> {
        let (at, _) = self.column(expr)?;
        self.is_restricted(at).then(|| parts::is_not_null(expr.clone()))
    }

    fn names_individual(&self, expr: &Expr) -> bool {
        self.column(expr).is_some_and(|(at, shown)| self.is_individual(at, shown.id()))
    }

    fn over(&self, expr: &Expr, what: Use) -> Option<Stands> {
        let expr = unnested(expr);
        if let Expr::Case { operand, conditions, else_result, .. } = expr {
            let (operand, otherwise) = (operand.as_deref(), else_result.as_deref());
            return self
                .branches(operand, conditions, otherwise, what, |one| self.worth(one, what));
        }
        if let Some((condition, then, otherwise)) = if_else(expr) {
            let when = CaseWhen { condition: condition.clone(), result: then.clone() };
            let when = [when];
            return self.branches(None, &when, Some(otherwise), what, |one| self.worth(one, what));
        }
        // A truth that is summed counts the records where it holds.
        if what != Use::Count
            && self.dialect != Dialect::Postgresql
            && self.worth(expr, what).is_none()
        {
            let is_truth = self.column(expr).is_none_or(|(_, shown)| why::is_dimension(shown));
            is_truth.then(|| self.condition(expr, DEPTH_MAX))??;
            let stands = Stands::default();
            return Some(filtered(stands, expr));
        }
        Some(match self.worth(expr, what)? {
            Worth::Nothing => return None,
            Worth::Always => Stands::default(),
            // How many lack a value is the rest of `count(*)`.
            Worth::Where(test, may_lack) => {
                let (test, mut stands) = (*test, Stands::default());
                stands.enough.push(where_true(test.clone()));
                stands.rest.push(where_not(test.clone()));
                stands.tells.extend(may_lack.then_some(test));
                stands
            }
            Worth::Adds(added) => {
                let tells = self.askable_values(&added).into_iter().collect();
                let Added { test, there, measures } = *added;
                let counts = match what {
                    Use::Sum => Counts::Untold,
                    Use::Count | Use::Average => Counts::Those(where_true(there)),
                };
                let enough = vec![where_true(test)];
                Stands { enough, measures, counts, tells, ..Stands::default() }
            }
        })
    }

    /// Where measures have their values, when that can be asked for by itself: sums and averages
    /// together tell how many these are.
    fn askable_values(&self, added: &Added) -> Option<Expr> {
        let may_lack = |spot: &Spot| {
            self.step_of(*spot).is_some()
                && self.shown(*spot).is_some_and(|shown| shown.column.nullable)
        };
        added.measures.iter().any(may_lack).then(|| added.there.clone())
    }

    /// The parts that CASE makes of a group.
    fn branches(
        &self,
        operand: Option<&Expr>,
        conditions: &[CaseWhen],
        otherwise: Option<&Expr>,
        what: Use,
        worth: impl Fn(&Expr) -> Option<Worth>,
    ) -> Option<Stands> {
        match operand {
            Some(operand) => {
                let whens = conditions.iter().map(|when| &when.condition);
                self.alike(std::iter::once(operand).chain(whens), DEPTH_MAX)?;
            }
            None => {
                for when in conditions {
                    self.condition(&when.condition, DEPTH_MAX)?;
                }
            }
        }
        let null = parts::null();
        let results: Vec<&Expr> = conditions.iter().map(|when| &when.result).collect();
        let worths = results
            .iter()
            .copied()
            .chain(std::iter::once(otherwise.unwrap_or(&null)))
            .map(worth)
            .collect::<Option<Vec<_>>>()?;
        let mut stands = Stands::default();
        if operand.is_none() {
            stands.conditions = conditions.iter().map(|when| when.condition.clone()).collect();
        }
        let mut counting = vec![None; worths.len()];
        let mut having = counting.clone();
        let mut has_constant = false;
        for (at, worth) in worths.into_iter().enumerate() {
            let mut only = vec![None; counting.len()];
            let always = || parts::truth(true);
            // Zero is a value of an average.
            let is_value =
                what == Use::Average && !results.get(at).copied().or(otherwise).is_none_or(is_null);
            let (test, there, told) = match worth {
                Worth::Nothing => (None, None, is_value.then(always)),
                Worth::Always => {
                    has_constant = true;
                    (Some(always()), Some(always()), Some(always()))
                }
                Worth::Where(test, may_lack) => {
                    let mut lacking = vec![None; counting.len()];
                    *lacking.get_mut(at)? = Some(parts::not(*test.clone()));
                    stands.rest.push(choosing(operand, conditions, lacking));
                    let told = if may_lack { *test.clone() } else { always() };
                    (Some(*test.clone()), Some(*test), Some(told))
                }
                Worth::Adds(added) => {
                    let told = self.askable_values(&added).unwrap_or_else(always);
                    stands.measures.extend(added.measures);
                    (Some(added.test), Some(added.there), Some(told))
                }
            };
            stands.tells.extend(told.map(|told| chosen(operand, conditions, at, told)));
            *only.get_mut(at)? = Some(parts::truth(true));
            stands.rest.push(choosing(operand, conditions, only));
            *counting.get_mut(at)? = test;
            *having.get_mut(at)? = there;
        }
        counting.iter().any(Option::is_some).then_some(())?;
        stands.counts = match what {
            Use::Count => Counts::Standing,
            Use::Sum if !has_constant => Counts::Untold,
            // SECURITY: zero is a value of an average: a branch of zeros is counted as well.
            Use::Sum | Use::Average => Counts::Those(choosing(operand, conditions, having)),
        };
        stands.enough.push(choosing(operand, conditions, counting));
        Some(stands)
    }

    /// What a measure, or what is made of measures, is worth for a record.
    fn worth(&self, expr: &Expr, what: Use) -> Option<Worth> {
        let expr = unnested(expr);
        if is_null(expr) {
            return Some(Worth::Nothing);
        }
        if what != Use::Count && is_zero(expr) {
            return Some(Worth::Nothing);
        }
        // SECURITY: a sum of large numbers of the caller could be made to overflow by one record.
        if is_small_decimal(expr) {
            return Some(Worth::Always);
        }
        match what {
            Use::Count => {
                let (at, shown) = self.column(expr)?;
                let fits = shown.column.part != Part::Neither || self.key(at, shown).is_some();
                fits.then_some(())?;
                let may_lack = shown.column.nullable || self.is_restricted(at);
                let may_miss = may_lack || self.optional.get(at) == Some(&true);
                let test = || Box::new(parts::is_not_null(expr.clone()));
                Some(if may_miss { Worth::Where(test(), may_lack) } else { Worth::Always })
            }
            Use::Sum | Use::Average => {
                let (factors, tests, there) = (Vec::new(), Vec::new(), Vec::new());
                let mut product = Product { what, factors, tests, there, number: false };
                self.product(expr, &mut product)?;
                let Product { factors, tests, there, .. } = product;
                let measures = factors.into_iter().map(|(spot, _)| spot).collect();
                let [test, there] = [tests, there].map(parts::all);
                Some(Worth::Adds(Box::new(Added { test, there, measures })))
            }
        }
    }

    /// A measure, or a product of few, from left to right.
    fn product(&self, expr: &Expr, product: &mut Product) -> Option<()> {
        match unnested(expr) {
            Expr::BinaryOp { left, op: Op::Multiply, right } => {
                self.product(left, product)?;
                self.product_term(right, product)
            }
            other => self.product_term(other, product),
        }
    }

    /// One factor of a product: a measure, a number, or a number more or less a measure.
    ///
    /// SECURITY: a number of the caller stands beside exact and floating numbers alone: whole ones
    /// could be made to overflow at a record of a chosen size.
    fn product_term(&self, expr: &Expr, product: &mut Product) -> Option<()> {
        let expr = unnested(expr);
        if is_small_decimal(expr) {
            let exact = product.factors.iter().any(|(_, exact)| *exact);
            product.number = !exact;
            return (product.factors.is_empty() || exact).then_some(());
        }
        match expr {
            Expr::BinaryOp { left, op: Op::Plus | Op::Minus, right } => {
                let measure = match (is_small_number(left), is_small_number(right)) {
                    (true, false) => right,
                    (false, true) => left,
                    _ => return None,
                };
                self.factor_of(measure, product, true)
            }
            plain => self.factor_of(plain, product, false),
        }
    }

    fn factor_of(&self, expr: &Expr, product: &mut Product, exact: bool) -> Option<()> {
        let expr = unnested(expr);
        if let Expr::Function(function) = expr {
            let (name, args) = plain_call(function)?;
            let [measure, other] = args.as_slice() else { return None };
            let fits = match name.as_str() {
                "coalesce" | "ifnull" => is_small_number(other),
                "nullif" => is_zero(other),
                _ => false,
            };
            fits.then_some(())?;
            return self.factor_of(measure, product, exact);
        }
        let (at, shown) = self.measure(expr)?;
        let spot = (at, shown.id());
        let Part::Measure(open) = shown.column.part else { return None };
        let is_open = match product.what {
            Use::Count => true,
            Use::Sum => open.sum,
            Use::Average => open.average,
        };
        let needs_exact = exact || product.number;
        let strange = product.factors.iter().any(|(known, _)| known.0 != at || *known == spot);
        product.factors.push((spot, is_exact(shown)));
        product.tests.push(if exact {
            parts::is_not_null(expr.clone())
        } else {
            parts::binary(expr.clone(), Op::NotEq, parts::number(0))
        });
        product.there.push(parts::is_not_null(expr.clone()));
        product.number = false;
        let fits = (!needs_exact || is_exact(shown)) && product.factors.len() <= FACTORS_MAX;
        (is_open && fits && !strange).then_some(())
    }

    /// A measure that is shown as it is, of a table each record of which stands here once.
    fn measure(&self, expr: &Expr) -> Option<(usize, &ViewColumn)> {
        let (at, shown) = self.column(expr)?;
        let fits = matches!(shown.column.part, Part::Measure(_))
            && shown.shown == Shown::Clear
            && self.stands_once(at);
        fits.then_some((at, shown))
    }

    /// Aggregates that a measure allows where its declaration says so.
    fn declared(&self, name: &str, expr: &Expr) -> Option<Stands> {
        let (at, shown) = self.measure(expr)?;
        let Part::Measure(open) = shown.column.part else { return None };
        let fits = match name {
            "min" | "max" => open.extremes,
            "stddev" | "stddev_pop" | "stddev_samp" | "variance" | "var_pop" | "var_samp" => {
                open.spread
            }
            _ => false,
        };
        fits.then(|| Stands {
            enough: vec![where_true(parts::is_not_null(expr.clone()))],
            measures: vec![(at, shown.id())],
            ..Stands::default()
        })
    }

    /// `percentile_cont(0.5) WITHIN GROUP (ORDER BY measure)`: beyond it lie enough individuals.
    fn percentile(&self, function: &Function) -> Option<Stands> {
        let list = arguments(function).filter(|_| function.filter.is_none())?;
        let known =
            matches!(function_name(function)?.as_str(), "percentile_cont" | "percentile_disc");
        let [FunctionArg::Unnamed(FunctionArgExpr::Expr(fraction))] = list.args.as_slice() else {
            return None;
        };
        let [order] = function.within_group.as_slice() else { return None };
        let (at, shown) = self.measure(&order.expr)?;
        let Part::Measure(open) = shown.column.part else { return None };
        (known && open.percentiles).then_some(())?;
        Some(Stands {
            enough: vec![where_true(parts::is_not_null(order.expr.clone()))],
            measures: vec![(at, shown.id())],
            tail: Some(hundredths(fraction)?),
            ..Stands::default()
        })
    }
}

/// The smaller side of a percentile, in hundredths: at least 1.
fn hundredths(fraction: &Expr) -> Option<u32> {
    let Expr::Value(value) = unnested(fraction) else { return None };
    let Value::Number(digits, false) = &value.value else { return None };
    let (whole, rest) = digits.split_once('.')?;
    let fits = whole.bytes().all(|b| b == b'0') && (1..=2).contains(&rest.len());
    let part: u32 = rest.parse().ok().filter(|_| fits)?;
    let part = if rest.len() == 1 { part.checked_mul(10)? } else { part };
    let tail = part.min(100_u32.checked_sub(part)?);
    (tail > 0).then_some(tail)
}

fn is_exact(shown: &ViewColumn) -> bool {
    matches!(shown.column.ty.family, TypeFamily::Numeric | TypeFamily::Float)
}

/// The same, of the records where the condition holds.
fn filtered(stands: Stands, filter: &Expr) -> Stands {
    let Stands { enough, rest, mut conditions, alone, is_no_aggregate, tail, sums, .. } = stands;
    let (measures, counts, mut tells) = (stands.measures, stands.counts, stands.tells);
    conditions.push(filter.clone());
    for told in &mut tells {
        *told = parts::all(vec![filter.clone(), told.clone()]);
    }
    if tells.is_empty() {
        tells.push(filter.clone());
    }
    let within = |inner: Option<Counted>| -> Counted {
        let filter = filter.clone();
        Box::new(move |key| {
            let counted = inner.as_ref().map_or_else(|| key.clone(), |inner| inner(key.clone()));
            parts::case(vec![(parts::nested(filter.clone()), counted)], None)
        })
    };
    let outside: Counted = {
        let filter = filter.clone();
        Box::new(move |key| {
            parts::case(vec![(parts::nested(filter.clone()), parts::null())], Some(key))
        })
    };
    let mut held: Vec<Counted> = enough.into_iter().map(|one| within(Some(one))).collect();
    held.push(within(None));
    let mut left: Vec<Counted> = rest.into_iter().map(|one| within(Some(one))).collect();
    left.push(outside);
    let counts = match counts {
        Counts::Those(those) => Counts::Those(within(Some(those))),
        Counts::Standing | Counts::Untold => counts,
    };
    let (enough, rest) = (held, left);
    Stands { enough, rest, measures, counts, conditions, tells, alone, is_no_aggregate, sums, tail }
}

/// The individuals of the records where a test holds.
pub(super) fn where_true(test: Expr) -> Counted {
    Box::new(move |key| parts::case(vec![(test.clone(), key)], None))
}

/// The individuals of the records where a test does not hold.
fn where_not(test: Expr) -> Counted {
    Box::new(move |key| parts::case(vec![(test.clone(), parts::null())], Some(key)))
}

/// Which are the records for which CASE chooses one of its results, and that holds.
fn chosen(operand: Option<&Expr>, conditions: &[CaseWhen], at: usize, result: Expr) -> Expr {
    let whens = conditions.iter().map(|when| match operand {
        Some(operand) => parts::binary(operand.clone(), Op::Eq, when.condition.clone()),
        None => when.condition.clone(),
    });
    let mut before: Vec<(Expr, Expr)> =
        whens.take(at.saturating_add(1)).map(|when| (when, parts::truth(false))).collect();
    if at == 0
        && let Some((when, _)) = before.pop()
    {
        return if parts::is_truth(&result) { when } else { parts::all(vec![when, result]) };
    }
    match before.get_mut(at) {
        Some((_, chosen)) => {
            *chosen = result;
            parts::case(before, Some(parts::truth(false)))
        }
        None => parts::case(before, Some(result)),
    }
}

/// The individuals of the records for which CASE chooses a result that has a test, and it holds.
fn choosing(operand: Option<&Expr>, conditions: &[CaseWhen], tests: Vec<Option<Expr>>) -> Counted {
    let operand = operand.cloned();
    let whens: Vec<Expr> = conditions.iter().map(|when| when.condition.clone()).collect();
    Box::new(move |key| {
        let result = |at: usize| match tests.get(at) {
            Some(Some(test)) => parts::case(vec![(test.clone(), key.clone())], None),
            Some(None) | None => parts::null(),
        };
        let conditions = whens
            .iter()
            .enumerate()
            .map(|(at, condition)| CaseWhen { condition: condition.clone(), result: result(at) })
            .collect();
        parts::nested(Expr::Case {
            case_token: AttachedToken::empty(),
            end_token: AttachedToken::empty(),
            operand: operand.clone().map(Box::new),
            conditions,
            else_result: Some(Box::new(result(whens.len()))),
        })
    })
}

/// `if(condition, then, else)`, as MySQL and SQLite spell CASE.
fn if_else(expr: &Expr) -> Option<(&Expr, &Expr, &Expr)> {
    let Expr::Function(function) = expr else { return None };
    let (name, args) = plain_call(function)?;
    let [condition, then, otherwise] = args.as_slice() else { return None };
    matches!(name.as_str(), "if" | "iif").then_some((*condition, *then, *otherwise))
}

/// A number without a sign, of few digits before and behind the point.
fn is_small_decimal(expr: &Expr) -> bool {
    matches!(unnested(expr), Expr::Value(value)
        if matches!(&value.value, Value::Number(digits, false)
            if digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                && digits.split('.').next().is_some_and(|whole| whole.len() <= 4)))
}

/// An argument without the numbers that are added to its measures or stand in place of them.
///
/// SECURITY: whoever adds a number knows what it adds to a sum, and takes it away again: it makes
/// nobody's share smaller.
fn without_numbers(argument: Expr) -> Expr {
    let bare = |expr: Box<Expr>| Box::new(without_numbers(*expr));
    match argument {
        Expr::Nested(inner) => Expr::Nested(bare(inner)),
        Expr::BinaryOp { left, op: Op::Multiply, right } => {
            let (left, right) = (factor(*left), factor(*right));
            parts::binary(left, Op::Multiply, right)
        }
        Expr::Case { case_token, end_token, operand, conditions, else_result } => Expr::Case {
            case_token,
            end_token,
            operand,
            conditions: conditions
                .into_iter()
                .map(|when| CaseWhen { result: branch(when.result), ..when })
                .collect(),
            else_result: else_result.map(|otherwise| Box::new(branch(*otherwise))),
        },
        other => match if_else(&other) {
            Some((condition, then, otherwise)) => parts::case(
                vec![(condition.clone(), branch(then.clone()))],
                Some(branch(otherwise.clone())),
            ),
            None => factor(other),
        },
    }
}

/// What a branch is worth without a number in place of a measure.
fn branch(expr: Expr) -> Expr {
    if is_small_decimal(&expr) { parts::null() } else { without_numbers(expr) }
}

/// A factor without what is added to it; a number that it is multiplied by stays.
fn factor(expr: Expr) -> Expr {
    match expr {
        Expr::Nested(inner) => Expr::Nested(Box::new(factor(*inner))),
        Expr::BinaryOp { left, op: Op::Multiply, right } => {
            parts::binary(factor(*left), Op::Multiply, factor(*right))
        }
        Expr::BinaryOp { left, op: Op::Plus | Op::Minus, right } => {
            if is_small_number(&left) {
                factor(*right)
            } else {
                factor(*left)
            }
        }
        Expr::Function(function) => match plain_call(&function) {
            Some((name, args)) if matches!(name.as_str(), "coalesce" | "ifnull") => {
                let first = args.first().map(|first| factor((*first).clone()));
                first.unwrap_or(Expr::Function(function))
            }
            Some(_) | None => Expr::Function(function),
        },
        other => other,
    }
}

fn is_null(expr: &Expr) -> bool {
    matches!(unnested(expr), Expr::Value(value) if matches!(value.value, Value::Null))
}

fn is_zero(expr: &Expr) -> bool {
    matches!(unnested(expr), Expr::Value(value)
        if matches!(&value.value, Value::Number(digits, false)
            if digits.bytes().all(|b| matches!(b, b'0' | b'.'))))
}
