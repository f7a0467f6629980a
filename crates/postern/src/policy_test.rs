//! The cases of `*.test.toml`, put through the real gate: who sees what, and how.
//!
//! A case explains a statement as a role and compares: each expected column is `clear` or shown
//! through the named mask, `rows` names the policy of the row filter, or the statement is refused
//! with a code.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use postern_core::{
    name::PrincipalName,
    request::{Ask, Channel},
};
use postern_gate::explain::{Depth, Explanation};
use serde::Deserialize;

use crate::{office::Office, system::environment};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    /// `role:NAME`
    #[serde(rename = "as")]
    role: String,
    purpose: Option<String>,
    source: Option<String>,
    sql: String,
    expect: BTreeMap<String, String>,
}

impl Case {
    fn role(&self) -> &str {
        self.role.strip_prefix("role:").unwrap_or(&self.role)
    }

    /// The made-up agent that stands for the role, for that purpose.
    fn agent(&self) -> String {
        format!("test-{}-{}", self.role(), self.purpose.as_deref().unwrap_or("none"))
    }
}

/// Reads the cases beside the policies.
fn cases(folder: &Path) -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".test.toml") {
            let text = fs::read_to_string(&path).unwrap();
            let read: Cases =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            cases.extend(read.case.into_iter().map(|case| (name.clone(), case)));
        }
    }
    cases
}

/// Puts one case through the gate; gives what is wrong.
async fn run(office: &Office, case: &Case) -> Result<(), String> {
    let agent: PrincipalName = case.agent().parse().unwrap();
    let caller = office.caller(&agent, Channel::Cli).map_err(|refused| refused.to_string())?;
    let ask = Ask { source: case.source.clone(), ..Ask::sql(case.sql.as_str()) };
    let explained = office.gate().explain(&caller, ask, Depth::Full).await;
    match (case.expect.get("refused"), explained) {
        (Some(code), Err(refused)) if refused.code().as_str() == code => Ok(()),
        (_, Err(refused)) => Err(refused.to_string()),
        (Some(code), Ok(_)) => Err(format!("allowed, where `{code}` was expected")),
        (None, Ok(explanation)) => compare(case, &explanation),
    }
}

fn compare(case: &Case, explanation: &Explanation) -> Result<(), String> {
    for (name, expected) in &case.expect {
        let found = if name == "rows" {
            let filters = explanation.tables.iter().flat_map(|table| &table.row_filter);
            let ids: Vec<_> = filters.map(|policy| policy.id.as_str()).collect();
            if ids.is_empty() { "all".to_owned() } else { ids.join(", ") }
        } else {
            let columns = explanation.tables.iter().flat_map(|table| &table.columns);
            let column = columns.into_iter().find(|column| column.name == *name);
            let column = column.ok_or_else(|| format!("no column `{name}` is read"))?;
            column.mask.unwrap_or("clear").to_owned()
        };
        if found != *expected {
            return Err(format!("`{name}` is {found}, not {expected}"));
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policies_that_ship_do_what_stands_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("postern");
    crate::demo::prepare(&dir).unwrap();
    let cases = cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies"));
    let mut agents = String::new();
    let mut seen = std::collections::BTreeSet::new();
    for (_, case) in &cases {
        if seen.insert(case.agent()) {
            let purposes = case.purpose.as_ref().map(|p| format!("\"{p}\"")).unwrap_or_default();
            writeln!(
                agents,
                "[agent.{}]\nowner = \"test\"\nroles = [\"{}\"]\npurposes = [{purposes}]",
                case.agent(),
                case.role(),
            )
            .unwrap();
        }
    }
    fs::write(dir.join("agents.toml"), agents).unwrap();
    let office = Office::open(&dir, &folder.path().join("state")).unwrap();
    office.load(&environment).await.unwrap();
    let mut wrong = String::new();
    for (file, case) in &cases {
        if let Err(what) = run(&office, case).await {
            writeln!(wrong, "{file}: {}: {what}", case.about).unwrap();
        }
    }
    assert!(cases.len() >= 17, "{} cases", cases.len());
    assert!(wrong.is_empty(), "\n{wrong}");
}
