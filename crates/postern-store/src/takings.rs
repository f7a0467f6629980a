//! What was taken out of tables today: lines that the gate writes and reads, a file for a day.
//!
//! A line is there when it was written, also when the process is killed then; a loss of power may
//! take the last ones. Files of other days are removed when a day is read.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use postern_gate::ports::{RecordError, Takings};

use crate::files;

/// The folder of days.
#[derive(Debug)]
pub struct TakingsFolder {
    folder: PathBuf,
}

impl TakingsFolder {
    pub(crate) fn open(folder: PathBuf) -> io::Result<Self> {
        files::private_folder(&folder)?;
        Ok(Self { folder })
    }

    fn path(&self, day: i64) -> PathBuf {
        self.folder.join(format!("{day}.jsonl"))
    }

    fn read(&self, day: i64) -> io::Result<Vec<String>> {
        let path = self.path(day);
        self.remove_others(&path)?;
        let text = files::read_if_there(&path)?.unwrap_or_default();
        let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        Ok(lines.map(|line| String::from_utf8_lossy(line).into_owned()).collect())
    }

    fn remove_others(&self, kept: &Path) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path != kept {
                files::remove_if_there(&path)?;
            }
        }
        Ok(())
    }

    fn write(&self, day: i64, line: &str) -> io::Result<()> {
        let mut options = OpenOptions::new();
        let mut file = options.append(true).create(true).mode(0o600).open(self.path(day))?;
        // In one piece; the first break ends a line that was cut off.
        file.write_all(format!("\n{line}\n").as_bytes())
    }
}

impl Takings for TakingsFolder {
    fn of_day(&self, day: i64) -> Result<Vec<String>, RecordError> {
        self.read(day).map_err(|error| RecordError { cause: error.to_string() })
    }

    fn add(&self, day: i64, line: &str) -> Result<(), RecordError> {
        self.write(day, line).map_err(|error| RecordError { cause: error.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_kept_and_others_go() {
        let folder = tempfile::tempdir().unwrap();
        let open = || TakingsFolder::open(folder.path().join("takings")).unwrap();
        let takings = open();
        assert_eq!(takings.of_day(7).unwrap(), Vec::<String>::new());
        takings.add(7, "one").unwrap();
        takings.add(7, "two").unwrap();
        assert_eq!(open().of_day(7).unwrap(), ["one", "two"]);
        assert!(!files::is_open_to_others(&takings.path(7)).unwrap());
        // A line that was cut off spoils no other.
        fs::write(takings.path(7), "\none\n\ntw").unwrap();
        takings.add(7, "three").unwrap();
        assert_eq!(open().of_day(7).unwrap(), ["one", "tw", "three"]);
        assert_eq!(open().of_day(8).unwrap(), Vec::<String>::new());
        assert!(!takings.path(7).exists());
    }
}
