//! What a reading gives: records that all selections tell alike.

use futures_util::StreamExt as _;
use postern_core::rows::{Block, Cell};
use postern_sql::{LABEL_PARTS, Part, Reading, Unit};

use super::{Unreckoned, too_much};
use crate::{
    encode::frame::Frame,
    ports::{Rows, RunError},
};

/// Most rows of a reading.
pub(super) const ROWS_MAX: u64 = 50_000;

/// Most rows about people: nearly everybody may have other records.
pub(super) const PEOPLE_MAX: u64 = 1_000_000;

/// Most bytes of a reading.
pub(super) const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// A reading's rows, and what stands in them.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    pub(super) parts: Vec<Part>,
    /// The fewest individuals that are enough.
    pub(super) enough: u32,
    pub(super) unit: Unit,
    pub(super) rows: Vec<Row>,
    pub(super) people: Alike,
}

/// Records that the selections of a part tell alike; of few individuals, those of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The number of the part.
    pub(super) part: usize,
    /// What each term says of them.
    pub(super) terms: Box<[u8]>,
    /// The texts of keys.
    pub(super) texts: Vec<Box<str>>,
    /// Which of the keys are equal to the server, whatever their texts.
    pub(super) places: Vec<Box<str>>,
    /// How many individuals. Of people it is said by name.
    pub(super) number: u64,
    /// Of few, whose they are; by which name people have them. Where each individual has one record
    /// nobody says.
    pub(super) name: Option<Box<str>>,
    /// Of records that could be and are not, the row whose individuals would have them.
    pub(super) of: Option<usize>,
}

impl Row {
    /// Which of these selections have them.
    pub(super) fn flags(&self, part: &Part) -> Vec<bool> {
        let term = |at: usize| match self.terms.get(at) {
            Some(b'1') => Some(true),
            Some(b'0') => Some(false),
            Some(_) | None => None,
        };
        let all = part.selections.iter();
        all.map(|selected| selected.condition.value(&term) == Some(true)).collect()
    }
}

/// Owners who have records of the same names: lists of names, and how many people that is.
#[derive(Clone, Debug, Default)]
pub(super) struct Alike {
    /// One after the other.
    // PERF: there may be as many as there are people.
    names: String,
    ends: Vec<(usize, u64)>,
    /// Who two of the people are, where owners are no people, with the number of the list.
    whose: Vec<(usize, [Box<str>; 2])>,
    /// Of the last lists, which could be and are not, the number of the list whose people they would be of.
    of: Vec<usize>,
}

impl Alike {
    pub(super) fn push(&mut self, names: &str, people: u64, whose: Option<[Box<str>; 2]>) {
        if let Some(whose) = whose {
            self.whose.push((self.ends.len(), whose));
        }
        self.names.push_str(names);
        self.ends.push((self.names.len(), people));
    }

    /// Supposes that those of a list had records of these names.
    pub(super) fn suppose(&mut self, names: &str, of: usize) {
        self.of.push(of);
        self.push(names, 0, None);
    }

    /// Of a list that is supposed, whose people they would be.
    pub(super) fn supposed(&self, list: usize) -> Option<usize> {
        let there = self.ends.len().saturating_sub(self.of.len());
        self.of.get(list.checked_sub(there)?).copied()
    }

    pub(super) fn supposes_any(&self) -> bool {
        !self.of.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, u64, Option<&[Box<str>; 2]>)> {
        let begins = std::iter::once(0).chain(self.ends.iter().map(|(end, _)| *end));
        let mut whose = self.whose.iter().peekable();
        self.ends.iter().zip(begins).enumerate().map(move |(at, ((end, people), begin))| {
            let of = whose.next_if(|(number, _)| *number == at).map(|(_, whose)| whose);
            (self.names.get(begin..*end).unwrap_or_default(), *people, of)
        })
    }
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
        let Reading { plan: _, parts, enough, unit } = reading;
        let mut atoms = Self { parts, enough, unit, rows: Vec::new(), people: Alike::default() };
        let width = atoms.width();
        let mut blocks = rows.blocks;
        let mut bytes = 0_u64;
        while let Some(block) = blocks.next().await {
            let block = block?;
            bytes = bytes.saturating_add(u64::try_from(block.bytes()).unwrap_or(u64::MAX));
            match atoms.take(&block, width) {
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

    fn take(&mut self, block: &Block, width: usize) -> Result<(), Unread> {
        match block {
            Block::PgText(rows) => {
                for body in rows.iter() {
                    self.push(framed(body, width).ok_or(Unread::Malformed)?)?;
                }
            }
            Block::Cells(rows) => {
                for row in rows.iter() {
                    let cells: Cells = row.iter().map(text).collect();
                    self.push((cells.len() == width).then_some(cells).ok_or(Unread::Malformed)?)?;
                }
            }
        }
        Ok(())
    }

    /// Whether some of the records could be and are not.
    pub(super) fn is_supposing(&self) -> bool {
        self.people.supposes_any() || self.rows.iter().any(|row| row.of.is_some())
    }

    /// How many columns a row has.
    fn width(&self) -> usize {
        match (self.unit, self.parts.as_slice()) {
            (Unit::Records, [part]) => {
                let more = if part.is_each_once { 2 } else { 3 };
                part.keys.len().saturating_mul(2).saturating_add(more)
            }
            (Unit::Records | Unit::Owners { .. }, parts) => {
                let keys = parts.iter().map(|part| part.keys.len()).max().unwrap_or(0);
                keys.saturating_add(6)
            }
        }
    }

    fn push(&mut self, cells: Cells) -> Result<(), Unread> {
        let full = |held: usize, most: u64| u64::try_from(held).is_ok_and(|held| held >= most);
        if full(self.rows.len(), ROWS_MAX) || full(self.people.ends.len(), PEOPLE_MAX) {
            return Err(Unread::TooMuch);
        }
        let row = match self.unit {
            Unit::Records => records(&self.parts, cells),
            Unit::Owners { are_people } => match cells.as_slice() {
                [None, .., Some(number), None, Some(names), lowest, highest] => {
                    let number = number.parse().map_err(|_number| Unread::Malformed)?;
                    let few = number > 0 && number < u64::from(self.enough) && !are_people;
                    let whose = [lowest, highest].map(|one| one.clone().unwrap_or_default());
                    self.people.push(names, number, few.then_some(whose));
                    return Ok(());
                }
                _ => named(&self.parts, &cells),
            },
        };
        let row = row.ok_or(Unread::Malformed)?;
        let keys = self.parts.get(row.part).map(|part| part.keys.len());
        // A text that holds what stands between them cannot be told apart.
        if keys != Some(row.texts.len()) {
            return Err(Unread::TooMuch);
        }
        self.rows.push(row);
        Ok(())
    }
}

/// The cells of a row as texts.
type Cells = Vec<Option<Box<str>>>;

/// A row of [`Unit::Records`].
fn records(parts: &[Part], cells: Cells) -> Option<Row> {
    let [part] = parts else { return None };
    let mut cells = cells.into_iter();
    let terms = cells.next()??.into_boxed_bytes();
    let keys = part.keys.len();
    let texts = cells.by_ref().take(keys).collect::<Option<_>>()?;
    let places = cells.by_ref().take(keys).collect::<Option<_>>()?;
    let number = cells.next()??.parse().ok()?;
    let name = cells.next().flatten();
    (terms.len() == part.terms.len()).then_some(())?;
    Some(Row { part: 0, terms, texts, places, number, name, of: None })
}

/// A row of [`Unit::Owners`] that is about records.
fn named(parts: &[Part], cells: &[Option<Box<str>>]) -> Option<Row> {
    let [Some(text), places @ .., _, Some(name), _, _, _] = cells else { return None };
    let at: usize = name.split_once('.')?.0.parse().ok()?;
    let part = parts.get(at)?;
    let (terms, texts) = text.split_at_checked(part.terms.len())?;
    let texts: Vec<Box<str>> = match part.keys.len() {
        0 => Vec::new(),
        _ => texts.split(LABEL_PARTS).map(Into::into).collect(),
    };
    Some(Row {
        part: at,
        terms: terms.as_bytes().into(),
        texts,
        places: places.iter().take(part.keys.len()).cloned().collect::<Option<_>>()?,
        number: 0,
        name: Some(name.clone()),
        of: None,
    })
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
