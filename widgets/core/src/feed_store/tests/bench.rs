//! A store with a fake transport: requests wait until a test answers them, and time is what the test says.

use crate::feed_store::{
    Body, Data, DataNeed, DataStatus, Effect, Fault, FeedEvent, Fetched, Input, Moment, OfflineCopy, Report,
    Request, Store, Subscriber,
};
use serde_json::{Value, json};
use std::sync::Arc;

pub(super) const URL: &str = "https://example.org/feed.json";
/// 2026-06-01T00:00:00Z.
pub(super) const START_S: i64 = 1_780_272_000;

/// A publication of the sample feed.
pub(super) struct Publication {
    pub(super) sequence: u64,
    /// Name of the file of its members; `None` if they are in the feed.
    pub(super) list: Option<&'static str>,
    pub(super) valid_until: Option<&'static str>,
    /// Whether the list has a map file.
    pub(super) has_map: bool,
}

/// With its members in it.
pub(super) fn inline(sequence: u64) -> Publication {
    Publication { sequence, list: None, valid_until: None, has_map: false }
}

/// With its members in a file.
pub(super) fn linked(sequence: u64, list: &'static str) -> Publication {
    Publication { list: Some(list), ..inline(sequence) }
}

/// With its members in a file that has a map file.
pub(super) fn mapped(sequence: u64, list: &'static str) -> Publication {
    Publication { has_map: true, ..linked(sequence, list) }
}

fn link(url: &str, count: u64) -> Value {
    json!({ "url": url, "count": count, "sha256": "0a".repeat(32) })
}

impl Publication {
    pub(super) fn bytes(&self) -> Vec<u8> {
        let members = match self.list {
            Some(url) if self.has_map => {
                let mut list = link(url, 3);
                list["map"] = link(&format!("map-{url}"), 3);
                list
            }
            Some(url) => link(url, 1),
            None => members("Inline"),
        };
        let mut feed = json!({
            "version": "1.0", "id": URL, "generatedAt": format!("2026-05-28T12:{:02}:00Z", self.sequence),
            "sequence": self.sequence, "demo": true, "defaultLanguage": "en", "languages": ["en"],
            "license": "CC0-1.0", "attribution": { "en": "Example" }, "publisher": "uclg",
            "partners": [{ "id": "uclg", "name": { "en": "UCLG" }, "kind": "city_network" }],
            "campaign": { "name": { "en": "C" }, "milestones": [{ "id": "m", "target": 10 }] },
            "members": members, "listComplete": false,
        });
        if let Some(until) = self.valid_until {
            feed["validUntil"] = json!(until);
        }
        feed.to_string().into_bytes()
    }
}

fn members(name: &str) -> Value {
    json!([{ "id": "m", "name": name, "type": "municipality", "status": "member", "country": "ES" }])
}

/// The file of the members, of whom there is one.
pub(super) fn list(name: &str) -> Vec<u8> {
    json!({ "members": members(name) }).to_string().into_bytes()
}

/// Three members, as the whole list has them.
pub(super) fn long_list(name: &str) -> Vec<u8> {
    let member = |number: u32| {
        json!({
            "id": format!("m{number}"), "name": format!("{name}{number}"), "type": "municipality", "status": "member",
            "country": "ES",
        })
    };
    json!({ "members": [member(0), member(1), member(2)] }).to_string().into_bytes()
}

/// The map file of three members in parts of two.
pub(super) fn map_file(name: &str) -> Vec<u8> {
    json!({
        "kinds": [{ "country": "ES" }], "kind": ["###"], "lat": ["###"], "lon": ["###"],
        "parts": [link(&format!("{name}-0"), 2), link(&format!("{name}-1"), 1)], "names": link(&format!("{name}-names"), 3),
    })
    .to_string()
    .into_bytes()
}

/// Some of these three members.
pub(super) fn part(name: &str, from: usize, to: usize) -> Vec<u8> {
    let mut list: Value = serde_json::from_slice(&long_list(name)).expect("JSON");
    let members = list["members"].as_array_mut().expect("a list");
    members.truncate(to);
    members.drain(..from);
    list.to_string().into_bytes()
}

pub(super) fn fault(code: &str) -> Fetched {
    Err(Fault { code: code.to_owned(), message: "the server is away".to_owned() })
}

/// What a subscriber has heard, in short: `data 5 Inline`, `data 5 -`, `Fresh`, `older`, `failed feed-status`.
pub(super) type Heard = Vec<String>;

#[derive(Default)]
pub(super) struct Bench {
    pub(super) store: Store,
    pub(super) now_s: i64,
    pub(super) hidden: bool,
    /// Requests without an answer, the oldest first.
    pub(super) requests: Vec<Request>,
    /// Number of all requests.
    pub(super) asked: usize,
    /// Milliseconds of the timer.
    pub(super) wait_ms: Option<u32>,
    pub(super) warned: Vec<String>,
    pub(super) saved: Vec<OfflineCopy>,
    pub(super) recalls: usize,
    heard: Vec<(u32, String)>,
    latest: Vec<(u32, Arc<Data>)>,
}

impl Bench {
    pub(super) fn new() -> Bench {
        Bench { store: Store::new(URL), now_s: START_S, ..Bench::default() }
    }

    /// With a subscriber of each of these needs, with the ids 1, 2, ….
    pub(super) fn with(needs: &[DataNeed]) -> Bench {
        let mut bench = Bench::new();
        for (need, id) in needs.iter().zip(1..) {
            bench.subscribe(id, *need);
        }
        bench
    }

    pub(super) fn subscribe(&mut self, id: u32, need: DataNeed) {
        self.handle(Input::Subscribed(Subscriber { need, refresh_s: Some(300), ..Subscriber::new(id) }));
    }

    /// A wall that keeps copies.
    pub(super) fn subscribe_wall(&mut self, id: u32) {
        let need = DataNeed::Both;
        let wall = Subscriber { need, refresh_s: Some(300), keep: true, ..Subscriber::new(id) };
        self.handle(Input::Subscribed(wall));
    }

    pub(super) fn handle(&mut self, input: Input) {
        let now = Moment { now_ms: self.now_s as f64 * 1000.0, hidden: self.hidden, random: 0.5 };
        for effect in self.store.handle(input, now) {
            match effect {
                Effect::Fetch(request) => {
                    self.asked += 1;
                    self.requests.push(request);
                }
                Effect::Wait(wait_ms) => self.wait_ms = wait_ms,
                Effect::Emit(id, event) => self.hear(id, event),
                Effect::Warn(text) => self.warned.push(text),
                Effect::Recall => self.recalls += 1,
                Effect::Save(copy) => self.saved.push(copy),
            }
        }
    }

    fn hear(&mut self, id: u32, event: FeedEvent) {
        let text = match event {
            FeedEvent::Data(data, _) => {
                let name = data.members().first().map_or("-", |member| member.name.as_str());
                let text = format!("data {} {name}", data.feed.sequence.unwrap_or_default());
                self.latest.retain(|(of, _)| *of != id);
                self.latest.push((id, data));
                text
            }
            FeedEvent::More(data) => {
                let members = data.members.as_ref().expect("more of the members");
                let names =
                    (0..3).map(|index| members.named(index).map_or("-", |member| member.name.as_str()));
                let failed = (0..4).filter(|piece| members.has_failed(*piece)).count();
                let text = format!("more {} failed {failed}", names.collect::<Vec<_>>().join(" "));
                self.latest.retain(|(of, _)| *of != id);
                self.latest.push((id, data));
                text
            }
            FeedEvent::Status(DataStatus::Failed, contact_s) => {
                format!("Failed since {:?}", contact_s.map(|s| s - START_S))
            }
            FeedEvent::Status(status, _) => format!("{status:?}"),
            FeedEvent::Older(_) => "older".to_owned(),
            FeedEvent::Failed(fault) => format!("failed {}", fault.code),
        };
        self.heard.push((id, text));
    }

    /// What subscriber `id` has heard since this was last asked.
    pub(super) fn heard(&mut self, id: u32) -> Heard {
        let (of, rest) = std::mem::take(&mut self.heard).into_iter().partition(|(of, _)| *of == id);
        self.heard = rest;
        of.into_iter().map(|(_, text)| text).collect()
    }

    /// The data that subscriber `id` heard of last.
    pub(super) fn latest(&self, id: u32) -> Option<&Arc<Data>> {
        self.latest.iter().find(|(of, _)| *of == id).map(|(_, data)| data)
    }

    /// Forgets what was heard.
    pub(super) fn quiet(&mut self) {
        self.heard.clear();
    }

    /// Whether nobody has heard anything.
    pub(super) fn is_quiet(&self) -> bool {
        self.heard.is_empty()
    }

    /// Answers the request at this place among those without an answer.
    pub(super) fn answer_at(&mut self, index: usize, fetched: Result<Vec<u8>, Fault>) {
        let request = self.requests.remove(index);
        let url = request.link.map_or(URL.to_owned(), |link| format!("https://example.org/{}", link.url));
        self.handle(Input::Fetched(request.number, fetched.map(|bytes| Body { url, bytes })));
    }

    /// Answers the oldest request.
    pub(super) fn answer(&mut self, bytes: Vec<u8>) {
        self.answer_at(0, Ok(bytes));
    }

    /// The oldest request fails.
    pub(super) fn fail(&mut self, code: &str) {
        self.answer_at(0, fault(code).map(|body| body.bytes));
    }

    /// The timer's time has come.
    pub(super) fn poll(&mut self) {
        self.now_s += i64::from(self.wait_ms.take().expect("no timer")) / 1000;
        self.handle(Input::Timer);
    }

    /// Links of the requests without an answer; `feed` for the feed itself.
    pub(super) fn pending(&self) -> Vec<&str> {
        self.requests.iter().map(|r| r.link.as_ref().map_or("feed", |link| &link.url)).collect()
    }

    pub(super) fn report(&self) -> Report {
        self.store.report()
    }
}
