//! The reader of feeds and of linked lists.

use crate::damage::damaged;
use hrc::check;
use hrc::compile::compile;
use hrc::publication::Publication;
use hrc::sheets::Draft;
use hrc_core::feed::{Link, Severity, read, read_members};
use std::path::Path;
use std::sync::LazyLock;

static GOOD: LazyLock<Publication> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/campaigns/facts");
    compile(Draft::read(&folder), "2026-11-01T09:00:00Z".parse().unwrap(), None, None)
});

#[test]
fn a_feed() {
    crate::run(600, |input| {
        let bytes = damaged(&GOOD.feed, input);
        let Ok((feed, problems)) = read(&bytes) else { return };
        assert!(feed.version.starts_with('1') && !feed.campaign.name.0.is_empty());
        assert!(problems.len() <= 1001);
        // What was read is valid by itself: written and read again it is the same.
        let (again, _) = read(&serde_json::to_vec(&feed).unwrap()).unwrap();
        assert_eq!(again, feed);
    });
}

#[test]
fn a_linked_list() {
    let list = GOOD.files.iter().find(|file| file.name.starts_with("members.")).unwrap();
    crate::run(1_000, |input| {
        let bytes = damaged(&list.bytes, input);
        let link = Link { count: 19, ..Link::default() };
        let Ok((members, problems)) = read_members(&bytes, &link, "en") else { return };
        assert!(members.len() <= 19);
        assert!(members.len() == 19 || problems.iter().any(|problem| problem.severity == Severity::Error));
        assert!(members.iter().all(|member| !member.id.is_empty() && member.country.len() == 2));
    });
}

#[test]
fn a_published_folder() {
    let folder = tempfile::tempdir().unwrap();
    for file in &GOOD.files {
        let path = folder.path().join(&file.name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.bytes).unwrap();
    }
    let path = folder.path().join("feed.json");
    crate::run(150, move |input| {
        let bytes = damaged(&GOOD.feed, input);
        std::fs::write(&path, &bytes).unwrap();
        let findings = check::check(&path);
        let is_error = findings.iter().any(|finding| finding.severity == hrc::finding::Severity::Error);
        assert!(is_error || read(&bytes).is_ok());
        assert!(findings.iter().all(|finding| finding.to_string().lines().count() == 1));
    });
}
