//! One digest over all that decides.

use postern_core::digest::Digest;
use sha2::{Digest as _, Sha256};

use crate::inputs::Inputs;

/// Digest over texts, roles, role masks and catalogues. Every part goes in with its length, and
/// the order of files, roles and catalogues does not matter.
pub(crate) fn digest(inputs: &Inputs) -> Digest {
    let mut parts: Vec<Vec<String>> = Vec::new();
    for file in &inputs.files {
        parts.push(vec!["file".into(), file.name.to_string(), file.text.to_string()]);
    }
    for role in &inputs.roles {
        parts.push(vec!["role".into(), role.to_string()]);
    }
    for (role, masks) in &inputs.role_masks {
        for (key, mask) in masks {
            parts.push(vec![
                "mask".into(),
                role.to_string(),
                format!("{key:?}"),
                format!("{mask:?}"),
            ]);
        }
    }
    for catalogue in &inputs.catalogues {
        let digest = catalogue.digest.to_string();
        parts.push(vec!["catalogue".into(), catalogue.source.to_string(), digest]);
    }
    parts.sort();
    let mut hash = Sha256::new();
    hash.update(b"postern policies 1\n");
    for part in parts {
        hash.update(format!("{}\n", part.len()));
        for text in part {
            hash.update(format!("{}\n", text.len()));
            hash.update(text);
        }
    }
    Digest(hash.finalize().into())
}
