//! What the listener says, message by message, into a buffer that is sent later.

use bytes::{BufMut as _, BytesMut};

use crate::{
    fault::{Fault, Severity},
    transaction::Status,
    types::Type,
};

/// Appends a message of that tag.
pub(crate) fn message(out: &mut BytesMut, tag: u8, body: impl FnOnce(&mut BytesMut)) {
    out.put_u8(tag);
    let at = out.len();
    out.put_i32(0);
    body(out);
    let length = i32::try_from(out.len().saturating_sub(at)).unwrap_or(i32::MAX);
    if let Some(place) = out.get_mut(at..at.saturating_add(4)) {
        place.copy_from_slice(&length.to_be_bytes());
    }
}

/// Appends a text and NUL. A text with NUL in it ends there.
pub(crate) fn text(out: &mut BytesMut, text: &str) {
    out.put_slice(text.split('\0').next().unwrap_or_default().as_bytes());
    out.put_u8(0);
}

/// A message without a body.
pub(crate) fn bare(out: &mut BytesMut, tag: u8) {
    message(out, tag, |_| ());
}

/// `ParseComplete`.
pub(crate) fn parse_complete(out: &mut BytesMut) {
    bare(out, b'1');
}

/// `BindComplete`.
pub(crate) fn bind_complete(out: &mut BytesMut) {
    bare(out, b'2');
}

/// `CloseComplete`.
pub(crate) fn close_complete(out: &mut BytesMut) {
    bare(out, b'3');
}

/// `NoData`.
pub(crate) fn no_data(out: &mut BytesMut) {
    bare(out, b'n');
}

/// `EmptyQueryResponse`.
pub(crate) fn empty_query(out: &mut BytesMut) {
    bare(out, b'I');
}

/// `PortalSuspended`.
pub(crate) fn suspended(out: &mut BytesMut) {
    bare(out, b's');
}

/// `CommandComplete`.
pub(crate) fn complete(out: &mut BytesMut, tag: &str) {
    message(out, b'C', |out| text(out, tag));
}

/// `ReadyForQuery`.
pub(crate) fn ready(out: &mut BytesMut, status: Status) {
    message(out, b'Z', |out| out.put_u8(status.byte()));
}

/// `AuthenticationX` of that number, with what belongs to it.
pub(crate) fn authentication(out: &mut BytesMut, kind: i32, more: &[u8]) {
    message(out, b'R', |out| {
        out.put_i32(kind);
        out.put_slice(more);
    });
}

/// `ParameterStatus`.
pub(crate) fn parameter(out: &mut BytesMut, name: &str, value: &str) {
    message(out, b'S', |out| {
        text(out, name);
        text(out, value);
    });
}

/// `NegotiateProtocolVersion`: the version that is spoken, and options nobody knows.
pub(crate) fn negotiate(out: &mut BytesMut, version: u32, unknown: &[String]) {
    message(out, b'v', |out| {
        out.put_u32(version);
        out.put_i32(i32::try_from(unknown.len()).unwrap_or(0));
        for option in unknown {
            text(out, option);
        }
    });
}

/// `BackendKeyData`.
pub(crate) fn backend_key(out: &mut BytesMut, process: u32, key: &[u8]) {
    message(out, b'K', |out| {
        out.put_u32(process);
        out.put_slice(key);
    });
}

/// `ParameterDescription`.
pub(crate) fn parameters(out: &mut BytesMut, types: &[u32]) {
    message(out, b't', |out| {
        out.put_u16(u16::try_from(types.len()).unwrap_or(u16::MAX));
        for oid in types {
            out.put_u32(*oid);
        }
    });
}

/// `RowDescription`. Tables and columns have the number 0: gaps would tell of hidden ones.
pub(crate) fn row_description<'a>(
    out: &mut BytesMut,
    columns: impl ExactSizeIterator<Item = (&'a str, Type, i16)>,
) {
    message(out, b'T', |out| {
        out.put_u16(u16::try_from(columns.len()).unwrap_or(u16::MAX));
        for (name, kind, format) in columns {
            text(out, name);
            out.put_u32(0);
            out.put_i16(0);
            out.put_u32(kind.oid);
            out.put_i16(kind.size);
            out.put_i32(-1);
            out.put_i16(format);
        }
    });
}

/// `ErrorResponse`, or `NoticeResponse` for what is no error.
pub(crate) fn fault(out: &mut BytesMut, fault: &Fault) {
    let (tag, severity) = match fault.severity {
        Severity::Fatal => (b'E', "FATAL"),
        Severity::Error => (b'E', "ERROR"),
        Severity::Warning => (b'N', "WARNING"),
    };
    message(out, tag, |out| {
        let mut field = |name: u8, value: &str| {
            out.put_u8(name);
            text(out, value);
        };
        field(b'S', severity);
        field(b'V', severity);
        field(b'C', fault.state);
        field(b'M', &fault.message);
        if let Some(detail) = &fault.detail {
            field(b'D', detail);
        }
        if let Some(hint) = &fault.hint {
            field(b'H', hint);
        }
        if let Some(place) = fault.place {
            field(b'P', &place.to_string());
        }
        out.put_u8(0);
    });
}
