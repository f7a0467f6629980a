//! What is being broken, since when and until when, and which failures that explains.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

/// What is done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// The database is restarted, connections told and closed.
    UpstreamFast,
    /// The database is restarted, everything dropped where it stands.
    UpstreamImmediate,
    /// Clients ask for much, read a little and stall; some read on later, some are cut off.
    SlowReaders,
    /// Clients ask for much and are gone.
    Vanished,
    /// Statements are cancelled, requests dropped.
    Cancelled,
    /// The policies change, and change back.
    ReloadValid,
    /// The policies are broken, and mended.
    ReloadInvalid,
    /// An agent gets another key; the old one lasts a day.
    KeyOfAgent,
    /// An agent gets another key; the old one ends.
    KeyOfAgentNow,
    /// The record is signed with another key.
    KeyOfRecord,
    /// The login at the database gets another password.
    KeyOfSource,
    /// An agent is stopped, and resumed.
    Stopped,
}

impl Fault {
    pub(super) const ALL: [Self; 12] = [
        Self::SlowReaders,
        Self::UpstreamFast,
        Self::KeyOfAgent,
        Self::Cancelled,
        Self::ReloadValid,
        Self::KeyOfSource,
        Self::UpstreamImmediate,
        Self::Stopped,
        Self::ReloadInvalid,
        Self::KeyOfAgentNow,
        Self::Vanished,
        Self::KeyOfRecord,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::UpstreamFast => "database restarted, fast",
            Self::UpstreamImmediate => "database restarted, immediate",
            Self::SlowReaders => "readers that stall midway",
            Self::Vanished => "clients that vanish",
            Self::Cancelled => "cancelled statements, dropped requests",
            Self::ReloadValid => "policies changed and changed back",
            Self::ReloadInvalid => "policies broken and mended",
            Self::KeyOfAgent => "another key of an agent, the old one lasting",
            Self::KeyOfAgentNow => "another key of an agent, the old one ended",
            Self::KeyOfRecord => "another key of the record",
            Self::KeyOfSource => "another password at the database",
            Self::Stopped => "an agent stopped and resumed",
        }
    }

    /// Whether a client that behaves may see a failure of this code while it lasts. `closed` is a
    /// connection that ended, `cut` an answer that broke off and said so.
    fn explains(self, code: &str) -> bool {
        match self {
            Self::UpstreamFast | Self::UpstreamImmediate => {
                matches!(code, "source-unavailable" | "cut")
            }
            Self::KeyOfAgentNow => matches!(code, "unauthenticated" | "closed"),
            Self::Stopped => matches!(code, "stopped" | "closed" | "cut"),
            Self::SlowReaders
            | Self::Vanished
            | Self::Cancelled
            | Self::ReloadValid
            | Self::ReloadInvalid
            | Self::KeyOfAgent
            | Self::KeyOfRecord
            | Self::KeyOfSource => false,
        }
    }
}

/// A fault, from its beginning until service was back.
#[derive(Clone, Debug)]
struct Window {
    fault: Fault,
    /// Whose, where it is one agent's.
    agent: Option<&'static str>,
    until: Option<Instant>,
}

/// All faults so far.
#[derive(Debug, Default)]
pub(super) struct Windows(Mutex<Vec<Window>>);

/// A fault that was begun.
#[derive(Debug)]
pub(super) struct Begun(usize);

impl Windows {
    /// Must come before what it does.
    pub(super) fn begin(&self, fault: Fault, agent: Option<&'static str>) -> Begun {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        windows.push(Window { fault, agent, until: None });
        Begun(windows.len().saturating_sub(1))
    }

    /// Service is back.
    pub(super) fn end(&self, Begun(at): Begun) {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(window) = windows.get_mut(at) {
            window.until = Some(Instant::now());
        }
    }

    /// How long ago a fault of that kind was over, where it is, and it is no longer ago than that;
    /// nothing where there was none.
    pub(super) fn last(&self, fault: Fault, within: Duration) -> Option<Duration> {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = windows.iter().rev().find(|window| window.fault == fault)?;
        let ago = last.until.map_or(Duration::ZERO, |until| until.elapsed());
        (ago <= within).then_some(ago)
    }

    /// Which fault explains that this agent, having asked then, just now met that.
    pub(super) fn explain(&self, code: &str, agent: &str, asked: Instant) -> Option<Fault> {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut last_first = windows.iter().rev();
        let found = last_first.find(|window| {
            window.fault.explains(code)
                && window.agent.is_none_or(|whose| whose == agent)
                && window.until.is_none_or(|until| until >= asked)
        });
        found.map(|window| window.fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_explains_its_own_failures_while_it_lasts() {
        let windows = Windows::default();
        let before = Instant::now();
        assert_eq!(windows.explain("source-unavailable", "rest", before), None);
        let begun = windows.begin(Fault::UpstreamFast, None);
        let fault = Some(Fault::UpstreamFast);
        assert_eq!(windows.explain("source-unavailable", "rest", before), fault);
        assert_eq!(windows.explain("internal", "rest", before), None);
        windows.end(begun);
        assert_eq!(windows.explain("cut", "rest", before), fault, "asked before it ended");
        let later = Instant::now() + Duration::from_millis(1);
        assert_eq!(windows.explain("cut", "rest", later), None);
    }

    #[test]
    fn the_last_of_a_kind_is_remembered_for_a_while() {
        let windows = Windows::default();
        let hour = Duration::from_hours(1);
        assert_eq!(windows.last(Fault::KeyOfSource, hour), None);
        let begun = windows.begin(Fault::KeyOfSource, None);
        assert_eq!(windows.last(Fault::KeyOfSource, Duration::ZERO), Some(Duration::ZERO));
        windows.end(begun);
        assert!(windows.last(Fault::KeyOfSource, hour).is_some());
        assert_eq!(windows.last(Fault::KeyOfRecord, hour), None);
    }

    #[test]
    fn what_befalls_one_agent_explains_nothing_of_another() {
        let windows = Windows::default();
        let asked = Instant::now();
        let _begun = windows.begin(Fault::Stopped, Some("rest"));
        assert_eq!(windows.explain("stopped", "rest", asked), Some(Fault::Stopped));
        assert_eq!(windows.explain("stopped", "mcp", asked), None);
    }

    #[test]
    fn what_must_not_be_felt_explains_nothing() {
        let windows = Windows::default();
        let asked = Instant::now();
        let quiet = [Fault::KeyOfSource, Fault::KeyOfRecord, Fault::ReloadInvalid];
        for fault in quiet {
            windows.begin(fault, None);
        }
        for code in ["source-unavailable", "closed", "cut", "unauthenticated", "unknown-name"] {
            assert_eq!(windows.explain(code, "rest", asked), None, "{code}");
        }
    }
}
