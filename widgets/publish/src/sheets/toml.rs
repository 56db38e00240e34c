//! `campaign.toml` as JSON, with the line of each value.
//!
//! The file has the feed's own words, so it is taken over key by key; only what TOML writes in another way is
//! changed: dates and times become text, and a bare year (`due = 2030`) becomes a date.

use super::date_text::{self, DateOrder};
use super::garbled::garbled;
use crate::finding::{Finding, SourceLocation};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};
use toml::de::{DeTable, DeValue};

/// Keys whose value is a date.
const DATES: &[&str] =
    &["date", "due", "launched", "reachedOn", "joinDeadline", "asOf", "joined", "left", "since"];

/// Quotation marks as text processors write them, which TOML does not know.
const TYPOGRAPHIC: &[char] = &['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '″', '′', '＂'];

/// A TOML file, read.
#[derive(Debug, Default)]
pub struct Toml {
    /// The same as JSON.
    pub value: Map<String, Value>,
    /// Line of each path, such as `campaign.milestones[1].due`.
    pub lines: HashMap<String, u64>,
    /// The order of the parts of its dates.
    order: Option<DateOrder>,
    /// Texts that cannot be as they are meant: line, text, what was expected, what is probably meant.
    wrong: Vec<(u64, String, String, Option<String>)>,
}

/// Reads the file; every mistake of its grammar is a finding.
pub fn read(file: &str, text: &str, findings: &mut Vec<Finding>) -> Toml {
    let (table, errors) = DeTable::parse_recoverable(text);
    let starts = line_starts(text);
    // One mistake can have several messages; the first of a line is the nearest to what is wrong.
    let mut messages = BTreeMap::new();
    for error in &errors {
        let line = error.span().map_or(1, |span| line(&starts, span.start));
        messages.entry(line).or_insert(error.message().trim());
    }
    for (line, message) in messages {
        let found = text.lines().nth(line as usize - 1).unwrap_or_default();
        let value = found.split_once('=').map_or(found, |(_, value)| value).trim();
        let expected = if value.starts_with(TYPOGRAPHIC) || found.trim().starts_with(TYPOGRAPHIC) {
            "straight quotation marks (\") around a text; these are curly".into()
        } else {
            format!("TOML ({message})")
        };
        findings.push(Finding::error(SourceLocation::file(file).line(line), found.trim(), expected));
    }
    let mut toml = Toml::default();
    let order = table.get_ref().iter().find(|(key, _)| key.get_ref() == DateOrder::KEY);
    toml.order = order
        .and_then(|(_, value)| value.get_ref().as_str())
        .and_then(|word| DateOrder::read(&Value::from(word)));
    toml.value = toml.object(table.get_ref(), "", &starts);
    for (line, text, expected, nearest) in std::mem::take(&mut toml.wrong) {
        findings.push(Finding {
            nearest,
            ..Finding::error(SourceLocation::file(file).line(line), text, expected)
        });
    }
    toml
}

impl Toml {
    fn object(&mut self, table: &DeTable<'_>, path: &str, starts: &[usize]) -> Map<String, Value> {
        let mut object = Map::new();
        for (key, value) in table {
            let key = key.get_ref();
            let inner = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
            self.lines.insert(inner.clone(), line(starts, value.span().start));
            let is_date = DATES.contains(&key.as_ref());
            object.insert(key.to_string(), self.value(value.get_ref(), &inner, is_date, starts));
        }
        object
    }

    /// A text of the file, as the feed has it.
    fn text(&mut self, text: &str, path: &str, is_date: bool) -> Value {
        let line = self.lines.get(path).copied().unwrap_or(1);
        if is_date {
            match date_text::date(text, self.order) {
                Ok(date) => return Value::from(date),
                Err(expected) => self.wrong.push((line, text.to_owned(), expected, None)),
            }
        } else if let Some(garbled) = garbled(text, false) {
            self.wrong.push((line, text.to_owned(), garbled.expected.to_owned(), garbled.likely));
        }
        Value::from(text)
    }

    fn value(&mut self, value: &DeValue<'_>, path: &str, is_date: bool, starts: &[usize]) -> Value {
        match value {
            DeValue::String(text) => self.text(text.trim(), path, is_date),
            DeValue::Integer(number) if is_date => Value::from(number.as_str()),
            DeValue::Integer(number) => {
                i64::from_str_radix(&number.as_str().replace('_', ""), number.radix())
                    .map_or(Value::Null, Value::from)
            }
            DeValue::Float(number) => {
                number.as_str().replace('_', "").parse::<f64>().map_or(Value::Null, Value::from)
            }
            DeValue::Boolean(flag) => Value::Bool(*flag),
            DeValue::Datetime(time) => Value::from(time.to_string()),
            DeValue::Array(list) => {
                let mut values = Vec::with_capacity(list.len());
                for (place, item) in list.iter().enumerate() {
                    let inner = format!("{path}[{place}]");
                    self.lines.insert(inner.clone(), line(starts, item.span().start));
                    values.push(self.value(item.get_ref(), &inner, false, starts));
                }
                Value::Array(values)
            }
            DeValue::Table(table) => Value::Object(self.object(table, path, starts)),
        }
    }
}

/// Byte offset of the start of each line.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// Line of a byte offset, from 1.
fn line(starts: &[usize], offset: usize) -> u64 {
    starts.partition_point(|start| *start <= offset) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_file_becomes_json_with_lines() {
        let mut findings = Vec::new();
        let text = "demo = true\n[campaign]\nlaunched = 2022\n[[campaign.milestones]]\ntarget = 1_000\ndue = \
                    2030-12-31\n";
        let toml = read("campaign.toml", text, &mut findings);
        assert!(findings.is_empty());
        assert_eq!(
            Value::Object(toml.value),
            json!({ "demo": true, "campaign": { "launched": "2022", "milestones": [{ "target": 1000, "due": "2030-12-31" }] } })
        );
        assert_eq!(toml.lines["campaign.milestones[0].due"], 6);
    }

    #[test]
    fn every_mistake_is_found_and_the_rest_stays() {
        let mut findings = Vec::new();
        let toml = read("campaign.toml", "a = \nb = 2\nc == 3\n", &mut findings);
        assert_eq!(toml.value["b"], 2);
        assert_eq!(findings.iter().map(|finding| finding.place.line).collect::<Vec<_>>(), [Some(1), Some(3)]);
    }

    #[test]
    fn curly_marks_and_dates_are_reported() {
        for (text, line, expected) in [
            ("a = 1\nname = “x”\n", 2, "straight quotation marks"),
            ("a = 1\nname = «x»\n", 2, "straight quotation marks"),
            ("due = \"14.06.2022\"\n", 1, "dateOrder"),
            ("name = \"MorÃ³n\"\n", 1, "text with correct accents"),
        ] {
            let mut findings = Vec::new();
            read("campaign.toml", text, &mut findings);
            assert!(findings[0].expected.contains(expected), "{findings:?}");
            assert_eq!((findings[0].place.line, findings.len()), (Some(line), 1), "{findings:?}");
        }
        let toml = read("campaign.toml", "dateOrder = \"dmy\"\ndue = \"14.06.2022\"\n", &mut Vec::new());
        assert_eq!(toml.value["due"], "2022-06-14");
    }
}
