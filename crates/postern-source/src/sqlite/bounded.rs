//! Built-in functions of SQLite in linear time.
//!
//! The engine looks at the stop flag between instructions only, and one call of a function is one
//! instruction. Its own `trim(x, y)` takes the product of both lengths: a minute for two texts of
//! 100 kB, and no time limit would end it. So do `instr` and `replace`, with a smaller factor.
//! These give the same answers; views and indexes of the schema use them too.

use std::{borrow::Cow, collections::HashSet};

use rusqlite::{
    Connection, Error,
    ffi::{self, SQLITE_TOOBIG},
    functions::{Context, FunctionFlags},
    types::ValueRef,
};

use super::{open::VALUE_BYTES_MAX, real::Printer};

/// Puts the functions in the place of the built-in ones.
pub(super) fn register(sql: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    for (name, ends) in [("trim", Ends::Both), ("ltrim", Ends::Left), ("rtrim", Ends::Right)] {
        let printer = Printer::default();
        sql.create_scalar_function(name, 2, flags, move |call| {
            let texts = text(call, 0, &printer).zip(text(call, 1, &printer));
            Ok(texts.map(|(whole, set)| trim(&whole, &set, ends).to_owned()))
        })?;
    }
    let printer = Printer::default();
    sql.create_scalar_function("instr", 2, flags, move |call| {
        if let (ValueRef::Blob(whole), ValueRef::Blob(part)) = (call.get_raw(0), call.get_raw(1)) {
            return Ok(Some(instr(&byte_chars(whole), &byte_chars(part))));
        }
        let texts = text(call, 0, &printer).zip(text(call, 1, &printer));
        Ok(texts.map(|(whole, part)| instr(&whole, &part)))
    })?;
    let printer = Printer::default();
    sql.create_scalar_function("replace", 3, flags, move |call| {
        let texts = text(call, 0, &printer).zip(text(call, 1, &printer));
        let Some(((whole, part), with)) = texts.zip(text(call, 2, &printer)) else {
            return Ok(None);
        };
        replace(&whole, &part, &with).map(Some)
    })
}

/// Where `trim` takes characters away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    Both,
    Left,
    Right,
}

fn trim<'a>(whole: &'a str, set: &str, ends: Ends) -> &'a str {
    let set = CharSet::of(set);
    let inside = |c: char| set.contains(c);
    match ends {
        Ends::Both => whole.trim_matches(inside),
        Ends::Left => whole.trim_start_matches(inside),
        Ends::Right => whole.trim_end_matches(inside),
    }
}

/// A set of characters that is made and asked in linear time.
///
/// PERF: the mail mask trims 52 letters off every value; hashing them took a third of an answer.
#[derive(Debug, Default)]
struct CharSet {
    /// One bit for each ASCII character.
    ascii: u128,
    others: HashSet<char>,
}

impl CharSet {
    fn of(chars: &str) -> Self {
        let mut set = Self::default();
        for c in chars.chars() {
            match bit(c) {
                Some(bit) => set.ascii |= bit,
                None => {
                    set.others.insert(c);
                }
            }
        }
        set
    }

    fn contains(&self, c: char) -> bool {
        match bit(c) {
            Some(bit) => self.ascii & bit != 0,
            None => self.others.contains(&c),
        }
    }
}

/// The bit of an ASCII character.
fn bit(c: char) -> Option<u128> {
    1_u128.checked_shl(u32::from(c))
}

/// The place of the first character of `part`, from 1; 0 where there is none.
fn instr(whole: &str, part: &str) -> i64 {
    let before = whole.split_once(part).map(|(before, _)| before.chars().count());
    before.map_or(0, |count| i64::try_from(count).map_or(i64::MAX, |at| at.saturating_add(1)))
}

fn replace(whole: &str, part: &str, with: &str) -> rusqlite::Result<String> {
    if part.is_empty() {
        return Ok(whole.to_owned());
    }
    let grown = whole.matches(part).count().saturating_mul(with.len());
    if i32::try_from(grown).is_ok_and(|grown| grown <= VALUE_BYTES_MAX) {
        Ok(whole.replace(part, with))
    } else {
        Err(Error::SqliteFailure(ffi::Error::new(SQLITE_TOOBIG), None))
    }
}

/// Bytes as characters of their numbers, so that places count bytes.
fn byte_chars(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// An argument as text, the way the engine converts it; a text ends at a NUL for none of these.
fn text<'c>(call: &'c Context<'_>, at: usize, printer: &Printer) -> Option<Cow<'c, str>> {
    match call.get_raw(at) {
        ValueRef::Null => None,
        ValueRef::Integer(int) => Some(Cow::Owned(int.to_string())),
        ValueRef::Real(float) => printer.text(float).map(Cow::Owned),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes)),
    }
}
