//! Characters that a reader of the record would not see.

use postern_core::refusal::{Code, Refusal};
use sqlparser::tokenizer::TokenWithSpan;

use super::refuse;

/// Refuses characters that a reader of the record would not see, or would see elsewhere.
pub(super) fn visible(text: &str, at: &TokenWithSpan, what: &str) -> Result<(), Refusal> {
    match text.chars().find(|c| is_hidden(*c)) {
        Some(found) => Err(hidden(found, at, what)),
        None => Ok(()),
    }
}

pub(super) fn hidden(found: char, at: &TokenWithSpan, what: &str) -> Refusal {
    let code = u32::from(found);
    refuse(Code::Syntax, at, format!("an invisible character (U+{code:04X}) is no part of {what}"))
}

/// C1 controls, blanks that are not the blank, zero-width, bidirectional, variation and tag
/// characters.
pub(super) fn is_hidden(found: char) -> bool {
    matches!(found,
        '\u{7f}'..='\u{a0}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{1680}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}'
        | '\u{205f}'..='\u{206f}'
        | '\u{3000}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}
