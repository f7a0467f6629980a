//! Operators that callers may use, and those that a fence lets through.
//!
//! The matches name every operator of the parser: a new one does not compile until somebody
//! decides.

use postern_core::{catalogue::TypeFamily, dialect::Dialect};
use sqlparser::ast::{BinaryOperator, UnaryOperator};

use super::Denied;

const FOREIGN: Denied = Denied::new("operators of another database");
const GEOMETRIC: Denied = Denied::new("geometry");
const UNKNOWN: Denied = Denied::new("unknown");
const NAMED: Denied = Denied::new("operators named with a schema");

/// Operators of PostgreSQL that the parser has no word for: adjacent ranges, and networks
/// contained or equal.
static CUSTOM: &[&str] = &["-|-", "<<=", ">>="];

/// The operators of PostgreSQL that are open, by their signs.
static SIGNS: &[&str] = &[
    "!~", "!~*", "!~~", "!~~*", "#", "#-", "#>", "#>>", "%", "&", "&&", "&<", "&>", "*", "+", "-",
    "->", "->>", "-|-", "/", "<", "<->", "<<", "<<=", "<=", "<>", "<@", "=", ">", ">=", ">>",
    ">>=", "?", "?&", "?|", "@>", "@?", "@@", "^", "^@", "|", "||", "~", "~*", "~~", "~~*",
];

/// An open operator of PostgreSQL's own, named with its schema as it is printed.
pub(crate) fn named_operator(sign: &str) -> Option<String> {
    SIGNS.contains(&sign).then(|| format!("OPERATOR(pg_catalog.{sign})"))
}

fn is_named(symbol: &str) -> bool {
    let sign = symbol.strip_prefix("OPERATOR(pg_catalog.").and_then(|rest| rest.strip_suffix(')'));
    sign.is_some_and(|sign| SIGNS.contains(&sign))
}

/// Whether a binary operator is open.
///
/// # Errors
/// [`Denied`] when it is not.
pub(crate) fn binary(dialect: Dialect, operator: &BinaryOperator) -> Result<(), Denied> {
    use BinaryOperator as Op;
    let postgresql_only = match dialect {
        Dialect::Postgresql => Ok(()),
        Dialect::Sqlite | Dialect::Mysql => Err(FOREIGN),
    };
    let mysql_only = |nearest| match dialect {
        Dialect::Mysql => Ok(()),
        Dialect::Postgresql | Dialect::Sqlite => Err(Denied { class: FOREIGN.class, nearest }),
    };
    match operator {
        Op::Plus
        | Op::Minus
        | Op::Multiply
        | Op::Divide
        | Op::Modulo
        | Op::Gt
        | Op::Lt
        | Op::GtEq
        | Op::LtEq
        | Op::Eq
        | Op::NotEq
        | Op::And
        | Op::Or
        | Op::BitwiseOr
        | Op::BitwiseAnd
        | Op::PGBitwiseShiftLeft
        | Op::PGBitwiseShiftRight
        | Op::Arrow
        | Op::LongArrow => Ok(()),
        // OR there, unless a server's `sql_mode` says otherwise.
        Op::StringConcat => match dialect {
            Dialect::Postgresql | Dialect::Sqlite => Ok(()),
            Dialect::Mysql => Err(Denied::with("read differently by different servers", "concat")),
        },
        Op::PGBitwiseXor
        | Op::PGExp
        | Op::PGOverlap
        | Op::PGRegexMatch
        | Op::PGRegexIMatch
        | Op::PGRegexNotMatch
        | Op::PGRegexNotIMatch
        | Op::PGLikeMatch
        | Op::PGILikeMatch
        | Op::PGNotLikeMatch
        | Op::PGNotILikeMatch
        | Op::PGStartsWith
        | Op::HashArrow
        | Op::HashLongArrow
        | Op::AtAt
        | Op::AtArrow
        | Op::ArrowAt
        | Op::HashMinus
        | Op::AtQuestion
        | Op::Question
        | Op::QuestionAnd
        | Op::QuestionPipe
        | Op::Overlaps
        | Op::LtDashGt
        | Op::AndLt
        | Op::AndGt => postgresql_only,
        Op::Glob => match dialect {
            Dialect::Postgresql | Dialect::Mysql => {
                Err(Denied::with("operators of another database", "LIKE"))
            }
            Dialect::Sqlite => Ok(()),
        },
        // REGEXP and MATCH call functions that a site may have registered.
        Op::Regexp | Op::Match => Err(Denied::with(
            "operators of another database",
            match dialect {
                Dialect::Postgresql => "~",
                Dialect::Sqlite => "GLOB",
                Dialect::Mysql => "RLIKE",
            },
        )),
        Op::Custom(symbol) => {
            postgresql_only?;
            let is_open = CUSTOM.contains(&symbol.as_str()) || is_named(symbol);
            if is_open { Ok(()) } else { Err(UNKNOWN) }
        }
        Op::Spaceship => mysql_only(Some("IS NOT DISTINCT FROM")),
        Op::Xor => mysql_only(Some("<>")),
        Op::BitwiseXor | Op::MyIntegerDivide => mysql_only(None),
        Op::DuckIntegerDivide | Op::Assignment => Err(FOREIGN),
        Op::PGCustomBinaryOperator(_) => Err(NAMED),
        Op::DoubleHash
        | Op::LtLtPipe
        | Op::PipeGtGt
        | Op::AndLtPipe
        | Op::PipeAndGt
        | Op::LtCaret
        | Op::GtCaret
        | Op::QuestionHash
        | Op::QuestionDash
        | Op::QuestionDashPipe
        | Op::QuestionDoublePipe
        | Op::At
        | Op::TildeEq => Err(GEOMETRIC),
    }
}

/// Whether a unary operator is open.
///
/// # Errors
/// [`Denied`] when it is not.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a tree is walked by reference")]
pub(crate) fn unary(dialect: Dialect, operator: &UnaryOperator) -> Result<(), Denied> {
    use UnaryOperator as Op;
    match operator {
        Op::Plus | Op::Minus | Op::Not | Op::BitwiseNot => Ok(()),
        Op::PGAbs | Op::PGCubeRoot | Op::PGSquareRoot => match dialect {
            Dialect::Postgresql => Ok(()),
            Dialect::Sqlite | Dialect::Mysql => Err(FOREIGN),
        },
        Op::BangNot => Err(Denied::with("operators of another database", "NOT")),
        Op::PGPostfixFactorial | Op::PGPrefixFactorial => Err(UNKNOWN),
        Op::AtDashAt | Op::DoubleAt | Op::Hash | Op::QuestionDash | Op::QuestionPipe => {
            Err(GEOMETRIC)
        }
    }
}

/// Whether comparing a column of that family by that operator can neither fail nor be observed,
/// so that it may run on rows that the caller does not see.
///
/// PostgreSQL: the comparisons that the server itself marks `proleakproof` for both sides of that
/// type. `numeric`, enums, arrays, ranges and `jsonb` are not marked; `citext` belongs to an
/// extension. SQLite: comparisons never fail there and call nothing, whatever the value. MySQL:
/// neither do they, between a plain value and a constant.
///
/// The other side must be a constant or parameter of the same family: an implicit cast of the
/// column is another function, which is not marked.
pub(crate) fn leakproof(dialect: Dialect, operator: &BinaryOperator, family: &TypeFamily) -> bool {
    is_comparison(operator)
        && match dialect {
            Dialect::Postgresql => is_marked(family),
            Dialect::Sqlite => true,
            Dialect::Mysql => {
                is_marked(family) || matches!(family, TypeFamily::Numeric | TypeFamily::Enum)
            }
        }
}

pub(crate) const fn is_comparison(operator: &BinaryOperator) -> bool {
    matches!(
        operator,
        BinaryOperator::Eq
            | BinaryOperator::NotEq
            | BinaryOperator::Lt
            | BinaryOperator::LtEq
            | BinaryOperator::Gt
            | BinaryOperator::GtEq
    )
}

const fn is_marked(family: &TypeFamily) -> bool {
    match family {
        TypeFamily::Bool
        | TypeFamily::Int
        | TypeFamily::Float
        | TypeFamily::Text
        | TypeFamily::PaddedText
        | TypeFamily::Bytes
        | TypeFamily::Date
        | TypeFamily::Time
        | TypeFamily::Timestamp
        | TypeFamily::TimestampTz
        | TypeFamily::Interval
        | TypeFamily::Uuid
        | TypeFamily::Inet => true,
        TypeFamily::Numeric
        | TypeFamily::ForeignText
        | TypeFamily::Json
        | TypeFamily::Jsonb
        | TypeFamily::Enum
        | TypeFamily::Array(_)
        | TypeFamily::Range
        | TypeFamily::Any
        | TypeFamily::Other => false,
    }
}
