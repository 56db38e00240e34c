//! The time of publication.

use jiff::Timestamp;

/// The time to print: `--at`, else `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible builds set it), else now.
///
/// # Errors
/// A sentence, where one of the two is no time.
///
/// ```
/// use hrc::publication_time::publication_time;
///
/// let at = publication_time(Some("2026-03-01T09:00:00Z")).unwrap();
/// assert_eq!(at.as_second(), 1_772_355_600);
/// assert!(publication_time(Some("March")).is_err());
/// ```
pub fn publication_time(at: Option<&str>) -> Result<Timestamp, String> {
    if let Some(at) = at {
        return at.parse().map_err(|_| format!("--at {at}: expected a time such as 2026-03-01T09:00:00Z"));
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds
            .parse()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .ok_or_else(|| format!("SOURCE_DATE_EPOCH={seconds}: expected seconds since 1970-01-01")),
        Err(_) => {
            let now = Timestamp::now();
            Timestamp::from_second(now.as_second()).map_err(|error| error.to_string())
        }
    }
}
