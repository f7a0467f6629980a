//! The gate itself: the steps in order, the house in force, the ports.

use std::{fmt, sync::Arc};

use arc_swap::ArcSwap;
use futures_util::FutureExt as _;
use postern_audit::{Notice, OutcomeKind, ReceiptId};
use postern_core::{
    clock::Clock,
    refusal::{Code, Refusal, Stage},
    request::Ask,
};
use postern_sql::Content;
use tokio::{sync::Notify, time::Instant};

use crate::{
    admit::{Admission, Admitted, Allowance},
    counters::{Counters, Totals},
    history::{History, Question, Reader, Unreckoned, Whose},
    house::House,
    keys::{Keys, Meter},
    mask::Masker,
    ports::{Cancel, Credentials, MaskKeys, PendingReceipt, Record, RunError, Takings},
    prepare::{Denied, Plans, Prepared, prepare},
    record::{Decided, record, record_denied, unrecordable},
    release::{Leaving, Ledger, Released, refusal},
    share::{Share, Shares},
    shared::Shared,
    watch::Watch,
    who::{
        Caller, CertificateKnock, Knock, ScramKnock, prove, prove_by_certificate, prove_by_scram,
        renew,
    },
};

/// Longest statement that is read on the caller's own thread, in bytes; about a millisecond.
const INLINE_SQL_BYTES_MAX: usize = 2 * 1024;

/// What the gate needs from others.
#[derive(Clone, Debug)]
pub struct Ports {
    /// The record.
    pub record: Arc<dyn Record>,
    /// The credentials.
    pub credentials: Arc<dyn Credentials>,
    /// The keys of `hash`, `token` and `fake` masks.
    pub mask_keys: Arc<dyn MaskKeys>,
    /// What was taken out of tables today.
    pub takings: Arc<dyn Takings>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What is shared with other nodes; `None` on a node of its own.
    pub shared: Option<Shared>,
}

/// The gate.
pub struct Gate {
    pub(crate) ports: Ports,
    house: ArcSwap<House>,
    pub(crate) plans: Arc<Plans>,
    history: Arc<History>,
    admission: Admission,
    shares: Shares,
    keys: Arc<Keys>,
    counters: Arc<Counters>,
    stale: Arc<Notify>,
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gate").field("ports", &self.ports).finish_non_exhaustive()
    }
}

/// A refusal as a listener shows it. Boxed: refusals are rare, answers are not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.refusal)]
pub struct Refused {
    /// The public part.
    pub refusal: Refusal,
    /// The receipt of the decision, where one was recorded.
    pub receipt: Option<ReceiptId>,
    /// The caller's bounds and what is left of them, where they are known.
    pub allowance: Option<Allowance>,
}

impl From<Refusal> for Box<Refused> {
    fn from(refusal: Refusal) -> Self {
        Self::new(Refused { refusal, receipt: None, allowance: None })
    }
}

impl Gate {
    /// A gate in front of this house.
    pub fn new(ports: Ports, house: House) -> Arc<Self> {
        let keys = Arc::new(Keys::new(&ports));
        let admission = Admission::new(ports.shared.as_ref());
        let history = Arc::new(History::new(ports.shared.as_ref()));
        Arc::new(Self {
            ports,
            house: ArcSwap::from_pointee(house),
            plans: Arc::default(),
            history,
            admission,
            shares: Shares::default(),
            keys,
            counters: Arc::default(),
            stale: Arc::default(),
        })
    }

    /// Puts another house in force. Requests under way keep the old one.
    pub fn install(&self, house: House) {
        self.house.store(Arc::new(house));
        self.plans.clear();
        self.history.clear();
    }

    /// The house in force.
    pub fn house(&self) -> Arc<House> {
        self.house.load_full()
    }

    /// Told whenever a source disagreed with its catalogue: time to survey again.
    pub fn stale(&self) -> Arc<Notify> {
        Arc::clone(&self.stale)
    }

    /// Totals since the start.
    pub fn totals(&self) -> Totals {
        self.counters.totals()
    }

    /// Whether requests can be recorded, and so answered, now.
    pub fn is_ready(&self) -> bool {
        self.is_recording() && self.reaches_others() != Some(false)
    }

    /// Whether decisions can be recorded now.
    pub fn is_recording(&self) -> bool {
        self.ports.record.is_writable()
    }

    /// Whether what the nodes of a cluster share can be reached now; `None` on a node of its own.
    pub fn reaches_others(&self) -> Option<bool> {
        let shared = self.ports.shared.as_ref()?;
        Some(self.ports.credentials.is_current() && shared.counters.are_reached())
    }

    /// Tells the counters of a cluster what was counted here, where they may have lost it: whoever
    /// made them reachable again calls this.
    ///
    /// # Errors
    /// When they cannot be told.
    pub async fn tell_counters(&self) -> Result<(), crate::shared::Away> {
        let utc_offset_minutes = self.house.load().utc_offset_minutes;
        self.keys.tell_all(utc_offset_minutes).await
    }

    /// The time, for listeners.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.ports.clock
    }

    /// Proves a caller.
    ///
    /// # Errors
    /// `unauthenticated`, in one sentence for every reason; `stopped` for a suspended agent.
    /// Strangers are counted and recorded together: see [`Gate::record_strangers`].
    pub fn authenticate(&self, knock: &Knock<'_>) -> Result<Caller, Box<Refused>> {
        let house = self.house.load();
        let now = self.ports.clock.now();
        prove(&house, self.ports.credentials.as_ref(), now, knock)
            .map_err(|refusal| self.turned_away(refusal))
    }

    /// Proves a caller by SCRAM, and gives what proves the server to it.
    ///
    /// # Errors
    /// As [`Gate::authenticate`].
    pub fn authenticate_by_scram(
        &self,
        knock: &ScramKnock<'_>,
    ) -> Result<(Caller, [u8; 32]), Box<Refused>> {
        let house = self.house.load();
        let now = self.ports.clock.now();
        prove_by_scram(&house, self.ports.credentials.as_ref(), now, knock)
            .map_err(|refusal| self.turned_away(refusal))
    }

    /// Proves a caller by a certificate that its listener has checked.
    ///
    /// # Errors
    /// As [`Gate::authenticate`].
    pub fn authenticate_by_certificate(
        &self,
        knock: CertificateKnock<'_>,
    ) -> Result<Caller, Box<Refused>> {
        let house = self.house.load();
        let now = self.ports.clock.now();
        prove_by_certificate(&house, self.ports.credentials.as_ref(), now, knock)
            .map_err(|refusal| self.turned_away(refusal))
    }

    /// Counts who was not let in. Where nobody is, for what nodes share is away, nobody is a stranger.
    fn turned_away(&self, refusal: Refusal) -> Box<Refused> {
        self.counters.refuse(refusal.code);
        if refusal.code != Code::StateUnavailable {
            self.counters.stranger();
        }
        refusal.into()
    }

    /// The caller of a connection that stays open, by what is in force now: its entry, its
    /// standing, its credential.
    ///
    /// # Errors
    /// As [`Gate::authenticate`], when it may no longer ask.
    pub fn renew(&self, caller: &Caller) -> Result<Caller, Box<Refused>> {
        let house = self.house.load();
        let now = self.ports.clock.now();
        renew(&house, self.ports.credentials.as_ref(), now, caller).map_err(|refusal| {
            self.counters.refuse(refusal.code);
            refusal.into()
        })
    }

    /// Records how many knocked and were refused since the last call, as one entry. Called at
    /// intervals, so that strangers can neither fill the record nor go unseen.
    ///
    /// # Errors
    /// When the record cannot be written.
    pub async fn record_strangers(&self) -> Result<(), crate::ports::RecordError> {
        let strangers = self.counters.take_strangers();
        if strangers == 0 {
            return Ok(());
        }
        let notice = Notice {
            event: "strangers.refused",
            by: None,
            about: None,
            digests: Vec::new(),
            counts: vec![("requests", strangers)],
        };
        self.ports.record.notice(notice).await.map(drop)
    }

    /// Asks a question and gives the answer, guarded from end to end.
    ///
    /// # Errors
    /// A refusal with its receipt.
    pub async fn query(&self, caller: &Caller, ask: Ask) -> Result<Released, Box<Refused>> {
        self.pass(caller, Ask { tool: None, ..ask }).await
    }

    /// The way of a request. `ask.tool` is set for the site's own tools alone.
    pub(crate) async fn pass(&self, caller: &Caller, ask: Ask) -> Result<Released, Box<Refused>> {
        let house = self.house.load_full();
        let admitted = self.admit(caller).await?;
        let prepared = match self.prepare(&house, caller, &ask).await {
            Ok(found) => self.question(&house, caller, &ask, found).await,
            Err(denied) => Err(denied),
        };
        let opened = match prepared.and_then(|(found, asked)| Ok((self.open(found)?, asked))) {
            Ok((found, asked)) => self.meter(&house, caller, found, asked).await,
            Err(denied) => Err(denied),
        };
        match opened {
            Ok((prepared, checks)) => self.run(&house, admitted, &ask, prepared, checks).await,
            Err(denied) => Err(self.deny(&house, admitted, &ask, denied).await),
        }
    }

    /// Lets a request through unless it reads something that people have cut off.
    fn open(&self, prepared: Prepared) -> Result<Prepared, Denied> {
        if !self.ports.credentials.stops().cover_plan(&prepared.plan) {
            return Ok(prepared);
        }
        let refusal = Refusal::new(Code::Stopped, "access to what this reads is stopped")
            .would_pass("nothing until a person resumes it");
        Err(Denied {
            source: Some(prepared.plan.source().clone()),
            purpose: prepared.purpose,
            ..Denied::at(Stage::Sight, refusal)
        })
    }

    /// Lets a request through unless its caller has taken out today what it may, and counts what
    /// it takes out now.
    async fn meter(
        &self,
        house: &House,
        caller: &Caller,
        prepared: Prepared,
        question: Option<Question>,
    ) -> Result<(Prepared, Checks), Denied> {
        let source = Some(prepared.plan.source().clone());
        let purpose = prepared.purpose.clone();
        Meter::open(&self.keys, house, caller, &prepared)
            .await
            .map(|meter| (prepared, Checks { meter, question }))
            .map_err(|refusal| Denied { source, purpose, ..Denied::at(Stage::Admit, refusal) })
    }

    /// Prepares a request; a long statement on a thread of its own, so that reading it holds up
    /// nobody else.
    pub(crate) async fn prepare(
        &self,
        house: &Arc<House>,
        caller: &Caller,
        ask: &Ask,
    ) -> Result<Prepared, Denied> {
        let now = self.ports.clock.now();
        if ask.sql.len() <= INLINE_SQL_BYTES_MAX {
            return prepare(house, &self.plans, caller, now, ask);
        }
        let (house, plans) = (Arc::clone(house), Arc::clone(&self.plans));
        let (caller, ask) = (caller.clone(), ask.clone());
        tokio::task::spawn_blocking(move || prepare(&house, &plans, &caller, now, &ask))
            .await
            .unwrap_or_else(|_panicked| {
                let refusal = Refusal::new(Code::Internal, "the statement could not be read");
                Err(Denied::at(Stage::Bind, refusal))
            })
    }

    /// The question about groups that a request is, where a day has room for one more.
    async fn question(
        &self,
        house: &House,
        caller: &Caller,
        ask: &Ask,
        prepared: Prepared,
    ) -> Result<(Prepared, Option<Question>), Denied> {
        let source = prepared.plan.source().clone();
        let whose = Whose {
            owner: Arc::clone(&caller.principal().owner),
            catalogue: house.catalogue_digest(Some(&source)),
            source: source.clone(),
        };
        let now = self.ports.clock.now();
        let Some(question) = Question::of(whose, &prepared.plan, &ask.params, now) else {
            return Ok((prepared, None));
        };
        match self.history.has_room(&question).await {
            Ok(()) => Ok((prepared, Some(question))),
            Err(refusal) => Err(Denied {
                source: Some(source),
                purpose: prepared.purpose,
                ..Denied::at(Stage::Admit, refusal)
            }),
        }
    }

    pub(crate) async fn admit(&self, caller: &Caller) -> Result<Admitted, Box<Refused>> {
        let admitted = self.admission.admit(caller).await;
        admitted.inspect_err(|refused| self.counters.refuse(refused.code()))
    }

    /// Runs a prepared request: the decision goes to the disk while the source works, and
    /// no data is released before it is there.
    async fn run(
        &self,
        house: &House,
        admitted: Admitted,
        ask: &Ask,
        prepared: Prepared,
        checks: Checks,
    ) -> Result<Released, Box<Refused>> {
        let Checks { meter, question } = checks;
        let allowance = Some(admitted.allowance());
        let ports = &self.ports;
        let masker = Masker::new(&prepared.plan, &*ports.mask_keys)
            .map_err(|refusal| self.unrecorded(refusal, allowance))?;
        let started_ms = ports.clock.monotonic_ms();
        let (decided, pending) =
            record(house, &*ports.record, &*ports.mask_keys, &admitted, ask, &prepared)
                .map_err(|refusal| self.unrecorded(refusal, allowance))?;
        let mut ledger = Ledger {
            record: Arc::clone(&ports.record),
            counters: Arc::clone(&self.counters),
            clock: Arc::clone(&ports.clock),
            receipt: pending.receipt.clone(),
            started_ms,
            rows: 0,
            bytes: 0,
            truncated: false,
            written: false,
        };
        let limits = *decided.limits();
        let receipt = pending.receipt.clone();
        let (handle, cancel) = Cancel::new();
        let credentials = Arc::clone(&ports.credentials);
        let principal = Arc::clone(admitted.caller().principal());
        let mut watch = Watch::new(credentials, principal, Arc::clone(&prepared.plan));
        let share = self.shares.take(&*prepared.source, &admitted.caller().principal().name);
        let run = Run { gate: self, prepared: &prepared, cancel, share };
        let work = run.within(decided, question, &mut watch);
        let (durable, rows) = match prepared.plan.content() {
            Content::Data => tokio::join!(pending.durable, work),
            Content::Catalogue => {
                // Told from policy alone, no data: recorded, but not waited for.
                // SECURITY: where it is known by now that the record failed, nothing leaves, and
                // the record takes no decision of what follows.
                let rows = work.await;
                (pending.durable.now_or_never().unwrap_or(Ok(())), rows)
            }
        };
        if let Err(error) = durable {
            // Nothing was released, so there is nothing to close in a record that cannot be
            // written; the start after this one will say `unknown` if the decision got through.
            ledger.written = true;
            return Err(self.unrecorded(unrecordable(&error), allowance));
        }
        match rows.and_then(|rows| Ok(masker.over(rows)?)) {
            Ok(rows) => {
                self.counters.allow();
                let leaving = Leaving { limits, meter, cancel: handle, watch };
                Ok(Released::new(rows, receipt, admitted, ledger, leaving))
            }
            Err(unreckoned) => {
                let refusal = match unreckoned {
                    Unreckoned::Source(error) => {
                        if matches!(error, RunError::Disagrees { .. } | RunError::Misread { .. }) {
                            self.stale.notify_one();
                        }
                        refusal(&error, &receipt, &limits)
                    }
                    Unreckoned::Refused(refusal) => refusal,
                };
                self.counters.refuse(refusal.code);
                ledger.write(OutcomeKind::Failed(refusal.code));
                Err(Box::new(Refused { refusal, receipt: Some(receipt), allowance }))
            }
        }
    }

    /// Records a refusal, then gives it.
    pub(crate) async fn deny(
        &self,
        house: &House,
        admitted: Admitted,
        ask: &Ask,
        denied: Denied,
    ) -> Box<Refused> {
        let keys_left = (denied.refusal.code == Code::OverBudget).then_some(0);
        let allowance = Some(Allowance { keys_left, ..admitted.allowance() });
        let pending = record_denied(house, &*self.ports.record, admitted.caller(), ask, &denied);
        match self.durable(pending).await {
            Ok(receipt) => {
                self.counters.refuse(denied.refusal.code);
                Box::new(Refused { refusal: denied.refusal, receipt: Some(receipt), allowance })
            }
            Err(refusal) => self.unrecorded(refusal, allowance),
        }
    }

    pub(crate) async fn durable(
        &self,
        pending: Result<PendingReceipt, Refusal>,
    ) -> Result<ReceiptId, Refusal> {
        let pending = pending?;
        pending.durable.await.map_err(|error| unrecordable(&error))?;
        Ok(pending.receipt)
    }

    pub(crate) fn unrecorded(
        &self,
        refusal: Refusal,
        allowance: Option<Allowance>,
    ) -> Box<Refused> {
        self.counters.refuse(refusal.code);
        Box::new(Refused { refusal, receipt: None, allowance })
    }

    /// A refusal of the gate's own, outside the way of a statement (a tool that is not there, a
    /// malformed argument): admitted, recorded, given.
    pub(crate) async fn refuse(
        &self,
        caller: &Caller,
        ask: &Ask,
        stage: Stage,
        refusal: Refusal,
    ) -> Box<Refused> {
        let house = self.house.load_full();
        match self.admit(caller).await {
            Ok(admitted) => self.deny(&house, admitted, ask, Denied::at(stage, refusal)).await,
            Err(refused) => refused,
        }
    }
}

/// What a request is held to while it runs.
pub(crate) struct Checks {
    meter: Option<Meter>,
    question: Option<Question>,
}

/// A request that runs.
struct Run<'r, S> {
    gate: &'r Gate,
    prepared: &'r Prepared,
    cancel: Cancel,
    share: S,
}

impl<S: Future<Output = Share> + Send> Run<'_, S> {
    /// Runs with a time limit of the gate's own, beside the source's, and while the caller may ask.
    async fn within(
        self,
        decided: Decided,
        question: Option<Question>,
        watch: &mut Watch,
    ) -> Result<crate::ports::Rows, Unreckoned> {
        let now = Instant::now();
        let deadline = now.checked_add(decided.limits().timeout).unwrap_or(now);
        let Self { gate, prepared, cancel, share } = self;
        let work = async {
            let share = share.await;
            let withheld = match question {
                None => Vec::new(),
                Some(question) => {
                    let reader = Reader {
                        sight: &prepared.sight,
                        source: &*prepared.source,
                        decided: &decided,
                        keys: &*gate.ports.mask_keys,
                        cancel: &cancel,
                    };
                    // Boxed: few requests are questions about groups, and each carries its room.
                    Box::pin(gate.history.withheld(&question, &reader)).await?
                }
            };
            let recorded = decided.settle(&withheld)?;
            let rows = prepared.source.run(recorded, cancel).await?;
            Ok(share.over(rows, deadline))
        };
        watch.over(deadline, work).await?
    }
}

impl Refused {
    /// The code of the refusal.
    pub const fn code(&self) -> Code {
        self.refusal.code
    }
}
