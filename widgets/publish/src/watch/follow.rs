//! Pages that load themselves again when something was built: a stream of events, and the script that listens.

use crate::serve::Site;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{self, HeaderValue};
use axum::middleware::{Next, from_fn};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::watch::{Receiver, Sender};

const SCRIPT: &str = include_str!("follow.js");
const TAG: &[u8] = b"\n<script src=\"/-/follow.js\" defer></script>\n";
/// Pages larger than this are served as they are.
const MAX_PAGE_BYTES: usize = 16 << 20;

/// How a build went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Round {
    /// None yet.
    #[default]
    Waiting,
    /// Well.
    Built,
    /// With these errors, one a line.
    Failed(String),
}

/// Tells pages how the builds go.
#[derive(Clone, Debug)]
pub struct Rounds(Arc<Sender<(u64, Round)>>);

impl Default for Rounds {
    fn default() -> Self {
        Rounds(Arc::new(Sender::new((0, Round::Waiting))))
    }
}

impl Rounds {
    /// The next build has ended.
    pub fn next(&self, round: Round) {
        self.0.send_modify(|state| *state = (state.0 + 1, round));
    }

    /// The site, with pages that follow; `/` shows what was published where the site has no page of its own.
    pub fn router(&self, site: &Site) -> Router {
        let rounds = self.clone();
        let script = ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT);
        let pages = site.router_with_overview().layer(from_fn(with_script));
        Router::new()
            .route("/-/events", get(move || async move { rounds.events() }))
            .route("/-/follow.js", get(move || async move { script }))
            .fallback_service(pages)
    }

    fn events(&self) -> impl IntoResponse + use<> {
        // The state of now comes first, so that a page that opens while the sheets are wrong says so.
        let receiver = self.0.subscribe();
        let events = stream::unfold(
            (receiver, false),
            |(mut receiver, waits): (Receiver<(u64, Round)>, bool)| async move {
                if waits && receiver.changed().await.is_err() {
                    return None;
                }
                let event = event(&receiver.borrow_and_update());
                Some((Ok::<_, Infallible>(event), (receiver, true)))
            },
        );
        Sse::new(events).keep_alive(KeepAlive::default())
    }
}

fn event((number, round): &(u64, Round)) -> Event {
    let (name, data) = match round {
        Round::Waiting => ("waiting", ""),
        Round::Built => ("built", ""),
        Round::Failed(errors) => ("failed", errors.trim_end()),
    };
    Event::default().id(number.to_string()).event(name).data(data)
}

/// Puts the script at the end of a page, where browsers take it into the body.
async fn with_script(mut request: Request, next: Next) -> Response {
    // What is to be changed must come uncompressed and whole.
    for name in [header::ACCEPT_ENCODING, header::RANGE, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
        request.headers_mut().remove(name);
    }
    let response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    if !is_page {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(page) = to_bytes(body, MAX_PAGE_BYTES).await else {
        return (axum::http::StatusCode::PAYLOAD_TOO_LARGE, "this page is too large to refresh")
            .into_response();
    };
    let page = [&page[..], TAG].concat();
    head.headers.remove(header::ETAG);
    head.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(head, Body::from(page))
}
