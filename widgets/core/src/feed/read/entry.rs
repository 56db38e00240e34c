//! Objects of the JSON and entries of its lists: what is kept, and which ids are in use.

use super::json::Json;
use super::log::{Ids, Log};
use super::object::{Object, ReadInto};
use crate::feed::Code;

impl Log {
    /// Reads one object at the log's path; the fields that nobody asked for are unknown. Whether it is an object.
    pub(super) fn object(&mut self, json: &Json<'_>, read: &mut dyn FnMut(&mut Object<'_, '_>)) -> bool {
        let Json::Object(fields) = json else {
            return self.wrong(Code::Type, json, "an object").unwrap_or_default();
        };
        let mut object = Object::new(fields, self);
        read(&mut object);
        object.finish();
        true
    }

    /// Reads one entry of a list, unless it is wrong; its id is then in `ids`.
    pub(super) fn list_entry<T: Default>(
        &mut self,
        json: &Json<'_>,
        read: ReadInto<T>,
        place: &mut Vec<T>,
        ids: &mut Ids,
    ) {
        let mut entry = T::default();
        if self.entry(json, &mut |o| read(o, &mut entry), ids) {
            place.push(entry);
        }
    }

    fn entry(&mut self, json: &Json<'_>, read: &mut dyn FnMut(&mut Object<'_, '_>), ids: &mut Ids) -> bool {
        let (outer_bad, outer_id) = (std::mem::take(&mut self.bad), self.id.take());
        self.object(json, read);
        let keep = !self.bad && self.is_new(ids);
        (self.bad, self.id) = (outer_bad, outer_id);
        keep
    }

    /// Whether the entry that was read has an id that no other has, or none at all.
    fn is_new(&mut self, ids: &mut Ids) -> bool {
        let Some(id) = self.id.take() else { return true };
        if let Some(first) = ids.get(&id) {
            let outer = self.enter("id");
            self.error(Code::DuplicateId, &id, &["an id that is not in use; ", first, " has it"].concat());
            #[cfg(feature = "hints")]
            self.relate(first);
            self.leave(outer);
            return false;
        }
        ids.insert(id, self.path.clone());
        true
    }
}
