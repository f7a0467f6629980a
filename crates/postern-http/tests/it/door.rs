//! Host, origin, address, credential: on every path, before anything else.

use std::net::IpAddr;

use postern_http::{Access, Operation};
use serde_json::Value;

use crate::{
    client::{Door, Request, SQL},
    house::{Play, Shop},
};

#[tokio::test]
async fn every_operation_but_health_needs_a_credential() {
    let door = Door::open().await;
    for operation in Operation::ALL {
        let path = operation.path().replace("{source}", "shop").replace("{table}", "customers");
        let response = door.send(Request::new(operation.method(), &path).body(SQL)).await;
        match operation.access() {
            Access::Anybody => assert_eq!(response.status, 200, "{operation:?}"),
            Access::Callers => {
                assert_eq!(
                    response.problem(),
                    (401, "unauthenticated".to_owned()),
                    "{operation:?}"
                );
                assert_eq!(response.header("www-authenticate"), Some("Bearer realm=\"postern\""));
            }
        }
        assert_eq!(response.header("cache-control"), Some("no-store"));
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    }
    for path in ["/", "/v1/nothing", "/healthz/", "/healthz/x", "//healthz", "/HEALTHZ"] {
        assert_eq!(door.send(Request::new("GET", path)).await.status, 401, "{path}");
    }
    for line in ["OPTIONS *", "CONNECT localhost:80", "TRACE /healthz/..", "GET /%68ealthz"] {
        let (method, path) = line.split_once(' ').unwrap();
        assert_eq!(door.send(Request::new(method, path)).await.status, 401, "{line}");
    }
    assert!(door.shop.record.decisions.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_description_names_every_operation_and_no_other() {
    let door = Door::open().await;
    let response = door.send(Request::new("GET", "/v1/openapi.json").key("ada")).await;
    let document = response.json();
    let mut described: Vec<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(|method| (path.clone(), method.to_uppercase()))
        })
        .collect();
    let mut there: Vec<_> = Operation::ALL
        .iter()
        .map(|operation| (operation.path().to_owned(), operation.method().to_owned()))
        .collect();
    described.sort();
    there.sort();
    assert_eq!(described, there);
    for operation in Operation::ALL {
        let method = operation.method().to_lowercase();
        let security = &document["paths"][operation.path()][method]["security"];
        let is_open = security.as_array().is_some_and(Vec::is_empty);
        assert_eq!(is_open, operation.access() == Access::Anybody, "{operation:?}");
    }
}

#[tokio::test]
async fn a_key_counts_in_one_header_and_nowhere_else() {
    let door = Door::open().await;
    let get = |path: &str| Request::new("GET", path);
    for (what, request, expected) in [
        ("good", get("/v1/catalog").key("ada"), 200),
        ("any case", get("/v1/catalog").header("Authorization", "bEARER pk_ada"), 200),
        ("wrong", get("/v1/catalog").key("nobody"), 401),
        ("empty", get("/v1/catalog").header("authorization", "Bearer "), 401),
        ("basic", get("/v1/catalog").header("authorization", "Basic pk_ada"), 401),
        ("bare", get("/v1/catalog").header("authorization", "pk_ada"), 401),
        ("twice", get("/v1/catalog").key("ada").key("ada"), 401),
        ("query", get("/v1/catalog?access_token=pk_ada"), 401),
        ("cookie", get("/v1/catalog").header("cookie", "authorization=pk_ada"), 401),
        ("long", get("/v1/catalog").key(&"x".repeat(10_000)), 401),
    ] {
        let response = door.send(request).await;
        assert_eq!(response.status, expected, "{what}: {}", response.text());
        assert!(!response.text().contains("pk_ada"), "{what}");
    }
    let wrong = door.send(get("/v1/catalog").key("nobody")).await;
    let challenge = "Bearer realm=\"postern\", error=\"invalid_token\"";
    assert_eq!(wrong.header("www-authenticate"), Some(challenge));
    door.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    let stopped = door.send(get("/v1/catalog").key("ada")).await;
    assert_eq!(stopped.problem(), (403, "stopped".to_owned()));
}

#[tokio::test]
async fn only_our_own_names_are_served() {
    let door = Door::open_with(Shop::new(), |config| {
        config.public_url = Some("https://postern.example.com".parse().unwrap());
    })
    .await;
    let port = door.address.port();
    for (host, expected) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        ("LOCALHOST".to_owned(), 200),
        (format!("[::1]:{port}"), 200),
        ("postern.example.com".to_owned(), 200),
        ("Postern.Example.com:443".to_owned(), 200),
        ("evil.example".to_owned(), 421),
        (format!("evil.example:{port}"), 421),
        ("localhost.evil.example".to_owned(), 421),
        ("127.0.0.1.evil.example".to_owned(), 421),
        ("10.1.2.3".to_owned(), 421),
        ("user@localhost".to_owned(), 421),
        (String::new(), 400),
        ("a b".to_owned(), 400),
    ] {
        for path in ["/healthz", "/v1/catalog", "/mcp"] {
            let method = if path == "/mcp" { "POST" } else { "GET" };
            let request = Request::new(method, path).key("ada").host(&host);
            let request = request.header("content-type", "application/json").body("{}");
            let status = door.send(request).await.status;
            let expected = if path == "/mcp" && expected == 200 { 400 } else { expected };
            assert_eq!(status, expected, "{host} {path}");
        }
    }
    let twice = Request::new("GET", "/healthz").header("host", "localhost");
    assert_eq!(door.send(twice).await.status, 400);
    let absolute = Request::new("GET", "http://evil.example/healthz");
    assert_eq!(door.send(absolute).await.problem(), (421, "misdirected-request".to_owned()));
}

#[tokio::test]
async fn pages_of_other_sites_may_not_ask() {
    let door = Door::open_with(Shop::new(), |config| {
        config.public_url = Some("https://postern.example.com".parse().unwrap());
    })
    .await;
    let port = door.address.port();
    for (origin, expected) in [
        (format!("http://127.0.0.1:{port}"), 200),
        ("https://postern.example.com".to_owned(), 200),
        ("https://postern.example.com:443".to_owned(), 200),
        ("http://postern.example.com".to_owned(), 403),
        ("https://postern.example.com:8443".to_owned(), 403),
        ("https://evil.example".to_owned(), 403),
        (format!("http://127.0.0.1.evil.example:{port}"), 403),
        (format!("http://127.0.0.1:{}", port.wrapping_add(1)), 403),
        ("null".to_owned(), 403),
        (String::new(), 403),
        ("file://".to_owned(), 403),
    ] {
        for path in ["/healthz", "/v1/catalog"] {
            let request = Request::new("GET", path).key("ada").header("origin", &origin);
            assert_eq!(door.send(request).await.status, expected, "{origin} {path}");
        }
    }
    let twice =
        Request::new("GET", "/healthz").header("origin", &format!("http://127.0.0.1:{port}"));
    let response = door.send(twice.header("origin", "https://evil.example")).await;
    assert_eq!(response.problem(), (403, "foreign-origin".to_owned()));
}

#[tokio::test]
async fn the_record_gets_the_address_that_a_trusted_proxy_saw() {
    let proxies = vec!["127.0.0.0/8".parse().unwrap()];
    let trusting = Door::open_with(Shop::new(), |config| config.trusted_proxies = proxies).await;
    let plain = Door::open().await;
    for (door, expected) in [(trusting, "203.0.113.9"), (plain, "127.0.0.1")] {
        let request = Request::new("POST", "/v1/query").key("ada").body(SQL);
        let response = door.send(request.header("x-forwarded-for", "10.9.9.9, 203.0.113.9")).await;
        assert_eq!(response.status, 200);
        let address = door.shop.record.decisions.lock().unwrap()[0].2;
        assert_eq!(address, Some(expected.parse::<IpAddr>().unwrap()));
    }
}

#[tokio::test]
async fn a_panic_stops_one_request_and_tells_nothing() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Panic);
    let response = door.query(SQL).await;
    assert_eq!(response.problem(), (500, "internal".to_owned()));
    assert!(!response.text().contains("canary"));
    door.shop.stage.plays(Play::Blocks(Vec::new()));
    assert_eq!(door.query(SQL).await.status, 200);
}

#[tokio::test]
async fn metrics_count_and_name_nobody() {
    let door = Door::open_with(Shop::new(), |config| {
        config.metrics_roles = vec!["support".parse().unwrap()];
    })
    .await;
    door.query(SQL).await;
    door.query(r#"{"sql":"SELECT ssn FROM customers"}"#).await;
    let text = door.send(Request::new("GET", "/metrics").key("ada")).await.text();
    for line in [
        "postern_requests_allowed_total 1",
        "postern_rows_released_total 1",
        "postern_refusals_total{code=\"unknown-name\"} 1",
        "postern_http_answers_total{class=\"4xx\"} 1",
        "postern_http_connections_open 1",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} in\n{text}");
    }
    assert!(!text.contains("ada") && !text.contains("customers"));
    let other = door.send(Request::new("GET", "/metrics").key("kim")).await;
    assert_eq!(other.problem(), (403, "not-for-you".to_owned()));
}

#[tokio::test]
async fn readiness_says_why_and_names_nothing() {
    let door = Door::open().await;
    let ready = door.send(Request::new("GET", "/readyz")).await;
    assert_eq!(ready.status, 200);
    assert_eq!(
        ready.text(),
        r#"{"status":"ready","record":"writable","sources":1,"sources_known":1}"#
    );
    door.shop.record.fill_up();
    let full = door.send(Request::new("GET", "/readyz")).await;
    assert_eq!((full.status, &full.json()["record"]), (503, &Value::from("refusing")));
    assert_eq!(door.send(Request::new("GET", "/healthz")).await.status, 200);
    assert_eq!(door.query(SQL).await.problem(), (503, "record-unavailable".to_owned()));
}
