//! Small pieces of a tree, for what Postern itself adds to a statement.
//!
//! The printer puts no parentheses where the tree has none, so whatever binds looser than its
//! place is wrapped here. Texts are held with their quotes doubled, as in [`crate::caps`].

use postern_core::dialect::Dialect;
use sqlparser::{
    ast::{
        BinaryOperator, CaseWhen, CastKind, DataType, Expr, Function, FunctionArg, FunctionArgExpr,
        FunctionArgumentList, FunctionArguments, Ident, ObjectName, UnaryOperator, Value,
        helpers::attached_token::AttachedToken,
    },
    keywords::ALL_KEYWORDS,
};

/// A text constant.
pub(crate) fn text(content: &str) -> Expr {
    Expr::Value(Value::SingleQuotedString(content.replace('\'', "''")).with_empty_span())
}

/// A whole number.
pub(crate) fn number(value: i128) -> Expr {
    let digits =
        Expr::Value(Value::Number(value.unsigned_abs().to_string(), false).with_empty_span());
    if value < 0 {
        nested(Expr::UnaryOp { op: UnaryOperator::Minus, expr: Box::new(digits) })
    } else {
        digits
    }
}

/// NULL.
pub(crate) fn null() -> Expr {
    Expr::Value(Value::Null.with_empty_span())
}

/// TRUE or FALSE.
pub(crate) fn truth(value: bool) -> Expr {
    Expr::Value(Value::Boolean(value).with_empty_span())
}

/// Whether it is TRUE, written so.
pub(crate) fn is_truth(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_truth(inner),
        Expr::Value(value) => value.value == Value::Boolean(true),
        _ => false,
    }
}

/// `(…)`, unless it is a single piece already.
pub(crate) fn nested(expr: Expr) -> Expr {
    match expr {
        Expr::Identifier(_)
        | Expr::CompoundIdentifier(_)
        | Expr::Value(_)
        | Expr::Function(_)
        | Expr::Cast { kind: CastKind::Cast, .. }
        | Expr::Nested(_) => expr,
        other => Expr::Nested(Box::new(other)),
    }
}

/// A column of an alias, both quoted.
pub(crate) fn column(alias: &str, name: &str) -> Expr {
    Expr::CompoundIdentifier(vec![crate::caps::quoted(alias), crate::caps::quoted(name)])
}

/// `(left op right)`
pub(crate) fn binary(left: Expr, op: BinaryOperator, right: Expr) -> Expr {
    nested(Expr::BinaryOp { left: Box::new(nested(left)), op, right: Box::new(nested(right)) })
}

/// `(NOT expr)`
pub(crate) fn not(expr: Expr) -> Expr {
    nested(Expr::UnaryOp { op: UnaryOperator::Not, expr: Box::new(nested(expr)) })
}

/// `(expr IS NULL)`
pub(crate) fn is_null(expr: Expr) -> Expr {
    nested(Expr::IsNull(Box::new(nested(expr))))
}

/// `(expr IS NOT NULL)`
pub(crate) fn is_not_null(expr: Expr) -> Expr {
    nested(Expr::IsNotNull(Box::new(nested(expr))))
}

/// All of them with AND; none is TRUE.
pub(crate) fn all(members: Vec<Expr>) -> Expr {
    chain(members, &BinaryOperator::And).unwrap_or_else(|| truth(true))
}

/// Any of them with OR; none is FALSE.
pub(crate) fn any(members: Vec<Expr>) -> Expr {
    chain(members, &BinaryOperator::Or).unwrap_or_else(|| truth(false))
}

/// One chain without parentheses between its members.
fn chain(members: Vec<Expr>, op: &BinaryOperator) -> Option<Expr> {
    let joined = members.into_iter().map(nested).reduce(|left, right| Expr::BinaryOp {
        left: Box::new(left),
        op: op.clone(),
        right: Box::new(right),
    })?;
    Some(nested(joined))
}

/// Longest chain of texts in SQLite.
const CHAIN_MAX: usize = 4;

/// Most arguments of a call in SQLite.
const ARGUMENTS_MAX: usize = 100;

/// Texts behind each other, none of which is NULL; no text is the empty one.
///
/// PERF: SQLite allocates what each `||` of a chain gives.
pub(crate) fn joined(dialect: Dialect, mut members: Vec<Expr>) -> Expr {
    match dialect {
        _ if members.is_empty() => text(""),
        Dialect::Sqlite if members.len() > CHAIN_MAX => {
            while members.len() > ARGUMENTS_MAX {
                let pieces = members.chunks(ARGUMENTS_MAX).map(<[Expr]>::to_vec);
                members = pieces.map(|piece| call(dialect, "concat", piece)).collect();
            }
            call(dialect, "concat", members)
        }
        Dialect::Postgresql | Dialect::Sqlite => {
            chain(members, &BinaryOperator::StringConcat).unwrap_or_else(|| text(""))
        }
        Dialect::Mysql => call(dialect, "concat", members),
    }
}

/// `CAST(expr AS type)`
pub(crate) fn cast(expr: Expr, data_type: DataType) -> Expr {
    Expr::Cast { kind: CastKind::Cast, expr: Box::new(expr), data_type, format: None }
}

/// MySQL: `CONVERT(expr USING utf8mb4)`
pub(crate) fn utf8(expr: Expr) -> Expr {
    nested(Expr::Convert {
        is_try: false,
        expr: Box::new(expr),
        data_type: None,
        charset: Some(ObjectName::from(vec![Ident::new("utf8mb4")])),
        target_before_value: false,
        styles: Vec::new(),
    })
}

/// MySQL: `CAST(expr AS BINARY)`, the bytes of a text.
pub(crate) fn bytes(expr: Expr) -> Expr {
    cast(expr, DataType::Binary(None))
}

/// `(expr COLLATE pg_catalog."name")`
pub(crate) fn collate(expr: Expr, name: &str) -> Expr {
    let collation = ObjectName::from(vec![Ident::new("pg_catalog"), Ident::with_quote('"', name)]);
    nested(Expr::Collate { expr: Box::new(nested(expr)), collation })
}

/// `CASE WHEN … THEN … [ELSE …] END`
pub(crate) fn case(conditions: Vec<(Expr, Expr)>, otherwise: Option<Expr>) -> Expr {
    nested(Expr::Case {
        case_token: AttachedToken::empty(),
        end_token: AttachedToken::empty(),
        operand: None,
        conditions: conditions
            .into_iter()
            .map(|(condition, result)| CaseWhen { condition, result })
            .collect(),
        else_result: otherwise.map(Box::new),
    })
}

/// The name of a function of the engine. Words of the grammar are quoted: the parser does not
/// read `pg_catalog.substr(…)` back, and makes `SUBSTR` of a bare one. MySQL takes a quoted one
/// for a function of the site.
pub(crate) fn function_name(dialect: Dialect, name: &str) -> Vec<Ident> {
    let word = ALL_KEYWORDS.binary_search(&name.to_ascii_uppercase().as_str()).is_ok();
    let quoted = if word { Ident::with_quote('"', name) } else { Ident::new(name) };
    match dialect {
        Dialect::Postgresql => vec![Ident::new("pg_catalog"), quoted],
        Dialect::Sqlite => vec![quoted],
        Dialect::Mysql => vec![Ident::new(name)],
    }
}

/// A call of a function of the engine: in `pg_catalog` for PostgreSQL, bare elsewhere.
pub(crate) fn call(dialect: Dialect, name: &str, args: Vec<Expr>) -> Expr {
    Expr::Function(Function {
        name: ObjectName::from(function_name(dialect, name)),
        uses_odbc_syntax: false,
        parameters: FunctionArguments::None,
        args: FunctionArguments::List(FunctionArgumentList {
            duplicate_treatment: None,
            args: args
                .into_iter()
                .map(|arg| FunctionArg::Unnamed(FunctionArgExpr::Expr(arg)))
                .collect(),
            clauses: Vec::new(),
        }),
        within_group: Vec::new(),
        filter: None,
        null_treatment: None,
        over: None,
    })
}
