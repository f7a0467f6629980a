//! The demo's own folder: written when it is not there, then left to whoever tries things out.

use std::{fs, path::Path};

use anyhow::Context as _;

/// The files of the folder. The policies are the ones that ship with Postern.
pub(super) const FILES: [(&str, &str); 11] = [
    ("postern.toml", include_str!("shop/postern.toml")),
    ("agents.toml", include_str!("shop/agents.toml")),
    ("catalog/shop.toml", include_str!("shop/catalog.toml")),
    ("policies/analytics.cedar", include_str!("../../../../policies/analytics.cedar")),
    ("policies/analytics.test.toml", include_str!("../../../../policies/analytics.test.toml")),
    ("policies/fraud.cedar", include_str!("../../../../policies/fraud.cedar")),
    ("policies/fraud.test.toml", include_str!("../../../../policies/fraud.test.toml")),
    ("policies/recommendations.cedar", include_str!("../../../../policies/recommendations.cedar")),
    (
        "policies/recommendations.test.toml",
        include_str!("../../../../policies/recommendations.test.toml"),
    ),
    ("policies/secrets.cedar", include_str!("../../../../policies/secrets.cedar")),
    ("policies/secrets.test.toml", include_str!("../../../../policies/secrets.test.toml")),
];

/// Where the day stands on which the demo's agents end.
const EXPIRES: &str = "2026-01-01";

/// Writes the folder, unless a configuration stands there.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(dir: &Path, expires: &str) -> anyhow::Result<()> {
    if dir.join("postern.toml").exists() {
        return Ok(());
    }
    for folder in ["catalog", "policies"] {
        fs::create_dir_all(dir.join(folder))
            .with_context(|| format!("{} cannot be made", dir.join(folder).display()))?;
    }
    // `postern.toml` comes last: a folder that was half written is written anew.
    for (name, text) in FILES.iter().rev() {
        let path = dir.join(name);
        let text = text.replace(EXPIRES, expires);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
