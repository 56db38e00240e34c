//! Each thing that can fail, in real browsers: what the reader sees, which event is sent, which line is on the console.
//! The guide has the same table.

use std::time::Duration;

use hrc_tests::{Answer, Browser, Host, NONE, every_engine, guide_table, of_another_version, page};

/// What the reader sees in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Live,
    Snapshot,
    Own,
}

use Step::{Live, Own, Snapshot};

impl Step {
    /// As the guide calls it.
    fn words(self) -> &'static str {
        match self {
            Live => "live widget",
            Snapshot => "snapshot",
            Own => "own content",
        }
    }
}

/// One thing that fails.
struct Case {
    /// The guide's words for it.
    fault: &'static str,
    /// What is seen with a snapshot beside the feed, and without one.
    seen: [Step; 2],
    /// Of `hrc:error`; empty where none is sent.
    code: &'static str,
    /// In the one line on the console; empty where there is none.
    line: &'static str,
    /// The widget that it is tried with.
    widget: &'static str,
    /// Brings it about.
    bring: fn(&mut Stage<'_>),
}

const fn fails(fault: &'static str, code: &'static str, bring: fn(&mut Stage<'_>)) -> Case {
    Case { fault, seen: [Snapshot, Own], code, line: code, widget: "counter", bring }
}

/// What fails is the list of members, which the map needs.
const fn of_list(fault: &'static str, code: &'static str, bring: fn(&mut Stage<'_>)) -> Case {
    Case { widget: "map", ..fails(fault, code, bring) }
}

const fn goes_on(fault: &'static str, line: &'static str, bring: fn(&mut Stage<'_>)) -> Case {
    Case { fault, seen: [Live, Live], code: "", line, widget: "counter", bring }
}

const WASM: &str = "/v1/hrc-basic_bg.wasm";
const BINDINGS: &str = "/v1/hrc-basic.js";
const TEXTS: &str = "/v1/hrc-basic.en.txt";
const FEED: &str = "/given.json";

const CASES: &[Case] = &[
    fails("the policy refuses WebAssembly", "wasm-blocked", |stage| {
        stage.policy("script-src 'self' 'unsafe-inline'")
    }),
    fails("wasm: 404", "wasm-status", |stage| {
        stage.answer(WASM, Answer::new(404, "text/plain", "not found"))
    }),
    fails("wasm: 500", "wasm-status", |stage| stage.answer(WASM, Answer::new(500, "text/plain", "oh"))),
    fails("wasm: too slow", "wasm-timeout", |stage| {
        let slow = Answer { after: Duration::from_secs(20), ..stage.file(WASM) };
        stage.answer(WASM, slow);
    }),
    fails("wasm: the connection is cut", "wasm-network", |stage| {
        let cut = Answer { cut: true, ..stage.file(WASM) };
        stage.answer(WASM, cut);
    }),
    fails("wasm: damaged", "integrity", |stage| {
        let mut answer = stage.file(WASM);
        let middle = answer.body.len() / 2;
        answer.body[middle] ^= 1;
        stage.answer(WASM, answer);
    }),
    fails("wasm: the browser cannot compile it", "wasm-broken", |stage| {
        stage.before(
            "WebAssembly.compileStreaming = () => Promise.reject(new WebAssembly.CompileError('new'));",
        );
    }),
    goes_on("wasm: wrong type", "application/wasm", |stage| {
        let bytes = stage.file(WASM).body;
        stage.answer(WASM, Answer::new(200, "application/octet-stream", bytes));
    }),
    fails("the policy refuses the bindings", "bindings", |stage| {
        let origin = stage.host.url("");
        stage.policy(&format!(
            "script-src {origin}/v1/embed.js {origin}/_test/watch.js 'unsafe-inline' 'wasm-unsafe-eval'"
        ));
    }),
    fails("bindings: 404", "bindings", |stage| {
        stage.answer(BINDINGS, Answer::new(404, "text/plain", "not found"))
    }),
    fails("live half of the loader: 404", "bindings", |stage| {
        stage.answer("/v1/live.js", Answer::new(404, "text/plain", "not found"));
    }),
    fails("bindings: too slow", "bindings", |stage| {
        let slow = Answer { after: Duration::from_secs(20), ..stage.file(BINDINGS) };
        stage.answer(BINDINGS, slow);
    }),
    fails("bindings: wrong type", "bindings", |stage| {
        let bytes = stage.file(BINDINGS).body;
        stage.answer(BINDINGS, Answer::new(200, "text/html", bytes));
    }),
    fails("bindings: of another version", "integrity", |stage| {
        let text = String::from_utf8(stage.file(BINDINGS).body).unwrap();
        stage.answer(BINDINGS, Answer::new(200, "text/javascript", of_another_version(&text)));
    }),
    Case {
        fault: "style sheet: 404",
        seen: [Own, Own],
        code: "style",
        line: "style",
        widget: "counter",
        bring: |stage| stage.answer("/v1/hrc-basic.css", Answer::new(404, "text/plain", "not found")),
    },
    fails("texts: 404", "texts", |stage| stage.answer(TEXTS, Answer::new(404, "text/plain", "not found"))),
    fails("texts: of another version", "integrity", |stage| {
        let text = String::from_utf8(stage.file(TEXTS).body).unwrap();
        let (head, rest) = text.split_once('\n').unwrap();
        stage.answer(TEXTS, Answer::new(200, "text/plain", [&head[..head.len() - 1], "x\n", rest].concat()));
    }),
    Case {
        seen: [Live, Live],
        widget: "map",
        ..fails("land: 404", "land", |stage| {
            stage.answer("/v1/land.bin", Answer::new(404, "text/plain", "not found"))
        })
    },
    fails("feed: 404", "feed-status", |stage| {
        stage.answer(FEED, Answer::new(404, "text/plain", "not found"))
    }),
    fails("feed: 500", "feed-status", |stage| stage.answer(FEED, Answer::new(500, "text/html", "<h1>Oh"))),
    fails("feed: not JSON", "feed-not-json", |stage| {
        stage.answer(FEED, Answer::new(200, "text/html", "<!doctype html><title>Please log in</title>"));
    }),
    fails("feed: truncated", "feed-truncated", |stage| {
        let whole = stage.file("/sample/feed.json").body;
        stage.answer(FEED, Answer::json(&whole[..whole.len() / 2]));
    }),
    fails("feed: empty", "feed-truncated", |stage| stage.answer(FEED, Answer::json(""))),
    fails("feed: JSON, but not a feed", "feed-not-a-feed", |stage| stage.answer(FEED, Answer::json("{}"))),
    fails("feed: the connection is cut", "feed-network", |stage| {
        let cut = Answer { cut: true, ..stage.file("/sample/feed.json") };
        stage.answer(FEED, cut);
    }),
    fails("feed: too slow", "feed-timeout", |stage| {
        let slow = Answer { after: Duration::from_secs(20), ..stage.file("/sample/feed.json") };
        stage.answer(FEED, slow);
    }),
    fails("feed: of another major version", "feed-version", |stage| {
        let mut feed: serde_json::Value =
            serde_json::from_slice(&stage.file("/sample/feed.json").body).unwrap();
        feed["version"] = "2.0".into();
        stage.answer(FEED, Answer::json(serde_json::to_vec(&feed).unwrap()));
    }),
    fails("feed: too large", "feed-too-large", |stage| {
        stage.answer(FEED, Answer::json(vec![b' '; 5_000_000]))
    }),
    fails("feed: its host does not allow the page (CORS)", "feed-network", |stage| {
        let mut answer = stage.file("/sample/feed.json");
        answer.headers.retain(|(name, _)| *name != "access-control-allow-origin");
        stage.other.answer(FEED, answer);
        stage.feed = stage.other.url(FEED);
    }),
    fails("feed: the policy refuses its host", "feed-network", |stage| {
        stage.policy("connect-src 'self'");
        stage.other.answer(FEED, stage.file("/sample/feed.json"));
        stage.feed = stage.other.url(FEED);
    }),
    fails("feed: redirects to another host", "feed-redirect", |stage| {
        stage.other.answer(FEED, stage.file("/sample/feed.json"));
        let to = stage.other.url(FEED);
        stage.answer(FEED, redirect(to));
    }),
    fails("feed: redirects without end", "feed-redirect", |stage| {
        stage.answer(FEED, redirect(FEED.to_owned()));
    }),
    fails("feed: wrong encoding", "feed-encoding", |stage| {
        stage.answer(FEED, Answer::json(b"{\"a\":\"\xff\xfe\"}".to_vec()));
    }),
    of_list("list: 404", "list-status", |stage| {
        let list = stage.list();
        stage.answer(&list, Answer::new(404, "text/plain", "not found"));
    }),
    of_list("list: not the file that the feed names", "list-hash", |stage| {
        let list = stage.list();
        let mut answer = stage.file(&format!("/sample{list}"));
        answer.body.push(b' ');
        stage.answer(&list, answer);
    }),
    of_list("list: redirects to another host", "list-redirect", |stage| {
        let list = stage.list();
        stage.other.answer(&list, stage.file(&format!("/sample{list}")));
        let to = stage.other.url(&list);
        stage.answer(&list, redirect(to));
    }),
    of_list("list: too slow", "list-timeout", |stage| {
        let list = stage.list();
        let slow = Answer { after: Duration::from_secs(20), ..stage.file(&format!("/sample{list}")) };
        stage.answer(&list, slow);
    }),
    of_list("list: the connection is cut", "list-network", |stage| {
        let list = stage.list();
        let cut = Answer { cut: true, ..stage.file(&format!("/sample{list}")) };
        stage.answer(&list, cut);
    }),
    goes_on("the page has an old polyfill for fetch", "", |stage| stage.before(OLD_FETCH)),
    goes_on("the page has an old polyfill for Promise", "", |stage| stage.before(OLD_PROMISE)),
    goes_on("the browser lacks observers and AbortController", "", |stage| {
        stage.before(
            "for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'AbortController']) delete window[name];
             delete AbortSignal.timeout;",
        );
    }),
    goes_on("the reader's clock is years behind", "", |stage| stage.before(&clock_off_by("-3e11"))),
    goes_on("the reader's clock is years ahead", "", |stage| stage.before(&clock_off_by("3e11"))),
    goes_on("the browser refuses all storage", "", |stage| {
        stage.before(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
                 Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
             }
             Object.defineProperty(document, 'cookie', {
                 get() { throw new DOMException('refused', 'SecurityError'); },
                 set() { throw new DOMException('refused', 'SecurityError'); },
             });",
        );
    }),
];

/// `fetch` over XMLHttpRequest: no streams, no signal, no hashes.
const OLD_FETCH: &str = "window.fetch = (url) => new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'arraybuffer';
    request.onload = () => done({
        ok: request.status >= 200 && request.status < 300,
        status: request.status,
        url: request.responseURL,
        headers: { get: (name) => request.getResponseHeader(name) },
        arrayBuffer: () => Promise.resolve(request.response),
        text: () => Promise.resolve(new TextDecoder().decode(request.response)),
    });
    request.onerror = () => fail(new TypeError('Network request failed'));
    request.send();
});";

/// `Promise` as before 2018: no `allSettled`, `any` or `finally`.
const OLD_PROMISE: &str = "(() => {
    const Native = Promise;
    class Old {
        constructor(run) { this.inner = new Native(run); }
        then(...parts) { const next = new Old(() => 0); next.inner = this.inner.then(...parts); return next; }
        catch(fail) { return this.then(undefined, fail); }
        static resolve(value) { return new Old((done) => done(value)); }
        static reject(reason) { return new Old((_, fail) => fail(reason)); }
        static all(list) { return new Old((done, fail) => Native.all(list).then(done, fail)); }
        static race(list) { return new Old((done, fail) => Native.race(list).then(done, fail)); }
    }
    window.Promise = Old;
})();";

fn redirect(to: String) -> Answer {
    let mut answer = Answer::new(302, "text/plain", "");
    answer.headers.push(("location", to));
    answer
}

/// A script that moves the clock by some milliseconds.
fn clock_off_by(ms: &str) -> String {
    format!(
        "const Real = Date;
         Date = class extends Real {{
             constructor(...parts) {{ parts.length ? super(...parts) : super(Real.now() + {ms}); }}
             static now() {{ return Real.now() + {ms}; }}
         }};"
    )
}

/// Keeps the lines of the console, and lets what waits for seconds wait for a thirtieth of them.
const BEFORE: &str = "window.__lines = [];
    const { warn } = console;
    console.warn = (...parts) => { __lines.push(parts.join(' ')); warn(...parts); };
    const wait = setTimeout;
    setTimeout = (f, ms, ...rest) => wait(f, ms >= 5000 ? ms / 30 : ms, ...rest);
    ";

/// The page of a case.
struct Stage<'a> {
    host: &'a Host,
    other: &'a Host,
    feed: String,
    policy: String,
    before: String,
    answered: Vec<String>,
}

impl Stage<'_> {
    fn answer(&mut self, path: &str, answer: Answer) {
        self.host.answer(path, answer);
        self.answered.push(path.to_owned());
    }

    /// Where the list is asked for that the feed names, and usually found.
    fn list(&mut self) -> String {
        let feed: serde_json::Value = serde_json::from_slice(&self.file("/sample/feed.json").body).unwrap();
        let list = format!("/{}", feed["members"]["url"].as_str().unwrap());
        let usual = self.file(&format!("/sample{list}"));
        self.answer(&list, usual);
        list
    }

    fn policy(&mut self, policy: &str) {
        policy.clone_into(&mut self.policy);
    }

    fn before(&mut self, script: &str) {
        self.before.push_str(script);
    }

    /// The file that is usually at the path.
    fn file(&self, path: &str) -> Answer {
        let (file, kind) = match path.strip_prefix("/v1/") {
            Some(name) => (
                hrc_demo::place::dist().join(name),
                if path == WASM { "application/wasm" } else { "text/javascript" },
            ),
            None => (
                hrc_demo::place::target().join("demo").join(path.trim_start_matches('/')),
                "application/json",
            ),
        };
        Answer::new(200, kind, std::fs::read(file).unwrap())
    }

    /// Two widgets, with snapshots and without.
    fn open(&self, browser: &Browser, kind: &str) {
        let counter = |id: &str, snapshots: &str| {
            let feed = &self.feed;
            format!(
                "<hrc-{kind} id={id} style='width:600px' feed={feed} lang=en snapshots={snapshots} load=eager><p>Own</p></hrc-{kind}>"
            )
        };
        let script = format!("<script>{BEFORE}{}</script>", self.before);
        let widgets = [counter("with", "/sample/snapshots/"), counter("without", "off")].concat();
        let mut answer = page(&widgets);
        // Before all that is tested.
        let text = String::from_utf8(answer.body).unwrap().replacen("<link", &[&script, "<link"].concat(), 1);
        answer.body = text.into();
        answer.headers.push(("content-security-policy", self.policy.clone()));
        self.host.answer("/page.html", answer);
        browser.goto(&self.host.url("/page.html"));
    }
}

/// What is seen of a widget, as an expression.
fn seen(id: &str) -> String {
    format!(
        "(() => {{
            const root = document.getElementById('{id}').shadowRoot;
            const shown = (element) => element?.checkVisibility({{ visibilityProperty: true }}) && element.getBoundingClientRect().height > 10;
            if (!root) return 'Own';
            if (shown(root.querySelector('.root:not(.snapshot):not(.coming) :is([part=value],[data-marker])'))) return 'Live';
            if (shown(root.querySelector('.snapshot'))) return 'Snapshot';
            return shown(document.querySelector('#{id} p')) ? 'Own' : 'nothing';
        }})()"
    )
}

#[test]
fn each_fault_leaves_the_highest_step_that_can_be_with_one_event_and_one_line() {
    let (host, other) = (Host::start(), Host::start());
    every_engine(|browser| {
        for case in CASES {
            println!("{}", case.fault);
            let mut stage = Stage {
                host: &host,
                other: &other,
                feed: FEED.to_owned(),
                policy: String::new(),
                before: String::new(),
                answered: Vec::new(),
            };
            host.answer(FEED, stage.file("/sample/feed.json"));
            if case.widget == "map" {
                stage.list();
            }
            (case.bring)(&mut stage);
            stage.open(browser, case.widget);
            try_one(browser, case);
            stage.answered.iter().for_each(|path| host.answer_as_usual(path));
        }
    });
}

fn try_one(browser: &Browser, case: &Case) {
    let fault = case.fault;
    let event = if case.code.is_empty() { "hrc:ready" } else { "hrc:error" };
    browser.wait_for_events(event, 2);
    for (id, step) in ["with", "without"].into_iter().zip(case.seen) {
        browser.wait_until(
            &format!("{fault}: {id} a snapshot, {step:?}"),
            &format!("{} === '{step:?}'", seen(id)),
        );
    }
    if case.code.starts_with("feed-") {
        browser.wait_until(
            &format!("{fault}: the reader is told"),
            "document.getElementById('without').shadowRoot.querySelector('[part=notice]')?.textContent.includes('could not be loaded')",
        );
    }
    let errors = browser.events_named("hrc:error");
    assert_eq!(errors.len(), if case.code.is_empty() { 0 } else { 2 }, "{fault}: {errors:?}");
    for error in &errors {
        assert_eq!(error.detail["code"], case.code, "{fault}: {error:?}");
        let message = error.detail["message"].as_str().unwrap();
        assert!(message.len() > 30 && message.ends_with('.'), "{fault}: {message}");
    }
    let lines: Vec<String> = browser.value("__lines");
    if case.line.is_empty() {
        assert_eq!(lines, NONE, "{fault}");
    } else {
        // The second counter has the same to say.
        assert_eq!(lines.len(), 1, "{fault}: {lines:?}");
        assert!(lines[0].starts_with("[hrc] ") && lines[0].contains(case.line), "{fault}: {lines:?}");
    }
    // What a policy refuses, it reports; nothing else of the page is disturbed.
    let others: Vec<String> = browser
        .errors()
        .into_iter()
        .filter(|error| !refused_by_policy(error) && !of_integrity(error))
        .collect();
    assert_eq!(others, NONE, "{fault}");
}

fn refused_by_policy(error: &str) -> bool {
    error.starts_with("policy:") || error.contains("Content Security Policy")
}

/// Chromium's own line on a file whose hash is wrong.
fn of_integrity(error: &str) -> bool {
    error.contains("valid digest in the 'integrity' attribute")
}

#[test]
fn the_guide_has_the_same_table() {
    let rows: Vec<Vec<String>> = CASES
        .iter()
        .map(|case| {
            let code = if case.code.is_empty() { String::new() } else { format!("`{}`", case.code) };
            let line = if case.line == case.code { String::new() } else { format!("`{}`", case.line) };
            let [with, without] = case.seen.map(Step::words);
            let what =
                if code.is_empty() && !line.is_empty() { format!("none; a line on {line}") } else { code };
            vec![case.fault.to_owned(), with.to_owned(), without.to_owned(), what]
        })
        .collect();
    assert_eq!(guide_table("faults"), rows);
}
