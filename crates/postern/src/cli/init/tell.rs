//! What `init` tells: what is there, what of it is protected, how the login stands, what is next.

use std::{collections::BTreeMap, time::Duration};

use postern_core::{classification::Classification, dialect::Dialect};
use postern_inspect::ColumnProposal;
use postern_source::LoginReport;
use serde_json::{Value, json};

use super::{Login, Place, files::Kept};
use crate::{cli::print::Printer, discovery::Discovery, failure::Failure, house::strength};

/// Protected columns that are shown as examples.
const EXAMPLES: usize = 6;

/// The lines, and the same as data.
#[derive(Debug)]
pub(crate) struct Told {
    lines: Vec<String>,
    data: serde_json::Map<String, Value>,
    source: String,
    is_strong: bool,
    failed: Option<Failure>,
    agent: Option<String>,
}

impl Told {
    pub(crate) fn new(place: &Place, found: &Discovery, dialect: Dialect, took: Duration) -> Self {
        let columns: Vec<(String, &ColumnProposal)> = found
            .proposals
            .iter()
            .flat_map(|table| {
                let name = table.name.short(dialect);
                table.columns.iter().map(move |column| (format!("{name}.{}", column.name), column))
            })
            .collect();
        let protected: Vec<_> = columns.iter().filter(|(_, column)| is_protected(column)).collect();
        let mut tags: BTreeMap<&str, usize> = BTreeMap::new();
        for tag in protected.iter().flat_map(|(_, column)| &column.tags) {
            let count = tags.entry(tag.as_str()).or_default();
            *count = count.saturating_add(1);
        }
        let tagged: Vec<String> = ["pii", "pci", "phi", "secret", "outside_text"]
            .iter()
            .filter_map(|tag| tags.get(tag).map(|count| format!("{tag} {count}")))
            .collect();
        let server = [Some(found.survey.server.as_str()), place.protection()];
        let server: Vec<&str> = server.into_iter().flatten().collect();
        let mut lines = Vec::new();
        if let (Some(login), Some(_)) = (place.login(), place.password()) {
            lines.push(format!("password of {login} from {}", place.password_from));
        }
        let first = format!(
            "{:<7} {} · {} tables · {} columns",
            place.name,
            server.join(" · "),
            found.survey.tables.len(),
            columns.len()
        );
        lines.push(format!("{first:<68} {:.1} s", took.as_secs_f64()));
        let open = columns.len().saturating_sub(protected.len());
        let of =
            if tagged.is_empty() { String::new() } else { format!(" ({})", tagged.join(", ")) };
        lines.push(format!("        {} protected{of} · {open} open", protected.len()));
        lines.extend(examples(&protected));
        if !found.unsampled.is_empty() {
            lines.push(format!(
                "        {} tables were judged by names and types alone (no time, or not readable)",
                found.unsampled.len()
            ));
        }
        let shut = found.shut_tables();
        if shut > 0 {
            lines.push(format!(
                "        {shut} tables cannot be read by this login: judged by names and types alone"
            ));
        }
        let data = json!({
            "source": place.name, "server": found.survey.server, "tables": found.survey.tables.len(),
            "columns": columns.len(), "protected": protected.len(), "open": open, "tags": tags,
            "rows_per_table": found.rows, "unsampled": found.unsampled.len(),
            "interrupted": found.is_interrupted,
        });
        Self {
            lines,
            data: data.as_object().cloned().unwrap_or_default(),
            source: place.name.to_string(),
            is_strong: false,
            failed: None,
            agent: None,
        }
    }

    pub(crate) fn files(&mut self, kept: &Kept) {
        self.lines.push(format!("        … {}", kept.catalogue.display()));
        self.data.insert("catalogue".into(), kept.catalogue.display().to_string().into());
        if let Some(path) = &kept.password {
            let line = format!("secret  kept in {} (0600), referred to as file:", path.display());
            self.lines.push(line);
        }
        if let Some(path) = &kept.script {
            self.lines.push(format!("grants  {}", path.display()));
            self.data.insert("grants".into(), path.display().to_string().into());
        }
    }

    pub(crate) fn login(&mut self, login: &Login) {
        let said = match login {
            Login::None => return,
            Login::Reads(report) => format!("{:<60} ok", reads(report)),
            Login::Made(name) => format!(
                "`{name}` made: reads what is granted, nothing else; the other one is forgotten"
            ),
            Login::Strong(report, _) => {
                self.is_strong = true;
                let facts: Vec<String> = report.facts.iter().filter_map(strength).take(6).collect();
                format!("`{}` can do more than read: {}", report.login, facts.join(", "))
            }
        };
        self.data.insert("login".into(), json!({ "strong": self.is_strong, "said": said }));
        self.lines.push(format!("login   {said}"));
    }

    /// Whether the login is one that `serve` refuses: nothing can be opened to an agent yet.
    pub(crate) const fn is_strong(&self) -> bool {
        self.is_strong
    }

    pub(crate) fn agent(&mut self, added: Result<Value, Failure>) {
        match added {
            Ok(added) => {
                let text = |member: &str| {
                    added.get(member).and_then(Value::as_str).unwrap_or_default().to_owned()
                };
                self.agent = Some(text("agent"));
                self.lines.push(format!(
                    "agent   {} · role explorer (all tables, masks on) · expires {}",
                    text("agent"),
                    text("expires")
                ));
                self.lines.push(format!("        key {}   shown once", text("key")));
                self.data.insert("agent".into(), added);
            }
            Err(failure) => self.failed = Some(failure),
        }
    }

    pub(crate) fn print(&self, printer: &mut Printer) {
        if printer.is_json() {
            printer.json(&self.data);
            return;
        }
        for line in &self.lines {
            printer.line(line);
        }
        if self.is_strong {
            printer.line("        `postern serve` refuses this source until then. Either");
            printer.line("          run the script, then put its login into postern.toml, or");
            printer.line("          postern init --create-login …   makes it for you, or");
            printer.line(
                "          accept = [\"strong-login\"]       under the source takes it as it is",
            );
            printer.line(
                "next    one of these, then postern agent add NAME --owner WHO --role explorer",
            );
            return;
        }
        let next = match &self.agent {
            Some(agent) => format!(
                "postern serve        then: claude mcp add {} -- postern mcp --as {agent}",
                self.source
            ),
            None => "postern serve        then: postern agent add NAME --owner WHO --role explorer"
                .to_owned(),
        };
        printer.line(format!("next    {next}"));
    }

    /// The end of the command: everything was written, and yet an agent may be missing.
    pub(crate) fn end(self) -> Result<(), Failure> {
        self.failed.map_or(Ok(()), Err)
    }
}

fn examples(protected: &[&(String, &ColumnProposal)]) -> Vec<String> {
    let mut picked: Vec<_> = protected.to_vec();
    picked.sort_by_key(|(_, column)| {
        (std::cmp::Reverse(column.classification), std::cmp::Reverse(column.confidence))
    });
    // One of each kind says more than six of one.
    let mut kinds = std::collections::BTreeSet::new();
    picked.retain(|(_, column)| kinds.insert(column.kind));
    picked.truncate(EXAMPLES);
    picked
        .iter()
        .map(|(path, column)| {
            let tags: Vec<&str> = column.tags.iter().map(postern_core::name::Tag::as_str).collect();
            let mask = column.mask.as_ref().map_or("none", |mask| mask.kind().as_str());
            format!(
                "        {path:<28} {:<13} {:<13} mask {mask:<12} {}",
                column.classification.as_str(),
                tags.join(" "),
                column.reason
            )
        })
        .collect()
}

fn is_protected(column: &ColumnProposal) -> bool {
    column.classification >= Classification::Confidential || column.mask.is_some()
}

fn reads(report: &LoginReport) -> String {
    use postern_source::LoginFact;
    let temp = report.facts.iter().any(|fact| matches!(fact, LoginFact::Temp));
    let temp = if temp { "temporary tables open to all" } else { "no TEMP" };
    format!("cannot write, no superuser, no BYPASSRLS, {temp}")
}
