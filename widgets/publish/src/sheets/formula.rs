//! Formulas that lead back to their own cell: what a spreadsheet shows for them is not a result.

use super::rows::address;
use super::table::letters;
use crate::finding::{Finding, SourceLocation};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Row and column, from 0.
type Cell = (u32, u32);

/// A range with more cells than this is not followed.
const MAX_RANGE: u64 = 1_000;
/// Formulas beyond these are not followed.
const MAX_FORMULAS: usize = 100_000;

/// The formulas of one sheet.
#[derive(Debug, Default)]
pub struct Formulas {
    /// Cells of the same sheet that each formula names.
    leads: HashMap<Cell, Vec<Cell>>,
    /// The cell and text of each formula that others repeat, by its number.
    shared: HashMap<u32, (Cell, String)>,
}

/// Cells whose formulas lead from each to the next, and from the last but one to the first, which stands at the end again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle(pub Vec<Cell>);

impl Circle {
    /// As a finding in a sheet.
    pub fn finding(&self, place: &SourceLocation) -> Finding {
        let (row, column) = self.0.first().copied().unwrap_or_default();
        let cells: Vec<String> = self.0.iter().map(|(row, column)| address(*row, *column)).collect();
        let place = place.clone().row(u64::from(row) + 1).cell(letters(column as usize), "");
        let expected = "a formula that does not lead back to its own cell";
        Finding::error(place, cells.join(" → "), expected)
    }
}

impl Formulas {
    /// Takes the formula of a cell, without its equals sign. One with a number is shared: the first cell has its text, and
    /// the others that text as if it had been copied there.
    pub fn add(&mut self, cell: Cell, formula: &str, shared: Option<u32>) {
        if self.leads.len() >= MAX_FORMULAS {
            return;
        }
        let leads = match shared.and_then(|number| self.shared.get(&number)).filter(|_| formula.is_empty()) {
            Some((first, text)) => {
                let by = (i64::from(cell.0) - i64::from(first.0), i64::from(cell.1) - i64::from(first.1));
                references(text, by)
            }
            None => references(formula, (0, 0)),
        };
        if let (Some(number), false) = (shared, formula.is_empty()) {
            self.shared.insert(number, (cell, formula.to_owned()));
        }
        self.leads.insert(cell, leads);
    }

    /// Each circle once.
    pub fn circles(&self) -> Vec<Circle> {
        let mut circles = Vec::new();
        // Absent: not seen; true: on the path; false: done.
        let mut state: HashMap<Cell, bool> = HashMap::new();
        let mut starts: Vec<Cell> = self.leads.keys().copied().collect();
        starts.sort_unstable();
        for start in starts {
            let mut path: Vec<(Cell, usize)> = Vec::new();
            if let Entry::Vacant(state) = state.entry(start) {
                state.insert(true);
                path.push((start, 0));
            }
            while let Some((cell, next)) = path.last_mut() {
                let Some(to) = self.leads.get(cell).and_then(|leads| leads.get(*next)).copied() else {
                    state.insert(*cell, false);
                    path.pop();
                    continue;
                };
                *next += 1;
                match state.get(&to) {
                    Some(true) => {
                        let from = path.iter().position(|(cell, _)| *cell == to).unwrap_or_default();
                        circles
                            .push(Circle(path[from..].iter().map(|(cell, _)| *cell).chain([to]).collect()));
                    }
                    Some(false) => {}
                    None if self.leads.contains_key(&to) => {
                        state.insert(to, true);
                        path.push((to, 0));
                    }
                    None => {}
                }
            }
        }
        circles
    }
}

/// The cells of the same sheet that a formula names, such as `B2`, `$B$2` and those of `B2:B9`, if it is moved by so many
/// rows and columns.
fn references(formula: &str, by: (i64, i64)) -> Vec<Cell> {
    let (mut cells, mut open): (Vec<Cell>, Option<Cell>) = (Vec::new(), None);
    for (name, before, after) in names(formula) {
        let cell = cell(name, by).filter(|_| before != Some('!') && after != Some('('));
        match (cell, open.take()) {
            (Some(end), Some(start)) => cells.extend(range(start, end)),
            (Some(cell), None) if after == Some(':') => open = Some(cell),
            (Some(cell), None) => cells.push(cell),
            (None, Some(cell)) => cells.push(cell),
            (None, None) => {}
        }
    }
    cells.extend(open);
    cells
}

/// The names in a formula, outside quotation marks, with the letters before and after each.
fn names(formula: &str) -> Vec<(&str, Option<char>, Option<char>)> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '$' | '_' | '.');
    let (mut names, mut start, mut quote, mut before) = (Vec::new(), None, None, None);
    for (at, letter) in formula.char_indices().chain([(formula.len(), ' ')]) {
        if let Some(open) = quote {
            if letter == open {
                quote = None;
            }
            before = Some(letter);
            continue;
        }
        if is_name(letter) {
            start.get_or_insert((at, before));
        } else {
            if let Some((start, before)) = start.take() {
                names.push((&formula[start..at], before, Some(letter)));
            }
            quote = (letter == '"' || letter == '\'').then_some(letter);
            before = Some(letter);
        }
    }
    names
}

/// `B2` or `$B$2`; a dollar sign keeps its row or column where the formula is moved.
fn cell(name: &str, by: (i64, i64)) -> Option<Cell> {
    let (column_is_kept, name) = name.strip_prefix('$').map_or((false, name), |name| (true, name));
    let digits = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = name.split_at_checked(digits)?;
    let (row_is_kept, digits) = digits.strip_prefix('$').map_or((false, digits), |digits| (true, digits));
    let row: u32 = digits.parse().ok()?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let moved = |place: u32, by: i64, is_kept: bool| {
        let by = if is_kept { 0 } else { by };
        u32::try_from(i64::from(place) - 1 + by).ok()
    };
    Some((moved(row, by.0, row_is_kept)?, moved(column, by.1, column_is_kept)?))
}

fn range(start: Cell, end: Cell) -> Vec<Cell> {
    let rows = start.0.min(end.0)..=start.0.max(end.0);
    let columns = start.1.min(end.1)..=start.1.max(end.1);
    let size = |range: &std::ops::RangeInclusive<u32>| u64::from(range.end() - range.start()) + 1;
    if size(&rows).saturating_mul(size(&columns)) > MAX_RANGE {
        return vec![start, end];
    }
    rows.flat_map(|row| columns.clone().map(move |column| (row, column))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_name_cells() {
        for (formula, expected) in [
            ("B2+$C$3", &[(1, 1), (2, 2)][..]),
            ("SUM(A1:B2)", &[(0, 0), (0, 1), (1, 0), (1, 1)]),
            ("IF(A1=\"B2\",Other!C3,'My sheet'!D4)", &[(0, 0)]),
            ("LOG10(2)&A1048577000000", &[]),
            ("é2+A1:", &[(0, 0)]),
        ] {
            assert_eq!(references(formula, (0, 0)), expected, "{formula}");
        }
    }

    #[test]
    fn circles_are_found_once() {
        let mut formulas = Formulas::default();
        for (cell, formula) in
            [((0, 0), "B1"), ((0, 1), "C1+D9"), ((0, 2), "A1*2"), ((4, 0), "SUM(A1:A9)"), ((6, 6), "A1")]
        {
            formulas.add(cell, formula, None);
        }
        let expected = [vec![(0, 0), (0, 1), (0, 2), (0, 0)], vec![(4, 0), (4, 0)]];
        assert_eq!(formulas.circles(), expected.map(Circle));
    }

    #[test]
    fn a_long_chain_of_formulas_is_no_circle() {
        let mut formulas = Formulas::default();
        for row in 0..50_000u32 {
            formulas.add((row, 0), &format!("A{}+1", row + 2), None);
        }
        assert_eq!(formulas.circles(), [] as [Circle; 0]);
    }

    #[test]
    fn a_shared_formula_moves_with_its_cell() {
        let mut formulas = Formulas::default();
        formulas.add((1, 1), "A2+$A$1", Some(0));
        formulas.add((2, 1), "", Some(0));
        assert_eq!(formulas.leads[&(2, 1)], [(2, 0), (0, 0)]);
        // What refers to its own cell does so wherever it is copied.
        formulas.add((1, 2), "C2", Some(1));
        formulas.add((2, 2), "", Some(1));
        assert_eq!(formulas.circles().len(), 2);
    }
}
