//! A real gate in front of a real source, for tests: only the record, the credentials, the keys
//! and the clock are of memory. Nothing here makes a value of the gate's own steps; everything
//! goes through [`Gate::new`].

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context as _, bail};
use postern_audit::ReceiptId;
use postern_core::{
    clock::Timestamp,
    digest::Digest,
    limits::Limits,
    mask::Mask,
    name::{PrincipalName, RoleName, SourceName},
    principal::{Principal, PrincipalKind},
    refusal::{Code, Refusal},
    request::{Ask, Channel},
    secret::Secret,
    survey::Survey,
};
use postern_gate::{
    Gate, Ports, Refused,
    encode::to_values,
    house::{House, Resident},
    ports::{Credential, Credentials, MaskKeys, RecordError, ScramKey, Source, Standing, Unkept},
    release::{Released, Summary},
    scram::Verifier,
    who::{Caller, Knock, Proof},
};
use postern_policy::{Inputs, MaskKey, Policies, PolicyFile};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{
    clock::FakeClock,
    record::MemoryRecord,
    review::{Reviewer, catalogue},
};

/// The key of every `hash` mask.
pub const MASK_KEY: [u8; 32] = *b"the key of every mask in a test.";

/// When the tests' clock starts: a Friday noon in 2026.
pub const NOON: Timestamp = Timestamp(1_795_176_000_000);

/// Bounds that stop nothing a test asks by accident.
pub fn wide_limits() -> Limits {
    Limits {
        row_limit: 1_000_000,
        result_bytes_max: 1_000_000_000,
        requests_per_minute: 100_000_000,
        concurrent_max: 64,
        ..Limits::default()
    }
}

/// What a house is built from; built anew at every survey.
pub struct Blueprint {
    /// The policies' text.
    pub policies: String,
    /// Who reviews what the survey finds.
    pub reviewer: Box<dyn Reviewer>,
    /// Who there is.
    pub agents: Vec<AgentPlan>,
    /// Masks of roles.
    pub role_masks: BTreeMap<RoleName, Vec<(MaskKey, Mask)>>,
}

/// An agent of a blueprint.
#[derive(Clone, Debug)]
pub struct AgentPlan {
    /// Its name.
    pub name: PrincipalName,
    /// Its roles.
    pub roles: Vec<RoleName>,
    /// Its bounds.
    pub limits: Limits,
    /// When its key ends.
    pub key_expires: Timestamp,
}

impl AgentPlan {
    /// An agent with a role of its own name, and [`wide_limits`].
    ///
    /// # Errors
    /// When that is no name.
    pub fn new(name: &str) -> anyhow::Result<Self> {
        Ok(Self {
            name: name.parse()?,
            roles: vec![name.parse()?],
            limits: wide_limits(),
            key_expires: NOON.plus_ms(90 * 86_400_000),
        })
    }

    /// The same with these bounds.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }
}

impl fmt::Debug for Blueprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Blueprint").field("agents", &self.agents).finish_non_exhaustive()
    }
}

impl Blueprint {
    /// These policies over what this reviewer shows, for nobody yet.
    pub fn new(policies: impl Into<String>, reviewer: impl Reviewer + 'static) -> Self {
        Self {
            policies: policies.into(),
            reviewer: Box::new(reviewer),
            agents: Vec::new(),
            role_masks: BTreeMap::new(),
        }
    }

    /// The same with one more agent.
    #[must_use]
    pub fn agent(mut self, agent: AgentPlan) -> Self {
        self.agents.push(agent);
        self
    }
}

/// A gate with everything a test wants to see.
#[derive(Debug)]
pub struct TestHouse {
    /// The gate.
    pub gate: Arc<Gate>,
    /// Its record.
    pub record: Arc<MemoryRecord>,
    /// Its clock.
    pub clock: Arc<FakeClock>,
    /// Its one source.
    pub source: Arc<dyn Source>,
    blueprint: Blueprint,
    survey: Mutex<Survey>,
}

/// A whole answer, decoded.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// How it ended.
    pub summary: Summary,
    /// Its receipt.
    pub receipt: ReceiptId,
}

impl TestHouse {
    /// Surveys the source and opens a gate in front of it.
    ///
    /// # Errors
    /// When the source cannot be surveyed or the policies are refused.
    pub async fn open(source: Arc<dyn Source>, blueprint: Blueprint) -> anyhow::Result<Self> {
        let survey = look(&source).await?;
        let house = build(&source, &survey, &blueprint, &blueprint.policies)?;
        let record = Arc::new(MemoryRecord::default());
        let clock = Arc::new(FakeClock::at(NOON));
        let ports = Ports {
            record: Arc::<MemoryRecord>::clone(&record),
            credentials: Arc::new(Keyring::of(&blueprint)),
            mask_keys: Arc::new(FixedKeys),
            takings: Arc::new(Unkept),
            clock: Arc::<FakeClock>::clone(&clock),
            shared: None,
        };
        let gate = Gate::new(ports, house);
        Ok(Self { gate, record, clock, source, blueprint, survey: Mutex::new(survey) })
    }

    /// Surveys the source again and puts the new house in force, as the binary does when a
    /// source disagreed.
    ///
    /// # Errors
    /// As [`TestHouse::open`]; the old house then stays.
    pub async fn resurvey(&self) -> anyhow::Result<()> {
        let survey = look(&self.source).await?;
        let house = build(&self.source, &survey, &self.blueprint, &self.blueprint.policies)?;
        *self.survey.lock().unwrap_or_else(PoisonError::into_inner) = survey;
        self.gate.install(house);
        Ok(())
    }

    /// Puts other policies in force, over the last survey.
    ///
    /// # Errors
    /// When they are refused; the old house then stays.
    pub fn install_policies(&self, policies: &str) -> anyhow::Result<()> {
        let survey = self.survey.lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.gate.install(build(&self.source, &survey, &self.blueprint, policies)?);
        Ok(())
    }

    /// Knocks with the agent's key.
    ///
    /// # Errors
    /// The refusal of whoever is not let in.
    pub fn caller(&self, agent: &str) -> Result<Caller, Box<Refused>> {
        let key = key_of(agent);
        let knock = Knock { channel: Channel::Rest, address: None, proof: Proof::Key(&key) };
        self.gate.authenticate(&knock)
    }

    /// Asks as an agent and takes the whole answer.
    ///
    /// # Errors
    /// The refusal, also when the answer broke off midway.
    pub async fn ask(&self, agent: &str, sql: &str) -> Result<Answer, Box<Refused>> {
        let caller = self.caller(agent)?;
        take(self.gate.query(&caller, Ask::sql(sql)).await?).await
    }
}

/// Takes an answer to its end.
///
/// # Errors
/// The refusal of an answer that broke off midway.
pub async fn take(mut released: Released) -> Result<Answer, Box<Refused>> {
    let receipt = released.receipt().clone();
    let broken =
        |refusal| Box::new(Refused { refusal, receipt: Some(receipt.clone()), allowance: None });
    let shape = released.shape().clone();
    let mut rows = Vec::new();
    while let Some(block) = released.next().await {
        let block = block.map_err(broken)?;
        let decoded = to_values(&shape, &block)
            .map_err(|error| broken(Refusal::new(Code::Internal, error.to_string())))?;
        rows.extend(decoded);
    }
    let summary = released.finish();
    let columns = shape.columns.iter().map(|column| column.name.as_ref().to_owned()).collect();
    Ok(Answer { columns, rows, summary, receipt })
}

/// The key of an agent of a test.
pub fn key_of(agent: &str) -> String {
    format!("pk_test_{agent}")
}

async fn look(source: &Arc<dyn Source>) -> anyhow::Result<Survey> {
    source.survey().await.context("the source cannot be surveyed")
}

fn build(
    source: &Arc<dyn Source>,
    survey: &Survey,
    blueprint: &Blueprint,
    policies: &str,
) -> anyhow::Result<House> {
    let name = source.name().clone();
    let catalogue =
        Arc::new(catalogue(&name, source.dialect(), survey, blueprint.reviewer.as_ref()));
    let residents: BTreeMap<_, _> =
        blueprint.agents.iter().map(|agent| (agent.name.clone(), resident(agent))).collect();
    let roles: BTreeSet<RoleName> =
        blueprint.agents.iter().flat_map(|agent| agent.roles.iter().cloned()).collect();
    let inputs = Inputs {
        files: vec![PolicyFile { name: "policies/test.cedar".into(), text: policies.into() }],
        catalogues: vec![Arc::clone(&catalogue)],
        roles: roles.into_iter().collect(),
        role_masks: blueprint.role_masks.clone(),
        principals: residents.values().map(|resident| Arc::clone(&resident.principal)).collect(),
        ..Inputs::default()
    };
    let policies = match Policies::load(inputs) {
        Ok((policies, _warnings)) => policies,
        Err(findings) => {
            let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
            bail!("the policies are refused:\n{}", findings.join("\n"))
        }
    };
    Ok(House {
        policies,
        catalogues: BTreeMap::from([(name.clone(), catalogue)]),
        sources: BTreeMap::from([(name, Arc::clone(source))]),
        residents,
        tools: Vec::new(),
        utc_offset_minutes: 0,
    })
}

fn resident(agent: &AgentPlan) -> Arc<Resident> {
    Arc::new(Resident {
        principal: Arc::new(Principal {
            name: agent.name.clone(),
            kind: PrincipalKind::Agent,
            owner: "mara@example.com".into(),
            roles: agent.roles.clone(),
            purposes: Vec::new(),
            vendor: None,
            attributes: BTreeMap::new(),
        }),
        limits: agent.limits,
        addresses: Vec::new(),
        certificate: None,
        expires: None,
    })
}

/// The keys of a blueprint's agents.
#[derive(Debug)]
struct Keyring(BTreeMap<Digest, Credential>);

impl Keyring {
    fn of(blueprint: &Blueprint) -> Self {
        let credential = |agent: &AgentPlan| {
            let key = key_of(agent.name.as_str());
            let digest = Digest(Sha256::digest(key.as_bytes()).into());
            let credential = Credential {
                principal: agent.name.clone(),
                id: format!("c_{}", agent.name).into(),
                expires: agent.key_expires,
            };
            (digest, credential)
        };
        Self(blueprint.agents.iter().map(credential).collect())
    }
}

impl Credentials for Keyring {
    fn is_current(&self) -> bool {
        true
    }

    fn stops(&self) -> Arc<postern_gate::stops::Stops> {
        Arc::default()
    }

    fn find(&self, key: &Digest) -> Option<Credential> {
        self.0.get(key).cloned()
    }

    fn scram(&self, principal: &PrincipalName) -> Vec<ScramKey> {
        let verifier = Verifier::of_key(principal.as_str(), &key_of(principal.as_str()));
        let keys = self.0.values().filter(|credential| credential.principal == *principal);
        keys.map(|credential| ScramKey {
            credential: credential.clone(),
            verifier: verifier.clone(),
        })
        .collect()
    }

    fn expires(&self, principal: &PrincipalName, id: &str) -> Option<Timestamp> {
        let mut keys = self.0.values();
        keys.find(|key| key.principal == *principal && key.id.as_ref() == id).map(|key| key.expires)
    }

    fn standing(&self, _principal: &PrincipalName) -> Standing {
        Standing::Active
    }
}

/// One key for every domain.
#[derive(Debug)]
struct FixedKeys;

impl MaskKeys for FixedKeys {
    fn mask_key(&self, _: &SourceName, _: &str) -> Result<Secret<[u8; 32]>, RecordError> {
        Ok(Secret::new(MASK_KEY))
    }
}
