//! Views that were read again before.
//!
//! What a view prints as depends on its tree alone, so one that was read once need not be read
//! again. Kept is a fingerprint of the tree, of 128 bits under keys of this process: whoever
//! writes a condition that is copied into a view cannot aim at another one's.

use std::{
    collections::BTreeSet,
    hash::{BuildHasher as _, RandomState},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use postern_core::{dialect::Dialect, halves::Halves, refusal::Refusal};
use sqlparser::ast::Query;

use super::{as_checked, spelled};

/// Views of one half of those that are remembered.
const KEPT_MAX: usize = 2_048;

type Fingerprint = (u64, u64);
type Functions = Arc<BTreeSet<Arc<str>>>;

static KNOWN: LazyLock<Mutex<Halves<Fingerprint, Functions>>> =
    LazyLock::new(|| Mutex::new(Halves::new(KEPT_MAX)));
static KEYS: LazyLock<[RandomState; 2]> =
    LazyLock::new(|| [RandomState::new(), RandomState::new()]);

/// The text of a view, and the functions that it calls.
///
/// # Errors
/// Too long, or (an internal fault) it reads as another tree.
pub(super) fn checked(dialect: Dialect, view: &Query) -> Result<(String, Functions), Refusal> {
    let text = spelled(view)?;
    let [one, other] = KEYS.each_ref().map(|key| key.hash_one((dialect, view)));
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known().find(&(one, other));
    if let Some(functions) = found {
        return Ok((text, functions));
    }
    let functions = Arc::new(as_checked(dialect, &text, view)?);
    known().keep((one, other), Arc::clone(&functions));
    Ok((text, functions))
}
