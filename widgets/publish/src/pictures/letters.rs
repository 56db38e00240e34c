//! Each piece of text with the family that has its letters. The renderer would look for another font only after it has
//! given the whole text to the first one, and gives up where the two make another number of shapes of it, as of Arabic.

use super::fonts::{Family, Fonts};
use hrc_views::picture::FONTS;
use std::collections::BTreeSet;
use unicode_script::{Script, UnicodeScript as _};

/// An SVG whose texts name the families that have their letters, or the letters that no font has.
pub(super) fn with_families(svg: &str, tag: &str, fonts: &Fonts) -> Result<String, BTreeSet<char>> {
    let mut out = String::with_capacity(svg.len() + svg.len() / 4);
    let mut missing = BTreeSet::new();
    let mut rest = svg;
    // The document is of our own making: a text has its thickness itself and no tag inside.
    while let Some(begin) = rest.find("<text ") {
        let Some(open) = rest[begin..].find('>').map(|at| begin + at + 1) else { break };
        let Some(close) = rest[open..].find("</text>").map(|at| open + at) else { break };
        out.push_str(&rest[..open]);
        let bold = rest[begin..open].contains(" font-weight=\"700\"");
        runs(&rest[open..close], bold, tag, fonts, &mut out, &mut missing);
        rest = &rest[close..];
    }
    out.push_str(rest);
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(out.replacen(FONTS, "sans-serif", 1))
}

/// Appends the pieces of a text.
fn runs(text: &str, bold: bool, tag: &str, fonts: &Fonts, out: &mut String, missing: &mut BTreeSet<char>) {
    let (mut family, mut from): (Option<&Family>, usize) = (None, 0);
    // The renderer shapes all of it with the font of its first letter, and puts those of other fonts in their places one by
    // one. That goes wrong where the first font makes a letter of what another joins or takes apart, so the joining script
    // comes first, with a mark that is not seen.
    let joining = letters(text).map(|(_, letter)| letter).find(|letter| {
        !matches!(
            letter.script(),
            Script::Latin
                | Script::Greek
                | Script::Cyrillic
                | Script::Common
                | Script::Inherited
                | Script::Han
        )
    });
    if let Some(first) = joining.and_then(|letter| fonts.family(letter, bold, tag)) {
        piece("\u{200e}", Some(first), out);
    }
    for (at, letter) in letters(text) {
        let script = letter.script();
        let follows = matches!(script, Script::Common | Script::Inherited);
        if is_unseen(letter) || follows && family.is_some_and(|family| fonts.has(family, bold, letter)) {
            continue;
        }
        let own = fonts.family(letter, bold, tag);
        if own.is_none() {
            missing.insert(letter);
        } else if family.is_none() {
            family = own;
        } else if own.map(|own| &own.name) != family.map(|family| &family.name) {
            piece(&text[from..at], family, out);
            (family, from) = (own, at);
        }
    }
    piece(&text[from..], family, out);
}

fn piece(text: &str, family: Option<&Family>, out: &mut String) {
    match family {
        Some(family) => {
            let family = family.name.replace('&', "&amp;").replace('<', "&lt;");
            out.extend(["<tspan font-family=\"'", &family, "'\">", text, "</tspan>"]);
        }
        None => out.push_str(text),
    }
}

/// The letters of escaped text, and where each begins.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut to_skip = 0;
    text.char_indices().filter_map(move |(at, c)| {
        if at < to_skip {
            return None;
        }
        let escaped = ["&amp;", "&lt;", "&gt;", "&quot;"].into_iter().zip(['&', '<', '>', '"']);
        let found = escaped.into_iter().find(|(word, _)| text[at..].starts_with(word));
        to_skip = found.map_or(0, |(word, _)| at + word.len());
        Some((at, found.map_or(c, |(_, letter)| letter)))
    })
}

/// Spaces, and marks of direction and joining: they need no shape.
pub(super) fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_escaped_text_are_what_is_read() {
        let found: Vec<(usize, char)> = letters("a&amp;ا&lt;&b").collect();
        assert_eq!(found, [(0, 'a'), (1, '&'), (6, 'ا'), (8, '<'), (12, '&'), (13, 'b')]);
    }

    #[test]
    fn without_fonts_every_letter_is_missing_and_no_mark() {
        let fonts = Fonts::new(resvg::usvg::fontdb::Database::new());
        let svg =
            "<svg><title>t</title><text x=\"1\">\u{2067}a &amp;\u{2069}</text><text x=\"2\">ab</text></svg>";
        let missing = with_families(svg, "ar", &fonts).unwrap_err();
        assert_eq!(missing.into_iter().collect::<String>(), "&ab");
    }
}
