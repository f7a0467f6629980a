//! Caps and plain tokens, with the attacks they answer.

use postern_core::{dialect::Dialect, refusal::Code};
use sqlparser::{parser::Parser, tokenizer::Token};

use super::{check, quoted, tokenize};

const BOTH: [Dialect; 3] = [Dialect::Postgresql, Dialect::Sqlite, Dialect::Mysql];

fn refused(dialect: Dialect, text: &str) -> Code {
    match tokenize(dialect, text) {
        Err(refusal) => refusal.code,
        Ok(_) => panic!("accepted: {}", text.chars().take(80).collect::<String>()),
    }
}

/// What the printer makes of a text: the form in which it would run.
fn printed(dialect: Dialect, text: &str) -> String {
    let tokens = tokenize(dialect, text).unwrap();
    let parser = Parser::new(crate::grammar::of(dialect));
    let statement = parser
        .with_recursion_limit(250)
        .with_tokens_with_locations(tokens)
        .parse_statement()
        .unwrap_or_else(|error| panic!("{error}: {text}"));
    statement.to_string()
}

#[test]
fn too_long_and_control_characters_are_refused_with_the_place() {
    assert_eq!(check(&" ".repeat(70_000)).unwrap_err().code, Code::TooCostly);
    let nul = check("SELECT 1\n, '\0'").unwrap_err();
    assert_eq!((nul.code, nul.at.unwrap().to_string()), (Code::Syntax, "2:4".to_owned()));
    for control in ['\u{1}', '\u{8}', '\u{b}', '\u{c}', '\u{1b}', '\u{7f}'] {
        assert!(check(&format!("SELECT {control}1")).is_err());
    }
    assert!(check("SELECT\t1\r\n").is_ok());
}

#[test]
fn one_statement_with_a_trailing_semicolon_and_comments_passes() {
    for dialect in BOTH {
        for text in ["SELECT 1;", "SELECT 1 ; -- done", "/* a */ SELECT 1 /* b */;;", "SELECT ';'"]
        {
            assert!(tokenize(dialect, text).is_ok(), "{text}");
        }
    }
}

#[test]
fn a_second_statement_is_refused_wherever_it_hides() {
    for dialect in BOTH {
        for text in [
            "COMMIT; DELETE FROM t",
            "SELECT 1; SELECT 2",
            "SELECT 1;/**/SELECT 2;",
            "; SELECT 1",
            "SELECT 1;\n--x\nDROP TABLE t",
        ] {
            assert_eq!(refused(dialect, text), Code::ManyStatements, "{text}");
        }
        assert_eq!(refused(dialect, ""), Code::Syntax);
        assert_eq!(refused(dialect, " ;; -- nothing"), Code::Syntax);
    }
}

#[test]
fn executable_comments_and_hints_are_refused() {
    for dialect in BOTH {
        for text in [
            "SELECT /*! 1 */ 2",
            "SELECT /*!50000 1 */ 2",
            "SELECT /*M! 1 */ 2",
            "SELECT /*+ SET_VAR(x=1) */ 2",
            "SELECT --+ hint\n 2",
        ] {
            // There `--+` are signs and no comment.
            if dialect == Dialect::Mysql && text.contains("--+") {
                assert!(tokenize(dialect, text).is_ok());
                continue;
            }
            assert_eq!(refused(dialect, text), Code::NotSupported, "{text}");
        }
    }
}

#[test]
fn comments_nest_in_postgresql_and_never_stay_open() {
    let nested = "SELECT /* a /* b */ c */ 1";
    assert_eq!(printed(Dialect::Postgresql, nested), "SELECT 1");
    assert_eq!(printed(Dialect::Sqlite, "SELECT /* a /* b */ 1"), "SELECT 1");
    for dialect in BOTH {
        assert_eq!(refused(dialect, "SELECT 1 /* open"), Code::Syntax);
        assert_eq!(refused(dialect, "SELECT 'open"), Code::Syntax);
        assert_eq!(refused(dialect, "SELECT \"open"), Code::Syntax);
    }
    assert_eq!(refused(Dialect::Postgresql, "SELECT 1 /* a /* b */"), Code::Syntax);
    assert_eq!(refused(Dialect::Postgresql, "SELECT $a$ open"), Code::Syntax);
}

#[test]
fn invisible_characters_are_refused_but_inside_a_text() {
    for dialect in BOTH {
        for hidden in ["\u{202e}", "\u{200b}", "\u{2066}", "\u{feff}", "\u{a0}", "\u{ad}"] {
            for text in [
                format!("SELECT a{hidden}b"),
                format!("SELECT {hidden} 1"),
                match dialect {
                    Dialect::Postgresql | Dialect::Sqlite => format!("SELECT \"a{hidden}\""),
                    Dialect::Mysql => format!("SELECT `a{hidden}`"),
                },
                format!("SELECT 1 -- {hidden}"),
                format!("SELECT 1 /* {hidden} */"),
            ] {
                assert_eq!(refused(dialect, &text), Code::Syntax, "{text:?}");
            }
            assert!(tokenize(dialect, &format!("SELECT 'a{hidden}b'")).is_ok());
        }
        assert_eq!(refused(dialect, "SELECT a\u{e0041}"), Code::Syntax);
    }
    assert!(tokenize(Dialect::Postgresql, "SELECT größe").is_ok());
}

/// SQLite alone takes it for a number; MariaDB for a text, and MySQL for either.
#[test]
fn a_hexadecimal_number_is_one_in_sqlite() {
    let tokens = tokenize(Dialect::Sqlite, "SELECT 0x1F, 0x7fffffffffffffff").unwrap();
    let numbers: Vec<String> = tokens
        .iter()
        .filter(|token| matches!(token.token, Token::Number(..)))
        .map(|token| token.token.to_string())
        .collect();
    assert_eq!(numbers, ["31", "9223372036854775807"]);
    assert_eq!(refused(Dialect::Sqlite, "SELECT 0x8000000000000000"), Code::NotSupported);
    for dialect in [Dialect::Postgresql, Dialect::Mysql] {
        assert_eq!(refused(dialect, "SELECT 0x1F"), Code::NotSupported);
    }
}

#[test]
fn numbers_that_run_into_words_are_refused() {
    for dialect in BOTH {
        for text in [
            "SELECT 1a",
            "SELECT 0X1F",
            "SELECT 0x1Fg",
            "SELECT 0x",
            "SELECT 0x10000000000000000",
            "SELECT 0b101",
            "SELECT 0o17",
            "SELECT 1L",
            "SELECT 1.5.2",
            "SELECT 1$1",
            "SELECT 1e",
        ] {
            assert_eq!(refused(dialect, text), Code::NotSupported, "{text}");
        }
        for text in [
            "SELECT 1",
            "SELECT 1.5",
            "SELECT .5",
            "SELECT 1e5",
            "SELECT 1 a",
            "SELECT 2-1",
            "SELECT 1/**/a",
        ] {
            assert!(tokenize(dialect, text).is_ok(), "{text}");
        }
        match dialect {
            Dialect::Postgresql | Dialect::Sqlite => {
                assert_eq!(printed(dialect, "SELECT 1_000"), "SELECT 1000");
            }
            Dialect::Mysql => assert_eq!(refused(dialect, "SELECT 1_000"), Code::NotSupported),
        }
    }
}

#[test]
fn every_form_of_text_comes_out_as_one_that_means_the_same() {
    for (text, shown) in [
        ("SELECT 'it''s'", "SELECT 'it''s'"),
        (
            "SELECT 'a\\'' FROM t WHERE b = ' OR 1=1 --'",
            "SELECT 'a\\'' FROM t WHERE b = ' OR 1 = 1",
        ),
        ("SELECT ''''''", "SELECT ''''''"),
        ("SELECT '\\'''", "SELECT '\\'''"),
        ("SELECT E'a\\'b'", "SELECT 'a''b'"),
        ("SELECT E'a\\\\''b'", "SELECT 'a\\''b'"),
        ("SELECT U&'d\\0061t'", "SELECT 'dat'"),
        ("SELECT $$it's$$", "SELECT 'it''s'"),
        ("SELECT $a$ $b$ ' -- $a$", "SELECT ' $b$ '' -- '"),
    ] {
        assert_eq!(printed(Dialect::Postgresql, text), shown, "{text}");
    }
    assert_eq!(printed(Dialect::Sqlite, "SELECT '\\''''', X'00ff'"), "SELECT '\\''''', X'00ff'");
}

#[test]
fn what_is_printed_is_read_back_as_the_same() {
    for text in ["SELECT 'a\\''''b', 'x''\\'", "SELECT '''', '''''', '\\', '\\\\'''"] {
        for dialect in [Dialect::Postgresql, Dialect::Sqlite] {
            let once = printed(dialect, text);
            assert_eq!(once, text);
            assert_eq!(printed(dialect, &once), once);
        }
    }
}

#[test]
fn literals_of_other_databases_are_refused_by_name() {
    assert_eq!(refused(Dialect::Postgresql, "SELECT N'a'"), Code::NotSupported);
    assert_eq!(refused(Dialect::Postgresql, "SELECT X'00'"), Code::NotSupported);
    assert_eq!(refused(Dialect::Postgresql, "SELECT B'12'"), Code::Syntax);
    assert_eq!(refused(Dialect::Sqlite, "SELECT X'0'"), Code::Syntax);
    assert_eq!(refused(Dialect::Sqlite, "SELECT X'zz'"), Code::Syntax);
    assert!(tokenize(Dialect::Postgresql, "SELECT B'101'").is_ok());
}

#[test]
fn quoted_names_of_every_kind_become_one() {
    let shown = "SELECT \"a b\", \"c\", \"d\" FROM t";
    assert_eq!(printed(Dialect::Sqlite, "SELECT [a b], `c`, \"d\" FROM t"), shown);
    for text in ["SELECT \"a\"\"\"\"b\"", "SELECT \"a\\\"\"\""] {
        assert_eq!(refused(Dialect::Postgresql, text), Code::NotSupported, "{text}");
    }
    assert_eq!(printed(Dialect::Postgresql, "SELECT \"a\"\"b\""), "SELECT \"a\"\"b\"");
    assert_eq!(refused(Dialect::Postgresql, "SELECT \"\""), Code::Syntax);
    let long = format!("SELECT {}", "x".repeat(64));
    assert_eq!(refused(Dialect::Postgresql, &long), Code::NotSupported);
    assert_eq!(quoted("a\"\"b\\\"").to_string(), "\"a\"\"\"\"b\\\"\"\"");
}

#[test]
fn signs_behind_an_operator_are_signs() {
    let shown = printed(Dialect::Postgresql, "SELECT a FROM t WHERE a>-1 AND b<>-2 AND c>=-3");
    assert_eq!(shown, "SELECT a FROM t WHERE a > -1 AND b <> -2 AND c >= -3");
    let tokens = tokenize(Dialect::Postgresql, "SELECT a @#- b").unwrap();
    assert!(tokens.iter().any(|t| matches!(
        t.token,
        Token::CustomBinaryOperator(_) | Token::HashMinus | Token::AtSign
    )));
}

#[test]
fn parameters_are_numbered_and_small() {
    for text in ["SELECT $1, $65535", "SELECT $2"] {
        assert!(BOTH.iter().all(|dialect| tokenize(*dialect, text).is_ok()));
    }
    for text in ["SELECT $0", "SELECT $01", "SELECT $65536", "SELECT $a", "SELECT $1a"] {
        assert!(BOTH.iter().all(|dialect| tokenize(*dialect, text).is_err()), "{text}");
    }
    assert!(tokenize(Dialect::Sqlite, "SELECT ?, ?2").is_ok());
    assert_eq!(refused(Dialect::Sqlite, "SELECT ?٣"), Code::Syntax);
}

#[test]
fn deep_and_long_statements_are_refused_before_a_tree_exists() {
    let chain = |link: &str, n| format!("SELECT a{} FROM t", link.repeat(n));
    for dialect in BOTH {
        for text in [
            chain(" OR a", 1_000),
            chain("||a", 1_500),
            chain("+a", 1_500),
            chain(" IS NULL", 1_000),
            chain(" COLLATE x", 1_000),
            chain(" BETWEEN 1 AND 2", 600),
            format!("SELECT 1{}", " UNION ALL SELECT 1".repeat(600)),
            format!("SELECT 1{}", " UNION ALL SELECT 1, 2".repeat(510)),
            format!("SELECT {}", "(".repeat(60_000)),
            format!("SELECT {}1{}", "(".repeat(51), ")".repeat(51)),
            format!("SELECT {} 1", "CASE WHEN ".repeat(60)),
            format!("SELECT * FROM a{}", " JOIN b".repeat(120)),
            format!("SELECT a IN ({})", "1,".repeat(5_000)),
            format!("SELECT {}", "a,".repeat(30_000)),
        ] {
            assert_eq!(refused(dialect, &text), Code::TooCostly);
        }
    }
    assert_eq!(refused(Dialect::Postgresql, &chain("::int", 1_500)), Code::TooCostly);
    assert_eq!(refused(Dialect::Postgresql, &chain("[1]", 1_000)), Code::TooCostly);
    let fifty = chain(" OR a", 50_000);
    assert!(tokenize(Dialect::Postgresql, &fifty).is_err());
}

#[test]
fn a_chain_cannot_be_hidden_behind_parentheses_or_commas() {
    let level = |inner: &str| format!("({inner}{})", "+a".repeat(120));
    let stacked = (0..6).fold("a".to_owned(), |inner, _| level(&inner));
    assert_eq!(refused(Dialect::Postgresql, &format!("SELECT {stacked}")), Code::TooCostly);
    let beside = vec!["a+a+a"; 400].join(",");
    assert!(tokenize(Dialect::Postgresql, &format!("SELECT {beside}")).is_ok());
}

/// Runs to its end on the stack that a reader gets, or takes the process down.
#[test]
fn what_passes_is_parsed_printed_and_dropped_without_overflow() {
    let texts = vec![
        format!("SELECT {}1{}", "(".repeat(48), ")".repeat(48)),
        format!("SELECT * FROM {}t{}", "(".repeat(24), ")".repeat(24)),
        format!("SELECT a FROM t WHERE {}", vec!["a = 1"; 240].join(" OR ")),
        format!("SELECT 1{}", " UNION ALL SELECT 1".repeat(400)),
        format!("SELECT a{} FROM t", "::int".repeat(480)),
        format!("SELECT * FROM a{}", " JOIN b".repeat(90)),
        format!("SELECT {}1", "NOT ".repeat(400)),
        format!("SELECT {}1", "- ".repeat(400)),
        format!("SELECT {}", (0..20).fold("1".to_owned(), |inner, _| format!("(SELECT {inner})"))),
    ];
    let reader = std::thread::Builder::new().stack_size(8 << 20).spawn(move || {
        let mut read = 0;
        for (text, dialect) in texts.iter().flat_map(|text| BOTH.map(|dialect| (text, dialect))) {
            let tokens = tokenize(dialect, text).unwrap();
            let parser = Parser::new(crate::grammar::of(dialect));
            let mut parser = parser.with_recursion_limit(250).with_tokens_with_locations(tokens);
            if let Ok(statement) = parser.parse_statement() {
                assert!(!statement.to_string().is_empty());
                read += 1;
            }
        }
        read
    });
    assert!(reader.unwrap().join().unwrap() >= 12);
}
