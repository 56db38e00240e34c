//! `archive/<date>/`: each publication as it was, with the lists that it names, for citing.

use super::FEED_FILE;
use crate::build::{Publication, linked_files};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Names and contents of the files of this publication's archive; none where it is archived already.
///
/// The folder's name is the day of publication in UTC. What was archived is never written over: a second publication of
/// the same day gets a folder with its number, such as `2026-11-01-7`.
pub(super) fn files<'a>(publication: &'a Publication, folder: &Path) -> Vec<(String, &'a [u8])> {
    let feed: Value = serde_json::from_slice(&publication.feed).unwrap_or_default();
    let Some(date) = feed["generatedAt"].as_str().and_then(|at| at.get(..10)) else { return Vec::new() };
    let names = [format!("archive/{date}"), format!("archive/{date}-{}", publication.sequence)];
    let archived = |name: &String| fs::read(folder.join(name).join(FEED_FILE)).ok();
    if names.iter().any(|name| archived(name).as_ref() == Some(&publication.feed)) {
        return Vec::new();
    }
    let Some(place) = names.iter().find(|name| !folder.join(name).exists()) else { return Vec::new() };
    let linked = linked_files(&feed);
    let lists = publication.files.iter().filter(|file| linked.contains(&file.name));
    let mut files: Vec<(String, &[u8])> =
        lists.map(|file| (format!("{place}/{}", file.name), file.bytes.as_slice())).collect();
    files.push((format!("{place}/{FEED_FILE}"), &publication.feed));
    files
}
