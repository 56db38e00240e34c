//! A widget as HTML that stands by itself: complete without script, and of the height that the live widget will have.
//!
//! | what | module |
//! |---|---|
//! | one figure for each range of widths, and the room that it takes | [`width_range`] |
//! | controls that do nothing here become empty boxes of the same size, what a toggle would show becomes `<details>` | `without_controls` |
//!
//! Invariants: made from the same views as the live widget; no script, no `style` attribute, no listener; without any
//! style sheet it still reads as a heading, a sentence, one figure and a table.

mod width_range;
mod without_controls;

use without_controls::{without_buttons, without_controls};

use crate::node::{Element, Node, html};
use crate::picture;
use crate::radar;
use crate::registry::{self, Behind, StaticView};
use crate::screen;
use crate::shared::{Data, DataStatus, Format, Model, Remote, THEME_CSS, Ui, strings};
use hrc_core::catalogue::SCREEN;
use hrc_core::geo::Land;
use std::sync::Arc;

/// Style sheet of what only snapshots have.
pub const CSS: &str = include_str!("style.css");

/// One widget of a feed, to be drawn in any language and for any width. What depends on neither is made once.
pub struct StaticRenderer {
    view: &'static StaticView,
    figure: Box<dyn Remote>,
    table: Box<dyn Remote>,
    data: Arc<Data>,
    format: &'static Format,
}

impl StaticRenderer {
    /// The widget with this name, such as `counter`, of a feed with its members; `format` knows the names of countries.
    pub fn new(widget: &str, data: Arc<Data>, land: Arc<Land>, format: &'static Format) -> StaticRenderer {
        let view = registry::view(widget);
        let remote = |shown: Option<&str>| {
            let ui = Ui::new("", &data.feed.default_language, format);
            let mut model = Model::new(0, ui, |_, _, _| ());
            model.data = Some(data.clone());
            model.land = Some(land.clone());
            model.status = DataStatus::Fresh;
            model.width = width_range::USUAL_PX;
            // The day of publication is all that is known of when it is read.
            (model.now, model.is_static) = (data.feed.generated_at, true);
            let remote = (view.make)(model);
            let shown = shown.map(|shown| ["view", shown].map(str::to_owned));
            remote.set(shown.as_ref().map_or(&[], |pair| &pair[..]), &mut |_| ());
            remote
        };
        let (figure, table) = (remote(None), remote(Some(view.table)));
        StaticRenderer { figure, table, data, format, view }
    }

    /// In the language of a BCP 47 tag.
    pub fn render(&mut self, tag: &str) -> StaticRender<'_> {
        let ui = Ui::new(tag, &self.data.feed.default_language, self.format);
        for remote in [&self.figure, &self.table] {
            remote.change(&mut |model| model.ui = ui.clone());
        }
        let alternatives = self.view.toggles.iter().map(|behind| self.behind(*behind)).collect();
        StaticRender { alternatives, stale: self.stale(), tag: tag.to_owned(), renderer: self }
    }

    fn behind(&self, behind: Behind) -> Option<Node> {
        let alternative = match behind {
            Behind::Table => self.table.draw().find("part", "table"),
            Behind::Definition => {
                let mut definition = None;
                self.figure.change(&mut |model| definition = Some(radar::definition(model, true)));
                definition
            }
            Behind::OtherFigure => None,
        };
        alternative.map(without_buttons)
    }

    /// What is said where the snapshot is shown past its date.
    fn stale(&self) -> Node {
        self.figure.change(&mut |model| model.status = DataStatus::Stale);
        let said = self.data.feed.valid_until.and(self.figure.draw().find("part", "notice"));
        self.figure.change(&mut |model| model.status = DataStatus::Fresh);
        let said = said.map(|said| without_controls(said, &[]));
        html("div").class("frame stale").hidden(true).child(said).into()
    }
}

/// A widget in one language.
pub struct StaticRender<'a> {
    renderer: &'a StaticRenderer,
    tag: String,
    alternatives: Vec<Option<Node>>,
    stale: Node,
}

/// How many ranges of widths there are; see [`StaticRender::inside`].
pub use width_range::RANGES;

impl StaticRender<'_> {
    /// The heading, as plain text.
    pub fn title(&self) -> String {
        self.renderer.figure.draw().find("part", "heading").map(Node::text).unwrap_or_default()
    }

    /// What it says in sentences, as plain text.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let mut said = Vec::new();
        self.renderer.figure.draw().replace(
            &|element| {
                let is_sentence =
                    element.get("class").is_some_and(|class| class.split(' ').any(|c| c == "sentence"));
                (is_sentence || element.get("part") == Some("sentence")) && element.get("hidden").is_none()
            },
            &mut |element| {
                said.push(Node::from(element).text());
                crate::node::nothing()
            },
        );
        said.retain(|text| !text.trim().is_empty());
        said
    }

    /// That it is sample data, if it is.
    pub(crate) fn sample_note(&self) -> Option<String> {
        let StaticRenderer { data, format, .. } = self.renderer;
        let ui = Ui::new(&self.tag, &data.feed.default_language, format);
        data.feed.demo.then(|| strings(ui.lang).sample_note.to_owned())
    }

    /// The widget drawn for content of this width, px, with what its figure needs beside it: how its numbers are counted.
    pub(crate) fn frame(&self, width: f64) -> Node {
        let StaticRenderer { view, figure, .. } = self.renderer;
        figure.change(&mut |model| model.width = width);
        let definition = view.toggles.iter().position(|behind| *behind == Behind::Definition);
        let definition = definition.and_then(|at| self.alternatives.get(at)?.as_ref());
        figure.draw().replace(&|element| element.get("part") == Some("foot"), &mut |foot| {
            vec![definition.map(Node::copy).into(), foot.into()].into()
        })
    }

    /// The style sheets of the page and of the widget.
    pub(crate) fn css_of_views(&self) -> String {
        [THEME_CSS, self.renderer.view.css].concat()
    }

    /// The inside of the widget's shadow root, for an element whose width is in one of the [`RANGES`]: one
    /// `<div class="root">`. Any other number gives the one for all widths.
    pub fn inside(&self, range: usize) -> String {
        written(self.root(range).0)
    }

    /// The inside, and the rules by which one of several drawings is shown.
    fn root(&self, range: usize) -> (Node, String) {
        let StaticRenderer { view, figure, data, .. } = self.renderer;
        let exact = width_range::exact(range);
        let (ranges, most_px) = match &exact {
            Some(range) => (std::slice::from_ref(range), 3.0),
            None => (&width_range::TOGETHER[..], 8.0),
        };
        let tolerance = width_range::Tolerance { most_px, step_px: view.step_px };
        let (frame, rules) = width_range::fitted(ranges, tolerance, |width| {
            figure.change(&mut |model| model.width = width);
            figure.draw()
        });
        // Without a style sheet nothing else keeps the remarks apart.
        let space = |element: Element| vec![element.into(), " ".into()].into();
        let apart = |child: Node| child.replace(&|_| true, &mut |element| space(element));
        let frame = without_controls(frame, &self.alternatives)
            .replace(&|element| element.get("part") == Some("foot"), &mut |foot| foot.inside(apart).into());
        let valid_until = data.feed.valid_until.map(|until| until.to_string());
        let root = html("div")
            .class("root snapshot")
            .with_some("data-valid-until", valid_until)
            .child(frame)
            .child(self.stale.copy());
        (root.into(), rules)
    }

    /// A fragment for any page: the widget with its styles, without shadow root. Where the styles are taken away, as by
    /// programs for mail, it can still be read, and its picture seen.
    pub fn fragment(&self) -> String {
        let class = self.renderer.view.entry.element;
        let (root, rules) = self.root(RANGES);
        let css = [self.css(), rules].concat().replace(":host([", "&:is([").replace(":host", "&");
        let inside = written(picture::with_paint(&self.css_of_views(), root));
        ["<div class=\"", class, "\"><style>.", class, " {\n", &css, "}</style>", &inside, "</div>\n"]
            .concat()
    }

    /// What a server writes inside the widget's own tag: the shadow root with its styles, there before any script.
    pub fn template(&self) -> String {
        let (root, rules) = self.root(RANGES);
        // The room that the page has kept for the widget is filled.
        let begin = "<template shadowrootmode=\"open\"><style>\n:host { padding-bottom: 0 !important; }\n";
        let inside = written(root);
        [begin, &self.css(), &rules, "</style><slot hidden></slot>", &inside, "</template>\n"].concat()
    }

    fn css(&self) -> String {
        [THEME_CSS, CSS, self.renderer.view.css].concat()
    }
}

/// The sheet of these widgets, for shadow roots: each widget's own rules hold in its own element only.
pub fn css(widgets: &[&str]) -> String {
    let own: Vec<String> = widgets
        .iter()
        .map(|widget| {
            // A screen has no snapshot: it shows those of its children.
            let css = if *widget == SCREEN.name { screen::CSS } else { registry::view(widget).css };
            [":host(hrc-", widget, ") {\n", css, "}\n"].concat()
        })
        .collect();
    let on_screen = if widgets.contains(&SCREEN.name) { screen::CHILDREN_CSS } else { "" };
    [THEME_CSS, CSS, &own.concat(), on_screen].concat()
}

fn written(node: Node) -> String {
    let mut out = String::new();
    node.write(&mut out);
    out
}
