//! Views that were read again before.
//!
//! What a view prints as depends on its tree alone, so one that was read once need not be read
//! again. Kept is a fingerprint of the tree, of 128 bits under keys of this process: whoever
//! writes a condition that is copied into a view cannot aim at another one's.

use std::{
    collections::{BTreeSet, HashMap},
    hash::{BuildHasher as _, RandomState},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use postern_core::{dialect::Dialect, refusal::Refusal};
use sqlparser::ast::Query;

use super::{as_checked, spelled};

/// Most views that are remembered twice over: the younger ones, and those before them.
const KEPT_MAX: usize = 2_048;

type Fingerprint = (u64, u64);
type Functions = Arc<BTreeSet<Arc<str>>>;

#[derive(Debug, Default)]
struct Known {
    young: HashMap<Fingerprint, Functions>,
    old: HashMap<Fingerprint, Functions>,
}

static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
static KEYS: LazyLock<[RandomState; 2]> =
    LazyLock::new(|| [RandomState::new(), RandomState::new()]);

/// The text of a view, and the functions that it calls.
///
/// # Errors
/// Too long, or (an internal fault) it reads as another tree.
pub(super) fn checked(dialect: Dialect, view: &Query) -> Result<(String, Functions), Refusal> {
    let text = spelled(view)?;
    let [one, other] = KEYS.each_ref().map(|key| key.hash_one((dialect, view)));
    if let Some(functions) = known(&(one, other)) {
        return Ok((text, functions));
    }
    let functions = Arc::new(as_checked(dialect, &text, view)?);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.keep((one, other), Arc::clone(&functions));
    Ok((text, functions))
}

fn known(fingerprint: &Fingerprint) -> Option<Functions> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(functions) = known.young.get(fingerprint) {
        return Some(Arc::clone(functions));
    }
    let functions = known.old.remove(fingerprint)?;
    known.keep(*fingerprint, Arc::clone(&functions));
    Some(functions)
}

impl Known {
    fn keep(&mut self, fingerprint: Fingerprint, functions: Functions) {
        if self.young.len() >= KEPT_MAX {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(fingerprint, functions);
    }
}
