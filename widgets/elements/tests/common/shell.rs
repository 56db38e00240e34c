//! A stand-in for the loader: answers requests as a test says, and keeps what the library does.

use hrc_core::catalogue::WIDGETS;
use hrc_core::text::Lang;
use hrc_elements::Library;
use js_sys::{Function, Reflect};
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The loader. `answers` are by address, the last of them for every later request; a held one waits for `release`.
/// Timers of 45 seconds and more are polls: they are kept, and fired by `poll`. A shorter one may be the WebDriver's.
const SCRIPT: &str = r#"
  const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  const polls = new Map();
  globalThis.setTimeout = (act, ms, ...rest) => {
    const id = real.set.call(globalThis, act, ms, ...rest);
    if (ms >= 45e3) polls.set(id, { act, ms });
    return id;
  };
  globalThis.clearTimeout = (id) => {
    polls.delete(id);
    real.clear.call(globalThis, id);
  };
  const texts = {};
  let log, answers, held, files;
  const event = (host, name, detail) => log.events.push({ host: host.id, name, detail });
  const settle = (answer) =>
    answer && answer.body !== undefined
      ? Promise.resolve(new TextEncoder().encode(answer.body))
      : Promise.reject(answer || { code: 'feed-status', message: 'not there' });
  return {
    get(url, limit, fresh, sha256) {
      log.asked.push({ url, limit, fresh, sha256 });
      const queue = answers[url] || [];
      const answer = queue.length > 1 ? queue.shift() : queue[0];
      return answer && answer.hold ? new Promise((go) => held.push(() => go(settle(answer)))) : settle(answer);
    },
    land() {
      log.land.push(1);
      return Promise.reject({ code: 'feed-status', message: 'no land here' });
    },
    texts(tag, refused) {
      log.languages.push(tag + (refused ? ' refused' : ''));
      const queue = files[tag];
      const answer = queue && queue.shift();
      // Those that a test has set, then the right one.
      return answer === undefined ? Promise.resolve(new TextEncoder().encode(texts[tag])) : answer ? Promise.resolve(answer) : Promise.reject({ code: 'texts', message: 'not there' });
    },
    ready(host) { event(host, 'hrc:ready', {}); },
    data(host, generatedAt, sequence, problems) {
      event(host, 'hrc:data', { generatedAt, sequence: sequence ?? null, problems });
    },
    stale(host, generatedAt) { event(host, 'hrc:stale', { generatedAt }); },
    error(host, code, message) {
      event(host, 'hrc:error', { code, message });
      log.warned.push(`<${host.localName}>: ${code}: ${message}`);
    },
    select(host, kind, id) { event(host, 'hrc:select', { [kind]: id }); },
    turn(host, element) { event(host, 'hrc:turn', { element }); },
    reveal(host) { log.revealed.push(host.id); },
    warn(text) { log.warned.push(text); },
    panicked(id, sorry, text) { console.error(text); },
    // For the tests:
    reset() {
      log = { asked: [], events: [], warned: [], revealed: [], land: [], languages: [] };
      answers = {};
      files = {};
      held = [];
      for (const id of [...polls.keys()]) globalThis.clearTimeout(id);
    },
    answer(url, json) { (answers[url] ||= []).push(JSON.parse(json)); },
    speaks(tag, text) { texts[tag] = text; },
    misspeak(tag, text) { (files[tag] ||= []).push(text && new TextEncoder().encode(text)); },
    forget(url) { delete answers[url]; },
    release() {
      for (const go of held) go();
      held = [];
    },
    read(name) { return JSON.stringify(log[name]); },
    waits() { return JSON.stringify([...polls.values()].map(({ ms }) => ms)); },
    poll() {
      const due = [...polls];
      for (const [id, { act }] of due) {
        globalThis.clearTimeout(id);
        act();
      }
    },
  };
"#;

thread_local!(static MADE: OnceCell<(JsValue, Rc<Library>)> = const { OnceCell::new() });

/// The one library of the tests. A shell must have been started.
pub(crate) fn library() -> Rc<Library> {
    MADE.with(|made| made.get().unwrap().1.clone())
}

/// The stand-in that the library uses.
pub(crate) struct Shell(JsValue);

impl Shell {
    /// The one stand-in, given to the library the first time, with nothing of earlier tests.
    pub(crate) fn start() -> Shell {
        let made = MADE.with(|made| made.get_or_init(Shell::give).0.clone());
        let shell = Shell(made);
        shell.call("reset", &[]);
        shell
    }

    fn give() -> (JsValue, Rc<Library>) {
        let made = Function::new_no_args(SCRIPT).call0(&JsValue::NULL).unwrap();
        let shell = Shell(made.clone());
        for lang in Lang::ALL {
            let widgets: Vec<&str> = WIDGETS.iter().map(|widget| widget.name).collect();
            shell.call("speaks", &[lang.tag(), &hrc_views::texts::file(lang, &widgets)]);
        }
        let library = hrc_elements::start(made.clone().unchecked_into());
        (made, Rc::new(library))
    }

    fn call(&self, name: &str, arguments: &[&str]) -> JsValue {
        let method: Function = Reflect::get(&self.0, &name.into()).unwrap().unchecked_into();
        let list: js_sys::Array = arguments.iter().map(|argument| JsValue::from_str(argument)).collect();
        method.apply(&self.0, &list).unwrap()
    }

    fn json(&self, name: &str, arguments: &[&str]) -> Vec<Value> {
        serde_json::from_str(&self.call(name, arguments).as_string().unwrap()).unwrap()
    }

    fn then(&self, url: &str, answer: &Value) {
        self.call("answer", &[url, &answer.to_string()]);
    }

    /// The next answer at `url`.
    pub(crate) fn answer(&self, url: &str, body: &Value) {
        self.then(url, &json!({ "body": body.to_string() }));
    }

    /// The next answer at `url`, byte by byte as `body`.
    pub(crate) fn answer_text(&self, url: &str, body: &str) {
        self.then(url, &json!({ "body": body }));
    }

    /// The next answer at `url` comes once it is released.
    pub(crate) fn hold(&self, url: &str, body: &Value) {
        self.then(url, &json!({ "body": body.to_string(), "hold": true }));
    }

    /// The next answer at `url` is a failure.
    pub(crate) fn fail(&self, url: &str, code: &str) {
        self.then(url, &json!({ "code": code, "message": "the server is away" }));
    }

    /// The next file with texts in the language `tag` is this one; an empty one cannot be had.
    pub(crate) fn misspeak(&self, tag: &str, text: &str) {
        self.call("misspeak", &[tag, text]);
    }

    /// The languages that were asked for, each with whether the last file was refused.
    pub(crate) fn languages(&self) -> Vec<String> {
        self.json("read", &["languages"]).iter().map(|tag| tag.as_str().unwrap().to_owned()).collect()
    }

    /// Takes back the answers at `url`.
    pub(crate) fn forget(&self, url: &str) {
        self.call("forget", &[url]);
    }

    /// Gives the answers that were held.
    pub(crate) fn release(&self) {
        self.call("release", &[]);
    }

    /// The time of every poll has come.
    pub(crate) fn poll(&self) {
        self.call("poll", &[]);
    }

    /// Milliseconds of every poll that is waiting.
    pub(crate) fn waits(&self) -> Vec<f64> {
        self.json("waits", &[]).iter().filter_map(Value::as_f64).collect()
    }

    /// Every request.
    pub(crate) fn asked(&self) -> Vec<Value> {
        self.json("read", &["asked"])
    }

    /// Number of requests for `url`.
    pub(crate) fn times(&self, url: &str) -> usize {
        self.asked().iter().filter(|asked| asked["url"] == url).count()
    }

    /// Events of the element with the id `host`: name and detail.
    pub(crate) fn events(&self, host: &str) -> Vec<(String, Value)> {
        let events = self.json("read", &["events"]).into_iter().filter(|event| event["host"] == host);
        events.map(|event| (event["name"].as_str().unwrap().to_owned(), event["detail"].clone())).collect()
    }

    /// Names of the events of the element `host`.
    pub(crate) fn names(&self, host: &str) -> Vec<String> {
        self.events(host).into_iter().map(|(name, _)| name).collect()
    }

    /// Lines for the webmaster.
    pub(crate) fn warned(&self) -> Vec<String> {
        self.json("read", &["warned"]).iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    /// Ids of the elements that had something to show, each time they had.
    pub(crate) fn revealed(&self) -> Vec<Value> {
        self.json("read", &["revealed"])
    }
}
