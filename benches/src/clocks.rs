//! CPU clocks, of this process and of others, and the arithmetic of timings.

use std::{fs, path::Path, time::Duration};

use anyhow::Context as _;
use rustix::time::{ClockId, clock_gettime};

/// CPU time of this process so far, all threads, ended ones too.
pub(crate) fn own_cpu() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// CPU time (user and system) of a process so far, and of its children that ended.
pub(crate) fn cpu_of(pid: u32) -> anyhow::Result<Duration> {
    let fields = stat(pid)?;
    let ticks = fields.iter().skip(11).take(4).filter_map(|field| field.parse::<u64>().ok());
    let ticks: u64 = ticks.sum();
    Ok(Duration::from_secs_f64(float(ticks) / float(rustix::param::clock_ticks_per_second())))
}

/// CPU time of a process and everything it started.
pub(crate) fn cpu_of_family(pid: u32) -> anyhow::Result<Duration> {
    // A process may end while it is looked at; its parent counts it then.
    let others = children(pid).into_iter().map(|child| cpu_of(child).unwrap_or_default());
    Ok(others.chain([cpu_of(pid)?]).sum())
}

/// The processes that a process started and that have not ended.
pub(crate) fn children(pid: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| {
        let child: u32 = entry.file_name().to_str()?.parse().ok()?;
        let parent: u32 = stat(child).ok()?.get(1)?.parse().ok()?;
        (parent == pid).then_some(child)
    })
    .collect()
}

/// Fields of `/proc/PID/stat` from the state on.
fn stat(pid: u32) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("stat"))?;
    let (_, rest) = text.rsplit_once(") ").context("no process status")?;
    Ok(rest.split(' ').map(str::to_owned).collect())
}

/// Most memory the process held since [`forget_peak`], in mebibytes.
pub(crate) fn peak_mebibytes(pid: u32) -> anyhow::Result<f64> {
    let text = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no peak")?;
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(float(kibibytes) / 1_024.0)
}

/// Starts the peak anew, where the system lets us.
pub(crate) fn forget_peak(pid: u32) {
    let path = Path::new("/proc").join(pid.to_string()).join("clear_refs");
    // Without the right to do so the peak is that of the whole run, which is no less true.
    fs::write(path, "5").ok();
}

/// A number as floating point; the largest are rounded.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "counts and times of a report, which is rounded anyway"
)]
pub(crate) const fn float(number: u64) -> f64 {
    number as f64
}

/// A count as floating point.
pub(crate) fn count(number: usize) -> f64 {
    float(u64::try_from(number).unwrap_or(u64::MAX))
}

/// Milliseconds of a duration.
pub(crate) const fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// The value that this share (in percent) of the values does not exceed. Sorts them.
pub(crate) fn percentile(values: &mut [Duration], percent: usize) -> Duration {
    values.sort_unstable();
    let at = values.len().saturating_sub(1).saturating_mul(percent).div_euclid(100);
    values.get(at).copied().unwrap_or_default()
}

/// CPU time of one call: the median and the least of many rounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    pub(crate) median: Duration,
    pub(crate) least: Duration,
}

/// Rounds of a measurement.
const ROUNDS: usize = 25;

/// CPU time of one round, about.
const ROUND: Duration = Duration::from_millis(20);

/// Times a call by this process's CPU clock, threads it starts included.
pub(crate) fn time(mut call: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Timing> {
    let mut calls = 1_u32;
    loop {
        if round(calls, &mut call)?.saturating_mul(calls) >= ROUND || calls >= 1 << 20 {
            break;
        }
        calls = calls.saturating_mul(2);
    }
    let rounds = (0..ROUNDS).map(|_| round(calls, &mut call));
    let mut rounds = rounds.collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Timing { median: percentile(&mut rounds, 50), least: percentile(&mut rounds, 0) })
}

fn round(calls: u32, call: &mut impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let begin = own_cpu();
    for _ in 0..calls {
        call()?;
    }
    Ok(own_cpu().saturating_sub(begin).checked_div(calls).unwrap_or_default())
}
