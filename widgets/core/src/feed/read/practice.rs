//! A local practice.

use super::limits::{TITLE, WORD};
use super::log::Log;
use super::object::Object;
use crate::feed::{Evidence, Practice};

pub(super) fn practice(o: &mut Object<'_, '_>) -> Practice {
    let title = o.l10n("title", TITLE);
    Practice {
        id: o.own_id(),
        title: o.need("title", title),
        member: o.id("member"),
        rights: o.values("rights", 6, Log::id),
        instruments: o.words("instruments", 10),
        duty: o.word("duty"),
        tags: o.values("tags", 20, |log, json| log.text(json, WORD)),
        since: o.date("since"),
        evidence: o.word("evidence").unwrap_or(Evidence::Committed),
        summary: o.l10n("summary", 400),
        url: o.link("url"),
        source: o.text("source", TITLE),
    }
}
