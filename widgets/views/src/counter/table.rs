//! The counter's table twin: the count, each milestone, and the earlier counts.

use super::strings::Strings;
use super::{next, sentence, short};
use crate::shared::{Data, Ui, link};
use hrc_core::feed::{Count, HistoryPoint, Unit};
use hrc_core::milestone::progress;
use hrc_core::text::fill;
use leptos::prelude::*;

pub(super) fn table(ui: &Ui, words: &'static Strings, data: &Data, count: &Count) -> AnyView {
    let milestones = &data.feed.campaign.milestones;
    let rows: Vec<AnyView> = progress(count, milestones)
        .stations
        .iter()
        .zip(milestones)
        .map(|(station, milestone)| {
            let state = match (&milestone.reached_on, station.reached) {
                (Some(date), true) => fill(words.reached_on, &[&ui.date(date)]),
                (None, true) => words.reached.to_owned(),
                (_, false) => words.not_reached.to_owned(),
            };
            let due = milestone.due.as_ref().map(|due| fill(words.by, &[&ui.date(due)])).unwrap_or_default();
            let occasion = milestone.occasion.as_ref().map(|text| ui.text(text)).unwrap_or_default();
            view! {
                <tr data-row=station.target.to_string()>
                    <th scope="row">{ui.number(station.target)}</th>
                    <td>{state}</td>
                    <td>{due}" "<bdi class="muted">{occasion}</bdi></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div part="table">
            <table>
                <caption>{sentence(ui, words, count)}" "{next(ui, words, count, milestones)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.milestone}</th>
                        <th scope="col">{words.state}</th>
                        <th scope="col">{words.date}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {earlier(ui, words, &data.feed.history)}
        </div>
    }
    .into_any()
}

/// The earlier counts as a table; nothing where there are none.
fn earlier(ui: &Ui, words: &'static Strings, history: &[HistoryPoint]) -> Option<AnyView> {
    let rows: Vec<AnyView> = history
        .iter()
        .map(|point| {
            view! {
                <tr data-row=point.date.to_string()>
                    <th scope="row">{link(point.source.clone(), ui.date(&point.date))}</th>
                    <td>{short(ui, point.value, point.qualifier)}" "{unit(words, point.unit)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table>
                <caption>{words.history}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.date}</th>
                        <th scope="col">{words.count}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
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
