//! What the classifier cannot know of one column alone: generated columns and views show what
//! other columns hold.

use std::collections::HashMap;

use postern_core::{
    catalogue::{Part, TableKind, TableName, TypeFamily},
    classification::Classification,
    mask::Mask,
    survey::{Survey, SurveyTable},
};
use postern_inspect::{ColumnProposal, TableProposal};

/// Makes the proposals for generated columns and for views at least as strict as what they are
/// made of.
pub(super) fn settle(survey: &Survey, proposals: &mut [TableProposal]) {
    for (table, proposal) in tables_with(survey, proposals) {
        generated(table, proposal);
    }
    let below: HashMap<TableName, Vec<ColumnProposal>> = proposals
        .iter()
        .map(|proposal| (proposal.name.clone(), proposal.columns.clone()))
        .collect();
    for (table, proposal) in tables_with(survey, proposals) {
        if let TableKind::Derived { beneath } = &table.kind {
            let beneath: Vec<&ColumnProposal> =
                beneath.iter().filter_map(|name| below.get(name)).flatten().collect();
            for column in &mut proposal.columns {
                inherit(column, table, &beneath);
            }
        }
    }
}

fn tables_with<'a>(
    survey: &'a Survey,
    proposals: &'a mut [TableProposal],
) -> impl Iterator<Item = (&'a SurveyTable, &'a mut TableProposal)> {
    let by_id: HashMap<_, _> = survey.tables.iter().map(|table| (table.id, table)).collect();
    proposals.iter_mut().filter_map(move |proposal| Some((*by_id.get(&proposal.id)?, proposal)))
}

/// A generated column may be made of any other of its table, in whatever way.
fn generated(table: &SurveyTable, proposal: &mut TableProposal) {
    if !proposal.columns.iter().any(is_protected) {
        return;
    }
    for column in &mut proposal.columns {
        let surveyed = table.columns.iter().find(|surveyed| surveyed.id == column.id);
        if surveyed.is_some_and(|surveyed| surveyed.generated) && !is_protected(column) {
            close(column, table, "computed from protected columns");
        }
    }
}

/// A view's column is the one of its name beneath, or made of any.
fn inherit(column: &mut ColumnProposal, table: &SurveyTable, beneath: &[&ColumnProposal]) {
    let namesakes: Vec<_> = beneath.iter().filter(|below| below.name == column.name).collect();
    let strictest =
        namesakes.iter().max_by_key(|below| (below.classification, is_protected(below)));
    if let Some(below) = strictest.filter(|below| is_protected(below)) {
        column.kind = below.kind;
        column.confidence = below.confidence;
        column.classification = below.classification;
        column.tags.clone_from(&below.tags);
        column.mask.clone_from(&below.mask);
        column.values.clear();
        column.part = Part::Neither;
        "as in the table beneath".clone_into(&mut column.reason);
    } else if namesakes.is_empty()
        && !is_protected(column)
        && beneath.iter().any(|below| is_protected(below))
    {
        close(column, table, "may show protected columns beneath");
    }
}

fn is_protected(column: &ColumnProposal) -> bool {
    column.classification >= Classification::Confidential || column.mask.is_some()
}

fn close(column: &mut ColumnProposal, table: &SurveyTable, reason: &str) {
    let family = table.columns.iter().find(|surveyed| surveyed.id == column.id);
    let is_text = family.is_some_and(|surveyed| surveyed.ty.family == TypeFamily::Text);
    column.classification = Classification::Confidential;
    column.mask = Some(if is_text { Mask::Redact { text: "[hidden]".into() } } else { Mask::Null });
    column.values.clear();
    column.part = Part::Neither;
    reason.clone_into(&mut column.reason);
}
