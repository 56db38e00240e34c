//! The shared words: each there in each language, and different between languages.

use super::campaign::feed;
use super::page::{WIDGETS, tags, widget};
use hrc_core::text::Lang;
use hrc_views::shared::strings;

#[test]
fn every_language_has_every_shared_word() {
    for lang in Lang::ALL {
        let words = format!("{:?}", strings(lang));
        assert!(!words.contains("\"\""), "{words}");
    }
}

#[test]
fn widgets_speak_the_language_they_are_asked_for() {
    for element in WIDGETS {
        let mut words: Vec<String> = tags().map(|tag| widget(element, tag, &feed()).page().words()).collect();
        words.dedup();
        assert_eq!(words.len(), Lang::ALL.len(), "{element}");
    }
}
