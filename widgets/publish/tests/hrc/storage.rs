//! An S3-compatible server that remembers what it was asked, and that can fail.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hrc::serve::{Server, start};
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

pub(crate) const KEY: &str = "AKIDOFTHISTEST";
pub(crate) const SECRET: &str = "s3cr3t/of+this=test";

/// What the server is to do with what it is asked.
#[derive(Default)]
struct Behaviour {
    /// Method and path of each request that changed something, with the type and caching that it came with.
    changes: Vec<(String, String, String)>,
    /// How many files it still takes before every answer is an error.
    takes: Option<usize>,
}

#[derive(Clone)]
struct Shared {
    service: S3Service,
    behaviour: Arc<Mutex<Behaviour>>,
}

/// The server, with one bucket `bucket`.
pub(crate) struct Storage {
    pub(crate) folder: tempfile::TempDir,
    server: Server,
    behaviour: Arc<Mutex<Behaviour>>,
}

impl Storage {
    pub(crate) fn new() -> Storage {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("bucket")).unwrap();
        let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder.path()).unwrap());
        builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let behaviour = Arc::<Mutex<Behaviour>>::default();
        let shared = Shared { service: builder.build(), behaviour: behaviour.clone() };
        let router = axum::Router::new().fallback(answer).with_state(shared);
        let server = start(router, ([127, 0, 0, 1], 0).into()).unwrap();
        Storage { folder, server, behaviour }
    }

    /// Names of the files that were put or deleted since the last time, with their headers.
    pub(crate) fn changes(&self) -> Vec<(String, String, String)> {
        std::mem::take(&mut self.behaviour.lock().unwrap().changes)
    }

    /// From now on it takes so many files more, and then fails.
    pub(crate) fn fail_after(&self, files: Option<usize>) {
        self.behaviour.lock().unwrap().takes = files;
    }

    /// Runs `hrc` with the credentials of this server.
    pub(crate) fn hrc(&self, secret: &str, arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hrc"));
        for (name, value) in [
            ("AWS_ACCESS_KEY_ID", KEY),
            ("AWS_SECRET_ACCESS_KEY", secret),
            ("AWS_REGION", "us-east-1"),
            ("AWS_ENDPOINT", self.server.origin().as_str()),
            ("AWS_ALLOW_HTTP", "true"),
            ("NO_PROXY", "127.0.0.1"),
        ] {
            command.env(name, value);
        }
        command.args(arguments.iter().map(AsRef::as_ref)).output().unwrap()
    }
}

async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    let method = request.method().to_string();
    if method != "GET" && method != "HEAD" {
        let mut behaviour = shared.behaviour.lock().unwrap();
        if behaviour.takes == Some(0) {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
        behaviour.takes = behaviour.takes.map(|takes| takes - 1);
        let header = |name: &str| {
            request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
        };
        let headers = format!("{}; {}", header("content-type"), header("cache-control"));
        let path = request.uri().path().trim_start_matches("/bucket/").to_owned();
        behaviour.changes.push((method, path, headers));
    }
    let (head, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match shared.service.call(Request::from_parts(head, s3s::Body::from(body))).await {
        Ok(response) => response.map(Body::new),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:?}")).into_response(),
    }
}
