//! A widget as a picture that stands by itself: an SVG with everything that an honest picture says, for `<img>`, print and
//! mail, and a smaller one of the proportions that links are shown with.
//!
//! | what | module |
//! |---|---|
//! | which rules of the style sheets reach an element | [`style`], [`length`] |
//! | what text inherits, and shapes with their paint as attributes | [`look`] |
//! | the widget's frame as texts and drawings | [`flow`] |
//! | these below one another | [`page`] |
//! | the small one | [`card`] |
//!
//! Invariants: drawn by the widgets' own views and painted by their own style sheets; no style sheet, no script, no address
//! in it; text is text; the mark of sample data is in it wherever the widget has it.

mod card;
mod flow;
mod length;
mod look;
mod page;
mod style;

use crate::node::{Drawing, Element, Node, svg};
use crate::snapshot::StaticRender;
use hrc_core::text::px;
use look::{Look, legal};
use page::{Column, stack};
use style::{At, Sheet};

/// Width of a picture, px: as wide as the text of most pages, so that its letters have their size there.
pub const WIDTH_PX: u32 = 640;

/// Width and height of a card, px; what networks show with a link.
pub const CARD_PX: (u32, u32) = (1200, 630);

/// Families for the letters; whoever draws the picture takes the first that it has.
pub const FONTS: &str =
    "system-ui, 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

/// Size of text, px.
const FONT_PX: f64 = 16.0;

/// A widget in one language, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The picture, an SVG document [`WIDTH_PX`] wide.
    pub svg: String,
    /// The card, an SVG document of [`CARD_PX`].
    pub card: String,
    /// What it says, for who does not see it: the widget's own sentences, and that it is sample data if it is.
    pub alt: String,
}

impl Picture {
    /// Of a widget in one language.
    ///
    /// ```
    /// use std::sync::Arc;
    ///
    /// use hrc_core::feed::Feed;
    /// use hrc_core::geo::Land;
    /// use hrc_views::picture::Picture;
    /// use hrc_views::shared::{Data, PLAIN};
    /// use hrc_views::snapshot::StaticRenderer;
    ///
    /// let data = Data { feed: Arc::new(Feed::default()), members: Some(Arc::default()), left_out: 0 };
    /// let mut radar = StaticRenderer::new("radar", Arc::new(data), Arc::new(Land::new(Vec::new())), &PLAIN);
    /// let picture = Picture::new(&radar.render("en"));
    /// assert!(picture.svg.contains("<svg") && !picture.alt.is_empty());
    /// ```
    pub fn new(render: &StaticRender<'_>) -> Picture {
        let css = style::prepared(&render.css_of_views());
        let sheet = Sheet::new(&css);
        let drawn = |width: f64| Drawn::new(render, &sheet, width);
        let alt = alt(render);
        let titled = |size: (f64, f64), shown: (u32, u32), (drawn, nodes): (Drawn, Vec<Node>)| {
            document(&sheet, size, shown, &drawn, [render.title(), alt.clone()], nodes)
        };
        let usual = drawn(f64::from(WIDTH_PX));
        let (nodes, height) = usual.page(f64::from(WIDTH_PX));
        let shown = (WIDTH_PX, height.ceil() as u32);
        let picture = titled((f64::from(WIDTH_PX), height.ceil()), shown, (usual, nodes));
        let (size, drawn, nodes) = card::card(drawn);
        Picture { svg: picture, card: titled(size, CARD_PX, (drawn, nodes)), alt }
    }
}

/// A widget's HTML with the paint of its drawings as attributes too, by the style sheets of the page and of the widget.
pub(crate) fn with_paint(css: &str, page: Node) -> Node {
    let css = style::prepared(css);
    let sheet = Sheet::new(&css);
    let start = Look { font: FONT_PX, line: 1.2, bold: false, colour: sheet.colour("--text"), rtl: false };
    let is_drawing = |element: &Element| matches!(element.marks().drawing, Some(Drawing::Figure { .. }));
    let painted = |drawing: Element| {
        look::with_paint(&sheet, &At { element: &drawing, around: None }, &start, f64::from(WIDTH_PX)).into()
    };
    // Of the drawings for several widths only one is shown without a style sheet.
    let is_shown = |element: &Element| element.marks().drawing == Some(Drawing::Plain);
    page.replace(&is_shown, &mut |fit| Node::from(fit).replace(&is_drawing, &mut |drawing| painted(drawing)))
}

/// A widget's blocks, with what is true of all of them.
struct Drawn {
    blocks: Vec<flow::Block>,
    look: Look,
    /// Room around the content, px.
    padding: f64,
    lang: String,
}

impl Drawn {
    /// For a picture of so many px.
    fn new(render: &StaticRender<'_>, sheet: &Sheet<'_>, width: f64) -> Drawn {
        let start =
            Look { font: FONT_PX, line: 1.2, bold: false, colour: sheet.colour("--text"), rtl: false };
        // How much room is around the content is the frame's to say, and the content is drawn for what that leaves.
        let frame = crate::node::html("div").class("frame");
        let padding = sheet.declared(&At { element: &frame, around: None }).get("padding");
        let padding = padding.and_then(|value| sheet.length(value, FONT_PX, width)).unwrap_or_default();
        let (frame, parts) = render.picture(width - 2.0 * padding);
        let lang = frame.get("lang").unwrap_or_default().to_owned();
        let at = At { element: &frame, around: None };
        let declared = sheet.declared(&at);
        // On a card that is drawn larger, so that all has room, what counts from the width does not grow with it.
        let usual = width.min(f64::from(WIDTH_PX));
        let blocks = flow::blocks(sheet, &at, &parts, &start.of(sheet, &at, &declared, usual), usual);
        let look = start.of(sheet, &at, &declared, width);
        Drawn { blocks, look, padding, lang }
    }

    /// All blocks below one another, and the height with the room around them.
    fn page(&self, width: f64) -> (Vec<Node>, f64) {
        let column = Column { x: self.padding, y: self.padding, width: width - 2.0 * self.padding };
        let (nodes, height) = stack(self.blocks.iter(), column, 1.0, self.look.rtl);
        (nodes, height + 2.0 * self.padding)
    }
}

/// What the picture says, in the words of the widget: its heading, and its sentences.
fn alt(render: &StaticRender<'_>) -> String {
    let mut said = vec![render.title()];
    said.extend(render.sentences());
    said.extend(render.sample_note());
    let ended = |text: String| if text.ends_with(['.', ':', '؟', '!', '。']) { text } else { text + "." };
    let said: Vec<String> = said.into_iter().map(|text| ended(look::plain(&text))).collect();
    said.join(" ")
}

/// The whole document: `size` in its own px, `shown` as large as it is unless somebody says otherwise.
fn document(
    sheet: &Sheet<'_>,
    size: (f64, f64),
    shown: (u32, u32),
    drawn: &Drawn,
    [title, desc]: [String; 2],
    nodes: Vec<Node>,
) -> String {
    let (width, height) = (px(size.0), px(size.1));
    let ground: Element = svg("rect")
        .with("width", width.clone())
        .with("height", height.clone())
        .with("fill", sheet.colour("--ground"));
    let root = svg("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", ["0 0 ", &width, " ", &height].concat())
        .with("width", shown.0.to_string())
        .with("height", shown.1.to_string())
        .with("lang", drawn.lang.clone())
        .with("xml:lang", drawn.lang.clone())
        .with("role", "img")
        .with("font-family", FONTS)
        .with("fill", sheet.colour("--text"))
        .child(svg("title").child(look::directed(&look::plain(&title), drawn.look.rtl)))
        .child(svg("desc").child(look::directed(&desc, drawn.look.rtl)))
        .child(ground)
        .child(nodes);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    Node::from(root).write(&mut out);
    out.push('\n');
    legal(&out)
}
