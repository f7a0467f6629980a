//! Made-up values: chosen by HMAC-SHA-256 of the value, so that equal values look equal, and from
//! what nobody can be: addresses at `example.com` (RFC 2606), telephone numbers 555-0100 to
//! 555-0199, which are kept for fiction, streets of a town that is not there. Two values may look
//! alike.

use hmac::{Hmac, KeyInit as _, Mac as _};
use postern_core::mask::FakeKind;
use sha2::Sha256;

use super::words::{FAMILY, GIVEN, WORDS};

/// Area codes that a telephone number begins with: 201 to 989.
const AREAS: (u32, u32) = (201, 789);

/// Makes values up under one key.
#[derive(Clone)]
pub(super) struct Fakes {
    hmac: Hmac<Sha256>,
    like: FakeKind,
    lists: Lists,
}

#[derive(Clone)]
struct Lists {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    words: Vec<&'static str>,
}

/// Numbers drawn for one value, one after the other.
struct Draw {
    digest: [u8; 32],
    at: usize,
}

impl Fakes {
    pub(super) fn new(key: &[u8; 32], like: FakeKind) -> Self {
        let list = |text: &'static str| text.split(' ').collect();
        let lists = Lists { given: list(GIVEN), family: list(FAMILY), words: list(WORDS) };
        // A key shorter than the block is filled up with zeros (RFC 2104).
        let mut block = [0; 64];
        for (to, from) in block.iter_mut().zip(key) {
            *to = *from;
        }
        Self { hmac: Hmac::new(&block.into()), like, lists }
    }

    /// What stands for a value; `None` for one that is no date, where a date is made up.
    pub(super) fn text(&self, value: &str) -> Option<String> {
        let Lists { given, family, words } = &self.lists;
        let mut draw = self.draw(value);
        Some(match self.like {
            FakeKind::Name => format!("{} {}", draw.one(given), draw.one(family)),
            FakeKind::Given => draw.one(given).to_owned(),
            FakeKind::Family => draw.one(family).to_owned(),
            FakeKind::Mail => {
                let (given, family) = (draw.one(given), draw.one(family));
                let name = format!("{given}.{family}").to_lowercase();
                format!("{name}{}@example.com", draw.below(1_000))
            }
            FakeKind::Phone => {
                let (first, many) = AREAS;
                let area = draw.below(many).saturating_add(first);
                format!("+1 {area}-555-01{:02}", draw.below(100))
            }
            FakeKind::Address => {
                let number = draw.below(199).saturating_add(1);
                format!("{number} {} Street, Exampleton", capital(draw.one(words)))
            }
            FakeKind::Date => return date(value, &mut draw),
            FakeKind::Word => draw.one(words).to_owned(),
        })
    }

    fn draw(&self, value: &str) -> Draw {
        let mut hmac = self.hmac.clone();
        hmac.update(value.as_bytes());
        Draw { digest: hmac.finalize().into_bytes().into(), at: 0 }
    }
}

impl Draw {
    /// A number below `many`. Four bytes for each: how far from even it is cannot be seen.
    fn below(&mut self, many: u32) -> u32 {
        let (chunks, _) = self.digest.as_chunks::<4>();
        let drawn = chunks.get(self.at).copied().map_or(0, u32::from_be_bytes);
        self.at = self.at.saturating_add(1);
        drawn.checked_rem(many).unwrap_or(0)
    }

    fn one(&mut self, list: &[&'static str]) -> &'static str {
        let many = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let at = usize::try_from(self.below(many)).unwrap_or(0);
        list.get(at).copied().unwrap_or("nobody")
    }
}

/// A day of the same decade, at midnight where the value has a time of day.
fn date(value: &str, draw: &mut Draw) -> Option<String> {
    let (day, time) = value.split_at_checked(10)?;
    let is_day = day.bytes().enumerate().all(|(at, c)| match at {
        4 | 7 => c == b'-',
        _ => c.is_ascii_digit(),
    });
    if !is_day {
        return None;
    }
    let decade = day.get(..3)?;
    let (year, month, date) = (draw.below(10), draw.below(12), draw.below(28));
    let (month, date) = (month.saturating_add(1), date.saturating_add(1));
    let midnight = match time.as_bytes() {
        [] => "",
        // What PostgreSQL writes of a moment, whose session has the zone UTC.
        [b' ' | b'T', .., b'+', b'0', b'0'] => " 00:00:00+00",
        [b' ' | b'T', ..] if !time.contains("BC") => " 00:00:00",
        _ => return None,
    };
    Some(format!("{decade}{year}-{month:02}-{date:02}{midnight}"))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn fake(like: FakeKind, value: &str) -> Option<String> {
        Fakes::new(&[7; 32], like).text(value)
    }

    #[test]
    fn lists_hold_each_word_once_and_nothing_else() {
        for list in [GIVEN, FAMILY, WORDS] {
            let words: Vec<&str> = list.split(' ').collect();
            assert!(words.len() >= 128, "{}", words.len());
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
            assert!(words.iter().all(|word| word.bytes().all(|c| c.is_ascii_alphabetic())));
            assert!(words.iter().all(|word| word.len() > 1), "{words:?}");
        }
    }

    #[test]
    fn what_is_made_up_reads_like_its_kind() {
        let shown: Vec<_> =
            FakeKind::ALL.iter().map(|like| fake(*like, "1984-03-07").unwrap()).collect();
        let expected = [
            "Hugo Eklund",
            "Hugo",
            "Roth",
            "hugo.eklund924@example.com",
            "+1 791-555-0102",
            "80 Birch Street, Exampleton",
            "1989-07-01",
            "rose",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_date_stays_in_its_decade_and_what_is_none_gives_null() {
        for (value, tail) in [
            ("1984-03-07", ""),
            ("1984-03-07 10:11:12", " 00:00:00"),
            ("1984-03-07 10:11:12.123456", " 00:00:00"),
            ("1984-03-07T10:11:12", " 00:00:00"),
            ("1984-03-07 10:11:12+00", " 00:00:00+00"),
        ] {
            let shown = fake(FakeKind::Date, value).unwrap();
            assert!(shown.starts_with("198") && shown.ends_with(tail), "{value} {shown}");
            assert_eq!(shown.len(), 10 + tail.len());
        }
        for value in [
            "",
            "1984",
            "infinity",
            "7 March 1984",
            "0044-03-15 BC",
            "0044-03-15 10:00:00 BC",
            "12024-01-01",
        ] {
            assert_eq!(fake(FakeKind::Date, value), None, "{value}");
        }
    }

    #[test]
    fn another_key_makes_up_another_value() {
        let other = Fakes::new(&[8; 32], FakeKind::Name);
        let differ = (0..100).filter(|n| {
            let value = n.to_string();
            fake(FakeKind::Name, &value) != other.text(&value)
        });
        assert!(differ.count() > 95);
    }

    proptest! {
        #[test]
        fn equal_values_look_equal_and_nothing_real_is_made_up(value in any::<String>()) {
            for like in FakeKind::ALL {
                let shown = fake(like, &value);
                prop_assert_eq!(&shown, &fake(like, &value));
                let Some(shown) = shown else { continue };
                match like {
                    FakeKind::Mail => prop_assert!(shown.ends_with("@example.com")),
                    FakeKind::Phone => prop_assert!(shown.contains("-555-01")),
                    FakeKind::Address => prop_assert!(shown.ends_with(", Exampleton")),
                    FakeKind::Name
                    | FakeKind::Given
                    | FakeKind::Family
                    | FakeKind::Date
                    | FakeKind::Word => {}
                }
            }
        }
    }
}
