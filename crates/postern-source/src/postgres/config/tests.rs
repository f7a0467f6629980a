//! URLs, honest and hostile.

use super::*;

fn config(url: &str) -> PostgresConfig {
    PostgresConfig::from_url(url, None).unwrap()
}

fn error(url: &str) -> String {
    PostgresConfig::from_url(url, None).unwrap_err().to_string()
}

#[test]
fn a_remote_host_is_verified_in_full_unless_told_otherwise() {
    let remote = config("postgres://reader@db.internal/shop");
    assert_eq!(remote.ssl_mode(), SslMode::VerifyFull);
    assert_eq!(remote.place, Place::Tcp { host: "db.internal".into(), port: 5432 });
    for local in ["localhost", "127.0.0.1", "[::1]"] {
        let local = config(&format!("postgresql://reader@{local}:5433/shop"));
        assert_eq!(local.ssl_mode(), SslMode::Disable);
    }
    // names that only look local
    for remote in ["localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1"] {
        assert_eq!(config(&format!("postgres://r@{remote}/s")).ssl_mode(), SslMode::VerifyFull);
    }
}

#[test]
fn a_fallback_to_plain_text_is_refused() {
    for mode in ["prefer", "allow"] {
        let error = error(&format!("postgres://r@h/s?sslmode={mode}"));
        assert!(error.contains("verify-full"), "{error}");
    }
    assert!(error("postgres://r@h/s?sslmode=on").contains("is one of"));
}

#[test]
fn require_with_an_authority_verifies_it() {
    let config = config("postgres://r@h/s?sslmode=require&sslrootcert=/etc/ca.pem");
    assert_eq!(config.ssl_mode(), SslMode::VerifyCa);
    assert_eq!(config.roots, Roots::File("/etc/ca.pem".into()));
}

#[test]
fn a_socket_directory_makes_a_unix_connection() {
    let config = config("postgres://reader@/shop?host=%2Frun%2Fpostgresql&port=5433");
    let place = Place::Unix { directory: "/run/postgresql".into(), port: 5433 };
    assert_eq!((config.place(), config.ssl_mode()), (&place, SslMode::Disable));
    assert!(error("postgres://r@/s?host=/run&sslmode=require").contains("Unix socket"));
}

#[test]
fn an_unknown_parameter_names_the_nearest() {
    for (wrong, nearest) in [("ssl_mode", "sslmode"), ("SSLMODE", "sslmode"), ("usr", "user")] {
        let error = error(&format!("postgres://r@h/s?{wrong}=x"));
        assert!(error.contains(&format!("`{nearest}`")), "{error}");
    }
    assert!(error("postgres://r@h/s?options=-csearch_path%3Dx").contains("not known"));
}

#[test]
fn parameters_are_said_once() {
    assert!(error("postgres://r@h/s?host=other").contains("`host` twice"));
    assert!(error("postgres://r@h/s?sslmode=require&sslmode=disable").contains("`sslmode` twice"));
    assert!(error("postgres://r@h,g/s").contains("names several"));
    assert!(error("postgres://h/s").contains("no login"));
    assert!(error("mysql://r@h/s").contains("postgres://"));
    assert!(error("postgres://r@h:0/s").contains("port"));
    assert!(error("postgres://r@h/s?connect_timeout=0").contains("1 to 600"));
}

#[test]
fn a_password_is_taken_decoded_and_never_shown() {
    let url = "postgres://reader:p%40ss%2Fw@db.internal/shop";
    let config = config(url);
    assert_eq!(config.password.as_ref().unwrap().expose(), "p@ss/w");
    assert!(!format!("{config:?}").contains("p@ss") && !config.url().contains("p%40ss"));
    let given = PostgresConfig::from_url(url, Some(Secret::new("other".to_owned()))).unwrap();
    assert_eq!(given.password.unwrap().expose(), "other");
}

#[test]
fn an_error_never_quotes_a_password_whatever_characters_it_has() {
    for place in [
        "hunter2",
        "hunter2/x",
        "x?hunter2",
        "x?hunter2=1",
        "x#hunter2",
        "x@hunter2",
        "x&hunter2",
        "%hunter2",
        "x?y&hunter2",
        "x/hunter2?z",
        "a:hunter2",
        "[hunter2",
        "x,hunter2",
    ] {
        let url = format!("postgres://reader:{place}@db.internal:bad/shop?sslmode=nope");
        let error = error(&url);
        assert!(!error.contains("hunter2"), "{place}: {error}");
    }
}

#[test]
fn the_url_read_again_is_the_same() {
    for url in [
        "postgres://reader@db.internal/shop",
        "postgres://a%40b@[::1]:5433/sh%2Fop?application_name=my%20app&connect_timeout=3",
        "postgres://r@/s?host=/run/x&port=5433",
        "postgres://r@h/s?sslmode=verify-ca&sslrootcert=/etc/ca.pem",
    ] {
        let once = config(url).url();
        assert_eq!(config(&once).url(), once);
    }
}

#[test]
fn any_text_is_read_or_refused_without_panic() {
    let pieces = ["postgres://", "@", ":", "/", "?", "=", "&", "%", "%4", "[", "]", "ü", ",", "a"];
    for first in pieces {
        for second in pieces {
            for third in pieces {
                let text = format!("postgres://{first}{second}{third}");
                drop(PostgresConfig::from_url(&text, None));
            }
        }
    }
}

#[test]
fn a_schema_name_cannot_leave_its_quotes() {
    assert_eq!(quoted("a\", \"b").unwrap(), "\"a\"\", \"\"b\"");
    assert!(quoted("").is_err() && quoted("a\0b").is_err() && quoted(&"x".repeat(64)).is_err());
}
