//! Which conditions may run before the row filter.
//!
//! A copy goes inside the fence, the original stays outside. A copy may do nothing that shows: it
//! compares a clear column of a known built-in type with a constant, by an operator that cannot
//! fail on any value and is known to the engine as leakproof. All of them are strict (NULL gives
//! no row), so a row that the copy leaves out is one that the original would have left out as
//! well, below an outer join too.

use postern_core::{catalogue::TypeFamily, dialect::Dialect, sight::Shown};
use sqlparser::ast::{BinaryOperator, DataType, Expr, UnaryOperator, Value};

use super::{BASE, Scan, tree};
use crate::surface;

/// Whether a parameter of the caller is used once in the whole statement, or says its type wherever
/// it stands. A second use could give it another type than the copy would.
type Once<'o> = &'o dyn Fn(usize) -> bool;

/// The members of a top-level AND.
pub(crate) fn conjuncts(condition: &Expr) -> Vec<&Expr> {
    let mut waiting = vec![condition];
    let mut found = Vec::new();
    while let Some(next) = waiting.pop() {
        match next {
            Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
                waiting.push(right);
                waiting.push(left);
            }
            Expr::Nested(inner) => waiting.push(inner),
            other => found.push(other),
        }
    }
    found
}

/// Copies a condition into the scan it is about, where it may run there.
pub(crate) fn copy_inside(
    dialect: Dialect,
    condition: &Expr,
    scans: &mut [Scan],
    own: &[usize],
    once: Once<'_>,
) {
    let copy = match condition {
        Expr::BinaryOp { left, op, right } => {
            let (column, constant, flipped) = match (as_column(left), as_column(right)) {
                (Some(column), None) => (column, right, false),
                (None, Some(column)) => (column, left, true),
                (Some(_), Some(_)) | (None, None) => return,
            };
            let Some(target) = target(dialect, column, std::slice::from_ref(op), scans, own) else {
                return;
            };
            if !is_constant(dialect, constant, &target.family, once) {
                return;
            }
            let (column, constant) = (Box::new(target.column), constant.clone());
            let (left, right) = if flipped { (constant, column) } else { (column, constant) };
            (target.scan, Expr::BinaryOp { left, op: op.clone(), right })
        }
        Expr::Between { expr, negated: false, low, high } => {
            let operators = [BinaryOperator::GtEq, BinaryOperator::LtEq];
            let Some(target) =
                as_column(expr).and_then(|c| target(dialect, c, &operators, scans, own))
            else {
                return;
            };
            if [low, high].iter().any(|end| !is_constant(dialect, end, &target.family, once)) {
                return;
            }
            let (low, high) = (low.clone(), high.clone());
            let expr = Box::new(target.column);
            (target.scan, Expr::Between { expr, negated: false, low, high })
        }
        Expr::InList { expr, list, negated: false } => {
            let Some(target) =
                as_column(expr).and_then(|c| target(dialect, c, &[BinaryOperator::Eq], scans, own))
            else {
                return;
            };
            if list.iter().any(|one| !is_constant(dialect, one, &target.family, once)) {
                return;
            }
            let expr = Box::new(target.column);
            (target.scan, Expr::InList { expr, list: list.clone(), negated: false })
        }
        _ => return,
    };
    if let Some(scan) = scans.get_mut(copy.0) {
        scan.inside.push(copy.1);
    }
}

/// The scan and column that a condition is about.
struct Target {
    scan: usize,
    column: Expr,
    family: TypeFamily,
}

fn as_column(expr: &Expr) -> Option<(&str, &str)> {
    match expr {
        Expr::CompoundIdentifier(parts) => match parts.as_slice() {
            [table, column] => Some((&table.value, &column.value)),
            _ => None,
        },
        Expr::Nested(inner) => as_column(inner),
        _ => None,
    }
}

fn target(
    dialect: Dialect,
    (table, column): (&str, &str),
    operators: &[BinaryOperator],
    scans: &[Scan],
    own: &[usize],
) -> Option<Target> {
    let (at, scan) = own
        .iter()
        .filter_map(|at| scans.get(*at).map(|scan| (*at, scan)))
        .find(|(_, scan)| scan.printed.as_ref() == table)?;
    let held = scan.view.columns.iter().find(|held| held.column.name.as_ref() == column)?;
    let family = held.column.ty.family.clone();
    let open = (scan.view.is_filtered() || scan.fenced)
        && matches!(held.shown, Shown::Clear)
        && operators.iter().all(|op| surface::leakproof(dialect, op, &family));
    open.then(|| Target { scan: at, column: tree::column(BASE, column), family })
}

/// Whether an expression is a constant or a parameter that compares with that type as it is.
fn is_constant(dialect: Dialect, expr: &Expr, family: &TypeFamily, once: Once<'_>) -> bool {
    match expr {
        Expr::Nested(inner) => is_constant(dialect, inner, family, once),
        Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => {
            matches!(expr.as_ref(), Expr::Value(value) if matches!(value.value, Value::Number(_, _)))
                && is_constant(dialect, expr, family, once)
        }
        Expr::Value(value) => match &value.value {
            Value::Number(_, _) => {
                matches!(family, TypeFamily::Int | TypeFamily::Numeric | TypeFamily::Float)
            }
            Value::SingleQuotedString(_) | Value::EscapedStringLiteral(_) => true,
            Value::Boolean(_) => matches!(family, TypeFamily::Bool),
            Value::Placeholder(written) => is_used_once(written, once),
            _ => false,
        },
        Expr::TypedString(typed) => {
            surface::cast(dialect, &typed.data_type).is_ok_and(|held| held == *family)
        }
        Expr::Cast { kind: _, expr, data_type, format: None } => {
            is_settled(dialect, expr, data_type, once)
                && surface::cast(dialect, data_type).is_ok_and(|held| compares(&held, family))
        }
        _ => false,
    }
}

/// Whether a constant of a type compares with a column of another without a look at the column's
/// value: of the same one, or whole numbers, each of which is a number of any other kind.
fn compares(constant: &TypeFamily, column: &TypeFamily) -> bool {
    constant == column || matches!((constant, column), (TypeFamily::Int, TypeFamily::Float))
}

/// Whether a cast of this is done before the first row is read: a literal, or a parameter whose
/// type the cast itself decides, or is cast to one that holds whatever it can be.
///
/// SECURITY: a parameter that is text elsewhere in the statement is text here as well, and is then
/// cast row by row: a value that fails would tell that there is a row outside the filter.
fn is_settled(dialect: Dialect, expr: &Expr, to: &DataType, once: Once<'_>) -> bool {
    match expr {
        Expr::Nested(inner) => is_settled(dialect, inner, to, once),
        Expr::Value(value) => match &value.value {
            Value::Placeholder(written) => is_used_once(written, once),
            _ => true,
        },
        Expr::Cast { kind: _, expr, data_type, format: None } => {
            matches!(expr.as_ref(), Expr::Value(value)
                if matches!(&value.value, Value::Placeholder(written) if is_used_once(written, once)))
                && surface::is_total(dialect, data_type, to)
        }
        _ => false,
    }
}

/// Whether a placeholder, `$1` or `?1`, stands in the statement once.
fn is_used_once(written: &str, once: Once<'_>) -> bool {
    written.get(1..).and_then(|digits| digits.parse().ok()).is_some_and(once)
}
