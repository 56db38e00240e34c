//! SVG as PNG, on all cores.

use super::fonts::Fonts;
use super::letters::{is_unseen, with_families};
use crate::publication::File;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Font, FontFamily, FontResolver, Group, Node, Options, Tree, fontdb};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use unicode_script::{Script, UnicodeScript as _};

/// A picture to be made.
pub(super) struct Png {
    name: String,
    tag: String,
    svg: String,
    /// Pixels for each px of the SVG.
    scale: u32,
}

impl Png {
    pub(super) fn new(name: String, tag: &str, svg: String, scale: u32) -> Png {
        Png { name, tag: tag.to_owned(), svg, scale }
    }
}

/// Why the pictures of a language are not there.
pub(super) struct Missing {
    pub(super) tag: String,
    /// The first letters without a font, or nothing.
    pub(super) letters: String,
    /// What was expected, as the end of a sentence.
    pub(super) expected: String,
}

/// The PNGs, in the order of `all`, and what stands in the way of others.
pub(super) fn render(all: &[Png], fonts: &Fonts) -> (Vec<File>, Vec<Missing>) {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((at, png)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, all.get(at)?)))
        {
            done.push((at, drawn(png, fonts)));
        }
        done
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(all.len());
    let mut done: Vec<(usize, Result<Vec<u8>, Fault>)> = thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        done.extend(others.into_iter().filter_map(|other| other.join().ok()).flatten());
        done
    });
    done.sort_by_key(|(at, _)| *at);
    let (mut files, mut letters, mut missing) = (Vec::new(), BTreeMap::new(), Vec::new());
    for (at, result) in done {
        let Png { name, tag, .. } = &all[at];
        match result {
            Ok(bytes) => files.push(File { name: name.clone(), bytes }),
            Err(Fault::Letters(without)) => letters.entry(tag).or_insert_with(BTreeSet::new).extend(without),
            Err(Fault::Drawing(why)) => missing.push(Missing {
                tag: tag.clone(),
                letters: String::new(),
                expected: format!("a picture that can be drawn. {why}"),
            }),
        }
    }
    missing.extend(letters.into_iter().map(|(tag, letters)| without_font(tag, &letters)));
    (files, missing)
}

/// What stands in the way of a PNG.
enum Fault {
    /// No font has these.
    Letters(BTreeSet<char>),
    Drawing(String),
}

fn drawn(png: &Png, fonts: &Fonts) -> Result<Vec<u8>, Fault> {
    let svg = with_families(&png.svg, &png.tag, fonts).map_err(Fault::Letters)?;
    let select_font = |font: &Font, _: &mut Arc<fontdb::Database>| {
        let named = font.families().iter().find_map(|family| match family {
            FontFamily::Named(name) => Some(name.as_str()),
            _ => None,
        });
        named.and_then(|name| fonts.face(name, font.weight() >= 600))
    };
    let font_resolver = FontResolver {
        select_font: Box::new(select_font),
        // Each piece of text has a font with its letters already.
        select_fallback: Box::new(|_, _, _| None),
    };
    let options = Options { fontdb: fonts.database.clone(), font_resolver, ..Options::default() };
    let failed = |why: String| Fault::Drawing(why);
    let tree = Tree::from_str(&svg, &options).map_err(|error| failed(error.to_string()))?;
    let mut boxes = BTreeSet::new();
    without_shape(tree.root(), &mut boxes);
    if !boxes.is_empty() {
        return Err(Fault::Letters(boxes));
    }
    let size = tree.size().to_int_size();
    let pixmap = Pixmap::new(size.width() * png.scale, size.height() * png.scale);
    let mut pixmap = pixmap.ok_or_else(|| failed("It has no size.".to_owned()))?;
    let scale = Transform::from_scale(png.scale as f32, png.scale as f32);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(error.to_string()))
}

/// The letters that came out as the box that fonts have for letters they do not have.
fn without_shape(group: &Group, found: &mut BTreeSet<char>) {
    for node in group.children() {
        match node {
            Node::Group(group) => without_shape(group, found),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                let boxes =
                    glyphs.filter(|glyph| glyph.id.0 == 0).filter_map(|glyph| glyph.text.chars().next());
                found.extend(boxes.filter(|letter| !is_unseen(*letter)));
            }
            _ => {}
        }
    }
}

/// In words: which language, which script, and where to have it from.
fn without_font(tag: &str, letters: &BTreeSet<char>) -> Missing {
    let mut scripts: Vec<&str> = Vec::new();
    let mut packages: Vec<&str> = Vec::new();
    for script in letters.iter().map(|letter| letter.script()) {
        let (name, package) = match script {
            Script::Han => ("Chinese", "fonts-noto-cjk"),
            Script::Hangul => ("Korean", "fonts-noto-cjk"),
            Script::Hiragana | Script::Katakana => ("Japanese", "fonts-noto-cjk"),
            Script::Common | Script::Inherited => ("such", "fonts-noto-core"),
            other => (other.full_name(), "fonts-noto-core"),
        };
        for (list, word) in [(&mut scripts, name), (&mut packages, package)] {
            if !list.contains(&word) {
                list.push(word);
            }
        }
    }
    // Digits and points need no mention where letters are missing too.
    if scripts.len() > 1 {
        scripts.retain(|name| *name != "such");
    }
    let expected = format!(
        "a font with {} letters for the PNG pictures in the language {tag}; the Debian package {} has one. The SVG \
         pictures do not need it",
        scripts.join(" and "),
        packages.join(" and "),
    );
    Missing { tag: tag.to_owned(), letters: letters.iter().take(12).collect(), expected }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_at_once_come_in_their_order_and_the_same_each_time() {
        let fonts = Fonts::new(fontdb::Database::new());
        let svg = |wide: u32| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"9\"><circle cx=\"5\" cy=\"5\" r=\"3\"/></svg>"
            )
        };
        let all: Vec<Png> = (1..40).map(|wide| Png::new(wide.to_string(), "en", svg(wide), 2)).collect();
        let (one, missing) = render(&all, &fonts);
        assert!(missing.is_empty());
        for (wide, file) in (1..40).zip(&one) {
            let pixmap = Pixmap::decode_png(&file.bytes).unwrap();
            assert_eq!(
                (file.name.as_str(), pixmap.width(), pixmap.height()),
                (wide.to_string().as_str(), wide * 2, 18)
            );
        }
        assert_eq!(render(&all, &fonts).0, one);
    }

    #[test]
    fn obstacles_are_explained() {
        for (letters, words, package) in [
            ("ab", "Latin letters", "fonts-noto-core"),
            ("ع. 5", "Arabic letters", "fonts-noto-core"),
            ("한국", "Korean letters", "fonts-noto-cjk"),
            ("人a", "Latin and Chinese letters", "fonts-noto-core and fonts-noto-cjk"),
            ("•", "such letters", "fonts-noto-core"),
        ] {
            let missing = without_font("xx", &letters.chars().filter(|letter| *letter != ' ').collect());
            assert!(
                missing.expected.contains(words) && missing.expected.contains(&format!("package {package} ")),
                "{}",
                missing.expected
            );
        }
        let broken = Png::new("x.png".to_owned(), "en", "<svg".to_owned(), 1);
        let (files, missing) = render(&[broken], &Fonts::new(fontdb::Database::new()));
        assert!(files.is_empty() && missing[0].expected.contains("can be drawn"));
    }
}
