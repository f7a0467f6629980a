//! What a reading gives: records that all selections tell alike.

use futures_util::StreamExt as _;
use postern_core::rows::{Block, Cell};
use postern_sql::{Reading, Selected};

use super::{Unreckoned, too_much};
use crate::{
    encode::frame::Frame,
    ports::{Rows, RunError},
};

/// Most rows of a reading.
pub(super) const ROWS_MAX: u64 = 50_000;

/// Most bytes of a reading.
pub(super) const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// A reading's rows, and what stands in them.
#[derive(Debug)]
pub(super) struct Atoms {
    /// The selections that were read.
    pub(super) selections: Vec<Selected>,
    /// The fewest individuals that are enough.
    pub(super) enough: u32,
    /// Whether each individual has one record.
    pub(super) is_each_once: bool,
    pub(super) rows: Vec<Row>,
}

/// Records that selections tell alike; of few individuals, those of one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// A `1` for each selection that has them.
    pub(super) flags: Box<[u8]>,
    /// The texts of keys.
    pub(super) texts: Vec<Box<str>>,
    /// Which of the keys are equal to the server, whatever their texts.
    pub(super) places: Vec<Box<str>>,
    /// How many individuals.
    pub(super) number: u64,
    /// Whose they are, of few; where each individual has one record nobody says.
    pub(super) individual: Option<Box<str>>,
}

/// A reading that is not what its statement asks for, or larger than can be reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unread {
    Malformed,
    TooMuch,
}

impl Atoms {
    /// Takes in all rows of a reading.
    ///
    /// # Errors
    /// What the source says; [`RunError::Disagrees`] of rows that are none of the statement's; a
    /// refusal beyond the bounds.
    pub(super) async fn of(reading: Reading, rows: Rows) -> Result<Self, Unreckoned> {
        let Reading { plan: _, selections, keys, enough, is_each_once } = reading;
        let mut atoms = Self { selections, enough, is_each_once, rows: Vec::new() };
        let mut blocks = rows.blocks;
        let mut bytes = 0_u64;
        while let Some(block) = blocks.next().await {
            let block = block?;
            bytes = bytes.saturating_add(u64::try_from(block.bytes()).unwrap_or(u64::MAX));
            match atoms.take(&block, keys) {
                Ok(()) if bytes <= BYTES_MAX => {}
                Ok(()) | Err(Unread::TooMuch) => return Err(too_much().into()),
                Err(Unread::Malformed) => {
                    let detail = "a reading of groups has other columns".to_owned();
                    return Err(RunError::Disagrees { detail }.into());
                }
            }
        }
        Ok(atoms)
    }

    fn take(&mut self, block: &Block, keys: usize) -> Result<(), Unread> {
        match block {
            Block::PgText(rows) => {
                for body in rows.iter() {
                    let cells = framed(body, self.width(keys)).ok_or(Unread::Malformed)?;
                    self.push(cells, keys)?;
                }
            }
            Block::Cells(rows) => {
                for row in rows.iter() {
                    self.push(row.iter().map(text).collect(), keys)?;
                }
            }
        }
        Ok(())
    }

    /// How many columns a row has.
    fn width(&self, keys: usize) -> usize {
        keys.saturating_mul(2).saturating_add(if self.is_each_once { 2 } else { 3 })
    }

    fn push(&mut self, cells: Vec<Option<Box<str>>>, keys: usize) -> Result<(), Unread> {
        if u64::try_from(self.rows.len()).is_ok_and(|rows| rows >= ROWS_MAX) {
            return Err(Unread::TooMuch);
        }
        let row = self.row(cells, keys).ok_or(Unread::Malformed)?;
        self.rows.push(row);
        Ok(())
    }

    fn row(&self, cells: Vec<Option<Box<str>>>, keys: usize) -> Option<Row> {
        let width = self.width(keys);
        let mut cells = (cells.len() == width).then_some(cells)?.into_iter();
        let flags: Box<[u8]> = cells.next()??.into_boxed_bytes();
        let texts: Vec<Box<str>> = cells.by_ref().take(keys).collect::<Option<_>>()?;
        let places: Vec<Box<str>> = cells.by_ref().take(keys).collect::<Option<_>>()?;
        let number = cells.next()??.parse().ok()?;
        let individual = if self.is_each_once { None } else { cells.next()? };
        let row = Row { flags, texts, places, number, individual };
        (row.flags.len() == self.selections.len()).then_some(row)
    }
}

fn framed(body: &[u8], columns: usize) -> Option<Vec<Option<Box<str>>>> {
    let mut frame = Frame::open(body, columns).ok()?;
    let mut cells = Vec::with_capacity(columns);
    for _ in 0..columns {
        let cell = frame.next_cell().ok()?;
        cells.push(cell.map(|bytes| String::from_utf8_lossy(bytes).into()));
    }
    frame.close().ok()?;
    Some(cells)
}

fn text(cell: &Cell) -> Option<Box<str>> {
    match cell {
        Cell::Null => None,
        Cell::Int(number) => Some(number.to_string().into()),
        Cell::Float(number) => Some(number.to_string().into()),
        Cell::Text(text) => Some(text.clone()),
        Cell::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into()),
    }
}
