//! Limits hold for all nodes together.

use std::{
    io::Read as _,
    time::{Duration, Instant},
};

use super::{
    decided::{SQL, WIDE, begin},
    site::{Site, ask, eventually, rows, said},
};

#[test]
fn requests_of_a_minute_are_counted_over_both_nodes() {
    let site = Site::new();
    let [(one, first), (_two, second)] = site.two("[limits]\nrequests_per_minute = 30\n");
    let key = one.new_key("ada");
    eventually("the key is known", || said(second.address(), &key, SQL) != "unauthenticated");
    let start = Instant::now();
    let said: Vec<String> = (0..60)
        .map(|at| said(if at % 2 == 0 { &first } else { &second }.address(), &key, SQL))
        .collect();
    let answered = said.iter().filter(|said| *said == "answered").count();
    assert!(said.iter().all(|said| said == "answered" || said == "rate-limited"), "{said:?}");
    // One was asked before, and one more is open every two seconds.
    let more = usize::try_from(start.elapsed().as_secs() / 2 + 1).unwrap();
    assert!((28..=30 + more).contains(&answered), "{answered}: {said:?}");
    let refused = ask(second.address(), &key, SQL).unwrap();
    assert!(refused.header("retry-after").is_some(), "{}", refused.text());
}

#[test]
fn statements_at_once_are_counted_over_both_nodes_and_those_of_a_dead_node_end() {
    let site = Site::new();
    let [(one, first), (two, second)] = site.two(&format!("{WIDE}concurrent_max = 2\n"));
    let key = one.new_key("ada");
    eventually("the key is known", || said(second.address(), &key, SQL) == "answered");
    let mut here = begin(first.address(), &key);
    let there = begin(second.address(), &key);
    assert_eq!(said(first.address(), &key, SQL), "rate-limited");
    drop(there);
    eventually("the place is free at once", || said(first.address(), &key, SQL) == "answered");
    // Held for longer than a lease, a place is still held.
    std::thread::sleep(Duration::from_secs(14));
    let there = begin(second.address(), &key);
    assert_eq!(said(second.address(), &key, SQL), "rate-limited");
    first.kill();
    here.read_to_end(&mut Vec::new()).unwrap_or_default();
    let took = eventually("what the dead node held is free", || {
        said(second.address(), &key, SQL) == "answered"
    });
    assert!(took < Duration::from_secs(25), "{took:?}");
    drop((there, two));
}

#[test]
fn records_of_a_day_are_counted_over_both_nodes_and_outlive_the_counters() {
    let mut site = Site::new();
    let [(one, first), (_two, second)] = site.two("[limits]\ndistinct_keys_per_day = 50\n");
    let key = one.new_key("ada");
    let of = |from: u32, to: u32| {
        format!("SELECT id FROM people WHERE id BETWEEN {from} AND {to} ORDER BY id")
    };
    eventually("the key is known", || said(second.address(), &key, &of(1, 1)) == "answered");
    let count = |rows: serde_json::Value| rows.as_array().unwrap().len();
    assert_eq!(count(rows(first.address(), &key, &of(1, 30))), 30);
    let cut = ask(second.address(), &key, &of(21, 80)).unwrap().json().unwrap();
    assert_eq!(count(cut["rows"].clone()), 30, "ten were counted at the other node");
    assert_eq!(cut["truncated"], true, "{cut}");
    assert_eq!(said(first.address(), &key, &of(200, 201)), "over-budget");
    assert_eq!(said(second.address(), &key, &of(200, 201)), "over-budget");
    // The counters die and come back empty: the nodes tell them again.
    site.valkey.kill().unwrap();
    eventually("they are gone", || {
        said(first.address(), &key, &of(200, 201)) == "state-unavailable"
    });
    site.valkey.again().unwrap();
    std::thread::sleep(Duration::from_secs(5));
    eventually("they are back", || {
        said(first.address(), &key, &of(200, 201)) != "state-unavailable"
    });
    assert_eq!(said(first.address(), &key, &of(200, 201)), "over-budget");
    assert_eq!(said(second.address(), &key, &of(200, 201)), "over-budget");
}
