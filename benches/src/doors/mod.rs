//! The doors: REST and MCP in front of PostgreSQL and SQLite, beside the same question asked of
//! the database directly.
//!
//! A release `postern serve` runs as a process of its own, in front of a private database. Each
//! path is asked by 1 and by 64 clients, closed loop, over loopback. CPU is that of the server
//! process and, apart, of PostgreSQL's processes, before and after; the load generator's own is
//! left out. Masks, a row filter and the record are on in every guarded path.

mod direct;
mod load;
mod paths;
mod server;
mod shop;

use std::{collections::BTreeMap, path::Path, time::Duration};

use anyhow::ensure;
use postern_testkit::postgres::{PrivatePostgres, Tls};
use tokio::runtime::Runtime;

use self::{
    load::{Load, Target},
    server::Server,
};
use crate::{
    audit,
    clocks::{cpu_of, cpu_of_family, forget_peak, ms, peak_mebibytes},
    disk,
    table::{Table, progress, say},
};

const CLIENTS: [usize; 2] = [1, 64];

/// How long PostgreSQL's processes get to end when their connections did.
const SETTLE: Duration = Duration::from_millis(400);

const HEAD: [&str; 11] = [
    "path",
    "clients",
    "requests/s",
    "p50 ms",
    "p99 ms",
    "Postern CPU ms",
    "database CPU ms",
    "both ÷ direct",
    "both ÷ direct prepared",
    "Postern ÷ no-op",
    "peak RSS MiB",
];

/// Measures and prints.
pub(crate) fn run(only: &str) -> anyhow::Result<()> {
    let folder = audit::folder()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let sync = disk::measure(folder.path())?;
    on_postgresql(&runtime, &folder.path().join("postgresql"), only)?;
    on_sqlite(&runtime, &folder.path().join("sqlite"), only)?;
    say(&format!("\n{sync}"));
    Ok(())
}

fn on_postgresql(runtime: &Runtime, folder: &Path, only: &str) -> anyhow::Result<()> {
    let settings = ["max_connections = 200", "shared_buffers = 128MB"];
    let postgres = PrivatePostgres::start_with(Tls::Off, &settings)?;
    let database = postgres.make_database()?;
    shop::fill_postgresql(&postgres, &database)?;
    let main = direct::main_process(&postgres)?;
    let mut floors = Floors::default();
    let mut table = Table::new(&HEAD);
    for how in [direct::How::Simple, direct::How::Prepared] {
        for rows in [paths::Rows::One, paths::Rows::Thousand] {
            for clients in CLIENTS {
                let name = format!("PostgreSQL itself, {}, {}", how.as_str(), rows.as_str());
                progress(&format!("{name}, {clients} clients"));
                let address = (postgres.port(), database.as_str());
                let open = runtime.block_on(direct::connect(address, clients))?;
                let asked = direct::ask(open, how, rows, load::WARM_UP);
                let (_, open) = runtime.block_on(asked)?;
                let begin = cpu_of_family(main)?;
                let (load, open) = runtime.block_on(direct::ask(open, how, rows, load::SPAN))?;
                let cpu = cpu_of_family(main)?.saturating_sub(begin);
                runtime.block_on(open.close())?;
                // Its processes end before the next run: what they used changes hands then.
                std::thread::sleep(SETTLE);
                let cost = Cost { postern: Duration::ZERO, database: cpu, peak: None };
                floors.keep(Floor::Direct(how), rows, clients, load.per_request(cpu));
                table.row(Line { name: &name, rows, clients, load, cost }.cells(&floors));
            }
        }
    }
    let source = shop::postgresql_source(&postgres, &database, folder)?;
    let server = Server::start(folder, &source)?;
    guarded(runtime, (&server, only), Some(main), &mut floors, &mut table)?;
    table.print("Doors in front of PostgreSQL");
    say(&server.describe(&postgres.query("postgres", "SHOW server_version").map_or_else(
        |_| "PostgreSQL".to_owned(),
        |(_, rows)| format!("PostgreSQL {}", first_cell(&rows)),
    )));
    Ok(())
}

fn first_cell(rows: &[Vec<Option<String>>]) -> String {
    rows.first().and_then(|row| row.first().cloned().flatten()).unwrap_or_default()
}

fn on_sqlite(runtime: &Runtime, folder: &Path, only: &str) -> anyhow::Result<()> {
    let source = shop::sqlite_source(folder)?;
    let mut floors = Floors::default();
    let mut table = Table::new(&HEAD);
    for rows in [paths::Rows::One, paths::Rows::Thousand] {
        let name = format!("SQLite itself, in process, prepared, {}", rows.as_str());
        progress(&name);
        let (load, cpu) = direct::ask_sqlite(&folder.join("shop.db"), rows)?;
        let each = load.per_request(cpu);
        // There is one way of asking it, whoever asks.
        for clients in CLIENTS {
            floors.keep(Floor::Direct(direct::How::Simple), rows, clients, each);
            floors.keep(Floor::Direct(direct::How::Prepared), rows, clients, each);
        }
        let cost = Cost { postern: Duration::ZERO, database: cpu, peak: None };
        table.row(Line { name: &name, rows, clients: 1, load, cost }.cells(&floors));
    }
    let server = Server::start(folder, &source)?;
    guarded(runtime, (&server, only), None, &mut floors, &mut table)?;
    table.print("Doors in front of SQLite (in Postern's own process)");
    say(&server.describe(&format!("SQLite {}", rusqlite::version())));
    Ok(())
}

/// Every path through the door, or those whose names hold a text; and the no-op.
fn guarded(
    runtime: &Runtime,
    (server, only): (&Server, &str),
    database: Option<u32>,
    floors: &mut Floors,
    table: &mut Table,
) -> anyhow::Result<()> {
    for way in paths::all().into_iter().filter(|way| way.is_no_op() || way.name.contains(only)) {
        for clients in CLIENTS {
            progress(&format!("{}, {clients} clients", way.name));
            let target = Target { address: server.address(), key: server.key(), way };
            runtime.block_on(load::check(target))?;
            runtime.block_on(load::run(target, clients, load::WARM_UP))?;
            forget_peak(server.pid());
            let cpu = |pid| cpu_of_family(pid).unwrap_or_default();
            let (own, theirs) = (cpu_of(server.pid())?, database.map_or(Duration::ZERO, cpu));
            let load = runtime.block_on(load::run(target, clients, load::SPAN))?;
            ensure!(load.failed == 0, "{}: {} requests failed", way.name, load.failed);
            let cost = Cost {
                postern: cpu_of(server.pid())?.saturating_sub(own),
                database: database.map_or(Duration::ZERO, cpu).saturating_sub(theirs),
                peak: Some(peak_mebibytes(server.pid())?),
            };
            if way.is_no_op() {
                floors.keep(Floor::NoOp, way.rows, clients, load.per_request(cost.postern));
            }
            let line = Line { name: way.name, rows: way.rows, clients, load, cost };
            table.row(line.cells(floors));
        }
    }
    Ok(())
}

/// CPU of a run.
#[derive(Clone, Copy, Debug)]
struct Cost {
    postern: Duration,
    database: Duration,
    peak: Option<f64>,
}

/// What a path can be divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Floor {
    /// The database asked directly.
    Direct(direct::How),
    /// HTTP alone.
    NoOp,
}

/// CPU milliseconds per request of the floors, by what was asked and by how many clients.
#[derive(Debug, Default)]
struct Floors(BTreeMap<(Floor, paths::Rows, usize), f64>);

impl Floors {
    fn keep(&mut self, floor: Floor, rows: paths::Rows, clients: usize, cpu_ms: f64) {
        self.0.insert((floor, rows, clients), cpu_ms);
    }

    /// So much against a floor; nothing where there is none.
    fn ratio(&self, cpu_ms: f64, floor: Floor, rows: paths::Rows, clients: usize) -> String {
        let floor = self.0.get(&(floor, rows, clients)).filter(|floor| **floor > 0.0);
        floor.map_or_else(|| "–".to_owned(), |floor| format!("{:.2}", cpu_ms / floor))
    }
}

/// A row of the table.
struct Line<'a> {
    name: &'a str,
    rows: paths::Rows,
    clients: usize,
    load: Load,
    cost: Cost,
}

impl Line<'_> {
    fn cells(self, floors: &Floors) -> [String; 11] {
        let Self { name, rows, clients, load, cost } = self;
        let postern = load.per_request(cost.postern);
        let database = load.per_request(cost.database);
        let direct = |how| floors.ratio(postern + database, Floor::Direct(how), rows, clients);
        let measured = |value: f64| {
            if value > 0.0 { format!("{value:.4}") } else { "–".to_owned() }
        };
        let no_op = match cost.peak {
            Some(_) => floors.ratio(postern, Floor::NoOp, paths::Rows::None, clients),
            None => "–".to_owned(),
        };
        let (rate, p50, p99) = load.summary();
        [
            name.to_owned(),
            clients.to_string(),
            format!("{rate:.0}"),
            format!("{:.2}", ms(p50)),
            format!("{:.2}", ms(p99)),
            measured(postern),
            measured(database),
            direct(direct::How::Simple),
            direct(direct::How::Prepared),
            no_op,
            cost.peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}")),
        ]
    }
}
