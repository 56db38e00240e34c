//! Tables of the guide that are compared with the code.

/// The rows of the table after `<!-- name:` in one of the guide's pages, as cells.
pub fn guide_table(name: &str) -> Vec<Vec<String>> {
    let marker = format!("<!-- {name}:");
    let pages = std::fs::read_dir(hrc_demo::guide::folder()).unwrap();
    let texts = pages.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let tables: Vec<_> =
        texts.filter_map(|text| text.split_once(&marker).map(|(_, rest)| rows(rest))).collect();
    let [table] = &tables[..] else { panic!("{} tables {name}", tables.len()) };
    table.clone()
}

/// The cells of the first table in a text, without its head.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            let cells = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')).unwrap_or(line);
            cells.split('|').map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}
