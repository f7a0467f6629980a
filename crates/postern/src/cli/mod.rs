//! The command line: what was typed becomes an operation, its answer becomes text.

pub(crate) mod args;
mod ask;
mod catalog;
mod check;
mod completions;
#[cfg(test)]
mod deployed;
mod doctor;
mod explained;
mod init;
mod look;
mod perform;
mod policy;
pub(crate) mod print;
mod progress;
mod record;
pub(crate) mod render;
mod restore;
mod role;
mod scan;
mod serve;
mod verify;

use std::process::ExitCode;

use clap::Parser as _;

pub(crate) use self::serve::Open;
use self::{
    args::{Agent, AnswerForm, Audit, Cli, Command, Common, Keys, Role, RotatedKey},
    perform::{perform, stdio},
    print::Printer,
};
use crate::{
    failure::Failure,
    office::{NewAgent, Operation, Question, TextForm},
};

/// The configuration folder when none is named.
pub(crate) const DIR: &str = "postern";

/// Runs what was typed.
pub(crate) async fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return print::usage(&error),
    };
    let json = cli.common.json;
    let mut printer = Printer::stdout(json);
    let ended = dispatch(cli, &mut printer).await;
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            print::failure(&failure, json);
            ExitCode::from(failure.exit)
        }
    }
}

async fn dispatch(cli: Cli, printer: &mut Printer) -> Result<(), Failure> {
    let common = cli.common;
    match cli.command {
        None => look::around(&common, printer).await,
        Some(Command::Demo(demo)) => crate::demo::run(&common, demo.once, printer).await,
        Some(Command::Init(wanted)) => init::init(&common, wanted, printer).await,
        Some(Command::Scan(wanted)) => scan::scan(&common, wanted, printer).await,
        Some(Command::Catalog(wanted)) => catalog::catalog(&common, wanted, printer),
        Some(Command::Role(wanted)) if !wanted.is_matrix() => role::role(&common, wanted, printer),
        Some(Command::Serve) => serve::serve(&common, printer).await,
        Some(Command::Mcp(who)) => stdio(&common, who.agent).await,
        Some(Command::Policy(wanted)) => policy::policy(&common, wanted, printer).await,
        Some(Command::Completions(wanted)) => completions::completions(&wanted, printer),
        Some(Command::Check) => check::check(&common, printer).await,
        Some(Command::Doctor(wanted)) => doctor::doctor(&common, wanted, printer).await,
        Some(Command::Restore(wanted)) => restore::restore(&common, &wanted, printer).await,
        Some(Command::Audit(Audit::Verify(wanted))) => verify::verify(&common, &wanted, printer),
        Some(
            command @ (Command::Status
            | Command::Explain(_)
            | Command::Query(_)
            | Command::Agent(_)
            | Command::Stop(_)
            | Command::Resume(_)
            | Command::Role(_)
            | Command::Keys(_)
            | Command::Backup(_)
            | Command::Audit(_)),
        ) => operate(&common, command, printer).await,
    }
}

async fn operate(common: &Common, command: Command, printer: &mut Printer) -> Result<(), Failure> {
    let form = match &command {
        Command::Query(ask) => ask.format,
        _ => None,
    };
    let Some(operation) = operation(command) else { return Ok(()) };
    let answer = perform(common, &operation).await?;
    match form {
        Some(AnswerForm::Ndjson | AnswerForm::Csv) => render::written(&answer, printer),
        Some(AnswerForm::Json) => printer.json(&answer),
        None if printer.is_json() => printer.json(&answer),
        Some(AnswerForm::Table) | None => render::render(&operation, &answer, printer),
    }
    Ok(())
}

/// The operation of a command; `None` for commands that are none.
fn operation(command: Command) -> Option<Operation> {
    Some(match command {
        Command::Status => Operation::Status,
        Command::Explain(wanted) => explanation(wanted)?,
        Command::Query(ask) => {
            let form = match ask.format {
                Some(AnswerForm::Ndjson) => Some(TextForm::Ndjson),
                Some(AnswerForm::Csv) => Some(TextForm::Csv),
                Some(AnswerForm::Table | AnswerForm::Json) | None => None,
            };
            let question = question(ask.who.agent, ask.sql, ask.how);
            Operation::Query(Question { form, ..question })
        }
        Command::Agent(agent) => agent_operation(agent),
        Command::Keys(Keys::Rotate { what: RotatedKey::Audit }) => Operation::RotateAuditKey,
        Command::Keys(Keys::RotateSource { source }) => Operation::RotateSource { source },
        Command::Keys(Keys::Export { file }) => Operation::GiveKeys { file: absolute(file) },
        Command::Backup(to) => Operation::Backup { file: absolute(to.file) },
        Command::Stop(stopped) => Operation::Stop { what: stopped.word() },
        Command::Resume(resumed) if resumed.shared => Operation::GiveBack,
        Command::Resume(stopped) => Operation::Resume { what: stopped.word() },
        Command::Role(Role::Show { name, matrix: true }) => Operation::RoleMatrix { role: name },
        Command::Audit(Audit::Tail { count }) => Operation::AuditTail { count },
        Command::Audit(Audit::Show { receipt }) => Operation::AuditShow { receipt },
        Command::Audit(Audit::Export { proofs, agent }) => {
            Operation::AuditExport { folder: absolute(proofs), agent }
        }
        Command::Audit(Audit::Verify(_))
        | Command::Init(_)
        | Command::Scan(_)
        | Command::Catalog(_)
        | Command::Policy(_)
        | Command::Role(_)
        | Command::Demo(_)
        | Command::Serve
        | Command::Mcp(_)
        | Command::Restore(_)
        | Command::Completions(_)
        | Command::Check
        | Command::Doctor(_) => return None,
    })
}

/// From wherever the server that does it was started.
fn absolute(path: std::path::PathBuf) -> std::path::PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

fn agent_operation(agent: Agent) -> Operation {
    match agent {
        Agent::Add(add) => Operation::AgentAdd(NewAgent {
            name: add.agent.name,
            owner: add.owner,
            roles: add.roles,
            purposes: add.purposes,
            vendor: add.vendor,
            expires: add.expires,
        }),
        Agent::List { owner } => Operation::AgentList { owner },
        Agent::Show(agent) => Operation::AgentShow { name: agent.name },
        Agent::Rotate { agent, now } => Operation::AgentRotate { name: agent.name, now },
        Agent::Suspend(agent) => Operation::AgentSuspend { name: agent.name },
        Agent::Resume(agent) => Operation::AgentResume { name: agent.name },
        Agent::Retire(agent) => Operation::AgentRetire { name: agent.name },
    }
}

/// Which of the four questions is asked.
fn explanation(wanted: args::Explain) -> Option<Operation> {
    let args::Explain { what, agent, receipt, how } = wanted;
    Some(match (what, agent, receipt) {
        (_, _, Some(receipt)) => Operation::ExplainReceipt { receipt },
        (None, Some(agent), None) => Operation::ExplainAgent { agent, purpose: how.purpose },
        (Some(path), agent, None) if is_path(&path) => Operation::ExplainPath { path, agent },
        (Some(sql), Some(agent), None) => Operation::Explain(question(agent, sql, how)),
        (Some(path), None, None) => Operation::ExplainPath { path, agent: None },
        (None, None, None) => return None,
    })
}

/// A name with dots, and no statement.
fn is_path(text: &str) -> bool {
    text.contains('.') && !text.trim().contains(char::is_whitespace)
}

fn question(agent: postern_core::name::PrincipalName, sql: String, how: args::AskHow) -> Question {
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    // What is no JSON is text: `EU` needs no quotes of its own.
    let param = |text: String| {
        if is_json(&text) { text } else { serde_json::Value::from(text).to_string() }
    };
    Question {
        agent,
        sql,
        params: how.params.into_iter().map(param).collect(),
        source: how.source,
        purpose: how.purpose,
        max_rows: how.max_rows,
        form: None,
    }
}
