//! Lists that stand in the feed or in a file of their own.

use super::decode::{MAX_LIST_BYTES, decode, rejected};
use super::json::{Fault, Json, Parser};
use super::log::Log;
use super::member::member;
use super::object::{Ids, Object, ReadEntry};
use super::practice::practice;
use crate::feed::{Link, List, Member, Practice, Problem, Rejected};

/// A list in the feed, of at most `limit` entries, or the link to its file.
pub(super) fn list_or_link<T>(
    o: &mut Object<'_, '_>,
    key: &'static str,
    limit: usize,
    read: ReadEntry<T>,
    ids: &mut Ids,
) -> List<T> {
    if let Some(Json::Object(_)) = o.get(key) {
        return o.part(key, link).map(List::Linked).unwrap_or_default();
    }
    List::Inline(o.list_with_ids(key, limit, read, ids))
}

fn link(o: &mut Object<'_, '_>) -> Link {
    let (url, count, sha256) = (o.list_address("url"), o.int("count"), o.sha256("sha256"));
    Link { url: o.need("url", url), count: o.need("count", count), sha256: o.need("sha256", sha256) }
}

/// Reads the file of a linked `members`, `{"members": [...]}`, of at most [`MAX_LIST_BYTES`] bytes. Entries are read one
/// by one, so that a long list needs little memory besides its members. Paths of problems start at `members[0]`.
pub fn read_members(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
) -> Result<(Vec<Member>, Vec<Problem>), Rejected> {
    read_list(bytes, link, default_language, "members", member)
}

/// Reads the file of linked `practices`, `{"practices": [...]}`, as [`read_members`] does.
pub fn read_practices(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
) -> Result<(Vec<Practice>, Vec<Problem>), Rejected> {
    read_list(bytes, link, default_language, "practices", practice)
}

fn read_list<T>(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
    key: &str,
    read: ReadEntry<T>,
) -> Result<(Vec<T>, Vec<Problem>), Rejected> {
    let text = decode(bytes, MAX_LIST_BYTES)?;
    let mut log =
        Log { default_language: default_language.to_owned(), path: key.to_owned(), ..Log::default() };
    let (mut entries, mut ids) = (Vec::new(), Ids::new());
    let mut each =
        |index: usize, json: &Json<'_>| entries.extend(log.list_entry(index, json, read, &mut ids));
    match entries_of(text, key, &mut each).map_err(|fault| rejected(text, &fault))? {
        None => Err(Rejected::NotAFeed { expected: "one JSON object with the list under its name" }),
        Some(found) if found != link.count => Err(Rejected::Count { found, expected: link.count }),
        Some(_) => Ok((entries, log.problems)),
    }
}

/// Calls `each` with the entries of the list under `key`; their number, or `None` where there is no such list.
fn entries_of(text: &str, key: &str, each: &mut dyn FnMut(usize, &Json<'_>)) -> Result<Option<u64>, Fault> {
    let mut parser = Parser::new(text);
    let (mut found, mut first) = (None, true);
    if !parser.eat(b'{') {
        parser.value()?;
        return parser.end().map(|()| None);
    }
    while parser.more(&mut first, b'}')? {
        if parser.key()? == key && found.is_none() && parser.eat(b'[') {
            let (mut count, mut first) = (0, true);
            while parser.more(&mut first, b']')? {
                each(count, &parser.value()?);
                count += 1;
            }
            found = Some(count as u64);
        } else {
            parser.value()?;
        }
    }
    parser.end()?;
    Ok(found)
}
