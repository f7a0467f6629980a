//! Tokens: another value of the same shape, a different one for each value.
//!
//! Letters and digits are exchanged for letters and digits by FF1; blanks and punctuation stay
//! where they are. Which letters and digits a token may hold follows from those of its value, and
//! a token always is of the alphabet of its value, so that no two values share a token and the
//! key leads from one back to the other:
//!
//! | value | alphabet |
//! |---|---|
//! | digits | 10 digits |
//! | digits and small letters, or small letters | 36 |
//! | digits and capitals, or capitals | 36 |
//! | small letters and capitals, with digits or without | 62 |
//!
//! A value that passes the check of card numbers (ISO/IEC 7812-1, Luhn) becomes one that does
//! not: no token of a card is a card.

use super::ff1::Ff1;

/// What stands for a text that cannot be made a token.
const HIDDEN: &str = "[hidden]";
/// Most steps until a string of the same kind is met. One is met in fewer than ten on average;
/// that a thousand do not suffice is not to be expected before the end of days.
const STEPS_MAX: usize = 1_000;
/// Digits of card numbers.
const CARD_DIGITS: std::ops::RangeInclusive<usize> = 12..=19;
/// Fewest digits of a whole number: without those that begin with 0, a million of seven digits.
const NUMBER_DIGITS_MIN: usize = 7;

/// Makes tokens under one key.
#[derive(Clone)]
pub(super) struct Tokens {
    ff1: Ff1,
}

/// The letters and digits a value is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alphabet {
    Digits,
    Small,
    Capital,
    Mixed,
}

impl Tokens {
    pub(super) fn new(key: &[u8; 32], domain: &str) -> Self {
        Self { ff1: Ff1::new(key, domain.as_bytes()) }
    }

    /// The token of a text. One with anything but ASCII in it, of fewer than a million of its
    /// shape, or too long, is hidden whole.
    pub(super) fn text(&self, value: &str) -> String {
        self.shaped(value).unwrap_or_else(|| HIDDEN.to_owned())
    }

    fn shaped(&self, value: &str) -> Option<String> {
        if !value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return None;
        }
        let held: Vec<u8> = value.bytes().filter(u8::is_ascii_alphanumeric).collect();
        let alphabet = Alphabet::of(&held);
        let mut digits = held.iter().map(|c| alphabet.digit(*c)).collect::<Option<Vec<u8>>>()?;
        match alphabet {
            Alphabet::Digits => self.digits(&mut digits, |_| true)?,
            Alphabet::Small | Alphabet::Capital | Alphabet::Mixed => {
                self.walk(alphabet.radix(), &mut digits, |digits| alphabet.is_of(digits))?;
            }
        }
        let mut shown = digits.into_iter().filter_map(|digit| alphabet.character(digit));
        value
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { shown.next() } else { Some(c) })
            .collect()
    }

    /// The token of a whole number: of as many digits and the same sign; `None` for one of fewer
    /// than seven digits.
    pub(super) fn number(&self, value: i64) -> Option<i64> {
        let mut digits: Vec<u8> =
            value.unsigned_abs().to_string().bytes().map(|c| c.wrapping_sub(b'0')).collect();
        if digits.len() < NUMBER_DIGITS_MIN {
            return None;
        }
        let sign = if value < 0 { "-" } else { "" };
        let read = |digits: &[u8]| {
            let characters = digits.iter().map(|digit| char::from(digit.wrapping_add(b'0')));
            let text: String = sign.chars().chain(characters).collect();
            text.parse::<i64>().ok().filter(|_| digits.first() != Some(&0))
        };
        self.digits(&mut digits, |digits| read(digits).is_some())?;
        read(&digits)
    }

    /// Exchanges digits for digits of which `fits` holds.
    ///
    /// A card number keeps its last digit right until the very end, where that digit moves on by
    /// one; among all others the digit goes the other way, so that nothing is met twice.
    fn digits(&self, digits: &mut [u8], fits: impl Fn(&[u8]) -> bool) -> Option<()> {
        if !CARD_DIGITS.contains(&digits.len()) {
            return self.walk(10, digits, fits);
        }
        if is_card(digits) {
            for _ in 0..STEPS_MAX {
                let (last, rest) = digits.split_last_mut()?;
                self.ff1.encrypt(10, rest)?;
                *last = check_digit(rest);
                if fits(digits) {
                    break;
                }
            }
        } else {
            self.walk(10, digits, |digits| !is_card(digits) && fits(digits))?;
        }
        let (last, rest) = digits.split_last_mut()?;
        let right = check_digit(rest);
        let wrong = next_digit(right);
        if *last == right {
            *last = wrong;
        } else if *last == wrong {
            *last = right;
        }
        fits(digits).then_some(())
    }

    /// Encrypts until a string is met of which `fits` holds ("cycle walking"): a permutation of
    /// those, where it holds of the value.
    fn walk(&self, radix: u32, digits: &mut [u8], fits: impl Fn(&[u8]) -> bool) -> Option<()> {
        for _ in 0..STEPS_MAX {
            self.ff1.encrypt(radix, digits)?;
            if fits(digits) {
                return Some(());
            }
        }
        None
    }
}

impl Alphabet {
    fn of(held: &[u8]) -> Self {
        let is_small = held.iter().any(u8::is_ascii_lowercase);
        let is_capital = held.iter().any(u8::is_ascii_uppercase);
        match (is_small, is_capital) {
            (false, false) => Self::Digits,
            (true, false) => Self::Small,
            (false, true) => Self::Capital,
            (true, true) => Self::Mixed,
        }
    }

    const fn radix(self) -> u32 {
        match self {
            Self::Digits => 10,
            Self::Small | Self::Capital => 36,
            Self::Mixed => 62,
        }
    }

    /// Whether a string of digits uses this alphabet and no lesser one.
    fn is_of(self, digits: &[u8]) -> bool {
        let any = |from: u8, to: u8| digits.iter().any(|digit| (from..to).contains(digit));
        match self {
            Self::Digits => true,
            Self::Small | Self::Capital => any(10, 36),
            Self::Mixed => any(10, 36) && any(36, 62),
        }
    }

    /// 0 to 9, then letters; small before capital.
    fn digit(self, c: u8) -> Option<u8> {
        let (first, base) = match (c, self) {
            (b'0'..=b'9', _) => (b'0', 0),
            (b'a'..=b'z', Self::Small | Self::Mixed) => (b'a', 10),
            (b'A'..=b'Z', Self::Capital) => (b'A', 10),
            (b'A'..=b'Z', Self::Mixed) => (b'A', 36),
            _ => return None,
        };
        c.checked_sub(first)?.checked_add(base)
    }

    fn character(self, digit: u8) -> Option<char> {
        let (first, base) = match (digit, self) {
            (0..10, _) => (b'0', 0),
            (10..36, Self::Small | Self::Mixed) => (b'a', 10),
            (10..36, Self::Capital) => (b'A', 10),
            (36..62, Self::Mixed) => (b'A', 36),
            _ => return None,
        };
        digit.checked_sub(base)?.checked_add(first).map(char::from)
    }
}

fn next_digit(digit: u8) -> u8 {
    if digit >= 9 { 0 } else { digit.saturating_add(1) }
}

/// Whether the last digit is the one that Luhn's rule asks for.
fn is_card(digits: &[u8]) -> bool {
    digits.split_last().is_some_and(|(last, rest)| *last == check_digit(rest))
}

/// The digit that follows these by Luhn's rule.
fn check_digit(digits: &[u8]) -> u8 {
    let sum = digits.iter().rev().enumerate().fold(0_u8, |sum, (at, digit)| {
        let worth = match (at.is_multiple_of(2), *digit) {
            (false, digit) => digit,
            (true, digit @ 0..5) => digit.saturating_mul(2),
            (true, digit) => digit.saturating_mul(2).saturating_sub(9),
        };
        sum.saturating_add(worth).checked_rem(10).unwrap_or(0)
    });
    10_u8.saturating_sub(sum).checked_rem(10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn tokens() -> Tokens {
        Tokens::new(&[7; 32], "gate token:domain:test")
    }

    #[test]
    fn a_token_has_the_shape_of_its_value() {
        for value in [
            "0612345678",
            "+33 6 12 34 56 78",
            "(212) 555-0147",
            "FR76 3000 6000 0112 3456 7890 189",
            "a1b2-c3d4",
            "Claire Fontaine",
            "4f3c2d1e-0b1a-4c2d-9e8f-7a6b5c4d3e2f",
        ] {
            let token = tokens().text(value);
            assert_ne!(token, value);
            let alphabet = |text: &str| {
                Alphabet::of(&text.bytes().filter(u8::is_ascii_alphanumeric).collect::<Vec<_>>())
            };
            assert_eq!(alphabet(&token), alphabet(value), "{value} {token}");
            let shape = |text: &str| -> String {
                text.chars().map(|c| if c.is_ascii_alphanumeric() { 'x' } else { c }).collect()
            };
            assert_eq!(shape(&token), shape(value));
            assert_eq!(tokens().text(value), token);
            assert_ne!(Tokens::new(&[8; 32], "gate token:domain:test").text(value), token);
            assert_ne!(Tokens::new(&[7; 32], "gate token:domain:other").text(value), token);
        }
    }

    #[test]
    fn what_hides_among_too_few_is_hidden_whole() {
        for value in
            ["", " ", "-", "12345", "1234-5", "abc", "aB1", "élodie1234567", "06\u{a0}12345678"]
        {
            assert_eq!(tokens().text(value), HIDDEN, "{value}");
        }
        assert_eq!(tokens().text(&"1".repeat(73)), HIDDEN);
        assert_eq!(tokens().text("line\nbreak 1234567"), HIDDEN);
        assert_ne!(tokens().text("123456"), HIDDEN);
        assert_ne!(tokens().text("ab12"), HIDDEN);
        for value in [0, 1, -1, 999_999, -999_999] {
            assert_eq!(tokens().number(value), None, "{value}");
        }
    }

    #[test]
    fn all_values_of_one_shape_have_tokens_of_their_own() {
        let made: BTreeSet<String> =
            (0..20_000).map(|n| tokens().text(&format!("{n:06}"))).collect();
        assert_eq!(made.len(), 20_000);
        let made: BTreeSet<Option<i64>> =
            (1_000_000..1_005_000).map(|n| tokens().number(n)).collect();
        assert_eq!(made.len(), 5_000);
    }

    #[test]
    fn the_check_digit_is_that_of_cards() {
        for card in ["4111111111111111", "5500005555555559", "378282246310005"] {
            let digits: Vec<u8> = card.bytes().map(|c| c.wrapping_sub(b'0')).collect();
            assert!(is_card(&digits), "{card}");
        }
    }

    #[test]
    fn card_numbers_and_others_do_not_meet() {
        // Every number of twelve digits that differs in its end alone: cards and no cards.
        let made: BTreeSet<String> =
            (0..5_000).map(|n| tokens().text(&format!("41111111{n:04}"))).collect();
        assert_eq!(made.len(), 5_000);
    }

    fn luhn(text: &str) -> bool {
        is_card(
            &text
                .bytes()
                .filter(u8::is_ascii_digit)
                .map(|c| c.wrapping_sub(b'0'))
                .collect::<Vec<_>>(),
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn no_token_of_a_card_is_a_card(rest in proptest::collection::vec(0_u8..10, 11..19)) {
            let mut card: String = rest.iter().map(ToString::to_string).collect();
            card.push_str(&check_digit(&rest).to_string());
            let token = tokens().text(&card);
            prop_assert_eq!(token.len(), card.len());
            prop_assert!(!luhn(&token), "{} {}", card, token);
            let number = card.parse::<i64>().ok().filter(|number| number.to_string() == card);
            if let Some(token) = number.and_then(|number| tokens().number(number)) {
                prop_assert!(!luhn(&token.to_string()), "{}", card);
            }
        }

        #[test]
        fn two_values_never_share_a_token(a in "[0-9]{11,20}", b in "[0-9]{11,20}") {
            prop_assert_eq!(a == b, tokens().text(&a) == tokens().text(&b));
        }

        #[test]
        fn two_texts_never_share_a_token(a in "[a-cA-C0-9 -]{6,9}", b in "[a-cA-C0-9 -]{6,9}") {
            let (one, other) = (tokens().text(&a), tokens().text(&b));
            prop_assert!(a == b || one != other || one == HIDDEN);
        }

        #[test]
        fn a_number_keeps_its_sign_and_digits(value in any::<i64>()) {
            if let Some(token) = tokens().number(value) {
                prop_assert_eq!(token.to_string().len(), value.to_string().len());
                prop_assert_eq!(token < 0, value < 0);
            }
        }

        #[test]
        fn any_text_gives_a_token_or_is_hidden(value in any::<String>()) {
            let token = tokens().text(&value);
            prop_assert!(token == HIDDEN || token.len() == value.len());
        }
    }
}
