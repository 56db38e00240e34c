//! What the page asks for by attributes: a country, a region, a member. What is not in the feed is told to the webmaster,
//! with the nearest that is.

use super::places::Filter;
use super::{Map, strings};
use crate::shared::{Hint, Model};
use hrc_core::feed::{Roster, UclgSection, country_codes, is_country};

/// Codes that people write for others.
const INSTEAD: [(&str, &str); 2] = [("UK", "GB"), ("EL", "GR")];

impl Map {
    /// The region and country that count, and the search. A word that stands for no region or country is no filter.
    pub(super) fn filter(&self, model: &Model) -> Filter {
        let country = self.settings.country.to_ascii_uppercase();
        Filter {
            section: UclgSection::from_word(&self.region),
            country: if is_country(&country) { country } else { String::new() },
            search: if self.search_waits() {
                String::new()
            } else {
                (model.ui.format.fold)(self.search.trim())
            },
        }
    }

    /// Tells the webmaster of a country or region that there is not.
    pub(super) fn check(&self, model: &Model) {
        let country = self.settings.country.as_str();
        if self.places.key.filter.country.is_empty() && !country.is_empty() {
            unknown_country(model, &self.roster, country);
        }
        let region = self.settings.region.as_str();
        if !region.is_empty() && UclgSection::from_word(region).is_none() {
            let mut hint = Hint::new(model, "region", region);
            for section in UclgSection::ALL {
                hint.offer(section.word(), section.word());
                hint.offer(section.word(), strings(model.ui.lang).section(*section));
            }
            hint.report("All regions are shown.");
        }
    }

    /// Tells the webmaster that the member that the page asks for is not shown.
    pub(super) fn check_member(&self, model: &Model) {
        let mut hint = Hint::new(model, "member", &self.asked);
        if self.roster.index(&self.asked).is_some() {
            return hint.say("is not among the members shown. No card is opened.");
        }
        for index in &self.places.shown {
            if let Some(member) = self.roster.named(*index) {
                hint.offer(&member.id, &member.id);
                hint.offer(&member.id, &member.name);
            }
        }
        hint.report("No card is opened.");
    }
}

fn unknown_country(model: &Model, roster: &Roster, written: &str) {
    let mut hint = Hint::new(model, "country", written);
    let is_code = written.len() == 2;
    for (index, member) in (0..).zip(roster.briefs().iter()) {
        for (_, name) in roster.country_name(index).iter().flat_map(|names| names.0.iter()) {
            hint.offer(member.country(), name);
        }
        // Of two letters, each code is near to many.
        if !is_code {
            hint.offer(member.country(), member.country());
        }
    }
    for code in country_codes().filter(|_| !is_code) {
        for tag in [&model.ui.tag, "en"] {
            hint.offer(&code, &(model.ui.format.country)(tag, &code));
        }
    }
    for (other, code) in INSTEAD {
        if written.eq_ignore_ascii_case(other) {
            hint.offer(code, other);
        }
    }
    hint.report("All countries are shown.");
}
