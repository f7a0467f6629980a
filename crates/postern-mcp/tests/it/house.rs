//! A real gate over fakes: a shop of two tables, three agents, a source that plays what it is
//! told, a record in memory. Shared with the tests of `postern-http`.

use std::{
    collections::BTreeMap,
    net::IpAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::{FutureExt as _, StreamExt as _, future::BoxFuture, stream};
use postern_audit::{Decision, Notice, Outcome, OutcomeKind, ReceiptId, Verdict};
use postern_core::{
    catalogue::{
        Catalogue, Column, ColumnId, ColumnType, ForeignKey, Individuals, Part, Table, TableId,
        TableKind, TableName, TypeFamily,
    },
    classification::Classification,
    clock::{Clock, Entropy, EntropyError, Timestamp},
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    mask::Mask,
    name::{PrincipalName, SourceName},
    principal::{Principal, PrincipalKind},
    refusal::Code,
    request::{Channel, Tool, ToolParam, ToolParamType},
    rows::{Block, Cell, CellRows, Form, Shape, ShapeColumn},
    secret::Secret,
    survey::Survey,
};
use postern_gate::{
    Gate, Ports,
    describe::{Described, Unrun},
    house::{House, Resident},
    ports::{
        Cancel, Credential, Credentials, ErrorClass, MaskKeys, PendingReceipt, Record, RecordError,
        Rows, RunError, ScramKey, Source, Standing, Unkept,
    },
    record::Recorded,
    scram::Verifier,
    stops::Stops,
    who::{Caller, Knock, Proof},
};
use postern_policy::{Inputs, Policies, PolicyFile};
use sha2::{Digest as _, Sha256};

pub(crate) const POLICIES: &str = r#"
@id("support-reads")
permit (principal in Role::"support", action == Action::"read", resource)
when { resource in [Table::"shop.customers", Table::"shop.orders"] };
@id("kiosk-order-status")
permit (principal in Role::"kiosk", action == Action::"read", resource in Table::"shop.orders")
when { context has tool && context.tool == "order_status" };
"#;

/// What the source does with a statement.
#[derive(Clone, Debug)]
pub(crate) enum Play {
    /// Gives these blocks.
    Blocks(Vec<Block>),
    /// Fails before the first block.
    FailAtOnce,
    /// Gives these blocks, then fails.
    FailAfter(Vec<Block>),
    /// Gives this block for ever.
    Endless(Block),
    /// Gives nothing, for ever.
    Hang,
    /// Never even gives the columns.
    HangAtOnce,
    /// Gives these blocks, then nothing, for ever.
    HangAfter(Vec<Block>),
    /// Gives these blocks, then breaks an invariant of the adapter.
    PanicAfter(Vec<Block>),
    /// Breaks an invariant of the adapter.
    Panic,
}

#[derive(Debug)]
pub(crate) struct Stage {
    name: SourceName,
    play: Mutex<Play>,
    pub(crate) running: Arc<AtomicUsize>,
    pub(crate) runs: AtomicUsize,
}

/// Counts a statement for as long as it runs.
struct Runs(Arc<AtomicUsize>);

impl Runs {
    fn new(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(count))
    }
}

impl Drop for Runs {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Stage {
    pub(crate) fn plays(&self, play: Play) {
        *self.play.lock().unwrap() = play;
    }

    /// Waits until no statement runs.
    pub(crate) async fn is_quiet(&self) {
        self.wait_until("a statement goes on", |running| running == 0).await;
    }

    /// Waits until a statement runs.
    pub(crate) async fn is_busy(&self) {
        self.wait_until("no statement runs", |running| running > 0).await;
    }

    async fn wait_until(&self, otherwise: &str, so: impl Fn(usize) -> bool) {
        let so = async {
            while !so(self.running.load(Ordering::SeqCst)) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), so).await.expect(otherwise);
    }
}

impl Source for Stage {
    fn name(&self) -> &SourceName {
        &self.name
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn run(&self, work: Recorded, _cancel: Cancel) -> BoxFuture<'_, Result<Rows, RunError>> {
        self.runs.fetch_add(1, Ordering::SeqCst);
        let play = self.play.lock().unwrap().clone();
        let runs = Runs::new(&self.running);
        let shape = Shape {
            columns: work
                .plan()
                .columns()
                .iter()
                .map(|column| ShapeColumn {
                    name: Arc::clone(&column.name),
                    type_name: "text".into(),
                    masked: column.masked,
                    form: Form::Dynamic,
                })
                .collect(),
        };
        let failure = || RunError::Refused {
            source_name: "shop".parse().unwrap(),
            class: ErrorClass::Data,
            code: None,
            cause: "canary-7391 divided by zero".to_owned(),
        };
        async move {
            let blocks = match play {
                Play::Blocks(blocks) => stream::iter(blocks.into_iter().map(Ok)).boxed(),
                Play::FailAtOnce => return Err(failure()),
                Play::FailAfter(blocks) => {
                    let end = stream::once(async move { Err(failure()) });
                    stream::iter(blocks.into_iter().map(Ok)).chain(end).boxed()
                }
                Play::Endless(block) => stream::repeat_with(move || Ok(block.clone())).boxed(),
                Play::HangAtOnce => {
                    let _counted = &runs;
                    return std::future::pending().await;
                }
                Play::Hang => stream::pending().boxed(),
                Play::HangAfter(blocks) => {
                    stream::iter(blocks.into_iter().map(Ok)).chain(stream::pending()).boxed()
                }
                Play::PanicAfter(blocks) => {
                    let end = stream::once(async { panic!("canary-7391") });
                    stream::iter(blocks.into_iter().map(Ok)).chain(end).boxed()
                }
                Play::Panic => panic!("canary-7391"),
            };
            let blocks = blocks.map(move |block| {
                let _counted = &runs;
                block
            });
            Ok(Rows { shape, blocks: blocks.boxed() })
        }
        .boxed()
    }

    fn describe(&self, _: Unrun) -> BoxFuture<'_, Result<Option<Described>, RunError>> {
        async { Ok(None) }.boxed()
    }

    fn survey(&self) -> BoxFuture<'_, Result<Survey, RunError>> {
        async { Err(RunError::Cancelled) }.boxed()
    }

    fn schema_digest(&self) -> BoxFuture<'_, Result<Digest, RunError>> {
        async { Err(RunError::Cancelled) }.boxed()
    }
}

#[derive(Debug, Default)]
pub(crate) struct Memory {
    next: AtomicU64,
    full: AtomicBool,
    pub(crate) decisions: Mutex<Vec<(Verdict, Channel, Option<IpAddr>)>>,
    pub(crate) outcomes: Mutex<Vec<OutcomeKind>>,
}

impl Memory {
    pub(crate) fn fill_up(&self) {
        self.full.store(true, Ordering::SeqCst);
    }

    fn receipt(&self) -> ReceiptId {
        let number = self.next.fetch_add(1, Ordering::SeqCst);
        ReceiptId::from_bits(u128::from(number).wrapping_add(1).to_be_bytes())
    }

    fn check(&self) -> Result<(), RecordError> {
        if self.full.load(Ordering::SeqCst) {
            return Err(RecordError { cause: "canary-7391 no space left".to_owned() });
        }
        Ok(())
    }
}

impl Record for Memory {
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError> {
        self.check()?;
        let entry = (decision.verdict, decision.channel, decision.address);
        self.decisions.lock().unwrap().push(entry);
        Ok(PendingReceipt { receipt: self.receipt(), durable: async { Ok(()) }.boxed() })
    }

    fn finish(&self, _receipt: &ReceiptId, outcome: Outcome) {
        self.outcomes.lock().unwrap().push(outcome.kind);
    }

    fn notice(&self, _notice: Notice) -> BoxFuture<'_, Result<ReceiptId, RecordError>> {
        async { self.check().map(|()| self.receipt()) }.boxed()
    }

    fn is_writable(&self) -> bool {
        self.check().is_ok()
    }
}

/// Every agent's key is `pk_` and its name.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    by_digest: BTreeMap<Digest, PrincipalName>,
    pub(crate) suspended: Mutex<Vec<PrincipalName>>,
    pub(crate) stops: Mutex<Arc<Stops>>,
}

impl Credentials for Keys {
    fn is_current(&self) -> bool {
        true
    }

    fn stops(&self) -> Arc<Stops> {
        Arc::clone(&self.stops.lock().unwrap())
    }

    fn find(&self, key: &Digest) -> Option<Credential> {
        let principal = self.by_digest.get(key)?.clone();
        Some(Credential { principal, id: "c_1".into(), expires: Timestamp(u64::MAX) })
    }

    fn scram(&self, principal: &PrincipalName) -> Vec<ScramKey> {
        let keys = self.by_digest.values().filter(|name| *name == principal);
        keys.map(|name| ScramKey {
            credential: Credential {
                principal: name.clone(),
                id: "c_1".into(),
                expires: Timestamp(u64::MAX),
            },
            verifier: Verifier::of_key(name.as_str(), &format!("pk_{name}")),
        })
        .collect()
    }

    fn expires(&self, principal: &PrincipalName, _: &str) -> Option<Timestamp> {
        self.by_digest.values().any(|name| name == principal).then_some(Timestamp(u64::MAX))
    }

    fn standing(&self, principal: &PrincipalName) -> Standing {
        if self.suspended.lock().unwrap().contains(principal) {
            return Standing::Suspended;
        }
        Standing::Active
    }
}

#[derive(Debug)]
struct NoKeys;

impl MaskKeys for NoKeys {
    fn mask_key(&self, _: &SourceName, _: &str) -> Result<Secret<[u8; 32]>, RecordError> {
        Ok(Secret::new([7; 32]))
    }
}

#[derive(Debug, Default)]
pub(crate) struct Hands(pub(crate) AtomicU64);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp(1_795_000_000_000)
    }

    fn monotonic_ms(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Never twice the same bytes; good enough for tests alone.
#[derive(Debug, Default)]
pub(crate) struct Dice(AtomicU64);

impl Entropy for Dice {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        let throw = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        for (byte, from) in buffer.iter_mut().zip(Sha256::digest(throw)) {
            *byte = from;
        }
        Ok(())
    }
}

/// Everything together.
pub(crate) struct Shop {
    pub(crate) gate: Arc<Gate>,
    pub(crate) stage: Arc<Stage>,
    pub(crate) record: Arc<Memory>,
    pub(crate) keys: Arc<Keys>,
}

impl Shop {
    pub(crate) fn new() -> Self {
        Self::with_limits(Limits {
            requests_per_minute: 1_000_000,
            concurrent_max: 512,
            row_limit: 1_000_000,
            result_bytes_max: 100_000_000,
            ..Limits::default()
        })
    }

    pub(crate) fn with_limits(limits: Limits) -> Self {
        let stage = Arc::new(Stage {
            name: "shop".parse().unwrap(),
            play: Mutex::new(Play::Blocks(vec![block(&[&["Ada", "ada@example.com"]])])),
            running: Arc::default(),
            runs: AtomicUsize::default(),
        });
        let record = Arc::new(Memory::default());
        let agents = [("ada", "support"), ("eve", "nobody"), ("kim", "kiosk")];
        let keys = Arc::new(Keys {
            by_digest: agents
                .iter()
                .map(|(name, _)| (digest_of(&format!("pk_{name}")), name.parse().unwrap()))
                .collect(),
            suspended: Mutex::default(),
            stops: Mutex::default(),
        });
        let ports = Ports {
            record: record.clone(),
            credentials: keys.clone(),
            mask_keys: Arc::new(NoKeys),
            takings: Arc::new(Unkept),
            clock: Arc::new(Hands::default()),
            shared: None,
        };
        let gate = Gate::new(ports, house(&stage, &agents, limits));
        Self { gate, stage, record, keys }
    }

    pub(crate) fn caller(&self, name: &str, channel: Channel) -> Caller {
        let key = format!("pk_{name}");
        let knock = Knock { channel, address: None, proof: Proof::Key(&key) };
        self.gate.authenticate(&knock).unwrap()
    }

    pub(crate) fn refusals(&self) -> Vec<Code> {
        let decisions = self.record.decisions.lock().unwrap();
        let denied = decisions.iter().filter_map(|(verdict, _, _)| match verdict {
            Verdict::Denied { code, .. } => Some(*code),
            Verdict::Allowed | Verdict::Explained => None,
        });
        denied.collect()
    }
}

fn digest_of(key: &str) -> Digest {
    Digest(Sha256::digest(key.as_bytes()).into())
}

/// A block of texts.
pub(crate) fn block(rows: &[&[&str]]) -> Block {
    Block::Cells(CellRows {
        width: rows.first().map_or(1, |row| row.len()),
        cells: rows.iter().flat_map(|row| row.iter().map(|t| Cell::Text((*t).into()))).collect(),
    })
}

/// A block of many rows of two columns, about 64 KiB.
pub(crate) fn big_block() -> Block {
    let text = "x".repeat(100);
    Block::Cells(CellRows { width: 2, cells: vec![Cell::Text(text.into()); 640] })
}

fn house(stage: &Arc<Stage>, agents: &[(&str, &str)], limits: Limits) -> House {
    let source: SourceName = "shop".parse().unwrap();
    let catalogue = Arc::new(catalogue(&source));
    let principals: Vec<Arc<Principal>> = agents
        .iter()
        .map(|(name, role)| {
            Arc::new(Principal {
                name: name.parse().unwrap(),
                kind: PrincipalKind::Agent,
                owner: "mara@example.com".into(),
                roles: vec![role.parse().unwrap()],
                purposes: vec!["customer-support".parse().unwrap()],
                vendor: None,
                attributes: BTreeMap::new(),
            })
        })
        .collect();
    let tools = vec![Tool {
        name: "order_status".parse().unwrap(),
        about: "Status of one order.".to_owned(),
        source: source.clone(),
        sql: "SELECT status, id FROM orders WHERE id = $1".to_owned(),
        params: vec![ToolParam {
            name: "order".to_owned(),
            ty: ToolParamType::Integer,
            about: "Order number".to_owned(),
        }],
    }];
    let (policies, _warnings) = Policies::load(Inputs {
        files: vec![PolicyFile { name: "policies/shop.cedar".into(), text: POLICIES.into() }],
        catalogues: vec![Arc::clone(&catalogue)],
        roles: agents.iter().map(|(_, role)| role.parse().unwrap()).collect(),
        principals: principals.clone(),
        tools: tools.iter().map(|tool| tool.name.clone()).collect(),
        ..Inputs::default()
    })
    .unwrap();
    House {
        policies,
        catalogues: [(source.clone(), catalogue)].into(),
        sources: BTreeMap::from([(source, source_of(stage))]),
        residents: principals
            .into_iter()
            .map(|principal| {
                let certificate = Some(format!("{}.agents.example", principal.name).into());
                let addresses = Vec::new();
                let resident =
                    Resident { principal, limits, addresses, expires: None, certificate };
                (resident.principal.name.clone(), Arc::new(resident))
            })
            .collect(),
        tools,
        utc_offset_minutes: 0,
    }
}

fn source_of(stage: &Arc<Stage>) -> Arc<dyn Source> {
    stage.clone()
}

fn catalogue(source: &SourceName) -> Catalogue {
    let text = |id, name, mask| column(id, name, "TEXT", TypeFamily::Text, mask);
    let int = |id, name| column(id, name, "INTEGER", TypeFamily::Int, None);
    let customers = table(
        1,
        "customers",
        vec![
            int(1, "id"),
            text(2, "name", None),
            text(3, "email", Some(Mask::Redact { text: "[hidden]".into() })),
            text(4, "region", None),
        ],
    );
    let orders = Table {
        foreign_keys: vec![ForeignKey {
            columns: vec![ColumnId(2)],
            table: TableName { schema: "main".into(), name: "customers".into() },
            referenced: vec![ColumnId(1)],
        }],
        ..table(2, "orders", vec![int(1, "id"), int(2, "customer_id"), text(3, "status", None)])
    };
    Catalogue {
        source: source.clone(),
        dialect: Dialect::Sqlite,
        server: postern_core::dialect::Server::Whole,
        tables: vec![Arc::new(customers), Arc::new(orders)],
        functions: Arc::new([]),
        digest: Digest([9; 32]),
        survey_digest: Digest([9; 32]),
    }
}

fn table(id: u32, name: &str, columns: Vec<Column>) -> Table {
    Table {
        id: TableId(id),
        name: TableName { schema: "main".into(), name: name.into() },
        kind: TableKind::Base,
        about: None,
        columns,
        primary_key: vec![ColumnId(1)],
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        individuals: Individuals::Unstated,
        group_min: 5,
        compared_max: 64,
        share_max: 90,
    }
}

fn column(id: u16, name: &str, ty: &str, family: TypeFamily, mask: Option<Mask>) -> Column {
    Column {
        id: ColumnId(id),
        name: name.into(),
        ty: ColumnType { name: ty.into(), family },
        nullable: true,
        classification: Classification::Internal,
        tags: Vec::new(),
        mask,
        values: Vec::new(),
        part: Part::Neither,
    }
}
