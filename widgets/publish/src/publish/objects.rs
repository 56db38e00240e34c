//! Publishing into object storage.

use super::plan::{self, Phase, Plan, Upload};
use super::record::{self, Record};
use super::store::Store;
use super::{Options, Progress, Report};
use crate::destination::FEED_FILE;
use crate::headers::{cache_control, content_type};
use crate::publication::sha256;
use futures_util::{StreamExt as _, stream};
use object_store::path::Path as Name;
use object_store::{Attribute, Attributes, ObjectMeta, PutOptions, PutPayload};
use std::collections::BTreeMap;
use std::path::Path;

/// Files on the way at one time.
const AT_ONCE: usize = 8;
/// How many files in the way are named.
const MOST_NAMED: usize = 12;

/// Why it failed: sentences without a full stop at their end.
pub(super) enum Error {
    /// Before anything was sent.
    Unsent(String),
    /// After something may have been sent; the sentence says what is known of the feed.
    Broken(String),
}

/// Sends what differs.
pub(super) async fn publish(
    folder: &Path,
    store: &Store,
    options: Options,
    progress: &dyn Progress,
) -> Result<Report, Error> {
    let Prepared { plan, mut record, before, feed_before, removed } =
        prepare(folder, store, options).await.map_err(Error::Unsent)?;
    let report = Report {
        sent: plan.uploads.iter().map(|upload| upload.name.clone()).collect(),
        bytes: plan.uploads.iter().map(|upload| upload.size).sum(),
        kept: plan.kept.len(),
        removed,
    };
    if options.dry_run {
        return Ok(report);
    }
    progress.begin(report.bytes);
    let done = send_all(store, &plan, &mut record, &report.removed, progress).await;
    match done {
        Ok(()) if record == before => Ok(report),
        Ok(()) => record.write(store).await.map(|()| report).map_err(|sentence| {
            Error::Broken(format!(
                "{sentence}; the feed is published. Publish again to complete the record of what was sent"
            ))
        }),
        Err(sentence) => {
            let known = what_is_there(store, feed_before.as_deref(), &plan).await;
            if known.is_some() && record != before {
                // So that the next time knows what was sent. It is no matter if that fails too.
                let _ = record.write(store).await;
            }
            let unknown =
                "could not read whether the previous or the new feed.json is published; publish again";
            Err(Error::Broken(format!("{sentence}; {}", known.unwrap_or(unknown))))
        }
    }
}

/// What is known before anything is sent.
struct Prepared {
    plan: Plan,
    record: Record,
    before: Record,
    feed_before: Option<Vec<u8>>,
    removed: Vec<String>,
}

async fn prepare(folder: &Path, store: &Store, options: Options) -> Result<Prepared, String> {
    let files = plan::files(folder, false)?;
    let there = store.list().await?;
    let mut record = Record::read(store).await?;
    let before = record.clone();
    let feed_before = store.read(FEED_FILE).await?;
    let plan = Plan::new(files, &there, &record);
    let feed = std::fs::read(folder.join(FEED_FILE)).map_err(|error| format!("{FEED_FILE}: {error}"))?;
    plan::check_follows(&feed, feed_before.as_deref())?;
    let is_former = feed_before.as_deref().is_some_and(|former| plan::id(former) == plan::id(&feed));
    check_in_the_way(store, &plan, &there, &record, is_former).await?;
    let mut removed = record.out_of_use(&plan, jiff::Timestamp::now().as_second(), options.prune);
    // What somebody has replaced meanwhile is theirs.
    removed.retain(|name| {
        let sent = record.files.get(name).and_then(|entry| entry.etag.as_deref());
        let is_ours = there.get(name).is_none_or(|object| plan::is_same_tag(sent, object.e_tag.as_deref()));
        if !is_ours {
            record.files.remove(name);
        }
        is_ours
    });
    Ok(Prepared { plan, record, before, feed_before, removed })
}

/// A sentence, if something would be overwritten that `hrc` has not sent and that is not equal anyway.
async fn check_in_the_way(
    store: &Store,
    plan: &Plan,
    there: &BTreeMap<String, ObjectMeta>,
    record: &Record,
    is_former: bool,
) -> Result<(), String> {
    let mut in_the_way = Vec::new();
    for upload in plan.uploads.iter().filter(|upload| !record.files.contains_key(&upload.name)) {
        let Some(object) = there.get(&upload.name) else { continue };
        if upload.name == FEED_FILE && is_former {
            continue;
        }
        let is_equal = object.size == upload.size
            && store.read(&upload.name).await?.is_some_and(|bytes| sha256(&bytes) == upload.sha256);
        if !is_equal {
            in_the_way.push(crate::finding::visible(&upload.name, 120));
        }
    }
    if in_the_way.is_empty() {
        return Ok(());
    }
    let more = match in_the_way.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let is = if in_the_way.len() == 1 { "is" } else { "are" };
    in_the_way.truncate(MOST_NAMED);
    Err(format!(
        "{}{more} {is} already there, and hrc did not send it. Move or delete these files, or choose another folder of \
         the bucket",
        in_the_way.join(", ")
    ))
}

async fn send_all(
    store: &Store,
    plan: &Plan,
    record: &mut Record,
    removed: &[String],
    progress: &dyn Progress,
) -> Result<(), String> {
    for phase in [Phase::Unnamed, Phase::Other, Phase::Feed] {
        let uploads = plan.uploads.iter().filter(|upload| upload.phase == phase);
        let mut sending =
            stream::iter(uploads).map(|upload| send(store, upload, progress)).buffer_unordered(AT_ONCE);
        while let Some(sent) = sending.next().await {
            let (name, entry) = sent?;
            record.files.insert(name, entry);
        }
    }
    for name in removed {
        store.remove(name).await?;
        record.files.remove(name);
    }
    Ok(())
}

async fn send(
    store: &Store,
    upload: &Upload,
    progress: &dyn Progress,
) -> Result<(String, record::Entry), String> {
    let bytes =
        tokio::fs::read(&upload.path).await.map_err(|error| format!("{}: {error}", upload.path.display()))?;
    if sha256(&bytes) != upload.sha256 {
        return Err(format!("{} changed while it was read; publish again", upload.path.display()));
    }
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, content_type(&upload.name).into());
    attributes.insert(Attribute::CacheControl, cache_control(&upload.name).into());
    let options = PutOptions { attributes, ..PutOptions::default() };
    let name = Name::from(upload.name.as_str());
    let put = store.objects.put_opts(&name, PutPayload::from(bytes), options).await;
    let put = put.map_err(|error| store.failed("sending", &upload.name, &error))?;
    progress.sent(&upload.name, upload.size);
    let entry = record::Entry {
        sha256: upload.sha256.clone(),
        etag: put.e_tag,
        headers: plan::headers(&upload.name),
        gone_since: None,
    };
    Ok((upload.name.clone(), entry))
}

/// What is known of the feed after a failure, by reading it again.
async fn what_is_there(store: &Store, before: Option<&[u8]>, plan: &Plan) -> Option<&'static str> {
    let now = store.read(FEED_FILE).await.ok()?;
    let new = plan.uploads.iter().find(|upload| upload.name == FEED_FILE);
    Some(match now {
        now if now.as_deref() == before && before.is_some() => {
            "the previous feed and its files are still published; publish again"
        }
        None => "no feed is published yet; publish again",
        Some(now) if new.is_some_and(|new| sha256(&now) == new.sha256) => {
            "the new feed is published; publish again to send the remaining files"
        }
        Some(_) => "feed.json is neither the previous nor the new one; somebody else publishes there too",
    })
}
