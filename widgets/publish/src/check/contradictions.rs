//! Dates and words that contradict one another.
//!
//! A date may be a year or a month only. Invariant: only what is certain is an error, so "2022" never contradicts
//! "2022-03".

use crate::finding::{Finding, SourceLocation};
use hrc_core::feed::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::{Map, Value};

/// Year, month and day.
type Day = (u16, u8, u8);

/// What dates are compared with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    /// When the campaign began.
    launched: Option<Date>,
    /// The time of publication.
    at: Timestamp,
    /// The later one of that and now: a publication time in the past, as a reproducible build sets it, makes no date
    /// wrong.
    now: Timestamp,
    /// The day of it where it is latest on earth.
    today: Day,
}

impl Calendar {
    pub(super) fn new(feed: &Map<String, Value>, at: Timestamp, now: Timestamp) -> Calendar {
        let now = now.max(at);
        let launched = feed.get("campaign").and_then(|campaign| date(&campaign["launched"]));
        let day = now.saturating_add(14.hours()).unwrap_or(now).to_zoned(TimeZone::UTC).date();
        let today = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
        Calendar { launched, at, now, today }
    }

    pub(super) fn member(&self, member: &Value, path: &str, findings: &mut Vec<Finding>) {
        let (joined, left) = (date(&member["joined"]), date(&member["left"]));
        for (key, date) in [("joined", joined), ("left", left)] {
            let at = format!("{path}.{key}");
            if !self.past(date, &at, findings) {
                self.since_launch(date, &at, findings);
            }
        }
        if let (Some(joined), Some(left)) = (joined, left)
            && is_before(left, joined)
        {
            let expected = format!("a date on or after {joined}, when the member joined");
            findings.push(error(format!("{path}.left"), left.to_string(), expected));
        }
        let status = member["status"].as_str().unwrap_or("member");
        if status == "withdrawn" && member["counts"] == Value::Bool(true) {
            let expected = "no, or an empty cell, because a withdrawn member doesn't count";
            findings.push(error(format!("{path}.counts"), "yes".to_owned(), expected.to_owned()));
        }
        if let Some(left) = left
            && ["pledged", "member", "suspended"].contains(&status)
        {
            let expected = format!("withdrawn, because the member left ({left})");
            findings.push(error(format!("{path}.status"), status.to_owned(), expected));
        }
        for (index, source) in entries(&member["sources"]) {
            self.past(date(&source["date"]), &format!("{path}.sources[{index}].date"), findings);
        }
    }

    pub(super) fn practice(&self, practice: &Value, path: &str, findings: &mut Vec<Finding>) {
        // A commitment may speak of what is to come.
        if matches!(practice["evidence"].as_str(), Some("in_place" | "evaluated")) {
            self.past(date(&practice["since"]), &format!("{path}.since"), findings);
        }
    }

    pub(super) fn feed(&self, feed: &Map<String, Value>, findings: &mut Vec<Finding>) {
        let value = |key: &str| feed.get(key).unwrap_or(&Value::Null);
        let campaign = value("campaign");
        self.since_launch(date(&campaign["joinDeadline"]), "campaign.joinDeadline", findings);
        self.milestones(&campaign["milestones"], findings);
        for key in ["members", "countries", "territories"] {
            self.past(date(&value("totals")[key]["asOf"]), &format!("totals.{key}.asOf"), findings);
        }
        self.past(date(&value("rights")["coverage"]["asOf"]), "rights.coverage.asOf", findings);
        for (index, point) in entries(value("history")) {
            let path = format!("history[{index}].date");
            let on = date(&point["date"]);
            let are_members = point["unit"].as_str().unwrap_or("members") == "members";
            let some = point["value"].as_u64().is_some_and(|value| value > 0);
            if !self.past(on, &path, findings) && are_members && some {
                self.since_launch(on, &path, findings);
            }
        }
        for (index, session) in entries(value("sessions")) {
            self.session(session, &format!("sessions[{index}]"), findings);
        }
        if let Some(until) = value("validUntil").as_str()
            && until.parse::<Timestamp>().is_ok_and(|until| until < self.at)
        {
            let expected = format!("a time after the publication, {}", self.at);
            findings.push(error("validUntil".to_owned(), until.to_owned(), expected));
        }
    }

    fn milestones(&self, milestones: &Value, findings: &mut Vec<Finding>) {
        let mut before: Option<(Date, u64)> = None;
        for (index, milestone) in entries(milestones) {
            let path = format!("campaign.milestones[{index}]");
            self.since_launch(date(&milestone["due"]), &format!("{path}.due"), findings);
            let Some(reached) = date(&milestone["reachedOn"]) else { continue };
            let at = format!("{path}.reachedOn");
            if self.past(Some(reached), &at, findings) || self.since_launch(Some(reached), &at, findings) {
                continue;
            }
            if let Some((earlier, target)) = before
                && is_before(reached, earlier)
            {
                let expected = format!("a date on or after {earlier}, when {target} were reached");
                findings.push(error(at, reached.to_string(), expected));
            }
            before = Some((reached, milestone["target"].as_u64().unwrap_or_default()));
        }
    }

    /// A session that has ended isn't still to come.
    fn session(&self, session: &Value, path: &str, findings: &mut Vec<Finding>) {
        let time = ["end", "start"].into_iter().find_map(|key| session[key].as_str());
        if session["status"] == "ended"
            && let Some(time) = time
            && time.parse::<Timestamp>().is_ok_and(|time| time > self.now)
        {
            let expected = format!("another status, because the session lasts until {time}");
            findings.push(error(format!("{path}.status"), "ended".to_owned(), expected));
        }
    }

    /// Reports a date in the future; whether it did.
    fn past(&self, date: Option<Date>, path: &str, findings: &mut Vec<Finding>) -> bool {
        let Some(date) = date.filter(|date| first_day(*date) > self.today) else { return false };
        let expected = "a date that isn't in the future".to_owned();
        findings.push(error(path.to_owned(), date.to_string(), expected));
        true
    }

    /// Reports a date before the campaign began; whether it did.
    fn since_launch(&self, date: Option<Date>, path: &str, findings: &mut Vec<Finding>) -> bool {
        let (Some(date), Some(launched)) = (date, self.launched) else { return false };
        if !is_before(date, launched) {
            return false;
        }
        let expected =
            format!("a date on or after the start of the campaign (campaign.launched is {launched})");
        findings.push(error(path.to_owned(), date.to_string(), expected));
        true
    }
}

fn error(path: String, value: String, expected: String) -> Finding {
    Finding::error(SourceLocation::path(path), value, expected)
}

fn entries(list: &Value) -> impl Iterator<Item = (usize, &Value)> {
    list.as_array().into_iter().flatten().enumerate()
}

fn date(value: &Value) -> Option<Date> {
    value.as_str().and_then(Date::parse)
}

/// Whether every day that `date` can mean is before every day that `other` can.
fn is_before(date: Date, other: Date) -> bool {
    (date.year, date.month.unwrap_or(12), date.day.unwrap_or(31)) < first_day(other)
}

fn first_day(date: Date) -> Day {
    (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn calendar() -> Calendar {
        let feed = json!({ "campaign": { "launched": "2022-02" } });
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        Calendar::new(feed.as_object().unwrap(), at, at)
    }

    fn member(member: Value) -> Vec<String> {
        let mut findings = Vec::new();
        calendar().member(&member, "m", &mut findings);
        findings.iter().map(ToString::to_string).collect()
    }

    fn feed(mut feed: Value) -> Vec<String> {
        if feed["campaign"]["launched"].is_null() {
            feed["campaign"]["launched"] = json!("2022-02");
        }
        let mut findings = Vec::new();
        calendar().feed(feed.as_object().unwrap(), &mut findings);
        findings.iter().filter_map(|finding| finding.place.path.clone()).collect()
    }

    #[test]
    fn what_can_be_is_silent() {
        for value in [
            json!({}),
            json!({ "joined": "2022", "status": "member", "counts": true }),
            json!({ "joined": "2022-02", "left": "2022", "status": "withdrawn" }),
            json!({ "joined": "2024-05-03", "left": "2024-05", "status": "withdrawn", "counts": false }),
            json!({ "joined": "2026", "status": "member" }),
            json!({ "joined": "2026-11" }),
            json!({ "joined": "2026-11-01" }),
            json!({ "status": "withdrawn" }),
            json!({ "status": "pledged", "counts": true }),
            json!({ "left": "2025", "status": "other" }),
            json!({ "joined": "soon", "left": 3 }),
        ] {
            assert_eq!(member(value.clone()), [] as [&str; 0], "{value}");
        }
        assert_eq!(
            feed(json!({
                "campaign": { "milestones": [
                    { "target": 10, "due": "2022", "reachedOn": "2022-12" },
                    { "target": 100, "reachedOn": "2022" },
                    { "target": 1000, "due": "2030" },
                ] },
                "totals": { "members": { "asOf": "2026" } },
                "history": [{ "date": "2022", "value": 1 }, { "date": "2021", "value": 3, "unit": "pledges" }],
                "timeline": [{ "date": "2027" }],
                "sessions": [
                    { "status": "ended", "start": "2022-06-14T17:00:00+02:00" },
                    { "status": "confirmed", "start": "2027-06-14T17:00:00+02:00" },
                ],
            })),
            [] as [&str; 0]
        );
    }

    #[test]
    fn what_cannot_be_is_an_error() {
        for (value, expected) in [
            (
                json!({ "joined": "2024", "left": "2023-12", "status": "withdrawn" }),
                "error: m.left: found “2023-12”, expected a date on or after 2024, when the member joined",
            ),
            (
                json!({ "joined": "2027" }),
                "error: m.joined: found “2027”, expected a date that isn't in the future",
            ),
            (json!({ "joined": "2026-11-02" }), "error: m.joined: found “2026-11-02”"),
            (json!({ "left": "2026-12", "status": "withdrawn" }), "error: m.left: found “2026-12”"),
            (
                json!({ "joined": "2021" }),
                "error: m.joined: found “2021”, expected a date on or after the start of the campaign \
                 (campaign.launched is 2022-02)",
            ),
            (json!({ "joined": "2022-01" }), "error: m.joined: found “2022-01”"),
            (
                json!({ "status": "withdrawn", "counts": true }),
                "error: m.counts: found “yes”, expected no, or an empty cell, because a withdrawn member doesn't count",
            ),
            (
                json!({ "left": "2024", "status": "member" }),
                "error: m.status: found “member”, expected withdrawn, because the member left (2024)",
            ),
            (json!({ "left": "2024" }), "error: m.status: found “member”"),
            (json!({ "left": "2024", "status": "suspended" }), "error: m.status: found “suspended”"),
            (json!({ "sources": [{}, { "date": "2030" }] }), "error: m.sources[1].date: found “2030”"),
        ] {
            let found = member(value.clone());
            assert!(found.len() == 1 && found[0].starts_with(expected), "{value}: {found:?}");
        }
        for (value, path) in [
            (
                json!({ "campaign": { "milestones": [{ "reachedOn": "2027" }] } }),
                "campaign.milestones[0].reachedOn",
            ),
            (
                json!({ "campaign": { "milestones": [{ "reachedOn": "2021" }] } }),
                "campaign.milestones[0].reachedOn",
            ),
            (json!({ "campaign": { "milestones": [{ "due": "2021" }] } }), "campaign.milestones[0].due"),
            (
                json!({ "campaign": { "milestones": [{ "target": 10, "reachedOn": "2023" }, { "reachedOn": "2022" }] } }),
                "campaign.milestones[1].reachedOn",
            ),
            (json!({ "campaign": { "joinDeadline": "2021-05" } }), "campaign.joinDeadline"),
            (json!({ "totals": { "countries": { "asOf": "2027" } } }), "totals.countries.asOf"),
            (json!({ "rights": { "coverage": { "asOf": "2027-01" } } }), "rights.coverage.asOf"),
            (json!({ "history": [{ "date": "2027", "value": 1 }] }), "history[0].date"),
            (json!({ "history": [{ "date": "2021", "value": 1 }] }), "history[0].date"),
            (json!({ "validUntil": "2026-10-01T00:00:00Z" }), "validUntil"),
            (
                json!({ "sessions": [{ "status": "ended", "start": "2027-06-14T17:00:00+02:00" }] }),
                "sessions[0].status",
            ),
        ] {
            assert_eq!(feed(value.clone()), [path], "{value}");
        }
    }

    #[test]
    fn a_publication_time_in_the_past_makes_no_date_wrong() {
        let (at, now) = ("2000-01-01T00:00:00Z".parse().unwrap(), "2026-11-01T09:00:00Z".parse().unwrap());
        let mut findings = Vec::new();
        let calendar = Calendar::new(&Map::new(), at, now);
        calendar.member(&json!({ "joined": "2026-11" }), "m", &mut findings);
        assert!(findings.is_empty());
        calendar.member(&json!({ "joined": "2026-12" }), "m", &mut findings);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_practice_is_in_place_since_a_day_that_has_come() {
        for (evidence, since, count) in [
            ("in_place", "2027", 1),
            ("evaluated", "2027", 1),
            ("committed", "2027", 0),
            ("in_place", "2026", 0),
        ] {
            let mut findings = Vec::new();
            calendar().practice(&json!({ "evidence": evidence, "since": since }), "p", &mut findings);
            assert_eq!(findings.len(), count, "{evidence} {since}");
        }
    }
}
