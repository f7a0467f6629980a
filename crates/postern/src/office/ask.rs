//! Questions from the command line, through the same gate as everybody's.

use postern_core::{
    refusal::{Code, Refusal},
    request::{Ask, Channel},
    value::Value as Param,
};
use postern_gate::{Refused, answer::AnswerWriter, asking, explain::Depth};
use serde_json::{Value, value::RawValue};

use super::{Office, Question};
use crate::failure::Failure;

impl Office {
    pub(super) async fn query(&self, question: Question) -> Result<Value, Failure> {
        self.must_stand(&question.agent)?;
        let caller = self.caller(&question.agent, Channel::Cli)?;
        let mut released = self.gate().query(&caller, ask(question)?).await?;
        let receipt = released.receipt().clone();
        let mut text = Vec::new();
        let mut writer = AnswerWriter::begin(released.shape(), &mut text);
        while let Some(block) = released.next().await {
            if let Err(refusal) = block.and_then(|block| writer.block(&block, &mut text)) {
                return Err(released.refuse(refusal).into());
            }
        }
        let summary = released.finish();
        writer.end(&summary, &receipt, &mut text);
        serde_json::from_slice(&text).map_err(|error| {
            Failure::cannot("internal", format!("the answer is no JSON: {error}"), "report it")
        })
    }

    pub(super) async fn explain(&self, question: Question) -> Result<Value, Failure> {
        self.must_stand(&question.agent)?;
        let caller = self.caller(&question.agent, Channel::Cli)?;
        // Whoever owns the state folder administers: the statement that would run is shown.
        let explained = self.gate().explain(&caller, ask(question)?, Depth::Full).await?;
        serde_json::to_value(&explained).map_err(|error| {
            Failure::cannot("internal", format!("the explanation is no JSON: {error}"), "report it")
        })
    }
}

fn ask(question: Question) -> Result<Ask, Failure> {
    let params = question.params.iter().map(|text| param(text)).collect::<Result<_, _>>();
    let params = params.map_err(|refusal| Failure::from(Box::<Refused>::from(refusal)))?;
    Ok(Ask {
        source: question.source,
        sql: question.sql,
        params,
        purpose: question.purpose,
        row_limit: question.max_rows,
        tool: None,
    })
}

fn param(json: &str) -> Result<Param, Refusal> {
    let raw: &RawValue = serde_json::from_str(json)
        .map_err(|_no_json| Refusal::new(Code::BadParams, "a parameter is no JSON"))?;
    asking::value(raw)
}
