//! `postern` alone: looks around, and says which command is the next one.

use serde_json::json;

use super::{DIR, args::Common, perform::perform, print::Printer};
use crate::{failure::Failure, office::Operation};

/// Says what is here and what comes next.
pub(super) async fn around(common: &Common, printer: &mut Printer) -> Result<(), Failure> {
    let (dir, state) = (common.dir(DIR), common.state(DIR));
    let (found, next) = if !dir.join("postern.toml").is_file() {
        (
            format!("no configuration in {}", dir.display()),
            "postern demo                 what it does, on a made-up shop",
        )
    } else if !is_serving(&state).await {
        (
            format!("a configuration in {}, no server", dir.display()),
            "postern check && postern serve",
        )
    } else {
        let status = perform(common, &Operation::Status).await?;
        let agents = status.get("agents").and_then(serde_json::Value::as_u64).unwrap_or(0);
        let next = if agents == 0 {
            "postern agent add NAME --owner WHO --role ROLE"
        } else {
            "postern status"
        };
        (format!("a server on the configuration in {}", dir.display()), next)
    };
    if printer.is_json() {
        printer.json(&json!({ "found": found, "next": next }));
        return Ok(());
    }
    printer.line(format!(
        "postern {} · the guarded door between databases and AI",
        env!("CARGO_PKG_VERSION")
    ));
    printer.line(format!("here     {found}"));
    printer.line(format!("next     {next}"));
    printer.line("help     postern --help");
    Ok(())
}

async fn is_serving(state: &std::path::Path) -> bool {
    tokio::net::UnixStream::connect(state.join(crate::office::SOCKET)).await.is_ok()
}
