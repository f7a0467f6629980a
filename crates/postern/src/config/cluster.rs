//! `[cluster]`: what makes this node one of several behind one name.

#[cfg(test)]
mod tests;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use postern_core::secret::Secret;

use super::{
    finding::{Findings, Place},
    folder::Folder,
    reader::{Item, Table, clip},
    resolved,
    secret::{Environment, SecretRef},
    site,
};

/// Longest name of a cluster.
const NAME_BYTES_MAX: usize = 63;

/// How long what a node knows counts after it looked, where nothing is said.
const STALE_MS: u64 = 3_000;

/// What `postern.toml` says of a cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum ClusterSpec {
    /// Nothing: this node stands alone.
    #[default]
    Absent,
    /// Something that cannot be read.
    Unreadable,
    /// This.
    Set(Box<ClusterSettings>),
}

/// A cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClusterSettings {
    /// Its name.
    pub(crate) name: String,
    /// How long what a node knows counts after it looked.
    pub(crate) stale: Duration,
    /// The key that all nodes have.
    key: SecretRef,
    /// Where the pages are.
    pub(crate) state: ServerSettings,
    /// Where the counters are.
    pub(crate) counters: ServerSettings,
    place: Place,
}

/// A server that nodes share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServerSettings {
    /// Where it is; holds no password.
    pub(crate) url: String,
    password: Option<SecretRef>,
    /// The authorities that sign its certificate.
    pub(crate) ca: Option<PathBuf>,
    /// Whether the way to it is encrypted.
    pub(crate) is_encrypted: bool,
}

/// The secrets of a cluster.
#[derive(Clone, Debug)]
pub(crate) struct ClusterSecrets {
    /// The key that all nodes have.
    pub(crate) key: Secret<[u8; 32]>,
    /// The password of the pages' login.
    pub(crate) state: Option<Secret<String>>,
    /// The password of the counters' login.
    pub(crate) counters: Option<Secret<String>>,
}

/// What a folder says of a cluster, whatever else is wrong with it.
#[derive(Debug)]
pub(crate) enum ClusterFound {
    /// Nothing.
    Absent,
    /// Something, or nothing at all, that cannot be read.
    Unreadable,
    /// This.
    Set(Box<ClusterSettings>, ClusterSecrets),
}

/// Looks for a cluster in a folder.
pub(crate) fn find(folder: &Folder, environment: Environment<'_>) -> ClusterFound {
    let findings = Findings::default();
    match site(folder, &findings).map(|site| site.cluster) {
        Some(ClusterSpec::Absent) => ClusterFound::Absent,
        Some(ClusterSpec::Set(settings)) => match secrets(&settings, environment, &findings) {
            Some(secrets) => ClusterFound::Set(settings, secrets),
            None => ClusterFound::Unreadable,
        },
        Some(ClusterSpec::Unreadable) | None => ClusterFound::Unreadable,
    }
}

/// Reads the table.
pub(super) fn read(root: &Table<'_>, dir: &Path) -> ClusterSpec {
    if !root.has("cluster") {
        return ClusterSpec::Absent;
    }
    let settings = root.get("cluster").and_then(|item| cluster(item, dir));
    settings.map_or(ClusterSpec::Unreadable, |settings| ClusterSpec::Set(Box::new(settings)))
}

fn cluster(item: Item<'_>, dir: &Path) -> Option<ClusterSettings> {
    let table = item.table()?;
    let name = table.require("name", "write name = \"shop\"").and_then(name);
    let key = table.require("key", "write key = \"file:PATH\", the same on every node");
    let key = key.and_then(|item| SecretRef::read(item, dir));
    let counts_ms = table.get("stale_ms").map_or(Some(STALE_MS), |item| item.whole(1_000, 60_000));
    let state = table.require("state", "write [cluster.state] with url = \"postgres://…\"");
    let state = state.and_then(|item| server(item, &["postgres", "postgresql"], dir));
    let counters = table.require("counters", "write [cluster.counters] with url = \"redis://…\"");
    let counters = counters.and_then(|item| server(item, &["redis", "rediss"], dir));
    table.finish();
    Some(ClusterSettings {
        name: name?,
        stale: Duration::from_millis(counts_ms?),
        key: key?,
        state: state?,
        counters: counters?,
        place: item.place(),
    })
}

fn name(item: Item<'_>) -> Option<String> {
    let text = item.text()?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.is_empty() || text.len() > NAME_BYTES_MAX || !text.chars().all(fits) {
        let text = format!("`{}` is no name of a cluster", clip(text));
        item.error(text, "write 1 to 63 of a-z, 0-9 and -");
        return None;
    }
    Some(text.to_owned())
}

/// A server. What leaves this machine is encrypted and the server verified.
fn server(item: Item<'_>, schemes: &[&str], dir: &Path) -> Option<ServerSettings> {
    let table = item.table()?;
    let usual = schemes.first().copied().unwrap_or_default();
    let fix = format!("write {usual}://login@host, without a password");
    let url_item = table.require("url", &fix);
    let password = table.get("password").and_then(|item| SecretRef::read(item, dir));
    let ca =
        table.get("ca").and_then(|item| SecretRef::read(item, dir)?.path().map(Path::to_owned));
    table.finish();
    let url_item = url_item?;
    let text = url_item.text()?;
    let Some(url) = url::Url::parse(text).ok().filter(|url| schemes.contains(&url.scheme())) else {
        // What stands here may hold a password: it is not repeated.
        url_item.error("this is no such server", fix);
        return None;
    };
    if url.password().is_some() || url.query().is_some() {
        let what = "a password or an option stands in the URL";
        url_item.error(what, "take it out; a password has a place: password = \"file:PATH\"");
        return None;
    }
    let is_here = match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        // A name that is not special to this scheme is a host all the same.
        Some(url::Host::Domain(name)) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        None => false,
    };
    let is_encrypted = !is_here || ca.is_some() || url.scheme() == "rediss";
    if is_encrypted && url.scheme() == "redis" {
        let what = "what leaves this machine has no TLS";
        url_item.error(
            what,
            "write rediss://, with ca = \"file:PATH\" where the authority is your own",
        );
        return None;
    }
    Some(ServerSettings { url: text.to_owned(), password, ca, is_encrypted })
}

/// The secrets that the settings refer to.
pub(super) fn secrets(
    settings: &ClusterSettings,
    environment: Environment<'_>,
    findings: &Findings,
) -> Option<ClusterSecrets> {
    let place = &settings.place;
    let password = |reference: Option<&SecretRef>, whose: &str| match reference {
        None => Some(None),
        Some(reference) => resolved(reference, place, whose, environment, findings).map(Some),
    };
    let key = resolved(&settings.key, place, "cluster.key", environment, findings);
    let state = password(settings.state.password.as_ref(), "cluster.state");
    let counters = password(settings.counters.password.as_ref(), "cluster.counters");
    let Some(bytes) = bytes(&key?) else {
        let fix = "make one with `openssl rand -hex 32`, and give it to every node";
        findings.error(place, "the key of a cluster is 64 hexadecimal digits", fix);
        return None;
    };
    Some(ClusterSecrets { key: bytes, state: state?, counters: counters? })
}

fn bytes(text: &Secret<String>) -> Option<Secret<[u8; 32]>> {
    let text = text.expose();
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0_u8; 32];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(Secret::new(bytes))
}
