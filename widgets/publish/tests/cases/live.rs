//! Live widgets in a state, as the elements mount them.

use crate::case::{Attributes, Case, Change, FORMAT, LAND, Status, changed, given, instant, pairs};
use crate::tidy::tidy;
use hrc_views::counter::Counter;
use hrc_views::map::Map;
use hrc_views::programme::Programme;
use hrc_views::radar::Radar;
use hrc_views::shared::{Action, Data, Handle, Model, Remote, Room, Ui, Widget};
use serde::Deserialize;
use serde_json::Value;
use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Arc;

/// One live widget.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Live {
    /// Name of its file.
    pub(crate) name: String,
    /// Tag name without `hrc-`.
    pub(crate) widget: Kind,
    #[serde(default)]
    attributes: Attributes,
    /// Width of its content, px.
    #[serde(default = "usual")]
    width: f64,
    #[serde(default)]
    status: Status,
    #[serde(default)]
    data: Loaded,
    /// What time it is; otherwise the case's.
    at: Option<String>,
    /// On a wall: height of its room and size of its text, px.
    wall: Option<[f64; 2]>,
    #[serde(default)]
    change: Change,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Counter,
    Map,
    Radar,
    Programme,
}

impl Kind {
    /// Its tag name.
    pub(crate) fn element(self) -> &'static str {
        match self {
            Kind::Counter => "hrc-counter",
            Kind::Map => "hrc-map",
            Kind::Radar => "hrc-radar",
            Kind::Programme => "hrc-programme",
        }
    }

    fn component(self, model: Model) -> Box<dyn Remote> {
        match self {
            Kind::Counter => boxed::<Counter>(model),
            Kind::Map => boxed::<Map>(model),
            Kind::Radar => boxed::<Radar>(model),
            Kind::Programme => boxed::<Programme>(model),
        }
    }
}

/// How much of the data is there.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Loaded {
    Nothing,
    WithoutMembers,
    #[default]
    All,
}

fn usual() -> f64 {
    640.0
}

thread_local!(static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) });

/// What the widget tells the webmaster.
fn emit(_: u32, action: Action, what: &str) {
    if action == Action::Unknown {
        SAID.with_borrow_mut(|said| said.push(what.to_owned()));
    }
}

impl Live {
    /// Drawn, with what it says on the console above it.
    pub(crate) fn draw(&self, feed: &Value, case: &Case) -> String {
        let feed = changed(feed, &self.change);
        let data = match self.data {
            Loaded::Nothing => None,
            Loaded::WithoutMembers => Some(Data { members: None, ..given(&feed).0 }),
            Loaded::All => Some(given(&feed).0),
        };
        let default = data.as_ref().map_or("en", |data| &data.feed.default_language).to_owned();
        let mut model = Model::new(7, Ui::new("", &default, &FORMAT), emit);
        model.data = data.map(Arc::new);
        model.status = self.status.into();
        model.width = self.width;
        model.land = Some(LAND.clone());
        model.now = instant(self.at.as_deref().unwrap_or(&case.at));
        if let Some([height, font]) = self.wall {
            (model.on_screen, model.font) = (true, font);
            model.room = Some(Room { height, stage: (self.width, height), least_text: 12.0 });
        }
        let element = self.widget.element();
        let widget = self.widget.component(model);
        let problems = widget.set(&pairs(&self.attributes), &mut |model| {
            model.ui = Ui::new(&model.settings.lang.0, &default, &FORMAT);
        });
        SAID.set(problems.iter().map(|problem| problem.message(element)).collect());
        let mut html = String::new();
        widget.draw().write(&mut html);
        let mut text = self.title(element);
        for said in SAID.take() {
            let _ = writeln!(text, "<!-- console: {said} -->");
        }
        text + &tidy(&html)
    }

    fn title(&self, element: &str) -> String {
        let mut title = format!("<!-- {element}");
        for (name, value) in &self.attributes {
            let _ = write!(title, " {name}=\"{value}\"");
        }
        let _ = write!(title, ", {} px, {:?}", self.width, self.status);
        match self.data {
            Loaded::Nothing => title += ", without data",
            Loaded::WithoutMembers => title += ", members on their way",
            Loaded::All => {}
        }
        if let Some(at) = &self.at {
            title += &format!(", at {at}");
        }
        if let Some([height, font]) = self.wall {
            title += &format!(", on a wall: {height} px high, text {font} px");
        }
        title + " -->\n"
    }
}

fn boxed<W: Widget>(model: Model) -> Box<dyn Remote> {
    Box::new(Handle::<W>::new(model))
}
