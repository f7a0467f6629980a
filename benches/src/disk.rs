//! The disk's own part: how long one fdatasync takes, and what it costs in CPU.

use std::{fs::File, io::Write as _, path::Path, time::Duration};

use tokio::time::Instant;

use crate::clocks::{own_cpu, percentile};

/// Appends that are synced.
const SYNCS: u32 = 300;

/// Bytes of each: about a batch of a few entries.
const APPENDED: [u8; 4_096] = [0x5a; 4_096];

/// One fdatasync of the disk under a folder.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sync {
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    /// CPU of this process for one append and fdatasync.
    pub(crate) cpu: Duration,
}

/// Appends and syncs, as the record does, with nothing else going on.
pub(crate) fn measure(folder: &Path) -> anyhow::Result<Sync> {
    let path = folder.join("fdatasync");
    let mut file = File::create(&path)?;
    let cpu = own_cpu();
    let mut times = Vec::new();
    for _ in 0..SYNCS {
        file.write_all(&APPENDED)?;
        let begin = Instant::now();
        file.sync_data()?;
        times.push(begin.elapsed());
    }
    let cpu = own_cpu().saturating_sub(cpu).checked_div(SYNCS).unwrap_or_default();
    std::fs::remove_file(&path)?;
    Ok(Sync { p50: percentile(&mut times, 50), p99: percentile(&mut times, 99), cpu })
}

impl std::fmt::Display for Sync {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let us = |time: Duration| time.as_secs_f64() * 1e6;
        write!(
            f,
            "fdatasync of 4 KiB appended: p50 {:.0} µs, p99 {:.0} µs, {:.0} µs of CPU",
            us(self.p50),
            us(self.p99),
            us(self.cpu)
        )
    }
}
