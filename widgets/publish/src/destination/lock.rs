//! One process at a time: a lock file that says who holds it.
//!
//! The lock is the system's and goes with its process, however that ends; the file alone means nothing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(path: &Path) -> io::Result<Lock> {
        loop {
            let mut file =
                OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(held(&mut file)),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Whoever held it before may have removed the file between our opening and our locking it.
            if !is_still_there(&file, path) {
                continue;
            }
            // Only for people: on a full disk the lock holds as well without.
            let since = jiff::Timestamp::now().strftime("%FT%TZ").to_string();
            let _ = file.set_len(0);
            let _ = write!(file, "process {}, since {since}", std::process::id());
            return Ok(Lock { path: path.to_owned(), _file: file });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is locked, so that nobody else can be holding what is removed.
        let _ = fs::remove_file(&self.path);
    }
}

fn held(file: &mut File) -> io::Error {
    let mut holder = String::new();
    let _ = file.read_to_string(&mut holder);
    let holder = if holder.is_empty() { String::new() } else { format!(" ({holder})") };
    let sentence = format!("another hrc is writing there{holder}; try again when it has finished");
    io::Error::new(io::ErrorKind::ResourceBusy, sentence)
}

/// Whether the lock is another process's.
pub(super) fn is_held(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::ResourceBusy
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let number = |data: fs::Metadata| (data.dev(), data.ino());
    file.metadata().map(number).ok() == fs::metadata(path).map(number).ok()
}

/// A file that is open cannot be removed here.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
