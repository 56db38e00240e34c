//! Parts that several views are made of: figures, rows, cells.

use super::Model;
use crate::node::{Element, Node, html, svg};
use hrc_core::text::px;

/// An SVG figure with its role and name, drawn at its size in px.
pub fn figure(role: &'static str, label: String, width: f64, height: f64) -> Element {
    let made = svg("svg");
    #[cfg(feature = "ssr")]
    // As it is written.
    let made = made.drawing(crate::node::Drawing::Figure { height: (height * 10.0).round() / 10.0 });
    let (width, height) = (px(width), px(height));
    made.with("role", role)
        .with("aria-label", label)
        .with("viewBox", ["0 0 ", &width, " ", &height].concat())
        .with("width", width)
        .with("height", height)
}

/// A heading one level below the widget's own.
pub fn subheading(model: &Model) -> Element {
    let level = (model.settings.heading.0 + 1).min(6);
    html("p").with("role", "heading").with("aria-level", level.to_string())
}

/// A text in a figure. Its anchor, `start`, `middle` or `end`, is at (x, y), px.
pub fn text(class: &'static str, (x, y): (f64, f64), anchor: &'static str, content: String) -> Element {
    svg("text").class(class).with("x", px(x)).with("y", px(y)).with("text-anchor", anchor).child(content)
}

/// A rectangle in a figure, from its upper left corner, px.
pub fn rect(class: &'static str, (x, y): (f64, f64), (width, height): (f64, f64)) -> Element {
    let rect = svg("rect").class(class).with("x", px(x)).with("y", px(y));
    rect.with("width", px(width)).with("height", px(height))
}

/// A line in a figure, px.
pub fn line(class: &'static str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Element {
    let line = svg("line").class(class).with("x1", px(x1)).with("y1", px(y1));
    line.with("x2", px(x2)).with("y2", px(y2))
}

/// A circle in a figure, px.
pub fn circle(class: &'static str, (x, y): (f64, f64), r: f64) -> Element {
    svg("circle").class(class).with("cx", px(x)).with("cy", px(y)).with("r", px(r))
}

/// The head of a table, a column for each word.
pub fn head(columns: &[&'static str]) -> Node {
    let cells: Vec<Node> =
        columns.iter().map(|column| html("th").with("scope", "col").child(*column).into()).collect();
    html("thead").child(html("tr").child(cells)).into()
}

/// The head of a row.
pub fn row_head(content: impl Into<Node>) -> Element {
    html("th").with("scope", "row").child(content)
}

/// A cell.
pub fn cell(content: impl Into<Node>) -> Element {
    html("td").child(content)
}
