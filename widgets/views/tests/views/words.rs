//! The widgets' own words: in the order of the feed's words, and different between languages.

use super::campaign::feed;
use super::page::{WIDGETS, different_tags, widget};
use hrc_core::feed::{Attendance, MemberType, UclgSection};

#[test]
fn words_for_the_feeds_words_are_in_their_order() {
    let english = include_str!("../../lang/en.ftl");
    let file = hrc_lang::ftl::parse("en.ftl", english, &mut Vec::new());
    for (id, words) in [
        ("map-kinds", MemberType::WORDS),
        ("map-sections", UclgSection::WORDS),
        // The last is for words that are not known, of which nothing is said.
        ("programme-attendances", &Attendance::WORDS[..3]),
    ] {
        let entry = file.entries.iter().find(|entry| entry.id == id).unwrap();
        assert!(entry.texts().iter().map(|text| text.key.as_str()).eq(words.iter().copied()), "{id}");
    }
}

#[test]
fn widgets_speak_the_language_they_are_asked_for() {
    for element in WIDGETS {
        let mut words: Vec<String> =
            different_tags().map(|tag| widget(element, tag, &feed()).page().words()).collect();
        words.dedup();
        assert_eq!(words.len(), different_tags().count(), "{element}");
    }
}
