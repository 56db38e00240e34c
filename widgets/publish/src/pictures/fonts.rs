//! The fonts of the machine: which one has a letter. The answer depends on the fonts alone, not on the order in which a
//! disk lists them.

use resvg::usvg::fontdb::{self, Database, FaceInfo, ID, Query, Source, Stretch, Style, Weight};
use skrifa::MetadataProvider as _;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use unicode_script::{Script, UnicodeScript as _};

/// Families for plain text, the first that is there; the rest of the order is in [`rank`].
const USUAL: [&str; 8] = [
    "Noto Sans",
    "Open Sans",
    "Segoe UI",
    "Roboto",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
];

/// Fonts with upright letters of usual width.
#[derive(Debug)]
pub struct Fonts {
    pub(super) database: Arc<Database>,
    /// The most usual first.
    families: Vec<Family>,
    /// Which family has a letter, plain or bold, in a language; `None` for none.
    known: Mutex<HashMap<(char, bool, Chinese), Option<usize>>>,
}

/// A family with its two fonts, and the letters that they have, read when they are asked for.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) name: String,
    faces: [Option<ID>; 2],
    letters: [OnceLock<HashSet<u32>>; 2],
}

/// Which form of the letters that Chinese, Japanese and Korean share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Chinese {
    Any,
    Japanese,
    Korean,
    Simplified,
    Traditional,
}

impl Chinese {
    fn of(tag: &str) -> Chinese {
        let tag = tag.to_ascii_lowercase();
        match tag.split('-').next() {
            Some("ja") => Chinese::Japanese,
            Some("ko") => Chinese::Korean,
            Some("zh") if ["hant", "tw", "hk"].iter().any(|part| tag.split('-').any(|p| p == *part)) => {
                Chinese::Traditional
            }
            Some("zh") => Chinese::Simplified,
            _ => Chinese::Any,
        }
    }

    /// How the families of Noto end that have it.
    fn end(self) -> &'static str {
        match self {
            Chinese::Any => "\0",
            Chinese::Japanese => " JP",
            Chinese::Korean => " KR",
            Chinese::Simplified => " SC",
            Chinese::Traditional => " TC",
        }
    }
}

impl Fonts {
    /// Those of this machine.
    pub fn of_this_machine() -> Fonts {
        let mut database = Database::new();
        database.load_system_fonts();
        Fonts::new(database)
    }

    /// Those of a database; one without fonts is right too.
    pub fn new(unordered: Database) -> Fonts {
        let mut faces: Vec<FaceInfo> = unordered.faces().filter(|face| is_upright(face)).cloned().collect();
        // Where a family is there twice, the first one counts.
        faces.sort_by_cached_key(|face| (file(face), face.index));
        let mut names: Vec<String> = faces.iter().filter_map(family).collect();
        let mut database = Database::new();
        for face in faces {
            database.push_face_info(face);
        }
        // It would end the attribute that names the family.
        names.retain(|name| !name.contains(['\'', '"', '\\']));
        names.sort_by_cached_key(|name| (rank(name), name.clone()));
        names.dedup();
        let face = |name: &str, weight| {
            let families = &[fontdb::Family::Name(name)];
            database.query(&Query { families, weight, stretch: Stretch::Normal, style: Style::Normal })
        };
        let family = |name: String| Family {
            faces: [face(&name, Weight::NORMAL), face(&name, Weight::BOLD)],
            letters: Default::default(),
            name,
        };
        let families = names.into_iter().map(family).collect();
        Fonts { database: Arc::new(database), families, known: Mutex::default() }
    }

    /// The family that has a letter; `None` where no font has it.
    pub(super) fn family(&self, letter: char, bold: bool, tag: &str) -> Option<&Family> {
        let chinese = Chinese::of(tag);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let found = *known.entry((letter, bold, chinese)).or_insert_with(|| {
            let all = 0..self.families.len();
            let have = |at: &usize| self.has(&self.families[*at], bold, letter);
            let of = |end: &str| all.clone().filter(|at| self.families[*at].name.ends_with(end)).find(have);
            // Families for Latin letters often have others too, less well made than a family of their own.
            let european = is_european(letter);
            let named =
                || if european { None } else { of(&format!("Noto Sans {}", letter.script().full_name())) };
            of(chinese.end()).filter(|_| !european).or_else(named).or_else(|| all.clone().find(have))
        });
        found.map(|at| &self.families[at])
    }

    /// Whether a family has a letter in the thickness that is asked for.
    pub(super) fn has(&self, family: &Family, bold: bool, letter: char) -> bool {
        let at = usize::from(bold);
        let read = |data: &[u8], index| {
            let font = skrifa::FontRef::from_index(data, index).ok()?;
            Some(font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0).map(|(c, _)| c).collect())
        };
        let read = || {
            let read = family.faces[at].and_then(|id| self.database.with_face_data(id, read));
            read.flatten().unwrap_or_default()
        };
        family.letters[at].get_or_init(read).contains(&u32::from(letter))
    }

    /// The font that stands for a family.
    pub(super) fn face(&self, name: &str, bold: bool) -> Option<ID> {
        self.families.iter().find(|family| family.name == name)?.faces[usize::from(bold)]
    }
}

/// Whether Latin texts have a letter, so that the family of the Latin letters has it too.
fn is_european(letter: char) -> bool {
    match letter.script() {
        Script::Latin | Script::Greek | Script::Cyrillic => true,
        // A comma of simplified Chinese stands lower than one of traditional Chinese.
        Script::Common | Script::Inherited => {
            !matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
        }
        _ => false,
    }
}

fn is_upright(face: &FaceInfo) -> bool {
    face.style == Style::Normal && face.stretch == Stretch::Normal
}

/// Where it is on the disk; those that are not come first.
fn file(face: &FaceInfo) -> PathBuf {
    match &face.source {
        Source::File(path) | Source::SharedFile(path, _) => path.clone(),
        Source::Binary(_) => PathBuf::new(),
    }
}

fn family(face: &FaceInfo) -> Option<String> {
    face.families.first().map(|(name, _)| name.clone())
}

/// Where a family stands: usual ones, then other plain letters, then those that are for something else.
fn rank(family: &str) -> usize {
    if let Some(at) = USUAL.iter().position(|name| *name == family) {
        return at;
    }
    let has = |words: &[&str]| words.iter().any(|word| family.contains(word));
    let special =
        has(&["Mono", "Symbol", "Emoji", "Math", "Music", "Icon", "Display", "Condensed", "Light", "Black"]);
    let plain = Reverse(usize::from(family.starts_with("Noto Sans")) + usize::from(has(&["Sans"])));
    USUAL.len() + (2 - plain.0) + if special { 10 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_in_which_a_disk_lists_fonts_changes_nothing() {
        let mut usual = Database::new();
        usual.load_system_fonts();
        let mut turned = Database::new();
        let faces: Vec<FaceInfo> = usual.faces().cloned().collect();
        for face in faces.into_iter().rev() {
            turned.push_face_info(face);
        }
        let (one, two) = (Fonts::new(usual), Fonts::new(turned));
        let names = |fonts: &Fonts| -> Vec<String> {
            fonts.families.iter().map(|family| family.name.clone()).collect()
        };
        assert_eq!(names(&one), names(&two));
        for letter in "aÉλЖ5•…عשहไ한人ひ".chars() {
            for (bold, tag) in [(false, "en"), (true, "ko"), (false, "zh-Hant")] {
                let family = |fonts: &Fonts| {
                    let family = fonts.family(letter, bold, tag)?;
                    assert!(fonts.has(family, bold, letter), "{letter} in {}", family.name);
                    let id = fonts.face(&family.name, bold)?;
                    fonts.database.face(id).map(|face| (family.name.clone(), face.post_script_name.clone()))
                };
                assert_eq!(family(&one), family(&two), "{letter} {tag}");
            }
        }
    }

    #[test]
    fn usual_families_come_before_others_and_special_ones_last() {
        let mut names =
            ["Zapf", "DejaVu Sans", "Noto Sans Mono", "Noto Sans Arabic", "Noto Sans", "Noto Color Emoji"];
        names.sort_by_key(|name| rank(name));
        assert_eq!(names[..3], ["Noto Sans", "DejaVu Sans", "Noto Sans Arabic"]);
        assert_eq!(names[3], "Zapf");
    }

    #[test]
    fn a_language_has_its_form_of_shared_letters() {
        for (tag, end) in [
            ("ja", " JP"),
            ("ko-KR", " KR"),
            ("zh", " SC"),
            ("zh-Hant", " TC"),
            ("zh-TW", " TC"),
            ("fr", "\0"),
        ] {
            assert_eq!(Chinese::of(tag).end(), end, "{tag}");
        }
    }

    #[test]
    fn the_points_of_chinese_are_of_its_form() {
        assert!("aéΛж5,.…’".chars().all(is_european));
        assert!(!"，。、：（）「人가".chars().any(is_european));
    }
}
