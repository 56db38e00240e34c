//! The map: members on quiet land, in clusters that open, and the list that says the same in words.

mod card;
mod gesture;
mod list;
mod markers;
mod picture;
mod places;
mod strings;

use crate::shared::{State, Toggle, Ui, frame, strings as shared_strings, toggle};
use hrc_core::feed::{Feed, Qualifier};
use hrc_core::geo::{EqualEarth, Viewport};
use hrc_core::text::fill;
use leptos::prelude::*;
use places::{Places, counted, countries, shown};
use std::sync::Arc;
use strings::{Strings, strings};

/// Style sheet of the map, beside [`crate::shared::THEME_CSS`].
pub const CSS: &str = include_str!("style.css");

/// The signals of one map, beside those of every widget.
#[derive(Clone, Copy)]
struct Map {
    state: State,
    /// UCLG section to which the members are narrowed; empty for all.
    region: RwSignal<String>,
    /// Text that a name or country must contain.
    search: RwSignal<String>,
    /// The members to be shown, and their clusters.
    places: Memo<Arc<Places>>,
    /// Zoom and centre; of another size than the picture until it is next moved.
    view: RwSignal<Viewport>,
    /// What is open in the card: members by index, none for closed.
    open: RwSignal<Vec<u32>>,
    /// Key of the marker that Tab leads to.
    focus: RwSignal<u32>,
}

impl Map {
    fn words(&self) -> &'static Strings {
        strings(self.state.ui.read().lang)
    }

    /// The viewport at the size that the picture has now.
    fn viewport(&self) -> Viewport {
        let (width, height) = self.size();
        self.view.get().resize(width, height)
    }

    /// Width and height of the picture, px.
    fn size(&self) -> (f64, f64) {
        let (width, _) = self.state.size.get();
        (width, width / Viewport::ASPECT)
    }

    /// Opens members in the card; one alone is told to the page.
    fn show(&self, members: Vec<u32>) {
        if let (&[member], Some(data)) = (&members[..], self.state.data.read_untracked().as_ref()) {
            if let Some(member) = data.members().get(member as usize) {
                self.state.selected.set(Some(("member", member.id.clone())));
            }
        }
        self.open.set(members);
    }
}

/// The central meridian: as the page says, else the feed, else the one that cuts no land.
fn meridian(state: State) -> f64 {
    let settings = state.settings.read();
    let asked = settings.values.get("meridian").and_then(|m| m.parse().ok());
    let feed = || state.data.read().as_ref().and_then(|d| d.feed.map.as_ref()?.center);
    asked.or_else(feed).unwrap_or(EqualEarth::MERIDIAN_DEG)
}

/// The map of `state`'s feed.
pub fn map(state: State) -> AnyView {
    let first = state.settings.get_untracked();
    let region = RwSignal::new(first.get("region").to_owned());
    let search = RwSignal::new(String::new());
    let (width, _) = state.size.get_untracked();
    let places = Memo::new_with_compare(
        move |_| {
            let data = state.data.read();
            let settings = state.settings.read();
            let ui = state.ui.read();
            let members = data.as_ref().map(|d| d.members()).unwrap_or_default();
            let shown = shown(&ui, members, &region.read(), settings.get("country"), &search.read());
            Arc::new(Places::new(members, shown, EqualEarth { meridian_deg: meridian(state) }))
        },
        |_, _| true,
    );
    let map = Map {
        state,
        region,
        search,
        places,
        view: RwSignal::new(Viewport::fit(width, width / Viewport::ASPECT)),
        open: RwSignal::new(Vec::new()),
        focus: RwSignal::new(0),
    };
    let list_shown = RwSignal::new(first.get("view") == "list");
    let asked = Memo::new(move |_| state.settings.read().get("member").to_owned());
    Effect::new(move || map.open.set(places::find(state, &asked.read())));
    Effect::new(move || map.region.set(state.settings.read().get("region").to_owned()));

    let has_members = Memo::new(move |_| state.data.read().as_ref().is_some_and(|d| !d.members().is_empty()));
    let body = move || {
        if !has_members.get() {
            return view! { <p class="sentence" part="sentence">{map.words().none}</p> }.into_any();
        }
        let shown = if list_shown.get() { list::list(map) } else { picture::picture(map) };
        view! {
            <div class="map" class:wide=move || { state.size.get().0 > 560.0 }>
                {list::tools(map)}
                {shown}
                {card::card(map)}
            </div>
            <p class="muted disclaimer" part="disclaimer"><bdi>{move || disclaimer(state)}</bdi></p>
        }
        .into_any()
    };
    let title = Signal::derive(move || match state.data.read().as_ref() {
        Some(data) => sentence(&state.ui.read(), map.words(), &data.feed, &map.places.read().listed(data)),
        None => String::new(),
    });
    let notes = move || {
        let words = map.words();
        let ui = state.ui.read();
        let placeless = map.places.read().placeless();
        let placeless = if placeless > 0 { ui.plural(&words.placeless, placeless) } else { String::new() };
        let founders = if map.places.read().has_founder() && !list_shown.get() { words.ringed } else { "" };
        view! { <span>{founders}</span><span class="placeless">{placeless}</span> }.into_any()
    };
    let toggles =
        vec![Toggle { shown: has_members.into(), ..toggle(move || map.words().list.to_owned(), list_shown) }];
    frame(state, title, body.into_any(), notes.into_any(), toggles)
}

/// "139 members in 55 countries", or of how many they are a part.
fn sentence(ui: &Ui, words: &Strings, feed: &Feed, listed: &[&hrc_core::feed::Member]) -> String {
    let number = counted(listed);
    let members = ui.plural(&words.members, number);
    let countries = ui.plural(&words.countries, countries(listed));
    match &feed.totals {
        Some(totals) if !feed.list_complete => {
            let total = ui.number(totals.members.value);
            let shared = shared_strings(ui.lang);
            let total = match totals.members.qualifier {
                Qualifier::Exact => total,
                Qualifier::MoreThan => fill(shared.more_than, &[&total]),
                Qualifier::About => fill(shared.about, &[&total]),
            };
            fill(words.part, &[&ui.number(number), &total, &countries])
        }
        _ => fill(words.whole, &[&members, &countries]),
    }
}

fn disclaimer(state: State) -> String {
    let data = state.data.read();
    let ui = state.ui.read();
    let Some(info) = data.as_ref().and_then(|d| d.feed.map.as_ref()) else { return String::new() };
    let texts = [&info.disclaimer, &info.attribution];
    texts.into_iter().flatten().map(|text| ui.text(text)).collect::<Vec<_>>().join(" ")
}
