//! A member of the campaign.

use super::limits::{NAME, PARAGRAPH, WORD};
use super::object::Object;
use crate::feed::word::Word;
use crate::feed::{Evidence, Identifier, Location, Member, Source, Status};
use std::collections::BTreeMap;

pub(super) fn member(o: &mut Object<'_, '_>) -> Member {
    let (name, kind, country) = (o.text("name", NAME), o.word("type"), o.country("country"));
    let mut rights = BTreeMap::new();
    o.each("rights", |log, axis, json| {
        let evidence = log.word_index(json, <Evidence as Word>::WORDS);
        rights.extend(evidence.map(|index| (axis.to_owned(), Evidence::ALL[index])));
    });
    Member {
        id: o.own_id(),
        name: o.need("name", name),
        names: o.l10n("names", NAME),
        kind: o.need("type", kind),
        counts: o.bool("counts").unwrap_or(true),
        status: o.word("status").unwrap_or(Status::Member),
        joined: o.date("joined"),
        left: o.date("left"),
        founding: o.bool("founding").unwrap_or(false),
        country: o.need("country", country),
        country_name: o.l10n("countryName", NAME),
        subdivision: o.text("subdivision", WORD),
        m49: o.text("m49", WORD),
        uclg_sections: o.words("uclgSections", 9),
        location: o.entry("location", location),
        population_band: o.text("populationBand", WORD),
        url: o.links("url"),
        profile_url: o.links("profileUrl"),
        statement: o.l10n("statement", 600),
        rights,
        instruments: o.words("instruments", 10),
        identifiers: o.list("identifiers", 20, identifier),
        sources: o.list("sources", 20, source),
    }
}

fn location(o: &mut Object<'_, '_>) -> Location {
    let (lat, lon) = (o.lat("lat"), o.lon("lon"));
    Location {
        lat: o.need("lat", lat),
        lon: o.need("lon", lon),
        precision: o.word("precision").unwrap_or_default(),
    }
}

fn identifier(o: &mut Object<'_, '_>) -> Identifier {
    let (scheme, id) = (o.text("scheme", WORD), o.text("id", WORD));
    Identifier { scheme: o.need("scheme", scheme), id: o.need("id", id) }
}

fn source(o: &mut Object<'_, '_>) -> Source {
    Source { url: o.link("url"), date: o.date("date"), note: o.text("note", PARAGRAPH) }
}
