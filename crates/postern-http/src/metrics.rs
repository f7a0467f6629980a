//! Totals in the text form of Prometheus: no names, no data.

use std::{
    fmt,
    sync::atomic::{AtomicU64, Ordering},
};

use axum::http::StatusCode;
use postern_gate::counters::Totals;
use prometheus_client::{
    encoding::text::encode,
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::Registry,
};

use crate::problem::Problem;

/// The media type of the text.
pub(crate) const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What the listener counts itself.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    connections: AtomicU64,
    classes: [AtomicU64; 5],
}

/// A connection that is open; counted until dropped.
pub(crate) struct Open<'a>(&'a Traffic);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Traffic {
    pub(crate) fn open(&self) -> Open<'_> {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Open(self)
    }

    pub(crate) fn answered(&self, status: StatusCode) {
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(count) = self.classes.get(class) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }
}

type Labelled = Family<[(&'static str, &'static str); 1], Counter>;

/// All totals as text.
pub(crate) fn text(totals: &Totals, traffic: &Traffic) -> Result<String, Problem> {
    let mut registry = Registry::with_prefix("postern");
    let mut count = |name: &str, help: &str, value: u64| {
        let counter = <Counter>::default();
        counter.inc_by(value);
        registry.register(name, help, counter);
    };
    count("requests_allowed", "Requests that policy allowed", totals.allowed);
    count("rows_released", "Rows that left", totals.rows);
    count("bytes_released", "Bytes of values that left", totals.bytes);
    let refused = Labelled::default();
    for (code, total) in &totals.refused {
        refused.get_or_create(&[("code", code.as_str())]).inc_by(*total);
    }
    registry.register("refusals", "Refusals, by code", refused);
    let answers = Labelled::default();
    for (class, total) in ["1xx", "2xx", "3xx", "4xx", "5xx"].into_iter().zip(&traffic.classes) {
        answers.get_or_create(&[("class", class)]).inc_by(total.load(Ordering::Relaxed));
    }
    registry.register("http_answers", "HTTP answers, by class of status", answers);
    let connections = <Gauge>::default();
    connections.set(traffic.connections.load(Ordering::Relaxed).try_into().unwrap_or(i64::MAX));
    registry.register("http_connections_open", "HTTP connections that are open", connections);
    let mut text = String::new();
    encode(&mut text, &registry).map_err(|fmt::Error| Problem::internal())?;
    Ok(text)
}
