//! A published folder copied into another one, as `hrc publish` does: with a record of its own, by the same rules.

use super::error::Error;
use super::look::Root;
use super::record::{Kept, Record};
use super::survey::{Survey, Wanted};
use super::{Destination, FEED_FILE, Job, KEPT_FOR, MOST_FEED_BYTES, accept, adopt, forbidden, refused};
use crate::headers::is_archived;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Name of the record of what `hrc publish` wrote.
const RECORD_FILE: &str = ".hrc-sent.json";
/// The record that earlier versions kept.
const EARLIER_RECORD_FILE: &str = "hrc-published.json";
/// Larger than any record.
const MOST_RECORD_BYTES: u64 = 64 << 20;

/// How to copy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct How {
    /// Only say what would be done.
    pub(crate) dry_run: bool,
    /// Remove what was copied before and is wanted no more, once nobody can need it.
    pub(crate) prune: bool,
    /// Whether the folder may hold other things.
    pub(crate) into_existing: bool,
    /// The time, in seconds since 1970.
    pub(crate) now: i64,
}

/// What was done, or would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Copied {
    /// Names of the files written, in their order.
    pub(crate) sent: Vec<String>,
    /// Names of the files removed.
    pub(crate) removed: Vec<String>,
}

/// Copies files, the feed last, into a folder that need not be there yet. The feed must have an `id`.
///
/// # Errors
/// As those of [`Destination::put`].
pub(crate) fn copy(folder: &Path, feed_id: &str, wanted: Vec<Wanted<'_>>, how: How) -> Result<Copied, Error> {
    if how.dry_run {
        let real = forbidden::check(folder).map_err(refused)?;
        if !real.exists() {
            return Ok(Copied {
                sent: wanted.into_iter().map(|wanted| wanted.name).collect(),
                removed: Vec::new(),
            });
        }
        return job(&Root::new(real)?, feed_id, wanted, how).map(|(_, copied)| copied);
    }
    super::check_into(folder, RECORD_FILE, how.into_existing)?;
    let destination = Destination::lock(folder)?;
    let (job, copied) = job(&destination.root, feed_id, wanted, how)?;
    job.run(&|| Ok(()))?;
    Ok(copied)
}

fn job<'a>(
    root: &'a Root,
    feed_id: &str,
    wanted: Vec<Wanted<'a>>,
    how: How,
) -> Result<(Job<'a>, Copied), Error> {
    let mut kept = read(root)?;
    if root.read(FEED_FILE, MOST_FEED_BYTES).is_none() {
        // Somebody took the former feed away to begin anew under another `id`; its other files are ours as ever.
        kept.record.feed = feed_id.to_owned();
    }
    accept(root, &kept, Some(feed_id), how.into_existing)?;
    adopt(root, &mut kept.record, feed_id);
    let mut survey = Survey::new(root, &kept, &wanted)?;
    let feed = root.read(FEED_FILE, MOST_FEED_BYTES).unwrap_or_default();
    let feed: Value = serde_json::from_slice(&feed).unwrap_or_default();
    let sequence = wanted_sequence(&wanted).or(feed["sequence"].as_u64());
    let mut after = Record { feed: feed_id.to_owned(), sequence, ..Record::default() };
    let (mut remove, mut stay) = (Vec::new(), Vec::new());
    for (name, data) in std::mem::take(&mut survey.unwanted) {
        let since = kept.record.gone_since.get(&name).copied().unwrap_or(how.now);
        let is_over = how.now - since >= KEPT_FOR.as_secs() as i64;
        if how.prune && is_over && !is_archived(&name) {
            remove.push((name, data));
        } else {
            after.gone_since.insert(name.clone(), since);
            stay.push((name, data));
        }
    }
    survey.unwanted = stay;
    let copied = Copied {
        sent: survey.write.iter().map(|(index, _)| wanted[*index].name.clone()).collect(),
        removed: remove.iter().map(|(name, _)| name.clone()).collect(),
    };
    Ok((Job { root, record_file: RECORD_FILE, kept, wanted, survey, remove, archive: None, after }, copied))
}

/// The number of the feed among the files.
fn wanted_sequence(wanted: &[Wanted<'_>]) -> Option<u64> {
    let feed = wanted.iter().find(|wanted| wanted.name == FEED_FILE)?;
    let bytes = match feed.content {
        super::Content::Bytes(bytes) => bytes.to_vec(),
        super::Content::File(path) => fs::read(path).ok()?,
    };
    serde_json::from_slice::<Value>(&bytes).ok()?["sequence"].as_u64()
}

/// The record, or what an earlier version's says.
fn read(root: &Root) -> Result<Kept, Error> {
    let mut kept = Record::read(root, RECORD_FILE)?;
    if kept.data.is_none() {
        let earlier = root.read(EARLIER_RECORD_FILE, MOST_RECORD_BYTES).unwrap_or_default();
        let earlier: Value = serde_json::from_slice(&earlier).unwrap_or_default();
        for (name, file) in earlier["files"].as_object().into_iter().flatten() {
            if let Some(hash) = file["sha256"].as_str().filter(|_| super::look::is_plain(name)) {
                kept.record.files.insert(name.clone(), hash.to_owned());
            }
            if let Some(since) = file["goneSince"].as_i64() {
                kept.record.gone_since.insert(name.clone(), since);
            }
        }
    }
    Ok(kept)
}
