//! The radar: how many reviewed members have a published practice on each right. Never a score.

mod bars;
mod figure;
mod finding;
mod reviewed;
mod strings;
mod table;

use crate::node::{Element, Fallback, Node, html, nothing, svg};
#[cfg(feature = "ssr")]
use crate::registry::{StaticView, boxed};
use crate::shared::{
    Action, Alternative, Compared, Described, Description, Handle, Hint, Model, Phrase, Shows, Ui, Widget,
    counted_on, live, toggle,
};
use hrc_core::catalogue::{RadarOrder, RadarSettings, RadarView};
use hrc_core::feed::{Axis, AxisCoverage, Coverage, Rights};
use hrc_core::radar::{Layout, Spoke, layout, layout_within, sort_by_most};
use hrc_core::text::{fill, fill_plurals, isolate};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;
use strings::{Strings, strings};

/// Style sheet of the radar, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

#[cfg(feature = "ssr")]
pub(crate) const VIEW: StaticView =
    StaticView { entry: &hrc_core::catalogue::RADAR, css: CSS, make: boxed::<Radar>, step_px: 8.0 };

/// Size of text in the figure, em.
const TEXT_EM: f64 = 0.875;
/// Smallest radius of the radar in its text's em; below it bars are drawn.
const LEAST_EM: f64 = 6.0;
/// The same where the page asks for the radar whatever room there is.
const LEAST_ASKED_EM: f64 = 3.0;
/// The size of the smallest text in the figure, in em of the figure's own.
const SMALL_EM: f64 = 0.8;
/// A stage that is so much wider than high has the radar beside its words, as high as the stage; the style sheet of the
/// screen's children has the radar's share of its width too.
const FLAT: f64 = 1.5;
const SHARE: f64 = 0.66;
/// From one size of text to the next smaller one that is tried on a wall.
const SMALLER: f64 = 0.95;

/// One right as it is shown.
struct Row {
    id: String,
    label: Phrase,
    /// `None` where there is no data.
    coverage: Option<AxisCoverage>,
}

impl Row {
    fn covered(&self) -> Option<u64> {
        self.coverage.map(|coverage| coverage.covered)
    }
}

/// The two figures of the same numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    Radar,
    Bars,
}

/// Which figures there are at this width.
#[derive(Clone, Copy)]
struct Forms {
    /// The one that is drawn where nobody asks for the other.
    usual: Form,
    /// The one that is drawn.
    shown: Form,
    /// Whether a radar can be drawn at all.
    has_radar: bool,
}

/// The radar.
pub struct Radar {
    settings: RadarSettings,
    /// The table in place of the figure.
    table: bool,
    /// What the page or the reader asks for; `None` for bars where there is no room for a radar.
    asked: Option<Form>,
    /// What there is now.
    forms: Forms,
    /// Whether it is told how coverage is counted.
    explained: bool,
    /// Id of the right that the reader has chosen; empty for none.
    chosen: String,
    compared: Compared,
}

impl Widget for Radar {
    type Settings = RadarSettings;

    fn new(_: &Model) -> Radar {
        Radar {
            settings: RadarSettings::default(),
            table: false,
            asked: None,
            forms: Forms { usual: Form::Radar, shown: Form::Radar, has_radar: false },
            explained: false,
            chosen: String::new(),
            compared: Compared::default(),
        }
    }

    fn set(&mut self, _: &mut Model, settings: RadarSettings) {
        if settings.view != self.settings.view {
            self.table = settings.view == RadarView::Table;
            self.asked = match settings.view {
                RadarView::Radar => Some(Form::Radar),
                RadarView::Bars => Some(Form::Bars),
                RadarView::Auto | RadarView::Table => None,
            };
        }
        self.settings = settings;
        self.compared = Compared::default();
    }

    fn view(&mut self, model: &Model, handle: &Handle<Radar>) -> Node {
        let described = self.describe(model, handle);
        live(model, handle, described)
    }
}

impl Described for Radar {
    fn describe(&mut self, model: &Model, handle: &Handle<Radar>) -> Description {
        if self.compared.is_due(model) {
            check(model, &self.settings.rights.0);
        }
        let words = strings(model.ui.lang);
        let without = coverage(model).is_none();
        let table = toggle(handle, model.strings().table, self.table, |radar| radar.table = !radar.table);
        let mut table = Alternative::new(Shows::Table, table.hidden(without));
        let (sentences, figure) = self.body(model, handle, &mut table);
        let explain =
            toggle(handle, words.explain, self.explained, |radar| radar.explained = !radar.explained);
        let mut explain = Alternative::new(Shows::Definition, explain.hidden(without));
        explain.show(model, || definition(model, true));
        // It names the figure that is not there by itself.
        let Forms { usual, shown, has_radar } = self.forms;
        let other = if usual == Form::Radar { words.bars } else { words.radar };
        let turn = toggle(handle, other, shown != usual, Radar::turn).hidden(without || !has_radar);
        Description {
            heading: words.title.to_owned().into(),
            sentences,
            content: vec![figure, definition(model, self.explained)].into(),
            source: coverage(model).map(|coverage| counted_on(model, &coverage.as_of)).into(),
            notes: nothing(),
            alternatives: vec![explain, table, Alternative::new(Shows::OtherFigure, turn)],
        }
    }
}

fn coverage(model: &Model) -> Option<&Coverage> {
    model.data.as_ref()?.feed.rights.as_ref()?.coverage.as_ref()
}

impl Radar {
    /// Chooses a right, which the page is told; or none, where it is chosen already.
    fn choose(&mut self, model: &Model, id: &str) {
        if self.chosen == id {
            self.chosen.clear();
        } else {
            id.clone_into(&mut self.chosen);
            model.emit(Action::Right, id);
        }
    }

    /// The other figure.
    fn turn(&mut self) {
        let shown = self.forms.shown;
        self.asked = Some(if shown == Form::Radar { Form::Bars } else { Form::Radar });
    }

    /// The sentence and the figure, or the table in its place.
    fn body(&mut self, model: &Model, handle: &Handle<Radar>, table: &mut Alternative) -> (Vec<Node>, Node) {
        let Some(data) = &model.data else { return (Vec::new(), nothing()) };
        let words = strings(model.ui.lang);
        let Some(rights) = &data.feed.rights else {
            let sentence = html("p").class("sentence").with("part", "sentence").child(words.no_rights);
            return (vec![sentence.into()], nothing());
        };
        let rows = rows(&model.ui, rights, &self.settings);
        let Some(coverage) = &rights.coverage else { return empty(words, rows) };
        let view = View { handle, ui: &model.ui, words, coverage, rows: &rows, chosen: &self.chosen };
        let usual = fitted(&view, model, LEAST_EM);
        let has_room = usual.is_some();
        let possible = usual.or_else(|| fitted(&view, model, LEAST_ASKED_EM));
        let usual = if has_room { Form::Radar } else { Form::Bars };
        let has_radar = possible.is_some();
        let drawn = possible.filter(|_| self.asked.unwrap_or(usual) == Form::Radar);
        let shown = if drawn.is_some() { Form::Radar } else { Form::Bars };
        self.forms = Forms { usual, shown, has_radar };
        let figure = match drawn {
            _ if self.table => table::table(&view),
            Some(fitted) => figure::figure(&view, &fitted),
            None => bars::bars(&view, model),
        };
        let finding = finding::finding(&view);
        let finding = html("p").class("sentence finding").hidden(finding.is_empty()).child(finding);
        let sentence = html("p").class("sentence muted").with("part", "sentence").child(view.sentence());
        table.show(model, || table::table(&view));
        (vec![finding.into(), sentence.into()], figure)
    }
}

/// A radar for which there is room.
struct Fitted {
    layout: Layout,
    /// Size of its text, px.
    font: f64,
    /// As high as the stage, beside the words.
    is_whole: bool,
}

/// The radar, where there is room for it. On a wall the text is set smaller before there is none.
fn fitted(view: &View<'_>, model: &Model, least_em: f64) -> Option<Fitted> {
    let (spokes, font) = (view.spokes(), model.font * TEXT_EM);
    let Some(room) = model.room else {
        let layout = layout(&spokes, model.width, font, least_em)?;
        return Some(Fitted { layout, font, is_whole: false });
    };
    let (width, height) = room.stage;
    let rooms =
        [(width * SHARE, height - 0.5 * font, width >= FLAT * height), (model.width, room.height, true)];
    for (i, (width, height, is_possible)) in rooms.into_iter().enumerate() {
        let mut font = font;
        while is_possible && font * SMALL_EM >= room.least_text.max(1.0) {
            let height = height - reviewed::height(1, font);
            if let Some(layout) = layout_within(&spokes, (width, height), font, least_em) {
                return Some(Fitted { layout, font, is_whole: i == 0 });
            }
            font *= SMALLER;
        }
    }
    None
}

/// How coverage is counted, once the reader asks.
fn definition(model: &Model, explained: bool) -> Node {
    let Some(coverage) = coverage(model).filter(|_| explained) else { return nothing() };
    html("p")
        .class("muted definition")
        .with("part", "definition")
        .child(model.ui.said(&coverage.definition))
        .into()
}

/// What every form of the numbers is made from.
struct View<'a> {
    handle: &'a Handle<Radar>,
    ui: &'a Ui,
    words: &'static Strings,
    coverage: &'a Coverage,
    rows: &'a [Row],
    chosen: &'a str,
}

impl View<'_> {
    fn spokes(&self) -> Vec<Spoke> {
        let note = |row: &Row| if row.coverage.is_none() { self.words.not_reviewed } else { "" };
        self.rows
            .iter()
            .map(|row| Spoke {
                label: row.label.text.clone(),
                note: note(row).to_owned(),
                share: self.share(row),
            })
            .collect()
    }

    /// Covered members as a share of the reviewed ones.
    fn share(&self, row: &Row) -> Option<f64> {
        row.coverage.map(|c| (c.covered as f64 / (self.coverage.reporting as f64).max(1.0)).min(1.0))
    }

    /// "Members with a published practice, out of 19 reviewed; 120 are not reviewed yet. Not a score."
    fn sentence(&self) -> String {
        let (reporting, total) = (self.coverage.reporting, self.coverage.total);
        let rest = total.saturating_sub(reporting);
        let reviewed = self.ui.number(reporting);
        match rest {
            0 => fill(self.words.sentence_all, &[&reviewed]),
            _ => {
                let values = [reviewed.as_str(), &self.ui.number(rest)];
                fill_plurals(self.ui.lang, &self.words.sentence, [reporting, rest], &values)
            }
        }
    }

    /// "14 of 19", or "not reviewed".
    fn of(&self, row: &Row) -> String {
        match row.coverage {
            Some(c) => self.of_reviewed(c.covered),
            None => self.words.not_reviewed.to_owned(),
        }
    }

    /// "14 of 19".
    fn of_reviewed(&self, covered: u64) -> String {
        fill(self.words.of, &[&self.ui.number(covered), &self.ui.number(self.coverage.reporting)])
    }

    /// A control by which a right is chosen, or not any more.
    fn press(&self, row: &Row, control: Element) -> Element {
        let id = row.id.clone();
        control
            .with("aria-pressed", if *self.chosen == id { "true" } else { "false" })
            .on("click", self.handle.act(move |model, radar| radar.choose(model, &id)))
    }

    /// The group of a right in a figure: a button, for whatever points at it.
    fn group(&self, row: &Row) -> Element {
        let (id, handle) = (row.id.clone(), self.handle.clone());
        self.press(row, svg("g").key("data-axis", row.id.clone()))
            .fallback(Fallback::Image)
            .class("axis")
            .with("role", "button")
            .with("tabindex", "0")
            // Its name and its texts begin with the right.
            .with_some("lang", Some(row.label.lang.clone()).filter(|lang| !lang.is_empty()))
            .with("aria-label", isolate(&row.label.text) + ": " + &self.of(row))
            .with_some("data-covered", row.coverage.map(|c| c.covered.to_string()))
            .on("keydown", move |event| {
                let event: KeyboardEvent = event.unchecked_into();
                if matches!(&*event.key(), "Enter" | " ") {
                    event.prevent_default();
                    handle.change(|model, radar| radar.choose(model, &id));
                }
            })
    }
}

/// The rights in the order that the page asks for; only those that it names, where it names any of them.
fn rows(ui: &Ui, rights: &Rights, settings: &RadarSettings) -> Vec<Row> {
    let named = |axis: &Axis| settings.rights.0.contains(&axis.id);
    let all = !rights.axes.iter().any(named);
    let wanted = |axis: &&Axis| all || named(axis);
    let coverage = rights.coverage.as_ref();
    let row = |axis: &Axis| Row {
        id: axis.id.clone(),
        label: ui.phrase(&axis.label),
        coverage: coverage.and_then(|c| c.axes.get(&axis.id)).copied(),
    };
    let mut rows: Vec<Row> = rights.axes.iter().filter(wanted).map(row).collect();
    if settings.order == RadarOrder::Most {
        sort_by_most(&mut rows, Row::covered);
    }
    rows
}

/// Tells the webmaster of rights that the feed does not have.
fn check(model: &Model, asked: &[String]) {
    let Some(rights) = model.data.as_ref().and_then(|data| data.feed.rights.as_ref()) else { return };
    let is_known = |id: &str| rights.axes.iter().any(|axis| axis.id == id);
    for id in asked.iter().filter(|id| !is_known(id)) {
        let mut hint = Hint::new(model, "rights", id);
        for axis in &rights.axes {
            hint.offer(&axis.id, &axis.id);
            hint.offer(&axis.id, &model.ui.text(&axis.label));
        }
        hint.report("It is left out.");
    }
}

/// No coverage is published: the rights themselves.
fn empty(words: &'static Strings, rows: Vec<Row>) -> (Vec<Node>, Node) {
    let items: Vec<Node> = rows
        .into_iter()
        .map(|row| html("li").key("data-row", row.id).child(row.label.bdi()).into())
        .collect();
    let sentence = html("p").class("sentence").with("part", "sentence").child(words.no_coverage);
    let rights = html("ul").class("rights").with("part", "table").child(items);
    (vec![sentence.into()], rights.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{Data, PLAIN};
    use hrc_core::feed::{Date, Feed, L10n};
    use std::sync::Arc;

    #[test]
    fn how_it_is_counted_is_told_while_the_reader_asks() {
        let coverage = Coverage {
            as_of: Date { year: 2026, month: Some(3), day: None },
            definition: L10n::from([("en", "A practice with a public source.")]),
            ..Coverage::default()
        };
        let rights = Some(Rights { coverage: Some(coverage), ..Rights::default() });
        let mut model = Model::new(1, Ui::new("en", "en", &PLAIN), |_, _, _| ());
        let feed = Arc::new(Feed { rights, ..Feed::default() });
        model.data = Some(Arc::new(Data { feed, ..Data::default() }));
        let handle = Handle::<Radar>::new(model);
        let told = |explained| {
            handle.change(|_, radar| radar.explained = explained);
            let mut html = String::new();
            handle.draw().write(&mut html);
            assert!(html.contains("As of March 2026"), "the date is told anyway");
            html.contains("A practice with a public source.")
        };
        assert_eq!([false, true, false].map(told), [false, true, false]);
    }
}
