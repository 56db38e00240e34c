//! The record of our own files: `.hrc-files.json` in the folder.
//!
//! Invariant: before a file gets its name in the folder, the record on the disk has that name with the hash that it will
//! have. So whoever is killed leaves no file of ours that looks like somebody else's. A name alone makes no file ours:
//! its content must be what the record says.

use super::error::Error;
use super::look::{Found, Root, is_plain};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs::Metadata;

/// Version of the record's form.
const VERSION: u64 = 1;
/// Larger than any record of ours.
const MOST_BYTES: u64 = 64 << 20;

/// Names and hashes.
pub(super) type Files = BTreeMap<String, String>;

/// The record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// `id` of the feed that the files belong to.
    pub(super) feed: String,
    /// Number of the publication, if it has one.
    pub(super) sequence: Option<u64>,
    /// What is in place.
    pub(super) files: Files,
    /// What was being put in place when the record was written.
    pub(super) coming: Files,
    /// When a file that nobody needs any more was first not needed, in seconds since 1970.
    pub(super) gone_since: BTreeMap<String, i64>,
}

/// A record as it lies in a folder.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) record: Record,
    /// Of its file; nothing where there is none.
    pub(super) data: Option<Metadata>,
    /// Its text.
    pub(super) bytes: Vec<u8>,
}

impl Record {
    /// Reads the record that lies in a folder under a name.
    pub(super) fn read(root: &Root, name: &str) -> Result<Kept, Error> {
        let refused = |found: &str, expected: &str| {
            Error::Refused(format!("{}: {found}; expected {expected}.", root.path(name).display()))
        };
        let data = match root.look(name)? {
            Found::Nothing => {
                return Ok(Kept { record: Record::default(), data: None, bytes: Vec::new() });
            }
            Found::File(data) => data,
            Found::Folder => return Err(refused("a folder", "the record of hrc's own files")),
            Found::Obstacle { what, .. } => return Err(refused(what, "the record of hrc's own files")),
        };
        let bytes = root.read(name, MOST_BYTES).unwrap_or_default();
        let Some(value) =
            serde_json::from_slice::<Value>(&bytes).ok().filter(|value| value["version"].is_u64())
        else {
            let expected =
                "the record of hrc's files. Delete it and build again; hrc recognises unchanged files";
            return Err(refused("text that cannot be read", expected));
        };
        if value["version"] != VERSION {
            return Err(refused("a record of a newer hrc", "a newer hrc"));
        }
        let files = |key: &str| -> Files {
            let files = value[key].as_object().into_iter().flatten();
            let hash = |hash: &Value| hash.as_str().map(str::to_owned);
            files
                .filter(|(name, _)| is_plain(name))
                .filter_map(|(name, file)| Some((name.clone(), hash(file)?)))
                .collect()
        };
        let times = value["goneSince"].as_object().into_iter().flatten();
        let record = Record {
            feed: value["feed"].as_str().unwrap_or_default().to_owned(),
            sequence: value["sequence"].as_u64(),
            files: files("files"),
            coming: files("coming"),
            gone_since: times.filter_map(|(name, since)| Some((name.clone(), since.as_i64()?))).collect(),
        };
        Ok(Kept { record, data: Some(data), bytes })
    }

    /// Whether a file with this name and content is ours.
    pub(super) fn has(&self, name: &str, sha256: &str) -> bool {
        [&self.files, &self.coming].iter().any(|files| files.get(name).is_some_and(|hash| hash == sha256))
    }

    /// Whether a file of ours has this name, whatever its content is now.
    pub(super) fn names(&self, name: &str) -> bool {
        self.files.contains_key(name) || self.coming.contains_key(name)
    }

    /// The names of our files, each once.
    pub(super) fn all_names(&self) -> impl Iterator<Item = &String> {
        let coming = self.coming.keys().filter(|name| !self.files.contains_key(*name));
        self.files.keys().chain(coming)
    }

    /// As it is written.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut value = Map::new();
        value.insert("version".into(), json!(VERSION));
        let about = "hrc wrote these files and replaces or removes only these. Keep this record beside them.";
        value.insert("about".into(), json!(about));
        value.insert("feed".into(), json!(self.feed));
        if let Some(sequence) = self.sequence {
            value.insert("sequence".into(), json!(sequence));
        }
        value.insert("files".into(), json!(self.files));
        if !self.coming.is_empty() {
            value.insert("coming".into(), json!(self.coming));
        }
        if !self.gone_since.is_empty() {
            value.insert("goneSince".into(), json!(self.gone_since));
        }
        format!("{:#}\n", Value::Object(value)).into_bytes()
    }
}
