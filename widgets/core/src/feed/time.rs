//! Dates that may be only a year or a month, and instants.

use serde::{Serialize, Serializer};
use std::fmt;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how exact it is, is part of what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to the last of the month; only with a month.
    pub day: Option<u8>,
}

/// A point in time, with the offset that it was written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix_s: i64,
    /// Minutes east of UTC, −1439 to 1439.
    pub offset_min: i16,
}
