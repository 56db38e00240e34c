//! `cargo xtask generate`: the files outside Rust that have to know what `hrc_core::catalogue` says.
//!
//! They are part of the repository, so that nobody needs Rust to read or to host them; a test fails where one is stale.

mod html_data;
mod loader;
mod manifest;
mod reference;
mod types;

use std::path::PathBuf;
use std::{fs, io};

use anyhow::{Context, Result};
use hrc_core::catalogue::Attribute;
use hrc_core::catalogue::value::Accepts;

/// A generated file: its path from the workspace's root, and what it should hold.
struct Generated {
    path: &'static str,
    text: String,
}

/// Writes every generated file that is stale, and says which.
pub(crate) fn run() -> Result<()> {
    for Generated { path, text } in files()? {
        let file = absolute(path);
        if current(&file)? != text {
            fs::write(&file, text).with_context(|| format!("writing {path}"))?;
            println!("{path}");
        }
    }
    Ok(())
}

/// Every generated file. What people write around a generated table stays.
fn files() -> Result<Vec<Generated>> {
    Ok(vec![
        Generated { path: "pkg/src/catalogue.js", text: loader::module() },
        Generated { path: "pkg/index.d.ts", text: types::declarations() },
        Generated { path: "pkg/custom-elements.json", text: manifest::manifest()? },
        Generated { path: "pkg/html-custom-data.json", text: html_data::html_data()? },
        Generated {
            path: reference::PATH,
            text: reference::with_tables(&current(&absolute(reference::PATH))?)?,
        },
    ])
}

fn absolute(path: &str) -> PathBuf {
    hrc_demo::place::root().join(path)
}

/// What a file holds now; nothing where there is none yet.
fn current(path: &PathBuf) -> Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read.with_context(|| format!("reading {}", path.display())),
    }
}

/// The type of an attribute's property in TypeScript, as it is set.
fn typescript(attribute: &Attribute) -> String {
    match attribute.accepts {
        Accepts::Choice(words) => {
            words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
        }
        Accepts::Whole { or_off: false, .. } => "number | `${number}`".to_owned(),
        Accepts::Whole { or_off: true, .. } => "number | `${number}` | 'off'".to_owned(),
        _ => "string".to_owned(),
    }
}

/// What an attribute accepts, in a few words of Markdown.
fn accepts(attribute: &Attribute) -> String {
    match attribute.accepts {
        Accepts::Address => "address".to_owned(),
        Accepts::AddressOrOff => "address or `off`".to_owned(),
        Accepts::Tag => "language tag".to_owned(),
        Accepts::Tags => "language tags".to_owned(),
        Accepts::Text => "text".to_owned(),
        Accepts::Ids => "ids".to_owned(),
        Accepts::Instant => "instant".to_owned(),
        Accepts::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Accepts::Whole { min, max, or_off: false } => format!("{min} to {max}"),
        Accepts::Whole { min, max, or_off: true } => format!("{min} to {max} or `off`"),
    }
}

/// `counter` as part of a name: `Counter`.
fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_is_fresh() {
        let stale: Vec<&str> = files()
            .unwrap()
            .iter()
            .filter(|generated| current(&absolute(generated.path)).unwrap() != generated.text)
            .map(|generated| generated.path)
            .collect();
        assert!(stale.is_empty(), "run `cargo xtask generate`: {stale:?}");
    }
}
