//! The two files of a rotation: the password in use, and beside it the one that may be.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use postern_core::secret::Secret;

use crate::failure::Failure;

/// Where a password lies, and where the next one does until the server took it.
#[derive(Debug)]
pub(super) struct Kept {
    path: PathBuf,
    beside: PathBuf,
}

impl Kept {
    pub(super) fn at(path: PathBuf) -> Self {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".next");
        Self { path, beside: beside.into() }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The password in use.
    pub(super) fn used(&self) -> Result<Secret<String>, Failure> {
        read(&self.path).map_err(|error| unkept(&self.path, &error))
    }

    /// One that a rotation left, when it broke off.
    pub(super) fn left(&self) -> Result<Option<Secret<String>>, Failure> {
        match read(&self.beside) {
            Ok(left) => Ok(Some(left)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unkept(&self.beside, &error)),
        }
    }

    /// Keeps a password beside the one in use: after a loss of power it is still there.
    pub(super) fn propose(&self, password: &Secret<String>) -> Result<(), Failure> {
        write(&self.beside, password).map_err(|error| unkept(&self.beside, &error))
    }

    /// The one beside is the one in use from here on.
    pub(super) fn adopt(&self) -> Result<(), Failure> {
        let adopted = fs::rename(&self.beside, &self.path).and_then(|()| sync_folder(&self.path));
        adopted.map_err(|error| unkept(&self.path, &error))
    }
}

fn read(path: &Path) -> io::Result<Secret<String>> {
    let text = Secret::new(fs::read_to_string(path)?);
    Ok(Secret::new(text.expose().trim_end_matches(['\r', '\n']).to_owned()))
}

/// A new file in the place of one that is there, whoever may read that or wherever it leads.
fn write(path: &Path, password: &Secret<String>) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(password.expose().as_bytes())?;
    file.sync_all()?;
    sync_folder(path)
}

fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn unkept(path: &Path, error: &io::Error) -> Failure {
    Failure::cannot(
        "password",
        format!("{}: {error}", path.display()),
        "make the folder of the password writable",
    )
}
