//! Measures Postern beside floors that are measured in the same run.
//!
//! `cargo run --release -p postern-benches -- sql | audit | doors | all`, and apart from them `soak
//! [MINUTES]`, which asks whether it holds out. What is printed are
//! Markdown tables of medians, CPU times and ratios; nothing is asserted about speed, because
//! machines are noisy. CPU time per request is what to compare: it is steadier than wall time, and
//! on a machine where the client, Postern and the database share the cores it is the only fair
//! number. `README.md` beside this says what the last run gave.

mod audit;
mod clocks;
mod disk;
mod doors;
mod http;
mod machine;
mod server;
mod soak;
mod sql;
mod table;

use anyhow::{anyhow, bail, ensure};
use tikv_jemallocator::Jemalloc;

#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

/// How long it is soaked when nothing else is said.
const MINUTES: f64 = 60.0;

/// Runs on a stack like those of the program's workers, on which statements are read.
fn main() -> anyhow::Result<()> {
    let stack = postern_sql::STACK_BYTES.saturating_mul(2);
    let measuring = std::thread::Builder::new().stack_size(stack).spawn(measure)?;
    measuring.join().map_err(|_panic| anyhow!("measuring broke"))?
}

fn measure() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let wanted = args.next().unwrap_or_default();
    if wanted == "soak" {
        let minutes = args.next().map_or(Ok(MINUTES), |minutes| minutes.parse())?;
        table::say(&machine::describe());
        ensure!(soak::run(minutes)?, "not all held");
        return Ok(());
    }
    // Part of a path's name: for a profiler, which wants one path for long.
    let only = args.next().unwrap_or_default();
    let (sql, audit, doors) = match wanted.as_str() {
        "sql" => (true, false, false),
        "audit" => (false, true, false),
        "doors" => (false, false, true),
        "all" => (true, true, true),
        _ => bail!("say what to measure: sql, audit, doors, all or soak [MINUTES]"),
    };
    table::say(&machine::describe());
    if sql {
        sql::run()?;
    }
    if audit {
        audit::run()?;
    }
    if doors {
        doors::run(&only)?;
    }
    Ok(())
}
