//! Compiles the widgets' own texts. The build script of `hrc-views` calls [`compile`].
//!
//! The texts are Fluent files, one for each language. English is the reference: its messages become the fields of a struct
//! for each section, and each other language has just the same. A section is the first word of the messages' names:
//! `counter-next` is the field `next` of the section `counter`.
//!
//! | step | module |
//! |---|---|
//! | a file as messages, each with its variants | [`ftl`] |
//! | what a message is, by the English file | [`message`] |
//! | whether another language has the same, and its lines | [`translation`] |
//! | how numbers are written, names of countries | [`data`] |
//! | tables and Rust | [`output`] |
//!
//! Of Fluent we use texts, arguments, string literals and selections, whose keys say by what: plural categories of CLDR, the
//! precision of a date (`day`, `month`, `year`), or words. A message selects once, or by the plural forms of several numbers.
//! What is wrong is a sentence that names file and message, and stops the build.
//!
//! What follows from a language and is not translated is compiled in beside the texts: see [`data`].

pub mod data;
pub mod ftl;
pub mod message;
pub mod output;
pub mod translation;

use std::fmt;
use std::path::Path;

use hrc_core::text::Lang;

/// What is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the file.
    pub file: String,
    /// The sentence, which names the message.
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.sentence)
    }
}

/// A file that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Compiles the files in `folder`: a module for each section, `counter.rs`, and `table.rs` with the lines of all languages.
///
/// # Errors
/// What is wrong, in every file.
pub fn compile(folder: &Path) -> Result<Vec<Output>, Vec<Problem>> {
    let mut problems = Vec::new();
    let files = Lang::ALL.map(|lang| {
        let path = folder.join(format!("{}.ftl", lang.tag()));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
            let sentence =
                format!("cannot be read: {error}. Each language of `hrc_core::text::Lang` has a file.");
            problems.push(Problem { file: path.display().to_string(), sentence });
            String::new()
        });
        (path.display().to_string(), text)
    });
    let known = |name: &str| Lang::ALL.iter().any(|lang| name == format!("{}.ftl", lang.tag()));
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !known(&name) {
            let sentence = "is of no language that `hrc_core::text::Lang` has.".to_owned();
            problems.push(Problem { file: entry.path().display().to_string(), sentence });
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    compile_texts(&files)
}

/// Compiles the files of [`Lang::ALL`], each with its name.
///
/// # Errors
/// What is wrong, in every file.
pub fn compile_texts(files: &[(String, String)]) -> Result<Vec<Output>, Vec<Problem>> {
    let mut problems = Vec::new();
    let files: Vec<ftl::File> =
        files.iter().map(|(name, text)| ftl::parse(name, text, &mut problems)).collect();
    let mut messages =
        files.first().map(|english| message::messages(english, &mut problems)).unwrap_or_default();
    let mut lines: Vec<Vec<Vec<String>>> = files
        .iter()
        .zip(Lang::ALL)
        .map(|(file, lang)| translation::lines(file, lang, &messages, &mut problems))
        .collect();
    data::add(&mut messages, &mut lines);
    if problems.is_empty() { Ok(output::outputs(&messages, &lines)) } else { Err(problems) }
}
