//! Carries out the requests of a feed's store.

use crate::shell::{self, Shell};
use hrc_core::feed::{Link, MAX_FEED_BYTES, MAX_LIST_BYTES};
use hrc_core::feed_store::{Body, Fault, Fetched, Request};

/// The feed at `url`, or the list that it links to.
pub(crate) async fn fetch(shell: &Shell, url: &str, request: &Request) -> Fetched {
    let (url, limit, sha256) = match &request.link {
        None => (url.to_owned(), MAX_FEED_BYTES, ""),
        Some(link) => (beside(url, link)?, MAX_LIST_BYTES, &*link.sha256),
    };
    // A file that is named by its content never changes.
    let fresh = request.fresh && sha256.is_empty();
    let bytes = shell::get(shell, &url, limit, fresh, sha256).await?;
    Ok(Body { url, bytes })
}

/// The address of a list, which is at the feed's own host.
pub(crate) fn beside(feed: &str, link: &Link) -> Result<String, Fault> {
    let wrong =
        |message: &str| Fault { code: "feed-link".to_owned(), message: [feed, ": ", message].concat() };
    let base = web_sys::Url::new(feed).map_err(|_| wrong("The feed's address is not valid."))?;
    let url = web_sys::Url::new_with_base(&link.url, feed)
        .map_err(|_| wrong("The address of the members' file is not valid."))?;
    if url.origin() != base.origin() {
        return Err(wrong("The members' file must be on the same host as the feed."));
    }
    Ok(url.href())
}
