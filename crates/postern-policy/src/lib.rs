//! Who may: Cedar policies over the catalogue, evaluated to a Sight.

use std::{net::IpAddr, sync::Arc};

use postern_core::{
    digest::Digest,
    name::{PolicyId, PurposeName, SourceName, ToolName},
    principal::Principal,
    request::Channel,
    sight::Views,
};

/// A compiled policy set.
#[derive(Debug)]
pub struct Policies {}

/// Day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
}

impl Weekday {
    /// Day `0..=6` of a week that begins on Monday.
    pub const fn from_monday(_day: u8) -> Self {
        Self::Monday
    }
}

/// What policies may know of the circumstances.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Context {
    /// Hour of the site's day, 0 to 23.
    pub hour: u8,
    /// Day of the site's week.
    pub weekday: Weekday,
    /// Where the caller is.
    pub address: Option<IpAddr>,
    /// Through which listener.
    pub channel: Channel,
    /// For which purpose.
    pub purpose: Option<PurposeName>,
    /// Which of the site's tools.
    pub tool: Option<ToolName>,
    /// Whether a second factor was given.
    pub mfa: bool,
}

impl Policies {
    /// Digest of everything that decides.
    pub const fn digest(&self) -> Digest {
        Digest([0; 32])
    }

    /// File and line of a policy.
    pub const fn place(&self, _id: &PolicyId) -> Option<(Arc<str>, u32)> {
        None
    }

    /// The views of a principal; `None` for a source that is not there.
    pub fn views(
        self: &Arc<Self>,
        _principal: &Arc<Principal>,
        _context: &Context,
        _source: &SourceName,
    ) -> Option<Arc<dyn Views>> {
        None
    }
}
