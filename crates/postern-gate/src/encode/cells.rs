//! The cells of a block one by one, as the source sent them, for forms of an answer other than JSON.

use postern_core::rows::{Block, Cell, CellRows, PgRows};

use super::{EncodeError, frame::Frame, is_whole};

/// A cell as the source sent it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sent<'a> {
    /// NULL.
    Null,
    /// PostgreSQL's text form; not known to be UTF-8.
    Text(&'a [u8]),
    /// A decoded cell, which is not NULL.
    Cell(&'a Cell),
}

/// Gives every cell of a block to `take`, row after row, with the number of its column from 0. A
/// row has all of its columns.
///
/// # Errors
/// When a row has not so many columns or does not add up, and what `take` returns. Cells before it
/// were given.
pub fn each_cell<E: From<EncodeError>>(
    block: &Block,
    columns: usize,
    take: impl FnMut(usize, Sent<'_>) -> Result<(), E>,
) -> Result<(), E> {
    match block {
        Block::PgText(rows) => each_of_frames(rows, columns, take),
        Block::Cells(rows) => each_of_cells(rows, columns, take),
    }
}

fn each_of_frames<E: From<EncodeError>>(
    rows: &PgRows,
    columns: usize,
    mut take: impl FnMut(usize, Sent<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut read = 0_usize;
    for body in rows.iter() {
        let mut frame = Frame::open(body, columns)?;
        for column in 0..columns {
            take(column, frame.next_cell()?.map_or(Sent::Null, Sent::Text))?;
        }
        frame.close()?;
        read = read.saturating_add(1);
    }
    // Bodies that are not there end the iteration early.
    if read == rows.ends.len() { Ok(()) } else { Err(EncodeError::Malformed("row bounds").into()) }
}

fn each_of_cells<E: From<EncodeError>>(
    rows: &CellRows,
    columns: usize,
    mut take: impl FnMut(usize, Sent<'_>) -> Result<(), E>,
) -> Result<(), E> {
    if rows.width != columns || !is_whole(rows) {
        return Err(EncodeError::Malformed("number of cells").into());
    }
    for row in rows.iter() {
        for (column, cell) in row.iter().enumerate() {
            take(column, if *cell == Cell::Null { Sent::Null } else { Sent::Cell(cell) })?;
        }
    }
    Ok(())
}
