//! Doing an operation: through the server that holds the state, or by holding it ourselves.

use std::io;

use postern_core::{name::PrincipalName, request::Channel};
use serde_json::Value;
use tokio::io::AsyncWriteExt as _;

use super::{DIR, args::Common, init::unwritable};
use crate::{
    config::folder::Folder,
    failure::Failure,
    office::{Needs, Office, Operation, Reply, STATE_IN_USE, configuration_failure, converse},
    system::{asked_to_end, environment},
};

/// How often the state is asked for again while another command holds it.
const TRIES: u32 = 20;

/// How long between.
const BETWEEN: std::time::Duration = std::time::Duration::from_millis(250);

/// Does an operation. A state that another command holds is waited for: commands are short.
///
/// # Errors
/// Why not, and what to do next.
pub(crate) async fn perform(common: &Common, operation: &Operation) -> Result<Value, Failure> {
    let state = common.state(DIR);
    for tried in 1.. {
        let office = match converse(&state, operation).await.map_err(|error| broken(&error))? {
            Some((Reply::Done(value), ..)) => return Ok(value),
            Some((Reply::Failed(failure), ..)) => return Err(failure),
            None => open(common, operation).await,
        };
        match office {
            Ok(office) => return office.perform(operation.clone()).await,
            Err(failure) if failure.code == STATE_IN_USE && tried < TRIES => {
                tokio::time::sleep(BETWEEN).await;
            }
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::cannot(STATE_IN_USE, "the state is in use", "try again"))
}

/// Holds the state ourselves, with what the operation needs in force.
async fn open(common: &Common, operation: &Operation) -> Result<Office, Failure> {
    let dir = common.dir(DIR);
    let is_there = |path: &std::path::Path| path.is_dir();
    if operation.needs() == Needs::House && !is_there(&dir) {
        return Err(no_folder(&dir));
    }
    if operation.needs() == Needs::State && !is_there(&common.state(DIR)) {
        return Err(Failure::cannot(
            "no-state",
            format!("there is no state in {}", common.state(DIR).display()),
            "name it with --state, or start `postern serve`",
        ));
    }
    let office = Office::open(&dir, &common.state(DIR))?;
    if let Some(cluster) = office.cluster() {
        cluster.meet().await;
    }
    if operation.needs() == Needs::House {
        office.load(&environment).await.map_err(|findings| configuration_failure(&findings))?;
    }
    Ok(office)
}

/// Serves MCP on standard input and output: through the server, or ourselves.
///
/// # Errors
/// Why not, and what to do next.
pub(crate) async fn stdio(common: &Common, agent: PrincipalName) -> Result<(), Failure> {
    let operation = Operation::Mcp { agent: agent.clone() };
    let conversation = converse(&common.state(DIR), &operation).await;
    match conversation.map_err(|error| broken(&error))? {
        Some((Reply::Failed(failure), ..)) => Err(failure),
        Some((Reply::Done(_), reader, writer)) => {
            tokio::select! {
                ended = forward(reader, writer) => ended.map_err(|error| broken(&error)),
                () = asked_to_end() => Ok(()),
            }
        }
        None => {
            let office = open(common, &operation).await?;
            // Whoever may not speak is told so before the first message.
            office.caller(&agent, Channel::Stdio)?;
            let prove = || office.caller(&agent, Channel::Stdio);
            let served = postern_mcp::serve_stream(
                office.mcp(),
                prove,
                tokio::io::stdin(),
                tokio::io::stdout(),
            );
            tokio::select! {
                ended = served => ended.map_err(|error| broken(&io::Error::other(error))),
                () = asked_to_end() => Ok(()),
            }
        }
    }
}

/// Carries bytes both ways until the client has nothing more to say and every answer is out.
async fn forward(
    mut reader: impl tokio::io::AsyncRead + Unpin,
    mut writer: tokio::net::unix::OwnedWriteHalf,
) -> io::Result<()> {
    let up = async {
        let carried = tokio::io::copy(&mut tokio::io::stdin(), &mut writer).await;
        writer.shutdown().await.and(carried.map(drop))
    };
    let down = async {
        let mut out = tokio::io::stdout();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = tokio::io::AsyncReadExt::read(&mut reader, &mut buffer).await?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return Ok::<(), io::Error>(());
            };
            out.write_all(bytes).await?;
            out.flush().await?;
        }
    };
    tokio::pin!(down);
    tokio::select! {
        ended = &mut down => ended,
        carried = up => {
            carried?;
            down.await
        }
    }
}

/// The configuration folder, as it stands.
///
/// # Errors
/// When there is none, or it cannot be read.
pub(super) fn folder(common: &Common) -> Result<Folder, Failure> {
    let dir = common.dir(DIR);
    if !dir.is_dir() {
        return Err(no_folder(&dir));
    }
    Folder::read(&dir).map_err(|error| unwritable(&dir, &error))
}

pub(super) fn no_folder(dir: &std::path::Path) -> Failure {
    Failure::cannot(
        "no-configuration",
        format!("there is no configuration in {}", dir.display()),
        "name the folder with --dir, or see `postern demo`",
    )
}

fn broken(error: &io::Error) -> Failure {
    Failure::cannot(
        "server-gone",
        format!("the running server broke off: {error}"),
        "see its log, then try again",
    )
}
