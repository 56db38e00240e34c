//! The radar's alternative table.

use super::View;
use crate::node::{Fallback, Node, html};
use crate::shared::{cell, head, row_head};
use hrc_core::feed::AxisCoverage;

/// One column of evidence: its word, and its number in a right's coverage.
type Column = (&'static str, fn(&AxisCoverage) -> Option<u64>);

pub(super) fn table(view: &View<'_>) -> Node {
    let words = view.words;
    let all: [Column; 3] = [
        (words.committed, |c| c.committed),
        (words.in_place, |c| c.in_place),
        (words.evaluated, |c| c.evaluated),
    ];
    // A column in which the feed has nothing would only say "missing" twelve times.
    let columns: Vec<Column> = all
        .into_iter()
        .filter(|(_, get)| view.rows.iter().any(|row| row.coverage.as_ref().and_then(get).is_some()))
        .collect();
    let mut heads = vec![words.right, words.members];
    heads.extend(columns.iter().map(|(word, _)| *word));
    let mut body: Vec<Node> = Vec::new();
    for row in view.rows {
        let name = view.press(row, html("button").with("type", "button"));
        let name = name.fallback(Fallback::Label).child(row.label.clone().bdi());
        let mut cells: Vec<Node> = vec![row_head(name).into(), cell(view.of(row)).into()];
        for (_, get) in &columns {
            let number = row.coverage.as_ref().and_then(get);
            cells.push(cell(number.map_or("–".to_owned(), |n| view.ui.number(n))).into());
        }
        body.push(html("tr").key("data-row", row.id.clone()).child(cells).into());
    }
    let table = html("table")
        .child(html("caption").class("only-read").child(view.sentence()))
        .child(head(&heads))
        .child(html("tbody").child(body));
    html("div")
        .class("scroll")
        .with("part", "table")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", words.title)
        .child(table)
        .into()
}
