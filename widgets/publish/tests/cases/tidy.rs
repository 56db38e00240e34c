//! HTML and SVG for people who review them: an element on each line, numbers rounded, what cannot be seen written out.

use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use std::fmt::Write;

/// Attributes with lengths and places. The numbers in others are data.
const GEOMETRY: [&str; 23] = [
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "font-size",
    "height",
    "points",
    "r",
    "rx",
    "ry",
    "stroke-dasharray",
    "stroke-width",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];
/// HTML elements without an end tag.
const VOID: [&str; 3] = ["input", "br", "img"];
/// A path of more characters is summed up: the land.
const LONG_PATH: usize = 1000;

/// One element on each line.
pub(crate) fn tidy(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let mut out = String::new();
    inside(page.root_element(), 0, false, &mut out);
    out
}

/// The root of a snapshot without its figures.
pub(crate) fn frame(html: &str) -> String {
    selected(html, ".root", true)
}

/// The figures of a snapshot alone.
pub(crate) fn figures(html: &str) -> String {
    selected(html, ".fits", false)
}

fn selected(html: &str, selector: &str, elide: bool) -> String {
    let page = Html::parse_fragment(html);
    let mut out = String::new();
    for found in page.select(&Selector::parse(selector).unwrap()) {
        element(found, 0, elide, &mut out);
    }
    out
}

/// The rules of a snapshot's own style, which say at which width a figure is shown. The sheets before them are files of
/// the source.
pub(crate) fn rules(html: &str) -> String {
    let begin = html.find(".fits .fit:not(:only-child)");
    let rules = begin.and_then(|begin| Some(&html[begin..begin + html[begin..].find("</style>")?]));
    rules.map_or(String::new(), |rules| rules.trim_end_matches(['}', '\n']).to_owned() + "}}\n")
}

fn inside(parent: ElementRef<'_>, depth: usize, elide: bool, out: &mut String) {
    for child in parent.children() {
        match child.value() {
            // Between the parts of a document.
            Node::Text(text) if depth == 0 && text.trim().is_empty() => {}
            Node::Text(text) => drop(writeln!(out, "{}{}", "  ".repeat(depth), shown(text))),
            _ => ElementRef::wrap(child).into_iter().for_each(|child| element(child, depth, elide, out)),
        }
    }
}

fn element(at: ElementRef<'_>, depth: usize, elide: bool, out: &mut String) {
    let name = at.value().name();
    let indent = "  ".repeat(depth);
    let _ = write!(out, "{indent}<{name}");
    attributes(at.value(), out);
    out.push('>');
    if VOID.contains(&name) {
        return out.push('\n');
    }
    let is_figures = at.value().classes().any(|class| class == "fits");
    if name == "style" || elide && is_figures {
        out.push('…');
    } else if at.child_elements().next().is_none() {
        out.push_str(&shown(&at.text().collect::<String>()));
    } else {
        out.push('\n');
        inside(at, depth + 1, elide, out);
        out.push_str(&indent);
    }
    let _ = writeln!(out, "</{name}>");
}

fn attributes(element: &Element, out: &mut String) {
    for (name, value) in &element.attrs {
        let prefix = name.prefix.as_ref().filter(|prefix| !prefix.is_empty());
        let prefix = prefix.map_or(String::new(), |prefix| format!("{prefix}:"));
        let name: &str = &name.local;
        let value = match name {
            "d" if value.len() > LONG_PATH => summary(value),
            _ if GEOMETRY.contains(&name) => rounded(value),
            _ => value.to_string(),
        };
        let _ = write!(out, " {prefix}{name}=\"{}\"", shown(&value).replace('"', "&quot;"));
    }
}

/// A path in a few numbers: how many it has, and between which.
fn summary(path: &str) -> String {
    let numbers =
        path.split(|c: char| !(c.is_ascii_digit() || "-.".contains(c))).filter_map(|n| n.parse::<f64>().ok());
    let (mut count, mut least, mut most) = (0, f64::INFINITY, f64::NEG_INFINITY);
    for number in numbers {
        (count, least, most) = (count + 1, least.min(number), most.max(number));
    }
    let rings = path.matches(['M', 'm']).count();
    format!("… {rings} rings, {count} numbers from {least:.1} to {most:.1}")
}

/// Numbers rounded so that the last digit of a float is no difference: to one decimal, in em to two, below 1 to three.
fn rounded(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        let after = &rest[begin..];
        let end = after.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(after.len());
        let (number, next) = after.split_at(end);
        out.push_str(&rest[..begin]);
        rest = next;
        match number.parse::<f64>() {
            Ok(parsed) => {
                let decimals = if parsed < 1.0 { 3 } else { 1 + usize::from(next.starts_with("em")) };
                let text = format!("{parsed:.decimals$}");
                let text =
                    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
                if text == "0" && out.ends_with('-') {
                    out.pop();
                }
                out.push_str(text);
            }
            Err(_) => out.push_str(number),
        }
    }
    out + rest
}

/// Text with what markup would take for itself, and what cannot be seen: spaces at the ends and of other kinds, marks of direction.
fn shown(text: &str) -> String {
    let mut out = String::new();
    let last = text.chars().count().saturating_sub(1);
    for (at, c) in text.chars().enumerate() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            ' ' if at == 0 || at == last => out.push_str("&#32;"),
            c if c.is_control() || is_invisible(c) => drop(write!(out, "&#x{:x};", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
