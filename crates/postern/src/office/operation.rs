//! What the office can be asked to do: by a command that holds the state itself, or by one that
//! speaks to the server that does.

use std::path::PathBuf;

use postern_core::name::{PrincipalName, PurposeName, RoleName};
use postern_gate::stops::Stop;
use serde::{Deserialize, Serialize};

/// One thing to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Operation {
    /// How things stand.
    Status,
    /// What would happen to a statement.
    Explain(Question),
    /// All that an agent sees.
    ExplainAgent {
        /// Who.
        agent: PrincipalName,
        /// For one of its purposes.
        purpose: Option<String>,
    },
    /// Who sees a table or a column.
    ExplainPath {
        /// `source.table` or `source.table.column`.
        path: String,
        /// One agent alone.
        agent: Option<PrincipalName>,
    },
    /// Why a request was decided so, and what would let it pass.
    ExplainReceipt {
        /// The receipt.
        receipt: String,
    },
    /// Cut something off.
    Stop {
        /// `everything`, `agent:NAME`, `role:NAME`, `source:NAME`, `table:SOURCE.TABLE`, or a name.
        what: String,
    },
    /// Let something go on.
    Resume {
        /// As it was stopped.
        what: String,
    },
    /// What this node knows in place of a shared state that is gone or older.
    GiveBack,
    /// A new key for the record.
    RotateAuditKey,
    /// A new password for the login of a source.
    RotateSource {
        /// The source.
        source: postern_core::name::SourceName,
    },
    /// A sealed copy of the state.
    Backup {
        /// Where to, absolute.
        file: PathBuf,
    },
    /// The keys of the state, for a place elsewhere.
    GiveKeys {
        /// Where to, absolute.
        file: PathBuf,
    },
    /// Who sees what, role by role.
    RoleMatrix {
        /// One role alone.
        role: Option<RoleName>,
    },
    /// A question and its answer.
    Query(Question),
    /// MCP on the rest of this stream. Only over the socket.
    Mcp {
        /// Who is spoken for.
        agent: PrincipalName,
    },
    /// A new agent.
    AgentAdd(NewAgent),
    /// The agents.
    AgentList {
        /// Of this owner only.
        owner: Option<String>,
    },
    /// One agent.
    AgentShow {
        /// Its name.
        name: PrincipalName,
    },
    /// A new key.
    AgentRotate {
        /// Whose.
        name: PrincipalName,
        /// Whether the old keys end now.
        now: bool,
    },
    /// Shut out.
    AgentSuspend {
        /// Who.
        name: PrincipalName,
    },
    /// Let in again.
    AgentResume {
        /// Who.
        name: PrincipalName,
    },
    /// Ended for good.
    AgentRetire {
        /// Who.
        name: PrincipalName,
    },
    /// The last entries.
    AuditTail {
        /// How many.
        count: u32,
    },
    /// What was asked and decided, a page of it.
    Traffic {
        /// The entry it begins at.
        first: u64,
        /// Not before this moment.
        since_ms: Option<u64>,
        /// By this agent only.
        agent: Option<PrincipalName>,
    },
    /// The texts of the configuration in force at an entry.
    ConfigurationAt {
        /// The entry's number, or a receipt.
        at: String,
    },
    /// What a receipt stands for.
    AuditShow {
        /// The receipt.
        receipt: String,
    },
    /// Somebody looked at a source: for the record.
    Scanned {
        /// The source.
        source: postern_core::name::SourceName,
        /// Its tables.
        tables: usize,
        /// Their columns.
        columns: usize,
        /// Digest of what is there, in hex.
        digest: String,
    },
    /// Proof files.
    AuditExport {
        /// Where to, absolute.
        folder: PathBuf,
        /// Of this agent only.
        agent: Option<PrincipalName>,
    },
}

/// A question.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    /// Who asks.
    pub(crate) agent: PrincipalName,
    /// The statement.
    pub(crate) sql: String,
    /// Values of `$1..`, each a JSON text: a number keeps its digits.
    pub(crate) params: Vec<String>,
    /// The source.
    pub(crate) source: Option<String>,
    /// Why.
    pub(crate) purpose: Option<String>,
    /// Fewer rows.
    pub(crate) max_rows: Option<u64>,
    /// A form of the answer that is a text; without one it is JSON.
    #[serde(default)]
    pub(crate) form: Option<TextForm>,
}

/// A form of an answer that is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TextForm {
    /// JSON on lines.
    Ndjson,
    /// Comma-separated values.
    Csv,
}

/// A new agent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAgent {
    /// Its name.
    pub(crate) name: PrincipalName,
    /// Who answers for it.
    pub(crate) owner: String,
    /// Its roles.
    pub(crate) roles: Vec<RoleName>,
    /// Its purposes.
    pub(crate) purposes: Vec<PurposeName>,
    /// Where the data goes.
    pub(crate) vendor: Option<String>,
    /// The day it ends, `YYYY-MM-DD`.
    pub(crate) expires: Option<String>,
}

/// What must be there before an operation can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// The state alone: works whatever the configuration says.
    State,
    /// The configuration in force.
    House,
}

impl Operation {
    /// What it needs.
    pub(crate) fn needs(&self) -> Needs {
        match self {
            // What is said in full needs nobody to know it.
            Self::Stop { what } | Self::Resume { what } => match what.parse::<Stop>() {
                Ok(_) => Needs::State,
                Err(_) => Needs::House,
            },
            Self::GiveBack
            | Self::AgentSuspend { .. }
            | Self::AgentResume { .. }
            | Self::AgentRetire { .. }
            | Self::RotateAuditKey
            | Self::Backup { .. }
            | Self::GiveKeys { .. }
            | Self::AuditTail { .. }
            | Self::AuditShow { .. }
            | Self::Traffic { .. }
            | Self::ConfigurationAt { .. }
            | Self::Scanned { .. }
            | Self::AuditExport { .. } => Needs::State,
            Self::Status
            | Self::Explain(_)
            | Self::ExplainAgent { .. }
            | Self::ExplainPath { .. }
            | Self::ExplainReceipt { .. }
            | Self::RoleMatrix { .. }
            | Self::RotateSource { .. }
            | Self::Query(_)
            | Self::Mcp { .. }
            | Self::AgentAdd(_)
            | Self::AgentList { .. }
            | Self::AgentShow { .. }
            | Self::AgentRotate { .. } => Needs::House,
        }
    }
}
