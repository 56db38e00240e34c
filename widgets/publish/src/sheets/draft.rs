//! A folder of sheets and `campaign.toml`, read into the feed's form.
//!
//! Invariants: a draft has not been judged by the feed's reader; no column that is only for input (`sample`, `session`)
//! is left in it.

use super::date_text::DateOrder;
use super::encoding::{Legacy, decode};
use super::folder::Settings;
use super::origin::Origins;
use super::{duplicates, folder, times, toml, words};
use crate::finding::Finding;
use crate::oembed::widgets_folder;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Name of the file that makes a folder a campaign's.
pub const CAMPAIGN_FILE: &str = "campaign.toml";

/// Key of `campaign.toml` with the names of sheets that are read although they are hidden.
const HIDDEN_SHEETS: &str = "hiddenSheets";

/// Key of `campaign.toml` with the folder of the widgets' files.
const WIDGETS: &str = "widgets";

/// A feed before it is read.
#[derive(Debug, Default)]
pub struct Draft {
    /// Everything but members and practices.
    pub feed: Map<String, Value>,
    /// The members' rows.
    pub members: Vec<Value>,
    /// The practices' rows.
    pub practices: Vec<Value>,
    /// The folder of `embed.js`, from the feed; empty where `campaign.toml` does not say it.
    pub widgets: String,
    /// Where everything stood.
    pub origins: Origins,
    /// What was wrong so far.
    pub findings: Vec<Finding>,
}

impl Draft {
    /// Reads a folder of files in UTF-8 and UTF-16.
    pub fn read(folder: &Path) -> Draft {
        Draft::read_with(folder, Legacy::Refuse)
    }

    /// The same, where files may be in another encoding.
    pub fn read_with(folder: &Path, legacy: Legacy) -> Draft {
        let mut draft = Draft::default();
        draft.read_toml(folder, legacy);
        let settings = draft.settings(legacy);
        let sheets = folder::sheets(folder, &settings, &mut draft.findings);
        draft.place(sheets);
        words::understand(&mut draft);
        let mut sessions = draft.feed.remove("sessions").unwrap_or(Value::Null);
        times::complete(&mut sessions, settings.order, &draft.origins, &mut draft.findings);
        if !sessions.is_null() {
            draft.feed.insert("sessions".into(), sessions);
        }
        draft.complete();
        for (name, rows) in [("members", &draft.members), ("practices", &draft.practices)] {
            duplicates::ids(name, rows, &draft.origins, &mut draft.findings);
        }
        duplicates::names(&draft.members, &draft.origins, &mut draft.findings);
        draft
    }

    /// What the file says of the sheets, which is not for the feed.
    fn settings(&mut self, legacy: Legacy) -> Settings {
        let language = self.feed.get("defaultLanguage").and_then(Value::as_str).unwrap_or("en").to_owned();
        let order = self.feed.remove(DateOrder::KEY);
        let hidden = self.feed.remove(HIDDEN_SHEETS);
        let (id, widgets) = (self.feed.get("id").cloned(), self.feed.remove(WIDGETS));
        let folder = |value: &Value| {
            let folder = value.as_str()?;
            let id = id.as_ref().and_then(Value::as_str).unwrap_or_default();
            widgets_folder(id, folder).map(|_| folder.to_owned())
        };
        let expected = "the folder with embed.js on the host of the feed's id, such as \"/v1/\"";
        self.widgets = self.setting(WIDGETS, widgets, folder, expected).unwrap_or_default();
        let names = |value: &Value| -> Option<Vec<String>> {
            value.as_array()?.iter().map(|name| name.as_str().map(str::to_owned)).collect()
        };
        Settings {
            language,
            order: self.setting(DateOrder::KEY, order, DateOrder::read, "\"dmy\", \"mdy\" or \"ymd\""),
            legacy,
            hidden_sheets: self
                .setting(HIDDEN_SHEETS, hidden, names, "a list of names of sheets, such as [\"members\"]")
                .unwrap_or_default(),
        }
    }

    fn setting<T>(
        &mut self,
        key: &str,
        value: Option<Value>,
        read: impl Fn(&Value) -> Option<T>,
        expected: &str,
    ) -> Option<T> {
        let value = value?;
        let read = read(&value);
        if read.is_none() {
            let found = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            self.findings.push(Finding::error(self.origins.place(key), found, expected));
        }
        read
    }

    fn read_toml(&mut self, folder: &Path, legacy: Legacy) {
        let expected = "a file to read: it holds the campaign's name, languages and milestones";
        let Some(bytes) = folder::bytes(folder, CAMPAIGN_FILE, expected, &mut self.findings) else { return };
        let Some(text) = decode(CAMPAIGN_FILE, &bytes, legacy, &mut self.findings) else { return };
        let read = toml::read(CAMPAIGN_FILE, &text, &mut self.findings);
        self.feed = read.value;
        self.origins.set_toml(CAMPAIGN_FILE, read.lines);
    }

    /// What follows from the rest: the founders from their rows, the version, the schema beside the feed.
    fn complete(&mut self) {
        self.take_sample_marks();
        let founders: Vec<Value> = self
            .members
            .iter()
            .filter(|member| member["founding"] == true)
            .map(|member| member["id"].clone())
            .filter(|id| !id.is_null()) // the row's own finding says that the id is missing
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
