//! The command line: what it says, how it ends, what it leaves behind.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;

/// A site of one SQLite table.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("postern");
        fs::create_dir_all(dir.join("catalog")).unwrap();
        fs::create_dir_all(dir.join("policies")).unwrap();
        let site = Self { folder };
        site.write(
            "postern.toml",
            "version = 1\n[listen]\nhttp = \"127.0.0.1:0\"\n[source.club]\nurl = \"sqlite:club.db\"\n[role.helper]\n",
        );
        site.write(
            "agents.toml",
            "# who there is\n[agent.ada] # the first\nowner = \"mara\"\nroles = [\"helper\"]\n",
        );
        site.write(
            "catalog/club.toml",
            "[people.columns]\nid = { classification = \"internal\" }\nname = { classification = \"confidential\", mask = \"partial\" }\n",
        );
        site.write(
            "policies/helper.cedar",
            "@id(\"helper-reads\")\npermit (principal in Role::\"helper\", action == Action::\"read\", resource in Table::\"club.people\");\n",
        );
        site.make_data();
        site
    }

    fn make_data(&self) {
        rusqlite::Connection::open(self.dir().join("club.db"))
            .unwrap()
            .execute_batch("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, secret TEXT); INSERT INTO people VALUES (1, 'Ada Lovelace', 'CANARY')")
            .unwrap();
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("postern")
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.dir().join(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.dir().join(name)).unwrap()
    }

    fn serve(&self) -> Server {
        Server::start(&self.dir(), &self.state())
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        run(&self.dir(), &self.state(), arguments)
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let output = run(&self.dir(), &self.state(), &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub(crate) fn fails(&self, arguments: &[&str], exit: i32) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {output:?}");
        let said = text(&output.stderr);
        let line = said
            .lines()
            .find(|line| line.starts_with("postern: "))
            .unwrap_or_else(|| panic!("{said}"));
        line.to_owned()
    }
}

pub(crate) fn run(dir: &Path, state: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postern"));
    command.arg("--dir").arg(dir).arg("--state").arg(state).args(arguments);
    command.env_remove("RUST_LOG").stdin(Stdio::null()).output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Waits for something that happens within a second or two.
fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_secs(20), "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn help(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_postern")).args(arguments).arg("--help").output().unwrap();
    assert!(output.status.success());
    text(&output.stdout)
}

#[test]
fn shells_complete_and_every_command_has_its_page() {
    let site = Site::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = site.run(&["completions", shell]);
        assert!(output.status.success() && text(&output.stdout).contains("doctor"), "{shell}");
    }
    let folder = site.dir().join("man");
    let told = site.json(&["completions", "man", "--to", &folder.to_string_lossy()]);
    let pages = fs::read_dir(&folder).unwrap().count();
    assert_eq!(told["pages"], pages);
    let page = fs::read_to_string(folder.join("postern-agent-add.1")).unwrap();
    assert!(page.starts_with(".ie") && page.contains("SYNOPSIS"), "{page}");
    let quiet = site.run(&["check"]);
    assert!(!text(&quiet.stdout).contains('\x1b'), "no colour into a pipe");
}

#[test]
fn an_answer_is_printed_in_the_form_that_is_asked_for() {
    let site = Site::new();
    let sql = "SELECT id, name FROM people";
    let ask = |more: &[&str]| site.run(&[&["query", "--as", "ada", sql], more].concat());
    let plain = ask(&[]);
    let table = ask(&["--format", "table"]);
    let without_receipt =
        |output: &Output| text(&output.stdout).split("receipt").next().unwrap().to_owned();
    assert_eq!(without_receipt(&plain), without_receipt(&table));
    let document: Value = serde_json::from_slice(&ask(&["--format", "json"]).stdout).unwrap();
    assert_eq!(document["rows"], json!([[1, "A••• L•••"]]));
    let csv = ask(&["--format", "csv"]);
    assert_eq!(text(&csv.stdout), "id,name\r\n1,\"A••• L•••\"\r\n");
    assert!(text(&csv.stderr).starts_with("1 rows · receipt r_"), "{csv:?}");
    let lines = ask(&["--format", "ndjson"]);
    let lines = text(&lines.stdout);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), &lines[1]), (3, &json!([1, "A••• L•••"])));
    let refused =
        site.run(&["query", "--as", "ada", "SELECT secret FROM people", "--format", "csv"]);
    assert_eq!((refused.status.code(), text(&refused.stdout).as_str()), (Some(1), ""));
}

#[test]
fn help_says_what_every_command_does() {
    let mut all = help(&[]);
    for command in [
        &["demo"][..],
        &["init"],
        &["serve"],
        &["mcp"],
        &["query"],
        &["agent"],
        &["agent", "add"],
        &["scan"],
        &["catalog"],
        &["role"],
        &["policy"],
        &["stop"],
        &["keys"],
        &["doctor"],
        &["completions"],
        &["backup"],
        &["restore"],
        &["explain"],
        &["audit"],
        &["audit", "verify"],
    ] {
        writeln!(all, "\n──── {}", command.join(" ")).unwrap();
        all.push_str(&help(command));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn an_agent_asks_without_a_server_and_gets_masks() {
    let site = Site::new();
    let answer = site.json(&[
        "query",
        "--as",
        "ada",
        "SELECT id, name FROM people WHERE id = $1",
        "--param",
        "1",
    ]);
    assert_eq!(answer["rows"], json!([[1, "A••• L•••"]]));
    assert_eq!(answer["columns"][1]["masked"], "partial");
    let line = site.fails(&["query", "--as", "ada", "SELECT secret FROM people"], 1);
    assert!(line.contains("unknown-name") && line.contains("you can read: id, name"), "{line}");
    assert!(!line.contains("CANARY"));
    let line = site.fails(&["query", "--as", "adda", "SELECT 1"], 1);
    assert_eq!(line, "postern: unknown-agent: there is no agent `adda`; did you mean `ada`");
    let line = site.fails(&["explain", "SELECT 1"], 1);
    assert!(line.contains("with --as AGENT"), "{line}");
}

#[test]
fn explain_says_which_policy_and_where() {
    let site = Site::new();
    let output = site.run(&["explain", "--as", "ada", "SELECT name FROM people"]);
    insta::assert_snapshot!(text(&output.stdout));
}

#[test]
fn explain_says_who_sees_a_column_and_what_an_agent_sees() {
    let site = Site::new();
    let mut all = String::new();
    for command in [
        &["explain", "club.people.name"][..],
        &["explain", "--as", "ada"],
        &["role", "show", "--matrix"],
    ] {
        let output = site.run(command);
        assert!(output.status.success(), "{output:?}");
        writeln!(all, "──── {}\n{}", command.join(" "), text(&output.stdout)).unwrap();
    }
    insta::assert_snapshot!(all);
    let line = site.fails(&["explain", "club.people.nam"], 1);
    assert!(line.ends_with("did you mean `club.people.name`"), "{line}");
}

#[test]
fn explain_finds_the_smallest_grant_and_tries_it() {
    let site = Site::new();
    site.write("policies/helper.cedar", GRANTED_ID_ONLY);
    let refused = site.run(&["query", "--as", "ada", "SELECT name FROM people", "--json"]);
    let refused: Value = serde_json::from_slice(&refused.stderr).unwrap();
    let receipt = refused["error"]["receipt"].as_str().unwrap();
    let told = site.json(&["explain", "--receipt", receipt]);
    let grant = &told["now"]["grant"];
    assert_eq!((&told["code"], &grant["possible"]), (&json!("unknown-name"), &json!(true)));
    let policy = grant["policy"].as_str().unwrap();
    assert!(policy.contains("Column::\"club.people.name\"") && !policy.contains(".id"), "{policy}");
    site.write("policies/helper.cedar", &format!("{GRANTED_ID_ONLY}{policy}"));
    let answer = site.json(&["query", "--as", "ada", "SELECT name FROM people"]);
    assert_eq!(answer["rows"], json!([["A••• L•••"]]));
    assert_eq!(site.json(&["explain", "--receipt", receipt])["now"]["verdict"], "allowed");

    let forbid =
        "@id(\"no-names\") forbid (principal, action, resource == Column::\"club.people.name\");\n";
    site.write("policies/never.cedar", forbid);
    let told = site.json(&["explain", "--receipt", receipt]);
    let grant = &told["now"]["grant"];
    assert_eq!(grant["possible"], false);
    assert_eq!(grant["forbids"], json!([{"id": "no-names", "place": "policies/never.cedar:1"}]));
    let hidden = site.json(&["explain", "club.people.name", "--as", "ada"]);
    assert_eq!(hidden["columns"][0]["hidden_from"][0]["closed_by"][0]["id"], "no-names");
}

#[test]
fn a_grant_for_a_table_of_an_odd_name_is_written_as_policies_write_it() {
    let site = Site::new();
    rusqlite::Connection::open(site.dir().join("club.db"))
        .unwrap()
        .execute_batch("CREATE TABLE \"order items\" (id INTEGER, \"a.b\" TEXT)")
        .unwrap();
    let catalogue = site.read("catalog/club.toml");
    let odd = "[\"order items\".columns]\nid = { classification = \"internal\" }\n\"a.b\" = { classification = \"internal\" }\n";
    site.write("catalog/club.toml", &format!("{catalogue}{odd}"));
    let sql = "SELECT \"a.b\" FROM \"order items\"";
    let refused = site.run(&["query", "--as", "ada", sql, "--json"]);
    let refused: Value = serde_json::from_slice(&refused.stderr).unwrap();
    let told = site.json(&["explain", "--receipt", refused["error"]["receipt"].as_str().unwrap()]);
    let grant = &told["now"]["grant"];
    assert_eq!(grant["possible"], true, "{told}");
    let policy = grant["policy"].as_str().unwrap();
    assert!(policy.contains("resource is club::x_order_20_items"), "{policy}");
}

const GRANTED_ID_ONLY: &str = "\
@id(\"columns\") permit (principal in Role::\"helper\", action == Action::\"read\", resource == Column::\"club.people.id\");
@id(\"rows\") permit (principal in Role::\"helper\", action == Action::\"read\", resource is club::people);
";

#[test]
fn what_is_stopped_stays_so_until_it_is_resumed() {
    let site = Site::new();
    let server = site.serve();
    let key = site.json(&["agent", "rotate", "ada"])["key"].as_str().unwrap().to_owned();
    let ask = |server: &Server| {
        server.post("/v1/query", &key, "{\"sql\":\"SELECT id FROM people\"}").status
    };
    for (word, said) in [
        ("ada", "agent:ada"),
        ("helper", "role:helper"),
        ("club", "source:club"),
        ("club.people", "table:club.people"),
        ("--all", "everything"),
    ] {
        assert_eq!(ask(&server), 200);
        assert_eq!(site.json(&["stop", word])["stopped"], said);
        assert_eq!(ask(&server), 403, "{word}");
        assert_eq!(site.json(&["status"])["stopped"], json!([said]));
        if word != "--all" {
            assert_eq!(site.json(&["resume", word])["still_stopped"], json!([]));
        }
    }
    server.kill();
    let server = site.serve();
    assert_eq!(ask(&server), 403, "a stop outlives the server");
    site.json(&["resume", "--all"]);
    assert_eq!(ask(&server), 200);
    let line = site.fails(&["resume", "--all"], 1);
    assert!(line.starts_with("postern: not-stopped: everything is not stopped"), "{line}");
    let line = site.fails(&["stop", "halper"], 1);
    assert!(line.ends_with("did you mean `helper`"), "{line}");
    let tail = site.json(&["audit", "tail"]).to_string();
    assert!(tail.contains("access.stopped") && tail.contains("access.resumed"));
}

#[test]
fn a_broken_configuration_does_not_keep_anybody_from_stopping() {
    let site = Site::new();
    site.json(&["status"]);
    site.write("postern.toml", "version = ");
    site.json(&["stop", "--all"]);
    site.json(&["stop", "agent:ada"]);
    assert!(site.fails(&["stop", "ada"], 1).contains("configuration-refused"));
}

#[test]
fn cases_beside_policies_hold_or_say_what_is_wrong() {
    let site = Site::new();
    let case = |expect: &str| {
        format!(
            "[[case]]\nabout = \"names\"\nas = \"role:helper\"\nsql = \"SELECT name FROM people\"\nexpect = {{ {expect} }}\n"
        )
    };
    site.write("policies/helper.test.toml", &case("name = \"partial\", rows = \"all\""));
    let told = site.json(&["policy", "test"]);
    assert_eq!((&told["ok"], told["cases"].as_array().unwrap().len()), (&json!(true), 1));
    for (expect, wrong) in [
        ("name = \"clear\"", "`name` is partial, not clear"),
        ("rows = \"id = 1\"", "the rows are all, not id = 1"),
        ("refused = \"unknown-name\"", "allowed, where `unknown-name` was expected"),
    ] {
        site.write("policies/helper.test.toml", &case(expect));
        let output = site.run(&["policy", "test"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains(wrong), "{output:?}");
    }
    site.write("policies/helper.test.toml", "[[case]]\nas = 7\n");
    assert!(site.fails(&["policy", "test"], 2).contains("helper.test.toml"));
}

#[test]
fn a_change_of_policy_says_who_gains_and_who_loses() {
    let site = Site::new();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        let git = git.arg("-C").arg(site.dir()).args(["-c", "user.name=a", "-c", "user.email=a@b"]);
        let output = git.args(arguments).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "first"]);
    assert_eq!(site.json(&["policy", "diff", "main"])["changes"], json!([]));
    let reads = site.read("policies/helper.cedar");
    let only = "@id(\"one\") forbid (principal, action, resource is club::people) unless { resource.id == 1 };\n";
    site.write("policies/helper.cedar", &format!("{reads}{only}"));
    site.write(
        "catalog/club.toml",
        "[people.columns]\nid = { classification = \"internal\" }\nsecret = { classification = \"restricted\", mask = \"redact\" }\n",
    );
    let told = text(&site.run(&["policy", "diff", "main"]).stdout);
    insta::assert_snapshot!(told);
    for wrong in ["nosuch", "-main", "main:postern.toml"] {
        let line = site.fails(&["policy", "diff", "--", wrong], 2);
        assert!(line.starts_with("postern: unknown-version: "), "{line}");
    }
}

#[test]
fn people_who_run_commands_at_once_wait_for_each_other() {
    let site = Site::new();
    std::thread::scope(|scope| {
        let adding: Vec<_> = (0..5)
            .map(|at| {
                let (site, name) = (&site, format!("bot{at}"));
                scope.spawn(move || {
                    site.json(&["agent", "add", &name, "--owner", "mara", "--role", "helper"])
                })
            })
            .collect();
        for added in adding {
            assert!(added.join().unwrap()["key"].as_str().is_some());
        }
    });
    assert_eq!(site.json(&["agent", "list"])["agents"].as_array().unwrap().len(), 6);
}

#[test]
fn a_new_agent_asks_at_once_and_a_retired_one_never_again() {
    let site = Site::new();
    let server = site.serve();
    let added =
        site.json(&["agent", "add", "bob", "--owner", "mara@example.com", "--role", "helper"]);
    let key = added["key"].as_str().unwrap().to_owned();
    let ask =
        |key: &str| server.post("/v1/query", key, "{\"sql\":\"SELECT id FROM people\"}").status;
    assert_eq!(ask(&key), 200);
    let file = site.read("agents.toml");
    assert!(file.starts_with("# who there is\n[agent.ada] # the first\n"), "{file}");
    assert!(!file.contains(&key));
    let rotated = site.json(&["agent", "rotate", "bob"])["key"].as_str().unwrap().to_owned();
    assert_eq!((ask(&key), ask(&rotated)), (200, 200), "both keys are valid for a day");
    let newest =
        site.json(&["agent", "rotate", "bob", "--now"])["key"].as_str().unwrap().to_owned();
    assert_eq!((ask(&key), ask(&rotated), ask(&newest)), (401, 401, 200));
    site.json(&["agent", "suspend", "bob"]);
    assert_eq!(ask(&newest), 403);
    site.json(&["agent", "resume", "bob"]);
    assert_eq!(ask(&newest), 200);
    site.json(&["agent", "retire", "bob"]);
    assert_eq!(ask(&newest), 401);
    assert!(!site.read("agents.toml").contains("bob"));
    let line = site.fails(&["agent", "add", "bob", "--owner", "m", "--role", "helper"], 1);
    assert!(line.contains("never comes back"), "{line}");
    let tail = site.json(&["audit", "tail", "-n", "100"]);
    let kinds: Vec<_> = tail["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["leaf"]["kind"].as_str().unwrap())
        .collect();
    for kind in [
        "agent.added",
        "agent.rotated",
        "agent.suspended",
        "agent.resumed",
        "agent.retired",
        "configuration.loaded",
        "query.decided",
    ] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
}

#[test]
fn an_agent_with_an_unknown_role_is_refused_and_nothing_is_written() {
    let site = Site::new();
    let before = site.read("agents.toml");
    let line = site.fails(&["agent", "add", "bob", "--owner", "m", "--role", "helpr"], 1);
    assert!(line.contains("did you mean `helper`"), "{line}");
    assert_eq!(site.read("agents.toml"), before);
    assert_eq!(site.json(&["agent", "list"])["agents"].as_array().unwrap().len(), 1);
    let line = site.fails(
        &["agent", "add", "bob", "--owner", "m", "--role", "helper", "--expires", "2020-01-01"],
        1,
    );
    assert!(line.contains("2020-01-01 is past"), "{line}");
}

#[test]
fn a_second_server_on_the_same_state_is_told_who_has_it() {
    let site = Site::new();
    let _server = site.serve();
    let line = site.fails(&["serve"], 2);
    assert!(
        line.starts_with("postern: state-in-use: ") && line.contains("in use by process"),
        "{line}"
    );
}

#[test]
fn a_bad_change_is_refused_and_the_old_configuration_stays() {
    let site = Site::new();
    let server = site.serve();
    let key = server.new_key("ada");
    let good = site.read("policies/helper.cedar");
    site.write("policies/helper.cedar", &good.replace("club.people", "club.peple"));
    let refused = |site: &Site| site.json(&["status"])["configuration"]["refused"].clone();
    eventually("the slip is found", || {
        refused(&site).as_array().is_some_and(|all| !all.is_empty())
    });
    let finding = refused(&site)[0].clone();
    assert_eq!(finding["file"], "policies/helper.cedar");
    assert!(finding["fix"].as_str().unwrap().contains("club.people"), "{finding}");
    assert_eq!(server.post("/v1/query", &key, "{\"sql\":\"SELECT id FROM people\"}").status, 200);
    site.write("policies/helper.cedar", "// nothing is open\n");
    eventually("the good change is in force", || {
        server.post("/v1/query", &key, "{\"sql\":\"SELECT id FROM people\"}").status == 403
    });
    assert_eq!(refused(&site), json!([]));
}

#[test]
fn serve_refuses_a_bad_configuration_and_check_names_all_of_it() {
    let site = Site::new();
    site.write("agents.toml", "[agent.ada]\nowner = \"m\"\nroles = [\"helpr\"]\nkeyy = 1\n");
    let line = site.fails(&["serve"], 1);
    assert!(line.starts_with("postern: configuration-refused: agents.toml:3"), "{line}");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(text(&output.stdout));
    assert!(!site.state().exists() || site.json_fails_open(), "check holds no state");
}

impl Site {
    /// Whether the state can be opened by another: nobody kept it.
    fn json_fails_open(&self) -> bool {
        self.run(&["audit", "tail"]).status.success()
    }
}

#[test]
fn a_source_that_is_away_at_start_is_asked_again_until_it_is_there() {
    let site = Site::new();
    fs::remove_file(site.dir().join("club.db")).unwrap();
    let server = site.serve();
    let key = server.new_key("ada");
    let ask = || server.post("/v1/query", &key, "{\"sql\":\"SELECT id FROM people\"}");
    let away = ask();
    assert_eq!(away.status, 503, "{}", away.text());
    assert_eq!(away.json().unwrap()["code"], "source-unavailable");
    let elsewhere = server.post("/v1/query", &key, "{\"sql\":\"SELECT 1\",\"source\":\"other\"}");
    assert_eq!(
        elsewhere.json().unwrap()["detail"],
        away.json().unwrap()["detail"],
        "no name is told from another"
    );
    site.make_data();
    eventually("the source is back", || ask().status == 200);
}

#[test]
fn mcp_speaks_on_standard_input_with_a_server_and_without() {
    let site = Site::new();
    let alone = mcp(&site);
    assert!(alone.contains("A••• L•••"), "{alone}");
    let _server = site.serve();
    let through = mcp(&site);
    assert!(through.contains("A••• L•••"), "{through}");
    assert!(!through.contains("CANARY"));
    let line = site.fails(&["mcp", "--as", "nobody"], 1);
    assert!(line.contains("unauthenticated"), "{line}");
}

fn mcp(site: &Site) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_postern"))
        .arg("--dir")
        .arg(site.dir())
        .arg("--state")
        .arg(site.state())
        .args(["mcp", "--as", "ada"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let messages = [
        json!({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}),
        json!({"jsonrpc":"2.0","method":"notifications/initialized"}),
        json!({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"query","arguments":{"sql":"SELECT name FROM people"}}}),
    ];
    let mut input = child.stdin.take().unwrap();
    for message in messages {
        writeln!(input, "{message}").unwrap();
    }
    drop(input);
    text(&child.wait_with_output().unwrap().stdout)
}

#[test]
fn a_changed_record_is_found_with_the_public_key_alone() {
    let site = Site::new();
    site.json(&["query", "--as", "ada", "SELECT id FROM people"]);
    let proofs = site.folder.path().join("proofs");
    let exported = site.json(&["audit", "export", "--proofs", proofs.to_str().unwrap()]);
    let key = exported["key"].as_str().unwrap();
    let checkpoint = proofs.join("checkpoint");
    let verify = ["audit", "verify", "--key", key, "--checkpoint", checkpoint.to_str().unwrap()];
    let sound = site.json(&verify);
    assert_eq!((&sound["ok"], &sound["key"]["kept_elsewhere"]), (&json!(true), &json!(true)));
    assert_eq!(sound["journal"], "sound");
    let mut journals = Vec::new();
    find(&site.state().join("audit/journal"), &mut journals);
    let kept = fs::read(&journals[0]).unwrap();
    let mut torn = kept.clone();
    *torn.last_mut().unwrap() ^= 1;
    fs::write(&journals[0], torn).unwrap();
    let line = site.fails(&verify, 1);
    assert!(line.starts_with("postern: record-unsound: 1 finding"), "{line}");
    fs::write(&journals[0], kept).unwrap();
    let mut bundles = Vec::new();
    find(&site.state().join("audit"), &mut bundles);
    let bundle =
        bundles.iter().find(|path| path.to_string_lossy().contains("tile/entries")).unwrap();
    let mut bytes = fs::read(bundle).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(bundle, bytes).unwrap();
    let line = site.fails(&verify, 1);
    assert!(line.starts_with("postern: record-unsound: "), "{line}");
}

#[test]
fn a_record_is_signed_with_a_new_key_and_the_old_one_still_verifies_it() {
    let site = Site::new();
    let server = site.serve();
    site.json(&["query", "--as", "ada", "SELECT id FROM people"]);
    let told = site.json(&["keys", "rotate", "audit"]);
    let (before, after) = (told["before"].as_str().unwrap(), told["key"].as_str().unwrap());
    assert_ne!(before, after);
    site.json(&["query", "--as", "ada", "SELECT id FROM people"]);
    assert_eq!(site.json(&["status"])["record"]["key"], after);
    drop(server);
    for key in [before, after] {
        let verified = site.json(&["audit", "verify", "--key", key]);
        assert_eq!(verified["ok"], true, "{verified}");
    }
    assert_eq!(site.json(&["audit", "verify"])["key"]["vkey"], after);
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { find(&path, files) } else { files.push(path) }
    }
}

#[test]
fn the_control_socket_is_for_the_owner_alone_and_gone_with_the_server() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::new();
    let server = site.serve();
    let socket = site.state().join("control.sock");
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(site.state()).unwrap().permissions().mode() & 0o077, 0);
    drop(server);
    // The server was killed, not ended: the next one takes the place of what it left.
    let _next = site.serve();
    assert!(site.json(&["status"])["record"]["writable"].as_bool().unwrap());
}
