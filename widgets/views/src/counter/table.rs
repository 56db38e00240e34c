//! The counter's alternative table: the count, each milestone, and the earlier counts.

use super::strings::Strings;
use super::{next, sentence, short, to_go as to_go_in_words};
use crate::node::{Node, html};
use crate::shared::{Data, Ui, cell, head, link, row_head};
use hrc_core::feed::{Count, HistoryPoint, Unit};
use hrc_core::milestone::progress;

pub(super) fn table(ui: &Ui, words: &'static Strings, data: &Data, count: &Count) -> Node {
    let milestones = &data.feed.campaign.milestones;
    let progress = progress(count, milestones);
    let mut rows = Vec::new();
    for (i, (stage, milestone)) in progress.stages.iter().zip(milestones).enumerate() {
        let to_go = progress.to_go.filter(|_| progress.next == Some(i));
        let state = match (&milestone.reached_on, stage.reached) {
            (Some(date), true) => ui.dated(&words.reached_on, date),
            (None, true) => words.reached.to_owned(),
            (_, false) if to_go.is_some() => to_go_in_words(ui, words, count, to_go),
            (_, false) => words.not_reached.to_owned(),
        };
        let due = milestone.due.as_ref().map(|due| ui.dated(&words.by, due) + " ").unwrap_or_default();
        let occasion = milestone.occasion.as_ref().map(|text| ui.phrase(text)).unwrap_or_default();
        let row = html("tr")
            .with("data-row", stage.target.to_string())
            .child(row_head(ui.number(stage.target)))
            .child(cell(state))
            .child(html("td").child(due).child(occasion.bdi().class("muted")));
        rows.push(row.into());
    }
    let caption = sentence(ui, words, count) + " " + &next(ui, words, count, milestones);
    let milestones = html("table")
        .child(html("caption").child(caption))
        .child(head(&[words.milestone, words.state, words.date]))
        .child(html("tbody").child(rows));
    html("div").with("part", "table").child(milestones).child(earlier(ui, words, &data.feed.history)).into()
}

/// The earlier counts as a table; nothing where there are none.
fn earlier(ui: &Ui, words: &'static Strings, history: &[HistoryPoint]) -> Option<Node> {
    let rows: Vec<Node> = history
        .iter()
        .map(|point| {
            html("tr")
                .with("data-row", point.date.to_string())
                .child(row_head(link(point.source.clone(), ui.date(&point.date).into())))
                .child(cell(short(ui, point.value, point.qualifier) + " " + unit(words, point.unit)))
                .into()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        html("table")
            .child(html("caption").child(words.history))
            .child(head(&[words.date, words.count]))
            .child(html("tbody").child(rows))
            .into()
    })
}

/// The word for what is counted.
pub(super) fn unit(words: &Strings, unit: Unit) -> &'static str {
    match unit {
        Unit::Members | Unit::Other => words.unit_members,
        Unit::Pledges => words.unit_pledges,
        Unit::Forms => words.unit_forms,
    }
}
