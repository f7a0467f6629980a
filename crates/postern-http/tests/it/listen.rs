//! Addresses, TLS and the end of the listener.

use std::{fs, path::Path, sync::Arc, time::Duration};

use postern_http::{HttpConfig, ServeError, TlsFiles, serve};
use postern_mcp::Mcp;
use rustls::pki_types::{CertificateDer, ServerName};
use tokio::{io::AsyncWriteExt as _, net::TcpStream};
use tokio_rustls::TlsConnector;

use crate::{
    client::{Door, Request, Response, SQL},
    house::{Dice, Play, Shop, block},
};

async fn refused(config: HttpConfig) -> ServeError {
    let shop = Shop::new();
    let mcp = Mcp::new(shop.gate, Arc::new(Dice::default()));
    serve(mcp, config, std::future::pending()).await.expect_err("this must not start")
}

#[tokio::test]
async fn others_are_not_served_in_the_clear() {
    for address in ["0.0.0.0:0", "[::]:0", "10.1.2.3:7400", "[::ffff:10.1.2.3]:0"] {
        let error = refused(HttpConfig::new(address.parse().unwrap())).await;
        assert!(matches!(error, ServeError::InTheClear { .. }), "{address}: {error}");
    }
    let error = refused(HttpConfig::new("0.0.0.0:7400".parse().unwrap())).await;
    assert_eq!(
        error.to_string(),
        "`0.0.0.0:7400` can be reached by others, and credentials would travel in the clear: set \
         `tls = { cert = …, key = … }` under `[listen]`, or listen on 127.0.0.1"
    );
}

#[tokio::test]
async fn tls_files_that_are_not_usable_stop_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let config = || HttpConfig {
        tls: Some(files.clone()),
        ..HttpConfig::new("127.0.0.1:0".parse().unwrap())
    };
    assert!(refused(config()).await.to_string().contains("cannot be read"));
    fs::write(&files.cert, "no certificate").unwrap();
    fs::write(&files.key, "no key").unwrap();
    assert!(refused(config()).await.to_string().contains("holds no certificate in PEM form"));
    write(&files, &certificate());
    fs::write(&files.key, certificate().1).unwrap();
    assert!(refused(config()).await.to_string().contains("do not go together"));
}

#[tokio::test]
async fn a_certificate_is_replaced_while_it_serves_and_a_bad_one_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let first = certificate();
    write(&files, &first);
    let tls = Some(files.clone());
    let door = Door::open_with(Shop::new(), |config| config.tls = tls).await;
    assert_eq!(ask(&door, &first.2).await, Some(200));
    fs::write(&files.cert, "rubbish").unwrap();
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(ask(&door, &first.2).await, Some(200));
    let second = certificate();
    write(&files, &second);
    let replaced = async {
        while ask(&door, &second.2).await.is_none() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), replaced).await.expect("a new certificate");
    assert_eq!(ask(&door, &first.2).await, None);
}

#[tokio::test]
async fn answers_under_way_leave_before_the_listener_ends() {
    let door = Door::open().await;
    door.shop.stage.plays(Play::Hang);
    let mut stream = TcpStream::connect(door.address).await.unwrap();
    let host = door.address.to_string();
    let health = Request::new("GET", "/healthz").bytes(&host);
    stream.write_all(&health).await.unwrap();
    assert_eq!(Response::read(&mut stream).await.status, 200);
    door.shop.stage.plays(Play::Blocks(vec![block(&[&["a", "b"]])]));
    let request = Request::new("POST", "/v1/query").key("ada").body(SQL).bytes(&host);
    stream.write_all(&request).await.unwrap();
    let answer = Response::read(&mut stream).await;
    let Door { running, end, address, .. } = door;
    end.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), running.ended()).await.expect("an end");
    assert_eq!(answer.status, 200);
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn more_connections_than_allowed_wait() {
    let door = Door::open_with(Shop::new(), |config| config.connections_max = 1).await;
    let host = door.address.to_string();
    let mut first = TcpStream::connect(door.address).await.unwrap();
    first.write_all(&Request::new("GET", "/healthz").bytes(&host)).await.unwrap();
    assert_eq!(Response::read(&mut first).await.status, 200);
    let second = door.send(Request::new("GET", "/healthz"));
    let mut second = std::pin::pin!(second);
    let waits = tokio::time::timeout(Duration::from_millis(200), &mut second).await;
    assert!(waits.is_err(), "a second connection was served");
    drop(first);
    assert_eq!(second.await.status, 200);
}

fn files(folder: &Path) -> TlsFiles {
    TlsFiles { cert: folder.join("server.crt"), key: folder.join("server.key"), clients: None }
}

/// Certificate and key as PEM, and the certificate again.
fn certificate() -> (String, String, CertificateDer<'static>) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    (made.cert.pem(), made.signing_key.serialize_pem(), made.cert.der().clone())
}

fn write(files: &TlsFiles, made: &(String, String, CertificateDer<'static>)) {
    fs::write(&files.cert, &made.0).unwrap();
    fs::write(&files.key, &made.1).unwrap();
}

/// The status of an answer to a client that trusts that certificate alone.
async fn ask(door: &Door, trusted: &CertificateDer<'static>) -> Option<u16> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(door.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.ok()?;
    Some(Request::new("GET", "/healthz").over(stream, "localhost").await.status)
}
