//! Folders with what is in them.

use super::Change;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Removes a folder, if it is there.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes a new file through to the disk, so that a full disk is noticed before anything is in place.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map(fs::create_dir_all).transpose()?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives `to` what `from` has and the change does not concern: files as hard links, so that their dates, owners and
/// content stay. `under` is the path of both with a slash at its end.
pub(super) fn mirror(from: &Path, to: &Path, under: &str, change: &Change<'_>) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    keep_owner(from, to);
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if change.concerns(&name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::create_dir(&new)?;
            mirror(&old, &new, &format!("{name}/"), change)?;
        } else if fs::hard_link(&old, &new).is_err() {
            // File systems without links.
            fs::copy(&old, &new)?;
        }
    }
    Ok(())
}

/// Takes over what somebody else put into the old folder while the new one was made.
pub(super) fn rescue(old: &Path, new: &Path, under: &str, change: &Change<'_>) -> io::Result<()> {
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        let (from, to) = (entry.path(), new.join(entry.file_name()));
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if to.symlink_metadata().is_err() {
            if !change.concerns(&name) {
                fs::rename(from, to)?;
            }
        } else if entry.file_type()?.is_dir() {
            rescue(&from, &to, &format!("{name}/"), change)?;
        }
    }
    Ok(())
}

/// Writes the names in a folder and the folders in it through to the disk.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync(&entry.path())?;
        }
    }
    sync_folder(folder)
}

/// Writes the names in a folder through to the disk.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match fs::File::open(folder)?.sync_all() {
        // Some network file systems have no such thing for folders.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Only root can give away folders; for everybody else the owner is the same anyway.
#[cfg(unix)]
fn keep_owner(from: &Path, to: &Path) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    if let Ok(data) = fs::metadata(from) {
        let _ = chown(to, Some(data.uid()), Some(data.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Path) {}
