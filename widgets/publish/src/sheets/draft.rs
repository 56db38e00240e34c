//! Sheets and `campaign.toml`, put together in the feed's form.
//!
//! Invariants: a draft has not been judged by the feed's reader; every list comes from one place, a sheet or the
//! TOML file; no column that is only for input (`sample`, `session`) is left in it.

use super::entry::{Entries, Entry, entries};
use super::origin::Origins;
use super::shape::{SHEETS, Sheet};
use super::table::{Table, utf8};
use super::{times, toml};
use crate::finding::{Finding, Place, nearest};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::path::Path;

/// Name of the file that makes a folder a campaign's.
pub const CAMPAIGN_FILE: &str = "campaign.toml";

/// A feed before it is read.
#[derive(Debug, Default)]
pub struct Draft {
    /// Everything but members and practices.
    pub feed: Map<String, Value>,
    /// The members' rows.
    pub members: Vec<Value>,
    /// The practices' rows.
    pub practices: Vec<Value>,
    /// Where everything stood.
    pub origins: Origins,
    /// What was wrong so far.
    pub findings: Vec<Finding>,
}

impl Draft {
    /// Reads a folder.
    pub fn read(folder: &Path) -> Draft {
        let mut draft = Draft::default();
        draft.read_toml(folder);
        draft.report_strange_files(folder);
        let language = draft.feed.get("defaultLanguage").and_then(Value::as_str).unwrap_or("en").to_owned();
        let mut sheets: HashMap<&str, Entries> = HashMap::new();
        for sheet in SHEETS {
            let file = format!("{}.csv", sheet.stem);
            match std::fs::read(folder.join(&file)) {
                Ok(bytes) => {
                    let table = Table::read(&file, &bytes, &mut draft.findings);
                    sheets.insert(sheet.stem, entries(sheet, &table, &language, &mut draft.findings));
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => {
                    draft.findings.push(Finding::error(
                        Place::file(&file),
                        error.to_string(),
                        "a file to read",
                    ));
                }
            }
        }
        draft.place(sheets);
        let mut sessions = draft.feed.remove("sessions").unwrap_or(Value::Null);
        times::complete(&mut sessions, &draft.origins, &mut draft.findings);
        if !sessions.is_null() {
            draft.feed.insert("sessions".into(), sessions);
        }
        draft.complete();
        draft
    }

    fn read_toml(&mut self, folder: &Path) {
        match std::fs::read(folder.join(CAMPAIGN_FILE)) {
            Ok(bytes) => {
                let Some(text) = utf8(CAMPAIGN_FILE, &bytes, &mut self.findings) else { return };
                let read = toml::read(CAMPAIGN_FILE, text, &mut self.findings);
                self.feed = read.value;
                self.origins.set_toml(CAMPAIGN_FILE, read.lines);
            }
            Err(error) => {
                let expected = "a file to read: it holds the campaign's name, languages and milestones";
                self.findings.push(Finding::error(Place::file(CAMPAIGN_FILE), error.to_string(), expected));
            }
        }
    }

    /// A sheet under a name that nobody reads would be lost in silence.
    fn report_strange_files(&mut self, folder: &Path) {
        let Ok(folder) = std::fs::read_dir(folder) else { return };
        let mut names: Vec<String> =
            folder.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in names {
            let Some(stem) = name.to_lowercase().strip_suffix(".csv").map(str::to_owned) else { continue };
            let known = || SHEETS.iter().map(|sheet| sheet.stem);
            if stem.starts_with('_') || SHEETS.iter().any(|sheet| format!("{}.csv", sheet.stem) == name) {
                continue;
            }
            let mut finding = Finding::warning(Place::file(&name), "", sheet_names());
            finding.nearest = nearest(&stem, known()).map(|stem| format!("{stem}.csv"));
            self.findings.push(finding);
        }
    }

    /// Puts the entries of each sheet where the feed has them.
    fn place(&mut self, mut sheets: HashMap<&str, Entries>) {
        for stem in ["sessions", "partners", "timeline", "history"] {
            if let Some(entries) = sheets.remove(stem) {
                let list = self.list(stem, entries);
                self.put(&[stem], stem, list);
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
        if let Some(entries) = sheets.remove("strings") {
            self.strings(entries);
        }
        for name in ["members", "practices"] {
            if self.feed.remove(name).is_some() {
                let place = self.origins.place(name);
                self.findings.push(Finding::error(place, "", format!("{name} in the sheet {name}.csv")));
            }
        }
    }

    /// The entries as a list of the feed at `path`, with their origins.
    fn list(&mut self, path: &str, entries: Entries) -> Vec<Value> {
        let sheet = self.origins.add_sheet(&entries.file, entries.heads);
        let mut list = Vec::with_capacity(entries.entries.len());
        for entry in entries.entries {
            self.origins.add_row(format!("{path}[{}]", list.len()), sheet, entry.row);
            list.push(Value::Object(entry.value));
        }
        list
    }

    /// Puts a sheet's list into the feed, unless the TOML file has it too.
    fn put(&mut self, keys: &[&str], stem: &str, list: Vec<Value>) {
        let Some((last, keys)) = keys.split_last() else { return };
        let mut object = &mut self.feed;
        for key in keys {
            let inner = object.entry((*key).to_owned()).or_insert_with(|| json!({}));
            let Value::Object(inner) = inner else { return };
            object = inner;
        }
        let path = keys.iter().chain([last]).copied().collect::<Vec<_>>().join(".");
        if object.insert((*last).to_owned(), Value::Array(list)).is_some() {
            let expected = format!("{path} either here or in {stem}.csv, not in both");
            self.findings.push(Finding::error(Place::file(CAMPAIGN_FILE), path, expected));
        }
    }

    /// Rows of the programme go to their sessions.
    fn programme(&mut self, entries: Entries) {
        let sheet = self.origins.add_sheet(&entries.file, entries.heads);
        let empty = Vec::new();
        let sessions = self.feed.get("sessions").and_then(Value::as_array).unwrap_or(&empty);
        let ids: Vec<String> =
            sessions.iter().map(|session| session["id"].as_str().unwrap_or_default().to_owned()).collect();
        let mut items: Vec<Vec<Value>> = vec![Vec::new(); ids.len()];
        for Entry { row, mut value } in entries.entries {
            let session =
                value.remove("session").as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
            let Some(index) = ids.iter().position(|id| *id == session) else {
                let place = Place::file(&entries.file).row(row).column("session");
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
        let sheet = self.origins.add_sheet(&entries.file, heads.collect());
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
        self.put(&["rights", "axes"], "rights", axes);
        if covered.is_empty() {
            return;
        }
        let coverage = self.feed.get_mut("rights").and_then(|rights| rights.get_mut("coverage"));
        if let Some(Value::Object(coverage)) = coverage {
            coverage.insert("axes".into(), Value::Object(covered));
        } else {
            let expected = "[rights.coverage] with asOf, definition, reporting and total, because rights.csv has figures";
            self.findings.push(Finding::error(Place::file(CAMPAIGN_FILE), "", expected));
        }
    }

    /// Rows of the strings become texts by key.
    fn strings(&mut self, entries: Entries) {
        let heads = entries
            .heads
            .iter()
            .filter_map(|(path, head)| Some((path.strip_prefix("text.")?.to_owned(), head.clone())));
        let sheet = self.origins.add_sheet(&entries.file, heads.collect());
        let mut strings = Map::new();
        for Entry { row, mut value } in entries.entries {
            let (Some(Value::String(key)), Some(text)) = (value.remove("key"), value.remove("text")) else {
                continue;
            };
            self.origins.add_row(format!("strings.{key}"), sheet, row);
            if strings.insert(key.clone(), text).is_some() {
                let place = Place::file(&entries.file).row(row).column("key");
                self.findings.push(Finding::error(place, key, "each key once"));
            }
        }
        self.feed.insert("strings".into(), Value::Object(strings));
    }

    /// What follows from the rest: the founders from their rows, the version, the schema beside the feed.
    fn complete(&mut self) {
        self.take_sample_marks();
        let founders: Vec<Value> = self
            .members
            .iter()
            .filter(|member| member["founding"] == true)
            .map(|member| member["id"].clone())
            .collect();
        if let (Some(Value::Object(campaign)), false) = (self.feed.get_mut("campaign"), founders.is_empty()) {
            campaign.entry("foundingMembers").or_insert(Value::Array(founders));
        }
        self.feed.entry("version").or_insert_with(|| json!("1.0"));
        // The schema is published beside the feed.
        let beside = self.feed.get("id").and_then(Value::as_str).and_then(|id| id.strip_suffix("feed.json"));
        if let Some(folder) = beside.map(str::to_owned) {
            self.feed.entry("schema").or_insert_with(|| Value::from(format!("{folder}feed.schema.json")));
        }
    }

    /// `sample` is only for input; rows so marked are refused in a feed that is not a sample.
    fn take_sample_marks(&mut self) {
        let demo = self.feed.get("demo") == Some(&Value::Bool(true));
        for (name, list) in [("members", &mut self.members), ("practices", &mut self.practices)] {
            for (index, entry) in list.iter_mut().enumerate() {
                let marked = entry.as_object_mut().and_then(|entry| entry.remove("sample"));
                if marked == Some(Value::Bool(true)) && !demo {
                    let place = self.origins.place(&format!("{name}[{index}].sample"));
                    let expected = "no sample rows, because demo is not true in campaign.toml";
                    self.findings.push(Finding::error(place, "sample", expected));
                }
            }
        }
    }
}

fn sheet_names() -> String {
    let names: Vec<String> = SHEETS.iter().map(|sheet: &Sheet| format!("{}.csv", sheet.stem)).collect();
    format!("one of {} (a file of your own begins with an underscore)", names.join(", "))
}
