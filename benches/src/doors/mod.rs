//! The doors: PostgreSQL's protocol, REST and MCP in front of PostgreSQL and SQLite, beside the same question asked of
//! the database directly.
//!
//! A release `postern serve` runs as a process of its own, in front of a private database. Each
//! path is asked by 1 and by 64 clients (100,000 rows: by 1), closed loop, over loopback. CPU is that of the server
//! process and, apart, of PostgreSQL's processes, before and after; the load generator's own is
//! left out. Masks, a row filter and the record are on in every guarded path.

mod direct;
mod load;
pub(crate) mod paths;
mod rivals;
mod shop;

use std::{collections::BTreeMap, path::Path, time::Duration};

use anyhow::ensure;
use postern_testkit::postgres::{PrivatePostgres, Tls};
use tokio::runtime::Runtime;
use tokio_rustls::TlsConnector;

use self::{
    direct::{How, Login, Question},
    load::{Load, Target},
    paths::{Guard, Rows},
    rivals::{Behind, Rival},
};
use crate::{
    audit,
    clocks::{cpu_of_family, forget_peak, ms, peak_mebibytes},
    disk,
    server::{Ear, Server},
    table::{Table, progress, say},
};

/// How long PostgreSQL's processes get to end when their connections did.
const SETTLE: Duration = Duration::from_millis(400);

const HEAD: [&str; 11] = [
    "path",
    "clients",
    "requests/s",
    "p50 ms",
    "p99 ms",
    "door's CPU ms",
    "database CPU ms",
    "both ÷ direct",
    "both ÷ direct prepared",
    "Postern ÷ no-op",
    "peak RSS MiB",
];

/// The path over TLS.
const ENCRYPTED: &str = "PostgreSQL protocol, prepared, TLS";

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
    let postgres = PrivatePostgres::start_with(Tls::On, &settings)?;
    let database = postgres.make_database()?;
    shop::fill_postgresql(&postgres, &database)?;
    let main = direct::main_process(&postgres)?;
    let mut floors = Floors::default();
    let mut table = Table::new(&HEAD);
    let tls = direct::tls(&postgres.authority())?;
    let login = Login::direct(postgres.port(), &database);
    for how in [How::Simple, How::Prepared] {
        let title = format!("PostgreSQL itself, {}", how.as_str());
        for line in asked(runtime, (&title, login), (how, Guard::Off), (main, None))? {
            floors.keep(Floor::Direct(how), line.rows, line.clients, line.each());
            table.row(line.cells(&floors));
        }
    }
    let title = "PostgreSQL itself, prepared, TLS";
    if title.contains(only) {
        let login = Login { tls: Some(&tls), ..login };
        for line in asked(runtime, (title, login), (How::Prepared, Guard::Off), (main, None))? {
            table.row(line.cells(&floors));
        }
    }
    let behind = Behind { port: postgres.port(), database: &database };
    let others = beside(runtime, (folder, only), behind, (main, &floors), &mut table)?;
    let source = shop::postgresql_source(&postgres, &database, folder)?;
    shop::write_folder(&folder.join("postern"), &source)?;
    let server = Server::start(folder, shop::AGENT, &Ear::None)?;
    let login = Login::guarded(&server, None);
    for how in [How::Simple, How::Same, How::Prepared] {
        let title = format!("PostgreSQL protocol, {}", how.as_str());
        if title.contains(only) {
            let pids = (main, Some(server.pid()));
            for line in asked(runtime, (&title, login), (how, Guard::On), pids)? {
                table.row(line.cells(&floors));
            }
        }
    }
    guarded(runtime, (&server, only), Some(main), &mut floors, &mut table)?;
    table.print("Doors in front of PostgreSQL");
    say(&server.describe(&postgres.query("postgres", "SHOW server_version").map_or_else(
        |_| "PostgreSQL".to_owned(),
        |(_, rows)| format!("PostgreSQL {}{others}", first_cell(&rows)),
    )));
    drop(server);
    if ENCRYPTED.contains(only) {
        let data = postgres.socket_directory().join("data");
        shop::write_folder_encrypted(&folder.join("postern"), &source, &data)?;
        encrypted(runtime, folder, &tls, (main, &floors))?;
    }
    Ok(())
}

/// The same door, asked over TLS.
fn encrypted(
    runtime: &Runtime,
    folder: &Path,
    tls: &TlsConnector,
    (main, floors): (u32, &Floors),
) -> anyhow::Result<()> {
    let mut table = Table::new(&HEAD);
    let server = Server::start(folder, shop::AGENT, &Ear::None)?;
    let login = Login::guarded(&server, Some(tls));
    let pids = (main, Some(server.pid()));
    for line in asked(runtime, (ENCRYPTED, login), (How::Prepared, Guard::On), pids)? {
        table.row(line.cells(floors));
    }
    table.print("The same door, encrypted");
    Ok(())
}

/// What others cost that are put there instead; gives their versions.
fn beside(
    runtime: &Runtime,
    (folder, only): (&Path, &str),
    behind: Behind<'_>,
    (main, floors): (u32, &Floors),
    table: &mut Table,
) -> anyhow::Result<String> {
    let mut versions = Vec::new();
    for rival in Rival::ALL {
        let name = rival.as_str();
        if !name.contains(only) {
            continue;
        }
        std::fs::create_dir_all(folder)?;
        let Some(running) = rival.start(folder, behind)? else {
            progress(&format!("{name} is not installed"));
            continue;
        };
        versions.push(format!(", {name} ({})", running.version()));
        let pids = (main, Some(running.pid()));
        if rival == Rival::PgBouncer {
            let login = Login::direct(running.address().port(), behind.database);
            let title = format!("{name}, simple");
            for line in asked(runtime, (&title, login), (How::Simple, Guard::Off), pids)? {
                table.row(line.cells(floors));
            }
            continue;
        }
        for rows in [Rows::One, Rows::Thousand] {
            let way = paths::unguarded(name, rows);
            let target = Target { address: running.address(), key: "", way };
            for mut line in loaded(runtime, target, (Some(main), Some(running.pid())))? {
                line.name = format!("{name}, {}", rows.as_str());
                table.row(line.cells(floors));
            }
        }
    }
    Ok(versions.concat())
}

/// Asks in one way over the PostgreSQL protocol, for every number of rows and of clients.
fn asked(
    runtime: &Runtime,
    (title, login): (&str, Login<'_>),
    (how, guard): (How, Guard),
    (main, door): (u32, Option<u32>),
) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    for rows in [Rows::One, Rows::Thousand, Rows::HundredThousand] {
        let question = Question { how, rows, guard };
        runtime.block_on(direct::check(login, question))?;
        for &clients in rows.clients() {
            let name = format!("{title}, {}", rows.as_str());
            progress(&format!("{name}, {clients} clients"));
            let open = runtime.block_on(direct::connect(login, clients))?;
            let (_, open) = runtime.block_on(direct::ask(open, question, load::WARM_UP))?;
            door.inspect(|door| forget_peak(*door));
            let own = || door.map_or(Ok(Duration::ZERO), cpu_of_family);
            let (begin, own_begin) = (cpu_of_family(main)?, own()?);
            let (load, open) = runtime.block_on(direct::ask(open, question, load::SPAN))?;
            let cost = Cost {
                postern: own()?.saturating_sub(own_begin),
                database: cpu_of_family(main)?.saturating_sub(begin),
                peak: door.map(peak_mebibytes).transpose()?,
            };
            runtime.block_on(open.close())?;
            // Its processes end before the next run: what they used changes hands then.
            std::thread::sleep(SETTLE);
            lines.push(Line { name, rows, clients, load, cost });
        }
    }
    Ok(lines)
}

fn first_cell(rows: &[Vec<Option<String>>]) -> String {
    rows.first().and_then(|row| row.first().cloned().flatten()).unwrap_or_default()
}

fn on_sqlite(runtime: &Runtime, folder: &Path, only: &str) -> anyhow::Result<()> {
    let source = shop::sqlite_source(folder)?;
    let mut floors = Floors::default();
    let mut table = Table::new(&HEAD);
    for rows in [Rows::One, Rows::Thousand, Rows::HundredThousand] {
        let name = format!("SQLite itself, in process, prepared, {}", rows.as_str());
        progress(&name);
        let (load, cpu) = direct::ask_sqlite(&folder.join("shop.db"), rows)?;
        let each = load.per_request(cpu);
        // There is one way of asking it, whoever asks.
        for &clients in rows.clients() {
            floors.keep(Floor::Direct(How::Simple), rows, clients, each);
            floors.keep(Floor::Direct(How::Prepared), rows, clients, each);
        }
        let cost = Cost { postern: Duration::ZERO, database: cpu, peak: None };
        table.row(Line { name, rows, clients: 1, load, cost }.cells(&floors));
    }
    shop::write_folder(&folder.join("postern"), &source)?;
    let server = Server::start(folder, shop::AGENT, &Ear::None)?;
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
        let target = Target { address: server.address(), key: server.key(), way };
        for line in loaded(runtime, target, (database, Some(server.pid())))? {
            if way.is_no_op() {
                let own = line.load.per_request(line.cost.postern);
                floors.keep(Floor::NoOp, way.rows, line.clients, own);
            }
            table.row(line.cells(floors));
        }
    }
    Ok(())
}

/// Asks in one way over HTTP, for every number of clients.
fn loaded(
    runtime: &Runtime,
    target: Target<'_>,
    (database, door): (Option<u32>, Option<u32>),
) -> anyhow::Result<Vec<Line>> {
    let way = target.way;
    let mut lines = Vec::new();
    for &clients in way.rows.clients() {
        progress(&format!("{}, {clients} clients", way.name));
        runtime.block_on(load::check(target))?;
        runtime.block_on(load::run(target, clients, load::WARM_UP))?;
        door.inspect(|door| forget_peak(*door));
        let cpu = |pid: Option<u32>| pid.map_or(Ok(Duration::ZERO), cpu_of_family);
        let (own, theirs) = (cpu(door)?, cpu(database)?);
        let load = runtime.block_on(load::run(target, clients, load::SPAN))?;
        ensure!(load.failed == 0, "{}: {} requests failed", way.name, load.failed);
        let cost = Cost {
            postern: cpu(door)?.saturating_sub(own),
            database: cpu(database)?.saturating_sub(theirs),
            peak: door.map(peak_mebibytes).transpose()?,
        };
        lines.push(Line { name: way.name.to_owned(), rows: way.rows, clients, load, cost });
    }
    Ok(lines)
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
    Direct(How),
    /// HTTP alone.
    NoOp,
}

/// CPU milliseconds per request of the floors, by what was asked and by how many clients.
#[derive(Debug, Default)]
struct Floors(BTreeMap<(Floor, Rows, usize), f64>);

impl Floors {
    fn keep(&mut self, floor: Floor, rows: Rows, clients: usize, cpu_ms: f64) {
        self.0.insert((floor, rows, clients), cpu_ms);
    }

    /// So much against a floor; nothing where there is none.
    fn ratio(&self, cpu_ms: f64, floor: Floor, rows: Rows, clients: usize) -> String {
        let floor = self.0.get(&(floor, rows, clients)).filter(|floor| **floor > 0.0);
        floor.map_or_else(|| "–".to_owned(), |floor| format!("{:.2}", cpu_ms / floor))
    }
}

/// A row of the table.
struct Line {
    name: String,
    rows: Rows,
    clients: usize,
    load: Load,
    cost: Cost,
}

impl Line {
    /// CPU milliseconds of a request, of the database and Postern.
    fn each(&self) -> f64 {
        self.load.per_request(self.cost.postern.saturating_add(self.cost.database))
    }

    fn cells(self, floors: &Floors) -> [String; 11] {
        let Self { name, rows, clients, load, cost } = self;
        let postern = load.per_request(cost.postern);
        let database = load.per_request(cost.database);
        let direct = |how| floors.ratio(postern + database, Floor::Direct(how), rows, clients);
        let measured = |value: f64| {
            if value > 0.0 { format!("{value:.4}") } else { "–".to_owned() }
        };
        let no_op = match cost.peak {
            Some(_) => floors.ratio(postern, Floor::NoOp, Rows::None, clients),
            None => "–".to_owned(),
        };
        let (rate, p50, p99) = load.summary();
        [
            name,
            clients.to_string(),
            format!("{rate:.0}"),
            format!("{:.2}", ms(p50)),
            format!("{:.2}", ms(p99)),
            measured(postern),
            measured(database),
            direct(How::Simple),
            direct(How::Prepared),
            no_op,
            cost.peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}")),
        ]
    }
}
