//! What is told beside an answer, the same for every form: fields of its head, and of its trailer
//! where its end was not known by then. Both are structured fields (RFC 9651).

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use postern_core::rows::Shape;
use postern_formats::Coding;
use postern_gate::release::{Released, Summary};

use crate::{bounds, wanted::Wanted};

/// How the answer ended: `row_count=12`, and `truncated_by` with the bound that cut it.
pub(crate) const END: HeaderName = HeaderName::from_static("postern-end");

/// The receipt of the decision.
const RECEIPT: HeaderName = HeaderName::from_static("postern-receipt");

/// Numbers of the masked columns from 1, by mask: `email=(2), redact=(3 7)`.
const MASKED: HeaderName = HeaderName::from_static("postern-masked");

/// Longest `Postern-Masked`, in bytes: heads of 8 KiB are the least that is common.
const MASKED_BYTES_MAX: usize = 2048;

/// What is known before the rows.
pub(crate) fn tell_start(headers: &mut HeaderMap, wanted: Wanted, released: &Released) {
    let kind = HeaderValue::from_static(wanted.format.content_type());
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::VARY, HeaderValue::from_static("accept, accept-encoding"));
    bounds::tell(headers, &released.allowance());
    insert(headers, RECEIPT, released.receipt().as_str());
    if let Some(masked) = masked(released.shape()) {
        insert(headers, MASKED, &masked);
    }
}

/// How it is compressed.
pub(crate) fn tell_coding(headers: &mut HeaderMap, coding: Coding) {
    if let Some(name) = coding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
}

/// What is known after the rows, in a head or a trailer.
pub(crate) fn tell_end(headers: &mut HeaderMap, summary: &Summary) {
    let rows = summary.row_count;
    let text = match summary.truncated_by {
        None => format!("row_count={rows}"),
        Some(bound) => format!("row_count={rows}, truncated_by={}", bound.as_str()),
    };
    insert(headers, END, &text);
}

fn insert(headers: &mut HeaderMap, name: HeaderName, text: &str) {
    if let Ok(value) = HeaderValue::try_from(text) {
        headers.insert(name, value);
    }
}

/// The masks with their columns; without them where there are too many to number.
fn masked(shape: &Shape) -> Option<String> {
    let columns = (1_usize..).zip(&shape.columns);
    let mut masks: Vec<(&str, Vec<String>)> = Vec::new();
    for (at, mask) in columns.filter_map(|(at, column)| Some((at, column.masked?.as_str()))) {
        match masks.iter_mut().find(|(found, _)| *found == mask) {
            Some((_, columns)) => columns.push(at.to_string()),
            None => masks.push((mask, vec![at.to_string()])),
        }
    }
    if masks.is_empty() {
        return None;
    }
    let numbered: Vec<_> =
        masks.iter().map(|(mask, columns)| format!("{mask}=({})", columns.join(" "))).collect();
    let text = numbered.join(", ");
    if text.len() <= MASKED_BYTES_MAX {
        return Some(text);
    }
    Some(masks.iter().map(|(mask, _)| *mask).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use postern_core::{
        mask::MaskKind,
        rows::{Form, ShapeColumn},
    };

    use super::*;

    fn shape(masks: impl IntoIterator<Item = Option<MaskKind>>) -> Shape {
        let column = |masked| ShapeColumn {
            name: "c".into(),
            type_name: "text".into(),
            masked,
            form: Form::Text,
        };
        Shape { columns: masks.into_iter().map(column).collect() }
    }

    #[test]
    fn masks_name_their_columns_by_number() {
        let (email, redact) = (Some(MaskKind::Email), Some(MaskKind::Redact));
        assert_eq!(masked(&shape([None])), None);
        let text = masked(&shape([redact, None, email, redact])).unwrap();
        assert_eq!(text, "redact=(1 4), email=(3)");
        let wide = masked(&shape(std::iter::repeat_n(redact, 1600).chain([email]))).unwrap();
        assert_eq!(wide, "redact, email");
    }
}
