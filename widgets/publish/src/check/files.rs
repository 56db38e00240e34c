//! A feed on disk, or the sheets of one, checked as `hrc check` does.

use super::{read_list, suggest, tidy, whole};
use crate::build::{build, sha256};
use crate::finding::{Finding, Place};
use crate::sheets::Draft;
use crate::sheets::draft::CAMPAIGN_FILE;
use hrc_core::feed::{self, Link, List, Problem, Rejected};
use jiff::Timestamp;
use serde_json::Value;
use std::path::Path;

/// Every problem of a `feed.json`, a folder with one, or a folder of sheets.
pub fn check(path: &Path) -> Vec<Finding> {
    if path.is_dir() {
        if path.join(CAMPAIGN_FILE).exists() {
            return build(Draft::read(path), Timestamp::UNIX_EPOCH, None).findings;
        }
        return check_feed(&path.join("feed.json"));
    }
    check_feed(path)
}

fn check_feed(path: &Path) -> Vec<Finding> {
    let name = path
        .file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let mut findings = Vec::new();
    let Some(bytes) = bytes(path, &name, &mut findings) else { return findings };
    let (mut feed, problems) = match feed::read(&bytes) {
        Ok(read) => read,
        Err(rejected) => return vec![rejection(&name, &rejected)],
    };
    findings.extend(problems.into_iter().map(in_feed));
    let raw: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let folder = path.parent().unwrap_or(Path::new("."));
    let language = feed.default_language.clone();
    let mut members = match std::mem::take(&mut feed.members) {
        List::Inline(members) => Some(members),
        List::Linked(link) => linked(&link, &language, folder, &mut findings, feed::read_members),
    };
    let mut practices = match std::mem::take(&mut feed.practices) {
        List::Inline(practices) => Some(practices),
        List::Linked(link) => linked(&link, &language, folder, &mut findings, feed::read_practices),
    };
    findings.extend(whole(&feed, members.as_deref_mut().zip(practices.as_deref_mut()), &raw));
    suggest(&mut findings, &feed);
    tidy(findings)
}

fn in_feed(problem: Problem) -> Finding {
    Finding::from_problem(problem, |path| Place::path(path))
}

fn rejection(file: &str, rejected: &Rejected) -> Finding {
    Finding::error(Place::file(file), rejected.code(), format!("a feed. {rejected}"))
}

fn bytes(path: &Path, name: &str, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
    match std::fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            findings.push(Finding::error(Place::file(name), error.to_string(), "a file to read"));
            None
        }
    }
}

/// The entries of the file beside the feed; `None` where not all of them can be had.
fn linked<T>(
    link: &Link,
    language: &str,
    folder: &Path,
    findings: &mut Vec<Finding>,
    read: impl Fn(&[u8], &Link, &str) -> Result<(Vec<T>, Vec<Problem>), Rejected>,
) -> Option<Vec<T>> {
    if link.url.contains("://") || link.url.starts_with('/') {
        let expected = "a file beside the feed; a list at another address is not checked";
        findings.push(Finding::note(Place::file(&link.url), "", expected));
        return None;
    }
    let bytes = bytes(&folder.join(&link.url), &link.url, findings)?;
    let sum = sha256(&bytes);
    if sum != link.sha256 {
        findings.push(Finding::error(
            Place::file(&link.url),
            sum,
            format!("the SHA-256 of the feed, {}", link.sha256),
        ));
    }
    match read_list(&bytes, link, language, read) {
        Ok((entries, problems)) => {
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
