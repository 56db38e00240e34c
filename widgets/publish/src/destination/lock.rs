//! One process at a time: a lock file in the folder that says who holds it.
//!
//! The lock is the system's and goes with its process, however that ends; the file alone means nothing.

use super::error::Error;
use super::look::without_links;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Its name in the folder.
pub(super) const NAME: &str = ".hrc-lock";
/// What the file begins with.
const HOLDER: &str = "process ";

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of a folder, or says who has it.
    pub(super) fn take(folder: &Path) -> Result<Lock, Error> {
        let path = folder.join(NAME);
        loop {
            if let Ok(data) = fs::symlink_metadata(&path)
                && !data.is_file()
            {
                return Err(Error::Refused(format!(
                    "{NAME} is not a file. hrc locks the folder with a file of this name. Move it."
                )));
            }
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            without_links(&mut options);
            let mut file = options.open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(held(&mut file)),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // Whoever held it before may have removed the file between our opening and our locking it.
            if !is_still_there(&file, &path) {
                continue;
            }
            let before = read(&mut file);
            if !before.is_empty() && !before.starts_with(HOLDER) {
                return Err(Error::Refused(format!(
                    "hrc did not write {NAME}, but locks the folder with a file of this name. Move it."
                )));
            }
            // Only for people: on a full disk the lock holds as well without.
            let since = jiff::Timestamp::now().strftime("%FT%TZ").to_string();
            let _ = file.set_len(0);
            let _ = write_at_start(&mut file, &format!("{HOLDER}{}, since {since}", std::process::id()));
            return Ok(Lock { path, _file: file });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is locked, so that nobody else can be holding what is removed.
        let _ = fs::remove_file(&self.path);
    }
}

fn held(file: &mut File) -> Error {
    let holder = read(file);
    let holder = if holder.starts_with(HOLDER) { format!(" ({holder})") } else { String::new() };
    Error::Busy(format!("another hrc is writing there{holder}; try again when it has finished."))
}

/// What a lock file says: less than 200 bytes.
fn read(file: &mut File) -> String {
    let mut text = String::new();
    let _ = file.take(200).read_to_string(&mut text);
    text
}

fn write_at_start(file: &mut File, text: &str) -> io::Result<()> {
    io::Seek::rewind(file)?;
    file.write_all(text.as_bytes())
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    let number = |data: fs::Metadata| super::look::identity(&data);
    file.metadata().map(number).ok() == fs::symlink_metadata(path).map(number).ok()
}

/// A file that is open cannot be removed here.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
