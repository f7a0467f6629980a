//! The site's own tools: statements with named parameters, behind the same gate.

use postern_core::{
    refusal::{Code, Refusal, Stage},
    request::{Ask, Tool, ToolParam, ToolParamType},
    value::Value,
};
use serde_json::{Map, Value as Json};

use crate::{
    gate::{Gate, Refused},
    house::House,
    json,
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
        arguments: &Map<String, Json>,
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
        purpose,
        row_limit: None,
        tool: Some(tool.name.clone()),
    }
}

fn no_such_tool(name: &str) -> Refusal {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
    Refusal::new(Code::UnknownName, format!("no tool `{shown}` for you"))
}

fn values(tool: &Tool, arguments: &Map<String, Json>) -> Result<Vec<Value>, Refusal> {
    let known = |name: &String| tool.params.iter().any(|param| param.name == *name);
    if let Some(name) = arguments.keys().find(|name| !known(name)) {
        let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
        let names: Vec<_> = tool.params.iter().map(|param| param.name.as_str()).collect();
        return Err(Refusal::new(Code::BadParams, format!("this tool has no argument `{shown}`"))
            .would_pass(format!("its arguments: {}", names.join(", "))));
    }
    tool.params.iter().map(|param| argument(param, arguments.get(&param.name))).collect()
}

fn argument(param: &ToolParam, given: Option<&Json>) -> Result<Value, Refusal> {
    let given = given.ok_or_else(|| {
        Refusal::new(Code::BadParams, format!("argument `{}` is missing", param.name))
    })?;
    let (fits, wanted) = match param.ty {
        ToolParamType::String => (given.is_string(), "text"),
        ToolParamType::Integer => (given.is_i64() || given.is_u64(), "whole number"),
        ToolParamType::Number => (given.is_number(), "number"),
        ToolParamType::Boolean => (given.is_boolean(), "true or false"),
    };
    if fits {
        json::value(given)
    } else {
        Err(Refusal::new(Code::BadParams, format!("argument `{}` is no {wanted}", param.name)))
    }
}
