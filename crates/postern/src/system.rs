//! What the binary asks of the system it runs on: the account, the environment, signals.

use std::sync::Arc;

/// The operating system's account of this process: `uid:1000`.
pub(crate) fn account() -> Arc<str> {
    format!("uid:{}", rustix::process::getuid().as_raw()).into()
}

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "the binary is where the environment is read")]
pub(crate) fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Ends when the system asks the process to.
pub(crate) async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        },
        Err(error) => {
            tracing::warn!(%error, "SIGTERM cannot be heard");
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }
}
