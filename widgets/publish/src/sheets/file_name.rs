//! What the name of a file says: which sheet is in it, and how it is read.

use super::folder::RETIRED;
use super::shape::{SHEETS, Sheet};
use crate::finding::nearest;

/// Name without an ending of the workbook that may have every sheet.
const CAMPAIGN: &str = "campaign";
/// Endings of text files that are read.
const TEXTS: &[&str] = &["csv", "tsv"];
/// Endings of workbooks that are read.
const BOOKS: &[&str] = &["xlsx", "xlsm", "ods"];
/// Endings of tables that are not read.
const OTHERS: &[&str] = &[
    "xls", "xlsb", "xltx", "xlt", "fods", "ots", "sxc", "numbers", "gsheet", "dif", "slk", "dbf", "parquet",
    "tab",
];
/// What people and programs add to the name of a copy.
const COPY_WORDS: &[&str] = &[
    "copy", "of", "kopie", "von", "copie", "de", "copia", "final", "new", "old", "neu", "alt", "export",
    "utf8", "utf",
];

/// What a file of the folder is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A sheet as text.
    Text(&'static Sheet),
    /// A workbook with this sheet.
    Book(&'static Sheet),
    /// A workbook with all sheets.
    Campaign,
    /// A sheet by its name, in a kind of file that is not read.
    Unreadable(&'static Sheet),
    /// A table with a name that is nearly that of a sheet, or a sheet in a file that is no table.
    Alike(&'static Sheet),
    /// A sheet that earlier versions read.
    Retired,
    /// A table that nobody reads.
    Strange,
    /// Not ours.
    Other,
}

/// What the file of this name is.
pub(super) fn kind(name: &str) -> Kind {
    // Hidden files, the office's own, and what a spreadsheet writes while it has a file open.
    if name.starts_with(['.', '_', '~']) {
        return Kind::Other;
    }
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.').unwrap_or((&lower, ""));
    let has = |endings: &[&str]| endings.contains(&ending);
    let is_table = has(TEXTS) || has(BOOKS) || has(OTHERS);
    match sheet(stem.trim()) {
        Some(sheet) if has(TEXTS) => Kind::Text(sheet),
        Some(sheet) if has(BOOKS) => Kind::Book(sheet),
        Some(sheet) if has(OTHERS) => Kind::Unreadable(sheet),
        Some(sheet) => Kind::Alike(sheet),
        None if stem.trim() == CAMPAIGN && has(BOOKS) => Kind::Campaign,
        None if is_table && stem.trim() == RETIRED => Kind::Retired,
        None if is_table => alike(stem).map_or(Kind::Strange, Kind::Alike),
        None => Kind::Other,
    }
}

/// The sheet that a table of this name was probably meant to be, such as `members (1)` and `membres`.
fn alike(stem: &str) -> Option<&'static Sheet> {
    let words: Vec<&str> =
        stem.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_addition = |word: &&str| {
        COPY_WORDS.contains(word) || word.trim_start_matches('v').bytes().all(|byte| byte.is_ascii_digit())
    };
    let rest: Vec<&str> = words.iter().copied().filter(|word| !is_addition(word)).collect();
    let [word] = rest.as_slice() else { return None };
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    sheet(word).or_else(|| sheet(&nearest(word, SHEETS.iter().map(|sheet| sheet.stem))?))
}

fn sheet(stem: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.stem == stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_a_file_is() {
        let members = &SHEETS[0];
        for (name, expected) in [
            ("members.csv", Kind::Text(members)),
            ("Members.CSV", Kind::Text(members)),
            ("members.tsv", Kind::Text(members)),
            ("MEMBERS.XLSX", Kind::Book(members)),
            ("members.ods", Kind::Book(members)),
            ("Campaign.xlsx", Kind::Campaign),
            ("campaign.toml", Kind::Other),
            ("members.xls", Kind::Unreadable(members)),
            ("members.gsheet", Kind::Unreadable(members)),
            ("members", Kind::Alike(members)),
            ("members.csv.bak", Kind::Other),
            ("members.txt", Kind::Alike(members)),
            ("members (1).csv", Kind::Alike(members)),
            ("Copy of Members.xlsx", Kind::Alike(members)),
            ("members_final_v2.csv", Kind::Alike(members)),
            ("members2026.csv", Kind::Alike(members)),
            ("membres.csv", Kind::Alike(members)),
            ("budget of the members.csv", Kind::Strange),
            ("budget.xlsx", Kind::Strange),
            ("photo.jpg", Kind::Other),
            ("_members.csv", Kind::Other),
            ("~$members.xlsx", Kind::Other),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
