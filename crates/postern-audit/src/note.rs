//! Signed notes (C2SP signed-note v1.0.0) with Ed25519 keys.
//!
//! A note is text, an empty line, and signature lines. A signature line names a key by name and
//! 4-byte id; lines of keys one does not know are passed over, a bad signature of a known key
//! spoils the note.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use postern_core::secret::Secret;
use sha2::{Digest as _, Sha256};

/// Most signatures that are read of one note.
pub const SIGNATURES_MAX: usize = 64;

/// Longest note that is read.
pub const NOTE_BYTES_MAX: usize = 1024 * 1024;

const ED25519: u8 = 1;
const DASH: &str = "\u{2014} ";

/// Why a note, a key or a signature is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// The key's name is empty or holds a space or a `+`.
    #[error("a key name may not be empty nor hold spaces, control characters or `+`")]
    KeyName,
    /// The text is no public key.
    #[error("this is no public key in the form name+id+base64")]
    Vkey,
    /// The key is of another kind than Ed25519.
    #[error("the key `{name}` is of a kind that is not supported")]
    KeyKind {
        /// Its name.
        name: String,
    },
    /// The note is not in its form.
    #[error("the note is malformed: {what}")]
    Malformed {
        /// What is wrong.
        what: &'static str,
    },
    /// A known key's signature does not fit.
    #[error("the signature of `{name}` does not fit the text")]
    BadSignature {
        /// The key's name.
        name: String,
    },
    /// No known key signed.
    #[error("no known key signed this")]
    NotSigned,
}

/// A key's id: four bytes over name and key.
pub type KeyId = [u8; 4];

fn key_id(name: &str, kind: u8, key: &[u8]) -> KeyId {
    let hash: [u8; 32] = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', kind])
        .chain_update(key)
        .finalize()
        .into();
    let [a, b, c, d, ..] = hash;
    [a, b, c, d]
}

fn check_name(name: &str) -> Result<(), NoteError> {
    let bad = |c: char| c.is_whitespace() || c.is_control() || c == '+';
    if name.is_empty() || name.contains(bad) { Err(NoteError::KeyName) } else { Ok(()) }
}

/// A public key with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vkey {
    name: String,
    key: VerifyingKey,
}

impl Vkey {
    /// The key's name, which is the log's origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        key_id(&self.name, ED25519, self.key.as_bytes())
    }
}

impl fmt::Display for Vkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: Vec<u8> = [ED25519].into_iter().chain(*self.key.as_bytes()).collect();
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id()), STANDARD.encode(bytes))
    }
}

impl FromStr for Vkey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, NoteError> {
        let (name, rest) = text.split_once('+').ok_or(NoteError::Vkey)?;
        let (id, key) = rest.split_once('+').ok_or(NoteError::Vkey)?;
        check_name(name)?;
        let bytes = STANDARD.decode(key).map_err(|_base64| NoteError::Vkey)?;
        let (kind, key) = bytes.split_first().ok_or(NoteError::Vkey)?;
        if *kind != ED25519 {
            return Err(NoteError::KeyKind { name: name.to_owned() });
        }
        let key: &[u8; 32] = key.try_into().map_err(|_length| NoteError::Vkey)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_point| NoteError::Vkey)?;
        let vkey = Self { name: name.to_owned(), key };
        if key.is_weak() || hex::encode(vkey.id()) != id {
            return Err(NoteError::Vkey);
        }
        Ok(vkey)
    }
}

/// A private key with its name.
pub struct Signer {
    name: String,
    key: SigningKey,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Signer {
    /// The key of this seed, under this name.
    ///
    /// # Errors
    /// When the name is none.
    pub fn new(name: &str, seed: &Secret<[u8; 32]>) -> Result<Self, NoteError> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(seed.expose()) })
    }

    /// The public half.
    pub fn vkey(&self) -> Vkey {
        Vkey { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// A note of this text, signed. The text ends with a newline.
    ///
    /// # Errors
    /// When the text cannot be that of a note.
    pub fn sign(&self, text: &str) -> Result<String, NoteError> {
        check_text(text)?;
        let signature = self.key.sign(text.as_bytes()).to_bytes();
        let bytes: Vec<u8> = self.vkey().id().into_iter().chain(signature).collect();
        Ok(format!("{text}\n{DASH}{} {}\n", self.name, STANDARD.encode(bytes)))
    }
}

fn check_text(text: &str) -> Result<(), NoteError> {
    if !text.ends_with('\n') {
        return Err(NoteError::Malformed { what: "the text does not end with a newline" });
    }
    if text.contains(|c: char| c < ' ' && c != '\n') {
        return Err(NoteError::Malformed { what: "the text holds a control character" });
    }
    Ok(())
}

/// A note as it was read; nothing in it is believed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct NoteSignature {
    name: String,
    id: KeyId,
    bytes: Vec<u8>,
}

impl Note {
    /// Reads a note.
    ///
    /// # Errors
    /// When it is not in the form of a note.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        let malformed = |what| NoteError::Malformed { what };
        if bytes.len() > NOTE_BYTES_MAX {
            return Err(malformed("it is too long"));
        }
        let note = str::from_utf8(bytes).map_err(|_utf8| malformed("it is not UTF-8"))?;
        let end = note.rfind("\n\n").ok_or(malformed("no empty line before the signatures"))?;
        let (text, rest) = note
            .split_at_checked(end.saturating_add(1))
            .ok_or(malformed("no empty line before the signatures"))?;
        check_text(text)?;
        let lines = rest.strip_prefix('\n').and_then(|lines| lines.strip_suffix('\n'));
        let lines = lines.filter(|l| !l.is_empty()).ok_or(malformed("no signature lines"))?;
        let signatures = lines.split('\n').map(NoteSignature::parse);
        let signatures: Vec<_> =
            signatures.take(SIGNATURES_MAX.saturating_add(1)).collect::<Result<_, _>>()?;
        if signatures.len() > SIGNATURES_MAX {
            return Err(malformed("too many signatures"));
        }
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text, unverified.
    pub fn unverified_text(&self) -> &str {
        &self.text
    }

    /// The text, if one of the keys signed it and none of them signed something else.
    ///
    /// # Errors
    /// When no key of these signed, or one of their signatures is bad.
    pub fn open(&self, keys: &[Vkey]) -> Result<&str, NoteError> {
        let mut signed = false;
        for signature in &self.signatures {
            let known = keys.iter().find(|k| k.name == signature.name && k.id() == signature.id);
            let Some(key) = known else { continue };
            let bad = || NoteError::BadSignature { name: key.name.clone() };
            let fits = Signature::from_slice(&signature.bytes).map_err(|_length| bad())?;
            key.key.verify_strict(self.text.as_bytes(), &fits).map_err(|_forged| bad())?;
            signed = true;
        }
        if signed { Ok(&self.text) } else { Err(NoteError::NotSigned) }
    }
}

impl NoteSignature {
    fn parse(line: &str) -> Result<Self, NoteError> {
        let malformed = NoteError::Malformed { what: "a signature line is not one" };
        let parts = line.strip_prefix(DASH).and_then(|rest| rest.split_once(' '));
        let (name, encoded) = parts.ok_or(malformed.clone())?;
        check_name(name)?;
        let bytes = STANDARD.decode(encoded).map_err(|_base64| malformed.clone())?;
        let (id, bytes) = bytes.split_first_chunk::<4>().ok_or(malformed.clone())?;
        if bytes.is_empty() {
            return Err(malformed);
        }
        Ok(Self { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VKEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const NOTE: &str = "This is an example message.\n\n\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    fn vkey() -> Vkey {
        VKEY.parse().unwrap()
    }

    #[test]
    fn the_vector_of_the_specification_verifies() {
        assert_eq!(vkey().to_string(), VKEY);
        let note = Note::parse(NOTE.as_bytes()).unwrap();
        assert_eq!(note.open(&[vkey()]).unwrap(), "This is an example message.\n");
    }

    #[test]
    fn a_changed_text_or_signature_is_refused() {
        let changed = NOTE.replace("example message", "example massage");
        let note = Note::parse(changed.as_bytes()).unwrap();
        let bad = NoteError::BadSignature { name: "example.com/foo".to_owned() };
        assert_eq!(note.open(&[vkey()]), Err(bad));
        let unknown = NOTE.replace("\u{2014} example.com/foo", "\u{2014} example.com/bar");
        let note = Note::parse(unknown.as_bytes()).unwrap();
        assert_eq!(note.open(&[vkey()]), Err(NoteError::NotSigned));
        assert_eq!(Note::parse(NOTE.as_bytes()).unwrap().open(&[]), Err(NoteError::NotSigned));
    }

    #[test]
    fn a_bad_signature_of_a_known_key_spoils_a_good_one() {
        let line = NOTE.split_once("\n\n").unwrap().1;
        let mut bytes = STANDARD.decode(line.trim().rsplit_once(' ').unwrap().1).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        let bad = format!("\u{2014} example.com/foo {}\n", STANDARD.encode(bytes));
        let note = Note::parse(format!("{NOTE}{bad}").as_bytes()).unwrap();
        assert!(matches!(note.open(&[vkey()]), Err(NoteError::BadSignature { .. })));
        let stranger = "\u{2014} witness.example AAAAAAAA\n";
        let note = Note::parse(format!("{NOTE}{stranger}").as_bytes()).unwrap();
        assert!(note.open(&[vkey()]).is_ok());
    }

    #[test]
    fn what_is_signed_opens_with_its_key_alone() {
        let signer = Signer::new("log.example", &Secret::new([7; 32])).unwrap();
        let other = Signer::new("log.example", &Secret::new([8; 32])).unwrap();
        let note = Note::parse(signer.sign("a\n\nb\n").unwrap().as_bytes()).unwrap();
        assert_eq!(note.open(&[signer.vkey()]).unwrap(), "a\n\nb\n");
        assert_eq!(note.open(&[other.vkey()]), Err(NoteError::NotSigned));
        assert!(signer.sign("no newline").is_err());
        assert!(signer.sign("control\u{7}\n").is_err());
        assert!(!format!("{signer:?}").contains("07, 07"));
    }

    #[test]
    fn names_and_keys_out_of_form_are_refused() {
        for name in ["", "with space", "with+plus", "non\u{a0}breaking"] {
            assert!(Signer::new(name, &Secret::new([7; 32])).is_err(), "{name:?}");
        }
        for text in ["", "a", "a+b", "a+b+c", &VKEY.replace("530d903a", "530d903b")] {
            assert!(text.parse::<Vkey>().is_err(), "{text:?}");
        }
        for note in ["", "\n\n", "text\n", "text\n\n", "text\n\nno dash\n", "a\n\n\u{2014} x !\n"] {
            assert!(Note::parse(note.as_bytes()).is_err(), "{note:?}");
        }
    }
}
