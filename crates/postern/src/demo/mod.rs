//! The demo: a made-up shop behind a real door, and its story.
//!
//! One SQLite file, three agents with the roles that the field's guides use as their example, the
//! policies that ship with Postern, and the same gate, record and listeners as everywhere.

mod fakes;
mod folder;
mod generate;
mod random;
mod story;
mod text;
mod words;

use std::sync::Arc;

use anyhow::Context as _;
use postern_core::clock::Clock as _;
use postern_store::{KEY_LIFE_MS_MAX, SystemClock};

use crate::{
    cli::{Open, args::Common, print::Printer},
    failure::Failure,
    office::{Office, Operation, configuration_failure, day_of},
    system::{asked_to_end, environment},
};

/// The demo's configuration folder when none is named.
pub(crate) const DIR: &str = "postern-demo";

/// Makes the shop where it is missing, tells the story, and serves unless it ends there.
///
/// # Errors
/// When the folders cannot be written, or the demo runs already.
pub(crate) async fn run(common: &Common, once: bool, printer: &mut Printer) -> Result<(), Failure> {
    let (dir, state) = (common.dir(DIR), common.state(DIR));
    let prepared = {
        let dir = dir.clone();
        tokio::task::spawn_blocking(move || prepare(&dir)).await
    };
    let prepared = prepared.map_err(|error| unprepared(&error.to_string()))?;
    prepared.map_err(|error| unprepared(&format!("{error:#}")))?;
    let office = Office::open(&dir, &state)?;
    let loaded = office.load(&environment).await;
    loaded.map_err(|findings| configuration_failure(&findings))?;
    let shop = dir.join("shop.db");
    let story = story::tell(&office, &shop, generate::CUSTOMERS).await?;
    if printer.is_json() {
        printer.json(&story);
    } else {
        text::print(&story, &dir.display().to_string(), printer);
    }
    if once {
        return Ok(());
    }
    serve(office, printer, &dir.display().to_string()).await
}

pub(crate) fn prepare(dir: &std::path::Path) -> anyhow::Result<()> {
    let now = SystemClock::default().now();
    let ends = day_of(now.plus_ms(KEY_LIFE_MS_MAX)).context("the clock tells no day")?;
    folder::write(dir, &ends)?;
    let shop = dir.join("shop.db");
    if generate::is_current(&shop) { Ok(()) } else { generate::create(&shop) }
}

fn unprepared(what: &str) -> Failure {
    Failure::cannot("demo", what, "make room, or name another folder with --dir")
}

async fn serve(office: Office, printer: &mut Printer, dir: &str) -> Result<(), Failure> {
    let name = "analytics".parse().map_err(|error: postern_core::name::NameError| {
        Failure::cannot("demo", error.to_string(), "start again")
    })?;
    let key = office.perform(Operation::AgentRotate { name, now: true }).await?;
    let open = Open::start(Arc::new(office)).await?;
    let url = open.url();
    let key = crate::cli::render::text(&key, "key");
    if printer.is_json() {
        let pgwire = open.pgwire().map(|address| address.to_string());
        printer.json(&serde_json::json!({ "event": "listening", "url": url, "pgwire": pgwire }));
    } else {
        printer.line(format!("6  Your turn           {url}          Ctrl-C ends"));
        printer.line(format!(
            "   MCP      claude mcp add shop -- postern mcp --as analytics --dir {dir}"
        ));
        printer.line(format!("   curl     curl -H 'Authorization: Bearer {key}' \\"));
        printer.line("                 -H 'Content-Type: application/json' \\");
        printer.line(format!("                 -d '{{\"sql\":\"SELECT city, count(*) FROM customers GROUP BY city\"}}' {url}/v1/query"));
        if let Some(address) = open.pgwire() {
            printer.line(format!(
                "   psql     PGPASSWORD={key} psql -h {} -p {} -U analytics shop",
                address.ip(),
                address.port()
            ));
        }
        printer.line(format!(
            "   change   {dir}/policies/recommendations.cedar    takes effect when saved"
        ));
    }
    open.until(asked_to_end()).await;
    Ok(())
}
