//! What the numbers were measured on.

use std::{fs, process::Command, thread};

/// One paragraph: processor, cores, kernel, commit, load.
pub(crate) fn describe() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let mhz = cpu.lines().find_map(|line| line.strip_prefix("cpu MHz")?.split(": ").nth(1));
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!(
        "{} at {} MHz · {} cores · Linux {} · load {} when it began\nPostern {} at commit {}{}",
        model.unwrap_or("unknown processor"),
        mhz.unwrap_or("?"),
        thread::available_parallelism().map_or(0, usize::from),
        kernel.trim(),
        load.split(' ').next().unwrap_or("?"),
        env!("CARGO_PKG_VERSION"),
        git(&["rev-parse", "--short", "HEAD"]),
        if cfg!(debug_assertions) {
            " · DEVELOPMENT BUILD: no number below means anything"
        } else {
            ""
        },
    )
}

fn git(args: &[&str]) -> String {
    let output = Command::new("git").args(args).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.ok().filter(|text| !text.is_empty()).unwrap_or_else(|| "unknown".to_owned())
}
