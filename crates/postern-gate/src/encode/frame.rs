//! The body of a PostgreSQL `DataRow`: `u16` columns, then for each an `i32` length (−1 for NULL)
//! and so many bytes.

use super::EncodeError;

/// A body being read.
pub(crate) struct Frame<'a> {
    rest: &'a [u8],
}

impl<'a> Frame<'a> {
    /// Opens a body that should have so many columns.
    pub(crate) fn open(body: &'a [u8], columns: usize) -> Result<Self, EncodeError> {
        let (count, rest) =
            body.split_first_chunk().ok_or(EncodeError::Malformed("no column count"))?;
        if usize::from(u16::from_be_bytes(*count)) == columns {
            Ok(Self { rest })
        } else {
            Err(EncodeError::Malformed("number of columns"))
        }
    }

    /// The next cell; `None` for NULL.
    pub(crate) fn next_cell(&mut self) -> Result<Option<&'a [u8]>, EncodeError> {
        let (length, rest) =
            self.rest.split_first_chunk().ok_or(EncodeError::Malformed("no cell length"))?;
        let length = i32::from_be_bytes(*length);
        if length == -1 {
            self.rest = rest;
            return Ok(None);
        }
        let cell = usize::try_from(length).ok().and_then(|length| rest.split_at_checked(length));
        let (cell, rest) = cell.ok_or(EncodeError::Malformed("cell length"))?;
        self.rest = rest;
        Ok(Some(cell))
    }

    /// Nothing may be left.
    pub(crate) const fn close(self) -> Result<(), EncodeError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(EncodeError::Malformed("bytes after the last cell"))
        }
    }
}
