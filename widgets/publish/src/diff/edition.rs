//! A feed with its lists, read from disk.

use hrc_core::feed::{self, Feed, Link, List, Member, Practice, Problem, Rejected};
use std::path::Path;

/// One publication.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// The feed.
    pub feed: Feed,
    /// Its members.
    pub members: Vec<Member>,
    /// Its practices.
    pub practices: Vec<Practice>,
}

impl Edition {
    /// Reads a `feed.json` or a folder with one.
    ///
    /// # Errors
    /// A sentence, where there is no feed, or it or a list of it cannot be read.
    pub fn read(path: &Path) -> Result<Edition, String> {
        let file = if path.is_dir() { path.join("feed.json") } else { path.to_owned() };
        let bytes = read(&file)?;
        let (feed, _) = feed::read(&bytes).map_err(|rejected| format!("{}: {rejected}", file.display()))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let members = list(&feed.members, &feed, folder, feed::read_members)?;
        let practices = list(&feed.practices, &feed, folder, feed::read_practices)?;
        Ok(Edition { feed, members, practices })
    }
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("{}: {error}; expected a feed or its folder", file.display()))
}

/// The entries of a list, which may be in a file beside the feed.
fn list<T: Clone>(
    list: &List<T>,
    feed: &Feed,
    folder: &Path,
    parse: impl Fn(&[u8], &Link, &str) -> Result<(Vec<T>, Vec<Problem>), Rejected>,
) -> Result<Vec<T>, String> {
    match list {
        List::Inline(entries) => Ok(entries.clone()),
        List::Linked(link) => {
            let file = folder.join(&link.url);
            let bytes = read(&file)?;
            let (entries, _) = parse(&bytes, link, &feed.default_language)
                .map_err(|rejected| format!("{}: {rejected}", file.display()))?;
            Ok(entries)
        }
    }
}
