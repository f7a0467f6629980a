//! `postern.toml`: listeners, sources, limits, roles, the site's own tools, the record's space.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    num::NonZeroUsize,
    path::{Path, PathBuf},
    time::Duration,
};

use ipnet::IpNet;
use postern_core::{
    limits::Limits,
    name::{RoleName, SourceName},
    nearest::advise,
    request::{PARAMS_MAX, Tool, ToolParam, ToolParamType},
};
use postern_policy::MaskKey;

use super::{
    checker::{self, CheckerSettings},
    cluster::{self, ClusterSpec},
    finding::Place,
    masks::MaskSpec,
    reader::{Item, Table, clip, parsed_list},
    secret::SecretRef,
    source_url::SourceUrl,
};

/// What `postern.toml` says.
#[derive(Debug, Default)]
pub(crate) struct Site {
    /// The HTTP listener.
    pub(crate) listen: Listen,
    /// The sources.
    pub(crate) sources: BTreeMap<SourceName, SourceSettings>,
    /// The names of all sources that stand there, readable or not.
    pub(crate) source_names: BTreeSet<SourceName>,
    /// Bounds for everybody.
    pub(crate) limits: LimitsSpec,
    /// Most bytes of the record's folder: `bytes_max` under `[record]`. The disk alone bounds it
    /// where this is absent. Beyond it, answers are refused and nothing is lost.
    pub(crate) record_bytes_max: Option<u64>,
    /// Most bytes of the texts of configurations that were in force: `texts_bytes_max` under
    /// `[record]`. Beyond it, changes are refused and nothing is lost.
    pub(crate) texts_bytes_max: u64,
    /// The cluster that this node is one of.
    pub(crate) cluster: ClusterSpec,
    /// The roles there are.
    pub(crate) roles: BTreeMap<RoleName, RoleSettings>,
    /// The site's own tools.
    pub(crate) tools: Vec<Tool>,
    /// Minutes east of UTC, for hours and weekdays in policies.
    pub(crate) utc_offset_minutes: i32,
}

/// The listeners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listen {
    /// Where the HTTP listener listens.
    pub(crate) http: SocketAddr,
    /// Where the PostgreSQL listener listens; `None`: nowhere.
    pub(crate) pgwire: Option<SocketAddr>,
    /// The name clients use.
    pub(crate) public_url: Option<url::Url>,
    /// Whose forwarding headers are believed.
    pub(crate) trusted_proxies: Vec<IpNet>,
    /// Certificate and key.
    pub(crate) tls: Option<Tls>,
    /// Who may read `/metrics`; `None`: every caller.
    pub(crate) metrics_roles: Vec<RoleName>,
}

impl Default for Listen {
    fn default() -> Self {
        Self {
            http: SocketAddr::from(([127, 0, 0, 1], 7400)),
            pgwire: Some(SocketAddr::from(([127, 0, 0, 1], 7432))),
            public_url: None,
            trusted_proxies: Vec::new(),
            tls: None,
            metrics_roles: Vec::new(),
        }
    }
}

/// Certificate and key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tls {
    /// The certificate chain, PEM.
    pub(crate) cert: PathBuf,
    /// The private key, PEM.
    pub(crate) key: PathBuf,
    /// The authorities of clients' certificates, PEM: of the PostgreSQL listener alone.
    pub(crate) clients: Option<PathBuf>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceSettings {
    /// Where it is.
    pub(crate) url: SourceUrl,
    /// Where its password is.
    pub(crate) password: Option<SecretRef>,
    /// A certificate authority of its own, PEM.
    pub(crate) ca: Option<PathBuf>,
    /// Whether a login that can do more than read is accepted.
    pub(crate) accepts_strong_login: bool,
    /// Most statements at once; `None`: as usual.
    pub(crate) pool_size: Option<NonZeroUsize>,
    /// Schemas of extensions whose types and operators statements need.
    pub(crate) extension_schemas: Vec<String>,
    /// Whether the catalogue is looked at in every statement's own transaction.
    pub(crate) checks_every_statement: bool,
    /// The login by which the server is asked how it resolves a statement.
    pub(crate) checker: Option<CheckerSettings>,
    /// Where it stands.
    pub(crate) place: Place,
    /// Where its password stands.
    pub(crate) password_place: Option<Place>,
}

/// Bounds as written: what is absent bounds nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LimitsSpec {
    row_limit: Option<u64>,
    result_bytes_max: Option<u64>,
    cell_bytes_max: Option<u64>,
    timeout: Option<Duration>,
    requests_per_minute: Option<u32>,
    concurrent_max: Option<u32>,
    plan_cost_max: Option<u64>,
    distinct_keys_per_day: Option<u64>,
}

/// A role.
#[derive(Debug, Default)]
pub(crate) struct RoleSettings {
    /// Its bounds.
    pub(crate) limits: LimitsSpec,
    /// Its masks, with their places.
    pub(crate) masks: Vec<(MaskKey, MaskSpec, Place)>,
}

impl SourceSettings {
    /// Whether it is opened the same way, wherever its lines stand.
    pub(crate) fn is_same_place(&self, other: &Self) -> bool {
        self.url == other.url
            && self.password == other.password
            && self.ca == other.ca
            && self.accepts_strong_login == other.accepts_strong_login
            && self.pool_size == other.pool_size
            && self.extension_schemas == other.extension_schemas
            && self.checks_every_statement == other.checks_every_statement
            && match (&self.checker, &other.checker) {
                (Some(here), Some(there)) => here.is_same(there),
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            }
    }
}

impl LimitsSpec {
    /// Reads the keys of limits out of a table that may hold others.
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let whole = |key, most| table.get(key).and_then(|item: Item<'_>| item.whole(1, most));
        let small = |key, most: u32| {
            whole(key, u64::from(most)).and_then(|value| u32::try_from(value).ok())
        };
        Self {
            row_limit: whole("row_limit", 10_000_000),
            result_bytes_max: whole("result_bytes_max", 10_000_000_000),
            cell_bytes_max: whole("cell_bytes_max", 1_000_000_000),
            timeout: whole("timeout_ms", 3_600_000).map(Duration::from_millis),
            requests_per_minute: small("requests_per_minute", 1_000_000),
            concurrent_max: small("concurrent_max", 10_000),
            plan_cost_max: whole("plan_cost_max", 1_000_000_000_000),
            distinct_keys_per_day: whole("distinct_keys_per_day", 1_000_000_000),
        }
    }

    /// These bounds where they are written, the others elsewhere: for the site as a whole.
    pub(crate) fn over(self, base: Limits) -> Limits {
        Limits {
            row_limit: self.row_limit.unwrap_or(base.row_limit),
            result_bytes_max: self.result_bytes_max.unwrap_or(base.result_bytes_max),
            cell_bytes_max: self.cell_bytes_max.unwrap_or(base.cell_bytes_max),
            timeout: self.timeout.unwrap_or(base.timeout),
            requests_per_minute: self.requests_per_minute.unwrap_or(base.requests_per_minute),
            concurrent_max: self.concurrent_max.unwrap_or(base.concurrent_max),
            plan_cost_max: self.plan_cost_max.or(base.plan_cost_max),
            distinct_keys_per_day: self.distinct_keys_per_day.or(base.distinct_keys_per_day),
        }
    }

    /// Whether what a plan may cost is bounded.
    pub(crate) const fn bounds_cost(&self) -> bool {
        self.plan_cost_max.is_some()
    }

    /// The stricter of these bounds and the others: for roles and agents.
    pub(crate) fn within(self, base: Limits) -> Limits {
        self.over(base).strictest(base)
    }
}

/// Most connections to one source.
const POOL_SIZE_MAX: u64 = 256;

/// Most schemas of extensions.
const EXTENSION_SCHEMAS_MAX: usize = 16;

/// Longest name of a schema.
const SCHEMA_BYTES_MAX: usize = 63;

/// Reads `postern.toml`.
pub(crate) fn read(root: &Table<'_>, dir: &Path) -> Site {
    if let Some(version) = root.require("version", "write version = 1 at the top")
        && version.whole(0, u64::MAX).is_some_and(|version| version != 1)
    {
        version.error("this version of the configuration is not known", "write version = 1");
    }
    let sources: Vec<(SourceName, _)> = named(root, "source").collect();
    let space = root.get("record").and_then(|item| item.table());
    let space = record(space.as_ref());
    let site = Site {
        source_names: sources.iter().map(|(name, _)| name.clone()).collect(),
        listen: root
            .get("listen")
            .and_then(|item| item.table())
            .map_or_else(Listen::default, |t| listen(&t, dir)),
        sources: sources
            .iter()
            .filter_map(|(name, table)| Some((name.clone(), source(table, dir)?)))
            .collect(),
        limits: root.get("limits").and_then(|item| item.table()).map_or_else(
            LimitsSpec::default,
            |table| {
                let limits = LimitsSpec::read(&table);
                table.finish();
                limits
            },
        ),
        cluster: cluster::read(root, dir),
        record_bytes_max: space.bytes_max,
        texts_bytes_max: space.texts_bytes_max,
        roles: named(root, "role").map(|(name, table)| (name, role(&table))).collect(),
        tools: tools(root),
        utc_offset_minutes: root.get("utc_offset").and_then(utc_offset).unwrap_or(0),
    };
    check_tool_sources(root, &site);
    check_metrics_roles(root, &site);
    root.finish();
    site
}

/// The tables `[kind.NAME]`, with names that parse.
pub(crate) fn named<'a, K>(
    root: &Table<'a>,
    kind: &'static str,
) -> impl Iterator<Item = (postern_core::name::Name<K>, Table<'a>)> + use<'a, K> {
    let tables = root.get(kind).and_then(|item| item.table());
    let names = tables.map(|table| table.names()).unwrap_or_default();
    names.into_iter().filter_map(move |(name, item)| match name.parse() {
        Ok(name) => Some((name, item.table()?)),
        Err(error) => {
            item.error(
                format!("`{}` is no name of a {kind}: {error}", clip(name)),
                "choose another name",
            );
            None
        }
    })
}

fn listen(table: &Table<'_>, dir: &Path) -> Listen {
    let usual = Listen::default();
    let http = table.get("http");
    let address = http
        .and_then(|item| item.parsed::<SocketAddr>("write an address and port: 127.0.0.1:7400"))
        .unwrap_or(usual.http);
    let tls = table.get("tls").and_then(|item| tls(item, dir));
    if let (Some(item), false, false) = (http, address.ip().is_loopback(), table.has("tls")) {
        item.error(
            format!("{address} can be reached from elsewhere and has no TLS"),
            "listen on 127.0.0.1, or set tls = { cert = \"file:…\", key = \"file:…\" }",
        );
    }
    let listen = Listen {
        http: address,
        pgwire: pgwire(table, address),
        public_url: table.get("public_url").and_then(public_url),
        trusted_proxies: table.get("trusted_proxies").map(networks).unwrap_or_default(),
        tls,
        metrics_roles: table
            .get("metrics_roles")
            .map(|item| parsed_list(item, "name roles"))
            .unwrap_or_default(),
    };
    table.finish();
    listen
}

/// Where the PostgreSQL protocol is spoken. Whoever lets the system choose the port of the one
/// listener means both.
fn pgwire(table: &Table<'_>, http: SocketAddr) -> Option<SocketAddr> {
    let usual = Listen::default().pgwire.map(|usual| match http.port() {
        0 => SocketAddr::new(usual.ip(), 0),
        _ => usual,
    });
    let Some(item) = table.get("pgwire") else { return usual };
    if item.is_text() && item.text() == Some("off") {
        return None;
    }
    let address: Option<SocketAddr> =
        item.parsed("write an address and port: 127.0.0.1:7432; or \"off\"");
    if let (Some(address), false) = (address, table.has("tls"))
        && !address.ip().is_loopback()
    {
        item.error(
            format!("{address} can be reached from elsewhere and has no TLS"),
            "listen on 127.0.0.1, or set tls = { cert = \"file:…\", key = \"file:…\" }",
        );
    }
    address.or(usual)
}

fn tls(item: Item<'_>, dir: &Path) -> Option<Tls> {
    const BOTH: &str = "name both: tls = { cert = \"file:…\", key = \"file:…\" }";
    let table = item.table()?;
    let file = |item: Item<'_>| {
        let reference = SecretRef::read(item, dir)?;
        let Some(path) = reference.path() else {
            item.error("TLS is read from files", "write file:PATH");
            return None;
        };
        if !path.is_file() {
            item.error(format!("there is no file {}", path.display()), "put the PEM file there");
        }
        Some(path.to_owned())
    };
    let (cert, key) =
        (table.require("cert", BOTH).and_then(file), table.require("key", BOTH).and_then(file));
    let clients = table.get("clients").map(file);
    table.finish();
    // INVARIANT: authorities that cannot be read never read as none.
    let clients = match clients {
        Some(clients) => Some(clients?),
        None => None,
    };
    Some(Tls { cert: cert?, key: key?, clients })
}

fn public_url(item: Item<'_>) -> Option<url::Url> {
    let fix = "write https://name, without path, query or login";
    let url: url::Url = item.parsed(fix)?;
    let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    if !matches!(url.scheme(), "http" | "https") || !bare || !url.username().is_empty() {
        item.error("this is no public URL", fix);
        return None;
    }
    Some(url)
}

/// Networks or single addresses.
pub(crate) fn networks(item: Item<'_>) -> Vec<IpNet> {
    let network = |item: &Item<'_>| {
        let text = item.text()?;
        let net = text.parse::<IpNet>().ok();
        let net = net.or_else(|| text.parse::<std::net::IpAddr>().ok().map(IpNet::from));
        if net.is_none() {
            item.error(
                format!("`{}` is no address or network", clip(text)),
                "write 10.0.0.0/8 or 10.0.0.5",
            );
        }
        net
    };
    item.list().unwrap_or_default().iter().filter_map(network).collect()
}

fn source(table: &Table<'_>, dir: &Path) -> Option<SourceSettings> {
    let url_item = table.require(
        "url",
        "write url = \"postgres://login@host/database\", \"mysql://…\" or \"sqlite:PATH\"",
    );
    let url = url_item.and_then(|item| SourceUrl::read(item, dir));
    let password_item = table.get("password");
    let password = password_item.and_then(|item| SecretRef::read(item, dir));
    let ca = table.get("ca").and_then(|item| {
        let reference = SecretRef::read(item, dir)?;
        reference.path().map(Path::to_owned)
    });
    let accepts = table.get("accept").and_then(|item| item.list()).unwrap_or_default();
    for item in &accepts {
        if item.text().is_some_and(|text| text != "strong-login") {
            item.error("only `strong-login` can be accepted", "write accept = [\"strong-login\"]");
        }
    }
    let schemas_item = table.get("extension_schemas");
    let check_item = table.get("catalog_check");
    let no_file = "take the line out";
    if let Some(SourceUrl::Sqlite(_)) = &url {
        if let Some(item) = password_item {
            item.error("a SQLite file has no password", no_file);
        }
        if let Some(item) = schemas_item {
            item.error("a SQLite file has no schemas of extensions", no_file);
        }
        if let Some(item) = check_item {
            item.error("`catalog_check` is for PostgreSQL alone", no_file);
        }
    }
    if let Some(SourceUrl::Mysql(_)) = &url {
        if let Some(item) = schemas_item {
            item.error("MySQL has no schemas of extensions", no_file);
        }
        if let Some(item) = check_item {
            item.error("`catalog_check` is for PostgreSQL alone", no_file);
        }
    }
    let pool_size = table.get("pool_size").and_then(|item| item.whole(1, POOL_SIZE_MAX));
    let checks_every_statement = check_item.is_some_and(catalog_check);
    let extension_schemas = schemas_item.map(extension_schemas).unwrap_or_default();
    let checker_item = table.get("checker");
    table.finish();
    let checker =
        checker_item.zip(url.as_ref()).and_then(|(item, url)| checker::read(item, url, dir));
    Some(SourceSettings {
        url: url?,
        password,
        ca,
        accepts_strong_login: !accepts.is_empty(),
        pool_size: pool_size.and_then(|size| NonZeroUsize::new(usize::try_from(size).ok()?)),
        extension_schemas,
        checks_every_statement,
        checker,
        place: table.place(),
        password_place: password_item.map(|item| item.place()),
    })
}

/// Smallest bound on the record: below it, its reserve for denials holds next to nothing.
const RECORD_BYTES_LEAST: u64 = 1_000_000;

/// Bytes of texts where nothing is said: thousands of changes of a large catalogue.
const TEXTS_BYTES: u64 = 1024 * 1024 * 1024;

/// `[record]`.
#[derive(Clone, Copy)]
struct RecordSpace {
    bytes_max: Option<u64>,
    texts_bytes_max: u64,
}

fn record(table: Option<&Table<'_>>) -> RecordSpace {
    let whole = |name: &'static str| {
        let item = table?.get(name)?;
        item.whole(RECORD_BYTES_LEAST, 1_000_000_000_000_000)
    };
    let space = RecordSpace {
        bytes_max: whole("bytes_max"),
        texts_bytes_max: whole("texts_bytes_max").unwrap_or(TEXTS_BYTES),
    };
    if let Some(table) = table {
        table.finish();
    }
    space
}

/// Whether the catalogue is checked at every statement.
fn catalog_check(item: Item<'_>) -> bool {
    match item.text() {
        Some("every") => true,
        None | Some("every-second") => false,
        Some(other) => {
            let known = ["every", "every-second"];
            let fix = advise(other, known, "write \"every\", or \"every-second\" as usual");
            item.error(format!("there is no catalog check `{}`", clip(other)), fix);
            false
        }
    }
}

/// Schemas for `search_path`, after `pg_catalog`.
///
/// SECURITY: what stands in the search path decides which function an operator means. `$user` is
/// no schema of that name but one per login, and `pg_temp` is anybody's.
fn extension_schemas(item: Item<'_>) -> Vec<String> {
    let items = item.list().unwrap_or_default();
    if let Some(item) = items.get(EXTENSION_SCHEMAS_MAX) {
        item.error(
            format!("at most {EXTENSION_SCHEMAS_MAX} schemas of extensions are taken"),
            "take some out",
        );
    }
    let schema = |item: &Item<'_>| {
        let text = item.text()?;
        let is_name = (1..=SCHEMA_BYTES_MAX).contains(&text.len())
            && !text.chars().any(char::is_control)
            && text != "$user"
            && !text.starts_with("pg_");
        if !is_name {
            item.error(
                format!("`{}` is no schema of an extension", clip(text)),
                "name the schema that `CREATE EXTENSION … SCHEMA` put it into",
            );
        }
        is_name.then(|| text.to_owned())
    };
    items.iter().filter_map(schema).collect()
}

fn role(table: &Table<'_>) -> RoleSettings {
    let limits = LimitsSpec::read(table);
    let masks = table.get("masks").and_then(|item| item.table());
    let masks = masks.map(|table| table.names()).unwrap_or_default();
    let masks = masks.into_iter().filter_map(|(key, item)| {
        let parsed = MaskKey::parse(key);
        if let Err(error) = &parsed {
            item.error(
                format!("`{}`: {error}", clip(key)),
                "write \"source.table.column\" or \"tag:NAME\"",
            );
        }
        Some((parsed.ok()?, MaskSpec::read(item)?, item.place()))
    });
    let role = RoleSettings { limits, masks: masks.collect() };
    table.finish();
    role
}

fn tools(root: &Table<'_>) -> Vec<Tool> {
    let Some(list) = root.get("tool").and_then(|item| item.list()) else { return Vec::new() };
    let mut tools: Vec<Tool> = Vec::new();
    for item in list {
        let Some(tool) = item.table().and_then(|table| tool(&table)) else { continue };
        if tools.iter().any(|other| other.name == tool.name) {
            item.error(format!("there are two tools `{}`", tool.name), "give one another name");
        } else {
            tools.push(tool);
        }
    }
    tools
}

/// Names that Postern's own tools have.
const OWN_TOOLS: [&str; 4] = ["catalog", "query", "search", "fetch"];

/// Longest statement of a tool.
const TOOL_SQL_BYTES_MAX: usize = 64 * 1024;

fn tool(table: &Table<'_>) -> Option<Tool> {
    let name_item = table.require("name", "name the tool");
    let name = name_item.and_then(|item| item.parsed("choose another name"));
    if let (Some(item), Some(own)) = (name_item, &name) {
        let own: &postern_core::name::ToolName = own;
        if OWN_TOOLS.contains(&own.as_str()) {
            item.error(format!("`{own}` is one of postern's own tools"), "choose another name");
        }
    }
    let about = table.require("about", "say in one line what it does").and_then(|item| item.text());
    let source = table
        .require("source", "name the source it asks")
        .and_then(|item| item.parsed("name a source"));
    let sql = table.require("sql", "write the statement, with $1..").and_then(|item| {
        let text = item.text()?;
        if text.len() > TOOL_SQL_BYTES_MAX {
            item.error("the statement is longer than 64 KiB", "shorten it");
            return None;
        }
        Some(text)
    });
    let params = table.get("params").and_then(|item| item.list()).unwrap_or_default();
    if let Some(item) = params.get(PARAMS_MAX) {
        item.error(format!("a tool takes at most {PARAMS_MAX} parameters"), "take some out");
    }
    let params: Vec<_> = params.iter().filter_map(|item| tool_param(*item)).collect();
    table.finish();
    Some(Tool {
        name: name?,
        about: about?.to_owned(),
        source: source?,
        sql: sql?.to_owned(),
        params,
    })
}

fn tool_param(item: Item<'_>) -> Option<ToolParam> {
    let table = item.table()?;
    let name = table.require("name", "name the parameter").and_then(|item| item.text());
    let ty = table.require("type", "write string, integer, number or boolean").and_then(|item| {
        Some(match item.text()? {
            "string" => ToolParamType::String,
            "integer" => ToolParamType::Integer,
            "number" => ToolParamType::Number,
            "boolean" => ToolParamType::Boolean,
            other => {
                let known = ["string", "integer", "number", "boolean"];
                let fix = advise(other, known, "write string, integer, number or boolean");
                item.error(format!("there is no type `{}`", clip(other)), fix);
                return None;
            }
        })
    });
    let about = table.get("about").and_then(|item| item.text()).unwrap_or_default();
    table.finish();
    Some(ToolParam { name: name?.to_owned(), ty: ty?, about: about.to_owned() })
}

fn check_metrics_roles(root: &Table<'_>, site: &Site) {
    let listen = root.get("listen").filter(Item::is_table).and_then(|item| item.table());
    let roles = listen.and_then(|table| table.get("metrics_roles").filter(Item::is_list)?.list());
    for item in roles.unwrap_or_default().iter().filter(|item| item.is_text()) {
        // What is no name was said when it was read.
        let Some(role) = item.text().and_then(|text| text.parse::<RoleName>().ok()) else {
            continue;
        };
        if !site.roles.contains_key(&role) {
            let known = site.roles.keys().map(RoleName::as_str);
            let fix = advise(role.as_str(), known, "add [role.NAME] or name one that stands there");
            item.error(format!("there is no role `{role}`"), fix);
        }
    }
}

fn check_tool_sources(root: &Table<'_>, site: &Site) {
    let Some(list) = root.get("tool").and_then(|item| item.list()) else { return };
    for tool in &site.tools {
        let source = tool.source.as_str();
        if site.source_names.contains(&tool.source) {
            continue;
        }
        let of = |item: &&Item<'_>| {
            let table = item.table();
            table.is_some_and(|table| {
                table.get("name").and_then(|name| name.text()) == Some(tool.name.as_str())
            })
        };
        if let Some(item) = list.iter().find(of) {
            let place = item.table().and_then(|table| table.get("source"));
            let fix = advise(
                source,
                site.source_names.iter().map(SourceName::as_str),
                "add [source.NAME] or name one that stands there",
            );
            place.unwrap_or(*item).error(
                format!("tool `{}` names source `{source}`, which does not stand here", tool.name),
                fix,
            );
        }
    }
}

/// `+01:00`, as minutes east of UTC.
fn utc_offset(item: Item<'_>) -> Option<i32> {
    let text = item.text()?;
    let minutes = offset_minutes(text);
    if minutes.is_none() {
        item.error(
            format!("`{}` is no offset from UTC", clip(text)),
            "write utc_offset = \"+01:00\"",
        );
    }
    minutes
}

fn offset_minutes(text: &str) -> Option<i32> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1_i32, rest),
        ("-", rest) => (-1_i32, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let two = |digits: &str, most: i32| {
        let fits = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<i32>().ok().filter(|value| fits && *value <= most)
    };
    let minutes = two(hours, 14)?.checked_mul(60)?.checked_add(two(minutes, 59)?)?;
    minutes.checked_mul(sign)
}
