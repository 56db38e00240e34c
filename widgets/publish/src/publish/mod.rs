//! A published folder goes to where it is served from: another folder, or object storage.
//!
//! Order: lists and archives, which nobody names yet; then everything else; then `feed.json`; then the record of what was
//! sent. So a failure at any moment leaves the previous feed, with all its files. A folder gets its files by the rules of
//! [`crate::destination`]. In object storage, what `hrc` has not sent is never overwritten or removed.
//!
//! Invariants: a feed with errors is never sent, nor one older than what is there; only what differs is sent; nothing is
//! removed unless asked for, and then only what this program sent itself, two days after it went out of use; no
//! credential is ever in a message; a message claims that the previous feed is still there only where that is known.

mod address;
mod environment;
mod failure;
mod folder;
mod objects;
mod plan;
mod record;
mod redact;
mod store;

pub use redact::redacted;

use crate::destination;
use address::Address;
use std::path::Path;

/// How to publish.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Only say what would be done.
    pub dry_run: bool,
    /// Remove what was sent before and is in the folder no more, once nobody can need it.
    pub prune: bool,
    /// Whether a folder to publish to may hold other things, beside which the files are put.
    pub into_existing: bool,
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

/// Receives the progress.
pub trait Progress: Sync {
    /// So many bytes will be sent.
    fn begin(&self, _bytes: u64) {}
    /// So many bytes of a file were sent.
    fn sent(&self, _name: &str, _bytes: u64) {}
}

impl Progress for () {}

/// Publishes a folder that was checked.
///
/// # Errors
/// Sentences without credentials.
///
/// ```
/// use std::path::Path;
///
/// use hrc::publish::{Options, publish};
///
/// let refused = publish(Path::new("public"), "ftp://example.org", Options::default(), &()).unwrap_err();
/// assert!(refused.contains("s3://"), "{refused}");
/// ```
pub fn publish(folder: &Path, to: &str, options: Options, progress: &dyn Progress) -> Result<Report, String> {
    let address = Address::parse(to)?;
    // While it is read, nobody builds into it.
    let _lock = match destination::lock_source(folder) {
        Err(destination::Error::Busy(sentence)) => return Err(format!("{}: {sentence}", folder.display())),
        lock => lock.ok(),
    };
    match address {
        Address::Folder(to) => folder::publish(folder, &to, options, progress),
        Address::Objects { provider, bucket, prefix } => {
            let unsent = |sentence: String| {
                redacted(&format!(
                    "--to {to}: {sentence}. Nothing was sent, and the destination is unchanged."
                ))
            };
            let store = store::open(provider, &bucket, &prefix).map_err(unsent)?;
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|error| error.to_string())?;
            runtime.block_on(objects::publish(folder, &store, options, progress)).map_err(|error| match error
            {
                objects::Error::Unsent(sentence) => unsent(sentence),
                objects::Error::Broken(sentence) => redacted(&format!("--to {to}: {sentence}.")),
            })
        }
    }
}
