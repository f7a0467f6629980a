//! `restore`: a state made from a backup and its keys. No server is asked: there is no state yet.

use postern_store::{Options, RestoreError};
use serde_json::json;

use super::{
    DIR,
    args::{Common, RestoreFrom},
    print::Printer,
};
use crate::{failure::Failure, system::account};

/// Makes the state.
pub(super) async fn restore(
    common: &Common,
    wanted: &RestoreFrom,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let into = common.state(DIR);
    let RestoreFrom { file, keys } = wanted;
    let restored = postern_store::restore(file, keys, &into, account(), &Options::default()).await;
    let restored = restored.map_err(|error| refused(&error))?;
    let root = restored.root.to_string();
    if printer.is_json() {
        printer.json(&json!({
            "state": into.display().to_string(),
            "entries": restored.entries,
            "root": root,
            "made_ms": restored.made,
            "suspended": restored.suspended,
            "secrets": restored.secrets,
            "key": restored.vkey,
            "cluster": restored.cluster,
        }));
        return Ok(());
    }
    let made = crate::office::moment_of(restored.made).unwrap_or_default();
    let day = crate::office::day_of(restored.made).unwrap_or_default();
    printer.line(format!("state    {} · as of {day} {made} UTC", into.display()));
    printer.line(format!("record   {} entries, verified · root {root}", restored.entries));
    printer.line("         what came after that is not in it; an entry says so");
    let suspended = if restored.suspended.is_empty() {
        "nobody had a key".to_owned()
    } else {
        restored.suspended.join(", ")
    };
    printer.line(format!("agents   suspended: {suspended}"));
    if let Some(cluster) = &restored.cluster {
        printer.line(format!(
            "cluster  {cluster}: once it is reached, what its nodes decided counts in place of that"
        ));
    }
    if restored.secrets > 0 {
        printer.line(format!(
            "secrets  {} in {}: see that password = \"file:…\" in postern.toml finds them",
            restored.secrets,
            into.join("secrets").display()
        ));
    }
    printer.line("next     postern agent resume NAME   for each that may ask again; those retired since, retire anew");
    Ok(())
}

fn refused(error: &RestoreError) -> Failure {
    let next = match error {
        RestoreError::Exists { .. } => "name another folder with --state",
        RestoreError::Underway { .. } => "wait until it is done",
        RestoreError::Keys { .. } => "give the file that `postern keys export` wrote",
        RestoreError::Io { .. } => "see that both files are whole and belong together",
        RestoreError::Malformed { .. } | RestoreError::Record { .. } => "use another backup",
        RestoreError::State(_) | RestoreError::Db(_) | RestoreError::Log(_) => {
            "use keys that were exported later than the last key was changed, or another backup"
        }
    };
    Failure::cannot("restore", error.to_string(), next)
}
