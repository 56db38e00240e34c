//! Text to feed: everything that can be shown is kept, everything else becomes a [`Problem`].
//!
//! What happens to what is wrong:
//! - an entry of a list with a wrong value (type, range, id twice, unknown country, place off the globe) is left out;
//! - a reference to nothing, a link that is not http(s), a language of a text: left out by itself;
//! - an unknown field is ignored, an unknown word becomes `other`;
//! - control and direction characters are taken out of texts, texts that are too long end in `…`;
//! - counts that disagree stay as the feed says them.
//!
//! With the feature `hints` the problems also say what only the publisher can use: unknown fields with the nearest known
//! word, markup in texts, programmes out of order. The widgets are built without it.

mod campaign;
mod country;
#[cfg(feature = "hints")]
mod counts;
mod decode;
mod entry;
mod envelope;
#[cfg(feature = "hints")]
mod hints;
mod json;
mod list;
mod log;
mod map_file;
mod member;
mod number;
mod object;
mod practice;
mod references;
mod rights;
mod session;
mod text;
mod value;

#[cfg(doc)]
use super::Problem;
pub use country::{country_codes, is_country};
pub use decode::{MAX_FEED_BYTES, MAX_LIST_BYTES};
pub use envelope::read;
pub use list::{read_members, read_names, read_practices};
pub use map_file::read_map;
pub use references::resolve;

/// Longest texts, in characters.
mod limits {
    /// A member's own name.
    pub(super) const NAME: usize = 120;
    /// A title, a label of a milestone, the name of a body.
    pub(super) const TITLE: usize = 300;
    /// A word, code or id of another register.
    pub(super) const WORD: usize = 64;
    /// A paragraph.
    pub(super) const PARAGRAPH: usize = 4000;
}
