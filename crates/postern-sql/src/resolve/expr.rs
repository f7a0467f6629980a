//! Expressions: every variant of the parser's tree, resolved or refused by name.

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::{
    ast::{
        AccessExpr, Array, BinaryOperator, CaseWhen, CastKind, CeilFloorKind, DataType,
        DateTimeField, Expr, Ident, Interval, ObjectName, ObjectNamePart, Spanned as _, Subscript,
        TimezoneInfo, TypedString, UnaryOperator, Value, helpers::attached_token::AttachedToken,
    },
    tokenizer::Span,
};

use super::{Binder, catalog::Cast, pattern};
use crate::{
    parts,
    refuse::{denied, unsupported},
    rewrite::tree,
    surface,
};

/// What a pattern is compared with, the pattern, its escape.
type Pattern = (Box<Expr>, Box<Expr>, Option<Box<Expr>>);

impl Binder<'_> {
    /// A boxed expression.
    pub(super) fn boxed(&mut self, expr: Box<Expr>) -> Result<Box<Expr>, Refusal> {
        Ok(Box::new(self.expr(*expr)?))
    }

    /// Several expressions.
    pub(super) fn exprs(&mut self, exprs: Vec<Expr>) -> Result<Vec<Expr>, Refusal> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    /// An expression, perhaps.
    pub(super) fn maybe(&mut self, expr: Option<Box<Expr>>) -> Result<Option<Box<Expr>>, Refusal> {
        expr.map(|expr| self.boxed(expr)).transpose()
    }

    /// One expression.
    ///
    /// # Errors
    /// A name that is not there, or a construct, function, operator or cast that is not open.
    pub(super) fn expr(&mut self, expr: Expr) -> Result<Expr, Refusal> {
        self.deeper(|binder| binder.any_expr(expr))
    }

    fn any_expr(&mut self, expr: Expr) -> Result<Expr, Refusal> {
        let span = if needs_place(&expr) { expr.span() } else { Span::empty() };
        match expr {
            Expr::Identifier(ident) => self.column_value(&[ident]),
            Expr::CompoundIdentifier(parts) => self.column_value(&parts),
            Expr::CompoundFieldAccess { root, access_chain } => {
                self.subscripted(*root, access_chain)
            }
            Expr::IsFalse(inner) => Ok(Expr::IsFalse(self.boxed(inner)?)),
            Expr::IsNotFalse(inner) => Ok(Expr::IsNotFalse(self.boxed(inner)?)),
            Expr::IsTrue(inner) => Ok(Expr::IsTrue(self.boxed(inner)?)),
            Expr::IsNotTrue(inner) => Ok(Expr::IsNotTrue(self.boxed(inner)?)),
            Expr::IsNull(inner) => Ok(Expr::IsNull(self.boxed(inner)?)),
            Expr::IsNotNull(inner) => Ok(Expr::IsNotNull(self.boxed(inner)?)),
            Expr::IsUnknown(inner) => Ok(Expr::IsUnknown(self.boxed(inner)?)),
            Expr::IsNotUnknown(inner) => Ok(Expr::IsNotUnknown(self.boxed(inner)?)),
            Expr::IsDistinctFrom(left, right) => {
                self.not_in(Dialect::Mysql, "IS DISTINCT FROM (write NOT a <=> b)", span)?;
                Ok(Expr::IsDistinctFrom(self.boxed(left)?, self.boxed(right)?))
            }
            Expr::IsNotDistinctFrom(left, right) => {
                self.not_in(Dialect::Mysql, "IS NOT DISTINCT FROM (write <=>)", span)?;
                Ok(Expr::IsNotDistinctFrom(self.boxed(left)?, self.boxed(right)?))
            }
            Expr::IsJson { expr, kind, unique_keys, negated } => {
                self.only(Dialect::Postgresql, "IS JSON", span)?;
                Ok(Expr::IsJson { expr: self.boxed(expr)?, kind, unique_keys, negated })
            }
            Expr::IsNormalized { expr, form, negated } => {
                self.only(Dialect::Postgresql, "IS NORMALIZED", span)?;
                Ok(Expr::IsNormalized { expr: self.boxed(expr)?, form, negated })
            }
            Expr::InList { expr, list, negated } => {
                let list = self.exprs(list)?;
                Ok(Expr::InList { expr: self.boxed(expr)?, list, negated })
            }
            Expr::InSubquery { expr, subquery, negated } => Ok(Expr::InSubquery {
                expr: self.boxed(expr)?,
                subquery: self.subquery(subquery)?,
                negated,
            }),
            Expr::Between { expr, negated, low, high } => Ok(Expr::Between {
                expr: self.boxed(expr)?,
                negated,
                low: self.boxed(low)?,
                high: self.boxed(high)?,
            }),
            Expr::BinaryOp { left, op, right } => self.binary(left, op, right, span),
            Expr::Like { negated, any, expr, pattern, escape_char } => {
                if any {
                    self.only(Dialect::Postgresql, "LIKE ANY", span)?;
                }
                self.used_function("like");
                let (expr, pattern, mut escape_char) =
                    self.pattern(expr, pattern, escape_char, any)?;
                if self.dialect == Dialect::Mysql && escape_char.is_none() {
                    // The usual escape there, which the pinned `sql_mode` does not know.
                    escape_char = Some(Box::new(parts::text("\\")));
                }
                Ok(Expr::Like { negated, any, expr, pattern, escape_char })
            }
            Expr::ILike { negated, any, expr, pattern, escape_char } => {
                self.only(Dialect::Postgresql, "ILIKE", span)?;
                let (expr, pattern, escape_char) = self.pattern(expr, pattern, escape_char, any)?;
                Ok(Expr::ILike { negated, any, expr, pattern, escape_char })
            }
            Expr::SimilarTo { negated, expr, pattern, escape_char } => {
                self.only(Dialect::Postgresql, "SIMILAR TO", span)?;
                let (expr, pattern, escape_char) =
                    self.pattern(expr, pattern, escape_char, false)?;
                Ok(Expr::SimilarTo { negated, expr, pattern, escape_char })
            }
            Expr::AnyOp { left, compare_op, right, is_some } => {
                self.not_in(Dialect::Sqlite, "ANY", span)?;
                let compare_op = self.operator(compare_op, span)?;
                let (left, right) = (self.boxed(left)?, self.list_of(&compare_op, right)?);
                Ok(Expr::AnyOp { left, compare_op, right, is_some })
            }
            Expr::AllOp { left, compare_op, right } => {
                self.not_in(Dialect::Sqlite, "ALL", span)?;
                let compare_op = self.operator(compare_op, span)?;
                let (left, right) = (self.boxed(left)?, self.list_of(&compare_op, right)?);
                Ok(Expr::AllOp { left, compare_op, right })
            }
            Expr::UnaryOp { op, expr } => self.unary(op, expr, span),
            Expr::Cast { kind, expr, data_type, format } => {
                if format.is_some() {
                    return Err(unsupported("CAST … FORMAT", span));
                }
                self.cast(kind, expr, data_type, span)
            }
            Expr::AtTimeZone { timestamp, time_zone } => {
                self.only(Dialect::Postgresql, "AT TIME ZONE", span)?;
                self.used_function("timezone");
                Ok(Expr::AtTimeZone {
                    timestamp: self.boxed(timestamp)?,
                    time_zone: self.boxed(time_zone)?,
                })
            }
            Expr::Extract { field, syntax, expr } => self.extract(field, syntax, expr, span),
            Expr::Ceil { expr, field } => self.rounding("ceil", expr, &field, span),
            Expr::Floor { expr, field } => self.rounding("floor", expr, &field, span),
            Expr::Position { expr, r#in } => {
                self.not_in(Dialect::Sqlite, "POSITION", span)?;
                self.grammar_function("position", span)?;
                Ok(Expr::Position { expr: self.boxed(expr)?, r#in: self.boxed(r#in)? })
            }
            Expr::Substring { expr, substring_from, substring_for, special, shorthand } => {
                let parts = (expr, substring_from, substring_for);
                self.substring(parts, special, shorthand, span)
            }
            Expr::Trim { trim_where, trim_what, expr, trim_characters } => {
                self.trim(trim_where, trim_what, expr, trim_characters, span)
            }
            Expr::Overlay { expr, overlay_what, overlay_from, overlay_for } => {
                self.only(Dialect::Postgresql, "OVERLAY", span)?;
                self.grammar_function("overlay", span)?;
                Ok(Expr::Overlay {
                    expr: self.boxed(expr)?,
                    overlay_what: self.boxed(overlay_what)?,
                    overlay_from: self.boxed(overlay_from)?,
                    overlay_for: self.maybe(overlay_for)?,
                })
            }
            Expr::Collate { expr, collation } => {
                let collation = self.collation(&collation, span)?;
                Ok(Expr::Collate { expr: self.boxed(expr)?, collation })
            }
            Expr::Nested(inner) => Ok(Expr::Nested(self.boxed(inner)?)),
            Expr::Value(value) => self.value(value),
            Expr::TypedString(typed) => self.typed_string(typed, span),
            Expr::Function(function) => self.function(function),
            Expr::Case { case_token: _, end_token: _, operand, conditions, else_result } => {
                self.case(operand, conditions, else_result)
            }
            Expr::Exists { subquery, negated } => {
                Ok(Expr::Exists { subquery: self.existing(subquery)?, negated })
            }
            Expr::Subquery(subquery) => Ok(Expr::Subquery(self.subquery(subquery)?)),
            Expr::Tuple(parts) => Ok(Expr::Tuple(self.exprs(parts)?)),
            Expr::Array(Array { elem, named }) => {
                self.only(Dialect::Postgresql, "an array", span)?;
                if !named && self.array_depth == 0 {
                    return Err(unsupported("an array without ARRAY", span));
                }
                self.array_depth = self.array_depth.saturating_add(1);
                let elem = self.exprs(elem);
                self.array_depth = self.array_depth.saturating_sub(1);
                Ok(Expr::Array(Array { elem: elem?, named }))
            }
            Expr::Interval(interval) => self.interval(interval, span),
            Expr::GroupingSets(_) => Err(unsupported("GROUPING SETS outside GROUP BY", span)),
            Expr::Cube(_) => Err(unsupported("CUBE outside GROUP BY", span)),
            Expr::Rollup(_) => Err(unsupported("ROLLUP outside GROUP BY", span)),
            Expr::JsonAccess { value: _, path: _ } => Err(unsupported("`:` access", span)),
            Expr::InUnnest { expr: _, array_expr: _, negated: _ } => {
                Err(unsupported("IN UNNEST", span))
            }
            Expr::RLike { negated, expr, pattern, regexp } => {
                self.only(Dialect::Mysql, "RLIKE", span)?;
                let (expr, pattern) = (self.boxed(expr)?, self.boxed(pattern)?);
                Ok(Expr::RLike { negated, expr, pattern, regexp })
            }
            Expr::Convert { is_try, expr, data_type, charset, target_before_value, styles } => {
                self.only(Dialect::Mysql, "CONVERT", span)?;
                if is_try || target_before_value || !styles.is_empty() {
                    return Err(unsupported("this form of CONVERT", span));
                }
                self.convert(expr, data_type, charset.as_ref(), span)
            }
            Expr::Prefixed { prefix: _, value: _ } => Err(unsupported("a prefixed text", span)),
            Expr::Struct { values: _, fields: _ } => Err(unsupported("STRUCT", span)),
            Expr::Named { expr: _, name: _ } => Err(unsupported("a named value", span)),
            Expr::Dictionary(_) => Err(unsupported("a dictionary", span)),
            Expr::Map(_) => Err(unsupported("MAP", span)),
            Expr::MatchAgainst { columns: _, match_value: _, opt_search_modifier: _ } => {
                Err(unsupported("MATCH … AGAINST", span))
            }
            Expr::Wildcard(AttachedToken(token)) => Err(unsupported("`*` as a value", token.span)),
            Expr::QualifiedWildcard(_, AttachedToken(token)) => {
                Err(unsupported("a whole row as a value", token.span))
            }
            Expr::OuterJoin(_) => Err(unsupported("`(+)`", span)),
            Expr::Prior(_) => Err(unsupported("PRIOR", span)),
            Expr::Lambda(_) => Err(unsupported("a lambda", span)),
            Expr::MemberOf(_) => Err(unsupported("MEMBER OF", span)),
        }
    }

    /// Refuses a construct that one dialect lacks.
    pub(super) fn not_in(&self, dialect: Dialect, what: &str, span: Span) -> Result<(), Refusal> {
        if self.dialect == dialect { Err(unsupported(what, span)) } else { Ok(()) }
    }

    /// Refuses a construct that only one dialect has.
    pub(super) fn only(&self, dialect: Dialect, what: &str, span: Span) -> Result<(), Refusal> {
        if self.dialect == dialect { Ok(()) } else { Err(unsupported(what, span)) }
    }

    fn operator(&mut self, op: BinaryOperator, span: Span) -> Result<BinaryOperator, Refusal> {
        match surface::binary(self.dialect, &op) {
            Ok(()) => {
                if self.dialect == Dialect::Sqlite {
                    // SQLite's authorizer sees these operators as function calls.
                    if matches!(op, BinaryOperator::Glob) {
                        self.used_function("glob");
                    } else if matches!(op, BinaryOperator::Arrow | BinaryOperator::LongArrow) {
                        self.used_function(&op.to_string());
                    }
                }
                Ok(op)
            }
            Err(why) => Err(denied(&op.to_string(), why, span)),
        }
    }

    fn binary(
        &mut self,
        left: Box<Expr>,
        op: BinaryOperator,
        right: Box<Expr>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let op = self.operator(op, span)?;
        let (left, right) = (self.boxed(left)?, self.right_of(&op, right)?);
        let is_arrow = matches!(op, BinaryOperator::Arrow | BinaryOperator::LongArrow);
        if self.dialect == Dialect::Mysql && is_arrow {
            return Ok(self.extracted(*left, &op, *right));
        }
        Ok(Expr::BinaryOp { left, op, right })
    }

    /// The right side of an operator, which may be a pattern.
    fn right_of(&mut self, op: &BinaryOperator, right: Box<Expr>) -> Result<Box<Expr>, Refusal> {
        let right = self.boxed(right)?;
        Ok(if pattern::is_taken_by(op) {
            Box::new(pattern::untried(self.dialect, *right, None))
        } else {
            right
        })
    }

    /// The right side of an operator behind ANY or ALL, which may be patterns.
    fn list_of(&mut self, op: &BinaryOperator, right: Box<Expr>) -> Result<Box<Expr>, Refusal> {
        let right = self.boxed(right)?;
        Ok(if pattern::is_taken_by(op) {
            Box::new(pattern::untried_array(self.dialect, *right))
        } else {
            right
        })
    }

    /// `->` and `->>` as the functions they stand for: MariaDB has but these.
    fn extracted(&mut self, document: Expr, op: &BinaryOperator, path: Expr) -> Expr {
        let mut call = |name: &'static str, args| {
            self.used_function(name);
            tree::call(ObjectName::from(vec![tree::word(name)]), args)
        };
        let value = call("json_extract", vec![document, path]);
        match op {
            BinaryOperator::LongArrow => call("json_unquote", vec![value]),
            _ => value,
        }
    }

    fn unary(&mut self, op: UnaryOperator, expr: Box<Expr>, span: Span) -> Result<Expr, Refusal> {
        if let Err(why) = surface::unary(self.dialect, &op) {
            return Err(denied(&op.to_string(), why, span));
        }
        let inner = self.expr(*expr)?;
        // SECURITY: two minus signs side by side would begin a comment.
        let inner = match inner {
            signed @ Expr::UnaryOp { .. } => Expr::Nested(Box::new(signed)),
            plain => plain,
        };
        Ok(Expr::UnaryOp { op, expr: Box::new(inner) })
    }

    fn pattern(
        &mut self,
        expr: Box<Expr>,
        pattern: Box<Expr>,
        escape: Option<Box<Expr>>,
        any: bool,
    ) -> Result<Pattern, Refusal> {
        let (expr, read, escape) = (self.boxed(expr)?, self.boxed(pattern)?, self.maybe(escape)?);
        let read = if any {
            pattern::untried_array(self.dialect, *read)
        } else {
            pattern::untried(self.dialect, *read, escape.as_deref())
        };
        Ok((expr, Box::new(read), escape))
    }

    fn cast(
        &mut self,
        kind: CastKind,
        expr: Box<Expr>,
        data_type: DataType,
        span: Span,
    ) -> Result<Expr, Refusal> {
        match kind {
            CastKind::Cast => {}
            CastKind::DoubleColon => self.only(Dialect::Postgresql, "`::`", span)?,
            CastKind::TryCast => return Err(unsupported("TRY_CAST", span)),
            CastKind::SafeCast => return Err(unsupported("SAFE_CAST", span)),
        }
        match self.told_cast(*expr, &data_type, span)? {
            Cast::Told(value) => Ok(value),
            Cast::Plain(expr) => {
                Ok(Expr::Cast { kind, expr: Box::new(expr), data_type, format: None })
            }
            Cast::Not(expr) => {
                self.cast_type(&data_type, span)?;
                let expr = Box::new(self.expr(expr)?);
                Ok(Expr::Cast { kind, expr, data_type, format: None })
            }
        }
    }

    /// Sees that a type may stand in a cast.
    pub(super) fn cast_type(&self, data_type: &DataType, span: Span) -> Result<(), Refusal> {
        match surface::cast(self.dialect, data_type) {
            Ok(_) => Ok(()),
            Err(why) => Err(denied(&data_type.to_string(), why, span)),
        }
    }

    fn typed_string(&mut self, typed: TypedString, span: Span) -> Result<Expr, Refusal> {
        let TypedString { data_type, value, uses_odbc_syntax } = typed;
        self.not_in(Dialect::Sqlite, "a typed text", span)?;
        if uses_odbc_syntax {
            return Err(unsupported("`{ }`", span));
        }
        // A word of MySQL's grammar before a text, though no type of its casts.
        let moment = matches!(data_type, DataType::Timestamp(None, TimezoneInfo::None));
        if !(moment && self.dialect == Dialect::Mysql) {
            self.cast_type(&data_type, span)?;
        }
        match self.value(value)? {
            Expr::Value(value) if is_text(&value.value) => {
                Ok(Expr::TypedString(TypedString { data_type, value, uses_odbc_syntax: false }))
            }
            _ => Err(unsupported("a type before this literal", span)),
        }
    }

    fn case(
        &mut self,
        operand: Option<Box<Expr>>,
        conditions: Vec<CaseWhen>,
        else_result: Option<Box<Expr>>,
    ) -> Result<Expr, Refusal> {
        let operand = self.maybe(operand)?;
        let conditions = conditions
            .into_iter()
            .map(|CaseWhen { condition, result }| {
                let condition = self.expr(condition)?;
                Ok(CaseWhen { condition, result: self.expr(result)? })
            })
            .collect::<Result<_, Refusal>>()?;
        Ok(Expr::Case {
            case_token: AttachedToken::empty(),
            end_token: AttachedToken::empty(),
            operand,
            conditions,
            else_result: self.maybe(else_result)?,
        })
    }

    /// `column[1]`, `table.column[1:2]`, `(array)[1]`, `(table).column`; fields of composite values are
    /// refused.
    fn subscripted(&mut self, root: Expr, chain: Vec<AccessExpr>) -> Result<Expr, Refusal> {
        let span = root.span();
        self.only(Dialect::Postgresql, "a subscript", span)?;
        if let Some(part) = self.told_part(&root, &chain)? {
            return Ok(part);
        }
        let mut parts: Vec<Ident> = Vec::new();
        let mut subscripts = Vec::new();
        let plain_root = match &root {
            Expr::Identifier(ident) => {
                parts.push(ident.clone());
                true
            }
            Expr::Nested(inner) => self.whole_row(inner, &chain)?.is_some_and(|relation| {
                parts.push(relation);
                true
            }),
            _ => false,
        };
        for access in chain {
            match access {
                AccessExpr::Dot(Expr::Identifier(ident)) if plain_root && subscripts.is_empty() => {
                    parts.push(ident);
                }
                AccessExpr::Dot(_) => {
                    return Err(unsupported("a field of a composite value", span));
                }
                AccessExpr::Subscript(subscript) => {
                    subscripts.push(self.subscript(subscript, span)?);
                }
            }
        }
        let root = if plain_root { self.column_value(&parts)? } else { self.expr(root)? };
        Ok(match root {
            column @ Expr::CompoundIdentifier(_) if subscripts.is_empty() => column,
            // The parser reads `"t"."c"[1]` as `"t"` followed by `."c"` and `[1]`.
            Expr::CompoundIdentifier(parts) => {
                let mut parts = parts.into_iter();
                let first = parts.next().unwrap_or_else(|| tree::quoted("?"));
                let dots = parts.map(|part| AccessExpr::Dot(Expr::Identifier(part)));
                Expr::CompoundFieldAccess {
                    root: Box::new(Expr::Identifier(first)),
                    access_chain: dots.chain(subscripts).collect(),
                }
            }
            nested @ (Expr::Nested(_) | Expr::Array(_)) => {
                Expr::CompoundFieldAccess { root: Box::new(nested), access_chain: subscripts }
            }
            other => Expr::CompoundFieldAccess {
                root: Box::new(Expr::Nested(Box::new(other))),
                access_chain: subscripts,
            },
        })
    }

    /// The relation in `(relation).column`, which is `relation.column`; a column of that name goes
    /// before it.
    fn whole_row(&self, root: &Expr, chain: &[AccessExpr]) -> Result<Option<Ident>, Refusal> {
        let (Expr::Identifier(ident), Some(AccessExpr::Dot(_))) = (root, chain.first()) else {
            return Ok(None);
        };
        let name = self.fold(ident)?;
        let is_relation = !self.is_column(&name) && self.find_relation(&name).is_some();
        Ok(is_relation.then(|| ident.clone()))
    }

    fn subscript(&mut self, subscript: Subscript, span: Span) -> Result<AccessExpr, Refusal> {
        Ok(AccessExpr::Subscript(match subscript {
            Subscript::Index { index } => Subscript::Index { index: self.expr(index)? },
            Subscript::Slice { lower_bound, upper_bound, stride } => {
                if stride.is_some() {
                    return Err(unsupported("a stride", span));
                }
                Subscript::Slice {
                    lower_bound: lower_bound.map(|bound| self.expr(bound)).transpose()?,
                    upper_bound: upper_bound.map(|bound| self.expr(bound)).transpose()?,
                    stride: None,
                }
            }
        }))
    }

    /// MySQL: `INTERVAL amount unit`.
    fn unit_interval(
        &mut self,
        value: Expr,
        unit: Option<DateTimeField>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let unit = unit.and_then(super::call::mysql_unit);
        if unit.is_none() {
            return Err(unsupported("this unit of an INTERVAL", span));
        }
        let value = match self.expr(value)? {
            plain @ (Expr::Value(_) | Expr::Nested(_) | Expr::CompoundIdentifier(_)) => plain,
            other => Expr::Nested(Box::new(other)),
        };
        Ok(Expr::Interval(Interval {
            value: Box::new(value),
            leading_field: unit,
            leading_precision: None,
            last_field: None,
            fractional_seconds_precision: None,
        }))
    }

    /// MySQL: `CONVERT(a, type)` and `CONVERT(a USING charset)`.
    fn convert(
        &mut self,
        expr: Box<Expr>,
        data_type: Option<DataType>,
        charset: Option<&ObjectName>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        if let Some(data_type) = &data_type {
            self.cast_type(data_type, span)?;
        }
        let charset = charset.map(|name| charset_name(name, span)).transpose()?;
        if data_type.is_some() == charset.is_some() {
            return Err(unsupported("this form of CONVERT", span));
        }
        Ok(Expr::Convert {
            is_try: false,
            expr: self.boxed(expr)?,
            data_type,
            charset,
            target_before_value: false,
            styles: Vec::new(),
        })
    }

    fn interval(&mut self, interval: Interval, span: Span) -> Result<Expr, Refusal> {
        let Interval {
            value,
            leading_field,
            leading_precision,
            last_field,
            fractional_seconds_precision,
        } = interval;
        self.not_in(Dialect::Sqlite, "INTERVAL", span)?;
        if leading_precision.is_some() || fractional_seconds_precision.is_some() {
            return Err(unsupported("an INTERVAL with a precision", span));
        }
        if self.dialect == Dialect::Mysql {
            return match last_field {
                None => self.unit_interval(*value, leading_field, span),
                Some(_) => Err(unsupported("this unit of an INTERVAL", span)),
            };
        }
        for field in leading_field.iter().chain(&last_field) {
            if !super::call::is_interval_field(field) {
                return Err(unsupported("this field of an INTERVAL", span));
            }
        }
        match self.expr(*value)? {
            value @ Expr::Value(_) if matches!(&value, Expr::Value(v) if is_text(&v.value)) => {
                Ok(Expr::Interval(Interval {
                    value: Box::new(value),
                    leading_field,
                    leading_precision: None,
                    last_field,
                    fractional_seconds_precision: None,
                }))
            }
            _ => Err(unsupported("an INTERVAL of anything but a text", span)),
        }
    }

    fn rounding(
        &mut self,
        name: &'static str,
        expr: Box<Expr>,
        field: &CeilFloorKind,
        span: Span,
    ) -> Result<Expr, Refusal> {
        match field {
            CeilFloorKind::DateTimeField(DateTimeField::NoDateTime)
                if self.dialect == Dialect::Mysql =>
            {
                self.grammar_function(name, span)?;
                let expr = self.boxed(expr)?;
                let field = CeilFloorKind::DateTimeField(DateTimeField::NoDateTime);
                Ok(match name {
                    "ceil" => Expr::Ceil { expr, field },
                    _ => Expr::Floor { expr, field },
                })
            }
            CeilFloorKind::DateTimeField(DateTimeField::NoDateTime) => {
                let arg = self.expr(*expr)?;
                self.plain_call(name, vec![arg], span)
            }
            CeilFloorKind::DateTimeField(_) | CeilFloorKind::Scale(_) => {
                Err(unsupported("CEIL or FLOOR to a unit", span))
            }
        }
    }

    fn collation(&self, name: &ObjectName, span: Span) -> Result<ObjectName, Refusal> {
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(self.fold(ident)?),
                ObjectNamePart::Function(_) => return Err(unsupported("this collation", span)),
            }
        }
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        match (self.dialect, parts.as_slice()) {
            (Dialect::Postgresql, [name] | ["pg_catalog", name]) if is_collation(name) => {
                Ok(tree::object(&["pg_catalog", name]))
            }
            (Dialect::Sqlite, [name]) => ["BINARY", "NOCASE", "RTRIM"]
                .iter()
                .find(|known| known.eq_ignore_ascii_case(name))
                .map(|known| ObjectName::from(vec![tree::word(known)]))
                .ok_or_else(|| unsupported("this collation", span)),
            (Dialect::Mysql, [name]) if is_mysql_collation(name) => Ok(tree::object(&[name])),
            _ => Err(unsupported("this collation", span)),
        }
    }

    /// A call of an open function that is written as a plain call.
    pub(super) fn plain_call(
        &mut self,
        name: &'static str,
        args: Vec<Expr>,
        span: Span,
    ) -> Result<Expr, Refusal> {
        let name = self.function_name(name, span)?;
        Ok(tree::call(name, args))
    }
}

/// Collations that every PostgreSQL has, and those of ICU.
fn is_collation(name: &str) -> bool {
    matches!(name, "C" | "POSIX" | "default" | "ucs_basic" | "unicode")
        || (name.ends_with("-x-icu")
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// `utf8mb4_bin`, `latin1_swedish_ci`; what is no collation the server refuses itself.
fn is_mysql_collation(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// Character sets that texts are converted to.
fn charset_name(name: &ObjectName, span: Span) -> Result<ObjectName, Refusal> {
    const KNOWN: [&str; 6] = ["utf8mb4", "utf8mb3", "utf8", "latin1", "ascii", "binary"];
    let known = match name.0.as_slice() {
        [ObjectNamePart::Identifier(ident)] => {
            KNOWN.iter().find(|known| known.eq_ignore_ascii_case(&ident.value))
        }
        _ => None,
    };
    known
        .map(|known| ObjectName::from(vec![tree::word(known)]))
        .ok_or_else(|| unsupported("this character set", span))
}

/// Whether a value is a text literal.
pub(super) const fn is_text(value: &Value) -> bool {
    matches!(value, Value::SingleQuotedString(_) | Value::EscapedStringLiteral(_))
}

/// Whether a refusal might need the place of this node. The place of a chain is found by walking
/// all of it, so it is not asked for at every link.
fn needs_place(expr: &Expr) -> bool {
    match expr {
        Expr::BinaryOp { left: _, op, right: _ } => {
            !matches!(op, BinaryOperator::And | BinaryOperator::Or)
        }
        Expr::Nested(_) | Expr::Identifier(_) | Expr::CompoundIdentifier(_) | Expr::Value(_) => {
            false
        }
        _ => true,
    }
}
