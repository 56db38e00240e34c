//! What is wrong, where, and what was expected, as a person can act on it.

use hrc_core::feed;
use serde::Serialize;
use std::fmt;

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
pub struct Place {
    /// File name, relative to the folder that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Row of a sheet as a spreadsheet counts: the heads are row 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// Line of a text file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Head of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Path in the feed's JSON, such as `members[12].location.lat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Place {
        Place { file: Some(file.into()), ..Place::default() }
    }

    /// A value of the feed.
    pub fn path(path: impl Into<String>) -> Place {
        Place { path: Some(path.into()), ..Place::default() }
    }

    /// The same file, at a row.
    pub fn row(mut self, row: u64) -> Place {
        self.row = Some(row);
        self
    }

    /// The same file, at a line.
    pub fn line(mut self, line: u64) -> Place {
        self.line = Some(line);
        self
    }

    /// The same row, at a column.
    pub fn column(mut self, head: impl Into<String>) -> Place {
        self.column = Some(head.into());
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.file.clone());
        parts.extend(self.row.map(|row| format!("row {row}")));
        parts.extend(self.line.map(|line| format!("line {line}")));
        parts.extend(self.column.as_ref().map(|head| format!("column {head}")));
        // Beside a row and a column the path says nothing new to the person who keeps the sheet.
        if self.column.is_none() {
            parts.extend(self.path.clone().filter(|path| !path.is_empty()));
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
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What stands there, shortened; empty where nothing does.
    pub value: String,
    /// What was expected, in words.
    pub expected: String,
    /// The known word nearest to what stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

impl Finding {
    /// An error: `value` stands at `place`, where `expected` was.
    pub fn error(place: Place, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Error,
            place,
            value: short(&value.into()),
            expected: expected.into(),
            nearest: None,
        }
    }

    /// The same as a warning.
    pub fn warning(place: Place, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding { severity: Severity::Warning, ..Finding::error(place, value, expected) }
    }

    /// The same as a note.
    pub fn note(place: Place, value: impl Into<String>, expected: impl Into<String>) -> Finding {
        Finding { severity: Severity::Note, ..Finding::error(place, value, expected) }
    }

    /// A problem of the feed's reader; `place` knows where its path comes from.
    pub fn from_problem(problem: feed::Problem, place: impl Fn(&str) -> Place) -> Finding {
        let severity = match problem.severity {
            feed::Severity::Error => Severity::Error,
            feed::Severity::Warning => Severity::Warning,
            feed::Severity::Note => Severity::Note,
        };
        // An unknown field is reported at its object; where the field itself stands says more.
        let is_field = problem.expected.starts_with("a known field");
        let dot = if problem.path.is_empty() { "" } else { "." };
        let place = if is_field {
            place(&format!("{}{dot}{}", problem.path, problem.value))
        } else {
            place(&problem.path)
        };
        Finding { severity, ..Finding::error(place, problem.value, problem.expected) }
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
        write!(f, "{kind}: {}: ", self.place)?;
        if !self.value.is_empty() {
            write!(f, "found \u{201c}{}\u{201d}, ", self.value)?;
        }
        write!(f, "expected {}", self.expected)?;
        if let Some(word) = &self.nearest {
            write!(f, " (did you mean \u{201c}{word}\u{201d}?)")?;
        }
        Ok(())
    }
}

/// Whether any of them forbids publishing.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// At most 80 characters of a value, control characters made visible.
fn short(value: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut text: String = value.chars().take(80).map(clean).collect();
    if value.chars().nth(80).is_some() {
        text.push('…');
    }
    text
}

/// The known word most like `word`; `None` where nothing is like it.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let word = word.trim().to_lowercase();
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_plain_sentence() {
        let place = Place::file("members.csv").row(14).column("type");
        let finding =
            Finding::error(place, "municpality", "a kind of government").near(["province", "municipality"]);
        assert_eq!(
            finding.to_string(),
            "error: members.csv, row 14, column type: found “municpality”, expected a kind of government (did you \
             mean “municipality”?)"
        );
        let finding = Finding::warning(Place::path("totals"), "", "a count");
        assert_eq!(finding.to_string(), "warning: totals: expected a count");
    }

    #[test]
    fn long_values_and_control_characters_are_tamed() {
        let finding = Finding::error(Place::default(), format!("a\u{1b}[31m{}", "x".repeat(200)), "less");
        assert!(finding.value.starts_with("a\u{fffd}[31m"));
        assert_eq!(finding.value.chars().count(), 81);
    }

    #[test]
    fn nothing_is_near_to_an_unlike_word() {
        assert_eq!(nearest("zzz", ["housing", "food"]), None);
    }
}
