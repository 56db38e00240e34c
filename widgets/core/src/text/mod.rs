//! Text: languages and their direction, widths by estimate, line breaks, isolation of bidirectional names.

mod around;
mod edits;
mod lang;
mod plain;
mod plural;
mod px;
mod template;
mod wrap;

pub use around::around;
pub use edits::edits;
pub use lang::{Direction, Lang, direction};
pub use plain::{Numbers, plain_time};
pub use plural::{Plural, PluralCategory, PluralRule, Plurals, fill_plurals, plural};
pub use px::{px, scaled};
pub use template::{Dated, Text, fill};
pub use wrap::{width_em, word_em, wrap, wrap_anywhere};

/// `text` between FSI and PDI, so that a name in another script leaves the sentence around it in order.
///
/// For places that cannot hold a `<bdi>` element: labels in SVG and in `aria-label`.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push('\u{2068}');
    out.push_str(text);
    out.push('\u{2069}');
    out
}
