//! The forms of an answer that are not its JSON: lines, tables and Arrow, plain or compressed.
//!
//! Every form is written from what the gate released, block by block, and says what the JSON answer
//! says: the same rows, cell by cell. None of them sees a value before its mask. What is held at
//! once is a block, in Arrow a batch, and what a compressor keeps of it.
//!
//! How an answer ends differs, and with it what a reader can miss ([`Format::says_its_end`]): JSON
//! and lines tell it in themselves, in a place that is no row; a table and a stream of Arrow have no
//! such place, so whoever sends them must tell it beside them or break them off.

mod arrow;
mod csv;
mod ndjson;
mod squeeze;
#[cfg(test)]
mod tests;

use postern_audit::ReceiptId;
use postern_core::{
    dialect::Dialect,
    refusal::Refusal,
    rows::{Block, Shape},
};
use postern_gate::{
    answer::{AnswerWriter, Problem},
    release::Summary,
};

pub use squeeze::{Coding, Squeeze, SqueezeError};

/// A form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One JSON document.
    Json,
    /// JSON on lines: what is known before the rows, each row, what is known after them.
    Ndjson,
    /// Comma-separated values (RFC 4180).
    Csv(Formulas),
    /// A stream of Arrow's IPC messages.
    Arrow(Types),
}

/// What becomes of a text in a table that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formulas {
    /// It stays as it is: a program reads it.
    #[default]
    AsTheyAre,
    /// A quote is put before it: a person opens the table.
    Escaped,
}

/// How the columns of sources whose types do not bind every value become columns of Arrow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Types {
    /// As text: every value has a place.
    #[default]
    Sure,
    /// As they are declared: a value that does not fit ends the answer.
    Declared,
}

/// Whether an answer's form is closed by what was written last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Ending {
    /// The answer is closed and tells how it ended.
    Closed,
    /// The answer is open: it must not reach its reader as if it were whole.
    Open,
}

impl Format {
    /// Its media type with parameters, as in `Content-Type`.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Ndjson => "application/x-ndjson",
            Self::Csv(Formulas::AsTheyAre) => "text/csv; charset=utf-8; header=present",
            Self::Csv(Formulas::Escaped) => {
                "text/csv; charset=utf-8; header=present; formulas=escaped"
            }
            Self::Arrow(Types::Sure) => "application/vnd.apache.arrow.stream",
            Self::Arrow(Types::Declared) => "application/vnd.apache.arrow.stream; types=declared",
        }
    }

    /// Whether a reader of the answer alone learns that it was cut or failed.
    pub const fn says_its_end(self) -> bool {
        match self {
            Self::Json | Self::Ndjson => true,
            Self::Csv(_) | Self::Arrow(_) => false,
        }
    }
}

/// Writes one answer: [`Writer::begin`], the blocks, [`Writer::rest`], then [`Writer::end`], or
/// [`Writer::fail`] at any time. To stop writing leaves the answer open.
#[derive(Debug)]
pub struct Writer(Kind);

#[derive(Debug)]
enum Kind {
    Json(AnswerWriter),
    Ndjson(ndjson::Lines),
    Csv(csv::Table),
    Arrow(Box<arrow::Stream>),
}

impl Writer {
    /// Writes what stands before the rows.
    pub fn begin(
        format: Format,
        shape: &Shape,
        dialect: Dialect,
        receipt: &ReceiptId,
        out: &mut Vec<u8>,
    ) -> Self {
        Self(match format {
            Format::Json => Kind::Json(AnswerWriter::begin(shape, out)),
            Format::Ndjson => Kind::Ndjson(ndjson::Lines::begin(shape, receipt, out)),
            Format::Csv(formulas) => Kind::Csv(csv::Table::begin(shape, formulas, out)),
            Format::Arrow(types) => {
                Kind::Arrow(Box::new(arrow::Stream::begin(shape, dialect, types, receipt)))
            }
        })
    }

    /// Writes the rows of a block, or keeps them for the next batch.
    ///
    /// # Errors
    /// When the source sent a row that cannot be read, or one that has no place in this form; `out`
    /// is then as it was, and nothing but [`Writer::fail`] may follow.
    pub fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), Refusal> {
        match &mut self.0 {
            Kind::Json(writer) => writer.block(block, out),
            Kind::Ndjson(lines) => lines.block(block, out),
            Kind::Csv(table) => table.block(block, out),
            Kind::Arrow(stream) => stream.block(block, out),
        }
    }

    /// Writes the rows that were kept.
    ///
    /// # Errors
    /// As [`Writer::block`].
    pub fn rest(&mut self, out: &mut Vec<u8>) -> Result<(), Refusal> {
        match &mut self.0 {
            Kind::Json(_) | Kind::Ndjson(_) | Kind::Csv(_) => Ok(()),
            Kind::Arrow(stream) => stream.batch(out),
        }
    }

    /// Writes what stands after the last row of a whole answer.
    pub fn end(self, summary: &Summary, receipt: &ReceiptId, out: &mut Vec<u8>) -> Ending {
        match self.0 {
            Kind::Json(writer) => writer.end(summary, receipt, out),
            Kind::Ndjson(_) => ndjson::write_end(summary, receipt, out),
            Kind::Csv(_) => {}
            Kind::Arrow(stream) => return stream.end(out),
        }
        Ending::Closed
    }

    /// Writes the end of an answer that failed midway, where the form has a place for it. Lines
    /// tell the problem and are open all the same: who takes the rows alone would miss it.
    pub fn fail(self, problem: &Problem, out: &mut Vec<u8>) -> Ending {
        match self.0 {
            Kind::Json(writer) => {
                writer.fail(problem, out);
                Ending::Closed
            }
            Kind::Ndjson(_) => {
                ndjson::write_failure(problem, out);
                Ending::Open
            }
            Kind::Csv(_) | Kind::Arrow(_) => Ending::Open,
        }
    }
}
