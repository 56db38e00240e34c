//! The demo on a free port, with a record of what was asked for and answers that a test may change.
//!
//! Two hosts are two origins, for a page on one that shows a feed of the other.

use std::collections::{BTreeSet, HashMap};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap,
    IF_NONE_MATCH, LAST_MODIFIED, ORIGIN, REFERER,
};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use futures_util::{StreamExt as _, stream};
use hrc::serve::{self, Server};
use tokio::sync::watch::{Receiver, Sender, channel};

use crate::browser::PATIENCE;
use crate::watch;

/// A request that reached a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Path and query.
    pub path: String,
    /// Page or origin that asked, as far as the browser says it.
    pub by: Option<String>,
    /// Whether the browser asked if what it has is still good.
    pub conditional: bool,
}

/// What a host answers in place of a file.
#[derive(Clone, Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Names and values. [`Answer::new`] lets every origin read the answer.
    pub headers: Vec<(&'static str, String)>,
    /// Content.
    pub body: Vec<u8>,
    /// Time until the answer.
    pub after: Duration,
    /// The connection breaks after the content, before the answer is whole.
    pub cut: bool,
}

impl Answer {
    /// An answer that any origin may read and nobody keeps.
    pub fn new(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Answer {
        let headers = vec![
            ("content-type", kind.to_owned()),
            ("access-control-allow-origin", "*".to_owned()),
            ("cache-control", "no-store".to_owned()),
        ];
        Answer { status, headers, body: body.into(), after: Duration::ZERO, cut: false }
    }

    /// JSON with status 200.
    pub fn json(body: impl Into<Vec<u8>>) -> Answer {
        Answer::new(200, "application/json", body)
    }

    fn response(self) -> Response {
        let mut response = Response::builder().status(self.status);
        for (name, value) in self.headers {
            response = response.header(name, value);
        }
        let body = if self.cut {
            let parts = [Ok(Bytes::from(self.body)), Err(std::io::Error::other("cut on purpose"))];
            // A beat later, so that the first part is on its way.
            Body::from_stream(stream::iter(parts).then(|part| async {
                if part.is_err() {
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                part
            }))
        } else {
            Body::from(self.body)
        };
        response.body(body).expect("an answer's headers are valid")
    }
}

#[derive(Default)]
struct Record {
    asked: Vec<Asked>,
    answers: HashMap<String, Answer>,
    held: HashMap<String, Receiver<bool>>,
    pieces: HashMap<String, Receiver<(Vec<u8>, bool)>>,
}

/// A page that comes as far as the test has sent it. Dropping it ends the answer.
pub struct Pieces(Sender<(Vec<u8>, bool)>);

impl Pieces {
    /// Sends more of it.
    pub fn send(&self, text: &str) {
        self.0.send_modify(|(sent, _)| sent.extend_from_slice(text.as_bytes()));
    }
}

impl Drop for Pieces {
    fn drop(&mut self) {
        self.0.send_modify(|(_, whole)| *whole = true);
    }
}

/// Everything that is sent, piece by piece.
fn in_pieces(receiver: Receiver<(Vec<u8>, bool)>) -> Response {
    let pieces = stream::unfold((receiver, 0), |(mut receiver, done)| async move {
        // An error means that the test has ended.
        let more = receiver.wait_for(|(sent, whole)| *whole || sent.len() > done).await.ok()?;
        let piece = more.0.get(done..).filter(|piece| !piece.is_empty())?.to_vec();
        drop(more);
        let done = done + piece.len();
        Some((Ok::<_, std::convert::Infallible>(Bytes::from(piece)), (receiver, done)))
    });
    let mut response = Answer::new(200, "text/html; charset=utf-8", "").response();
    *response.body_mut() = Body::from_stream(pieces);
    response
}

/// Requests for one path that wait for an answer. Dropping it lets them go on.
pub struct Hold(Sender<bool>);

impl Hold {
    /// Answers the requests that wait, and those that come later.
    pub fn release(self) {}
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.send_replace(true);
    }
}

type Shared = Arc<Mutex<Record>>;

fn open(shared: &Shared) -> MutexGuard<'_, Record> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The demo's server with all that. Dropping it stops it.
pub struct Host {
    server: Server,
    shared: Shared,
}

impl Host {
    /// Serves what `cargo xtask pack` has built, and the sample campaigns, published now.
    pub fn start() -> Host {
        assert!(
            hrc_demo::place::dist().join("hrc_bg.wasm").is_file(),
            "pkg/dist is missing: `cargo xtask pack` builds it, `cargo xtask test` does all that is needed"
        );
        publish_demo();
        let shared = Shared::default();
        let router = hrc_demo::site().router().layer(from_fn_with_state(shared.clone(), answer));
        Host { server: on_a_new_port(&router), shared }
    }

    /// The address of a path, which starts with `/`.
    pub fn url(&self, path: &str) -> String {
        self.server.origin() + path
    }

    /// Requests so far, in their order.
    pub fn asked(&self) -> Vec<Asked> {
        open(&self.shared).asked.clone()
    }

    /// Waits until `path` (without query) was asked for, since the start or since they were forgotten.
    #[track_caller]
    pub fn wait_for_request(&self, path: &str) {
        let is_it = |asked: &Asked| asked.path.split('?').next() == Some(path);
        let end = Instant::now() + PATIENCE;
        while !self.asked().iter().any(is_it) {
            assert!(Instant::now() < end, "{path} was never asked for");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        open(&self.shared).asked.clear();
    }

    /// From now on answers `path` (without query) in this way.
    pub fn answer(&self, path: &str, answer: Answer) {
        open(&self.shared).answers.insert(path.to_owned(), answer);
    }

    /// From now on lets requests for `path` wait until the hold is released: for what happens meanwhile, however slow the
    /// machine is.
    pub fn hold(&self, path: &str) -> Hold {
        let (sender, receiver) = channel(false);
        open(&self.shared).held.insert(path.to_owned(), receiver);
        Hold(sender)
    }

    /// Answers `path` with a page that comes piece by piece, as the test sends them.
    pub fn pieces(&self, path: &str) -> Pieces {
        let (sender, receiver) = channel((Vec::new(), false));
        open(&self.shared).pieces.insert(path.to_owned(), receiver);
        Pieces(sender)
    }

    /// From now on answers `path` with the file again.
    pub fn answer_as_usual(&self, path: &str) {
        open(&self.shared).answers.remove(path);
    }
}

/// Publishes the sample campaigns, once for all tests.
pub fn publish_demo() {
    static PUBLISHED: Once = Once::new();
    PUBLISHED.call_once(|| hrc_demo::publish().expect("the sample campaigns can be published"));
}

/// A server on a port that no host had before: a browser that is kept from test to test remembers what an origin has sent.
fn on_a_new_port(router: &Router) -> Server {
    static USED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    // They keep their ports until another one is found.
    let mut refused = Vec::new();
    loop {
        let server = serve::start(router.clone(), (Ipv4Addr::LOCALHOST, 0).into()).expect("a free port");
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(server.origin()) {
            return server;
        }
        refused.push(server);
    }
}

async fn answer(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == watch::PATH {
        return Answer::new(200, "text/javascript", watch::SCRIPT).response();
    }
    let (prepared, held, pieces) = {
        let mut record = open(&shared);
        record.asked.push(asked(&request));
        let pieces = record.pieces.get(&path).cloned();
        (record.answers.get(&path).cloned(), record.held.get(&path).cloned(), pieces)
    };
    if let Some(pieces) = pieces {
        return in_pieces(pieces);
    }
    if let Some(mut held) = held {
        // An error means that the test has ended.
        let _ = held.wait_for(|released| *released).await;
    }
    if let Some(prepared) = prepared {
        tokio::time::sleep(prepared.after).await;
        return prepared.response();
    }
    let wants_page = header(request.headers(), ACCEPT).is_some_and(|kinds| kinds.starts_with("text/html"));
    if wants_page {
        // The page is changed below, so it must come as it is.
        for name in [ACCEPT_ENCODING, IF_NONE_MATCH] {
            request.headers_mut().remove(name);
        }
    }
    let response = next.run(request).await;
    let is_page = header(response.headers(), CONTENT_TYPE).is_some_and(|kind| kind.starts_with("text/html"));
    if wants_page && is_page { watched(response).await } else { response }
}

/// The page with the watching script in it.
async fn watched(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_else(|_| Bytes::new());
    let policy = header(&head.headers, CONTENT_SECURITY_POLICY).unwrap_or_default();
    let nonce = policy.split_once("'nonce-").and_then(|(_, rest)| rest.split('\'').next()).map(str::to_owned);
    // A policy that names nothing for scripts lets none in, ours included.
    if !policy.is_empty() && !policy.contains("script-src") && policy.contains("default-src 'none'") {
        return Response::from_parts(head, Body::from(bytes));
    }
    let page = watch::inject(&String::from_utf8_lossy(&bytes), nonce.as_deref());
    for name in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        head.headers.remove(name);
    }
    Response::from_parts(head, Body::from(page))
}

fn asked(request: &Request) -> Asked {
    let headers = request.headers();
    Asked {
        path: request.uri().to_string(),
        by: header(headers, REFERER).or_else(|| header(headers, ORIGIN)),
        conditional: headers.contains_key(IF_NONE_MATCH),
    }
}

fn header(headers: &HeaderMap, name: axum::http::HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
