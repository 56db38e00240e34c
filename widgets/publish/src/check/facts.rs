//! Facts that can't be: places on another continent, dates in the future or before the campaign began, a member who has
//! left and counts, and examples in a feed that is no sample.
//!
//! All of this reads the JSON as it was written, entry by entry, so that one wrong entry doesn't hide what is wrong with
//! the others.

use super::contradictions::Calendar;
use super::{examples, places};
use crate::finding::Finding;
use jiff::Timestamp;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Map, Value};
use std::fmt;

/// What the entries of a feed are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    calendar: Calendar,
    /// Whether it is for readers: sample data may hold examples.
    is_real: bool,
}

impl Facts {
    /// For a feed that is published at this time, and looked at now.
    pub fn new(feed: &Map<String, Value>, at: Timestamp, now: Timestamp) -> Facts {
        Facts {
            calendar: Calendar::new(feed, at, now),
            is_real: feed.get("demo") == Some(&Value::Bool(false)),
        }
    }

    /// What is wrong with the feed itself; its members and practices are entries of their own.
    pub fn feed(&self, feed: &Map<String, Value>, findings: &mut Vec<Finding>) {
        self.calendar.feed(feed, findings);
        if self.is_real {
            examples::feed(feed, findings);
        }
    }

    /// What is wrong with an entry of `list`, which is `members` or `practices`, at this index.
    pub fn entry(&self, list: &str, index: usize, entry: &Value, findings: &mut Vec<Finding>) {
        let path = format!("{list}[{index}]");
        if list == "members" {
            findings.extend(places::check(entry, &path));
            self.calendar.member(entry, &path, findings);
        } else {
            self.calendar.practice(entry, &path, findings);
        }
        if self.is_real {
            examples::entry(entry, &path, findings);
        }
    }

    /// What is wrong with the entries of a list.
    pub fn entries(&self, list: &str, entries: &[Value], findings: &mut Vec<Finding>) {
        for (index, entry) in entries.iter().enumerate() {
            self.entry(list, index, entry, findings);
        }
    }

    /// The same for the text of a linked list, `{"members": [...]}`, of which one entry at a time is in memory. A text
    /// that is none is left to the feed's reader.
    pub(super) fn text(&self, list: &str, bytes: &[u8], findings: &mut Vec<Finding>) {
        let mut each = |index: usize, entry: &Value| self.entry(list, index, entry, findings);
        let _ = Entries { key: list, each: &mut each }.deserialize(&mut Deserializer::from_slice(bytes));
    }
}

/// Hands on the entries of the list under a key.
struct Entries<'a> {
    key: &'a str,
    each: &'a mut dyn FnMut(usize, &Value),
}

/// The list itself.
struct List<'a>(&'a mut dyn FnMut(usize, &Value));

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == self.key {
                map.next_value_seed(List(&mut *self.each))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(entry) = list.next_element::<Value>()? {
            (self.0)(index, &entry);
            index += 1;
        }
        Ok(())
    }
}
