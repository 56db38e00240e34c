//! The guide and the README: links and anchors lead somewhere, paths are there, headings are in order.
// A test fails by a panic.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use hrc_demo::guide::{self, Document, Page};
use hrc_demo::place;

/// The README, with its links as they are written.
fn readme() -> Document {
    let text = std::fs::read_to_string(place::root().join("README.md")).unwrap();
    guide::render(&text, |link| Ok(link.to_owned())).unwrap()
}

fn has_anchor(document: &Document, anchor: &str) -> bool {
    anchor.is_empty() || document.headings.iter().any(|heading| heading.id == anchor)
}

/// Where a link of a page leads nowhere.
fn broken<'a>(page: &'a Page, pages: &[Page]) -> Vec<&'a String> {
    let leads = |link: &str| {
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        if path.is_empty() {
            has_anchor(&page.document, anchor)
        } else if path.starts_with("/guide/") {
            pages.iter().any(|page| page.address() == path && has_anchor(&page.document, anchor))
        } else {
            path.starts_with("https://") || place::root().join("demo").join(&path[1..]).is_file()
        }
    };
    page.document.links.iter().filter(|link| !leads(link)).collect()
}

#[test]
fn every_link_and_anchor_of_the_guide_leads_somewhere() {
    let pages = guide::pages().unwrap();
    let links: usize = pages.iter().map(|page| page.document.links.len()).sum();
    assert!(links > 40, "only {links} links were found");
    for page in &pages {
        assert_eq!(broken(page, &pages), Vec::<&String>::new(), "{}", page.name);
    }
}

#[test]
fn a_broken_link_is_found() {
    let markdown =
        "# T\n\n[a](#t) [b](#u) [c](/guide/x.html) [d](/nowhere.html) [e](/guide/reference.html#no)";
    let page =
        Page { name: "T".into(), document: guide::render(markdown, |link| Ok(link.to_owned())).unwrap() };
    let pages = guide::pages().unwrap();
    assert_eq!(broken(&page, &pages), ["#u", "/guide/x.html", "/nowhere.html", "/guide/reference.html#no"]);
}

#[test]
fn every_link_of_the_readme_leads_somewhere() {
    let pages = guide::pages().unwrap();
    let readme = readme();
    let mut of_guide = 0;
    for link in readme.links.iter().filter(|link| !link.starts_with("https://")) {
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        assert!(place::root().join(path).exists(), "the README links to {link}");
        let name = path.strip_prefix("demo/guide/").and_then(|path| path.strip_suffix(".md"));
        if let Some(name) = name {
            let page = pages.iter().find(|page| page.name == name).unwrap();
            assert!(has_anchor(&page.document, anchor), "the README links to {link}");
            of_guide += 1;
        } else {
            assert!(has_anchor(&readme, anchor), "the README links to {link}");
        }
    }
    assert!(of_guide >= pages.len() - 1, "the README does not name every page of the guide");
}

#[test]
fn headings_are_in_order() {
    let pages = guide::pages().unwrap().into_iter().map(|page| (page.name, page.document));
    for (name, document) in pages.chain([("README of the repository".to_owned(), readme())]) {
        let levels: Vec<u8> = document.headings.iter().map(|heading| heading.level).collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        for (level, next) in levels.iter().zip(&levels[1..]) {
            assert!(*next > 1 && *next <= level + 1, "{name}: {:?}", document.headings);
        }
    }
}

#[test]
fn every_path_that_is_named_is_there() {
    let root = place::root();
    let guide = std::fs::read_dir(guide::folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut named = BTreeSet::new();
    for file in guide.chain([root.join("README.md"), root.join("CHANGELOG.md")]) {
        let text = std::fs::read_to_string(&file).unwrap();
        for path in text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace) {
            let path = path.trim_end_matches([',', ';', ':', '.']);
            let is_ours = ["widgets", "demo", "pkg", "tests", ".ci"]
                .iter()
                .any(|top| path == *top || path.starts_with(&format!("{top}/")));
            // What `cargo xtask pack` builds need not be there yet.
            let is_built = ["pkg/dist", "pkg/pinned"].iter().any(|built| path.starts_with(built));
            if (is_ours || path.starts_with("LICENSE")) && !is_built {
                assert!(root.join(path).exists(), "{} names {path}, which is not there", file.display());
                named.insert(path.to_owned());
            }
        }
    }
    assert!(named.len() > 15, "only {named:?} were found");
}

#[test]
fn the_gallery_links_to_the_guide() {
    let gallery = std::fs::read_to_string(place::root().join("demo/index.html")).unwrap();
    let index = &guide::pages().unwrap()[0];
    assert!(gallery.contains(&format!("href=\"{}\"", index.address())));
}

#[test]
fn each_page_is_one_document_with_navigation() {
    let folder = place::target().join("test-guide");
    guide::publish(&folder).unwrap();
    let pages = guide::pages().unwrap();
    for page in &pages {
        let html =
            std::fs::read_to_string(folder.join(page.address().trim_start_matches("/guide/"))).unwrap();
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"), "{}", page.name);
        assert_eq!(html.matches("<h1 ").count(), 1, "{}", page.name);
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{}", page.name);
        for other in &pages {
            let link = format!("<a href=\"{}\"", other.address());
            assert!(html.contains(&link), "{} has no link to {}", page.name, other.name);
        }
    }
}
