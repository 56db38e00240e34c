//! Where a link of the guide leads in the demo.

use anyhow::{Result, bail};

/// Name of a page's file in the demo.
pub(super) fn file(name: &str) -> String {
    if name == "README" { "index.html".to_owned() } else { format!("{name}.html") }
}

/// Address of a page in the demo.
pub(super) fn address(name: &str) -> String {
    format!("/guide/{}", file(name))
}

/// The address in the demo for a link as a page of `demo/guide` writes it: `webmaster.md#anchor`, `#anchor`,
/// `../pages/div.html`, or `https://…`.
pub(super) fn in_demo(link: &str) -> Result<String> {
    if link.starts_with('#') || link.starts_with("https://") || link.starts_with("http://") {
        return Ok(link.to_owned());
    }
    let (path, anchor) = link.find('#').map_or((link, ""), |at| link.split_at(at));
    if let Some(name) = path.strip_suffix(".md")
        && !name.contains('/')
    {
        return Ok(address(name) + anchor);
    }
    match path.strip_prefix("../") {
        Some(path) if !path.contains("..") => Ok(format!("/{path}{anchor}")),
        _ => {
            bail!("the link {link} leads out of demo/, where the demo serves nothing; write the path as code")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_a_git_host_become_addresses_of_the_demo() {
        for (link, address) in [
            ("webmaster.md", "/guide/webmaster.html"),
            ("webmaster.md#paste-the-snippet", "/guide/webmaster.html#paste-the-snippet"),
            ("README.md", "/guide/index.html"),
            ("#here", "#here"),
            ("../pages/div.html", "/pages/div.html"),
            ("https://www.rust-lang.org/", "https://www.rust-lang.org/"),
        ] {
            assert_eq!(in_demo(link).unwrap(), address);
        }
        for link in ["../../pkg/index.d.ts", "../guide/../x", "notes.txt", "/guide/webmaster.html"] {
            assert!(in_demo(link).unwrap_err().to_string().contains(link), "{link}");
        }
    }
}
