//! Suspending or retiring an agent ends what it has under way, not just what it asks next.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use postern_audit::OutcomeKind;
use postern_core::{
    refusal::Code,
    request::{Ask, Channel},
};
use postern_gate::{
    release::Released,
    stops::Stops,
    who::{Knock, Proof},
};

use crate::house::{Play, Shop, big_block, block};

const SQL: &str = "SELECT name, email FROM customers";

/// Longest time until a statement is cut.
const SOON: Duration = Duration::from_millis(1_500);

fn suspend(shop: &Shop) {
    shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
}

async fn ask(shop: &Shop, play: Play) -> Released {
    shop.stage.plays(play);
    shop.gate.query(&shop.caller("ada", Channel::Rest), Ask::sql(SQL)).await.unwrap()
}

async fn is_stopped(shop: &Shop, released: &mut Released) {
    let cut = async {
        loop {
            match released.next().await {
                Some(Ok(_block)) => {}
                other => return other,
            }
        }
    };
    let end = tokio::time::timeout(SOON, cut).await.expect("the statement goes on");
    assert_eq!(end.unwrap().unwrap_err().code, Code::Stopped);
    assert!(released.next().await.is_none());
    let outcomes = shop.record.outcomes.lock().unwrap().clone();
    assert_eq!(outcomes, [OutcomeKind::Failed(Code::Stopped)]);
}

#[tokio::test]
async fn an_answer_that_waits_is_cut() {
    for play in [Play::Hang, Play::HangAfter(vec![block(&[&["a", "b"]])])] {
        let shop = Shop::new();
        let mut released = ask(&shop, play).await;
        suspend(&shop);
        is_stopped(&shop, &mut released).await;
        drop(released);
        shop.stage.is_quiet().await;
    }
}

#[tokio::test]
async fn an_answer_that_never_waits_is_cut() {
    let shop = Shop::with_limits(postern_core::limits::Limits {
        row_limit: u64::MAX,
        result_bytes_max: u64::MAX,
        ..postern_core::limits::Limits::default()
    });
    let mut released = ask(&shop, Play::Endless(big_block())).await;
    suspend(&shop);
    is_stopped(&shop, &mut released).await;
}

#[tokio::test]
async fn a_statement_that_gives_no_columns_yet_is_cut() {
    let shop = Shop::new();
    shop.stage.plays(Play::HangAtOnce);
    let caller = shop.caller("ada", Channel::Rest);
    let ends = async {
        shop.stage.is_busy().await;
        suspend(&shop);
    };
    let asked = shop.gate.query(&caller, Ask::sql(SQL));
    let both = async { tokio::join!(asked, ends).0 };
    let refused = tokio::time::timeout(SOON, both).await.expect("it goes on").unwrap_err();
    assert_eq!(refused.code(), Code::Stopped);
    assert!(refused.receipt.is_some());
    shop.stage.is_quiet().await;
    let outcomes = shop.record.outcomes.lock().unwrap().clone();
    assert_eq!(outcomes, [OutcomeKind::Failed(Code::Stopped)]);
}

#[tokio::test]
async fn what_people_stop_is_cut_and_not_begun() {
    for stop in ["everything", "agent:ada", "role:support", "source:shop", "table:shop.customers"] {
        let shop = Shop::new();
        let caller = shop.caller("ada", Channel::Rest);
        let mut released = ask(&shop, Play::Hang).await;
        stop_all(&shop, &[stop]);
        is_stopped(&shop, &mut released).await;
        drop(released);
        shop.stage.is_quiet().await;
        let runs = shop.stage.runs.load(Ordering::SeqCst);
        let proof = Proof::Key("pk_ada");
        let knock = Knock { channel: Channel::Rest, address: None, proof };
        let again = match shop.gate.authenticate(&knock) {
            Ok(_) => shop.gate.query(&caller, Ask::sql(SQL)).await.map(drop),
            Err(refused) => Err(refused),
        };
        assert_eq!(again.unwrap_err().code(), Code::Stopped, "{stop}");
        assert_eq!(shop.stage.runs.load(Ordering::SeqCst), runs, "{stop}");
    }
}

fn stop_all(shop: &Shop, stops: &[&str]) {
    let stops = stops.iter().map(|stop| stop.parse().unwrap());
    *shop.keys.stops.lock().unwrap() = Arc::new(Stops::of(stops));
}

#[tokio::test]
async fn others_are_not_cut() {
    let shop = Shop::new();
    let mut released = ask(&shop, Play::Hang).await;
    stop_all(&shop, &["agent:eve", "role:kiosk", "source:other", "table:shop.orders"]);
    shop.keys.suspended.lock().unwrap().push("eve".parse().unwrap());
    let next = tokio::time::timeout(Duration::from_millis(1_100), released.next()).await;
    assert!(next.is_err(), "{next:?}");
}
