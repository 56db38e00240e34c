//! Findings, printed for people or for programs.

use crate::finding::{Finding, Severity};
use serde_json::{Value, json};

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Sentences for people.
    Text,
    /// One JSON object for programs.
    Json,
}

/// All findings, one sentence a line or one JSON object; ends with a line end unless it is empty.
pub fn render(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => findings.iter().map(|finding| format!("{finding}\n")).collect(),
        Format::Json => format!("{:#}\n", object(findings)),
    }
}

fn object(findings: &[Finding]) -> Value {
    json!({
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "notes": count(findings, Severity::Note),
        "findings": findings,
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
    use crate::finding::Place;

    #[test]
    fn people_and_programs_get_the_same_findings() {
        let findings = [
            Finding::error(Place::file("members.csv").row(14).column("country"), "ZZ", "a country"),
            Finding::note(Place::path("sessions"), "", "sessions"),
        ];
        assert_eq!(summary(&findings), "1 error, 1 note");
        assert_eq!(summary(&[]), "no problems");
        assert_eq!(
            render(&findings, Format::Text),
            "error: members.csv, row 14, column country: found “ZZ”, expected a country\nnote: sessions: expected \
             sessions\n"
        );
        let report: Value = serde_json::from_str(&render(&findings, Format::Json)).unwrap();
        assert_eq!(report["errors"], 1);
        assert_eq!(
            report["findings"][0],
            json!({
                "severity": "error", "file": "members.csv", "row": 14, "column": "country", "value": "ZZ",
                "expected": "a country"
            })
        );
    }
}
