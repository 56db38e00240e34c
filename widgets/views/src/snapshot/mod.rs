//! A widget as HTML that stands by itself: complete without script, and of the height that the live widget will have.
//!
//! | what | module |
//! |---|---|
//! | one figure for each range of widths, and the room that it takes | [`width_range`] |
//! | what grows with the members, or is the same on every map, in files of their own | [`deferred`] |
//! | what stands in the place of controls; what a toggle would show becomes `<details>` | `controls` |
//!
//! Invariants: made from the same views as the live widget; no script, no `style` attribute, no listener; without any
//! style sheet it still reads as a heading, a sentence, one figure and a table.

mod controls;
mod deferred;
mod width_range;

pub use deferred::Deferred;

use controls::{details, without_controls};
use deferred::without_land;
use width_range::{OfLand, land_once};

use crate::node::{Element, Node, html, nothing};
use crate::picture;
use crate::registry::{self, StaticView};
use crate::screen;
use crate::shared::{
    Alternative, Data, DataStatus, Description, Format, Model, Phrase, Shows, StaticWidget, THEME_CSS, Ui,
    about, folded, foot, heading, notice, shell, strings,
};
use hrc_core::catalogue::SCREEN;
use hrc_core::geo::Land;
use std::sync::Arc;

/// Style sheet of what only snapshots have.
pub const CSS: &str = include_str!("style.css");

/// One widget of a feed, to be drawn in any language and for any width. What depends on neither is made once.
pub struct StaticRenderer {
    view: &'static StaticView,
    widget: Box<dyn StaticWidget>,
    data: Arc<Data>,
    format: &'static Format,
}

impl StaticRenderer {
    /// The widget with this name, such as `counter`, of a feed with its members; `format` knows the names of countries.
    ///
    /// ```
    /// use std::sync::Arc;
    ///
    /// use hrc_core::feed::Feed;
    /// use hrc_core::geo::Land;
    /// use hrc_views::shared::{Data, PLAIN};
    /// use hrc_views::snapshot::StaticRenderer;
    ///
    /// let data = Data { feed: Arc::new(Feed::default()), members: Some(Arc::default()), left_out: 0 };
    /// let land = Arc::new(Land::new(Vec::new()));
    /// let mut counter = StaticRenderer::new("counter", Arc::new(data), land, &PLAIN);
    /// let render = counter.render("fr");
    /// assert!(render.fragment().starts_with("<div class=\"hrc-counter\">"));
    /// assert!(render.template().starts_with("<template shadowrootmode=\"open\">"));
    /// ```
    pub fn new(widget: &str, data: Arc<Data>, land: Arc<Land>, format: &'static Format) -> StaticRenderer {
        let view = registry::view(widget);
        let ui = Ui::new("", &data.feed.default_language, format);
        let mut model = Model::new(0, ui, |_, _, _| ());
        model.data = Some(data.clone());
        model.land = Some(land);
        model.status = DataStatus::Fresh;
        model.width = width_range::USUAL_PX;
        // The day of publication is all that is known of when it is read.
        (model.now, model.is_static) = (data.feed.generated_at, true);
        StaticRenderer { widget: (view.make)(model), data, format, view }
    }

    /// In the language of a BCP 47 tag.
    pub fn render(&mut self, tag: &str) -> StaticRender<'_> {
        let ui = Ui::new(tag, &self.data.feed.default_language, self.format);
        self.widget.change(&mut |model| (model.ui, model.with_alternatives) = (ui.clone(), true));
        let said = self.described(|_, described| Said::new(described));
        self.widget.change(&mut |model| model.with_alternatives = false);
        StaticRender { said, stale: self.stale(), ui, renderer: self }
    }

    /// What `read` makes of what the widget says.
    fn described<T>(&self, read: impl FnOnce(&Model, Description) -> T) -> T {
        let (mut read, mut result) = (Some(read), None);
        self.widget.describe(&mut |model, described| result = read.take().map(|read| read(model, described)));
        // Nobody else has the widget.
        #[allow(clippy::expect_used)]
        result.expect("no other change goes on")
    }

    /// What is said where the snapshot is shown past its date.
    fn stale(&self) -> Node {
        let mut said = nothing();
        self.widget.change(&mut |model| {
            model.status = DataStatus::Stale;
            if self.data.feed.valid_until.is_some() {
                said = notice(model, nothing()).into();
            }
            model.status = DataStatus::Fresh;
        });
        html("div").class("frame stale").hidden(true).child(said).into()
    }
}

/// What a widget says in one language, whatever the width.
struct Said {
    heading: Phrase,
    /// As plain text.
    sentences: Vec<String>,
    alternatives: Vec<(Shows, Option<Node>)>,
}

impl Said {
    fn new(described: Description) -> Said {
        let Description { heading, sentences, alternatives, .. } = described;
        let mut sentences: Vec<String> =
            sentences.into_iter().filter(|said| !said.is_hidden()).map(Node::text).collect();
        sentences.retain(|said| !said.trim().is_empty());
        let alternatives = alternatives.into_iter().filter(|one| !one.toggle.is_hidden());
        let alternatives = alternatives.map(|one| (one.shows, one.content.map(without_controls)));
        Said { heading, sentences, alternatives: alternatives.collect() }
    }

    /// A copy of what an alternative shows.
    fn content(&self, shows: Shows) -> Option<Node> {
        let (_, content) = self.alternatives.iter().find(|(other, _)| *other == shows)?;
        content.as_ref().map(Node::copy)
    }
}

/// A widget in one language.
pub struct StaticRender<'a> {
    renderer: &'a StaticRenderer,
    ui: Ui,
    said: Said,
    stale: Node,
}

/// How many ranges of widths there are; see [`StaticRender::inside`].
pub use width_range::RANGES;

/// A part of a picture.
pub(crate) struct PicturePart {
    pub(crate) content: Node,
    /// What a small picture keeps when it has room for little.
    pub(crate) is_needed: bool,
}

impl StaticRender<'_> {
    /// The heading, as plain text.
    pub fn title(&self) -> String {
        self.said.heading.text.clone()
    }

    /// What it says in sentences, as plain text.
    pub(crate) fn sentences(&self) -> Vec<String> {
        self.said.sentences.clone()
    }

    /// That it is sample data, if it is.
    pub(crate) fn sample_note(&self) -> Option<String> {
        self.renderer.data.feed.demo.then(|| strings(self.ui.lang).sample_note.to_owned())
    }

    /// The frame, empty, and the parts in it from top to bottom, drawn for content of this width, px: with what the figure
    /// needs beside it, how its numbers are counted.
    pub(crate) fn picture(&self, width: f64) -> (Element, Vec<PicturePart>) {
        self.renderer.widget.change(&mut |model| model.width = width);
        self.renderer.described(|model, described| {
            let Description { heading: title, sentences, content, source, notes, .. } = described;
            let part = |content: Node, is_needed| PicturePart { content, is_needed };
            let mut parts = vec![part(heading(model, title.clone()).into(), true)];
            parts.extend(sentences.into_iter().map(|said| part(said, true)));
            let definition = self.said.content(Shows::Definition);
            parts.extend([
                part(content.made(), false),
                part(definition.into(), false),
                part(foot(model, source, nothing(), nothing()).into(), true),
                // Nobody can ask a picture.
                part(html("div").class("foot").child(about(model, notes)).into(), false),
                part(notice(model, nothing()).into(), false),
            ]);
            (shell(model, &title), parts)
        })
    }

    /// The style sheets of the page and of the widget.
    pub(crate) fn css_of_views(&self) -> String {
        [THEME_CSS, self.renderer.view.css].concat()
    }

    /// The inside of the widget's shadow root, for an element whose width is in one of the [`RANGES`]: one
    /// `<div class="root">`, without what [`StaticRender::list`] and [`StaticRenderer::land`] give. Any other number gives
    /// the one for all widths, which is whole.
    pub fn inside(&self, range: usize) -> String {
        written(self.root(range).0)
    }

    /// The inside, and the rules by which one of several drawings is shown.
    fn root(&self, range: usize) -> (Node, String) {
        let StaticRenderer { view, widget, data, .. } = self.renderer;
        let exact = width_range::exact(range);
        let (ranges, most_px) = match &exact {
            Some(range) => (std::slice::from_ref(range), 3.0),
            None => (&width_range::TOGETHER[..], 8.0),
        };
        let tolerance = width_range::Tolerance { most_px, step_px: view.step_px };
        let usual = width_range::usual(ranges);
        let of_land: OfLand = if exact.is_some() { |land, _| without_land(land) } else { land_once };
        let (content, rules) = width_range::fitted(ranges, tolerance, of_land, |width| {
            widget.change(&mut |model| model.width = width);
            self.renderer.described(|_, described| described.content)
        });
        widget.change(&mut |model| model.width = usual);
        let frame = self.frame(without_controls(content), exact.is_none());
        let valid_until = data.feed.valid_until.map(|until| until.to_string());
        let root = html("div")
            .class("root snapshot")
            .with_some("data-valid-until", valid_until)
            .child(frame)
            .child(self.stale.copy());
        (root.into(), rules)
    }

    /// The widget in its frame, without anything to press; `content` is drawn for every width already. Where it is not
    /// `whole`, the list is a file of its own.
    fn frame(&self, content: Node, whole: bool) -> Node {
        // Without a style sheet nothing else keeps the remarks apart.
        let space = |element: Element| vec![element.into(), " ".into()].into();
        let apart = |child: Node| child.replace(&|_| true, &mut |element| space(element));
        self.renderer.described(|model, described| {
            let Description { heading: title, sentences, source, notes, alternatives, .. } = described;
            let alternatives: Vec<Node> = alternatives
                .into_iter()
                .map(|Alternative { toggle, shows, .. }| match shows {
                    Shows::List if !whole => self.without_list(details(toggle, Some(nothing()))),
                    _ => details(toggle, self.said.content(shows)),
                })
                .collect();
            let about = folded(model, apart(about(model, notes)));
            shell(model, &title)
                .child(heading(model, title))
                .child(without_controls(sentences.into()))
                .child(content)
                .child(foot(model, source, about, alternatives.into()).inside(apart))
                .child(notice(model, nothing()))
                .into()
        })
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
///
/// ```
/// assert!(hrc_views::snapshot::css(&["map"]).contains(":host(hrc-map) {"));
/// ```
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
