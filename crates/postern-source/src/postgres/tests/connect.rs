//! Reaching a server, and proving both sides.

use postern_testkit::postgres::{ADMIN, PrivatePostgres, Tls};

use super::{super::tls::end_point, *};
use crate::NextPassword;

async fn ping(url: &str, password: &str) -> Result<(), String> {
    let config = PostgresConfig::from_url(url, Some(Secret::new(password.to_owned()))).unwrap();
    let options = PostgresOptions::default();
    let source = PostgresSource::new("shop".parse().unwrap(), &config, options);
    let source = source.map_err(|error| error.to_string())?;
    source.ping().await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn the_right_password_opens_over_tcp_and_socket() {
    let database = database().unwrap();
    ping(&database.url(READER), PASSWORD).await.unwrap();
    let server = database.server();
    let socket = server.socket_directory().display().to_string();
    let url =
        format!("postgres://{READER}@/{}?host={socket}&port={}", database.name(), server.port());
    ping(&url, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_not_repeated() {
    let database = database().unwrap();
    let error = ping(&database.url(READER), "open-sesame-77").await.unwrap_err();
    assert!(error.contains("28P01"), "{error}");
    assert!(!error.contains("open-sesame-77"), "{error}");
}

/// While the password of a login is changed.
#[tokio::test]
async fn the_next_password_opens_where_the_first_does_not() {
    let database = database().unwrap();
    let next = NextPassword::default();
    let first = Some(Secret::new("open-sesame-77".to_owned()));
    let config = PostgresConfig::from_url(&database.url(READER), first).unwrap();
    let config = config.with_next(next.clone());
    let source =
        PostgresSource::new("shop".parse().unwrap(), &config, PostgresOptions::default()).unwrap();
    source.ping().await.unwrap_err();
    next.set(Secret::new("open-sesame-78".to_owned()));
    let error = source.ping().await.unwrap_err().to_string();
    assert!(!error.contains("open-sesame"), "{error}");
    next.set(Secret::new(PASSWORD.to_owned()));
    source.ping().await.unwrap();
    assert_eq!(format!("{next:?}"), "NextPassword(true)");
}

#[tokio::test]
async fn nobody_there_is_unavailable() {
    let error = ping("postgres://reader@127.0.0.1:1/shop", "x").await.unwrap_err();
    assert!(error.contains("cannot be reached"), "{error}");
}

#[tokio::test]
async fn a_server_without_tls_is_refused_when_tls_is_asked() {
    let database = database().unwrap();
    let url = format!("{}?sslmode=require", database.url(READER));
    let error = ping(&url, PASSWORD).await.unwrap_err();
    assert!(error.contains("speaks no TLS"), "{error}");
}

#[tokio::test]
async fn tls_is_verified_as_far_as_asked() {
    let server = PrivatePostgres::start_with(Tls::On, &[]).unwrap();
    let authority = server.authority().display().to_string();
    let url = |host: &str, query: &str| {
        format!("postgres://{READER}@{host}:{}/postgres?{query}", server.port())
    };
    let full = format!("sslmode=verify-full&sslrootcert={authority}");
    let ca = format!("sslmode=verify-ca&sslrootcert={authority}");
    ping(&url("localhost", &full), PASSWORD).await.unwrap();
    ping(&url("127.0.0.1", &ca), PASSWORD).await.unwrap();
    ping(&url("127.0.0.1", "sslmode=require"), PASSWORD).await.unwrap();
    // the certificate names another host
    let error = ping(&url("127.0.0.1", &full), PASSWORD).await.unwrap_err();
    assert!(error.contains("certificate"), "{error}");
    // an authority nobody told us of
    let other = PrivatePostgres::start_with(Tls::On, &[]).unwrap();
    let other = other.authority().display().to_string();
    for mode in ["verify-ca", "verify-full"] {
        let query = format!("sslmode={mode}&sslrootcert={other}");
        let error = ping(&url("localhost", &query), PASSWORD).await.unwrap_err();
        assert!(error.contains("certificate"), "{error}");
    }
}

#[test]
fn scram_is_bound_to_the_hash_of_the_certificate() {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    use sha2::{Digest as _, Sha256};
    let server = PrivatePostgres::start_with(Tls::On, &[]).unwrap();
    let certificate = CertificateDer::from_pem_file(server.authority()).unwrap();
    let bound = end_point(&certificate).unwrap();
    assert_eq!(bound, Sha256::digest(&certificate).to_vec());
    for cut in 0..certificate.len().min(200) {
        assert_eq!(end_point(&certificate[..cut]), None);
    }
}

#[tokio::test]
async fn settings_hold_for_the_session_whatever_the_role_says() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    bench
        .database
        .execute(&format!(
            "ALTER ROLE {READER} IN DATABASE {} SET search_path = public; \
             ALTER ROLE {READER} IN DATABASE {} SET default_transaction_read_only = off; \
             ALTER ROLE {READER} IN DATABASE {} SET datestyle = 'German'",
            bench.database.name(),
            bench.database.name(),
            bench.database.name()
        ))
        .unwrap();
    let other = source(&bench.database.url(READER), PostgresOptions::default());
    other.survey().await.unwrap();
    let bench = Bench { source: other, ..bench };
    for (name, value) in [
        ("search_path", "pg_catalog, pg_temp"),
        ("default_transaction_read_only", "on"),
        ("transaction_read_only", "on"),
        ("DateStyle", "ISO, YMD"),
        ("statement_timeout", "10250ms"),
    ] {
        let answer = bench.ask(&format!("SELECT pg_catalog.current_setting('{name}') AS a")).await;
        assert_eq!(answer.unwrap().cell(), Some(value), "{name}");
    }
}

#[tokio::test]
async fn a_dropped_setting_is_noticed() {
    let database = database().unwrap();
    let source = source(&database.url(READER), PostgresOptions::default());
    let mut session = source.core.pool.dialer.connect().await.unwrap();
    let mut wanted = source.core.pool.dialer.settings.clone();
    session.verify_settings(&wanted).await.unwrap();
    wanted[0].1 = "off".to_owned();
    let fault = session.verify_settings(&wanted).await.unwrap_err();
    assert!(format!("{fault:?}").contains("default_transaction_read_only"), "{fault:?}");
}

#[tokio::test]
async fn whatever_is_sent_after_startup_is_the_extended_protocol() {
    let bench = Bench::new("CREATE TABLE t (a int)").await;
    // log_statement logs a simple query as `statement:`, an extended one as `execute <name>:`
    bench
        .database
        .execute(&format!("ALTER DATABASE {} SET log_statement = 'all'", bench.database.name()))
        .unwrap();
    let other = source(&bench.database.url(READER), PostgresOptions::default());
    other.survey().await.unwrap();
    other.login_report().await.unwrap();
    let bench = Bench { source: other, ..bench };
    bench.ask("SELECT a FROM public.t").await.unwrap();
    let marker = format!("{READER}@{}", bench.database.name());
    let log = bench.database.server().log().unwrap();
    assert!(log.contains("execute p"), "{marker}");
    let simple: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("statement:") && !line.contains("STATEMENT"))
        .filter(|line| line.contains("pg_settings") || line.contains("public.t"))
        .collect();
    assert!(simple.is_empty(), "{simple:?}");
}

#[tokio::test]
async fn more_than_reading_is_reported() {
    let database = database().unwrap();
    let source = source(&database.url(READER), PostgresOptions::default());
    let report = source.login_report().await.unwrap();
    assert_eq!(report.login, READER);
    assert_eq!(report.facts, []);
    database
        .execute(&format!(
            "CREATE TABLE w (a int); CREATE TABLE o (a int); GRANT UPDATE (a) ON w TO {READER}; \
             ALTER TABLE o OWNER TO {READER}; \
             CREATE SCHEMA s; GRANT CREATE ON SCHEMA s TO {READER}; \
             GRANT TEMP, CREATE ON DATABASE {db} TO {READER}; \
             GRANT pg_read_server_files TO {READER}; GRANT pg_monitor TO {READER}; \
             CREATE FUNCTION public.sudo(int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; \
             ALTER DATABASE {db} SET log_min_duration_statement = 0",
            db = database.name()
        ))
        .unwrap();
    let source = super::source(&database.url(READER), PostgresOptions::default());
    let report = source.login_report().await.unwrap();
    let facts = format!("{:?}", report.facts);
    for fact in [
        "Writes { table: \"public.w\" }",
        "Owns { table: \"public.o\" }",
        "CreateIn { schema: \"s\" }",
        "Temp",
        "CreateSchema",
        "StrongMember { role: \"pg_read_server_files\" }",
        "Member { role: \"pg_monitor\" }",
        "sudo(integer)",
        "ServerLogsParameters { setting: \"log_min_duration_statement\" }",
    ] {
        assert!(facts.contains(fact), "{fact} in {facts}");
    }
    let admin = super::source(&database.url(ADMIN), PostgresOptions::default());
    let facts = admin.login_report().await.unwrap().facts;
    assert!(facts.contains(&crate::LoginFact::Superuser));
}
