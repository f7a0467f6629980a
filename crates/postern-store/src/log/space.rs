//! How much may still be written.
//!
//! The last of the space is kept for denials, outcomes and administration: whoever fills the disk
//! with answers must not be able to stop the record of their refusal.

use std::path::PathBuf;

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
