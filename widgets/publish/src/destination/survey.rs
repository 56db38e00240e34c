//! What a publication does to a folder, found without changing anything.

use super::error::Error;
use super::look::{Found, Root};
use super::record::{Files, Kept, Record};
use std::collections::BTreeSet;
use std::fs::Metadata;
use std::io;
#[cfg(feature = "storage")]
use std::path::Path;

/// How many files in the way are named.
const MOST_NAMED: usize = 12;

/// Where the bytes of a file come from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// From memory.
    Bytes(&'a [u8]),
    /// From another file.
    #[cfg(feature = "storage")]
    File(&'a Path),
}

/// A file that should be in the folder.
#[derive(Clone, Debug)]
pub(crate) struct Wanted<'a> {
    /// Name with slashes.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) content: Content<'a>,
    /// Bytes.
    pub(crate) size: u64,
    /// In lower-case hexadecimal.
    pub(crate) sha256: String,
}

impl<'a> Wanted<'a> {
    /// A file from memory.
    pub(crate) fn new(name: impl Into<String>, bytes: &'a [u8]) -> Wanted<'a> {
        Wanted {
            name: name.into(),
            content: Content::Bytes(bytes),
            size: bytes.len() as u64,
            sha256: crate::publication::sha256(bytes),
        }
    }
}

/// The state of a folder compared with what is wanted.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Which of the wanted files differ from what is there, and the file of ours that each replaces, in the order wanted.
    pub(super) write: Vec<(usize, Option<Metadata>)>,
    /// Our files that are not wanted.
    pub(super) unwanted: Vec<(String, Metadata)>,
    /// Files that are not wanted, and were ours before somebody changed them.
    pub(super) changed: Vec<String>,
    /// Our files as they are now.
    pub(super) ours: Files,
}

/// Something that stands where a file of ours should be.
struct InTheWay {
    name: String,
    what: &'static str,
}

impl Survey {
    /// Looks at every file that is wanted or in the record. An error names what is in the way.
    pub(super) fn new(root: &Root, kept: &Kept, wanted: &[Wanted<'_>]) -> Result<Survey, Error> {
        let record = &kept.record;
        let (mut survey, mut in_the_way) = (Survey::default(), Vec::new());
        for (index, wanted) in wanted.iter().enumerate() {
            survey.wanted(root, record, index, wanted, &mut in_the_way)?;
        }
        if !in_the_way.is_empty() {
            return Err(Error::Refused(sentences(&in_the_way, kept.data.is_some())));
        }
        let names: BTreeSet<&str> = wanted.iter().map(|wanted| wanted.name.as_str()).collect();
        for name in record.all_names().filter(|name| !names.contains(name.as_str())) {
            survey.unwanted(root, record, name)?;
        }
        Ok(survey)
    }

    fn wanted(
        &mut self,
        root: &Root,
        record: &Record,
        index: usize,
        wanted: &Wanted<'_>,
        in_the_way: &mut Vec<InTheWay>,
    ) -> io::Result<()> {
        let name = &wanted.name;
        let data = match root.look(name)? {
            Found::Nothing => {
                self.write.push((index, None));
                return Ok(());
            }
            Found::File(data) => data,
            Found::Folder => {
                in_the_way.push(InTheWay { name: name.clone(), what: "a folder" });
                return Ok(());
            }
            Found::Obstacle { at, what } => {
                in_the_way.push(InTheWay { name: at, what });
                return Ok(());
            }
        };
        // A file that is not ours may be of any size; it is read only where it could be equal.
        if !record.names(name) && data.len() != wanted.size {
            in_the_way.push(InTheWay { name: name.clone(), what: "" });
            return Ok(());
        }
        let hash = root.hash(name)?;
        let is_equal = hash == wanted.sha256;
        if is_equal || record.has(name, &hash) {
            self.ours.insert(name.clone(), hash);
            if !is_equal {
                self.write.push((index, Some(data)));
            }
        } else {
            let what = if record.names(name) { "changed since hrc wrote it" } else { "" };
            in_the_way.push(InTheWay { name: name.clone(), what });
        }
        Ok(())
    }

    fn unwanted(&mut self, root: &Root, record: &Record, name: &str) -> io::Result<()> {
        match root.look(name)? {
            Found::File(data) => {
                let hash = root.hash(name)?;
                if record.has(name, &hash) {
                    self.ours.insert(name.to_owned(), hash);
                    self.unwanted.push((name.to_owned(), data));
                } else {
                    self.changed.push(name.to_owned());
                }
            }
            Found::Nothing => {}
            Found::Folder | Found::Obstacle { .. } => self.changed.push(name.to_owned()),
        }
        Ok(())
    }
}

/// What is in the way, why that matters, and what to do.
fn sentences(in_the_way: &[InTheWay], has_record: bool) -> String {
    // One folder may be in the way of many files.
    let mut seen = BTreeSet::new();
    let all: Vec<&InTheWay> = in_the_way.iter().filter(|it| seen.insert(it.name.as_str())).collect();
    let name = |it: &&InTheWay| match it.what {
        "" => crate::finding::visible(&it.name, 120),
        what => format!("{} ({what})", crate::finding::visible(&it.name, 120)),
    };
    let named: Vec<String> = all.iter().take(MOST_NAMED).map(name).collect();
    let more = match all.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let is = if all.len() == 1 { "is" } else { "are" };
    let mut text = format!(
        "{}{more} {is} in the way. hrc replaces only files that it wrote and that nobody has changed since. Move or \
         delete these files, or choose another folder.",
        named.join(", ")
    );
    if !has_record {
        text += " This folder has no record of hrc's files (.hrc-files.json); earlier versions of hrc kept none. If \
         they wrote these files, delete them and build again.";
    }
    text
}
