//! The folder `expected` of a case: compared, or written where somebody asks for it.

use similar::TextDiff;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Names, with slashes, and texts.
pub(crate) type Files = BTreeMap<String, String>;

/// Lines of a difference that are printed for a file, and files that are printed.
const MOST_LINES: usize = 30;
const MOST_FILES: usize = 12;

const COMMAND: &str = "BLESS=1 cargo test -p hrc --test cases";

/// What is done with a difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mode {
    /// The test fails.
    Compare,
    /// The files are written, and those that are no longer made are removed.
    Bless,
}

impl Mode {
    /// By the environment. Blessing proves nothing, so that it is an error where tests are to prove something.
    pub(crate) fn of(bless: Option<&OsStr>, ci: Option<&OsStr>) -> Result<Mode, String> {
        let is_set = |value: Option<&OsStr>| {
            value.is_some_and(|value| !["", "0", "false"].map(OsStr::new).contains(&value))
        };
        match (is_set(bless), is_set(ci)) {
            (true, true) => {
                Err("BLESS and CI are both set. CI compares the golden cases; unset BLESS.".to_owned())
            }
            (true, false) => Ok(Mode::Bless),
            (false, _) => Ok(Mode::Compare),
        }
    }
}

/// Compares the folder with what was made, or writes it.
///
/// # Errors
/// What differs, as a text for people.
pub(crate) fn settle(folder: &Path, made: &Files, mode: Mode) -> Result<(), String> {
    let expected = read(folder);
    if mode == Mode::Bless {
        for name in expected.keys().filter(|name| !made.contains_key(*name)) {
            fs::remove_file(folder.join(name)).unwrap();
            println!("removed {name}");
        }
        for (name, text) in made.iter().filter(|(name, text)| expected.get(*name) != Some(text)) {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
            println!("wrote {name}");
        }
        return Ok(());
    }
    let found = differences(&label(folder), &expected, made);
    if found.is_empty() {
        return Ok(());
    }
    let left = found.len().saturating_sub(MOST_FILES);
    let mut said = found.iter().take(MOST_FILES).cloned().collect::<Vec<_>>().join("\n");
    if left > 0 {
        said += &format!("\n… and {left} files more");
    }
    Err(format!("{said}\nIf this is as it should be: {COMMAND}"))
}

/// The folder as people find it in the repository.
fn label(folder: &Path) -> String {
    let case = folder.parent().and_then(Path::file_name).unwrap_or_default();
    format!("tests/cases/{}/expected", case.to_string_lossy())
}

/// A text for each file of the folder that differs, is missing, or is too many.
pub(crate) fn differences(folder: &str, expected: &Files, made: &Files) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in made {
        match expected.get(name) {
            None => found.push(format!("{folder}/{name} is missing.")),
            Some(before) if before != text => {
                found.push(difference(&format!("{folder}/{name}"), before, text))
            }
            Some(_) => {}
        }
    }
    let extra = expected.keys().filter(|name| !made.contains_key(*name));
    found.extend(extra.map(|name| format!("{folder}/{name} is not made any more.")));
    found
}

fn difference(name: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let text = diff.unified_diff().context_radius(2).header(name, "made now").to_string();
    let left = text.lines().count().saturating_sub(MOST_LINES);
    let mut short: String = text.split_inclusive('\n').take(MOST_LINES).collect();
    if left > 0 {
        short += &format!("… and {left} lines more\n");
    }
    short
}

fn read(folder: &Path) -> Files {
    fn walk(folder: &Path, under: &str, files: &mut Files) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let entry = entry.unwrap();
            let name = format!("{under}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), files);
            } else {
                files.insert(name, String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned());
            }
        }
    }
    let mut files = Files::new();
    walk(folder, "", &mut files);
    files
}
