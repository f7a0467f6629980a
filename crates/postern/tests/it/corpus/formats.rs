//! The corpora once more in every other form: lines, tables and Arrow say what JSON says, cell by
//! cell, and none of them holds what a mask covers. The readers are others': serde, `csv` and Arrow's.

use std::io::Read as _;

use arrow_array::{
    Array, RecordBatch,
    cast::AsArray as _,
    types::{
        Date32Type, Float32Type, Float64Type, Int16Type, Int32Type, Int64Type,
        TimestampMicrosecondType, UInt64Type,
    },
};
use arrow_ipc::reader::StreamReader;
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta};
use postern_testkit::{http::Response, mariadb};
use serde_json::Value;

use super::{
    Report, canary_in,
    company::{Answer, Door, HONEST_MS, HOSTILE_MS, refused},
    compare::Table,
    difference, mysql, postgresql, sqlite, text,
};
use crate::clients::{python, scripts, succeeded};

/// Of so many hostile statements one is asked.
const STRIDE: usize = 7;

const NDJSON: &str = "application/x-ndjson";
const CSV: &str = "text/csv";
const ARROW: &str = "application/vnd.apache.arrow.stream";

#[test]
fn postgresql_answers_the_same_in_every_form() {
    let mut report = honest(&Door::on_postgresql("", HONEST_MS), postgresql::ACCEPT);
    report += hostile(&Door::on_postgresql("", HOSTILE_MS), postgresql::REFUSE);
    report.finish("PostgreSQL in every form as in JSON");
}

#[test]
fn sqlite_answers_the_same_in_every_form() {
    let mut report = honest(&Door::on_sqlite(HONEST_MS), sqlite::ACCEPT);
    report += hostile(&Door::on_sqlite(HOSTILE_MS), sqlite::REFUSE);
    report.finish("SQLite in every form as in JSON");
}

#[test]
fn mysql_answers_the_same_in_every_form() {
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    let mut report = honest(&Door::on_mysql(&database, HONEST_MS), &here(mysql::ACCEPT));
    let database = mariadb::database().unwrap();
    let here = |corpus: &str| corpus.replace("{db}", database.name());
    report += hostile(&Door::on_mysql(&database, HOSTILE_MS), &here(mysql::REFUSE));
    report.finish("MySQL in every form as in JSON");
}

#[test]
fn pandas_polars_pyarrow_and_curl_read_every_form() {
    let database = mariadb::database().unwrap();
    for (engine, door) in [
        ("postgresql", Door::on_postgresql("", HONEST_MS)),
        ("sqlite", Door::on_sqlite(HONEST_MS)),
        ("mysql", Door::on_mysql(&database, HONEST_MS)),
    ] {
        let (url, key) = door.place("reader");
        let mut command = python();
        command.arg(scripts().join("formats.py")).args([&url, engine]).env("POSTERN_KEY", key);
        succeeded(&command.output().unwrap());
    }
}

fn honest(door: &Door, corpus: &str) -> Report {
    let mut report = Report::default();
    for (at, text::Honest { sql, .. }) in text::honest(corpus).enumerate() {
        let agent = if at % 2 == 0 { "reader" } else { "european" };
        let Answer::Rows(rows) = door.ask(agent, sql) else {
            report.wrong(agent, sql, "refused");
            continue;
        };
        ask(door, agent, sql, &Answer::Rows(rows), &mut report);
    }
    report
}

fn hostile(door: &Door, corpus: &str) -> Report {
    let mut report = Report::default();
    for attack in text::attacks(corpus).step_by(STRIDE) {
        let answer = door.ask("european", &attack.sql);
        if !matches!(&answer, Answer::Refused { code, .. } if code == "too-slow") {
            ask(door, "european", &attack.sql, &answer, &mut report);
        }
    }
    report
}

fn ask(door: &Door, agent: &str, sql: &str, json: &Answer, report: &mut Report) {
    for form in [(NDJSON, "gzip"), (CSV, "zstd"), (ARROW, "identity")] {
        report.asked += 1;
        let Some(response) = door.ask_in(agent, sql, form) else {
            // Broken off: then JSON tells a failure, too.
            if matches!(json, Answer::Rows(_)) {
                report.wrong(agent, sql, &format!("{}: broken off", form.0));
            }
            continue;
        };
        let answer = if response.status == 200 {
            let table = read(&response);
            let said = format!("{}\n{table:?}", response.head);
            if let Some(around) = canary_in(&said, sql) {
                report.wrong(agent, sql, &format!("{}: LEAK at `{around}`", form.0));
            }
            Answer::Rows(table)
        } else {
            refused(&response.json().unwrap())
        };
        let json = match json {
            Answer::Rows(table) if form.0 == CSV => Answer::Rows(as_fields(table)),
            other => other.clone(),
        };
        if let Some(difference) = difference(&json, &answer) {
            report.wrong(agent, sql, &format!("{}: {difference}", form.0));
        }
    }
}

fn read(response: &Response) -> Table {
    let body = unpacked(response);
    let kind = response.header("content-type").unwrap().split(';').next().unwrap().to_owned();
    let table = match kind.as_str() {
        NDJSON => lines(&body),
        CSV => fields(&body),
        ARROW => batches(&body),
        other => panic!("{other}"),
    };
    // That of a long answer is in the trailer.
    if let Some(end) = response.header("postern-end") {
        let count = format!("row_count={}", table.rows.len());
        assert_eq!(end.split(',').next(), Some(count.as_str()));
    }
    table
}

fn unpacked(response: &Response) -> Vec<u8> {
    let mut body = Vec::new();
    match response.header("content-encoding") {
        None => return response.body.clone(),
        Some("gzip") => {
            flate2::read::GzDecoder::new(response.body.as_slice()).read_to_end(&mut body).unwrap();
        }
        Some("zstd") => body = zstd::decode_all(response.body.as_slice()).unwrap(),
        Some(other) => panic!("{other}"),
    }
    body
}

fn lines(body: &[u8]) -> Table {
    let text = std::str::from_utf8(body).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let head = lines.next().unwrap();
    let columns = head["columns"].as_array().unwrap().iter();
    let columns = columns.map(|column| column["name"].as_str().unwrap().to_owned()).collect();
    let mut rows = Vec::new();
    for line in lines {
        match line {
            Value::Array(row) => rows.push(row),
            end => {
                assert_eq!(
                    (&end["complete"], &end["row_count"]),
                    (&true.into(), &rows.len().into())
                );
            }
        }
    }
    Table { columns, rows }
}

fn fields(body: &[u8]) -> Table {
    let mut reader = csv::ReaderBuilder::new().from_reader(body);
    let columns = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let field = |text: &str| Value::from(text);
    let rows = reader.records().map(|row| row.unwrap().iter().map(field).collect()).collect();
    Table { columns, rows }
}

/// What a table in JSON is in fields, where NULL and an empty text read the same.
fn as_fields(table: &Table) -> Table {
    let field = |cell: &Value| match cell {
        Value::Null => Value::from(""),
        Value::String(_) => cell.clone(),
        other => Value::from(other.to_string()),
    };
    let rows = table.rows.iter().map(|row| row.iter().map(field).collect()).collect();
    Table { columns: table.columns.clone(), rows }
}

fn batches(body: &[u8]) -> Table {
    let reader = StreamReader::try_new(body, None).unwrap();
    let fields = reader.schema();
    let columns = fields.fields().iter().map(|field| field.name().clone()).collect();
    let rows = reader.map(Result::unwrap).flat_map(|batch| rows(&batch)).collect();
    Table { columns, rows }
}

fn rows(batch: &RecordBatch) -> Vec<Vec<Value>> {
    let cells = |row: usize| batch.columns().iter().map(|column| cell(column, row)).collect();
    (0..batch.num_rows()).map(cells).collect()
}

fn cell(column: &dyn Array, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Boolean => column.as_boolean().value(row).into(),
        DataType::Int16 => column.as_primitive::<Int16Type>().value(row).into(),
        DataType::Int32 => column.as_primitive::<Int32Type>().value(row).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::UInt64 => column.as_primitive::<UInt64Type>().value(row).into(),
        DataType::Float32 => float(&column.as_primitive::<Float32Type>().value(row).to_string()),
        DataType::Float64 => float(&column.as_primitive::<Float64Type>().value(row).to_string()),
        DataType::Utf8 => column.as_string::<i32>().value(row).into(),
        DataType::Binary => {
            let bytes = column.as_binary::<i32>().value(row);
            let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("\\x{}", digits.concat()).into()
        }
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>().value(row);
            if days.unsigned_abs() == i32::MAX.unsigned_abs() {
                return infinity(days < 0);
            }
            let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            moment(epoch + TimeDelta::days(days.into()), "")
        }
        DataType::Timestamp(TimeUnit::Microsecond, zone) => {
            let micros = column.as_primitive::<TimestampMicrosecondType>().value(row);
            if micros.unsigned_abs() == i64::MAX.unsigned_abs() {
                return infinity(micros < 0);
            }
            let time = DateTime::from_timestamp_micros(micros).unwrap().naive_utc();
            let clock = time.format("T%H:%M:%S%.6f").to_string();
            let clock = clock.trim_end_matches('0').trim_end_matches('.');
            moment(time.date(), &format!("{clock}{}", if zone.is_some() { "Z" } else { "" }))
        }
        other => panic!("{other}"),
    }
}

/// As JSON spells them.
fn float(text: &str) -> Value {
    text.replace("inf", "Infinity").into()
}

/// A time of day; before Christ as PostgreSQL writes it.
fn moment(date: NaiveDate, clock: &str) -> Value {
    match 1_i32.checked_sub(date.year()).filter(|year| *year > 0) {
        None => format!("{date}{clock}").into(),
        Some(year) => {
            let clock = clock.replace('T', " ").replace('Z', "+00");
            format!("{year:04}-{}{clock} BC", date.format("%m-%d")).into()
        }
    }
}

fn infinity(is_before: bool) -> Value {
    if is_before { "-infinity" } else { "infinity" }.into()
}
