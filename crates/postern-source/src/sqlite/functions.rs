//! The scalar functions that masks need and SQLite lacks.
//!
//! They are registered on every connection, give NULL for NULL, never fail, and can be called from
//! a statement only, never from the schema. Only plans call them: no caller's statement may.

use std::{
    borrow::Cow,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use hmac::{Hmac, KeyInit as _, Mac as _};
use postern_core::mask::FILL;
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
    types::ValueRef,
};
use sha2::Sha256;

use super::real::Printer;

/// Makes the functions known to a connection.
pub(super) fn register(sql: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    let printer = Printer::default();
    sql.create_scalar_function("postern_hash", 2, flags, move |call| Ok(hash(call, &printer)))?;
    let printer = Printer::default();
    sql.create_scalar_function("postern_initials", 2, flags, move |call| {
        let fill = shown(call.get_raw(1), &printer).unwrap_or(Cow::Borrowed(FILL));
        Ok(shown(call.get_raw(0), &printer).map(|value| initials(&value, &fill)))
    })?;
    let printer = Printer::default();
    sql.create_scalar_function("postern_network", 3, flags, move |call| {
        let bits = |at| call.get_raw(at).as_i64().ok().and_then(|bits| u8::try_from(bits).ok());
        let value = shown(call.get_raw(0), &printer);
        Ok(value.zip(bits(1)).zip(bits(2)).and_then(|((value, v4), v6)| network(&value, v4, v6)))
    })
}

/// `postern_hash(key, value)`: HMAC-SHA-256 of the value's canonical text, the first 16 bytes in
/// hex. A number hashes as its decimal text, so that `7` and `'7'` are equal.
fn hash(call: &Context<'_>, printer: &Printer) -> Option<String> {
    let value = call.get_raw(1);
    let canonical: Cow<'_, [u8]> = match value {
        ValueRef::Null => return None,
        ValueRef::Integer(int) => Cow::Owned(int.to_string().into_bytes()),
        ValueRef::Real(float) => Cow::Owned(printer.text(float)?.into_bytes()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Cow::Borrowed(bytes),
    };
    // PERF: the key schedule is kept for the statement, because the key is a bound parameter
    let keyed = call
        .get_or_create_aux(0, |key| match key {
            ValueRef::Blob(key) => {
                Hmac::<Sha256>::new_from_slice(key).map_err(|bad| bad.to_string())
            }
            _ => Err("the key of a hash mask is bytes".to_owned()),
        })
        .ok()?;
    let mut mac = Hmac::<Sha256>::clone(&keyed);
    mac.update(&canonical);
    let tag = mac.finalize().into_bytes();
    tag.get(..16).map(hex::encode)
}

/// `postern_initials(value, fill)`: `Claire Fontaine` becomes `C••• F•••`. A word that begins with
/// no letter shows the fill alone.
pub(super) fn initials(value: &str, fill: &str) -> String {
    let mut out = String::new();
    for (at, word) in value.split_whitespace().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        out.extend(word.chars().next().filter(|first| first.is_alphabetic()));
        out.push_str(fill);
    }
    if out.is_empty() { fill.to_owned() } else { out }
}

/// `postern_network(value, v4_bits, v6_bits)`: `10.1.2.3` becomes `10.1.2.0/24`; what is no
/// address becomes NULL.
pub(super) fn network(value: &str, v4_bits: u8, v6_bits: u8) -> Option<String> {
    let (address, given) = match value.split_once('/') {
        None => (value, None),
        Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
    };
    let bits = |width: u8, kept: u8| {
        let given = given.unwrap_or(width);
        (given <= width)
            .then(|| (kept.min(given), u32::from(width.saturating_sub(kept.min(given)))))
    };
    match address.parse::<IpAddr>().ok()? {
        IpAddr::V4(address) => {
            let (bits, hidden) = bits(32, v4_bits)?;
            let mask = u32::MAX.checked_shl(hidden).unwrap_or(0);
            Some(format!("{}/{bits}", Ipv4Addr::from(u32::from(address) & mask)))
        }
        IpAddr::V6(address) => {
            let (bits, hidden) = bits(128, v6_bits)?;
            let mask = u128::MAX.checked_shl(hidden).unwrap_or(0);
            Some(format!("{}/{bits}", Ipv6Addr::from(u128::from(address) & mask)))
        }
    }
}

/// A value as text; bytes are none and show nothing of themselves.
fn shown<'v>(value: ValueRef<'v>, printer: &Printer) -> Option<Cow<'v, str>> {
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(int) => Some(Cow::Owned(int.to_string())),
        ValueRef::Real(float) => printer.text(float).map(Cow::Owned),
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes)),
        ValueRef::Blob(_) => Some(Cow::Borrowed("")),
    }
}
