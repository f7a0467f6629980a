//! Column references: from a name to one printed column.

use std::sync::Arc;

use postern_core::{catalogue::TableName, dialect::Dialect, mask::MaskKind, refusal::Refusal};
use sqlparser::{
    ast::{Expr, Ident, ObjectName},
    tokenizer::Span,
};

use super::{
    Binder,
    found::Column,
    scope::{self, Flow, Found, ListAlias, Place},
};
use crate::{catalog, parts, refuse, rewrite::tree};

/// Most uses of aliases of the select list in place of their expressions.
const COPIES_MAX: usize = 64;

impl Binder<'_> {
    /// A name as the engine folds it.
    ///
    /// # Errors
    /// A name in single quotes, empty or too long.
    pub(super) fn fold(&self, ident: &Ident) -> Result<Arc<str>, Refusal> {
        let Ident { value, quote_style, span } = ident;
        if *quote_style == Some('\'') {
            let what = match self.dialect {
                Dialect::Mysql => "a text for a name (names take backticks)",
                Dialect::Postgresql | Dialect::Sqlite => "a name in single quotes",
            };
            return Err(refuse::unsupported(what, *span));
        }
        if value.is_empty() {
            return Err(refuse::unsupported("an empty name", *span));
        }
        // The tokens hold a quoted name with its quotes doubled.
        let value = match quote_style {
            Some('`') => value.replace("``", "`"),
            Some(_) => value.replace("\"\"", "\""),
            None => value.clone(),
        };
        match self.dialect {
            Dialect::Postgresql if value.len() > 63 => Err(refuse::long_name(*span)),
            Dialect::Postgresql if quote_style.is_none() => Ok(value.to_ascii_lowercase().into()),
            Dialect::Postgresql | Dialect::Sqlite => Ok(value.as_str().into()),
            Dialect::Mysql => Ok(super::name::in_mysql(value.as_str().into())),
        }
    }

    /// The column that one, two or three names mean.
    ///
    /// # Errors
    /// No such column here for this caller, or several.
    pub(super) fn column(&mut self, parts: &[Ident]) -> Result<Column, Refusal> {
        let names = parts.iter().map(|part| self.fold(part)).collect::<Result<Vec<_>, _>>()?;
        let span = parts.first().map_or_else(Span::empty, |part| part.span);
        let column = match names.as_slice() {
            [name] => self.bare_column(name, span)?,
            [relation, name] => {
                let found = self.find_relation(relation);
                let (depth, at) = found.ok_or_else(|| self.unknown_relation(relation, span))?;
                self.column_of(depth, at, name, span)?
            }
            [schema, table, name] => {
                let table = TableName { schema: Arc::clone(schema), name: Arc::clone(table) };
                let found = self.find_table(&table);
                let (depth, at) =
                    found.ok_or_else(|| self.unknown_relation(&table.short(self.dialect), span))?;
                self.column_of(depth, at, name, span)?
            }
            _ => return Err(refuse::unsupported("a name of so many parts", span)),
        };
        if self.filtering {
            self.remark(&column);
        }
        Ok(column)
    }

    /// The same within an expression.
    ///
    /// # Errors
    /// As [`Binder::column`]; and a column whose mask the gate puts in.
    pub(super) fn column_value(&mut self, parts: &[Ident]) -> Result<Expr, Refusal> {
        let span = parts.first().map_or_else(Span::empty, |part| part.span);
        self.column(parts)?.value(span)
    }

    /// Says that a filter sees a mask, where it does.
    pub(super) fn remark(&mut self, column: &Column) {
        if let Some(mask) = column.flow().masked {
            self.note(sees_mask(column.name(), mask));
        }
    }

    fn bare_column(&mut self, name: &Arc<str>, span: Span) -> Result<Column, Refusal> {
        match scope::find(&self.scopes, name, self.dialect) {
            Found::Column { depth, places } => self.merged(depth, &places, name, span),
            Found::Alias { alias, is_plain: false } => self.copy_alias(*alias, span),
            // In HAVING a server knows what is selected by its name alone.
            Found::Alias { alias, is_plain: true } => {
                let expr = Expr::Identifier(tree::quoted(&alias.name));
                Ok(Column::new(expr, alias.flow, alias.name))
            }
            Found::Ambiguous(owners) => Err(self.ambiguous(name, &owners, span)),
            Found::Absent => match self.find_relation(name) {
                Some((depth, relation)) if self.is_value(depth, relation) => {
                    self.merged(depth, &[Place { relation, column: 0 }], name, span)
                }
                Some(_) => Err(refuse::unsupported("a whole row as a value", span)),
                None => Err(self.unknown_column(name, span)),
            },
        }
    }

    /// An alias of the select list stands for its expression.
    ///
    /// SECURITY: a copy of a copy would double at every level of nesting.
    fn copy_alias(&mut self, alias: ListAlias, span: Span) -> Result<Column, Refusal> {
        self.copies = self.copies.saturating_add(1);
        if alias.copied || self.copies > COPIES_MAX {
            return Err(refuse::unsupported("so many uses of an alias of the select list", span));
        }
        Ok(Column::new(Expr::Nested(Box::new(alias.expr)), alias.flow, alias.name))
    }

    /// Whether a bare name means a column here, or several.
    pub(super) fn is_column(&self, name: &Arc<str>) -> bool {
        !matches!(scope::find(&self.scopes, name, self.dialect), Found::Absent)
    }

    pub(super) fn find_relation(&self, name: &str) -> Option<(usize, usize)> {
        self.visible_scopes()
            .find_map(|(depth, scope)| scope.relation(name, self.dialect).map(|at| (depth, at)))
    }

    /// Whether a relation's name alone is a value, as `e` is in `unnest(array) AS e`.
    pub(super) fn is_value(&self, depth: usize, relation: usize) -> bool {
        let held = self.scopes.get(depth).and_then(|scope| scope.relations.get(relation));
        held.is_some_and(|held| held.is_value)
    }

    fn find_table(&self, name: &TableName) -> Option<(usize, usize)> {
        self.visible_scopes()
            .find_map(|(depth, scope)| scope.table(name, self.dialect).map(|at| (depth, at)))
    }

    fn visible_scopes(&self) -> impl Iterator<Item = (usize, &scope::Scope)> {
        self.scopes.iter().enumerate().rev().filter(|(_, scope)| !scope.hidden)
    }

    /// `tableoid` of a relation of the catalogue: the one number it has.
    fn told_number(&self, held: Option<&scope::Relation>, name: &Arc<str>) -> Option<Column> {
        if name.as_ref() != "tableoid" {
            return None;
        }
        let scan = self.scans.get(held?.scan?)?;
        let number = tree::number(&scan.told.as_ref()?.shape.view.table.id.0.to_string());
        let expr = parts::cast(number, catalog::type_of("oid")?);
        Some(Column::new(expr, Flow::default(), Arc::clone(name)))
    }

    fn column_of(
        &mut self,
        depth: usize,
        relation: usize,
        name: &Arc<str>,
        span: Span,
    ) -> Result<Column, Refusal> {
        let held = self.scopes.get(depth).and_then(|scope| scope.relations.get(relation));
        let hits = held.map(|held| held.columns_named(name, self.dialect)).unwrap_or_default();
        match hits.as_slice() {
            [column] => {
                let places = [Place { relation, column: *column }];
                self.merged(depth, &places, name, span)
            }
            [] => match self.told_number(held, name) {
                Some(column) => Ok(column),
                None => Err(self.unknown_column_of(depth, relation, name, span)),
            },
            _ => Err(self.ambiguous(name, &[], span)),
        }
    }

    /// One place is the column; several are what FULL JOIN … USING shows: the first that is
    /// there.
    ///
    /// # Errors
    /// Several of which one has a mask of the gate's.
    pub(super) fn merged(
        &mut self,
        depth: usize,
        places: &[Place],
        name: &Arc<str>,
        span: Span,
    ) -> Result<Column, Refusal> {
        if depth < self.walled {
            let what = "a column from around a query in FROM or WITH, which MariaDB has not,";
            return Err(refuse::unsupported(what, span));
        }
        let mut columns: Vec<Column> =
            places.iter().filter_map(|place| self.place(depth, *place)).collect();
        if columns.len() == 1
            && let Some(column) = columns.pop()
        {
            return Ok(column);
        }
        let masked = columns.iter().find_map(|column| column.flow().masked);
        let args =
            columns.into_iter().map(|column| column.value(span)).collect::<Result<_, _>>()?;
        self.used_function("coalesce");
        let coalesce = ObjectName::from(vec![tree::word("coalesce")]);
        let flow = Flow { masked, origin: None, gate: None };
        Ok(Column::new(tree::call(coalesce, args), flow, Arc::clone(name)))
    }

    fn place(&mut self, depth: usize, place: Place) -> Option<Column> {
        let relation = self.scopes.get(depth)?.relations.get(place.relation)?;
        let column = relation.columns.get(place.column)?;
        let expr = tree::column(&relation.printed, &column.printed);
        let found = Column::new(expr, column.flow.clone(), Arc::clone(&column.name));
        let scan = relation.scan;
        if let Some(scan) = scan.and_then(|scan| self.scans.get_mut(scan)) {
            scan.used.insert(place.column);
        }
        Some(found)
    }

    /// The column that an expression plainly is.
    pub(super) fn plain_column(&mut self, expr: &Expr) -> Result<Option<Column>, Refusal> {
        match expr {
            Expr::Identifier(ident) => self.column(std::slice::from_ref(ident)).map(Some),
            Expr::CompoundIdentifier(parts) => self.column(parts).map(Some),
            Expr::Nested(inner) => self.plain_column(inner),
            _ => Ok(None),
        }
    }
}

fn sees_mask(name: &str, mask: MaskKind) -> String {
    let name = refuse::echo(name);
    match mask {
        MaskKind::Email => {
            format!("the filter on `{name}` sees the mask: it cannot find a real address")
        }
        MaskKind::Null
        | MaskKind::Redact
        | MaskKind::Partial
        | MaskKind::Hash
        | MaskKind::Generalize
        | MaskKind::Token
        | MaskKind::Fake => {
            format!("the filter on `{name}` sees the mask: it cannot find a real value")
        }
    }
}
