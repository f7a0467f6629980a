//! A stream of bytes sealed piece by piece: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over
//! AES-256-GCM-SIV, so that something too large for memory can be sealed, and what was cut off,
//! reordered or changed does not open.
//!
//! ```text
//! magic ‖ length of the next (1 byte) ‖ key of this stream, sealed under the given one ‖ pieces
//! ```
//!
//! Every stream has a random key of its own, so the pieces' nonces can be a counter. A piece holds
//! 64 KiB, the last one less or as much, and says that it is the last.

use std::io::{self, BufRead, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32, Nonce, StreamBE32};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit as _};
use postern_core::secret::Secret;

use crate::seal::{OVERHEAD, SealKey, SealNonce};

/// What a sealed stream begins with.
pub const MAGIC: &[u8] = b"postern sealed stream 1\n";

/// Bytes of a piece before it is sealed.
const PIECE: usize = 64 * 1024;

/// Bytes that sealing adds to a piece.
const TAG: usize = 16;

/// What the stream's key is sealed for.
const ABOUT: &[u8] = b"postern stream key v1";

/// Bytes of the stream's key, sealed.
const SEALED_KEY: usize = 32 + OVERHEAD;

/// Seals what is written to it. [`Sealing::finish`] must be called: without the last piece nothing
/// of it opens to the end.
pub struct Sealing<W> {
    out: W,
    cipher: EncryptorBE32<Aes256GcmSiv>,
    piece: Vec<u8>,
}

/// Opens what [`Sealing`] sealed.
pub struct Opening<R> {
    from: R,
    cipher: Option<DecryptorBE32<Aes256GcmSiv>>,
    piece: Vec<u8>,
    taken: usize,
}

fn none_used() -> Nonce<Aes256GcmSiv, StreamBE32<Aes256GcmSiv>> {
    // The key is this stream's alone.
    Nonce::<Aes256GcmSiv, StreamBE32<Aes256GcmSiv>>::default()
}

fn forged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it does not open: another key, cut off, or changed")
}

impl<W: Write> Sealing<W> {
    /// Begins a stream under this key. `stream_key` and `nonce` are random and used this once.
    ///
    /// # Errors
    /// When the beginning cannot be written.
    pub fn begin(
        mut out: W,
        key: &SealKey,
        stream_key: &Secret<[u8; 32]>,
        nonce: SealNonce,
    ) -> io::Result<Self> {
        let sealed = key.seal(nonce, ABOUT, stream_key.expose()).map_err(io::Error::other)?;
        out.write_all(MAGIC)?;
        out.write_all(&[u8::try_from(sealed.len()).map_err(io::Error::other)?])?;
        out.write_all(&sealed)?;
        let cipher = Aes256GcmSiv::new(stream_key.expose().into());
        let cipher = EncryptorBE32::from_aead(cipher, &none_used());
        Ok(Self { out, cipher, piece: Vec::with_capacity(PIECE) })
    }

    /// Seals the last piece and gives what was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        let sealed = self.cipher.encrypt_last(self.piece.as_slice()).map_err(|_aead| forged())?;
        self.out.write_all(&sealed)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits for more: only then it is known not to be the last.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            let sealed =
                self.cipher.encrypt_next(self.piece.as_slice()).map_err(|_aead| forged())?;
            self.out.write_all(&sealed)?;
            self.piece.clear();
        }
        let room = PIECE.saturating_sub(self.piece.len());
        let taken = bytes.get(..room).unwrap_or(bytes);
        self.piece.extend_from_slice(taken);
        Ok(taken.len())
    }

    /// Does nothing: pieces are written when they are full.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<R: BufRead> Opening<R> {
    /// Reads the beginning of a stream.
    ///
    /// # Errors
    /// When it is no sealed stream, or was sealed under another key.
    pub fn begin(mut from: R, key: &SealKey) -> io::Result<Self> {
        let no_stream =
            || io::Error::new(io::ErrorKind::InvalidData, "this is no sealed stream of postern");
        let mut magic = [0; MAGIC.len()];
        from.read_exact(&mut magic).map_err(|_short| no_stream())?;
        let mut length = [0];
        from.read_exact(&mut length).map_err(|_short| no_stream())?;
        if magic != MAGIC || usize::from(length[0]) != SEALED_KEY {
            return Err(no_stream());
        }
        let mut sealed = [0; SEALED_KEY];
        from.read_exact(&mut sealed).map_err(|_short| forged())?;
        let plain = Secret::new(key.open(ABOUT, &sealed).map_err(|_forged| forged())?);
        let bytes: &[u8; 32] = plain.expose().as_slice().try_into().map_err(|_length| forged())?;
        let cipher = Aes256GcmSiv::new(bytes.into());
        let cipher = DecryptorBE32::from_aead(cipher, &none_used());
        Ok(Self { from, cipher: Some(cipher), piece: Vec::new(), taken: 0 })
    }

    /// Opens the next piece. The end is believed only when the last piece said so.
    fn next(&mut self) -> io::Result<()> {
        let Some(mut cipher) = self.cipher.take() else { return Ok(()) };
        let most = u64::try_from(PIECE.saturating_add(TAG)).unwrap_or(u64::MAX);
        let mut sealed = Vec::new();
        self.from.by_ref().take(most).read_to_end(&mut sealed)?;
        if self.from.fill_buf()?.is_empty() {
            self.piece = cipher.decrypt_last(sealed.as_slice()).map_err(|_aead| forged())?;
        } else {
            self.piece = cipher.decrypt_next(sealed.as_slice()).map_err(|_aead| forged())?;
            self.cipher = Some(cipher);
        }
        self.taken = 0;
        Ok(())
    }
}

impl<R: BufRead> Read for Opening<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.piece.len() && self.cipher.is_some() {
            self.next()?;
        }
        let left = self.piece.get(self.taken..).unwrap_or_default();
        let count = left.len().min(bytes.len());
        if let (Some(to), Some(from)) = (bytes.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.taken = self.taken.saturating_add(count);
        Ok(count)
    }
}

impl<W> std::fmt::Debug for Sealing<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealing(..)")
    }
}

impl<R> std::fmt::Debug for Opening<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opening(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> SealKey {
        SealKey::new(Secret::new([byte; 32]))
    }

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut sealing =
            Sealing::begin(Vec::new(), &key(1), &Secret::new([7; 32]), [9; 12]).unwrap();
        sealing.write_all(plain).unwrap();
        sealing.finish().unwrap()
    }

    fn opened(key: &SealKey, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        Opening::begin(sealed, key)?.read_to_end(&mut plain)?;
        Ok(plain)
    }

    fn bytes(count: usize) -> Vec<u8> {
        (0..count).map(|at| u8::try_from(at % 251).unwrap()).collect()
    }

    #[test]
    fn every_length_comes_back_as_it_was() {
        for count in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17] {
            let plain = bytes(count);
            assert_eq!(opened(&key(1), &sealed(&plain)).unwrap(), plain, "{count}");
        }
    }

    #[test]
    fn what_is_cut_off_changed_reordered_or_added_to_does_not_open() {
        let plain = bytes(3 * PIECE);
        let whole = sealed(&plain);
        let head = MAGIC.len() + 1 + SEALED_KEY;
        for cut in [0, 10, head, head + 5, head + PIECE + TAG, whole.len() - 1] {
            assert!(opened(&key(1), &whole[..cut]).is_err(), "cut at {cut}");
        }
        for at in [0, MAGIC.len(), MAGIC.len() + 3, head, head + PIECE, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(opened(&key(1), &changed).is_err(), "byte {at}");
        }
        let piece = PIECE + TAG;
        let mut swapped = whole.clone();
        swapped[head..head + 2 * piece].rotate_left(piece);
        assert!(opened(&key(1), &swapped).is_err());
        let longer = [whole.as_slice(), b"x"].concat();
        assert!(opened(&key(1), &longer).is_err());
        assert!(opened(&key(2), &whole).is_err());
    }
}
