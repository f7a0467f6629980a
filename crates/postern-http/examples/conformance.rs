//! A door with the fixture tools of the MCP conformance suites, in front of a real gate over fakes:
//! `cargo run -p postern-http --features fixtures --example conformance -- 127.0.0.1:7400`. The key
//! is `pk_ada`. How the suites are run: `docs/development/clients.md`.

#[path = "../../postern-mcp/tests/it/house.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the house of the tests"
)]
mod house;

use std::{error::Error, sync::Arc};

use postern_http::{HttpConfig, serve};
use postern_mcp::Mcp;

use crate::house::{Dice, Shop};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:7400".to_owned());
    let shop = Shop::new();
    let mcp = Mcp::new(Arc::clone(&shop.gate), Arc::new(Dice::default()));
    let running = serve(mcp, HttpConfig::new(address.parse()?), std::future::pending()).await?;
    tracing::info!(address = %running.local_addr, "the fixtures are served");
    running.ended().await;
    Ok(())
}
