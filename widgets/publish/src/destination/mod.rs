//! A folder that any static host serves as it is, changed whole or not at all.
//!
//! The new content is written beside the folder, through to the disk, and then the two folders change names in one step
//! (`RENAME_EXCHANGE` of Linux, `RENAME_SWAP` of macOS): whoever is killed in the middle leaves the old publication or
//! the new one. Files that are not ours are in both, as hard links. Where the system or the file system has no such
//! step, or the folder is a mount point, files are renamed one by one with `feed.json` last; then the feed and its lists
//! still are always whole, but a process killed in that moment can leave a newer `members.csv` beside an older feed.
//!
//! Invariants: a reader never sees a feed whose files are missing; files named by their content are never written over,
//! and stay for [`KEPT_FOR`] after the last feed that named them; one process at a time writes; what is under
//! `archive/` never changes.

mod apart;
mod archive;
mod in_place;
mod lists;
mod lock;
mod swap;
mod tree;

pub use apart::check_apart;
pub use lists::KEPT_FOR;

use crate::build::{File, Publication};
use crate::export::EXPORTS;
use lock::Lock;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Name of the feed in the folder.
pub const FEED_FILE: &str = "feed.json";

/// The feed that was published there last, if any.
pub fn previous(folder: &Path) -> Option<Vec<u8>> {
    fs::read(folder.join(FEED_FILE)).ok()
}

/// Puts a publication into a folder, without an archive: for trying out. On an error the folder is as it was.
pub fn put(publication: &Publication, folder: &Path) -> io::Result<()> {
    Destination::lock(folder)?.for_trying_out().put(publication)
}

/// A folder to publish into, with nobody else writing to it until this is dropped.
#[derive(Debug)]
pub struct Destination {
    folder: PathBuf,
    /// Where the new content is written; nothing but the lock's holder uses it.
    stage: PathBuf,
    /// Whether the stage is beside the folder, so that the two can change names.
    beside: bool,
    lasting: bool,
    _lock: Lock,
}

impl Destination {
    /// Takes the folder, which need not be there yet. Another process at work there is an error that says who it is.
    pub fn lock(folder: &Path) -> io::Result<Destination> {
        // A link to a folder stays one: what it leads to is published into.
        let folder = match fs::canonicalize(folder) {
            Ok(folder) => folder,
            Err(_) => std::path::absolute(folder)?,
        };
        if folder.exists() && !folder.is_dir() {
            return Err(io::Error::new(io::ErrorKind::NotADirectory, "expected a folder, found a file"));
        }
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the root cannot be the output folder"));
        };
        let name = name.to_string_lossy();
        fs::create_dir_all(parent)?;
        if swap::is_possible(parent, &folder) {
            match Lock::take(&parent.join(format!(".{name}.hrc-lock"))) {
                Ok(lock) => {
                    let stage = parent.join(format!(".{name}.hrc-next"));
                    return Ok(Destination { folder, stage, beside: true, lasting: true, _lock: lock });
                }
                // A parent that is not ours to write to says nothing about the folder.
                Err(error) if lock::is_held(&error) || !folder.is_dir() => return Err(error),
                Err(_) => {}
            }
        }
        let lock = Lock::take(&folder.join(".hrc-lock"))?;
        let stage = folder.join(".hrc-next");
        Ok(Destination { folder, stage, beside: false, lasting: true, _lock: lock })
    }

    /// Without an archive, and with no more old lists than readers of the last feed need: for previews.
    #[must_use]
    pub fn for_trying_out(mut self) -> Destination {
        self.lasting = false;
        self
    }

    /// The feed that was published here last, if any.
    pub fn previous(&self) -> Option<Vec<u8>> {
        previous(&self.folder)
    }

    /// Puts a publication into the folder. On an error the folder is as it was.
    pub fn put(&self, publication: &Publication) -> io::Result<()> {
        let change = self.change(publication);
        if change.is_empty() {
            return Ok(());
        }
        // What a process that was killed left behind.
        tree::remove(&self.stage)?;
        let done = if self.beside {
            swap::put(&self.folder, &self.stage, &change).or_else(|error| {
                if swap::is_not_supported(&error) {
                    tree::remove(&self.stage)?;
                    in_place::put(&self.folder, &self.stage, &change)
                } else {
                    Err(error)
                }
            })
        } else {
            in_place::put(&self.folder, &self.stage, &change)
        };
        // A leftover folder does no harm, and the next publication removes it.
        let _ = tree::remove(&self.stage);
        done
    }

    /// Snapshots and the like in languages that the feed no longer has.
    fn left_behind(&self, publication: &Publication) -> Vec<String> {
        let mut left = Vec::new();
        for folder in [crate::snapshots::FOLDER, crate::pictures::FOLDER, crate::oembed::FOLDER] {
            let Ok(files) = fs::read_dir(self.folder.join(folder)) else { continue };
            let names =
                files.flatten().map(|file| format!("{folder}/{}", file.file_name().to_string_lossy()));
            left.extend(names.filter(|name| !publication.files.iter().any(|file| file.name == *name)));
        }
        left
    }

    fn change<'a>(&self, publication: &'a Publication) -> Change<'a> {
        let file = |file: &'a File| (file.name.clone(), file.bytes.as_slice());
        let mut write: Vec<(String, &[u8])> = publication.files.iter().map(file).collect();
        if self.lasting {
            write.extend(archive::files(publication, &self.folder));
        }
        let mut remove: Vec<String> = EXPORTS
            .iter()
            .filter(|name| !publication.files.iter().any(|file| file.name == **name))
            .map(|name| (*name).to_owned())
            .collect();
        remove.extend(self.left_behind(publication));
        remove.extend(lists::out_of_use(&self.folder, &publication.feed, self.lasting));
        remove.retain(|name| self.folder.join(name).exists());
        write.push((FEED_FILE.to_owned(), &publication.feed));
        write.retain(|(name, bytes)| fs::read(self.folder.join(name)).ok().as_deref() != Some(bytes));
        Change { write, remove }
    }
}

/// What a publication does to a folder.
#[derive(Debug, Default)]
struct Change<'a> {
    /// Names, with slashes, and contents of files that are new or other than they were: lists first, the feed last.
    write: Vec<(String, &'a [u8])>,
    /// Names of files that go away.
    remove: Vec<String>,
}

impl Change<'_> {
    fn is_empty(&self) -> bool {
        self.write.is_empty() && self.remove.is_empty()
    }

    /// Whether a file of the folder, by its name with slashes, is not the same afterwards.
    fn concerns(&self, name: &str) -> bool {
        self.write.iter().any(|(other, _)| other == name) || self.remove.iter().any(|other| other == name)
    }
}
