//! Pages in PostgreSQL.

use postern_cluster::{Report, SCHEMA, ServerConfig, SharedPages};
use postern_core::secret::Secret;
use postern_gate::shared::{Page, Pages as _};
use postern_testkit::postgres::{PASSWORD, PrivatePostgres, Tls};

use crate::fixtures::{config, random, server};

fn prepare(postgres: &PrivatePostgres) -> String {
    let database = postgres.make_database().unwrap();
    postgres.admin(&database, SCHEMA).unwrap();
    postgres.admin(&database, &format!("ALTER ROLE postern_state PASSWORD '{PASSWORD}'")).unwrap();
    database
}

fn at(postgres: &PrivatePostgres, database: &str) -> ServerConfig {
    let url = format!("postgres://postern_state@127.0.0.1:{}/{database}", postgres.port());
    server(&url, PASSWORD)
}

fn pages(node: &str, key: u8, server: ServerConfig) -> SharedPages {
    SharedPages::new(&config(node, key, server), random()).unwrap()
}

fn page(version: u64, text: &str) -> Page {
    Page { version, body: Secret::new(text.as_bytes().to_vec()) }
}

fn report(taken: u64) -> Report {
    Report { program: "1".to_owned(), configuration: None, taken, at_ms: 0 }
}

#[tokio::test]
async fn of_two_that_write_a_page_one_does_and_nobody_reads_an_older_one_again() {
    let postgres = PrivatePostgres::start().unwrap();
    let database = prepare(&postgres);
    let server = at(&postgres, &database);
    let (one, two) = (pages("one", 7, server.clone()), pages("two", 7, server.clone()));
    assert_eq!(one.read("asked/ada").await.unwrap().version, 0);
    assert!(one.swap("asked/ada", 0, page(1, "first")).await.unwrap());
    assert!(!two.swap("asked/ada", 0, page(1, "other")).await.unwrap());
    assert_eq!(two.read("asked/ada").await.unwrap().body.expose(), b"first");
    assert!(two.swap("asked/ada", 1, page(2, "second")).await.unwrap());
    assert!(!one.swap("asked/ada", 1, page(2, "third")).await.unwrap());
    assert_eq!(one.read("asked/ada").await.unwrap().body.expose(), b"second");
    assert!(one.swap("asked/ada", 2, page(2, "no newer")).await.is_err());
    // The name tells of what kind it is, and the body nothing.
    let (_, rows) =
        postgres.query(&database, "SELECT name, encode(body, 'escape') FROM postern.page").unwrap();
    let shown = format!("{rows:?}");
    assert!(
        shown.contains("asked/") && !shown.contains("ada") && !shown.contains("second"),
        "{shown}"
    );
    // Another key opens nothing, and has other names.
    let stranger = pages("three", 8, server.clone());
    assert_eq!(stranger.read("asked/ada").await.unwrap().version, 0);
    assert!(one.swap("decided", 0, page(1, "keys")).await.unwrap());
    assert!(stranger.read("decided").await.is_err());
    // A page put under the name of another one, a version that was changed, a page that is gone.
    postgres
        .admin(&database, "UPDATE postern.page SET version = 9 WHERE name = 'decided'")
        .unwrap();
    assert!(one.read("decided").await.is_err());
    postgres.admin(&database, "DELETE FROM postern.page WHERE name LIKE 'asked/%'").unwrap();
    assert!(one.read("asked/ada").await.is_err(), "it was there");
    let fresh = pages("four", 7, server);
    assert_eq!(fresh.read("asked/ada").await.unwrap().version, 0, "who never saw it cannot know");
}

#[tokio::test]
async fn nodes_say_how_they_stand_and_a_copy_of_one_is_found() {
    let postgres = PrivatePostgres::start().unwrap();
    let database = prepare(&postgres);
    let server = at(&postgres, &database);
    let (one, two) = (pages("one", 7, server.clone()), pages("two", 7, server.clone()));
    one.report(&report(3)).await.unwrap();
    two.report(&report(4)).await.unwrap();
    one.report(&report(5)).await.unwrap();
    let nodes = two.nodes().await.unwrap();
    let stand: Vec<_> = nodes.iter().map(|node| (node.name.as_str(), node.report.taken)).collect();
    assert_eq!(stand, [("one", 5), ("two", 4)]);
    assert!(nodes.iter().all(|node| node.heard_ms_ago < 10_000));
    assert!(!one.has_strong_login().await.unwrap());
    let copy = pages("one", 7, server);
    copy.report(&report(5)).await.unwrap();
    let error = one.report(&report(5)).await.unwrap_err();
    assert!(error.cause.contains("was copied"), "{error}");
    assert_eq!(one.tidy().await.unwrap(), 0);
}

#[tokio::test]
async fn what_leaves_the_machine_is_encrypted_and_the_server_proves_itself() {
    let postgres = PrivatePostgres::start_with(Tls::On, &[]).unwrap();
    let database = prepare(&postgres);
    let url = format!("postgres://postern_state@localhost:{}/{database}", postgres.port());
    let ca = Some(postgres.authority());
    let known = ServerConfig { ca: ca.clone(), is_encrypted: true, ..server(&url, PASSWORD) };
    let one = pages("one", 7, known.clone());
    assert!(one.swap("decided", 0, page(1, "keys")).await.unwrap());
    let sql = "SELECT ssl::text FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'postern_state'";
    assert_eq!(postgres.query(&database, sql).unwrap().1, [[Some("true".to_owned())]]);
    // Under another name it is not the one.
    let url = format!("postgres://postern_state@127.0.0.1:{}/{database}", postgres.port());
    let misnamed = pages("two", 7, ServerConfig { url, ..known });
    assert!(misnamed.read("decided").await.is_err());
}
