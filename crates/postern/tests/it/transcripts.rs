//! Every transcript in the documents (` ```console `) is what the demo says. `UPDATE_REFERENCE=1`
//! writes them.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The longest line of a transcript; longer ones are folded.
const WIDTH: usize = 128;

struct Stage(tempfile::TempDir);

impl Stage {
    /// A folder with the demo in it, and `postern` on the path.
    fn set() -> Self {
        let stage = Self(tempfile::tempdir().unwrap());
        let made = stage.run("postern demo --once");
        assert!(made.contains('4'), "{made}");
        stage
    }

    fn run(&self, command: &str) -> String {
        let binary = Path::new(env!("CARGO_BIN_EXE_postern"));
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&path);
        let folders = std::iter::once(binary.parent().unwrap().to_owned()).chain(folders);
        let output = Command::new("sh")
            .args(["-c", &format!("{command} 2>&1")])
            .current_dir(self.0.path())
            .env("PATH", std::env::join_paths(folders).unwrap())
            .env_remove("RUST_LOG")
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

/// A line without what is another one every time: receipts, digests, keys.
fn settled(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("r_").filter(|at| rest[at + 2..].len() >= 26) {
        let (before, word) = rest.split_at(at);
        text.push_str(before);
        let letters = word[2..].chars().take_while(char::is_ascii_alphanumeric).count();
        text.push_str(if letters == 26 { "r_…" } else { &word[..2 + letters] });
        rest = &word[2 + letters..];
    }
    text.push_str(rest);
    let words = text.split(' ').map(|word| {
        let is_hex = word.len() >= 40 && word.chars().all(|c| c.is_ascii_hexdigit());
        let is_log = word.starts_with("postern-log/");
        match (is_hex, is_log) {
            (true, _) => "…",
            (false, true) => "postern-log/…",
            (false, false) => word,
        }
    });
    folded(&words.collect::<Vec<_>>().join(" "))
}

/// A long line in several, the later ones set in.
fn folded(line: &str) -> String {
    if line.chars().count() <= WIDTH {
        return line.to_owned();
    }
    let mut text = String::new();
    let mut width = 0;
    for word in line.split_inclusive(' ') {
        let letters = word.chars().count();
        if width + letters > WIDTH {
            text.truncate(text.trim_end().len());
            text.push_str("\n    ");
            width = 4;
        }
        text.push_str(word);
        width += letters;
    }
    text
}

fn performed(stage: &Stage, block: &str) -> String {
    let mut text = String::new();
    for command in commands(block) {
        writeln!(text, "$ {command}").unwrap();
        // Here the program is built already, and the folder is another one.
        let command = command.replace("cargo run -q -- ", "postern ");
        for line in stage.run(&command).trim_end().lines() {
            text.push_str(&settled(line));
            text.push('\n');
        }
    }
    text
}

/// What is typed in a block; a line that ends in a backslash, or within quotes, goes on in the next.
fn commands(block: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in block.lines() {
        match (line.strip_prefix("$ "), all.last_mut()) {
            (Some(command), _) if !goes_on => all.push(command.to_owned()),
            (_, Some(command)) if goes_on => *command = format!("{command}\n{line}"),
            _ => continue,
        }
        let typed = all.last().map_or("", String::as_str);
        goes_on = typed.ends_with('\\') || !typed.matches('\'').count().is_multiple_of(2);
    }
    all
}

/// Whether something stands in it as typed and answered that no test produces.
fn is_unproven(text: &str) -> bool {
    let mut blocks = text.split("```").skip(1).step_by(2);
    blocks.any(|block| {
        !block.starts_with("console\n") && block.lines().any(|line| line.starts_with("$ "))
    })
}

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

#[test]
fn transcripts_are_what_the_demo_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = Vec::new();
    for folder in ["docs", "examples", "policies"] {
        documents(&root.join(folder), &mut paths);
    }
    for entry in fs::read_dir(&root).unwrap().flatten() {
        let path = entry.path();
        paths.extend(path.extension().is_some_and(|extension| extension == "md").then_some(path));
    }
    paths.sort();
    let stage = Stage::set();
    let mut blocks = 0;
    for path in paths {
        let kept = fs::read_to_string(&path).unwrap();
        assert!(!is_unproven(&kept), "{}: begin it with ```console", path.display());
        let mut parts = kept.split("```console\n");
        let mut text = parts.next().unwrap().to_owned();
        for part in parts {
            let (block, rest) = part.split_once("```").unwrap();
            write!(text, "```console\n{}```{rest}", performed(&stage, block)).unwrap();
            blocks += 1;
        }
        if std::env::var_os("UPDATE_REFERENCE").is_some() && text != kept {
            fs::write(&path, &text).unwrap();
            continue;
        }
        assert!(text == kept, "{} is old: run with UPDATE_REFERENCE=1\n{text}", path.display());
    }
    assert!(blocks >= 11, "{blocks} transcripts");
}
