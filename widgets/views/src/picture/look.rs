//! What text inherits, and what shapes are painted with: rules of the sheets become attributes of the SVG, which need no
//! style sheet and pass any policy.

use super::style::{At, Declared, Sheet};
use crate::node::{Element, Part, svg};
use hrc_core::text::scaled;

/// Properties that become attributes as they are.
const PAINTS: [&str; 9] = [
    "fill",
    "stroke",
    "opacity",
    "fill-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "paint-order",
    "vector-effect",
];

/// Attributes that mean nothing in a picture: for style sheets, controls, and what has no effect without them.
const LEFT_OUT: [&str; 9] =
    ["class", "part", "role", "tabindex", "dir", "lang", "hidden", "font-size", "text-anchor"];

/// What an element hands on to those in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    /// Size of text, px.
    pub(super) font: f64,
    /// Height of a line, in sizes of the text.
    pub(super) line: f64,
    pub(super) bold: bool,
    pub(super) colour: String,
    pub(super) rtl: bool,
}

impl Look {
    /// Of an element in one of this look; lengths may count from the `width` of the picture, px.
    pub(super) fn of(&self, sheet: &Sheet<'_>, at: &At<'_>, declared: &Declared<'_>, width: f64) -> Look {
        let mut look = self.clone();
        if let Some(font) = at.element.get("font-size").and_then(|font| font.parse().ok()) {
            look.font = font;
        }
        if let Some(direction) = at.element.get("dir") {
            look.rtl = direction == "rtl";
        }
        for &(name, value) in &declared.0 {
            match name {
                "font-size" => look.font = sheet.length(value, self.font, width).unwrap_or(look.font),
                "font-weight" => look.bold = value == "700",
                "line-height" => look.line = value.parse().unwrap_or(look.line),
                "color" if value != "inherit" => look.colour = sheet.value(value).to_owned(),
                "direction" => look.rtl = value == "rtl",
                _ => {}
            }
        }
        look
    }
}

/// An element of SVG with all in it, painted; `None` where it is not shown.
pub(super) fn painted(sheet: &Sheet<'_>, at: &At<'_>, around: &Look, width: f64) -> Option<Element> {
    let (element, declared) = (at.element, sheet.declared(at));
    if declared.get("display") == Some("none") {
        return None;
    }
    let look = around.of(sheet, at, &declared, width);
    let mut made = svg(element.tag());
    for (name, value) in element.attributes() {
        let means_nothing = LEFT_OUT.contains(&name) || name.starts_with("aria-") || name == "data-marker";
        if !means_nothing && declared.get(name).is_none() {
            made = made.with(name, legal(value));
        }
    }
    made = tinted(sheet, &declared, &look, width, made);
    let sized = look.font != around.font || element.get("font-size").is_some();
    made = made.with_some("font-size", sized.then(|| scaled(look.font, 2)));
    if element.is("text") {
        made = made.with_some("font-weight", weight(&look));
        made = made.with("text-anchor", anchor(element.get("text-anchor").unwrap_or("start"), look.rtl));
    }
    for part in element.parts() {
        match part {
            Part::Text(text) if element.is("text") => made = made.child(directed(text, look.rtl)),
            Part::Text(text) => made = made.child(legal(text)),
            Part::Element(child) => {
                let child = painted(sheet, &At { element: child, around: Some(at) }, &look, width);
                made = made.child(child.map(Into::into));
            }
        }
    }
    Some(made)
}

/// An element with the paint that the sheets give the one at hand.
fn tinted(sheet: &Sheet<'_>, declared: &Declared<'_>, look: &Look, width: f64, mut made: Element) -> Element {
    for name in PAINTS {
        let value = declared.get(name).map(|value| sheet.value(value).to_owned());
        made = made.with_some(name, value);
    }
    let stroke = declared.get("stroke-width").and_then(|value| sheet.length(value, look.font, width));
    made.with_some("stroke-width", stroke.map(|width| scaled(width, 2)))
}

/// A page's drawing, with its paint as attributes too: style sheets go before them, and where those are taken away, as in
/// mail, they show the same in light colours.
pub(super) fn with_paint(sheet: &Sheet<'_>, at: &At<'_>, around: &Look, width: f64) -> Element {
    let declared = sheet.declared(at);
    let look = around.of(sheet, at, &declared, width);
    let mut made = at.element.shell();
    if declared.get("stroke-width").is_some() {
        made = made.without(&["stroke-width"]);
    }
    made = tinted(sheet, &declared, &look, width, made);
    if at.element.is("text") {
        let sized = look.font != around.font && at.element.get("font-size").is_none();
        made = made
            .with_some("font-size", sized.then(|| scaled(look.font, 2)))
            .with_some("font-weight", weight(&look));
    }
    if declared.get("display") == Some("none") {
        made = made.with("display", "none");
    }
    for part in at.element.parts() {
        made = match part {
            Part::Text(text) => made.child(text.to_owned()),
            Part::Element(child) => {
                made.child(with_paint(sheet, &At { element: child, around: Some(at) }, &look, width))
            }
        };
    }
    made
}

/// The word for thick letters; it stands at each text itself.
pub(super) fn weight(look: &Look) -> Option<String> {
    look.bold.then(|| "700".to_owned())
}

/// Where a text begins at its place. Programs that draw SVG do not agree on what `start` means in text from right to left,
/// so each text is written as one from left to right that has the other inside; see [`directed`].
pub(super) fn anchor(word: &str, rtl: bool) -> &'static str {
    match (word, rtl) {
        ("middle", _) => "middle",
        ("end", false) | ("start", true) => "end",
        _ => "start",
    }
}

/// Text with the direction of its language, wherever it stands: between RLI and PDI where it runs from right to left.
pub(super) fn directed(text: &str, rtl: bool) -> String {
    let text = legal(text);
    if rtl && !text.is_empty() { ["\u{2067}", &text, "\u{2069}"].concat() } else { text }
}

/// Text without what XML does not allow even as a reference.
pub(super) fn legal(text: &str) -> String {
    let is_legal = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_legal).collect()
}

/// Text without marks of direction, for places where a program reads it out or shows it by itself.
pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
