//! What is to be sent, and in which order.

use super::record::Record;
use crate::destination::FEED_FILE;
use crate::headers::{cache_control, content_type, is_archived, is_named_by_content};
use crate::publication::sha256;
use object_store::ObjectMeta;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// When a file is sent; nothing of a phase before all of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Lists named by their content, and archives: no feed that is there names them.
    Unnamed,
    /// Everything else.
    Other,
    /// The feed.
    Feed,
}

/// A file of the folder.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// Name with slashes, below the folder.
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) size: u64,
    pub(super) sha256: String,
    pub(super) phase: Phase,
}

/// The files of a folder, in the order of sending. Names that begin with a dot are not published; precompressed files
/// (`x.br` beside `x`) and `.headers` go to folders alone, because object storage sends each object just as it is.
pub(super) fn files(folder: &Path, to_folder: bool) -> Result<Vec<Upload>, String> {
    let mut files = Vec::new();
    walk(folder, "", &mut files)?;
    if !to_folder {
        let names: BTreeSet<String> = files.iter().map(|file| file.name.clone()).collect();
        let is_precompressed = |name: &str| {
            [".br", ".gz", ".headers"]
                .iter()
                .any(|end| name.strip_suffix(end).is_some_and(|plain| names.contains(plain)))
        };
        files.retain(|file| !is_precompressed(&file.name));
    }
    files.sort_by(|a, b| (a.phase, &a.name).cmp(&(b.phase, &b.name)));
    Ok(files)
}

fn walk(folder: &Path, under: &str, files: &mut Vec<Upload>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        let Some(part) = entry.file_name().to_str().map(str::to_owned) else {
            return Err(format!("{}: expected a file name in Unicode", path.display()));
        };
        if part.starts_with('.') {
            continue;
        }
        let name = format!("{under}{part}");
        let kind = entry.file_type().map_err(failed)?;
        if kind.is_dir() {
            walk(&path, &format!("{name}/"), files)?;
        } else if kind.is_symlink() {
            return Err(format!("{}: expected a file; hrc does not follow links", path.display()));
        } else {
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let phase = match name.as_str() {
                FEED_FILE => Phase::Feed,
                name if is_named_by_content(name) || is_archived(name) => Phase::Unnamed,
                _ => Phase::Other,
            };
            files.push(Upload { name, path, size: bytes.len() as u64, sha256: sha256(&bytes), phase });
        }
    }
    Ok(())
}

/// What differs, and what does not.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) uploads: Vec<Upload>,
    pub(super) kept: BTreeSet<String>,
}

impl Plan {
    /// A file is there already if it was sent with these bytes and headers, and what is there is still what was sent.
    pub(super) fn new(files: Vec<Upload>, there: &BTreeMap<String, ObjectMeta>, record: &Record) -> Plan {
        let mut plan = Plan::default();
        for file in files {
            let is_there = there.get(&file.name).is_some_and(|object| {
                let sent = record.files.get(&file.name);
                object.size == file.size
                    && sent.is_some_and(|sent| {
                        sent.sha256 == file.sha256
                            && (sent.headers.is_empty() || sent.headers == headers(&file.name))
                            && is_same_tag(sent.etag.as_deref(), object.e_tag.as_deref())
                    })
            });
            if is_there {
                plan.kept.insert(file.name);
            } else {
                plan.uploads.push(file);
            }
        }
        plan
    }
}

/// Whether what is there is still what was sent. Where a list has no tags, size and record must do; some services put
/// quotes around a tag in one answer and not in another.
pub(super) fn is_same_tag(sent: Option<&str>, there: Option<&str>) -> bool {
    let bare = |tag: &str| tag.trim_start_matches("W/").trim_matches('"').to_owned();
    there.is_none_or(|there| sent.is_some_and(|sent| bare(sent) == bare(there)))
}

/// Type and caching, as they are remembered.
pub(super) fn headers(name: &str) -> String {
    format!("{}; {}", content_type(name), cache_control(name))
}

/// A sentence, if the feed may not follow the one that is there: readers never go back to a smaller number, and do not
/// look at another feed of the same.
pub(super) fn check_follows(feed: &[u8], there: Option<&[u8]>) -> Result<(), String> {
    let Some(there) = there.and_then(|there| serde_json::from_slice::<Value>(there).ok()) else {
        return Ok(());
    };
    let feed: Value = serde_json::from_slice(feed).unwrap_or_default();
    // What is no feed has no number; it is in the way like any other file.
    if there["id"].as_str().is_none() {
        return Ok(());
    }
    if feed["id"] != there["id"] {
        return Err(format!(
            "the destination has the feed {}, not {}; expected a separate destination",
            there["id"], feed["id"]
        ));
    }
    let number = |feed: &Value| feed["sequence"].as_u64().unwrap_or_default();
    if number(&there) >= number(&feed) && there != feed {
        return Err(format!(
            "the destination has publication {}, and this is {} with other content; copy the destination's feed.json \
             into the folder and build again, so that the numbers continue",
            number(&there),
            number(&feed)
        ));
    }
    Ok(())
}

/// `id` of a feed; empty for what is none.
pub(super) fn id(feed: &[u8]) -> String {
    let feed: Value = serde_json::from_slice(feed).unwrap_or_default();
    feed["id"].as_str().unwrap_or_default().to_owned()
}
