//! Words as people write them become the words of the feed: `In place` is `in_place`, `South Korea` is `KR`.
//!
//! Invariants: a word that is not the feed's own is never taken in silence: what was understood is a note, what was not
//! is an error that lists the words; a field that holds no text is left to the feed's reader.

use super::draft::Draft;
use super::origin::Origins;
use super::vocabulary::{FIELDS, Holds, Vocabulary};
use crate::country::{self, Written, written};
use crate::finding::{Finding, SourceLocation, nearest};
use crate::fold::fold;
use serde_json::Value;
use std::collections::HashMap;

/// Reads the words of a draft.
pub(super) fn understand(draft: &mut Draft) {
    let Draft { feed, members, practices, origins, findings, .. } = draft;
    let mut reader = Reader {
        origins,
        findings,
        understood: HashMap::new(),
        order: Vec::new(),
        meanings: HashMap::new(),
        countries: HashMap::new(),
    };
    for (pattern, holds) in FIELDS {
        let Some((first, rest)) = pattern.split_once(['.', '[']) else { continue };
        let rest = rest.strip_prefix("].").unwrap_or(rest);
        let list = match first {
            "members" => &mut *members,
            "practices" => &mut *practices,
            _ => {
                if let Some(value) = feed.get_mut(first) {
                    let pattern = pattern.trim_start_matches(first).trim_start_matches('.');
                    reader.walk(value, pattern, first.to_owned(), *holds);
                }
                continue;
            }
        };
        for (index, entry) in list.iter_mut().enumerate() {
            reader.walk(entry, rest, format!("{first}[{index}]"), *holds);
        }
    }
    reader.finish();
}

/// A note that may stand for many rows: the file, its sheet, the column and the text.
type Key = (Option<String>, Option<String>, Option<String>, String);

struct Reader<'a> {
    origins: &'a Origins,
    findings: &'a mut Vec<Finding>,
    /// What was understood, where first, and in how many places.
    understood: HashMap<Key, (SourceLocation, String, usize)>,
    order: Vec<Key>,
    /// Long lists say the same few words again and again.
    meanings: HashMap<(*const Vocabulary, String), Option<&'static str>>,
    countries: HashMap<String, Written>,
}

impl Reader<'_> {
    /// The word of the feed that a text stands for.
    fn meaning(&mut self, text: &str, vocabulary: &'static Vocabulary) -> Option<&'static str> {
        if let Some(word) = vocabulary.words.iter().find(|word| **word == text) {
            return Some(word);
        }
        let key = (std::ptr::from_ref(vocabulary), text.to_owned());
        *self.meanings.entry(key).or_insert_with(|| meaning(text, vocabulary))
    }

    /// Goes down to the fields of the pattern.
    fn walk(&mut self, value: &mut Value, pattern: &str, path: String, holds: Holds) {
        if let Some(rest) = pattern.strip_prefix("[]") {
            let Value::Array(list) = value else { return };
            if rest.is_empty() {
                return self.list(list, &path, holds);
            }
            let rest = rest.trim_start_matches('.');
            for (index, entry) in list.iter_mut().enumerate() {
                self.walk(entry, rest, format!("{path}[{index}]"), holds);
            }
            return;
        }
        if pattern.is_empty() {
            if let Value::String(text) = value
                && let Some(word) = self.word(text, &path, holds)
            {
                *text = word;
            }
            return;
        }
        let end = pattern.find(['.', '[']).unwrap_or(pattern.len());
        let (key, rest) = pattern.split_at(end);
        let rest = rest.trim_start_matches('.');
        let Value::Object(fields) = value else { return };
        for (name, value) in fields.iter_mut().filter(|(name, _)| key == "*" || *name == key) {
            self.walk(value, rest, format!("{path}.{name}"), holds);
        }
    }

    /// A list of words. In a cell spaces stand between them, so that a label of several words is in pieces.
    fn list(&mut self, list: &mut Vec<Value>, path: &str, holds: Holds) {
        let Holds::Word(vocabulary) = holds else { return };
        let mut words = Vec::with_capacity(list.len());
        let mut at = 0;
        while at < list.len() {
            let pieces: Vec<&str> = list[at..].iter().map_while(Value::as_str).take(MOST_PIECES).collect();
            // No label begins with a word of the feed.
            let is_word = pieces.first().is_some_and(|piece| vocabulary.words.contains(piece));
            let most = if is_word { 1 } else { pieces.len() };
            let mut joined = (2..=most).rev().map(|count| (count, pieces[..count].join(" ")));
            let label = joined.find(|(_, text)| self.meaning(text, vocabulary).is_some());
            match label.or_else(|| Some((1, (*pieces.first()?).to_owned()))) {
                Some((count, text)) => {
                    let word = self.word(&text, &format!("{path}[{at}]"), holds);
                    words.push(Value::from(word.unwrap_or(text)));
                    at += count;
                }
                None => {
                    words.push(list[at].take());
                    at += 1;
                }
            }
        }
        *list = words;
    }

    /// The word of the feed for a text; `None` where it is one, or is left to the feed's reader.
    fn word(&mut self, text: &str, path: &str, holds: Holds) -> Option<String> {
        match holds {
            Holds::Country => self.country(text, path),
            Holds::Word(vocabulary) => match self.meaning(text, vocabulary) {
                Some(word) if word == text => None,
                Some(word) => {
                    self.note(text, path, word.to_owned());
                    Some(word.to_owned())
                }
                None => {
                    let expected = format!("one of {}", vocabulary.words.join(", "));
                    let mut finding = Finding::error(self.origins.place(path), text, expected);
                    finding.nearest = near(text, vocabulary);
                    self.findings.push(finding);
                    // As the feed's reader takes it, so that it isn't reported twice.
                    vocabulary.words.last().map(|word| (*word).to_owned())
                }
            },
        }
    }

    fn country(&mut self, text: &str, path: &str) -> Option<String> {
        let named = |code: &&str| format!("{code} ({})", country::name("en", code));
        let found = self.countries.entry(text.to_owned()).or_insert_with(|| written(text)).clone();
        match found {
            Written::Code => None,
            Written::Of(code) => {
                self.note(text, path, named(&code));
                Some(code.to_owned())
            }
            Written::Several(codes) => {
                let codes: Vec<String> = codes.iter().map(named).collect();
                let expected = format!("the code of one country; this could be {}", codes.join(" or "));
                self.findings.push(Finding::error(self.origins.place(path), text, expected));
                None
            }
            Written::Unknown(near) => {
                let expected = "the code of a country, two letters of ISO 3166-1 such as ES (XK for Kosovo), or its name";
                let mut finding = Finding::error(self.origins.place(path), text, expected);
                finding.nearest = near;
                self.findings.push(finding);
                None
            }
        }
    }

    fn note(&mut self, text: &str, path: &str, meaning: String) {
        let place = self.origins.place(path);
        let key = (place.file.clone(), place.sheet.clone(), place.column.clone(), text.to_owned());
        let order = &mut self.order;
        let entry = self.understood.entry(key).or_insert_with_key(|key| {
            order.push(key.clone());
            (place, meaning, 0)
        });
        entry.2 += 1;
    }

    /// One note for each text in each column, however many rows have it.
    fn finish(mut self) {
        for key in std::mem::take(&mut self.order) {
            let Some((place, meaning, count)) = self.understood.remove(&key) else { continue };
            let more = match count {
                1 => String::new(),
                2 => ", here and in 1 more place".to_owned(),
                count => format!(", here and in {} more places", count - 1),
            };
            let text = key.3;
            self.findings.push(Finding::note(place, text, format!("{meaning}; hrc reads it as that{more}")));
        }
    }
}

/// More words than the longest label has.
const MOST_PIECES: usize = 6;

/// The word of the feed that a text stands for, however it is written.
fn meaning(text: &str, vocabulary: &Vocabulary) -> Option<&'static str> {
    let folded = fold(text);
    vocabulary.spellings().find(|(label, _)| fold(label) == folded).map(|(_, word)| word)
}

/// The word whose spelling is nearest.
fn near(text: &str, vocabulary: &Vocabulary) -> Option<String> {
    let spelling = nearest(text, vocabulary.spellings().map(|(label, _)| label))?;
    meaning(&spelling, vocabulary).map(str::to_owned)
}
