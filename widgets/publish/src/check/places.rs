//! Whether a member's place can be in its country: swapped coordinates, a lost sign and a lost decimal point put it on
//! another continent, where nobody at an office would look for it.
//!
//! Only what is far from everything that the code stands for is an error; see [`super::area`].

use super::area::distance_km;
use crate::country;
use crate::finding::{Finding, SourceLocation};
use serde_json::Value;

/// How far from a country's boxes a place may lie, beyond the degree by which the boxes are larger than the country.
const NEAR_KM: f64 = 100.0;

/// What a person may have done to the coordinates, with what they would have been; the likeliest first.
type Slip = (&'static str, fn(f64, f64) -> (f64, f64));

const SLIPS: &[Slip] = &[
    ("latitude and longitude swapped?", |lat, lon| (lon, lat)),
    ("wrong sign of the longitude?", |lat, lon| (lat, -lon)),
    ("wrong sign of the latitude?", |lat, lon| (-lat, lon)),
    ("wrong signs of both?", |lat, lon| (-lat, -lon)),
    ("latitude and longitude swapped, and a wrong sign?", |lat, lon| (lon, -lat)),
    ("latitude and longitude swapped, and a wrong sign?", |lat, lon| (-lon, lat)),
    ("latitude and longitude swapped, and wrong signs?", |lat, lon| (-lon, -lat)),
];

/// The finding about the place of the member at `path`, if there is one.
pub(super) fn check(member: &Value, path: &str) -> Option<Finding> {
    let location = &member["location"];
    let (lat, lon) = (location["lat"].as_f64()?, location["lon"].as_f64()?);
    let error = |expected: String| {
        let place = SourceLocation::path(format!("{path}.location"));
        Some(Finding::error(place, format!("{lat}, {lon}"), expected))
    };
    if lat == 0.0 && lon == 0.0 {
        return error(
            "a place; 0, 0 is in the sea off West Africa and usually means an empty cell: leave lat and lon empty if \
             the place is unknown"
                .to_owned(),
        );
    }
    let code = member["country"].as_str()?;
    let is_near = |(lat, lon): (f64, f64)| {
        is_on_globe(lat, lon) && distance_km(code, lat, lon).is_some_and(|km| km <= NEAR_KM)
    };
    let km = distance_km(code, lat, lon)?;
    if is_near((lat, lon)) {
        return None;
    }
    let slip = slipped(lat, lon, is_near);
    if slip.is_none() && !is_on_globe(lat, lon) {
        return None; // the feed's reader says what degrees can be
    }
    let there = if is_on_globe(lat, lon) {
        format!("this one is {} km away", rounded(km))
    } else {
        "latitudes go from -90 to 90, longitudes from -180 to 180".to_owned()
    };
    let meant = |(slip, (lat, lon))| format!("; {slip} {lat}, {lon} would fit");
    let suggestion = slip.map(meant).unwrap_or_default();
    let name = country::name("en", code);
    error(format!("a place in or near {name} ({code}), as the country says; {there}{suggestion}"))
}

fn is_on_globe(lat: f64, lon: f64) -> bool {
    lat.abs() <= 90.0 && lon.abs() <= 180.0
}

/// The likeliest slip after which the coordinates would be near, and those coordinates.
fn slipped(lat: f64, lon: f64, is_near: impl Fn((f64, f64)) -> bool) -> Option<(&'static str, (f64, f64))> {
    let slips = SLIPS.iter().map(|(slip, change)| (*slip, change(lat, lon)));
    let mut slips = slips.filter(|(_, meant)| is_near(*meant));
    slips.next().or_else(|| {
        let meant = pointless(lat, lon).find(|meant| is_near(*meant))?;
        Some(("decimal point missing?", meant))
    })
}

/// The coordinates with a decimal point put into one or both.
fn pointless(lat: f64, lon: f64) -> impl Iterator<Item = (f64, f64)> {
    const MOST_DIGITS: i32 = 15;
    let powers = move |value: f64, limit: f64| {
        (0..=MOST_DIGITS)
            .map(move |digits| value / 10_f64.powi(digits))
            .filter(move |value| value.abs() <= limit)
            .take(3)
    };
    powers(lat, 90.0).flat_map(move |lat| powers(lon, 180.0).map(move |lon| (lat, lon)))
}

/// Two digits of a distance: more would say that the boxes are exact.
fn rounded(km: f64) -> u64 {
    let unit = if km >= 1000.0 { 100.0 } else { 10.0 };
    ((km / unit).round() * unit) as u64
}

#[cfg(test)]
mod tests;
