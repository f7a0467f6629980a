//! What nodes share is away for a while: they answer nothing, say so, and go on by themselves.

use std::{
    io::Read as _,
    time::{Duration, Instant},
};

use super::{
    decided::{SQL, WIDE, begin},
    site::{Site, eventually, said, status},
};

#[test]
fn a_node_that_cannot_see_stops_answers_nothing_and_breaks_off_what_it_runs() {
    let site = Site::new();
    let [(one, first), (_two, second)] = site.two(WIDE);
    let key = one.new_key("ada");
    eventually("the key is known", || said(second.address(), &key, SQL) == "answered");
    let mut stream = begin(second.address(), &key);
    let cut = Instant::now();
    site.to_state.cut();
    stream.read_to_end(&mut Vec::new()).unwrap_or_default();
    let took = cut.elapsed();
    assert!(took < Duration::from_secs(4), "two seconds are configured: {took:?}");
    for server in [&first, &second] {
        eventually("it answers nothing", || {
            said(server.address(), &key, SQL) == "state-unavailable"
        });
        assert_eq!(status(server.address(), "/readyz"), 503);
        assert_eq!(status(server.address(), "/healthz"), 200);
    }
    let line = one.fails(&["stop", "--all"], 2);
    assert!(line.starts_with("postern: state-unavailable: "), "{line}");
    let line = one.fails(&["agent", "suspend", "ada"], 2);
    assert!(line.starts_with("postern: state-unavailable: "), "{line}");
    let events = one.events();
    assert!(!events.iter().any(|event| event == "agent.suspended"), "it was not: {events:?}");
    site.to_state.open();
    let took = eventually("both go on", || {
        [&first, &second].iter().all(|server| said(server.address(), &key, SQL) == "answered")
    });
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert_eq!(status(first.address(), "/readyz"), 200);
    let events = one.events();
    for event in ["cluster.lost", "cluster.reached"] {
        assert!(events.iter().any(|found| found == event), "{event}: {events:?}");
    }
}

#[test]
fn without_the_counters_nothing_is_answered_and_with_them_everything_is() {
    let site = Site::new();
    let [(one, first), (_two, _second)] = site.two("");
    let key = one.new_key("ada");
    assert_eq!(said(first.address(), &key, SQL), "answered");
    site.to_counters.cut();
    let start = Instant::now();
    assert_eq!(said(first.address(), &key, SQL), "state-unavailable");
    for _ in 0..50 {
        assert_eq!(said(first.address(), &key, SQL), "state-unavailable");
    }
    assert!(start.elapsed() < Duration::from_secs(10), "whoever asks is told at once");
    assert_eq!(status(first.address(), "/readyz"), 503);
    site.to_counters.open();
    eventually("they are back", || said(first.address(), &key, SQL) == "answered");
    eventually("it is ready", || status(first.address(), "/readyz") == 200);
}

#[test]
fn a_node_that_starts_while_all_is_away_waits_and_then_goes_on() {
    let site = Site::new();
    let node = site.node("one", "");
    let server = node.serve();
    let key = node.new_key("ada");
    server.kill();
    site.to_state.cut();
    site.to_counters.cut();
    let server = node.serve();
    assert_eq!(said(server.address(), &key, SQL), "state-unavailable");
    assert_eq!(status(server.address(), "/readyz"), 503);
    site.to_state.open();
    site.to_counters.open();
    eventually("it goes on", || said(server.address(), &key, SQL) == "answered");
    eventually("it is ready", || status(server.address(), "/readyz") == 200);
}
