//! Whether a language has the messages of the English file, and the lines of its table.

use hrc_core::text::{Lang, PluralCategory};

use crate::Problem;
use crate::ftl::{self, Entry, File, Part, Variant};
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
    if message.kind == Kind::Plurals {
        return lines_of_several(entry, lang, message, problems);
    }
    let id = &message.id;
    if entry.selections.len() > 1 {
        problems.push(format!(
            "{id} selects {} times, but the English message {}.",
            entry.selections.len(),
            if message.kind == Kind::Text { "does not select" } else { "once" }
        ));
        return Vec::new();
    }
    let keys: Vec<&str> = match &message.kind {
        Kind::Text => Vec::new(),
        Kind::Plural | Kind::Plurals => plural_keys(lang),
        Kind::Dated => PRECISIONS.to_vec(),
        Kind::Choice(keys) => keys.iter().map(String::as_str).collect(),
    };
    let selector = message.selectors.first().map(String::as_str).unwrap_or_default();
    let texts = entry.texts();
    match entry.selector() {
        Some(found) if message.kind == Kind::Text => {
            problems.push(format!("{id} selects by ${found}, but the English message does not select."));
            return Vec::new();
        }
        Some(found) if found != selector => {
            problems.push(format!("{id} selects by ${found}, but the English message by ${selector}."));
            return Vec::new();
        }
        None if matches!(message.kind, Kind::Choice(_) | Kind::Dated) => {
            let keys: Vec<String> = keys.iter().map(|key| format!("[{key}]")).collect();
            problems.push(format!("{id} does not select by ${selector}. It needs {}.", keys.join(", ")));
            return Vec::new();
        }
        Some(_) => check_keys(id, &texts, &keys, lang, problems),
        None => {}
    }
    for text in &texts {
        check_arguments(text, message, lang, problems);
    }
    let line = |key: &str| {
        let text = texts.iter().find(|text| text.key == key);
        text.map(|text| line(&text.parts, message))
    };
    // Without a selection, its one text is every variant.
    let of = |key: &str| if entry.selections.is_empty() { line("") } else { line(key) };
    match &message.kind {
        Kind::Text | Kind::Plurals => line("").into_iter().collect(),
        Kind::Choice(keys) => keys.iter().filter_map(|key| of(key)).collect(),
        Kind::Plural => forms(lang, of),
        Kind::Dated => shortened(PRECISIONS.iter().map(|key| of(key))),
    }
}

/// The lines of a message with several numbers: the text around their parts, and the forms of each part.
fn lines_of_several(entry: &Entry, lang: Lang, message: &Message, problems: &mut Vec<String>) -> Vec<String> {
    let id = &message.id;
    let keys = plural_keys(lang);
    for selection in &entry.selections {
        if !message.selectors.contains(&selection.selector) {
            let known: Vec<String> = message.selectors.iter().map(|name| format!("${name}")).collect();
            problems.push(format!(
                "{id} selects by ${}, but the English message by {}.",
                selection.selector,
                known.join(" and ")
            ));
        }
        check_keys(id, &selection.variants, &keys, lang, problems);
    }
    let mut found: Vec<&str> = ftl::arguments(&entry.parts);
    for selection in &entry.selections {
        let most = selection.variant(keys.last().copied().unwrap_or_default());
        found.extend(most.map(|variant| ftl::arguments(&variant.parts)).unwrap_or_default());
        for variant in &selection.variants {
            unknown_arguments(&variant.parts, &at(variant), message, problems);
        }
    }
    unknown_arguments(&entry.parts, "", message, problems);
    for name in message.arguments.iter().filter(|name| !found.contains(&name.as_str())) {
        problems.push(format!("{id} lacks the argument ${name}."));
    }
    let mut lines = vec![line_of_several(entry, message)];
    for selector in &message.selectors {
        let selection = entry.selections.iter().find(|selection| selection.selector == *selector);
        lines.extend(forms(lang, |key| {
            let variant = selection.and_then(|selection| selection.variant(key));
            variant.map(|variant| line(&variant.parts, message))
        }));
    }
    lines
}

fn plural_keys(lang: Lang) -> Vec<&'static str> {
    lang.plurals().categories().iter().map(|category| category.word()).collect()
}

fn check_keys(id: &str, texts: &[Variant], keys: &[&str], lang: Lang, problems: &mut Vec<String>) {
    for key in keys.iter().filter(|key| !texts.iter().any(|text| text.key == **key)) {
        problems.push(format!("{id} lacks the variant [{key}], which {} needs.", lang.tag()));
    }
    for text in texts.iter().filter(|text| !keys.contains(&text.key.as_str())) {
        problems.push(format!("{id} has the variant [{}], which {} does not have.", text.key, lang.tag()));
    }
}

/// The six plural forms, that of most numbers first. A form that the language does not have is that one too.
fn forms(lang: Lang, of: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let most = lang.plurals().categories().last().map(|category| category.word()).unwrap_or_default();
    let others = PluralCategory::ALL.into_iter().filter(|category| *category != PluralCategory::Other);
    shortened([of(most)].into_iter().chain(others.map(|category| of(category.word()))))
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
fn line(parts: &[Part], message: &Message) -> String {
    let place =
        |name: &String| message.arguments.iter().position(|argument| argument == name).unwrap_or_default();
    let of = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(name) => format!("{{{}}}", place(name)),
        Part::Selection(_) => String::new(),
    };
    parts.iter().map(of).collect()
}

/// As [`line`], with places for the parts that select, after those of the arguments.
fn line_of_several(entry: &Entry, message: &Message) -> String {
    let of = |part: &Part| match part {
        Part::Selection(at) => {
            let selector = entry.selections.get(*at).map(|selection| &selection.selector);
            let place = message.selectors.iter().position(|name| Some(name) == selector);
            format!("{{{}}}", message.arguments.len() + place.unwrap_or_default())
        }
        part => line(std::slice::from_ref(part), message),
    };
    entry.parts.iter().map(of).collect()
}

/// Where in a message a text stands.
fn at(text: &Variant) -> String {
    if text.key.is_empty() { String::new() } else { format!("[{}] of ", text.key) }
}

fn unknown_arguments(parts: &[Part], at: &str, message: &Message, problems: &mut Vec<String>) {
    for name in ftl::arguments(parts) {
        if !message.arguments.iter().any(|known| known == name) {
            let known: Vec<String> = message.arguments.iter().map(|name| format!("${name}")).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            problems.push(format!(
                "{at}{} has the unknown argument ${name}. The English message has {known}.",
                message.id
            ));
        }
    }
}

fn check_arguments(text: &Variant, message: &Message, lang: Lang, problems: &mut Vec<String>) {
    let at = at(text);
    unknown_arguments(&text.parts, &at, message, problems);
    let found = ftl::arguments(&text.parts);
    for name in needed(text, message, lang) {
        if !found.contains(&name.as_str()) {
            problems.push(format!("{at}{} lacks the argument ${name}.", message.id));
        }
    }
}

/// Whether many numbers take a plural form.
fn is_of_many(key: &str, lang: Lang) -> bool {
    (0..1000).filter(|number| lang.plurals().category(*number).word() == key).nth(2).is_some()
}

/// The arguments that a variant must have.
fn needed<'a>(text: &Variant, message: &'a Message, lang: Lang) -> impl Iterator<Item = &'a String> {
    // A form may say its number in a word, "two members", unless many numbers take it: Russian has one form for 1, 21, 31.
    let in_word = message.kind == Kind::Plural && !text.key.is_empty() && !is_of_many(&text.key, lang);
    // A year alone has no month.
    let english = match message.kind {
        Kind::Dated => message.english.iter().find(|(key, _)| *key == text.key).map(|(_, names)| names),
        _ => None,
    };
    let selector = message.selectors.first();
    english.unwrap_or(&message.arguments).iter().filter(move |name| !(in_word && Some(*name) == selector))
}
