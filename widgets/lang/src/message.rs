//! What a message is: its section, its arguments, and by what it selects. The English file says it.

use hrc_core::text::PluralCategory;

use crate::Problem;
use crate::ftl::{self, Entry, File};

/// Precisions of a date, in the order of the table.
pub const PRECISIONS: [&str; 3] = ["day", "month", "year"];

/// An argument that is a date, known as exactly as it is known.
const DATE: &str = "date";

/// A line has places for values from `{0}` to `{9}`.
const MOST_PLACES: usize = 10;

/// A message.
#[derive(Debug)]
pub struct Message {
    /// Its name, such as `counter-next`.
    pub id: String,
    /// The first word of its name.
    pub section: String,
    /// The rest of its name, as Rust writes it.
    pub field: String,
    /// For translators.
    pub comment: String,
    /// Its arguments, in the order in which values are given.
    pub arguments: Vec<String>,
    /// By which arguments it selects.
    pub selectors: Vec<String>,
    /// By what it selects.
    pub kind: Kind,
    /// The English texts of a message that selects once or not at all: their keys, and the arguments that each has.
    pub english: Vec<(String, Vec<String>)>,
}

/// By what a message selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Text,
    /// The plural category of a number.
    Plural,
    /// The plural categories of several numbers, each in a part of the text.
    Plurals,
    /// The precision of a date.
    Dated,
    /// One of these words.
    Choice(Vec<String>),
}

impl Message {
    /// How many lines of the table it has.
    pub fn lines(&self) -> usize {
        match &self.kind {
            Kind::Text => 1,
            Kind::Plural => PluralCategory::ALL.len(),
            Kind::Plurals => 1 + self.selectors.len() * PluralCategory::ALL.len(),
            Kind::Dated => PRECISIONS.len(),
            Kind::Choice(keys) => keys.len(),
        }
    }

    /// What a program that reads the table has to know of it.
    pub fn signature(&self) -> String {
        format!("{} {:?} {}\n", self.id, self.kind, self.arguments.join(" "))
    }
}

/// The messages of the English file.
pub fn messages(english: &File, problems: &mut Vec<Problem>) -> Vec<Message> {
    let mut add = |sentence: String| problems.push(Problem { file: english.name.clone(), sentence });
    let mut messages = Vec::new();
    for entry in &english.entries {
        let Some((section, rest)) = entry.id.split_once('-') else {
            add(format!(
                "{} has no section. Its name begins with that of a section, such as counter-.",
                entry.id
            ));
            continue;
        };
        let id = &entry.id;
        let kind = kind(entry);
        let arguments = arguments(entry, &kind);
        if matches!(kind, Kind::Choice(_)) && !arguments.is_empty() {
            add(format!("{id} selects by words, so it can have no argument in its texts."));
        }
        if kind == Kind::Plurals {
            for selection in &entry.selections {
                if !is_plural(&selection.variants) {
                    add(format!(
                        "{id} selects several times, and by ${} not by the plural forms of a number.",
                        selection.selector
                    ));
                }
            }
        }
        if kind != Kind::Dated && arguments.iter().any(|name| name == DATE) {
            add(format!(
                "{id} has ${DATE} and does not select by $precision. Write a variant for [day], [month] and [year]."
            ));
        }
        if arguments.len() + entry.selections.len() > MOST_PLACES {
            add(format!("{id} has too many arguments."));
        }
        messages.push(Message {
            id: entry.id.clone(),
            section: section.to_owned(),
            field: rest.replace('-', "_"),
            comment: entry.comment.clone(),
            arguments,
            selectors: entry.selections.iter().map(|selection| selection.selector.clone()).collect(),
            kind,
            english: entry
                .texts()
                .iter()
                .map(|text| {
                    let names = ftl::arguments(&text.parts).into_iter().map(str::to_owned).collect();
                    (text.key.clone(), names)
                })
                .collect(),
        });
    }
    messages
}

fn is_plural(variants: &[ftl::Variant]) -> bool {
    variants.iter().all(|variant| PluralCategory::ALL.iter().any(|category| category.word() == variant.key))
}

fn kind(entry: &Entry) -> Kind {
    let variants = match entry.selections.as_slice() {
        [] => return Kind::Text,
        [selection] => &selection.variants,
        _ => return Kind::Plurals,
    };
    if is_plural(variants) {
        Kind::Plural
    } else if variants.iter().all(|variant| PRECISIONS.contains(&variant.key.as_str())) {
        Kind::Dated
    } else {
        Kind::Choice(variants.iter().map(|variant| variant.key.clone()).collect())
    }
}

/// In the order of the text that has most of them: that for `other`, or for a day. Of several selections, in the order in
/// which they stand in the whole text.
fn arguments(entry: &Entry, kind: &Kind) -> Vec<String> {
    let first = match kind {
        Kind::Plural | Kind::Plurals => "other",
        Kind::Dated => "day",
        Kind::Text | Kind::Choice(_) => "",
    };
    let mut names: Vec<String> = Vec::new();
    let mut add = |parts: &[ftl::Part]| {
        for name in ftl::arguments(parts) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    };
    if *kind == Kind::Plurals {
        for part in &entry.parts {
            if let ftl::Part::Selection(at) = part {
                let selection = &entry.selections[*at];
                let variants = selection.variant(first).into_iter().chain(&selection.variants);
                variants.for_each(|variant| add(&variant.parts));
            } else {
                add(std::slice::from_ref(part));
            }
        }
    } else {
        let texts = entry.texts();
        texts.iter().filter(|text| text.key == first).chain(&texts).for_each(|text| add(&text.parts));
    }
    names
}
