//! What a language's file has beside its texts: how numbers are written, and names of countries.
//!
//! `numbers.tsv` is from the Unicode CLDR 48 (licence Unicode-3.0), in the form that [`hrc_core::text::Numbers`] reads.
//!
//! `countries.tsv` has the names that the United Nations use where CLDR has others: those of the list M49 of the Statistics
//! Division and of the terminology database UNTERM, as of 2026. Both have the six languages of the United Nations; in other
//! languages the names are those of CLDR. A place without a name in these lists keeps that of CLDR.

use hrc_core::text::Lang;

use crate::message::{Kind, Message};

/// A line of a section that is data.
struct Line {
    section: &'static str,
    field: &'static str,
    comment: &'static str,
    of: fn(Lang) -> String,
}

const LINES: [Line; 2] = [
    Line {
        section: "shared",
        field: "numbers",
        comment: "How numbers are written, for `hrc_core::text::Numbers`.",
        of: numbers,
    },
    Line {
        section: "map",
        field: "country-names",
        comment: "Names that come before those of CLDR: `|AA` and a name for each.",
        of: countries,
    },
];

/// Adds the data to each section that is there.
pub fn add(messages: &mut Vec<Message>, lines: &mut [Vec<Vec<String>>]) {
    for Line { section, field, comment, of } in LINES {
        if !messages.iter().any(|message| message.section == section) {
            continue;
        }
        messages.push(Message {
            id: format!("{section}-{field}"),
            section: section.to_owned(),
            field: field.replace('-', "_"),
            comment: comment.to_owned(),
            arguments: Vec::new(),
            selectors: Vec::new(),
            kind: Kind::Text,
            english: Vec::new(),
        });
        for (lang, lines) in Lang::ALL.into_iter().zip(lines.iter_mut()) {
            lines.push(vec![of(lang)]);
        }
    }
}

fn numbers(lang: Lang) -> String {
    let rows = include_str!("numbers.tsv").lines().filter_map(|row| row.split_once('\t'));
    rows.filter(|(tag, _)| *tag == lang.tag()).map(|(_, numbers)| numbers).collect()
}

fn countries(lang: Lang) -> String {
    country_names(lang).map(|(code, name)| format!("|{code}{name}")).collect()
}

/// The codes of countries that the United Nations name in another way than CLDR in this language, and the names.
pub fn country_names(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rows = include_str!("countries.tsv").lines().map(|row| row.split('\t'));
    let column = rows.next().and_then(|mut head| head.position(|tag| tag == lang.tag()));
    rows.filter_map(move |mut row| Some((row.next()?, row.nth(column?.checked_sub(1)?)?)))
        .filter(|(_, name)| !name.is_empty())
}
