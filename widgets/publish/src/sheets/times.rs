//! Times of sessions, made complete: an office writes `17:00` or `2022-06-14 17:00` and the zone; the feed has an
//! instant with its offset.
//!
//! Invariants: a time that was written with an offset is never changed; a session without a date keeps wall-clock
//! times only (`startTime`, `endTime`).

use super::date_text::{self, DateOrder};
use super::origin::Origins;
use crate::finding::Finding;
use jiff::civil;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

/// Completes the times of all sessions.
pub fn complete(
    sessions: &mut Value,
    order: Option<DateOrder>,
    origins: &Origins,
    findings: &mut Vec<Finding>,
) {
    let Value::Array(sessions) = sessions else { return };
    for (index, session) in sessions.iter_mut().enumerate() {
        let Value::Object(session) = session else { continue };
        let zone = session.get("timeZone").and_then(Value::as_str).map(|name| jiff::tz::db().get(name).ok());
        let mut completer = Completer { zone, date: None, order, origins, findings };
        let path = format!("sessions[{index}]");
        completer.instant(session, "start", &path);
        completer.date = session.get("start").and_then(Value::as_str).and_then(date);
        completer.instant(session, "end", &path);
        let Some(Value::Array(items)) = session.get_mut("items") else { continue };
        for (index, item) in items.iter_mut().enumerate() {
            let Value::Object(item) = item else { continue };
            let path = format!("{path}.items[{index}]");
            completer.item_time(item, "start", "startTime", &path);
            completer.item_time(item, "end", "endTime", &path);
        }
    }
}

/// The calendar date that a complete time begins with, in its own offset.
fn date(time: &str) -> Option<civil::Date> {
    time.get(..10)?.parse().ok()
}

/// Whether a text ends with `Z` or an offset.
fn has_offset(text: &str) -> bool {
    let after_date = text.get(10..).unwrap_or_default();
    after_date.ends_with(['Z', 'z']) || after_date.contains(['+', '-'])
}

struct Completer<'a> {
    /// The session's zone; `Some(None)` where its name is not known, which is reported elsewhere.
    zone: Option<Option<TimeZone>>,
    date: Option<civil::Date>,
    order: Option<DateOrder>,
    origins: &'a Origins,
    findings: &'a mut Vec<Finding>,
}

impl Completer<'_> {
    /// A wall-clock time of an item in a session without a date moves to the key for such times.
    fn item_time(&mut self, item: &mut Map<String, Value>, key: &str, wall_key: &str, path: &str) {
        let wall = item.get(key).and_then(Value::as_str).and_then(clock);
        match (wall, self.date) {
            (Some(time), None) => {
                item.remove(key);
                item.insert(wall_key.to_owned(), Value::from(time.strftime("%H:%M").to_string()));
            }
            _ => self.instant(item, key, path),
        }
    }

    /// Puts date, zone and offset to a time that lacks them.
    fn instant(&mut self, entry: &mut Map<String, Value>, key: &str, path: &str) {
        let Some(text) = entry.get(key).and_then(Value::as_str).filter(|text| !has_offset(text)) else {
            return;
        };
        // Those of the sheets are in ISO 8601 already.
        let text = &match date_text::time(text, self.order) {
            Ok(text) => text,
            Err(expected) => {
                self.refuse(entry, key, path, &expected);
                return;
            }
        };
        let local = match (clock(text), self.date) {
            (Some(time), Some(date)) => Some(date.to_datetime(time)),
            _ => text.replacen(' ', "T", 1).parse::<civil::DateTime>().ok().filter(|_| text.len() > 10),
        };
        let result = match (local, &self.zone) {
            (None, _) => Err("a time such as 2022-06-14 17:00 or 2022-06-14T17:00:00+02:00"),
            (Some(_), Some(None)) => {
                entry.remove(key);
                return;
            }
            (_, None) => Err("a time zone of the session, such as Europe/Madrid in timeZone"),
            (Some(local), Some(Some(zone))) => zone.to_ambiguous_zoned(local).unambiguous().map_err(
                |_| "a time with its offset, because clocks change then: this time occurs twice or never",
            ),
        };
        match result {
            Ok(zoned) => {
                entry.insert(key.to_owned(), Value::from(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()));
            }
            Err(expected) => self.refuse(entry, key, path, expected),
        }
    }

    /// Takes out a time that cannot be read, and says so.
    fn refuse(&mut self, entry: &mut Map<String, Value>, key: &str, path: &str, expected: &str) {
        let text = entry.remove(key);
        let text = text.as_ref().and_then(Value::as_str).unwrap_or_default();
        let place = self.origins.place(&format!("{path}.{key}"));
        self.findings.push(Finding::error(place, text, expected));
    }
}

/// `9:30`, `09:30` or `09:30:00`, as spreadsheets write it, also `17h00`.
fn clock(text: &str) -> Option<civil::Time> {
    let mut parts = text.split([':', 'h']);
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    if parts.any(|seconds| seconds.bytes().any(|byte| byte != b'0')) {
        return None;
    }
    civil::Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn completed(mut sessions: Value) -> (Value, Vec<String>) {
        let mut findings = Vec::new();
        complete(&mut sessions, None, &Origins::default(), &mut findings);
        (sessions, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn times_get_their_date_and_offset() {
        let (sessions, findings) = completed(json!([{
            "timeZone": "Europe/Madrid", "start": "2022-06-14 17:00", "end": "18:30",
            "items": [{ "start": "17:00", "end": "17h15" }, { "start": "2022-06-14T15:15:00Z" }],
        }]));
        assert_eq!(findings, [] as [&str; 0]);
        assert_eq!(
            sessions,
            json!([{
                "timeZone": "Europe/Madrid", "start": "2022-06-14T17:00:00+02:00", "end": "2022-06-14T18:30:00+02:00",
                "items": [
                    { "start": "2022-06-14T17:00:00+02:00", "end": "2022-06-14T17:15:00+02:00" },
                    { "start": "2022-06-14T15:15:00Z" },
                ],
            }])
        );
    }

    #[test]
    fn without_a_date_times_stay_on_the_wall() {
        let (sessions, findings) = completed(json!([{ "items": [{ "start": "9:30", "end": "10:00:00" }] }]));
        assert_eq!(findings, [] as [&str; 0]);
        assert_eq!(sessions, json!([{ "items": [{ "startTime": "09:30", "endTime": "10:00" }] }]));
    }

    #[test]
    fn what_cannot_be_completed_is_reported() {
        for (session, expected) in [
            (json!({ "start": "2022-06-14 17:00" }), "a time zone of the session"),
            (json!({ "timeZone": "Europe/Madrid", "start": "14/06/2022 17:00" }), "dateOrder"),
            (json!({ "timeZone": "Europe/Madrid", "start": "soon" }), "a time such as"),
            (json!({ "timeZone": "Europe/Madrid", "start": "2022-10-30 02:30" }), "a time with its offset"),
            (json!({ "timeZone": "Europe/Madrid", "start": "2022-03-27 02:30" }), "a time with its offset"),
        ] {
            let (_, findings) = completed(json!([session]));
            assert!(findings[0].contains(expected), "{findings:?}");
        }
    }
}
