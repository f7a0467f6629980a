//! The gate's port: how decisions, outcomes and notices come in.

use std::{pin::Pin, sync::atomic::Ordering};

use postern_audit::{
    Decision, Notice, Outcome, ReceiptId, Verdict,
    leaf::{Draft, LeafError},
    payload,
    seal::Scope,
};
use postern_gate::ports::{PendingReceipt, Record, RecordError};
use tokio::sync::oneshot;

use super::{
    Log,
    queue::{Class, Effect, Pending},
};

impl Log {
    fn receipt(&self) -> Result<ReceiptId, RecordError> {
        let mut bits = [0; 16];
        let drawn = self.entropy.fill(&mut bits);
        drawn.map_err(|error| RecordError { cause: error.to_string() })?;
        Ok(ReceiptId::from_bits(bits))
    }

    fn submit(
        &self,
        draft: Result<Draft, LeafError>,
        fill: impl FnOnce(Pending) -> Pending,
    ) -> Result<oneshot::Receiver<Result<(), RecordError>>, RecordError> {
        let draft = draft.map_err(|error| RecordError { cause: error.to_string() })?;
        let (reply, durable) = oneshot::channel();
        let pending = Pending::plain(draft, Class::Vital, Effect::Neither);
        self.shared.queue.push(fill(Pending { reply: Some(reply), ..pending }))?;
        Ok(durable)
    }
}

async fn answer(durable: oneshot::Receiver<Result<(), RecordError>>) -> Result<(), RecordError> {
    let closed = || RecordError { cause: "the record is closed".to_owned() };
    durable.await.unwrap_or_else(|_gone| Err(closed()))
}

impl Record for Log {
    fn decide(&self, decision: Decision) -> Result<PendingReceipt, RecordError> {
        let (class, effect) = match decision.verdict {
            Verdict::Allowed => (Class::Answer, Effect::Opens),
            Verdict::Explained => (Class::Answer, Effect::Neither),
            Verdict::Denied { .. } => (Class::Vital, Effect::Neither),
        };
        if class == Class::Answer
            && let Some(cause) = self.trouble()
        {
            self.shared.count_refused();
            return Err(RecordError { cause });
        }
        let receipt = self.receipt()?;
        let draft = Draft::decided(receipt.clone(), self.clock.now(), &decision);
        let principal = decision.principal.as_ref().map_or(Scope::NOBODY, |name| name.as_str());
        let durable = self.submit(draft, |pending| Pending {
            principal: principal.to_owned(),
            payload: Some(payload::of_decision(&decision)),
            class,
            effect,
            ..pending
        })?;
        Ok(PendingReceipt { receipt, durable: Box::pin(answer(durable)) })
    }

    fn finish(&self, receipt: &ReceiptId, outcome: Outcome) {
        let draft = Draft::finished(receipt.clone(), self.clock.now(), &outcome);
        let pending = Pending::plain(draft, Class::Outcome, Effect::Closes);
        if let Err(error) = self.shared.queue.push(pending) {
            tracing::error!(%receipt, %error, "an outcome is lost; it will be closed as unknown");
        }
    }

    fn notice(
        &self,
        notice: Notice,
    ) -> Pin<Box<dyn Future<Output = Result<ReceiptId, RecordError>> + Send + '_>> {
        Box::pin(async move {
            let receipt = self.receipt()?;
            let draft = Draft::noticed(receipt.clone(), self.clock.now(), &notice);
            answer(self.submit(draft, |pending| pending)?).await?;
            Ok(receipt)
        })
    }

    fn is_writable(&self) -> bool {
        self.shared.writable.load(Ordering::Acquire)
    }
}
