//! Stop and resume: an agent, a role, a source, a table or everything, at once.

use postern_audit::Notice;
use postern_core::{
    name::{PrincipalName, SourceName},
    nearest::advise,
};
use postern_gate::{
    ports::Credentials as _,
    stops::{self, Stop},
};
use postern_store::CredentialError;
use serde_json::{Value, json};

use super::Office;
use crate::{failure::Failure, system::account};

impl Office {
    /// Cuts something off: what is under way is broken off within half a second.
    pub(super) async fn stop(&self, what: &str) -> Result<Value, Failure> {
        let clock = self.gate().clock();
        let started = clock.monotonic_ms();
        let stop = self.meant(what).await?;
        // Safety first: what is to stop has stopped before anybody waits for a record that may
        // have no room.
        let stopped = self.state().credentials().stop(&stop);
        let nodes = match (&stopped, self.cluster()) {
            (Ok(()), Some(cluster)) => cluster.seen_by_all().await.ok(),
            (Ok(()) | Err(_), _) => None,
        };
        let took = clock.monotonic_ms().saturating_sub(started);
        stopped.map_err(|error| self.failed(&error))?;
        let noted = self.note_stop("access.stopped", &stop).await;
        let known = self.stoppable().await;
        Ok(json!({
            // Taken even so: what is not in force now may be in a moment.
            "unknown": stop != Stop::Everything && !known.contains(&stop),
            "stopped": stop.to_string(),
            "took_ms": took,
            "running_end_within_ms": 500,
            // Those of a cluster that are alive, each with whether it has seen this; `null` alone.
            "nodes": nodes,
            "recorded": noted.is_ok(),
        }))
    }

    /// Lets something go on.
    pub(super) async fn resume(&self, what: &str) -> Result<Value, Failure> {
        let stop = self.meant(what).await?;
        self.must_reach()?;
        // Opening again is never done unrecorded.
        self.note_stop("access.resumed", &stop).await?;
        let was = self.state().credentials().release(&stop);
        let was = was.map_err(|error| self.failed(&error))?;
        if !was {
            let now = self.stops();
            return Err(Failure::refused(
                "not-stopped",
                format!("{stop} is not stopped"),
                if now.is_empty() {
                    "nothing is; an agent that was suspended: postern agent resume NAME".to_owned()
                } else {
                    format!("stopped are: {}", now.join(", "))
                },
            ));
        }
        Ok(json!({ "resumed": stop.to_string(), "still_stopped": self.stops() }))
    }

    /// Puts what this node last took in place of a shared state that is gone or older than that.
    pub(super) async fn give_back(&self) -> Result<Value, Failure> {
        let Some(cluster) = self.cluster() else {
            let text = "this state shares nothing with others";
            return Err(Failure::refused("no-cluster", text, "name what is to go on"));
        };
        // Opening again is never done unrecorded.
        self.note(Notice {
            event: "cluster.given-back",
            by: Some(account()),
            about: Some(cluster.name.as_str().into()),
            digests: Vec::new(),
            counts: Vec::new(),
        })
        .await?;
        let version = cluster.give_back().await?;
        Ok(json!({ "cluster": cluster.name, "decided": version, "stopped": self.stops() }))
    }

    /// What is cut off now.
    pub(super) fn stops(&self) -> Vec<String> {
        self.state().credentials().stops().iter().map(ToString::to_string).collect()
    }

    /// What people decide can be decided now: nothing that cannot be is recorded as if it had been.
    pub(super) fn must_reach(&self) -> Result<(), Failure> {
        if self.state().credentials().is_current() {
            return Ok(());
        }
        let text = "what the nodes share cannot be reached, so nothing is changed";
        let next = "see why with `postern status`, or ask another node";
        Err(Failure::cannot("state-unavailable", text, next))
    }

    fn failed(&self, error: &CredentialError) -> Failure {
        if let CredentialError::Away(away) = error {
            let stale = self.cluster().map_or(0, |cluster| cluster.stale.as_secs());
            let next = format!(
                "it is not in force: ask a node that reaches the shared state; one that does not \
                 answers nothing after {stale} s; to cut everything off now, end the servers"
            );
            return Failure::cannot("state-unavailable", away.to_string(), next);
        }
        failed(error)
    }

    async fn note_stop(&self, event: &'static str, stop: &Stop) -> Result<(), Failure> {
        let notice = Notice {
            event,
            by: Some(account()),
            about: Some(stop.to_string().into()),
            digests: Vec::new(),
            counts: Vec::new(),
        };
        self.note(notice).await.map(drop)
    }

    /// What a word means: `agent:ada` always, `ada` where one thing is called so.
    async fn meant(&self, what: &str) -> Result<Stop, Failure> {
        if let Ok(stop) = what.parse() {
            return Ok(stop);
        }
        let known = self.stoppable().await;
        let named: Vec<&Stop> =
            known.iter().filter(|stop| name_of(&stop.to_string()) == what).collect();
        match named.as_slice() {
            [only] => Ok(Stop::clone(only)),
            [] => {
                let words: Vec<String> =
                    known.iter().map(|stop| name_of(&stop.to_string()).to_owned()).collect();
                let next = advise(
                    what,
                    words.iter().map(String::as_str),
                    "name an agent, a role, a source or source.table, or --all",
                );
                let text = format!("nothing in force is called `{what}`");
                Err(Failure::refused("unknown-name", text, next))
            }
            several => {
                let words: Vec<String> = several.iter().map(ToString::to_string).collect();
                let text = format!("`{what}` is more than one thing");
                Err(Failure::refused("ambiguous", text, format!("say {}", words.join(" or "))))
            }
        }
    }

    /// Everything that has a name and can be stopped.
    async fn stoppable(&self) -> Vec<Stop> {
        let house = self.gate().house();
        let roles = self.roles().await;
        let agents = house.residents.keys().cloned().map(|name: PrincipalName| Stop::Agent(name));
        let sources = house.sources.keys().cloned().map(|name: SourceName| Stop::Source(name));
        let tables = house.catalogues.iter().flat_map(|(source, catalogue)| {
            let each = catalogue.tables.iter();
            each.map(|table| stops::table(source, &table.name, catalogue.dialect))
        });
        agents.chain(roles.into_iter().map(Stop::Role)).chain(sources).chain(tables).collect()
    }
}

/// The name without what it is a name of.
fn name_of(stop: &str) -> &str {
    stop.split_once(':').map_or(stop, |(_, name)| name)
}

fn failed(error: &impl std::fmt::Display) -> Failure {
    Failure::cannot(
        "state-unusable",
        error.to_string(),
        "make room on the disk of the state folder; to cut everything off now, end the server",
    )
}
