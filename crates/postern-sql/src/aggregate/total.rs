//! What may be made of the dimensions of single records: nothing that can fail on any of them.
//!
//! SECURITY: an error while records are read tells that there is a record, in a group too small to
//! be shown as well. So the lists here are of what the engines do without fail; what is not on
//! them can be done with the groups, above.

use postern_core::{catalogue::TypeFamily, dialect::Dialect};
use sqlparser::ast::{
    BinaryOperator as Op, CastKind, CeilFloorKind, DataType, DateTimeField, DuplicateTreatment,
    Expr, Function, FunctionArg, FunctionArgExpr, FunctionArgumentList, FunctionArguments, Value,
};

use super::{
    ground::{Column, Shape},
    owner::Spot,
    why::Why,
};
use crate::surface;

/// What a total expression is made of.
///
/// Two texts may have different collations; what is made of both has none in PostgreSQL, and
/// fails where one is needed. So one text column is as many as an expression has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    text: Option<Spot>,
}

/// Functions that never fail on texts and moments, whatever their values, with constants behind
/// the first argument.
static TEXTS: &[&str] = &[
    "btrim",
    "char_length",
    "character_length",
    "initcap",
    "lcase",
    "length",
    "lower",
    "ltrim",
    "rtrim",
    "trim",
    "ucase",
    "upper",
];

/// Parts of moments that MySQL and SQLite give by a function.
static MOMENTS: &[&str] = &[
    "date",
    "datetime",
    "day",
    "dayname",
    "dayofmonth",
    "dayofweek",
    "dayofyear",
    "hour",
    "last_day",
    "minute",
    "month",
    "monthname",
    "quarter",
    "second",
    "week",
    "weekday",
    "weekofyear",
    "year",
    "yearweek",
];

/// Formats of `to_char` that are known not to fail.
static FORMATS: &[&str] = &[
    "D",
    "DD",
    "DY",
    "Day",
    "Dy",
    "FMDay",
    "FMMonth",
    "HH24",
    "ID",
    "IW",
    "IYYY",
    "IYYY-IW",
    "MM",
    "Mon",
    "Mon YYYY",
    "Month",
    "Q",
    "WW",
    "YYYY",
    "YYYY-MM",
    "YYYY-MM-DD",
    "YYYY-Q",
    "YYYY/MM",
    "YYYYMM",
    "YYYYMMDD",
];

impl Shape<'_> {
    /// Several values of one expression.
    pub(super) fn alike<'e>(
        &self,
        parts: impl IntoIterator<Item = &'e Expr>,
        depth: usize,
    ) -> Option<Made> {
        let mut all = Made::default();
        for part in parts {
            match (all.text, self.made(part, depth)?.text) {
                (Some(one), Some(other)) if one != other => return None,
                (None, found) => all.text = found,
                (Some(_), _) => {}
            }
        }
        Some(all)
    }

    /// What a value is made of, when it is made of dimensions and constants alone.
    pub(super) fn made(&self, expr: &Expr, depth: usize) -> Option<Made> {
        let depth = depth.checked_sub(1)?;
        if self.is_constant(expr) || self.is_band(expr) {
            return Some(Made::default());
        }
        match expr {
            Expr::Nested(inner) => self.made(inner, depth),
            Expr::CompoundIdentifier(_) => self.made_of_column(expr),
            Expr::Case { case_token: _, end_token: _, operand, conditions, else_result } => {
                match operand {
                    Some(operand) => {
                        let whens = conditions.iter().map(|when| &when.condition);
                        self.alike(std::iter::once(operand.as_ref()).chain(whens), depth)?;
                    }
                    None => {
                        for when in conditions {
                            self.condition(&when.condition, depth)?;
                        }
                    }
                }
                let results = conditions.iter().map(|when| &when.result);
                self.alike(results.chain(else_result.as_deref()), depth)
            }
            Expr::Cast {
                kind: CastKind::Cast | CastKind::DoubleColon,
                expr: inner,
                data_type,
                format: None,
            } => self.made_by_cast(inner, data_type, depth),
            Expr::Function(function) => self.because(self.made_by_call(function, depth), || {
                Why::Call(function_name(function).unwrap_or_default())
            }),
            Expr::Extract { field, syntax: _, expr: inner } => {
                self.has_field(inner, field)?;
                Some(Made::default())
            }
            Expr::Floor { expr, field } | Expr::Ceil { expr, field } => {
                matches!(field, CeilFloorKind::DateTimeField(DateTimeField::NoDateTime))
                    .then_some(())?;
                self.made(expr, depth)
            }
            Expr::Trim { trim_where: _, trim_what, expr, trim_characters: None } => {
                let fits = trim_what.as_deref().is_none_or(|what| self.is_constant(what));
                fits.then_some(())?;
                self.made(expr, depth)
            }
            Expr::Substring { expr, substring_from, substring_for, special: _, shorthand: _ } => {
                let fits = [substring_from, substring_for]
                    .into_iter()
                    .flatten()
                    .all(|part| is_small_number(part));
                fits.then_some(())?;
                self.made(expr, depth)
            }
            Expr::BinaryOp { left, op: Op::StringConcat, right } => {
                self.alike([left.as_ref(), right], depth)
            }
            other => self.condition(other, depth).map(|()| Made::default()),
        }
    }

    fn made_of_column(&self, expr: &Expr) -> Option<Made> {
        match self.meant(expr)? {
            Column::Plain(spot) => {
                let (_, shown) = self.dimension(expr)?;
                let text = is_text(&shown.column.ty.family).then_some(spot);
                Some(Made { text })
            }
            // What it is made of was seen below; its collation is not known here.
            Column::Dimension(_) => Some(Made { text: Some((usize::MAX, spot_of(expr))) }),
        }
    }

    /// A cast to text, and of a moment to its day.
    fn made_by_cast(&self, inner: &Expr, data_type: &DataType, depth: usize) -> Option<Made> {
        let to = surface::cast(self.dialect, data_type).ok()?;
        let made = self.made(inner, depth)?;
        let unbounded = matches!(
            data_type,
            DataType::Text
                | DataType::Varchar(None)
                | DataType::CharacterVarying(None)
                | DataType::Char(None)
                | DataType::Date
        );
        let fits = match to {
            TypeFamily::Text => true,
            TypeFamily::Date => self.moment(inner).is_some(),
            _ => self.dialect == Dialect::Mysql && matches!(data_type, DataType::Char(None)),
        };
        (fits && unbounded).then_some(made)
    }

    fn made_by_call(&self, function: &Function, depth: usize) -> Option<Made> {
        let (name, args) = plain_call(function)?;
        let name = name.as_str();
        let (first, rest) = args.split_first()?;
        let constants = || rest.iter().all(|arg| self.is_constant(arg)).then_some(());
        let postgresql = self.dialect == Dialect::Postgresql;
        match name {
            "coalesce" | "ifnull" | "nullif" => self.alike(args.iter().copied(), depth),
            "if" | "iif" => {
                self.condition(first, depth)?;
                self.alike(rest.iter().copied(), depth)
            }
            "concat" if !postgresql => self.alike(args.iter().copied(), depth),
            "left" | "right" | "substr" | "substring" => {
                rest.iter().all(|arg| is_small_number(arg)).then_some(())?;
                self.made(first, depth)
            }
            "date_trunc" if postgresql => {
                let [dim] = rest else { return None };
                let units = ["year", "quarter", "month", "week", "day", "hour", "minute", "decade"];
                is_one_of(first, &units).then_some(())?;
                self.moment(dim)?;
                Some(Made::default())
            }
            "date_part" if postgresql => {
                let [dim] = rest else { return None };
                let field = text_of(first)?;
                let fields: &[&str] = match self.moment(dim)? {
                    TypeFamily::Date => DAYS,
                    _ => HOURS,
                };
                fields.contains(&field).then(Made::default)
            }
            "to_char" if postgresql => {
                let [format] = rest else { return None };
                self.moment(first)?;
                is_one_of(format, FORMATS).then(Made::default)
            }
            "date_format" if !postgresql => {
                constants()?;
                self.made(first, depth)
            }
            // The format stands first.
            "strftime" if !postgresql => {
                is_text_constant(first).then_some(())?;
                let (dim, modifiers) = rest.split_first()?;
                modifiers.iter().all(|one| is_text_constant(one)).then_some(())?;
                self.made(dim, depth)
            }
            _ if MOMENTS.contains(&name) && !postgresql => {
                constants()?;
                self.made(first, depth)
            }
            _ if TEXTS.contains(&name) => {
                rest.iter().all(|one| is_text_constant(one)).then_some(())?;
                self.made(first, depth)
            }
            _ => None,
        }
    }

    /// The family of a plain dimension.
    fn family(&self, expr: &Expr) -> Option<TypeFamily> {
        self.dimension(expr).map(|(_, shown)| shown.column.ty.family.clone())
    }

    /// A plain dimension that is a day or a moment.
    fn moment(&self, expr: &Expr) -> Option<TypeFamily> {
        let expr = unnested(expr);
        if let Expr::Function(function) = expr
            && function_name(function).as_deref() == Some("date_trunc")
        {
            return self.made_by_call(function, 2).map(|_| TypeFamily::Timestamp);
        }
        self.family(expr).filter(|family| {
            matches!(family, TypeFamily::Date | TypeFamily::Timestamp | TypeFamily::TimestampTz)
        })
    }

    /// Whether every value of a dimension has such a part.
    fn has_field(&self, expr: &Expr, field: &DateTimeField) -> Option<()> {
        let family = self.moment(expr)?;
        let of_day = matches!(
            field,
            DateTimeField::Year
                | DateTimeField::Quarter
                | DateTimeField::Month
                | DateTimeField::Week(None)
                | DateTimeField::Day
                | DateTimeField::Dow
                | DateTimeField::Doy
                | DateTimeField::Isodow
                | DateTimeField::Isoyear
        );
        let of_hour = matches!(field, DateTimeField::Hour | DateTimeField::Minute);
        (of_day || (of_hour && family != TypeFamily::Date)).then_some(())
    }
}

static DAYS: &[&str] =
    &["day", "dow", "doy", "isodow", "isoyear", "month", "quarter", "week", "year"];

static HOURS: &[&str] = &[
    "day", "dow", "doy", "hour", "isodow", "isoyear", "minute", "month", "quarter", "week", "year",
];

pub(crate) fn unnested(expr: &Expr) -> &Expr {
    match expr {
        Expr::Nested(inner) => unnested(inner),
        other => other,
    }
}

/// A number for a column that has none, so that two of them differ.
fn spot_of(expr: &Expr) -> postern_core::catalogue::ColumnId {
    let sum = expr
        .to_string()
        .bytes()
        .fold(7_u16, |sum, byte| sum.wrapping_mul(31).wrapping_add(u16::from(byte)));
    postern_core::catalogue::ColumnId(sum)
}

const fn is_text(family: &TypeFamily) -> bool {
    matches!(family, TypeFamily::Text | TypeFamily::PaddedText | TypeFamily::ForeignText)
}

/// The current moment or day, as the engine has it.
pub(super) fn is_now(dialect: Dialect, function: &Function) -> bool {
    let name = match &function.args {
        FunctionArguments::None => function_name(function),
        FunctionArguments::List(list) if list.args.is_empty() => function_name(function),
        FunctionArguments::List(_) if dialect == Dialect::Sqlite => {
            return is_now_in_sqlite(function);
        }
        FunctionArguments::List(_) | FunctionArguments::Subquery(_) => return false,
    };
    let plain = function.over.is_none() && function.filter.is_none();
    plain
        && name.is_some_and(|name| {
            matches!(
                name.as_str(),
                "current_date" | "current_timestamp" | "curdate" | "localtimestamp" | "now"
            )
        })
}

/// `date('now', '-30 days')`
fn is_now_in_sqlite(function: &Function) -> bool {
    plain_call(function).is_some_and(|(name, args)| {
        matches!(name.as_str(), "date" | "datetime" | "strftime")
            && args.iter().all(|arg| is_text_constant(arg))
    })
}

/// The arguments of a call that is no window and has no form of another database.
pub(super) fn arguments(function: &Function) -> Option<&FunctionArgumentList> {
    let Function {
        name: _,
        uses_odbc_syntax: false,
        parameters: FunctionArguments::None,
        args: FunctionArguments::List(list),
        within_group: _,
        filter: _,
        null_treatment: None,
        over: None,
    } = function
    else {
        return None;
    };
    list.clauses.is_empty().then_some(list)
}

/// A call with nothing but values: its name and them.
pub(super) fn plain_call(function: &Function) -> Option<(String, Vec<&Expr>)> {
    let list = arguments(function)?;
    let plain = function.within_group.is_empty()
        && function.filter.is_none()
        && matches!(list.duplicate_treatment, None | Some(DuplicateTreatment::All));
    plain.then_some(())?;
    let args = list
        .args
        .iter()
        .map(|arg| match arg {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Some(expr),
            _ => None,
        })
        .collect::<Option<Vec<_>>>()?;
    Some((function_name(function)?, args))
}

/// `count` or `pg_catalog.count`, folded.
pub(super) fn function_name(function: &Function) -> Option<String> {
    let ident = match function.name.0.as_slice() {
        [name] => name.as_ident()?,
        [schema, name] if schema.as_ident()?.value == "pg_catalog" => name.as_ident()?,
        _ => return None,
    };
    Some(ident.value.to_ascii_lowercase())
}

fn text_of(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => text_of(inner),
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn is_text_constant(expr: &Expr) -> bool {
    text_of(expr).is_some()
}

fn is_one_of(expr: &Expr, known: &[&str]) -> bool {
    text_of(expr).is_some_and(|text| known.contains(&text))
}

/// A number from 0 to 9999 without a sign or a point.
pub(super) fn is_small_number(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_small_number(inner),
        Expr::Value(value) => matches!(&value.value, Value::Number(digits, false)
            if digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit())),
        _ => false,
    }
}
