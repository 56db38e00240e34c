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
