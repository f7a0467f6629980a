//! `serve`: the door is open until somebody ends it.

use std::{net::SocketAddr, sync::Arc};

use postern_http::{HttpConfig, TlsFiles};
use postern_pgwire::PgwireConfig;
use postern_store::SystemEntropy;
use tokio::sync::watch;

use super::{DIR, args::Common, perform::no_folder, print::Printer};
use crate::{
    config::Listen,
    failure::Failure,
    house::watch as watch_house,
    office::{Control, Office, configuration_failure},
    system::{asked_to_end, environment},
};

/// Serves until asked to end.
pub(super) async fn serve(common: &Common, printer: &mut Printer) -> Result<(), Failure> {
    let dir = common.dir(DIR);
    if !dir.is_dir() {
        return Err(no_folder(&dir));
    }
    let office = Office::open(&dir, &common.state(DIR))?;
    // The log has each finding already.
    office.load(&environment).await.map_err(|findings| configuration_failure(&findings))?;
    let open = Open::start(Arc::new(office)).await?;
    say(&open, printer);
    open.until(asked_to_end()).await;
    Ok(())
}

fn say(open: &Open, printer: &mut Printer) {
    let url = open.url();
    if printer.is_json() {
        let pgwire = open.pgwire().map(|address| address.to_string());
        printer.json(&serde_json::json!({ "event": "listening", "url": url, "pgwire": pgwire }));
        return;
    }
    let house = open.office.gate().house();
    printer.line(format!("postern {} · {url}", env!("CARGO_PKG_VERSION")));
    if let Some(address) = open.pgwire() {
        let (host, port) = (address.ip(), address.port());
        printer.line(format!("psql     {address} · psql -h {host} -p {port} -U AGENT SOURCE"));
    }
    for name in house.sources.keys() {
        let stands = house.catalogues.get(name).map_or_else(
            || "away, tried again every few seconds; see why with `postern check`".to_owned(),
            |catalogue| {
                format!("{} · {} tables", catalogue.dialect.as_str(), catalogue.tables.len())
            },
        );
        printer.line(format!("source   {name} · {stands}"));
    }
    if let Some(trouble) = open.office.state().log().trouble() {
        printer.line(format!("record   {trouble}: nothing is answered until there is room"));
    }
    printer.line(format!("agents   {}", house.residents.len()));
    let next = match house.residents.keys().next() {
        Some(agent) => {
            format!("postern mcp --as {agent}, or postern agent rotate {agent} for a key")
        }
        None => "postern agent add NAME --owner WHO --role ROLE".to_owned(),
    };
    printer.line(format!("next     {next}"));
}

/// An open door: the listeners, the control socket, and what keeps the house in step.
#[derive(Debug)]
pub(crate) struct Open {
    /// Whoever holds the state.
    pub(crate) office: Arc<Office>,
    http: postern_http::Running,
    pgwire: Option<postern_pgwire::Running>,
    is_tls: bool,
    end: watch::Sender<bool>,
    tasks: tokio::task::JoinSet<()>,
}

impl Open {
    /// Opens the door of an office whose configuration is in force.
    ///
    /// # Errors
    /// When an address or the socket is not to be had.
    pub(crate) async fn start(office: Arc<Office>) -> Result<Self, Failure> {
        let listen = listen(&office).await;
        let config = http_config(listen.clone())?;
        let is_tls = config.tls.is_some();
        let control = Control::open(office.state().folder())?;
        let (end, ended) = watch::channel(false);
        let http = postern_http::serve(Arc::clone(office.mcp()), config, until(ended.clone()));
        let http = http.await.map_err(|error| cannot_listen(&error))?;
        let pgwire = match pgwire_config(&listen) {
            None => None,
            Some(config) => {
                let (gate, entropy) = (Arc::clone(office.gate()), Arc::new(SystemEntropy));
                let pgwire = postern_pgwire::serve(gate, entropy, config, until(ended));
                Some(pgwire.await.map_err(|error| cannot_listen(&error))?)
            }
        };
        let mut tasks = tokio::task::JoinSet::new();
        tasks.spawn(control.serve(Arc::clone(&office)));
        tasks.spawn(watch_house(Arc::clone(office.keeper()), &environment));
        Ok(Self { office, http, pgwire, is_tls, end, tasks })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        let scheme = if self.is_tls { "https" } else { "http" };
        format!("{scheme}://{}", self.http.local_addr)
    }

    /// Where the PostgreSQL protocol is spoken.
    pub(crate) fn pgwire(&self) -> Option<SocketAddr> {
        self.pgwire.as_ref().map(|running| running.local_addr)
    }

    /// Waits, then ends: answers under way are finished first.
    pub(crate) async fn until(mut self, asked: impl Future<Output = ()>) {
        asked.await;
        tracing::info!("ending");
        self.end.send_replace(true);
        self.http.ended().await;
        if let Some(pgwire) = self.pgwire {
            pgwire.ended().await;
        }
        self.tasks.shutdown().await;
        if let Err(error) = self.office.gate().record_strangers().await {
            tracing::warn!(cause = error.cause, "refused strangers could not be recorded");
        }
    }
}

/// Ends when the door is closed, or whoever could close it is gone.
async fn until(mut ended: watch::Receiver<bool>) {
    ended.wait_for(|end| *end).await.ok();
}

fn cannot_listen(error: &dyn std::error::Error) -> Failure {
    Failure::cannot("listen", error.to_string(), "change [listen] in postern.toml")
}

async fn listen(office: &Office) -> Listen {
    let in_force = office.keeper().in_force().await;
    let settings = in_force.settings.as_ref();
    settings.map(|settings| settings.site.listen.clone()).unwrap_or_default()
}

fn tls_files(listen: &Listen) -> Option<TlsFiles> {
    let tls = listen.tls.as_ref()?;
    Some(TlsFiles { cert: tls.cert.clone(), key: tls.key.clone(), clients: None })
}

fn pgwire_config(listen: &Listen) -> Option<PgwireConfig> {
    let address = listen.pgwire?;
    let clients = listen.tls.as_ref().and_then(|tls| tls.clients.clone());
    let tls = tls_files(listen).map(|files| TlsFiles { clients, ..files });
    Some(PgwireConfig { tls, ..PgwireConfig::new(address) })
}

fn http_config(listen: Listen) -> Result<HttpConfig, Failure> {
    let public_url = listen.public_url.as_ref().map(|url| url.as_str().parse()).transpose();
    let public_url = public_url.map_err(|error: postern_http::PublicUrlError| {
        Failure::refused("listen", error.to_string(), "change public_url in postern.toml")
    })?;
    Ok(HttpConfig {
        public_url,
        tls: tls_files(&listen),
        trusted_proxies: listen.trusted_proxies,
        metrics_roles: listen.metrics_roles,
        ..HttpConfig::new(listen.http)
    })
}
