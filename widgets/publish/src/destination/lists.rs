//! Lists named by their content that no feed names any more.

use super::previous;
use crate::build::linked_files;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// For how long a list stays after the last feed that named it. Hosts let browsers use a feed for a day while a newer
/// one is fetched (`stale-while-revalidate=86400`); twice that is on the safe side.
pub const KEPT_FOR: Duration = Duration::from_secs(2 * 86_400);

/// Names of the lists in the folder that nobody can need once `feed` is there. A list that goes out of use with it is
/// marked with the time, by its date of modification. Without `lasting`, only the last feed's lists are kept.
pub(super) fn out_of_use(folder: &Path, feed: &[u8], lasting: bool) -> Vec<String> {
    let named = |feed: &[u8]| {
        let feed = serde_json::from_slice::<Value>(feed).unwrap_or_default();
        linked_files(&feed)
    };
    let new = named(feed);
    let former = previous(folder).map(|feed| named(&feed)).unwrap_or_default();
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .filter(|name| is_list(name) && !new.contains(name))
        .filter(|name| {
            let path = folder.join(name);
            if former.contains(name) {
                let now = fs::File::options().append(true).open(&path);
                // Without the mark it may go earlier, but not with this publication.
                let _ = now.and_then(|file| file.set_modified(SystemTime::now()));
                return false;
            }
            !lasting || age(&path).is_some_and(|age| age > KEPT_FOR)
        })
        .collect()
}

fn age(path: &Path) -> Option<Duration> {
    SystemTime::now().duration_since(fs::metadata(path).ok()?.modified().ok()?).ok()
}

/// `members.<12 hexadecimal digits>.json`, and the same of practices.
fn is_list(name: &str) -> bool {
    let hash =
        ["members.", "practices."].iter().find_map(|list| name.strip_prefix(list)?.strip_suffix(".json"));
    hash.is_some_and(|hash| hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
