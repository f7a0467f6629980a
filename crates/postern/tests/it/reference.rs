//! The reference that is made from what the server says of itself. `UPDATE_REFERENCE=1` writes it.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use postern_testkit::http;

use crate::{cli::Site, server::Server};

const HEAD: &str = "\
# Metrics

`GET /metrics`, in the OpenMetrics text form, with a key; `listen.metrics_roles` says whose. No names and no data: totals since the
start. This page is made from what the server says (`crates/postern/tests/it/reference.rs`).

| Metric | Type | What |
|---|---|---|
";

#[test]
fn metrics_stand_in_the_reference_as_the_server_tells_them() {
    let site = Site::new();
    site.write(
        "postern.toml",
        "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\nmetrics_roles = [\"helper\"]\n\
         [source.club]\nurl = \"sqlite:club.db\"\n[role.helper]\n",
    );
    let server = Server::start(&site.dir(), &site.state());
    let key = server.new_key("ada");
    assert_eq!(
        server.post("/v1/query", &key, "{\"sql\":\"SELECT secret FROM people\"}").status,
        403
    );
    let bearer = format!("Bearer {key}");
    let headers = [("Authorization", bearer.as_str())];
    let answer = http::request(server.address(), "GET", "/metrics", &headers, b"").unwrap();
    let text = String::from_utf8(answer.body).unwrap();
    let mut types = BTreeMap::new();
    let mut page = HEAD.to_owned();
    for line in text.lines() {
        let parts: Vec<&str> = line.splitn(4, ' ').collect();
        if let ["#", "TYPE", name, ty] = parts.as_slice() {
            types.insert((*name).to_owned(), (*ty).to_owned());
        }
    }
    for line in text.lines() {
        let parts: Vec<&str> = line.splitn(4, ' ').collect();
        if let ["#", "HELP", name, help] = parts.as_slice() {
            let ty = types.get(*name).map_or("", String::as_str);
            let suffix = if ty == "counter" { "_total" } else { "" };
            let label = text.lines().find_map(|line| {
                let rest = line.strip_prefix(&format!("{name}{suffix}"))?.strip_prefix('{')?;
                rest.split('=').next()
            });
            let label = label.map(|label| format!("{{{label}}}")).unwrap_or_default();
            let help = help.trim_end_matches('.');
            writeln!(page, "| `{name}{suffix}{label}` | {ty} | {help} |").unwrap();
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/metrics.md");
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/reference/metrics.md is old: run with UPDATE_REFERENCE=1\n{page}");
}
