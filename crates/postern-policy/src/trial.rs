//! Tries every row condition when it is loaded: what SQL cannot say is refused then.
//!
//! The trial evaluates each policy on each row type it can be about, with principal and context
//! unknown. What is left then is at least what will be left of any request, so a policy that
//! passes here does not fail there.

use cedar_policy::{EntityTypeName, PartialEntityUid, PartialRequest, PolicySet, pst::Clause};

use crate::{
    entities::{self, Unfit},
    inputs::Finding,
    model::{Model, SourceModel, TableModel},
    rule::{Ask, Rule},
    schema::CedarSchema,
    translate::{Pass, Translator, Truth},
};

/// Policies whose row condition cannot become SQL.
pub(crate) fn trial(schema: &CedarSchema, model: &Model, rules: &[Rule]) -> Vec<Finding> {
    rules
        .iter()
        .filter(|rule| rule.looks_inside)
        .filter_map(|rule| one(schema, model, rule))
        .collect()
}

fn one(schema: &CedarSchema, model: &Model, rule: &Rule) -> Option<Finding> {
    for source in &model.sources {
        for table in &source.tables {
            if !schema.told_apart.contains(&table.row_type) || !rule.is_about(&table.row_type) {
                continue;
            }
            if let Err(Unfit(what)) = on_table(schema, model, rule, source, table) {
                return Some(
                    rule.piece.error(
                        rule.piece.start(),
                        format!(
                            "`{}` cannot become SQL for rows of `{}`: {what}",
                            rule.id, table.path
                        ),
                        "use comparisons, `has`, `like`, `[…].contains(…)` on columns of the row"
                            .to_owned(),
                    ),
                );
            }
        }
    }
    None
}

fn on_table(
    schema: &CedarSchema,
    model: &Model,
    rule: &Rule,
    source: &SourceModel,
    table: &TableModel,
) -> Result<(), Unfit> {
    let set = PolicySet::from_policies([rule.policy.clone()])?;
    let known = entities::partial(None, &source.catalogue.source, table, &schema.schema)?;
    let translator = Translator { model, row_type: &table.row_type, pass: Pass::Trial };
    for ask in Ask::OF_ROWS.into_iter().filter(|ask| rule.asks(*ask)) {
        for kind in ["Agent", "Person", "Service"] {
            let request = PartialRequest::new(
                PartialEntityUid::new(kind.parse::<EntityTypeName>()?, None),
                entities::action(ask)?,
                PartialEntityUid::from_concrete(entities::row(table)?),
                None,
                &schema.schema,
            )?;
            let response = set.tpe(&request, &known, &schema.schema)?;
            if response.error_permits().chain(response.error_forbids()).next().is_some() {
                return Err(Unfit("it always fails".to_owned()));
            }
            for residue in response.residual_policies() {
                for clause in residue.to_pst()?.body().clauses() {
                    let (Clause::When(expr) | Clause::Unless(expr)) = clause;
                    translator
                        .condition(expr)
                        .and_then(Truth::bounded)
                        .map_err(|unsayable| Unfit(unsayable.0))?;
                }
            }
        }
    }
    Ok(())
}
