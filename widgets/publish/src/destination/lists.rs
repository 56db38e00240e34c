//! Lists named by their content that no feed names any more.

use super::look::Root;
use std::fs;
use std::time::{Duration, SystemTime};

/// For how long a list stays after the last feed that named it. Hosts let browsers use a feed for a day while a newer
/// one is fetched (`stale-while-revalidate=86400`); twice that is on the safe side.
pub const KEPT_FOR: Duration = Duration::from_secs(2 * 86_400);

/// Names and hashes of the lists in the folder. Their names prove that they are ours: no other file has a part of its own
/// hash in its name.
pub(super) fn find(root: &Root) -> Vec<(String, String)> {
    let Ok(files) = fs::read_dir(root.folder()) else { return Vec::new() };
    let names = files.flatten().filter_map(|file| file.file_name().into_string().ok());
    names
        .filter_map(|name| {
            let part = hash_in(&name)?;
            let is_file = matches!(root.look(&name), Ok(super::look::Found::File(_)));
            let hash = is_file.then(|| root.hash(&name).ok()).flatten()?;
            hash.starts_with(part).then_some((name, hash))
        })
        .collect()
}

/// Whether nobody can need a list of ours any more that the new feed does not name. One that goes out of use now is marked
/// with the time, by its date of modification. Without `lasting`, only the last feed's lists are kept.
pub(super) fn is_out_of_use(root: &Root, name: &str, former: &[String], lasting: bool) -> bool {
    let path = root.path(name);
    if former.iter().any(|former| former == name) {
        let mut options = fs::File::options();
        options.append(true);
        super::look::without_links(&mut options);
        // Without the mark it may go earlier, but not with this publication.
        let _ = options.open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        return false;
    }
    let age = || SystemTime::now().duration_since(fs::symlink_metadata(&path).ok()?.modified().ok()?).ok();
    !lasting || age().is_some_and(|age| age > KEPT_FOR)
}

/// What the names of lists begin with, and those of the pieces of a long one.
const LISTS: [&str; 5] = ["members.", "members-map.", "members-names.", "members-part.", "practices."];

/// The hash in `members.<12 hexadecimal digits>.json`, and in the names of the other [`LISTS`].
pub(super) fn hash_in(name: &str) -> Option<&str> {
    let hash = LISTS.iter().find_map(|list| name.strip_prefix(list)?.strip_suffix(".json"))?;
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (hash.len() == 12 && hash.bytes().all(is_hex)).then_some(hash)
}
