//! Publishing into a folder of this machine.

use super::{Options, Progress, Report, plan};
use crate::destination::{self, Content, FEED_FILE, How, Wanted, copy};
use std::fs;
use std::path::Path;

/// Copies the folder by the rules of [`crate::destination`].
pub(super) fn publish(
    folder: &Path,
    to: &Path,
    options: Options,
    progress: &dyn Progress,
) -> Result<Report, String> {
    let failed = |error: destination::Error| format!("--to {}: {error}", to.display());
    destination::check_apart(folder, to)
        .map_err(|_| format!("--to {}: expected a folder apart from {}", to.display(), folder.display()))?;
    if to.exists() && !to.is_dir() {
        return Err(format!("--to {}: expected a folder, found a file", to.display()));
    }
    let files = plan::files(folder, true)?;
    let feed = fs::read(folder.join(FEED_FILE)).map_err(|error| format!("{FEED_FILE}: {error}"))?;
    plan::check_follows(&feed, destination::previous(to).as_deref())?;
    let id = plan::id(&feed);
    let wanted = files.iter().map(|file| Wanted {
        name: file.name.clone(),
        content: Content::File(&file.path),
        size: file.size,
        sha256: file.sha256.clone(),
    });
    let wanted: Vec<Wanted<'_>> = wanted.collect();
    let Options { dry_run, prune, into_existing } = options;
    let how = How { dry_run, prune, into_existing, now: jiff::Timestamp::now().as_second() };
    let copied = copy(to, &id, wanted, how).map_err(failed)?;
    let size = |name: &String| files.iter().find(|file| file.name == *name).map_or(0, |file| file.size);
    let report = Report {
        bytes: copied.sent.iter().map(size).sum(),
        kept: files.len() - copied.sent.len(),
        sent: copied.sent,
        removed: copied.removed,
    };
    if !dry_run {
        progress.begin(report.bytes);
        report.sent.iter().for_each(|name| progress.sent(name, size(name)));
    }
    Ok(report)
}
