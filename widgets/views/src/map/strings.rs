//! Texts of the map and its list: the section `map` of the files in `lang`.

use hrc_core::feed::{MemberType, UclgSection};
use hrc_core::text::Lang;

include!(concat!(env!("OUT_DIR"), "/map.rs"));

/// Names of countries that come before those of CLDR: `|AA` and a name for each.
pub(crate) fn country_names(lang: Lang) -> &'static str {
    strings(lang).country_names
}

impl Strings {
    /// The word for a kind of government.
    pub(super) fn kind(&self, kind: MemberType) -> &'static str {
        self.kinds[kind as usize]
    }

    /// The name of a section of UCLG.
    pub(super) fn section(&self, section: UclgSection) -> &'static str {
        self.sections[section as usize]
    }
}
