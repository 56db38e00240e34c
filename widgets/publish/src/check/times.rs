//! Zones and offsets of sessions and their items, and the order of times without a date.
//!
//! The official page of the session of 14 June 2022 prints 17:00 to 18:30 **UTC** for hours in Seville, two hours off:
//! an offset that is not the zone's at that instant is an error here.

use crate::finding::{Finding, SourceLocation};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use std::collections::HashMap;

pub(super) fn check(raw: &Value, findings: &mut Vec<Finding>) {
    for (index, session) in entries(raw, "sessions") {
        let path = format!("sessions[{index}]");
        let zone = zone(session, &path, findings);
        offsets(session, &path, zone.as_ref(), findings);
        let mut before: HashMap<Option<&str>, &str> = HashMap::new(); // by room
        for (index, item) in entries(session, "items") {
            let path = format!("{path}.items[{index}]");
            offsets(item, &path, zone.as_ref(), findings);
            let room = item["room"].as_str();
            if let Some(end) = wall_clock(item, before.get(&room).copied(), &path, findings) {
                before.insert(room, end);
            }
        }
    }
}

/// Times of the day without a date are in order in each room too; returns when the item ends.
fn wall_clock<'a>(
    item: &'a Value,
    before: Option<&'a str>,
    path: &str,
    findings: &mut Vec<Finding>,
) -> Option<&'a str> {
    let (start, end) = (item["startTime"].as_str(), item["endTime"].as_str());
    // Two digits each, so that the order of the letters is the order of the times.
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        let place = SourceLocation::path(format!("{path}.endTime"));
        findings.push(Finding::error(place, end, format!("a time after the start, {start}")));
    }
    if let (Some(before), Some(start)) = (before, start)
        && start < before
    {
        let place = SourceLocation::path(format!("{path}.startTime"));
        findings.push(Finding::error(
            place,
            start,
            format!("a time at or after {before}, when the item above ends"),
        ));
    }
    end.or(start).or(before)
}

fn entries<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    value[key].as_array().into_iter().flatten().enumerate()
}

/// The session's zone; an unknown name is an error.
fn zone(session: &Value, path: &str, findings: &mut Vec<Finding>) -> Option<TimeZone> {
    let name = session["timeZone"].as_str()?;
    let database = jiff::tz::db();
    if let Ok(zone) = database.get(name) {
        return Some(zone);
    }
    let known: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let finding = Finding::error(
        SourceLocation::path(format!("{path}.timeZone")),
        name,
        "a time zone such as Europe/Madrid",
    );
    findings.push(finding.near(known.iter().map(String::as_str)));
    None
}

/// Each time of a session or an item must have the offset that the zone has then. The reader reports what is no time.
fn offsets(entry: &Value, path: &str, zone: Option<&TimeZone>, findings: &mut Vec<Finding>) {
    let Some(zone) = zone else { return };
    for key in ["start", "end"] {
        let Some(written) = entry[key].as_str() else { continue };
        let Ok(instant) = written.parse::<Timestamp>() else { continue };
        let there = instant.to_zoned(zone.clone());
        if written_offset(written) == Some(there.offset().seconds()) {
            continue;
        }
        // Two readings of the same mistake: the wall clock was right, or the instant was.
        let wall = written.get(..19).and_then(|wall| wall.parse::<jiff::civil::DateTime>().ok());
        let kept = wall.and_then(|wall| zone.to_zoned(wall).ok()).map(rfc3339).unwrap_or_default();
        let expected = format!(
            "the offset of {} at that time: {kept} if the clock there shows {}, or {} if it is this instant",
            zone.iana_name().unwrap_or("the zone"),
            written.get(11..16).unwrap_or_default(),
            rfc3339(there),
        );
        findings.push(Finding::error(SourceLocation::path(format!("{path}.{key}")), written, expected));
    }
}

fn rfc3339(time: jiff::Zoned) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Seconds east of UTC that a time is written with.
fn written_offset(written: &str) -> Option<i32> {
    if written.ends_with(['Z', 'z']) {
        return Some(0);
    }
    let (sign, rest) = written.get(written.len().checked_sub(6)?..)?.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':')?;
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    Some(if sign == "-" { -seconds } else { seconds })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn findings(session: Value) -> Vec<String> {
        let mut findings = Vec::new();
        check(&json!({ "sessions": [session] }), &mut findings);
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn hours_of_seville_printed_as_utc_are_caught() {
        let printed = json!({ "timeZone": "Europe/Madrid", "start": "2022-06-14T17:00:00Z", "end": "2022-06-14T18:30:00Z" });
        let found = findings(printed);
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0],
            "error: sessions[0].start: found “2022-06-14T17:00:00Z”, expected the offset of Europe/Madrid at that time: \
             2022-06-14T17:00:00+02:00 if the clock there shows 17:00, or 2022-06-14T19:00:00+02:00 if it is this instant"
        );
        let right = json!({
            "timeZone": "Europe/Madrid", "start": "2022-06-14T17:00:00+02:00", "end": "2022-06-14T18:30:00+02:00"
        });
        assert_eq!(findings(right), [] as [&str; 0]);
    }

    #[test]
    fn offsets_follow_summer_time_and_half_hours() {
        for (zone, time, right) in [
            ("Europe/Zurich", "2025-07-22T10:00:00+02:00", true),
            ("Europe/Zurich", "2025-11-26T10:00:00+02:00", false),
            ("Asia/Kolkata", "2025-11-26T10:00:00+05:30", true),
            ("America/St_Johns", "2025-01-26T10:00:00-03:30", true),
            ("Asia/Seoul", "2022-10-10T10:00:00+08:00", false),
        ] {
            assert_eq!(
                findings(json!({ "timeZone": zone, "start": time })).is_empty(),
                right,
                "{zone} {time}"
            );
        }
    }

    #[test]
    fn an_unknown_zone_gets_the_nearest() {
        let found = findings(json!({ "timeZone": "Europe/Madird" }));
        assert!(found[0].ends_with("(did you mean “Europe/Madrid”?)"), "{found:?}");
    }

    #[test]
    fn wall_clock_items_are_in_order_too() {
        let item = |start: &str, end: &str| json!({ "startTime": start, "endTime": end });
        for (items, count) in [
            (json!([item("10:00", "10:30"), item("10:30", "11:00")]), 0),
            (json!([item("10:00", "10:30"), item("10:15", "11:00")]), 1),
            (json!([item("10:00", "09:30")]), 1),
        ] {
            assert_eq!(findings(json!({ "items": items })).len(), count, "{items}");
        }
    }
}
