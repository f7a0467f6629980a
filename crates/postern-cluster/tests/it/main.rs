//! Pages and counters against real servers.

#[cfg(test)]
mod counters;
#[cfg(test)]
mod pages;

/// What tests use.
#[cfg(test)]
mod fixtures {
    use std::{
        hash::{BuildHasher as _, Hasher as _, RandomState},
        sync::Arc,
    };

    use postern_cluster::{ClusterConfig, ServerConfig};
    use postern_core::{
        clock::{Entropy, EntropyError},
        secret::Secret,
    };

    /// What the login of the counters may do: the rule that the documents give.
    pub(crate) const RULE: &str = include_str!("../../src/users.acl");

    #[derive(Debug)]
    struct Random;

    impl Entropy for Random {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
            for chunk in buffer.chunks_mut(8) {
                let word = RandomState::new().build_hasher().finish().to_le_bytes();
                chunk.copy_from_slice(&word[..chunk.len()]);
            }
            Ok(())
        }
    }

    pub(crate) fn random() -> Arc<dyn Entropy> {
        Arc::new(Random)
    }

    pub(crate) fn server(url: &str, password: &str) -> ServerConfig {
        let password = Some(Secret::new(password.to_owned()));
        ServerConfig { url: url.to_owned(), password, ca: None, is_encrypted: false }
    }

    pub(crate) fn config(node: &str, key: u8, server: ServerConfig) -> ClusterConfig {
        ClusterConfig {
            name: "club".to_owned(),
            node: node.to_owned(),
            key: Secret::new([key; 32]),
            state: server.clone(),
            counters: server,
        }
    }
}
