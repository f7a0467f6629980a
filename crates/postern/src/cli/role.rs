//! `role`: who may what, in the five lines that a role is.

use std::{fmt::Write as _, fs};

use postern_core::{name::RoleName, nearest::advise};
use postern_policy::quoted;
use serde_json::json;

use super::{
    args::{Common, Role},
    init::unwritable,
    perform::folder,
    print::Printer,
};
use crate::{
    config::{Settings, edit, folder::Folder, load},
    failure::Failure,
    office::configuration_failure,
    system::environment,
};

/// Adds, lists or shows.
pub(super) fn role(common: &Common, wanted: Role, printer: &mut Printer) -> Result<(), Failure> {
    let folder = folder(common)?;
    let (settings, findings) = load(&folder, &environment);
    let settings = settings.ok_or_else(|| configuration_failure(&findings))?;
    match wanted {
        Role::Add { name, read, aggregate, reveal } => {
            let grants = [
                Grant { actions: "read", what: "reads", tables: read },
                Grant { actions: "reveal", what: "reveals", tables: reveal },
                Grant { actions: "aggregate", what: "aggregates", tables: aggregate },
            ];
            add(&folder, &settings, &name, &grants, printer)
        }
        Role::Show { name: Some(name), .. } => show(&folder, &settings, &name, printer),
        Role::List | Role::Show { name: None, .. } => {
            list(&settings, printer);
            Ok(())
        }
    }
}

/// Some tables opened for some action.
struct Grant {
    actions: &'static str,
    what: &'static str,
    tables: Vec<String>,
}

fn add(
    folder: &Folder,
    settings: &Settings,
    name: &RoleName,
    grants: &[Grant],
    printer: &mut Printer,
) -> Result<(), Failure> {
    if settings.site.roles.contains_key(name) {
        return Err(Failure::refused(
            "role-exists",
            format!("the role `{name}` is there already"),
            format!("see it with `postern role show {name}`"),
        ));
    }
    let known = tables(settings);
    for table in grants.iter().flat_map(|grant| &grant.tables) {
        if !known.contains(table) {
            let near = advise(
                table,
                known.iter().map(String::as_str),
                "write source.table, as in the catalogue",
            );
            let what = format!("nothing is written about a table `{table}`");
            return Err(Failure::refused("unknown-table", what, near));
        }
    }
    let policy = folder.dir.join(format!("policies/{name}.cedar"));
    if policy.exists() {
        let what = format!("{} is there already", policy.display());
        return Err(Failure::refused("policy-exists", what, "choose another name"));
    }
    let path = folder.dir.join("postern.toml");
    let before = folder.files.get("postern.toml").map(String::as_str).unwrap_or_default();
    let gap = if before.ends_with("\n\n") || before.is_empty() { "" } else { "\n" };
    let site = format!(
        "{before}{gap}[role.{name}]                                 # what it may is in policies/{name}.cedar\n"
    );
    let text = policy_text(name, grants);
    rehearse(folder, name, &site, &text)?;
    let made = fs::create_dir_all(folder.dir.join("policies"));
    made.and_then(|()| edit::replace(&path, &site)).map_err(|error| unwritable(&path, &error))?;
    edit::replace(&policy, &text).map_err(|error| unwritable(&policy, &error))?;
    if printer.is_json() {
        printer.json(&json!({ "role": name, "policy": policy.display().to_string() }));
    } else {
        printer
            .line(format!("role    {name} in postern.toml, what it may in {}", policy.display()));
        for line in text.lines() {
            printer.line(format!("        {line}"));
        }
        printer.line(format!(
            "next    postern check, then postern agent add NAME --owner WHO --role {name}"
        ));
    }
    Ok(())
}

/// The folder with the role in it must be one that is taken, as far as it says without a source.
fn rehearse(folder: &Folder, name: &RoleName, site: &str, policy: &str) -> Result<(), Failure> {
    let mut after = folder.clone();
    after.files.insert("postern.toml".to_owned(), site.to_owned());
    after.files.insert(format!("policies/{name}.cedar"), policy.to_owned());
    let (settings, findings) = load(&after, &environment);
    settings.map(drop).ok_or_else(|| configuration_failure(&findings))
}

fn policy_text(name: &RoleName, grants: &[Grant]) -> String {
    let mut text = String::new();
    for grant in grants.iter().filter(|grant| !grant.tables.is_empty()) {
        let tables: Vec<String> =
            grant.tables.iter().map(|table| format!("Table::{}", quoted(table))).collect();
        let action = match grant.actions {
            "reveal" => "action in [Action::\"read\", Action::\"reveal\"]".to_owned(),
            other => format!("action == Action::\"{other}\""),
        };
        let gap = if text.is_empty() { "" } else { "\n" };
        // Writing to a String does not fail.
        writeln!(
            text,
            "{gap}@id(\"{name}-{}\")\npermit (principal in Role::\"{name}\", {action}, resource)\n\
             when {{ resource in [{}] }};",
            grant.what,
            tables.join(", ")
        )
        .ok();
    }
    if text.is_empty() {
        text = format!("// {name} may nothing yet: write what it may, see the other policies.\n");
    }
    text
}

/// Every table that something is written about: `shop.customers`.
fn tables(settings: &Settings) -> Vec<String> {
    let each = settings.reviews.iter();
    each.flat_map(|(source, (review, _))| {
        review.tables.iter().map(move |table| format!("{source}.{}", table.name))
    })
    .collect()
}

fn holders<'a>(settings: &'a Settings, role: &RoleName) -> Vec<&'a str> {
    let agents = settings.agents.iter();
    agents
        .filter(|(_, agent)| agent.principal.roles.contains(role))
        .map(|(name, _)| name.as_str())
        .collect()
}

fn list(settings: &Settings, printer: &mut Printer) {
    let roles = || settings.site.roles.keys().map(|role| (role, holders(settings, role)));
    if printer.is_json() {
        let all: Vec<_> =
            roles().map(|(role, agents)| json!({ "role": role, "agents": agents })).collect();
        printer.json(&json!({ "roles": all }));
        return;
    }
    let rows: Vec<Vec<String>> = roles()
        .map(|(role, agents)| {
            let held = if agents.is_empty() { "nobody".to_owned() } else { agents.join(", ") };
            vec![role.to_string(), held]
        })
        .collect();
    if rows.is_empty() {
        printer.line("there are no roles; next: postern role add NAME --read source.table");
    }
    printer.table("", &rows);
}

fn show(
    folder: &Folder,
    settings: &Settings,
    name: &RoleName,
    printer: &mut Printer,
) -> Result<(), Failure> {
    if !settings.site.roles.contains_key(name) {
        let known = settings.site.roles.keys().map(RoleName::as_str);
        let next = advise(name.as_str(), known, "see all with `postern role list`");
        return Err(Failure::refused("unknown-role", format!("there is no role `{name}`"), next));
    }
    let agents = holders(settings, name);
    let literal = format!("Role::\"{name}\"");
    let policies: Vec<String> = folder
        .files
        .iter()
        .filter(|(file, _)| file.starts_with("policies/"))
        .flat_map(|(file, text)| {
            let lines = text.lines().enumerate().filter(|(_, line)| line.contains(&literal));
            lines.map(move |(at, _)| format!("{file}:{}", at.saturating_add(1)))
        })
        .collect();
    if printer.is_json() {
        printer.json(&json!({ "role": name, "agents": agents, "policies": policies }));
        return Ok(());
    }
    printer.line(format!("role    {name}"));
    let held = if agents.is_empty() { "nobody".to_owned() } else { agents.join(", ") };
    printer.line(format!("held by {held}"));
    for place in &policies {
        printer.line(format!("named   {place}"));
    }
    Ok(())
}
