//! From a path in the feed back to the row or line that it came from.

use super::table::letters;
use crate::finding::SourceLocation;
use std::collections::{BTreeMap, HashMap};

/// The columns of a sheet by the path in its entries, such as `location.lat`: index from 0, and head.
pub type Heads = BTreeMap<String, (usize, String)>;

/// Where each part of a draft comes from.
#[derive(Debug, Default)]
pub struct Origins {
    sheets: Vec<(SourceLocation, Heads)>,
    rows: HashMap<String, (usize, u64)>,
    toml: Option<(String, HashMap<String, u64>)>,
}

impl Origins {
    /// Lines of `campaign.toml` by path.
    pub fn set_toml(&mut self, file: &str, lines: HashMap<String, u64>) {
        self.toml = Some((file.to_owned(), lines));
    }

    /// A sheet and its columns; returns a handle for [`Origins::add_row`].
    pub fn add_sheet(&mut self, sheet: SourceLocation, heads: Heads) -> usize {
        self.sheets.push((sheet, heads));
        self.sheets.len() - 1
    }

    /// The entry at `path` of the feed stands in a row of a sheet.
    pub fn add_row(&mut self, path: String, sheet: usize, row: u64) {
        self.rows.insert(path, (sheet, row));
    }

    /// The place of a path, as near as it is known; the path itself where nothing is.
    pub fn place(&self, path: &str) -> SourceLocation {
        for prefix in prefixes(path) {
            if let Some((sheet, row)) = self.rows.get(prefix) {
                let (sheet, heads) = &self.sheets[*sheet];
                let rest = path[prefix.len()..].trim_start_matches('.');
                let mut place = cell(sheet, *row, heads, rest);
                place.path = Some(path.to_owned());
                return place;
            }
            if let Some((file, line)) =
                self.toml.as_ref().and_then(|(file, lines)| lines.get(prefix).map(|line| (file, line)))
            {
                let mut place = SourceLocation::file(file).line(*line);
                place.path = Some(path.to_owned());
                return place;
            }
        }
        SourceLocation::path(path)
    }
}

/// The path, then what is left of it as its last steps are taken off: `a[1].b`, `a[1]`, `a`.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rfind(['.', '[']).and_then(|at| path.get(..at)))
}

/// The place of a path in an entry: the column of the same path, else of the longest that it begins with, else of one
/// that begins with it; else the head that such a column would have.
pub(super) fn cell(sheet: &SourceLocation, row: u64, heads: &Heads, path: &str) -> SourceLocation {
    let place = sheet.clone().row(row);
    if path.is_empty() {
        return place;
    }
    let inside = || heads.iter().find(|(inner, _)| is_inside(inner, path)).map(|(_, head)| head);
    // A time of the day without a date has a key of its own in the feed, and no column of its own.
    let wall_clock = || heads.get(path.strip_suffix("Time")?);
    match prefixes(path).find_map(|prefix| heads.get(prefix)).or_else(inside).or_else(wall_clock) {
        Some((index, head)) => place.cell(letters(*index), head),
        None => place.column(as_head(path)),
    }
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
        let heads = [
            ("location.lat", 0, "lat"),
            ("names.fr", 27, "names.fr"),
            ("identifiers", 2, "identifiers.geonames"),
        ];
        let heads = heads.map(|(path, index, head)| (path.into(), (index, head.into()))).into();
        let sheet = origins.add_sheet(SourceLocation::file("members.csv"), heads);
        origins.add_row("members[12]".into(), sheet, 14);
        for (path, place) in [
            ("members[12].location.lat", "members.csv, row 14, column A (lat)"),
            ("members[12].names", "members.csv, row 14, column AB (names.fr)"),
            ("members[12].identifiers[0].id", "members.csv, row 14, column C (identifiers.geonames)"),
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
