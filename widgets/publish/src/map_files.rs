//! The map file of a long list of members, and the pieces in which the members themselves come when a reader opens or searches
//! what is in them. [`hrc_core::feed::MapFile`] describes the form.

use crate::fold::fold;
use crate::publication::{File, sha256};
use hrc_core::catalogue::limits::{MAP_FILE_FROM, PART_MEMBERS};
use hrc_core::feed::{Link, MapFile, Member, Named};
use serde::Serialize;
use std::collections::BTreeMap;

/// The link to the map file of these members, and all files that belong to it; nothing where the list is short.
///
/// ```
/// use hrc_core::feed::Member;
///
/// let members = vec![Member { country: "ES".into(), ..Member::default() }; 600];
/// let (link, files) = hrc::map_files::map_files(&members);
/// // Three parts, the names, and the map file itself.
/// assert_eq!((link.unwrap().count, files.len()), (600, 5));
/// assert!(hrc::map_files::map_files(&members[..500]).0.is_none());
/// ```
pub fn map_files(members: &[Member]) -> (Option<Box<Link>>, Vec<File>) {
    if members.len() <= MAP_FILE_FROM {
        return (None, Vec::new());
    }
    let mut members = members.to_vec();
    // As the list shows them; each part then has neighbours, and a page of the list few parts.
    members.sort_by_cached_key(|member| {
        let country_name = to_json(&member.country_name);
        (member.country.clone(), country_name, fold(&member.name), member.id.clone())
    });
    let mut files = Vec::new();
    let mut link = |name: &str, bytes: Vec<u8>, count: usize| {
        let (file, link) = named_by_content(name, bytes, count);
        files.push(file);
        link
    };
    let parts = members.chunks(PART_MEMBERS);
    let parts = parts.map(|part| link("members-part", list(part), part.len())).collect();
    let names: Vec<Named<'_>> = members.iter().map(Named::of).collect();
    let names = link("members-names", list(&names), names.len());
    let map = link("members-map", to_json(&MapFile::new(&members, parts, names)), members.len());
    (Some(Box::new(map)), files)
}

/// A file with its hash in its name, and the link to it.
pub(crate) fn named_by_content(name: &str, bytes: Vec<u8>, count: usize) -> (File, Link) {
    let sha256 = sha256(&bytes);
    let url = format!("{name}.{}.json", &sha256[..12]);
    (File { name: url.clone(), bytes }, Link { url, count: count as u64, sha256, map: None })
}

/// Members as the file of a list.
fn list<T: Serialize>(members: &[T]) -> Vec<u8> {
    to_json(&BTreeMap::from([("members", members)]))
}

/// Compact JSON. Our values have text keys and finite numbers, for which writing to memory cannot fail.
fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
