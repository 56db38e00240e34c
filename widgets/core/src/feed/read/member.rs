//! A member of the campaign.

use super::limits::{NAME, PARAGRAPH};
use super::log::{Known, Log};
use super::object::Object;
use crate::feed::{Evidence, Identifier, Location, Member, Source, Status};

pub(super) fn member(o: &mut Object<'_, '_>, to: &mut Member) {
    named(o, to);
    o.require("type");
    o.word("type", &mut to.kind);
    in_common(o, to);
    o.field("joined", Log::date, &mut to.joined);
    o.field("left", Log::date, &mut to.left);
    o.field("subdivision", Log::code, &mut to.subdivision);
    o.field("m49", Log::code, &mut to.m49);
    let mut place = Location::default();
    if o.nested("location", &mut |o| location(o, &mut place)) {
        to.location = Some(place);
    }
    o.field("populationBand", Log::code, &mut to.population_band);
    o.field("url", Log::links, &mut to.url);
    o.field("profileUrl", Log::links, &mut to.profile_url);
    o.l10n("statement", 600, &mut to.statement);
    o.each("rights", &mut |log, axis, json| {
        if log.is_known(Known::Axis, axis)
            && let Some(evidence) =
                log.word_index(json, Evidence::WORDS).and_then(|index| Evidence::ALL.get(index))
        {
            to.rights.insert(axis.to_owned(), *evidence);
        }
    });
    o.words("instruments", &mut to.instruments);
    o.list("identifiers", 20, identifier, &mut to.identifiers);
    o.list("sources", 20, source, &mut to.sources);
}

/// What a map file says once for many members.
pub(super) fn in_common(o: &mut Object<'_, '_>, to: &mut Member) {
    (to.counts, to.status) = (true, Status::Member);
    o.flag("counts", &mut to.counts);
    o.word("status", &mut to.status);
    o.flag("founding", &mut to.founding);
    o.field("country", Log::country, &mut to.country);
    o.l10n("countryName", NAME, &mut to.country_name);
    o.words("uclgSections", &mut to.uclg_sections);
}

/// Id and names alone.
pub(super) fn named(o: &mut Object<'_, '_>, to: &mut Member) {
    o.own_id(&mut to.id);
    o.text("name", NAME, &mut to.name);
    o.l10n("names", NAME, &mut to.names);
}

fn location(o: &mut Object<'_, '_>, to: &mut Location) {
    o.field("lat", Log::lat, &mut to.lat);
    o.field("lon", Log::lon, &mut to.lon);
    o.word("precision", &mut to.precision);
}

fn identifier(o: &mut Object<'_, '_>, to: &mut Identifier) {
    o.field("scheme", Log::code, &mut to.scheme);
    o.field("id", Log::code, &mut to.id);
}

fn source(o: &mut Object<'_, '_>, to: &mut Source) {
    o.field("url", Log::link, &mut to.url);
    o.field("date", Log::date, &mut to.date);
    o.text("note", PARAGRAPH, &mut to.note);
}

impl Member {
    /// Whether the member counts toward the milestones: it takes part, and its kind counts.
    pub fn is_counted(&self) -> bool {
        self.counts && self.status == Status::Member
    }
}
