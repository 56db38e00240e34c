//! The same data for other programs: tables with their description, a GeoJSON file, a calendar.
//!
//! Invariants: everything here follows from the feed and its lists alone, so the same publication gives the same bytes;
//! sample data says that it is, in every file; nothing is counted, scored or ordered anew.

mod calendar;
mod cell;
mod column;
mod counts;
mod coverage;
mod geojson;
mod members;
mod package;
mod practices;

pub use cell::{guarded, unguarded};

use crate::finding::Finding;
use crate::publication::File;
use column::table;
use hrc_core::feed::{Feed, Member, Practice};

/// Files that a publication may have beside the feed and its lists; those that it does not have go away.
pub const EXPORTS: &[&str] = &[
    "counts.csv",
    "coverage.csv",
    "members.csv",
    "practices.csv",
    "datapackage.json",
    "members.geojson",
    "sessions.ics",
];

/// The files of a feed with its lists, and notes on what could not be in them; places of the notes are paths of the feed.
///
/// ```
/// use hrc::export::exports;
/// use hrc_core::feed::Feed;
///
/// let (files, _) = exports(&Feed::default(), &[], &[]);
/// assert!(files.iter().any(|file| file.name == "members.geojson"));
/// ```
pub fn exports(feed: &Feed, members: &[Member], practices: &[Practice]) -> (Vec<File>, Vec<Finding>) {
    let member_columns = members::columns(feed, members);
    let practice_columns = practices::columns(feed, practices);
    let (count_columns, counts) = (counts::columns(feed), counts::rows(feed));
    let (calendar, findings) = calendar::calendar(feed);
    let mut files = vec![
        File { name: "members.csv".into(), bytes: table(&member_columns, members) },
        File { name: "practices.csv".into(), bytes: table(&practice_columns, practices) },
        File { name: "members.geojson".into(), bytes: geojson::collection(feed, members) },
    ];
    if !counts.is_empty() {
        files.push(File { name: "counts.csv".into(), bytes: table(&count_columns, &counts) });
    }
    let (coverage_columns, coverage) = (coverage::columns(feed), coverage::rows(feed));
    if !coverage.is_empty() {
        files.push(File { name: "coverage.csv".into(), bytes: table(&coverage_columns, &coverage) });
    }
    files.extend(calendar.map(|bytes| File { name: "sessions.ics".into(), bytes }));
    let schemas = [
        ("counts", counts::without_key(column::schema(&count_columns))),
        ("coverage", coverage::with_key(column::schema(&coverage_columns))),
        ("members", column::schema(&member_columns)),
        ("practices", practices::with_references(column::schema(&practice_columns))),
    ];
    let package = package::describe(feed, &files, &schemas);
    files.push(File { name: "datapackage.json".into(), bytes: package });
    (files, findings)
}
