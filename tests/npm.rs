//! The npm package, as an application gets it: its files, its types in each framework, on a server, and bundled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use hrc_demo::place;
use hrc_tests::{Answer, Host, NONE, every_engine};
use serde_json::Value;

const NAME: &str = "human-rights-cities-widgets";

fn tests() -> PathBuf {
    place::root().join("tests")
}

/// What a command prints. It runs in `tests/npm`, whose packages are those of `tests`.
#[track_caller]
fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(tests().join("npm")).output().unwrap();
    let [said, complaint] =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(output.status.success(), "{program} {arguments:?}: {said}{complaint}");
    said
}

/// Packs and installs the package; gives the archive and the paths in it.
fn package() -> &'static (PathBuf, Vec<String>) {
    static PACKAGE: OnceLock<(PathBuf, Vec<String>)> = OnceLock::new();
    PACKAGE.get_or_init(|| {
        let folder = place::target().join("npm");
        fs::create_dir_all(&folder).unwrap();
        let source = place::root().join("pkg");
        let said =
            run("npm", &["pack", &text(&source), "--silent", "--json", "--pack-destination", &text(&folder)]);
        let packed: Value = serde_json::from_str(&said[said.find('[').unwrap()..]).unwrap();
        let packed = packed.get(0).unwrap_or(&packed[NAME]);
        let paths = packed["files"].as_array().unwrap().iter();
        let paths = paths.map(|file| file["path"].as_str().unwrap().to_owned()).collect();
        let archive = folder.join(packed["filename"].as_str().unwrap());
        let installed = tests().join("node_modules").join(NAME);
        let _ = fs::remove_dir_all(&installed);
        fs::create_dir_all(&installed).unwrap();
        run("tar", &["-xzf", &text(&archive), "-C", &text(&installed), "--strip-components=1"]);
        (archive, paths)
    })
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn it_has_what_it_names_and_nothing_that_is_not_for_it() {
    let (archive, paths) = package();
    for wanted in
        ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "dist/embed.bundler.js", "index.d.ts", "vue.d.ts"]
    {
        assert!(paths.iter().any(|path| path == wanted), "{wanted} is not in {paths:?}");
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let [ours, packed] =
            ["", "pkg"].map(|folder| fs::read(place::root().join(folder).join(licence)).unwrap());
        assert!(ours == packed, "{licence} in pkg is another one");
    }
    let strays: Vec<&String> = paths
        .iter()
        .filter(|path| {
            path.ends_with(".br")
                || path.ends_with(".gz")
                || path.ends_with(".map")
                || path.starts_with("src")
        })
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
    run("node", &["../node_modules/publint/src/cli.js", &text(archive), "--strict"]);
    run(
        "node",
        &["../node_modules/@arethetypeswrong/cli/dist/index.js", &text(archive), "--profile", "esm-only"],
    );
}

#[test]
fn each_framework_knows_the_elements_and_their_attributes() {
    package();
    run("node", &["../node_modules/typescript/bin/tsc", "--project", "."]);
}

#[test]
fn a_server_that_imports_it_goes_on() {
    package();
    let script = format!("await import('{NAME}'); await import('{NAME}/react'); console.log('goes on');");
    assert_eq!(run("node", &["--input-type=module", "--eval", &script]), "goes on\n");
}

#[test]
fn a_bundled_application_shows_live_widgets() {
    package();
    let out = place::target().join("npm/app");
    // Small files stay files: a strict policy lets no page fetch `data:`.
    run(
        "node",
        &[
            "../node_modules/vite/bin/vite.js",
            "build",
            "--outDir",
            &text(&out),
            "--emptyOutDir",
            "--assetsInlineLimit",
            "0",
        ],
    );
    let host = Host::start();
    let mut assets = 0;
    for file in fs::read_dir(out.join("assets")).unwrap() {
        let path = file.unwrap().path();
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("js") => "text/javascript",
            Some("css") => "text/css",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        let name = path.file_name().unwrap().to_str().unwrap();
        host.answer(&format!("/app/assets/{name}"), Answer::new(200, kind, fs::read(&path).unwrap()));
        assets += 1;
    }
    assert!(assets > 40, "{assets} files");
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    let page = page.replace(
        "<meta charset",
        "<script src=/_test/watch.js></script><link rel=icon href=/icon.svg><meta charset",
    );
    host.answer("/app/index.html", Answer::new(200, "text/html; charset=utf-8", page));
    every_engine(|browser| {
        host.forget();
        browser.goto(&host.url("/app/index.html"));
        browser.wait_until(
            "both widgets are live",
            "__watch.events.filter((event) => event.name === 'hrc:ready' && event.detail.live).length === 2",
        );
        assert_eq!(browser.texts("hrc-counter", "[part=value]"), ["139"]);
        browser.wait_until("the land", "document.querySelector('hrc-map').shadowRoot.querySelector('.land')");
        let beside: Vec<String> = host
            .asked()
            .into_iter()
            .map(|asked| asked.path)
            .filter(|path| {
                !path.starts_with("/app/") && !path.starts_with("/sample/") && !path.starts_with("/_test/")
            })
            .filter(|path| path != "/icon.svg")
            .collect();
        assert_eq!(beside, NONE, "only what the bundler has published");
        assert_eq!(browser.errors(), NONE);
    });
}
