//! Reading TOML so that every problem is found, each with its line.
//!
//! A table hands out its keys one by one and remembers which were asked for; what nobody asked
//! for is unknown, and the nearest asked-for key is named. A value of the wrong type is a finding
//! and reads as absent, so that reading goes on.

use std::{cell::RefCell, fmt::Display, str::FromStr, sync::Arc};

use postern_core::{clock::Timestamp, nearest::advise};
use toml::de::{DeTable, DeValue};

use super::finding::{Findings, Place};

/// What the parser says of a key that stands twice.
const DUPLICATE: &str = "duplicate key";

/// A file of the configuration.
#[derive(Debug)]
pub(crate) struct File<'a> {
    name: Arc<str>,
    text: &'a str,
    /// Where each line ends: a large file has tens of thousands of places.
    ends: Vec<usize>,
    findings: &'a Findings,
}

/// A table of a file.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    file: &'a File<'a>,
    at: usize,
    entries: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

/// A value of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'a> {
    file: &'a File<'a>,
    at: usize,
    value: &'a DeValue<'a>,
}

impl<'a> File<'a> {
    /// A file of that name and text.
    pub(crate) fn new(name: &str, text: &'a str, findings: &'a Findings) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at);
        Self { name: name.into(), text, ends: ends.collect(), findings }
    }

    /// Parses the text and reads its root. Nothing is read of a text that is no TOML: what
    /// follows a slip would only mislead.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Table<'_>) -> T) -> Option<T> {
        let (root, errors) = DeTable::parse_recoverable(self.text);
        let mut is_repeated = false;
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            let mut text = error.message().replace('\n', ", ");
            if text == DUPLICATE {
                // A table that stands twice makes duplicates of all its keys: one is enough.
                if std::mem::replace(&mut is_repeated, true) {
                    continue;
                }
                text = format!(
                    "`{}` stands here twice",
                    clip(self.text.get(span.clone()).unwrap_or_default())
                );
            }
            self.findings.error(&self.place(span.start), text, "correct the TOML");
        }
        if !errors.is_empty() {
            return None;
        }
        let table = Table { file: self, at: 0, entries: root.get_ref(), asked: RefCell::default() };
        Some(read(&table))
    }

    fn place(&self, at: usize) -> Place {
        let before = self.ends.partition_point(|end| *end < at);
        let line = u32::try_from(before.saturating_add(1)).unwrap_or(u32::MAX);
        Place { file: Arc::clone(&self.name), line }
    }
}

impl<'a> Table<'a> {
    /// The value of a key.
    pub(crate) fn get(&self, key: &'static str) -> Option<Item<'a>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.named(key)
    }

    /// The value of a key that must stand there.
    pub(crate) fn require(&self, key: &'static str, fix: &str) -> Option<Item<'a>> {
        let found = self.get(key);
        if found.is_none() {
            self.file.findings.error(&self.place(), format!("`{key}` is missing"), fix);
        }
        found
    }

    fn named(&self, key: &str) -> Option<Item<'a>> {
        self.entries.iter().find(|(name, _)| name.get_ref() == key).map(|(name, value)| Item {
            file: self.file,
            at: name.span().start,
            value: value.get_ref(),
        })
    }

    /// Whether a key stands there, without asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.named(key).is_some()
    }

    /// Every key with its value, in the order of the file. For tables whose keys are names.
    pub(crate) fn names(&self) -> Vec<(&'a str, Item<'a>)> {
        let mut names: Vec<_> = self
            .entries
            .iter()
            .map(|(name, value)| {
                let at = name.span().start;
                (name.get_ref().as_ref(), Item { file: self.file, at, value: value.get_ref() })
            })
            .collect();
        names.sort_by_key(|(_, item)| item.at);
        names
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, item) in self.names() {
            if !asked.contains(&name) {
                let mut known: Vec<_> = asked.clone();
                known.sort_unstable();
                let otherwise = format!("known here: {}", known.join(", "));
                let fix = advise(name, asked.iter().copied(), &otherwise);
                item.error(format!("unknown key `{name}`"), fix);
            }
        }
    }

    /// Where the table begins.
    pub(crate) fn place(&self) -> Place {
        self.file.place(self.at)
    }
}

impl<'a> Item<'a> {
    /// Where the value stands.
    pub(crate) fn place(&self) -> Place {
        self.file.place(self.at)
    }

    /// Reports an error here.
    pub(crate) fn error(&self, text: impl Into<String>, fix: impl Into<String>) {
        self.file.findings.error(&self.place(), text, fix);
    }

    fn expected<T>(&self, what: &str) -> Option<T> {
        let found = self.value.type_str();
        self.error(format!("expected {what}, found {found}"), format!("write {what}"));
        None
    }

    /// Whether it is a table.
    pub(crate) const fn is_table(&self) -> bool {
        matches!(self.value, DeValue::Table(_))
    }

    /// Whether it is text.
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self.value, DeValue::String(_))
    }

    /// Whether it is a list.
    pub(crate) const fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// Whether it is true or false.
    pub(crate) const fn is_flag(&self) -> bool {
        matches!(self.value, DeValue::Boolean(_))
    }

    /// Text.
    pub(crate) fn text(&self) -> Option<&'a str> {
        self.value.as_str().or_else(|| self.expected("text"))
    }

    /// Text that parses as a `T`.
    pub(crate) fn parsed<T>(&self, fix: &str) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        let text = self.text()?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(format!("`{}`: {error}", clip(text)), fix);
                None
            }
        }
    }

    /// A whole number within bounds.
    pub(crate) fn whole(&self, least: u64, most: u64) -> Option<u64> {
        let DeValue::Integer(number) = self.value else {
            return self.expected("a whole number");
        };
        let value = u64::from_str_radix(number.as_str(), number.radix()).ok();
        let fitting = value.filter(|value| (least..=most).contains(value));
        if fitting.is_none() {
            self.error(
                format!("{} is out of range", clip(number.as_str())),
                format!("write a whole number from {least} to {most}"),
            );
        }
        fitting
    }

    /// A whole number with a sign.
    pub(crate) fn signed(&self) -> Option<i64> {
        let DeValue::Integer(number) = self.value else {
            return self.expected("a whole number");
        };
        i64::from_str_radix(number.as_str(), number.radix())
            .ok()
            .or_else(|| self.expected("a whole number of 64 bits"))
    }

    /// True or false.
    pub(crate) fn flag(&self) -> Option<bool> {
        self.value.as_bool().or_else(|| self.expected("true or false"))
    }

    /// The start of a day, UTC, or a moment with its offset.
    pub(crate) fn moment(&self) -> Option<Timestamp> {
        let DeValue::Datetime(written) = self.value else {
            return self.expected("a date such as 2027-02-19, without quotes");
        };
        moment_of(*written).or_else(|| self.expected("a date, or a date and time with its offset"))
    }

    /// Several values.
    pub(crate) fn list(&self) -> Option<Vec<Self>> {
        let DeValue::Array(array) = self.value else {
            return self.expected("a list in brackets");
        };
        let item = |value: &'a toml::Spanned<DeValue<'a>>| Self {
            file: self.file,
            at: value.span().start,
            value: value.get_ref(),
        };
        Some(array.iter().map(item).collect())
    }

    /// A table.
    pub(crate) fn table(&self) -> Option<Table<'a>> {
        let DeValue::Table(entries) = self.value else {
            return self.expected("a table");
        };
        Some(Table { file: self.file, at: self.at, entries, asked: RefCell::default() })
    }
}

/// A list of values that each parse as a `T`; the wrong ones are findings and left out.
pub(crate) fn parsed_list<T>(item: Item<'_>, fix: &str) -> Vec<T>
where
    T: FromStr,
    T::Err: Display,
{
    item.list().unwrap_or_default().iter().filter_map(|item| item.parsed(fix)).collect()
}

/// A short form of what somebody wrote, for a text.
pub(crate) fn clip(text: &str) -> String {
    const SHOWN_CHARS_MAX: usize = 64;
    text.chars().filter(|c| !c.is_control()).take(SHOWN_CHARS_MAX).collect()
}

fn moment_of(written: toml::value::Datetime) -> Option<Timestamp> {
    let date = written.date?;
    let month = time::Month::try_from(date.month).ok()?;
    let date = time::Date::from_calendar_date(i32::from(date.year), month, date.day).ok()?;
    let clock = match written.time {
        None => time::Time::MIDNIGHT,
        Some(at) => time::Time::from_hms(at.hour, at.minute, at.second.unwrap_or(0)).ok()?,
    };
    let offset_minutes = match (written.time, written.offset) {
        (None, _) | (Some(_), Some(toml::value::Offset::Z)) => 0,
        (Some(_), Some(toml::value::Offset::Custom { minutes })) => i64::from(minutes),
        (Some(_), None) => return None,
    };
    let seconds = time::PrimitiveDateTime::new(date, clock).assume_utc().unix_timestamp();
    let seconds = seconds.checked_sub(offset_minutes.checked_mul(60)?)?;
    u64::try_from(seconds).ok()?.checked_mul(1_000).map(Timestamp)
}
