//! Where to publish to: a folder, or object storage by its address.

use super::redact::redacted;
use futures_util::TryStreamExt as _;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path as Name;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, ObjectMeta, ObjectStore, ObjectStoreExt as _, PutPayload, RetryConfig};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A place to publish to.
pub(super) struct Store {
    pub(super) objects: Arc<dyn ObjectStore>,
    pub(super) is_folder: bool,
}

/// Opens the destination. Credentials come from the environment alone: `AWS_*`, `AZURE_*` and `GOOGLE_*`, as the
/// providers name them, and what a machine in their cloud is given.
pub(super) fn open(folder: &Path, to: &str, dry_run: bool) -> Result<Store, String> {
    let Some((scheme, rest)) = to.split_once("://") else {
        return open_folder(folder, Path::new(to), dry_run);
    };
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    // Not repeated in the message: it may be a password.
    if bucket.contains('@') || rest.contains('?') {
        return Err(
            "--to: expected an address without credentials; they are taken from the environment".into()
        );
    }
    if bucket.is_empty() {
        return Err(format!("--to {to}: expected the name of a bucket, such as {scheme}://bucket/folder"));
    }
    // TLS with ring; it is an error only if it was set before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let objects: Result<Arc<dyn ObjectStore>, object_store::Error> = match scheme {
        "s3" => AmazonS3Builder::from_env()
            .with_bucket_name(bucket)
            .with_retry(retries())
            .with_client_options(client("AWS_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
        "az" => MicrosoftAzureBuilder::from_env()
            .with_container_name(bucket)
            .with_retry(retries())
            .with_client_options(client("AZURE_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
        "gs" => GoogleCloudStorageBuilder::from_env()
            .with_bucket_name(bucket)
            .with_retry(retries())
            .with_client_options(client("GOOGLE_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
        _ => {
            let expected = "s3://bucket/folder, az://container/folder, gs://bucket/folder or a folder";
            return Err(redacted(&format!("--to {to}: expected {expected}")));
        }
    };
    let objects = objects.map_err(|error| redacted(&format!("--to {to}: {}", sentence(&error))))?;
    let prefix = Name::from(prefix.trim_end_matches('/'));
    Ok(Store { objects: Arc::new(PrefixStore::new(objects, prefix)), is_folder: false })
}

fn open_folder(folder: &Path, to: &Path, dry_run: bool) -> Result<Store, String> {
    let failed = |error: std::io::Error| format!("--to {}: {error}", to.display());
    if to.exists() && !to.is_dir() {
        return Err(format!("--to {}: expected a folder, found a file", to.display()));
    }
    crate::destination::check_apart(folder, to)
        .map_err(|_| format!("--to {}: expected a folder apart from {}", to.display(), folder.display()))?;
    if dry_run && !to.exists() {
        return Ok(Store { objects: Arc::new(InMemory::new()), is_folder: true });
    }
    fs::create_dir_all(to).map_err(failed)?;
    let objects = LocalFileSystem::new_with_prefix(to).map_err(|error| sentence(&error))?;
    Ok(Store { objects: Arc::new(objects), is_folder: true })
}

/// A connection that is gone is noticed within a minute, and not within the hours that a library may wait.
fn retries() -> RetryConfig {
    RetryConfig { max_retries: 4, retry_timeout: Duration::from_secs(60), ..RetryConfig::default() }
}

fn client(allow_http: &str) -> ClientOptions {
    let allows = std::env::var(allow_http).is_ok_and(|value| matches!(value.as_str(), "true" | "1"));
    ClientOptions::new()
        .with_connect_timeout(Duration::from_secs(10))
        .with_timeout(Duration::from_secs(300))
        .with_allow_http(allows)
}

impl Store {
    /// What is there, by its name.
    pub(super) async fn list(&self) -> Result<BTreeMap<String, ObjectMeta>, String> {
        let objects: Vec<ObjectMeta> = self
            .objects
            .list(None)
            .try_collect()
            .await
            .map_err(|error| self.failed("listing", "what is there", &error))?;
        Ok(objects.into_iter().map(|object| (object.location.to_string(), object)).collect())
    }

    /// The content of a file; nothing where there is none.
    pub(super) async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, String> {
        let got = match self.objects.get(&Name::from(name)).await {
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            got => got.map_err(|error| self.failed("reading", name, &error))?,
        };
        let bytes = got.bytes().await.map_err(|error| self.failed("reading", name, &error))?;
        Ok(Some(bytes.to_vec()))
    }

    pub(super) async fn write(&self, name: &str, bytes: Vec<u8>) -> Result<(), String> {
        let put = self.objects.put(&Name::from(name), PutPayload::from(bytes)).await;
        put.map(|_| ()).map_err(|error| self.failed("sending", name, &error))
    }

    pub(super) async fn remove(&self, name: &str) -> Result<(), String> {
        match self.objects.delete(&Name::from(name)).await {
            Err(object_store::Error::NotFound { .. }) => Ok(()),
            done => done.map_err(|error| self.failed("removing", name, &error)),
        }
    }

    /// A sentence on what failed, without credentials.
    pub(super) fn failed(&self, doing: &str, name: &str, error: &object_store::Error) -> String {
        let safe = "the feed that was there stays with all its files, unless feed.json itself had been sent";
        redacted(&format!("{doing} {name} failed: {}; {safe}", sentence(error)))
    }
}

/// What went wrong, in the library's words; the answers of servers can be pages long.
fn sentence(error: &object_store::Error) -> String {
    let text = error.to_string();
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 300 { line.chars().take(300).chain(['…']).collect() } else { line }
}
