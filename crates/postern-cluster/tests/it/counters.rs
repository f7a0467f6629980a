//! Counters in Valkey or Redis.

use std::{collections::BTreeSet, time::Duration};

use postern_cluster::{ServerConfig, ValkeyCounters};
use postern_core::name::PrincipalName;
use postern_gate::shared::{Bounds, Entry, SharedCounters as _, Takes, Wanted};
use postern_testkit::{
    postgres::Tls,
    valkey::{PASSWORD, PrivateValkey},
};

use crate::fixtures::{RULE, config, random, server};

fn counters(server: ServerConfig) -> ValkeyCounters {
    ValkeyCounters::new(&config("one", 7, server), random()).unwrap()
}

fn ada() -> PrincipalName {
    "ada".parse().unwrap()
}

fn accounts() -> [[String; 4]; 1] {
    [["ada", "club", "public", "people"].map(str::to_owned)]
}

/// Takes rows of one hash each.
async fn take(counters: &ValkeyCounters, keys_max: u64, hashes: &[u64]) -> (usize, u64) {
    let rows: Vec<Vec<Vec<u64>>> = hashes.iter().map(|hash| vec![vec![*hash]]).collect();
    let takes = Takes { day: 20_000, accounts: &accounts(), keys_max, rows: &rows };
    let took = counters.take(takes).await.unwrap();
    (took.rows, took.left)
}

/// A hash like any other: numbers in a row are none.
const fn hash(number: u64) -> u64 {
    let mixed = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ (mixed >> 32)
}

#[tokio::test]
async fn requests_of_two_nodes_share_a_minute() {
    let valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let server = server(&valkey.url(), PASSWORD);
    let (one, two) = (counters(server.clone()), counters(server));
    let bounds = Bounds { per_minute: 10, at_once: 100 };
    let mut left = Vec::new();
    for at in 0..10 {
        let node = if at % 2 == 0 { &one } else { &two };
        match node.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap() {
            Entry::In { requests_left, .. } => left.push(requests_left),
            other => panic!("{at}: {other:?}"),
        }
    }
    assert_eq!(left, (0..10).rev().collect::<Vec<_>>());
    match two.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap() {
        Entry::Spent { wait } => assert!(wait <= Duration::from_secs(6), "{wait:?}"),
        other => panic!("{other:?}"),
    }
    // Somebody else's minute is another one.
    let bo = "bo".parse().unwrap();
    let other = two.admit(&bo, bounds, Wanted::RequestAndPlace).await.unwrap();
    assert!(matches!(other, Entry::In { requests_left: 9, .. }), "{other:?}");
}

#[tokio::test]
async fn places_of_two_nodes_are_the_same_ones_and_given_back() {
    let valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let server = server(&valkey.url(), PASSWORD);
    let (one, two) = (counters(server.clone()), counters(server));
    let bounds = Bounds { per_minute: 1_000, at_once: 2 };
    let first = one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    let second = two.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    assert!(matches!(second, Entry::In { places_left: 0, .. }), "{second:?}");
    let third = two.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    assert!(matches!(third, Entry::Crowded { requests_left: 997 }), "{third:?}");
    drop(first);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        let entry = two.admit(&ada(), bounds, Wanted::Place).await.unwrap();
        if let Entry::In { requests_left, .. } = entry {
            assert_eq!(requests_left, 997, "it was counted once");
            return;
        }
    }
    panic!("the place was not given back");
}

#[tokio::test]
async fn records_of_two_nodes_are_counted_once_each_and_to_the_last_one() {
    let valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let server = server(&valkey.url(), PASSWORD);
    let (one, two) = (counters(server.clone()), counters(server));
    let hashes = |from: u64, to: u64| (from..to).map(hash).collect::<Vec<_>>();
    assert_eq!(take(&one, 50, &hashes(0, 30)).await, (30, 20));
    assert_eq!(take(&two, 50, &hashes(0, 30)).await, (30, 20), "they are the same ones");
    assert_eq!(take(&two, 50, &hashes(20, 80)).await, (30, 0), "twenty are new");
    assert_eq!(take(&one, 50, &hashes(90, 91)).await, (0, 0));
    assert_eq!(take(&one, 50, &hashes(0, 50)).await, (50, 0), "what was counted passes");
    assert_eq!(take(&one, 60, &hashes(200, 230)).await.0, 10, "a wider bound opens it again");
    // Another day is another account; a row of two tables fits when both do.
    let accounts = [accounts()[0].clone(), ["ada", "club", "public", "visits"].map(str::to_owned)];
    let rows = vec![vec![vec![1], vec![1, 2]], vec![vec![2], vec![3, 4]], vec![vec![3], vec![]]];
    let takes = Takes { day: 20_001, accounts: &accounts, keys_max: 3, rows: &rows };
    let took = one.take(takes).await.unwrap();
    assert_eq!((took.rows, took.left, took.least), (1, 0, 1), "{took:?}");
}

#[tokio::test]
async fn large_counts_are_sampled_within_a_few_in_a_hundred() {
    let valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let one = counters(server(&valkey.url(), PASSWORD));
    let all: Vec<u64> = (0..40_000).map(hash).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    let mut left = 0;
    for part in all.chunks(2_000) {
        let (rows, now) = take(&one, 100_000, part).await;
        assert_eq!(rows, part.len());
        left = now;
    }
    let counted = 100_000_u64.saturating_sub(left);
    assert!((38_000..42_000).contains(&counted), "{counted}");
}

#[tokio::test]
async fn a_server_that_went_away_is_told_so_at_once_and_met_again() {
    let mut valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let one = counters(server(&valkey.url(), PASSWORD));
    let bounds = Bounds { per_minute: 1_000, at_once: 10 };
    one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    let before = one.epoch();
    assert!(one.are_reached());
    valkey.kill().unwrap();
    assert!(one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.is_err());
    assert!(!one.are_reached());
    valkey.again().unwrap();
    for _ in 0..500 {
        if one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.is_ok() {
            assert!(one.epoch() > before, "what was counted may be lost");
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it was not met again");
}

#[tokio::test]
async fn the_way_is_encrypted_and_the_server_proves_itself() {
    let valkey = PrivateValkey::start_with(RULE.trim(), Tls::On).unwrap();
    let known = ServerConfig {
        ca: Some(valkey.authority()),
        is_encrypted: true,
        ..server(&valkey.url(), PASSWORD)
    };
    let bounds = Bounds { per_minute: 1_000, at_once: 10 };
    let one = counters(known.clone());
    one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    let strange = counters(ServerConfig { ca: None, ..known.clone() });
    assert!(strange.admit(&ada(), bounds, Wanted::RequestAndPlace).await.is_err());
    let wrong = counters(ServerConfig { password: None, ..known });
    assert!(wrong.admit(&ada(), bounds, Wanted::RequestAndPlace).await.is_err());
}

/// What one request costs: `cargo nextest run -p postern-cluster what_a_round_trip_costs
/// --no-capture`.
#[tokio::test]
async fn what_a_round_trip_costs() {
    let valkey = PrivateValkey::start(RULE.trim()).unwrap();
    let one = counters(server(&valkey.url(), PASSWORD));
    let bounds = Bounds { per_minute: 1_000_000, at_once: 100 };
    one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap();
    let start = tokio::time::Instant::now();
    for _ in 0..2_000 {
        drop(one.admit(&ada(), bounds, Wanted::RequestAndPlace).await.unwrap());
    }
    println!("{} µs a request, one after the other", start.elapsed().as_micros() / 2_000);
}
