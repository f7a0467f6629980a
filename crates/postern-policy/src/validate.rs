//! Cedar's strict validation, with places and advice.

use cedar_policy::{PolicySet, ValidationError, ValidationMode, ValidationWarning, Validator};
use postern_core::catalogue::ColumnType;

use crate::{
    inputs::{Finding, Severity},
    model::Model,
    nearest::nearest,
    rule::{Rule, help, offset, one_line},
    schema::CedarSchema,
};

/// What Cedar finds wrong with each policy, and what it finds odd.
pub(crate) fn validate(schema: &CedarSchema, model: &Model, rules: &[Rule]) -> Vec<Finding> {
    let validator = Validator::new(schema.schema.clone());
    rules.iter().flat_map(|rule| one(&validator, model, rule)).collect()
}

fn one(validator: &Validator, model: &Model, rule: &Rule) -> Vec<Finding> {
    let set = match PolicySet::from_policies([rule.policy.clone()]) {
        Ok(set) => set,
        Err(error) => {
            let text = one_line(&error.to_string());
            return vec![rule.piece.error(rule.piece.start(), text, "report this".to_owned())];
        }
    };
    let result = validator.validate(&set, ValidationMode::Strict);
    let errors = result.validation_errors().map(|error| {
        let at = offset(error).map_or(rule.piece.start(), |offset| rule.piece.spot(offset));
        let text = strip(&one_line(&error.to_string()), rule);
        rule.piece.error(at, text, advice(error, model, rule))
    });
    let warnings = result.validation_warnings().map(|warning| {
        let never = matches!(
            warning,
            ValidationWarning::ImpossiblePolicy(_) | ValidationWarning::InvalidActionApplication(_)
        );
        let at = offset(warning).map_or(rule.piece.start(), |offset| rule.piece.spot(offset));
        if never {
            // SECURITY: a forbid that never applies guards nothing, and its author thinks it does.
            let text = format!("`{}` can never apply", rule.id);
            let fix = "check that its action, types and conditions fit together";
            return rule.piece.error(rule.piece.start(), text, fix.to_owned());
        }
        let text = strip(&one_line(&warning.to_string()), rule);
        let fix = help(warning, "check that this is the text you mean");
        rule.piece.finding(at, Severity::Warning, text, fix)
    });
    let mut findings: Vec<Finding> = errors.chain(warnings).collect();
    findings.sort();
    findings.dedup();
    findings
}

/// The text without Cedar's ``for policy `id`,``: the place says which.
fn strip(text: &str, rule: &Rule) -> String {
    let prefix = format!("for policy `{}`, ", rule.id);
    text.strip_prefix(&prefix).unwrap_or(text).to_owned()
}

fn advice(error: &ValidationError, model: &Model, rule: &Rule) -> String {
    match error {
        ValidationError::UnsafeOptionalAttributeAccess(_) => {
            "it may be absent (NULL): test it first, `… has name && …`".to_owned()
        }
        ValidationError::UnsafeAttributeAccess(_) => attribute(model, rule)
            .unwrap_or_else(|| help(error, "only columns and declared foreign keys can be read")),
        other => help(other, "make the types fit"),
    }
}

/// An attribute that no row type the policy names has.
fn attribute(model: &Model, rule: &Rule) -> Option<String> {
    let tables: Vec<_> = rule.types.iter().filter_map(|ty| model.row_type(ty)).collect();
    for name in &rule.attributes {
        for table in &tables {
            if table.attributes.contains_key(name.as_str()) {
                continue;
            }
            let column = table.table.columns.iter().find(|column| *column.name == **name);
            if let Some(column) = column {
                let ColumnType { name: ty, .. } = &column.ty;
                return Some(format!(
                    "`{name}` is `{ty}`: row conditions compare whole numbers, texts and Booleans"
                ));
            }
            let known = table.attributes.keys().map(AsRef::as_ref);
            if let Some(near) = nearest(name, known) {
                return Some(format!("did you mean `{near}`"));
            }
        }
    }
    None
}
