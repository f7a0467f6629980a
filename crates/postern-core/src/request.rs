//! What is asked, and through which listener.

use crate::{
    name::{SourceName, ToolName},
    param_type::ParamType,
    value::Value,
};

/// The listener a request came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// REST.
    Rest,
    /// MCP over HTTP.
    Mcp,
    /// MCP over standard input and output.
    Stdio,
    /// The PostgreSQL protocol.
    Pgwire,
    /// The command line.
    Cli,
}

impl Channel {
    /// The word used in policies and the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Mcp => "mcp",
            Self::Stdio => "stdio",
            Self::Pgwire => "pgwire",
            Self::Cli => "cli",
        }
    }
}

/// Most parameters of one statement.
pub const PARAMS_MAX: usize = 1_000;

/// A question, as a caller put it. Nothing in here is trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The source; the only one when the caller names none.
    pub source: Option<String>,
    /// The statement.
    pub sql: String,
    /// Values of `$1..`.
    pub params: Vec<Value>,
    /// Types of `$1..` where the caller declares them; what lies behind the end is left open, too.
    pub types: Vec<Option<ParamType>>,
    /// Why; the principal's first purpose when it names none.
    pub purpose: Option<String>,
    /// Fewer rows than policy allows.
    pub row_limit: Option<u64>,
    /// The site's tool whose statement this is; set by the gate, never by a caller.
    pub tool: Option<ToolName>,
}

impl Ask {
    /// A statement without parameters on the only source.
    pub fn sql(sql: impl Into<String>) -> Self {
        Self {
            source: None,
            sql: sql.into(),
            params: Vec::new(),
            types: Vec::new(),
            purpose: None,
            row_limit: None,
            tool: None,
        }
    }
}

/// One of the site's own tools: a statement with named parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its name.
    pub name: ToolName,
    /// What it does, for agents.
    pub about: String,
    /// The source it asks.
    pub source: SourceName,
    /// The statement, with `$1..`.
    pub sql: String,
    /// The parameters, in order.
    pub params: Vec<ToolParam>,
}

/// A parameter of a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolParam {
    /// Its name.
    pub name: String,
    /// Its JSON type.
    pub ty: ToolParamType,
    /// What it is, for agents.
    pub about: String,
}

/// JSON type of a tool's parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ToolParamType {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
}
