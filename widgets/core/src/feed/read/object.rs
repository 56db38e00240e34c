//! A cursor on one JSON object: reads fields by key into the places where they belong.
//!
//! What is read is written through a reference and every loop is written once, behind `dyn`: a field costs a call and
//! no copies, which keeps all of the reading small in the wasm.

use super::json::{Fields, Json};
use super::log::{Ids, Log};
use crate::feed::word::Word;
use crate::feed::{Code, L10n};

/// Fields of an object with free keys.
const MAX_FIELDS: usize = 500;

/// Reads one entry of a list or one nested object.
pub(super) type ReadInto<T> = fn(&mut Object<'_, '_>, &mut T);

/// Reads one value; the log's path is at it.
pub(super) type ReadValue<T> = fn(&mut Log, &Json<'_>) -> Option<T>;

/// An object that is being read.
pub(super) struct Object<'j, 'l> {
    fields: &'j Fields<'j>,
    pub(super) log: &'l mut Log,
    #[cfg(feature = "hints")]
    asked: Vec<&'static str>,
}

/// A place for a value: a `T` must be there, or the entry is left out; an `Option<T>` need not.
pub(super) trait Slot<T> {
    /// Puts the value, and tells whether the place is content with what it was given.
    fn put(&mut self, value: Option<T>) -> bool;
}

impl<T> Slot<T> for T {
    fn put(&mut self, value: Option<T>) -> bool {
        let content = value.is_some();
        if let Some(value) = value {
            *self = value;
        }
        content
    }
}

impl<T> Slot<T> for Option<T> {
    fn put(&mut self, value: Option<T>) -> bool {
        *self = value;
        true
    }
}

impl<'j, 'l> Object<'j, 'l> {
    pub(super) fn new(fields: &'j Fields<'j>, log: &'l mut Log) -> Self {
        Object {
            fields,
            log,
            #[cfg(feature = "hints")]
            asked: Vec::with_capacity(32), // a member has so many
        }
    }

    /// Ends the reading.
    pub(super) fn finish(self) {
        #[cfg(feature = "hints")]
        super::hints::unknown_fields(self.log, self.fields, &self.asked);
    }

    /// The value of a field. Of a key that stands twice the last counts, as in browsers.
    #[inline(never)]
    pub(super) fn get(&mut self, key: &'static str) -> Option<&'j Json<'j>> {
        #[cfg(feature = "hints")]
        self.asked.push(key);
        let found = self.fields.iter().rev().find(|(name, _)| name == key);
        found.map(|(_, json)| json).filter(|json| !matches!(json, Json::Null))
    }

    /// The value of a field, with the log stepped into it: [`Log::leave`] with the number steps out.
    #[inline(never)]
    fn open(&mut self, key: &'static str) -> Option<(&'j Json<'j>, usize)> {
        let json = self.get(key)?;
        Some((json, self.log.enter(key)))
    }

    /// The value of a field as `read` takes it: `None` where it is absent or (then reported) wrong.
    #[inline(never)]
    pub(super) fn value<T>(&mut self, key: &'static str, read: ReadValue<T>) -> Option<T> {
        let (json, outer) = self.open(key)?;
        let value = read(self.log, json);
        self.log.leave(outer);
        value
    }

    /// Reads a field into its place.
    #[inline(never)]
    pub(super) fn field<T, S: Slot<T>>(&mut self, key: &'static str, read: ReadValue<T>, place: &mut S) {
        if !place.put(self.value(key, read)) {
            self.missing(key);
        }
    }

    /// Reads a text of at most `max` characters.
    pub(super) fn text(&mut self, key: &'static str, max: usize, place: &mut impl Slot<String>) {
        self.log.max = max;
        self.field(key, Log::text, place);
    }

    /// Reads a text in several languages, each of at most `max` characters.
    pub(super) fn l10n(&mut self, key: &'static str, max: usize, place: &mut impl Slot<L10n>) {
        self.log.max = max;
        self.field(key, Log::l10n, place);
    }

    /// Reads a flag; where it is absent the place stays as it is.
    pub(super) fn flag(&mut self, key: &'static str, place: &mut bool) {
        *place = self.value(key, Log::bool).unwrap_or(*place);
    }

    /// Reads a word of a closed list; where it is absent the place stays as it is.
    pub(super) fn word<W: Word>(&mut self, key: &'static str, place: &mut W) {
        if let Some(word) = self.word_index(key, W::WORDS).and_then(|index| W::ALL.get(index)) {
            *place = *word;
        }
    }

    /// Reads a word of a closed list that may be absent.
    pub(super) fn optional_word<W: Word>(&mut self, key: &'static str, place: &mut Option<W>) {
        *place = self.word_index(key, W::WORDS).and_then(|index| W::ALL.get(index).copied());
    }

    #[inline(never)]
    fn word_index(&mut self, key: &'static str, words: &'static [&'static str]) -> Option<usize> {
        let (json, outer) = self.open(key)?;
        let index = self.log.word_index(json, words);
        self.log.leave(outer);
        index
    }

    /// A field must be there, or the entry is left out.
    pub(super) fn require(&mut self, key: &'static str) {
        if self.get(key).is_none() {
            self.missing(key);
        }
    }

    #[inline(never)]
    fn missing(&mut self, key: &'static str) {
        let outer = self.log.enter(key);
        match self.get(key) {
            None => self.log.error(Code::Missing, "", "a value, this field is required"),
            Some(Json::Text(text)) if text.trim().is_empty() => {
                self.log.error(Code::Missing, "an empty text", "a text")
            }
            Some(_) => {} // reported as wrong already
        }
        self.log.leave(outer);
        self.log.bad = true;
    }

    /// Reads the id of this entry; it must be there and be unique in its list.
    pub(super) fn own_id(&mut self, place: &mut String) {
        self.field("id", Log::id, place);
        self.log.id = Some(place.clone());
    }

    /// Reads the fields of an object with free keys, at most 500, each of them with the log's path at the value.
    pub(super) fn each(&mut self, key: &'static str, read: &mut dyn FnMut(&mut Log, &str, &Json<'_>)) {
        let Some((json, outer)) = self.open(key) else { return };
        let fields = match json {
            Json::Object(fields) => fields.as_slice(),
            _ => self.log.wrong(Code::Type, json, "an object").unwrap_or_default(),
        };
        if fields.len() > MAX_FIELDS {
            self.log.limit(fields.len(), MAX_FIELDS, " fields");
        }
        for (name, json) in fields.iter().take(MAX_FIELDS) {
            let outer = self.log.enter(name);
            read(self.log, name, json);
            self.log.leave(outer);
        }
        self.log.leave(outer);
    }

    /// Reads a nested object of which only what is wrong is left out.
    pub(super) fn always<T: Default>(&mut self, key: &'static str, read: ReadInto<T>, place: &mut Option<T>) {
        let to = place.insert(T::default());
        if !self.apart(key, true, &mut |o| read(o, to)) {
            *place = None;
        }
    }

    /// Reads a nested object that is left out by itself if anything in it is wrong.
    pub(super) fn part<T: Default>(&mut self, key: &'static str, read: ReadInto<T>, place: &mut Option<T>) {
        let to = place.insert(T::default());
        if !self.apart(key, false, &mut |o| read(o, to)) {
            *place = None;
        }
    }

    /// Reads a nested object whose faults are no faults of this one; whether there is one that can be kept.
    fn apart(&mut self, key: &'static str, always: bool, read: &mut dyn FnMut(&mut Object<'_, '_>)) -> bool {
        let outer_bad = std::mem::take(&mut self.log.bad);
        let keep = self.nested(key, read) && (always || !self.log.bad);
        self.log.bad = outer_bad;
        keep
    }

    /// Reads a nested object without which this one cannot stand, if anything in it is wrong; whether there is one.
    pub(super) fn nested(&mut self, key: &'static str, read: &mut dyn FnMut(&mut Object<'_, '_>)) -> bool {
        let Some((json, outer)) = self.open(key) else { return false };
        let found = self.log.object(json, read);
        self.log.leave(outer);
        found
    }

    /// Reads those entries of a list that are right, at most `limit`.
    pub(super) fn list<T: Default>(
        &mut self,
        key: &'static str,
        limit: usize,
        read: ReadInto<T>,
        place: &mut Vec<T>,
    ) {
        self.list_with_ids(key, limit, read, place);
    }

    /// [`Object::list`]; the ids of the entries.
    pub(super) fn list_with_ids<T: Default>(
        &mut self,
        key: &'static str,
        limit: usize,
        read: ReadInto<T>,
        place: &mut Vec<T>,
    ) -> Ids {
        let mut ids = Ids::new();
        self.items(key, limit, &mut |log, json| log.list_entry(json, read, place, &mut ids));
        ids
    }

    /// Reads a list of plain values; wrong ones are left out.
    pub(super) fn values<T>(
        &mut self,
        key: &'static str,
        limit: usize,
        read: ReadValue<T>,
        place: &mut Vec<T>,
    ) {
        self.items(key, limit, &mut |log, json| place.extend(read(log, json)));
    }

    /// Reads a list of words of a closed list.
    pub(super) fn words<W: Word>(&mut self, key: &'static str, place: &mut Vec<W>) {
        self.items(key, W::ALL.len(), &mut |log, json| {
            let index = log.word_index(json, W::WORDS);
            place.extend(index.and_then(|index| W::ALL.get(index)));
        });
    }

    /// Walks a list, at most `limit` values, each of them with the log's path at it. Wrong values are no fault of the
    /// entry that the list belongs to.
    fn items(&mut self, key: &'static str, limit: usize, read: &mut dyn FnMut(&mut Log, &Json<'_>)) {
        let Some((json, outer)) = self.open(key) else { return };
        let outer_bad = self.log.bad;
        let items = match json {
            Json::List(items) => items.as_slice(),
            _ => self.log.wrong(Code::Type, json, "a list").unwrap_or_default(),
        };
        if items.len() > limit {
            self.log.limit(items.len(), limit, " entries");
        }
        for (index, json) in items.iter().take(limit).enumerate() {
            let outer = self.log.enter_index(index);
            read(self.log, json);
            self.log.leave(outer);
        }
        self.log.bad = outer_bad;
        self.log.leave(outer);
    }
}
