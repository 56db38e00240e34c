//! What a case is made of, and everything that is made of it.

use crate::expected::Files;
use crate::{live, published, screen};
use hrc_core::feed::{self, Feed, Instant, List, Member, Practice, Severity};
use hrc_core::geo::Land;
use hrc_views::shared::{Data, DataStatus, Format, PLAIN};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// `case.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Case {
    /// When sheets are published, and what the time is for live widgets; RFC 3339.
    pub(crate) at: String,
    /// Languages of the snapshots and pictures, BCP 47 tags.
    #[serde(default)]
    pub(crate) languages: Vec<String>,
    /// Which of the ranges of widths are drawn, from 0.
    #[serde(default)]
    pub(crate) ranges: Vec<usize>,
    #[serde(default)]
    live: Vec<live::Live>,
    #[serde(default)]
    screen: Vec<screen::Wall>,
}

/// A change of the feed: JSON pointers and values; `-` at the end of a pointer appends to a list.
pub(crate) type Change = BTreeMap<String, Value>;

/// Attributes of an element.
pub(crate) type Attributes = BTreeMap<String, String>;

/// How a widget stands with its feed, as [`DataStatus`].
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    Loading,
    #[default]
    Fresh,
    Stale,
    Failed,
}

impl From<Status> for DataStatus {
    fn from(status: Status) -> DataStatus {
        match status {
            Status::Loading => DataStatus::Loading,
            Status::Fresh => DataStatus::Fresh,
            Status::Stale => DataStatus::Stale,
            Status::Failed => DataStatus::Failed,
        }
    }
}

/// A reader in Newfoundland, whose clock is three hours and a half behind UTC; zones and countries as `hrc` knows them.
pub(crate) static FORMAT: Format = Format {
    offset_min: |_| Some(-210),
    country: hrc::country::name,
    zone_offset: hrc::zone::offset,
    ..PLAIN
};

/// The outline of the land.
pub(crate) static LAND: LazyLock<Arc<Land>> =
    LazyLock::new(|| Arc::new(Land::decode(include_bytes!("../../../land/land.bin")).unwrap()));

impl Case {
    /// Names of the widgets that are drawn live.
    pub(crate) fn widgets(&self) -> Vec<String> {
        let live = self.live.iter().map(|live| live.widget.element().trim_start_matches("hrc-").to_owned());
        live.chain(self.screen.iter().map(|_| "screen".to_owned())).collect()
    }
}

/// Reads `case.toml`.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read(folder: &Path) -> Result<Case, String> {
    let text = fs::read_to_string(folder.join("case.toml")).map_err(|error| format!("case.toml: {error}"))?;
    toml::from_str(&text).map_err(|error| format!("case.toml: {error}"))
}

/// Everything that is made of the case in this folder.
///
/// # Errors
/// Why the case cannot be read.
pub(crate) fn run(folder: &Path) -> Result<Files, String> {
    let case = read(folder)?;
    let (mut files, feed) = if folder.join("sheets").is_dir() {
        published::sheets(&folder.join("sheets"), &case)?
    } else {
        let text =
            fs::read_to_string(folder.join("feed.json")).map_err(|error| format!("feed.json: {error}"))?;
        let feed = serde_json::from_str(&text).map_err(|error| format!("feed.json: {error}"))?;
        (published::feed(&feed), feed)
    };
    let (data, _) = given(&feed);
    files.extend(published::widgets(&data, &case));
    for live in &case.live {
        insert(&mut files, format!("live/{}.html", live.name), live.draw(&feed, &case));
    }
    for wall in &case.screen {
        insert(&mut files, format!("screen/{}.html", wall.name), wall.show(&feed));
    }
    Ok(files)
}

fn insert(files: &mut Files, name: String, text: String) {
    assert!(files.insert(name.clone(), text).is_none(), "two things in case.toml make {name}");
}

/// The feed as a widget is given it, and its practices; the lists are in the feed itself.
pub(crate) fn given(feed: &Value) -> (Data, Vec<Practice>) {
    let (mut feed, problems): (Feed, _) = feed::read(feed.to_string().as_bytes()).unwrap();
    let left_out = problems.iter().filter(|problem| problem.severity == Severity::Error).count() as u64;
    let members: Vec<Member> = inline(std::mem::take(&mut feed.members));
    let practices = inline(std::mem::take(&mut feed.practices));
    (Data { feed: Arc::new(feed), members: Some(Arc::new(members.into())), left_out }, practices)
}

fn inline<T>(list: List<T>) -> Vec<T> {
    match list {
        List::Inline(entries) => entries,
        List::Linked(link) => panic!("{} is another file; cases have their lists in the feed", link.url),
    }
}

/// The feed with a change.
pub(crate) fn changed(feed: &Value, change: &Change) -> Value {
    let mut feed = feed.clone();
    for (pointer, value) in change {
        let (parent, key) =
            pointer.rsplit_once('/').unwrap_or_else(|| panic!("{pointer}: expected a JSON pointer"));
        let parent = feed.pointer_mut(parent).unwrap_or_else(|| panic!("change: {pointer} leads nowhere"));
        match parent {
            Value::Array(list) if key == "-" => list.push(value.clone()),
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            parent if value == "absent" => drop(parent.as_object_mut().unwrap().remove(key)),
            parent => parent[key] = value.clone(),
        }
    }
    feed
}

/// The attributes as an element takes them: names and values by turns.
pub(crate) fn pairs(attributes: &Attributes) -> Vec<String> {
    attributes.iter().flat_map(|(name, value)| [name.clone(), value.clone()]).collect()
}

/// An instant; RFC 3339, seconds optional.
pub(crate) fn instant(text: &str) -> Instant {
    Instant::parse_short(text).unwrap_or_else(|| panic!("{text}: expected an instant"))
}
