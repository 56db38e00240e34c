//! `datapackage.json`: what the tables hold, under which licence, from which sources; Data Package version 2.

use crate::publication::{File, sha256};
use hrc_core::feed::{Feed, L10n};
use serde_json::{Map, Value, json};

/// How a text that would be a formula is written, for whoever reads the tables.
const GUARD: &str = "A text that begins with =, +, - or @ (or the same behind apostrophes) has an extra apostrophe in \
 front, so that no spreadsheet runs it as a formula. Remove one apostrophe to get the text.";

/// Describes the files; `schemas` are the Table Schemas of the CSV files, by their names.
pub(super) fn describe(feed: &Feed, files: &[File], schemas: &[(&str, Value)]) -> Vec<u8> {
    let text = |text: &L10n| text.text(&feed.default_language, &feed.default_language).to_owned();
    let mut package = Map::new();
    package.insert("$schema".into(), json!("https://datapackage.org/profiles/2.0/datapackage.json"));
    package.insert("name".into(), json!("human-rights-cities"));
    package.insert("id".into(), json!(feed.id));
    package.insert("title".into(), json!(text(&feed.campaign.name)));
    let sample = if feed.demo { "Sample data. " } else { "" };
    let source = text(&feed.attribution);
    let source = format!("{sample}{}. {GUARD}", source.trim_end_matches('.'));
    package.insert("description".into(), json!(source));
    package.insert("version".into(), json!(feed.sequence.unwrap_or_default().to_string()));
    package.insert("created".into(), json!(feed.generated_at));
    package.insert("demo".into(), json!(feed.demo));
    if let Some(url) = &feed.campaign.url {
        package.insert("homepage".into(), json!(text(url)));
    }
    package.insert("licenses".into(), json!([licence(&feed.license)]));
    package.insert("contributors".into(), json!([{ "title": publisher(feed), "roles": ["publisher"] }]));
    let sources: Vec<Value> = feed
        .attributions
        .iter()
        .map(|source| {
            let mut value = Map::from_iter([("title".to_owned(), json!(source.name))]);
            value.extend(source.url.as_ref().map(|url| ("path".to_owned(), json!(url))));
            Value::Object(value)
        })
        .collect();
    if !sources.is_empty() {
        package.insert("sources".into(), json!(sources));
    }
    let resources: Vec<Value> = files.iter().filter_map(|file| resource(file, schemas)).collect();
    package.insert("resources".into(), json!(resources));
    let mut bytes = serde_json::to_vec_pretty(&Value::Object(package)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn resource(file: &File, schemas: &[(&str, Value)]) -> Option<Value> {
    let (name, format) = file.name.split_once('.')?;
    let (kind, media) = match format {
        "csv" => (Some("table"), "text/csv"),
        "geojson" => (None, "application/geo+json"),
        _ => (None, "text/calendar"),
    };
    let mut resource = Map::from_iter([
        ("name".to_owned(), json!(if kind.is_some() { name.to_owned() } else { format!("{name}-{format}") })),
        ("path".to_owned(), json!(file.name)),
        ("format".to_owned(), json!(format)),
        ("mediatype".to_owned(), json!(media)),
        ("encoding".to_owned(), json!("utf-8")),
        ("bytes".to_owned(), json!(file.bytes.len())),
        ("hash".to_owned(), json!(format!("sha256:{}", sha256(&file.bytes)))),
    ]);
    if let Some(kind) = kind {
        resource.insert("type".into(), json!(kind));
        resource
            .insert("dialect".into(), json!({ "delimiter": ",", "lineTerminator": "\r\n", "header": true }));
        let schema = schemas.iter().find(|(table, _)| *table == name).map(|(_, schema)| schema.clone());
        resource.insert("schema".into(), json!(schema));
    }
    Some(Value::Object(resource))
}

/// A licence by its SPDX id, with the page about it; another name is only a title beside a name that the standard allows.
fn licence(id: &str) -> Value {
    let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '+');
    if id.chars().all(is_id) {
        json!({ "name": id, "path": format!("https://spdx.org/licenses/{id}.html") })
    } else {
        json!({ "name": "other", "title": id })
    }
}

fn publisher(feed: &Feed) -> String {
    let partner = feed.partners.iter().find(|partner| partner.id == feed.publisher);
    partner
        .map_or(feed.publisher.as_str(), |partner| partner.name.text(&feed.default_language, ""))
        .to_owned()
}
