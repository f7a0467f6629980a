//! A node is killed under load.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use super::{
    decided::SQL,
    site::{Node, Site, ask, eventually, said},
};
use crate::cli::{run, text};

/// Clients that ask without pause.
const CLIENTS: usize = 8;

/// What clients saw.
#[derive(Default)]
struct Seen {
    answered: AtomicUsize,
    /// Requests that a node broke off; the other one was asked the same then.
    moved: AtomicUsize,
    wrong: AtomicUsize,
}

#[test]
fn a_node_killed_under_load_loses_no_client_no_limit_no_stop_and_no_record() {
    let site = Site::new();
    let limits = "[limits]\nrequests_per_minute = 1_000_000\nconcurrent_max = 100\n";
    let [(one, first), (two, second)] = site.two(limits);
    let key = one.new_key("ada");
    eventually("the key is known", || said(second.address(), &key, SQL) == "answered");
    let (seen, is_over) = (Seen::default(), AtomicBool::new(false));
    let nodes = [first.address(), second.address()];
    thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (seen, is_over, key) = (&seen, &is_over, key.as_str());
            scope.spawn(move || work(nodes, client, key, seen, is_over));
        }
        thread::sleep(Duration::from_secs(2));
        first.kill();
        let before = seen.answered.load(Ordering::SeqCst);
        thread::sleep(Duration::from_secs(3));
        let after = seen.answered.load(Ordering::SeqCst);
        is_over.store(true, Ordering::SeqCst);
        assert!(before > 50 && after > before + 50, "{before} {after}");
    });
    assert_eq!(seen.wrong.load(Ordering::SeqCst), 0);
    assert!(seen.moved.load(Ordering::SeqCst) > 0, "nobody was at the node that died");
    // A stop holds on the one that is left, and on the one that comes back.
    two.json(&["stop", "agent:ada"]);
    assert_eq!(said(second.address(), &key, SQL), "stopped");
    verify(&two);
    verify(&one);
    let first = one.serve();
    assert_eq!(said(first.address(), &key, SQL), "stopped");
    first.kill();
    verify(&one);
    println!(
        "{CLIENTS} clients, {} answers, {} requests moved from the node that was killed",
        seen.answered.load(Ordering::SeqCst),
        seen.moved.load(Ordering::SeqCst),
    );
}

fn work(nodes: [SocketAddr; 2], client: usize, key: &str, seen: &Seen, is_over: &AtomicBool) {
    let mut at = client % 2;
    while !is_over.load(Ordering::SeqCst) {
        match ask(nodes[at], key, SQL) {
            Ok(response)
                if response.status == 200 && response.text().contains("\"complete\":true") =>
            {
                seen.answered.fetch_add(1, Ordering::SeqCst);
            }
            // An answer that broke off, or no connection: as a load balancer does, ask the other.
            Ok(response) if response.status == 200 => {
                seen.moved.fetch_add(1, Ordering::SeqCst);
                at = 1 - at;
            }
            Ok(_) => {
                seen.wrong.fetch_add(1, Ordering::SeqCst);
            }
            Err(_) => {
                seen.moved.fetch_add(1, Ordering::SeqCst);
                at = 1 - at;
            }
        }
    }
}

/// The record of a node proves itself, without its server.
fn verify(node: &Node) {
    let output = run(&node.dir, &node.state, &["audit", "verify"]);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}
