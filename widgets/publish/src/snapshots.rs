//! Snapshots: each widget in each language as HTML, for pages without script, and for the moment before it.
//!
//! | file | what |
//! |---|---|
//! | `snapshots/map.fr.html` | a fragment for any page |
//! | `snapshots/map.fr.3.html` | what `embed.js` shows until the live widget has come, for a range of widths |
//! | `snapshots/map.fr.template.html` | what a server writes inside the widget's own tag: its shadow root, declared |
//! | `snapshots/map.html`, `snapshots/map.3.html` | the same in the feed's default language |
//! | `snapshots/map.fr.list.html`, `snapshots/land.html` | what the files for `embed.js` leave out: the list of members, and the land; see [`hrc_views::snapshot::Deferred`] |
//!
//! Invariants: made by the widgets' own views from the feed that is published with it; the same feed gives the same bytes.

use crate::publication::File;
use crate::{collation, country, zone};
use hrc_core::catalogue::widget::with_snapshots;
use hrc_core::feed::{Feed, Member};
use hrc_core::geo::Land;
use hrc_views::shared::{Data, Format, PLAIN};
use hrc_views::snapshot::{Deferred, RANGES, StaticRenderer};
use std::sync::Arc;

/// Folder of the snapshots, beside the feed.
pub const FOLDER: &str = "snapshots";

/// The outline that the live map fetches.
const LAND: &[u8] = include_bytes!("../../land/land.bin");

static FORMAT: Format =
    Format { country: country::name, zone_offset: zone::offset, order: collation::order, ..PLAIN };

/// The languages that there are snapshots in: those of the feed, and for a regional one such as `es-MX` its primary tag too,
/// because `embed.js` asks by that.
pub fn languages(feed: &Feed) -> Vec<String> {
    let mut tags: Vec<String> = feed.languages.clone();
    for tag in &feed.languages {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if !tags.contains(&primary) {
            tags.push(primary);
        }
    }
    tags
}

/// The widgets of a feed with its members, by name.
pub fn renderers(feed: &Feed, members: &[Member]) -> Vec<(&'static str, StaticRenderer)> {
    let Ok(land) = Land::decode(LAND) else { return Vec::new() };
    let land = Arc::new(land);
    let data =
        Data { feed: Arc::new(feed.clone()), members: Some(Arc::new(members.to_vec().into())), left_out: 0 };
    let data = Arc::new(data);
    let renderer = |widget| (widget, StaticRenderer::new(widget, data.clone(), land.clone(), &FORMAT));
    with_snapshots().map(renderer).collect()
}

/// All snapshots of a feed, from its [`renderers`].
///
/// ```
/// use hrc::snapshots::{renderers, snapshots};
/// use hrc_core::feed::Feed;
///
/// let feed = Feed { languages: vec!["fr".to_owned()], ..Feed::default() };
/// let files = snapshots(&feed, &mut renderers(&feed, &[]));
/// assert!(files.iter().any(|file| file.name == "snapshots/map.fr.html"));
/// ```
pub fn snapshots(feed: &Feed, renderers: &mut [(&'static str, StaticRenderer)]) -> Vec<File> {
    let mut files = Vec::new();
    let deferred = |file: Deferred| File { name: format!("{FOLDER}/{}", file.name), bytes: file.html.into() };
    for (widget, renderer) in renderers {
        files.extend(renderer.land().map(deferred));
        for tag in languages(feed) {
            let render = renderer.render(&tag);
            let mut put = |end: String, text: String| {
                let bytes = text.into_bytes();
                if tag == feed.default_language {
                    files.push(File { name: format!("{FOLDER}/{widget}{end}"), bytes: bytes.clone() });
                }
                files.push(File { name: format!("{FOLDER}/{widget}.{tag}{end}"), bytes });
            };
            put(".html".into(), render.fragment());
            put(".template.html".into(), render.template());
            for range in 0..RANGES {
                put(format!(".{range}.html"), render.inside(range));
            }
            files.extend(render.list().map(deferred));
        }
    }
    files
}
