//! The demo's own folder: written when it is not there, then left to whoever tries things out.

use std::{fs, path::Path};

use anyhow::Context as _;

/// The files of the folder. The policies are the ones that ship with Postern.
pub(super) const FILES: [(&str, &str); 7] = [
    ("postern.toml", include_str!("shop/postern.toml")),
    ("agents.toml", include_str!("shop/agents.toml")),
    ("catalog/shop.toml", include_str!("shop/catalog.toml")),
    ("policies/analytics.cedar", include_str!("../../../../policies/analytics.cedar")),
    ("policies/fraud.cedar", include_str!("../../../../policies/fraud.cedar")),
    ("policies/recommendations.cedar", include_str!("../../../../policies/recommendations.cedar")),
    ("policies/secrets.cedar", include_str!("../../../../policies/secrets.cedar")),
];

/// Writes the folder, unless a configuration stands there.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(dir: &Path) -> anyhow::Result<()> {
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
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
