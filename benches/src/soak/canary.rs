//! Values that nobody may see, and who looks for them in what comes.
//!
//! They stand in columns that are masked or hidden, and in rows that a filter takes out, so that none
//! of them is in any honest answer, error, log or total.

use std::{fs::File, io::Read as _, path::Path};

/// Stands in every hidden text. Its first letter is none of those that masks leave.
pub(super) const WORD: &str = "QxCanary";

/// The least of the hidden numbers; the n-th is larger by n, and n is at most [`NUMBERS`].
pub(super) const NUMBER: i64 = 0x1D89_A5C3_7E00_0000;

/// How many hidden numbers there are at most.
pub(super) const NUMBERS: u64 = 200_000;

/// What all hidden numbers have in common, as text and in the eight bytes of the PostgreSQL protocol;
/// these are no UTF-8, so that no text holds them.
const NUMBER_TEXT: &[u8] = b"2128414557960";
const NUMBER_BINARY: &[u8] = &[0x1D, 0x89, 0xA5, 0xC3, 0x7E];

/// A receipt is `r_` and so many characters.
const RECEIPT_CHARS: usize = 26;

/// What is carried from one part of a stream to the next: a byte less than the longest find.
const CARRIED: usize = RECEIPT_CHARS + 1;

/// How much is looked at at once.
const BLOCK: usize = 64 * 1024;

/// Looks through a stream that comes in parts of any size.
#[derive(Debug, Default)]
pub(super) struct Scanner {
    window: Vec<u8>,
    canaries: u64,
    receipt: Option<u64>,
}

/// What was found at a place.
enum Find {
    Canary(usize),
    Receipt(usize, u64),
}

impl Scanner {
    /// Looks through the next part.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        bytes.chunks(BLOCK).for_each(|block| self.block(block));
    }

    fn block(&mut self, bytes: &[u8]) {
        let carried = self.window.len();
        self.window.extend_from_slice(bytes);
        let mut from = 0_usize;
        while let Some(rest) = self.window.get(from..) {
            let Some(next) = rest.iter().position(|byte| matches!(byte, b'Q' | b'2' | 0x1D | b'r'))
            else {
                break;
            };
            let at = from.saturating_add(next);
            let found = find(rest.get(next..).unwrap_or_default());
            // What ended in the part before was seen then.
            match found.filter(|found| at.saturating_add(found.length()) > carried) {
                Some(Find::Canary(_)) => self.canaries = self.canaries.saturating_add(1),
                Some(Find::Receipt(_, receipt)) => self.receipt = Some(receipt),
                None => {}
            }
            from = at.saturating_add(1);
        }
        self.window.drain(..self.window.len().saturating_sub(CARRIED));
    }

    /// How many canaries there were since this was asked last.
    pub(super) fn take_canaries(&mut self) -> u64 {
        std::mem::take(&mut self.canaries)
    }

    /// The last receipt since this was asked last, short of its first characters.
    pub(super) fn take_receipt(&mut self) -> Option<u64> {
        self.receipt.take()
    }
}

/// How many canaries there are in a text.
pub(super) fn canaries_in(bytes: &[u8]) -> u64 {
    let mut scanner = Scanner::default();
    scanner.feed(bytes);
    scanner.take_canaries()
}

/// How many there are in a file.
pub(super) fn canaries_in_file(path: &Path) -> std::io::Result<u64> {
    let (mut file, mut scanner) = (File::open(path)?, Scanner::default());
    let mut block = vec![0; BLOCK];
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            return Ok(scanner.take_canaries());
        }
        scanner.feed(block.get(..read).unwrap_or_default());
    }
}

impl Find {
    const fn length(&self) -> usize {
        match self {
            Self::Canary(length) | Self::Receipt(length, _) => *length,
        }
    }
}

/// What begins here.
fn find(bytes: &[u8]) -> Option<Find> {
    for canary in [WORD.as_bytes(), NUMBER_TEXT, NUMBER_BINARY] {
        if bytes.starts_with(canary) {
            return Some(Find::Canary(canary.len()));
        }
    }
    let digits = bytes.strip_prefix(b"r_")?.get(..RECEIPT_CHARS)?;
    let text = std::str::from_utf8(digits).ok()?;
    receipt(text).map(|receipt| Find::Receipt(RECEIPT_CHARS.saturating_add(2), receipt))
}

/// The last sixty of a receipt's random bits: enough to tell millions apart. Takes the characters
/// after `r_`.
pub(super) fn receipt(text: &str) -> Option<u64> {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digit = |byte: u8| ALPHABET.iter().position(|digit| *digit == byte);
    let digits = text.bytes().map(|byte| u64::try_from(digit(byte)?).ok());
    let digits = digits.collect::<Option<Vec<_>>>().filter(|all| all.len() == RECEIPT_CHARS)?;
    let last = digits.iter().skip(RECEIPT_CHARS.saturating_sub(12));
    Some(last.fold(0_u64, |bits, digit| (bits << 5) | digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECEIPT: &str = "58DC2QZ65M9Z9AN3T4Z3815EH2";

    fn stream() -> Vec<u8> {
        let mut all = format!("QxCanar2128{WORD} r_{RECEIPT} 2128414557960404992 Qx").into_bytes();
        all.extend_from_slice(&NUMBER.to_be_bytes());
        all
    }

    #[test]
    fn canaries_and_receipts_are_found_wherever_a_stream_is_cut() {
        let all = stream();
        for cut in 0..all.len() {
            let mut scanner = Scanner::default();
            scanner.feed(&all[..cut]);
            scanner.feed(&all[cut..]);
            assert_eq!(scanner.take_canaries(), 3, "cut at {cut}");
            assert_eq!(scanner.take_receipt(), receipt(RECEIPT), "cut at {cut}");
            assert_eq!((scanner.take_canaries(), scanner.take_receipt()), (0, None));
        }
        let mut scanner = Scanner::default();
        for byte in &all {
            scanner.feed(std::slice::from_ref(byte));
        }
        assert_eq!(scanner.take_canaries(), 3, "byte by byte");
    }

    #[test]
    fn what_masks_leave_is_no_canary() {
        let masked = "Z••• Q•••,z•••@example.com,NULL,2020-01-01 00:00:00+00,r_58DC2QZ65M9Z9AN";
        assert_eq!(canaries_in(masked.as_bytes()), 0);
    }

    #[test]
    fn all_hidden_numbers_have_in_common_what_is_looked_for() {
        let last = NUMBER + i64::try_from(NUMBERS).unwrap();
        for number in [NUMBER, last] {
            assert!(number.to_string().as_bytes().starts_with(NUMBER_TEXT));
            assert!(number.to_be_bytes().starts_with(NUMBER_BINARY));
        }
        assert!(String::from_utf8(NUMBER_BINARY.to_vec()).is_err());
    }

    #[test]
    fn receipts_that_differ_at_their_end_are_told_apart() {
        assert_ne!(receipt(RECEIPT), receipt("58DC2QZ65M9Z9AN3T4Z3815EH3"));
        assert_eq!(receipt("58DC2QZ65M9Z9AN3T4Z3815EH"), None, "too short");
        assert_eq!(receipt("58DC2QZ65M9Z9AN3T4Z3815EHU"), None, "no such character");
    }
}
