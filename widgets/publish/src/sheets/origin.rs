//! From a path in the feed back to the row or line that it came from.

use crate::finding::Place;
use std::collections::{BTreeMap, HashMap};

/// Where each part of a draft comes from.
#[derive(Debug, Default)]
pub struct Origins {
    sheets: Vec<(String, BTreeMap<String, String>)>,
    rows: HashMap<String, (usize, u64)>,
    toml: Option<(String, HashMap<String, u64>)>,
}

impl Origins {
    /// Lines of `campaign.toml` by path.
    pub fn set_toml(&mut self, file: &str, lines: HashMap<String, u64>) {
        self.toml = Some((file.to_owned(), lines));
    }

    /// A sheet with the head of each path in its entries; returns a handle for [`Origins::add_row`].
    pub fn add_sheet(&mut self, file: &str, heads: BTreeMap<String, String>) -> usize {
        self.sheets.push((file.to_owned(), heads));
        self.sheets.len() - 1
    }

    /// The entry at `path` of the feed stands in a row of a sheet.
    pub fn add_row(&mut self, path: String, sheet: usize, row: u64) {
        self.rows.insert(path, (sheet, row));
    }

    /// The place of a path, as near as it is known; the path itself where nothing is.
    pub fn place(&self, path: &str) -> Place {
        for prefix in prefixes(path) {
            if let Some((sheet, row)) = self.rows.get(prefix) {
                let (file, heads) = &self.sheets[*sheet];
                let rest = path[prefix.len()..].trim_start_matches('.');
                let mut place = Place::file(file).row(*row);
                place.path = Some(path.to_owned());
                place.column = head(heads, rest);
                return place;
            }
            if let Some((file, line)) =
                self.toml.as_ref().and_then(|(file, lines)| lines.get(prefix).map(|line| (file, line)))
            {
                let mut place = Place::file(file).line(*line);
                place.path = Some(path.to_owned());
                return place;
            }
        }
        Place::path(path)
    }
}

/// The path, then what is left of it as its last steps are taken off: `a[1].b`, `a[1]`, `a`.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rfind(['.', '[']).and_then(|at| path.get(..at)))
}

/// The head for a path in an entry: the same, else the longest that it begins with, else one that begins with it.
fn head(heads: &BTreeMap<String, String>, rest: &str) -> Option<String> {
    if rest.is_empty() {
        return None;
    }
    prefixes(rest)
        .find_map(|prefix| heads.get(prefix))
        .or_else(|| heads.iter().find(|(path, _)| is_inside(path, rest)).map(|(_, head)| head))
        .cloned()
        .or_else(|| Some(as_head(rest)))
}

/// A path as the head of a column would be: places in lists count from 1 there.
fn as_head(path: &str) -> String {
    let mut parts = path.split('[');
    let mut head = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once(']').unwrap_or((part, ""));
        match place.parse::<usize>() {
            Ok(place) => head.push_str(&format!(".{}{rest}", place.saturating_add(1))),
            Err(_) => head.push_str(&format!("[{part}")),
        }
    }
    head
}

fn is_inside(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_back_to_rows_columns_and_lines() {
        let mut origins = Origins::default();
        origins.set_toml(
            "campaign.toml",
            HashMap::from([("campaign.name".into(), 7), ("sessions[1]".into(), 40)]),
        );
        let heads =
            [("location.lat", "lat"), ("names.fr", "names.fr"), ("identifiers", "identifiers.geonames")];
        let sheet =
            origins.add_sheet("members.csv", heads.map(|(path, head)| (path.into(), head.into())).into());
        origins.add_row("members[12]".into(), sheet, 14);
        for (path, place) in [
            ("members[12].location.lat", "members.csv, row 14, column lat"),
            ("members[12].names", "members.csv, row 14, column names.fr"),
            ("members[12].identifiers[0].id", "members.csv, row 14, column identifiers.geonames"),
            ("members[12].country", "members.csv, row 14, column country"),
            ("members[12].name", "members.csv, row 14, column name"),
            ("members[12].sources[1].url", "members.csv, row 14, column sources.2.url"),
            ("members[12]", "members.csv, row 14, members[12]"),
            ("members[1]", "members[1]"),
            ("campaign.name.fr", "campaign.toml, line 7, campaign.name.fr"),
            ("sessions[1].items[2].end", "campaign.toml, line 40, sessions[1].items[2].end"),
        ] {
            assert_eq!(origins.place(path).to_string(), place);
        }
    }
}
