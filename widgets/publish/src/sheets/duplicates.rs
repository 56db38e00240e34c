//! Rows that are the same to a person and not to a program: ids that differ by capital letters, a member in two rows.

use super::origin::Origins;
use crate::finding::{Finding, SourceLocation};
use serde_json::Value;
use std::collections::HashMap;

/// Ids that are not as ids are, with the one that is meant; an error where another row has that one already.
pub(super) fn ids(list: &str, rows: &[Value], origins: &Origins, findings: &mut Vec<Finding>) {
    let ids = || rows.iter().enumerate().filter_map(|(index, row)| Some((index, row["id"].as_str()?)));
    if ids().all(|(_, id)| slug(id) == id) {
        return;
    }
    let plain: HashMap<&str, usize> =
        ids().filter(|(_, id)| slug(id) == *id).map(|(index, id)| (id, index)).collect();
    for (index, id) in ids() {
        let meant = slug(id);
        if meant == id || meant.is_empty() || meant.len() > 64 {
            continue;
        }
        let place = origins.place(&format!("{list}[{index}].id"));
        match plain.get(meant.as_str()) {
            Some(other) => {
                let other = row(origins, list, *other);
                let expected =
                    format!("a unique id; without capital letters and punctuation it equals that of {other}");
                findings.push(Finding::error(place, id, expected));
            }
            None => {
                let expected = "an id of 1 to 64 letters a-z, digits and hyphens";
                let mut finding = Finding::error(place, id, expected);
                finding.nearest = Some(meant);
                findings.push(finding);
            }
        }
    }
}

/// A member in two rows: two ids for the same name, country and kind. There are such pairs, so it is a warning.
pub(super) fn names(members: &[Value], origins: &Origins, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<(String, &str, &str), usize> = HashMap::with_capacity(members.len());
    for (index, member) in members.iter().enumerate() {
        let text = |key: &str| member[key].as_str();
        let (Some(name), Some(country), Some(kind)) = (text("name"), text("country"), text("type")) else {
            continue;
        };
        let first = *seen.entry((name.to_lowercase(), country, kind)).or_insert(index);
        // The same id twice is an error by itself.
        if first != index && members[first]["id"] != member["id"] {
            let place = origins.place(&format!("members[{index}].name"));
            let first = row(origins, "members", first);
            let expected = format!("each member once; {first} has the same name, country and type");
            findings.push(Finding::warning(place, name, expected));
        }
    }
}

fn row(origins: &Origins, list: &str, index: usize) -> SourceLocation {
    let place = origins.place(&format!("{list}[{index}]"));
    if place.row.is_some() { SourceLocation { path: None, ..place } } else { place }
}

/// The id that a text would be: lower case, with hyphens for spaces and the like.
fn slug(text: &str) -> String {
    let joined = |c: char| c.is_whitespace() || matches!(c, '_' | '.' | '/' | '-');
    let letters = text.chars().flat_map(char::to_lowercase);
    letters
        .filter_map(|c| if joined(c) { Some('-') } else { Some(c).filter(char::is_ascii_alphanumeric) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ids_are_compared_as_people_read_them() {
        let rows = [
            json!({ "id": "es-barcelona" }),
            json!({ "id": "ES-Barcelona" }),
            json!({ "id": "FR Grigny" }),
            json!({}),
        ];
        let mut findings = Vec::new();
        ids("members", &rows, &Origins::default(), &mut findings);
        let found: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "error: members[1].id: found “ES-Barcelona”, expected a unique id; without capital letters and \
                 punctuation it equals that of members[0]",
                "error: members[2].id: found “FR Grigny”, expected an id of 1 to 64 letters a-z, digits and hyphens (did \
                 you mean “fr-grigny”?)",
            ]
        );
    }

    #[test]
    fn a_member_in_two_rows_is_a_warning() {
        let member = |id: &str, name: &str, kind: &str| json!({ "id": id, "name": name, "country": "ES", "type": kind });
        let rows = [
            member("a", "Barcelona", "municipality"),
            member("b", "BARCELONA", "municipality"),
            member("c", "Barcelona", "province"),
            member("a", "Barcelona", "municipality"),
        ];
        let mut findings = Vec::new();
        names(&rows, &Origins::default(), &mut findings);
        let found: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "warning: members[1].name: found “BARCELONA”, expected each member once; members[0] has the same name, \
              country and type"
            ]
        );
    }
}
