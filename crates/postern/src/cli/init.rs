//! `init`: a database that Postern has never seen, looked at, described and opened to an agent.

mod files;
mod place;
mod tell;

use postern_core::name::SourceName;
use postern_gate::ports::RunError;
use postern_source::{LoginReport, Reader};

pub(super) use self::files::{catalogue_text, unwritable};
use self::{files::Files, place::Place};
use super::{
    DIR,
    args::{Common, Init},
    ask,
    perform::perform,
    print::Printer,
    progress::Bar,
};
use crate::{
    config::{finding::Findings, folder::Folder, postern_toml::SourceSettings},
    discovery::{Discovery, Explorer, discover, grants},
    failure::Failure,
    house::strength,
    office::{NewAgent, Operation, random_password},
    system::{asked_to_end, environment},
};

/// The login that `--create-login` makes when none is named.
pub(super) const READER: &str = "postern_reader";

/// Looks at a database and opens the door to it.
pub(super) async fn init(
    common: &Common,
    wanted: Init,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let (dir, state) = (common.dir(DIR), common.state(DIR));
    let mut place = Place::read(&wanted.url, wanted.name.clone())?;
    let files = Files::read(&dir, &state, &place)?;
    place.find_password(&environment);
    let begun = tokio::time::Instant::now();
    let (explorer, login) = reach(&mut place, &files).await?;
    let mut bar = Bar::new("looking at", printer.is_json());
    let budget = wanted.budget.budget();
    let found = discover(&explorer, budget, |_| true, &mut bar, asked_to_end()).await;
    bar.end();
    let found = found.map_err(|error| unreachable_source(&place.name, &error))?;
    let mut told = tell::Told::new(&place, &found, explorer.dialect(), begun.elapsed());
    let login = settle_login(&mut place, &wanted, login, &found).await?;
    let kept = files.write(&place, &found, explorer.dialect(), &login)?;
    told.files(&kept);
    told.login(&login);
    note(common, &place.name, &found).await;
    if let Some(agent) = wanted.agent.filter(|_| !told.is_strong()) {
        let operation = Operation::AgentAdd(NewAgent {
            name: agent,
            owner: wanted.owner.unwrap_or_else(owner),
            roles: vec![files::role()?],
            purposes: Vec::new(),
            vendor: None,
            expires: None,
        });
        told.agent(perform(common, &operation).await);
    }
    told.print(printer);
    told.end()
}

/// Connects, asking for a password where the server wants one and somebody is there.
async fn reach(
    place: &mut Place,
    files: &Files,
) -> Result<(Explorer, Option<LoginReport>), Failure> {
    loop {
        let settings = settings_of(place, files)?;
        let explorer = Explorer::open(&place.name, &settings, place.password())?;
        match explorer.login().await {
            Ok(login) => return Ok((explorer, login)),
            Err(RunError::Unavailable { cause, .. })
                if asks_for_password(&cause) && place.password().is_none() =>
            {
                let login = place.login().unwrap_or_default();
                let typed = ask::is_somebody_there()
                    .then(|| ask::password(&format!("password for {login}: ")))
                    .flatten();
                let Some(typed) = typed else {
                    return Err(Failure::cannot(
                        "no-password",
                        format!("the server asks for the password of `{login}`"),
                        "put it in PGPASSWORD or ~/.pgpass (MYSQL_PWD for MySQL), or run this at a terminal",
                    ));
                };
                place.set_password(typed);
            }
            Err(error) => return Err(unreachable_source(&place.name, &error)),
        }
    }
}

/// Whether a server wants a password and got none; MySQL says so as of a wrong one.
fn asks_for_password(cause: &str) -> bool {
    cause.contains("asks for a password") || cause.contains("using password: NO")
}

/// The settings that the source will have, read as the file will be.
fn settings_of(place: &Place, files: &Files) -> Result<SourceSettings, Failure> {
    let findings = Findings::default();
    let folder = Folder::of(&files.dir, [("postern.toml", files.site_text(place, None))]);
    let site = crate::config::site(&folder, &findings);
    let settings = site.and_then(|mut site| site.sources.remove(&place.name));
    settings
        .filter(|_| !findings.has_errors())
        .ok_or_else(|| crate::office::configuration_failure(&findings.into_sorted()))
}

fn unreachable_source(name: &SourceName, error: &RunError) -> Failure {
    let next = match error {
        RunError::Unavailable { cause, .. } if cause.contains("no TLS") => {
            "turn TLS on at the server, or add ?sslmode=disable where the network is trusted"
        }
        RunError::Unavailable { cause, .. }
            if cause.contains("28P01") || cause.contains("Access denied") =>
        {
            "check the login and its password"
        }
        _ => "check the address, then try again",
    };
    Failure::cannot("source-unavailable", format!("source `{name}`: {error}"), next)
}

/// How the login stands.
#[derive(Debug)]
pub(super) enum Login {
    /// There is none: a file.
    None,
    /// It reads, and no more.
    Reads(LoginReport),
    /// It can do more: what, and the script for one that cannot.
    Strong(LoginReport, Reader),
    /// It could do more, and made one that cannot, which is used from here on.
    Made(String),
}

async fn settle_login(
    place: &mut Place,
    wanted: &Init,
    login: Option<LoginReport>,
    found: &Discovery,
) -> Result<Login, Failure> {
    let (Some(report), Some(database)) = (login, place.database()) else { return Ok(Login::None) };
    let is_strong = report.facts.iter().any(|fact| strength(fact).is_some());
    if !is_strong && wanted.create_login.is_none() {
        return Ok(Login::Reads(report));
    }
    let name = wanted.create_login.clone().flatten();
    let name = name.unwrap_or_else(|| READER.to_owned());
    let dialect = place.dialect();
    let reader = grants::reader(dialect, &name, &database, &found.survey, &found.proposals);
    let is_wanted = wanted.create_login.is_some()
        || !wanted.yes
            && ask::is_yes(&format!(
                "`{}` can do more than read. Make a login `{name}` that cannot, and use that?",
                report.login
            ));
    if !is_wanted {
        return Ok(Login::Strong(report, reader));
    }
    let password = random_password()?;
    place.make_reader(&reader, &password).await.map_err(|error| {
        Failure::refused(
            "login-not-made",
            format!("the login `{name}` was not made: {error}"),
            "name another with --create-login NAME, or run the script of `postern init` yourself",
        )
    })?;
    place.use_login(&name, password)?;
    Ok(Login::Made(name))
}

/// Who answers for an agent when nobody is named.
fn owner() -> String {
    ["POSTERN_OWNER", "EMAIL", "USER", "LOGNAME"]
        .iter()
        .find_map(|name| environment(name).filter(|value| !value.is_empty()))
        .unwrap_or_else(|| crate::system::account().to_string())
}

/// Writes into the record that somebody looked, where there is one: before the first start there is
/// none. A state that cannot be had now is no reason to throw away what was found.
pub(super) async fn note(common: &Common, source: &SourceName, found: &Discovery) {
    let columns = found.survey.tables.iter().map(|table| table.columns.len()).sum();
    let operation = Operation::Scanned {
        source: source.clone(),
        tables: found.survey.tables.len(),
        columns,
        digest: found.survey.digest.to_string(),
    };
    match perform(common, &operation).await {
        Ok(_) => {}
        Err(failure) if failure.code == "no-state" => {}
        Err(failure) => tracing::warn!(%failure, "the scan could not be recorded"),
    }
}
