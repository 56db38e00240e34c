//! What stands in an element's place in a static rendering, where nothing can be pressed. The element says it itself, where
//! it is made; in the browser this costs nothing.

use super::Element;

/// What stands in the place of a control, or of a drawing that takes keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Nothing.
    Nothing,
    /// A box that keeps its room and is not seen.
    Space,
    /// Its label.
    Label,
    /// Its label, in a `<span>` of this class.
    Span(&'static str),
    /// The drawing, as an image.
    Image,
    /// The shapes, without these attributes.
    Shapes(&'static [&'static str]),
}

impl Element {
    /// What stands in its place in a static rendering.
    #[cfg(feature = "ssr")]
    pub fn fallback(mut self, fallback: Fallback) -> Element {
        self.0.marks.fallback = Some(fallback);
        self
    }

    /// What stands in its place in a static rendering.
    #[cfg(not(feature = "ssr"))]
    #[inline(always)]
    pub fn fallback(self, _: Fallback) -> Element {
        self
    }
}

#[cfg(feature = "ssr")]
impl Fallback {
    /// Whether it is of something to press; the others are a part of the figure.
    pub(crate) fn is_of_control(self) -> bool {
        !matches!(self, Fallback::Image | Fallback::Shapes(_))
    }
}

/// What only static renderings need to know of an element.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Marks {
    pub(crate) fallback: Option<Fallback>,
    pub(crate) drawing: Option<Drawing>,
}

/// What a drawing is.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Drawing {
    /// A figure that is drawn for one width, of this height, px.
    Figure { height: f64 },
    /// What stands around the outline of the land with this central meridian, in degrees east, and fits it to the figure.
    Land { meridian: f64 },
    /// What is shown where no style sheet chooses among drawings for several widths.
    Plain,
}

#[cfg(feature = "ssr")]
impl Element {
    /// It marked as a drawing.
    pub(crate) fn drawing(mut self, drawing: Drawing) -> Element {
        self.0.marks.drawing = Some(drawing);
        self
    }

    /// What static renderings need to know of it.
    pub(crate) fn marks(&self) -> Marks {
        self.0.marks
    }
}
