//! The counter: how many, as the feed qualifies it, on a ruler of milestones.

mod history;
mod ruler;
mod strings;
mod table;

use crate::node::{Node, html, nothing};
#[cfg(feature = "ssr")]
use crate::registry::{StaticView, boxed};
use crate::shared::{
    Alternative, Described, Description, Handle, Model, Shows, Ui, Widget, live, source, toggle,
};
use hrc_core::catalogue::{CounterSettings, CounterView};
use hrc_core::feed::{Count, Milestone, Qualifier, Unit};
use hrc_core::milestone::progress;
use hrc_core::text::{Text, around, fill, plural};
use strings::{Strings, strings};

/// Style sheet of the counter, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

#[cfg(feature = "ssr")]
pub(crate) const VIEW: StaticView =
    StaticView { entry: &hrc_core::catalogue::COUNTER, css: CSS, make: boxed::<Counter>, step_px: 8.0 };

/// The counter.
pub struct Counter {
    settings: CounterSettings,
    /// The table in place of the figure.
    table: bool,
}

impl Widget for Counter {
    type Settings = CounterSettings;

    fn new(_: &Model) -> Counter {
        Counter { settings: CounterSettings::default(), table: false }
    }

    fn set(&mut self, _: &mut Model, settings: CounterSettings) {
        if settings.view != self.settings.view {
            self.table = settings.view == CounterView::Table;
        }
        self.settings = settings;
    }

    fn view(&mut self, model: &Model, handle: &Handle<Counter>) -> Node {
        let described = self.describe(model, handle);
        live(model, handle, described)
    }
}

impl Described for Counter {
    fn describe(&mut self, model: &Model, handle: &Handle<Counter>) -> Description {
        let (ui, words) = (&model.ui, strings(model.ui.lang));
        let data = model.data.as_ref();
        let count = data.and_then(|data| Some(&data.feed.totals.as_ref()?.members));
        let toggle =
            toggle(handle, model.strings().table, self.table, |counter| counter.table = !counter.table);
        let mut table = Alternative::new(Shows::Table, toggle.hidden(count.is_none()));
        let (mut sentences, mut content) = (Vec::new(), nothing());
        match (data, count) {
            (Some(data), Some(count)) => {
                let milestones = &data.feed.campaign.milestones;
                let next = html("p").class("sentence next").child(next(ui, words, count, milestones));
                sentences = vec![headline(ui, words, count, model.on_screen), next.into()];
                content = if self.table {
                    table::table(ui, words, data, count)
                } else {
                    html("div")
                        .with("part", "figure")
                        .child(ruler::ruler(ui, words, count, milestones, model.width, model.font))
                        .child(history::history(ui, words, &data.feed, model.width, model.font))
                        .into()
                };
                table.show(model, || table::table(ui, words, data, count));
            }
            (Some(_), None) => {
                sentences.push(html("p").class("sentence").with("part", "sentence").child(words.none).into());
            }
            (None, _) => {}
        }
        Description {
            heading: data.map(|data| ui.phrase(&data.feed.campaign.name)).unwrap_or_default(),
            sentences,
            content,
            source: count.map(|count| source(model, count)).into(),
            notes: nothing(),
            alternatives: vec![table],
        }
    }
}

/// The whole sentence of a count: "More than 100 cities and territories have joined the campaign."
fn sentence(ui: &Ui, words: &Strings, count: &Count) -> String {
    fill(template(ui, words, count), &[&ui.number(count.value)])
}

fn template(ui: &Ui, words: &Strings, count: &Count) -> Text<1> {
    let (exact, more_than, about) = match count.unit {
        Unit::Members | Unit::Other => (&words.members, words.members_more_than, words.members_about),
        Unit::Pledges => (&words.pledges, words.pledges_more_than, words.pledges_about),
        Unit::Forms => (&words.forms, words.forms_more_than, words.forms_about),
    };
    match count.qualifier {
        Qualifier::Exact => plural(ui.lang, exact, count.value),
        Qualifier::MoreThan => more_than,
        Qualifier::About => about,
    }
}

/// The sentence with its number set large, in one text node; on a wall smaller the longer it is. A sentence may say its
/// number in a word.
fn headline(ui: &Ui, words: &Strings, count: &Count, on_screen: bool) -> Node {
    let template = template(ui, words, count).0;
    let (before, number, after) = match around(template, "{0}") {
        Some((before, after)) => (before, ui.number(count.value), after),
        None => (template, String::new(), ""),
    };
    let value = html("span")
        .class(match number.chars().count() {
            6.. if on_screen => "value longest",
            4.. if on_screen => "value long",
            _ => "value",
        })
        .with("part", "value")
        .with("data-value", count.value.to_string())
        .child(number);
    html("p")
        .class("headline")
        .with("part", "sentence")
        .child(html("span").class("before").child(before))
        .child(value)
        .child(html("span").class("after").child(after))
        .into()
}

/// "Next: 1,000 by 2030."
fn next(ui: &Ui, words: &Strings, count: &Count, milestones: &[Milestone]) -> String {
    match progress(count, milestones).next.and_then(|i| milestones.get(i)) {
        Some(Milestone { target, due: Some(due), .. }) => {
            fill(words.next_by.on(due), &[&ui.number(*target), &ui.date(due)])
        }
        Some(Milestone { target, .. }) => fill(words.next, &[&ui.number(*target)]),
        None if milestones.is_empty() => String::new(),
        None => words.all_reached.to_owned(),
    }
}

/// "861 to go", "fewer than 900 to go" where the count is "more than 100", or nothing.
fn to_go(ui: &Ui, words: &Strings, count: &Count, number: Option<u64>) -> String {
    let Some(number) = number else { return String::new() };
    match count.qualifier {
        Qualifier::Exact => ui.plural(&words.to_go, number),
        Qualifier::MoreThan => fill(words.to_go_fewer, &[&ui.number(number)]),
        Qualifier::About => fill(words.to_go_about, &[&ui.number(number)]),
    }
}

/// A count in a cell: "more than 100".
fn short(ui: &Ui, value: u64, qualifier: Qualifier) -> String {
    let shared = crate::shared::strings(ui.lang);
    let number = ui.number(value);
    match qualifier {
        Qualifier::Exact => number,
        Qualifier::MoreThan => fill(shared.more_than, &[&number]),
        Qualifier::About => fill(shared.about, &[&number]),
    }
}
