//! The files that are written: the lines of all languages, and typed Rust for each section.

use std::fmt::Write as _;

use hrc_core::text::Lang;

use crate::Output;
use crate::message::{Kind, Message};

/// The section that every library has.
const SHARED: &str = "shared";

/// `table.rs`, and a module for each section. `lines` are those of each language and message.
pub fn outputs(messages: &[Message], lines: &[Vec<Vec<String>>]) -> Vec<Output> {
    let mut sections: Vec<&str> = Vec::new();
    for message in messages {
        if !sections.contains(&message.section.as_str()) {
            sections.push(&message.section);
        }
    }
    let of = |section: &str| -> Vec<(usize, &Message)> {
        messages.iter().enumerate().filter(|(_, message)| message.section == section).collect()
    };
    let mut table = String::new();
    let count = sections.len();
    _ = writeln!(table, "/// The sections.\npub(crate) static SECTIONS: [Section; {count}] = [");
    for section in &sections {
        let signatures: String = of(section).iter().map(|(_, message)| message.signature()).collect();
        let number: usize = of(section).iter().map(|(_, message)| message.lines()).sum();
        let print = fingerprint(&signatures);
        _ = writeln!(
            table,
            "    Section {{ name: {section:?}, lines: {number}, fingerprint: {print:#018x} }},"
        );
    }
    let languages = Lang::ALL.len();
    _ = writeln!(
        table,
        "];\n\n/// The lines of each section in each language.\npub(crate) static TEXTS: [[&str; {languages}]; {count}] = ["
    );
    for section in &sections {
        _ = writeln!(table, "    [");
        for language in lines {
            let lines = of(section).into_iter().flat_map(|(index, _)| &language[index]);
            let text: String = lines.flat_map(|line| [line, "\n"]).collect();
            _ = writeln!(table, "        {text:?},");
        }
        _ = writeln!(table, "    ],");
    }
    _ = writeln!(table, "];");
    let mut outputs = vec![Output { name: "table.rs".to_owned(), text: table }];
    for (number, section) in sections.iter().enumerate() {
        let messages: Vec<&Message> = of(section).into_iter().map(|(_, message)| message).collect();
        outputs.push(Output { name: format!("{section}.rs"), text: module(number, section, &messages) });
    }
    outputs
}

/// FNV-1a.
fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn module(number: usize, section: &str, messages: &[&Message]) -> String {
    let visible = if section == SHARED { "pub" } else { "pub(crate)" };
    let (mut fields, mut reads) = (String::new(), String::new());
    for message in messages {
        let (field, count) = (&message.field, message.arguments.len());
        let (kind, read) = match &message.kind {
            Kind::Text if count == 0 => ("&'static str".to_owned(), "lines.next()"),
            Kind::Text => (format!("hrc_core::text::Text<{count}>"), "lines.text()"),
            Kind::Plural => (format!("hrc_core::text::Plural<{count}>"), "lines.plural()"),
            Kind::Plurals => {
                (format!("hrc_core::text::Plurals<{count}, {}>", message.selectors.len()), "lines.plurals()")
            }
            Kind::Dated => (format!("hrc_core::text::Dated<{count}>"), "lines.dated()"),
            Kind::Choice(keys) => (format!("[&'static str; {}]", keys.len()), "lines.list()"),
        };
        let mut doc = format!("`{}`", message.id);
        if !message.arguments.is_empty() {
            _ = write!(doc, ", with {}", message.arguments.join(", "));
        }
        if message.kind == Kind::Plurals {
            _ = write!(doc, ", by {}", message.selectors.join(", "));
        }
        if let Kind::Choice(keys) = &message.kind {
            _ = write!(doc, ", for {}", keys.join(", "));
        }
        if !message.comment.is_empty() {
            _ = write!(doc, ": {}", message.comment);
        }
        _ = writeln!(fields, "    #[doc = {doc:?}]\n    {visible} {field}: {kind},");
        _ = writeln!(reads, "            {field}: {read},");
    }
    format!(
        "/// The texts of the section `{section}` in one language.
#[derive(Debug)]
{visible} struct Strings {{
{fields}}}

impl Strings {{
    /// Reads the lines of the section.
    pub(crate) fn read(lines: &mut crate::texts::Lines) -> Strings {{
        Strings {{
{reads}        }}
    }}
}}

/// The texts in `lang`.
{visible} fn strings(lang: hrc_core::text::Lang) -> &'static Strings {{
    static STRINGS: crate::texts::Cells<Strings> = crate::texts::cells();
    crate::texts::strings(&STRINGS, {number}, lang, Strings::read)
}}
"
    )
}
