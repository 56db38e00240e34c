//! A cursor on one JSON object: fields by key, each with its path in the log.

use super::json::{Fields, Json};
use super::log::Log;
use crate::feed::word::Word;
use crate::feed::{Date, Instant, L10n};
use std::collections::BTreeMap;

/// Where each id of a list was seen first.
pub(super) type Ids = BTreeMap<String, String>;

/// Reads one entry of a list or one nested object.
pub(super) type ReadEntry<T> = fn(&mut Object<'_, '_>) -> T;

/// An object that is being read.
pub(super) struct Object<'j, 'l> {
    fields: &'j Fields<'j>,
    pub(super) log: &'l mut Log,
    /// The id of this entry, where it has one that must not repeat.
    id: Option<String>,
    #[cfg(feature = "hints")]
    asked: Vec<&'static str>,
}

/// Reads of single fields: the value of a key, or `None` where it is absent, `null` or (then reported) wrong.
macro_rules! fields {
    ($($name:ident($($arg:ident: $type:ty)?) -> $out:ty;)+) => {$(
        pub(super) fn $name(&mut self, key: &'static str $(, $arg: $type)?) -> Option<$out> {
            let json = self.get(key)?;
            let outer = self.log.enter(key);
            let value = self.log.$name(json $(, $arg)?);
            self.log.leave(outer);
            value
        }
    )+};
}

impl<'j, 'l> Object<'j, 'l> {
    /// The object at the log's path; anything else is reported.
    pub(super) fn new(json: &'j Json<'j>, log: &'l mut Log) -> Option<Self> {
        let Json::Object(fields) = json else { return log.wrong(json, "an object") };
        Some(Object::of(fields, log))
    }

    pub(super) fn of(fields: &'j Fields<'j>, log: &'l mut Log) -> Self {
        Object {
            fields,
            log,
            id: None,
            #[cfg(feature = "hints")]
            asked: Vec::new(),
        }
    }

    /// The value of a field. Of a key that stands twice the last counts, as in browsers.
    pub(super) fn get(&mut self, key: &'static str) -> Option<&'j Json<'j>> {
        #[cfg(feature = "hints")]
        self.asked.push(key);
        let found = self.fields.iter().rev().find(|(name, _)| name == key);
        found.map(|(_, json)| json).filter(|json| !matches!(json, Json::Null))
    }

    fields! {
        bool() -> bool;
        int() -> u64;
        lat() -> f64;
        lon() -> f64;
        id() -> String;
        tag() -> String;
        country() -> String;
        clock_time() -> String;
        list_address() -> String;
        sha256() -> String;
        date() -> Date;
        instant() -> Instant;
        text(max: usize) -> String;
        link() -> String;
        picture() -> String;
        l10n(max: usize) -> L10n;
        links() -> L10n;
        word_index(words: &'static [&'static str]) -> usize;
    }

    /// A word of a closed list.
    pub(super) fn word<W: Word>(&mut self, key: &'static str) -> Option<W> {
        self.word_index(key, W::WORDS).map(|index| W::ALL[index])
    }

    /// A field that must be there: without it the entry is left out.
    pub(super) fn need<T: Default>(&mut self, key: &'static str, value: Option<T>) -> T {
        if value.is_none() {
            self.missing(key);
        }
        value.unwrap_or_default()
    }

    #[inline(never)]
    fn missing(&mut self, key: &'static str) {
        let outer = self.log.enter(key);
        match self.get(key) {
            None => self.log.error("", "a value, this field is required"),
            Some(Json::Text(text)) if text.trim().is_empty() => self.log.error("an empty text", "a text"),
            Some(_) => {} // reported as wrong already
        }
        self.log.leave(outer);
        self.log.bad = true;
    }

    /// The id of this entry; it must be there and be unique in its list.
    pub(super) fn own_id(&mut self) -> String {
        let id = self.id("id");
        let id = self.need("id", id);
        self.id = Some(id.clone());
        id
    }

    /// The fields of an object by key, each of them read with the log's path at the value.
    pub(super) fn each(&mut self, key: &'static str, mut read: impl FnMut(&mut Log, &'j str, &'j Json<'j>)) {
        let Some(json) = self.get(key) else { return };
        let outer = self.log.enter(key);
        match json {
            Json::Object(fields) => {
                for (name, json) in fields {
                    let outer = self.log.enter(name);
                    read(self.log, name, json);
                    self.log.leave(outer);
                }
            }
            _ => self.log.wrong(json, "an object").unwrap_or_default(),
        }
        self.log.leave(outer);
    }

    /// A nested object of which only what is wrong is left out.
    pub(super) fn always<T>(&mut self, key: &'static str, read: ReadEntry<T>) -> Option<T> {
        let json = self.get(key)?;
        let outer = self.log.enter(key);
        let outer_bad = self.log.bad;
        let value = Object::new(json, self.log).map(|mut object| {
            let value = read(&mut object);
            object.finish();
            value
        });
        self.log.bad = outer_bad;
        self.log.leave(outer);
        value
    }

    /// A nested object that is left out by itself if anything in it is wrong.
    pub(super) fn part<T>(&mut self, key: &'static str, read: ReadEntry<T>) -> Option<T> {
        let outer_bad = std::mem::take(&mut self.log.bad);
        let part = self.entry(key, read);
        self.log.bad = outer_bad;
        part
    }

    /// A nested object without which this one cannot stand, if anything in it is wrong.
    pub(super) fn entry<T>(&mut self, key: &'static str, read: ReadEntry<T>) -> Option<T> {
        let json = self.get(key)?;
        let outer = self.log.enter(key);
        let value = Object::new(json, self.log).map(|mut object| {
            let value = read(&mut object);
            object.finish();
            value
        });
        self.log.leave(outer);
        value.filter(|_| !self.log.bad)
    }

    /// The entries of a list that are right, at most `limit`.
    pub(super) fn list<T>(&mut self, key: &'static str, limit: usize, read: ReadEntry<T>) -> Vec<T> {
        self.list_with_ids(key, limit, read, &mut Ids::new())
    }

    /// [`Object::list`], which also collects the ids of the entries.
    pub(super) fn list_with_ids<T>(
        &mut self,
        key: &'static str,
        limit: usize,
        read: ReadEntry<T>,
        ids: &mut Ids,
    ) -> Vec<T> {
        let mut entries = Vec::new();
        let outer = self.log.enter(key);
        for (index, json) in self.items(key, limit).iter().enumerate() {
            entries.extend(self.log.list_entry(index, json, read, ids));
        }
        self.log.leave(outer);
        entries
    }

    /// The values of a list, at most `limit`; the log's path is at the list already.
    fn items(&mut self, key: &'static str, limit: usize) -> &'j [Json<'j>] {
        let Some(json) = self.get(key) else { return &[] };
        let Json::List(items) = json else {
            let outer_bad = self.log.bad;
            let _: Option<()> = self.log.wrong(json, "a list");
            self.log.bad = outer_bad;
            return &[];
        };
        if items.len() > limit {
            let mut expected = "at most ".to_owned();
            expected.push_str(&limit.to_string());
            let mut found = items.len().to_string();
            found.push_str(" entries");
            self.log.error(&found, &expected);
        }
        items.get(..limit).unwrap_or(items)
    }

    /// A list of plain values; wrong ones are left out.
    pub(super) fn values<T>(
        &mut self,
        key: &'static str,
        limit: usize,
        read: impl Fn(&mut Log, &Json<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        let outer = self.log.enter(key);
        let outer_bad = self.log.bad;
        for (index, json) in self.items(key, limit).iter().enumerate() {
            let outer = self.log.enter_index(index);
            values.extend(read(self.log, json));
            self.log.leave(outer);
        }
        self.log.bad = outer_bad;
        self.log.leave(outer);
        values
    }

    /// A list of words of a closed list.
    pub(super) fn words<W: Word>(&mut self, key: &'static str, limit: usize) -> Vec<W> {
        self.values(key, limit, |log, json| log.word_index(json, W::WORDS).map(|index| W::ALL[index]))
    }

    /// Ends the reading: fields that nobody asked for are unknown.
    pub(super) fn finish(self) {
        #[cfg(feature = "hints")]
        super::hints::unknown_fields(self.log, self.fields, &self.asked);
    }

    /// Ends the reading of an entry: whether it can be kept; its id is then in `ids`.
    fn end(mut self, ids: &mut Ids) -> bool {
        let id = self.id.take();
        #[cfg(feature = "hints")]
        super::hints::unknown_fields(self.log, self.fields, &self.asked);
        if let (Some(id), false) = (id, self.log.bad) {
            if let Some(first) = ids.get(&id) {
                let mut expected = "an id that is not in use; ".to_owned();
                expected.push_str(first);
                expected.push_str(" has it");
                let outer = self.log.enter("id");
                self.log.error(&id, &expected);
                self.log.leave(outer);
                return false;
            }
            ids.insert(id, self.log.path.clone());
        }
        !self.log.bad
    }
}

impl Log {
    /// One entry of a list, `None` where it is wrong.
    pub(super) fn list_entry<T>(
        &mut self,
        index: usize,
        json: &Json<'_>,
        read: ReadEntry<T>,
        ids: &mut Ids,
    ) -> Option<T> {
        let outer = self.enter_index(index);
        let outer_bad = std::mem::take(&mut self.bad);
        let value = Object::new(json, self).and_then(|mut object| {
            let value = read(&mut object);
            object.end(ids).then_some(value)
        });
        self.bad = outer_bad;
        self.leave(outer);
        value
    }
}
