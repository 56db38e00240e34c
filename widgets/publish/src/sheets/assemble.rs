//! The entries of the sheets, put where the feed has them.
//!
//! Invariants: every entry that is put somewhere has its row in the draft's origins; a list comes from its sheet or
//! from the TOML file, never from both.

use super::draft::{CAMPAIGN_FILE, Draft};
use super::entry::{Entries, Entry};
use crate::finding::{Finding, SourceLocation};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

impl Draft {
    /// Puts the entries of each sheet where the feed has them.
    pub(super) fn place(&mut self, mut sheets: HashMap<&str, Entries>) {
        for stem in ["sessions", "partners", "timeline", "history"] {
            if let Some(entries) = sheets.remove(stem) {
                let place = entries.sheet.clone();
                let list = self.list(stem, entries);
                self.put(&[stem], &place, list);
            }
        }
        if let Some(entries) = sheets.remove("members") {
            self.members = self.list("members", entries);
        }
        if let Some(entries) = sheets.remove("practices") {
            self.practices = self.list("practices", entries);
        }
        if let Some(entries) = sheets.remove("programme") {
            self.programme(entries);
        }
        if let Some(entries) = sheets.remove("rights") {
            self.rights(entries);
        }
        for name in ["members", "practices"] {
            if self.feed.remove(name).is_some() {
                let place = self.origins.place(name);
                self.findings.push(Finding::error(place, "", format!("{name} in the sheet {name}")));
            }
        }
    }

    /// The entries as a list of the feed at `path`, with their origins.
    fn list(&mut self, path: &str, entries: Entries) -> Vec<Value> {
        let sheet = self.origins.add_sheet(entries.sheet, entries.heads);
        let mut list = Vec::with_capacity(entries.entries.len());
        for entry in entries.entries {
            self.origins.add_row(format!("{path}[{}]", list.len()), sheet, entry.row);
            list.push(Value::Object(entry.value));
        }
        list
    }

    /// Puts a sheet's list into the feed, unless the TOML file has it too.
    fn put(&mut self, keys: &[&str], sheet: &SourceLocation, list: Vec<Value>) {
        let Some((last, keys)) = keys.split_last() else { return };
        let mut object = &mut self.feed;
        for key in keys {
            let inner = object.entry((*key).to_owned()).or_insert_with(|| json!({}));
            let Value::Object(inner) = inner else { return };
            object = inner;
        }
        let path = keys.iter().chain([last]).copied().collect::<Vec<_>>().join(".");
        if object.insert((*last).to_owned(), Value::Array(list)).is_some() {
            let expected = format!("{path} either here or in {sheet}, not in both");
            self.findings.push(Finding::error(SourceLocation::file(CAMPAIGN_FILE), path, expected));
        }
    }

    /// Rows of the programme go to their sessions.
    fn programme(&mut self, mut entries: Entries) {
        let rows = std::mem::take(&mut entries.entries);
        let sheet = self.origins.add_sheet(entries.sheet.clone(), entries.heads.clone());
        let empty = Vec::new();
        let sessions = self.feed.get("sessions").and_then(Value::as_array).unwrap_or(&empty);
        let ids: Vec<String> =
            sessions.iter().map(|session| session["id"].as_str().unwrap_or_default().to_owned()).collect();
        let mut items: Vec<Vec<Value>> = vec![Vec::new(); ids.len()];
        let at = Entries { entries: Vec::new(), ..entries };
        for Entry { row, mut value } in rows {
            let session =
                value.remove("session").as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
            let Some(index) = ids.iter().position(|id| *id == session) else {
                let place = at.place(row, "session");
                let finding = Finding::error(place, session, "the id of a session");
                self.findings.push(finding.near(ids.iter().map(String::as_str)));
                continue;
            };
            self.origins.add_row(format!("sessions[{index}].items[{}]", items[index].len()), sheet, row);
            items[index].push(Value::Object(value));
        }
        let Some(Value::Array(sessions)) = self.feed.get_mut("sessions") else { return };
        for (session, items) in sessions.iter_mut().zip(items) {
            if let (Value::Object(session), false) = (session, items.is_empty()) {
                session.insert("items".into(), Value::Array(items));
            }
        }
    }

    /// Rows of the rights become axes, and their `coverage` columns the coverage of each.
    fn rights(&mut self, mut entries: Entries) {
        let heads = entries
            .heads
            .iter()
            .filter_map(|(path, head)| Some((path.strip_prefix("coverage.")?.to_owned(), head.clone())));
        let sheet = self.origins.add_sheet(entries.sheet.clone(), heads.collect());
        let file = entries.sheet.clone();
        let mut covered = Map::new();
        for (place, entry) in entries.entries.iter_mut().enumerate() {
            entry.value.entry("order").or_insert_with(|| Value::from(place + 1));
            let id = entry.value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            if let Some(coverage) = entry.value.remove("coverage") {
                self.origins.add_row(format!("rights.coverage.axes.{id}"), sheet, entry.row);
                covered.insert(id, coverage);
            }
        }
        let axes = self.list("rights.axes", entries);
        self.put(&["rights", "axes"], &file, axes);
        if covered.is_empty() {
            return;
        }
        let coverage = self.feed.get_mut("rights").and_then(|rights| rights.get_mut("coverage"));
        if let Some(Value::Object(coverage)) = coverage {
            coverage.insert("axes".into(), Value::Object(covered));
        } else {
            let expected = "[rights.coverage] with asOf, definition, reporting and total, because the sheet rights has figures";
            self.findings.push(Finding::error(SourceLocation::file(CAMPAIGN_FILE), "", expected));
        }
    }
}
