//! Reads the text of a resolved statement (`pg_node_tree`): `{QUERY :commandType 1 …}`.
//!
//! The text is read as the server reads its own: a label, then exactly one value. So a name that a
//! caller chose is a value whatever it looks like (`AS ":relid"`), and can pass for nothing else.
//! What is not understood is a fault: nothing is guessed.

use std::collections::HashMap;

/// Most nodes that stand in one another.
const DEPTH_MAX: usize = 20_000;

/// A node as it ends: its kind, and those of its fields that hold no other nodes.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// `FUNCEXPR`.
    pub(super) tag: String,
    words: HashMap<String, Vec<String>>,
}

impl Node {
    /// The words of a field: one for a value, several for a list of them; none when the field is
    /// not there, is empty or holds nodes.
    pub(super) fn words(&self, field: &str) -> &[String] {
        self.words.get(field).map_or(&[], Vec::as_slice)
    }

    /// A field that is one number.
    pub(super) fn number(&self, field: &str) -> Option<u32> {
        match self.words(field) {
            [word] => word.parse().ok(),
            _ => None,
        }
    }
}

/// The text is none that this reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// What stands open.
enum Frame {
    Node { node: Node, label: Option<String> },
    List { words: Vec<String>, holds_nodes: bool },
}

/// Hands on every node of the text, the inner ones first.
pub(super) fn each(
    text: &str,
    mut visit: impl FnMut(&Node) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut tokens = Tokens { rest: text };
    let mut open: Vec<Frame> = Vec::new();
    let mut is_done = false;
    while let Some(token) = tokens.next() {
        // One value is the whole text.
        if is_done {
            return Err(Unreadable);
        }
        match token {
            "{" => {
                let tag = tokens.next().filter(|tag| is_tag(tag)).ok_or(Unreadable)?;
                let node = Node { tag: tag.to_owned(), words: HashMap::new() };
                open.push(Frame::Node { node, label: None });
            }
            "(" => open.push(Frame::List { words: Vec::new(), holds_nodes: false }),
            "}" => match open.pop() {
                Some(Frame::Node { node, label: None }) => {
                    visit(&node)?;
                    is_done = put(&mut open, None)?;
                }
                _ => return Err(Unreadable),
            },
            ")" => match open.pop() {
                Some(Frame::List { words, holds_nodes: false }) => {
                    is_done = put(&mut open, Some(words))?;
                }
                Some(Frame::List { words: _, holds_nodes: true }) => {
                    is_done = put(&mut open, None)?;
                }
                _ => return Err(Unreadable),
            },
            word => match open.last_mut() {
                Some(Frame::Node { label: label @ None, .. }) => {
                    let name = word.strip_prefix(':').ok_or(Unreadable)?;
                    *label = Some(name.to_owned());
                }
                Some(Frame::Node { label: Some(_), .. }) => {
                    tokens.pass_datum()?;
                    let words = if word == "<>" { Vec::new() } else { vec![word.to_owned()] };
                    put(&mut open, Some(words))?;
                }
                Some(Frame::List { words, .. }) => words.push(word.to_owned()),
                None => return Err(Unreadable),
            },
        }
        if open.len() > DEPTH_MAX {
            return Err(Unreadable);
        }
    }
    if is_done { Ok(()) } else { Err(Unreadable) }
}

/// Puts a value where it belongs: `None` for one that holds nodes. Whether it was the whole.
fn put(open: &mut [Frame], value: Option<Vec<String>>) -> Result<bool, Unreadable> {
    match open.last_mut() {
        None => Ok(true),
        Some(Frame::List { words: _, holds_nodes }) => {
            *holds_nodes = true;
            Ok(false)
        }
        Some(Frame::Node { node, label }) => {
            let name = label.take().ok_or(Unreadable)?;
            if let Some(words) = value
                && node.words.insert(name, words).is_some()
            {
                return Err(Unreadable);
            }
            Ok(false)
        }
    }
}

fn is_tag(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// Words, as the server's own reader takes them apart: a backslash takes what follows along.
struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\t']);
        let first = self.rest.chars().next()?;
        let end = if is_bracket(first) { first.len_utf8() } else { word_end(self.rest) };
        let (word, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(word)
    }

    /// The bytes behind the length of a constant: `4 [ 1 0 0 0 ]`.
    fn pass_datum(&mut self) -> Result<(), Unreadable> {
        let trimmed = self.rest.trim_start_matches([' ', '\n', '\t']);
        let Some(inner) = trimmed.strip_prefix("[ ") else { return Ok(()) };
        let (bytes, rest) = inner.split_once(']').ok_or(Unreadable)?;
        if !bytes.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-')) {
            return Err(Unreadable);
        }
        self.rest = rest;
        Ok(())
    }
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '{' | '}')
}

fn word_end(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            is_escaped = true;
        } else if is_bracket(c) || matches!(c, ' ' | '\n' | '\t') {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Result<Vec<String>, Unreadable> {
        let mut all = Vec::new();
        each(text, |node| {
            let mut fields: Vec<String> = node
                .words
                .iter()
                .map(|(name, words)| format!("{name}={}", words.join(",")))
                .collect();
            fields.sort();
            all.push(format!("{} {}", node.tag, fields.join(" ")));
            Ok(())
        })?;
        Ok(all)
    }

    #[test]
    fn nodes_come_with_their_plain_fields() {
        let text = "({QUERY :commandType 1 :utilityStmt <> :rtable ({RTE :alias {ALIAS :aliasname \
                    a\\ b :colnames (\"x\" \"y\")} :rtekind 0 :relid 17 :selectedCols (b 8 9)})})";
        assert_eq!(
            told(text).unwrap(),
            [
                "ALIAS aliasname=a\\ b colnames=\"x\",\"y\"",
                "RTE relid=17 rtekind=0 selectedCols=b,8,9",
                "QUERY commandType=1 utilityStmt=",
            ]
        );
        let text = "{CONST :consttype 23 :constvalue 4 [ 1 0 -1 0 ] :next <>}";
        assert_eq!(told(text).unwrap(), ["CONST consttype=23 constvalue=4 next="]);
    }

    /// A caller names columns as it likes.
    #[test]
    fn no_name_passes_for_a_label_or_a_node() {
        for name in [":relid", "[", "]", ":resname", "\\{RTE", "\\}", "\\<>", "\"\""] {
            let text = format!("{{TARGETENTRY :resname {name} :ressortgroupref 0}}");
            let all = told(&text).unwrap();
            assert_eq!(all, [format!("TARGETENTRY resname={name} ressortgroupref=0")]);
        }
    }

    #[test]
    fn what_is_not_of_the_form_is_a_fault() {
        for text in [
            "",
            "{QUERY :a 1",
            "{QUERY :a}",
            "{QUERY a 1}",
            "{QUERY :a 1 2}",
            "{QUERY :a 1 :a 2}",
            "{query :a 1}",
            "(1 2",
            "{QUERY :a 1})",
            "{A :b 1} {A :b 1}",
            "{A :b 4 [ x ]}",
            "word",
        ] {
            assert!(told(text).is_err(), "{text}");
        }
        assert!(told(&"(".repeat(DEPTH_MAX + 2)).is_err());
    }
}
