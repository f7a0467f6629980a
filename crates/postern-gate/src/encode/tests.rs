//! Every form with odd values, strings that come back whole, and frames nobody sent.

use postern_core::rows::ShapeColumn;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn shape(forms: &[Form]) -> Shape {
    let column = |form: &Form| ShapeColumn {
        name: "c".into(),
        type_name: "t".into(),
        masked: None,
        form: form.clone(),
    };
    Shape { columns: forms.iter().map(column).collect() }
}

fn body(cells: &[Option<&[u8]>]) -> Vec<u8> {
    let mut body = u16::try_from(cells.len()).unwrap().to_be_bytes().to_vec();
    for cell in cells {
        match cell {
            None => body.extend((-1_i32).to_be_bytes()),
            Some(bytes) => {
                body.extend(i32::try_from(bytes.len()).unwrap().to_be_bytes());
                body.extend_from_slice(bytes);
            }
        }
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

/// One cell of that form, as JSON text.
fn cell_bytes(form: &Form, bytes: &[u8]) -> Result<String, EncodeError> {
    let block = pg(&[body(&[Some(bytes)])]);
    let mut out = Vec::new();
    RowEncoder::new(&shape(std::slice::from_ref(form))).json_rows(&block, 0, 1, &mut out)?;
    let text = String::from_utf8(out).unwrap();
    Ok(text.strip_prefix('[').unwrap().strip_suffix(']').unwrap().to_owned())
}

fn cell(form: &Form, text: &str) -> String {
    cell_bytes(form, text.as_bytes()).unwrap()
}

fn array_of(element: Form) -> Form {
    Form::Array { element: Box::new(element), delimiter: ',' }
}

fn forms() -> Vec<Form> {
    vec![
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
        Form::Dynamic,
        array_of(Form::Int),
        array_of(Form::Text),
        array_of(Form::Json),
        array_of(array_of(Form::Int)),
        Form::Array { element: Box::new(Form::Text), delimiter: ';' },
        Form::Array { element: Box::new(Form::Text), delimiter: 'é' },
        Form::Array { element: Box::new(Form::Text), delimiter: '"' },
        Form::Array { element: Box::new(Form::Text), delimiter: '}' },
    ]
}

#[test]
fn each_form_stands_in_json_as_promised() {
    for (form, text, expected) in [
        (Form::Bool, "t", "true"),
        (Form::Bool, "f", "false"),
        (Form::Bool, "true", "\"true\""),
        (Form::Int, "0", "0"),
        (Form::Int, "-7", "-7"),
        (Form::Int, "9007199254740991", "9007199254740991"),
        (Form::Int, "-9007199254740991", "-9007199254740991"),
        (Form::Int, "9007199254740992", "\"9007199254740992\""),
        (Form::Int, "-9223372036854775808", "\"-9223372036854775808\""),
        (Form::Int, "007", "\"007\""),
        (Form::Int, "-0", "\"-0\""),
        (Form::Int, "", "\"\""),
        (Form::Int, "-", "\"-\""),
        (Form::Int, "1 ", "\"1 \""),
        (Form::Float, "1.5", "1.5"),
        (Form::Float, "1e+20", "1e+20"),
        (Form::Float, "-0", "-0"),
        (Form::Float, "1e-05", "1e-05"),
        (Form::Float, "NaN", "\"NaN\""),
        (Form::Float, "Infinity", "\"Infinity\""),
        (Form::Float, "-Infinity", "\"-Infinity\""),
        (Form::Float, "1.", "\"1.\""),
        (Form::Float, ".5", "\".5\""),
        (Form::Float, "1e999", "\"1e999\""),
        (Form::Numeric, "12.50", "\"12.50\""),
        (Form::Numeric, "NaN", "\"NaN\""),
        (
            Form::Text,
            "it's \"x\" \\ \u{1}\n\u{2028}é",
            "\"it's \\\"x\\\" \\\\ \\u0001\\n\u{2028}é\"",
        ),
        (Form::Date, "2026-11-20", "\"2026-11-20\""),
        (Form::Date, "0044-03-15 BC", "\"0044-03-15 BC\""),
        (Form::Date, "infinity", "\"infinity\""),
        (Form::Timestamp, "2026-11-20 10:00:00", "\"2026-11-20T10:00:00\""),
        (Form::Timestamp, "12026-11-20 10:00:00.123456", "\"12026-11-20T10:00:00.123456\""),
        (Form::Timestamp, "infinity", "\"infinity\""),
        (Form::Timestamp, "0044-03-15 10:00:00 BC", "\"0044-03-15 10:00:00 BC\""),
        (Form::Timestamp, "2026-11-20 10:00:00.", "\"2026-11-20 10:00:00.\""),
        (Form::TimestampTz, "2026-11-20 10:00:00.5+00", "\"2026-11-20T10:00:00.5Z\""),
        (Form::TimestampTz, "2026-11-20 10:00:00+05:30", "\"2026-11-20T10:00:00+05:30\""),
        (Form::TimestampTz, "2026-11-20 10:00:00-03", "\"2026-11-20T10:00:00-03:00\""),
        (Form::TimestampTz, "1890-01-01 00:00:00+00:09:21", "\"1890-01-01 00:00:00+00:09:21\""),
        (Form::TimestampTz, "-infinity", "\"-infinity\""),
        (Form::TimestampTz, "0044-03-15 10:00:00+00 BC", "\"0044-03-15 10:00:00+00 BC\""),
        (Form::TimestampTz, "2026-11-20 10:00:00", "\"2026-11-20 10:00:00\""),
        (Form::Bytes, "\\x00ff", "\"\\\\x00ff\""),
        (Form::Dynamic, "x", "\"x\""),
    ] {
        assert_eq!(cell(&form, text), expected, "{form:?} {text}");
    }
}

#[test]
fn documents_are_embedded_when_every_parser_takes_them() {
    for text in [
        "{\"a\": [1, 2.5e3, null, true, {\"b\": \"\\ud83d\\ude00\"}]}",
        "[]",
        " {} ",
        "\"x\"",
        "-0.5",
        "null",
        "[[],{},\"\\\\\"]",
    ] {
        assert_eq!(cell(&Form::Json, text), text);
    }
    assert_eq!(cell(&Form::Json, "{\n\t\"a\":\r1}"), "{  \"a\": 1}");
    for text in [
        "",
        "{",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{,}",
        "[1 2]",
        "nul",
        "truex",
        "01",
        "1.",
        "+1",
        "NaN",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\n\"",
        "\"\\x\"",
        "\"\u{1}\"",
        "1e999",
        "{} {}",
        "]",
        "{]",
        "[}",
        "'a'",
        "{\"a\":1,}",
        "[,1]",
        "\u{feff}{}",
    ] {
        assert_eq!(cell(&Form::Json, text), json!(text).to_string(), "{text}");
    }
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(cell(&Form::Json, &deep(64)), deep(64));
    assert_eq!(cell(&Form::Json, &deep(65)), format!("\"{}\"", deep(65)));
    let long = format!("[{}]", "9".repeat(400));
    assert_eq!(cell(&Form::Json, &long), format!("\"{long}\""));
}

#[test]
fn arrays_become_arrays() {
    let ints = array_of(Form::Int);
    let texts = array_of(Form::Text);
    let semicolons = Form::Array { element: Box::new(Form::Text), delimiter: ';' };
    for (form, text, expected) in [
        (&ints, "{}", "[]"),
        (&ints, "{1,2,NULL}", "[1,2,null]"),
        (&ints, "{{1,2},{3,4}}", "[[1,2],[3,4]]"),
        (&ints, "[2:3]={1,9007199254740992}", "[1,\"9007199254740992\"]"),
        (&ints, "[-1:0][2:3]={{1,2},{3,4}}", "[[1,2],[3,4]]"),
        (
            &texts,
            "{a,\"b c\",\"NULL\",null,\"\",\"q\\\"\\\\\"}",
            r#"["a","b c","NULL",null,"","q\"\\"]"#,
        ),
        (&texts, "{\"{x,y}\"}", "[\"{x,y}\"]"),
        (&array_of(Form::Json), "{\"{\\\"a\\\": 1}\"}", "[{\"a\": 1}]"),
        (
            &array_of(Form::TimestampTz),
            "{\"2026-11-20 10:00:00+00\"}",
            "[\"2026-11-20T10:00:00Z\"]",
        ),
        (&array_of(Form::Bytes), "{\"\\\\x00\"}", "[\"\\\\x00\"]"),
        (&semicolons, "{(1,2),(0,0);(3,4),(1,1)}", "[\"(1,2),(0,0)\",\"(3,4),(1,1)\"]"),
    ] {
        assert_eq!(cell(form, text), expected, "{text}");
    }
}

#[test]
fn what_is_no_array_is_a_string() {
    for text in [
        "",
        "{",
        "}",
        "{1",
        "{1,}",
        "{,1}",
        "{1}}",
        "{1}x",
        "{\"a}",
        "{\"a\\",
        "1 2 3",
        "[1:2]",
        "[1:2]={",
        "[x]={1}",
        "{1{2}}",
        "{{1},}",
        "{a\"b\"}",
        "{\"a\"b}",
        "{{{{{{{1}}}}}}}",
        "{a\\b}",
        "{{}",
        "{}{}",
    ] {
        assert_eq!(cell(&array_of(Form::Text), text), json!(text).to_string(), "{text}");
    }
}

#[test]
fn cells_of_sqlite_say_for_themselves() {
    let cells = vec![
        Cell::Null,
        Cell::Int(9_007_199_254_740_991),
        Cell::Int(i64::MIN),
        Cell::Float(0.1),
        Cell::Float(1e300),
        Cell::Float(2.0),
        Cell::Float(f64::NAN),
        Cell::Float(f64::NEG_INFINITY),
        Cell::Text("a\0\"".into()),
        Cell::Bytes([0, 255].as_slice().into()),
    ];
    let shape = shape(&vec![Form::Dynamic; cells.len()]);
    let block = Block::Cells(CellRows { width: cells.len(), cells });
    let mut out = Vec::new();
    RowEncoder::new(&shape).json_rows(&block, 0, 1, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "[null,9007199254740991,\"-9223372036854775808\",0.1,1e300,2.0,\"NaN\",\"-Infinity\",\
         \"a\\u0000\\\"\",\"\\\\x00ff\"]"
    );
    assert_eq!(to_values(&shape, &block).unwrap()[0][9], json!("\\x00ff"));
}

#[test]
fn a_part_of_the_rows_can_be_written() {
    let bodies: Vec<_> = (0..5).map(|n| body(&[Some(n.to_string().as_bytes()), None])).collect();
    let shape = shape(&[Form::Int, Form::Text]);
    let cells = (0..5).flat_map(|n| [Cell::Int(n), Cell::Null]).collect();
    for block in [pg(&bodies), Block::Cells(CellRows { width: 2, cells })] {
        let write = |from, to| {
            let mut out = b"x".to_vec();
            let rows = RowEncoder::new(&shape).json_rows(&block, from, to, &mut out).unwrap();
            (rows, String::from_utf8(out).unwrap())
        };
        assert_eq!(write(0, 2), (2, "x[0,null],[1,null]".to_owned()));
        assert_eq!(write(3, 99), (2, "x[3,null],[4,null]".to_owned()));
        assert_eq!(write(5, 9), (0, "x".to_owned()));
        assert_eq!(write(9, 12), (0, "x".to_owned()));
        assert_eq!(write(4, 2), (0, "x".to_owned()));
    }
}

#[test]
fn frames_that_do_not_add_up_are_errors_and_leave_nothing_behind() {
    let good = body(&[Some(b"ab")]);
    let mut long = good.clone();
    long.push(0);
    let mut negative = 1_u16.to_be_bytes().to_vec();
    negative.extend((-2_i32).to_be_bytes());
    let mut huge = 1_u16.to_be_bytes().to_vec();
    huge.extend(i32::MAX.to_be_bytes());
    for bad in [
        vec![],
        vec![0],
        good[..7].to_vec(),
        good[..4].to_vec(),
        long,
        negative,
        huge,
        body(&[]),
        body(&[None, None]),
    ] {
        let mut out = b"x".to_vec();
        let block = pg(&[good.clone(), bad]);
        let outcome = RowEncoder::new(&shape(&[Form::Text])).json_rows(&block, 0, 2, &mut out);
        assert!(matches!(outcome, Err(EncodeError::Malformed(_))), "{outcome:?}");
        assert_eq!(out, b"x");
    }
    for form in forms() {
        let invalid = cell_bytes(&form, b"{\"\xff\"}");
        assert_eq!(invalid, Err(EncodeError::NotUtf8), "{form:?}");
    }
    let crooked = Block::Cells(CellRows { width: 2, cells: vec![Cell::Null; 3] });
    let two = shape(&[Form::Dynamic, Form::Dynamic]);
    assert!(RowEncoder::new(&two).json_rows(&crooked, 0, 9, &mut Vec::new()).is_err());
    let narrow = Block::Cells(CellRows { width: 1, cells: vec![Cell::Null; 2] });
    assert!(RowEncoder::new(&two).json_rows(&narrow, 0, 9, &mut Vec::new()).is_err());
    let nonsense = Block::PgText(PgRows { bytes: vec![0; 4], ends: vec![9, 2, usize::MAX] });
    assert!(RowEncoder::new(&two).json_rows(&nonsense, 1, 3, &mut Vec::new()).is_err());
}

#[test]
fn a_row_without_columns_is_an_empty_array() {
    let mut out = Vec::new();
    RowEncoder::new(&shape(&[])).json_rows(&pg(&[body(&[])]), 0, 1, &mut out).unwrap();
    assert_eq!(out, b"[]");
}

proptest! {
    #[test]
    fn any_text_comes_back_whole(text in any::<String>()) {
        let block = pg(&[body(&[Some(text.as_bytes()), None])]);
        let values = to_values(&shape(&[Form::Text, Form::Text]), &block).unwrap();
        prop_assert_eq!(&values[0], &vec![json!(text), Value::Null]);
        let cells = Block::Cells(CellRows { width: 1, cells: vec![Cell::Text(text.as_str().into())] });
        prop_assert_eq!(&to_values(&shape(&[Form::Dynamic]), &cells).unwrap()[0][0], &json!(text));
    }

    #[test]
    fn whatever_stands_in_a_cell_becomes_json_of_one_line(text in odd_text()) {
        for form in forms() {
            let written = cell(&form, &text);
            prop_assert!(!written.contains('\n'));
            prop_assert!(serde_json::from_str::<Value>(&written).is_ok(), "{:?} {}", form, written);
        }
    }

    #[test]
    fn documents_are_judged_as_a_strict_parser_judges_them(text in odd_text()) {
        prop_assert_eq!(
            json::is_sound(text.as_bytes()),
            serde_json::from_str::<Value>(&text).is_ok()
        );
    }

    #[test]
    fn arrays_of_texts_come_back_whole(items in prop::collection::vec(prop::option::of(any::<String>()), 0..6)) {
        let quoted: Vec<String> = items.iter().map(|item| match item {
            None => "NULL".to_owned(),
            Some(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        }).collect();
        let block = pg(&[body(&[Some(format!("{{{}}}", quoted.join(",")).as_bytes())])]);
        let values = to_values(&shape(&[array_of(Form::Text)]), &block).unwrap();
        prop_assert_eq!(&values[0][0], &json!(items));
    }

    #[test]
    fn any_integer_and_float_comes_back(int in any::<i64>(), float in any::<f64>()) {
        let cells = Block::Cells(CellRows { width: 2, cells: vec![Cell::Int(int), Cell::Float(float)] });
        let values = to_values(&shape(&[Form::Dynamic, Form::Dynamic]), &cells).unwrap();
        let read = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        prop_assert_eq!(read(&values[0][0]).parse::<i64>().unwrap(), int);
        prop_assert_eq!(values[0][0].is_string(), int.unsigned_abs() > 9_007_199_254_740_991);
        if float.is_finite() {
            prop_assert_eq!(values[0][1].as_f64().unwrap().to_bits(), float.to_bits());
        }
        prop_assert_eq!(cell(&Form::Int, &int.to_string()), values[0][0].to_string());
    }

    #[test]
    fn no_bytes_make_the_encoder_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..80),
        ends in prop::collection::vec(0_usize..100, 0..6),
        from in 0_usize..6, to in 0_usize..8, at in 0_usize..19,
    ) {
        let form = forms().remove(at);
        let block = Block::PgText(PgRows { bytes: bytes.clone(), ends });
        let mut out = Vec::new();
        let outcome = RowEncoder::new(&shape(&[form.clone(), Form::Text])).json_rows(&block, from, to, &mut out);
        prop_assert!(outcome.is_ok() || out.is_empty());
        let _either = cell_bytes(&form, &bytes);
    }
}

/// Texts near the grammars of this module.
fn odd_text() -> impl Strategy<Value = String> {
    let near = "[\\[\\]{}\",:;\\\\0-9eE+.ntrufalsd \n\u{e9}-]{0,24}";
    let document = prop_oneof![Just("1"), Just("null"), Just("\"a\\u00e9\""), Just("-0.5e3")]
        .prop_map(str::to_owned)
        .prop_recursive(4, 16, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3)
                    .prop_map(|items| format!("[{}]", items.join(" , "))),
                prop::collection::vec(inner, 0..3).prop_map(|items| {
                    let pairs: Vec<_> = items.iter().map(|item| format!("\"k\": {item}")).collect();
                    format!("{{{}}}", pairs.join(","))
                }),
            ]
        });
    prop_oneof![near.prop_map(String::from), document, any::<String>()]
}

/// One cell as plain text.
fn plain(form: &Form, sent: cells::Sent<'_>) -> String {
    let mut out = Vec::new();
    plain::PlainEncoder::default().write(form, sent, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn plain_text_is_what_the_json_string_holds() {
    for (form, sent, expected) in [
        (Form::Bool, "t", "true"),
        (Form::Int, "9223372036854775807", "9223372036854775807"),
        (Form::Float, "NaN", "NaN"),
        (Form::Timestamp, "2026-11-20 10:00:00.5", "2026-11-20T10:00:00.5"),
        (Form::TimestampTz, "2026-11-20 10:00:00+00", "2026-11-20T10:00:00Z"),
        (Form::TimestampTz, "infinity", "infinity"),
        (Form::Bytes, r"\x00ff", r"\x00ff"),
        (Form::Text, "a\"b\\\n", "a\"b\\\n"),
        (array_of(Form::Text), r#"{a,"b c",NULL}"#, r#"["a","b c",null]"#),
        (array_of(Form::Text), "no array", "no array"),
    ] {
        assert_eq!(plain(&form, cells::Sent::Text(sent.as_bytes())), expected, "{form:?}");
    }
    for (cell, expected) in [
        (Cell::Int(i64::MIN), "-9223372036854775808"),
        (Cell::Float(1.0), "1.0"),
        (Cell::Float(f64::NEG_INFINITY), "-Infinity"),
        (Cell::Bytes([0, 255].into()), r"\x00ff"),
    ] {
        assert_eq!(plain(&Form::Dynamic, cells::Sent::Cell(&cell)), expected);
    }
    let not_utf8 = cells::Sent::Text(&[0xFF]);
    let written = plain::PlainEncoder::default().write(&Form::Text, not_utf8, &mut Vec::new());
    assert_eq!(written, Err(EncodeError::NotUtf8));
}

proptest! {
    /// A cell that JSON tells as a string is that string as plain text, any other is its JSON, but
    /// for the blanks of a document.
    #[test]
    fn plain_text_and_json_say_the_same(
        form in proptest::sample::select(forms()),
        text in "[0-9a-zT:{},\"\\\\ .+-]{0,20}",
    ) {
        let json = cell_bytes(&form, text.as_bytes()).unwrap();
        let expected = match serde_json::from_str(&json).unwrap() {
            Value::String(text) => text,
            _ if form == Form::Json => text.clone(),
            _ => json,
        };
        prop_assert_eq!(plain(&form, cells::Sent::Text(text.as_bytes())), expected);
    }

    /// Frames that do not add up are refused as JSON refuses them; what adds up is given whole.
    #[test]
    fn cells_are_read_as_json_reads_them(
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
        columns in 1_usize..4,
    ) {
        let forms = vec![Form::Bytes; columns];
        let block = pg(&[body(&vec![None; columns]), bytes]);
        let mut seen = Vec::new();
        let read = cells::each_cell(&block, columns, |column, _sent| {
            seen.push(column);
            Ok::<_, EncodeError>(())
        });
        let mut lines = Vec::new();
        let json = RowEncoder::new(&shape(&forms)).json_lines(&block, &mut lines);
        match json {
            Ok(()) => {
                prop_assert_eq!(read, Ok(()));
                prop_assert_eq!(seen, [0..columns, 0..columns].into_iter().flatten().collect::<Vec<_>>());
                prop_assert_eq!(lines.split(|byte| *byte == b'\n').count(), 3);
            }
            Err(EncodeError::NotUtf8) => prop_assert_eq!(read, Ok(())),
            Err(error) => prop_assert_eq!(read, Err(error)),
        }
    }
}

#[test]
fn a_row_has_a_line_of_its_own() {
    let forms = [Form::Int, Form::Text];
    let rows = [body(&[Some(b"1"), Some(b"a\nb")]), body(&[None, Some(b"")])];
    let mut out = Vec::new();
    RowEncoder::new(&shape(&forms)).json_lines(&pg(&rows), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "[1,\"a\\nb\"]\n[null,\"\"]\n");
}
