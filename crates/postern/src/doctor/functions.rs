//! Functions of the site: which are open, and which of them see past the policies.

use postern_core::{
    function::{Reads, Signature},
    name::SourceName,
};

use super::{Mistake, Notes, Patient, listed};
use crate::config::functions::{Closed, FunctionReview, found, standing};

/// The functions that the login has to be granted: those that are written down and there.
pub(super) fn named(patient: &Patient, name: &SourceName) -> Vec<Signature> {
    let (Some(survey), Some(dialect)) = (patient.surveys.get(name), patient.dialects.get(name))
    else {
        return Vec::new();
    };
    let there = reviews(patient, name)
        .iter()
        .filter_map(|review| found(&review.signature, &survey.functions, *dialect).ok());
    there.map(|function| function.signature.clone()).collect()
}

/// What there is to say of them.
pub(super) fn examine(name: &SourceName, patient: &Patient, notes: &mut Notes<'_>) {
    let (Some(survey), Some(dialect)) = (patient.surveys.get(name), patient.dialects.get(name))
    else {
        return;
    };
    let (mut alone, mut beyond) = (Vec::new(), Vec::new());
    for review in reviews(patient, name) {
        let call = review.signature.call();
        match (standing(review, &survey.functions, *dialect), review.reads) {
            (Ok(_), Reads::Arguments) => alone.push(call),
            (Ok(_), Reads::Database) => beyond.push(call),
            (Err(Closed { why, fix }), _) => notes.consider(
                Mistake::NeglectedCompliance,
                format!("the function `{call}` stays closed: {why}"),
                fix,
            ),
        }
    }
    if !alone.is_empty() {
        notes.good(
            Mistake::BroadRights,
            format!(
                "open as it was read, and made of its arguments, {}",
                listed("function", &alone)
            ),
        );
    }
    if !beyond.is_empty() {
        notes.consider(
            Mistake::BroadRights,
            format!("reads past masks and row filters, {}", listed("function", &beyond)),
            "see that it tells nobody what they may not read, or open one of its arguments alone",
        );
    }
}

fn reviews<'a>(patient: &'a Patient, name: &SourceName) -> &'a [FunctionReview] {
    patient.settings.reviews.get(name).map_or(&[], |(review, _)| review.functions.as_slice())
}
