//! `scan`: what is new in a source is written down, cautiously; what is gone is told.

use std::{fs, path::PathBuf};

use postern_core::{name::SourceName, nearest::advise, path::within};
use serde_json::{Value, json};

use super::{
    args::{Common, Scan},
    init::{self, catalogue_text, unwritable},
    perform::folder,
    print::Printer,
    progress::Bar,
};
use crate::{
    config::{
        Settings,
        catalog_toml::{self, Review},
        edit,
        finding::Findings,
        folder::Folder,
        functions::Closed,
        load,
        postern_toml::SourceSettings,
        reader::File,
        source_url::SourceUrl,
    },
    discovery::{
        Discovery, Drift, Explorer, discover,
        drift::is_wanted,
        grants,
        text::{Found, Standing, UNFINISHED, with_new},
    },
    failure::Failure,
    office::{configuration_failure, day_of},
    system::{asked_to_end, environment},
};

/// Looks again.
pub(super) async fn scan(
    common: &Common,
    wanted: Scan,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let folder = folder(common)?;
    let (settings, findings) = load(&folder, &environment);
    let settings = settings.ok_or_else(|| configuration_failure(&findings))?;
    let names = names(&settings, wanted.source.as_ref())?;
    let mut all = Vec::new();
    for name in &names {
        let seen = Scanner { common, folder: &folder, settings: &settings, wanted: &wanted };
        all.push(seen.source(name, printer).await?);
    }
    let has_drift = all.iter().any(|told| told.is_news);
    if printer.is_json() {
        let sources: Vec<&Value> = all.iter().map(|told| &told.data).collect();
        printer.json(&json!({ "sources": sources }));
    }
    if wanted.check && has_drift {
        return Err(Failure::refused(
            "drift",
            "the sources are not as the catalogue says",
            "write what is new with `postern scan`; take out what is gone",
        ));
    }
    Ok(())
}

fn names(settings: &Settings, wanted: Option<&SourceName>) -> Result<Vec<SourceName>, Failure> {
    let known = || settings.site.sources.keys();
    match wanted {
        None => Ok(known().cloned().collect()),
        Some(name) if settings.site.sources.contains_key(name) => Ok(vec![name.clone()]),
        Some(name) => {
            let next = advise(
                name.as_str(),
                known().map(SourceName::as_str),
                "add it with `postern init URL`",
            );
            Err(Failure::refused("unknown-source", format!("there is no source `{name}`"), next))
        }
    }
}

struct Scanner<'a> {
    common: &'a Common,
    folder: &'a Folder,
    settings: &'a Settings,
    wanted: &'a Scan,
}

/// What was told of one source.
struct Told {
    is_news: bool,
    data: Value,
}

impl Scanner<'_> {
    async fn source(&self, name: &SourceName, printer: &mut Printer) -> Result<Told, Failure> {
        let source = self.settings.site.sources.get(name);
        let Some(source) = source else {
            return Err(Failure::refused("unknown-source", "no such source", "try again"));
        };
        let password = self.settings.passwords.get(name).cloned();
        let explorer = Explorer::open(name, source, password)?;
        let nothing = Review::default();
        let review = self.settings.reviews.get(name).map_or(&nothing, |(review, _)| review);
        let dialect = explorer.dialect();
        let mut bar = Bar::new("looking at", printer.is_json());
        let budget = self.wanted.budget.budget();
        let is_new = |table: &_| !self.wanted.check && is_wanted(table, review, dialect);
        let found = discover(&explorer, budget, is_new, &mut bar, asked_to_end()).await;
        bar.end();
        let found = found.map_err(|error| {
            let next = "see why with `postern check`";
            Failure::cannot("source-unavailable", format!("source `{name}`: {error}"), next)
        })?;
        let mut drift = Drift::between(&found.survey, review, dialect);
        if found.is_interrupted {
            drift.tables.retain(|table| !found.unsampled.contains(&table.id));
        }
        tell(name, &found, &drift, printer);
        if !self.wanted.check && drift.has_new() {
            let path = self.write(name, &found, &drift, &explorer)?;
            if !printer.is_json() {
                printer.line(format!("        written to {}", path.display()));
                if let Explorer::Postgres(_) | Explorer::Mysql(_) = &explorer {
                    let login = login(source);
                    let missing = grants::missing(dialect, &login, &found, &drift);
                    if !missing.is_empty() {
                        printer.line(format!(
                            "        `{login}` may not read it yet; as the owner of the tables:"
                        ));
                        for grant in &missing {
                            printer.line(format!("          {grant};"));
                        }
                    }
                }
                printer.line(format!("next    postern catalog show {name} --proposed"));
            }
            init::note(self.common, name, &found).await;
        }
        let data = json!({
            "source": name, "server": found.survey.server,
            "new_tables": drift.tables.iter().map(|table| table.name.short(dialect)).collect::<Vec<_>>(),
            "new_columns": drift.columns.iter().flat_map(|(_, review, columns)| {
                columns.iter().map(|column| within(&review.name, &column.name))
            }).collect::<Vec<_>>(),
            "gone_tables": drift.gone_tables.iter().map(|table| table.name.clone()).collect::<Vec<_>>(),
            "gone_columns": drift.gone_columns.iter()
                .map(|(table, column)| within(&table.name, column)).collect::<Vec<_>>(),
            "closed_functions": drift.closed.iter()
                .map(|(function, _)| function.signature.call()).collect::<Vec<_>>(),
            "unsampled": found.unsampled.len(), "interrupted": found.is_interrupted,
        });
        Ok(Told { is_news: drift.has_new() || drift.has_gone() || drift.has_closed(), data })
    }

    fn write(
        &self,
        name: &SourceName,
        found: &Discovery,
        drift: &Drift<'_>,
        explorer: &Explorer,
    ) -> Result<PathBuf, Failure> {
        let file = format!("catalog/{name}.toml");
        let path = self.folder.dir.join(&file);
        let before = self.folder.files.get(&file);
        let dialect = explorer.dialect();
        let text = match before {
            None => catalogue_text(found, dialect),
            Some(before) => {
                let is_first = before.starts_with(UNFINISHED);
                let day = today();
                let standing =
                    if is_first { Standing::First } else { Standing::Later { day: &day } };
                let proposed =
                    Found { survey: &found.survey, proposals: &found.proposals, dialect, standing };
                let text = with_new(before, drift, &proposed).map_err(|error| {
                    Failure::refused("catalogue", format!("{file}: {error}"), "correct it")
                })?;
                let is_done = is_first && !found.is_interrupted;
                let rest = text.strip_prefix(UNFINISHED).filter(|_| is_done);
                rest.map_or_else(|| text.clone(), |rest| rest.trim_start_matches('\n').to_owned())
            }
        };
        readable(&file, &text)?;
        // Somebody else may have written meanwhile: what they wrote must not be lost.
        if fs::read_to_string(&path).ok().as_ref() != before {
            return Err(Failure::refused(
                "changed-meanwhile",
                format!("{file} was changed while it was being scanned"),
                "scan again",
            ));
        }
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| edit::replace(&path, &text))
            .map_err(|error| unwritable(&path, &error))?;
        Ok(path)
    }
}

/// The login of a server.
fn login(source: &SourceSettings) -> String {
    match &source.url {
        SourceUrl::Postgres(url) | SourceUrl::Mysql(url) => {
            url::Url::parse(url).map(|url| url.username().to_owned()).unwrap_or_default()
        }
        SourceUrl::Sqlite(_) => String::new(),
    }
}

/// What is written must be read again: a name that no file can hold is told and not written.
pub(super) fn readable(file: &str, text: &str) -> Result<Review, Failure> {
    let findings = Findings::default();
    let review = File::new(file, text, &findings).read(catalog_toml::read);
    review
        .filter(|_| !findings.has_errors())
        .ok_or_else(|| configuration_failure(&findings.into_sorted()))
}

/// The day, UTC.
pub(super) fn today() -> String {
    use postern_core::clock::Clock as _;
    day_of(postern_store::SystemClock::new().now()).unwrap_or_default()
}

fn tell(name: &SourceName, found: &Discovery, drift: &Drift<'_>, printer: &mut Printer) {
    if printer.is_json() {
        return;
    }
    let said = drift.summary().unwrap_or_else(|| "nothing new".to_owned());
    printer.line(format!("{name:<7} {} · {said}", found.survey.server));
    let columns = drift.columns.iter().map(|(_, review, columns)| {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_ref()).collect();
        format!("        new   {}: {}", review.name, names.join(", "))
    });
    let tables = drift.tables.iter().map(|table| format!("        new   {}", table.name.name));
    let gone = drift
        .gone_columns
        .iter()
        .map(|(table, column)| format!("        gone  {}.{column}: take the line out", table.name));
    let gone_tables =
        drift.gone_tables.iter().map(|table| format!("        gone  {}: take it out", table.name));
    let closed = drift.closed.iter().map(|(function, Closed { why, fix })| {
        format!("        closed {}: {why}; {fix}", function.signature.call())
    });
    let lines: Vec<String> =
        columns.chain(tables).chain(gone).chain(gone_tables).chain(closed).collect();
    for line in lines.iter().take(LINES_MAX) {
        printer.line(line);
    }
    if let Some(more) = lines.len().checked_sub(LINES_MAX).filter(|more| *more > 0) {
        printer.line(format!("        … {more} more; all with --json"));
    }
    if found.is_interrupted {
        printer.line("        ended early: go on with `postern scan`");
    }
}

/// Most lines that are told.
const LINES_MAX: usize = 40;
