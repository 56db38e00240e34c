//! A folder that any static host serves as it is, with the files of others left alone.
//!
//! New files are written into a staging folder inside it, through to the disk, and then renamed to their places one by
//! one: what nobody names yet first, `feed.json` after all others. The folder itself stays the same folder, so that a
//! mount of it, or a server that has it open, sees the new publication. A record names our files with their hashes; only
//! what the record names, and nobody has changed since, is replaced or removed. Where something else is in the way,
//! nothing is written at all.
//!
//! Invariants: a reader never sees a feed whose lists are missing; files named by their content are never written over,
//! and stay for [`KEPT_FOR`] after the last feed that named them; no link is followed and no mount entered below the
//! folder; one process at a time writes; what is under `archive/` never changes. A process killed while it renames leaves
//! a feed with its lists, maybe beside a newer table or picture; the next build completes it.

mod archive;
mod commit;
#[cfg(feature = "storage")]
mod copy;
mod error;
mod forbidden;
mod lists;
mod lock;
mod look;
mod record;
mod stage;
mod survey;
#[cfg(test)]
mod tests;

#[cfg(feature = "storage")]
pub(crate) use copy::{How, copy};
pub use error::Error;
pub use lists::KEPT_FOR;
#[cfg(feature = "storage")]
pub(crate) use survey::Content;
pub(crate) use survey::Wanted;

use crate::export::EXPORTS;
use crate::headers::is_archived;
use crate::publication::{Publication, linked_files};
use archive::Archive;
use commit::{Change, carry_out};
use lock::Lock;
use look::Root;
use record::{Kept, Record};
use serde_json::Value;
use stage::Step;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use survey::Survey;

/// Name of the feed in the folder.
pub const FEED_FILE: &str = "feed.json";
/// Name of the record of what `hrc build` wrote.
pub const RECORD_FILE: &str = ".hrc-files.json";
/// Names of what may be in a folder that counts as empty, beside names that begin with a dot: file systems and file
/// managers put them there.
const NOBODYS: &[&str] =
    &["lost+found", "desktop.ini", "Thumbs.db", "$RECYCLE.BIN", "System Volume Information"];
/// Larger than any feed that a reader takes.
const MOST_FEED_BYTES: u64 = 64 << 20;

/// The feed that was published there last, if any.
pub fn previous(folder: &Path) -> Option<Vec<u8>> {
    let root = Root::new(folder.canonicalize().ok()?).ok()?;
    root.read(FEED_FILE, MOST_FEED_BYTES)
}

/// Puts a publication into a folder, without an archive: for trying out. On an error the folder is as it was.
///
/// # Errors
/// As those of [`Destination::lock`] and [`Destination::put`].
pub fn put(publication: &Publication, folder: &Path) -> Result<(), Error> {
    Destination::lock(folder)?.for_trying_out().put(publication).map(drop)
}

#[cfg(feature = "storage")]
/// Keeps others from writing to a folder while it is read.
pub(crate) fn lock_source(folder: &Path) -> Result<impl Sized + use<>, Error> {
    Lock::take(folder)
}

#[cfg(feature = "storage")]
/// A sentence, if a folder to read from and one to write to are not apart.
pub(crate) fn check_apart(from: &Path, to: &Path) -> Result<(), String> {
    forbidden::check_apart(from, to)
}

/// Looks whether a folder may be an output, before anything is done to it. Whether it is that of the same feed is not
/// known yet.
///
/// # Errors
/// A sentence, if it is a folder that is never written to, is not apart from the sheets, or holds other things and nobody
/// asked to write beside them.
pub fn check(sheets: &Path, out: &Path, into_existing: bool) -> Result<(), Error> {
    forbidden::check(out).map_err(refused)?;
    forbidden::check_apart(sheets, out).map_err(refused)?;
    check_into(out, RECORD_FILE, into_existing)
}

/// The same without sheets, for a folder with the record of this name.
fn check_into(out: &Path, record_file: &str, into_existing: bool) -> Result<(), Error> {
    let real = forbidden::check(out).map_err(refused)?;
    match fs::metadata(&real) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
        Ok(data) if !data.is_dir() => Err(refused("expected a folder, found a file".into())),
        Ok(_) => {
            let root = Root::new(real)?;
            accept(&root, &Record::read(&root, record_file)?, None, into_existing)
        }
    }
}

fn refused(sentence: String) -> Error {
    Error::Refused(sentence + ".")
}

/// What was done beside publishing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Names of files that are not part of the publication any more and stay, because somebody changed them.
    pub left: Vec<String>,
}

/// A folder to publish into, with nobody else writing to it until this is dropped.
#[derive(Debug)]
pub struct Destination {
    root: Root,
    lasting: bool,
    into_existing: bool,
    // In this order: the lock is in the folder that is removed where it is still empty.
    _lock: Lock,
    _created: CreatedFolders,
}

impl Destination {
    /// Takes the folder, which need not be there yet.
    ///
    /// # Errors
    /// [`Error::Busy`] where another process is at work; [`Error::Refused`] for a folder that is never written to.
    pub fn lock(folder: &Path) -> Result<Destination, Error> {
        // A link to a folder stays one: what it leads to is published into.
        let folder = forbidden::check(folder).map_err(refused)?;
        if folder.exists() && !folder.is_dir() {
            return Err(refused("expected a folder, found a file".into()));
        }
        let mut tries = 0..3;
        let (created, lock) = loop {
            let created = CreatedFolders::new(&folder)?;
            match Lock::take(&folder) {
                Ok(lock) => break (created, lock),
                // Another process failed there, and removed the folder that it had created.
                Err(Error::Failed { error, .. })
                    if error.kind() == io::ErrorKind::NotFound && tries.next().is_some() => {}
                Err(error) => return Err(error),
            }
        };
        Ok(Destination {
            root: Root::new(folder)?,
            lasting: true,
            into_existing: false,
            _lock: lock,
            _created: created,
        })
    }

    /// Without an archive, and with no more old lists than readers of the last feed need: for previews.
    #[must_use]
    pub fn for_trying_out(mut self) -> Destination {
        self.lasting = false;
        self
    }

    /// Whether the folder may hold other things, beside which our files are put.
    #[must_use]
    pub fn into_existing(mut self, into_existing: bool) -> Destination {
        self.into_existing = into_existing;
        self
    }

    /// The feed that was published here last, if any.
    pub fn previous(&self) -> Option<Vec<u8>> {
        self.root.read(FEED_FILE, MOST_FEED_BYTES)
    }

    /// Looks whether a feed of this `id` may be put here; [`Destination::put`] looks too.
    ///
    /// # Errors
    /// [`Error::Refused`] where the folder holds another feed, or other things and nobody asked to write beside them.
    pub fn expect(&self, feed_id: &str) -> Result<(), Error> {
        accept(&self.root, &Record::read(&self.root, RECORD_FILE)?, Some(feed_id), self.into_existing)
    }

    /// Puts a publication into the folder. On an error the folder is as it was, unless the error says that it is not.
    ///
    /// # Errors
    /// [`Error::Refused`] where something is in the way; [`Error::Failed`] where the system refuses.
    pub fn put(&self, publication: &Publication) -> Result<Placed, Error> {
        self.put_stepwise(publication, &|| Ok(()))
    }

    fn put_stepwise(&self, publication: &Publication, step: Step<'_>) -> Result<Placed, Error> {
        let feed: Value = serde_json::from_slice(&publication.feed).unwrap_or_default();
        let id = feed["id"].as_str().unwrap_or_default();
        self.expect(id)?;
        let mut kept = Record::read(&self.root, RECORD_FILE)?;
        let former = adopt(&self.root, &mut kept.record, id);
        let wanted = wanted(publication);
        let mut survey = Survey::new(&self.root, &kept, &wanted)?;
        let archive = if self.lasting { archive::of(publication, &self.root)? } else { None };
        let (remove, stay) = std::mem::take(&mut survey.unwanted).into_iter().partition(|(name, _)| {
            match lists::hash_in(name) {
                Some(_) => lists::is_out_of_use(&self.root, name, &former, self.lasting),
                None => !is_archived(name),
            }
        });
        survey.unwanted = stay;
        let after = Record { feed: id.to_owned(), sequence: feed["sequence"].as_u64(), ..Record::default() };
        let placed = Placed { left: survey.changed.clone() };
        Job { root: &self.root, record_file: RECORD_FILE, kept, wanted, survey, remove, archive, after }
            .run(step)?;
        Ok(placed)
    }
}

/// Takes into the record what is ours though the record does not say so: a feed of the same `id` that somebody put there
/// for its number, and lists, whose names prove it. Returns the lists that the former feed names.
fn adopt(root: &Root, record: &mut Record, id: &str) -> Vec<String> {
    record.coming.extend(lists::find(root));
    let Some(bytes) = root.read(FEED_FILE, MOST_FEED_BYTES) else { return Vec::new() };
    let feed: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let hash = crate::publication::sha256(&bytes);
    // With the same number and other bytes, somebody has changed it by hand.
    let is_changed = record.names(FEED_FILE) && record.sequence == feed["sequence"].as_u64();
    if feed["id"] == id && !record.has(FEED_FILE, &hash) && !is_changed {
        record.coming.insert(FEED_FILE.to_owned(), hash);
    }
    linked_files(&feed, &|name| root.read(name, MOST_FEED_BYTES))
}

/// The files of a publication in the order of their places: lists, which nobody names yet; what no other file speaks of;
/// tables, which speak of the publication's number; the feed. So little time passes between the last three.
fn wanted(publication: &Publication) -> Vec<Wanted<'_>> {
    let rank = |name: &str| match name {
        FEED_FILE => 3,
        name if EXPORTS.contains(&name) => 2,
        name if lists::hash_in(name).is_some() => 0,
        _ => 1,
    };
    let files = publication.files.iter().map(|file| Wanted::new(file.name.as_str(), &file.bytes));
    let mut wanted: Vec<Wanted<'_>> = files.chain([Wanted::new(FEED_FILE, &publication.feed)]).collect();
    wanted.sort_by_key(|wanted| rank(&wanted.name));
    wanted
}

/// What is known before anything is written.
struct Job<'a> {
    root: &'a Root,
    record_file: &'a str,
    kept: Kept,
    wanted: Vec<Wanted<'a>>,
    survey: Survey,
    /// Our files that go away.
    remove: Vec<(String, fs::Metadata)>,
    archive: Option<Archive<'a>>,
    /// The record in the end, without its files.
    after: Record,
}

impl Job<'_> {
    fn run(self, step: Step<'_>) -> Result<(), Error> {
        let Job { root, record_file, kept, wanted, survey, remove, archive, mut after } = self;
        let hashes = |wanted: &Wanted<'_>| (wanted.name.clone(), wanted.sha256.clone());
        let coming = survey.write.iter().map(|(index, _)| hashes(&wanted[*index])).collect();
        let meanwhile = Record { files: survey.ours.clone(), coming, ..after.clone() };
        after.files = survey.ours;
        after.files.retain(|name, _| !remove.iter().any(|(removed, _)| removed == name));
        after.files.extend(wanted.iter().map(hashes));
        let bytes = after.to_bytes();
        if survey.write.is_empty() && remove.is_empty() && archive.is_none() && bytes == kept.bytes {
            stage::clear_leftovers(root, step);
            return Ok(());
        }
        let write = survey.write.into_iter().map(|(index, there)| (&wanted[index], there)).collect();
        let record = (record_file, kept.data, meanwhile.to_bytes(), bytes);
        carry_out(root, &Change { write, remove, archive, record }, step)
    }
}

/// Whether a folder may be published into: it is empty, or an earlier output of the same feed, or whoever asks knows that
/// it holds other things. One folder has one feed in any case.
fn accept(root: &Root, kept: &Kept, feed_id: Option<&str>, into_existing: bool) -> Result<(), Error> {
    let has_record = kept.data.is_some();
    let there = root.read(FEED_FILE, MOST_FEED_BYTES).and_then(|bytes| {
        let feed: Value = serde_json::from_slice(&bytes).ok()?;
        feed["version"].as_str()?;
        Some(feed["id"].as_str()?.to_owned())
    });
    let recorded = has_record.then(|| kept.record.feed.clone());
    if let Some(id) = feed_id
        && let Some(other) = there.iter().chain(&recorded).find(|other| *other != id)
    {
        let (other, id) = (crate::finding::visible(other, 120), crate::finding::visible(id, 120));
        return Err(Error::Refused(format!(
            "contains the feed {other}, and this is {id}; expected a separate folder. A feed whose id has changed \
             needs a new folder too."
        )));
    }
    if has_record || there.is_some() || into_existing {
        return Ok(());
    }
    let mut strangers = BTreeSet::new();
    for entry in fs::read_dir(root.folder())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !NOBODYS.contains(&name.as_str()) {
            strangers.insert(name);
        }
    }
    let Some(first) = strangers.first() else { return Ok(()) };
    Err(Error::Refused(format!(
        "is not empty and not an earlier output: it contains {}{}; expected a new folder, an empty one, or an earlier \
         output of this feed. To write beside the other files, add --into-existing; hrc then stops if one of them is \
         in the way.",
        crate::finding::visible(first, 80),
        match strangers.len() {
            1 => String::new(),
            more => format!(" and {} more", more - 1),
        }
    )))
}

/// Folders created on the way to an output. Dropping this removes those that are still empty.
#[derive(Debug)]
struct CreatedFolders(Vec<PathBuf>);

impl CreatedFolders {
    fn new(folder: &Path) -> io::Result<CreatedFolders> {
        let missing: Vec<PathBuf> =
            folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
        fs::create_dir_all(folder)?;
        Ok(CreatedFolders(missing))
    }
}

impl Drop for CreatedFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            // One that is not empty stays.
            let _ = fs::remove_dir(folder);
        }
    }
}
