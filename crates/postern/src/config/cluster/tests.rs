//! What `[cluster]` may say.

use std::{collections::BTreeMap, path::Path, time::Duration};

use super::{super::load, ClusterFound, Folder, find};

/// What is said of a key that is none.
const UNKNOWN_KEY: &str = "unknown key `stale`";

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

fn folder(cluster: &str) -> Folder {
    let text = format!("version = 1\n{cluster}");
    let files = [("postern.toml".to_owned(), text)].into_iter().collect();
    Folder { dir: Path::new("/srv/postern").to_owned(), files }
}

fn environment(name: &str) -> Option<String> {
    match name {
        "KEY" => Some(KEY.to_owned()),
        "SHORT" => Some("5f5f".to_owned()),
        "WORD" => Some("open sesame".to_owned()),
        _ => None,
    }
}

fn cluster(key: &str, state: &str, counters: &str) -> String {
    format!(
        "[cluster]\nname = \"shop\"\nkey = \"env:{key}\"\n[cluster.state]\nurl = \"{state}\"\npassword = \"env:WORD\"\n[cluster.counters]\nurl = \"{counters}\"\n"
    )
}

fn refused(text: &str) -> String {
    let (settings, findings) = load(&folder(text), &environment);
    assert!(settings.is_none());
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_servers_of_a_cluster_are_encrypted_wherever_they_are_not_here() {
    let of = |state: &str, counters: &str| match find(
        &folder(&cluster("KEY", state, counters)),
        &environment,
    ) {
        ClusterFound::Set(settings, secrets) => {
            assert_eq!(secrets.key.expose()[..3], [0x00, 0x11, 0x22]);
            assert_eq!(settings.stale, Duration::from_secs(3));
            (settings.state.is_encrypted, settings.counters.is_encrypted)
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(of("postgres://p@127.0.0.1/x", "redis://p@127.0.0.1"), (false, false));
    assert_eq!(of("postgres://p@localhost:5/x", "redis://p@[::1]:6"), (false, false));
    assert_eq!(of("postgres://p@db.internal/x", "rediss://p@valkey.internal"), (true, true));
    assert_eq!(of("postgres://p@10.0.0.1/x", "rediss://p@127.0.0.1"), (true, true));
    let text = refused(&cluster("KEY", "postgres://p@localhost/x", "redis://p@valkey.internal"));
    assert!(text.contains("has no TLS") && text.contains("rediss://"), "{text}");
}

#[test]
fn a_slip_is_named_and_no_secret_is() {
    let here = ("postgres://p@localhost/x", "redis://p@localhost");
    for (text, said) in [
        (cluster("SHORT", here.0, here.1), "64 hexadecimal digits"),
        (cluster("ABSENT", here.0, here.1), "`ABSENT` is not set"),
        (cluster("KEY", "postgres://p:sesame@localhost/x", here.1), "a password or an option"),
        (
            cluster("KEY", "postgres://p@localhost/x?sslmode=disable", here.1),
            "a password or an option",
        ),
        (cluster("KEY", "mysql://p@localhost/x", here.1), "no such server"),
        (
            cluster("KEY", here.0, here.1).replace("\"shop\"", "\"The Shop\""),
            "no name of a cluster",
        ),
        (cluster("KEY", here.0, here.1).replace("[cluster]", "[cluster]\nstale_ms = 10"), "1000"),
        (cluster("KEY", here.0, here.1).replace("[cluster]", "[cluster]\nstale = 3"), UNKNOWN_KEY),
        ("[cluster]\nname = \"shop\"\n".to_owned(), "cluster.state"),
    ] {
        let shown = refused(&text);
        let is_read = matches!(find(&folder(&text), &environment), ClusterFound::Set(..));
        assert_eq!(
            is_read,
            said == UNKNOWN_KEY,
            "what a key means is known without its neighbours"
        );
        assert!(shown.contains(said), "{said}: {shown}");
        assert!(!shown.contains("sesame") && !shown.contains("5f5f"), "{shown}");
    }
}

#[test]
fn a_folder_without_one_says_so_and_one_that_cannot_be_read_does_not() {
    assert!(matches!(find(&folder(""), &environment), ClusterFound::Absent));
    // Other slips keep nobody from leaving.
    assert!(matches!(find(&folder("colour = \"red\"\n"), &environment), ClusterFound::Absent));
    assert!(matches!(find(&folder("[cluster"), &environment), ClusterFound::Unreadable));
    let empty = Folder { dir: Path::new("/srv/postern").to_owned(), files: BTreeMap::default() };
    assert!(matches!(find(&empty, &environment), ClusterFound::Unreadable));
}
