//! Where the reader is, what it found wrong so far, and what references may name.

use super::json::Json;
use super::text;
use crate::feed::{Code, Problem, Severity};

/// More problems than this are not listed: nobody reads them, and a hostile feed could fill the memory.
pub(super) const MAX_PROBLEMS: usize = 1000;

/// What a reference may name; an index into [`Log::known`].
#[derive(Clone, Copy)]
pub(super) enum Known {
    Axis,
    Member,
    Partner,
}

/// Where each id of a list was seen first. A publisher's lists are long, and the widgets' code is short.
#[cfg(feature = "hints")]
pub(super) type Ids = std::collections::HashMap<String, String>;
/// Where each id of a list was seen first.
#[cfg(not(feature = "hints"))]
pub(super) type Ids = std::collections::BTreeMap<String, String>;

/// The place that is being read, and the problems so far.
#[derive(Default)]
pub(super) struct Log {
    /// Path of the value being read, such as `members[3].name`.
    pub(super) path: String,
    pub(super) problems: Vec<Problem>,
    /// Whether the entry being read must be left out.
    pub(super) bad: bool,
    pub(super) default_language: String,
    /// Longest text that is read next, in characters.
    pub(super) max: usize,
    /// The greatest target of a milestone so far.
    pub(super) last_target: u64,
    /// The id of the entry being read, where it has one that must not repeat.
    pub(super) id: Option<String>,
    /// The ids that references may name, by [`Known`]; `None` where they are not in reach.
    pub(super) known: [Option<Ids>; 3],
}

impl Log {
    /// Steps into a field; [`Log::leave`] with the result steps out.
    pub(super) fn enter(&mut self, key: &str) -> usize {
        let outer = self.path.len();
        if outer > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        outer
    }

    /// Steps into an entry of a list.
    pub(super) fn enter_index(&mut self, index: usize) -> usize {
        let outer = self.path.len();
        self.path.push('[');
        self.path.push_str(&index.to_string());
        self.path.push(']');
        outer
    }

    pub(super) fn leave(&mut self, outer: usize) {
        self.path.truncate(outer);
    }

    /// Whether no more problems are listed.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() > MAX_PROBLEMS
    }

    /// Notes a problem at the current path.
    #[inline(never)]
    pub(super) fn report(&mut self, code: Code, severity: Severity, value: &str, expected: &str) {
        #[cfg(feature = "hints")]
        let mut code = code;
        #[cfg(not(feature = "hints"))]
        let _ = code;
        if self.is_full() {
            return;
        }
        let (mut path, mut value, mut expected) =
            (short(&self.path, 200), short(value, 60), expected.to_owned());
        if self.problems.len() == MAX_PROBLEMS {
            path.clear();
            value = "more problems".to_owned();
            expected = "at most 1000, the rest is not listed".to_owned();
            #[cfg(feature = "hints")]
            {
                code = Code::MoreProblems;
            }
        }
        self.problems.push(Problem {
            #[cfg(feature = "hints")]
            code,
            severity,
            path,
            value,
            expected,
            #[cfg(feature = "hints")]
            related: None,
        });
    }

    /// The last problem is about another place too.
    #[cfg(feature = "hints")]
    pub(super) fn relate(&mut self, path: &str) {
        if let Some(last) = self.problems.last_mut().filter(|last| last.code != Code::MoreProblems) {
            last.related = Some(path.to_owned());
        }
    }

    pub(super) fn error(&mut self, code: Code, value: &str, expected: &str) {
        self.report(code, Severity::Error, value, expected);
    }

    /// More than is read; the rest is left out.
    pub(super) fn limit(&mut self, found: usize, limit: usize, what: &str) {
        let words = [&found.to_string(), what, "at most ", &limit.to_string()];
        self.error(Code::Limit, &words[..2].concat(), &words[2..].concat());
    }

    /// The value makes its entry unusable.
    pub(super) fn wrong<T>(&mut self, code: Code, json: &Json<'_>, expected: &str) -> Option<T> {
        self.unusable(code, json, expected);
        None
    }

    #[inline(never)]
    fn unusable(&mut self, code: Code, json: &Json<'_>, expected: &str) {
        self.bad = true;
        let shown = match json {
            Json::Null => "null",
            Json::Bool(true) => "true",
            Json::Bool(false) => "false",
            Json::Number(number) => number,
            Json::Text(text) if text.is_empty() => "an empty text",
            Json::Text(text) => text,
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        };
        self.error(code, shown, expected);
    }

    /// Whether a reference leads somewhere; if not, it is to be left out.
    pub(super) fn is_known(&mut self, known: Known, id: &str) -> bool {
        let found = self.known[known as usize].as_ref().is_none_or(|ids| ids.contains_key(id));
        if !found {
            self.error(
                [Code::UnknownRight, Code::UnknownMember, Code::UnknownPartner][known as usize],
                id,
                [
                    "the id of one of rights.axes",
                    "the id of a member in the list",
                    "the id of one of partners",
                ][known as usize],
            );
        }
        found
    }
}

/// The beginning of a text that may hold anything.
fn short(text: &str, max: usize) -> String {
    let begin: String = text.chars().take(max + 1).collect();
    let (mut begin, _) = text::clean(&begin);
    text::cut(&mut begin, max);
    begin
}
