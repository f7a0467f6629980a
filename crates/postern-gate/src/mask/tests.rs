//! What stands in the answer when a source gives rows with columns that the gate masks.

use std::sync::Arc;

use futures_util::stream;
use postern_core::{mask::FakeKind, rows::ShapeColumn};

use super::*;

fn token() -> Mask {
    Mask::Token(Box::new(Tokens::new(&[7; 32], "gate token:test")))
}

fn fake(like: FakeKind) -> Mask {
    Mask::Fake(Box::new(Fakes::new(&[7; 32], like)))
}

fn rows(forms: &[Form], blocks: Vec<Block>) -> Rows {
    let column = |form: &Form| ShapeColumn {
        name: Arc::from("c"),
        type_name: Arc::from("text"),
        masked: None,
        form: form.clone(),
    };
    let shape = Shape { columns: forms.iter().map(column).collect() };
    Rows { shape, blocks: stream::iter(blocks.into_iter().map(Ok)).boxed() }
}

fn body(cells: &[Option<&[u8]>]) -> Vec<u8> {
    let mut body = u16::try_from(cells.len()).unwrap().to_be_bytes().to_vec();
    for cell in cells {
        let length = cell.map_or(-1, |cell| i32::try_from(cell.len()).unwrap());
        body.extend(length.to_be_bytes());
        body.extend_from_slice(cell.unwrap_or_default());
    }
    body
}

fn pg(bodies: &[Vec<u8>]) -> Block {
    let mut rows = PgRows::default();
    for body in bodies {
        rows.push(body);
    }
    Block::PgText(rows)
}

/// All cells of a block, as JSON.
async fn shown(masks: Vec<Option<Mask>>, forms: &[Form], block: Block) -> serde_json::Value {
    let mut masked = Masker(masks).over(rows(forms, vec![block])).unwrap();
    let block = masked.next().await.unwrap().unwrap();
    assert!(masked.next().await.is_none());
    crate::encode::to_values(masked.shape(), &block).unwrap().into()
}

#[tokio::test]
async fn cells_of_postgresql_are_exchanged_in_their_frames() {
    let masks = vec![None, Some(token()), Some(fake(FakeKind::Date)), Some(token())];
    let forms = [Form::Int, Form::Text, Form::Date, Form::Int];
    let block = pg(&[
        body(&[Some(b"1"), Some(b"0612345678"), Some(b"1984-03-07"), Some(b"1234567")]),
        body(&[Some(b"2"), None, None, None]),
        body(&[None, Some(b"short"), Some(b"infinity"), Some(b"42")]),
    ]);
    let shown = shown(masks, &forms, block).await;
    assert_eq!(shown[0][0], 1);
    assert_eq!(shown[0][1], Tokens::new(&[7; 32], "gate token:test").text("0612345678"));
    assert!(shown[0][2].as_str().unwrap().starts_with("198"));
    let number = Tokens::new(&[7; 32], "gate token:test").number(1_234_567).unwrap();
    assert_eq!(shown[0][3], number);
    assert_eq!(shown[1], serde_json::json!([2, null, null, null]));
    let short = Tokens::new(&[7; 32], "gate token:test").text("short");
    assert_eq!(shown[2], serde_json::json!([null, short, null, null]));
}

#[tokio::test]
async fn decoded_cells_are_exchanged_by_what_they_are() {
    let masks = vec![Some(token()), Some(fake(FakeKind::Name))];
    let forms = [Form::Dynamic, Form::Dynamic];
    let text = |text: &str| Cell::Text(text.into());
    let cells = vec![
        text("0612345678"),
        text("Claire Fontaine"),
        Cell::Int(41_234_567),
        Cell::Int(7),
        Cell::Float(0.5),
        Cell::Float(0.5),
        Cell::Bytes(Box::from(*b"0612345678")),
        Cell::Bytes(Box::from(*b"Claire")),
        Cell::Null,
        Cell::Null,
    ];
    let shown = shown(masks, &forms, Block::Cells(CellRows { width: 2, cells })).await;
    let raw = ["0612345678", "Claire", "Fontaine", "41234567", "0.5"];
    let written = shown.to_string();
    assert!(raw.iter().all(|raw| !written.contains(raw)), "{written}");
    assert!(shown[1][0].is_number() && shown[1][1].is_string());
    for row in 2..5 {
        assert_eq!(shown[row], serde_json::json!([null, null]));
    }
}

#[tokio::test]
async fn no_form_or_cell_passes_as_it_is() {
    let raw = "1234567890";
    let forms = [
        Form::Bool,
        Form::Int,
        Form::Float,
        Form::Numeric,
        Form::Text,
        Form::Date,
        Form::Timestamp,
        Form::TimestampTz,
        Form::Json,
        Form::Bytes,
        Form::Array { element: Box::new(Form::Text), delimiter: ',' },
        Form::Dynamic,
    ];
    let masks = FakeKind::ALL.iter().map(|like| fake(*like)).chain([token()]);
    for mask in masks {
        for form in &forms {
            let block = pg(&[body(&[Some(raw.as_bytes())]), body(&[Some(b"1234567890\xff")])]);
            let shown = shown(vec![Some(mask.clone())], std::slice::from_ref(form), block).await;
            assert!(!shown.to_string().contains(raw), "{form:?} {shown}");
        }
    }
}

#[tokio::test]
async fn a_large_block_is_exchanged_as_a_small_one_is() {
    let values: Vec<String> = (0..2_000).map(|n| format!("0612{n:06}")).collect();
    let bodies: Vec<_> = values.iter().map(|value| body(&[Some(value.as_bytes())])).collect();
    let shown = shown(vec![Some(token())], &[Form::Text], pg(&bodies)).await;
    let tokens = Tokens::new(&[7; 32], "gate token:test");
    let expected: Vec<_> = values.iter().map(|value| [tokens.text(value)]).collect();
    assert_eq!(shown, serde_json::json!(expected));
}

#[tokio::test]
async fn rows_of_another_width_are_none() {
    let forms = [Form::Text, Form::Text];
    assert!(Masker(vec![Some(token())]).over(rows(&forms, Vec::new())).is_err());
    let cells = vec![Cell::Text("0612345678".into()); 3];
    for block in [
        pg(&[body(&[Some(b"0612345678")])]),
        pg(&[body(&[Some(b"1"), Some(b"2"), Some(b"3")])]),
        pg(&[[body(&[Some(b"1"), Some(b"2")]), vec![0]].concat()]),
        Block::PgText(PgRows { bytes: body(&[Some(b"1"), Some(b"2")]), ends: vec![14, 28] }),
        Block::Cells(CellRows { width: 1, cells: cells.clone() }),
        Block::Cells(CellRows { width: 2, cells }),
    ] {
        let masks = vec![None, Some(token())];
        let mut masked = Masker(masks).over(rows(&forms, vec![block])).unwrap();
        assert!(masked.next().await.unwrap().is_err());
    }
}
