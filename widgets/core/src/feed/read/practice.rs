//! A local practice.

use super::limits::TITLE;
use super::log::Log;
use super::object::Object;
use crate::feed::Practice;

pub(super) fn practice(o: &mut Object<'_, '_>, to: &mut Practice) {
    o.own_id(&mut to.id);
    o.l10n("title", TITLE, &mut to.title);
    o.field("member", Log::member, &mut to.member);
    o.require("rights");
    o.values("rights", 6, Log::axis, &mut to.rights);
    o.words("instruments", &mut to.instruments);
    o.optional_word("duty", &mut to.duty);
    o.values("tags", 20, Log::code, &mut to.tags);
    o.field("since", Log::date, &mut to.since);
    o.word("evidence", &mut to.evidence);
    o.l10n("summary", 400, &mut to.summary);
    o.field("url", Log::link, &mut to.url);
    o.text("source", TITLE, &mut to.source);
}
