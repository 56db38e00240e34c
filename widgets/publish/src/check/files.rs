//! A feed with the lists that it links, wherever it is: on disk or at an address.

use super::address::Address;
use super::{Facts, map_file, read_list, suggest, tidy, unreported, whole};
use crate::compile::compile;
use crate::finding::{Finding, SourceLocation};
use crate::publication::sha256;
use crate::publication_time;
use crate::sheets::Draft;
use crate::sheets::draft::CAMPAIGN_FILE;
use crate::sheets::encoding::Legacy;
use hrc_core::feed::{self, Link, List, MAX_FEED_BYTES, MAX_LIST_BYTES, Problem, Rejected};
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::io::Read;
use std::path::Path;

/// Every problem of a `feed.json`, a folder with one, or a folder of sheets in UTF-8.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let folder = std::env::temp_dir().join(format!("hrc-example-check-{}", std::process::id()));
/// std::fs::create_dir_all(&folder)?;
/// std::fs::write(folder.join("feed.json"), "{}")?;
/// let findings = hrc::check::check(&folder);
/// assert!(findings[0].to_string().starts_with("error: feed.json: "));
/// # std::fs::remove_dir_all(folder)?;
/// # Ok(())
/// # }
/// ```
pub fn check(path: &Path) -> Vec<Finding> {
    check_with(path, Legacy::Refuse)
}

/// The same, where sheets may be in another encoding.
pub fn check_with(path: &Path, legacy: Legacy) -> Vec<Finding> {
    let name = path
        .file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    if path.is_dir() {
        if path.join(CAMPAIGN_FILE).exists() {
            let at = publication_time::publication_time(None).unwrap_or_else(|_| Timestamp::now());
            return compile(Draft::read_with(path, legacy), at, None, None).findings;
        }
        if path.join("feed.json").exists() {
            return check(&path.join("feed.json"));
        }
        let is_empty = std::fs::read_dir(path).is_ok_and(|mut files| files.next().is_none());
        let found = if is_empty { "an empty folder" } else { "a folder without campaign.toml and feed.json" };
        let expected = "campaign.toml with the sheets beside it, or a published folder with feed.json; `hrc init \
         FOLDER` creates sheets to start from";
        return vec![Finding::error(SourceLocation::file(name), found, expected)];
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut findings = Vec::new();
    if let Some(bytes) = file(path, &name, MAX_FEED_BYTES, &mut findings) {
        findings.extend(check_feed(&name, &bytes, &mut |url, findings| {
            if url.contains("://") || url.starts_with('/') {
                let expected = "a file beside the feed; hrc does not check lists at other addresses";
                findings.push(Finding::note(SourceLocation::file(url), "", expected));
                return None;
            }
            file(&folder.join(url), url, MAX_LIST_BYTES, findings)
        }));
    }
    tidy(findings)
}

/// Every problem of the feed at an address, `http` or `https`; one that ends with a slash is the folder of a feed.
pub fn check_address(address: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let place = || SourceLocation::file(address);
    let mut refuse = |found: &str, expected: &str| findings.push(Finding::error(place(), found, expected));
    match Address::parse(address) {
        Err(found) => refuse(&found, "the address of a feed, such as https://example.org/feed.json"),
        Ok(feed) => match feed.get(MAX_FEED_BYTES) {
            Err(found) => refuse(&found, "a feed at this address"),
            Ok((at, bytes)) => findings.extend(check_feed(address, &bytes, &mut |url, findings| {
                let mut refuse = |found: &str, expected: &str| {
                    findings.push(Finding::error(SourceLocation::file(url), found, expected));
                    None
                };
                match at.beside(url) {
                    None => {
                        refuse("another host", "a list on the same host as the feed; readers accept no other")
                    }
                    Some(list) => match list.get(MAX_LIST_BYTES) {
                        Ok((_, bytes)) => Some(bytes),
                        Err(found) => refuse(&found, "the list that the feed links"),
                    },
                }
            })),
        },
    }
    tidy(findings)
}

/// Gives the bytes of a linked list by its address in the feed, or says what stands in the way.
pub(super) type Load<'a> = &'a mut dyn FnMut(&str, &mut Vec<Finding>) -> Option<Vec<u8>>;

fn check_feed(name: &str, bytes: &[u8], load: Load<'_>) -> Vec<Finding> {
    let (mut feed, problems) = match feed::read(bytes) {
        Ok(read) => read,
        Err(rejected) => return vec![rejection(name, &rejected)],
    };
    let raw: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let (facts, mut findings) = facts(&feed, &raw);
    let problems = unreported(problems, &findings);
    findings.extend(problems.into_iter().map(in_feed));
    let language = feed.default_language.clone();
    let mut members = match std::mem::take(&mut feed.members) {
        List::Inline(members) => Some(members),
        List::Linked(link) => {
            let members = linked(
                "members",
                &link,
                &language,
                &facts,
                load,
                &mut findings,
                feed::read_members,
                |member| &member.id,
            );
            if let (Some(map), Some(members)) = (&link.map, &members) {
                map_file::check(map, members, &language, load, &mut findings);
            }
            members
        }
    };
    let mut practices = match std::mem::take(&mut feed.practices) {
        List::Inline(practices) => Some(practices),
        List::Linked(link) => linked(
            "practices",
            &link,
            &language,
            &facts,
            load,
            &mut findings,
            feed::read_practices,
            |practice| &practice.id,
        ),
    };
    findings.extend(whole(&feed, members.as_deref_mut().zip(practices.as_deref_mut()), &raw));
    suggest(&mut findings, &feed);
    findings
}

/// What the feed says that cannot be, with its lists where it has them inside.
fn facts(feed: &feed::Feed, raw: &Value) -> (Facts, Vec<Finding>) {
    let empty = Map::new();
    let fields = raw.as_object().unwrap_or(&empty);
    let at = Timestamp::from_second(feed.generated_at.unix_s).unwrap_or_else(|_| Timestamp::now());
    let facts = Facts::new(fields, at, Timestamp::now());
    let mut findings = Vec::new();
    facts.feed(fields, &mut findings);
    for list in ["members", "practices"] {
        if let Some(Value::Array(entries)) = fields.get(list) {
            facts.entries(list, entries, &mut findings);
        }
    }
    (facts, findings)
}

fn in_feed(problem: Problem) -> Finding {
    Finding::from_problem(problem, |path| SourceLocation::path(path))
}

fn rejection(file: &str, rejected: &Rejected) -> Finding {
    Finding::error(SourceLocation::file(file), rejected.code(), format!("a feed. {rejected}"))
}

/// A file, of which no more is read than a reader of the feed would take.
fn file(path: &Path, name: &str, limit: usize, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
    let read = || {
        // A pipe that nobody writes to would wait for ever.
        if std::fs::metadata(path).is_ok_and(|data| !data.is_file()) {
            return Err(std::io::Error::other("not a regular file"));
        }
        let file = std::fs::File::open(path)?;
        let size = file.metadata()?.len();
        let mut bytes = Vec::with_capacity(size.min(limit as u64 + 1) as usize);
        file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>((bytes, usize::try_from(size).unwrap_or(usize::MAX)))
    };
    match read() {
        Ok((bytes, size)) if bytes.len() > limit => {
            findings.push(rejection(name, &Rejected::TooLarge { bytes: size.max(bytes.len()), limit }));
            None
        }
        Ok((bytes, _)) => Some(bytes),
        Err(error) => {
            findings.push(Finding::error(SourceLocation::file(name), error.to_string(), "a file to read"));
            None
        }
    }
}

/// The entries of the file that the feed links; `None` where not all of them can be had.
#[allow(clippy::too_many_arguments, reason = "one call for each of two lists")]
fn linked<T: Send>(
    list: &str,
    link: &Link,
    language: &str,
    facts: &Facts,
    load: Load<'_>,
    findings: &mut Vec<Finding>,
    read: impl Fn(&[u8], &Link, &str) -> Result<(Vec<T>, Vec<Problem>), Rejected> + Sync,
    id: fn(&T) -> &str,
) -> Option<Vec<T>> {
    let bytes = load(&link.url, findings)?;
    // The sum, the facts and the entries need nothing of one another.
    let (sum, found, read) = std::thread::scope(|scope| {
        let sum = scope.spawn(|| sha256(&bytes));
        let found = scope.spawn(|| {
            let mut found = Vec::new();
            facts.text(list, &bytes, &mut found);
            found
        });
        let read = read_list(&bytes, link, language, read, id);
        (sum.join().unwrap_or_default(), found.join().unwrap_or_default(), read)
    });
    if sum != link.sha256 {
        findings.push(Finding::error(
            SourceLocation::file(&link.url),
            sum,
            format!("the SHA-256 of the feed, {}", link.sha256),
        ));
    }
    match read {
        Ok((entries, problems)) => {
            let problems = unreported(problems, &found);
            findings.extend(found.into_iter().map(|mut finding| {
                finding.place.file = Some(link.url.clone());
                finding
            }));
            findings.extend(problems.into_iter().map(|problem| {
                let mut finding = in_feed(problem);
                finding.place.file = Some(link.url.clone());
                finding
            }));
            entries
        }
        Err(rejected) => {
            findings.push(rejection(&link.url, &rejected));
            None
        }
    }
}
