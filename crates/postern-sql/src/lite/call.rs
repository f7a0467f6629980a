//! Calls of functions.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::ast::{
    BinaryOperator, DuplicateTreatment, Expr, Function, FunctionArg, FunctionArgExpr,
    FunctionArgumentClause, FunctionArgumentList, FunctionArguments, ObjectName, SetExpr,
    TableWithJoins, WindowSpec, WindowType,
};

use super::{
    Kind, Lite,
    array::{self, call},
    expr::{Typed, last_word},
    kind::Class,
    no_function, refused,
};
use crate::{parts, rewrite::tree};

/// What an argument has to be.
#[derive(Clone, Copy)]
enum Takes {
    Text,
    Whole,
    /// As it is.
    Any,
    Texts,
}

/// A function that is called by another name, or the same: its name there, what it takes (the last
/// for all that follow), what it gives.
type Plain = (&'static str, &'static [Takes], Kind);

fn plain(name: &str) -> Option<Plain> {
    use Takes::{Any, Text, Texts, Whole};
    Some(match name {
        "lower" => ("lower", &[Text], Kind::TEXT),
        "upper" => ("upper", &[Text], Kind::TEXT),
        "length" | "char_length" | "character_length" => ("length", &[Text], Kind::INT4),
        "concat" => ("concat", &[Text], Kind::TEXT),
        "concat_ws" => ("concat_ws", &[Text], Kind::TEXT),
        "replace" => ("replace", &[Text], Kind::TEXT),
        "substr" | "substring" => ("substr", &[Text, Whole], Kind::TEXT),
        "btrim" => ("trim", &[Text], Kind::TEXT),
        "ltrim" => ("ltrim", &[Text], Kind::TEXT),
        "rtrim" => ("rtrim", &[Text], Kind::TEXT),
        "strpos" => ("instr", &[Text], Kind::INT4),
        "left" => ("pg_left", &[Text, Whole], Kind::TEXT),
        "right" => ("pg_right", &[Text, Whole], Kind::TEXT),
        "split_part" => ("pg_split_part", &[Text, Text, Whole], Kind::TEXT),
        "format" => ("pg_format", &[Text], Kind::TEXT),
        "quote_ident" => ("pg_quote_ident", &[Text], Kind::TEXT),
        "format_type" => ("pg_format_type", &[Whole], Kind::TEXT),
        "array_to_string" => ("pg_array_to_string", &[Texts, Text], Kind::TEXT),
        "string_to_array" => ("pg_string_to_array", &[Text], Kind::TEXTS),
        "array_position" => ("pg_position", &[Texts, Any], Kind::INT4),
        "cardinality" => ("pg_count", &[Texts], Kind::INT4),
        "num_nulls" => ("pg_num_nulls", &[Any], Kind::INT4),
        "abs" => ("abs", &[Any], Kind::INT8),
        "row_number" => ("row_number", &[Any], Kind::INT8),
        "rank" => ("rank", &[Any], Kind::INT8),
        "dense_rank" => ("dense_rank", &[Any], Kind::INT8),
        _ => return None,
    })
}

impl Lite {
    /// A call, said to SQLite.
    pub(super) fn function(&mut self, function: Function) -> Result<Typed, Refusal> {
        let name = last_word(&function.name)?;
        let Function { args, within_group, filter, null_treatment, over, .. } = function;
        if !within_group.is_empty() || null_treatment.is_some() {
            return Err(refused("this form of a call"));
        }
        let list = match args {
            FunctionArguments::Subquery(subquery) if name == "array" => {
                return self.array_of(*subquery);
            }
            FunctionArguments::Subquery(_) => return Err(refused("this form of a call")),
            FunctionArguments::None => return Err(no_function(&name)),
            FunctionArguments::List(list) => list,
        };
        if let Some(called) = self.aggregate(&name, &list)? {
            return self.counted(called, filter, over);
        }
        if filter.is_some() {
            return Err(refused("FILTER of this function"));
        }
        if !list.clauses.is_empty() || list.duplicate_treatment.is_some() {
            return Err(refused("this form of a call"));
        }
        let called = self.scalar(&name, plain_args(list.args)?)?;
        match over {
            None => Ok(called),
            Some(over) => self.windowed(called, Some(over)),
        }
    }

    pub(super) fn scalar(&mut self, name: &str, args: Vec<Expr>) -> Result<Typed, Refusal> {
        if let Some((name, takes, kind)) = plain(name) {
            let mut said = Vec::with_capacity(args.len());
            for (at, arg) in args.into_iter().enumerate() {
                let takes = takes.get(at).or(takes.last()).copied().unwrap_or(Takes::Any);
                said.push(self.taken(arg, takes)?);
            }
            return Ok((call(name, said), kind));
        }
        let mut args = args.into_iter();
        let mut next = || args.next().ok_or_else(|| refused("so few arguments"));
        match name {
            "coalesce" => {
                let (mut all, kind) = self.alike(args.collect())?;
                if all.len() == 1 {
                    all.push(parts::null());
                }
                Ok((call("coalesce", all), kind))
            }
            "nullif" => {
                let (all, kind) = self.alike(args.collect())?;
                Ok((call("nullif", all), kind))
            }
            "unnest" => {
                let (array, kind) = self.expr(next()?)?;
                let at = self.series(array.clone())?;
                Ok((array::item(array, at), kind.element()))
            }
            "generate_series" => {
                let (from, to) = (self.whole(next()?)?, self.whole(next()?)?);
                let array = call("pg_series", vec![from, to]);
                let at = self.series(array.clone())?;
                Ok((array::item(array, at), Kind::INT4))
            }
            "generate_subscripts" => {
                let (array, kind) = self.expr(next()?)?;
                // Its dimension: there is one.
                self.whole(next()?)?;
                let at = self.series(array)?;
                Ok((if kind.is_vector() { at } else { array::plus_one(at) }, Kind::INT4))
            }
            "array_length" | "array_upper" | "array_lower" => {
                let (array, kind) = self.expr(next()?)?;
                let dimension = self.whole(next()?)?;
                let count = call("pg_length", vec![array.clone(), dimension.clone()]);
                let bound = match (name, kind.is_vector()) {
                    ("array_upper", true) => array::less_one(count),
                    ("array_lower", is_vector) => {
                        let first = tree::number(if is_vector { "0" } else { "1" });
                        parts::case(vec![(parts::is_not_null(count), first)], None)
                    }
                    _ => count,
                };
                Ok((bound, Kind::INT4))
            }
            "array_cat" | "array_append" => {
                let (array, kind) = self.expr(next()?)?;
                let other = self.expr(next()?)?;
                let other = self.listed(other, kind)?;
                Ok((call("pg_concat", vec![array, other]), kind))
            }
            "pg_size_pretty" => {
                let size = self.expr(next()?)?;
                let size = parts::nested(self.as_text(size)?);
                let text = parts::text(" bytes");
                Ok((parts::binary(size, BinaryOperator::StringConcat, text), Kind::TEXT))
            }
            "json_build_object" | "jsonb_build_object" => {
                let members = args.map(|arg| self.member(arg)).collect::<Result<_, _>>()?;
                Ok((call("json_object", members), Kind::JSON))
            }
            _ => Err(no_function(name)),
        }
    }

    fn taken(&mut self, arg: Expr, takes: Takes) -> Result<Expr, Refusal> {
        match takes {
            Takes::Text => self.text(arg),
            Takes::Whole => self.whole(arg),
            Takes::Any => Ok(self.expr(arg)?.0),
            Takes::Texts => {
                let value = self.expr(arg)?;
                self.as_kind(value, Kind::TEXTS)
            }
        }
    }

    /// A name or a value of a JSON object.
    fn member(&mut self, arg: Expr) -> Result<Expr, Refusal> {
        let value = self.expr(arg)?;
        Ok(match value.1.class() {
            Class::Truth => call("json", vec![self.as_text(value)?]),
            Class::Unknown => self.as_text(value)?,
            Class::Array => call("json", vec![value.0]),
            Class::Whole | Class::Real | Class::Text => value.0,
        })
    }

    /// `ARRAY(SELECT …)`
    fn array_of(&mut self, subquery: sqlparser::ast::Query) -> Result<Typed, Refusal> {
        let (subquery, columns) = self.inner(subquery)?;
        let (name, kind) = columns.into_iter().next().ok_or_else(|| refused("this array"))?;
        let alias = "elements";
        let gathered = call("json_group_array", vec![tree::column(alias, &name)]);
        let mut select = tree::select(vec![tree::named(gathered, "elements")]);
        select.from =
            vec![TableWithJoins { relation: tree::derived(subquery, alias), joins: Vec::new() }];
        let query = tree::query(SetExpr::Select(Box::new(select)));
        Ok((Expr::Subquery(Box::new(query)), kind.array().unwrap_or(Kind::TEXTS)))
    }

    /// An aggregate: its name there, its arguments, what it gives.
    fn aggregate(
        &mut self,
        name: &str,
        list: &FunctionArgumentList,
    ) -> Result<Option<(Called, Kind)>, Refusal> {
        let there = match name {
            "count" => "count",
            "min" | "bool_and" | "every" => "min",
            "max" | "bool_or" => "max",
            "sum" => "sum",
            "avg" => "avg",
            "string_agg" => "string_agg",
            "array_agg" => "json_group_array",
            _ => return Ok(None),
        };
        self.aggregates = self.aggregates.saturating_add(1);
        let mut order = Vec::new();
        for clause in &list.clauses {
            match clause {
                FunctionArgumentClause::OrderBy(by) => order = self.order(by.clone())?,
                _ => return Err(refused("this form of a call")),
            }
        }
        let mut args = Vec::new();
        let mut kind = Kind::INT8;
        for (at, arg) in list.args.iter().enumerate() {
            match arg {
                FunctionArg::Unnamed(FunctionArgExpr::Expr(arg)) => {
                    let typed = self.expr(arg.clone())?;
                    if at == 0 {
                        kind = given(name, typed.1);
                    }
                    args.push(FunctionArg::Unnamed(FunctionArgExpr::Expr(typed.0)));
                }
                star @ FunctionArg::Unnamed(FunctionArgExpr::Wildcard) => args.push(star.clone()),
                _ => return Err(refused("an argument of this kind")),
            }
        }
        let is_distinct = match list.duplicate_treatment {
            None | Some(DuplicateTreatment::All) => false,
            Some(DuplicateTreatment::Distinct) => true,
        };
        Ok(Some((Called { there, args, order, is_distinct }, kind)))
    }

    fn counted(
        &mut self,
        (called, kind): (Called, Kind),
        filter: Option<Box<Expr>>,
        over: Option<WindowType>,
    ) -> Result<Typed, Refusal> {
        let there = called.there;
        let mut function = called.function();
        if let Some(filter) = filter {
            function.filter = Some(Box::new(self.expr(*filter)?.0));
        }
        let (gathered, kind) = self.windowed((Expr::Function(function), kind), over)?;
        // Of no rows there is no array.
        if there == "json_group_array" {
            return Ok((call("nullif", vec![gathered, parts::text("[]")]), kind));
        }
        Ok((gathered, kind))
    }

    fn windowed(
        &mut self,
        (called, kind): Typed,
        over: Option<WindowType>,
    ) -> Result<Typed, Refusal> {
        let Some(over) = over else { return Ok((called, kind)) };
        let Expr::Function(mut function) = called else { return Err(refused("this window")) };
        let WindowType::WindowSpec(spec) = over else { return Err(refused("a named window")) };
        let WindowSpec { window_name: None, partition_by, order_by, window_frame } = spec else {
            return Err(refused("a named window"));
        };
        let parts = partition_by.into_iter().map(|by| self.expr(by).map(|it| it.0));
        let partition_by = parts.collect::<Result<_, _>>()?;
        let order_by = self.order(order_by)?;
        let spec = WindowSpec { window_name: None, partition_by, order_by, window_frame };
        function.over = Some(WindowType::WindowSpec(spec));
        Ok((Expr::Function(function), kind))
    }

    /// The place in the arrays that the select list at hand unrolls, counted from 0.
    fn series(&mut self, array: Expr) -> Result<Expr, Refusal> {
        let series = self.series.as_mut();
        let series = series.ok_or_else(|| refused("an array that is unrolled here"))?;
        series.arrays.push(array);
        Ok(series.place())
    }
}

/// An aggregate as it is called there.
struct Called {
    there: &'static str,
    args: Vec<FunctionArg>,
    order: Vec<sqlparser::ast::OrderByExpr>,
    is_distinct: bool,
}

impl Called {
    fn function(self) -> Function {
        let clauses = if self.order.is_empty() {
            Vec::new()
        } else {
            vec![FunctionArgumentClause::OrderBy(self.order)]
        };
        let duplicate_treatment = self.is_distinct.then_some(DuplicateTreatment::Distinct);
        let list = FunctionArgumentList { duplicate_treatment, args: self.args, clauses };
        Function {
            name: ObjectName::from(parts::function_name(Dialect::Sqlite, self.there)),
            uses_odbc_syntax: false,
            parameters: FunctionArguments::None,
            args: FunctionArguments::List(list),
            within_group: Vec::new(),
            filter: None,
            null_treatment: None,
            over: None,
        }
    }
}

/// What an aggregate of values of that type gives.
fn given(name: &str, of: Kind) -> Kind {
    match name {
        "bool_and" | "bool_or" | "every" => Kind::TRUTH,
        "min" | "max" => of,
        "sum" if of.class() == Class::Real => of,
        "avg" => Kind::FLOAT8,
        "string_agg" => Kind::TEXT,
        "array_agg" => of.array().unwrap_or(Kind::TEXTS),
        _ => Kind::INT8,
    }
}

/// Arguments without names.
pub(super) fn plain_args(args: Vec<FunctionArg>) -> Result<Vec<Expr>, Refusal> {
    let plain = args.into_iter().map(|arg| match arg {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Ok(expr),
        _ => Err(refused("an argument of this kind")),
    });
    plain.collect()
}
