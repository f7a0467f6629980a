//! A relation of the catalogue in FROM: rows that travel as parameters.

use std::sync::Arc;

use postern_core::refusal::{Code, Refusal};
use sqlparser::ast::{Ident, SetExpr, TableAlias, TableFactor, TableWithJoins};

use super::{BASE, Scan, tree};
use crate::{
    catalog::{self, Objects, Shape},
    extras::Extras,
    parts,
    plan::Extra,
    refuse,
};

/// What is told instead of the rows of a table.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// All there is to tell.
    pub objects: Arc<Objects>,
    /// Which relation.
    pub shape: &'static Shape,
}

impl Told {
    /// `(SELECT CAST("t"."oid" AS oid) AS "oid" FROM UNNEST(CAST($1 AS TEXT[]), …) AS "t"("oid", …))`
    ///
    /// # Errors
    /// More than a statement can be told.
    pub(super) fn build(&self, scan: &Scan, extras: &mut Extras) -> Result<TableFactor, Refusal> {
        let wanted: Vec<&str> = scan.used_columns().map(|one| one.column.name.as_ref()).collect();
        let told = catalog::columns(&self.objects, self.shape, &wanted).ok_or_else(|| {
            Refusal::new(Code::TooCostly, "the catalogue is too large to be told at once")
        })?;
        let text = text_array()?;
        let mut arrays: Vec<_> = told
            .into_iter()
            .map(|cells| parts::cast(extras.push(Extra::Value(cells)), text.clone()))
            .collect();
        let mut names: Vec<Ident> = wanted.iter().map(|name| tree::quoted(name)).collect();
        // UNNEST of several arrays is grammar, of one a function that could be another's.
        while let (true, Some(first)) = (arrays.len() < 2, arrays.first().cloned()) {
            arrays.push(first);
        }
        while names.len() < arrays.len() {
            names.push(tree::quoted(&format!("_{}", names.len())));
        }
        let mut projection = Vec::with_capacity(wanted.len());
        for column in scan.used_columns() {
            let name = &column.column.name;
            let ty = catalog::type_of(&column.column.ty.name)
                .ok_or_else(|| refuse::internal("a type of the catalogue that is none"))?;
            projection.push(tree::named(parts::cast(tree::column(BASE, name), ty), name));
        }
        if projection.is_empty() {
            projection.push(tree::named(tree::number("1"), "_"));
        }
        let columns = names
            .into_iter()
            .map(|name| sqlparser::ast::TableAliasColumnDef { name, data_type: None })
            .collect();
        let mut select = tree::select(projection);
        select.from = vec![TableWithJoins {
            relation: TableFactor::UNNEST {
                alias: Some(TableAlias { columns, ..tree::alias(BASE) }),
                array_exprs: arrays,
                with_offset: false,
                with_offset_alias: None,
                with_ordinality: false,
            },
            joins: Vec::new(),
        }];
        Ok(tree::derived(tree::query(SetExpr::Select(Box::new(select))), &scan.printed))
    }
}

/// `TEXT[]`
///
/// # Errors
/// Never, but for a fault of Postern's own.
pub(crate) fn text_array() -> Result<sqlparser::ast::DataType, Refusal> {
    catalog::type_of("text[]").ok_or_else(|| refuse::internal("an array of texts is a type"))
}
