//! The binary: command line, configuration, wiring; nothing else.
//!
//! Everything a caller can reach lies in other rooms, behind the gate. Here a configuration folder
//! becomes a house, ports are handed to the gate, listeners are started and ended.

mod cli;
mod cluster;
mod config;
mod demo;
mod discovery;
mod doctor;
mod failure;
mod house;
mod office;
mod policy;
mod system;

use std::{io::IsTerminal as _, process::ExitCode};

use tikv_jemallocator::Jemalloc;
use tracing_subscriber::EnvFilter;

#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

/// Statements are read on the stacks of the workers; what is not touched of one takes no memory.
const WORKER_STACK_BYTES: usize = postern_sql::STACK_BYTES + (4 << 20);

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("warn"));
    let is_terminal = std::io::stderr().is_terminal();
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(is_terminal)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .thread_stack_size(WORKER_STACK_BYTES)
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => {
            let ended = runtime.block_on(cli::run());
            // Standard input may hold a thread that nobody can wake.
            runtime.shutdown_timeout(std::time::Duration::from_millis(200));
            ended
        }
        Err(error) => {
            tracing::error!(%error, "the system gives no threads");
            ExitCode::from(2)
        }
    }
}
