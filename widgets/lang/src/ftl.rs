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
    /// By which argument it selects.
    pub selector: Option<String>,
    /// Its variants; without a selection one with an empty key.
    pub variants: Vec<Variant>,
}

/// A text of a message.
#[derive(Debug, Default)]
pub struct Variant {
    /// Key, such as `other`.
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
}

impl Variant {
    /// The names of its arguments, each once, in order.
    pub fn arguments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for part in &self.parts {
            if let Part::Argument(name) = part
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        }
        names
    }
}

impl Entry {
    /// The variant with this key.
    pub fn variant(&self, key: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.key == key)
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
        match variants(pattern) {
            Ok((selector, variants)) => {
                for problem in variants.iter().filter_map(unusable) {
                    add(format!("{id} {problem}"));
                }
                entries.push(Entry { id, comment, selector, variants });
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

/// The texts of a pattern. What stands around a selection belongs to each of its variants.
fn variants(pattern: &Pattern<&str>) -> Result<(Option<String>, Vec<Variant>), &'static str> {
    const ONE: &str = "selects twice. Write the whole sentence in each variant of one selection.";
    let mut selection = None;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                if selection.is_some() {
                    return Err(ONE);
                }
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("selects by something that is not an argument.");
                };
                selection = Some((id.name.to_owned(), variants));
            }
            element => {
                let parts = if selection.is_some() { &mut after } else { &mut before };
                push(parts, part(element)?);
            }
        }
    }
    let Some((selector, written)) = selection else {
        return Ok((None, vec![Variant { key: String::new(), parts: before }]));
    };
    let mut all = Vec::new();
    for variant in written {
        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
        let mut parts = before.clone();
        for element in &variant.value.elements {
            if matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } }) {
                return Err(ONE);
            }
            push(&mut parts, part(element)?);
        }
        for part in &after {
            push(&mut parts, part.clone());
        }
        if all.iter().any(|other: &Variant| other.key == key) {
            return Err("has a variant twice.");
        }
        all.push(Variant { key: key.to_owned(), parts });
    }
    Ok((Some(selector), all))
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
