//! Masks that no database computes, `token` and `fake`, are put in here on the way out; and those
//! that are cheaper here, where nothing but the answer holds the column (`late.rs`).
//!
//! What a source gives of such a column is the value itself. [`Masker::over`] is the one way from
//! a source's rows to rows that can be released: it takes one mask (or none) for each column of
//! the plan, and an answer of another width is none. What a mask cannot read becomes NULL.

mod fake;
mod ff1;
mod late;
mod token;
mod words;

use std::{fmt, sync::Arc};

use futures_util::StreamExt as _;
use postern_core::{
    mask::{GateMask, GateWay, LateMask},
    refusal::Refusal,
    rows::{Block, Cell, CellRows, Form, PgRows, Shape},
};
use postern_sql::Plan;

use crate::{
    encode::frame::Frame,
    ports::{MaskKeys, Rows, RunError},
    record::unrecordable,
};
use fake::Fakes;
use token::Tokens;

/// Most cells under a key that are exchanged on the reader's own thread: each takes one or two
/// microseconds. Others take some ten nanoseconds, and a block is bounded.
const INLINE_CELLS_MAX: usize = 512;

/// The masks of one plan, a place for each column of its answer.
pub(crate) struct Masker(Vec<Option<Mask>>);

#[derive(Clone)]
enum Mask {
    Token(Box<Tokens>),
    Fake(Box<Fakes>),
    Late(LateMask),
}

/// Rows with every mask of the gate's in them: what [`crate::release::Released`] hands out. Only
/// [`Masker::over`] makes them.
pub(crate) struct Masked {
    rows: Rows,
    masks: Arc<Masks>,
}

/// A mask or none, and how its cells read, for each column of an answer.
struct Masks(Vec<(Option<Mask>, Form)>);

impl fmt::Debug for Masker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Masker").field("columns", &self.0.len()).finish_non_exhaustive()
    }
}

impl Masker {
    /// The masks of a plan, with their keys.
    ///
    /// # Errors
    /// When a key cannot be read: nothing runs then.
    pub(crate) fn new(plan: &Plan, keys: &dyn MaskKeys) -> Result<Self, Refusal> {
        let mask = |gate: &GateMask| {
            let (way, domain) = match gate {
                GateMask::Keyed { way, domain } => (way, domain),
                GateMask::Late(late) => return Ok(Mask::Late(late.clone())),
            };
            let key = keys.mask_key(plan.source(), domain).map_err(|error| unrecordable(&error))?;
            Ok(match way {
                GateWay::Token => Mask::Token(Box::new(Tokens::new(key.expose(), domain))),
                GateWay::Fake(like) => Mask::Fake(Box::new(Fakes::new(key.expose(), *like))),
            })
        };
        let columns = plan.columns().iter();
        columns
            .map(|column| column.gate.as_deref().map(mask).transpose())
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Puts the masks over what a source gives.
    ///
    /// # Errors
    /// An answer that has not the columns of the plan.
    pub(crate) fn over(self, rows: Rows) -> Result<Masked, RunError> {
        let (planned, given) = (self.0.len(), rows.shape.columns.len());
        if planned == given {
            let forms = rows.shape.columns.iter().map(|column| column.form.clone());
            let masks = Masks(self.0.into_iter().zip(forms).collect());
            Ok(Masked { rows, masks: Arc::new(masks) })
        } else {
            let detail = format!("the plan has {planned} columns, the answer {given}");
            Err(RunError::Disagrees { detail })
        }
    }
}

impl Masked {
    /// The columns.
    pub(crate) const fn shape(&self) -> &Shape {
        &self.rows.shape
    }

    /// The next rows.
    pub(crate) async fn next(&mut self) -> Option<Result<Block, RunError>> {
        let block = match self.rows.blocks.next().await? {
            Ok(block) => block,
            Err(error) => return Some(Err(error)),
        };
        let cells = self.masks.keyed().saturating_mul(block.rows());
        if cells <= INLINE_CELLS_MAX {
            return Some(self.masks.over(block));
        }
        let masks = Arc::clone(&self.masks);
        let masked = tokio::task::spawn_blocking(move || masks.over(block)).await;
        Some(masked.unwrap_or_else(|_panicked| Err(malformed())))
    }
}

impl Masks {
    /// How many columns have one under a key.
    fn keyed(&self) -> usize {
        let keyed = |mask: &Option<Mask>| matches!(mask, Some(Mask::Token(_) | Mask::Fake(_)));
        self.0.iter().filter(|(mask, _)| keyed(mask)).count()
    }

    fn over(&self, block: Block) -> Result<Block, RunError> {
        if self.0.iter().all(|(mask, _)| mask.is_none()) {
            return Ok(block);
        }
        match block {
            Block::PgText(rows) => self.pg_rows(&rows).map(Block::PgText),
            Block::Cells(rows) => self.cell_rows(rows).map(Block::Cells),
        }
    }

    fn pg_rows(&self, rows: &PgRows) -> Result<PgRows, RunError> {
        let mut masked = PgRows::default();
        masked.bytes.reserve(rows.bytes.len());
        for body in rows.iter() {
            self.pg_row(body, &mut masked.bytes).ok_or_else(malformed)?;
            masked.ends.push(masked.bytes.len());
        }
        if masked.ends.len() == rows.ends.len() { Ok(masked) } else { Err(malformed()) }
    }

    /// One body with other cells in it; `None` for one that does not add up.
    fn pg_row(&self, body: &[u8], out: &mut Vec<u8>) -> Option<()> {
        let mut frame = Frame::open(body, self.0.len()).ok()?;
        out.extend_from_slice(body.get(..2)?);
        for (mask, form) in &self.0 {
            let held = frame.next_cell().ok()?;
            match mask {
                None => push_cell(held, out)?,
                Some(mask) => mask.push_pg_cell(form, held, out)?,
            }
        }
        frame.close().ok()
    }

    fn cell_rows(&self, mut rows: CellRows) -> Result<CellRows, RunError> {
        let width = self.0.len();
        if rows.width != width || rows.cells.len().checked_rem(width) != Some(0) {
            return Err(malformed());
        }
        for row in rows.cells.chunks_mut(width) {
            for (cell, (mask, _form)) in row.iter_mut().zip(&self.0) {
                if let Some(mask) = mask {
                    *cell = mask.cell(cell);
                }
            }
        }
        Ok(rows)
    }
}

impl Mask {
    /// Appends what stands for a cell in text form.
    fn push_pg_cell(&self, form: &Form, held: Option<&[u8]>, out: &mut Vec<u8>) -> Option<()> {
        let held = held.and_then(|value| std::str::from_utf8(value).ok());
        if let (Self::Late(mask), Form::Text, Some(value)) = (self, form, held) {
            return push_late(mask, value, out);
        }
        let shown = held.and_then(|value| self.pg_cell(form, value));
        push_cell(shown.as_deref().map(str::as_bytes), out)
    }

    /// What stands for a cell in text form; `None`: NULL.
    fn pg_cell(&self, form: &Form, value: &str) -> Option<String> {
        match (self, form) {
            (Self::Token(tokens), Form::Text) => Some(tokens.text(value)),
            (Self::Token(tokens), Form::Int) => {
                tokens.number(value.parse().ok()?).map(|token| token.to_string())
            }
            (Self::Fake(fakes), Form::Text | Form::Date | Form::Timestamp | Form::TimestampTz) => {
                fakes.text(value)
            }
            // A late mask of a text is written in place; of anything else it is none.
            (Self::Late(_), Form::Text)
            | (
                Self::Token(_) | Self::Fake(_) | Self::Late(_),
                Form::Bool
                | Form::Int
                | Form::Float
                | Form::Numeric
                | Form::Date
                | Form::Timestamp
                | Form::TimestampTz
                | Form::Json
                | Form::Bytes
                | Form::Array { element: _, delimiter: _ }
                | Form::Dynamic,
            ) => None,
        }
    }

    /// What stands for a cell that says its own type.
    fn cell(&self, cell: &Cell) -> Cell {
        let text = |text: String| Cell::Text(text.into());
        match (self, cell) {
            (Self::Token(tokens), Cell::Text(value)) => text(tokens.text(value)),
            (Self::Token(tokens), Cell::Int(value)) => {
                tokens.number(*value).map_or(Cell::Null, Cell::Int)
            }
            (Self::Fake(fakes), Cell::Text(value)) => fakes.text(value).map_or(Cell::Null, text),
            (Self::Fake(fakes), Cell::Int(value)) => {
                fakes.text(&value.to_string()).map_or(Cell::Null, text)
            }
            (Self::Late(mask), Cell::Text(value)) => text(late_text(mask, value)),
            (Self::Late(_), Cell::Int(_))
            | (
                Self::Token(_) | Self::Fake(_) | Self::Late(_),
                Cell::Null | Cell::Float(_) | Cell::Bytes(_),
            ) => Cell::Null,
        }
    }
}

/// Appends a cell of a `DataRow`; −1 is the length of NULL.
fn push_cell(cell: Option<&[u8]>, out: &mut Vec<u8>) -> Option<()> {
    let length = cell.map_or(Some(-1), |cell| i32::try_from(cell.len()).ok())?;
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(cell.unwrap_or_default());
    Some(())
}

/// Appends a cell with what a late mask makes of a value, in place.
fn push_late(mask: &LateMask, value: &str, out: &mut Vec<u8>) -> Option<()> {
    let at = out.len();
    out.extend_from_slice(&[0; 4]);
    let begin = out.len();
    late::put(mask, value, out);
    let length = i32::try_from(out.len().saturating_sub(begin)).ok()?;
    out.get_mut(at..begin)?.copy_from_slice(&length.to_be_bytes());
    Some(())
}

fn late_text(mask: &LateMask, value: &str) -> String {
    let mut text = Vec::new();
    late::put(mask, value, &mut text);
    String::from_utf8(text).unwrap_or_default()
}

fn malformed() -> RunError {
    RunError::Disagrees { detail: "a row of the answer does not add up".to_owned() }
}

#[cfg(test)]
mod tests;
