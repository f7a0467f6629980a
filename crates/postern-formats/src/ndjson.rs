//! JSON on lines.
//!
//! The first line is an object with `columns` and `receipt`, then each row is an array, as in the
//! JSON answer; the last line is an object again: the end of a whole answer with `complete`, or
//! `error`. A row is an array and nothing else is, so no column, whatever its name, can be taken for
//! the end, and two columns of one name stay two.

use postern_audit::ReceiptId;
use postern_core::{
    refusal::Refusal,
    rows::{Block, Shape},
};
use postern_gate::{
    answer::{self, Problem},
    encode::RowEncoder,
    release::Summary,
};

/// Writes the lines of an answer.
#[derive(Debug)]
pub(super) struct Lines(RowEncoder);

impl Lines {
    pub(super) fn begin(shape: &Shape, receipt: &ReceiptId, out: &mut Vec<u8>) -> Self {
        let start = out.len();
        answer::write_head(shape, receipt, out);
        close_line(start, out);
        Self(RowEncoder::new(shape))
    }

    pub(super) fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), Refusal> {
        let start = out.len();
        self.0.json_lines(block, out).map_err(answer::unreadable)?;
        escape_line_ends(start, out);
        Ok(())
    }
}

/// Writes the last line of a whole answer.
pub(super) fn write_end(summary: &Summary, receipt: &ReceiptId, out: &mut Vec<u8>) {
    let start = out.len();
    answer::write_tail(summary, receipt, out);
    close_line(start, out);
}

/// Writes the last line of an answer that failed midway.
pub(super) fn write_failure(problem: &Problem, out: &mut Vec<u8>) {
    let start = out.len();
    answer::write_failure(problem, out);
    close_line(start, out);
}

fn close_line(start: usize, out: &mut Vec<u8>) {
    escape_line_ends(start, out);
    out.push(b'\n');
}

/// Writes U+0085, U+2028 and U+2029 behind `start` as escapes. They end a line to readers that
/// split text as Unicode does (Python's `str.splitlines`), and may stand in strings of JSON alone.
// SECURITY: a text planted in a table must not break the answer it is in.
fn escape_line_ends(start: usize, out: &mut Vec<u8>) {
    let Some(written) = out.get(start..) else { return };
    if !written.iter().any(|byte| matches!(byte, 0xC2 | 0xE2)) {
        return;
    }
    let mut rest = written;
    let mut escaped = Vec::with_capacity(rest.len());
    loop {
        rest = match rest {
            [0xC2, 0x85, after @ ..] => put(b"\\u0085", &mut escaped, after),
            [0xE2, 0x80, 0xA8, after @ ..] => put(b"\\u2028", &mut escaped, after),
            [0xE2, 0x80, 0xA9, after @ ..] => put(b"\\u2029", &mut escaped, after),
            [byte, after @ ..] => put(&[*byte], &mut escaped, after),
            [] => break,
        };
    }
    out.truncate(start);
    out.extend_from_slice(&escaped);
}

fn put<'a>(bytes: &[u8], out: &mut Vec<u8>, after: &'a [u8]) -> &'a [u8] {
    out.extend_from_slice(bytes);
    after
}
