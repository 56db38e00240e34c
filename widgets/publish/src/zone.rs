//! The clocks of time zones, from the table that this program carries.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Minutes east of UTC of the clocks in the IANA zone `name` at an instant; `None` where there is no such zone.
///
/// ```
/// use hrc::zone::offset;
///
/// assert_eq!(offset("Europe/Madrid", 1_655_221_500), Some(120), "in June 2022");
/// assert_eq!(offset("Europe/Seville", 1_655_221_500), None);
/// ```
pub fn offset(name: &str, unix_s: i64) -> Option<i16> {
    let zone = TimeZone::get(name).ok()?;
    let offset = zone.to_offset(Timestamp::from_second(unix_s).ok()?);
    i16::try_from(offset.seconds() / 60).ok()
}
