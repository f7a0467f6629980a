//! The story: the same question by three agents, a guess behind a mask, what ran, the record.
//!
//! Nothing here knows the answers. Every one of them comes through the gate, is recorded, and can
//! be checked against the shop's data and the proof files with other programs.

use std::{fs, path::Path};

use postern_core::{
    catalogue::Column,
    name::PrincipalName,
    request::{Ask, Channel},
};
use postern_gate::{answer::AnswerWriter, explain::Depth};
use postern_store::LogFolder;
use serde::Serialize;
use serde_json::Value;

use crate::{failure::Failure, office::Office};

/// What everybody wants to know.
pub(super) const QUESTION: &str = "Who are our three best customers in Lyon?";

/// The same as SQL.
pub(super) const BEST: &str = "SELECT c.name, c.birth_date, sum(o.total) AS spent FROM customers c \
    JOIN orders o ON o.customer_id = c.id WHERE c.city = 'Lyon' \
    GROUP BY c.id, c.name, c.birth_date ORDER BY spent DESC LIMIT 3";

/// The same for those who may not see single records.
const GROUPED: &str = "SELECT c.city, count(*) AS orders, sum(o.total) AS spent FROM customers c \
    JOIN orders o ON o.customer_id = c.id WHERE c.city = 'Lyon' GROUP BY c.city";

/// A guess behind the mask.
const GUESS: &str = "SELECT count(*) AS found FROM customers WHERE birth_date = '1984-03-07'";

/// The whole story, as data.
#[derive(Debug, Serialize)]
pub(super) struct Story {
    /// What is in the shop.
    pub(super) shop: Shop,
    /// The question in words.
    pub(super) question: &'static str,
    /// Every question that was put, in order.
    pub(super) asked: Vec<Told>,
    /// The statement that ran for the recommendations.
    pub(super) ran: String,
    /// The record of all this.
    pub(super) record: RecordOf,
}

/// What is in the shop.
#[derive(Debug, Serialize)]
pub(super) struct Shop {
    /// The database file.
    pub(super) path: String,
    /// Its tables.
    pub(super) tables: usize,
    /// Their columns.
    pub(super) columns: usize,
    /// Its customers.
    pub(super) customers: i64,
    /// Columns behind a mask.
    pub(super) protected: Vec<Protected>,
}

/// A column behind a mask.
#[derive(Debug, Serialize)]
pub(super) struct Protected {
    /// `customers.name`
    pub(super) column: String,
    /// How sensitive.
    pub(super) classification: &'static str,
    /// What it holds.
    pub(super) tags: Vec<String>,
    /// How it is shown.
    pub(super) mask: &'static str,
}

/// A question and what was told.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    /// What it is in the story.
    pub(super) part: Part,
    /// Who asked.
    pub(super) agent: &'static str,
    /// With which roles.
    pub(super) roles: Vec<String>,
    /// The statement.
    pub(super) sql: String,
    /// The answer, as REST gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Value>,
    /// The refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) refused: Option<Refusal>,
    /// The receipt of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) receipt: Option<String>,
    /// The proof that the decision is in the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) proof: Option<String>,
    /// Its number in the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entry: Option<u64>,
}

/// What a question is in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Part {
    /// The question itself.
    Question,
    /// The same as groups.
    AskedSo,
    /// A guess behind the mask.
    Guess,
    /// What the guess would have found.
    Truth,
}

/// A refusal.
#[derive(Debug, Serialize)]
pub(super) struct Refusal {
    /// The stable code.
    pub(super) code: &'static str,
    /// What was said.
    pub(super) detail: String,
    /// What would pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) would_pass: Option<String>,
}

/// The record of the story.
#[derive(Debug, Serialize)]
pub(super) struct RecordOf {
    /// The state folder.
    pub(super) state: String,
    /// Entries in all.
    pub(super) entries: u64,
    /// Whether it verifies, with the proof of the first answer as evidence.
    pub(super) verified: bool,
    /// The public key.
    pub(super) key: String,
    /// The signed checkpoint, as a file.
    pub(super) checkpoint: String,
}

/// Tells the story through the gate.
///
/// # Errors
/// When a question could not be put at all.
pub(super) async fn tell(office: &Office, shop: &Path, customers: i64) -> Result<Story, Failure> {
    let mut asked = Vec::new();
    for agent in ["fraud", "recommendations", "analytics"] {
        asked.push(ask(office, Part::Question, agent, BEST).await?);
    }
    let offered = asked.last().and_then(|told: &Told| told.refused.as_ref());
    let offered = offered.and_then(|refused| refused.would_pass.clone());
    // What was offered is asked, when it is a statement about Lyon; else the same by hand.
    let grouped = offered.filter(|sql| sql.contains("Lyon")).unwrap_or_else(|| GROUPED.to_owned());
    asked.push(ask(office, Part::AskedSo, "analytics", &grouped).await?);
    asked.push(ask(office, Part::Guess, "recommendations", GUESS).await?);
    asked.push(ask(office, Part::Truth, "fraud", GUESS).await?);
    let caller = office.caller(&name("recommendations")?, Channel::Cli)?;
    let explained = office.gate().explain(&caller, Ask::sql(BEST), Depth::Full).await?;
    let record = record(office, &mut asked)?;
    Ok(Story {
        shop: in_the_shop(office, shop, customers),
        question: QUESTION,
        asked,
        ran: explained.runs.unwrap_or_default(),
        record,
    })
}

fn name(agent: &str) -> Result<PrincipalName, Failure> {
    agent.parse().map_err(|error: postern_core::name::NameError| {
        Failure::cannot("demo", error.to_string(), "remove the demo's folder and start again")
    })
}

async fn ask(office: &Office, part: Part, agent: &'static str, sql: &str) -> Result<Told, Failure> {
    let caller = office.caller(&name(agent)?, Channel::Cli)?;
    let roles = caller.principal().roles.iter().map(ToString::to_string).collect();
    let mut told = Told {
        part,
        agent,
        roles,
        sql: sql.to_owned(),
        answer: None,
        refused: None,
        receipt: None,
        proof: None,
        entry: None,
    };
    match office.gate().query(&caller, Ask::sql(sql)).await {
        Ok(mut released) => {
            let mut text = Vec::new();
            let mut writer = AnswerWriter::begin(released.shape(), &mut text);
            while let Some(block) = released.next().await {
                let written = block.and_then(|block| writer.block(&block, &mut text));
                written.map_err(Box::<postern_gate::Refused>::from)?;
            }
            let receipt = released.receipt().clone();
            writer.end(&released.finish(), &receipt, &mut text);
            told.answer = serde_json::from_slice(&text).ok();
            told.receipt = Some(receipt.to_string());
        }
        Err(refused) => {
            told.receipt = refused.receipt.as_ref().map(ToString::to_string);
            told.refused = Some(Refusal {
                code: refused.refusal.code.as_str(),
                detail: refused.refusal.detail.clone(),
                would_pass: refused.refusal.would_pass.map(|passes| passes.as_str().to_owned()),
            });
        }
    }
    Ok(told)
}

/// Writes a proof file for every receipt, and verifies the record as a stranger would.
fn record(office: &Office, asked: &mut [Told]) -> Result<RecordOf, Failure> {
    let state = office.state();
    let folder = state.folder().join("proofs");
    let unwritable = |error: std::io::Error| {
        let what = format!("{} cannot be written: {error}", folder.display());
        Failure::cannot("demo", what, "make room, or name another folder with --state")
    };
    fs::create_dir_all(&folder).map_err(unwritable)?;
    for told in asked.iter_mut() {
        if let Some(receipt) = &told.receipt {
            let path = folder.join(format!("{receipt}.tlog-proof"));
            told.entry = Some(office.write_proof(receipt, &path)?);
            told.proof = Some(path.display().to_string());
        }
    }
    let unreadable = |error: postern_store::log::LogError| {
        Failure::cannot("record-unreadable", error.to_string(), "see `postern audit verify`")
    };
    let log = LogFolder::open(&state.folder().join("audit")).map_err(unreadable)?;
    let proof = asked.first().and_then(|told| told.proof.as_ref());
    let proof = proof.and_then(|path| fs::read_to_string(path).ok()?.parse().ok());
    let evidence: Vec<_> = proof
        .map(|proof| postern_audit::verify::Evidence::Proof(Box::new(proof)))
        .into_iter()
        .collect();
    let report = log.verify(&state.vkey(), &evidence).map_err(unreadable)?;
    let checkpoint = folder.join("checkpoint");
    fs::write(&checkpoint, log.checkpoint().map_err(unreadable)?).map_err(unwritable)?;
    Ok(RecordOf {
        state: state.folder().display().to_string(),
        entries: report.size,
        verified: report.is_sound() && !evidence.is_empty(),
        key: state.vkey().to_string(),
        checkpoint: checkpoint.display().to_string(),
    })
}

fn in_the_shop(office: &Office, path: &Path, customers: i64) -> Shop {
    let house = office.gate().house();
    let tables: Vec<_> = house.catalogues.values().flat_map(|all| all.tables.iter()).collect();
    let protected = tables.iter().flat_map(|table| {
        table.columns.iter().filter_map(|column: &Column| {
            let mask = column.mask.as_ref()?;
            Some(Protected {
                column: format!("{}.{}", table.name.name, column.name),
                classification: column.classification.as_str(),
                tags: column.tags.iter().map(ToString::to_string).collect(),
                mask: mask.kind().as_str(),
            })
        })
    });
    Shop {
        path: std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string(),
        tables: tables.len(),
        columns: tables.iter().map(|table| table.columns.len()).sum(),
        customers,
        protected: protected.collect(),
    }
}
