//! The conformance report: every criterion has its line, and every test that a line names is there.
// A test fails by a panic.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use hrc_demo::{guide, place};

/// The criteria of WCAG 2.2, levels A and AA.
const CRITERIA: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 \
    1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 \
    2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 \
    4.1.2 4.1.3";

fn report() -> String {
    fs::read_to_string(guide::folder().join("accessibility.md")).unwrap()
}

/// The cells of the lines of a section that are about a criterion or a clause.
fn lines(report: &str) -> Vec<Vec<&str>> {
    let rows = report.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit());
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// All files of Rust below a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() && !path.ends_with("node_modules") => sources(&path, found),
            Some(extension) if extension == "rs" => found.push(path),
            _ => {}
        }
    }
}

/// The tests of the workspace: the path of each one's file, and its name.
fn tests() -> Vec<(String, String)> {
    let (root, mut files) = (place::root(), Vec::new());
    sources(&root.join("tests"), &mut files);
    sources(&root.join("widgets"), &mut files);
    let mut tests = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let path = file.strip_prefix(&root).unwrap().with_extension("").to_string_lossy().replace('\\', "/");
        for after in text.split("test]\n").skip(1) {
            let name = after.trim_start().trim_start_matches("async ").strip_prefix("fn ");
            tests.extend(
                name.and_then(|name| name.split('(').next()).map(|name| (path.clone(), name.to_owned())),
            );
        }
    }
    tests
}

/// Whether a name such as `views::frame::a_test` is that of a test in a file on a path with these folders.
fn is_there(named: &str, tests: &[(String, String)]) -> bool {
    let (modules, test) = named.rsplit_once("::").unwrap();
    let modules: Vec<&str> = modules.split("::").filter(|module| *module != "tests").collect();
    tests.iter().any(|(path, name)| {
        let folders: Vec<&str> = path.split('/').collect();
        name == test && modules.iter().all(|module| folders.contains(module))
    })
}

#[test]
fn every_criterion_has_one_line() {
    let report = report();
    let told: Vec<&str> = lines(&report)
        .iter()
        .filter(|cells| cells.len() == 4 && ["A", "AA"].contains(&cells[1]))
        .map(|cells| cells[0].split(' ').next().unwrap())
        .collect();
    assert_eq!(told, CRITERIA.split_whitespace().collect::<Vec<&str>>());
}

#[test]
fn every_line_is_proven_or_says_that_it_is_not() {
    let (report, tests) = (report(), tests());
    assert!(tests.len() > 500, "{}", tests.len());
    for cells in lines(&report).iter().filter(|cells| cells.len() == 3 || cells.len() == 4) {
        let [.., conformance, evidence] = &cells[..] else { panic!("{cells:?}") };
        let named: Vec<&str> =
            evidence.split('`').skip(1).step_by(2).filter(|code| code.contains("::")).collect();
        for test in &named {
            assert!(is_there(test, &tests), "{}: there is no test {test}", cells[0]);
        }
        match *conformance {
            "Supports" | "Partially supports" => {
                assert!(!named.is_empty() || evidence.contains("unproven"), "{}: {evidence}", cells[0]);
            }
            "Not applicable" => assert!(named.is_empty() && evidence.len() > 4, "{}", cells[0]),
            // A step of the script for a person.
            _ => assert!(cells.len() == 3 && cells[0].parse::<u8>().is_ok(), "{cells:?}"),
        }
    }
}

#[test]
fn each_result_of_a_person_is_one_of_three_words() {
    let report = report();
    let results: Vec<Vec<&str>> = lines(&report).into_iter().filter(|cells| cells.len() == 6).collect();
    assert_eq!(results.len(), 12);
    for cell in results.iter().flat_map(|cells| &cells[1..]) {
        assert!(["not done", "passed", "failed"].contains(cell), "{cell}");
    }
}
