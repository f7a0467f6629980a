//! psql logs in by a client certificate, made and signed by `openssl` as an operator would.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use crate::{
    clients::{scripts, succeeded},
    told,
};

fn certificates(arguments: &[&str], folder: &Path) -> Output {
    Command::new(scripts().join("certificate.sh")).args(arguments).arg(folder).output().unwrap()
}

#[test]
fn psql_shows_a_certificate_in_place_of_a_key() {
    let shop = told::sqlite();
    let folder = tempfile::tempdir().unwrap();
    succeeded(&certificates(&["make"], folder.path()));
    let file = |name: &str| format!("\"file:{}\"", folder.path().join(name).display());
    shop.change("postern.toml", |text| {
        let tls = format!(
            "[listen]\ntls = {{ cert = {}, key = {}, clients = {} }}\n",
            file("server.crt"),
            file("server.key"),
            file("site.crt")
        );
        text.replace("[listen]\n", &tls)
    });
    shop.change("agents.toml", |text| text + "certificate = \"claude.agents.example\"\n");
    let server = shop.serve();
    let port = server.pgwire().port().to_string();
    succeeded(&certificates(&["ask", &port], folder.path()));
    assert!(shop.run(&["stop", "claude"]).status.success());
    succeeded(&certificates(&["stopped", &port], folder.path()));
}

#[test]
fn authorities_that_cannot_be_read_are_never_read_as_none() {
    let shop = told::sqlite();
    let folder = tempfile::tempdir().unwrap();
    succeeded(&certificates(&["make"], folder.path()));
    let file = |name: &str| format!("\"file:{}\"", folder.path().join(name).display());
    let (cert, key) = (file("server.crt"), file("server.key"));
    let site = fs::read_to_string(shop.dir().join("postern.toml")).unwrap();
    for clients in ["7".to_owned(), file("nothing.crt")] {
        let tls =
            format!("[listen]\ntls = {{ cert = {cert}, key = {key}, clients = {clients} }}\n");
        let changed = site.replace("[listen]\n", &tls);
        fs::write(shop.dir().join("postern.toml"), changed).unwrap();
        let output = shop.run(&["check"]);
        assert!(!output.status.success(), "{clients}: {output:?}");
    }
}
