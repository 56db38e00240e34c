//! Gives new files their names, one by one.
//!
//! Invariants: all new files are on the disk before the first gets its name; lists come before the feed that names them;
//! a file that is replaced or removed is one that the survey looked at, and waits in the stage until all is done, so that
//! an error puts everything back; the archive appears as a whole, after the feed that it is of.

use super::FEED_FILE;
use super::archive::Archive;
use super::error::Error;
use super::look::{Found, Root, is_same_file};
use super::stage::{Stage, Step, sync_folder};
use super::survey::{Content, Wanted};
use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// What is to be done to a folder.
pub(super) struct Change<'a> {
    /// Files that get their names, each with the file of ours that it replaces; the feed last.
    pub(super) write: Vec<(&'a Wanted<'a>, Option<Metadata>)>,
    /// Our files that go away.
    pub(super) remove: Vec<(String, Metadata)>,
    /// The archive that is added.
    pub(super) archive: Option<Archive<'a>>,
    /// Name of the record, its file, what it says meanwhile and in the end.
    pub(super) record: (&'a str, Option<Metadata>, Vec<u8>, Vec<u8>),
}

/// How to take back what was done.
enum Undo {
    /// This file was new.
    Remove(PathBuf),
    /// This folder was new, and was staged there.
    Unstage { path: PathBuf, staged: PathBuf },
    /// What was here waits there.
    Restore { path: PathBuf, old: PathBuf },
    /// This folder was new.
    RemoveFolder(PathBuf),
}

struct Work<'a> {
    root: &'a Root,
    stage: Stage<'a>,
    step: Step<'a>,
    undo: Vec<Undo>,
    /// Folders whose names changed.
    touched: BTreeSet<PathBuf>,
}

/// Does it all, or puts everything back.
pub(super) fn carry_out(root: &Root, change: &Change<'_>, step: Step<'_>) -> Result<(), Error> {
    let stage = Stage::new(root, step)?;
    let mut work = Work { root, stage, step, undo: Vec::new(), touched: BTreeSet::new() };
    let done = work.run(change);
    let restored = done.is_ok() || work.take_back().is_ok();
    // What is left in the stage does no harm, and the next build removes it.
    let _ = work.stage.clear();
    done.map_err(|error| Error::Failed { error, restored })
}

impl Work<'_> {
    fn run(&mut self, change: &Change<'_>) -> io::Result<()> {
        let staged = change
            .write
            .iter()
            .map(|(wanted, _)| self.stage.write(wanted.content))
            .collect::<io::Result<Vec<_>>>()?;
        let archive =
            change.archive.as_ref().map(|archive| self.stage.archive(&archive.files)).transpose()?;
        let (record, data, meanwhile, after) = &change.record;
        let (meanwhile, after) =
            (self.stage.write(Content::Bytes(meanwhile))?, self.stage.write(Content::Bytes(after))?);
        self.stage.sync()?;

        self.place(&meanwhile, record, data.as_ref())?;
        self.sync()?;
        for (staged, (wanted, replaced)) in staged.iter().zip(&change.write) {
            if wanted.name == FEED_FILE {
                // Not before the lists that it names would survive a power cut.
                self.sync()?;
            }
            self.place(staged, &wanted.name, replaced.as_ref())?;
        }
        if let (Some(staged), Some(archive)) = (archive, &change.archive) {
            self.sync()?;
            self.place(&staged, &archive.folder, None)?;
        }
        for (name, data) in &change.remove {
            self.remove(name, data)?;
        }
        let data = fs::symlink_metadata(self.root.path(record))?;
        self.place(&after, record, Some(&data))?;
        self.sync()
    }

    /// Gives a staged file or folder its name.
    fn place(&mut self, staged: &Path, name: &str, replaced: Option<&Metadata>) -> io::Result<()> {
        self.make_folders(name)?;
        let path = self.root.path(name);
        match replaced {
            None => {
                (self.step)()?;
                let is_folder = staged.is_dir();
                rename_new(staged, &path)?;
                self.undo.push(if is_folder {
                    Undo::Unstage { path: path.clone(), staged: staged.to_owned() }
                } else {
                    Undo::Remove(path.clone())
                });
            }
            Some(data) => {
                self.check_unchanged(name, data)?;
                let old = self.stage.vacant();
                (self.step)()?;
                if fs::hard_link(&path, &old).is_err() {
                    // File systems without links.
                    fs::copy(&path, &old)?;
                }
                (self.step)()?;
                fs::rename(staged, &path)?;
                self.undo.push(Undo::Restore { path: path.clone(), old });
            }
        }
        self.touched.extend(path.parent().map(Path::to_owned));
        Ok(())
    }

    fn remove(&mut self, name: &str, data: &Metadata) -> io::Result<()> {
        self.check_unchanged(name, data)?;
        let (path, old) = (self.root.path(name), self.stage.vacant());
        (self.step)()?;
        fs::rename(&path, &old)?;
        self.touched.extend(path.parent().map(Path::to_owned));
        self.undo.push(Undo::Restore { path, old });
        Ok(())
    }

    fn check_unchanged(&self, name: &str, data: &Metadata) -> io::Result<()> {
        match self.root.look(name)? {
            Found::File(now) if is_same_file(data, &now) => Ok(()),
            _ => Err(io::Error::other(format!("{name} was changed while hrc was writing"))),
        }
    }

    /// Makes the folders on the way to a name, as far as they are not there.
    fn make_folders(&mut self, name: &str) -> io::Result<()> {
        for (at, _) in name.match_indices('/') {
            let folder = &name[..at];
            match self.root.look(folder)? {
                Found::Folder => {}
                Found::Nothing => {
                    (self.step)()?;
                    let path = self.root.path(folder);
                    fs::create_dir(&path)?;
                    self.touched.extend(path.parent().map(Path::to_owned));
                    self.undo.push(Undo::RemoveFolder(path));
                }
                _ => return Err(io::Error::other(format!("{folder} was changed while hrc was writing"))),
            }
        }
        Ok(())
    }

    /// Writes the names that changed through to the disk.
    fn sync(&mut self) -> io::Result<()> {
        std::mem::take(&mut self.touched).iter().try_for_each(|folder| sync_folder(folder))
    }

    fn take_back(&mut self) -> io::Result<()> {
        while let Some(undo) = self.undo.pop() {
            (self.step)()?;
            match undo {
                Undo::Remove(path) => fs::remove_file(path)?,
                Undo::Unstage { path, staged } => fs::rename(path, staged)?,
                Undo::Restore { path, old } => fs::rename(old, path)?,
                // It may hold somebody else's file by now.
                Undo::RemoveFolder(path) => drop(fs::remove_dir(path)),
            }
        }
        Ok(())
    }
}

/// Renames to a name that nothing has; an error where something has it.
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    let taken = || {
        io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("{} appeared while hrc was writing", to.display()),
        )
    };
    match rename_exclusive(from, to) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(taken()),
        Err(error) if matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => {
            match fs::symlink_metadata(to) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(from, to),
                Err(error) => Err(error),
                Ok(_) => Err(taken()),
            }
        }
        done => done,
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_exclusive(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_exclusive(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
