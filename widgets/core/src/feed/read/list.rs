//! Lists that stand in the feed or in a file of their own.

use super::decode::{MAX_LIST_BYTES, decode, rejected};
use super::json::{Fault, Json, Parser};
use super::log::{Ids, Log};
use super::member::{member, named};
use super::object::{Object, ReadInto};
use super::practice::practice;
use crate::feed::{Link, List, Member, Practice, Problem, Rejected};

/// Reads a list in the feed, of at most `limit` entries, or the link to its file; the ids of the entries,
/// `None` where they are not in the feed.
pub(super) fn list_or_link<T: Default>(
    o: &mut Object<'_, '_>,
    key: &'static str,
    limit: usize,
    read: ReadInto<T>,
    place: &mut List<T>,
) -> Option<Ids> {
    if let Some(Json::Object(_)) = o.get(key) {
        let mut address = None;
        o.part(key, link, &mut address);
        let linked = address.map(List::Linked);
        let ids = linked.is_none().then(Ids::new);
        *place = linked.unwrap_or_default();
        return ids;
    }
    let mut entries = Vec::new();
    let ids = o.list_with_ids(key, limit, read, &mut entries);
    *place = List::Inline(entries);
    Some(ids)
}

pub(super) fn link(o: &mut Object<'_, '_>, to: &mut Link) {
    o.field("url", Log::list_address, &mut to.url);
    o.field("count", Log::int, &mut to.count);
    o.field("sha256", Log::sha256, &mut to.sha256);
    let mut map = None;
    o.part("map", link, &mut map);
    to.map = map.map(Box::new);
}

/// Reads the file of a linked `members`, `{"members": [...]}`, of at most [`MAX_LIST_BYTES`] bytes. Entries are read one
/// by one, so that a long list needs little memory besides its members. Paths of problems start at `members[0]`.
///
/// # Errors
/// Where the file is not such a list, or has another number of entries than `link` says.
///
/// ```
/// use hrc_core::feed::{Link, read_members};
///
/// let file = br#"{"members": [
///     {"id": "es-barcelona", "name": "Barcelona", "type": "municipality", "status": "member", "country": "ES"}
/// ]}"#;
/// let (members, _) = read_members(file, &Link { count: 1, ..Link::default() }, "en")?;
/// assert_eq!(members[0].name, "Barcelona");
/// # Ok::<(), hrc_core::feed::Rejected>(())
/// ```
pub fn read_members(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
) -> Result<(Vec<Member>, Vec<Problem>), Rejected> {
    read_list(bytes, link, default_language, "members", member)
}

/// Reads the names of the members of a long list, as [`read_members`] does. Of each member it has nothing else.
///
/// # Errors
/// Those of [`read_members`].
pub fn read_names(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
) -> Result<(Vec<Member>, Vec<Problem>), Rejected> {
    read_list(bytes, link, default_language, "members", named)
}

/// Reads the file of linked `practices`, `{"practices": [...]}`, as [`read_members`] does.
///
/// # Errors
/// Those of [`read_members`].
pub fn read_practices(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
) -> Result<(Vec<Practice>, Vec<Problem>), Rejected> {
    read_list(bytes, link, default_language, "practices", practice)
}

fn read_list<T: Default>(
    bytes: &[u8],
    link: &Link,
    default_language: &str,
    key: &str,
    read: ReadInto<T>,
) -> Result<(Vec<T>, Vec<Problem>), Rejected> {
    let text = decode(bytes, MAX_LIST_BYTES)?;
    let mut log =
        Log { default_language: default_language.to_owned(), path: key.to_owned(), ..Log::default() };
    let (mut entries, mut ids) = (Vec::new(), Ids::new());
    let mut each = |index: usize, json: &Json<'_>| {
        let outer = log.enter_index(index);
        log.list_entry(json, read, &mut entries, &mut ids);
        log.leave(outer);
    };
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
