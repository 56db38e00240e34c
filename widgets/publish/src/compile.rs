//! A draft becomes a publication in memory, if nothing in it is wrong.
//!
//! Invariants: what is written is what [`hrc_core::feed::read`] made of the draft, so every reader of this version
//! reads all of it; the same draft, time and predecessor give the same bytes. The clock of the machine decides nothing but
//! whether a date is still to come, which is an error.

use crate::check;
use crate::coverage;
use crate::export::exports;
use crate::finding::{Finding, SourceLocation, has_errors};
use crate::map_files::{map_files, named_by_content};
use crate::oembed::oembed;
use crate::pictures::{Fonts, pictures};
use crate::publication::{File, Publication};
use crate::sheets::Draft;
use crate::snapshots::{renderers, snapshots};
use hrc_core::feed::{self, Feed, Instant, Link, Member, Practice, Problem, Rejected};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Compiles a draft; `previous` is the `feed.json` that the last build wrote. Pictures as PNG need `fonts`, and take longer than
/// all else; without fonts pictures are SVG only.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use hrc::compile::compile;
/// use hrc::sheets::Draft;
///
/// let nothing = std::env::temp_dir().join("hrc-example-nothing");
/// let publication = compile(Draft::read(&nothing), "2026-11-01T09:00:00Z".parse()?, None, None);
/// assert!(publication.feed.is_empty(), "an error stands in the way");
/// assert!(hrc::finding::has_errors(&publication.findings));
/// # Ok(())
/// # }
/// ```
pub fn compile(draft: Draft, at: Timestamp, previous: Option<&[u8]>, fonts: Option<&Fonts>) -> Publication {
    let Draft { feed: mut raw, members, practices, widgets, origins, mut findings } = draft;
    let language = raw.get("defaultLanguage").and_then(Value::as_str).unwrap_or("en").to_owned();
    let place = |path: &str| origins.place(path);

    let mut found = Vec::new();
    let facts = check::Facts::new(&raw, at, Timestamp::now());
    facts.feed(&raw, &mut found);
    facts.entries("members", &members, &mut found);
    facts.entries("practices", &practices, &mut found);
    findings.extend(found.into_iter().map(|finding| finding.at(place)));
    let mut members =
        list("members", members, &language, feed::read_members, |member| &member.id, place, &mut findings);
    let mut practices = list(
        "practices",
        practices,
        &language,
        feed::read_practices,
        |practice| &practice.id,
        place,
        &mut findings,
    );
    if let (Some(members), Some(practices)) = (&members, &practices) {
        let mut found = Vec::new();
        coverage::complete(&mut raw, members, practices, &mut found);
        findings.extend(found.into_iter().map(|finding| finding.at(place)));
    }
    let mut files = Vec::new();
    let listed = members.as_deref().unwrap_or_default();
    let (file, mut link) = linked("members", listed);
    files.push(file);
    let (map, pieces) = map_files(listed);
    link.map = map;
    files.extend(pieces);
    raw.insert("members".into(), json!(link));
    raw.insert("practices".into(), json!([]));
    if let Some(practices) = practices.as_deref().filter(|practices| !practices.is_empty()) {
        let (file, link) = linked("practices", practices);
        raw.insert("practices".into(), json!(link));
        files.push(file);
    }
    raw.insert("generatedAt".into(), json!(Instant::from_unix(at.as_second())));

    let raw = Value::Object(raw);
    let mut publication = Publication::default();
    match feed::read(&to_json(&raw)) {
        Ok((feed, problems)) => {
            findings.extend(problems.into_iter().map(|problem| Finding::from_problem(problem, place)));
            let lists = members.as_deref_mut().zip(practices.as_deref_mut());
            findings.extend(check::whole(&feed, lists, &raw).into_iter().map(|finding| finding.at(place)));
            check::suggest(&mut findings, &feed);
            let last = previous.and_then(|previous| last_publication(previous, &feed.id));
            findings.extend(last.and_then(|(number, _)| check::sequence(number)));
            publication.members = members.as_ref().map_or(0, Vec::len);
            publication.findings = check::tidy(findings);
            if !has_errors(&publication.findings) {
                files.push(File { name: "feed.schema.json".into(), bytes: schema() });
                publication.files = files;
                let feed = publication.number(feed, previous);
                let members = members.as_deref().unwrap_or_default();
                let practices = practices.as_deref().unwrap_or_default();
                publication.export(&feed, members, practices, place);
                let mut renderers = renderers(&feed, members);
                publication.files.extend(snapshots(&feed, &mut renderers));
                let (pictures, warnings) = pictures(&feed, &mut renderers, fonts);
                publication.files.extend(pictures);
                publication.findings = check::tidy([publication.findings, warnings].concat());
                let oembed = oembed(&feed, &widgets, &mut renderers, &publication.files);
                publication.files.extend(oembed);
            }
        }
        Err(rejected) => {
            findings.push(Finding::error(SourceLocation::default(), "", format!("a feed. {rejected}")));
            publication.findings = check::tidy(findings);
        }
    }
    publication
}

/// Reads the rows of a list as a widget would; `None` where some of them are wrong.
fn list<T: Send>(
    name: &str,
    rows: Vec<Value>,
    language: &str,
    read: impl Fn(&[u8], &Link, &str) -> Result<(Vec<T>, Vec<Problem>), Rejected> + Sync,
    id: fn(&T) -> &str,
    place: impl Fn(&str) -> SourceLocation,
    findings: &mut Vec<Finding>,
) -> Option<Vec<T>> {
    let link = Link { count: rows.len() as u64, ..Link::default() };
    match check::read_list(&text(name, rows), &link, language, read, id) {
        Ok((entries, problems)) => {
            let problems = check::unreported(problems, findings);
            findings.extend(problems.into_iter().map(|problem| Finding::from_problem(problem, &place)));
            entries
        }
        Err(rejected) => {
            findings.push(Finding::error(
                SourceLocation::file(format!("{name}.csv")),
                "",
                format!("a list. {rejected}"),
            ));
            None
        }
    }
}

/// Rows as the text of a list. Each row is gone once it is written: together they take ten times the space of the text.
fn text(name: &str, rows: Vec<Value>) -> Vec<u8> {
    let mut bytes = format!("{{\"{name}\":[").into_bytes();
    for (index, row) in rows.into_iter().enumerate() {
        bytes.extend(if index > 0 { &b","[..] } else { b"" });
        bytes.extend(to_json(&row));
    }
    bytes.extend(b"]}");
    bytes
}

impl Publication {
    /// Gives the feed its number: the predecessor's where nothing changed, so that its bytes stay; else the next.
    fn number(&mut self, mut feed: Feed, previous: Option<&[u8]>) -> Feed {
        let last = previous.map_or(Some((0, None)), |previous| last_publication(previous, &feed.id));
        let (sequence, at) = last.unwrap_or_else(|| {
            let expected =
                "the feed of the last publication; without its number, readers who have it do not accept this one";
            self.findings.push(Finding::warning(SourceLocation::file("feed.json"), "no feed", expected));
            (0, None)
        });
        let published_at = feed.generated_at;
        feed.sequence = Some(sequence);
        feed.generated_at = at.unwrap_or(published_at);
        self.feed = to_json(&feed);
        self.changed = previous != Some(&self.feed);
        if self.changed {
            feed.sequence = Some(sequence.saturating_add(1));
            feed.generated_at = published_at;
            self.feed = to_json(&feed);
        }
        self.sequence = feed.sequence.unwrap_or_default();
        feed
    }

    /// Adds the same data for other programs.
    fn export(
        &mut self,
        feed: &Feed,
        members: &[Member],
        practices: &[Practice],
        place: impl Fn(&str) -> SourceLocation,
    ) {
        let (files, notes) = exports(feed, members, practices);
        self.files.extend(files);
        self.findings.extend(notes.into_iter().map(|mut note| {
            note.place = place(note.place.path.as_deref().unwrap_or_default());
            note
        }));
    }
}

/// Number and time of the last publication of the feed `id`; `None` if it is no feed. Another feed is no publication of
/// this one, which then begins anew.
fn last_publication(bytes: &[u8], id: &str) -> Option<(u64, Option<Instant>)> {
    let feed: Value = serde_json::from_slice(bytes).ok()?;
    if feed["id"].as_str().is_some_and(|other| other != id) {
        return Some((0, None));
    }
    let at = feed.get("generatedAt")?.as_str().and_then(Instant::parse);
    Some((feed["sequence"].as_u64().unwrap_or(0), at))
}

/// A list as a file of its own, named by its content, and the link to it.
fn linked<T: Serialize>(name: &str, list: &[T]) -> (File, Link) {
    named_by_content(name, to_json(&BTreeMap::from([(name, list)])), list.len())
}

/// Compact JSON. Our values have text keys and finite numbers, for which writing to memory cannot fail.
fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// The JSON Schema of this version of the feed, for people and for validators.
fn schema() -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(&feed::schema()).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
