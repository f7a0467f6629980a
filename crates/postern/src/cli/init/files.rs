//! The files that `init` writes. What is there already stays as it is, but for the added source.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use postern_core::{dialect::Dialect, name::RoleName};

use super::{Login, Place};
use crate::{
    config::{catalog_toml::Review, edit},
    discovery::{
        Discovery, Drift, first_cases,
        text::{Found, Standing, UNFINISHED, whole},
    },
    failure::Failure,
};

/// The role that `init` makes: everything that the catalogue describes, masks on.
const ROLE: &str = "explorer";

/// Shipped with every folder.
const SECRETS: &str = include_str!("../../../../../policies/secrets.cedar");

/// A folder to write to.
#[derive(Debug)]
pub(crate) struct Files {
    /// The configuration folder.
    pub(crate) dir: PathBuf,
    state: PathBuf,
    /// `postern.toml` as it is now; `None` when there is none.
    site: Option<String>,
}

/// What was written.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The catalogue.
    pub(crate) catalogue: PathBuf,
    /// The file of the password.
    pub(crate) password: Option<PathBuf>,
    /// The script that makes a login.
    pub(crate) script: Option<PathBuf>,
}

/// The role, as a name.
pub(crate) fn role() -> Result<RoleName, Failure> {
    ROLE.parse().map_err(|_unfit| Failure::cannot("internal", "no role", "report this"))
}

impl Files {
    /// Looks at what is there.
    pub(crate) fn read(dir: &Path, state: &Path, place: &Place) -> Result<Self, Failure> {
        let path = dir.join("postern.toml");
        let site = match fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(unwritable(&path, &error)),
        };
        let name = &place.name;
        let stands = site.as_deref().is_some_and(|text| {
            text.parse::<toml_edit::DocumentMut>().is_ok_and(|document| {
                let sources = document.get("source").and_then(toml_edit::Item::as_table_like);
                sources.is_some_and(|sources| sources.contains_key(name.as_str()))
            })
        });
        if stands || dir.join(format!("catalog/{name}.toml")).exists() {
            return Err(Failure::refused(
                "source-exists",
                format!("the source `{name}` is there already"),
                format!("look again with `postern scan {name}`, or give another --name"),
            ));
        }
        Ok(Self { dir: dir.to_owned(), state: state.to_owned(), site })
    }

    /// `postern.toml` with the source in it.
    pub(crate) fn site_text(&self, place: &Place, password: Option<&str>) -> String {
        let mut text = self.site.clone().unwrap_or_else(|| HEAD.to_owned());
        if !text.ends_with("\n\n") {
            text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
        }
        let quoted = |text: &str| toml_edit::Value::from(text).to_string();
        // Writing to a String does not fail.
        writeln!(text, "[source.{}]\nurl      = {}", place.name, quoted(&place.url())).ok();
        if let Some(password) = password {
            writeln!(text, "password = {}", quoted(password)).ok();
        }
        if !self.has_role() {
            writeln!(text, "\n{:<48} # what it may is in policies/", format!("[role.{ROLE}]")).ok();
        }
        text
    }

    fn has_role(&self) -> bool {
        let document =
            self.site.as_deref().and_then(|text| text.parse::<toml_edit::DocumentMut>().ok());
        let roles = document.as_ref().and_then(|document| document.get("role"));
        roles.and_then(toml_edit::Item::as_table_like).is_some_and(|roles| roles.contains_key(ROLE))
    }

    /// Writes everything: the site's own file last, so that a running server never sees half.
    pub(crate) fn write(
        &self,
        place: &Place,
        found: &Discovery,
        dialect: Dialect,
        login: &Login,
    ) -> Result<Kept, Failure> {
        let password = self.keep_password(place)?;
        let catalogue = self.dir.join(format!("catalog/{}.toml", place.name));
        put(&catalogue, &catalogue_text(found, dialect))?;
        self.put_policies(place, found)?;
        let script = match login {
            Login::Strong(_, reader) => {
                let path = self.dir.join(format!("grants/{}.sql", place.name));
                put(&path, &reader.script())?;
                Some(path)
            }
            Login::None | Login::Reads(_) | Login::Made(_) => None,
        };
        let reference = password.as_deref().map(|path| self.reference(path));
        let text = self.site_text(place, reference.as_deref());
        put(&self.dir.join("postern.toml"), &text)?;
        Ok(Kept { catalogue, password, script })
    }

    fn put_policies(&self, place: &Place, found: &Discovery) -> Result<(), Failure> {
        let secrets = self.dir.join("policies/secrets.cedar");
        if !secrets.exists() && !self.mentions("secrets-never") {
            put(&secrets, SECRETS)?;
        }
        let first = self.dir.join(format!("policies/{ROLE}.cedar"));
        let (path, id) = if first.exists() {
            let name = &place.name;
            (self.dir.join(format!("policies/{ROLE}-{name}.cedar")), format!("{ROLE}-reads-{name}"))
        } else {
            (first, format!("{ROLE}-reads"))
        };
        if path.exists() {
            return Ok(());
        }
        let text = format!(
            "// Everything that catalog/{name}.toml describes, masks on. Narrow it as you learn what is needed:\n\
             // when {{ resource in [Table::\"{name}.…\"] }}\n\n\
             @id(\"{id}\")\n\
             permit (principal in Role::\"{ROLE}\", action == Action::\"read\", resource in Source::\"{name}\");\n",
            name = place.name
        );
        put(&path, &text)?;
        let cases = path.with_extension("test.toml");
        match first_cases(place.dialect(), ROLE, place.name.as_str(), found) {
            Some(text) if !cases.exists() => put(&cases, &text),
            Some(_) | None => Ok(()),
        }
    }

    /// Whether a policy of that name stands in the folder.
    fn mentions(&self, id: &str) -> bool {
        let listed = fs::read_dir(self.dir.join("policies")).into_iter().flatten().flatten();
        listed
            .filter_map(|entry| fs::read_to_string(entry.path()).ok())
            .any(|text| text.contains(id))
    }

    /// Keeps the password in the state folder, for its owner alone.
    fn keep_password(&self, place: &Place) -> Result<Option<PathBuf>, Failure> {
        let Some(password) = place.password() else { return Ok(None) };
        let folder = self.state.join("secrets");
        let path = folder.join(place.name.as_str());
        let kept =
            fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).and_then(|()| {
                let aside = folder.join(format!(".{}.new", place.name));
                let mut options = fs::OpenOptions::new();
                let mut file =
                    options.write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
                file.write_all(password.expose().as_bytes())?;
                file.sync_all()?;
                fs::rename(&aside, &path)
            });
        kept.map_err(|error| unwritable(&path, &error))?;
        Ok(Some(path))
    }

    /// `file:…` from the configuration folder, relative where both lie side by side.
    fn reference(&self, path: &Path) -> String {
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let (dir, path) = (whole(&self.dir), whole(path));
        let beside = dir.parent().and_then(|parent| path.strip_prefix(parent).ok());
        match beside {
            Some(rest) => format!("file:../{}", rest.display()),
            None => format!("file:{}", path.display()),
        }
    }
}

fn put(path: &Path, text: &str) -> Result<(), Failure> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| edit::replace(path, text)).map_err(|error| unwritable(path, &error))
}

/// The catalogue as first proposed. A scan that was ended early says so in its first line.
pub(crate) fn catalogue_text(found: &Discovery, dialect: Dialect) -> String {
    let nothing = Review::default();
    let mut drift = Drift::between(&found.survey, &nothing, dialect);
    if found.is_interrupted {
        drift.tables.retain(|table| !found.unsampled.contains(&table.id));
    }
    let proposed = Found {
        survey: &found.survey,
        proposals: &found.proposals,
        dialect,
        standing: Standing::First,
    };
    let text = whole(&drift, &proposed);
    if found.is_interrupted { format!("{UNFINISHED}\n{text}") } else { text }
}

pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::cannot(
        "cannot-write",
        format!("{}: {error}", path.display()),
        "make the folder writable, or name another with --dir and --state",
    )
}

const HEAD: &str = "\
version = 1

[listen]
http = \"127.0.0.1:7400\"

[limits]                                         # for everybody; the strictest of a principal's roles wins
row_limit           = 1_000
result_bytes_max    = 10_000_000
timeout_ms          = 10_000
requests_per_minute = 120
";
