//! What `hrc build` publishes of a case: tables, snapshots, pictures.

use crate::case::{Case, given};
use crate::expected::Files;
use crate::tidy::{figures, frame, rules, tidy};
use hrc::compile::compile;
use hrc::export::exports;
use hrc::finding::has_errors;
use hrc::publication::Publication;
use hrc::sheets::Draft;
use hrc::snapshots::{languages, renderers};
use hrc_core::catalogue::limits::SNAPSHOT_BORDERS_PX;
use hrc_core::feed::read;
use hrc_views::picture::Picture;
use hrc_views::shared::Data;
use hrc_views::snapshot::StaticRender;
use serde_json::Value;
use similar::TextDiff;
use std::collections::BTreeMap;
use std::path::Path;

/// A folder of sheets, built: what is published but for the widgets, and the feed with its lists in it.
pub(crate) fn sheets(folder: &Path, case: &Case) -> Result<(Files, Value), String> {
    let at = case.at.parse().map_err(|error| format!("at: {error}"))?;
    let publication = compile(Draft::read(folder), at, None, None);
    let findings: Vec<String> = publication.findings.iter().map(|finding| format!("{finding}\n")).collect();
    if has_errors(&publication.findings) {
        return Err(format!("the sheets have errors:\n{}", findings.concat()));
    }
    let mut feed: Value = serde_json::from_slice(&publication.feed).unwrap();
    let (published, _) = read(&publication.feed).map_err(|rejected| rejected.to_string())?;
    let mut files = Files::from([
        ("published/feed.json".to_owned(), pretty(&publication.feed)),
        ("findings.txt".to_owned(), findings.concat()),
        ("files.txt".to_owned(), names(&publication, &languages(&published))),
    ]);
    for file in &publication.files {
        let name = without_hash(&file.name);
        if let Some(list) = ["members", "practices"].iter().find(|list| name == format!("{list}.HASH.json")) {
            let mut lists: Value = serde_json::from_slice(&file.bytes).unwrap();
            feed[*list] = lists[*list].take();
        }
        let in_language = || case.languages.iter().any(|tag| name.contains(&format!(".{tag}.")));
        // The widgets are drawn below, and the schema is the same for every feed.
        let is_shown =
            !["snapshots/", "pictures/", "feed.schema.json"].iter().any(|begin| name.starts_with(begin));
        if is_shown && (!name.starts_with("oembed/") || in_language()) {
            files.insert(format!("published/{name}"), text(&name, &file.bytes));
        }
    }
    Ok((files, feed))
}

/// The tables of a feed, and what its reader says about it.
pub(crate) fn feed(feed: &Value) -> Files {
    let (_, problems) = read(feed.to_string().as_bytes()).unwrap();
    let (data, practices) = given(feed);
    let (mut tables, notes) = exports(&data.feed, data.members(), &practices);
    // The description of the tables is as large as all of them, and in the case that has sheets.
    tables.retain(|file| file.name != "datapackage.json");
    let problems = problems.iter().map(|problem| format!("{problem}\n"));
    let notes = notes.iter().map(|note| format!("{note}\n"));
    let mut files = Files::from([("findings.txt".to_owned(), problems.chain(notes).collect::<String>())]);
    files.extend(tables.into_iter().map(|file| {
        let text = text(&file.name, &file.bytes);
        (format!("published/{}", file.name), text)
    }));
    files
}

/// Snapshots and pictures in the languages and widths of the case.
pub(crate) fn widgets(data: &Data, case: &Case) -> Files {
    let mut files = Files::new();
    for (widget, renderer) in &mut renderers(&data.feed, data.members()) {
        if let (Some(land), false) = (renderer.land(), case.languages.is_empty()) {
            files.insert(format!("snapshots/{}", land.name), tidy(&land.html));
        }
        for tag in &case.languages {
            let render = renderer.render(tag);
            files.insert(format!("snapshots/{widget}.{tag}.html"), snapshot(&render, &case.ranges));
            if let (Some(list), false) = (render.list(), case.ranges.is_empty()) {
                files.insert(format!("snapshots/{}", list.name), tidy(&list.html));
            }
            let Picture { svg, card, alt } = Picture::new(&render);
            files.insert(format!("pictures/{widget}.{tag}.svg"), tidy(&svg));
            files.insert(format!("pictures/{widget}.{tag}.card.svg"), tidy(&card));
            files.insert(format!("pictures/{widget}.{tag}.txt"), alt + "\n");
        }
    }
    files
}

/// A snapshot for all widths, and what is another in each range: the figures, as a rule. What is around them is written
/// once, and once more for the ranges where they leave out a list. The template has the figures of the fragment without
/// their paint.
fn snapshot(render: &StaticRender<'_>, ranges: &[usize]) -> String {
    let (fragment, template) = (render.fragment(), render.template());
    let around = |html: &str, all: &str| {
        let around = frame(html);
        if around == all {
            return "<!-- around the figures the same -->\n".to_owned();
        }
        let diff = TextDiff::from_lines(all, &around);
        format!("<!-- around the figures: -->\n{}", diff.unified_diff().context_radius(0))
    };
    let mut all = frame(&fragment);
    let mut text = format!("<!-- fragment -->\n{}{}", rules(&fragment), tidy(&fragment));
    text += &format!("<!-- template -->\n{}{}", rules(&template), around(inside(&template), &all));
    if let (Some(_), Some(first)) = (render.list(), ranges.first()) {
        all = frame(&render.inside(*first));
        text += &format!("<!-- around the figures without the list -->\n{all}");
    }
    for range in ranges {
        let from = range
            .checked_sub(1)
            .map_or(String::new(), |before| format!(" from {} px", SNAPSHOT_BORDERS_PX[before]));
        let to = SNAPSHOT_BORDERS_PX.get(*range).map_or(String::new(), |to| format!(" to {to} px"));
        let html = render.inside(*range);
        text += &format!("<!-- width{from}{to} -->\n{}{}", around(&html, &all), figures(&html));
    }
    text
}

/// What is in the template: the parser keeps that apart from the page.
fn inside(template: &str) -> &str {
    let begin = template.find("</style>").unwrap();
    template[begin..].trim_start_matches("</style>").trim_end().trim_end_matches("</template>")
}

/// The names of all files, those of lists without their hash, those in several languages once.
fn names(publication: &Publication, languages: &[String]) -> String {
    let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for file in &publication.files {
        let tag = languages.iter().find(|tag| file.name.contains(&format!(".{tag}.")));
        let name = without_hash(&file.name);
        let name = tag.map_or(name.clone(), |tag| name.replacen(&format!(".{tag}."), ".TAG.", 1));
        names.entry(name).or_default().extend(tag.map(String::as_str));
    }
    names
        .iter()
        .map(|(name, tags)| format!("{name} {}", tags.join(" ")).trim_end().to_owned() + "\n")
        .collect()
}

/// `members.0123456789ab.json` without what changes with each member.
fn without_hash(name: &str) -> String {
    let is_hash = |part: &str| part.len() == 12 && part.bytes().all(|b| b.is_ascii_hexdigit());
    name.split('.').map(|part| if is_hash(part) { "HASH" } else { part }).collect::<Vec<_>>().join(".")
}

fn text(name: &str, bytes: &[u8]) -> String {
    if name.ends_with("json") {
        return pretty(bytes);
    }
    String::from_utf8(bytes.to_vec()).unwrap().replace("\r\n", "\n")
}

fn pretty(bytes: &[u8]) -> String {
    let value: Value = serde_json::from_slice(bytes).unwrap();
    serde_json::to_string_pretty(&value).unwrap() + "\n"
}
