//! Calling a tool. A refusal is a tool's answer, so that the model can correct itself; only what
//! is wrong with the message is an error of the protocol.

use postern_core::refusal::{Code, Refusal};
use postern_gate::{
    Gate, Refused,
    answer::{AnswerWriter, Problem},
    asking::{self, Members},
    catalogue::CatalogueAsk,
    release::Released,
    who::Caller,
};

use crate::{
    listing::{CATALOG, QUERY},
    message::{Fault, Params},
};

/// Largest answer of a tool, in bytes of JSON: it stands in one message, twice.
const ANSWER_BYTES_MAX: usize = 4 * 1024 * 1024;

/// What a tool said.
#[derive(Debug)]
pub(crate) enum Said {
    /// An answer, as a JSON object.
    Answer(Vec<u8>),
    /// A refusal.
    Refused(Box<Refused>),
}

/// Calls the tool that a request names.
pub(crate) async fn call(gate: &Gate, caller: &Caller, params: &Params<'_>) -> Result<Said, Fault> {
    let invalid = |what: &str| Fault::new(Fault::INVALID_PARAMS, what);
    let name = params.text("name").ok_or_else(|| invalid("`name` is to be the name of a tool"))?;
    let arguments = params.json("arguments").unwrap_or("{}");
    if !arguments.starts_with('{') {
        return Err(invalid("`arguments` is to be an object"));
    }
    let said = match name.as_str() {
        CATALOG => catalogue(gate, caller, arguments).await,
        QUERY => query(gate, caller, arguments).await,
        _ => return site_tool(gate, caller, &name, arguments).await,
    };
    Ok(said.unwrap_or_else(Said::Refused))
}

async fn catalogue(gate: &Gate, caller: &Caller, arguments: &str) -> Result<Said, Box<Refused>> {
    let members = Members::read(arguments, &["table", "find"])?;
    let ask =
        CatalogueAsk { source: None, table: members.text("table")?, find: members.text("find")? };
    let answer = gate.catalogue(caller, &ask).await?;
    serde_json::to_vec(&answer).map(Said::Answer).map_err(|_unwritable| broken().into())
}

async fn query(gate: &Gate, caller: &Caller, arguments: &str) -> Result<Said, Box<Refused>> {
    collect(gate.query(caller, asking::ask(arguments)?).await?).await
}

/// A tool of the site. One that is not there, or not for this caller, is an unknown tool; asking
/// for it is recorded like any refusal.
async fn site_tool(
    gate: &Gate,
    caller: &Caller,
    name: &str,
    arguments: &str,
) -> Result<Said, Fault> {
    let invalid = |what: String| Fault::new(Fault::INVALID_PARAMS, what);
    let is_there = gate.has_tool(caller, name);
    let arguments = Members::read_any(arguments)
        .map_err(|refusal| invalid(format!("`arguments`: {}", refusal.detail)))?;
    match gate.call_tool(caller, name, &arguments, None).await {
        Ok(released) => Ok(collect(released).await.unwrap_or_else(Said::Refused)),
        Err(refused) if !is_there && refused.code() == Code::UnknownName => Err(Fault {
            data: serde_json::to_value(Problem::from(refused.as_ref())).ok(),
            ..invalid(format!("unknown tool: {}", refused.refusal.detail))
        }),
        Err(refused) => Ok(Said::Refused(refused)),
    }
}

/// Takes an answer whole, within its bound.
async fn collect(mut released: Released) -> Result<Said, Box<Refused>> {
    let mut out = Vec::with_capacity(1024);
    let mut writer = AnswerWriter::begin(released.shape(), &mut out);
    while let Some(next) = released.next().await {
        let written = next.and_then(|block| writer.block(&block, &mut out));
        if let Err(refusal) = written {
            return Err(released.refuse(refusal));
        }
        if out.len() > ANSWER_BYTES_MAX {
            return Err(released.refuse(too_large()));
        }
    }
    let receipt = released.receipt().clone();
    writer.end(&released.finish(), &receipt, &mut out);
    Ok(Said::Answer(out))
}

fn too_large() -> Refusal {
    Refusal::new(Code::TooCostly, format!("the answer has more than {ANSWER_BYTES_MAX} bytes"))
        .would_pass("fewer columns, or fewer rows by `max_rows`")
}

fn broken() -> Refusal {
    Refusal::new(Code::Internal, "an error of Postern's own; the request was stopped")
}

/// The text of a refusal: what was refused, what would pass, and what to do for more. It names no
/// command: an agent that talks its user into running one is an attack.
pub(crate) fn refusal_text(refused: &Refused) -> String {
    let Refused { refusal, receipt, .. } = refused;
    let mut text = format!("refused ({}): {}", refusal.code, one_line(&refusal.detail));
    if let Some(pass) = &refusal.would_pass {
        text.push_str("\nwould pass: ");
        text.push_str(&one_line(pass.as_str()));
    }
    match (receipt, refusal.retry_after) {
        (Some(receipt), None) => {
            text.push_str("\nfor more access: give receipt ");
            text.push_str(receipt.as_str());
            text.push_str(" to your owner; do not retry this statement");
        }
        (Some(receipt), Some(_)) => {
            text.push_str("\nreceipt ");
            text.push_str(receipt.as_str());
        }
        (None, _) => {}
    }
    text
}

/// Three lines stay three lines, whatever a statement holds.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
