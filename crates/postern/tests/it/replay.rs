//! What was asked before, put to what may come to be in force; and what was in force then.

use std::{fmt::Write as _, fs};

use serde_json::{Value, json};

use crate::cli::{Site, text};

/// Some traffic: answered twice, once with a parameter, refused once.
fn traffic(site: &Site) {
    site.json(&["query", "--as", "ada", "SELECT name FROM people"]);
    site.json(&["query", "--as", "ada", "SELECT name FROM people"]);
    site.json(&["query", "--as", "ada", "--param", "1", "SELECT id FROM people WHERE id = $1"]);
    site.run(&["query", "--as", "ada", "SELECT secret FROM people"]);
    site.run(&["query", "--as", "ada", "SELEC"]);
}

fn copied(site: &Site) -> std::path::PathBuf {
    let to = site.dir().with_file_name("candidate");
    for folder in ["", "catalog", "policies"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        for entry in fs::read_dir(site.dir().join(folder)).unwrap().flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    to
}

#[test]
fn a_change_is_tried_on_what_was_asked_before() {
    let site = Site::new();
    traffic(&site);
    let same = site.json(&["policy", "replay"]);
    assert_eq!(same["replayed"]["differences"], json!([]), "{same}");
    assert_eq!((&same["replayed"]["tried"], &same["ok"]), (&json!(5), &json!(true)));

    let candidate = copied(&site);
    let catalogue = "[people.columns]\nname = { classification = \"confidential\", mask = \"redact\" }\nsecret = { classification = \"restricted\", mask = \"redact\" }\n";
    fs::write(candidate.join("catalog/club.toml"), catalogue).unwrap();
    let to = candidate.to_string_lossy().into_owned();
    let output = site.run(&["policy", "replay", &to, "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let differences = told["replayed"]["differences"].as_array().unwrap();
    let fates: Vec<_> = differences
        .iter()
        .map(|one| (one["fate"].as_str().unwrap(), one["times"].as_u64().unwrap()))
        .collect();
    assert_eq!(fates, [("refused", 1), ("allowed", 1), ("otherwise", 2)], "{told:#}");
    assert!(differences[0]["why"].as_str().unwrap().contains("unknown-name"));
    assert_eq!(differences[1]["why"], "was unknown-name");
    assert_eq!(differences[2]["why"], "people (rows all): name redact");
    let words = text(&site.run(&["policy", "replay", &to]).stdout);
    assert!(words.contains("5 decisions tried · 3 statements fare otherwise"), "{words}");
    let none = site.json(&["policy", "replay", "--since", "2999-01-01"]);
    assert_eq!(none["replayed"]["tried"], 0);
    assert!(site.fails(&["policy", "replay", "--since", "soon"], 2).contains("bad-day"));
}

#[test]
fn the_texts_in_force_at_an_entry_are_shown() {
    let site = Site::new();
    traffic(&site);
    let before = site.json(&["status"])["record"]["entries"].as_u64().unwrap() - 1;
    let old = site.read("policies/helper.cedar");
    site.write("policies/helper.cedar", &format!("// narrower\n{old}"));
    let asked = site.json(&["query", "--as", "ada", "SELECT name FROM people"]);
    let receipt = asked["receipt"]["id"].as_str().unwrap();

    let then = site.json(&["policy", "show", "--at", &before.to_string()]);
    assert_eq!(then["files"]["policies/helper.cedar"], old.as_str());
    let now = site.run(&["policy", "show", "--at", receipt, "policies/helper.cedar"]);
    assert!(text(&now.stdout).contains("// narrower"), "{now:?}");
    assert!(!text(&now.stdout).contains("agents.toml"), "{now:?}");
    let wrong = site.fails(&["policy", "show", "--at", receipt, "policies/helpr.cedar"], 1);
    assert!(wrong.contains("did you mean `policies/helper.cedar`"), "{wrong}");
    assert!(site.fails(&["policy", "show", "--at", "0"], 1).contains("no-configuration"));
    assert!(site.fails(&["policy", "show", "--at", "r_x"], 1).contains("bad-receipt"));
}

#[test]
fn what_the_record_names_outlives_the_bound_and_changes_wait() {
    let site = Site::new();
    traffic(&site);
    let before = site.json(&["status"])["record"]["entries"].as_u64().unwrap() - 1;
    let (toml, agents) = (site.read("postern.toml"), site.read("agents.toml"));
    // A large text that does not deflate: as much as the smallest bound.
    let mut noise = String::new();
    for number in 0..80_000_u64 {
        writeln!(noise, "# {:x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).unwrap();
    }
    site.write("postern.toml", &format!("{toml}[record]\ntexts_bytes_max = 1_000_000\n"));
    site.write("agents.toml", &format!("{agents}{noise}"));
    site.json(&["status"]);
    site.write("agents.toml", &format!("{agents}{}", noise.replace("# ", "## ")));
    let refused = site.fails(&["status"], 1);
    assert!(refused.contains("raise texts_bytes_max under [record]"), "{refused}");

    let then = site.json(&["policy", "show", "--at", &before.to_string()]);
    assert_eq!(then["files"]["agents.toml"], agents.as_str());
    // The bound that the new folder names is the one that counts.
    site.write("postern.toml", &format!("{toml}[record]\ntexts_bytes_max = 2_000_000\n"));
    let status = site.json(&["status"]);
    assert!(status["configuration"]["texts_bytes"].as_u64().unwrap() > 1_000_000, "{status}");
    assert_eq!(status["configuration"]["texts_bytes_max"], 2_000_000);
}

#[test]
fn texts_that_somebody_changed_are_not_shown_as_those_in_force() {
    let site = Site::new();
    traffic(&site);
    let entries = site.json(&["status"])["record"]["entries"].as_u64().unwrap() - 1;
    let folder = site.state().join("configurations");
    let mut lists = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let list = lists.find(|path| path.is_file()).unwrap();
    let text = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, text.replace("helper.cedar", "other.cedar")).unwrap();
    let refused = site.fails(&["policy", "show", "--at", &entries.to_string()], 2);
    assert!(refused.contains("configuration-damaged"), "{refused}");
}
