//! Views, and what of them was read again before.
//!
//! A view is long for its columns, where the masks are, and what is new in it stands in its condition:
//! what is copied into it of the caller's. So the columns are taken out and read by themselves,
//! between the same words, and the view with a short column in their place; they stand in no
//! parentheses, but `SELECT` and `FROM` are about them here as there.
//!
//! What either prints as depends on its tree alone, so one that was read once need not be read
//! again. Kept is a fingerprint of the tree, of 128 bits under keys of this process: whoever
//! writes a condition that is copied into a view cannot aim at another one's.

use std::{
    collections::BTreeSet,
    hash::{BuildHasher as _, Hash, Hasher, RandomState},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use postern_core::{dialect::Dialect, halves::Halves, refusal::Refusal};
use sqlparser::ast::{Query, Select, SelectItem, SetExpr, TableWithJoins};

use super::{as_checked, spelled};
use crate::{refuse, rewrite::tree};

/// Texts of one half of those that are remembered.
const KEPT_MAX: usize = 1_024;

/// Longest text, in bytes, that is remembered; of a longer one it is only known that it was read.
const TEXT_BYTES_MAX: usize = 4_096;

/// What stands in the place of columns that were taken out. No text and no name holds a NUL.
const STANDS: &str = "1 AS \"\0\"";

type Fingerprint = (u64, u64);

/// Text that reads as it should.
#[derive(Clone, Debug)]
pub(super) struct Proven {
    /// The text.
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

/// A view as text, piece by piece, and the functions that it calls.
///
/// # Errors
/// Too long, or (an internal fault) it reads as another tree.
pub(super) fn checked(
    dialect: Dialect,
    mut view: Query,
) -> Result<(String, BTreeSet<Arc<str>>), Refusal> {
    let Some(select) = columned(&mut view) else {
        let Proven { text, functions } = whole(dialect, &view)?;
        return Ok((text.as_ref().to_owned(), functions.as_ref().clone()));
    };
    let stands = vec![tree::named(tree::number("1"), "\0")];
    let taken = std::mem::replace(&mut select.projection, stands);
    let columns = columns(dialect, taken, &select.from)?;
    let around = whole(dialect, &view)?;
    let functions = around.functions.union(&columns.functions).cloned().collect();
    let (before, behind) = around.text.split_once(STANDS).ok_or_else(not_whole)?;
    if behind.contains(STANDS) {
        return Err(not_whole());
    }
    Ok((format!("{before}{}{behind}", columns.text), functions))
}

/// The block of a view that has columns of tables.
fn columned(view: &mut Query) -> Option<&mut Select> {
    match view.body.as_mut() {
        SetExpr::Select(select) if !select.from.is_empty() => Some(select),
        SetExpr::Select(_)
        | SetExpr::Query(_)
        | SetExpr::SetOperation { .. }
        | SetExpr::Values(_)
        | SetExpr::Insert(_)
        | SetExpr::Update(_)
        | SetExpr::Delete(_)
        | SetExpr::Merge(_)
        | SetExpr::Table(_) => None,
    }
}

fn not_whole() -> Refusal {
    refuse::internal("a view is not what was checked in parts")
}

/// A list of columns, read in front of these tables.
fn columns(
    dialect: Dialect,
    columns: Vec<SelectItem>,
    from: &[TableWithJoins],
) -> Result<Proven, Refusal> {
    let mut select = tree::select(columns);
    select.from = from.to_vec();
    let query = tree::query(SetExpr::Select(Box::new(select)));
    let Proven { text, functions } = whole(dialect, &query)?;
    let from: Vec<String> = from.iter().map(ToString::to_string).collect();
    let text = text
        .strip_prefix("SELECT ")
        .and_then(|text| text.strip_suffix(&format!(" FROM {}", from.join(", "))))
        .ok_or_else(not_whole)?;
    Ok(Proven { text: text.into(), functions })
}

/// A query as it stands: what is remembered of it, or printed, read and compared.
fn whole(dialect: Dialect, query: &Query) -> Result<Proven, Refusal> {
    let bytes = Bytes::of((dialect, query));
    let [one, other] = KEYS.each_ref().map(|key| key.hash_one(&bytes.0));
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known().find(&(one, other));
    if let Some(Known { text, functions }) = found {
        let text = text.map_or_else(|| spelled(query).map(Arc::from), Ok)?;
        return Ok(Proven { text, functions });
    }
    let text: Arc<str> = spelled(query)?.into();
    let functions = Arc::new(as_checked(dialect, &text, query)?);
    let kept = (text.len() <= TEXT_BYTES_MAX).then(|| Arc::clone(&text));
    known().keep((one, other), Known { text: kept, functions: Arc::clone(&functions) });
    Ok(Proven { text, functions })
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
