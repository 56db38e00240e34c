//! A folder that any static host serves as it is, changed whole or not at all.
//!
//! Invariants: `feed.json` comes last and by renaming, so a reader never sees a feed whose files are missing; files
//! named by their content are never written over; a file that the former feed named stays for one publication, because
//! readers may still hold that feed.

use crate::build::{File, Publication, linked_files};
use serde_json::Value;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Name of the feed in the folder.
pub const FEED_FILE: &str = "feed.json";

/// The feed that was published there last, if any.
pub fn previous(folder: &Path) -> Option<Vec<u8>> {
    fs::read(folder.join(FEED_FILE)).ok()
}

/// Puts a publication into a folder, which is made if need be. On an error the feed there is as it was.
pub fn put(publication: &Publication, folder: &Path) -> io::Result<()> {
    let before = previous(folder);
    let mut files: Vec<File> = publication.files.clone();
    files.push(File { name: FEED_FILE.into(), bytes: publication.feed.clone() });
    files.retain(|file| fs::read(folder.join(&file.name)).ok().as_ref() != Some(&file.bytes));
    if files.is_empty() {
        return Ok(());
    }
    let staging = Staging::beside(folder)?;
    for file in &files {
        staging.write(file)?;
    }
    fs::create_dir_all(folder)?;
    for file in &files {
        let to = folder.join(&file.name);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        fs::rename(staging.path.join(&file.name), to)?;
    }
    if publication.changed {
        remove_old(folder, &publication.feed, before.as_deref());
    }
    Ok(())
}

/// A folder beside the destination, on the same file system; gone when dropped.
struct Staging {
    path: PathBuf,
}

impl Staging {
    fn beside(folder: &Path) -> io::Result<Staging> {
        let absolute = std::path::absolute(folder)?;
        let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the root cannot be the output folder"));
        };
        fs::create_dir_all(parent)?;
        let path = parent.join(format!(".{}.hrc-{}", name.to_string_lossy(), std::process::id()));
        // What a process of the same number left behind when it was killed.
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir(&path)?;
        Ok(Staging { path })
    }

    /// Writes a file through to the disk, so that a full disk is noticed before anything is in place.
    fn write(&self, file: &File) -> io::Result<()> {
        let path = self.path.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(&self.path))?;
        let mut handle = fs::File::create(path)?;
        handle.write_all(&file.bytes)?;
        handle.sync_all()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // A leftover folder does no harm, and there is nobody to tell.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Removes lists named by their content that neither the new nor the former feed names. What cannot be removed stays.
fn remove_old(folder: &Path, feed: &[u8], before: Option<&[u8]>) {
    let named: Vec<String> = [Some(feed), before]
        .into_iter()
        .flatten()
        .filter_map(|bytes| serde_json::from_slice::<Value>(bytes).ok())
        .flat_map(|feed| linked_files(&feed))
        .collect();
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if is_hashed(&name) && !named.contains(&name) {
            let _ = fs::remove_file(file.path());
        }
    }
}

/// `members.<12 hexadecimal digits>.json`, and the same of practices.
fn is_hashed(name: &str) -> bool {
    let hash =
        ["members.", "practices."].iter().find_map(|list| name.strip_prefix(list)?.strip_suffix(".json"));
    hash.is_some_and(|hash| hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
