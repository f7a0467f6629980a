//! Attacks on the door itself: who may come in, for what purpose, and what a closed room looks like.

use std::{collections::BTreeMap, sync::Arc};

use futures_util::{FutureExt as _, future::BoxFuture};
use postern_core::{
    catalogue::Catalogue,
    clock::Timestamp,
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    name::{PrincipalName, SourceName},
    principal::{Principal, PrincipalKind},
    refusal::{Code, Refusal},
    request::{Ask, Channel},
    survey::Survey,
};
use postern_policy::{Inputs, Policies};
use sha2::{Digest as _, Sha256};

use crate::{
    describe::{Described, Unrun},
    house::{House, Resident},
    ports::{Cancel, Credential, Credentials, Rows, RunError, ScramKey, Source, Standing},
    prepare,
    record::Recorded,
    scram::Verifier,
    share::Shares,
    who::{Caller, Knock, Proof, ScramKnock, prove, prove_by_scram, renew},
};

const NOW: Timestamp = Timestamp(1_795_000_000_000);
const KEY: &str = "pk_ada";

/// One key, and how its principal stands.
#[derive(Debug)]
struct Ring {
    expires: Timestamp,
    standing: Standing,
}

impl Credentials for Ring {
    fn is_current(&self) -> bool {
        true
    }

    fn stops(&self) -> Arc<crate::stops::Stops> {
        Arc::default()
    }

    fn find(&self, key: &Digest) -> Option<Credential> {
        let known = Digest(Sha256::digest(KEY).into());
        let credential = Credential { principal: ada(), id: "c_1".into(), expires: self.expires };
        (*key == known).then_some(credential)
    }

    fn scram(&self, principal: &PrincipalName) -> Vec<ScramKey> {
        let credential = Credential { principal: ada(), id: "c_1".into(), expires: self.expires };
        let verifier = Verifier::of_key("ada", KEY);
        if *principal == ada() { vec![ScramKey { credential, verifier }] } else { Vec::new() }
    }

    fn expires(&self, principal: &PrincipalName, id: &str) -> Option<Timestamp> {
        (*principal == ada() && id == "c_1").then_some(self.expires)
    }

    fn standing(&self, _: &PrincipalName) -> Standing {
        self.standing
    }
}

const GOOD: Ring = Ring { expires: Timestamp(u64::MAX), standing: Standing::Active };

/// A source that is never to be asked.
#[derive(Debug)]
struct Closed(SourceName);

impl Source for Closed {
    fn name(&self) -> &SourceName {
        &self.0
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgresql
    }

    fn seats(&self) -> std::num::NonZeroUsize {
        std::num::NonZeroUsize::new(4).unwrap()
    }

    fn run(&self, _: Recorded, _: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        panic!("a source that nobody may see was asked")
    }

    fn describe(&self, _: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        panic!("a source that nobody may see was asked")
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        panic!("nobody surveys here")
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        panic!("nobody looks here")
    }
}

fn ada() -> PrincipalName {
    "ada".parse().unwrap()
}

/// A house of one agent, and of one source that no policy opens.
fn house(addresses: &[&str], expires: Option<Timestamp>) -> House {
    let source: SourceName = "ledger".parse().unwrap();
    let principal = Arc::new(Principal {
        name: ada(),
        kind: PrincipalKind::Agent,
        owner: "mara@example.com".into(),
        roles: vec!["support".parse().unwrap()],
        purposes: vec!["support".parse().unwrap(), "audit".parse().unwrap()],
        vendor: None,
        attributes: BTreeMap::new(),
    });
    let catalogue = Arc::new(Catalogue {
        source: source.clone(),
        dialect: Dialect::Postgresql,
        server: postern_core::dialect::Server::Whole,
        tables: Vec::new(),
        functions: Arc::new([]),
        digest: Digest([1; 32]),
        survey_digest: Digest([2; 32]),
    });
    let (policies, _) = Policies::load(Inputs {
        catalogues: vec![Arc::clone(&catalogue)],
        roles: vec!["support".parse().unwrap()],
        principals: vec![Arc::clone(&principal)],
        ..Inputs::default()
    })
    .unwrap();
    let addresses = addresses.iter().map(|net| net.parse().unwrap()).collect();
    let resident =
        Resident { principal, limits: Limits::default(), addresses, expires, certificate: None };
    let closed: Arc<dyn Source> = Arc::new(Closed(source.clone()));
    House {
        policies,
        catalogues: [(source.clone(), catalogue)].into(),
        sources: BTreeMap::from([(source.clone(), closed)]),
        residents: [(ada(), Arc::new(resident))].into(),
        tools: Vec::new(),
        utc_offset_minutes: 0,
    }
}

fn knock(house: &House, ring: &Ring, address: Option<&str>) -> Result<Caller, Refusal> {
    let address = address.map(|address| address.parse().unwrap());
    let knock = Knock { channel: Channel::Rest, address, proof: Proof::Key(KEY) };
    prove(house, ring, NOW, &knock)
}

fn code(result: Result<Caller, Refusal>) -> Option<Code> {
    result.err().map(|refusal| refusal.code)
}

#[test]
fn the_owners_word_opens_nothing_over_the_network() {
    let (house, name) = (house(&[], None), ada());
    for (channel, wanted) in [
        (Channel::Cli, None),
        (Channel::Stdio, None),
        (Channel::Rest, Some(Code::Unauthenticated)),
        (Channel::Mcp, Some(Code::Unauthenticated)),
        (Channel::Pgwire, Some(Code::Unauthenticated)),
    ] {
        let knock = Knock { channel, address: None, proof: Proof::Owner(&name) };
        assert_eq!(code(prove(&house, &GOOD, NOW, &knock)), wanted, "{channel:?}");
    }
}

#[test]
fn a_key_from_elsewhere_opens_nothing() {
    let house = house(&["10.0.0.0/8"], None);
    assert_eq!(code(knock(&house, &GOOD, Some("10.1.2.3"))), None);
    // The same address as an IPv6 socket sees it.
    assert_eq!(code(knock(&house, &GOOD, Some("::ffff:10.1.2.3"))), None);
    for stranger in ["11.0.0.1", "::1", "::ffff:11.0.0.1"] {
        assert_eq!(code(knock(&house, &GOOD, Some(stranger))), Some(Code::Unauthenticated));
    }
}

#[test]
fn what_has_ended_opens_nothing() {
    let open = house(&[], Some(Timestamp(NOW.0 + 1)));
    assert_eq!(code(knock(&open, &GOOD, None)), None);
    let entry_ended = house(&[], Some(NOW));
    assert_eq!(code(knock(&entry_ended, &GOOD, None)), Some(Code::Unauthenticated));
    let key_ended = Ring { expires: NOW, ..GOOD };
    assert_eq!(code(knock(&open, &key_ended, None)), Some(Code::Unauthenticated));
}

#[test]
fn a_suspended_or_retired_agent_is_not_let_in_by_its_key() {
    let house = house(&[], None);
    for (standing, wanted) in [
        (Standing::Active, None),
        (Standing::Suspended, Some(Code::Stopped)),
        (Standing::Retired, Some(Code::Unauthenticated)),
    ] {
        assert_eq!(code(knock(&house, &Ring { standing, ..GOOD }, None)), wanted);
    }
}

#[test]
fn a_purpose_of_others_cannot_be_claimed() {
    let caller = knock(&house(&[], None), &GOOD, None).unwrap();
    let purpose = |wanted: Option<&str>| {
        let ask = Ask { purpose: wanted.map(str::to_owned), ..Ask::sql("SELECT 1") };
        prepare::purpose(&caller, &ask).map(|purpose| purpose.unwrap().as_str().to_owned())
    };
    assert_eq!(purpose(None).unwrap(), "support");
    assert_eq!(purpose(Some("audit")).unwrap(), "audit");
    for claimed in ["marketing", "Audit", "", "audit "] {
        assert_eq!(purpose(Some(claimed)).unwrap_err().code, Code::UnknownPurpose);
    }
}

/// Whether a source exists is not told to those who may read nothing in it.
#[test]
fn a_source_that_is_closed_looks_like_one_that_is_not_there() {
    let house = house(&[], None);
    let caller = knock(&house, &GOOD, None).unwrap();
    let refusal = |source: &str| {
        let ask = Ask { source: Some(source.to_owned()), ..Ask::sql("SELECT 1") };
        let denied =
            prepare::prepare(&house, &prepare::Plans::default(), &caller, NOW, &ask).unwrap_err();
        let refusal = denied.refusal;
        (refusal.code, refusal.detail.replace(source, "?"), refusal.would_pass)
    };
    assert_eq!(refusal("ledger"), refusal("nowhere"));
    assert_eq!(refusal("ledger").0, Code::UnknownName);
}

#[test]
fn a_scram_proof_opens_what_the_key_opens_and_nothing_else() {
    let house = house(&["10.0.0.0/8"], None);
    let proof = Verifier::proof_of("ada", KEY, b"messages");
    let knock = |principal, proof, address: &str| {
        let address = Some(address.parse().unwrap());
        let knock = ScramKnock { address, principal, messages: b"messages", proof };
        prove_by_scram(&house, &GOOD, NOW, &knock).map(|(caller, _)| caller)
    };
    assert_eq!(code(knock("ada", proof, "10.1.2.3")), None);
    for (name, proof, address) in [
        ("ada", Verifier::proof_of("ada", "pk_eve", b"messages"), "10.1.2.3"),
        ("ada", Verifier::proof_of("ada", KEY, b"other messages"), "10.1.2.3"),
        ("ada", [0; 32], "10.1.2.3"),
        ("eve", Verifier::proof_of("eve", KEY, b"messages"), "10.1.2.3"),
        ("no name", Verifier::proof_of("no name", KEY, b"messages"), "10.1.2.3"),
        ("ada", proof, "11.0.0.1"),
    ] {
        let refusal = knock(name, proof, address).unwrap_err();
        assert_eq!(refusal, crate::who::stranger(), "{name} {address}");
    }
    let ended = Ring { expires: NOW, standing: Standing::Active };
    let knock = ScramKnock { address: None, principal: "ada", messages: b"messages", proof };
    assert!(prove_by_scram(&house, &ended, NOW, &knock).is_err());
}

#[test]
fn a_connection_that_stays_open_is_asked_again_who_it_is() {
    let house = house(&[], None);
    let caller = knock(&house, &GOOD, None).unwrap();
    assert_eq!(code(renew(&house, &GOOD, NOW, &caller)), None);
    let suspended = Ring { expires: Timestamp(u64::MAX), standing: Standing::Suspended };
    assert_eq!(code(renew(&house, &suspended, NOW, &caller)), Some(Code::Stopped));
    let ended = Ring { expires: NOW, standing: Standing::Active };
    assert_eq!(code(renew(&house, &ended, NOW, &caller)), Some(Code::Unauthenticated));
}

/// However many slow statements one agent has, another finds a connection.
#[test]
fn one_principal_never_holds_every_connection_of_a_source() {
    let source = Closed("ledger".parse().unwrap());
    let shares = Shares::default();
    let take = |name: PrincipalName| {
        let (shares, source) = (&shares, &source);
        async move { shares.take(source, &name).await }
    };
    let bob: PrincipalName = "bob".parse().unwrap();
    let held: Vec<_> = (0..3).map(|_| take(ada()).now_or_never().unwrap()).collect();
    assert!(take(ada()).now_or_never().is_none());
    assert!(take(bob).now_or_never().is_some());
    drop(held);
    assert!(take(ada()).now_or_never().is_some());
}
