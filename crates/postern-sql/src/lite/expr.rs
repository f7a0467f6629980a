//! Expressions.

use postern_core::refusal::Refusal;
use sqlparser::ast::{
    AccessExpr, Array, BinaryOperator, CaseWhen, CastKind, DataType, Expr, ObjectNamePart,
    Subscript, TrimWhereField, UnaryOperator, Value, helpers::attached_token::AttachedToken,
};

use super::{
    Kind, Lite,
    array::{self, call},
    kind::Class,
    refused,
};
use crate::{parts, refuse, rewrite::tree};

/// An expression and its type.
pub(super) type Typed = (Expr, Kind);

impl Lite {
    /// An expression, said to SQLite.
    pub(super) fn expr(&mut self, expr: Expr) -> Result<Typed, Refusal> {
        match expr {
            Expr::Identifier(name) => self.answer(&name),
            Expr::CompoundIdentifier(names) => match names.as_slice() {
                [alias, name] => self.column(alias, name),
                _ => Err(refused("this name")),
            },
            Expr::Value(value) => self.value(value.value),
            Expr::Nested(inner) => {
                let (inner, kind) = self.expr(*inner)?;
                Ok((parts::nested(inner), kind))
            }
            Expr::UnaryOp { op, expr } => self.unary(op, *expr),
            Expr::BinaryOp { left, op, right } => self.binary(*left, &op, *right),
            Expr::IsNull(inner) | Expr::IsUnknown(inner) => self.tested(*inner, Expr::IsNull),
            Expr::IsNotNull(inner) | Expr::IsNotUnknown(inner) => {
                self.tested(*inner, Expr::IsNotNull)
            }
            Expr::IsTrue(inner) => self.tested(*inner, Expr::IsTrue),
            Expr::IsNotTrue(inner) => self.tested(*inner, Expr::IsNotTrue),
            Expr::IsFalse(inner) => self.tested(*inner, Expr::IsFalse),
            Expr::IsNotFalse(inner) => self.tested(*inner, Expr::IsNotFalse),
            Expr::IsDistinctFrom(left, right) => {
                let (left, right) = self.pair(*left, *right)?;
                let (left, right) = (parts::nested(left.0), parts::nested(right.0));
                Ok((Expr::IsDistinctFrom(Box::new(left), Box::new(right)), Kind::TRUTH))
            }
            Expr::IsNotDistinctFrom(left, right) => {
                let (left, right) = self.pair(*left, *right)?;
                let (left, right) = (parts::nested(left.0), parts::nested(right.0));
                Ok((Expr::IsNotDistinctFrom(Box::new(left), Box::new(right)), Kind::TRUTH))
            }
            Expr::InList { expr, list, negated } => {
                let mut all = vec![*expr];
                all.extend(list);
                let (mut all, _) = self.alike(all)?;
                let list = all.split_off(1);
                let expr = all.pop().ok_or_else(|| refused("an empty list"))?;
                let expr = Box::new(parts::nested(expr));
                Ok((Expr::InList { expr, list, negated }, Kind::TRUTH))
            }
            Expr::InSubquery { expr, subquery, negated } => {
                let (subquery, columns) = self.inner(*subquery)?;
                let typed = self.expr(*expr)?;
                let kind = columns.first().map_or(Kind::UNKNOWN, |(_, kind)| *kind);
                let expr = Box::new(parts::nested(self.as_kind(typed, kind)?));
                Ok((Expr::InSubquery { expr, subquery: Box::new(subquery), negated }, Kind::TRUTH))
            }
            Expr::Between { expr, negated, low, high } => {
                let (all, _) = self.alike(vec![*expr, *low, *high])?;
                let mut all = all.into_iter().map(|one| Box::new(parts::nested(one)));
                let (Some(expr), Some(low), Some(high)) = (all.next(), all.next(), all.next())
                else {
                    return Err(refused("this BETWEEN"));
                };
                Ok((Expr::Between { expr, negated, low, high }, Kind::TRUTH))
            }
            Expr::Like { negated, any: false, expr, pattern, escape_char } => {
                self.like(negated, *expr, *pattern, escape_char, "pg_like")
            }
            Expr::ILike { negated, any: false, expr, pattern, escape_char } => {
                self.like(negated, *expr, *pattern, escape_char, "pg_ilike")
            }
            Expr::AnyOp { left, compare_op: BinaryOperator::Eq, right, is_some: _ } => {
                self.any(*left, *right)
            }
            Expr::AllOp { left, compare_op: BinaryOperator::NotEq, right } => {
                let (any, kind) = self.any(*left, *right)?;
                Ok((parts::not(any), kind))
            }
            Expr::Cast {
                kind: CastKind::Cast | CastKind::DoubleColon,
                expr,
                data_type,
                format: None,
            } => self.cast(*expr, &data_type),
            // Names of the catalogue are compared byte by byte, whatever collation is named.
            Expr::Collate { expr, collation: _ } => self.expr(*expr),
            Expr::Function(function) => self.function(function),
            Expr::Case { case_token: _, end_token: _, operand, conditions, else_result } => {
                self.case(operand, conditions, else_result)
            }
            Expr::Exists { subquery, negated } => {
                let (subquery, _) = self.inner(*subquery)?;
                Ok((Expr::Exists { subquery: Box::new(subquery), negated }, Kind::TRUTH))
            }
            Expr::Subquery(subquery) => {
                let (subquery, columns) = self.inner(*subquery)?;
                let kind = columns.first().map_or(Kind::UNKNOWN, |(_, kind)| *kind);
                Ok((Expr::Subquery(Box::new(subquery)), kind))
            }
            Expr::Tuple(members) => {
                let members = members.into_iter().map(|member| self.expr(member).map(|it| it.0));
                Ok((Expr::Tuple(members.collect::<Result<_, _>>()?), Kind::UNKNOWN))
            }
            Expr::Array(Array { elem, named: _ }) => {
                let (elements, kind) = self.alike(elem)?;
                Ok((call("json_array", elements), kind.array().unwrap_or(Kind::TEXTS)))
            }
            Expr::CompoundFieldAccess { root, access_chain } => self.item(*root, access_chain),
            Expr::Position { expr, r#in } => {
                let (what, of) = (self.text(*expr)?, self.text(*r#in)?);
                Ok((call("instr", vec![of, what]), Kind::INT4))
            }
            Expr::Substring { expr, substring_from, substring_for, special: _, shorthand: _ } => {
                let mut args = vec![self.text(*expr)?];
                args.push(self.whole(substring_from.map_or_else(|| tree::number("1"), |it| *it))?);
                if let Some(count) = substring_for {
                    args.push(self.whole(*count)?);
                }
                Ok((call("substr", args), Kind::TEXT))
            }
            Expr::Trim { trim_where, trim_what, expr, trim_characters: None } => {
                let name = match trim_where {
                    None | Some(TrimWhereField::Both) => "trim",
                    Some(TrimWhereField::Leading) => "ltrim",
                    Some(TrimWhereField::Trailing) => "rtrim",
                };
                let mut args = vec![self.text(*expr)?];
                if let Some(what) = trim_what {
                    args.push(self.text(*what)?);
                }
                Ok((call(name, args), Kind::TEXT))
            }
            _ => Err(refused("this expression")),
        }
    }

    fn tested(&mut self, inner: Expr, test: fn(Box<Expr>) -> Expr) -> Result<Typed, Refusal> {
        let (inner, _) = self.expr(inner)?;
        Ok((test(Box::new(parts::nested(inner))), Kind::TRUTH))
    }

    fn value(&self, value: Value) -> Result<Typed, Refusal> {
        Ok(match value {
            Value::Number(digits, long) => {
                let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
                let kind = if is_whole { Kind::INT4 } else { Kind::NUMERIC };
                (Expr::Value(Value::Number(digits, long).with_empty_span()), kind)
            }
            Value::SingleQuotedString(text) => {
                (Expr::Value(Value::SingleQuotedString(text).with_empty_span()), Kind::UNKNOWN)
            }
            Value::Boolean(is) => (truth(is), Kind::TRUTH),
            Value::Null => (parts::null(), Kind::UNKNOWN),
            Value::Placeholder(sign) => {
                let number = sign.trim_start_matches('$');
                let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let at = at.ok_or_else(|| refused("this parameter"))?;
                // What follows the caller's are lists of texts, all of them.
                let kind = self.params.get(at).copied().unwrap_or(Kind::TEXTS);
                (Expr::Value(Value::Placeholder(format!("?{number}")).with_empty_span()), kind)
            }
            _ => return Err(refused("this constant")),
        })
    }

    fn unary(&mut self, op: UnaryOperator, expr: Expr) -> Result<Typed, Refusal> {
        let (expr, kind) = self.expr(expr)?;
        let kind = match op {
            UnaryOperator::Not => Kind::TRUTH,
            UnaryOperator::Minus | UnaryOperator::Plus => kind,
            _ => return Err(refused("this operator")),
        };
        Ok((Expr::UnaryOp { op, expr: Box::new(parts::nested(expr)) }, kind))
    }

    fn binary(&mut self, left: Expr, op: &BinaryOperator, right: Expr) -> Result<Typed, Refusal> {
        let plain = |left: Typed, op: &BinaryOperator, right: Typed, kind| {
            let (left, right) = (Box::new(parts::nested(left.0)), Box::new(parts::nested(right.0)));
            Ok((Expr::BinaryOp { left, op: op.clone(), right }, kind))
        };
        match op {
            BinaryOperator::And | BinaryOperator::Or => {
                let (left, right) = (self.expr(left)?, self.expr(right)?);
                plain(left, op, right, Kind::TRUTH)
            }
            BinaryOperator::Eq
            | BinaryOperator::NotEq
            | BinaryOperator::Lt
            | BinaryOperator::LtEq
            | BinaryOperator::Gt
            | BinaryOperator::GtEq => {
                let (left, right) = self.pair(left, right)?;
                plain(left, op, right, Kind::TRUTH)
            }
            BinaryOperator::Plus
            | BinaryOperator::Minus
            | BinaryOperator::Multiply
            | BinaryOperator::Divide
            | BinaryOperator::Modulo
            | BinaryOperator::BitwiseAnd
            | BinaryOperator::BitwiseOr => {
                let (left, right) = self.pair(left, right)?;
                let kind = if right.1.class() == Class::Real { right.1 } else { left.1 };
                plain(left, op, right, kind.or(Kind::INT4))
            }
            BinaryOperator::StringConcat => {
                let (left, right) = (self.expr(left)?, self.expr(right)?);
                if let Some(array) =
                    [left.1, right.1].into_iter().find(|kind| kind.class() == Class::Array)
                {
                    let both = vec![self.listed(left, array)?, self.listed(right, array)?];
                    return Ok((call("pg_concat", both), array));
                }
                let (left, right) = (self.as_text(left)?, self.as_text(right)?);
                plain((left, Kind::TEXT), op, (right, Kind::TEXT), Kind::TEXT)
            }
            _ => {
                let (name, is_negated) = pattern(op).ok_or_else(|| refused("this operator"))?;
                let (left, right) = (self.text(left)?, self.text(right)?);
                let mut args = vec![left, right];
                if name.ends_with("like") {
                    args.push(parts::text("\\"));
                }
                let found = call(name, args);
                Ok((if is_negated { parts::not(found) } else { found }, Kind::TRUTH))
            }
        }
    }

    /// An array of that type, or an element as an array of one.
    pub(super) fn listed(&mut self, value: Typed, array: Kind) -> Result<Expr, Refusal> {
        match value.1.class() {
            Class::Array => Ok(value.0),
            Class::Unknown => self.as_kind(value, array),
            Class::Truth | Class::Whole | Class::Real | Class::Text => {
                Ok(call("json_array", vec![value.0]))
            }
        }
    }

    fn like(
        &mut self,
        negated: bool,
        expr: Expr,
        pattern: Expr,
        escape: Option<Box<Expr>>,
        name: &str,
    ) -> Result<Typed, Refusal> {
        let escape = match escape {
            Some(escape) => self.text(*escape)?,
            None => parts::text("\\"),
        };
        let found = call(name, vec![self.text(expr)?, self.text(pattern)?, escape]);
        Ok((if negated { parts::not(found) } else { found }, Kind::TRUTH))
    }

    /// `left = ANY(right)`
    fn any(&mut self, left: Expr, right: Expr) -> Result<Typed, Refusal> {
        match right {
            Expr::Nested(inner) => self.any(left, *inner),
            Expr::Array(Array { elem, named: _ }) if !elem.is_empty() => {
                self.expr(Expr::InList { expr: Box::new(left), list: elem, negated: false })
            }
            Expr::Subquery(subquery) => {
                self.expr(Expr::InSubquery { expr: Box::new(left), subquery, negated: false })
            }
            right => {
                let (left, right) = (self.expr(left)?, self.expr(right)?);
                let wanted = left.1.array().unwrap_or(Kind::TEXTS);
                let element = right.1.element();
                let right = self.as_kind(right, wanted)?;
                let left = self.as_kind(left, element)?;
                Ok((call("pg_any", vec![right, left]), Kind::TRUTH))
            }
        }
    }

    fn case(
        &mut self,
        operand: Option<Box<Expr>>,
        conditions: Vec<CaseWhen>,
        otherwise: Option<Box<Expr>>,
    ) -> Result<Typed, Refusal> {
        let mut results = Vec::new();
        let mut when = Vec::new();
        let operand = match operand {
            Some(operand) => Some(self.expr(*operand)?),
            None => None,
        };
        for CaseWhen { condition, result } in conditions {
            let condition = self.expr(condition)?;
            let wanted = operand.as_ref().map_or(Kind::TRUTH, |(_, kind)| *kind);
            when.push(self.as_kind(condition, wanted)?);
            results.push(result);
        }
        let has_else = otherwise.is_some();
        results.extend(otherwise.map(|it| *it));
        let (mut results, kind) = self.alike(results)?;
        let otherwise = if has_else { results.pop().map(Box::new) } else { None };
        let conditions = when.into_iter().zip(results);
        let conditions = conditions.map(|(condition, result)| CaseWhen { condition, result });
        let operand = operand.map(|(operand, _)| Box::new(operand));
        let case = Expr::Case {
            case_token: AttachedToken::empty(),
            end_token: AttachedToken::empty(),
            operand,
            conditions: conditions.collect(),
            else_result: otherwise,
        };
        Ok((case, kind))
    }

    /// `list[place]`, where the list may be written `alias.column`.
    fn item(&mut self, root: Expr, mut chain: Vec<AccessExpr>) -> Result<Typed, Refusal> {
        let Some(AccessExpr::Subscript(Subscript::Index { index })) = chain.pop() else {
            return Err(refused("this part of a value"));
        };
        let list = match (root, chain.pop()) {
            (root, None) => self.expr(root)?,
            (Expr::Identifier(alias), Some(AccessExpr::Dot(Expr::Identifier(name))))
                if chain.is_empty() =>
            {
                self.column(&alias, &name)?
            }
            _ => return Err(refused("this part of a value")),
        };
        let (list, kind) = list;
        let at = self.whole(index)?;
        let at = if kind.is_vector() { at } else { array::less_one(at) };
        Ok((array::item(list, at), kind.element()))
    }

    fn cast(&mut self, expr: Expr, to: &DataType) -> Result<Typed, Refusal> {
        let kind = Kind::of(to).ok_or_else(|| refused("a cast to this type"))?;
        let (value, from) = self.expr(expr)?;
        let length = match to {
            DataType::Varchar(length) | DataType::CharacterVarying(length) => *length,
            _ => None,
        };
        let value = self.cast_to((value, from), kind)?;
        let value = match length {
            Some(sqlparser::ast::CharacterLength::IntegerLength { length, unit: _ }) => {
                let args = vec![value, tree::number("1"), tree::number(&length.to_string())];
                call("substr", args)
            }
            Some(sqlparser::ast::CharacterLength::Max) | None => value,
        };
        Ok((value, kind))
    }

    /// A value as one of that type, cast.
    pub(super) fn cast_to(&mut self, value: Typed, kind: Kind) -> Result<Expr, Refusal> {
        if self.learn(&value, kind) {
            return Ok(value.0);
        }
        let (value, from) = value;
        if from == kind && placed(&value).is_some() {
            return Ok(value);
        }
        Ok(match (from.class(), kind.class()) {
            (Class::Unknown | Class::Text, Class::Truth) => call("pg_bool", vec![value]),
            (Class::Truth | Class::Whole | Class::Real, Class::Truth) => {
                parts::binary(value, BinaryOperator::NotEq, tree::number("0"))
            }
            (_, Class::Whole) => parts::cast(value, DataType::Integer(None)),
            (_, Class::Real) => parts::cast(value, DataType::Real),
            (Class::Truth, Class::Text) => truth_text(value),
            (Class::Array, Class::Text) => {
                let name = if from.is_vector() { "pg_vector_text" } else { "pg_array_text" };
                call(name, vec![value])
            }
            (_, Class::Text) => parts::cast(value, DataType::Text),
            (Class::Array, Class::Truth) => return Err(refused("a cast of an array to this type")),
            (Class::Array, Class::Array) | (_, Class::Unknown) => value,
            (_, Class::Array) => array::read(value, kind),
        })
    }

    /// Whether a value is a parameter that nobody gave a type, which it has from now on.
    fn learn(&mut self, (value, from): &Typed, kind: Kind) -> bool {
        if *from != Kind::UNKNOWN || kind == Kind::UNKNOWN {
            return false;
        }
        let Some(at) = placed(value) else { return false };
        let Some(slot) = self.params.get_mut(at) else { return false };
        *slot = kind;
        true
    }

    /// A value that says no type as one of that type; any other as it is.
    pub(super) fn as_kind(&mut self, value: Typed, kind: Kind) -> Result<Expr, Refusal> {
        if value.1 != Kind::UNKNOWN || kind == Kind::UNKNOWN || self.learn(&value, kind) {
            return Ok(value.0);
        }
        let Some(text) = array::literal(&value.0) else { return Ok(value.0) };
        let no_value = || refused("a text that is no value of what it is compared with");
        Ok(match kind.class() {
            Class::Whole | Class::Real => {
                let number = text.trim().parse::<i64>().map_err(|_no_number| no_value())?;
                parts::number(number.into())
            }
            Class::Truth => match text.trim().to_ascii_lowercase().as_str() {
                "t" | "true" | "yes" | "on" | "1" => truth(true),
                "f" | "false" | "no" | "off" | "0" => truth(false),
                _ => return Err(no_value()),
            },
            Class::Array => array::read(value.0, kind),
            Class::Text | Class::Unknown => value.0,
        })
    }

    /// Two values, each of which gives the other its type where that says none.
    fn pair(&mut self, left: Expr, right: Expr) -> Result<(Typed, Typed), Refusal> {
        let (left, right) = (self.expr(left)?, self.expr(right)?);
        let (of_left, of_right) = (left.1, right.1);
        let left = self.as_kind(left, of_right)?;
        let right = self.as_kind(right, of_left)?;
        Ok(((left, of_left.or(of_right)), (right, of_right.or(of_left))))
    }

    /// Values of one type: that of the first that says one.
    pub(super) fn alike(&mut self, all: Vec<Expr>) -> Result<(Vec<Expr>, Kind), Refusal> {
        let all = all.into_iter().map(|one| self.expr(one)).collect::<Result<Vec<_>, _>>()?;
        let kinds = all.iter().map(|(_, kind)| *kind);
        let kind = kinds.fold(Kind::UNKNOWN, Kind::or);
        let all = all.into_iter().map(|one| self.as_kind(one, kind)).collect::<Result<_, _>>()?;
        Ok((all, kind))
    }

    /// An expression as a text.
    pub(super) fn text(&mut self, expr: Expr) -> Result<Expr, Refusal> {
        let value = self.expr(expr)?;
        self.as_text(value)
    }

    pub(super) fn as_text(&mut self, value: Typed) -> Result<Expr, Refusal> {
        if value.1.class() == Class::Text || array::literal(&value.0).is_some() {
            return Ok(value.0);
        }
        self.cast_to(value, Kind::TEXT)
    }

    /// An expression as a whole number.
    pub(super) fn whole(&mut self, expr: Expr) -> Result<Expr, Refusal> {
        let value = self.expr(expr)?;
        self.as_kind(value, Kind::INT4)
    }
}

/// 1 or 0.
fn truth(is: bool) -> Expr {
    tree::number(if is { "1" } else { "0" })
}

/// `true` or `false`
fn truth_text(value: Expr) -> Expr {
    let texts = [("1", "true"), ("0", "false")];
    let conditions = texts.map(|(number, text)| CaseWhen {
        condition: tree::number(number),
        result: parts::text(text),
    });
    parts::nested(Expr::Case {
        case_token: AttachedToken::empty(),
        end_token: AttachedToken::empty(),
        operand: Some(Box::new(value)),
        conditions: conditions.into(),
        else_result: None,
    })
}

/// The place of a parameter, from 0.
fn placed(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Nested(inner) => placed(inner),
        Expr::Value(value) => match &value.value {
            Value::Placeholder(sign) => {
                sign.trim_start_matches('?').parse::<usize>().ok()?.checked_sub(1)
            }
            _ => None,
        },
        _ => None,
    }
}

/// What an operator that matches a pattern is, and whether it is negated.
fn pattern(op: &BinaryOperator) -> Option<(&'static str, bool)> {
    let named = |name: &str| match name {
        "~" => Some(("pg_matches", false)),
        "~*" => Some(("pg_imatches", false)),
        "!~" => Some(("pg_matches", true)),
        "!~*" => Some(("pg_imatches", true)),
        "~~" => Some(("pg_like", false)),
        "~~*" => Some(("pg_ilike", false)),
        "!~~" => Some(("pg_like", true)),
        "!~~*" => Some(("pg_ilike", true)),
        _ => None,
    };
    let written = op.to_string();
    let named_whole =
        written.strip_prefix("OPERATOR(pg_catalog.").and_then(|it| it.strip_suffix(')'));
    named(named_whole.unwrap_or(&written))
}

/// The last word of a name.
pub(super) fn last_word(name: &sqlparser::ast::ObjectName) -> Result<String, Refusal> {
    let last = name.0.last().and_then(ObjectNamePart::as_ident);
    let last = last.ok_or_else(|| refuse::internal("a function without a name"))?;
    Ok(last.value.to_ascii_lowercase())
}
