//! The guide: Markdown in `demo/guide`, served as HTML at `/guide/`.
//!
//! Invariants: a link works on a Git host and in the demo; anchors are the same in both; a page holds no HTML of its own but
//! comments.

mod layout;
mod link;
mod markdown;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use markdown::{Document, Heading, render};

/// Files in `demo/guide` in the order of the navigation, without `.md`. The first is the index, which Git hosts show with the
/// folder.
const PAGES: [&str; 12] = [
    "README",
    "webmaster",
    "systems",
    "campaign-office",
    "events",
    "partners",
    "reference",
    "accessibility",
    "security",
    "hosting",
    "troubleshooting",
    "translating",
];

/// A page of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Name of its file without `.md`.
    pub name: String,
    /// What it says, as HTML.
    pub document: Document,
}

impl Page {
    /// Where the demo serves it, such as `/guide/webmaster.html`.
    pub fn address(&self) -> String {
        link::address(&self.name)
    }
}

/// Where the Markdown is.
pub fn folder() -> PathBuf {
    crate::place::root().join("demo/guide")
}

/// All pages, in the order of the navigation.
///
/// # Errors
/// Names the page that cannot be read, has HTML in it, or links to where the demo has nothing; and a file that is in the folder
/// and not in the navigation.
pub fn pages() -> Result<Vec<Page>> {
    for entry in std::fs::read_dir(folder()).context("demo/guide cannot be read")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.strip_suffix(".md").is_some_and(|name| PAGES.contains(&name)) {
            bail!("demo/guide/{name} is not in the navigation of the guide");
        }
    }
    PAGES.into_iter().map(page).collect()
}

fn page(name: &str) -> Result<Page> {
    let file = format!("{name}.md");
    let text = std::fs::read_to_string(folder().join(&file))
        .with_context(|| format!("demo/guide/{file} cannot be read"))?;
    let document = render(&text, link::in_demo).with_context(|| format!("demo/guide/{file}"))?;
    Ok(Page { name: name.to_owned(), document })
}

/// Writes all pages as HTML into a folder.
///
/// # Errors
/// As those of [`pages`], and where a file cannot be written.
pub fn publish(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let pages = pages()?;
    for page in &pages {
        let file = folder.join(link::file(&page.name));
        std::fs::write(&file, layout::html(page, &pages))
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}
