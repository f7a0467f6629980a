//! Phrases made of classes of words: `{account} {number}` is any word for the one before any word
//! for the other. Kept as a tree of what may follow what, for written out they are half a million.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    Strength,
    lexicon::{CLASSES, told},
};
use crate::kind::DataKind;

/// Most tokens of one word of a class: `codigo postal`.
const WORD_TOKENS_MAX: usize = 3;

/// What stands at one place of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Symbol {
    Class(&'static str),
    Word(&'static str),
}

/// What may follow, and what the pattern says where it ends here.
#[derive(Debug, Default)]
struct Node {
    next: HashMap<Symbol, Self>,
    says: Vec<(DataKind, Strength)>,
}

static ROOT: LazyLock<Node> = LazyLock::new(|| {
    let mut root = Node::default();
    for (kind, strength, phrase) in told().filter(|(_, _, phrase)| phrase.contains('{')) {
        let mut node = &mut root;
        for word in phrase.split_whitespace() {
            let class = word.strip_prefix('{').and_then(|word| word.strip_suffix('}'));
            node = node.next.entry(class.map_or(Symbol::Word(word), Symbol::Class)).or_default();
        }
        if !node.says.iter().any(|(known, _)| *known == kind) {
            node.says.push((kind, strength));
        }
    }
    root
});

/// The symbols that a word stands for.
static SYMBOLS: LazyLock<HashMap<&'static str, Vec<Symbol>>> = LazyLock::new(|| {
    let mut all: HashMap<&'static str, Vec<Symbol>> = HashMap::new();
    for (class, words) in CLASSES.iter() {
        for word in words {
            all.entry(word).or_default().push(Symbol::Class(class));
        }
    }
    for (_, _, phrase) in told().filter(|(_, _, phrase)| phrase.contains('{')) {
        for word in phrase.split_whitespace().filter(|word| !word.starts_with('{')) {
            let symbols = all.entry(word).or_default();
            if !symbols.contains(&Symbol::Word(word)) {
                symbols.push(Symbol::Word(word));
            }
        }
    }
    all
});

/// A pattern found: how many tokens it has, and what it says.
pub(super) type Found = (usize, DataKind, Strength);

/// Every pattern that these tokens begin with, of at most so many tokens.
pub(super) fn found(tokens: &[String], most: usize) -> Vec<Found> {
    let mut all = Vec::new();
    walk(&ROOT, tokens, 0, most.min(tokens.len()), &mut all);
    all
}

fn walk(node: &Node, tokens: &[String], from: usize, most: usize, all: &mut Vec<Found>) {
    all.extend(node.says.iter().map(|(kind, strength)| (from, *kind, *strength)));
    let mut word = String::new();
    for (len, token) in tokens.iter().take(most).skip(from).take(WORD_TOKENS_MAX).enumerate() {
        word.push_str(token);
        let to = from.saturating_add(len).saturating_add(1);
        for symbol in SYMBOLS.get(word.as_str()).into_iter().flatten() {
            if let Some(next) = node.next.get(symbol) {
                walk(next, tokens, to, most, all);
            }
        }
    }
}

/// The two words of a pattern that one word is glued of: `dtnasc`.
pub(super) fn glued(word: &str) -> Option<(&str, &str)> {
    (1..word.len()).filter_map(|at| word.split_at_checked(at)).find(|(left, right)| {
        let follows = |symbol: &Symbol| {
            let Some(node) = ROOT.next.get(symbol) else { return false };
            let rights = SYMBOLS.get(right).into_iter().flatten();
            rights.filter_map(|symbol| node.next.get(symbol)).any(|node| !node.says.is_empty())
        };
        SYMBOLS.get(left).is_some_and(|symbols| symbols.iter().any(follows))
    })
}

#[cfg(test)]
mod tests {
    use super::{found, glued};
    use crate::{kind::DataKind, words::Strength};

    fn tokens(words: &str) -> Vec<String> {
        words.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn classes_stand_for_all_their_words() {
        let says = (2, DataKind::Iban, Strength::Strong);
        assert!(found(&tokens("kto nr alt"), 4).contains(&says));
        assert!(found(&tokens("cuenta numero"), 4).contains(&says));
        assert!(found(&tokens("nr alt kto"), 4).is_empty());
    }

    #[test]
    fn a_word_of_a_class_may_be_two_tokens() {
        let says = (3, DataKind::Mail, Strength::Strong);
        assert!(found(&tokens("contact e mail"), 4).contains(&says));
        assert!(!found(&tokens("contact e mail"), 2).contains(&says));
    }

    #[test]
    fn words_glued_together_are_told_apart() {
        assert_eq!(glued("dtnasc"), Some(("dt", "nasc")));
        assert_eq!(glued("vendor"), None);
    }
}
