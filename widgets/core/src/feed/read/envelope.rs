//! The feed as a whole.

use super::decode::{MAX_FEED_BYTES, decode, parse};
use super::json::Json;
use super::limits::{PARAGRAPH, TITLE, WORD};
use super::list::list_or_link;
use super::log::Log;
use super::object::{Ids, Object};
use super::{campaign, counts, member, practice, references, rights, session};
use crate::feed::{Attribution, Feed, MapInfo, Partner, Problem, Rejected};

/// Reads a feed of at most [`MAX_FEED_BYTES`] bytes: the feed, and what was wrong with it.
///
/// ```
/// let (feed, problems) = hrc_core::feed::read(br#"{
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
/// assert_eq!(problems.len(), 1);
/// assert_eq!(problems[0].path, "members[1].country");
/// # Ok::<(), hrc_core::feed::Rejected>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<(Feed, Vec<Problem>), Rejected> {
    let text = decode(bytes, MAX_FEED_BYTES)?;
    let json = parse(text)?;
    let Json::Object(fields) = &json else {
        return Err(Rejected::NotAFeed { expected: "one JSON object" });
    };
    let mut log = Log::default();
    let mut object = Object::of(fields, &mut log);
    let (mut members, mut axes) = (Ids::new(), Ids::new());
    let mut feed = envelope(&mut object)?;
    feed.totals = object.part("totals", campaign::totals);
    feed.history = object.list("history", 400, campaign::history_point);
    feed.rights = rights::rights(&mut object, &mut axes);
    feed.members = list_or_link(&mut object, "members", 5000, member::member, &mut members);
    feed.list_complete = object.bool("listComplete").unwrap_or(true);
    feed.practices = list_or_link(&mut object, "practices", 2000, practice::practice, &mut Ids::new());
    feed.sessions = object.list("sessions", 50, session::session);
    feed.timeline = object.list("timeline", 60, campaign::timeline_entry);
    feed.map = object.always("map", map);
    object.each("strings", |log, key, json| {
        if let Some(text) = log.l10n(json, PARAGRAPH) {
            feed.strings.insert(key.to_owned(), text);
        }
    });
    object.finish();
    references::inline(&mut log, &mut feed, &members, &axes);
    counts::check(&mut log, &mut feed);
    Ok((feed, log.problems))
}

/// What every feed has, who publishes it and how to credit it.
fn envelope(o: &mut Object<'_, '_>) -> Result<Feed, Rejected> {
    let missing = |expected| Rejected::NotAFeed { expected };
    let version = o.text("version", WORD).ok_or(missing("the field `version`, such as \"1.0\""))?;
    if version.split('.').next() != Some("1") {
        return Err(Rejected::Version { found: version });
    }
    let generated_at =
        o.instant("generatedAt").ok_or(missing("the field `generatedAt`, a time with its offset"))?;
    let demo = o.bool("demo").ok_or(missing("the field `demo`, true or false"))?;
    let default_language = o.tag("defaultLanguage");
    o.log.default_language = o.need("defaultLanguage", default_language);
    let campaign = o.always("campaign", campaign::campaign).unwrap_or_default();
    if campaign.name.0.is_empty() {
        return Err(missing("the field `campaign.name`, a text by its language"));
    }
    let mut languages = o.values("languages", 16, Log::tag);
    if languages.is_empty() {
        languages = campaign.name.0.keys().cloned().collect();
    }
    if o.log.default_language.is_empty() {
        o.log.default_language = languages.first().cloned().unwrap_or_default();
    }
    let (id, license, publisher) = (o.link("id"), o.text("license", WORD), o.id("publisher"));
    let attribution = o.l10n("attribution", PARAGRAPH);
    Ok(Feed {
        version,
        schema: o.link("schema"),
        id: o.need("id", id),
        generated_at,
        valid_until: o.instant("validUntil"),
        sequence: o.int("sequence"),
        demo,
        default_language: o.log.default_language.clone(),
        languages,
        license: o.need("license", license),
        attribution: o.need("attribution", attribution),
        attributions: o.list("attributions", 100, attributed),
        publisher: o.need("publisher", publisher),
        contact: o.text("contact", TITLE),
        campaign,
        partners: o.list("partners", 100, partner),
        ..Feed::default()
    })
}

fn attributed(o: &mut Object<'_, '_>) -> Attribution {
    let name = o.text("name", TITLE);
    Attribution { name: o.need("name", name), url: o.link("url"), license: o.text("license", WORD) }
}

fn partner(o: &mut Object<'_, '_>) -> Partner {
    let name = o.l10n("name", TITLE);
    Partner {
        id: o.own_id(),
        name: o.need("name", name),
        acronym: o.l10n("acronym", WORD),
        kind: o.word("kind").unwrap_or_default(),
        url: o.link("url"),
        logo: o.picture("logo"),
    }
}

fn map(o: &mut Object<'_, '_>) -> MapInfo {
    MapInfo {
        disclaimer: o.l10n("disclaimer", PARAGRAPH),
        attribution: o.l10n("attribution", PARAGRAPH),
        center: o.lon("center"),
    }
}
