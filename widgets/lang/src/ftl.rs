//! A Fluent file as messages, each with its variants.

use fluent_syntax::ast::{Entry as Node, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::Problem;

/// A file.
#[derive(Debug)]
pub struct File {
    /// Its path.
    pub name: String,
    /// Its messages, in order.
    pub entries: Vec<Entry>,
}

/// A message as it is written.
#[derive(Debug)]
pub struct Entry {
    /// Its name, such as `counter-next`.
    pub id: String,
    /// The comment above it.
    pub comment: String,
    /// Texts, arguments and selections by turns.
    pub parts: Vec<Part>,
    /// Its selections.
    pub selections: Vec<Selection>,
}

/// A place of a message where one of several texts is chosen.
#[derive(Debug)]
pub struct Selection {
    /// By which argument.
    pub selector: String,
    /// The texts.
    pub variants: Vec<Variant>,
}

/// A text of a selection, or of a whole message.
#[derive(Debug, Default)]
pub struct Variant {
    /// Key, such as `other`; empty for that of a message without a selection.
    pub key: String,
    /// Texts and arguments by turns.
    pub parts: Vec<Part>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As it is.
    Text(String),
    /// Name of an argument, without `$`.
    Argument(String),
    /// Number of a selection of the message.
    Selection(usize),
}

/// The names of the arguments in a text, each once, in order.
pub fn arguments(parts: &[Part]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for part in parts {
        if let Part::Argument(name) = part
            && !names.contains(&name.as_str())
        {
            names.push(name);
        }
    }
    names
}

impl Selection {
    /// The variant with this key.
    pub fn variant(&self, key: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.key == key)
    }
}

impl Entry {
    /// By which argument it selects, where it selects once.
    pub fn selector(&self) -> Option<&str> {
        self.selections.first().map(|selection| selection.selector.as_str())
    }

    /// The texts of a message that selects once, or not at all. What stands around the selection belongs to each of them.
    pub fn texts(&self) -> Vec<Variant> {
        let Some(selection) = self.selections.first() else {
            return vec![Variant { key: String::new(), parts: self.parts.clone() }];
        };
        let whole = |variant: &Variant| {
            let mut parts = Vec::new();
            for part in &self.parts {
                match part {
                    Part::Selection(_) => {
                        variant.parts.iter().for_each(|part| push(&mut parts, part.clone()))
                    }
                    part => push(&mut parts, part.clone()),
                }
            }
            Variant { key: variant.key.clone(), parts }
        };
        selection.variants.iter().map(whole).collect()
    }
}

/// Reads a file; what cannot be used is a problem, and left out.
pub fn parse(name: &str, text: &str, problems: &mut Vec<Problem>) -> File {
    let mut add = |sentence: String| problems.push(Problem { file: name.to_owned(), sentence });
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text.get(..error.pos.start).unwrap_or(text).matches('\n').count() + 1;
            add(format!("line {line} is not Fluent: {}.", error.kind));
        }
        resource
    });
    let mut entries: Vec<Entry> = Vec::new();
    for node in resource.body {
        let message = match node {
            Node::Message(message) => message,
            Node::Term(term) => {
                add(format!("-{} is a term. Write it out in each message.", term.id.name));
                continue;
            }
            _ => continue,
        };
        let id = message.id.name.to_owned();
        if entries.iter().any(|entry| entry.id == id) {
            add(format!("{id} is there twice."));
            continue;
        }
        if !message.attributes.is_empty() {
            add(format!("{id} has an attribute. Write a message of its own."));
        }
        let comment = message.comment.map(|comment| comment.content.join(" ")).unwrap_or_default();
        let Some(pattern) = &message.value else {
            add(format!("{id} has no text."));
            continue;
        };
        match read(pattern) {
            Ok((parts, selections)) => {
                let entry = Entry { id, comment, parts, selections };
                let texts: Vec<Variant> = match entry.selections.len() {
                    0 | 1 => entry.texts(),
                    _ => vec![Variant { key: String::new(), parts: entry.parts.clone() }],
                };
                let inner = entry.selections.iter().flat_map(|selection| &selection.variants);
                let inner = inner.filter(|_| entry.selections.len() > 1);
                for problem in texts.iter().chain(inner).filter_map(unusable) {
                    add(format!("{} {problem}", entry.id));
                }
                entries.push(entry);
            }
            Err(problem) => add(format!("{id} {problem}")),
        }
    }
    File { name: name.to_owned(), entries }
}

/// What a line of the table cannot hold.
fn unusable(variant: &Variant) -> Option<&'static str> {
    let text: String =
        variant.parts.iter().map(|part| if let Part::Text(text) = part { text } else { "" }).collect();
    let begins = variant.parts.first();
    if text.contains(['{', '}']) {
        return Some("has a brace in its text. Braces are for arguments.");
    }
    if text.chars().any(char::is_control) {
        return Some("has a control character in its text.");
    }
    match begins {
        Some(Part::Text(text)) if text.starts_with(['=', '[']) => {
            Some("begins with = or [. Begin with something else.")
        }
        _ => None,
    }
}

/// The parts of a pattern, and its selections.
fn read(pattern: &Pattern<&str>) -> Result<(Vec<Part>, Vec<Selection>), &'static str> {
    let (mut parts, mut selections) = (Vec::new(), Vec::<Selection>::new());
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
        else {
            push(&mut parts, part(element)?);
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else {
            return Err("selects by something that is not an argument.");
        };
        if selections.iter().any(|selection| selection.selector == id.name) {
            return Err("selects twice by the same argument. Write both in each variant of one selection.");
        }
        let mut all: Vec<Variant> = Vec::new();
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            let mut parts = Vec::new();
            for element in &variant.value.elements {
                if matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } }) {
                    return Err("has a selection inside another. Write one after the other.");
                }
                push(&mut parts, part(element)?);
            }
            if all.iter().any(|other| other.key == key) {
                return Err("has a variant twice.");
            }
            all.push(Variant { key: key.to_owned(), parts });
        }
        parts.push(Part::Selection(selections.len()));
        selections.push(Selection { selector: id.name.to_owned(), variants: all });
    }
    Ok((parts, selections))
}

fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
        (_, part) => parts.push(part),
    }
}

fn part(element: &PatternElement<&str>) -> Result<Part, &'static str> {
    let expression = match element {
        PatternElement::TextElement { value } => {
            return Ok(Part::Text(value.replace("\r\n", " ").replace('\n', " ")));
        }
        PatternElement::Placeable { expression } => expression,
    };
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(Part::Argument(id.name.to_owned()))
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Part::Text(unescape_unicode_to_string(value).into_owned()))
        }
        _ => Err("has something else in braces than an argument or a text in quotation marks."),
    }
}
