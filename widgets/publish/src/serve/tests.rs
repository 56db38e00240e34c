use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::{Caching, Server, Site, start};

/// A folder with one file of each kind, served.
struct Case {
    server: Server,
    _folder: tempfile::TempDir,
}

fn serve(caching: Caching) -> Case {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("index.html", b"<!doctype html><title>Home</title>");
    write("strict.html", b"<!doctype html><title>Strict</title>");
    write("strict.html.headers", b"# why\nContent-Security-Policy: default-src 'self'\n\nnot a header\n");
    write("feed.json", format!("{{\"names\":[{}1]}}", "100,".repeat(500)).as_bytes());
    write("members.0f3a9c55aa.json", b"{\"members\":[]}");
    write("embed.js", "// \u{e9}".as_bytes());
    write("hrc_bg.wasm", b"plain");
    write("hrc_bg.wasm.br", b"packed");
    write("hrc_bg.wasm.gz", b"zipped");
    let site = Site::new(folder.path(), caching).with_folder("/v1", folder.path());
    Case { server: start(site.router(), ([127, 0, 0, 1], 0).into()).unwrap(), _folder: folder }
}

impl Case {
    /// The answer's head and body.
    fn ask(&self, method: &str, path: &str, extra: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{extra}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        (String::from_utf8_lossy(&bytes[..end]).into_owned(), bytes[end + 4..].to_vec())
    }

    fn get(&self, path: &str) -> (String, Vec<u8>) {
        self.ask("GET", path, "")
    }
}

#[track_caller]
fn has(head: &str, line: &str) {
    assert!(head.lines().any(|have| have == line), "no `{line}` in\n{head}");
}

#[test]
fn every_answer_may_be_read_from_any_origin() {
    let case = serve(Caching::Published);
    for path in ["/", "/feed.json", "/v1/embed.js", "/nothing"] {
        let (head, _) = case.get(path);
        has(&head, "access-control-allow-origin: *");
        has(&head, "cross-origin-resource-policy: cross-origin");
        has(&head, "timing-allow-origin: *");
        has(&head, "x-content-type-options: nosniff");
    }
    let (head, _) =
        case.ask("OPTIONS", "/feed.json", "Origin: http://y\r\nAccess-Control-Request-Method: GET\r\n");
    has(&head, "HTTP/1.1 200 OK");
    has(&head, "access-control-allow-methods: GET,HEAD");
}

#[test]
fn files_have_the_types_that_browsers_insist_on() {
    let case = serve(Caching::Published);
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/embed.js", "text/javascript; charset=utf-8"),
        ("/feed.json", "application/json"),
        ("/v1/hrc_bg.wasm", "application/wasm"),
    ] {
        let (head, _) = case.get(path);
        has(&head, "HTTP/1.1 200 OK");
        has(&head, &format!("content-type: {kind}"));
    }
}

#[test]
fn precompressed_files_are_sent_and_the_rest_is_compressed_on_the_way() {
    let case = serve(Caching::Published);
    assert_eq!(case.get("/v1/hrc_bg.wasm").1, b"plain");
    let (head, body) = case.ask("GET", "/v1/hrc_bg.wasm", "Accept-Encoding: gzip, br\r\n");
    has(&head, "content-encoding: br");
    has(&head, "content-type: application/wasm");
    has(&head, "vary: accept-encoding");
    assert_eq!(body, b"packed");
    assert_eq!(case.ask("GET", "/v1/hrc_bg.wasm", "Accept-Encoding: gzip\r\n").1, b"zipped");

    let (head, body) = case.ask("GET", "/feed.json", "Accept-Encoding: gzip, br\r\n");
    has(&head, "content-encoding: br");
    assert!(body.len() < 200, "{} bytes", body.len());
}

#[test]
fn asking_again_costs_a_bare_304() {
    let case = serve(Caching::Published);
    for (path, encoding) in
        [("/feed.json", ""), ("/feed.json", "br"), ("/v1/hrc_bg.wasm", "br"), ("/strict.html", "")]
    {
        let accept = format!("Accept-Encoding: {encoding}\r\n");
        let (head, _) = case.ask("GET", path, &accept);
        let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let (head, body) = case.ask("GET", path, &format!("{accept}If-None-Match: {tag}\r\n"));
        has(&head, "HTTP/1.1 304 Not Modified");
        has(&head, "access-control-allow-origin: *");
        assert!(body.is_empty());
    }
}

#[test]
fn keeping_time_follows_the_kind_of_file() {
    let case = serve(Caching::Published);
    has(&case.get("/feed.json").0, "cache-control: max-age=300, stale-while-revalidate=86400");
    has(&case.get("/members.0f3a9c55aa.json").0, "cache-control: public, max-age=31536000, immutable");
    has(&case.get("/v1/embed.js").0, "cache-control: no-cache");
    has(&case.get("/members.00000000ff.json").0, "cache-control: no-cache");
    let case = serve(Caching::Revalidate);
    has(&case.get("/feed.json").0, "cache-control: no-cache");
    has(&case.get("/members.0f3a9c55aa.json").0, "cache-control: public, max-age=31536000, immutable");
}

#[test]
fn a_page_brings_its_own_headers() {
    let case = serve(Caching::Published);
    has(&case.get("/strict.html").0, "content-security-policy: default-src 'self'");
    has(&case.get("/v1/strict.html").0, "content-security-policy: default-src 'self'");
    assert!(!case.get("/").0.contains("content-security-policy"));
    has(&case.get("/strict.html.headers").0, "HTTP/1.1 404 Not Found");
}

#[test]
fn nothing_outside_the_folder_is_answered() {
    let case = serve(Caching::Published);
    for path in ["/../serve.rs", "/%2e%2e/serve.rs", "/v1/..%2f..%2fetc/passwd", "//etc/passwd"] {
        let (head, _) = case.get(path);
        assert!(head.starts_with("HTTP/1.1 4"), "{path}: {head}");
    }
}

#[test]
fn every_file_of_a_publication_has_its_type() {
    let folder = tempfile::tempdir().unwrap();
    let names = [
        "feed.json",
        "members.csv",
        "members.geojson",
        "sessions.ics",
        "datapackage.json",
        "map.svg",
        "map.png",
        "module.mjs",
        "style.css",
    ];
    for name in names {
        std::fs::write(folder.path().join(name), "x").unwrap();
    }
    let site = Site::new(folder.path(), Caching::Published);
    let case = Case { server: start(site.router(), ([127, 0, 0, 1], 0).into()).unwrap(), _folder: folder };
    for name in names {
        let (head, _) = case.get(&format!("/{name}"));
        has(&head, &format!("content-type: {}", crate::headers::content_type(name)));
        has(&head, &format!("cache-control: {}", crate::headers::cache_control(name)));
    }
}

#[test]
fn a_part_of_a_file_is_sent_and_many_parts_are_the_file() {
    let case = serve(Caching::Published);
    let whole = case.get("/v1/hrc_bg.wasm").1;
    for (range, status, body) in [
        ("bytes=0-1", "206 Partial Content", "pl"),
        ("bytes=3-", "206 Partial Content", "in"),
        ("bytes=-2", "206 Partial Content", "in"),
        ("bytes=1-99", "206 Partial Content", "lain"),
        ("bytes=0-0,2-3", "200 OK", "plain"),
        ("bytes=9-", "416 Range Not Satisfiable", ""),
        ("bytes=3-1", "416 Range Not Satisfiable", ""),
    ] {
        let (head, found) = case.ask("GET", "/v1/hrc_bg.wasm", &format!("Range: {range}\r\n"));
        has(&head, &format!("HTTP/1.1 {status}"));
        if status.starts_with('2') {
            assert_eq!(String::from_utf8_lossy(&found), body, "{range}");
        }
        if status.starts_with('4') {
            has(&head, "content-range: bytes */5");
        }
    }
    // What may be of another version is sent whole.
    let (head, found) =
        case.ask("GET", "/v1/hrc_bg.wasm", "Range: bytes=0-1\r\nIf-Range: W/\"whatever\"\r\n");
    has(&head, "HTTP/1.1 200 OK");
    assert_eq!(found, whole);
    // Thousands of parts cost no more than one.
    let many: String = (0..1000).map(|n| format!("{n}-{n},")).collect();
    let (head, _) =
        case.ask("GET", "/feed.json", &format!("Range: bytes={}\r\n", many.trim_end_matches(',')));
    has(&head, "HTTP/1.1 200 OK");
}

#[test]
fn a_part_is_never_compressed_on_the_way() {
    let case = serve(Caching::Published);
    let (head, body) = case.ask("GET", "/feed.json", "Accept-Encoding: gzip, br\r\nRange: bytes=0-9\r\n");
    has(&head, "HTTP/1.1 206 Partial Content");
    assert!(!head.contains("content-encoding"), "{head}");
    assert_eq!(body.len(), 10);
}

#[test]
fn nothing_is_written() {
    let case = serve(Caching::Published);
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        has(&case.ask(method, "/feed.json", "Content-Length: 0\r\n").0, "HTTP/1.1 405 Method Not Allowed");
    }
    let (head, body) = case.ask("HEAD", "/feed.json", "");
    has(&head, "HTTP/1.1 200 OK");
    assert!(body.is_empty());
}

#[test]
fn a_changed_file_has_another_tag() {
    let case = serve(Caching::Published);
    let tag = |head: &str| head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    let before = tag(&case.get("/feed.json").0);
    std::fs::write(case._folder.path().join("feed.json"), "{\"names\":[2]}").unwrap();
    let (head, _) = case.ask("GET", "/feed.json", &format!("If-None-Match: {before}\r\n"));
    has(&head, "HTTP/1.1 200 OK");
    assert_ne!(tag(&head), before);
}

/// A folder with a small publication, served as `hrc serve` does.
fn published(files: &[(&str, &str)]) -> Case {
    let folder = tempfile::tempdir().unwrap();
    let feed = r#"{"version":"1.0","id":"https://example.org/feed.json","generatedAt":"2026-11-01T09:00:00Z","sequence":1234,
        "demo":true,"defaultLanguage":"en","languages":["en","fr"],"license":"CC-BY-4.0",
        "campaign":{"name":{"en":"Cities <b>& \"friends\"","fr":"Villes"}},
        "totals":{"members":{"value":1139,"qualifier":"more_than","unit":"members","asOf":"2026-10"}},
        "members":{"url":"members.0f3a9c55aa11.json","count":1140,"sha256":""}}"#;
    let usual = [
        ("feed.json", feed),
        ("members.0f3a9c55aa11.json", "{}"),
        ("members.csv", "id\n"),
        ("pictures/map.en.svg", "<svg/>"),
        ("pictures/map.en.txt", "1,139 members\n"),
        ("snapshots/counter.en.template.html", "<template shadowrootmode=\"open\"><p>counted</p></template>"),
        ("archive/2026-11-01/feed.json", "{}"),
        (".hrc-files.json", "{}"),
        (".well-known/security.txt", "Contact: us\n"),
    ];
    for (name, text) in usual.iter().chain(files) {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let site = Site::new(folder.path(), Caching::Revalidate);
    let server = start(site.router_with_overview(), ([127, 0, 0, 1], 0).into()).unwrap();
    Case { server, _folder: folder }
}

#[test]
fn the_first_page_shows_what_was_published() {
    let case = published(&[]);
    let (head, body) = case.get("/");
    has(&head, "HTTP/1.1 200 OK");
    has(&head, "content-type: text/html; charset=utf-8");
    assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self'"), "{head}");
    let page = String::from_utf8(body).unwrap();
    for expected in [
        "<strong>Sample data</strong>",
        "Cities &lt;b&gt;&amp; &quot;friends&quot;</h1>",
        "Publication 1,234 of <time datetime=\"2026-11-01T09:00:00Z\">1 November 2026, 09:00 UTC</time>",
        "<dd>more than 1,139, as of 2026-10</dd>",
        "<dt>Members listed</dt><dd>1,140</dd>",
        "<hrc-counter feed=\"/feed.json\" lang=\"en\"><template shadowrootmode=\"open\"><p>counted</p></template>",
        "<img src=\"/pictures/map.en.svg\" alt=\"1,139 members\">",
        "<a href=\"/members.csv\">members.csv</a></th><td>table of members</td><td class=\"size\">3 bytes</td>",
        "<a href=\"/archive/2026-11-01/feed.json\">",
        "&lt;script src=&quot;http://x/v1/embed.js&quot; async&gt;",
        "feed=&quot;http://x/feed.json&quot;",
        "&lt;img src=&quot;http://x/pictures/map.en.svg&quot; alt=&quot;1,139 members&quot;&gt;",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(!page.contains("<script src=\"/v1/embed.js\""), "there are no widgets to load");
    assert!(!page.contains("hrc-files"), "{page}");
    // Nothing but what is served is asked for.
    for link in page.split("href=\"/").chain(page.split("src=\"/")).skip(1) {
        let path = link.split('"').next().unwrap();
        if !path.starts_with("<!doctype") {
            has(&case.get(&format!("/{path}")).0, "HTTP/1.1 200 OK");
        }
    }
    let page = String::from_utf8(case.get("/?lang=fr").1).unwrap();
    assert!(page.contains("<h1 dir=\"auto\" lang=\"fr\">Villes</h1>"), "{page}");
    has(&case.ask("HEAD", "/", "").0, "HTTP/1.1 200 OK");
    assert!(!case._folder.path().join("index.html").exists(), "the page is never written");
}

#[test]
fn the_first_page_has_live_widgets_where_there_are_any() {
    let case = published(&[("v1/embed.js", "//"), ("v1/embed.html", "")]);
    let page = String::from_utf8(case.get("/").1).unwrap();
    assert!(page.contains("<script src=\"/v1/embed.js\" defer></script>"), "{page}");
    assert!(page.contains("<hrc-radar feed=\"/feed.json\" lang=\"en\">"), "{page}");
    assert!(page.contains("&lt;iframe src=&quot;http://x/v1/embed.html?widget=map"), "{page}");
}

#[test]
fn a_folder_with_a_page_of_its_own_shows_that_and_one_without_a_feed_says_so() {
    let case = published(&[("index.html", "<!doctype html><title>Ours</title>")]);
    assert_eq!(case.get("/").1, b"<!doctype html><title>Ours</title>");
    for feed in ["", "{", "[]", "{\"name\":\"x\"}"] {
        let case = published(&[("feed.json", feed)]);
        let (head, body) = case.get("/");
        has(&head, "HTTP/1.1 200 OK");
        assert!(String::from_utf8(body).unwrap().contains("Nothing is published here yet"));
    }
}

#[test]
fn hidden_files_are_not_served() {
    let case = published(&[]);
    for path in ["/.hrc-files.json", "/%2ehrc-files.json", "/.hrc-next/1", "/pictures/.x", "/.git/config"] {
        has(&case.get(path).0, "HTTP/1.1 404 Not Found");
    }
    has(&case.get("/.well-known/security.txt").0, "HTTP/1.1 200 OK");
}

#[test]
fn widgets_are_found_in_the_folder_or_beside_it() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("public");
    std::fs::create_dir_all(&folder).unwrap();
    let found = || Site::new(&folder, Caching::Revalidate).with_widgets(None).1;
    let put = |folder: &std::path::Path| {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(folder.join("embed.js"), "//").unwrap();
    };
    put(&parent.path().join("v1"));
    assert_eq!(found(), Some(parent.path().canonicalize().unwrap().join("v1")));
    put(&folder.join("v1"));
    assert_eq!(found(), Some(folder.join("v1")));
    let named = Site::new(&folder, Caching::Revalidate).with_widgets(Some(parent.path())).1;
    assert_eq!(named.as_deref(), Some(parent.path()));
}
