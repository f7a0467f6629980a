//! Whole rows as arguments, `row_to_json(c)`: the columns that this caller sees, and no others.

use postern_core::{dialect::Dialect, refusal::Refusal, sight::RowAccess};
use sqlparser::{
    ast::{Expr, FunctionArgExpr, Ident, ObjectName, ObjectNamePart},
    tokenizer::Span,
};

use super::{Binder, found};
use crate::{refuse::unsupported, rewrite::tree, surface};

/// Functions that take a row as it is. Others would print it in a text that depends on types.
const TAKE_ROWS: [&str; 6] =
    ["count", "json_agg", "jsonb_agg", "row_to_json", "to_json", "to_jsonb"];

impl Binder<'_> {
    /// The argument as a whole row, when it names a relation and no column.
    ///
    /// SECURITY: it is printed as `"alias".*`, which is never a column, of a derived table that
    /// holds visible columns and masks alone. Where groups alone may be seen that table holds the
    /// individuals, too.
    ///
    /// # Errors
    /// A whole row where it is not open.
    pub(super) fn row_argument(
        &mut self,
        function: &surface::Function,
        arg: &FunctionArgExpr,
        span: Span,
    ) -> Result<Option<FunctionArgExpr>, Refusal> {
        let Some(named) = named_relation(arg) else { return Ok(None) };
        let name = self.fold(named)?;
        if !is_star(arg) && self.is_column(&name) {
            return Ok(None);
        }
        let Some((depth, at)) = self.find_relation(&name) else { return Ok(None) };
        if !is_star(arg) && self.is_value(depth, at) {
            return Ok(None);
        }
        let is_open = self.dialect == Dialect::Postgresql && TAKE_ROWS.contains(&function.name);
        self.sees_whole(depth, at, span)?;
        let printed = self.whole(depth, at).filter(|_| is_open);
        let printed =
            printed.ok_or_else(|| unsupported("a whole row as an argument of this kind", span))?;
        Ok(Some(FunctionArgExpr::QualifiedWildcard(tree::object(&[&printed]))))
    }

    /// Refuses a row that holds a column whose mask the gate puts in.
    fn sees_whole(&self, depth: usize, at: usize, span: Span) -> Result<(), Refusal> {
        let relation = self.scopes.get(depth).and_then(|scope| scope.relations.get(at));
        let columns = relation.map(|relation| relation.columns.as_slice()).unwrap_or_default();
        columns.iter().try_for_each(|column| found::looked_at(&column.name, &column.flow, span))
    }

    /// The printed alias of a relation of which all columns are asked for now.
    fn whole(&mut self, depth: usize, at: usize) -> Option<String> {
        let relation = self.scopes.get(depth)?.relations.get(at)?;
        let is_renamed = relation.columns.iter().any(|column| column.name != column.printed);
        if is_renamed || relation.records.is_some() {
            return None;
        }
        let (printed, columns) = (relation.printed.to_string(), relation.columns.len());
        if let Some(scan) = relation.scan.and_then(|scan| self.scans.get_mut(scan)) {
            if scan.view.access == RowAccess::AggregateOnly {
                return None;
            }
            scan.used.extend(0..columns);
        }
        Some(printed)
    }
}

/// `c` or `c.*`.
fn named_relation(arg: &FunctionArgExpr) -> Option<&Ident> {
    match arg {
        FunctionArgExpr::Expr(Expr::Identifier(name)) => Some(name),
        FunctionArgExpr::QualifiedWildcard(ObjectName(parts)) => match parts.as_slice() {
            [ObjectNamePart::Identifier(name)] => Some(name),
            _ => None,
        },
        FunctionArgExpr::Expr(_)
        | FunctionArgExpr::Wildcard
        | FunctionArgExpr::WildcardWithOptions(_) => None,
    }
}

const fn is_star(arg: &FunctionArgExpr) -> bool {
    matches!(arg, FunctionArgExpr::QualifiedWildcard(_))
}
