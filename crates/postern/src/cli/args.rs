//! The command line as people type it.

use std::{path::PathBuf, time::Duration};

use clap::{Args, Parser, Subcommand, ValueEnum};
use postern_core::name::{PrincipalName, PurposeName, RoleName, SourceName, Tag};

/// The guarded door between databases and AI.
#[derive(Debug, Parser)]
#[command(name = "postern", version, arg_required_else_help = false, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub(crate) struct Common {
    /// The configuration folder [default: postern; for `demo`: postern-demo]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) dir: Option<PathBuf>,
    /// The state folder: record, keys, credentials [default: DIR-state]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) state: Option<PathBuf>,
    /// Answer with JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

impl Common {
    /// The configuration folder.
    pub(crate) fn dir(&self, usual: &str) -> PathBuf {
        self.dir.clone().unwrap_or_else(|| usual.into())
    }

    /// The state folder: beside the configuration folder, never in it.
    pub(crate) fn state(&self, usual_dir: &str) -> PathBuf {
        self.state.clone().unwrap_or_else(|| {
            let mut beside = self.dir(usual_dir).into_os_string();
            while beside.to_string_lossy().ends_with('/') {
                let text = beside.to_string_lossy();
                beside = text.trim_end_matches('/').to_owned().into();
            }
            beside.push("-state");
            beside.into()
        })
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show what Postern does, on a made-up shop
    Demo(Demo),
    /// Look at a database, describe it, and open the door to an agent
    Init(Init),
    /// Open the door: serve REST and MCP until stopped
    Serve,
    /// Serve MCP on standard input and output, for one agent
    Mcp(AsAgent),
    /// Say how things stand
    Status,
    /// Say who sees what, which policy says so, and why something was refused
    Explain(Explain),
    /// Ask a question as an agent
    Query(Ask),
    /// Change who there is
    #[command(subcommand)]
    Agent(Agent),
    /// Look again at the sources: what is new is written down, what is gone is told
    Scan(Scan),
    /// Show and decide what columns are
    #[command(subcommand)]
    Catalog(Catalog),
    /// Show and add roles
    #[command(subcommand)]
    Role(Role),
    /// Cut off an agent, a role, a source, a table or everything, at once
    Stop(Stopped),
    /// Let go on what was stopped
    Resume(Resumed),
    /// Try policies: cases beside them, and what a change opens and closes
    #[command(subcommand)]
    Policy(Policy),
    /// Check configuration and policies against the sources
    Check,
    /// Look at the live sources, the configuration and the state for the seven usual mistakes
    Doctor(Doctor),
    /// Read and verify the record
    #[command(subcommand)]
    Audit(Audit),
    /// Change keys and passwords, and write keys to where they are kept
    #[command(subcommand)]
    Keys(Keys),
    /// Write a sealed copy of the state, record and all, while it is served
    Backup(BackupTo),
    /// Make a state from a backup and its keys; everybody is suspended in it
    Restore(RestoreFrom),
    /// Print what a shell needs to complete commands, or write the manual
    Completions(Completions),
}

/// `completions`
#[derive(Clone, Debug, Args)]
#[command(after_help = "\
  postern completions bash > /etc/bash_completion.d/postern
  postern completions man --to /usr/local/share/man/man1")]
pub(crate) struct Completions {
    /// For what
    #[arg(value_name = "FOR")]
    pub(crate) what: For,
    /// Write to this file; for `man`, to this folder, a page for each command
    #[arg(long, value_name = "PATH")]
    pub(crate) to: Option<PathBuf>,
}

/// What completions are for.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum For {
    /// GNU bash
    Bash,
    /// Elvish
    Elvish,
    /// Fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    PowerShell,
    /// Zsh
    Zsh,
    /// The manual: `man postern`
    Man,
}

/// `backup`
#[derive(Clone, Debug, Args)]
pub(crate) struct BackupTo {
    /// The file to write
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

/// `restore`
#[derive(Clone, Debug, Args)]
pub(crate) struct RestoreFrom {
    /// The backup
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The keys, as `postern keys export` wrote them
    #[arg(long, value_name = "FILE")]
    pub(crate) keys: PathBuf,
}

/// `keys`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Keys {
    /// Make a new key; what the old one signed still verifies
    Rotate {
        /// Which
        #[arg(value_name = "KEY")]
        what: RotatedKey,
    },
    /// Give the login of a PostgreSQL source a new password
    RotateSource {
        /// The source
        #[arg(value_name = "SOURCE")]
        source: SourceName,
    },
    /// Write the keys of the state into a file, to be kept away from its backups
    Export {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// A key that can be changed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum RotatedKey {
    /// The key that signs the record
    Audit,
}

/// `demo`
#[derive(Clone, Debug, Args)]
pub(crate) struct Demo {
    /// End after the story instead of serving
    #[arg(long)]
    pub(crate) once: bool,
}

/// Who is spoken for.
#[derive(Clone, Debug, Args)]
pub(crate) struct AsAgent {
    /// The agent that asks
    #[arg(long = "as", value_name = "AGENT")]
    pub(crate) agent: PrincipalName,
}

/// `explain`
#[derive(Clone, Debug, Args)]
#[command(after_help = "\
Four questions:
  explain --as AGENT 'SELECT …'     what would happen to the statement
  explain --as AGENT                all that the agent sees
  explain source.table.column       who sees it, how, and by which policy
  explain --receipt r_…             why that was decided so, and what would let it pass")]
pub(crate) struct Explain {
    /// The statement, or `source.table` or `source.table.column`
    #[arg(value_name = "SQL|PATH", required_unless_present_any = ["agent", "receipt"])]
    pub(crate) what: Option<String>,
    /// The agent that would ask
    #[arg(long = "as", value_name = "AGENT")]
    pub(crate) agent: Option<PrincipalName>,
    /// The receipt of a request
    #[arg(long, value_name = "RECEIPT", conflicts_with_all = ["what", "agent"])]
    pub(crate) receipt: Option<String>,
    #[command(flatten)]
    pub(crate) how: AskHow,
}

/// `query`
#[derive(Clone, Debug, Args)]
pub(crate) struct Ask {
    #[command(flatten)]
    pub(crate) who: AsAgent,
    /// The statement, one SELECT with $1..
    #[arg(value_name = "SQL")]
    pub(crate) sql: String,
    /// The form of the answer: table, json, ndjson or csv
    #[arg(long, value_name = "FORM", value_enum, hide_possible_values = true)]
    pub(crate) format: Option<AnswerForm>,
    #[command(flatten)]
    pub(crate) how: AskHow,
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerForm {
    /// In columns, for people
    Table,
    /// One document, as with --json
    Json,
    /// JSON on lines: a head, each row, an end
    Ndjson,
    /// Comma-separated values; how the answer ended goes to standard error
    Csv,
}

/// What goes with a statement.
#[derive(Clone, Debug, Args)]
pub(crate) struct AskHow {
    /// A value of $1.., in order: JSON where it parses as JSON, else text
    #[arg(long = "param", value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) params: Vec<String>,
    /// The source, when there are several
    #[arg(long)]
    pub(crate) source: Option<String>,
    /// One of the agent's purposes
    #[arg(long)]
    pub(crate) purpose: Option<String>,
    /// Fewer rows than policy allows
    #[arg(long, value_name = "COUNT")]
    pub(crate) max_rows: Option<u64>,
}

/// `agent`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Agent {
    /// Add an agent to agents.toml and make its key
    Add(AgentAdd),
    /// List the agents
    List {
        /// Of this owner only
        #[arg(long)]
        owner: Option<String>,
    },
    /// Show an agent
    Show(AgentName),
    /// Make a new key; the old one is valid for a day more
    Rotate {
        #[command(flatten)]
        agent: AgentName,
        /// End the old keys now
        #[arg(long)]
        now: bool,
    },
    /// Shut an agent out until it is resumed
    Suspend(AgentName),
    /// Let a suspended agent in again
    Resume(AgentName),
    /// End an agent for good; its record stays
    Retire(AgentName),
}

/// The name of an agent.
#[derive(Clone, Debug, Args)]
pub(crate) struct AgentName {
    /// The agent
    #[arg(value_name = "NAME")]
    pub(crate) name: PrincipalName,
}

/// `agent add`
#[derive(Clone, Debug, Args)]
pub(crate) struct AgentAdd {
    #[command(flatten)]
    pub(crate) agent: AgentName,
    /// Who answers for it
    #[arg(long)]
    pub(crate) owner: String,
    /// A role of postern.toml; may be repeated
    #[arg(long = "role", value_name = "ROLE", required = true)]
    pub(crate) roles: Vec<RoleName>,
    /// A purpose it may name; may be repeated
    #[arg(long = "purpose", value_name = "PURPOSE")]
    pub(crate) purposes: Vec<PurposeName>,
    /// Where the data goes: anthropic, openai, self, …
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// The day its access ends, at most 90 days ahead [default: in 90 days]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) expires: Option<String>,
}

/// `doctor`
#[derive(Clone, Debug, Args)]
pub(crate) struct Doctor {
    /// Tell what is well too
    #[arg(long)]
    pub(crate) all: bool,
    /// Print the statements that leave a source's login what policies need, and no more
    #[arg(long, value_name = "SOURCE", num_args = 0..=1, conflicts_with = "all")]
    #[expect(clippy::option_option, reason = "of one source, or of all")]
    pub(crate) grants: Option<Option<SourceName>>,
}

/// `audit`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Audit {
    /// Show the last entries
    Tail {
        /// How many
        #[arg(long, short = 'n', default_value_t = 20, value_name = "COUNT")]
        count: u32,
    },
    /// Show what a receipt stands for
    Show {
        /// The receipt, `r_…`
        receipt: String,
    },
    /// Verify the record of a state folder; needs no running server and no secret
    Verify(AuditVerify),
    /// Write a proof file per entry, for people who do not trust this machine
    Export {
        /// The folder to write to
        #[arg(long, value_name = "FOLDER")]
        proofs: PathBuf,
        /// Of this agent only
        #[arg(long)]
        agent: Option<PrincipalName>,
    },
}

/// `audit verify`
#[derive(Clone, Debug, Args)]
pub(crate) struct AuditVerify {
    /// The log's public key, kept elsewhere [default: the one in the state folder]
    #[arg(long, value_name = "VKEY")]
    pub(crate) key: Option<String>,
    /// A signed checkpoint, kept elsewhere; may be repeated
    #[arg(long = "checkpoint", value_name = "FILE")]
    pub(crate) checkpoints: Vec<PathBuf>,
    /// A proof file, kept elsewhere; may be repeated
    #[arg(long = "proof", value_name = "FILE", num_args = 1..)]
    pub(crate) proofs: Vec<PathBuf>,
    /// A receipt, kept elsewhere; may be repeated
    #[arg(long = "receipt", value_name = "RECEIPT")]
    pub(crate) receipts: Vec<String>,
}

/// `init`
#[derive(Clone, Debug, Args)]
pub(crate) struct Init {
    /// `postgres://login@host/database`, `mysql://…`, `sqlite:PATH`, or the path of a SQLite file
    #[arg(value_name = "URL")]
    pub(crate) url: String,
    /// The name of the source [default: what the database is called]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) name: Option<SourceName>,
    /// Add an agent that reads everything described, masks on
    #[arg(long, value_name = "AGENT")]
    pub(crate) agent: Option<PrincipalName>,
    /// Who answers for the agent [default: $EMAIL, or you]
    #[arg(long, requires = "agent")]
    pub(crate) owner: Option<String>,
    /// Make a login that reads and no more, and forget the one given [default: `postern_reader`]
    #[arg(long, value_name = "LOGIN", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "with and without a name")]
    pub(crate) create_login: Option<Option<String>>,
    /// Ask nothing
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) budget: BudgetArgs,
}

/// How much is looked at.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct BudgetArgs {
    /// Most rows looked at in each table; 0 looks at names and types alone
    #[arg(long, value_name = "COUNT", default_value_t = 200, value_parser = clap::value_parser!(u32).range(..=10_000))]
    pub(crate) rows: u32,
    /// Longest time for looking at rows, in all
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(..=86_400))]
    pub(crate) seconds: u64,
}

impl BudgetArgs {
    /// The budget.
    pub(crate) fn budget(self) -> crate::discovery::Budget {
        let usual = crate::discovery::Budget::default();
        let total = if self.rows == 0 { Duration::ZERO } else { Duration::from_secs(self.seconds) };
        crate::discovery::Budget {
            table: postern_core::sample::SampleBudget { row_limit: self.rows, ..usual.table },
            total,
        }
    }
}

/// `scan`
#[derive(Clone, Debug, Args)]
pub(crate) struct Scan {
    /// The source [default: all]
    #[arg(value_name = "SOURCE")]
    pub(crate) source: Option<SourceName>,
    /// Write nothing; end with 1 when something is new or gone
    #[arg(long)]
    pub(crate) check: bool,
    #[command(flatten)]
    pub(crate) budget: BudgetArgs,
}

/// `catalog`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Catalog {
    /// Show what is written about tables and columns
    Show {
        /// `source`, `source.table` or `source.table.column` [default: all]
        #[arg(value_name = "PATH")]
        path: Option<String>,
        /// Only what nobody accepted yet
        #[arg(long)]
        proposed: bool,
    },
    /// Accept what a scan proposed, as it stands or changed
    Accept {
        /// `source.table.column`, `source.table` or `source`; may be repeated
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<String>,
        #[command(flatten)]
        change: ColumnChange,
    },
    /// Change what is written about a column
    Set {
        /// `source.table.column`; may be repeated
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<String>,
        #[command(flatten)]
        change: ColumnChange,
    },
}

/// What changes about a column.
#[derive(Clone, Debug, Args)]
pub(crate) struct ColumnChange {
    /// `none`, null, redact, partial, email, hash, generalize, token, fake; or a table: '{ kind = "partial", last = 4 }'
    #[arg(long)]
    pub(crate) mask: Option<String>,
    /// public, internal, confidential, restricted
    #[arg(long)]
    pub(crate) classification: Option<String>,
    /// A tag; may be repeated. `none` takes all away
    #[arg(long = "tag", value_name = "TAG")]
    pub(crate) tags: Vec<Tag>,
    /// Hide it for good: a scan does not bring it back
    #[arg(long)]
    pub(crate) hidden: bool,
}

/// `role`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Role {
    /// Add a role and the policy that says what it may
    Add {
        /// The role
        #[arg(value_name = "NAME")]
        name: RoleName,
        /// Tables it reads, masks on: `shop.customers,shop.orders`
        #[arg(long, value_name = "TABLES", value_delimiter = ',')]
        read: Vec<String>,
        /// Tables it sees in aggregates alone
        #[arg(long, value_name = "TABLES", value_delimiter = ',')]
        aggregate: Vec<String>,
        /// Tables whose masks it lifts: it reads them too
        #[arg(long, value_name = "TABLES", value_delimiter = ',')]
        reveal: Vec<String>,
    },
    /// List the roles
    List,
    /// Show who holds a role and the policies that name it
    Show {
        /// The role
        #[arg(value_name = "NAME", required_unless_present = "matrix")]
        name: Option<RoleName>,
        /// Every column that somebody sees, and how: of all roles, or of this one
        #[arg(long)]
        matrix: bool,
    },
}

/// `stop`
#[derive(Clone, Debug, Args)]
pub(crate) struct Stopped {
    /// An agent, a role, a source or source.table; `agent:NAME`, `role:NAME`, `source:NAME`,
    /// `table:SOURCE.TABLE` where a name is of several things
    #[arg(value_name = "NAME", required_unless_present = "all", conflicts_with = "all")]
    what: Option<String>,
    /// Everybody, everywhere
    #[arg(long)]
    all: bool,
}

/// `resume`
#[derive(Clone, Debug, Args)]
pub(crate) struct Resumed {
    /// What was stopped, as it was named then
    #[arg(value_name = "NAME", required_unless_present_any = ["all", "shared"], conflicts_with_all = ["all", "shared"])]
    what: Option<String>,
    /// Everybody, everywhere
    #[arg(long, conflicts_with = "shared")]
    all: bool,
    /// The nodes of a cluster whose shared state is gone or older than it was: what this node last
    /// knew of it is put in its place
    #[arg(long)]
    pub(crate) shared: bool,
}

impl Resumed {
    /// What is meant, in one word.
    pub(crate) fn word(self) -> String {
        self.what.unwrap_or_else(|| "everything".to_owned())
    }
}

impl Stopped {
    /// What is meant, in one word.
    pub(crate) fn word(self) -> String {
        self.what.unwrap_or_else(|| "everything".to_owned())
    }
}

/// `policy`
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Policy {
    /// Run the cases of policies/*.test.toml
    Test,
    /// Say who gains and who loses what since another version
    Diff {
        /// Another folder, or a branch, tag or commit of this one's git repository
        #[arg(value_name = "VERSION")]
        version: String,
    },
    /// Try a version on what was asked before: what would be refused, answered, read otherwise
    Replay {
        /// Another folder, or a branch, tag or commit of this one's git repository [default: this
        /// folder as it stands]
        #[arg(value_name = "VERSION")]
        version: Option<String>,
        /// Not before this day, UTC
        #[arg(long, value_name = "YYYY-MM-DD")]
        since: Option<String>,
        /// What this agent asked only
        #[arg(long, value_name = "AGENT")]
        agent: Option<PrincipalName>,
    },
    /// Show the texts that were in force at an entry of the record
    Show {
        /// The entry's number, or a receipt
        #[arg(long, value_name = "ENTRY")]
        at: String,
        /// One file of them: `policies/support.cedar`
        #[arg(value_name = "FILE")]
        file: Option<String>,
    },
}

impl Role {
    /// Whether it asks what is in force, and not what is written.
    pub(crate) const fn is_matrix(&self) -> bool {
        matches!(self, Self::Show { matrix: true, .. })
    }
}
