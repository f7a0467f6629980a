//! TLS: asked for, or from the first byte; channel binding; and what somebody in between may try.

use std::{fs, path::Path, sync::Arc};

use postern_listen::TlsFiles;
use postgres_protocol::authentication::sasl::{ChannelBinding, SCRAM_SHA_256, SCRAM_SHA_256_PLUS};
use rustls::pki_types::{CertificateDer, ServerName};
use sha2::{Digest as _, Sha256};
use tokio::{io::AsyncReadExt as _, net::TcpStream};
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::{
    client::{Client, Door, SQL, message, packet, startup, tags},
    house::Shop,
};

const VERSION: u32 = 3 << 16;

struct TlsDoor {
    door: Door,
    certificate: CertificateDer<'static>,
    _folder: tempfile::TempDir,
}

fn write(folder: &Path) -> (TlsFiles, CertificateDer<'static>) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let files =
        TlsFiles { cert: folder.join("server.crt"), key: folder.join("server.key"), clients: None };
    fs::write(&files.cert, made.cert.pem()).unwrap();
    fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
    (files, made.cert.der().clone())
}

impl TlsDoor {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (files, certificate) = write(folder.path());
        let door = Door::open_with(Shop::new(), |config| config.tls = Some(files)).await;
        Self { door, certificate, _folder: folder }
    }

    async fn connect(
        &self,
        tcp: TcpStream,
        protocols: &[&[u8]],
    ) -> std::io::Result<TlsStream<TcpStream>> {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(self.certificate.clone()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
        let name = ServerName::try_from("localhost").unwrap();
        TlsConnector::from(Arc::new(config)).connect(name, tcp).await
    }

    /// Asks for TLS and gets it.
    async fn asked(&self) -> Client<TlsStream<TcpStream>> {
        let mut plain = self.door.dial().await;
        plain.send(&packet(&80_877_103_u32.to_be_bytes())).await;
        assert_eq!(plain.stream.read_u8().await.unwrap(), b'S');
        Client::new(self.connect(plain.stream, &[]).await.unwrap())
    }
}

fn hello() -> Vec<u8> {
    startup(VERSION, &[("user", "ada"), ("database", "shop")])
}

#[tokio::test]
async fn over_tls_scram_is_bound_to_the_certificate() {
    let tls = TlsDoor::open().await;
    let hash = || Sha256::digest(&tls.certificate).to_vec();
    let mut client = tls.asked().await;
    let binding = ChannelBinding::tls_server_end_point(hash());
    client.login_with("pk_ada", &hello(), SCRAM_SHA_256_PLUS, binding).await.unwrap();
    assert_eq!(tags(&client.query(SQL).await), "TDCZ");
    let binding = ChannelBinding::tls_server_end_point(vec![7; 32]);
    let mut relayed = tls.asked().await;
    let error = relayed.login_with("pk_ada", &hello(), SCRAM_SHA_256_PLUS, binding).await;
    assert_eq!(error.unwrap_err().state(), "28000", "bound to another certificate");
    let mut cut = tls.asked().await;
    let error =
        cut.login_with("pk_ada", &hello(), SCRAM_SHA_256, ChannelBinding::unrequested()).await;
    assert_eq!(error.unwrap_err().state(), "28000", "the offer was cut on the way");
    let mut plain = tls.asked().await;
    plain.login("ada", "pk_ada", &[]).await.unwrap();
}

#[tokio::test]
async fn tls_from_the_first_byte_needs_its_protocols_name() {
    let tls = TlsDoor::open().await;
    let tcp = || async { TcpStream::connect(tls.door.address).await.unwrap() };
    let stream = tls.connect(tcp().await, &[b"postgresql"]).await.unwrap();
    Client::new(stream).login("ada", "pk_ada", &[]).await.unwrap();
    let stream = tls.connect(tcp().await, &[]).await.unwrap();
    let mut nameless = Client::new(stream);
    assert_eq!(nameless.next().await.unwrap().state(), "08P01");
    assert!(tls.connect(tcp().await, &[b"h2"]).await.is_err(), "another protocol's name");
}

#[tokio::test]
async fn what_stands_behind_the_wish_for_tls_is_never_taken_for_what_was_said_under_it() {
    let tls = TlsDoor::open().await;
    for behind in [hello(), message('Q', b"SELECT 1\0"), packet(&80_877_103_u32.to_be_bytes())] {
        let mut client = tls.door.dial().await;
        client.send(&[packet(&80_877_103_u32.to_be_bytes()), behind].concat()).await;
        let mut said = Vec::new();
        client.stream.read_to_end(&mut said).await.unwrap_or_default();
        // Ended with a word, or, when the bytes came a moment later, by a handshake that is none.
        assert!(said.starts_with(b"E") || said.starts_with(b"S") && said.len() < 64, "{said:?}");
    }
    assert!(tls.door.shop.record.decisions.lock().unwrap().is_empty());
}

#[tokio::test]
async fn nothing_is_said_in_the_clear_where_there_is_tls() {
    let tls = TlsDoor::open().await;
    let mut client = tls.door.dial().await;
    let error = client.login("ada", "pk_ada", &[]).await.unwrap_err();
    assert_eq!(error.state(), "28000");
    let mut twice = tls.asked().await;
    twice.send(&packet(&80_877_103_u32.to_be_bytes())).await;
    assert_eq!(twice.next().await.unwrap().state(), "08P01");
}

#[tokio::test]
async fn half_a_handshake_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (files, _) = write(folder.path());
    let door = Door::open_with(Shop::new(), |config| {
        config.tls = Some(files);
        config.startup_wait = std::time::Duration::from_millis(300);
    })
    .await;
    for first in [&[0x16, 3, 1][..], &[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]] {
        let mut client = door.dial().await;
        client.send(first).await;
        let mut said = Vec::new();
        client.stream.read_to_end(&mut said).await.unwrap_or_default();
        assert!(!said.starts_with(b"R"), "{said:?}");
    }
}
