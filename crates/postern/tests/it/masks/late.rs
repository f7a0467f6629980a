//! Masks that wait for the gate where a column is only handed out: what is shown is the same as
//! where an expression looks at it, for values of every length, and no bound tells how long one is.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::door::{Door, Engine};

const CATALOG: &str = r#"
[notes.columns]
id = { classification = "internal" }
name = { classification = "confidential", mask = { kind = "partial" } }
short = { classification = "confidential", mask = { kind = "partial", first = 1, last = 2, fill = "*" } }
wide = { classification = "confidential", mask = { kind = "partial", first = 30, last = 32, fill = "*" } }
mail = { classification = "confidential", mask = "email" }
padded = { classification = "confidential", mask = { kind = "partial", first = 1, last = 2 } }
number = { classification = "confidential", mask = { kind = "partial", first = 1, last = 1 } }
"#;

const MASKED: [&str; 6] = ["name", "short", "wide", "mail", "padded", "number"];

fn values() -> Vec<String> {
    let mut values: Vec<String> = vec![
        String::new(),
        "Claire Fontaine".to_owned(),
        "Émile\u{a0}Zola \u{2028}Ñandú ٣٤ ß".to_owned(),
        "claire@mail.example.org".to_owned(),
        "É••• Z•••".to_owned(),
        "a•••@example.org".to_owned(),
    ];
    for length in [253, 254, 255, 999, 1_000, 1_001, 4_095, 4_096, 4_097, 9_000] {
        values.push("ab ".repeat(length).chars().take(length).collect());
        values.push("x".repeat(length));
        values.push("é".repeat(length));
        values.push(format!("{}@example.org", "m".repeat(length - 12)));
    }
    values
}

fn schema(values: &[String]) -> String {
    let mut sql = "CREATE TABLE notes (id int PRIMARY KEY, name text, short text, wide varchar, \
                   mail text, padded char(40), number varchar(20));\n"
        .to_owned();
    for (at, value) in values.iter().enumerate() {
        let text = format!("convert_from('\\x{}', 'UTF8')", super::means::hex(value.as_bytes()));
        writeln!(
            sql,
            "INSERT INTO notes SELECT {at}, v, v, v, v, left(v, 40), {} FROM (SELECT {text}) t (v);",
            at * 1_234_567
        )
        .unwrap();
    }
    sql.push_str("INSERT INTO notes VALUES (100);");
    sql
}

/// The masked columns as they are, and as an expression gives them.
fn both(door: &Door, order: &str) -> (Vec<Vec<Value>>, Vec<Vec<Value>>) {
    let looked = MASKED.map(|name| format!("CASE WHEN id >= 0 THEN {name} END AS {name}"));
    (
        door.rows(&format!("SELECT {} FROM notes ORDER BY {order}", MASKED.join(", "))),
        door.rows(&format!("SELECT {} FROM notes ORDER BY {order}", looked.join(", "))),
    )
}

#[test]
fn a_late_mask_is_the_mask_of_the_source_at_every_length() {
    let values = values();
    let door = Door::over(Engine::Postgresql, &schema(&values), CATALOG);
    let (plain, looked) = both(&door, "id");
    assert_eq!(plain.len(), values.len() + 1);
    for (at, (plain, looked)) in plain.iter().zip(&looked).enumerate() {
        assert_eq!(plain, looked, "{at}");
    }
    assert_eq!(plain[1][..4], [json!("C••• F•••"), json!("C*ne"), json!("*"), json!("•••")]);
    assert_eq!(plain[3][3], "c•••@mail.example.org");
    assert!(plain[values.len()].iter().all(Value::is_null));
}

#[test]
fn no_bound_tells_how_long_a_hidden_value_is() {
    // Above what is shown of any of them, below what some of them are.
    let limits = "cell_bytes_max = 3000\n";
    let catalog = CATALOG.replace(
        "[notes.columns]\n",
        "[notes.columns]\nbody = { classification = \"internal\" }\n",
    );
    let schema = schema(&values()) + "ALTER TABLE notes ADD body text;";
    let door = Door::within(Engine::Postgresql, &schema, &catalog, limits);
    for at in 0..values().len() {
        let (answer, raw) =
            door.ask_raw(&format!("SELECT short, mail, padded, number FROM notes WHERE id = {at}"));
        assert_eq!(answer["row_count"], 1, "{raw}");
    }
}
