//! The widgets' own texts: tables that the build makes of the files in `lang`, one for each language.
//!
//! Natively all languages are compiled in. In a browser none is: a language is a file beside the library, with the sections
//! of the library's widgets. Its first line says of which language it is, and has a fingerprint of the messages; then each
//! section has a line with its name and the lines of its messages.
//!
//! Invariants: a file that is damaged, or has other messages than this library knows, is refused; nothing here panics,
//! whatever is in a file; a language whose file is not here has only empty texts, so a widget asks [`choose`] first.

use hrc_core::text::{Dated, Lang, Plural, Plurals, Text};
use std::array;
use std::fmt;
use std::str::Split;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// A part of the texts: that of a widget, or `shared`.
pub(crate) struct Section {
    name: &'static str,
    /// Number of its lines.
    lines: usize,
    /// Of its messages and their arguments.
    fingerprint: u64,
}

mod table {
    use super::Section;
    include!(concat!(env!("OUT_DIR"), "/table.rs"));
}
use table::SECTIONS;

/// A value for each language.
type OfLanguages<T> = [T; Lang::ALL.len()];

/// The texts of a section, in each language once they are read; the last of them are empty.
pub(crate) type Cells<T> = [OnceLock<T>; Lang::ALL.len() + 1];

pub(crate) const fn cells<T>() -> Cells<T> {
    [const { OnceLock::new() }; Lang::ALL.len() + 1]
}

/// The texts of the section with this number.
pub(crate) fn strings<T>(
    cells: &'static Cells<T>,
    section: usize,
    lang: Lang,
    read: fn(&mut Lines) -> T,
) -> &'static T {
    let (index, lines) = match lines(section, lang) {
        Some(lines) => (lang as usize, lines),
        None => (cells.len() - 1, ""),
    };
    cells[index].get_or_init(|| read(&mut Lines(lines.split('\n'))))
}

/// The lines of a section.
pub(crate) struct Lines(Split<'static, char>);

/// A line that is the same as the first of its message.
const SAME: &str = "=";

impl Lines {
    pub(crate) fn next(&mut self) -> &'static str {
        self.0.next().unwrap_or_default()
    }

    pub(crate) fn text<const N: usize>(&mut self) -> Text<N> {
        Text(self.next())
    }

    fn or(&mut self, first: &'static str) -> &'static str {
        match self.next() {
            SAME => first,
            text => text,
        }
    }

    pub(crate) fn plural<const N: usize>(&mut self) -> Plural<N> {
        let other = self.next();
        let mut forms = [other; 6];
        for form in &mut forms[..5] {
            *form = self.or(other);
        }
        Plural::new(forms)
    }

    pub(crate) fn plurals<const N: usize, const S: usize>(&mut self) -> Plurals<N, S> {
        let text = self.next();
        Plurals::new(text, array::from_fn(|_| self.plural()))
    }

    pub(crate) fn dated<const N: usize>(&mut self) -> Dated<N> {
        let day = self.next();
        Dated { day: Text(day), month: Text(self.or(day)), year: Text(self.or(day)) }
    }

    pub(crate) fn list<const N: usize>(&mut self) -> [&'static str; N] {
        array::from_fn(|_| self.next())
    }
}

/// Natively every language is here.
#[cfg(not(target_arch = "wasm32"))]
fn lines(section: usize, lang: Lang) -> Option<&'static str> {
    Some(table::TEXTS[section][lang as usize])
}

#[cfg(target_arch = "wasm32")]
fn lines(section: usize, lang: Lang) -> Option<&'static str> {
    FILES[lang as usize].get().and_then(|file| section_of(file, SECTIONS[section].name))
}

/// The files that were loaded.
static FILES: OfLanguages<OnceLock<&'static str>> = [const { OnceLock::new() }; Lang::ALL.len()];

/// A bit for each language that a widget speaks.
static WANTED: AtomicU32 = AtomicU32::new(0);

/// Whether the texts of a language are here.
pub fn is_here(lang: Lang) -> bool {
    cfg!(not(target_arch = "wasm32")) || FILES[lang as usize].get().is_some()
}

/// A language that is here, if there is any.
pub fn any() -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| is_here(*lang))
}

/// A widget speaks `lang`: that language where it is here, else another that is, while the page asks for it; see [`wanted`].
pub fn choose(lang: Lang) -> Lang {
    if is_here(lang) {
        return lang;
    }
    WANTED.fetch_or(1 << lang as u32, Ordering::Relaxed);
    any().unwrap_or(lang)
}

/// The languages that widgets speak and that are not here.
pub fn wanted() -> impl Iterator<Item = Lang> {
    let wanted = WANTED.load(Ordering::Relaxed);
    Lang::ALL.into_iter().filter(move |lang| wanted & (1 << *lang as u32) != 0 && !is_here(*lang))
}

/// The file with the texts of `widgets` in `lang`.
pub fn file(lang: Lang, widgets: &[&str]) -> String {
    let mut out = head(lang, widgets) + "\n";
    for (section, texts) in SECTIONS.iter().zip(&table::TEXTS) {
        if is_in(section, widgets) {
            out += &mark(section);
            out += "\n";
            out += texts[lang as usize];
        }
    }
    out
}

/// Takes a file with the texts of `widgets` in `lang`, for good. One that is here stays.
///
/// # Errors
/// If the file is damaged, or of another version.
pub fn load(lang: Lang, bytes: Vec<u8>, widgets: &[&str]) -> Result<(), Refused> {
    let text = String::from_utf8(bytes).map_err(|_| Refused)?;
    check(&text, lang, widgets).ok_or(Refused)?;
    FILES[lang as usize].get_or_init(|| Box::leak(text.into_boxed_str()));
    Ok(())
}

/// A file of texts that is damaged, or has other messages than this library knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the file is damaged or of another version")
    }
}

impl std::error::Error for Refused {}

fn is_in(section: &Section, widgets: &[&str]) -> bool {
    section.name == "shared" || widgets.contains(&section.name)
}

/// The line before those of a section.
fn mark(section: &Section) -> String {
    ["[", section.name, "]"].concat()
}

/// The first line of a file.
fn head(lang: Lang, widgets: &[&str]) -> String {
    let mut print: u64 = 0;
    for section in SECTIONS.iter().filter(|section| is_in(section, widgets)) {
        print = print.rotate_left(7) ^ section.fingerprint;
    }
    let mut out = ["hrc-texts ", lang.tag(), " "].concat();
    for place in (0..16).rev() {
        let digit = (print >> (4 * place)) & 15;
        out.extend(char::from_digit(digit as u32, 16));
    }
    out
}

/// Whether all that should be in a file is.
fn check(text: &str, lang: Lang, widgets: &[&str]) -> Option<()> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    let mut expect = |line: String| lines.next().filter(|found| *found == line);
    expect(head(lang, widgets))?;
    for section in SECTIONS.iter().filter(|section| is_in(section, widgets)) {
        (lines.next()? == mark(section)).then_some(())?;
        for _ in 0..section.lines {
            lines.next()?;
        }
    }
    lines.next().is_none().then_some(())
}

/// The lines of a section, and what follows it. No line of a text begins as a mark does.
#[cfg(any(test, target_arch = "wasm32"))]
fn section_of<'a>(file: &'a str, name: &str) -> Option<&'a str> {
    hrc_core::text::around(file, &["\n[", name, "]\n"].concat()).map(|(_, lines)| lines)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::shared::{PLAIN, Ui, strings as shared};
    use hrc_core::catalogue::{WIDGETS, widget::in_library};
    use hrc_core::feed::Date;
    use hrc_core::text::fill_plurals;
    use proptest::prelude::{prop, prop_assert, proptest};

    const USUAL: [&str; 3] = ["counter", "map", "radar"];

    /// Reads sections as a browser would, and tells what they say.
    fn read(text: &str) -> String {
        // As a file that was loaded, it is never given back.
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let lines = |name| section_of(text, name).unwrap_or_default();
        let shared = crate::shared::Strings::read(&mut Lines(lines("shared").split('\n')));
        format!("{shared:?} {:?}", Lines(lines("counter").split('\n')).plural::<1>())
    }

    #[test]
    fn a_file_has_what_is_compiled_in() {
        for lang in Lang::ALL {
            let text = file(lang, &USUAL);
            assert_eq!(check(&text, lang, &USUAL), Some(()));
            assert!(read(&text).starts_with(&format!("{:?}", shared(lang))), "{}", lang.tag());
            for (section, texts) in SECTIONS.iter().zip(&table::TEXTS) {
                let lines = section_of(&text, section.name);
                assert_eq!(lines.is_some(), is_in(section, &USUAL), "{}", section.name);
                assert!(
                    lines.is_none_or(|lines| lines.starts_with(texts[lang as usize])),
                    "{}",
                    section.name
                );
            }
        }
    }

    #[test]
    fn every_section_is_of_a_widget_or_shared() {
        let names: Vec<&str> = SECTIONS.iter().map(|section| section.name).collect();
        let widgets = WIDGETS.map(|widget| widget.name);
        assert_eq!(names, [&["shared"][..], &widgets].concat());
    }

    #[test]
    fn a_file_of_another_language_version_or_library_is_refused() {
        let text = file(Lang::Fr, &USUAL);
        let event: Vec<&str> = in_library(hrc_core::catalogue::Library::Event).collect();
        assert_eq!(check(&text, Lang::Es, &USUAL), None);
        assert_eq!(check(&text, Lang::Fr, &event), None);
        let (head, rest) = text.split_once('\n').unwrap();
        let other = if head.ends_with('0') { "1" } else { "0" };
        assert_eq!(check(&[&head[..head.len() - 1], other, "\n", rest].concat(), Lang::Fr, &USUAL), None);
        assert_eq!(check(&(text + "more\n"), Lang::Fr, &USUAL), None);
        assert_eq!(load(Lang::Fr, vec![0xff], &USUAL), Err(Refused));
    }

    #[test]
    fn a_file_that_ends_too_early_is_refused_wherever_it_is_cut() {
        let text = file(Lang::Ar, &USUAL);
        for (cut, _) in text.char_indices() {
            assert_eq!(check(&text[..cut], Lang::Ar, &USUAL), None, "{cut}");
        }
    }

    #[test]
    fn a_number_chooses_the_form_and_a_date_by_how_exact_it_is() {
        let ui = |tag| Ui::new(tag, "", &PLAIN);
        let left_out = |tag, number| ui(tag).plural(&shared(ui(tag).lang).left_out, number);
        assert_eq!(left_out("en", 1), "1 entry could not be read and is left out.");
        assert_eq!(left_out("es", 2), "Se han omitido 2 entradas que no se pudieron leer.");
        assert_eq!(left_out("ar", 2), "استُبعد إدخالان تعذّرت قراءتهما.");
        let mut lines =
            Lines("{2}; {3}.\n{0} rows\n=\n{0} row\n=\n=\n=\n{1} are\n=\n{1} is\n=\n=\n=".split('\n'));
        let plurals = lines.plurals::<2, 2>();
        let both = |a, b| fill_plurals(Lang::En, &plurals, [a, b], &[&a.to_string(), &b.to_string()]);
        assert_eq!((both(1, 2), both(17, 1)), ("1 row; 2 are.".to_owned(), "17 rows; 1 is.".to_owned()));
        let mut lines = Lines("on {0}\nin {0}\n=".split('\n'));
        let dated = lines.dated();
        let date = |month, day| Date { year: 2022, month, day };
        assert_eq!(ui("en").dated(&dated, &date(Some(6), Some(14))), "on 14 June 2022");
        assert_eq!(ui("en").dated(&dated, &date(Some(6), None)), "in June 2022");
        assert_eq!(ui("en").dated(&dated, &date(None, None)), "on 2022");
    }

    proptest! {
        #[test]
        fn no_file_makes_a_reader_panic(
            cut in proptest::arbitrary::any::<prop::sample::Index>(),
            junk in "[=\\[\\]{}0-9a-z\\n\u{e9}\u{62d}]{0,40}",
        ) {
            let mut text = file(Lang::Ar, &USUAL);
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            text.insert_str(places[cut.index(places.len())], &junk);
            let _ = check(&text, Lang::Ar, &USUAL);
            prop_assert!(!read(&text).is_empty() && !read(&junk).is_empty());
        }
    }
}
