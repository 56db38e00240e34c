//! A widget as HTML that stands by itself: complete without script, and of the height that the live widget will have.
//!
//! | what | module |
//! |---|---|
//! | one picture for each range of widths, and the room that it takes | [`fit`] |
//! | controls that do nothing here become rooms of the same size, twins become `<details>` | [`quiet`] |
//!
//! Invariants: made from the same views as the live widget; no script, no `style` attribute, no listener; without any
//! style sheet it still reads as a heading, a sentence, one picture and a table.

mod fit;
mod quiet;

use crate::counter::{self, Counter};
use crate::map::{self, Map};
use crate::node::{Node, html};
use crate::radar::{self, Radar};
use crate::shared::{Data, Format, Handle, Model, Remote, Status, THEME_CSS, Ui, Widget};
use hrc_core::geo::Land;
use std::sync::Arc;

/// The widgets that there are snapshots of: `counter` of `hrc-counter`.
pub const WIDGETS: [&str; 3] = ["counter", "map", "radar"];

/// Style sheet of what only snapshots have.
pub const CSS: &str = include_str!("style.css");

/// What a snapshot is made from.
pub struct Source {
    /// The feed, and its members.
    pub data: Arc<Data>,
    /// The outline of the land.
    pub land: Arc<Land>,
    /// BCP 47 tag of the language.
    pub tag: String,
    /// Names of countries.
    pub format: &'static Format,
}

/// What differs between the widgets.
struct Kind {
    element: &'static str,
    css: &'static str,
    make: fn(Model) -> Box<dyn Remote>,
    /// Word of the attribute `view` that shows the table.
    table: &'static str,
    /// What stands behind each of its toggles, in their order.
    toggles: &'static [Behind],
    /// At how many widths of a range its height is measured; two where it is in proportion.
    measures: usize,
}

/// What a toggle shows.
#[derive(Clone, Copy, PartialEq)]
enum Behind {
    /// The table twin.
    Table,
    /// How coverage is counted.
    Definition,
    /// Another picture of the same numbers: left out.
    Picture,
}

fn boxed<W: Widget>(model: Model) -> Box<dyn Remote> {
    Box::new(Handle::<W>::new(model))
}

fn kind(widget: &str) -> Kind {
    match widget {
        "counter" => Kind {
            element: "hrc-counter",
            css: counter::CSS,
            make: boxed::<Counter>,
            table: "table",
            toggles: &[Behind::Table],
            measures: 7,
        },
        "map" => Kind {
            element: "hrc-map",
            css: map::CSS,
            make: boxed::<Map>,
            table: "list",
            toggles: &[Behind::Table],
            measures: 2,
        },
        _ => Kind {
            element: "hrc-radar",
            css: radar::CSS,
            make: boxed::<Radar>,
            table: "table",
            toggles: &[Behind::Definition, Behind::Table, Behind::Picture],
            measures: 7,
        },
    }
}

impl Source {
    fn model(&self, element: &'static str, view: Option<&str>, width: f64) -> Model {
        let ui = Ui::new(&self.tag, &self.data.feed.default_language, self.format);
        let mut model = Model::new(0, element, ui, |_, _, _| ());
        model.data = Some(self.data.clone());
        model.land = Some(self.land.clone());
        model.status = Status::Fresh;
        model.width = width;
        model.settings.values.extend(view.map(|view| ("view", view.to_owned())));
        model
    }

    fn draw(&self, kind: &Kind, view: Option<&str>, width: f64) -> Node {
        (kind.make)(self.model(kind.element, view, width)).draw()
    }

    /// The widget at any width; what does not depend on the width is made once.
    fn at_width(&self, kind: &Kind) -> impl Fn(f64) -> Node {
        let remote = (kind.make)(self.model(kind.element, None, fit::USUAL_PX));
        move |width| {
            remote.change(false, &mut |model| model.width = width);
            remote.draw()
        }
    }

    /// What is said where the snapshot is shown past its date.
    fn stale(&self, kind: &Kind) -> Node {
        let mut model = self.model(kind.element, None, fit::USUAL_PX);
        model.status = Status::Stale;
        let said = self.data.feed.valid_until.and((kind.make)(model).draw().find("part", "notice"));
        html("div").class("frame stale").hidden(true).child(said).into()
    }

    fn behind(&self, kind: &Kind, behind: Behind) -> Option<Node> {
        match behind {
            Behind::Table => self.draw(kind, Some(kind.table), fit::USUAL_PX).find("part", "table"),
            Behind::Definition => {
                Some(radar::definition(&self.model(kind.element, None, fit::USUAL_PX), true))
            }
            Behind::Picture => None,
        }
    }
}

/// The heading of a widget, as plain text.
pub fn title(widget: &str, source: &Source) -> String {
    let heading = source.draw(&kind(widget), None, fit::USUAL_PX).find("part", "heading");
    heading.map(Node::text).unwrap_or_default()
}

/// How many ranges of widths there are; see [`inside`].
pub const RANGES: usize = fit::EXACT.len();

/// The inside of a widget's shadow root, for an element whose width is in one of the [`RANGES`]: one `<div class="root">`.
/// Any other number gives the one for all widths.
pub fn inside(widget: &str, source: &Source, range: usize) -> String {
    let kind = kind(widget);
    let ranges = fit::EXACT.get(range).map_or(&fit::TOGETHER[..], std::slice::from_ref);
    let frame = fit::fitted(ranges, kind.measures, source.at_width(&kind));
    let twins = kind.toggles.iter().map(|behind| source.behind(&kind, *behind)).collect();
    let frame = quiet::quiet(frame, twins);
    let stale = source.stale(&kind);
    let valid_until = source.data.feed.valid_until.map(|until| until.to_string());
    let root = html("div")
        .class("root snapshot")
        .with_some("data-valid-until", valid_until)
        .child(frame)
        .child(stale);
    let mut out = String::new();
    Node::from(root).write(&mut out);
    out
}

/// The sheet of all widgets, for shadow roots: each widget's own rules hold in its own element only.
pub fn css() -> String {
    let own: Vec<String> = WIDGETS
        .iter()
        .map(|widget| {
            let kind = kind(widget);
            [":host(", kind.element, ") {\n", kind.css, "}\n"].concat()
        })
        .collect();
    [THEME_CSS, CSS, &own.concat()].concat()
}

/// A fragment for any page: the widget with its styles, without shadow root.
pub fn fragment(widget: &str, source: &Source) -> String {
    let kind = kind(widget);
    let css = [THEME_CSS, CSS, kind.css].concat();
    let css = css.replace(":host([", "&:is([").replace(":host", "&");
    let (class, inside) = (kind.element, inside(widget, source, RANGES));
    ["<div class=\"", class, "\"><style>.", class, " {\n", &css, "}</style>", &inside, "</div>\n"].concat()
}

/// What a server writes inside the widget's own tag: the shadow root with its styles, there before any script.
pub fn template(widget: &str, source: &Source) -> String {
    let css = [THEME_CSS, CSS, kind(widget).css].concat();
    let inside = inside(widget, source, RANGES);
    [
        "<template shadowrootmode=\"open\"><style>\n",
        &css,
        "</style><slot hidden></slot>",
        &inside,
        "</template>\n",
    ]
    .concat()
}
