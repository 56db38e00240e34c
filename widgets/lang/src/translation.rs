//! Whether a language has the messages of the English file, and the lines of its table.

use hrc_core::text::{Lang, PluralCategory};

use crate::Problem;
use crate::ftl::{Entry, File, Part, Variant};
use crate::message::{Kind, Message, PRECISIONS};

/// A line that is the same as the first of its message.
const SAME: &str = "=";

/// The lines of each message, in the order of `messages`.
pub fn lines(file: &File, lang: Lang, messages: &[Message], problems: &mut Vec<Problem>) -> Vec<Vec<String>> {
    let mut add = |sentence: String| problems.push(Problem { file: file.name.clone(), sentence });
    for entry in &file.entries {
        if !messages.iter().any(|message| message.id == entry.id) {
            add(format!("{} is not in the English file. Take it out, or correct its name.", entry.id));
        }
    }
    let mut all = Vec::new();
    for message in messages {
        let Some(entry) = file.entries.iter().find(|entry| entry.id == message.id) else {
            add(format!("{} is missing.", message.id));
            continue;
        };
        let mut sentences = Vec::new();
        all.push(lines_of(entry, lang, message, &mut sentences));
        sentences.into_iter().for_each(&mut add);
    }
    all
}

fn lines_of(entry: &Entry, lang: Lang, message: &Message, problems: &mut Vec<String>) -> Vec<String> {
    let id = &message.id;
    let keys: Vec<&str> = match &message.kind {
        Kind::Text => Vec::new(),
        Kind::Plural => lang.plurals().categories().iter().map(|category| category.word()).collect(),
        Kind::Dated => PRECISIONS.to_vec(),
        Kind::Choice(keys) => keys.iter().map(String::as_str).collect(),
    };
    match &entry.selector {
        Some(selector) if message.kind == Kind::Text => {
            problems.push(format!("{id} selects by ${selector}, but the English message does not select."));
            return Vec::new();
        }
        Some(selector) if *selector != message.selector => {
            problems.push(format!(
                "{id} selects by ${selector}, but the English message by ${}.",
                message.selector
            ));
            return Vec::new();
        }
        None if matches!(message.kind, Kind::Choice(_)) => {
            problems.push(format!("{id} does not select by ${}.", message.selector));
            return Vec::new();
        }
        Some(_) => {
            for key in keys.iter().filter(|key| entry.variant(key).is_none()) {
                problems.push(format!("{id} lacks the variant [{key}], which {} needs.", lang.tag()));
            }
            for variant in entry.variants.iter().filter(|variant| !keys.contains(&variant.key.as_str())) {
                problems.push(format!(
                    "{id} has the variant [{}], which {} does not have.",
                    variant.key,
                    lang.tag()
                ));
            }
        }
        None => {}
    }
    for variant in &entry.variants {
        check_arguments(variant, message, problems);
    }
    let line = |key: &str| entry.variant(key).map(|variant| line(variant, message));
    // Without a selection, its one text is every variant.
    let of = |key: &str| if entry.selector.is_none() { line("") } else { line(key) };
    match &message.kind {
        Kind::Text => line("").into_iter().collect(),
        Kind::Choice(keys) => keys.iter().filter_map(|key| of(key)).collect(),
        Kind::Plural => {
            let others =
                PluralCategory::ALL.into_iter().filter(|category| *category != PluralCategory::Other);
            shortened([PluralCategory::Other].into_iter().chain(others).map(|category| of(category.word())))
        }
        Kind::Dated => shortened(PRECISIONS.iter().map(|key| of(key))),
    }
}

/// The first line, and what differs from it. A form that the language does not have is that of the first.
fn shortened(lines: impl Iterator<Item = Option<String>>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in lines {
        let line = match (line, all.first()) {
            (Some(line), Some(first)) if line != *first => line,
            (Some(_) | None, Some(_)) => SAME.to_owned(),
            (line, None) => line.unwrap_or_default(),
        };
        all.push(line);
    }
    all
}

/// A text with `{0}`, `{1}`, … for its arguments.
fn line(variant: &Variant, message: &Message) -> String {
    let place =
        |name: &String| message.arguments.iter().position(|argument| argument == name).unwrap_or_default();
    variant
        .parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Argument(name) => format!("{{{}}}", place(name)),
        })
        .collect()
}

fn check_arguments(variant: &Variant, message: &Message, problems: &mut Vec<String>) {
    let at = if variant.key.is_empty() { String::new() } else { format!("[{}] of ", variant.key) };
    let found = variant.arguments();
    for name in &found {
        if !message.arguments.iter().any(|known| known == name) {
            let known: Vec<String> = message.arguments.iter().map(|name| format!("${name}")).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            problems.push(format!(
                "{at}{} has the unknown argument ${name}. The English message has {known}.",
                message.id
            ));
        }
    }
    for name in needed(variant, message) {
        if !found.contains(&name.as_str()) {
            problems.push(format!("{at}{} lacks the argument ${name}.", message.id));
        }
    }
}

/// The arguments that a variant must have.
fn needed<'a>(variant: &Variant, message: &'a Message) -> impl Iterator<Item = &'a String> {
    // A form may say its number in a word: "two members".
    let in_word = message.kind == Kind::Plural && !matches!(variant.key.as_str(), "" | "other");
    // A year alone has no month.
    let english = match message.kind {
        Kind::Dated => message.english.iter().find(|(key, _)| *key == variant.key).map(|(_, names)| names),
        _ => None,
    };
    english.unwrap_or(&message.arguments).iter().filter(move |name| !(in_word && **name == message.selector))
}
