//! The socket in the state folder: how commands speak to the server that holds the state.
//!
//! One line of JSON asks, one line of JSON answers. After `mcp` the rest of the stream is MCP. The
//! socket lies in a folder that only the system user of the server can enter, and is itself open
//! to no other: whoever can connect could as well read the keys beside it.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use postern_core::request::Channel;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream, unix::OwnedReadHalf},
    sync::Semaphore,
    task::JoinSet,
};

use super::{Office, Operation};
use crate::failure::Failure;

/// The socket's name in the state folder.
pub(crate) const SOCKET: &str = "control.sock";

/// Longest line that asks.
const ASK_BYTES_MAX: u64 = 1024 * 1024;

/// Longest time until somebody who connected has asked.
const ASK_WAIT: Duration = Duration::from_secs(10);

/// Most commands at once.
const COMMANDS_MAX: usize = 64;

/// The line that answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reply {
    /// Done.
    Done(Value),
    /// Not done.
    Failed(Failure),
}

/// The server's end of the socket. Dropping it takes the socket away.
#[derive(Debug)]
pub(crate) struct Control {
    listener: UnixListener,
    path: PathBuf,
}

impl Control {
    /// Listens in the state folder. The state's lock is held, so that a socket that lies there is
    /// left over from a server that died.
    ///
    /// # Errors
    /// When the system does not give the socket.
    pub(crate) fn open(state_folder: &Path) -> Result<Self, Failure> {
        let path = state_folder.join(SOCKET);
        let failed = |error: io::Error| {
            Failure::cannot(
                "control-socket",
                format!("cannot listen on {}: {error}", path.display()),
                "name a state folder with a shorter path with --state",
            )
        };
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            Ok(()) | Err(_) => {}
        }
        let listener = UnixListener::bind(&path).map_err(failed)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).map_err(failed)?;
        Ok(Self { listener, path })
    }

    /// Serves until dropped.
    pub(crate) async fn serve(self, office: Arc<Office>) {
        let places = Arc::new(Semaphore::new(COMMANDS_MAX));
        let mut commands = JoinSet::new();
        loop {
            while commands.try_join_next().is_some() {}
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            match self.listener.accept().await {
                Ok((stream, _)) => {
                    let office = Arc::clone(&office);
                    commands.spawn(async move {
                        if let Err(error) = command(&office, stream).await {
                            tracing::debug!(%error, "a command went away");
                        }
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a command could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::debug!(%error, "the control socket was gone already");
        }
    }
}

async fn command(office: &Office, stream: UnixStream) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut reader = BufReader::new(reader);
    let asked = tokio::time::timeout(ASK_WAIT, line(&mut reader)).await;
    let line = asked.map_err(|_elapsed| io::Error::from(io::ErrorKind::TimedOut))??;
    let reply = match serde_json::from_slice::<Operation>(&line) {
        Ok(Operation::Mcp { agent }) => match office.caller(&agent, Channel::Stdio) {
            Ok(_) => {
                say(&mut writer, &Reply::Done(Value::Null)).await?;
                let prove = || office.caller(&agent, Channel::Stdio);
                let served = postern_mcp::serve_stream(office.mcp(), prove, reader, writer).await;
                return served.map_err(io::Error::other);
            }
            Err(refused) => Reply::Failed(refused.into()),
        },
        Ok(operation) => match office.perform(operation).await {
            Ok(value) => Reply::Done(value),
            Err(failure) => Reply::Failed(failure),
        },
        Err(error) => Reply::Failed(Failure::cannot(
            "bad-request",
            format!("the server does not know this command: {error}"),
            "use the same version of postern as the server",
        )),
    };
    say(&mut writer, &reply).await
}

async fn line(reader: &mut BufReader<OwnedReadHalf>) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut bounded = reader.take(ASK_BYTES_MAX);
    bounded.read_until(b'\n', &mut line).await?;
    if line.last() == Some(&b'\n') {
        Ok(line)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, "no whole line"))
    }
}

async fn say(writer: &mut (impl tokio::io::AsyncWrite + Unpin), reply: &Reply) -> io::Result<()> {
    let mut text = serde_json::to_vec(reply).map_err(io::Error::other)?;
    text.push(b'\n');
    writer.write_all(&text).await?;
    writer.flush().await
}

/// A stream to the server that holds the state, after it answered; `None` when none runs.
pub(crate) async fn converse(
    state_folder: &Path,
    operation: &Operation,
) -> io::Result<Option<(Reply, BufReader<OwnedReadHalf>, tokio::net::unix::OwnedWriteHalf)>> {
    let stream = match UnixStream::connect(state_folder.join(SOCKET)).await {
        Ok(stream) => stream,
        Err(error) => {
            return match error.kind() {
                io::ErrorKind::NotFound
                | io::ErrorKind::ConnectionRefused
                | io::ErrorKind::InvalidInput => Ok(None),
                _ => Err(error),
            };
        }
    };
    let (reader, mut writer) = stream.into_split();
    let mut text = serde_json::to_vec(operation).map_err(io::Error::other)?;
    text.push(b'\n');
    writer.write_all(&text).await?;
    let mut reader = BufReader::new(reader);
    let mut answer = Vec::new();
    reader.read_until(b'\n', &mut answer).await?;
    let reply = serde_json::from_slice(&answer).map_err(io::Error::other)?;
    Ok(Some((reply, reader, writer)))
}
