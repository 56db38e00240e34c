//! Pictures: each widget in each language as SVG and PNG, a card for links to it, and what they say in words.
//!
//! | file | what |
//! |---|---|
//! | `pictures/map.fr.svg` | for `<img>`, print and mail |
//! | `pictures/map.fr.png` | the same where SVG is not taken |
//! | `pictures/map.fr.card.png` | 1200 by 630 pixels, for `og:image` |
//! | `pictures/map.fr.txt` | what they say, for `alt` |
//! | `pictures/map.svg` and so on | the same in the feed's default language |
//!
//! Invariants: drawn by the widgets' own views from the feed that is published with them; the same feed and the same fonts
//! give the same bytes; a PNG has no letter that no font has: it is left out, and the SVG stays.

mod fonts;
mod letters;
mod png;

pub use fonts::Fonts;

use crate::finding::{Finding, SourceLocation};
use crate::publication::File;
use crate::snapshots::languages;
use hrc_core::feed::Feed;
use hrc_views::picture::Picture;
use hrc_views::snapshot::StaticRenderer;
use png::{Png, render};

/// Folder of the pictures, beside the feed.
pub const FOLDER: &str = "pictures";

/// The files of a feed, from its [`crate::snapshots::renderers`]; without fonts none that are made of pixels. Warnings say
/// which letters no font has.
///
/// ```
/// use hrc::{pictures::pictures, snapshots::renderers};
/// use hrc_core::feed::Feed;
///
/// let feed = Feed { languages: vec!["fr".to_owned()], ..Feed::default() };
/// let (files, _) = pictures(&feed, &mut renderers(&feed, &[]), None);
/// assert!(files.iter().any(|file| file.name == "pictures/map.fr.svg"));
/// ```
pub fn pictures(
    feed: &Feed,
    renderers: &mut [(&'static str, StaticRenderer)],
    fonts: Option<&Fonts>,
) -> (Vec<File>, Vec<Finding>) {
    let (mut files, mut to_render) = (Vec::new(), Vec::new());
    for (widget, renderer) in renderers {
        for tag in languages(feed) {
            let Picture { svg, card, alt } = Picture::new(&renderer.render(&tag));
            let name = |end: &str| format!("{FOLDER}/{widget}.{tag}{end}");
            if fonts.is_some() {
                to_render.push(Png::new(name(".png"), &tag, svg.clone(), 2));
                to_render.push(Png::new(name(".card.png"), &tag, card, 1));
            }
            files.push(File { name: name(".svg"), bytes: svg.into_bytes() });
            files.push(File { name: name(".txt"), bytes: (alt + "\n").into_bytes() });
        }
    }
    let mut findings = Vec::new();
    if let Some(fonts) = fonts {
        let (rendered, missing) = render(&to_render, fonts);
        files.extend(rendered);
        findings.extend(missing.into_iter().map(|missing| {
            Finding::warning(
                SourceLocation::file(format!("{FOLDER}/*.{}.png", missing.tag)),
                missing.letters,
                missing.expected,
            )
        }));
    }
    let default = format!(".{}.", feed.default_language);
    let copies: Vec<File> = files
        .iter()
        .filter(|file| file.name.contains(&default))
        .map(|file| File { name: file.name.replacen(&default, ".", 1), bytes: file.bytes.clone() })
        .collect();
    files.extend(copies);
    (files, findings)
}
