//! A session and its programme.

use super::limits::{PARAGRAPH, TITLE};
use super::log::Log;
use super::object::Object;
use crate::feed::{Document, Item, Organiser, Session, Venue};

pub(super) fn session(o: &mut Object<'_, '_>, to: &mut Session) {
    o.own_id(&mut to.id);
    o.l10n("title", TITLE, &mut to.title);
    o.l10n("summary", PARAGRAPH, &mut to.summary);
    o.word("status", &mut to.status);
    o.word("attendance", &mut to.attendance);
    o.field("timeZone", Log::code, &mut to.time_zone);
    o.field("start", Log::instant, &mut to.start);
    o.field("end", Log::instant, &mut to.end);
    o.l10n("dateNote", TITLE, &mut to.date_note);
    o.always("venue", venue, &mut to.venue);
    o.field("onlineUrl", Log::link, &mut to.online_url);
    o.values("languages", 100, Log::tag, &mut to.languages);
    o.list("organisers", 100, organiser, &mut to.organisers);
    o.values("objectives", 20, Log::paragraph, &mut to.objectives);
    o.values("questions", 20, Log::paragraph, &mut to.questions);
    o.list("documents", 50, document, &mut to.documents);
    o.list("items", 60, item, &mut to.items);
    #[cfg(feature = "hints")]
    super::hints::programme(o.log, to);
}

fn venue(o: &mut Object<'_, '_>, to: &mut Venue) {
    o.l10n("name", TITLE, &mut to.name);
    o.l10n("city", TITLE, &mut to.city);
    o.field("country", Log::country, &mut to.country);
}

fn organiser(o: &mut Object<'_, '_>, to: &mut Organiser) {
    o.field("partner", Log::partner, &mut to.partner);
    o.field("role", Log::code, &mut to.role);
}

fn document(o: &mut Object<'_, '_>, to: &mut Document) {
    o.field("kind", Log::code, &mut to.kind);
    o.field("lang", Log::tag, &mut to.lang);
    o.field("url", Log::link, &mut to.url);
}

fn item(o: &mut Object<'_, '_>, to: &mut Item) {
    o.own_id(&mut to.id);
    o.field("start", Log::instant, &mut to.start);
    o.field("end", Log::instant, &mut to.end);
    o.field("startTime", Log::clock_time, &mut to.start_time);
    o.field("endTime", Log::clock_time, &mut to.end_time);
    o.field("room", Log::code, &mut to.room);
    o.l10n("title", TITLE, &mut to.title);
    o.word("kind", &mut to.kind);
    o.l10n("format", TITLE, &mut to.format);
    o.l10n("description", PARAGRAPH, &mut to.description);
    o.values("rights", 16, Log::axis, &mut to.rights);
    o.words("instruments", &mut to.instruments);
    o.optional_word("feature", &mut to.feature);
}
