//! The frame of every page of the guide.

use super::Page;
use super::markdown::{Heading, escaped};

/// A whole HTML page.
pub(super) fn html(page: &Page, pages: &[Page]) -> String {
    let title = escaped(page.document.title());
    let navigation: String = pages.iter().map(|other| entry(other, page)).collect();
    let content = with_contents(page);
    format!(
        r##"<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{title} · Human Rights Cities widgets</title>
  <link rel="icon" href="/icon.svg">
  <link rel="stylesheet" href="/page.css">
  <link rel="stylesheet" href="/snippet.css">
  <link rel="stylesheet" href="/guide.css">
  <script src="/copy.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
  <p><a href="/index.html">Human Rights Cities widgets</a></p>
</header>
<div class="guide">
<nav class="pages" aria-label="Guide">
<ul>
{navigation}</ul>
</nav>
<main id="content" tabindex="-1">
{content}</main>
</div>
</body>
</html>
"##
    )
}

/// A page in the navigation.
fn entry(page: &Page, current: &Page) -> String {
    let here = if page == current { " aria-current=\"page\"" } else { "" };
    format!("<li><a href=\"{}\"{here}>{}</a></li>\n", page.address(), escaped(page.document.title()))
}

/// The page's HTML, with a list of its sections before the first one.
fn with_contents(page: &Page) -> String {
    let document = &page.document;
    let sections: Vec<&Heading> = document.headings.iter().filter(|heading| heading.level == 2).collect();
    let Some(at) = document.html.find("<h2").filter(|_| sections.len() > 2) else {
        return document.html.clone();
    };
    let list: String = sections
        .iter()
        .map(|heading| format!("<li><a href=\"#{}\">{}</a></li>\n", heading.id, escaped(&heading.text)))
        .collect();
    let (before, after) = document.html.split_at(at);
    format!(
        "{before}<nav class=\"contents\" aria-label=\"On this page\">\n<ul>\n{list}</ul>\n</nav>\n{after}"
    )
}
