//! What the guide, the types and the package say is what the code does.

use std::collections::BTreeSet;

type Words = BTreeSet<String>;

fn read(path: &str) -> String {
    let path = hrc_demo::place::root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn readme_guide_and_gallery_have_one_snippet_and_the_gallery_names_every_host_page() {
    let gallery = read("demo/index.html").replace("&lt;", "<").replace("&gt;", ">");
    let readme = read("README.md");
    let snippet = readme.split_once("```html\n").unwrap().1.split_once("\n```").unwrap().0;
    assert!(gallery.contains(snippet), "the gallery lacks\n{snippet}");
    assert!(read("demo/guide/webmaster.md").contains(snippet), "the guide lacks\n{snippet}");
    let pages = std::fs::read_dir(hrc_demo::place::root().join("demo/pages")).unwrap();
    for name in pages.map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        if name.ends_with(".html") {
            assert!(gallery.contains(&format!("href=\"/pages/{name}\"")), "the gallery does not name {name}");
        }
    }
}

#[test]
fn the_strict_pages_have_the_guides_policy() {
    for page in ["strict-policy", "trusted-types", "isolated"] {
        let headers = read(&format!("demo/pages/{page}.html.headers"));
        assert!(headers.contains("script-src 'self' 'wasm-unsafe-eval';"), "{page}");
        assert!(headers.contains("default-src 'none';"), "{page}");
    }
}

#[test]
fn the_pages_for_editors_name_answers_that_are_published() {
    hrc_tests::publish_demo();
    let sample = hrc_demo::place::target().join("demo/sample");
    let pages = std::fs::read_dir(sample.join("oembed")).unwrap().map(|entry| entry.unwrap().path());
    let mut seen = 0;
    for path in pages.filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        let page = std::fs::read_to_string(path).unwrap();
        for link in page.lines().filter(|line| line.contains("+oembed\"")) {
            let href = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
            assert!(href.starts_with("https://"), "WordPress takes an address as it is written: {href}");
            let name = href.rsplit('/').next().unwrap();
            assert!(sample.join("oembed").join(name).is_file(), "{href}");
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn the_package_has_the_workspaces_version_and_files_that_are_there() {
    let package: serde_json::Value = serde_json::from_str(&read("pkg/package.json")).unwrap();
    let version = package["version"].as_str().unwrap();
    assert!(
        read("Cargo.toml").contains(&format!("version = \"{version}\"")),
        "the workspace is of another version"
    );
    assert!(
        read("demo/guide/security.md").contains(&format!("HOST/{version}/embed.js")),
        "the guide pins another version"
    );
    assert_eq!(package["license"], "MIT OR Apache-2.0");
    let root = hrc_demo::place::root().join("pkg");
    let mut files: Words =
        package["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap().to_owned()).collect();
    files.insert(package["types"].as_str().unwrap().to_owned());
    for (_, export) in package["exports"].as_object().unwrap() {
        let paths = export.as_object().map_or_else(|| vec![export], |object| object.values().collect());
        files.extend(paths.into_iter().map(|path| path.as_str().unwrap().to_owned()));
    }
    for file in files.iter().filter(|file| !file.contains('*')) {
        assert!(root.join(file).exists(), "pkg/package.json names {file}");
    }
    assert!(!read("pkg/package.json").contains("http"), "the package names a host");
}

#[test]
fn pages_of_the_demo_fetch_from_no_other_host() {
    let mut paths: Vec<String> = ["index.html", "page.css", "index.css", "snippet.css", "guide.css"]
        .map(|name| format!("demo/{name}"))
        .into();
    let pages = std::fs::read_dir(hrc_demo::place::root().join("demo/pages")).unwrap();
    paths.extend(
        pages.map(|entry| format!("demo/pages/{}", entry.unwrap().file_name().into_string().unwrap())),
    );
    for path in paths {
        let text = read(&path);
        for fetched in [
            "<script src=\"http",
            "<img src=\"http",
            "<iframe src=\"http",
            "<link rel=\"stylesheet\" href=\"http",
            "url(",
            "@import",
        ] {
            assert!(!text.contains(fetched), "{fetched} in {path}");
        }
    }
}
