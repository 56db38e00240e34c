//! The map file of a long list, whose form is described in [`crate::feed::map_file`].

use super::decode::{MAX_LIST_BYTES, decode, parse};
use super::json::Json;
use super::list::link;
use super::log::Log;
use super::member::in_common;
use super::object::Object;
use crate::feed::map_file::{BASE, LATITUDES, LONGITUDES, digit, forward, place};
use crate::feed::roster::{Brief, Files, Roster};
use crate::feed::{Link, Location, Member, Rejected, Severity};

/// More kinds or parts than any file of ours has.
const MOST: usize = 20_000;

/// Reads the map file that `list` links, the members in brief. It has to be right as a whole.
///
/// # Errors
/// Where the file is no map file, or one of another number of members than `list` has.
pub fn read_map(bytes: &[u8], list: &Link, default_language: &str) -> Result<Roster, Rejected> {
    let json = parse(decode(bytes, MAX_LIST_BYTES)?)?;
    let mut log = Log { default_language: default_language.to_owned(), ..Log::default() };
    let roster = match &json {
        Json::Object(fields) => roster(&mut Object::new(fields, &mut log), list.count),
        _ => None,
    };
    // What is left out of a list would give its place to the next.
    let is_whole = !log.problems.iter().any(|problem| problem.severity == Severity::Error);
    let whole = roster.filter(|_| is_whole);
    whole.ok_or(Rejected::NotAFeed { expected: "a map file that agrees with the list of members" })
}

fn roster(o: &mut Object<'_, '_>, count: u64) -> Option<Roster> {
    let (mut kinds, mut links) = (Vec::<Member>::new(), Vec::<Link>::new());
    o.list("kinds", MOST, kind, &mut kinds);
    o.list("parts", MOST, link, &mut links);
    let length = links.first()?.count.max(1);
    let (mut rest, mut fits) = (count, true);
    for link in &links {
        // All parts have this length, but the last has what is left.
        fits &= link.count == length.min(rest) && rest > 0;
        rest -= length.min(rest);
    }
    let mut names = None;
    o.part("names", link, &mut names);
    links.push(names?);
    if !fits || rest > 0 || links.last()?.count != count {
        return None;
    }
    let (of, lat, lon) = (column(o, "kind", count)?, column(o, "lat", count)?, column(o, "lon", count)?);
    let mut briefs = Vec::with_capacity(of.len());
    let (mut south, mut west) = (0, 0);
    for (index, kind) in of.iter().enumerate() {
        let mut brief = Brief::of(kinds.get(*kind as usize)?);
        south = (south + forward(*lat.get(index)?, LATITUDES)) % LATITUDES;
        west = (west + forward(*lon.get(index)?, LONGITUDES)) % LONGITUDES;
        brief.place = brief.place.map(|_| place((south, west)));
        briefs.push(brief);
    }
    Some(Roster::of_map(briefs, Files { links, kinds, of }))
}

/// What many members have in common; a place stands for any.
fn kind(o: &mut Object<'_, '_>, to: &mut Member) {
    let mut placed = true;
    in_common(o, to);
    o.flag("placed", &mut placed);
    to.location = placed.then(Location::default);
}

/// A column of `count` numbers. The text bounds the memory that a number in the feed can ask for.
#[inline(never)]
fn column(o: &mut Object<'_, '_>, key: &'static str, count: u64) -> Option<Vec<u32>> {
    let Some(Json::List(digits)) = o.get(key) else { return None };
    let (mut numbers, mut place) = (Vec::new(), 1u32);
    for text in digits {
        let Json::Text(text) = text else { return None };
        if text.len() as u64 != count {
            return None;
        }
        numbers.resize(text.len(), 0u32);
        for (number, letter) in numbers.iter_mut().zip(text.bytes()) {
            *number = number.wrapping_add(digit(letter).wrapping_mul(place));
        }
        place = place.wrapping_mul(BASE);
    }
    (numbers.len() as u64 == count).then_some(numbers)
}
