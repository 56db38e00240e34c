//! Formulas that lead back to their own cell: what a spreadsheet shows for them is not a result.

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
}

impl Formulas {
    /// Takes the formula of a cell, without its equals sign.
    pub fn add(&mut self, cell: Cell, formula: &str) {
        if self.leads.len() < MAX_FORMULAS {
            self.leads.insert(cell, references(formula));
        }
    }

    /// Each circle once: its cells in the order in which they lead to each other, with the first again at the end.
    pub fn circles(&self) -> Vec<Vec<Cell>> {
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
                        circles.push(path[from..].iter().map(|(cell, _)| *cell).chain([to]).collect());
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

/// The cells of the same sheet that a formula names, such as `B2`, `$B$2` and those of `B2:B9`.
fn references(formula: &str) -> Vec<Cell> {
    let (mut cells, mut open): (Vec<Cell>, Option<Cell>) = (Vec::new(), None);
    for (name, before, after) in names(formula) {
        let cell = cell(name).filter(|_| before != Some('!') && after != Some('('));
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

/// `B2` or `$B$2`.
fn cell(name: &str) -> Option<Cell> {
    let name = name.strip_prefix('$').unwrap_or(name);
    let digits = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = name.split_at_checked(digits)?;
    let row: u32 = digits.strip_prefix('$').unwrap_or(digits).parse().ok()?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((row.checked_sub(1)?, column - 1))
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
            assert_eq!(references(formula), expected, "{formula}");
        }
    }

    #[test]
    fn circles_are_found_once() {
        let mut formulas = Formulas::default();
        for (cell, formula) in
            [((0, 0), "B1"), ((0, 1), "C1+D9"), ((0, 2), "A1*2"), ((4, 0), "SUM(A1:A9)"), ((6, 6), "A1")]
        {
            formulas.add(cell, formula);
        }
        assert_eq!(formulas.circles(), [vec![(0, 0), (0, 1), (0, 2), (0, 0)], vec![(4, 0), (4, 0)]]);
    }

    #[test]
    fn a_long_chain_of_formulas_is_no_circle() {
        let mut formulas = Formulas::default();
        for row in 0..50_000u32 {
            formulas.add((row, 0), &format!("A{}+1", row + 2));
        }
        assert_eq!(formulas.circles(), [] as [Vec<Cell>; 0]);
    }
}
