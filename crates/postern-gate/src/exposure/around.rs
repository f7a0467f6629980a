//! Ways around a row filter: a table that is read whole and refers to one of which some rows are
//! hidden tells which those are, and what belongs to them.

use std::{collections::BTreeSet, sync::Arc};

use postern_core::{
    dialect::Dialect,
    predicate::Predicate,
    sight::{RowAccess, SightError, TableView},
};
use postern_policy::{Context, Finding, Severity};

use super::Onlooker;
use crate::house::House;

/// What is found for all who look, each way once.
pub(super) fn ways(
    house: &House,
    onlookers: &[Onlooker],
    contexts: &[Context],
) -> Result<Vec<Finding>, SightError> {
    let mut found = BTreeSet::new();
    for (onlooker, context) in onlookers.iter().zip(contexts) {
        for (source, catalogue) in &house.catalogues {
            let principal = &onlooker.resident.principal;
            let Some(views) = house.policies.views(principal, context, source) else { continue };
            let views = views.all()?;
            for (view, hiding) in pairs(&views) {
                found.extend(finding(house, catalogue.dialect, view, hiding));
            }
        }
    }
    Ok(found.into_iter().collect())
}

/// Tables that are read whole, each with one that it refers to and of which rows are hidden.
fn pairs(views: &[Arc<TableView>]) -> impl Iterator<Item = (&TableView, &TableView)> {
    let is_whole = |view: &&Arc<TableView>| view.access == RowAccess::Rows && !view.is_filtered();
    views.iter().filter(is_whole).flat_map(move |view| {
        let shows = |id| view.columns.iter().any(|column| column.id() == id);
        let keys = view.table.foreign_keys.iter();
        keys.filter(move |key| key.columns.iter().all(|id| shows(*id))).filter_map(move |key| {
            let hiding = views.iter().find(|other| other.table.name == key.table)?;
            // Where no row at all is open there is no filter to go around.
            let hides = hiding.is_filtered() && !matches!(hiding.filter, Predicate::Never);
            (hides && hiding.access == RowAccess::Rows).then_some((view.as_ref(), hiding.as_ref()))
        })
    })
}

fn finding(
    house: &House,
    dialect: Dialect,
    view: &TableView,
    hiding: &TableView,
) -> Option<Finding> {
    let policy = hiding.filter_policies.first()?;
    let (file, line) = house.policies.place(policy)?;
    let (whole, part) = (view.table.name.short(dialect), hiding.table.name.short(dialect));
    Some(Finding {
        file,
        line,
        column: 1,
        severity: Severity::Warning,
        text: format!(
            "`{policy}` hides rows of `{part}`, and `{whole}`, which refers to it, is read whole: \
             it tells which rows those are and what belongs to them"
        ),
        fix: format!("give `{whole}` the same condition through its reference, if that matters"),
    })
}
