//! The caller's bounds and what is left of them, as header fields.
//!
//! `RateLimit-Policy` and `RateLimit` are those of draft-ietf-httpapi-ratelimit-headers-11: requests
//! of any minute, and statements at once. What bounds a single answer has no place there and stands
//! in `Postern-Limits`, a dictionary of RFC 9651 under the words of the configuration.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use postern_core::limits::Limits;
use postern_gate::admit::Allowance;

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LEFT: HeaderName = HeaderName::from_static("ratelimit");
const LIMITS: HeaderName = HeaderName::from_static("postern-limits");

/// Writes the fields.
pub(crate) fn tell(headers: &mut HeaderMap, allowance: &Allowance) {
    for (name, text) in
        [(POLICY, policy(&allowance.limits)), (LEFT, left(allowance)), (LIMITS, limits(allowance))]
    {
        if let Ok(value) = HeaderValue::try_from(text) {
            headers.insert(name, value);
        }
    }
}

fn policy(limits: &Limits) -> String {
    format!(
        r#""requests";q={};w=60, "statements";q={};qu="concurrent-requests""#,
        limits.requests_per_minute, limits.concurrent_max,
    )
}

fn left(allowance: &Allowance) -> String {
    format!(
        r#""requests";r={};t={}, "statements";r={}"#,
        allowance.requests_left, allowance.renews_s, allowance.places_left,
    )
}

fn limits(allowance: &Allowance) -> String {
    let limits = &allowance.limits;
    let members = [
        ("row_limit", Some(limits.row_limit)),
        ("result_bytes_max", Some(limits.result_bytes_max)),
        ("cell_bytes_max", Some(limits.cell_bytes_max)),
        ("timeout_ms", Some(milliseconds(limits.timeout))),
        ("plan_cost_max", limits.plan_cost_max),
        ("distinct_keys_per_day", limits.distinct_keys_per_day),
    ];
    let members = members.iter().filter_map(|(word, bound)| Some(format!("{word}={}", (*bound)?)));
    let text = members.collect::<Vec<_>>().join(", ");
    match allowance.keys_left {
        // Its member is the last one.
        Some(left) if limits.distinct_keys_per_day.is_some() => format!("{text};r={left}"),
        Some(_) | None => text,
    }
}

/// A whole number as a structured field takes it: at most 15 digits.
fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX).min(999_999_999_999_999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_structured_fields() {
        let allowance = Allowance {
            limits: Limits::default(),
            requests_left: 119,
            renews_s: 1,
            places_left: 7,
            keys_left: None,
        };
        let mut headers = HeaderMap::new();
        tell(&mut headers, &allowance);
        let shown = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!(
            shown("ratelimit-policy"),
            r#""requests";q=120;w=60, "statements";q=8;qu="concurrent-requests""#
        );
        assert_eq!(shown("ratelimit"), r#""requests";r=119;t=1, "statements";r=7"#);
        assert_eq!(
            shown("postern-limits"),
            "row_limit=1000, result_bytes_max=10000000, cell_bytes_max=1000000, timeout_ms=10000"
        );
        let limits = Limits {
            plan_cost_max: Some(50_000),
            distinct_keys_per_day: Some(900),
            ..Limits::default()
        };
        for (keys_left, end) in [(None, ""), (Some(870), ";r=870")] {
            tell(&mut headers, &Allowance { limits, keys_left, ..allowance });
            let shown = headers.get("postern-limits").unwrap().to_str().unwrap();
            let end = format!(", plan_cost_max=50000, distinct_keys_per_day=900{end}");
            assert!(shown.ends_with(&end), "{shown}");
        }
    }
}
