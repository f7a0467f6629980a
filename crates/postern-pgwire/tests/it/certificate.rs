//! Certificates of clients: who signs them, whose name they hold, and when they end.

use std::{fs, path::Path, sync::Arc};

use postern_listen::TlsFiles;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, DnValue, IsCa, Issuer, KeyPair, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject as _};
use tokio::net::TcpStream;
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::{
    client::{Client, Door, Message, SQL, startup, tags},
    house::Shop,
};

/// Who signs certificates.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

/// A certificate and its key.
struct Shown(CertificateDer<'static>, PrivateKeyDer<'static>);

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, DnValue::Utf8String(name.to_owned()));
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    fn signs(&self, common: &str, others: &[&str], last_year: i32) -> Shown {
        let others: Vec<String> = others.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(others).unwrap();
        params.distinguished_name.push(DnType::CommonName, DnValue::Utf8String(common.to_owned()));
        params.not_before = date_time_ymd(2000, 1, 1);
        params.not_after = date_time_ymd(last_year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let made = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
        Shown(made.der().clone(), key)
    }
}

struct Guarded {
    door: Door,
    own: CertificateDer<'static>,
    authority: Authority,
    _folder: tempfile::TempDir,
}

impl Guarded {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::new("clients");
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
        let at = |name: &str, text: &str| write(folder.path(), name, text);
        let files = TlsFiles {
            cert: at("server.crt", &made.cert.pem()),
            key: at("server.key", &made.signing_key.serialize_pem()),
            clients: Some(at("clients.crt", &authority.pem)),
        };
        let door = Door::open_with(Shop::new(), |config| config.tls = Some(files)).await;
        Self { door, own: made.cert.der().clone(), authority, _folder: folder }
    }

    async fn connect(&self, shown: Option<Shown>) -> std::io::Result<TlsStream<TcpStream>> {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(self.own.clone()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots);
        let mut config = match shown {
            Some(Shown(certificate, key)) => {
                config.with_client_auth_cert(vec![certificate], key).unwrap()
            }
            None => config.with_no_client_auth(),
        };
        config.alpn_protocols = vec![b"postgresql".to_vec()];
        let tcp = TcpStream::connect(self.door.address).await.unwrap();
        let name = ServerName::try_from("localhost").unwrap();
        TlsConnector::from(Arc::new(config)).connect(name, tcp).await
    }

    /// What a user with that certificate hears up to the end of the startup, without a password;
    /// nothing where the handshake fails.
    async fn hears(&self, user: &str, shown: Shown) -> Vec<Message> {
        let Ok(stream) = self.connect(Some(shown)).await else { return Vec::new() };
        let mut client = Client::new(stream);
        client.send(&startup(3 << 16, &[("user", user), ("database", "shop")])).await;
        client.until('Z').await
    }
}

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

#[tokio::test]
async fn a_certificate_lets_in_by_any_of_its_names_and_asks_no_password() {
    let guarded = Guarded::open().await;
    for (common, others) in
        [("ada.agents.example", &[][..]), ("a machine", &["ada.agents.example", "other.example"])]
    {
        let shown = guarded.authority.signs(common, others, 2099);
        let mut client = Client::new(guarded.connect(Some(shown)).await.unwrap());
        client.send(&startup(3 << 16, &[("user", "ada"), ("database", "shop")])).await;
        let said = client.until('Z').await;
        assert_eq!((said[0].tag, said[0].body.as_slice()), ('R', &[0, 0, 0, 0][..]));
        assert_eq!(tags(&client.query(SQL).await), "TDCZ");
    }
    let decisions = guarded.door.shop.record.decisions.lock().unwrap().len();
    assert_eq!(decisions, 2);
    let mut plain = Client::new(guarded.connect(None).await.unwrap());
    plain.login("ada", "pk_ada", &[]).await.unwrap();
}

#[tokio::test]
async fn a_certificate_opens_the_name_it_was_made_for_alone() {
    let guarded = Guarded::open().await;
    let sign = |name: &str| guarded.authority.signs(name, &[], 2099);
    let mut texts = Vec::new();
    for (user, name) in [
        ("bob", "ada.agents.example"),
        ("ada", "ADA.agents.example"),
        ("ada", "ada"),
        ("nobody", "nobody.agents.example"),
        ("nobody", "ada.agents.example"),
    ] {
        let said = guarded.hears(user, sign(name)).await;
        assert_eq!((said.len(), said[0].state().as_str()), (1, "28000"), "{user} {name}");
        texts.push(said[0].body.clone());
    }
    texts.dedup();
    assert_eq!(texts.len(), 1, "whatever is wrong reads the same");
    guarded.door.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    let said = guarded.hears("ada", sign("ada.agents.example")).await;
    assert_eq!(said[0].state(), "28000");
    assert!(said[0].field('M').unwrap().starts_with("stopped"));
}

#[tokio::test]
async fn a_certificate_of_another_authority_or_time_ends_in_the_handshake() {
    let guarded = Guarded::open().await;
    let other = Authority::new("clients");
    let name = "ada.agents.example";
    assert!(guarded.hears("ada", other.signs(name, &[], 2099)).await.is_empty(), "another");
    assert!(guarded.hears("ada", guarded.authority.signs(name, &[], 2020)).await.is_empty());
    assert!(guarded.door.shop.record.decisions.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_connection_ends_with_the_agent_that_its_certificate_opened() {
    let guarded = Guarded::open().await;
    let shown = guarded.authority.signs("ada.agents.example", &[], 2099);
    let mut client = Client::new(guarded.connect(Some(shown)).await.unwrap());
    client.send(&startup(3 << 16, &[("user", "ada"), ("database", "shop")])).await;
    client.until('Z').await;
    assert_eq!(tags(&client.query(SQL).await), "TDCZ");
    guarded.door.shop.keys.suspended.lock().unwrap().push("ada".parse().unwrap());
    let said = client.query(SQL).await;
    assert!(said[0].field('M').unwrap().starts_with("stopped"), "{said:?}");
    assert!(client.is_closed().await);
}
