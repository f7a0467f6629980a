//! A client of a listener that speaks the PostgreSQL protocol: `tokio-postgres`, one connection,
//! one thread that waits.

use std::net::SocketAddr;

use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, NoTls, SimpleQueryMessage};

use crate::postgres::TextTable;

/// A connection of an agent.
#[derive(Debug)]
pub struct Connection {
    runtime: Runtime,
    client: Client,
}

/// What an error said: SQLSTATE and message.
pub type Said = (String, String);

impl Connection {
    /// Connects as that agent to that source.
    ///
    /// # Errors
    /// When it is not let in.
    pub fn open(address: SocketAddr, agent: &str, key: &str, source: &str) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut config = Config::new();
        config.host(address.ip().to_string()).port(address.port());
        config.user(agent).password(key).dbname(source);
        let client = runtime.block_on(async {
            let (client, connection) = config.connect(NoTls).await?;
            tokio::spawn(connection);
            anyhow::Ok(client)
        })?;
        Ok(Self { runtime, client })
    }

    /// Asks by the simple protocol: the last answer, as texts.
    ///
    /// # Errors
    /// What the listener said, or why nothing was heard of it.
    pub fn ask(&self, sql: &str) -> Result<TextTable, Said> {
        let messages = self.runtime.block_on(self.client.simple_query(sql)).map_err(|error| {
            error.as_db_error().map_or_else(
                || ("broken".to_owned(), error.to_string()),
                |said| (said.code().code().to_owned(), said.message().to_owned()),
            )
        })?;
        let mut answer = TextTable::default();
        for message in &messages {
            match message {
                SimpleQueryMessage::RowDescription(columns) => {
                    let names = columns.iter().map(|column| column.name().to_owned());
                    answer = (names.collect(), Vec::new());
                }
                SimpleQueryMessage::Row(row) => answer
                    .1
                    .push((0..row.len()).map(|cell| row.get(cell).map(str::to_owned)).collect()),
                _ => {}
            }
        }
        Ok(answer)
    }
}
