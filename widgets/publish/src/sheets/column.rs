//! The head of a column: where its cells go in the entry's JSON.

use super::shape::{ALIASES, Field, LONG, Shape, Sheet};

/// A step from an object or list to what is in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A key of an object.
    Key(String),
    /// A place in a list, from 0.
    At(usize),
    /// A further entry of a list.
    Append,
}

/// Where the cells of a column go.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The head as written.
    pub head: String,
    /// From the entry to the value.
    pub steps: Vec<Step>,
    /// What a cell holds: a shape without parts.
    pub shape: Shape,
    /// The scheme of an identifier.
    pub scheme: Option<String>,
}

/// Why a heading means no column.
#[derive(Debug, PartialEq, Eq)]
pub enum ColumnError {
    /// The sheet has no column of this name.
    Unknown,
    /// The column exists, but not with this part after the dot; the text says what was expected.
    Part(String),
}

impl Column {
    /// The column of a heading.
    ///
    /// # Errors
    /// The sheet has no such column, or the part after the dot does not fit.
    pub fn new(sheet: &Sheet, head: &str, default_language: &str) -> Result<Column, ColumnError> {
        let full = ALIASES.iter().find(|(short, _)| *short == head).map_or(head, |(_, full)| full);
        let mut parts = full.split('.');
        let name = parts.next().unwrap_or_default();
        let field = sheet.fields.iter().find(|field| field.name == name).ok_or(ColumnError::Unknown)?;
        let mut column =
            Column { head: head.to_owned(), steps: Vec::new(), shape: Shape::Text, scheme: None };
        column.descend(field, &parts.collect::<Vec<_>>(), default_language).map_err(ColumnError::Part)?;
        Ok(column)
    }

    fn descend(&mut self, field: &Field, rest: &[&str], default_language: &str) -> Result<(), String> {
        self.key(field.name);
        match (field.shape, rest) {
            (Shape::Texts | Shape::Addresses, [language]) => self.key(checked_language(language)?),
            (Shape::Texts | Shape::Addresses, []) => self.key(default_language),
            (Shape::TextsList, [place, rest @ ..]) if rest.len() < 2 => {
                self.steps.push(Step::At(place_in_list(place)?));
                self.key(match rest.first() {
                    Some(language) => checked_language(language)?,
                    None => default_language,
                });
            }
            (Shape::TextsList, _) => {
                return Err(format!("a number and a language, such as {}.1.fr", field.name));
            }
            (Shape::Group(fields), [name, rest @ ..]) => {
                return self.descend(part(field, fields, name)?, rest, default_language);
            }
            (Shape::List(fields), [name, rest @ ..]) if name.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.steps.push(Step::At(place_in_list(name)?));
                let [name, rest @ ..] = rest else { return Err(parts_of(field, fields)) };
                return self.descend(part(field, fields, name)?, rest, default_language);
            }
            (Shape::List(fields), [name, rest @ ..]) => {
                self.steps.push(Step::At(0));
                return self.descend(part(field, fields, name)?, rest, default_language);
            }
            (Shape::Group(fields) | Shape::List(fields), []) => return Err(parts_of(field, fields)),
            (Shape::ByKey, [key]) => self.key(key),
            (Shape::ByKey, _) => return Err(format!("a key after the dot, such as {}.housing", field.name)),
            (Shape::Schemes, [scheme]) => {
                self.steps.push(Step::Append);
                self.scheme = Some((*scheme).to_owned());
            }
            (Shape::Schemes, _) => {
                return Err(format!("a scheme after the dot, such as {}.geonames", field.name));
            }
            (shape, []) => self.shape = shape,
            (_, _) => return Err(format!("{} alone, without a part after a dot", field.name)),
        }
        Ok(())
    }

    fn key(&mut self, key: &str) {
        self.steps.push(Step::Key(key.to_owned()));
    }

    /// Whether its texts may have several lines.
    pub fn is_long(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::Key(key) if LONG.contains(&key.as_str())))
    }

    /// Whether its cells are texts for readers, or words. `None` is a word of `rights`.
    pub fn is_text(&self) -> bool {
        let is_right = matches!(self.steps.first(), Some(Step::Key(key)) if key == "rights");
        !is_right
            && !matches!(self.shape, Shape::Int | Shape::Number | Shape::Flag | Shape::Date | Shape::Time)
    }

    /// The path as the feed's reader writes it, such as `location.lat` or `sources[0].url`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.push_str(&format!(".{key}")),
                Step::At(place) => path.push_str(&format!("[{place}]")),
                Step::Append => {}
            }
        }
        path
    }
}

fn part<'a>(field: &Field, fields: &'a [Field], name: &str) -> Result<&'a Field, String> {
    fields.iter().find(|part| part.name == name).ok_or_else(|| parts_of(field, fields))
}

fn parts_of(field: &Field, fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|part| format!("{}.{}", field.name, part.name)).collect();
    names.join(" or ")
}

fn place_in_list(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(place @ 1..=100) => Ok(place - 1),
        _ => Err("a number from 1 to 100 after the dot".to_owned()),
    }
}

fn checked_language(tag: &str) -> Result<&str, String> {
    let subtag =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or_default();
    if (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && tag.split('-').all(subtag)
    {
        Ok(tag)
    } else {
        Err("a language after the dot, such as .fr or .pt-BR".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape::SHEETS;
    use super::*;

    fn column(stem: &str, head: &str) -> Result<Column, ColumnError> {
        let sheet = SHEETS.iter().find(|sheet| sheet.stem == stem).unwrap();
        Column::new(sheet, head, "en")
    }

    #[test]
    fn heads_become_paths() {
        for (stem, head, path) in [
            ("members", "name", "name"),
            ("members", "lat", "location.lat"),
            ("members", "location.lon", "location.lon"),
            ("members", "names.pt-BR", "names.pt-BR"),
            ("members", "sources.url", "sources[0].url"),
            ("members", "sources.2.note", "sources[1].note"),
            ("members", "rights.water-sanitation", "rights.water-sanitation"),
            ("members", "url", "url.en"),
            ("members", "url.fr", "url.fr"),
            ("members", "identifiers.geonames", "identifiers"),
            ("partners", "name", "name.en"),
            ("sessions", "objectives.3.fr", "objectives[2].fr"),
            ("sessions", "venue.city.es", "venue.city.es"),
            ("sessions", "organisers.2.partner", "organisers[1].partner"),
        ] {
            assert_eq!(column(stem, head).unwrap().path(), path, "{head}");
        }
    }

    #[test]
    fn wrong_heads_say_what_was_expected() {
        assert_eq!(column("members", "nam").unwrap_err(), ColumnError::Unknown);
        for (stem, head, expected) in [
            ("members", "names.français", "a language after the dot"),
            ("members", "location", "location.lat or location.lon or location.precision"),
            ("members", "location.latitude", "location.lat or"),
            ("members", "name.fr", "name alone"),
            ("members", "sources.0.url", "a number from 1"),
            ("members", "sources.2", "sources.url or"),
            ("members", "rights", "a key after the dot"),
            ("members", "identifiers", "a scheme after the dot"),
            ("sessions", "objectives", "a number and a language"),
        ] {
            let error = column(stem, head).unwrap_err();
            let is_expected = matches!(&error, ColumnError::Part(text) if text.starts_with(expected));
            assert!(is_expected, "{head}: {error:?}");
        }
    }
}
