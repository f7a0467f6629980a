//! What a reading gives: records that all selections tell alike.

use futures_util::StreamExt as _;
use postern_core::rows::{Block, Cell};
use postern_sql::{Reading, Selected, Unit};

use super::{Unreckoned, too_much};
use crate::{
    encode::frame::Frame,
    ports::{Rows, RunError},
};

/// Most rows of a reading.
pub(super) const ROWS_MAX: u64 = 50_000;

/// Most rows of a reading of people: nearly everybody may have other records.
pub(super) const PEOPLE_MAX: u64 = 500_000;

/// Most bytes of a reading.
pub(super) const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// A reading's rows, and what stands in them.
#[derive(Debug)]
pub(super) struct Atoms {
    /// The selections that were read.
    pub(super) selections: Vec<Selected>,
    /// How many selections there are of each part, one after the other.
    pub(super) parts: Vec<usize>,
    /// The fewest individuals that are enough.
    pub(super) enough: u32,
    pub(super) unit: Unit,
    pub(super) rows: Vec<Row>,
    pub(super) people: Vec<Alike>,
}

/// Records that selections tell alike; of few individuals, those of one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The first of the selections that say something of them.
    pub(super) first: usize,
    /// A `1` for each of those that has them.
    pub(super) flags: Box<[u8]>,
    /// The texts of keys.
    pub(super) texts: Vec<Box<str>>,
    /// Which of the keys are equal to the server, whatever their texts.
    pub(super) places: Vec<Box<str>>,
    /// How many individuals; of people they are told apart.
    pub(super) number: u64,
    /// Of few, whose they are; by which name people have them. Where each individual has one record
    /// nobody says.
    pub(super) name: Option<Box<str>>,
}

/// People who have records of the same names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alike {
    pub(super) names: Box<str>,
    pub(super) number: u64,
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
        let Reading { plan: _, parts, keys, enough, unit } = reading;
        let mut atoms = Self {
            parts: parts.iter().map(Vec::len).collect(),
            selections: parts.into_iter().flatten().collect(),
            enough,
            unit,
            rows: Vec::new(),
            people: Vec::new(),
        };
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
        keys.saturating_mul(2).saturating_add(match self.unit {
            Unit::Individuals => 2,
            Unit::Records => 3,
            Unit::People => 4,
        })
    }

    fn push(&mut self, cells: Vec<Option<Box<str>>>, keys: usize) -> Result<(), Unread> {
        let full = |held: usize, most: u64| u64::try_from(held).is_ok_and(|held| held >= most);
        if full(self.rows.len(), ROWS_MAX) || full(self.people.len(), PEOPLE_MAX) {
            return Err(Unread::TooMuch);
        }
        if self.unit == Unit::People && cells.first() == Some(&None) {
            self.people.push(alike(cells).ok_or(Unread::Malformed)?);
        } else {
            let row = self.row(cells, keys).ok_or(Unread::Malformed)?;
            self.rows.push(row);
        }
        Ok(())
    }

    fn row(&self, cells: Vec<Option<Box<str>>>, keys: usize) -> Option<Row> {
        let width = self.width(keys);
        let mut cells = (cells.len() == width).then_some(cells)?.into_iter();
        let flags: Box<[u8]> = cells.next()??.into_boxed_bytes();
        let mut texts: Vec<Option<Box<str>>> = cells.by_ref().take(keys).collect();
        let mut places: Vec<Option<Box<str>>> = cells.by_ref().take(keys).collect();
        let number = cells.next()??.parse().ok()?;
        let name = if self.unit == Unit::Individuals { None } else { cells.next()? };
        let mut first = 0;
        let mut selections = self.selections.len();
        if self.unit == Unit::People {
            let part: usize = name.as_ref()?.split_once('.')?.0.parse().ok()?;
            first = self.parts.get(..part)?.iter().sum();
            selections = *self.parts.get(part)?;
            // A part may have fewer keys than another.
            for column in [&mut texts, &mut places] {
                while column.last() == Some(&None) {
                    column.pop();
                }
            }
        }
        let texts = texts.into_iter().collect::<Option<_>>()?;
        let places = places.into_iter().collect::<Option<_>>()?;
        let row = Row { first, flags, texts, places, number, name };
        (row.flags.len() == selections).then_some(row)
    }
}

fn alike(cells: Vec<Option<Box<str>>>) -> Option<Alike> {
    let mut last = cells.into_iter().rev();
    let names = last.next()??;
    let number = last.nth(1)??.parse().ok()?;
    Some(Alike { names, number })
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
