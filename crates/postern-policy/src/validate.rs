//! Cedar's strict validation, with places and advice.

use cedar_policy::{PolicySet, ValidationError, ValidationMode, ValidationWarning, Validator};
use postern_core::{catalogue::ColumnType, nearest::nearest};

use crate::{
    inputs::{Finding, Severity},
    model::Model,
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
    // One attribute may be wrong for many types: the first of a place says enough.
    findings.dedup_by_key(|finding| (finding.line, finding.column, finding.severity));
    findings
}

/// The text without Cedar's ``for policy `id`,``: the place says which.
fn strip(text: &str, rule: &Rule) -> String {
    text.replace(&format!("for policy `{}`, ", rule.id), "")
}

fn advice(error: &ValidationError, model: &Model, rule: &Rule) -> String {
    match error {
        ValidationError::UnsafeOptionalAttributeAccess(_) => {
            "it may be absent (NULL): test it first, `… has name && …`".to_owned()
        }
        ValidationError::UnsafeAttributeAccess(_) => attribute(model, rule).unwrap_or_else(|| {
            let text = error.to_string();
            if text.contains("entity type `Column`") {
                "say whose rows: `resource is source::table && …`".to_owned()
            } else if ["Agent", "Person", "Service"]
                .iter()
                .any(|kind| text.contains(&format!("entity type `{kind}`")))
            {
                "no principal has it: give it to one in agents.toml".to_owned()
            } else {
                help(error, "only columns and declared foreign keys can be read")
            }
        }),
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
