//! SCRAM-SHA-256 (RFC 5802, RFC 7677): what is kept of a key, and how a proof is checked.
//!
//! A key of Postern's carries 256 random bits, so nothing that is kept of it can be tried out: the
//! rounds and the salt are there because the protocol wants them. A salt keeps apart equal
//! passwords, and no two keys are equal; so the salt of a principal is made from its name alone.
//! That gives a name nobody has a salt like any other, and all keys of a principal one salt,
//! which a client is told before it says which of them it holds.

use hmac::{Hmac, KeyInit as _, Mac as _};
use postern_core::secret::Secret;
use sha2::{Digest as _, Sha256};

use crate::ports::{Credential, ScramKey};

/// Rounds of PBKDF2: the least that RFC 7677 section 4 allows.
pub const ITERATIONS: u32 = 4_096;

/// Keys that are tried for one proof; as many are computed whether or not there are so many.
const KEYS_MAX: usize = 8;

/// What a proof is checked against: who has it cannot ask with it.
#[derive(Clone)]
pub struct Verifier {
    stored_key: [u8; 32],
    server_key: Secret<[u8; 32]>,
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Verifier(..)")
    }
}

/// The salt of that name, whoever has it.
pub fn salt(principal: &str) -> [u8; 16] {
    let digest = Sha256::digest(format!("postern scram salt {principal}").as_bytes());
    let mut salt = [0; 16];
    salt.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    salt
}

impl Verifier {
    /// The verifier of a principal's key. Takes a few milliseconds.
    pub fn of_key(principal: &str, key: &str) -> Self {
        let salted = Secret::new(salted(key.as_bytes(), &salt(principal)));
        let client_key = Secret::new(hmac(salted.expose(), b"Client Key"));
        Self {
            stored_key: Sha256::digest(client_key.expose()).into(),
            server_key: Secret::new(hmac(salted.expose(), b"Server Key")),
        }
    }

    /// From what [`Verifier::to_bytes`] gave.
    pub fn from_bytes(bytes: &[u8; 64]) -> Self {
        let (mut stored_key, mut server_key) = ([0; 32], [0; 32]);
        let bytes_of_both = stored_key.iter_mut().chain(server_key.iter_mut());
        bytes_of_both.zip(bytes).for_each(|(byte, from)| *byte = *from);
        Self { stored_key, server_key: Secret::new(server_key) }
    }

    /// Its 64 bytes: `StoredKey`, `ServerKey`.
    pub fn to_bytes(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        let both = self.stored_key.iter().chain(self.server_key.expose());
        bytes.iter_mut().zip(both).for_each(|(byte, from)| *byte = *from);
        bytes
    }

    /// The verifier of no key: its proof would be a preimage of zeros.
    const fn of_nobody() -> Self {
        Self { stored_key: [0; 32], server_key: Secret::new([0; 32]) }
    }

    /// What a client that holds this key sends for these messages.
    #[cfg(test)]
    pub(crate) fn proof_of(principal: &str, key: &str, messages: &[u8]) -> [u8; 32] {
        let client_key = hmac(&salted(key.as_bytes(), &salt(principal)), b"Client Key");
        let mut proof = hmac(&Sha256::digest(client_key), messages);
        proof.iter_mut().zip(client_key).for_each(|(byte, with)| *byte ^= with);
        proof
    }

    /// Whether a proof over these messages is one of this key, and the server's own signature.
    fn check(&self, messages: &[u8], proof: &[u8; 32]) -> (bool, [u8; 32]) {
        let mut client_key = hmac(&self.stored_key, messages);
        client_key.iter_mut().zip(proof).for_each(|(byte, with)| *byte ^= with);
        let stored: [u8; 32] = Sha256::digest(client_key).into();
        let differs = stored.iter().zip(&self.stored_key).fold(0, |all, (a, b)| all | (a ^ b));
        (differs == 0, hmac(self.server_key.expose(), messages))
    }
}

/// The credential that a proof is of, and the server's signature for it. Whatever keys there are,
/// the work is that of [`KEYS_MAX`].
pub(crate) fn find(
    keys: impl Iterator<Item = ScramKey>,
    messages: &[u8],
    proof: &[u8; 32],
) -> Option<(Credential, [u8; 32])> {
    let keys = keys.map(|key| (Some(key.credential), key.verifier));
    let nobody = std::iter::repeat_with(|| (None, Verifier::of_nobody()));
    let mut found = None;
    for (credential, verifier) in keys.chain(nobody).take(KEYS_MAX) {
        let (fits, signature) = verifier.check(messages, proof);
        if let (true, Some(credential)) = (fits, credential) {
            found = Some((credential, signature));
        }
    }
    found
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length.
    let Ok(mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.chain_update(message).finalize().into_bytes().into()
}

/// `Hi` of RFC 5802 section 2.2: PBKDF2 with one block.
fn salted(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let Ok(mac) = Hmac::<Sha256>::new_from_slice(password) else { return [0; 32] };
    let round = |message: &[u8]| -> [u8; 32] {
        mac.clone().chain_update(message).finalize().into_bytes().into()
    };
    let mut link = round(&[salt, &1_u32.to_be_bytes()].concat());
    let mut sum = link;
    for _ in 1..ITERATIONS {
        link = round(&link);
        sum.iter_mut().zip(link).for_each(|(byte, with)| *byte ^= with);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_those_of_pbkdf2() {
        // RFC 7914 gives PBKDF2-HMAC-SHA-256 for other counts; this one is Python's
        // hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 4096).
        let expected = [
            0xc5, 0xe4, 0x78, 0xd5, 0x92, 0x88, 0xc8, 0x41, 0xaa, 0x53, 0x0d, 0xb6, 0x84, 0x5c,
            0x4c, 0x8d, 0x96, 0x28, 0x93, 0xa0, 0x01, 0xce, 0x4e, 0x11, 0xa4, 0x96, 0x38, 0x73,
            0xaa, 0x98, 0x13, 0x4a,
        ];
        assert_eq!(salted(b"password", b"salt"), expected);
    }

    #[test]
    fn a_verifier_knows_the_proof_of_its_key_and_no_other() {
        let verifier = Verifier::of_key("ada", "pk_ada");
        let proof = Verifier::proof_of("ada", "pk_ada", b"messages");
        let (fits, signature) = verifier.check(b"messages", &proof);
        assert!(fits);
        let server_key = hmac(&salted(b"pk_ada", &salt("ada")), b"Server Key");
        assert_eq!(signature, hmac(&server_key, b"messages"));
        assert!(!verifier.check(b"other messages", &proof).0);
        assert!(!Verifier::of_key("bob", "pk_ada").check(b"messages", &proof).0);
        assert!(!Verifier::of_nobody().check(b"messages", &proof).0);
        let again = Verifier::from_bytes(&verifier.to_bytes());
        assert!(again.check(b"messages", &proof).0);
    }

    #[test]
    fn a_name_nobody_has_gets_a_salt_that_stays() {
        assert_eq!(salt("nobody"), salt("nobody"));
        assert_ne!(salt("nobody"), salt("somebody"));
    }
}
