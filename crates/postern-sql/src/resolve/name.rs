//! What the engine calls a column of an answer that has no alias. The rewritten statement gives
//! every column an explicit name, the one the engine would have given to the original.

use std::sync::Arc;

use sqlparser::{
    ast::{
        AccessExpr, DataType, Expr, FunctionArguments, Ident, ObjectName, ObjectNamePart, Query,
        SelectItem, SetExpr, TimezoneInfo, TrimWhereField, TypedString,
    },
    keywords::Keyword,
    tokenizer::{Location, Token, TokenWithSpan},
};

/// PostgreSQL's name for a column without one.
const UNNAMED: &str = "?column?";

/// The name PostgreSQL gives (`FigureColname`): a column's or function's own, that of the value
/// inside a cast before that of the type, `case`, `array`, …, else `?column?`.
pub(super) fn postgresql(expr: &Expr) -> String {
    match figure(expr) {
        Figured::Strong(name) | Figured::Weak(name) => name,
        Figured::Nothing => UNNAMED.to_owned(),
    }
}

enum Figured {
    Nothing,
    /// A type's name, or `case`: anything stronger inside wins.
    Weak(String),
    Strong(String),
}

fn strong(name: &str) -> Figured {
    Figured::Strong(name.to_owned())
}

fn figure(expr: &Expr) -> Figured {
    match expr {
        Expr::Identifier(ident) => Figured::Strong(folded(ident)),
        Expr::CompoundIdentifier(parts) => {
            parts.last().map_or(Figured::Nothing, |ident| Figured::Strong(folded(ident)))
        }
        Expr::CompoundFieldAccess { root, access_chain } => {
            let field = access_chain.iter().rev().find_map(|access| match access {
                AccessExpr::Dot(Expr::Identifier(ident)) => Some(folded(ident)),
                AccessExpr::Dot(_) | AccessExpr::Subscript(_) => None,
            });
            field.map_or_else(|| figure(root), Figured::Strong)
        }
        Expr::Nested(inner) => figure(inner),
        Expr::Collate { expr, collation: _ } => figure(expr),
        Expr::Cast { kind: _, expr, data_type, format: _ } => or_type(figure(expr), data_type),
        Expr::TypedString(TypedString { data_type, value: _, uses_odbc_syntax: _ }) => {
            or_type(Figured::Nothing, data_type)
        }
        Expr::Interval(_) => Figured::Weak("interval".to_owned()),
        Expr::Case { else_result, .. } => {
            match else_result.as_ref().map_or(Figured::Nothing, |inner| figure(inner)) {
                Figured::Strong(name) => Figured::Strong(name),
                Figured::Weak(_) | Figured::Nothing => Figured::Weak("case".to_owned()),
            }
        }
        Expr::Function(function) => {
            if matches!(function.args, FunctionArguments::Subquery(_)) {
                return strong("array");
            }
            function_name(&function.name).map_or(Figured::Nothing, Figured::Strong)
        }
        Expr::Exists { negated: false, .. } => strong("exists"),
        Expr::Subquery(query) => first_name(query).map_or(Figured::Nothing, Figured::Strong),
        Expr::Tuple(_) => strong("row"),
        Expr::Array(_) => strong("array"),
        Expr::AtTimeZone { .. } => strong("timezone"),
        Expr::Extract { .. } => strong("extract"),
        Expr::Ceil { .. } => strong("ceil"),
        Expr::Floor { .. } => strong("floor"),
        Expr::Position { .. } => strong("position"),
        Expr::Substring { shorthand: true, .. } => strong("substr"),
        Expr::Substring { shorthand: false, .. } => strong("substring"),
        Expr::Overlay { .. } => strong("overlay"),
        Expr::IsNormalized { .. } => strong("is_normalized"),
        Expr::Trim { trim_where, .. } => strong(match trim_where {
            None | Some(TrimWhereField::Both) => "btrim",
            Some(TrimWhereField::Leading) => "ltrim",
            Some(TrimWhereField::Trailing) => "rtrim",
        }),
        // A name is no matter of safety: whatever else there is has none.
        _ => Figured::Nothing,
    }
}

fn or_type(inner: Figured, data_type: &DataType) -> Figured {
    match inner {
        Figured::Strong(name) => Figured::Strong(name),
        Figured::Weak(_) | Figured::Nothing => Figured::Weak(type_name(data_type)),
    }
}

fn folded(ident: &Ident) -> String {
    match ident.quote_style {
        None => ident.value.to_ascii_lowercase(),
        Some(_) => ident.value.replace("\"\"", "\""),
    }
}

fn function_name(name: &ObjectName) -> Option<String> {
    match name.0.last()? {
        ObjectNamePart::Identifier(ident) => Some(folded(ident)),
        ObjectNamePart::Function(_) => None,
    }
}

fn first_name(query: &Query) -> Option<String> {
    let mut body = query.body.as_ref();
    loop {
        match body {
            SetExpr::Select(select) => {
                return match select.projection.first()? {
                    SelectItem::UnnamedExpr(expr) => Some(postgresql(expr)),
                    SelectItem::ExprWithAlias { alias, .. } => Some(folded(alias)),
                    SelectItem::ExprWithAliases { .. }
                    | SelectItem::QualifiedWildcard(_, _)
                    | SelectItem::Wildcard(_) => None,
                };
            }
            SetExpr::Query(inner) => body = &inner.body,
            SetExpr::SetOperation { left, .. } => body = left,
            SetExpr::Values(_) => return Some("column1".to_owned()),
            SetExpr::Insert(_)
            | SetExpr::Update(_)
            | SetExpr::Delete(_)
            | SetExpr::Merge(_)
            | SetExpr::Table(_) => return None,
        }
    }
}

/// The catalogue's own name of a type, as PostgreSQL's grammar rewrites the SQL spellings.
fn type_name(data_type: &DataType) -> String {
    let name = match data_type {
        DataType::Character(_) | DataType::Char(_) => "bpchar",
        DataType::CharacterVarying(_) | DataType::CharVarying(_) | DataType::Varchar(_) => {
            "varchar"
        }
        DataType::Numeric(_) | DataType::Decimal(_) | DataType::Dec(_) => "numeric",
        DataType::SmallInt(_) | DataType::Int2(_) => "int2",
        DataType::Int(_) | DataType::Integer(_) | DataType::Int4(_) => "int4",
        DataType::BigInt(_) | DataType::Int8(_) => "int8",
        DataType::Real | DataType::Float4 => "float4",
        DataType::Float(_) | DataType::Float8 | DataType::Double(_) | DataType::DoublePrecision => {
            "float8"
        }
        DataType::Bool | DataType::Boolean => "bool",
        DataType::Time(_, zone) => match zone {
            TimezoneInfo::None | TimezoneInfo::WithoutTimeZone => "time",
            TimezoneInfo::WithTimeZone | TimezoneInfo::Tz => "timetz",
        },
        DataType::Timestamp(_, zone) => match zone {
            TimezoneInfo::None | TimezoneInfo::WithoutTimeZone => "timestamp",
            TimezoneInfo::WithTimeZone | TimezoneInfo::Tz => "timestamptz",
        },
        DataType::Interval { .. } => "interval",
        DataType::Array(elem) => {
            let text = elem_type(elem).map(type_name);
            return text.unwrap_or_else(|| UNNAMED.to_owned());
        }
        DataType::Custom(name, _) => match name.0.last().and_then(|part| part.as_ident()) {
            Some(ident) if ident.quote_style.is_some() => return ident.value.clone(),
            Some(ident) => return ident.value.to_lowercase(),
            None => UNNAMED,
        },
        other => return first_word(&other.to_string()),
    };
    name.to_owned()
}

fn elem_type(elem: &sqlparser::ast::ArrayElemTypeDef) -> Option<&DataType> {
    use sqlparser::ast::ArrayElemTypeDef as Elem;
    match elem {
        Elem::None => None,
        Elem::AngleBracket(inner)
        | Elem::Parenthesis(inner)
        | Elem::SquareBracket(inner, _)
        | Elem::Qualified(inner, _) => Some(inner),
    }
}

fn first_word(text: &str) -> String {
    let last = text.rsplit('.').next().unwrap_or(text);
    last.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>().to_lowercase()
}

/// The names SQLite gives to the items of the select list that begins at `select`: their text.
/// An item that cannot be cut out has no name here.
pub(super) fn sqlite(text: &str, tokens: &[TokenWithSpan], select: Location) -> Vec<Arc<str>> {
    let mut names = Vec::new();
    let mut depth: usize = 0;
    let mut item: Option<(Location, Location)> = None;
    let mut before = Keyword::NoKeyword;
    let list = tokens
        .iter()
        .skip_while(|token| token.span.start != select)
        .skip(1)
        .filter(|token| !matches!(token.token, Token::Whitespace(_)));
    for token in list {
        let keyword = match &token.token {
            Token::Word(word) => word.keyword,
            _ => Keyword::NoKeyword,
        };
        let ends = depth == 0
            && (matches!(token.token, Token::RParen | Token::SemiColon | Token::EOF)
                || (ends_list(keyword) && before != Keyword::DISTINCT));
        let skipped = item.is_none() && matches!(keyword, Keyword::DISTINCT | Keyword::ALL);
        if ends || (depth == 0 && matches!(token.token, Token::Comma)) {
            names.push(
                item.take()
                    .and_then(|(start, end)| cut(text, start, end))
                    .unwrap_or_else(|| Arc::from("expr")),
            );
            if ends {
                return names;
            }
        } else if !skipped {
            match token.token {
                Token::LParen => depth = depth.saturating_add(1),
                Token::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            let start = item.map_or(token.span.start, |(start, _)| start);
            item = Some((start, token.span.end));
        }
        before = keyword;
    }
    names.push(
        item.and_then(|(start, end)| cut(text, start, end)).unwrap_or_else(|| Arc::from("expr")),
    );
    names
}

const fn ends_list(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::FROM
            | Keyword::WHERE
            | Keyword::GROUP
            | Keyword::HAVING
            | Keyword::WINDOW
            | Keyword::ORDER
            | Keyword::LIMIT
            | Keyword::UNION
            | Keyword::EXCEPT
            | Keyword::INTERSECT
    )
}

/// MySQL calls a text by what it says.
pub(super) fn mysql(expr: &Expr) -> Option<Arc<str>> {
    let Expr::Value(value) = expr else { return None };
    let sqlparser::ast::Value::SingleQuotedString(text) = &value.value else { return None };
    named(&text.replace("''", "'"))
}

/// MySQL keeps names in three bytes a character, and puts `?` for what has more.
pub(super) fn in_mysql(name: Arc<str>) -> Arc<str> {
    const KEPT_MAX: char = '\u{FFFF}';
    if name.chars().all(|c| c <= KEPT_MAX) {
        return name;
    }
    name.chars().map(|c| if c <= KEPT_MAX { c } else { '?' }).collect::<String>().into()
}

/// A piece of the text; nothing when it is long or cannot be printed as a name.
fn cut(text: &str, start: Location, end: Location) -> Option<Arc<str>> {
    let (from, to) = (offset(text, start)?, offset(text, end)?);
    named(text.get(from..to)?)
}

fn named(piece: &str) -> Option<Arc<str>> {
    const NAME_BYTES_MAX: usize = 256;
    let piece = piece.trim();
    let fits =
        !piece.is_empty() && piece.len() <= NAME_BYTES_MAX && !piece.chars().any(char::is_control);
    fits.then(|| piece.into())
}

/// Where a place, counted in lines and characters from 1, begins in bytes.
fn offset(text: &str, place: Location) -> Option<usize> {
    let line = usize::try_from(place.line.checked_sub(1)?).ok()?;
    let column = usize::try_from(place.column.checked_sub(1)?).ok()?;
    let mut begin: usize = 0;
    for _ in 0..line {
        let rest = text.get(begin..)?;
        begin = begin.checked_add(rest.find('\n')?)?.checked_add(1)?;
    }
    let rest = text.get(begin..)?;
    match rest.char_indices().nth(column) {
        Some((at, _)) => begin.checked_add(at),
        None => Some(text.len()),
    }
}
