//! From texts to a set that may decide, or everything that is wrong with them.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use postern_core::name::PolicyId;

use crate::{
    digest,
    inputs::{Finding, Inputs, Severity},
    lexer, lint,
    literals::{self, Names},
    masks::RoleMasks,
    model::Model,
    policies::Engine,
    rule::{ContextReads, Rule},
    schema, trial, validate,
};

/// Most policies of a set.
const POLICIES_MAX: usize = 5_000;

/// Compiles a set. The warnings are of a set that is good.
pub(crate) fn load(inputs: &Inputs) -> Result<(Engine, Vec<Finding>), Vec<Finding>> {
    let model = Model::new(&inputs.catalogues);
    let mut findings = Vec::new();
    let rules = parse(inputs, &mut findings);
    let masks = RoleMasks::new(inputs, &model).map_err(|more| findings.extend(more)).ok();
    let facts = schema::facts(&inputs.principals).map_err(|more| findings.extend(more)).ok();
    // A policy that names what is not there would only be found wrong twice.
    let names = Names::new(inputs, &model);
    let mut sound = Vec::new();
    for rule in rules {
        let mut found = names.check(&rule);
        found.extend(Names::equals_for_in(&rule));
        if !found.iter().any(|finding| finding.severity == Severity::Error) {
            sound.push(rule);
        }
        findings.extend(found);
    }
    let (Some(masks), Some(facts)) = (masks, facts) else { return Err(sorted(findings)) };
    let schema = match schema::generate(&model, &inputs.roles, facts, &sound) {
        Ok(schema) => schema,
        Err(finding) => {
            findings.push(finding);
            return Err(sorted(findings));
        }
    };
    let invalid = validate::validate(&schema, &model, &sound);
    let valid: Vec<Rule> = {
        let bad = |rule: &Rule| {
            let start = rule.piece.start().line;
            let end = rule.piece.spot(rule.piece.text().len()).line;
            invalid.iter().any(|finding| {
                finding.severity == Severity::Error
                    && finding.file == *rule.piece.file()
                    && (start..=end).contains(&finding.line)
            })
        };
        sound.into_iter().filter(|rule| !bad(rule)).collect()
    };
    findings.extend(invalid);
    findings.extend(trial::trial(&schema, &model, &valid));
    findings.extend(lint::lint(&valid));
    let findings = sorted(findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(findings);
    }
    let mut context = ContextReads::default();
    for rule in &valid {
        context.add(&rule.context);
    }
    let index: HashMap<PolicyId, usize> =
        valid.iter().enumerate().map(|(index, rule)| (rule.id.clone(), index)).collect();
    let engine = Engine {
        named_columns: literals::named_columns(&valid),
        digest: digest::digest(inputs),
        roles: inputs.roles.clone(),
        model,
        schema,
        masks,
        context,
        index,
        rules: valid,
    };
    Ok((engine, findings))
}

/// The policies of all files, in the order of file names, each id once.
fn parse(inputs: &Inputs, findings: &mut Vec<Finding>) -> Vec<Rule> {
    let mut files: Vec<_> = inputs.files.iter().collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut rules: Vec<Rule> = Vec::new();
    let mut seen: BTreeMap<PolicyId, (Arc<str>, u32)> = BTreeMap::new();
    for file in files {
        let pieces = lexer::split(file).unwrap_or_else(|finding| {
            findings.push(finding);
            Vec::new()
        });
        for piece in pieces {
            let rule = match Rule::parse(piece) {
                Ok(rule) => rule,
                Err(more) => {
                    findings.extend(more);
                    continue;
                }
            };
            let at = rule.piece.start();
            if let Some((file, line)) = seen.get(&rule.id) {
                let text = format!("`@id(\"{}\")` is taken by {file}:{line}", rule.id);
                findings.push(rule.piece.error(at, text, "choose another".to_owned()));
                continue;
            }
            seen.insert(rule.id.clone(), (Arc::clone(rule.piece.file()), at.line));
            rules.push(rule);
        }
    }
    if rules.len() > POLICIES_MAX {
        let text = format!("more than {POLICIES_MAX} policies");
        findings.push(Finding::in_file("policies", text, "join some of them".to_owned()));
        rules.clear();
    }
    rules
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort();
    findings.dedup();
    findings
}
