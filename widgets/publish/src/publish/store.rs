//! Object storage as a place to publish to.

use super::address::Provider;
use super::environment;
use super::failure::sentence;
use super::redact::redacted;
use futures_util::TryStreamExt as _;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::path::Path as Name;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, ObjectMeta, ObjectStore, ObjectStoreExt as _, PutPayload, RetryConfig};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// A place to publish to.
pub(super) struct Store {
    pub(super) objects: Arc<dyn ObjectStore>,
    provider: Provider,
}

/// Opens a bucket. Credentials come from the environment alone: `AWS_*`, `AZURE_*` and `GOOGLE_*`, as the providers name
/// them. The error is a sentence without them.
pub(super) fn open(provider: Provider, bucket: &str, prefix: &str) -> Result<Store, String> {
    environment::check(provider, &|name| std::env::var(name).ok())?;
    // TLS with ring; it is an error only if it was set before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let objects: Result<Arc<dyn ObjectStore>, object_store::Error> = match provider {
        Provider::S3 => AmazonS3Builder::from_env()
            .with_bucket_name(bucket)
            .with_retry(retries())
            .with_client_options(client("AWS_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
        Provider::Azure => MicrosoftAzureBuilder::from_env()
            .with_container_name(bucket)
            .with_retry(retries())
            .with_client_options(client("AZURE_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
        Provider::Google => GoogleCloudStorageBuilder::from_env()
            .with_bucket_name(bucket)
            .with_retry(retries())
            .with_client_options(client("GOOGLE_ALLOW_HTTP"))
            .build()
            .map(|store| Arc::new(store) as _),
    };
    let objects = objects.map_err(|error| redacted(&sentence(&error, provider)))?;
    Ok(Store { objects: Arc::new(PrefixStore::new(objects, Name::from(prefix))), provider })
}

/// A connection that is gone is noticed within a minute, and not within the hours that a library may wait.
fn retries() -> RetryConfig {
    RetryConfig { max_retries: 4, retry_timeout: Duration::from_secs(60), ..RetryConfig::default() }
}

fn client(allow_http: &str) -> ClientOptions {
    let allows = std::env::var(allow_http).is_ok_and(|value| {
        matches!(value.trim().to_ascii_lowercase().as_str(), "1" | "true" | "on" | "yes" | "y")
    });
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

    /// A sentence on what failed, without credentials and without a full stop.
    pub(super) fn failed(&self, doing: &str, name: &str, error: &object_store::Error) -> String {
        redacted(&format!("{doing} {name} failed: {}", sentence(error, self.provider)))
    }
}
