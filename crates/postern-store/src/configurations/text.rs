//! One text: deflated on the disk, known by the SHA-256 of what it says.

use std::{
    fs::File,
    io::{self, Read as _, Write as _},
    path::Path,
};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use postern_core::digest::Digest;
use sha2::{Digest as _, Sha256};

/// Largest text that is read back: as large as a file of a configuration may be.
const TEXT_BYTES_MAX: u64 = 16 * 1024 * 1024;

pub(super) fn sum(text: &str) -> Digest {
    Digest(Sha256::digest(text).into())
}

pub(super) fn deflate(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}

/// The text in that file, when it has that sum.
pub(super) fn inflate(path: &Path, wanted: &Digest) -> io::Result<String> {
    let mut text = String::new();
    // SECURITY: a small file that says it is a large text must not fill the memory.
    let read =
        DeflateDecoder::new(File::open(path)?).take(TEXT_BYTES_MAX).read_to_string(&mut text);
    match read {
        Ok(_) if sum(&text) == *wanted => Ok(text),
        Ok(_) => Err(super::damaged(path)),
        Err(error) => Err(error),
    }
}
