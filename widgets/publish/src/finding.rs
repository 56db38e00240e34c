//! What is wrong, where, and what was expected, as a person can act on it.

use hrc_core::feed::{self, Code};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Most characters of a value.
const MAX_VALUE: usize = 80;
/// Most characters of the names of files, sheets and columns, and of a path in the feed.
const MAX_NAME: usize = 120;
/// Most characters of what was expected.
const MAX_EXPECTED: usize = 600;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// Good to know.
    Note,
}

/// Where something stands: in a sheet, in `campaign.toml`, or in a feed. Empty parts are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SourceLocation {
    /// File name, relative to the folder that was read.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "short_name")]
    pub file: Option<String>,
    /// Name of the sheet in a workbook.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "short_name")]
    pub sheet: Option<String>,
    /// Row of a sheet as a spreadsheet counts: the heads are row 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// Line of a text file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Head of the column.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "short_name")]
    pub column: Option<String>,
    /// Letters of the column as a spreadsheet shows them, such as `D`.
    #[serde(rename = "columnLetter", skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// Path in the feed's JSON, such as `members[12].location.lat`.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "short_name")]
    pub path: Option<String>,
}

impl SourceLocation {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> SourceLocation {
        SourceLocation { file: Some(file.into()), ..SourceLocation::default() }
    }

    /// A value of the feed.
    pub fn path(path: impl Into<String>) -> SourceLocation {
        SourceLocation { path: Some(path.into()), ..SourceLocation::default() }
    }

    /// The same file, in a sheet of it.
    pub fn sheet(mut self, sheet: impl Into<String>) -> SourceLocation {
        self.sheet = Some(sheet.into());
        self
    }

    /// The same file, at a row.
    pub fn row(mut self, row: u64) -> SourceLocation {
        self.row = Some(row);
        self
    }

    /// The same file, at a line.
    pub fn line(mut self, line: u64) -> SourceLocation {
        self.line = Some(line);
        self
    }

    /// The same row, at a column that is known by its head alone.
    pub fn column(mut self, head: impl Into<String>) -> SourceLocation {
        self.column = Some(head.into());
        self
    }

    /// The same row, at a column with its letters; the head may be empty.
    pub fn cell(mut self, letter: impl Into<String>, head: &str) -> SourceLocation {
        self.letter = Some(letter.into());
        self.column = (!head.is_empty()).then(|| head.to_owned());
        self
    }
}

impl fmt::Display for SourceLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.file.as_deref().map(|file| name(file).into_owned()));
        parts.extend(self.sheet.as_ref().map(|sheet| format!("sheet {}", name(sheet))));
        parts.extend(self.row.map(|row| format!("row {row}")));
        parts.extend(self.line.map(|line| format!("line {line}")));
        match (&self.letter, &self.column) {
            (Some(letter), Some(head)) => parts.push(format!("column {letter} ({})", name(head))),
            (Some(head), None) | (None, Some(head)) => parts.push(format!("column {}", name(head))),
            (None, None) => {}
        }
        // Beside a row and a column the path says nothing new to the person who keeps the sheet.
        if self.column.is_none() && self.letter.is_none() {
            parts.extend(
                self.path.as_deref().filter(|path| !path.is_empty()).map(|path| name(path).into_owned()),
            );
        }
        if parts.is_empty() {
            parts.push("the feed".to_owned());
        }
        f.write_str(&parts.join(", "))
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What the feed's reader says is wrong, where it is the reader's finding.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "word")]
    pub code: Option<Code>,
    /// Where.
    #[serde(flatten)]
    pub place: SourceLocation,
    /// What stands there, shortened; empty where nothing does.
    pub value: String,
    /// What was expected, in words.
    #[serde(serialize_with = "short_expected")]
    pub expected: String,
    /// The known word nearest to what stands there.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "short_name")]
    pub nearest: Option<String>,
}

impl Finding {
    /// An error: `value` stands at `place`, where `expected` was.
    pub fn error(place: SourceLocation, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Error,
            code: None,
            place,
            value: short(&value.into()),
            expected: expected.into(),
            nearest: None,
        }
    }

    /// The same as a warning.
    pub fn warning(place: SourceLocation, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding { severity: Severity::Warning, ..Finding::error(place, value, expected) }
    }

    /// The same as a note.
    pub fn note(place: SourceLocation, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding { severity: Severity::Note, ..Finding::error(place, value, expected) }
    }

    /// A problem of the feed's reader; `place` knows where its path comes from.
    pub fn from_problem(problem: feed::Problem, place: impl Fn(&str) -> SourceLocation) -> Finding {
        let severity = match problem.severity {
            feed::Severity::Error => Severity::Error,
            feed::Severity::Warning => Severity::Warning,
            feed::Severity::Note => Severity::Note,
        };
        let mut expected = problem.expected;
        if let Some(path) = &problem.related {
            let other = place(path);
            let other = if other.row.is_some() { SourceLocation { path: None, ..other } } else { other };
            expected = expected.replacen(path, &other.to_string(), 1);
        }
        // An unknown field is reported at its object; where the field itself stands says more.
        let dot = if problem.path.is_empty() { "" } else { "." };
        let place = match problem.code {
            Code::UnknownField => place(&format!("{}{dot}{}", problem.path, problem.value)),
            _ => place(&problem.path),
        };
        Finding { severity, code: Some(problem.code), ..Finding::error(place, problem.value, expected) }
    }

    /// Where, what stands there, what was expected; one line, whatever the heads of columns and names of files are.
    pub fn sentence(&self) -> String {
        let found = match self.value.as_str() {
            "" => String::new(),
            value => format!("found \u{201c}{value}\u{201d}, "),
        };
        let nearest = self.nearest.as_ref();
        let meant = nearest
            .map(|word| format!(" (did you mean \u{201c}{}\u{201d}?)", name(word)))
            .unwrap_or_default();
        let expected = visible(&self.expected, MAX_EXPECTED);
        visible(&format!("{}: {found}expected {expected}{meant}", self.place), usize::MAX)
    }

    /// The same where the path of its place comes from.
    pub fn at(mut self, place: impl Fn(&str) -> SourceLocation) -> Finding {
        self.place = place(self.place.path.as_deref().unwrap_or_default());
        self
    }

    /// With the nearest of the known words, if one is near.
    pub fn near<'a>(mut self, known: impl IntoIterator<Item = &'a str>) -> Finding {
        self.nearest = nearest(&self.value, known);
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        write!(f, "{kind}: {}", self.sentence())
    }
}

/// Whether any of them forbids publishing.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// At most 80 characters of a value.
fn short(value: &str) -> String {
    visible(value, MAX_VALUE)
}

/// A name of a file, sheet, column or field as it is printed; whoever made the file chose how long it is.
fn name(name: &str) -> Cow<'_, str> {
    if name.len() <= MAX_NAME { Cow::Borrowed(name) } else { Cow::Owned(visible(name, MAX_NAME)) }
}

fn short_name<S: Serializer>(text: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    text.as_deref().map(name).serialize(serializer)
}

fn word<S: Serializer>(code: &Option<Code>, serializer: S) -> Result<S::Ok, S::Error> {
    code.map(Code::word).serialize(serializer)
}

fn short_expected<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    visible(text, MAX_EXPECTED).serialize(serializer)
}

/// At most `max` characters; those that a terminal would obey, or that would turn the sentence around, made visible.
pub(crate) fn visible(value: &str, max: usize) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let clean = |c: char| if c.is_control() || turns(c) { '\u{fffd}' } else { c };
    let mut text: String = value.chars().take(max).map(clean).collect();
    if value.chars().nth(max).is_some() {
        text.push('…');
    }
    text
}

/// The known word that is the fewest slips of typing away; `None` where that would change more than a quarter of it.
///
/// ```
/// use hrc::finding::nearest;
///
/// assert_eq!(nearest("municpality", ["province", "municipality"]).as_deref(), Some("municipality"));
/// assert_eq!(nearest("zzz", ["province", "municipality"]), None);
/// ```
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let word: String = word.trim().to_lowercase().chars().take(80).collect();
    let length = word.chars().count();
    let most = (length / 4).max(1);
    known
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= most)
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(slips, _)| *slips <= most)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_with_a_line_break_leaves_the_sentence_on_one_line() {
        let place = SourceLocation::file("members.csv").row(1).column("na\nme\u{202e}");
        let text = Finding::error(place, "x", "a head of\na column").to_string();
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(!text.contains('\u{202e}'), "{text}");
    }

    #[test]
    fn a_finding_is_one_plain_sentence() {
        let place = SourceLocation::file("members.csv").row(14).column("type");
        let finding =
            Finding::error(place, "municpality", "a kind of government").near(["province", "municipality"]);
        assert_eq!(
            finding.to_string(),
            "error: members.csv, row 14, column type: found “municpality”, expected a kind of government (did you \
             mean “municipality”?)"
        );
        let place = SourceLocation::file("campaign.xlsx").sheet("members").row(7).cell("D", "joined");
        let finding = Finding::error(place, "soon", "a date");
        assert_eq!(
            finding.to_string(),
            "error: campaign.xlsx, sheet members, row 7, column D (joined): found “soon”, expected a date"
        );
        let finding = Finding::warning(SourceLocation::path("totals"), "", "a count");
        assert_eq!(finding.to_string(), "warning: totals: expected a count");
    }

    #[test]
    fn a_problem_of_the_reader_keeps_its_code_and_names_rows() {
        let problem = feed::Problem {
            code: Code::DuplicateId,
            severity: feed::Severity::Error,
            path: "members[1].id".to_owned(),
            value: "es-barcelona".to_owned(),
            expected: "an id that is not in use; members[0] has it".to_owned(),
            related: Some("members[0]".to_owned()),
        };
        let row = |path: &str| if path == "members[0]" { 2 } else { 3 };
        let finding =
            Finding::from_problem(problem, |path| SourceLocation::file("members.csv").row(row(path)));
        assert_eq!(
            finding.to_string(),
            "error: members.csv, row 3: found “es-barcelona”, expected an id that is not in use; members.csv, row 2 has it"
        );
        assert_eq!(serde_json::to_value(finding).unwrap()["code"], "duplicate-id");
    }

    #[test]
    fn long_values_and_control_characters_are_tamed() {
        let finding =
            Finding::error(SourceLocation::default(), format!("a\u{1b}[31m{}", "x".repeat(200)), "less");
        assert!(finding.value.starts_with("a\u{fffd}[31m"));
        assert_eq!(finding.value.chars().count(), 81);
        let finding = Finding::error(SourceLocation::default(), "Pado\u{202e}va", "less");
        assert_eq!(finding.value, "Pado\u{fffd}va");
    }

    #[test]
    fn whatever_is_long_is_printed_in_short() {
        let long = "x".repeat(1_000_000);
        let place = SourceLocation::file(&long).sheet(&long).row(1).cell("A", &long);
        let finding = Finding { nearest: Some(long.clone()), ..Finding::error(place, &long, &long) };
        assert!(finding.to_string().len() < 1_500);
        let place = SourceLocation { path: Some(long.clone()), ..finding.place.clone() };
        let json = serde_json::to_string(&Finding { place, ..finding }).unwrap();
        assert!(json.len() < 2_000, "{}", json.len());
    }

    #[test]
    fn nothing_is_near_to_an_unlike_word() {
        assert_eq!(nearest("zzz", ["housing", "food"]), None);
        assert_eq!(nearest("Europe/Seville", ["Europe/Kiev", "Europe/Sofia"]), None);
        assert_eq!(nearest("Madird", ["Madrid", "Mali"]).as_deref(), Some("Madrid"));
    }
}
