//! A publication in memory: its files, and what was found while it was compiled.

use crate::finding::Finding;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A file of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Name in the folder.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// What was compiled from a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// `feed.json`; empty where an error stands in the way.
    pub feed: Vec<u8>,
    /// The files that the feed links, its schema, and the same data for other programs.
    pub files: Vec<File>,
    /// Whether anything differs from the predecessor.
    pub changed: bool,
    /// Number of this publication.
    pub sequence: u64,
    /// Rows of members.
    pub members: usize,
    /// Errors, warnings and notes.
    pub findings: Vec<Finding>,
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names of the files that a feed links: its lists and, where the list of members is long, its map file and all that this
/// links. `read` gives the content of a file by its name.
pub fn linked_files(feed: &Value, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Vec<String> {
    let map_file = &feed["members"]["map"];
    let bytes = map_file["url"].as_str().and_then(read).unwrap_or_default();
    let map: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let lists = ["members", "practices"].iter().map(|name| &feed[*name]).chain([map_file, &map["names"]]);
    let links = lists.chain(map["parts"].as_array().into_iter().flatten());
    links.filter_map(|link| Some(link["url"].as_str()?.to_owned())).collect()
}
