//! The map file: what a map draws of the members of a long list, in a few bytes for each.
//!
//! One JSON object. Members are in the order of the parts, by country and name. Columns of numbers are texts, one for each
//! digit to the base 91, the lowest first, with one letter for each member: brotli makes less of them than of numbers in
//! decimal, and reading them takes no parser.
//!
//! | field | what |
//! |---|---|
//! | `countries` | runs of members in one country: `code`, `count`, and the feed's own `name` where it has one |
//! | `kinds` | each combination of `status`, `counts`, `founding` and `uclgSections`, as in the list; `placed: false` without a place |
//! | `kind` | column: index into `kinds` |
//! | `lat`, `lon` | columns: hundredths of a degree from the south pole and the antimeridian, less those of the member before, modulo the circle |
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

/// The place at these steps.
pub(super) fn place((lat, lon): (u32, u32)) -> (f64, f64) {
    (f64::from(lat) / STEPS - 90.0, f64::from(lon) / STEPS - 180.0)
}

#[cfg(feature = "hints")]
mod write {
    use super::super::{Brief, L10n, Link, Member, Status, UclgSection};
    use super::{BASE, LATITUDES, LONGITUDES, ZERO, steps};
    use serde::Serialize;

    /// A map file, to be written as JSON.
    #[derive(Debug, Serialize)]
    pub struct MapFile {
        countries: Vec<Run>,
        kinds: Vec<Kind>,
        kind: Vec<String>,
        lat: Vec<String>,
        lon: Vec<String>,
        parts: Vec<Link>,
        names: Link,
    }

    /// Members in one country.
    #[derive(Debug, PartialEq, Serialize)]
    struct Run {
        code: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<L10n>,
        count: u64,
    }

    /// What many members have in common.
    #[derive(Debug, PartialEq, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Kind {
        status: Status,
        #[serde(skip_serializing_if = "is_true")]
        counts: bool,
        #[serde(skip_serializing_if = "is_false")]
        founding: bool,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        uclg_sections: Vec<UclgSection>,
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

    impl MapFile {
        /// Of members in the order of the parts, those of one country together.
        pub fn new(members: &[Member], parts: Vec<Link>, names: Link) -> MapFile {
            let (mut countries, mut kinds) = (Vec::<Run>::new(), Vec::new());
            let (mut kind, mut lat, mut lon) = (Vec::new(), Vec::new(), Vec::new());
            let mut last = (0, 0);
            for member in members {
                match countries.last_mut() {
                    Some(run) if run.code == member.country && run.name == member.country_name => {
                        run.count += 1
                    }
                    _ => countries.push(Run {
                        code: member.country.clone(),
                        name: member.country_name.clone(),
                        count: 1,
                    }),
                }
                let of = Kind::of(&Brief::of(member));
                let index = kinds.iter().position(|known| *known == of).unwrap_or_else(|| {
                    kinds.push(of);
                    kinds.len() - 1
                });
                kind.push(index as u32);
                let at = member.location.map_or(last, |at| steps(at.lat, at.lon));
                lat.push((at.0 + LATITUDES - last.0) % LATITUDES);
                lon.push((at.1 + LONGITUDES - last.1) % LONGITUDES);
                last = at;
            }
            let (kind, lat, lon) = (column(&kind), column(&lat), column(&lon));
            MapFile { countries, kinds, kind, lat, lon, parts, names }
        }
    }

    impl Kind {
        fn of(brief: &Brief) -> Kind {
            let Brief { status, counts, founding, .. } = *brief;
            let sections = UclgSection::ALL.iter().copied().filter(|section| brief.is_in(*section));
            Kind {
                status,
                counts,
                founding,
                uclg_sections: sections.collect(),
                placed: brief.place.is_some(),
            }
        }
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
