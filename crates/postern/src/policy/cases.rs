//! The cases of `*.test.toml` beside the policies: who sees what, and how.
//!
//! A case explains a statement as a role or an agent and compares: each expected column is `clear`
//! or shown through the named mask, `rows` tells the row filter (in words, or by the ids of its
//! policies), or the statement is `refused` with a code.

use std::{collections::BTreeMap, fs, io, path::Path, sync::Arc};

use postern_core::{
    clock::Timestamp,
    name::{PrincipalName, PurposeName, RoleName},
    request::Ask,
};
use postern_gate::{
    explain::{ExplainedTable, Explanation},
    house::{House, Resident},
};
use serde::{Deserialize, Serialize};

use crate::office::explain::holder;

/// Most bytes of a file of cases.
const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    #[serde(default)]
    case: Vec<Case>,
}

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// What it shows, for people.
    pub(crate) about: Option<String>,
    /// `role:NAME`, or the name of an agent.
    #[serde(rename = "as")]
    pub(crate) who: String,
    purpose: Option<String>,
    source: Option<String>,
    sql: String,
    expect: BTreeMap<String, String>,
}

/// How a case went.
#[derive(Debug, Serialize)]
pub(crate) struct Verdict {
    /// Its file.
    pub(crate) file: String,
    /// What it shows.
    pub(crate) about: String,
    /// What is wrong; absent when it passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) wrong: Option<String>,
}

/// Reads the cases of a folder of policies, in the order of their files.
///
/// # Errors
/// When a file cannot be read, or is none of cases.
pub(crate) fn read(policies: &Path) -> io::Result<Vec<(String, Case)>> {
    let mut paths: Vec<_> = match fs::read_dir(policies) {
        Ok(entries) => {
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".test.toml") {
            continue;
        }
        let wrong =
            |what: &str| io::Error::new(io::ErrorKind::InvalidData, format!("{name}: {what}"));
        if fs::metadata(&path)?.len() > FILE_BYTES_MAX {
            return Err(wrong("is larger than 4 MiB"));
        }
        let text = fs::read_to_string(&path)?;
        let read: Cases = toml::from_str(&text).map_err(|error| wrong(&error.to_string()))?;
        cases.extend(read.case.into_iter().map(|case| (name.clone(), case)));
    }
    Ok(cases)
}

/// Puts a case to a house.
pub(crate) fn run(house: &House, now: Timestamp, file: &str, case: &Case) -> Verdict {
    let about = case.about.clone().unwrap_or_else(|| case.sql.clone());
    Verdict { file: file.to_owned(), about, wrong: judge(house, now, case).err() }
}

fn judge(house: &House, now: Timestamp, case: &Case) -> Result<(), String> {
    let resident = resident(house, case)?;
    let ask = Ask {
        source: case.source.clone(),
        purpose: case.purpose.clone(),
        ..Ask::sql(case.sql.as_str())
    };
    match (case.expect.get("refused"), house.foresee(&resident, now, &ask)) {
        (Some(code), Err(refusal)) if refusal.code.as_str() == code => Ok(()),
        (_, Err(refusal)) => Err(format!("refused ({}): {}", refusal.code, refusal.detail)),
        (Some(code), Ok(_)) => Err(format!("allowed, where `{code}` was expected")),
        (None, Ok(explanation)) => compare(case, &explanation),
    }
}

fn resident(house: &House, case: &Case) -> Result<Arc<Resident>, String> {
    let Some(role) = case.who.strip_prefix("role:") else {
        let name = case.who.parse::<PrincipalName>().map_err(|error| error.to_string())?;
        let found = house.residents.get(&name).cloned();
        return found.ok_or_else(|| format!("there is no agent `{name}`; a role is `role:NAME`"));
    };
    let role = role.parse::<RoleName>().map_err(|error| error.to_string())?;
    let purpose = case.purpose.as_deref().map(str::parse::<PurposeName>).transpose();
    let purpose = purpose.map_err(|error| error.to_string())?;
    holder(&role, purpose.into_iter().collect(), house)
        .map(Arc::new)
        .ok_or_else(|| format!("`{role}` cannot be held"))
}

fn compare(case: &Case, explanation: &Explanation) -> Result<(), String> {
    for (name, expected) in &case.expect {
        if name == "rows" {
            rows(&explanation.tables, expected)?;
            continue;
        }
        let columns = explanation.tables.iter().flat_map(|table| &table.columns);
        let column = columns.into_iter().find(|column| column.name == *name);
        let column = column.ok_or_else(|| format!("no column `{name}` is read"))?;
        let found = column.mask.unwrap_or("clear");
        if found != expected {
            return Err(format!("`{name}` is {found}, not {expected}"));
        }
    }
    Ok(())
}

/// The row filters, in words or by their policies.
fn rows(tables: &[ExplainedTable], expected: &str) -> Result<(), String> {
    let ids: Vec<_> =
        tables.iter().flat_map(|table| &table.row_filter).map(|of| of.id.as_str()).collect();
    let said: Vec<_> = tables
        .iter()
        .filter_map(|table| table.rows.as_deref())
        .filter(|rows| *rows != "all")
        .collect();
    let words = if said.is_empty() { "all".to_owned() } else { said.join("; ") };
    if words == expected || ids.join(", ") == expected {
        return Ok(());
    }
    Err(format!("the rows are {words}, not {expected}"))
}
