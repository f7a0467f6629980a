//! The whole gate in front of nothing: a source without rows, a record without a disk.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::{anyhow, ensure};
use futures_util::stream;
use postern_audit::{Decision, Notice, Outcome, ReceiptId};
use postern_core::{
    clock::Timestamp,
    dialect::Dialect,
    digest::Digest,
    limits::Limits,
    name::{PrincipalName, SourceName},
    request::{Ask, Channel},
    rows::{Form, Shape, ShapeColumn},
    secret::Secret,
    survey::Survey,
    value::Value,
};
use postern_gate::{
    Gate, Ports,
    describe::{Described, Unrun},
    house::{House, Resident},
    ports::{
        Cancel, Credential, Credentials, MaskKeys, PendingReceipt, Record, RecordError, Rows,
        RunError, ScramKey, Source, Standing, Unkept,
    },
    record::Recorded,
    who::{Caller, Knock, Proof},
};
use postern_store::SystemClock;
use tokio::runtime::Runtime;

use super::shop::{Shop, principal};
use crate::clocks::{Timing, time};

/// A gate, somebody who is known to it, and a thread to run it on.
pub(super) struct Door {
    gate: Arc<Gate>,
    caller: Caller,
    runtime: Runtime,
}

impl Door {
    pub(super) fn open(shop: &Shop) -> anyhow::Result<Self> {
        let ports = Ports {
            record: Arc::new(Nothing),
            credentials: Arc::new(Nothing),
            mask_keys: Arc::new(Nothing),
            takings: Arc::new(Unkept),
            clock: Arc::new(SystemClock::new()),
            shared: None,
        };
        let reader = principal("reader")?;
        let source: Arc<dyn Source> = Arc::new(NoRows(shop.source.clone()));
        // As many as one run could ever ask.
        let limits = Limits { requests_per_minute: 1_000_000_000, ..Limits::default() };
        let resident = Resident {
            principal: Arc::clone(&reader),
            limits,
            addresses: Vec::new(),
            expires: None,
            certificate: None,
        };
        let house = House {
            policies: Arc::clone(&shop.policies),
            catalogues: [(shop.source.clone(), Arc::clone(&shop.catalogue))].into(),
            sources: [(shop.source.clone(), source)].into(),
            residents: [(reader.name.clone(), Arc::new(resident))].into(),
            tools: Vec::new(),
            utc_offset_minutes: 0,
        };
        let gate = Gate::new(ports, house);
        let proof = Proof::Owner(&reader.name);
        let caller = gate
            .authenticate(&Knock { channel: Channel::Cli, address: None, proof })
            .map_err(|refused| anyhow!("{refused}"))?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { gate, caller, runtime })
    }

    /// A known statement and a new one each time, all the way.
    pub(super) fn measure(&self, known: &str) -> anyhow::Result<[(&'static str, Timing); 2]> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        ensure!(known.ends_with("$1"), "the statement ends with its parameter");
        let known_timing = time(|| self.ask(known.to_owned(), vec![Value::Int(7)]))?;
        let new = known.trim_end_matches("$1");
        let new_timing = time(|| {
            self.ask(format!("{new}{}", NEXT.fetch_add(1, Ordering::Relaxed)), Vec::new())
        })?;
        Ok([
            ("whole gate, known point query", known_timing),
            ("whole gate, new point query each time", new_timing),
        ])
    }

    fn ask(&self, sql: String, params: Vec<Value>) -> anyhow::Result<()> {
        self.runtime.block_on(async {
            let ask = Ask { params, ..Ask::sql(sql) };
            let mut released =
                self.gate.query(&self.caller, ask).await.map_err(|refused| anyhow!("{refused}"))?;
            ensure!(released.next().await.is_none(), "rows out of nothing");
            released.finish();
            Ok(())
        })
    }
}

type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A record that keeps nothing, keys of zeros, everybody in good standing.
#[derive(Debug)]
struct Nothing;

impl Record for Nothing {
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError> {
        drop(decision);
        let receipt = ReceiptId::from_bits([1; 16]);
        Ok(PendingReceipt { receipt, durable: Box::pin(std::future::ready(Ok(()))) })
    }

    fn finish(&self, _receipt: &ReceiptId, _outcome: Outcome) {}

    fn notice(&self, _notice: Notice) -> Later<'_, Result<ReceiptId, RecordError>> {
        Box::pin(std::future::ready(Ok(ReceiptId::from_bits([2; 16]))))
    }

    fn is_writable(&self) -> bool {
        true
    }
}

impl Credentials for Nothing {
    fn is_current(&self) -> bool {
        true
    }

    fn stops(&self) -> Arc<postern_gate::stops::Stops> {
        Arc::default()
    }

    fn find(&self, _key: &Digest) -> Option<Credential> {
        None
    }

    fn scram(&self, _principal: &PrincipalName) -> Vec<ScramKey> {
        Vec::new()
    }

    fn expires(&self, _principal: &PrincipalName, _credential: &str) -> Option<Timestamp> {
        None
    }

    fn standing(&self, _principal: &PrincipalName) -> Standing {
        Standing::Active
    }
}

impl MaskKeys for Nothing {
    fn mask_key(
        &self,
        _source: &SourceName,
        _domain: &str,
    ) -> Result<Secret<[u8; 32]>, RecordError> {
        Ok(Secret::new([0; 32]))
    }
}

/// A source that answers at once, with nothing.
#[derive(Debug)]
struct NoRows(SourceName);

impl Source for NoRows {
    fn name(&self) -> &SourceName {
        &self.0
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgresql
    }

    fn run(&self, work: Recorded, _cancel: Cancel) -> Later<'_, Result<Rows, RunError>> {
        let columns = work.plan().columns().iter().map(|column| ShapeColumn {
            name: Arc::clone(&column.name),
            type_name: "text".into(),
            masked: column.masked,
            form: Form::Text,
        });
        let shape = Shape { columns: columns.collect() };
        let rows = Rows { shape, blocks: Box::pin(stream::empty()) };
        Box::pin(std::future::ready(Ok(rows)))
    }

    fn describe(&self, _work: Unrun) -> Later<'_, Result<Option<Described>, RunError>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn survey(&self) -> Later<'_, Result<Survey, RunError>> {
        Box::pin(std::future::ready(Err(self.has_none())))
    }

    fn schema_digest(&self) -> Later<'_, Result<Digest, RunError>> {
        Box::pin(std::future::ready(Err(self.has_none())))
    }
}

impl NoRows {
    fn has_none(&self) -> RunError {
        RunError::Unavailable { source_name: self.0.clone(), cause: "there is nothing".to_owned() }
    }
}
