//! What the map says in words: how many members in how many countries, and what is to be known of them.

use super::places::{counted, countries};
use super::{Map, strings};
use crate::node::{Node, html};
use crate::shared::{Model, Ui, source, strings as shared_strings};
use hrc_core::feed::{Brief, Feed, Qualifier};
use hrc_core::text::{fill, isolate, plural};

impl Map {
    /// What the map is called.
    pub(super) fn title(&self, model: &Model) -> String {
        match (&model.data, &self.roster.briefs()[..]) {
            (None, _) => String::new(),
            // A list that is not published says nothing of how many there are.
            (_, []) => strings(model.ui.lang).list.to_owned(),
            (Some(data), members) => self.sentence(&model.ui, &data.feed, members),
        }
    }

    /// What is true of what is drawn: "139 members in 55 countries", "23 of 139 members: Spain".
    fn sentence(&self, ui: &Ui, feed: &Feed, members: &[Brief]) -> String {
        let words = strings(ui.lang);
        let filter = &self.places.key.filter;
        let all = counted(members.iter());
        if !filter.is_narrow() {
            let countries = ui.plural(&words.countries, countries(members));
            return match total(ui, feed) {
                Some(total) => {
                    fill(plural(ui.lang, &words.part, all), &[&ui.number(all), &total, &countries])
                }
                None => fill(words.whole, &[&ui.plural(&words.members, all), &countries]),
            };
        }
        let which = self.which(ui);
        if self.places.shown.is_empty() && filter.search.is_empty() {
            return fill(words.nobody, &[&which]);
        }
        let number = counted(self.places.shown());
        let total = total(ui, feed).unwrap_or_else(|| ui.number(all));
        fill(plural(ui.lang, &words.narrowed, number), &[&ui.number(number), &total, &which])
    }

    /// To what the members are narrowed: "Spain", "Africa, “port”".
    fn which(&self, ui: &Ui) -> String {
        let filter = &self.places.key.filter;
        let section = filter.section.map(|section| strings(ui.lang).section(section).to_owned());
        let country = Some(&filter.country).filter(|code| !code.is_empty()).map(|code| {
            let members = self.roster.briefs();
            let named = members.iter().position(|member| member.country() == code);
            isolate(&ui.country(code, named.and_then(|index| self.roster.country_name(index as u32))))
        });
        let search = Some(self.search.trim()).filter(|_| !filter.search.is_empty());
        let search = search.map(|search| isolate(&["“", search, "”"].concat()));
        let parts: Vec<String> = [section, country, search].into_iter().flatten().collect();
        parts.join(ui.comma())
    }

    /// When the total was counted and where it comes from; and what the rings mean.
    pub(super) fn source(&self, model: &Model) -> Node {
        let total = model.data.as_ref().and_then(|data| data.feed.totals.as_ref());
        let source =
            total.filter(|_| !self.roster.briefs().is_empty()).map(|total| source(model, &total.members));
        let ringed = self.places.has_founder() && !self.list;
        let ringed = ringed.then(|| html("span").class("ringed").child(strings(model.ui.lang).ringed).into());
        let uncounted = self.is_whole.then(|| html("span").child(self.uncounted(model)).into());
        vec![source.into(), ringed.into(), uncounted.into()].into()
    }

    /// How many members are only in the list.
    pub(super) fn placeless(&self, model: &Model) -> Node {
        let told = match self.places.placeless() {
            0 => String::new(),
            number => model.ui.plural(&strings(model.ui.lang).placeless, number),
        };
        html("span").class("placeless").child(told).into()
    }

    /// How many entries are shown beside those that the heading counts.
    pub(super) fn uncounted(&self, model: &Model) -> String {
        match self.places.shown.len() as u64 - counted(self.places.shown()) {
            0 => String::new(),
            number => model.ui.plural(&strings(model.ui.lang).uncounted, number),
        }
    }
}

/// How many members there are, where the feed lists a part of them.
fn total(ui: &Ui, feed: &Feed) -> Option<String> {
    let count = &feed.totals.as_ref().filter(|_| !feed.list_complete)?.members;
    let number = ui.number(count.value);
    let shared = shared_strings(ui.lang);
    Some(match count.qualifier {
        Qualifier::Exact => number,
        Qualifier::MoreThan => fill(shared.more_than, &[&number]),
        Qualifier::About => fill(shared.about, &[&number]),
    })
}
