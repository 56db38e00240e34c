//! Builds at each save, and a server whose pages follow.
//!
//! A message of the file system only wakes the loop; what decides is whether names, sizes or dates of the files differ. So
//! reading the sheets is not taken for a change, and folders that send no messages, such as network drives, are noticed
//! by looking again every two seconds.
//!
//! Invariants: the last good output stays while the sheets are wrong; a file that somebody is writing is not read, and what
//! was read of one is not reported; the script that makes pages follow is never published.

mod follow;
mod rest;

pub use follow::{Round, Rounds};

use crate::build::{Options, Purpose, Sheets, build};
use crate::finding::has_errors;
use crate::publication::Publication;
use crate::publication_time::publication_time;
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;
use rest::{Look, Rest};
use std::fs;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

/// A save is over when nothing has happened for so long; spreadsheets write in several steps.
const QUIET: Duration = Duration::from_millis(200);
/// How often to look without a notification.
const LOOK: Duration = Duration::from_secs(2);
/// How long between two looks at files that may be in the middle of being written.
const SOON: Duration = Duration::from_millis(100);

/// Builds now and whenever something in the folder of the sheets changes, for ever. Each result goes to `on_build` and to the
/// pages of `rounds`; `into_existing` as in [`Options`].
///
/// # Errors
///
/// A sentence, if the folder cannot be watched at all.
pub fn watch<'a>(
    sheets: impl Into<Sheets<'a>>,
    out: &Path,
    into_existing: bool,
    rounds: &Rounds,
    mut on_build: impl FnMut(&Result<Publication, String>),
) -> Result<std::convert::Infallible, String> {
    let sheets = sheets.into();
    let folder = sheets.folder;
    let (wake, woken) = channel();
    // Without messages it looks by itself.
    let debouncer = new_debouncer(QUIET, move |_| {
        let _ = wake.send(());
    });
    let mut debouncer = debouncer.ok();
    if let Some(debouncer) = &mut debouncer {
        let _ = debouncer.watcher().watch(folder, RecursiveMode::NonRecursive);
    }
    let (start, mut rest) = (Instant::now(), Rest::default());
    loop {
        let look = rest.look(start.elapsed(), fingerprint(folder)?);
        if look == Look::Ready {
            let options = Options { purpose: Purpose::Preview, into_existing, fonts: None };
            let result = publication_time(None).and_then(|at| build(sheets, out, at, options, |_| {}));
            let result = result.map(|(publication, _)| publication);
            // What was read while somebody wrote says nothing; it is read again.
            if rest.built(start.elapsed(), fingerprint(folder)?) {
                rounds.next(round(&result));
                on_build(&result);
            }
        }
        let wait = if look == Look::Same { LOOK } else { SOON };
        match woken.recv_timeout(wait) {
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(wait),
            _ => while woken.try_recv().is_ok() {},
        }
    }
}

fn round(result: &Result<Publication, String>) -> Round {
    match result {
        Ok(publication) if !has_errors(&publication.findings) => Round::Built,
        Ok(publication) => {
            let errors = publication.findings.iter().filter(|finding| has_errors(&[(*finding).clone()]));
            Round::Failed(errors.map(|finding| format!("{finding}\n")).collect())
        }
        Err(sentence) => Round::Failed(sentence.clone()),
    }
}

/// A file as it looks from outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct File {
    name: String,
    /// Bytes.
    size: u64,
    changed: Option<SystemTime>,
}

type Fingerprint = Vec<File>;

fn fingerprint(folder: &Path) -> Result<Fingerprint, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut print: Fingerprint = files
        .flatten()
        .filter_map(|file| {
            let data = fs::metadata(file.path()).ok().filter(fs::Metadata::is_file)?;
            let name = file.file_name().to_string_lossy().into_owned();
            Some(File { name, size: data.len(), changed: data.modified().ok() })
        })
        // Lock files of spreadsheets come and go.
        .filter(|file| !file.name.starts_with(['.', '~']))
        .collect();
    print.sort();
    Ok(print)
}
