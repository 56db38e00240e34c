//! The clock of a venue, by the time zones that the browser knows.

use crate::common::feeds::feed;
use crate::common::shell::Shell;
use crate::common::stage::Stage;
use crate::common::{is_webkit, until};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

/// Zones, instants in UTC, and what the clocks there show. Native tests compare it with the table that `hrc` carries.
const ZONES: &str = include_str!("../../core/tests/zones.tsv");

/// A feed with one session, long ago and with an offset that is nowhere's.
fn at_venue(zone: &str) -> Value {
    let mut feed = feed(1, 100);
    feed["sessions"] = json!([{
        "id": "s", "title": { "en": "A session" }, "status": "confirmed", "attendance": "in_person", "timeZone": zone,
        "start": "2021-08-01T17:00:00+01:17", "end": "2021-08-01T18:00:00+01:17", "items": [],
    }]);
    feed
}

#[wasm_bindgen_test]
async fn the_walls_clock_is_that_of_the_zone_in_every_row() {
    let shell = Shell::start();
    let mut wall: Option<(&str, Stage)> = None;
    for row in ZONES.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let [zone, now, local] = cells[..] else { panic!("{row}") };
        // Egypt has summer time again since 2023; Debian's WebKit carries the time zones of 2022.
        if is_webkit() && zone == "Africa/Cairo" && now > "2023" {
            continue;
        }
        let url = format!("https://feeds.test/zones/{zone}.json");
        if wall.as_ref().is_none_or(|(of, _)| *of != zone) {
            shell.answer(&url, &at_venue(zone));
            wall = Some((zone, Stage::new("hrc-screen", &["feed", &url])));
        }
        let (_, stage) = wall.as_ref().unwrap();
        stage.attributes(&["feed", &url, "lang", "en", "speed", "0", "now", now]);
        until(row, || stage.text(".clock .time") == local[11..16]).await;
        assert_eq!(stage.text(".clock .zone"), zone);
    }
}

#[wasm_bindgen_test]
async fn a_zone_that_the_browser_does_not_know_is_told_by_the_feed() {
    let shell = Shell::start();
    for zone in ["Nowhere/Land", "GMT+99:99"] {
        let url = format!("https://feeds.test/no-zone/{}.json", zone.len());
        shell.answer(&url, &at_venue(zone));
        let now = "2021-08-01T15:50:00Z";
        let stage = Stage::new("hrc-screen", &["feed", &url, "lang", "en", "speed", "0", "now", now]);
        until(zone, || stage.text(".clock .time") == "17:07").await;
    }
}
