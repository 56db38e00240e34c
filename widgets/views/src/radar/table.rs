//! The radar's table twin.

use super::strings::Strings;
use super::{Row, of, sentence};
use crate::shared::Ui;
use hrc_core::feed::{AxisCoverage, Coverage};
use leptos::prelude::*;

/// One column of evidence: its word, and its number in a right's coverage.
type Column = (&'static str, fn(&AxisCoverage) -> Option<u64>);

pub(super) fn table(ui: &Ui, words: &'static Strings, coverage: &Coverage, rows: &[Row]) -> AnyView {
    let all: [Column; 3] = [
        (words.committed, |c| c.committed),
        (words.in_place, |c| c.in_place),
        (words.evaluated, |c| c.evaluated),
    ];
    // A column in which the feed has nothing would only say "missing" twelve times.
    let columns: Vec<Column> = all
        .into_iter()
        .filter(|(_, get)| rows.iter().any(|r| r.coverage.as_ref().and_then(get).is_some()))
        .collect();
    let heads: Vec<AnyView> =
        columns.iter().map(|(word, _)| view! { <th scope="col">{*word}</th> }.into_any()).collect();
    let body: Vec<AnyView> = rows
        .iter()
        .map(|row| {
            let cells: Vec<AnyView> = columns
                .iter()
                .map(|(_, get)| {
                    let number =
                        row.coverage.as_ref().and_then(get).map_or("–".to_owned(), |n| ui.number(n));
                    view! { <td>{number}</td> }.into_any()
                })
                .collect();
            view! {
                <tr data-row=row.id.clone()>
                    <th scope="row"><bdi>{row.label.clone()}</bdi></th>
                    <td>{of(ui, words, coverage, row)}</td>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="scroll" part="table" tabindex="0" role="region" aria-label=words.title>
            <table>
                <caption class="only-read">{sentence(ui, words, coverage)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.right}</th>
                        <th scope="col">{words.members}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}
