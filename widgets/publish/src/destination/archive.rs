//! `archive/<date>/`: each publication as it was, with the lists that it names, for citing.

use super::FEED_FILE;
use super::error::Error;
use super::look::{Found, Root};
use crate::publication::{Publication, linked_files};
use serde_json::Value;
use std::io;

/// Larger than any feed that a reader takes.
const MOST_BYTES: u64 = 64 << 20;

/// A publication to be archived.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    /// Name of its folder.
    pub(super) folder: String,
    /// Names in that folder, and contents.
    pub(super) files: Vec<(String, &'a [u8])>,
}

/// Folder of this publication's archive, with names and contents of its files; none where it is archived already.
///
/// The folder's name is the day of publication in UTC. What was archived is never written over: a second publication of
/// the same day gets a folder with its number, such as `2026-11-01-7`.
pub(super) fn of<'a>(publication: &'a Publication, root: &Root) -> Result<Option<Archive<'a>>, Error> {
    let feed: Value = serde_json::from_slice(&publication.feed).unwrap_or_default();
    let Some(date) = feed["generatedAt"].as_str().and_then(|at| at.get(..10)) else { return Ok(None) };
    let numbered = format!("archive/{date}-{}", publication.sequence);
    let mut names = vec![format!("archive/{date}"), numbered.clone()];
    // Somebody else may have taken these.
    names.extend((2..=9).map(|more| format!("{numbered}-{more}")));
    let mut vacant = None;
    for name in names {
        match root.look(&name)? {
            Found::Nothing => vacant = vacant.or(Some(name)),
            Found::Folder => {
                let archived = root.read(&format!("{name}/{FEED_FILE}"), MOST_BYTES);
                if archived.as_ref() == Some(&publication.feed) {
                    return Ok(None);
                }
            }
            Found::File(_) => {}
            Found::Obstacle { at, what } if at == "archive" => {
                let sentence =
                    format!("{at} ({what}) is in the way: hrc archives each publication there. Move it.");
                return Err(Error::Refused(sentence));
            }
            Found::Obstacle { .. } => {}
        }
    }
    let folder = vacant.ok_or_else(|| {
        io::Error::other(format!(
            "all names for the archive of this publication are taken, up to {numbered}-9"
        ))
    })?;
    let linked = linked_files(&feed, &|name| {
        publication.files.iter().find(|file| file.name == name).map(|file| file.bytes.clone())
    });
    let lists = publication.files.iter().filter(|file| linked.contains(&file.name));
    let mut files: Vec<(String, &[u8])> =
        lists.map(|file| (file.name.clone(), file.bytes.as_slice())).collect();
    files.push((FEED_FILE.to_owned(), &publication.feed));
    Ok(Some(Archive { folder, files }))
}
