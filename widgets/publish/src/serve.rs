//! Serves folders over HTTP as a well-kept static host would: for trying a published feed out, for the demo, and
//! for the tests.
//!
//! Invariants: every answer may be read from any other origin; nothing is answered from outside the mounted
//! folders, and nothing hidden; a file's precompressed copy (`x.br`, `x.gz`) is sent in its place when there is one, and what has none is
//! compressed on the way; every file has an `ETag`, and asking again with it costs a bare 304.
//!
//! A page may come with headers of its own, such as a content security policy: `page.html.headers` beside
//! `page.html`, one `Name: value` a line; empty lines and lines that start with `#` do not count.

use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use crate::headers::{self, is_named_by_content};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::sync::oneshot;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{Any, CorsLayer};
use tower_http::services::ServeDir;

/// For how long browsers may keep what they got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caching {
    /// As a published campaign: a feed for five minutes, and a day more while a newer one is fetched; pages and
    /// scripts are asked for again each time.
    Published,
    /// Everything is asked for again each time, except files named by their content.
    Revalidate,
}

/// Folders and the paths they appear under.
#[derive(Clone, Debug)]
pub struct Site {
    folders: Vec<(String, PathBuf)>,
    caching: Caching,
}

impl Site {
    /// A site whose `/` is `folder`.
    pub fn new(folder: impl Into<PathBuf>, caching: Caching) -> Self {
        Self { folders: vec![("/".to_owned(), folder.into())], caching }
    }

    /// The same site with `folder` under `path`, which starts with `/` and does not end with one.
    #[must_use]
    pub fn with_folder(mut self, path: &str, folder: impl Into<PathBuf>) -> Self {
        self.folders.push((path.to_owned(), folder.into()));
        self
    }

    /// The same site with the widgets at `/v1`, and the folder where they were found. Looks in `widgets`, then in `v1`
    /// inside the folder, in `v1` beside it, and in `pkg/dist` below the current folder.
    #[must_use]
    pub fn with_widgets(self, widgets: Option<&Path>) -> (Self, Option<PathBuf>) {
        let has_script = |folder: &Path| folder.join("embed.js").is_file();
        if let Some(folder) = widgets {
            return (self.with_folder("/v1", folder), Some(folder.to_owned()));
        }
        let Some((_, root)) = self.folders.iter().find(|(path, _)| path == "/") else { return (self, None) };
        if has_script(&root.join("v1")) {
            let folder = root.join("v1");
            return (self, Some(folder));
        }
        let real = root.canonicalize().or_else(|_| std::path::absolute(root)).unwrap_or_default();
        let beside = real.parent().map(|parent| parent.join("v1"));
        match beside.into_iter().chain([PathBuf::from("pkg/dist")]).find(|folder| has_script(folder)) {
            Some(folder) => (self.with_folder("/v1", &folder), Some(folder)),
            None => (self, None),
        }
    }

    /// The routes, for [`start`].
    pub fn router(&self) -> Router {
        let files = |folder: &Path| {
            // Many ranges of one file cost much and serve nobody here: such a request gets the file.
            ServeDir::new(folder).precompressed_br().precompressed_gzip().ignore_multi_range_requests(true)
        };
        let mut router = Router::new();
        for (path, folder) in &self.folders {
            router = match path.as_str() {
                "/" => router.fallback_service(files(folder)),
                path => router.nest_service(path, files(folder)),
            };
        }
        router
            .layer(CompressionLayer::new())
            .layer(from_fn_with_state(Arc::new(self.clone()), dress))
            .layer(CorsLayer::new().allow_origin(Any).allow_methods([Method::GET, Method::HEAD]).vary([]))
    }

    /// The file that a request path means; nothing for a path that leaves the folders.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let (mount, folder) = self
            .folders
            .iter()
            .filter(|(mount, _)| {
                mount == "/" || path.strip_prefix(mount.as_str()).is_some_and(|rest| rest.starts_with('/'))
            })
            .max_by_key(|(mount, _)| mount.len())?;
        let rest = Path::new(path.strip_prefix(mount.as_str())?.trim_start_matches('/'));
        if rest.components().any(|part| !matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = folder.join(rest);
        Some(if path.ends_with('/') { file.join("index.html") } else { file })
    }
}

/// Completes the headers of an answer.
async fn dress(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with(".headers") || is_hidden(&path) {
        return StatusCode::NOT_FOUND.into_response();
    }
    // A part of a file that may have changed meanwhile: our tags are weak, and such a tag never allows it (RFC 9110, 13.1.5).
    if request.headers().contains_key(header::IF_RANGE) {
        request.headers_mut().remove(header::RANGE);
    }
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    name_the_charset(headers);
    weaken_etag(headers);
    let caching = if found { cache_control(&path, site.caching) } else { "no-cache" };
    for (name, value) in [
        ("cache-control", caching),
        ("cross-origin-resource-policy", "cross-origin"),
        ("timing-allow-origin", "*"),
        ("x-content-type-options", "nosniff"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if found
        && let Some(file) = site.file(&path).filter(|file| file.extension().is_some_and(|end| end == "html"))
    {
        let mut beside = file.into_os_string();
        beside.push(".headers");
        if let Ok(text) = tokio::fs::read_to_string(&beside).await {
            headers.extend(own_headers(&text));
        }
    }
    response
}

/// Whether a part of a path begins with a dot, as our record and unfinished files do. Of those only `.well-known` is for
/// readers (RFC 8615).
fn is_hidden(path: &str) -> bool {
    let path = path.replace("%2e", ".").replace("%2E", ".");
    path.split('/').any(|part| part.starts_with('.') && part != ".well-known")
}

/// A classic script without a charset would be read in that of the page.
fn name_the_charset(headers: &mut HeaderMap) {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return };
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(value) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, value);
    }
}

/// The tag is of the file's date and size, and one file goes out in several encodings: equal in meaning, not in bytes.
fn weaken_etag(headers: &mut HeaderMap) {
    let Some(tag) = headers.get(header::ETAG).and_then(|value| value.to_str().ok()) else { return };
    if !tag.starts_with("W/")
        && let Ok(value) = HeaderValue::from_str(&format!("W/{tag}"))
    {
        headers.insert(header::ETAG, value);
    }
}

fn cache_control(path: &str, caching: Caching) -> &'static str {
    if caching == Caching::Published || is_named_by_content(path) {
        headers::cache_control(path)
    } else {
        "no-cache"
    }
}

/// The lines of a `.headers` file; a line that is no header is left out.
fn own_headers(text: &str) -> HeaderMap {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            Some((name.trim().parse::<HeaderName>().ok()?, HeaderValue::from_str(value.trim()).ok()?))
        })
        .collect()
}

/// A server at work. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Starts a server on its own thread. Port 0 takes any free one. When this returns, the port answers.
///
/// # Errors
/// Where the address cannot be listened at, or a thread cannot start.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use hrc::serve::{Caching, Site, start};
///
/// let site = Site::new(std::env::temp_dir(), Caching::Published);
/// let server = start(site.router(), ([127, 0, 0, 1], 0).into())?;
/// assert!(server.origin().starts_with("http://127.0.0.1:"));
/// # Ok(())
/// # }
/// ```
pub fn start(router: Router, address: SocketAddr) -> io::Result<Server> {
    let listener = std::net::TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let thread = std::thread::Builder::new().name("serve".to_owned()).spawn(move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            tokio::select! {
                _ = axum::serve(listener, router) => {}
                _ = stopped => {}
            }
        });
    })?;
    Ok(Server { address, stop: Some(stop), thread: Some(thread) })
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The origin as a page sees it, such as `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

mod overview;
#[cfg(test)]
mod tests;
