//! A stream of Arrow's IPC messages: the schema, batches of rows, the end-of-stream marker.
//!
//! Rows are gathered into batches that are bounded in rows and bytes. The schema stands before the
//! first row and cannot change, so a column gets a type in which each of its values has a place:
//! see [`kind`]. What a source calls a type, and the mask of a column, stand in the metadata of the
//! fields, the receipt in the schema's.

mod column;
mod kind;
mod time;

use std::{collections::HashMap, sync::Arc};

use arrow_array::RecordBatch;
use arrow_buffer::Buffer;
use arrow_ipc::writer::StreamEncoder;
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use postern_audit::ReceiptId;
use postern_core::{
    dialect::Dialect,
    refusal::{Code, Refusal},
    rows::{Block, Form, Shape, ShapeColumn},
};
use postern_gate::{
    answer,
    encode::{EncodeError, cells::each_cell, plain::PlainEncoder},
};

use crate::{Ending, Types};
use column::Column;
use kind::Kind;

/// A batch ends with the block that brings it to so many rows.
const BATCH_ROWS: usize = 8192;

/// A batch ends with the block that brings it to so many bytes of values.
const BATCH_BYTES: usize = 128 * 1024;

/// Most bytes of values in one batch. Its offsets are of 32 bits; a block comes nowhere near.
const BATCH_BYTES_MAX: usize = 1 << 30;

/// Writes the messages of an answer.
pub(super) struct Stream {
    schema: SchemaRef,
    types: Types,
    /// `None`: it could not be made or failed, and the answer stays open.
    encoder: Option<StreamEncoder>,
    forms: Vec<Form>,
    columns: Vec<Column>,
    plain: PlainEncoder,
    rows: usize,
    bytes: usize,
}

impl std::fmt::Debug for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stream").field("schema", &self.schema).finish_non_exhaustive()
    }
}

/// Why a block did not become a part of a batch.
enum Unfit {
    /// It cannot be read.
    Unreadable(EncodeError),
    /// A value of that column, from 0, has no place in its type.
    Misfit(usize),
    /// It is larger than a batch can be.
    TooLarge,
}

impl From<EncodeError> for Unfit {
    fn from(error: EncodeError) -> Self {
        Self::Unreadable(error)
    }
}

impl Stream {
    pub(super) fn begin(
        shape: &Shape,
        dialect: Dialect,
        types: Types,
        receipt: &ReceiptId,
    ) -> Self {
        let kinds: Vec<Kind> =
            shape.columns.iter().map(|column| kind::of(column, dialect, types)).collect();
        let fields: Vec<Field> =
            shape.columns.iter().zip(&kinds).map(|(column, kind)| field(column, *kind)).collect();
        let told = HashMap::from([("postern.receipt".to_owned(), receipt.as_str().to_owned())]);
        let schema = Arc::new(Schema::new_with_metadata(fields, told));
        let encoder = StreamEncoder::try_new(&schema).map_err(|error| broken(&error)).ok();
        Self {
            schema,
            types,
            encoder,
            forms: shape.columns.iter().map(|column| column.form.clone()).collect(),
            columns: kinds.into_iter().map(Column::new).collect(),
            plain: PlainEncoder::default(),
            rows: 0,
            bytes: 0,
        }
    }

    pub(super) fn block(&mut self, block: &Block, out: &mut Vec<u8>) -> Result<(), Refusal> {
        self.take(block).map_err(|unfit| self.refusal(&unfit))?;
        self.rows = self.rows.saturating_add(block.rows());
        if self.rows >= BATCH_ROWS || self.bytes >= BATCH_BYTES { self.batch(out) } else { Ok(()) }
    }

    fn take(&mut self, block: &Block) -> Result<(), Unfit> {
        let Self { forms, columns, plain, bytes, .. } = self;
        each_cell(block, forms.len(), |at, cell| {
            let (Some(form), Some(column)) = (forms.get(at), columns.get_mut(at)) else {
                return Err(Unfit::Misfit(at));
            };
            let taken = column.push(form, cell, plain)?.ok_or(Unfit::Misfit(at))?;
            *bytes = bytes.saturating_add(taken);
            if *bytes > BATCH_BYTES_MAX { Err(Unfit::TooLarge) } else { Ok(()) }
        })
    }

    fn refusal(&self, unfit: &Unfit) -> Refusal {
        let at = match unfit {
            Unfit::Unreadable(error) => return answer::unreadable(*error),
            Unfit::TooLarge => {
                let detail = "rows of the answer are too large for Arrow";
                return Refusal::new(Code::TooCostly, detail);
            }
            Unfit::Misfit(at) => at.saturating_add(1),
        };
        let detail = format!("a value of column {at} has no place in the Arrow type of its column");
        Refusal::new(Code::SourceRefused, detail).would_pass(match self.types {
            Types::Declared => "the same without `types=declared` in `Accept`",
            Types::Sure => "the same with that column cast to text, or in another form",
        })
    }

    /// Writes the rows that were gathered as a batch, if there are any.
    pub(super) fn batch(&mut self, out: &mut Vec<u8>) -> Result<(), Refusal> {
        if self.rows == 0 {
            return Ok(());
        }
        (self.rows, self.bytes) = (0, 0);
        let columns = self.columns.iter_mut().map(Column::finish).collect();
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns);
        let encoded = batch.map_err(Some).and_then(|batch| {
            let encoder = self.encoder.as_mut().ok_or(None)?;
            encoder.encode(&batch).map_err(Some)
        });
        match encoded {
            Ok(buffers) => {
                append(&buffers, out);
                Ok(())
            }
            Err(error) => {
                if let Some(error) = error {
                    broken(&error);
                }
                self.encoder = None;
                let detail = "an error of Postern's own; the answer was stopped";
                Err(Refusal::new(Code::Internal, detail))
            }
        }
    }

    /// Writes the end-of-stream marker; before it the schema, if there was no row.
    pub(super) fn end(self, out: &mut Vec<u8>) -> Ending {
        let Some(encoder) = self.encoder else { return Ending::Open };
        match encoder.finish() {
            Ok(buffers) => {
                append(&buffers, out);
                Ending::Closed
            }
            Err(error) => {
                broken(&error);
                Ending::Open
            }
        }
    }
}

fn append(buffers: &[Buffer], out: &mut Vec<u8>) {
    for buffer in buffers {
        out.extend_from_slice(buffer.as_slice());
    }
}

fn field(column: &ShapeColumn, kind: Kind) -> Field {
    let mut told = HashMap::from([("postern.type".to_owned(), column.type_name.to_string())]);
    if let Some(mask) = column.masked {
        told.insert("postern.masked".to_owned(), mask.as_str().to_owned());
    }
    Field::new(column.name.as_ref(), kind.data_type(), true).with_metadata(told)
}

fn broken(error: &ArrowError) {
    tracing::error!(%error, "an answer could not be written as Arrow");
}
