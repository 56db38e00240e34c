//! A long list read in pieces, one for each core.
//!
//! Invariant: the result is that of reading the list as a whole. Wherever a piece cannot show that (another spelling than
//! ours, an entry that is not JSON, an id twice, very many problems), the whole is read after all.

use hrc_core::feed::{Link, Problem, Rejected};
use std::collections::HashSet;

/// Shorter lists are not worth the pieces.
const LONG: usize = 1 << 20;
/// What stands between two entries, written without spaces as `hrc build` does. No text can hold it, because a quotation
/// mark in a text has a backslash before it.
const BETWEEN: &[u8] = b"},{\"id\":\"";

/// A list with its problems, as the feed's reader gives it.
pub(super) type Entries<T> = Result<(Vec<T>, Vec<Problem>), Rejected>;

/// Reads a list; `id` gives the id of an entry.
pub(super) fn read<T: Send>(
    bytes: &[u8],
    link: &Link,
    language: &str,
    read: impl Fn(&[u8], &Link, &str) -> Entries<T> + Sync,
    id: fn(&T) -> &str,
) -> Entries<T> {
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(8));
    if bytes.len() >= LONG
        && cores > 1
        && let Some(entries) = in_pieces(bytes, link, language, &read, id, cores)
    {
        return Ok(entries);
    }
    read(bytes, link, language)
}

/// `None` where the pieces do not surely give what the whole does.
fn in_pieces<T: Send>(
    bytes: &[u8],
    link: &Link,
    language: &str,
    read: &(impl Fn(&[u8], &Link, &str) -> Entries<T> + Sync),
    id: fn(&T) -> &str,
    number: usize,
) -> Option<(Vec<T>, Vec<Problem>)> {
    let start = bytes.iter().position(|byte| *byte == b'[')? + 1;
    let (head, rest) = bytes.split_at(start);
    let pieces = split(rest.strip_suffix(b"]}")?, number);
    let counts: Vec<u64> =
        pieces.iter().map(|piece| memchr::memmem::find_iter(piece, BETWEEN).count() as u64 + 1).collect();
    if pieces.len() == 1 || counts.iter().sum::<u64>() != link.count {
        return None;
    }
    let one = |piece: &[u8], count: u64| {
        let link = Link { count, ..link.clone() };
        read(&[head, piece, b"]}"].concat(), &link, language)
    };
    let read: Vec<Entries<T>> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            pieces.iter().zip(&counts).map(|(piece, count)| scope.spawn(|| one(piece, *count))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or(Err(Rejected::Truncated))).collect()
    });
    let (mut entries, mut problems) =
        (Vec::with_capacity(usize::try_from(link.count).ok()?.min(bytes.len() / 8)), Vec::new());
    for (count, read) in counts.iter().zip(read) {
        let (more, found) = read.ok()?;
        let offset = entries.len();
        // Where an entry was left out, the places of those after it are not known from here.
        if more.len() as u64 != *count || found.len() >= 1000 {
            return None;
        }
        for mut problem in found {
            // Its sentence names another place, which would move too.
            if problem.related.is_some() {
                return None;
            }
            problem.path = moved(&problem.path, offset)?;
            problems.push(problem);
        }
        entries.extend(more);
    }
    let mut ids = HashSet::with_capacity(entries.len());
    (problems.len() < 1000 && entries.iter().all(|entry| ids.insert(id(entry))))
        .then_some((entries, problems))
}

/// About equal parts, cut between entries.
fn split(entries: &[u8], number: usize) -> Vec<&[u8]> {
    let (mut pieces, mut rest) = (Vec::with_capacity(number), entries);
    let size = entries.len() / number;
    while pieces.len() + 1 < number {
        let Some(at) = rest.get(size..).and_then(|rest| memchr::memmem::find(rest, BETWEEN)) else { break };
        let (piece, after) = rest.split_at(size + at + 1);
        pieces.push(piece);
        rest = &after[1..];
    }
    pieces.push(rest);
    pieces
}

/// `members[2].name` as `members[102].name`.
fn moved(path: &str, offset: usize) -> Option<String> {
    let (list, rest) = path.split_once('[')?;
    let (index, rest) = rest.split_once(']')?;
    Some(format!("{list}[{}]{rest}", index.parse::<usize>().ok()? + offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hrc_core::feed::{Member, read_members};

    fn list(spoil: impl Fn(usize) -> String) -> (Vec<u8>, Link) {
        let entry = |n: usize| {
            let spoilt = spoil(n);
            let spoilt = if spoilt.is_empty() { String::new() } else { format!(",{spoilt}") };
            format!(
                "{{\"id\":\"m{n}\",\"name\":\"}},{{\\\"id\\\":\\\"\",\"type\":\"county\",\"country\":\"XK\"{spoilt}}}"
            )
        };
        let entries: Vec<String> = (0..100).map(entry).collect();
        let bytes = format!("{{\"members\":[{}]}}", entries.join(",")).into_bytes();
        (bytes, Link { count: 100, ..Link::default() })
    }

    type Found = (Vec<Member>, Vec<Problem>);

    fn both(bytes: &[u8], link: &Link) -> (Option<Found>, Entries<Member>) {
        (in_pieces(bytes, link, "en", &read_members, |member| &member.id, 7), read_members(bytes, link, "en"))
    }

    #[test]
    fn pieces_give_what_the_whole_gives() {
        for spoil in [
            "",
            "\"colour\":\"red\"",
            "\"url\":\"javascript:x\"",
            "\"identifiers\":[{\"scheme\":\"x\",\"id\":\"1\"}]",
        ] {
            let (bytes, link) = list(|n| if n % 13 == 5 { spoil.to_owned() } else { String::new() });
            let (pieces, whole) = both(&bytes, &link);
            assert_eq!(pieces, Some(whole.unwrap()), "{spoil}");
        }
    }

    #[test]
    fn what_pieces_cannot_show_is_left_to_the_whole() {
        for spoil in [
            "\"id\":\"m3\"",
            "\"country\":\"ZZ\"",
            "\"identifiers\":[{\"id\":\"1\",\"scheme\":\"x\"},{\"id\":\"1\",\"scheme\":\"x\"}]",
            "nonsense",
        ] {
            let (bytes, link) = list(|n| if n % 13 == 5 { spoil.to_owned() } else { String::new() });
            assert_eq!(both(&bytes, &link).0, None, "{spoil}");
        }
        let (bytes, link) = list(|_| String::new());
        assert_eq!(both(&bytes, &Link { count: 99, ..link }).0, None);
        assert_eq!(both(b"[", &Link::default()).0, None);
        assert_eq!(both(b"{\"members\":[]}", &Link::default()).0, None);
    }
}
