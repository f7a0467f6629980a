//! The site's own tools: statements with named parameters, behind the same gate.

use postern_core::{
    refusal::{Code, Refusal, Stage},
    request::{Ask, Tool, ToolParam, ToolParamType},
    value::Value,
};
use serde_json::value::RawValue;

use crate::{
    asking::{self, Members},
    gate::{Gate, Refused},
    house::House,
    prepare::prepare,
    release::Released,
    who::Caller,
};

impl Gate {
    /// The tools this caller could run, in configured order. Nothing is recorded: it is told
    /// what it may do, not what is there.
    pub fn tools(&self, caller: &Caller) -> Vec<Tool> {
        let house = self.house();
        house.tools.iter().filter(|tool| self.could_run(&house, caller, tool)).cloned().collect()
    }

    /// Whether there is a tool of that name for this caller.
    pub fn has_tool(&self, caller: &Caller, name: &str) -> bool {
        let house = self.house();
        let named = house.tools.iter().find(|tool| tool.name.as_str() == name);
        named.is_some_and(|tool| self.could_run(&house, caller, tool))
    }

    fn could_run(&self, house: &House, caller: &Caller, tool: &Tool) -> bool {
        let ask = ask(tool, vec![Value::Null; tool.params.len()], None);
        prepare(house, &self.plans, caller, self.clock().now(), &ask).is_ok()
    }

    /// Whether any SQL of its own could be answered for this caller: whether something is open
    /// to it outside the site's tools.
    pub fn may_query(&self, caller: &Caller) -> bool {
        self.sights(caller, None).is_ok_and(|sights| !sights.is_empty())
    }

    /// Runs one of the site's tools.
    ///
    /// # Errors
    /// A refusal with its receipt; an unknown tool and one this caller may not use are one answer.
    pub async fn call_tool(
        &self,
        caller: &Caller,
        name: &str,
        arguments: &Members<'_>,
        purpose: Option<String>,
    ) -> Result<Released, Box<Refused>> {
        let house = self.house();
        // SECURITY: a tool whose SQL would be refused is answered like one that is not there; the
        // refusal of its statement would tell that it exists, and which table it reads.
        let tool = house
            .tools
            .iter()
            .find(|tool| tool.name.as_str() == name)
            .filter(|tool| self.could_run(&house, caller, tool));
        let Some(tool) = tool else {
            let refusal = no_such_tool(name);
            return Err(self.refuse(caller, &Ask::sql(""), Stage::Sight, refusal).await);
        };
        match values(tool, arguments) {
            Ok(params) => self.pass(caller, ask(tool, params, purpose)).await,
            Err(refusal) => {
                let ask = ask(tool, Vec::new(), purpose);
                Err(self.refuse(caller, &ask, Stage::Bind, refusal).await)
            }
        }
    }
}

fn ask(tool: &Tool, params: Vec<Value>, purpose: Option<String>) -> Ask {
    Ask {
        source: Some(tool.source.as_str().to_owned()),
        sql: tool.sql.clone(),
        params,
        types: Vec::new(),
        purpose,
        row_limit: None,
        tool: Some(tool.name.clone()),
    }
}

fn no_such_tool(name: &str) -> Refusal {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
    Refusal::new(Code::UnknownName, format!("no tool `{shown}` for you"))
}

fn values(tool: &Tool, arguments: &Members<'_>) -> Result<Vec<Value>, Refusal> {
    let known = |name: &str| tool.params.iter().any(|param| param.name == name);
    if let Some(name) = arguments.names().find(|name| !known(name)) {
        let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
        let names: Vec<_> = tool.params.iter().map(|param| param.name.as_str()).collect();
        return Err(Refusal::new(Code::BadParams, format!("this tool has no argument `{shown}`"))
            .would_pass(format!("its arguments: {}", names.join(", "))));
    }
    tool.params.iter().map(|param| argument(param, arguments.sent(&param.name))).collect()
}

fn argument(param: &ToolParam, given: Option<&RawValue>) -> Result<Value, Refusal> {
    let given = given.ok_or_else(|| {
        Refusal::new(Code::BadParams, format!("argument `{}` is missing", param.name))
    })?;
    let value = asking::value(given)?;
    let (fits, wanted) = match param.ty {
        ToolParamType::String => (matches!(value, Value::Text(_)), "text"),
        ToolParamType::Integer => (is_whole(&value), "whole number"),
        ToolParamType::Number => (matches!(value, Value::Int(_) | Value::Number(_)), "number"),
        ToolParamType::Boolean => (matches!(value, Value::Bool(_)), "true or false"),
    };
    if fits {
        Ok(value)
    } else {
        Err(Refusal::new(Code::BadParams, format!("argument `{}` is no {wanted}", param.name)))
    }
}

/// Whether it is written as a whole number, however large.
fn is_whole(value: &Value) -> bool {
    match value {
        Value::Int(_) => true,
        Value::Number(text) => text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(json: &str, ty: ToolParamType) -> Result<Vec<Value>, String> {
        let tool = Tool {
            name: "t".parse().unwrap(),
            about: String::new(),
            source: "shop".parse().unwrap(),
            sql: String::new(),
            params: vec![ToolParam { name: "p".to_owned(), ty, about: String::new() }],
        };
        values(&tool, &Members::read_any(json).unwrap()).map_err(|refusal| refusal.detail)
    }

    #[test]
    fn arguments_keep_their_digits() {
        let number = |text: &str| Ok(vec![Value::Number(text.into())]);
        assert_eq!(given(r#"{"p":1.10}"#, ToolParamType::Number), number("1.10"));
        let long = "123456789012345678901234567890";
        assert_eq!(given(&format!(r#"{{"p":{long}}}"#), ToolParamType::Integer), number(long));
        assert_eq!(given(r#"{"p":-7}"#, ToolParamType::Integer), Ok(vec![Value::Int(-7)]));
    }

    #[test]
    fn an_argument_of_another_type_is_refused() {
        for (json, ty, expected) in [
            (r#"{"p":7.0}"#, ToolParamType::Integer, "argument `p` is no whole number"),
            (r#"{"p":1e3}"#, ToolParamType::Integer, "argument `p` is no whole number"),
            (r#"{"p":"7"}"#, ToolParamType::Number, "argument `p` is no number"),
            (r#"{"p":null}"#, ToolParamType::String, "argument `p` is no text"),
            (r#"{"p":{"a":1}}"#, ToolParamType::String, "argument `p` is no text"),
            (r#"{"p":1}"#, ToolParamType::Boolean, "argument `p` is no true or false"),
            (r"{}", ToolParamType::String, "argument `p` is missing"),
            (r#"{"p":"a","q":1}"#, ToolParamType::String, "this tool has no argument `q`"),
        ] {
            assert_eq!(given(json, ty).unwrap_err(), expected, "{json}");
        }
    }
}
