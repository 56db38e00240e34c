//! What the guide, the types and the package say is what the code does.

use std::collections::BTreeSet;
use std::path::Path;

use hrc_core::attributes::{ATTRIBUTES, Attribute, Kind};
use hrc_tests::guide_table;

type Words = BTreeSet<String>;

fn read(path: &str) -> String {
    let path = hrc_demo::place::root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder whose name ends so, one after the other.
fn read_all(folder: &str, end: &str) -> String {
    fn walk(folder: &Path, end: &str, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, end, text);
            } else if path.to_string_lossy().ends_with(end) {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut text = String::new();
    walk(&hrc_demo::place::root().join(folder), end, &mut text);
    text
}

/// The first column of such a table.
fn names(table_name: &str) -> Words {
    guide_table(table_name).into_iter().map(|row| row[0].trim_matches('`').to_owned()).collect()
}

/// Everything between `before` and the next of `ends`, wherever `before` stands in `text`.
fn between(text: &str, before: &str, ends: &[char]) -> Words {
    text.split(before).skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned).collect()
}

/// Words in quotes.
fn quoted(text: &str) -> Words {
    text.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_table_of_attributes_is_the_codes() {
    let values = |attribute: &Attribute| match attribute.kind {
        Kind::Address => "address".to_owned(),
        Kind::Tag => "language tag".to_owned(),
        Kind::Tags => "language tags".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Instant => "instant".to_owned(),
        Kind::Words(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Kind::Number { least, most, or: "" } => format!("{least} to {most}"),
        Kind::Number { least, most, or } => format!("{least} to {most} or `{or}`"),
    };
    let code: Vec<[String; 4]> = ATTRIBUTES
        .iter()
        .map(|a| {
            let elements: Vec<String> = a.elements.iter().map(|element| format!("`{element}`")).collect();
            let elements = if elements.is_empty() { "all".to_owned() } else { elements.join(", ") };
            let default = if a.default.is_empty() { String::new() } else { format!("`{}`", a.default) };
            [format!("`{}`", a.name), elements, values(a), default]
        })
        .collect();
    let guide: Vec<[String; 4]> =
        guide_table("attributes").into_iter().map(|row| [0, 1, 2, 3].map(|i| row[i].clone())).collect();
    assert_eq!(guide, code);
}

#[test]
fn the_script_and_the_types_have_the_same_attributes() {
    let script = read("pkg/embed.js");
    let types = read("pkg/index.d.ts");
    let of = |element: &str| -> Words {
        let own = ATTRIBUTES.iter().filter(|a| a.elements.contains(&element) && a.name != "lang");
        own.map(|a| a.name.to_owned()).collect()
    };
    let common: Words =
        ATTRIBUTES.iter().filter(|a| a.elements.is_empty()).map(|a| a.name.to_owned()).collect();
    let line = |start: &str| {
        script
            .lines()
            .find(|line| line.trim_start().starts_with(start))
            .unwrap_or_else(|| panic!("no {start}"))
    };
    assert_eq!(quoted(line("const ALL =")), common);
    for (kind, interface) in [
        ("counter", "HrcCounterElement"),
        ("map", "HrcMapElement"),
        ("radar", "HrcRadarElement"),
        ("programme", "HrcProgrammeElement"),
        ("screen", "HrcScreenElement"),
    ] {
        let element = format!("hrc-{kind}");
        assert_eq!(quoted(line(&format!("{kind}:"))), of(&element), "{element} in embed.js");
        let body = types.split_once(&format!("interface {interface} ")).unwrap().1;
        let body = body.split_once("\n}").unwrap().0;
        assert_eq!(between(body, "get ", &['(']), of(&element), "{element} in index.d.ts");
        assert_eq!(between(body, "set ", &['(']), of(&element), "{element} in index.d.ts");
        assert!(types.contains(&format!("'{element}': {interface};")), "{element} in index.d.ts");
    }
    let body = types.split_once("interface HrcElement ").unwrap().1.split_once("\n}").unwrap().0;
    let mut own = common;
    assert!(own.remove("lang"), "lang is every element's own");
    assert_eq!(between(body, "get ", &['(']), own);
}

#[test]
fn words_that_a_property_takes_are_in_the_types() {
    let types = read("pkg/index.d.ts");
    for attribute in ATTRIBUTES {
        if let Kind::Words(words) = attribute.kind {
            let union = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ");
            let setter = format!("set {}({}: {union} | null);", attribute.name, attribute.name);
            assert!(types.contains(&setter), "{setter}");
        }
    }
}

#[test]
fn the_events_are_the_codes() {
    let events = names("events");
    let sources = [read("pkg/embed.js"), read_all("widgets/elements/src", ".rs")].concat();
    let sent: Words =
        between(&sources, "'hrc:", &['\'']).union(&between(&sources, "\"hrc:", &['"'])).cloned().collect();
    let sent: Words = sent.into_iter().map(|name| format!("hrc:{name}")).collect();
    assert_eq!(events, sent);
    let types = read("pkg/index.d.ts");
    let typed: Words =
        between(&types, "  'hrc:", &['\'']).into_iter().map(|name| format!("hrc:{name}")).collect();
    assert_eq!(events, typed);
}

#[test]
fn the_codes_of_errors_are_the_codes() {
    // What a request was for, and what was wrong with it; `integrity` is the hash of a file of ours.
    let live = read("pkg/live.js");
    let mut codes = Words::new();
    let without_space: String = live.split_whitespace().collect();
    for what in between(&without_space, "fail('", &['\'']) {
        codes.extend(["feed", "list", "wasm"].map(|of| format!("{of}-{what}")));
    }
    for never in ["feed-hash", "wasm-hash"] {
        assert!(codes.remove(never), "{never}");
    }
    codes.extend(["feed-too-large", "list-too-large"].map(str::to_owned));
    let script = read("pkg/embed.js");
    let alone = ["glue", "integrity", "style", "land", "broken", "panic", "wasm-blocked", "wasm-broken"];
    for code in alone {
        assert!([&*script, &live].concat().contains(&format!("'{code}'")), "{code} is sent by nobody");
    }
    codes.extend(alone.map(str::to_owned));
    let library =
        [read_all("widgets/elements/src", ".rs"), read("widgets/core/src/feed/problem.rs")].concat();
    codes.extend(
        between(&library, "\"feed-", &['"'])
            .into_iter()
            .map(|code| format!("feed-{code}"))
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')),
    );
    assert_eq!(names("codes"), codes);
    let types = read("pkg/index.d.ts");
    let union = types.split_once("type HrcErrorCode =").unwrap().1.split_once(';').unwrap().0;
    assert_eq!(quoted(union), codes);
}

#[test]
fn the_custom_properties_are_those_of_the_style_sheets() {
    let styles = read_all("widgets/views/src", ".css");
    let used: Words =
        between(&styles, "var(--hrc-", &[',', ')']).into_iter().map(|name| format!("--hrc-{name}")).collect();
    assert_eq!(names("properties"), used);
}

#[test]
fn the_parts_are_those_of_the_views() {
    let sources = read_all("widgets/views/src", ".rs");
    let in_code = between(&sources, ".with(\"part\", \"", &['"']);
    let in_guide: Words = guide_table("parts")
        .iter()
        .flat_map(|row| row[1].split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(in_guide, in_code);
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
fn pages_name_oembed_files_that_are_published() {
    hrc_demo::publish().unwrap();
    let mut seen = 0;
    for entry in std::fs::read_dir(hrc_demo::place::root().join("demo/pages")).unwrap() {
        let page = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for link in page.lines().filter(|line| line.contains("application/json+oembed")) {
            let of = |name: &str| {
                let (_, rest) =
                    link.split_once(&format!(" {name}=\"")).unwrap_or_else(|| panic!("{name} in {link}"));
                rest.split('"').next().unwrap().to_owned()
            };
            let path = hrc_demo::place::target().join("demo").join(of("href").trim_start_matches('/'));
            let answer: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            assert_eq!((&answer["type"], &answer["version"]), (&"rich".into(), &"1.0".into()));
            assert_eq!(
                (of("rel").as_str(), answer["title"].as_str().unwrap()),
                ("alternate", of("title").as_str())
            );
            seen += 1;
        }
    }
    assert!(seen > 0, "no page names one");
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
