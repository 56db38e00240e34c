//! Builds at each save, and a server whose pages follow.
//!
//! A message of the file system only wakes the loop; what decides is whether names, sizes or dates of the files differ. So
//! reading the sheets is not taken for a change, and folders that send no messages, such as network drives, are noticed
//! by looking again every two seconds.
//!
//! Invariants: the last good output stays while the sheets are wrong; the script that makes pages follow is never
//! published.

mod follow;

pub use follow::{Round, Rounds};

use crate::build::Publication;
use crate::clock::publication_time;
use crate::finding::has_errors;
use crate::make::{Purpose, make};
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;
use std::fs;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, SystemTime};

/// A save is over when nothing has happened for so long; spreadsheets write in several steps.
const QUIET: Duration = Duration::from_millis(200);
/// How often to look without having been told.
const LOOK: Duration = Duration::from_secs(2);

/// Builds now and whenever something in `folder` changes, for ever. Each result goes to `tell` and to the pages of `rounds`.
/// Returns only if the folder cannot be watched at all.
pub fn watch(
    folder: &Path,
    out: &Path,
    rounds: &Rounds,
    mut tell: impl FnMut(&Result<Publication, String>),
) -> Result<std::convert::Infallible, String> {
    let (wake, woken) = channel();
    // Without messages it looks by itself.
    let debouncer = new_debouncer(QUIET, move |_| {
        let _ = wake.send(());
    });
    let mut debouncer = debouncer.ok();
    if let Some(debouncer) = &mut debouncer {
        let _ = debouncer.watcher().watch(folder, RecursiveMode::NonRecursive);
    }
    let mut seen = None;
    loop {
        let now = fingerprint(folder)?;
        if seen.as_ref() != Some(&now) {
            let made = publication_time(None).and_then(|at| make(folder, out, at, Purpose::Preview, |_| {}));
            rounds.next(match &made {
                Ok(publication) if !has_errors(&publication.findings) => Round::Built,
                Ok(publication) => {
                    let errors =
                        publication.findings.iter().filter(|finding| has_errors(&[(*finding).clone()]));
                    Round::Failed(errors.map(|finding| format!("{finding}\n")).collect())
                }
                Err(sentence) => Round::Failed(sentence.clone()),
            });
            tell(&made);
            seen = Some(now);
        }
        match woken.recv_timeout(LOOK) {
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
            _ => while woken.try_recv().is_ok() {},
        }
    }
}

/// Name, size and date of each file.
type Fingerprint = Vec<(String, u64, Option<SystemTime>)>;

fn fingerprint(folder: &Path) -> Result<Fingerprint, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut print: Fingerprint = files
        .flatten()
        .filter_map(|file| {
            let data = file.metadata().ok().filter(fs::Metadata::is_file)?;
            Some((file.file_name().to_string_lossy().into_owned(), data.len(), data.modified().ok()))
        })
        // Lock files of spreadsheets come and go.
        .filter(|(name, ..)| !name.starts_with('.') && !name.starts_with('~'))
        .collect();
    print.sort();
    Ok(print)
}
