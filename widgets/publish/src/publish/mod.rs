//! A published folder goes to where it is served from: another folder, or object storage.
//!
//! Order: lists and archives, which nobody names yet; then everything else; then `feed.json`; then the record of what was
//! sent. So a failure at any moment leaves the former feed, with all its files.
//!
//! Invariants: a feed with errors is never sent, nor one older than what is there; only what differs is sent; nothing is
//! removed unless asked for, and then only what this program sent itself, two days after it went out of use; no
//! credential is ever in a message.

mod plan;
mod record;
mod redact;
mod store;

pub use redact::redacted;

use crate::destination::{Destination, FEED_FILE};
use crate::headers::{cache_control, content_type};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use object_store::path::Path as Name;
use object_store::{Attribute, Attributes, PutOptions, PutPayload};
use plan::{Phase, Plan, Upload};
use record::Record;
use std::io;
use std::path::Path;
use store::Store;

/// Files on the way at one time.
const AT_ONCE: usize = 8;

/// How to publish.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Only say what would be done.
    pub dry_run: bool,
    /// Remove what was sent before and is in the folder no more, once nobody can need it.
    pub prune: bool,
}

/// What was done, or would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Names of the files sent, in the order of sending.
    pub sent: Vec<String>,
    /// Bytes of these.
    pub bytes: u64,
    /// How many files were there already.
    pub kept: usize,
    /// Names of the files removed.
    pub removed: Vec<String>,
}

/// Is told how far it is.
pub trait Progress: Sync {
    /// So many bytes will be sent.
    fn begin(&self, _bytes: u64) {}
    /// So many bytes of a file were sent.
    fn sent(&self, _name: &str, _bytes: u64) {}
}

impl Progress for () {}

/// Publishes a folder that was checked. The error is a sentence without credentials.
pub fn publish(folder: &Path, to: &str, options: Options, progress: &dyn Progress) -> Result<Report, String> {
    // While it is read, nobody builds into it.
    let _lock = match Destination::lock(folder) {
        Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
            return Err(format!("{}: {error}", folder.display()));
        }
        lock => lock.ok(),
    };
    let store = store::open(folder, to, options.dry_run)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(run(folder, &store, options, progress))
}

async fn run(
    folder: &Path,
    store: &Store,
    options: Options,
    progress: &dyn Progress,
) -> Result<Report, String> {
    let files = plan::files(folder, store.is_folder)?;
    let there = store.list().await?;
    let mut record = Record::read(store).await?;
    let before = record.clone();
    let plan = Plan::new(files, &there, &record);
    let feed = plan.uploads.iter().find(|upload| upload.name == FEED_FILE);
    if let Some(feed) = feed {
        plan::check_follows(&feed.path, store.read(FEED_FILE).await?.as_deref())?;
    }
    let now = jiff::Timestamp::now().as_second();
    let removed = record.out_of_use(&plan, now, options.prune);
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
    for phase in [Phase::Unnamed, Phase::Other, Phase::Feed] {
        let uploads = plan.uploads.iter().filter(|upload| upload.phase == phase);
        let sent: Vec<(String, record::Entry)> = stream::iter(uploads)
            .map(|upload| send(store, upload, progress))
            .buffer_unordered(AT_ONCE)
            .try_collect()
            .await?;
        record.files.extend(sent);
    }
    for name in &report.removed {
        store.remove(name).await?;
        record.files.remove(name);
    }
    if record != before {
        record.write(store).await?;
    }
    Ok(report)
}

async fn send(
    store: &Store,
    upload: &Upload,
    progress: &dyn Progress,
) -> Result<(String, record::Entry), String> {
    let bytes =
        tokio::fs::read(&upload.path).await.map_err(|error| format!("{}: {error}", upload.path.display()))?;
    if crate::build::sha256(&bytes) != upload.sha256 {
        return Err(format!("{} changed while it was read; publish again", upload.path.display()));
    }
    let mut attributes = Attributes::new();
    if !store.is_folder {
        attributes.insert(Attribute::ContentType, content_type(&upload.name).into());
        attributes.insert(Attribute::CacheControl, cache_control(&upload.name).into());
    }
    let options = PutOptions { attributes, ..PutOptions::default() };
    let name = Name::from(upload.name.as_str());
    let put = store.objects.put_opts(&name, PutPayload::from(bytes), options).await;
    let put = put.map_err(|error| store.failed("sending", &upload.name, &error))?;
    progress.sent(&upload.name, upload.size);
    let entry = record::Entry {
        sha256: upload.sha256.clone(),
        etag: put.e_tag,
        headers: plan::headers(&upload.name, store.is_folder),
        gone_since: None,
    };
    Ok((upload.name.clone(), entry))
}
