//! `.hrc-next`: where new files are written before they get their names, and where old ones wait until all is done.
//!
//! It lies in the folder itself, so that a file gets its name by a rename within one file system. Its files have numbers
//! for names; nothing else is ever removed from it.

use super::error::Error;
use super::look::{Found, Root};
use super::survey::Content;
use std::cell::Cell;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Its name in the folder.
pub(super) const NAME: &str = ".hrc-next";
/// An archive is staged as a folder.
const ARCHIVE: &str = "archive";

/// Asked before each change of the disk. A test stops the work there, as a kill would.
pub(super) type Step<'a> = &'a dyn Fn() -> io::Result<()>;

/// Removes what a process that was killed left.
pub(super) fn clear_leftovers(root: &Root, step: Step<'_>) {
    // What cannot be removed does no harm.
    let _ = Stage { root, step, next: Cell::new(0) }.clear();
}

/// The staging folder, empty at first.
pub(super) struct Stage<'a> {
    root: &'a Root,
    step: Step<'a>,
    next: Cell<usize>,
}

impl<'a> Stage<'a> {
    /// Makes it, without what a process that was killed left in it.
    pub(super) fn new(root: &'a Root, step: Step<'a>) -> Result<Stage<'a>, Error> {
        let stage = Stage { root, step, next: Cell::new(0) };
        stage.clear()?;
        step()?;
        fs::create_dir(root.path(NAME))?;
        Ok(stage)
    }

    /// A path in it that nothing has.
    pub(super) fn vacant(&self) -> PathBuf {
        let number = self.next.replace(self.next.get() + 1);
        self.root.path(NAME).join(number.to_string())
    }

    /// Writes a new file, through to the disk, so that a full disk is noticed before anything is in place.
    pub(super) fn write(&self, content: Content<'_>) -> io::Result<PathBuf> {
        let path = self.vacant();
        self.write_at(&path, content)?;
        Ok(path)
    }

    /// Makes a folder with these files, ready to be renamed as a whole.
    pub(super) fn archive(&self, files: &[(String, &[u8])]) -> io::Result<PathBuf> {
        let folder = self.root.path(NAME).join(ARCHIVE);
        (self.step)()?;
        fs::create_dir(&folder)?;
        for (name, bytes) in files {
            self.write_at(&folder.join(name), Content::Bytes(bytes))?;
        }
        sync_folder(&folder)?;
        Ok(folder)
    }

    fn write_at(&self, path: &Path, content: Content<'_>) -> io::Result<()> {
        (self.step)()?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        match content {
            Content::Bytes(bytes) => file.write_all(bytes)?,
            #[cfg(feature = "storage")]
            Content::File(from) => {
                io::copy(&mut fs::File::open(from)?, &mut file)?;
            }
        }
        file.sync_all()
    }

    /// Removes it with what is in it. What cannot be ours is an error.
    pub(super) fn clear(&self) -> Result<(), Error> {
        match self.root.look(NAME)? {
            Found::Nothing => return Ok(()),
            Found::Folder => {}
            Found::File(_) => return Err(self.foreign("", "a file")),
            Found::Obstacle { what, .. } => return Err(self.foreign("", what)),
        }
        self.remove_files(NAME, |name| name.bytes().all(|byte| byte.is_ascii_digit()))?;
        let archive = format!("{NAME}/{ARCHIVE}");
        if let Found::Folder = self.root.look(&archive)? {
            self.remove_files(&archive, |_| true)?;
            self.remove_folder(&archive)?;
        }
        self.remove_folder(NAME)
    }

    fn remove_files(&self, folder: &str, is_ours: impl Fn(&str) -> bool) -> Result<(), Error> {
        for entry in fs::read_dir(self.root.path(folder))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let path = format!("{folder}/{name}");
            match self.root.look(&path)? {
                Found::File(_) if is_ours(&name) => {
                    (self.step)()?;
                    fs::remove_file(self.root.path(&path))?;
                }
                Found::Folder if folder == NAME && name == ARCHIVE => {}
                Found::Nothing => {}
                Found::Obstacle { what, .. } => return Err(self.foreign(&path, what)),
                _ => return Err(self.foreign(&path, "something that hrc did not write")),
            }
        }
        Ok(())
    }

    fn remove_folder(&self, name: &str) -> Result<(), Error> {
        (self.step)()?;
        Ok(fs::remove_dir(self.root.path(name))?)
    }

    fn foreign(&self, name: &str, what: &str) -> Error {
        let name = if name.is_empty() { NAME } else { name };
        Error::Refused(format!("{name} is {what}; hrc keeps unfinished files in {NAME}. Move it."))
    }

    /// Writes the names in it through to the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        sync_folder(&self.root.path(NAME))
    }
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
