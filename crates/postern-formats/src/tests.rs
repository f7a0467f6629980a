//! Each form as its readers see it, odd values and broken rows among them.

use std::io::Read as _;

use arrow_array::{
    Array as _, RecordBatch,
    cast::AsArray as _,
    types::{
        Date32Type, Float32Type, Float64Type, Int16Type, Int64Type, TimestampMicrosecondType,
        UInt64Type,
    },
};
use arrow_ipc::reader::StreamReader;
use arrow_schema::{DataType, SchemaRef, TimeUnit};
use postern_core::{
    mask::MaskKind,
    refusal::Code,
    rows::{Cell, CellRows, Form, PgRows, ShapeColumn},
};
use postern_gate::release::TruncatedBy;
use proptest::prelude::*;

use super::*;

const SURE: Format = Format::Arrow(Types::Sure);
const DECLARED: Format = Format::Arrow(Types::Declared);
const CSV: Format = Format::Csv(Formulas::AsTheyAre);

fn receipt() -> ReceiptId {
    ReceiptId::from_bits([0; 16])
}

fn column(name: &str, type_name: &str, form: Form) -> ShapeColumn {
    ShapeColumn { name: name.into(), type_name: type_name.into(), masked: None, form }
}

fn masked(column: ShapeColumn, mask: MaskKind) -> ShapeColumn {
    ShapeColumn { masked: Some(mask), ..column }
}

fn pg(rows: &[&[Option<&str>]]) -> Block {
    let mut block = PgRows::default();
    for row in rows {
        let mut body = u16::try_from(row.len()).unwrap().to_be_bytes().to_vec();
        for cell in *row {
            let length = cell.map_or(-1, |cell| i32::try_from(cell.len()).unwrap());
            body.extend(length.to_be_bytes());
            body.extend(cell.unwrap_or_default().as_bytes());
        }
        block.push(&body);
    }
    Block::PgText(block)
}

fn cells(width: usize, cells: Vec<Cell>) -> Block {
    Block::Cells(CellRows { width, cells })
}

fn whole(rows: u64) -> Summary {
    Summary { row_count: rows, truncated_by: None, leaves_groups_out: false }
}

/// A whole answer.
fn written(
    format: Format,
    dialect: Dialect,
    columns: Vec<ShapeColumn>,
    blocks: &[Block],
) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let mut writer = Writer::begin(format, &Shape { columns }, dialect, &receipt(), &mut out);
    for block in blocks {
        writer.block(block, &mut out)?;
    }
    writer.rest(&mut out)?;
    let rows = blocks.iter().map(Block::rows).sum::<usize>();
    let ending = writer.end(&whole(u64::try_from(rows).unwrap()), &receipt(), &mut out);
    assert_eq!(ending, Ending::Closed);
    Ok(out)
}

fn text(format: Format, dialect: Dialect, columns: Vec<ShapeColumn>, blocks: &[Block]) -> String {
    String::from_utf8(written(format, dialect, columns, blocks).unwrap()).unwrap()
}

fn arrow(
    format: Format,
    dialect: Dialect,
    columns: Vec<ShapeColumn>,
    blocks: &[Block],
) -> (SchemaRef, Vec<RecordBatch>) {
    let bytes = written(format, dialect, columns, blocks).unwrap();
    let reader = StreamReader::try_new(bytes.as_slice(), None).unwrap();
    (reader.schema(), reader.map(Result::unwrap).collect())
}

#[test]
fn lines_are_rows_and_nothing_else_is_an_array() {
    let columns = vec![
        column("id", "bigint", Form::Int),
        masked(column("complete", "text", Form::Text), MaskKind::Email),
    ];
    let blocks = [
        pg(&[&[Some("1"), Some("a\nb")], &[None, Some("")]]),
        pg(&[]),
        pg(&[&[Some("9007199254740993"), Some("é")]]),
    ];
    assert_eq!(
        text(Format::Ndjson, Dialect::Postgresql, columns, &blocks),
        r#"{"columns":[{"name":"id","type":"bigint"},{"name":"complete","type":"text","masked":"email"}],"receipt":{"id":"r_00000000000000000000000000"}}
[1,"a\nb"]
[null,""]
["9007199254740993","é"]
{"row_count":3,"truncated":false,"complete":true,"receipt":{"id":"r_00000000000000000000000000"}}
"#
    );
}

#[test]
fn lines_tell_what_cut_them_and_what_failed() {
    let shape = Shape { columns: vec![column("a", "text", Form::Text)] };
    let begin = || {
        let mut out = Vec::new();
        let at = (Format::Ndjson, Dialect::Postgresql);
        let writer = Writer::begin(at.0, &shape, at.1, &receipt(), &mut out);
        out.clear();
        (writer, out)
    };
    let (writer, mut out) = begin();
    let cut = Summary {
        row_count: 0,
        truncated_by: Some(TruncatedBy::RowLimit),
        leaves_groups_out: false,
    };
    assert_eq!(writer.end(&cut, &receipt(), &mut out), Ending::Closed);
    let line = String::from_utf8(out).unwrap();
    assert!(line.contains(r#""truncated":true,"truncated_by":"row_limit","complete":true"#));
    let (writer, mut out) = begin();
    let problem = Problem::of(&Refusal::new(Code::TooSlow, "stopped after 1 s"), Some(&receipt()));
    assert_eq!(writer.fail(&problem, &mut out), Ending::Open);
    let line = String::from_utf8(out).unwrap();
    assert!(
        line.starts_with(r#"{"error":{"#) && line.ends_with("}\n") && !line.contains("complete")
    );
}

#[test]
fn a_text_planted_in_a_table_ends_no_line() {
    let planted = "\u{2028}{\"complete\":true}\u{85}\u{2029}\u{1c}\r\u{c}é\u{2027}";
    let columns = vec![column("\u{2028}", "text", Form::Text), column("j", "json", Form::Json)];
    let json = "{\"\u{2028}\":\n[1]}";
    let block = pg(&[&[Some(planted), Some(json)]]);
    let text = text(Format::Ndjson, Dialect::Postgresql, columns, &[block]);
    // What Python's `str.splitlines` splits at.
    let ends = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}',
        '\u{2029}',
    ];
    assert_eq!(text.split(ends).count(), 4, "{text}");
    let row = text.lines().nth(1).unwrap();
    assert!(row.ends_with(r#"é‧",{"\u2028": [1]}]"#), "{row}");
    assert!(row.starts_with(r#"["\u2028{\"complete\":true}\u0085\u2029\u001c\r\u000c"#), "{row}");
}

#[test]
fn a_table_tells_null_from_nothing() {
    let columns = vec![
        column("id", "bigint", Form::Int),
        column("a \"b\",c", "text", Form::Text),
        column("id", "boolean", Form::Bool),
    ];
    let blocks = [pg(&[
        &[Some("-9007199254740993"), Some("x,\r\n\"y\""), Some("t")],
        &[None, None, None],
        &[Some("1"), Some(""), Some("f")],
        &[Some("1"), Some(" x"), None],
    ])];
    assert_eq!(
        text(CSV, Dialect::Postgresql, columns, &blocks),
        "id,\"a \"\"b\"\",c\",id\r\n-9007199254740993,\"x,\r\n\"\"y\"\"\",true\r\n,,\r\n\
         1,\"\",false\r\n1,\" x\",\r\n"
    );
}

#[test]
fn a_row_of_one_null_is_no_empty_line() {
    let one = || vec![column("a", "text", Form::Text)];
    let blocks = [pg(&[&[None], &[Some("")], &[Some("x")]])];
    assert_eq!(text(CSV, Dialect::Postgresql, one(), &blocks), "a\r\n\"\"\r\n\"\"\r\nx\r\n");
    assert_eq!(text(CSV, Dialect::Postgresql, one(), &[]), "a\r\n");
}

#[test]
fn formulas_stay_unless_they_are_to_be_escaped() {
    let texts = [
        "=1+1",
        "+33612345678",
        "-5",
        "-5.5e-3",
        "+a",
        "-1+cmd|' /C calc'!A0",
        "@x",
        "\t=1",
        "\rx",
        "＝1",
        "-Infinity",
        "a=1",
        "",
        "[-1]",
        "-",
        " +SUM(1)",
    ];
    let rows: Vec<Cell> = texts.iter().map(|text| Cell::Text((*text).into())).collect();
    let columns = || vec![column("=t", "text", Form::Dynamic)];
    let blocks = [cells(1, rows), cells(1, vec![Cell::Int(-5), Cell::Float(-0.5)])];
    let read = |format| -> Vec<String> {
        let text = text(format, Dialect::Sqlite, columns(), &blocks);
        fields(&text).into_iter().map(|row| row[0].clone().unwrap()).collect()
    };
    let kept = read(CSV);
    assert_eq!(kept[0], "=t");
    assert_eq!(kept[1..=texts.len()], texts);
    let escaped = read(Format::Csv(Formulas::Escaped));
    let expected = [
        "'=t",
        "'=1+1",
        "+33612345678",
        "-5",
        "-5.5e-3",
        "'+a",
        "'-1+cmd|' /C calc'!A0",
        "'@x",
        "'\t=1",
        "'\rx",
        "'＝1",
        "-Infinity",
        "a=1",
        "",
        "[-1]",
        "'-",
        "' +SUM(1)",
        "-5",
        "-0.5",
    ];
    assert_eq!(escaped, expected);
}

/// The fields of a table, as RFC 4180 has them; `None` is a field without quotes and without text.
fn fields(text: &str) -> Vec<Vec<Option<String>>> {
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut chars = text.chars().peekable();
    while chars.peek().is_some() {
        let mut field = String::new();
        let quoted = chars.next_if_eq(&'"').is_some();
        while let Some(c) = chars.next_if(|c| quoted || !matches!(c, ',' | '\r')) {
            // Inside of quotes, two are one and one is the end.
            if quoted && c == '"' && chars.next_if_eq(&'"').is_none() {
                break;
            }
            field.push(c);
        }
        row.push((quoted || !field.is_empty()).then_some(field));
        match chars.next().unwrap() {
            ',' => {}
            end => {
                assert_eq!((end, chars.next()), ('\r', Some('\n')));
                rows.push(std::mem::take(&mut row));
            }
        }
    }
    rows
}

proptest! {
    #[test]
    fn any_text_comes_back_whole_from_a_table(
        rows in proptest::collection::vec((any::<Option<String>>(), any::<Option<String>>()), 0..8),
    ) {
        let columns = vec![column("a", "text", Form::Dynamic), column("b", "text", Form::Dynamic)];
        let cell = |text: &Option<String>| {
            text.as_deref().map_or(Cell::Null, |text| Cell::Text(text.into()))
        };
        let block = cells(2, rows.iter().flat_map(|(a, b)| [cell(a), cell(b)]).collect());
        let read = fields(&text(CSV, Dialect::Sqlite, columns, &[block]));
        let expected: Vec<_> = rows.into_iter().map(|(a, b)| vec![a, b]).collect();
        prop_assert_eq!(&read[1..], expected);
    }

    /// No text makes the writers panic or a form that its reader refuses.
    #[test]
    fn any_cell_of_postgresql_has_a_place_or_is_refused(
        text in "[0-9a-zT:{},\"\\\\ .+-]{0,24}",
        form in proptest::sample::select(vec![
            Form::Bool, Form::Int, Form::Float, Form::Numeric, Form::Text, Form::Date,
            Form::Timestamp, Form::TimestampTz, Form::Json, Form::Bytes, Form::Dynamic,
            Form::Array { element: Box::new(Form::Text), delimiter: ',' },
        ]),
    ) {
        let columns = vec![column("a", "smallint", form)];
        let block = [pg(&[&[Some(&text)], &[None]])];
        if let Ok(bytes) = written(SURE, Dialect::Postgresql, columns, &block) {
            let mut reader = StreamReader::try_new(bytes.as_slice(), None).unwrap();
            prop_assert_eq!(reader.next().unwrap().unwrap().num_rows(), 2);
            prop_assert!(reader.next().is_none());
        }
    }
}

#[test]
fn every_type_of_postgresql_has_one_in_arrow() {
    let micros =
        |zone: Option<&str>| DataType::Timestamp(TimeUnit::Microsecond, zone.map(Into::into));
    let texts = Form::Array { element: Box::new(Form::Text), delimiter: ',' };
    let table = [
        ("boolean", Form::Bool, "t", DataType::Boolean),
        ("smallint", Form::Int, "-32768", DataType::Int16),
        ("integer", Form::Int, "-2147483648", DataType::Int32),
        ("bigint", Form::Int, "9223372036854775807", DataType::Int64),
        ("oid", Form::Int, "4294967295", DataType::Int64),
        ("real", Form::Float, "0.1", DataType::Float32),
        ("double precision", Form::Float, "-Infinity", DataType::Float64),
        ("numeric", Form::Numeric, "1.10", DataType::Utf8),
        ("text", Form::Text, "é", DataType::Utf8),
        ("uuid", Form::Text, "123e4567-e89b-12d3-a456-426614174000", DataType::Utf8),
        ("date", Form::Date, "2026-11-20", DataType::Date32),
        ("timestamp without time zone", Form::Timestamp, "2026-11-20 10:00:00.5", micros(None)),
        (
            "timestamp with time zone",
            Form::TimestampTz,
            "2026-11-20 10:00:00+00",
            micros(Some("UTC")),
        ),
        ("jsonb", Form::Json, r#"{"a": 1}"#, DataType::Utf8),
        ("bytea", Form::Bytes, r"\x00ff", DataType::Binary),
        ("text[]", texts, "{a,NULL}", DataType::Utf8),
    ];
    let columns =
        || table.iter().map(|(name, form, ..)| column(name, name, form.clone())).collect();
    let row: Vec<Option<&str>> = table.iter().map(|(_, _, cell, _)| Some(*cell)).collect();
    let nulls = vec![None; table.len()];
    let (schema, batches) = arrow(SURE, Dialect::Postgresql, columns(), &[pg(&[&row, &nulls])]);
    assert_eq!(schema.metadata().get("postern.receipt").unwrap(), receipt().as_str());
    for (field, (name, _, _, kind)) in schema.fields().iter().zip(&table) {
        assert_eq!((field.data_type(), field.is_nullable()), (kind, true), "{name}");
        assert_eq!(field.metadata().get("postern.type").unwrap(), name);
    }
    let batch = &batches[0];
    assert!(batch.columns().iter().all(|column| !column.is_null(0) && column.is_null(1)));
    let texts = |at: usize| batch.column(at).as_string::<i32>().value(0);
    assert_eq!(batch.column(1).as_primitive::<Int16Type>().value(0), i16::MIN);
    assert_eq!(batch.column(3).as_primitive::<Int64Type>().value(0), i64::MAX);
    assert_eq!(
        batch.column(5).as_primitive::<Float32Type>().values()[0].to_bits(),
        0.1_f32.to_bits()
    );
    assert_eq!(batch.column(6).as_primitive::<Float64Type>().values(), &[f64::NEG_INFINITY, 0.0]);
    assert_eq!(
        (texts(7), texts(8), texts(13), texts(15)),
        ("1.10", "é", r#"{"a": 1}"#, r#"["a",null]"#)
    );
    assert_eq!(batch.column(10).as_primitive::<Date32Type>().value(0), 20_777);
    let half = 20_777 * 86_400_000_000 + 36_000_500_000;
    assert_eq!(batch.column(11).as_primitive::<TimestampMicrosecondType>().value(0), half);
    assert_eq!(batch.column(14).as_binary::<i32>().value(0), [0, 255]);
    // The same without a row, and with a type that a row contradicts.
    let (_, none) = arrow(SURE, Dialect::Postgresql, columns(), &[]);
    assert!(none.is_empty());
    let columns = vec![column("n", "integer", Form::Int)];
    let refusal = written(SURE, Dialect::Postgresql, columns, &[pg(&[&[Some("2147483648")]])]);
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal.code, Code::SourceRefused);
    assert!(refusal.detail.contains("column 1") && !refusal.detail.contains("2147483648"));
}

#[test]
fn a_value_of_sqlite_is_never_lost_and_ends_no_answer() {
    let columns =
        || vec![column("n", "INTEGER", Form::Dynamic), column("r", "REAL", Form::Dynamic)];
    let good = cells(2, vec![Cell::Int(1), Cell::Int(2), Cell::Null, Cell::Float(0.5)]);
    let odd = cells(2, vec![Cell::Text("x".into()), Cell::Bytes([255].into())]);
    let (_, batches) = arrow(SURE, Dialect::Sqlite, columns(), &[good.clone(), odd.clone()]);
    let texts = |at: usize| batches[0].column(at).as_string::<i32>().iter().collect::<Vec<_>>();
    assert_eq!(texts(0), [Some("1"), None, Some("x")]);
    assert_eq!(texts(1), [Some("2"), Some("0.5"), Some(r"\xff")]);
    // As it is declared, for who would rather have that.
    let (schema, batches) =
        arrow(DECLARED, Dialect::Sqlite, columns(), std::slice::from_ref(&good));
    assert_eq!(schema.field(0).data_type(), &DataType::Int64);
    assert_eq!(batches[0].column(1).as_primitive::<Float64Type>().values(), &[2.0, 0.5]);
    let refusal = written(DECLARED, Dialect::Sqlite, columns(), &[good, odd]).unwrap_err();
    assert_eq!(refusal.code, Code::SourceRefused);
    assert!(refusal.would_pass.unwrap().as_str().contains("types=declared"));
    // A mask's stand-in is no number, whatever the column is declared as.
    let hidden = masked(column("n", "INTEGER", Form::Dynamic), MaskKind::Partial);
    let stand_in = cells(1, vec![Cell::Text("•••".into())]);
    let (schema, _) = arrow(DECLARED, Dialect::Sqlite, vec![hidden], &[stand_in]);
    assert_eq!(schema.field(0).data_type(), &DataType::Utf8);
    assert_eq!(schema.field(0).metadata().get("postern.masked").unwrap(), "partial");
}

#[test]
fn types_of_mysql_are_taken_where_the_server_holds_to_them() {
    let columns = || {
        ["int", "bigint unsigned", "double", "blob", "date", "datetime", "decimal"]
            .map(|name| column(name, name, Form::Dynamic))
            .to_vec()
    };
    let row = |day: &str| {
        let text = |text: &str| Cell::Text(text.into());
        vec![
            Cell::Int(-1),
            text("18446744073709551615"),
            Cell::Float(0.5),
            Cell::Bytes([0].into()),
            text(day),
            text(&format!("{day}T10:00:00")),
            text("1.10"),
        ]
    };
    let (schema, batches) = arrow(SURE, Dialect::Mysql, columns(), &[cells(7, row("0000-00-00"))]);
    let kinds: Vec<_> = schema.fields().iter().map(|field| field.data_type().clone()).collect();
    let text = DataType::Utf8;
    let (int, unsigned, float) = (DataType::Int64, DataType::UInt64, DataType::Float64);
    assert_eq!(kinds, [int, unsigned, float, DataType::Binary, text.clone(), text.clone(), text]);
    assert_eq!(batches[0].column(1).as_primitive::<UInt64Type>().value(0), u64::MAX);
    assert_eq!(batches[0].column(4).as_string::<i32>().value(0), "0000-00-00");
    let (_, batches) = arrow(DECLARED, Dialect::Mysql, columns(), &[cells(7, row("2026-11-20"))]);
    assert_eq!(batches[0].column(4).as_primitive::<Date32Type>().value(0), 20_777);
    assert!(written(DECLARED, Dialect::Mysql, columns(), &[cells(7, row("0000-00-00"))]).is_err());
}

#[test]
fn a_stand_in_that_outgrows_its_type_has_a_place() {
    let token = |name| masked(column("n", name, Form::Int), MaskKind::Token);
    let block = || pg(&[&[Some("99999")]]);
    let (schema, _) = arrow(SURE, Dialect::Postgresql, vec![token("smallint")], &[block()]);
    assert_eq!(schema.field(0).data_type(), &DataType::Int64);
    let fake = masked(column("n", "int", Form::Dynamic), MaskKind::Fake);
    let word = cells(1, vec![Cell::Text("birch".into())]);
    let (_, batches) = arrow(SURE, Dialect::Mysql, vec![fake], &[word]);
    assert_eq!(batches[0].column(0).as_string::<i32>().value(0), "birch");
}

#[test]
fn batches_are_bounded_and_leave_as_they_fill() {
    let shape = Shape { columns: vec![column("t", "text", Form::Text)] };
    let mut out = Vec::new();
    let mut writer = Writer::begin(SURE, &shape, Dialect::Postgresql, &receipt(), &mut out);
    let long = "x".repeat(64 * 1024);
    let mut most = 0;
    for _ in 0..100 {
        writer.block(&pg(&[&[Some(&long)]]), &mut out).unwrap();
        most = most.max(out.len());
        out.clear();
    }
    assert!((128 * 1024..192 * 1024).contains(&most), "{most}");
    let mut out = Vec::new();
    let mut writer = Writer::begin(SURE, &shape, Dialect::Postgresql, &receipt(), &mut out);
    let row: &[Option<&str>] = &[Some("")];
    let block = pg(&vec![row; 512]);
    for _ in 0..40 {
        writer.block(&block, &mut out).unwrap();
    }
    writer.rest(&mut out).unwrap();
    // A stream that is not closed has no end-of-stream marker.
    assert!(!out.ends_with(&[255, 255, 255, 255, 0, 0, 0, 0]));
    assert_eq!(writer.end(&whole(20_480), &receipt(), &mut out), Ending::Closed);
    assert!(out.ends_with(&[255, 255, 255, 255, 0, 0, 0, 0]));
    let reader = StreamReader::try_new(out.as_slice(), None).unwrap();
    let rows: Vec<usize> = reader.map(|batch| batch.unwrap().num_rows()).collect();
    assert_eq!(rows, [8192, 8192, 4096]);
}

#[test]
fn tables_and_streams_have_no_place_for_a_failure() {
    for format in [CSV, SURE] {
        let shape = Shape { columns: vec![column("t", "text", Form::Text)] };
        let mut out = Vec::new();
        let writer = Writer::begin(format, &shape, Dialect::Postgresql, &receipt(), &mut out);
        let before = out.len();
        let problem = Problem::of(&Refusal::new(Code::TooSlow, "stopped"), None);
        assert_eq!(writer.fail(&problem, &mut out), Ending::Open);
        assert_eq!((out.len(), format.says_its_end()), (before, false));
    }
}

#[test]
fn rows_that_do_not_add_up_are_refused_in_every_form() {
    for format in [Format::Json, Format::Ndjson, CSV, SURE, DECLARED] {
        let shape = Shape { columns: vec![column("t", "text", Form::Text)] };
        let mut out = Vec::new();
        let mut writer = Writer::begin(format, &shape, Dialect::Postgresql, &receipt(), &mut out);
        let before = out.clone();
        for block in [
            pg(&[&[Some("a")], &[Some("a"), Some("b")]]),
            cells(2, vec![Cell::Null, Cell::Null]),
            Block::PgText(PgRows { bytes: b"\0\x01\0\0\0\x01\xff".to_vec(), ends: vec![7] }),
        ] {
            let refusal = writer.block(&block, &mut out).unwrap_err();
            assert_eq!((refusal.code, &out), (Code::Internal, &before), "{format:?}");
        }
    }
}

#[test]
fn every_part_can_be_read_before_the_next_one_comes() {
    let part = |at: usize| format!("part {at} ").repeat(2000).into_bytes();
    for coding in [Coding::Identity, Coding::Gzip, Coding::Zstd] {
        let mut squeeze = Squeeze::new(coding).unwrap();
        let mut sent = Vec::new();
        let mut raw = Vec::new();
        for at in 0..4 {
            raw.extend(part(at));
            sent.extend(squeeze.part(part(at)).unwrap());
            let mut read = vec![0; raw.len()];
            match coding {
                Coding::Identity => read.copy_from_slice(&sent),
                Coding::Gzip => {
                    flate2::read::GzDecoder::new(sent.as_slice()).read_exact(&mut read).unwrap();
                }
                Coding::Zstd => {
                    let mut reader = zstd::stream::read::Decoder::new(sent.as_slice()).unwrap();
                    reader.read_exact(&mut read).unwrap();
                }
            }
            assert!(read == raw, "{coding:?}");
        }
        assert!(coding == Coding::Identity || sent.len() * 10 < raw.len());
        raw.extend(b"end");
        sent.extend(squeeze.last(b"end".to_vec()).unwrap());
        let mut read = Vec::new();
        match coding {
            Coding::Identity => read = sent,
            Coding::Gzip => {
                flate2::read::GzDecoder::new(sent.as_slice()).read_to_end(&mut read).unwrap();
            }
            Coding::Zstd => read = zstd::decode_all(sent.as_slice()).unwrap(),
        }
        assert!(read == raw, "{coding:?}");
    }
}
