//! A folder of sheets and `campaign.toml`, read into the feed's form.
//!
//! Invariants: a draft has not been judged by the feed's reader; no column that is only for input (`sample`, `session`)
//! is left in it.

use super::entry::{Entries, entries};
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
