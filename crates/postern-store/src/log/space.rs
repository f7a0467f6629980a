//! How much may still be written.
//!
//! The last of the space is kept for denials, outcomes and administration: whoever fills the disk
//! with answers must not be able to stop the record of their refusal.

use std::path::PathBuf;

use super::queue::Class;
use crate::files;

/// What there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Everything.
    Plenty,
    /// Denials, outcomes and administration.
    Reserve,
    /// Nothing.
    Full,
}

impl Room {
    /// Why an entry of this class is not written, if it is not.
    pub(super) const fn refuses(self, class: Class) -> Option<&'static str> {
        match (self, class) {
            (Self::Plenty, _) | (Self::Reserve, Class::Vital | Class::Outcome | Class::Own) => None,
            (Self::Reserve, Class::Answer) => Some("what space is left is kept for denials"),
            (Self::Full, _) => Some("there is no space left for the record"),
        }
    }
}

/// Space of the record's folder.
#[derive(Debug)]
pub(super) struct Space {
    folder: PathBuf,
    reserve: u64,
    /// Bytes of the folder, the journal apart; as measured, plus what was written since.
    used: u64,
}

impl Space {
    pub(super) fn new(folder: PathBuf, reserve: u64) -> Self {
        Self { folder, reserve, used: 0 }
    }

    /// Counts the folder's bytes anew.
    pub(super) fn measure(&mut self, journal_bytes: u64) {
        // Unreadable counts as nothing: what cannot be written will say so itself.
        let all = files::bytes_below(&self.folder).unwrap_or(0);
        self.used = all.saturating_sub(journal_bytes);
    }

    pub(super) fn add(&mut self, bytes: u64) {
        self.used = self.used.saturating_add(bytes);
    }

    /// What there is room for, when so many bytes are to be added.
    pub(super) fn room(&self, journal_bytes: u64, bytes_max: Option<u64>, more: u64) -> Room {
        let by_bound = bytes_max.map_or(Room::Plenty, |bound| {
            // A small bound keeps an eighth.
            let reserve = self.reserve.min(bound / 8);
            let used = self.used.saturating_add(journal_bytes);
            of(bound.saturating_sub(used), more, reserve)
        });
        let by_disk = rustix::fs::statvfs(&self.folder).map_or(Room::Plenty, |disk| {
            of(disk.f_bavail.saturating_mul(disk.f_frsize), more, self.reserve)
        });
        match (by_bound, by_disk) {
            (Room::Full, _) | (_, Room::Full) => Room::Full,
            (Room::Reserve, _) | (_, Room::Reserve) => Room::Reserve,
            (Room::Plenty, Room::Plenty) => Room::Plenty,
        }
    }
}

fn of(left: u64, more: u64, reserve: u64) -> Room {
    match left.checked_sub(more) {
        Some(rest) if rest >= reserve => Room::Plenty,
        Some(_) => Room::Reserve,
        None => Room::Full,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reserve_is_for_denials_outcomes_and_administration() {
        assert_eq!(of(100, 10, 20), Room::Plenty);
        assert_eq!(of(100, 80, 20), Room::Plenty);
        assert_eq!(of(100, 81, 20), Room::Reserve);
        assert_eq!(of(100, 100, 20), Room::Reserve);
        assert_eq!(of(100, 101, 20), Room::Full);
        for class in [Class::Vital, Class::Outcome, Class::Own] {
            assert_eq!(Room::Reserve.refuses(class), None);
            assert!(Room::Full.refuses(class).is_some());
        }
        assert!(Room::Reserve.refuses(Class::Answer).is_some());
        assert_eq!(Room::Plenty.refuses(Class::Answer), None);
    }
}
