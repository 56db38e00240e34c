//! Tables of the README that are compared with the code.

/// The rows of the README's table after `<!-- name:`, as cells.
pub fn readme_table(name: &str) -> Vec<Vec<String>> {
    let path = hrc_demo::place::root().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (_, rest) = readme.split_once(&format!("<!-- {name}:")).unwrap_or_else(|| panic!("no table {name}"));
    rest.lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            let cells = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')).unwrap_or(line);
            cells.split('|').map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}
