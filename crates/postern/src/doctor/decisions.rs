//! What people decided, and whether it is tried.

use std::collections::BTreeSet;

use postern_core::{
    classification::Classification, clock::Timestamp, name::SourceName, path::within,
};

use super::{Examined, Mistake, Notes, Patient, listed};
use crate::{
    config::{catalog_toml::Review, finding::Finding},
    discovery::Drift,
    policy::{cases, judge},
};

/// The catalogue of a source.
pub(super) fn source(name: &SourceName, patient: &Patient, notes: &mut Notes<'_>) {
    if let Some(why) = patient.away.get(name) {
        notes.correct(
            Mistake::MissingWatch,
            format!("it cannot be looked at: {why}"),
            "correct its url, its password, or the network",
        );
    }
    let nothing = Review::default();
    let review = patient.settings.reviews.get(name).map_or(&nothing, |(review, _)| review);
    let mut proposed = Vec::new();
    let mut bare = Vec::new();
    for table in &review.tables {
        for column in &table.columns {
            let path = || within(&table.name, &column.name);
            if column.proposed.is_some() {
                proposed.push(path());
            }
            let is_secret = column.tags.iter().any(|tag| tag.as_str() == "secret");
            if column.classification >= Classification::Confidential
                && column.mask.is_none()
                && !is_secret
            {
                bare.push(path());
            }
        }
    }
    if proposed.is_empty() {
        notes.good(
            Mistake::NeglectedCompliance,
            "people decided about every column that is described",
        );
    } else {
        notes.consider(
            Mistake::NeglectedCompliance,
            format!("nobody decided about {}", listed("column", &proposed)),
            format!("postern catalog show {name} --proposed"),
        );
    }
    if !bare.is_empty() {
        notes.consider(
            Mistake::NeglectedCompliance,
            format!("confidential and shown as they are, {}", listed("column", &bare)),
            "give each a mask: postern catalog set",
        );
    }
    let (Some(survey), Some(dialect)) = (patient.surveys.get(name), patient.dialects.get(name))
    else {
        return;
    };
    match Drift::between(survey, review, *dialect).summary() {
        Some(moved) => notes.consider(
            Mistake::NeglectedCompliance,
            format!("it is not as its catalogue says: {moved}"),
            format!("postern scan {name}"),
        ),
        None => notes.good(Mistake::NeglectedCompliance, "it is as its catalogue says"),
    }
}

/// The policies, and the cases beside them.
pub(super) fn policies(patient: &Patient, now: Timestamp, all: &mut Vec<Examined>) {
    let mut notes = Notes { about: "policies".to_owned(), all };
    let house = match &patient.house {
        Ok(house) => house,
        Err(findings) => {
            let errors = findings.iter().filter(|finding| finding.is_error()).count();
            notes.correct(
                Mistake::UntestedControls,
                format!("the configuration would be refused, {errors} errors"),
                "see them with `postern check`",
            );
            return;
        }
    };
    let judged = judge(house, patient.settings.site.roles.keys(), now);
    let warnings: Vec<String> = patient
        .warnings
        .iter()
        .chain(&judged)
        .filter(|found| found.file.starts_with("policies/"))
        .map(|Finding { file, line, .. }| format!("{file}:{line}"))
        .collect();
    if !warnings.is_empty() {
        notes.consider(
            Mistake::UntestedControls,
            format!("hardly meant as written, {}", listed("policy line", &warnings)),
            "see why with `postern check`",
        );
    }
    let cases = match cases::read(&patient.folder.dir.join("policies")) {
        Ok(cases) => cases,
        Err(error) => {
            notes.correct(
                Mistake::UntestedControls,
                format!("the cases cannot be read: {error}"),
                "correct the file",
            );
            return;
        }
    };
    if cases.is_empty() {
        notes.correct(
            Mistake::UntestedControls,
            "no case says what the policies must open and refuse",
            "write policies/NAME.test.toml, then postern policy test",
        );
        return;
    }
    let wrong: Vec<String> = cases
        .iter()
        .map(|(file, case)| cases::run(house, now, file, case))
        .filter(|verdict| verdict.wrong.is_some())
        .map(|verdict| format!("{} ({})", verdict.about, verdict.file))
        .collect();
    if wrong.is_empty() {
        notes.good(Mistake::UntestedControls, format!("{} cases hold", cases.len()));
    } else {
        notes.correct(
            Mistake::UntestedControls,
            format!("policies do otherwise than they should, {}", listed("case", &wrong)),
            "see what differs with `postern policy test`",
        );
    }
    let tried: BTreeSet<&str> = cases.iter().map(|(_, case)| case.who.as_str()).collect();
    let untried: Vec<String> = patient
        .settings
        .site
        .roles
        .keys()
        .filter(|role| {
            let holders = house.residents.values().filter(|of| of.principal.roles.contains(role));
            !tried.contains(format!("role:{role}").as_str())
                && !holders.into_iter().any(|of| tried.contains(of.principal.name.as_str()))
        })
        .map(ToString::to_string)
        .collect();
    if !untried.is_empty() {
        notes.consider(
            Mistake::UntestedControls,
            format!("no case tries {}", listed("role", &untried)),
            "write one in policies/NAME.test.toml: as = \"role:NAME\"",
        );
    }
}
