//! Calls: functions by allow-list, in plain form and in the forms of the grammar, with their
//! windows.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::{
    ast::{
        DateTimeField, Expr, ExtractSyntax, Function, FunctionArg, FunctionArgExpr,
        FunctionArgOperator, FunctionArgumentClause, FunctionArgumentList, FunctionArguments,
        Ident, NamedWindowDefinition, NamedWindowExpr, ObjectName, ObjectNamePart, Spanned as _,
        TrimWhereField, WindowFrame, WindowFrameBound, WindowSpec, WindowType,
    },
    tokenizer::Span,
};

use super::{Binder, expr::is_text, site::Clauses};
use crate::{
    grammar::{self, Exclusion},
    refuse::{denied, unsupported},
    rewrite::tree,
    surface::{self, FunctionKind},
};

type Part = Option<Box<Expr>>;

impl Binder<'_> {
    /// The function that a name means, by the allow-list.
    ///
    /// # Errors
    /// Not open, or not the engine's own.
    pub(super) fn open_function(
        &mut self,
        name: &ObjectName,
        span: Span,
    ) -> Result<&'static surface::Function, Refusal> {
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(self.fold(ident)?),
                ObjectNamePart::Function(_) => return Err(unsupported("this name", span)),
            }
        }
        let written = parts.iter().map(AsRef::as_ref).collect::<Vec<&str>>();
        let name = match (self.dialect, written.as_slice()) {
            (_, [name]) | (Dialect::Postgresql, ["pg_catalog", name]) => *name,
            _ => {
                let foreign = surface::Denied { class: "not the engine's own", nearest: None };
                return Err(denied(&written.join("."), foreign, span));
            }
        };
        let function = surface::function(self.dialect, name).map_err(|why| {
            let refusal = denied(name, why, span);
            match self.meant_of_site(name) {
                Some(call) => refusal.would_pass(call),
                None => refusal,
            }
        })?;
        self.used_function(function.name);
        Ok(function)
    }

    /// The printed name of an open function, by its own name.
    pub(super) fn function_name(
        &mut self,
        name: &'static str,
        span: Span,
    ) -> Result<ObjectName, Refusal> {
        let function =
            surface::function(self.dialect, name).map_err(|why| denied(name, why, span))?;
        self.used_function(function.name);
        Ok(self.printed_name(function))
    }

    /// Sees that a function with a grammar of its own is open.
    pub(super) fn grammar_function(
        &mut self,
        name: &'static str,
        span: Span,
    ) -> Result<(), Refusal> {
        self.function_name(name, span).map(drop)
    }

    /// `pg_catalog."lower"`; words of the grammar and SQLite's functions as they are.
    pub(super) fn printed_name(&self, function: &surface::Function) -> ObjectName {
        match self.dialect {
            Dialect::Postgresql if !function.grammar => {
                ObjectName::from(vec![tree::word("pg_catalog"), tree::quoted(function.name)])
            }
            Dialect::Postgresql | Dialect::Sqlite | Dialect::Mysql => {
                ObjectName::from(vec![tree::word(function.name)])
            }
        }
    }

    /// A call.
    pub(super) fn function(&mut self, call: Function) -> Result<Expr, Refusal> {
        let span = call.name.span();
        let Function {
            name,
            uses_odbc_syntax,
            parameters,
            args,
            filter,
            null_treatment,
            over,
            within_group,
        } = call;
        if uses_odbc_syntax {
            return Err(unsupported("`{ }`", span));
        }
        if !matches!(parameters, FunctionArguments::None) {
            return Err(unsupported("a second list of arguments", span));
        }
        if null_treatment.is_some() {
            return Err(unsupported("IGNORE NULLS or RESPECT NULLS", span));
        }
        if let FunctionArguments::Subquery(query) = args {
            let plain = filter.is_none() && over.is_none() && within_group.is_empty();
            if self.dialect == Dialect::Postgresql && plain && is_word(&name, "array") {
                let subquery = FunctionArguments::Subquery(self.subquery(query)?);
                return Ok(Expr::Function(bare_call(vec![tree::word("ARRAY")], subquery)));
            }
            return Err(unsupported("a query as an argument", span));
        }
        if self.dialect == Dialect::Postgresql && is_word(&name, "row") {
            return self.row(args, span);
        }
        let is_plain = filter.is_none() && over.is_none() && within_group.is_empty();
        if is_plain && let Some(stands) = self.told_function(&name, &args, span)? {
            return Ok(stands);
        }
        if self.is_site_name(&name)? {
            let is_of_groups = filter.is_some() || over.is_some() || !within_group.is_empty();
            return self.site_call(&name, args, &Clauses { is_of_groups }, span);
        }
        let function = self.open_function(&name, span)?;
        self.check_form(function, &args, over.is_some(), !within_group.is_empty(), span)?;
        let args = self.searched(function, args, span)?;
        let is_beneath =
            self.dialect == Dialect::Mysql && matches!(function.kind, FunctionKind::Aggregate);
        let args = if is_beneath {
            self.beneath_aliases(|binder| binder.arguments(function, args, span))?
        } else {
            self.arguments(function, args, span)?
        };
        let within_group = self.order_list(within_group)?;
        let filter = self.maybe(filter)?;
        let over = over.map(|window| self.window(window, span)).transpose()?;
        Ok(Expr::Function(Function {
            name: self.printed_name(function),
            uses_odbc_syntax: false,
            parameters: FunctionArguments::None,
            args,
            filter,
            null_treatment: None,
            over,
            within_group,
        }))
    }

    /// Whether the call has the clauses its kind of function needs, and no others.
    fn check_form(
        &self,
        function: &surface::Function,
        args: &FunctionArguments,
        over: bool,
        within_group: bool,
        span: Span,
    ) -> Result<(), Refusal> {
        let fits = match function.kind {
            FunctionKind::Scalar => !over && !within_group,
            FunctionKind::Aggregate => !within_group,
            FunctionKind::Window => over != within_group && (over || function.is_hypothetical()),
            FunctionKind::OrderedSet => within_group && !over,
            FunctionKind::Table { columns: _ } => {
                self.dialect == Dialect::Postgresql && !over && !within_group
            }
        };
        if !fits {
            return Err(unsupported(&format!("`{}` in this form", function.name), span));
        }
        if matches!(args, FunctionArguments::None) && !function.grammar {
            // `current_user` and its like have no parentheses; a list of words decides, not this.
            return match self.dialect {
                Dialect::Sqlite => Ok(()),
                Dialect::Postgresql | Dialect::Mysql => {
                    Err(unsupported(&format!("`{}` without arguments", function.name), span))
                }
            };
        }
        Ok(())
    }

    fn row(&mut self, args: FunctionArguments, span: Span) -> Result<Expr, Refusal> {
        let FunctionArguments::List(list) = args else {
            return Err(unsupported("this form of ROW", span));
        };
        let FunctionArgumentList { duplicate_treatment, args, clauses } = list;
        if duplicate_treatment.is_some() || !clauses.is_empty() {
            return Err(unsupported("this form of ROW", span));
        }
        let args = args
            .into_iter()
            .map(|arg| {
                let value =
                    plain_value(arg).ok_or_else(|| unsupported("this form of ROW", span))?;
                Ok(FunctionArg::Unnamed(FunctionArgExpr::Expr(self.expr(value)?)))
            })
            .collect::<Result<_, _>>()?;
        let list = FunctionArgumentList { duplicate_treatment: None, args, clauses: Vec::new() };
        Ok(Expr::Function(bare_call(vec![tree::word("ROW")], FunctionArguments::List(list))))
    }

    fn arguments(
        &mut self,
        function: &surface::Function,
        args: FunctionArguments,
        span: Span,
    ) -> Result<FunctionArguments, Refusal> {
        let list = match args {
            FunctionArguments::None => return Ok(FunctionArguments::None),
            FunctionArguments::Subquery(_) => {
                return Err(unsupported("a query as an argument", span));
            }
            FunctionArguments::List(list) => list,
        };
        let FunctionArgumentList { duplicate_treatment, args, clauses } = list;
        let end = args.len().saturating_sub(1);
        let args = args
            .into_iter()
            .enumerate()
            .map(|(at, arg)| match self.unit(function, at, &arg) {
                Some(unit) => Ok(unit),
                None if at == end && is_variadic(&arg) => self.variadic(function, arg, span),
                None => self.argument(function, arg, span),
            })
            .collect::<Result<_, _>>()?;
        let clauses = clauses
            .into_iter()
            .map(|clause| self.clause(clause, span))
            .collect::<Result<_, _>>()?;
        Ok(FunctionArguments::List(FunctionArgumentList { duplicate_treatment, args, clauses }))
    }

    /// `timestampdiff(MONTH, …)`: the unit is a word of MySQL's grammar.
    fn unit(
        &self,
        function: &surface::Function,
        at: usize,
        arg: &FunctionArg,
    ) -> Option<FunctionArg> {
        const UNITS: [&str; 9] =
            ["MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"];
        let takes_unit = self.dialect == Dialect::Mysql
            && at == 0
            && matches!(function.name, "timestampdiff" | "timestampadd");
        let FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Identifier(word))) = arg else {
            return None;
        };
        let unit = UNITS.iter().find(|unit| unit.eq_ignore_ascii_case(&word.value))?;
        (takes_unit && word.quote_style.is_none()).then(|| {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Identifier(tree::word(unit))))
        })
    }

    /// One argument of a call.
    pub(super) fn argument(
        &mut self,
        function: &surface::Function,
        arg: FunctionArg,
        span: Span,
    ) -> Result<FunctionArg, Refusal> {
        match arg {
            FunctionArg::Unnamed(arg) => {
                Ok(FunctionArg::Unnamed(self.argument_value(function, arg, span)?))
            }
            FunctionArg::Named { name, arg, operator }
            | FunctionArg::ExprNamed { name: Expr::Identifier(name), arg, operator } => {
                self.named(function, &name, arg, operator, span)
            }
            FunctionArg::ExprNamed { name: _, arg: _, operator: _ } => {
                Err(unsupported("an argument named so", span))
            }
        }
    }

    /// `VARIADIC array`: each element of it as an argument of its own.
    fn variadic(
        &mut self,
        function: &surface::Function,
        arg: FunctionArg,
        span: Span,
    ) -> Result<FunctionArg, Refusal> {
        match arg {
            FunctionArg::ExprNamed { name: _, arg: FunctionArgExpr::Expr(array), operator }
                if surface::is_variadic(function) =>
            {
                Ok(FunctionArg::ExprNamed {
                    name: Expr::Identifier(grammar::variadic()),
                    arg: FunctionArgExpr::Expr(self.expr(array)?),
                    operator,
                })
            }
            _ => Err(unsupported("VARIADIC for this function", span)),
        }
    }

    fn named(
        &mut self,
        function: &surface::Function,
        name: &Ident,
        arg: FunctionArgExpr,
        operator: FunctionArgOperator,
        span: Span,
    ) -> Result<FunctionArg, Refusal> {
        self.only(Dialect::Postgresql, "a named argument", span)?;
        if matches!(operator, FunctionArgOperator::Colon | FunctionArgOperator::Value) {
            let refusal = unsupported("SQL/JSON's way to name a key (PostgreSQL 16)", span);
            return Err(refusal.would_pass("json_build_object('key', value)"));
        }
        if grammar::is_variadic(name) {
            return Err(unsupported("VARIADIC before another argument", span));
        }
        match operator {
            FunctionArgOperator::RightArrow => {}
            FunctionArgOperator::Equals
            | FunctionArgOperator::Assignment
            | FunctionArgOperator::Colon
            | FunctionArgOperator::Value
            | FunctionArgOperator::Space => {
                return Err(unsupported("an argument named so", span));
            }
        }
        let name = self.fold(name)?;
        Ok(FunctionArg::ExprNamed {
            name: Expr::Identifier(tree::quoted(&name)),
            arg: self.argument_value(function, arg, span)?,
            operator,
        })
    }

    fn argument_value(
        &mut self,
        function: &surface::Function,
        arg: FunctionArgExpr,
        span: Span,
    ) -> Result<FunctionArgExpr, Refusal> {
        if let Some(row) = self.row_argument(function, &arg, span)? {
            return Ok(row);
        }
        match arg {
            FunctionArgExpr::Expr(expr) => Ok(FunctionArgExpr::Expr(self.expr(expr)?)),
            FunctionArgExpr::Wildcard if function.name == "count" => Ok(FunctionArgExpr::Wildcard),
            FunctionArgExpr::Wildcard => Err(unsupported("`*` as an argument", span)),
            FunctionArgExpr::QualifiedWildcard(_) => {
                Err(unsupported("a whole row as an argument", span))
            }
            FunctionArgExpr::WildcardWithOptions(_) => Err(unsupported("`*` with options", span)),
        }
    }

    fn clause(
        &mut self,
        clause: FunctionArgumentClause,
        span: Span,
    ) -> Result<FunctionArgumentClause, Refusal> {
        match clause {
            FunctionArgumentClause::OrderBy(list) => {
                Ok(FunctionArgumentClause::OrderBy(self.order_list(list)?))
            }
            FunctionArgumentClause::IgnoreOrRespectNulls(_) => {
                Err(unsupported("IGNORE NULLS or RESPECT NULLS", span))
            }
            FunctionArgumentClause::Where(_) => Err(unsupported("WHERE in a call", span)),
            FunctionArgumentClause::Limit(_) => Err(unsupported("LIMIT in a call", span)),
            FunctionArgumentClause::OnOverflow(_) => Err(unsupported("ON OVERFLOW", span)),
            FunctionArgumentClause::Having(_) => Err(unsupported("HAVING in a call", span)),
            FunctionArgumentClause::Separator(value) => {
                self.only(Dialect::Mysql, "SEPARATOR", span)?;
                match self.value(value)? {
                    Expr::Value(value) if is_text(&value.value) => {
                        Ok(FunctionArgumentClause::Separator(value))
                    }
                    _ => Err(unsupported("a SEPARATOR that is no text", span)),
                }
            }
            FunctionArgumentClause::JsonNullClause(_) => {
                Err(unsupported("NULL ON NULL or ABSENT ON NULL", span))
            }
            FunctionArgumentClause::JsonReturningClause(_) => {
                Err(unsupported("RETURNING in a call", span))
            }
        }
    }

    fn window(&mut self, window: WindowType, span: Span) -> Result<WindowType, Refusal> {
        match window {
            WindowType::NamedWindow(name) => Ok(WindowType::NamedWindow(self.window_name(&name)?)),
            WindowType::WindowSpec(spec) => {
                Ok(WindowType::WindowSpec(self.window_spec(spec, span)?))
            }
        }
    }

    fn window_name(&self, name: &Ident) -> Result<Ident, Refusal> {
        let folded = self.fold(name)?;
        let key = self.dialect.key(&folded);
        let known = self.scopes.last().is_some_and(|scope| {
            scope.windows.iter().any(|window| self.dialect.key(window) == key)
        });
        if known {
            Ok(tree::quoted(&folded))
        } else {
            Err(unsupported("a window that this query does not define", name.span))
        }
    }

    fn window_spec(&mut self, spec: WindowSpec, span: Span) -> Result<WindowSpec, Refusal> {
        if let Some(scope) = self.scopes.last_mut() {
            scope.has_window = true;
        }
        let WindowSpec { window_name, partition_by, order_by, window_frame } = spec;
        let (exclusion, window_name) = Exclusion::unmark(window_name);
        if exclusion.is_some() && window_frame.is_none() {
            return Err(unsupported("EXCLUDE without a frame", span));
        }
        let window_name = window_name.map(|name| self.window_name(&name)).transpose()?;
        let window_name = match exclusion {
            Some(exclusion) => Some(exclusion.mark(window_name.as_ref())),
            None => window_name,
        };
        let partition_by = self.exprs(partition_by)?;
        let order_by = self.order_list(order_by)?;
        let window_frame = window_frame.map(|frame| self.frame(frame, span)).transpose()?;
        Ok(WindowSpec { window_name, partition_by, order_by, window_frame })
    }

    fn frame(&mut self, frame: WindowFrame, span: Span) -> Result<WindowFrame, Refusal> {
        let WindowFrame { units, start_bound, end_bound } = frame;
        let start_bound = self.bound(start_bound, span)?;
        let end_bound = end_bound.map(|bound| self.bound(bound, span)).transpose()?;
        Ok(WindowFrame { units, start_bound, end_bound })
    }

    fn bound(&mut self, bound: WindowFrameBound, span: Span) -> Result<WindowFrameBound, Refusal> {
        let _ = span;
        Ok(match bound {
            WindowFrameBound::CurrentRow => WindowFrameBound::CurrentRow,
            WindowFrameBound::Preceding(many) => WindowFrameBound::Preceding(self.maybe(many)?),
            WindowFrameBound::Following(many) => WindowFrameBound::Following(self.maybe(many)?),
        })
    }

    /// `WINDOW name AS (…)`: a name is known to those behind it.
    pub(super) fn windows(
        &mut self,
        list: Vec<NamedWindowDefinition>,
    ) -> Result<Vec<NamedWindowDefinition>, Refusal> {
        list.into_iter()
            .map(|NamedWindowDefinition(name, window)| {
                let folded = self.fold(&name)?;
                let window = match window {
                    NamedWindowExpr::NamedWindow(other) => {
                        return Err(unsupported("a window that is only a name", other.span));
                    }
                    NamedWindowExpr::WindowSpec(spec) => {
                        NamedWindowExpr::WindowSpec(self.window_spec(spec, name.span)?)
                    }
                };
                if let Some(scope) = self.scopes.last_mut() {
                    scope.windows.push(std::sync::Arc::clone(&folded));
                }
                Ok(NamedWindowDefinition(tree::quoted(&folded), window))
            })
            .collect()
    }

    pub(super) fn extract(
        &mut self,
        field: DateTimeField,
        syntax: ExtractSyntax,
        expr: Box<Expr>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let (field, name) = match self.dialect {
            Dialect::Postgresql => (Some(field).filter(is_extract_field), "date_part"),
            Dialect::Mysql => (mysql_unit(field), "extract"),
            Dialect::Sqlite => return Err(unsupported("EXTRACT", span)),
        };
        let field = field
            .filter(|_| matches!(syntax, ExtractSyntax::From))
            .ok_or_else(|| unsupported("this form of EXTRACT", span))?;
        self.grammar_function(name, span)?;
        Ok(Expr::Extract { field, syntax, expr: self.boxed(expr)? })
    }

    /// `SUBSTRING(a FROM b FOR c)` keeps its form; with commas it is a plain call.
    pub(super) fn substring(
        &mut self,
        (expr, from, length): (Box<Expr>, Part, Part),
        special: bool,
        shorthand: bool,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let name = if shorthand { "substr" } else { "substring" };
        match self.dialect {
            Dialect::Sqlite => {
                self.grammar_function(name, span)?;
                if !special {
                    return Err(unsupported("SUBSTRING … FROM", span));
                }
                let expr = self.boxed(expr)?;
                let (substring_from, substring_for) = (self.maybe(from)?, self.maybe(length)?);
                Ok(Expr::Substring { expr, substring_from, substring_for, special, shorthand })
            }
            Dialect::Postgresql if special => {
                let args = [Some(expr), from, length].into_iter().flatten();
                let args = args.map(|arg| self.expr(*arg)).collect::<Result<_, _>>()?;
                self.plain_call(name, args, span)
            }
            Dialect::Postgresql | Dialect::Mysql => {
                self.grammar_function(name, span)?;
                let is_strange = self.dialect == Dialect::Postgresql && shorthand;
                if is_strange && (from.is_some() || length.is_some()) {
                    return Err(unsupported("SUBSTR … FROM", span));
                }
                let expr = self.boxed(expr)?;
                let (substring_from, substring_for) = (self.maybe(from)?, self.maybe(length)?);
                Ok(Expr::Substring { expr, substring_from, substring_for, special, shorthand })
            }
        }
    }

    pub(super) fn trim(
        &mut self,
        trim_where: Option<TrimWhereField>,
        trim_what: Option<Box<Expr>>,
        expr: Box<Expr>,
        trim_characters: Option<Vec<Expr>>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let name = match (self.dialect, trim_where) {
            (Dialect::Sqlite, None) if trim_what.is_none() => "trim",
            (Dialect::Sqlite, _) => return Err(unsupported("TRIM … FROM", span)),
            (Dialect::Mysql, _) => "trim",
            (Dialect::Postgresql, None | Some(TrimWhereField::Both)) => "btrim",
            (Dialect::Postgresql, Some(TrimWhereField::Leading)) => "ltrim",
            (Dialect::Postgresql, Some(TrimWhereField::Trailing)) => "rtrim",
        };
        self.grammar_function(name, span)?;
        Ok(Expr::Trim {
            trim_where,
            trim_what: self.maybe(trim_what)?,
            expr: self.boxed(expr)?,
            trim_characters: trim_characters.map(|chars| self.exprs(chars)).transpose()?,
        })
    }
}

/// `VARIADIC x`.
fn is_variadic(arg: &FunctionArg) -> bool {
    matches!(arg, FunctionArg::ExprNamed { name: Expr::Identifier(name), arg: _, operator: _ }
        if grammar::is_variadic(name))
}

fn bare_call(name: Vec<Ident>, args: FunctionArguments) -> Function {
    Function {
        name: ObjectName::from(name),
        uses_odbc_syntax: false,
        parameters: FunctionArguments::None,
        args,
        filter: None,
        null_treatment: None,
        over: None,
        within_group: Vec::new(),
    }
}

fn is_word(name: &ObjectName, word: &str) -> bool {
    matches!(name.0.as_slice(), [ObjectNamePart::Identifier(ident)]
        if ident.quote_style.is_none() && ident.value.eq_ignore_ascii_case(word))
}

/// A positional argument that is one value; nothing for any other form.
pub(super) fn plain_value(arg: FunctionArg) -> Option<Expr> {
    match arg {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Some(expr),
        FunctionArg::Unnamed(
            FunctionArgExpr::QualifiedWildcard(_)
            | FunctionArgExpr::Wildcard
            | FunctionArgExpr::WildcardWithOptions(_),
        )
        | FunctionArg::Named { name: _, arg: _, operator: _ }
        | FunctionArg::ExprNamed { name: _, arg: _, operator: _ } => None,
    }
}

/// Fields that PostgreSQL's INTERVAL takes behind its text.
pub(super) const fn is_interval_field(field: &DateTimeField) -> bool {
    matches!(
        field,
        DateTimeField::Year
            | DateTimeField::Month
            | DateTimeField::Day
            | DateTimeField::Hour
            | DateTimeField::Minute
            | DateTimeField::Second
    )
}

/// A unit of MySQL's INTERVAL and EXTRACT, in the one form we print.
pub(super) fn mysql_unit(field: DateTimeField) -> Option<DateTimeField> {
    const PAIRS: [&str; 11] = [
        "SECOND_MICROSECOND",
        "MINUTE_MICROSECOND",
        "MINUTE_SECOND",
        "HOUR_MICROSECOND",
        "HOUR_SECOND",
        "HOUR_MINUTE",
        "DAY_MICROSECOND",
        "DAY_SECOND",
        "DAY_MINUTE",
        "DAY_HOUR",
        "YEAR_MONTH",
    ];
    match field {
        DateTimeField::Microsecond
        | DateTimeField::Second
        | DateTimeField::Minute
        | DateTimeField::Hour
        | DateTimeField::Day
        | DateTimeField::Week(None)
        | DateTimeField::Month
        | DateTimeField::Quarter
        | DateTimeField::Year => Some(field),
        DateTimeField::Custom(ident) if ident.quote_style.is_none() => PAIRS
            .into_iter()
            .find(|pair| pair.eq_ignore_ascii_case(&ident.value))
            .map(|pair| DateTimeField::Custom(tree::word(pair))),
        _ => None,
    }
}

/// Fields that PostgreSQL's EXTRACT takes.
const fn is_extract_field(field: &DateTimeField) -> bool {
    matches!(
        field,
        DateTimeField::Century
            | DateTimeField::Day
            | DateTimeField::Decade
            | DateTimeField::Dow
            | DateTimeField::Doy
            | DateTimeField::Epoch
            | DateTimeField::Hour
            | DateTimeField::Isodow
            | DateTimeField::Isoyear
            | DateTimeField::Julian
            | DateTimeField::Microseconds
            | DateTimeField::Millennium
            | DateTimeField::Milliseconds
            | DateTimeField::Minute
            | DateTimeField::Month
            | DateTimeField::Quarter
            | DateTimeField::Second
            | DateTimeField::Timezone
            | DateTimeField::TimezoneHour
            | DateTimeField::TimezoneMinute
            | DateTimeField::Week(None)
            | DateTimeField::Year
    )
}
