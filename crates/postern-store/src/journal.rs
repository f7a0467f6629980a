//! The journal: where entries become durable.
//!
//! Entries are appended in batches, each batch one frame with checksums and one fdatasync. The
//! log's other files follow from it and are made again from it at start, until the journal is
//! begun anew behind entries whose files are durable.
//!
//! A frame is whole or it was never acknowledged: what a crash tore at the end is cut off at
//! start. Damage with whole frames after it is no torn write; it is reported and nothing is
//! touched.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, Read as _, Write as _},
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
};

use postern_core::digest::Digest;

use crate::files;

mod frame;
#[cfg(test)]
mod tests;

pub(crate) use frame::Entry;
use frame::{FRAME_HEADER_BYTES, FrameHeader};

/// Longest body of a frame.
pub(crate) const FRAME_BYTES_MAX: usize = 32 * 1024 * 1024;

/// Why a journal cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum JournalError {
    /// It cannot be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is damaged, and not only torn at its end.
    #[error("{} is damaged at byte {at}: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where.
        at: u64,
        /// How.
        what: &'static str,
    },
    /// What stands in it does not fit the rest of the log.
    #[error("the journal does not fit the log: {what}")]
    Contradicts {
        /// What.
        what: String,
    },
}

/// Who is given the entries of a journal.
pub(crate) trait Reader {
    /// The journal begins here.
    fn begin(&mut self, base: &Base) -> Result<(), JournalError>;

    /// The next entry.
    fn entry(&mut self, index: u64, entry: Entry) -> Result<(), JournalError>;

    /// That was the last one. Nothing was changed so far; an error here keeps it so.
    fn end(&mut self) -> Result<(), JournalError>;
}

/// Where a journal begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    /// Entries before it; a multiple of 256.
    pub(crate) size: u64,
    /// Leaf hash of the entry before it.
    pub(crate) prev: Digest,
}

/// An open journal.
#[derive(Debug)]
pub(crate) struct Journal {
    file: File,
    path: PathBuf,
    base: Base,
    next: u64,
    /// Bytes that are durable.
    bytes: u64,
    /// Whether bytes may lie behind the durable ones.
    torn: bool,
}

impl Journal {
    /// The newest journal of the folder; nothing when there is none. The visitor is given every entry.
    /// What was torn at the end is cut off; how many bytes that were is the second result.
    pub(crate) fn open(
        folder: &Path,
        visitor: &mut dyn Reader,
    ) -> Result<Option<(Self, u64)>, JournalError> {
        let Some(path) = newest(folder)? else { return Ok(None) };
        let file = OpenOptions::new().read(true).write(true).open(&path)?;
        let mut reader = FrameReader::new(&file, &path)?;
        visitor.begin(&reader.base)?;
        while let Some(mut entries) = reader.next_frame()? {
            entries.try_for_each(|(index, entry)| visitor.entry(index, entry))?;
        }
        visitor.end()?;
        let (base, next, bytes) = (reader.base, reader.next, reader.at);
        let torn = file.metadata()?.len().saturating_sub(bytes);
        if torn > 0 {
            file.set_len(bytes)?;
            file.sync_all()?;
        }
        remove_older(folder, &path)?;
        Ok(Some((Self { file, path, base, next, bytes, torn: false }, torn)))
    }

    /// Begins a journal behind `base`, with those entries of `old` that stand behind it. The old
    /// one is gone afterwards.
    pub(crate) fn begin(
        folder: &Path,
        base: Base,
        old: Option<&Self>,
    ) -> Result<Self, JournalError> {
        files::private_folder(folder)?;
        let path = folder.join(format!("{:016x}", base.size));
        let aside = files::aside(&path);
        let file = files::create(&aside)?;
        let mut journal = Self { file, path, base, next: base.size, bytes: 0, torn: false };
        let header = frame::file_header(&base);
        (&journal.file).write_all(&header)?;
        journal.bytes = u64::try_from(header.len()).unwrap_or(u64::MAX);
        if let Some(old) = old {
            journal.copy_tail(old)?;
        }
        journal.file.sync_all()?;
        fs::rename(&aside, &journal.path)?;
        files::sync_path(folder)?;
        remove_older(folder, &journal.path)?;
        Ok(journal)
    }

    fn copy_tail(&mut self, old: &Self) -> Result<(), JournalError> {
        let file = File::open(&old.path)?;
        let mut reader = FrameReader::new(&file, &old.path)?;
        while reader.at < old.bytes {
            let Some(entries) = reader.next_frame()? else { break };
            let behind = entries.filter(|(index, _)| *index >= self.base.size);
            let behind: Vec<_> = behind.map(|(_, entry)| entry).collect();
            self.write(&behind)?;
        }
        Ok(())
    }

    /// Appends entries and makes them durable. After an error nothing of them counts, and the
    /// next call cuts off what may have been written.
    pub(crate) fn append(&mut self, entries: &[Entry]) -> io::Result<()> {
        if self.torn {
            self.file.set_len(self.bytes)?;
            self.file.sync_all()?;
            self.torn = false;
        }
        let (next, bytes) = (self.next, self.bytes);
        let durable = self.write(entries).and_then(|()| self.file.sync_data());
        if durable.is_err() {
            (self.next, self.bytes, self.torn) = (next, bytes, true);
        }
        durable
    }

    fn write(&mut self, entries: &[Entry]) -> io::Result<()> {
        if entries.is_empty() {
            return Ok(());
        }
        let frame = frame::encode(self.next, entries).ok_or(io::ErrorKind::FileTooLarge)?;
        self.file.write_all_at(&frame, self.bytes)?;
        self.bytes = self.bytes.saturating_add(u64::try_from(frame.len()).unwrap_or(u64::MAX));
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        self.next = self.next.saturating_add(count);
        Ok(())
    }

    /// All durable entries from the base on.
    pub(crate) fn replay(&self, visitor: &mut dyn Reader) -> Result<(), JournalError> {
        let file = File::open(&self.path)?;
        let mut reader = FrameReader::new(&file, &self.path)?;
        visitor.begin(&self.base)?;
        while reader.at < self.bytes {
            let Some(mut entries) = reader.next_frame()? else { break };
            entries.try_for_each(|(index, entry)| visitor.entry(index, entry))?;
        }
        visitor.end()
    }

    pub(crate) const fn base(&self) -> Base {
        self.base
    }

    /// Entries of the log: those before the base and those in the journal.
    pub(crate) const fn size(&self) -> u64 {
        self.next
    }

    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// Checks the journal of a folder without touching it.
pub(crate) fn check(folder: &Path) -> Result<(), JournalError> {
    let Some(path) = newest(folder)? else { return Ok(()) };
    let file = File::open(&path)?;
    let mut reader = FrameReader::new(&file, &path)?;
    while reader.next_frame()?.is_some() {}
    if file.metadata()?.len() > reader.at {
        return Err(reader
            .damaged("the last batch is not whole, as a crash leaves it until the next start"));
    }
    Ok(())
}

fn newest(folder: &Path) -> io::Result<Option<PathBuf>> {
    Ok(journals(folder)?.pop())
}

/// The journals of a folder, oldest first. More than one is there when a crash came between the
/// begin of a new one and the removal of the old.
fn journals(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(paths),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.len() == 16 && name.bytes().all(|b| b.is_ascii_hexdigit()) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn remove_older(folder: &Path, newest: &Path) -> io::Result<()> {
    for path in journals(folder)?.iter().filter(|path| *path != newest) {
        files::remove_if_there(path)?;
    }
    files::remove_if_there(&files::aside(newest))
}

struct FrameReader<'a> {
    path: &'a Path,
    reader: BufReader<&'a File>,
    base: Base,
    next: u64,
    at: u64,
}

impl<'a> FrameReader<'a> {
    fn new(file: &'a File, path: &'a Path) -> Result<Self, JournalError> {
        let mut reader = BufReader::with_capacity(64 * 1024, file);
        let mut header = [0; frame::FILE_HEADER_BYTES];
        let damaged = |what| JournalError::Damaged { path: path.to_owned(), at: 0, what };
        reader.read_exact(&mut header).map_err(|_short| damaged("its head is cut"))?;
        let base = frame::read_file_header(&header).ok_or(damaged("its head is not one"))?;
        let at = u64::try_from(header.len()).unwrap_or(u64::MAX);
        Ok(Self { path, reader, base, next: base.size, at })
    }

    fn damaged(&self, what: &'static str) -> JournalError {
        JournalError::Damaged { path: self.path.to_owned(), at: self.at, what }
    }

    /// The entries of the next frame with their numbers; nothing at the end, or where the rest is
    /// a torn write.
    fn next_frame(
        &mut self,
    ) -> Result<Option<impl Iterator<Item = (u64, Entry)> + use<>>, JournalError> {
        let mut bytes = vec![0; FRAME_HEADER_BYTES];
        let found = read_full(&mut self.reader, &mut bytes)?;
        bytes.truncate(found);
        if found == 0 {
            return Ok(None);
        }
        let header = FrameHeader::read(&bytes);
        if let Some(header) = &header {
            let mut body = vec![0; header.body_bytes];
            let found = read_full(&mut self.reader, &mut body)?;
            body.truncate(found);
            bytes.extend_from_slice(&body);
            if let Some(entries) = header.open(&body) {
                if header.first != self.next {
                    return Err(self.damaged("a batch does not follow the one before"));
                }
                let first = self.next;
                let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
                self.next = self.next.saturating_add(count);
                let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                self.at = self.at.saturating_add(length);
                return Ok(Some((first..).zip(entries)));
            }
        }
        self.reader.read_to_end(&mut bytes)?;
        if frame::holds_a_frame(&bytes) {
            return Err(self.damaged("a batch is not whole, and whole ones follow it"));
        }
        Ok(None)
    }
}

fn read_full(reader: &mut impl io::Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0_usize;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match reader.read(rest) {
            Ok(0) => break,
            Ok(count) => filled = filled.saturating_add(count),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
