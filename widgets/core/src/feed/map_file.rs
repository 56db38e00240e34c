//! The map file: what a map draws of the members of a long list, in a few bytes for each.
//!
//! One JSON object. Members are in the order of the parts, by country and name. Columns of numbers are texts, one for each
//! digit to the base 91, the lowest first, with one letter for each member: brotli makes less of them than of numbers in
//! decimal, and reading them takes no parser.
//!
//! | field | what |
//! |---|---|
//! | `kinds` | each combination of `country`, `countryName`, `status`, `counts`, `founding` and `uclgSections`, as in the list; `placed: false` without a place |
//! | `kind` | column: index into `kinds` |
//! | `lat`, `lon` | columns: hundredths of a degree from the south pole and the antimeridian, from the member before: twice as many, less one if back |
//! | `parts` | links to the parts, lists of members of equal length, the last may be shorter |
//! | `names` | link to a list of all members with `id`, `name` and `names` alone |

/// Steps of a place in a degree: about a kilometre, a pixel of the largest figure at the largest zoom.
const STEPS: f64 = 100.0;
/// Numbers of latitudes and of longitudes. The last longitude is the first.
pub(super) const LATITUDES: u32 = 18_001;
pub(super) const LONGITUDES: u32 = 36_000;
/// Base of the digits: letters of ASCII that need no escape in JSON.
pub(super) const BASE: u32 = 91;
const ZERO: u8 = b'#';

/// The value of a digit; what is none has a value too.
pub(super) fn digit(letter: u8) -> u32 {
    u32::from(letter.wrapping_sub(ZERO).wrapping_sub(u8::from(letter > b'\\')))
}

/// The nearest steps of a place.
pub(super) fn steps(lat: f64, lon: f64) -> (u32, u32) {
    let lat = ((lat + 90.0) * STEPS).round() as u32;
    let lon = ((lon + 180.0) * STEPS).round() as u32;
    (lat.min(LATITUDES - 1), lon % LONGITUDES)
}

/// Steps forward on a circle, as a column has them: the shorter way, and one number for both ways.
pub(super) fn forward(number: u32, circle: u32) -> u32 {
    let steps = number.div_ceil(2) % circle;
    if number.is_multiple_of(2) { steps } else { circle - steps }
}

/// The place at these steps.
pub(super) fn place((lat, lon): (u32, u32)) -> (f64, f64) {
    (f64::from(lat) / STEPS - 90.0, f64::from(lon) / STEPS - 180.0)
}

#[cfg(feature = "hints")]
mod write {
    use super::super::{L10n, Link, Member, Status, UclgSection};
    use super::{BASE, LATITUDES, LONGITUDES, ZERO, steps};
    use serde::Serialize;

    /// A map file, to be written as JSON.
    #[derive(Debug, Serialize)]
    pub struct MapFile<'a> {
        kinds: Vec<Kind<'a>>,
        kind: Vec<String>,
        lat: Vec<String>,
        lon: Vec<String>,
        parts: Vec<Link>,
        names: Link,
    }

    /// What many members have in common.
    #[derive(Debug, PartialEq, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Kind<'a> {
        country: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        country_name: Option<&'a L10n>,
        status: Status,
        #[serde(skip_serializing_if = "is_true")]
        counts: bool,
        #[serde(skip_serializing_if = "is_false")]
        founding: bool,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        uclg_sections: &'a [UclgSection],
        #[serde(skip_serializing_if = "is_true")]
        placed: bool,
    }

    /// The names of a member, an entry of the file of names.
    #[derive(Debug, Serialize)]
    pub struct Named<'a> {
        id: &'a str,
        name: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        names: Option<&'a L10n>,
    }

    impl<'a> Named<'a> {
        /// Of a member.
        pub fn of(member: &'a Member) -> Named<'a> {
            Named { id: &member.id, name: &member.name, names: member.names.as_ref() }
        }
    }

    impl<'a> MapFile<'a> {
        /// Of members in the order of the parts.
        pub fn new(members: &'a [Member], parts: Vec<Link>, names: Link) -> MapFile<'a> {
            let (mut kinds, mut last) = (Vec::new(), (0, 0));
            let (mut kind, mut lat, mut lon) = (Vec::new(), Vec::new(), Vec::new());
            for member in members {
                let of = Kind::of(member);
                // Neighbours have much in common.
                let index = kinds.iter().rposition(|known| *known == of).unwrap_or_else(|| {
                    kinds.push(of);
                    kinds.len() - 1
                });
                kind.push(index as u32);
                let at = member.location.map_or(last, |at| steps(at.lat, at.lon));
                lat.push(shorter((at.0 + LATITUDES - last.0) % LATITUDES, LATITUDES));
                lon.push(shorter((at.1 + LONGITUDES - last.1) % LONGITUDES, LONGITUDES));
                last = at;
            }
            MapFile { kinds, kind: column(&kind), lat: column(&lat), lon: column(&lon), parts, names }
        }
    }

    impl<'a> Kind<'a> {
        fn of(member: &'a Member) -> Kind<'a> {
            Kind {
                country: &member.country,
                country_name: member.country_name.as_ref(),
                status: member.status,
                counts: member.counts,
                founding: member.founding,
                uclg_sections: &member.uclg_sections,
                placed: member.location.is_some(),
            }
        }
    }

    /// Steps forward on a circle as [`super::forward`] reads them.
    fn shorter(steps: u32, circle: u32) -> u32 {
        if steps > circle / 2 { 2 * (circle - steps) - 1 } else { 2 * steps }
    }

    /// Numbers as texts of their digits.
    fn column(numbers: &[u32]) -> Vec<String> {
        let greatest = numbers.iter().copied().max().unwrap_or_default();
        let (mut digits, mut place) = (Vec::new(), 1);
        loop {
            digits.push(numbers.iter().map(|number| letter(number / place % BASE)).collect());
            place *= BASE;
            if greatest < place {
                return digits;
            }
        }
    }

    fn letter(digit: u32) -> char {
        let letter = ZERO + digit as u8;
        char::from(letter + u8::from(letter >= b'\\'))
    }

    fn is_true(b: &bool) -> bool {
        *b
    }

    fn is_false(b: &bool) -> bool {
        !*b
    }
}
#[cfg(feature = "hints")]
pub use write::{MapFile, Named};
