//! Findings, printed for people or for programs.
//!
//! For people each finding is one sentence in one line, with the row or line that it speaks of beneath where that helps.
//! For programs all findings are one JSON object; these keys stay as they are, and new ones may come:
//!
//! - `errors`, `warnings`, `notes`: how many of each
//! - `findings`: a list of objects, errors first, at most 1000 of them, each with
//!   - `severity`: `error`, `warning` or `note`
//!   - `code`: what is wrong, as [`Code::word`](hrc_core::feed::Code::word) has it, where the feed's reader found it
//!   - `file`: name of the file, or address; absent where the feed as a whole is meant, as are the next ones where they
//!     say nothing
//!   - `sheet`: name of the sheet in a workbook
//!   - `row`: as a spreadsheet counts, heads in row 1; `line`: of a text file, from 1
//!   - `column`: head; `columnLetter`: such as `D`
//!   - `path`: in the feed's JSON, such as `members[12].location.lat`
//!   - `value`: what stands there, at most 80 characters, empty for nothing; names are cut at 120 characters
//!   - `expected`: what should stand there, as the end of a sentence
//!   - `nearest`: the known word that is probably meant

use crate::excerpt::{Excerpt, excerpts};
use crate::finding::{Finding, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::{Value, json};
use std::io::IsTerminal;
use std::path::Path;

/// Findings that are printed for people; more are counted.
const MOST_FOR_PEOPLE: usize = 200;
/// Findings that are printed for programs; more are counted.
const MOST_FOR_PROGRAMS: usize = 1_000;

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Sentences for people.
    Text,
    /// One JSON object for programs.
    Json,
}

/// All findings, one sentence a line or one JSON object; ends with a line end unless it is empty.
///
/// ```
/// use hrc::finding::{Finding, SourceLocation};
/// use hrc::report::{Format, render};
///
/// let place = SourceLocation::file("members.csv").row(14).column("country");
/// let text = render(&[Finding::error(place, "ZZ", "a country")], Format::Text);
/// assert_eq!(text, "error: members.csv, row 14, column country: found “ZZ”, expected a country\n");
/// ```
pub fn render(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => {
            let shown = findings.iter().take(MOST_FOR_PEOPLE);
            shown.map(|finding| format!("{finding}\n")).collect::<String>() + &more(findings)
        }
        Format::Json => format!("{:#}\n", object(findings)),
    }
}

/// The same for standard output: in colour where a person looks at it, with rows and lines of the sheets in `folder`.
pub fn page(findings: &[Finding], format: Format, folder: Option<&Path>) -> String {
    let excerpts = folder.filter(|_| format == Format::Text).map(|folder| excerpts(folder, findings));
    match (format, excerpts) {
        (Format::Json, _) => render(findings, format),
        (Format::Text, excerpts) => {
            let excerpts = excerpts.unwrap_or_default();
            let renderer = if is_coloured() { Renderer::styled() } else { Renderer::plain() };
            let renderer = renderer.decor_style(DecorStyle::Ascii);
            let one = |(index, finding)| snippet(&renderer, finding, excerpts.get(&index)) + "\n";
            let shown = findings.iter().take(MOST_FOR_PEOPLE);
            shown.enumerate().map(one).collect::<String>() + &more(findings)
        }
    }
}

/// What is left out of those for people.
fn more(findings: &[Finding]) -> String {
    match findings.get(MOST_FOR_PEOPLE..) {
        None | Some([]) => String::new(),
        Some(rest) => format!("Not shown: {}. Correct those above first.\n", summary(rest)),
    }
}

fn is_coloured() -> bool {
    let says = |name: &str| std::env::var(name).unwrap_or_default();
    wants_colour(std::io::stdout().is_terminal(), &says("NO_COLOR"), &says("TERM"))
}

/// Colour is for a terminal, unless `NO_COLOR` is set or the terminal has none.
fn wants_colour(is_terminal: bool, no_color: &str, term: &str) -> bool {
    is_terminal && no_color.is_empty() && term != "dumb"
}

fn snippet(renderer: &Renderer, finding: &Finding, excerpt: Option<&Excerpt>) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(finding.sentence());
    let group = match excerpt {
        None => Group::with_title(title),
        Some(Excerpt { number, line, span, label }) => {
            let label = Some(label.as_str()).filter(|label| !label.is_empty());
            let annotation = AnnotationKind::Primary.span(span.clone()).label(label);
            let number = usize::try_from(*number).unwrap_or(1);
            title.element(Snippet::source(line.as_str()).line_start(number).annotation(annotation))
        }
    };
    renderer.render(&[group])
}

fn object(findings: &[Finding]) -> Value {
    json!({
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "notes": count(findings, Severity::Note),
        "findings": &findings[..findings.len().min(MOST_FOR_PROGRAMS)],
    })
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

/// Such as `2 errors, 1 warning`; `no problems` where there is nothing.
pub fn summary(findings: &[Finding]) -> String {
    let mut parts = Vec::new();
    for (severity, word) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
    {
        match count(findings, severity) {
            0 => {}
            1 => parts.push(format!("1 {word}")),
            more => parts.push(format!("{more} {word}s")),
        }
    }
    if parts.is_empty() { "no problems".to_owned() } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::SourceLocation;

    #[test]
    fn people_and_programs_get_the_same_findings() {
        let findings = [
            Finding::error(
                SourceLocation::file("members.csv").row(14).cell("J", "country"),
                "ZZ",
                "a country",
            ),
            Finding::note(SourceLocation::path("sessions"), "", "sessions"),
        ];
        assert_eq!(summary(&findings), "1 error, 1 note");
        assert_eq!(summary(&[]), "no problems");
        let text = "error: members.csv, row 14, column J (country): found “ZZ”, expected a country\n\
                    note: sessions: expected sessions\n";
        assert_eq!(render(&findings, Format::Text), text);
        assert_eq!(page(&findings, Format::Text, None), text);
        let report: Value = serde_json::from_str(&render(&findings, Format::Json)).unwrap();
        assert_eq!(report["errors"], 1);
        assert_eq!(
            report["findings"][0],
            json!({
                "severity": "error", "file": "members.csv", "row": 14, "column": "country", "columnLetter": "J",
                "value": "ZZ", "expected": "a country"
            })
        );
    }

    #[test]
    fn a_long_list_is_cut_and_counted() {
        let findings = vec![Finding::error(SourceLocation::path("x"), "", "y"); 5_000];
        for text in [render(&findings, Format::Text), page(&findings, Format::Text, None)] {
            assert_eq!(text.lines().count(), MOST_FOR_PEOPLE + 1);
            assert!(text.ends_with("Not shown: 4800 errors. Correct those above first.\n"), "{text}");
        }
        let report: Value = serde_json::from_str(&render(&findings, Format::Json)).unwrap();
        assert_eq!((&report["errors"], report["findings"].as_array().unwrap().len()), (&json!(5_000), 1_000));
    }

    #[test]
    fn colour_is_for_terminals_that_want_it() {
        for (is_terminal, no_color, term, expected) in [
            (true, "", "xterm-256color", true),
            (true, "", "", true),
            (true, "1", "xterm-256color", false),
            (true, "", "dumb", false),
            (false, "", "xterm-256color", false),
        ] {
            assert_eq!(wants_colour(is_terminal, no_color, term), expected);
        }
        let finding = Finding::warning(SourceLocation::path("totals"), "", "a count");
        assert!(snippet(&Renderer::styled(), &finding, None).contains("\u{1b}["));
    }

    #[test]
    fn a_row_stands_beneath_its_sentence() {
        let finding = Finding::error(
            SourceLocation::file("members.csv").row(14).cell("J", "country"),
            "Zé",
            "a country",
        );
        let excerpt = Excerpt { number: 14, line: "a | Zé | 1".into(), span: 4..7, label: "country".into() };
        assert_eq!(
            snippet(&Renderer::plain(), &finding, Some(&excerpt)),
            "error: members.csv, row 14, column J (country): found “Zé”, expected a country\n   \
             |\n14 | a | Zé | 1\n   |     ^^ country"
        );
    }
}
