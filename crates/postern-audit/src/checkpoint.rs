//! Checkpoints (C2SP tlog-checkpoint v1.0.0): the log's size and root, signed as a note.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use postern_core::digest::Digest;

use crate::{
    note::{Note, NoteError, Signer, Vkey},
    tree::Head,
};

/// A log's head: origin, size, root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: the name of its key.
    pub origin: String,
    /// Its size and root.
    pub head: Head,
}

/// Why a checkpoint is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note is not one, or not signed.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The text is no checkpoint.
    #[error("the text is no checkpoint: {what}")]
    Malformed {
        /// What is wrong.
        what: &'static str,
    },
    /// It speaks of another log than the key that signed it.
    #[error("the checkpoint is of the log `{found}`, not of `{wanted}`")]
    Origin {
        /// The log it names.
        found: String,
        /// The log of the key.
        wanted: String,
    },
}

impl Checkpoint {
    /// The text that is signed.
    pub fn to_text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.head.size, STANDARD.encode(self.head.root.0))
    }

    /// Reads the text of a checkpoint. Lines after the third are extensions and passed over.
    ///
    /// # Errors
    /// When it is not in its form.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let malformed = |what| CheckpointError::Malformed { what };
        let lines = text.strip_suffix('\n').ok_or(malformed("it does not end with a newline"))?;
        let mut lines = lines.split('\n');
        let mut next = || lines.next().filter(|line| !line.is_empty());
        let (Some(origin), Some(size), Some(root)) = (next(), next(), next()) else {
            return Err(malformed("it has fewer than three lines"));
        };
        if lines.any(str::is_empty) {
            return Err(malformed("it holds an empty line"));
        }
        let size = size
            .parse::<u64>()
            .ok()
            .filter(|number| number.to_string() == size)
            .ok_or(malformed("its size is no plain number"))?;
        let root = STANDARD.decode(root).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let root = root.ok_or(malformed("its root is no hash"))?;
        Ok(Self { origin: origin.to_owned(), head: Head { size, root: Digest(root) } })
    }

    /// The checkpoint as a signed note.
    ///
    /// # Errors
    /// When the origin cannot stand in a note.
    pub fn sign(&self, signer: &Signer) -> Result<String, NoteError> {
        signer.sign(&self.to_text())
    }

    /// Reads a signed checkpoint and believes it if one of these keys signed it, and it is of that
    /// key's log.
    ///
    /// # Errors
    /// When it is malformed, not signed by a key of these, or of another log.
    pub fn open(note: &[u8], keys: &[Vkey]) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        let checkpoint = Self::parse(note.open(keys)?)?;
        match keys.iter().find(|key| key.name() != checkpoint.origin) {
            Some(key) => Err(CheckpointError::Origin {
                found: checkpoint.origin,
                wanted: key.name().to_owned(),
            }),
            None => Ok(checkpoint),
        }
    }

    /// Reads a signed checkpoint without believing it.
    ///
    /// # Errors
    /// When it is malformed.
    pub fn read_unverified(note: &[u8]) -> Result<Self, CheckpointError> {
        Self::parse(Note::parse(note)?.unverified_text())
    }
}

#[cfg(test)]
mod tests {
    use postern_core::secret::Secret;

    use super::*;

    fn head(size: u64) -> Head {
        Head { size, root: Digest([9; 32]) }
    }

    #[test]
    fn a_signed_checkpoint_opens_under_its_key() {
        let signer = Signer::new("log.example/a", &Secret::new([1; 32])).unwrap();
        let checkpoint = Checkpoint { origin: "log.example/a".to_owned(), head: head(70_000) };
        let note = checkpoint.sign(&signer).unwrap();
        assert!(note.starts_with("log.example/a\n70000\nCQkJCQ"), "{note}");
        assert_eq!(Checkpoint::open(note.as_bytes(), &[signer.vkey()]).unwrap(), checkpoint);
        let other = Checkpoint { origin: "log.example/b".to_owned(), head: head(1) };
        let note = other.sign(&signer).unwrap();
        let refused = Checkpoint::open(note.as_bytes(), &[signer.vkey()]);
        assert!(matches!(refused, Err(CheckpointError::Origin { .. })));
    }

    #[test]
    fn texts_out_of_form_are_refused() {
        let root = STANDARD.encode([9; 32]);
        for (text, fits) in [
            (format!("o\n7\n{root}\n"), true),
            (format!("o\n0\n{root}\n"), true),
            (format!("o\n7\n{root}\nextension\n"), true),
            (format!("o\n07\n{root}\n"), false),
            (format!("o\n+7\n{root}\n"), false),
            (format!("o\n-7\n{root}\n"), false),
            (format!("o\n7\n{root}"), false),
            (format!("\n7\n{root}\n"), false),
            (format!("o\n7\n{root}\n\nx\n"), false),
            ("o\n7\nAAAA\n".to_owned(), false),
            ("o\n7\n".to_owned(), false),
            (format!("o\n18446744073709551616\n{root}\n"), false),
        ] {
            assert_eq!(Checkpoint::parse(&text).is_ok(), fits, "{text:?}");
        }
    }
}
