//! Holds an account against a plan: everything the server would read or call must be what was
//! checked.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::account::Account;
use crate::postgres::expected::Expected;

/// Schema and name of a function or an operator.
pub(super) type Names = HashMap<u32, (String, String)>;

/// An account with the names of what it calls.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) account: Account,
    pub(super) functions: Names,
    pub(super) operators: Names,
}

/// Functions that words of PostgreSQL's grammar call under another name than is written.
const OF_THE_GRAMMAR: [&str; 15] = [
    "btrim",
    "date_part",
    "extract",
    "is_normalized",
    "like_escape",
    "ltrim",
    "normalize",
    "overlaps",
    "overlay",
    "position",
    "rtrim",
    "similar_escape",
    "similar_to_escape",
    "substring",
    "timezone",
];

/// Operators that words call: `LIKE`, `IN`, `BETWEEN`, `GROUP BY`, `USING`, …
const OF_WORDS: [&str; 12] =
    ["=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~"];

/// `reg…` types but `regconfig`, which `to_tsvector` takes, and arrays of them; `oid` is left to
/// columns that have it.
const LOOK_NAMES_UP: [u32; 20] = [
    24, 2202, 2203, 2204, 2205, 2206, 3769, 4089, 4096, 4191, 1008, 2207, 2208, 2209, 2210, 2211,
    3770, 4090, 4097, 4192,
];

/// In what the account differs; `None` when it does not.
pub(super) fn difference(
    told: &Told,
    expected: &Expected,
    sql: &str,
    extensions: &[String],
) -> Option<String> {
    relations(&told.account, expected)
        .or_else(|| calls(told, expected))
        .or_else(|| casts(told, extensions))
        .or_else(|| operators(told, sql, extensions))
        .or_else(|| types(&told.account))
}

fn relations(account: &Account, expected: &Expected) -> Option<String> {
    let planned: BTreeSet<u32> = expected.reads.iter().map(|read| read.table).collect();
    let read: BTreeSet<u32> = account.relations.keys().copied().collect();
    if let Some(oid) = read.symmetric_difference(&planned).next() {
        let who = if read.contains(oid) { "the server alone" } else { "the plan alone" };
        return Some(format!("relation {oid} is read by {who}"));
    }
    account.relations.iter().find_map(|(oid, columns)| {
        let touched = |column: u16| {
            expected.reads.iter().any(|read| read.table == *oid && read.touched.contains(&column))
        };
        columns.iter().find_map(|column| match column {
            Some(number) if touched(*number) => None,
            Some(0) => Some(format!("the whole row of relation {oid} is read")),
            Some(number) => Some(format!("column {number} of relation {oid} is read")),
            None => Some(format!("a system column of relation {oid} is read")),
        })
    })
}

fn calls(told: &Told, expected: &Expected) -> Option<String> {
    let planned = |name: &str| {
        expected.functions.iter().any(|known| known.as_ref() == name)
            || OF_THE_GRAMMAR.contains(&name)
    };
    let site: BTreeSet<u32> = expected.site_functions.iter().copied().collect();
    let strange = told.account.calls.iter().find(|oid| match told.functions.get(oid) {
        Some((schema, name)) => {
            !(site.contains(oid) || schema == "pg_catalog" && planned(&name.to_lowercase()))
        }
        None => true,
    });
    if let Some(oid) = strange {
        return Some(format!("function {oid} is called"));
    }
    let missing = site.iter().find(|oid| !told.account.calls.contains(oid));
    missing.map(|oid| format!("function {oid} is not called"))
}

fn casts(told: &Told, extensions: &[String]) -> Option<String> {
    let is_known = |oid: &u32| {
        told.functions.get(oid).is_some_and(|(schema, _)| is_trusted(schema, extensions))
    };
    let strange = told.account.casts.iter().find(|oid| !is_known(oid));
    strange.map(|oid| format!("function {oid} converts"))
}

fn operators(told: &Told, sql: &str, extensions: &[String]) -> Option<String> {
    let is_known = |oid: &u32| {
        told.operators.get(oid).is_some_and(|(schema, name)| {
            is_trusted(schema, extensions)
                && (OF_WORDS.contains(&name.as_str()) || sql.contains(name.as_str()))
        })
    };
    let strange = told.account.operators.iter().find(|oid| !is_known(oid));
    strange.map(|oid| format!("operator {oid} is used"))
}

fn types(account: &Account) -> Option<String> {
    let strange = account.types.iter().find(|oid| LOOK_NAMES_UP.contains(oid));
    strange.map(|oid| format!("a value of type {oid} is made"))
}

/// The schemas of the search path.
fn is_trusted(schema: &str, extensions: &[String]) -> bool {
    schema == "pg_catalog" || extensions.iter().any(|known| known == schema)
}

/// What is kept of a statement that was looked at.
pub(super) type Looked = Arc<Told>;
