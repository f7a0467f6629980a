//! Questions from the command line, through the same gate as everybody's.

use postern_core::{
    refusal::{Code, Refusal},
    request::{Ask, Channel},
    value::Value as Param,
};
use postern_formats::{Ending, Format, Formulas, Writer};
use postern_gate::{
    Refused,
    answer::AnswerWriter,
    asking,
    explain::Depth,
    release::{Released, TruncatedBy},
};
use serde_json::{Value, value::RawValue};

use super::{Office, Question, TextForm};
use crate::failure::Failure;

impl Office {
    pub(super) async fn query(&self, question: Question) -> Result<Value, Failure> {
        self.must_stand(&question.agent)?;
        let caller = self.caller(&question.agent, Channel::Cli)?;
        let form = question.form;
        let released = self.gate().query(&caller, ask(question)?).await?;
        match form {
            None => whole(released).await,
            Some(form) => written(released, form).await,
        }
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

/// The answer as one document.
async fn whole(mut released: Released) -> Result<Value, Failure> {
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

/// The answer as a text, and how it ended beside it. One that fails midway is none.
async fn written(mut released: Released, form: TextForm) -> Result<Value, Failure> {
    let receipt = released.receipt().clone();
    let format = match form {
        TextForm::Ndjson => Format::Ndjson,
        TextForm::Csv => Format::Csv(Formulas::AsTheyAre),
    };
    let mut text = Vec::new();
    let mut writer =
        Writer::begin(format, released.shape(), released.dialect(), &receipt, &mut text);
    while let Some(block) = released.next().await {
        if let Err(refusal) = block.and_then(|block| writer.block(&block, &mut text)) {
            return Err(released.refuse(refusal).into());
        }
    }
    if let Err(refusal) = writer.rest(&mut text) {
        return Err(released.refuse(refusal).into());
    }
    let summary = released.finish();
    match writer.end(&summary, &receipt, &mut text) {
        Ending::Closed => {}
        Ending::Open => {
            return Err(Failure::cannot("internal", "the answer has no end", "report it"));
        }
    }
    let text = String::from_utf8(text)
        .map_err(|_bytes| Failure::cannot("internal", "the answer is no text", "report it"))?;
    Ok(serde_json::json!({
        "text": text,
        "row_count": summary.row_count,
        "truncated_by": summary.truncated_by.map(TruncatedBy::as_str),
        "receipt": { "id": receipt.to_string() },
    }))
}

fn ask(question: Question) -> Result<Ask, Failure> {
    let params = question.params.iter().map(|text| param(text)).collect::<Result<_, _>>();
    let params = params.map_err(|refusal| Failure::from(Box::<Refused>::from(refusal)))?;
    Ok(Ask {
        source: question.source,
        sql: question.sql,
        params,
        types: Vec::new(),
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
