//! The feed as a whole.

use super::campaign;
use super::decode::{MAX_FEED_BYTES, decode, parse};
use super::json::Json;
use super::limits::{PARAGRAPH, TITLE, WORD};
use super::list::list_or_link;
use super::log::{Known, Log};
use super::member::member;
use super::object::Object;
use super::practice::practice;
use super::rights::rights;
use super::session::session;
use crate::feed::{Attribution, Feed, MapInfo, Partner, Problem, Rejected};

/// Reads a feed of at most [`MAX_FEED_BYTES`] bytes: the feed, and what was wrong with it.
///
/// What is beyond these numbers is left out:
///
/// | of | at most |
/// |---|---|
/// | milestones, axes, objectives | 8, 16, 12 |
/// | history, timeline | 400, 60 |
/// | members and practices in the feed itself | 5,000 and 2,000 |
/// | sessions, items of one | 50, 60 |
/// | partners | 100 |
/// | languages of a text | 16 |
/// | characters: name of a member, statement | 120, 600 |
/// | characters: label of a right, short label | 60, 16 |
/// | characters: title, summary of a practice, other texts | 300, 400, 4,000 |
/// | characters: codes and ids in other registers | 64 |
/// | bytes of a link | 2,048 |
/// | problems | 1,000 |
///
/// # Errors
/// Where the text is no feed of this version.
///
/// ```
/// use hrc_core::feed::{Severity, read};
///
/// let (feed, problems) = read(br#"{
///     "version": "1.0", "id": "https://example.org/feed.json", "generatedAt": "2026-05-28T12:00:00Z", "demo": true,
///     "defaultLanguage": "en", "languages": ["en"], "license": "CC-BY-4.0", "attribution": {"en": "Example"},
///     "publisher": "example", "partners": [{"id": "example", "name": {"en": "Example"}, "kind": "other"}],
///     "campaign": {"name": {"en": "Human Rights Cities"}, "milestones": [{"id": "m10", "target": 10}]},
///     "totals": {"members": {"value": 7, "qualifier": "more_than", "unit": "members"}},
///     "members": [
///         {"id": "es-barcelona", "name": "Barcelona", "type": "municipality", "status": "member", "country": "ES"},
///         {"id": "nowhere", "name": "Nowhere", "type": "municipality", "status": "member", "country": "ZZ"}
///     ]
/// }"#)?;
/// assert_eq!(feed.campaign.milestones[0].target, 10);
/// let wrong: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
/// assert_eq!((wrong.len(), wrong[0].path.as_str()), (1, "members[1].country"));
/// # Ok::<(), hrc_core::feed::Rejected>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<(Feed, Vec<Problem>), Rejected> {
    let mut feed = Feed { list_complete: true, ..Feed::default() };
    let mut log = Log::default();
    read_into(&mut feed, &mut log, bytes)?;
    Ok((feed, log.problems))
}

fn read_into(feed: &mut Feed, log: &mut Log, bytes: &[u8]) -> Result<(), Rejected> {
    let json = parse(decode(bytes, MAX_FEED_BYTES)?)?;
    let Json::Object(fields) = &json else {
        return Err(missing("one JSON object"));
    };
    let mut object = Object::new(fields, log);
    essentials(&mut object, feed)?;
    // What is referred to comes before what refers to it.
    envelope(&mut object, feed);
    lists(&mut object, feed);
    campaign(&mut object, feed)?;
    object.finish();
    #[cfg(feature = "hints")]
    {
        super::counts::check(log, feed);
        super::hints::absent(log, feed);
    }
    Ok(())
}

/// What a text must have to be a feed at all, besides the campaign's name.
fn essentials(o: &mut Object<'_, '_>, feed: &mut Feed) -> Result<(), Rejected> {
    feed.version = o.value("version", Log::code).ok_or(missing("the field `version`, such as \"1.0\""))?;
    if feed.version != "1" && !feed.version.starts_with("1.") {
        return Err(Rejected::Version { found: std::mem::take(&mut feed.version) });
    }
    let generated_at = o.value("generatedAt", Log::instant);
    feed.generated_at = generated_at.ok_or(missing("the field `generatedAt`, a time with its offset"))?;
    feed.demo = o.value("demo", Log::bool).ok_or(missing("the field `demo`, true or false"))?;
    Ok(())
}

fn missing(expected: &'static str) -> Rejected {
    Rejected::NotAFeed { expected }
}

/// Who publishes the feed, in which languages, and how to credit it.
fn envelope(o: &mut Object<'_, '_>, feed: &mut Feed) {
    o.field("defaultLanguage", Log::tag, &mut feed.default_language);
    o.values("languages", 16, Log::tag, &mut feed.languages);
    if let (true, Some(first)) = (feed.default_language.is_empty(), feed.languages.first()) {
        feed.default_language.clone_from(first);
    }
    o.log.default_language.clone_from(&feed.default_language);
    o.field("schema", Log::link, &mut feed.schema);
    o.field("id", Log::link, &mut feed.id);
    o.field("validUntil", Log::instant, &mut feed.valid_until);
    o.field("sequence", Log::int, &mut feed.sequence);
    o.field("license", Log::code, &mut feed.license);
    o.l10n("attribution", PARAGRAPH, &mut feed.attribution);
    o.list("attributions", 100, attributed, &mut feed.attributions);
    o.text("contact", TITLE, &mut feed.contact);
    o.log.known[Known::Partner as usize] =
        Some(o.list_with_ids("partners", 100, partner, &mut feed.partners));
    o.field("publisher", Log::partner, &mut feed.publisher);
}

fn lists(o: &mut Object<'_, '_>, feed: &mut Feed) {
    o.always("rights", rights, &mut feed.rights);
    o.log.known[Known::Axis as usize].get_or_insert_default(); // without rights, every right is unknown
    o.log.known[Known::Member as usize] = list_or_link(o, "members", 5000, member, &mut feed.members);
    o.flag("listComplete", &mut feed.list_complete);
    list_or_link(o, "practices", 2000, practice, &mut feed.practices);
    o.list("sessions", 50, session, &mut feed.sessions);
    o.list("timeline", 60, campaign::timeline_entry, &mut feed.timeline);
    o.part("totals", campaign::totals, &mut feed.totals);
    o.list("history", 400, campaign::history_point, &mut feed.history);
    o.always("map", map, &mut feed.map);
}

/// The campaign. Its founders must be in the list where the list is complete.
fn campaign(o: &mut Object<'_, '_>, feed: &mut Feed) -> Result<(), Rejected> {
    if !feed.list_complete {
        o.log.known[Known::Member as usize] = None;
    }
    o.nested("campaign", &mut |o| campaign::campaign(o, &mut feed.campaign));
    let Some(tag) = feed.campaign.name.0.keys().next() else {
        return Err(missing("the field `campaign.name`, a text by its language"));
    };
    if feed.languages.is_empty() {
        feed.languages.push(tag.clone());
    }
    if feed.default_language.is_empty() {
        feed.default_language.clone_from(&feed.languages[0]);
    }
    Ok(())
}

fn attributed(o: &mut Object<'_, '_>, to: &mut Attribution) {
    o.text("name", TITLE, &mut to.name);
    o.field("url", Log::link, &mut to.url);
    o.field("license", Log::code, &mut to.license);
}

fn partner(o: &mut Object<'_, '_>, to: &mut Partner) {
    o.own_id(&mut to.id);
    o.l10n("name", TITLE, &mut to.name);
    o.l10n("acronym", WORD, &mut to.acronym);
    o.word("kind", &mut to.kind);
    o.field("url", Log::link, &mut to.url);
    o.field("logo", Log::picture, &mut to.logo);
}

fn map(o: &mut Object<'_, '_>, to: &mut MapInfo) {
    o.l10n("disclaimer", PARAGRAPH, &mut to.disclaimer);
    o.l10n("attribution", PARAGRAPH, &mut to.attribution);
    o.field("center", Log::lon, &mut to.center);
}
