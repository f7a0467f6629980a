//! The database goes away and comes back.

use std::{sync::Arc, time::Duration};

use postern_testkit::postgres::{End, PrivatePostgres};
use tokio::time::Instant;

use super::back;
use crate::soak::{clients::Bench, site, windows::Fault};

/// How long it is away, beside what it takes to end and to begin.
const AWAY: Duration = Duration::from_secs(1);

pub(super) async fn restart(
    bench: &Arc<Bench>,
    postgres: &Arc<PrivatePostgres>,
    (fault, how): (Fault, End),
) -> anyhow::Result<Duration> {
    let begun = bench.tally.windows.begin(fault, None);
    let postgres = Arc::clone(postgres);
    let restarted = tokio::task::spawn_blocking(move || postgres.restart(how, AWAY)).await;
    let lifted = Instant::now();
    let back = back(bench, lifted, &site::BUSY).await;
    bench.tally.windows.end(begun);
    restarted??;
    back
}
