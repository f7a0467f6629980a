//! The office: whoever holds the state folder, and does what commands ask of it.
//!
//! One process holds the state. `serve` does, and listens on a socket in the state folder for
//! commands of the same system user; when none runs, a command holds the state itself for as long
//! as it takes. Either way the same operations give the same answers, as JSON.

mod agents;
mod ask;
mod audit;
mod backup;
mod control;
pub(crate) mod explain;
mod grant;
mod keys;
mod matrix;
mod operation;
mod rotate;
mod status;
mod stop;
mod traffic;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use postern_audit::{Notice, ReceiptId};
use postern_core::{
    clock::Timestamp,
    name::{PrincipalName, RoleName},
    request::Channel,
};
use postern_gate::{
    Gate, Ports, Refused,
    ports::Record,
    who::{Caller, Knock, Proof},
};
use postern_mcp::Mcp;
use postern_store::{Options, State, StateError, SystemEntropy};
use serde_json::Value;

pub(crate) use self::{
    agents::{day_of, moment_of, start_of},
    control::{Control, Reply, SOCKET, converse},
    explain::failed as explain_failure,
    operation::{Needs, NewAgent, Operation, Question, TextForm},
    rotate::random_password,
};
use crate::{
    cluster::Membership,
    config::{finding::Finding, folder::Folder, secret::Environment},
    failure::Failure,
    house::{Keeper, closed},
    system::environment,
};

/// The code of a state that another process holds.
pub(crate) const STATE_IN_USE: &str = "state-in-use";

/// Whoever holds the state.
#[derive(Debug)]
pub(crate) struct Office {
    dir: PathBuf,
    state: State,
    gate: Arc<Gate>,
    mcp: Arc<Mcp>,
    keeper: Arc<Keeper>,
    cluster: Option<Arc<Membership>>,
    /// What follows the cluster; ends with the office.
    _following: tokio::task::JoinSet<()>,
    rotating: tokio::sync::Mutex<()>,
}

impl Office {
    /// Takes the state. Nothing of the configuration is in force yet.
    ///
    /// # Errors
    /// When another process has it, or it cannot be used.
    pub(crate) fn open(dir: &Path, state_folder: &Path) -> Result<Self, Failure> {
        let state = State::open(state_folder, &Options::default())
            .map_err(|error| state_failure(&error))?;
        let folder = Folder::read(dir);
        let cluster = Membership::of(folder.as_ref(), &environment, &state)?;
        let record: Arc<dyn Record> = Arc::<postern_store::Log>::clone(state.log());
        let ports = Ports {
            record,
            credentials: Arc::<postern_store::CredentialStore>::clone(state.credentials()),
            mask_keys: Arc::<postern_store::MaskKeyStore>::clone(state.mask_keys()),
            takings: Arc::<postern_store::TakingsFolder>::clone(state.takings()),
            clock: Arc::clone(&Options::default().clock),
            shared: cluster.as_ref().map(|cluster| cluster.shared()),
        };
        let house = closed(None, std::collections::BTreeMap::new())
            .map_err(|findings| configuration_failure(&findings))?;
        let gate = Gate::new(ports, house);
        let mut following = tokio::task::JoinSet::new();
        if let Some(cluster) = &cluster {
            cluster.guard(&gate);
            following.spawn(Arc::clone(cluster).follow());
        }
        Ok(Self {
            dir: dir.to_owned(),
            rotating: tokio::sync::Mutex::default(),
            keeper: Arc::new(Keeper::new(dir, Arc::clone(&gate), &state, cluster.clone())),
            cluster,
            _following: following,
            mcp: Mcp::new(Arc::clone(&gate), Arc::new(SystemEntropy)),
            state,
            gate,
        })
    }

    /// Puts the configuration in force.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) async fn load(
        &self,
        environment: Environment<'_>,
    ) -> Result<Vec<Finding>, Vec<Finding>> {
        if let Some(cluster) = &self.cluster {
            cluster.meet().await;
        }
        self.keeper.load(environment).await
    }

    /// The gate.
    pub(crate) const fn gate(&self) -> &Arc<Gate> {
        &self.gate
    }

    /// MCP in front of the gate.
    pub(crate) const fn mcp(&self) -> &Arc<Mcp> {
        &self.mcp
    }

    /// The keeper of the house.
    pub(crate) const fn keeper(&self) -> &Arc<Keeper> {
        &self.keeper
    }

    /// The cluster that this node is one of.
    pub(crate) const fn cluster(&self) -> Option<&Arc<Membership>> {
        self.cluster.as_ref()
    }

    /// The state.
    pub(crate) const fn state(&self) -> &State {
        &self.state
    }

    /// The roles in force.
    async fn roles(&self) -> Vec<RoleName> {
        let in_force = self.keeper.in_force().await;
        let settings = in_force.settings.as_ref();
        settings.map(|of| of.site.roles.keys().cloned().collect()).unwrap_or_default()
    }

    /// Writes into the record what somebody does.
    async fn note(&self, notice: Notice) -> Result<ReceiptId, Failure> {
        self.state.log().notice(notice).await.map_err(|error| {
            Failure::cannot(
                "record-unavailable",
                error.cause,
                "make room on the disk of the state folder",
            )
        })
    }

    /// The configuration folder.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Speaks for an agent: whoever owns the state folder may.
    pub(crate) fn caller(
        &self,
        agent: &PrincipalName,
        channel: Channel,
    ) -> Result<Caller, Box<Refused>> {
        self.gate.authenticate(&Knock { channel, address: None, proof: Proof::Owner(agent) })
    }

    /// Does what is asked.
    ///
    /// # Errors
    /// Why not, and what to do next.
    pub(crate) async fn perform(&self, operation: Operation) -> Result<Value, Failure> {
        match operation {
            Operation::Status => self.status().await,
            Operation::Explain(question) => self.explain(question).await,
            Operation::ExplainAgent { agent, purpose } => {
                self.explain_agent(&agent, purpose.as_deref())
            }
            Operation::ExplainPath { path, agent } => {
                self.explain_path(&path, agent.as_ref()).await
            }
            Operation::ExplainReceipt { receipt } => self.explain_receipt(&receipt).await,
            Operation::Stop { what } => self.stop(&what).await,
            Operation::Resume { what } => self.resume(&what).await,
            Operation::GiveBack => self.give_back().await,
            Operation::RotateAuditKey => self.rotate_audit_key(),
            Operation::RotateSource { source } => self.rotate_source(&source).await,
            Operation::Backup { file } => self.backup(&file).await,
            Operation::GiveKeys { file } => self.give_keys(&file).await,
            Operation::RoleMatrix { role } => self.role_matrix(role.as_ref()).await,
            Operation::Query(question) => self.query(question).await,
            Operation::Mcp { .. } => Err(Failure::cannot(
                "bad-request",
                "MCP is spoken on the rest of a stream",
                "use `postern mcp --as AGENT`",
            )),
            Operation::AgentAdd(agent) => self.agent_add(agent).await,
            Operation::AgentList { owner } => Ok(self.agent_list(owner.as_deref())),
            Operation::AgentShow { name } => self.agent_show(&name),
            Operation::AgentRotate { name, now } => self.agent_rotate(&name, now).await,
            Operation::AgentSuspend { name } => self.agent_suspend(&name).await,
            Operation::AgentResume { name } => self.agent_resume(&name).await,
            Operation::AgentRetire { name } => self.agent_retire(&name).await,
            Operation::AuditTail { count } => self.audit_tail(count),
            Operation::Traffic { first, since_ms, agent } => {
                self.traffic(first, since_ms.map(Timestamp), agent)
            }
            Operation::ConfigurationAt { at } => self.configuration_at(&at),
            Operation::AuditShow { receipt } => self.audit_show(&receipt),
            Operation::Scanned { source, tables, columns, digest } => {
                self.note_scan(&source, [tables, columns], &digest).await
            }
            Operation::AuditExport { folder, agent } => self.audit_export(&folder, agent),
        }
    }
}

/// A configuration that is not taken, as the end of a command.
pub(crate) fn configuration_failure(findings: &[Finding]) -> Failure {
    let errors = findings.iter().filter(|finding| finding.is_error()).collect::<Vec<_>>();
    let text = match errors.as_slice() {
        [] => "the configuration cannot be put in force".to_owned(),
        [only] => only.to_string(),
        [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
    };
    Failure::refused("configuration-refused", text, "see all with `postern check`")
}

fn state_failure(error: &StateError) -> Failure {
    match error {
        StateError::Locked { folder, pid } => Failure::cannot(
            STATE_IN_USE,
            format!("the state {} is in use by process {pid}", folder.display()),
            "stop that process, or name another folder with --state",
        ),
        StateError::Io { .. } | StateError::Db(_) | StateError::Key(_) | StateError::Log(_) => {
            Failure::cannot(
                "state-unusable",
                error.to_string(),
                "correct it, or name another folder with --state",
            )
        }
    }
}
