//! Why a block is refused: the first thing in it that is not open.

use postern_core::{
    catalogue::{Individuals, Measures, Part},
    sight::{Shown, TableView, ViewColumn},
};
use sqlparser::ast::{Expr, Function, FunctionArg, FunctionArgExpr};

use super::{
    ground::Shape,
    owner::Spot,
    total::{arguments, function_name},
};

const PERCENTILE: &str = "percentile_cont";

/// Most columns that are named in a refusal.
const NAMES_MAX: usize = 8;

/// What is not open.
#[derive(Clone, Debug)]
pub(super) enum Why {
    /// A column that is no dimension parts the records, or a measure with a step elsewhere than at
    /// its multiples.
    Parts(Spot),
    /// A key that may be NULL is asked whether there is a record on the small side of an outer join.
    Lacks(Spot),
    /// A column stands beside groups, and is neither a key of them nor in an aggregate.
    Beside(Spot),
    /// An aggregate, of a plain column or of something else.
    Aggregate(String, Option<Spot>),
    /// A function of single records.
    Call(String),
    /// Tables stand beside each other by no declared key, or by one that leads to nobody.
    Apart,
}

impl Shape<'_> {
    /// Notes why nothing came of it; what was noted before stays, being nearer to the cause.
    pub(super) fn because<T>(&self, found: Option<T>, why: impl FnOnce() -> Why) -> Option<T> {
        if found.is_none() {
            self.why.borrow_mut().get_or_insert_with(why);
        }
        found
    }

    /// Why an aggregate is not open.
    pub(super) fn closed_aggregate(&self, function: &Function) -> Why {
        let name = function_name(function).unwrap_or_default();
        let argument = arguments(function).and_then(|list| match list.args.as_slice() {
            [FunctionArg::Unnamed(FunctionArgExpr::Expr(argument))] => Some(argument),
            _ => None,
        });
        let ordered = || function.within_group.first().map(|order| &order.expr);
        let argument = ordered().or(argument);
        Why::Aggregate(name, argument.and_then(|argument| self.spot(argument)))
    }

    /// A column of the block's tables that stands beside its groups.
    pub(super) fn beside(&self, expr: &Expr) -> Option<Why> {
        self.spot(expr).map(Why::Beside)
    }

    fn spot(&self, expr: &Expr) -> Option<Spot> {
        self.column(expr).map(|(at, shown)| (at, shown.id()))
    }

    /// What the refusal says of it.
    pub(super) fn said(&self) -> Option<String> {
        let why = self.why.borrow();
        Some(match why.as_ref()? {
            Why::Parts(spot) if self.step_of(*spot).is_some() => self.cut_said(*spot)?,
            Why::Parts(spot) if self.refers_to_people(*spot) => {
                let (table, column) =
                    (&self.tables.get(spot.0)?.view.table, self.column_name(*spot)?);
                let (table, name) =
                    (table.name.short(self.dialect), &self.shown(*spot)?.column.name);
                format!(
                    "nobody is told of one by one, by `{column}`; `count(*) * 1.0 / count(DISTINCT {name})` \
                     says how many records each has, and `SELECT count(*) FROM (SELECT {name} FROM {table} \
                     GROUP BY {name} HAVING count(*) >= 2) AS t` who has so many"
                )
            }
            Why::Parts(spot) => {
                let view = &self.tables.get(spot.0)?.view;
                let dimensions = names(view, is_dimension);
                let column = self.column_name(*spot)?;
                let instead = match dimensions {
                    Some(dimensions) => format!(", but of {dimensions}"),
                    None => String::new(),
                };
                format!("no group or condition is made of `{column}`{instead}")
            }
            Why::Lacks(spot) => {
                let column = self.column_name(*spot)?;
                format!(
                    "`{column}` may be NULL in a record that is there, as the source declares it; \
                     whether there is one is said by a column of it in the join's ON"
                )
            }
            Why::Beside(spot) => {
                let column = self.column_name(*spot)?;
                format!("`{column}` is neither what is grouped by nor within an aggregate")
            }
            Why::Aggregate(name, Some(spot)) => {
                let view = &self.tables.get(spot.0)?.view;
                let column = self.column_name(*spot)?;
                let instead = match self.shown(*spot)?.column.part {
                    Part::Measure(open) if self.stands_once(spot.0) => {
                        let opened = opened(open.in_dialect(self.dialect))?;
                        if opened.contains(&PERCENTILE) && name.starts_with("percentile") {
                            return Some(format!(
                                "percentiles of `{column}` are open at fractions that are written \
                                 with one or two digits, 0.01 to 0.99, without FILTER"
                            ));
                        }
                        format!(", but `{}`", opened.join("`, `"))
                    }
                    Part::Measure(_) => {
                        ": its records stand here several times each, so sum them in a block of \
                         their own"
                            .to_owned()
                    }
                    Part::Neither | Part::Dimension(_) => match names(view, is_summed) {
                        Some(measures) => format!(", but of {measures}"),
                        None => String::new(),
                    },
                };
                format!("`{name}` of `{column}` is not open{instead}")
            }
            Why::Aggregate(name, None) => {
                format!("this `{name}` is not open: measures are summed as they are, or by CASE")
            }
            Why::Call(name) => {
                format!("`{name}` is not open on single records: it is on their groups")
            }
            Why::Apart => {
                "its tables are not joined along declared keys to whose records they are".to_owned()
            }
        })
    }

    /// Whether a column refers to whose the records of its table are.
    fn refers_to_people(&self, (at, id): Spot) -> bool {
        self.tables.get(at).is_some_and(|held| {
            let table = &held.view.table;
            table.individuals == Individuals::Key(id)
                && table.foreign_keys.iter().any(|key| key.columns == [id])
        })
    }

    fn cut_said(&self, spot: Spot) -> Option<String> {
        let (column, step) = (self.column_name(spot)?, self.step_of(spot)?);
        let next = step.get().saturating_mul(2);
        let name = &self.shown(spot)?.column.name;
        Some(format!(
            "`{column}` is compared with multiples of {step} that are written in the statement, as \
             in `{name} >= {step} AND {name} < {next}`, and with nothing else"
        ))
    }

    fn column_name(&self, spot: Spot) -> Option<String> {
        let table = &self.tables.get(spot.0)?.view.table.name;
        let shown = self.shown(spot)?;
        Some(format!("{}.{}", table.short(self.dialect), shown.column.name))
    }
}

pub(super) fn is_dimension(shown: &ViewColumn) -> bool {
    matches!(shown.column.part, Part::Dimension(_))
}

fn is_summed(shown: &ViewColumn) -> bool {
    matches!(shown.column.part, Part::Measure(_)) && shown.shown == Shown::Clear
}

/// The columns of a view that are so, the first of them.
fn names(view: &TableView, is: impl Fn(&ViewColumn) -> bool) -> Option<String> {
    let all: Vec<String> = view
        .columns
        .iter()
        .filter(|shown| is(shown))
        .map(|shown| format!("`{}`", shown.column.name))
        .collect();
    let more = if all.len() > NAMES_MAX { ", …" } else { "" };
    let named: Vec<String> = all.into_iter().take(NAMES_MAX).collect();
    (!named.is_empty()).then(|| format!("{}{more}", named.join(", ")))
}

/// The aggregates of a measure that are open.
fn opened(open: Measures) -> Option<Vec<&'static str>> {
    let Measures { sum, average, extremes, percentiles, spread, cut: _ } = open;
    let all = [
        (sum, "sum"),
        (average, "avg"),
        (extremes, "min"),
        (extremes, "max"),
        (percentiles, PERCENTILE),
        (spread, "stddev"),
    ];
    let open: Vec<&str> = all.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
    (!open.is_empty()).then_some(open)
}
