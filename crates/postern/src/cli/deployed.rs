//! The commands that stand in `deploy/` are commands there are.

use clap::Parser as _;

use super::args::{Cli, Command};

/// The words after the first place where that stands.
fn after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    let line = text.split(mark).nth(1).unwrap().lines().next().unwrap();
    line.split(|c: char| c.is_whitespace() || matches!(c, '"' | ',' | '[' | ']'))
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn what_services_and_containers_start_is_a_command() {
    let unit = include_str!("../../../../deploy/postern.service");
    let image = include_str!("../../../../deploy/Containerfile");
    let cluster = include_str!("../../../../deploy/kubernetes.yaml");
    for words in [
        after(unit, "ExecStart=/usr/local/bin/postern"),
        after(image, "CMD"),
        after(cluster, "args:"),
    ] {
        let typed = Cli::try_parse_from(["postern"].iter().chain(&words));
        let typed = typed.unwrap_or_else(|error| panic!("{words:?}: {error}"));
        assert!(matches!(typed.command, Some(Command::Serve)), "{words:?}");
        assert!(typed.common.state.is_some() && typed.common.dir.is_some(), "{words:?}");
    }
}

#[test]
fn every_listener_can_be_reached() {
    let image = include_str!("../../../../deploy/Containerfile");
    let cluster = include_str!("../../../../deploy/kubernetes.yaml");
    let exposed = after(image, "EXPOSE");
    for (listener, service) in [("http", "https"), ("pgwire", "pgwire")] {
        let mark = format!("    {listener:10} = \"0.0.0.0:");
        let port = after(cluster, &mark)[0];
        assert!(exposed.contains(&port), "{listener} is not exposed");
        for said in [
            format!("{{ name: {service}, containerPort: {port} }}"),
            format!("targetPort: {service} }}"),
            format!("- {{ port: {port} }}"),
        ] {
            assert!(cluster.contains(&said), "{listener}: no `{said}`");
        }
    }
}

#[test]
fn the_configuration_in_the_cluster_is_one() {
    let cluster = include_str!("../../../../deploy/kubernetes.yaml");
    let file = |name: &str| {
        let rest = cluster.split(&format!("  {name}: |\n")).nth(1).unwrap();
        let lines = rest.lines().take_while(|line| line.starts_with("    "));
        lines.map(|line| line.trim_start_matches("    ")).collect::<Vec<_>>().join("\n")
    };
    let folder = tempfile::tempdir().unwrap();
    // What the cluster mounts.
    let mut site = file("postern.toml");
    for mounted in
        ["/etc/postern-secrets/shop", "/etc/postern-tls/tls.crt", "/etc/postern-tls/tls.key"]
    {
        let here = folder.path().join(mounted.rsplit('/').next().unwrap());
        std::fs::write(&here, "x").unwrap();
        site = site.replace(mounted, &here.to_string_lossy());
    }
    let folder = crate::config::folder::Folder::of(
        folder.path(),
        [
            ("postern.toml", site),
            ("agents.toml", file("agents.toml")),
            ("catalog/shop.toml", file("catalog-shop.toml")),
            ("policies/support.cedar", file("support.cedar")),
        ],
    );
    let (settings, findings) = crate::config::load(&folder, &|_| None);
    let wrong: Vec<_> = findings.iter().filter(|finding| finding.is_error()).collect();
    assert!(settings.is_some() && wrong.is_empty(), "{wrong:?}");
}
