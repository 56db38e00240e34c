//! What a message is: its section, its arguments, and by what it selects. The English file says it.

use hrc_core::text::PluralCategory;

use crate::Problem;
use crate::ftl::{Entry, File};

/// Precisions of a date, in the order of the table.
pub const PRECISIONS: [&str; 3] = ["day", "month", "year"];

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
    /// By which argument it selects; empty for none.
    pub selector: String,
    /// By what it selects.
    pub kind: Kind,
    /// The English texts: their keys, and the arguments that each has.
    pub english: Vec<(String, Vec<String>)>,
}

/// By what a message selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Text,
    /// The plural category of a number.
    Plural,
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
        let kind = kind(entry);
        let arguments = arguments(entry, &kind);
        if matches!(kind, Kind::Choice(_)) && !arguments.is_empty() {
            add(format!("{} selects by words, so it can have no argument in its texts.", entry.id));
        }
        messages.push(Message {
            id: entry.id.clone(),
            section: section.to_owned(),
            field: rest.replace('-', "_"),
            comment: entry.comment.clone(),
            arguments,
            selector: entry.selector.clone().unwrap_or_default(),
            kind,
            english: entry
                .variants
                .iter()
                .map(|variant| {
                    (variant.key.clone(), variant.arguments().into_iter().map(str::to_owned).collect())
                })
                .collect(),
        });
    }
    messages
}

fn kind(entry: &Entry) -> Kind {
    if entry.selector.is_none() {
        return Kind::Text;
    }
    let all = |is: &dyn Fn(&str) -> bool| entry.variants.iter().all(|variant| is(&variant.key));
    if all(&|key| PluralCategory::ALL.iter().any(|category| category.word() == key)) {
        Kind::Plural
    } else if all(&|key| PRECISIONS.contains(&key)) {
        Kind::Dated
    } else {
        Kind::Choice(entry.variants.iter().map(|variant| variant.key.clone()).collect())
    }
}

/// In the order of the text that has most of them: that for `other`, or for a day.
fn arguments(entry: &Entry, kind: &Kind) -> Vec<String> {
    let first = match kind {
        Kind::Plural => "other",
        Kind::Dated => "day",
        Kind::Text | Kind::Choice(_) => "",
    };
    let mut names: Vec<String> = Vec::new();
    for variant in entry.variant(first).into_iter().chain(&entry.variants) {
        for name in variant.arguments() {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    names
}
