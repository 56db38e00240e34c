//! What the session is about and who makes it: summary, objectives, questions, place, languages, papers, calendar.

use super::{Phase, View};
use crate::node::{Node, html, nothing};
use crate::shared::{link, subheading};
use hrc_core::feed::{Attendance, L10n, Organiser};

/// Names of languages in themselves: whom they concern reads them.
const LANGUAGES: [(&str, &str); 12] = [
    ("en", "English"),
    ("fr", "français"),
    ("es", "español"),
    ("ar", "العربية"),
    ("pt", "português"),
    ("ru", "русский"),
    ("zh", "中文"),
    ("ko", "한국어"),
    ("ja", "日本語"),
    ("de", "Deutsch"),
    ("it", "italiano"),
    ("ca", "català"),
];

pub(super) fn about(view: &View<'_>) -> Node {
    let session = view.session;
    let summary =
        session.summary.as_ref().map(|text| html("p").class("summary").child(view.ui.said(text)).into());
    html("div")
        .class("about")
        .with("part", "about")
        .child(Node::from(summary))
        .child(texts(view, view.words.objectives, &session.objectives))
        .child(texts(view, view.words.questions, &session.questions))
        .child(facts(view))
        .into()
}

fn texts(view: &View<'_>, label: &'static str, texts: &[L10n]) -> Node {
    if texts.is_empty() {
        return nothing();
    }
    let items: Vec<Node> = texts.iter().map(|text| html("li").child(view.ui.said(text)).into()).collect();
    vec![
        subheading(view.model).class("label").child(label).into(),
        html("ul").class("texts").child(items).into(),
    ]
    .into()
}

/// "Venue: FIBES, Seville", a line for each.
fn facts(view: &View<'_>) -> Node {
    let (words, session) = (view.words, view.session);
    let mut lines: Vec<Node> = Vec::new();
    let mut add = |label: &'static str, parts: Vec<Node>| {
        if !parts.is_empty() {
            let label = html("span").class("label").child(label).child(words.colon);
            lines.push(html("li").child(label).child(joined(view, parts)).into());
        }
    };
    add(words.venue, venue(view));
    let attendance = words.attendances.get(session.attendance as usize);
    if session.attendance != Attendance::Other {
        add(words.attendance, attendance.map(|word| (*word).into()).into_iter().collect());
    }
    add(words.languages, session.languages.iter().map(|tag| language(tag)).collect());
    let is_co = |organiser: &&Organiser| organiser.role == "co_organiser";
    add(
        words.organisers,
        session.organisers.iter().filter(|o| !is_co(o)).map(|o| partner(view, o)).collect(),
    );
    add(words.co_organisers, session.organisers.iter().filter(is_co).map(|o| partner(view, o)).collect());
    add(words.documents, documents(view));
    let mut links: Vec<Node> = Vec::new();
    if let Some(url) = session.online_url.clone().filter(|_| takes_place(view.phase)) {
        links.push(html("li").child(link(Some(url), words.online.to_owned().into())).into());
    }
    if let Some(url) = calendar(view) {
        links.push(
            html("li").class("calendar").child(link(Some(url), words.calendar.to_owned().into())).into(),
        );
    }
    lines.extend(links);
    html("ul").class("facts").child(lines).into()
}

fn joined(view: &View<'_>, parts: Vec<Node>) -> Node {
    let mut all: Vec<Node> = Vec::new();
    for part in parts {
        if !all.is_empty() {
            all.push(view.ui.comma().into());
        }
        all.push(part);
    }
    all.into()
}

fn venue(view: &View<'_>) -> Vec<Node> {
    let Some(venue) = &view.session.venue else { return Vec::new() };
    let country = venue.country.as_ref().map(|code| view.ui.country_phrase(code, None));
    let named = [&venue.name, &venue.city].into_iter().flatten().map(|name| view.ui.phrase(name));
    named.chain(country).map(|name| name.bdi().into()).collect()
}

fn language(tag: &str) -> Node {
    let primary = tag.split('-').next().unwrap_or_default();
    let name = LANGUAGES.iter().find(|(known, _)| primary.eq_ignore_ascii_case(known)).map(|(_, name)| *name);
    html("bdi").with("lang", tag.to_owned()).child(name.map_or(tag.to_owned(), str::to_owned)).into()
}

fn partner(view: &View<'_>, organiser: &Organiser) -> Node {
    match view.feed.partners.iter().find(|partner| partner.id == organiser.partner) {
        Some(partner) => link(partner.url.clone(), view.ui.phrase(&partner.name)),
        None => html("bdi").child(organiser.partner.clone()).into(),
    }
}

fn documents(view: &View<'_>) -> Vec<Node> {
    let name = |kind: &str| match kind {
        "concept_note" => view.words.concept_note,
        "programme" => view.words.title,
        _ => view.words.document,
    };
    let documents = view.session.documents.iter().map(|document| {
        let mut parts = vec![link(document.url.clone(), name(&document.kind).to_owned().into())];
        if let Some(tag) = &document.lang {
            parts.extend([" (".into(), language(tag), ")".into()]);
        }
        parts.into()
    });
    documents.collect()
}

fn takes_place(phase: Phase) -> bool {
    !matches!(phase, Phase::Cancelled | Phase::Postponed | Phase::After)
}

/// The calendar beside the feed, for a session that has a date to come.
fn calendar(view: &View<'_>) -> Option<String> {
    view.session.start.filter(|_| takes_place(view.phase))?;
    let feed = Some(&view.model.settings.feed.0).filter(|feed| !feed.is_empty())?;
    let (folder, _) = feed.split(['?', '#']).next()?.rsplit_once('/')?;
    Some([folder, "/sessions.ics"].concat())
}
