//! Listeners and agents as they are configured.

use postern_core::{clock::Timestamp, principal::PrincipalKind};

use super::{Examined, Mistake, Notes};
use crate::config::Settings;

pub(super) fn examine(settings: &Settings, now: Timestamp, all: &mut Vec<Examined>) {
    let is_open = listener(settings, &mut Notes { about: "listener http".to_owned(), all });
    for (name, agent) in &settings.agents {
        let mut notes = Notes { about: format!("agent {name}"), all };
        match agent.expires {
            None => notes.correct(
                Mistake::WeakCredentials,
                "its access never ends",
                "write expires = YYYY-MM-DD in agents.toml",
            ),
            Some(ends) if ends <= now => notes.consider(
                Mistake::NeglectedCompliance,
                "its access has ended, and it still stands in agents.toml",
                format!("postern agent retire {name}"),
            ),
            Some(_) => notes.good(Mistake::WeakCredentials, "its access ends"),
        }
        if is_open && agent.addresses.is_empty() {
            notes.consider(
                Mistake::WeakCredentials,
                "its key is taken from any address",
                "write addresses = [\"10.0.0.0/8\"] in agents.toml",
            );
        }
        if agent.principal.purposes.is_empty() {
            notes.consider(
                Mistake::NeglectedCompliance,
                "nobody said for what it asks",
                "write purposes = [\"…\"] in agents.toml",
            );
        }
        if agent.principal.kind == PrincipalKind::Agent && agent.principal.vendor.is_none() {
            notes.consider(
                Mistake::NeglectedCompliance,
                "nobody said where its data goes",
                "write vendor = \"…\" in agents.toml; \"self\" when it stays here",
            );
        }
    }
}

/// Whether others than this machine reach it.
fn listener(settings: &Settings, notes: &mut Notes<'_>) -> bool {
    let listen = &settings.site.listen;
    let is_reached = |address: std::net::SocketAddr| !address.ip().is_loopback();
    let is_open = is_reached(listen.http)
        || listen.pgwire.is_some_and(is_reached)
        || listen.public_url.is_some();
    let is_plain_name = listen.public_url.as_ref().is_some_and(|url| {
        let is_here = url.host_str().is_some_and(|host| host == "localhost" || host == "127.0.0.1");
        url.scheme() == "http" && !is_here
    });
    if is_plain_name {
        notes.correct(
            Mistake::MissingEncryption,
            "clients are told an http:// name: keys travel in the clear",
            "serve it over https:// and write that as public_url",
        );
    } else if listen.tls.is_some() {
        notes.good(Mistake::MissingEncryption, "it speaks TLS");
    } else {
        notes.good(Mistake::MissingEncryption, "it is reached on this machine, or through TLS");
    }
    is_open
}
