//! What is in force: policies, catalogues, principals, limits, tools and sources, as one value
//! that is swapped whole.

use std::{collections::BTreeMap, sync::Arc};

use ipnet::IpNet;
use postern_core::{
    catalogue::Catalogue,
    clock::Timestamp,
    digest::Digest,
    limits::Limits,
    name::{PrincipalName, SourceName},
    principal::Principal,
    request::Tool,
};
use postern_policy::Policies;

use crate::ports::Source;

/// Everything that is in force at one moment. A reload makes a new one; requests under way keep
/// theirs.
#[derive(Debug)]
pub struct House {
    /// The policies.
    pub policies: Arc<Policies>,
    /// What is known of each source.
    pub catalogues: BTreeMap<SourceName, Arc<Catalogue>>,
    /// The sources themselves. One that is configured but cannot be surveyed yet has no
    /// catalogue, and asking it answers `source-unavailable`.
    pub sources: BTreeMap<SourceName, Arc<dyn Source>>,
    /// Who there is.
    pub residents: BTreeMap<PrincipalName, Arc<Resident>>,
    /// The site's own tools.
    pub tools: Vec<Tool>,
    /// Minutes east of UTC, for `context.hour` and `context.weekday`.
    pub utc_offset_minutes: i32,
}

impl House {
    /// Digest of all catalogues, for the record.
    pub fn catalogue_digest(&self, source: Option<&SourceName>) -> Digest {
        source
            .and_then(|name| self.catalogues.get(name))
            .map_or(Digest([0; 32]), |catalogue| catalogue.digest)
    }

    /// Digest of the survey the source's catalogue was joined from.
    pub(crate) fn survey_digest(&self, source: &SourceName) -> Digest {
        self.catalogues.get(source).map_or(Digest([0; 32]), |catalogue| catalogue.survey_digest)
    }
}

/// A principal as configured, with its bounds.
#[derive(Debug)]
pub struct Resident {
    /// The principal.
    pub principal: Arc<Principal>,
    /// The strictest of its roles' limits and everybody's.
    pub limits: Limits,
    /// Where it may come from; empty: anywhere.
    pub addresses: Vec<IpNet>,
    /// When its entry ends, whatever its credential says.
    pub expires: Option<Timestamp>,
    /// The name in a certificate that opens the PostgreSQL listener to it.
    pub certificate: Option<Arc<str>>,
}
