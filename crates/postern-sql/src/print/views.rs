//! Views that were read again before.
//!
//! What a view prints as depends on its tree alone, so one that was read once need not be read
//! again. Kept is a fingerprint of the tree, of 128 bits under keys of this process: whoever
//! writes a condition that is copied into a view cannot aim at another one's.

use std::{
    collections::BTreeSet,
    hash::{BuildHasher as _, Hash, Hasher, RandomState},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use postern_core::{dialect::Dialect, halves::Halves, refusal::Refusal};
use sqlparser::ast::Query;

use super::{as_checked, spelled};

/// Views of one half of those that are remembered.
const KEPT_MAX: usize = 1_024;

/// Longest text, in bytes, that is remembered of a view; of a longer one it is only known that it
/// was read.
const TEXT_BYTES_MAX: usize = 4_096;

type Fingerprint = (u64, u64);

/// A view that reads as it should.
#[derive(Clone, Debug)]
pub(super) struct View {
    /// Its text.
    pub text: Arc<str>,
    /// The functions that it calls.
    pub functions: Arc<BTreeSet<Arc<str>>>,
}

/// What is remembered of one.
#[derive(Clone, Debug)]
struct Known {
    text: Option<Arc<str>>,
    functions: Arc<BTreeSet<Arc<str>>>,
}

static KNOWN: LazyLock<Mutex<Halves<Fingerprint, Known>>> =
    LazyLock::new(|| Mutex::new(Halves::new(KEPT_MAX)));
static KEYS: LazyLock<[RandomState; 2]> =
    LazyLock::new(|| [RandomState::new(), RandomState::new()]);

/// A view as text, and the functions that it calls.
///
/// # Errors
/// Too long, or (an internal fault) it reads as another tree.
pub(super) fn checked(dialect: Dialect, view: &Query) -> Result<View, Refusal> {
    let bytes = Bytes::of((dialect, view));
    let [one, other] = KEYS.each_ref().map(|key| key.hash_one(&bytes.0));
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known().find(&(one, other));
    if let Some(Known { text, functions }) = found {
        let text = text.map_or_else(|| spelled(view).map(Arc::from), Ok)?;
        return Ok(View { text, functions });
    }
    let text: Arc<str> = spelled(view)?.into();
    let functions = Arc::new(as_checked(dialect, &text, view)?);
    let kept = (text.len() <= TEXT_BYTES_MAX).then(|| Arc::clone(&text));
    known().keep((one, other), Known { text: kept, functions: Arc::clone(&functions) });
    Ok(View { text, functions })
}

/// What a value is hashed as, gathered: many small pieces cost a keyed hash more than one large one.
struct Bytes(Vec<u8>);

impl Bytes {
    fn of(value: impl Hash) -> Self {
        let mut bytes = Self(Vec::with_capacity(4_096));
        value.hash(&mut bytes);
        bytes
    }
}

impl Hasher for Bytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Nobody asks for it: the bytes are hashed with a key.
    fn finish(&self) -> u64 {
        0
    }
}
