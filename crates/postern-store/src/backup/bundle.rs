//! The file of keys that is kept apart from backups: JSON, `{"postern-keys":1,"origin":"…",
//! "keys":{"audit.1":"<64 hex digits>",…}}`.

use postern_core::secret::Secret;
use serde_json::{Map, Value, json};

/// A key file's name and what it holds.
pub(super) type Keys = Vec<(String, Secret<String>)>;

/// The text of the file.
pub(super) fn text(origin: &str, all: &[(String, Secret<String>)]) -> Secret<String> {
    let keys: Map<String, Value> =
        all.iter().map(|(name, key)| (name.clone(), json!(key.expose().trim_end()))).collect();
    let bundle = json!({ "postern-keys": 1, "origin": origin, "keys": keys });
    Secret::new(format!("{bundle}\n"))
}

/// The origin and the keys of such a text; `None` when it is none.
pub(super) fn read(text: &str) -> Option<(String, Keys)> {
    let bundle: Value = serde_json::from_str(text).ok()?;
    if bundle.get("postern-keys")? != 1 {
        return None;
    }
    let origin = bundle.get("origin")?.as_str()?.to_owned();
    let keys = bundle.get("keys")?.as_object()?.iter().map(|(name, key)| {
        let key = key.as_str().filter(|key| is_key(key))?;
        is_name(name).then(|| (name.clone(), Secret::new(key.to_owned())))
    });
    Some((origin, keys.collect::<Option<_>>()?))
}

fn is_key(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `audit.1`: a kind and a version, and so no path.
fn is_name(name: &str) -> bool {
    name.split_once('.').is_some_and(|(kind, version)| {
        let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase());
        is_kind && version.parse::<u32>().is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_comes_back_and_no_other_text_is_one() {
        let all = vec![("audit.1".to_owned(), Secret::new(format!("{}\n", "a1".repeat(32))))];
        let written = text("postern-log/1", &all);
        let (origin, keys) = read(written.expose()).unwrap();
        assert_eq!(origin, "postern-log/1");
        assert_eq!(keys[0].0, "audit.1");
        assert_eq!(keys[0].1.expose(), &"a1".repeat(32));
        for (from, to) in [
            ("audit.1", "../audit"),
            ("audit.1", "audit"),
            ("a1a1", "zzzz"),
            ("\"postern-keys\":1", "\"postern-keys\":2"),
            ("{", "["),
        ] {
            assert!(read(&written.expose().replacen(from, to, 1)).is_none(), "{to}");
        }
    }
}
