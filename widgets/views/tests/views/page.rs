//! A widget drawn as HTML, and what can be read off it.

use hrc_core::feed::{Feed, List, Severity, read};
use hrc_core::text::Lang;
use hrc_views::counter::Counter;
use hrc_views::map::Map;
use hrc_views::programme::Programme;
use hrc_views::radar::Radar;
use hrc_views::shared::{Data, DataStatus, Format, Handle, Model, PLAIN, Remote, Ui, Widget};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::sync::Arc;

/// Of a reader in Newfoundland, in a browser that knows time zones.
pub static ZONED: Format = Format { offset_min: |_| Some(-210), zone_offset, ..PLAIN };

fn zone_offset(zone: &str, unix_s: i64) -> Option<i16> {
    let offset = TimeZone::get(zone).ok()?.to_offset(Timestamp::from_second(unix_s).ok()?);
    i16::try_from(offset.seconds() / 60).ok()
}

/// Element names of the widgets.
pub const WIDGETS: [&str; 4] = ["hrc-counter", "hrc-map", "hrc-radar", "hrc-programme"];

/// The tags of all languages of the widgets.
pub fn tags() -> impl Iterator<Item = &'static str> {
    Lang::ALL.into_iter().map(Lang::tag)
}

/// Without that of Portugal, which shares most sentences with that of Brazil.
pub fn different_tags() -> impl Iterator<Item = &'static str> {
    tags().filter(|tag| *tag != Lang::PtPt.tag())
}

/// The feed as a widget is given it.
pub fn data(feed: &Value) -> Data {
    let (mut feed, problems): (Feed, _) = read(feed.to_string().as_bytes()).unwrap();
    let left_out = problems.iter().filter(|p| p.severity == Severity::Error).count() as u64;
    let List::Inline(members) = std::mem::take(&mut feed.members) else { panic!("members in a file") };
    Data { feed: Arc::new(feed), members: Some(Arc::new(members.into())), left_out }
}

/// A widget before it is drawn.
pub struct Widgets {
    element: &'static str,
    model: Model,
    attributes: Vec<String>,
}

/// The widget `element` in the language `tag`, with a feed that is fresh.
pub fn widget(element: &'static str, tag: &str, feed: &Value) -> Widgets {
    let mut model = Model::new(7, Ui::new(tag, "en", &PLAIN), |_, _, _| ());
    model.data = Some(Arc::new(data(feed)));
    model.status = DataStatus::Fresh;
    Widgets { element, model, attributes: Vec::new() }
}

impl Widgets {
    /// With an attribute.
    pub fn set(mut self, name: &str, value: &str) -> Widgets {
        self.attributes.extend([name, value].map(str::to_owned));
        self
    }

    /// With the model changed.
    pub fn with(mut self, change: impl FnOnce(&mut Model)) -> Widgets {
        change(&mut self.model);
        self
    }

    /// With another width, px.
    pub fn width(self, width: f64) -> Widgets {
        self.with(|model| model.width = width)
    }

    /// A handle, to change it later.
    pub fn handle(self) -> Box<dyn Remote> {
        fn of<W: Widget>(model: Model) -> Box<dyn Remote> {
            Box::new(Handle::<W>::new(model))
        }
        let handle = match self.element {
            "hrc-counter" => of::<Counter>(self.model),
            "hrc-map" => of::<Map>(self.model),
            "hrc-programme" => of::<Programme>(self.model),
            _ => of::<Radar>(self.model),
        };
        assert_eq!(handle.set(&self.attributes, &mut |_| ()), []);
        handle
    }

    /// Drawn.
    pub fn page(self) -> Page {
        Page::of(&*self.handle())
    }
}

/// A widget as HTML.
pub struct Page(Html);

impl Page {
    /// Of HTML text.
    pub fn parse(html: &str) -> Page {
        Page(Html::parse_fragment(html))
    }

    /// As `widget` is now.
    pub fn of(widget: &dyn Remote) -> Page {
        let mut html = String::new();
        widget.draw().write(&mut html);
        Page::parse(&html)
    }

    /// The elements that `selector` finds, in the order of the page.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// How many elements `selector` finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The text of each element that `selector` finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|e| text(*e)).collect()
    }

    /// The text of the one element that `selector` finds.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?}");
        texts.concat()
    }

    /// An attribute of each element that `selector` finds.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().map(|e| e.attr(name).unwrap_or_default().to_owned()).collect()
    }

    /// An attribute of the one element that `selector` finds.
    pub fn attr(&self, selector: &str, name: &str) -> String {
        let values = self.attrs(selector, name);
        assert_eq!(values.len(), 1, "{selector}: {values:?}");
        values.concat()
    }

    /// All that a reader may meet as text: text, names and tooltips.
    pub fn words(&self) -> String {
        let mut words = self.texts("[part=frame]").concat();
        for name in ["aria-label", "title"] {
            for value in self.attrs(&format!("[{name}]"), name) {
                words = words + "\n" + &value;
            }
        }
        words
    }
}

/// The text of an element.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
