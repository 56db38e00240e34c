//! The outline of the land, and its packed form.
//!
//! The outline is made by the tool in `widgets/land` from Natural Earth 1:50m, without Antarctica, which has no local
//! government. Its coordinates are those of the plane around [`super::EqualEarth::MERIDIAN_DEG`] times [`Land::GRID`], rounded.
//! Land runs clockwise in the figure and holes (the Caspian Sea) the other way.
//!
//! The packed form is laid out so that Brotli finds the patterns: like stands beside like. All numbers are
//! little-endian groups of seven bits, signed ones zigzag:
//!
//! | part | count |
//! |---|---|
//! | [`Land::MAGIC`] with the version | 4 bytes |
//! | [`Land::GRID`], number of rings | 2 |
//! | points of each ring, less three | rings |
//! | x of each ring's first point, from the last point of the ring before | rings |
//! | y likewise | rings |
//! | x of each further point, from the point before | points − rings |
//! | y likewise | points − rings |
//! | [`Land::END`] | 1 byte |

use super::outline_path;

/// Rings of land on the integer grid.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Land {
    rings: Vec<Ring>,
}

/// A closed ring in grid units, the first point not repeated.
pub(super) type Ring = Vec<(i32, i32)>;

/// Why bytes are not an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandError {
    /// Not the packed form, or one of another version or grid.
    Header,
    /// Cut, or followed by something else.
    Length,
    /// A point outside the grid.
    Point,
}

impl Land {
    /// The width of the world in grid units: one is 14 km at the equator, a third of a pixel on a map of 900 pixels.
    pub const GRID: u32 = 2880;
    /// How far the outline may lie from the coast, in widths of the world: the side of a square as large as the triangles
    /// that were left out of it (`Detail::CHOSEN` in `widgets/land`). That is 19 km.
    pub const TOLERANCE: f64 = 0.000_538_5;
    /// The first bytes of the packed form.
    pub const MAGIC: [u8; 4] = *b"hrl1";
    /// The last byte: the outline is whole.
    pub const END: u8 = 0xE5;

    /// An outline of these rings. [`Land::encode`] needs three or more points in each, on the grid.
    ///
    /// ```
    /// use hrc_core::geo::Land;
    ///
    /// let island = Land::new(vec![vec![(1440, 300), (1450, 300), (1450, 310)]]);
    /// assert_eq!(Land::decode(&island.encode()), Ok(island));
    /// ```
    pub fn new(rings: Vec<Vec<(i32, i32)>>) -> Self {
        Self { rings }
    }

    /// The rings: closed, the first point not repeated, in grid units.
    pub fn rings(&self) -> &[Vec<(i32, i32)>] {
        &self.rings
    }

    /// SVG path data in grid units with this meridian (degrees east) in the middle, for `fill-rule: nonzero`.
    ///
    /// Other meridians than the default cut the land at the new edge of the figure.
    pub fn path(&self, meridian_deg: f64) -> String {
        outline_path::write(&self.rings, meridian_deg)
    }

    /// Reads the packed form. Takes no more memory than a small multiple of the input.
    ///
    /// # Errors
    /// Where the bytes are not the packed form, or not all of it.
    pub fn decode(bytes: &[u8]) -> Result<Self, LandError> {
        let body = bytes.strip_prefix(&Self::MAGIC).ok_or(LandError::Header)?;
        let mut reader = Reader { bytes: body };
        if reader.number()? != Self::GRID {
            return Err(LandError::Header);
        }
        let count = reader.number()? as usize;
        // Each ring takes a byte for its length and two for each of its three or more points.
        if count > reader.bytes.len() / 7 {
            return Err(LandError::Length);
        }
        let mut rings: Vec<Ring> = Vec::with_capacity(count);
        let mut total = 0;
        for _ in 0..count {
            let length = reader.number()? as usize + 3;
            total += length;
            if total > reader.bytes.len() / 2 {
                return Err(LandError::Length);
            }
            rings.push(vec![(0, 0); length]);
        }
        // First points as they stand; the way from the end of one ring to the next follows when both are known.
        for ring in &mut rings {
            ring[0].0 = reader.delta()?;
        }
        for ring in &mut rings {
            ring[0].1 = reader.delta()?;
        }
        for ring in &mut rings {
            for point in &mut ring[1..] {
                point.0 = reader.delta()?;
            }
        }
        for ring in &mut rings {
            for point in &mut ring[1..] {
                point.1 = reader.delta()?;
            }
        }
        if reader.bytes != [Self::END] {
            return Err(LandError::Length);
        }
        let side = Self::GRID as i32;
        let (mut x, mut y) = (0i32, 0i32);
        for point in rings.iter_mut().flatten() {
            // Deltas have 28 bits and the sum stays on the grid, so this cannot overflow.
            (x, y) = (x + point.0, y + point.1);
            if x < 0 || y < 0 || x > side || y > side {
                return Err(LandError::Point);
            }
            *point = (x, y);
        }
        Ok(Self { rings })
    }

    /// The packed form. Rings of fewer than three points are left out.
    pub fn encode(&self) -> Vec<u8> {
        let rings: Vec<&Ring> = self.rings.iter().filter(|ring| ring.len() >= 3).collect();
        let mut starts = (Vec::new(), Vec::new());
        let mut steps = (Vec::new(), Vec::new());
        let mut last = (0, 0);
        for ring in &rings {
            for (at, &point) in ring.iter().enumerate() {
                let to = if at == 0 { &mut starts } else { &mut steps };
                write_delta(&mut to.0, point.0 - last.0);
                write_delta(&mut to.1, point.1 - last.1);
                last = point;
            }
        }
        let mut out = Self::MAGIC.to_vec();
        write_number(&mut out, Self::GRID);
        write_number(&mut out, rings.len() as u32);
        for ring in &rings {
            write_number(&mut out, ring.len() as u32 - 3);
        }
        for part in [starts.0, starts.1, steps.0, steps.1] {
            out.extend(part);
        }
        out.push(Self::END);
        out
    }
}

fn write_delta(out: &mut Vec<u8>, delta: i32) {
    write_number(out, ((delta << 1) ^ (delta >> 31)) as u32);
}

fn write_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    /// A number of up to four groups of seven bits.
    fn number(&mut self) -> Result<u32, LandError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let (&byte, rest) = self.bytes.split_first().ok_or(LandError::Length)?;
            self.bytes = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(LandError::Length)
    }

    fn delta(&mut self) -> Result<i32, LandError> {
        let number = self.number()?;
        Ok((number >> 1) as i32 ^ -((number & 1) as i32))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lands() -> impl Strategy<Value = Land> {
        let side = Land::GRID as i32;
        let ring = prop::collection::vec((0..=side, 0..=side), 3..20);
        prop::collection::vec(ring, 0..8).prop_map(Land::new)
    }

    proptest! {
        #[test]
        fn there_and_back(land in lands()) {
            prop_assert_eq!(Land::decode(&land.encode()), Ok(land));
        }

        #[test]
        fn any_cut_is_noticed(land in lands(), part in 0.0..1.0) {
            let bytes = land.encode();
            let cut = (bytes.len() as f64 * part) as usize;
            prop_assert!(Land::decode(&bytes[..cut]).is_err());
        }

        #[test]
        fn any_bytes_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = Land::decode(&bytes);
            let mut with_header = Land::default().encode();
            with_header.truncate(6);
            with_header.extend(bytes);
            let _ = Land::decode(&with_header);
        }

        #[test]
        fn any_changed_byte_is_taken(land in lands(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = land.encode();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(changed) = Land::decode(&bytes) {
                changed.path(77.0);
            }
        }
    }

    #[test]
    fn wrong_bytes_are_named() {
        let square = Land::new(vec![vec![(10, 20), (30, 20), (30, 50), (10, 50)]]);
        let bytes = square.encode();
        assert_eq!(Land::decode(b""), Err(LandError::Header));
        assert_eq!(Land::decode(b"<!doctype html>"), Err(LandError::Header));
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(Land::decode(&longer), Err(LandError::Length));
        // A claim of two million rings takes no memory.
        let claim = [&Land::MAGIC[..], &bytes[4..6], &[0xFF, 0xFF, 0x7F], &bytes[6..]].concat();
        assert_eq!(Land::decode(&claim), Err(LandError::Length));
        let outside = Land::new(vec![vec![(-1, 20), (30, 20), (30, 50)]]);
        assert_eq!(Land::decode(&outside.encode()), Err(LandError::Point));
    }
}
