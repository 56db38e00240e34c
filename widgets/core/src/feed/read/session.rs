//! A session and its programme.

use super::limits::{PARAGRAPH, TITLE, WORD};
use super::log::Log;
use super::object::Object;
use crate::feed::{Document, Item, Organiser, Session, Venue};

pub(super) fn session(o: &mut Object<'_, '_>) -> Session {
    let title = o.l10n("title", TITLE);
    let session = Session {
        id: o.own_id(),
        title: o.need("title", title),
        summary: o.l10n("summary", PARAGRAPH),
        status: o.word("status").unwrap_or_default(),
        attendance: o.word("attendance").unwrap_or_default(),
        time_zone: o.text("timeZone", WORD),
        start: o.instant("start"),
        end: o.instant("end"),
        date_note: o.l10n("dateNote", TITLE),
        venue: o.always("venue", venue),
        online_url: o.link("onlineUrl"),
        languages: o.values("languages", 100, Log::tag),
        organisers: o.list("organisers", 100, organiser),
        objectives: o.values("objectives", 20, Log::paragraph),
        questions: o.values("questions", 20, Log::paragraph),
        documents: o.list("documents", 50, document),
        items: o.list("items", 60, item),
    };
    #[cfg(feature = "hints")]
    super::hints::programme(o.log, &session);
    session
}

fn venue(o: &mut Object<'_, '_>) -> Venue {
    Venue { name: o.l10n("name", TITLE), city: o.l10n("city", TITLE), country: o.country("country") }
}

fn organiser(o: &mut Object<'_, '_>) -> Organiser {
    let partner = o.id("partner");
    Organiser { partner: o.need("partner", partner), role: o.text("role", WORD).unwrap_or_default() }
}

fn document(o: &mut Object<'_, '_>) -> Document {
    let kind = o.text("kind", WORD);
    Document { kind: o.need("kind", kind), lang: o.tag("lang"), url: o.link("url") }
}

fn item(o: &mut Object<'_, '_>) -> Item {
    let title = o.l10n("title", TITLE);
    Item {
        id: o.own_id(),
        start: o.instant("start"),
        end: o.instant("end"),
        start_time: o.clock_time("startTime"),
        end_time: o.clock_time("endTime"),
        title: o.need("title", title),
        kind: o.word("kind").unwrap_or_default(),
        format: o.l10n("format", TITLE),
        description: o.l10n("description", PARAGRAPH),
        rights: o.values("rights", 16, Log::id),
        instruments: o.words("instruments", 10),
        feature: o.word("feature"),
    }
}
