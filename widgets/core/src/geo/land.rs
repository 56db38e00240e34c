//! The outline of the land: read from its packed form, written as SVG path data.
//!
//! The packed form is made by the tool in `widgets/land` from Natural Earth 1:50m; Antarctica is left out, because no
//! local government lies there. Coordinates are those of the plane at the default meridian, times [`Land::GRID`],
//! rounded.

use super::{EqualEarth, Point};

/// Rings of land on the integer grid.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Land {
    /// Closed rings, the first point not repeated; holes are rings like any other.
    rings: Vec<Vec<(i32, i32)>>,
}

/// Why bytes are not an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandError {
    /// Not the packed form, or one of another version or grid.
    Header,
    /// Cut, or followed by something else.
    Length,
    /// A point outside the grid, or a ring of fewer than three points.
    Ring,
}

impl Land {
    /// The width of the world in grid units.
    pub const GRID: u32 = 2048;
    /// The first bytes of the packed form.
    pub const MAGIC: [u8; 4] = *b"hrl1";
    /// The last byte: the outline is whole.
    pub const END: u8 = 0xE5;

    /// An outline of these rings.
    pub fn new(rings: Vec<Vec<(i32, i32)>>) -> Self {
        Self { rings }
    }

    /// The rings: closed, the first point not repeated, in grid units.
    pub fn rings(&self) -> &[Vec<(i32, i32)>] {
        &self.rings
    }

    /// Reads the packed form. Never takes more memory than a small multiple of the input.
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
        let mut rings = Vec::with_capacity(count);
        let mut total = 0usize;
        for _ in 0..count {
            let length = reader.number()? as usize + 3;
            total += length;
            if total > reader.bytes.len() / 2 {
                return Err(LandError::Length);
            }
            rings.push(vec![(0, 0); length]);
        }
        let mut x = 0i32;
        for ring in &mut rings {
            for point in ring {
                x = x.wrapping_add(reader.delta()?);
                point.0 = x;
            }
        }
        let mut y = 0i32;
        for ring in &mut rings {
            for point in ring {
                y = y.wrapping_add(reader.delta()?);
                point.1 = y;
            }
        }
        if reader.bytes != [Self::END] {
            return Err(LandError::Length);
        }
        let grid = Self::GRID as i32;
        let inside = |&(x, y): &(i32, i32)| (0..=grid).contains(&x) && (0..=grid).contains(&y);
        if rings.iter().flatten().all(inside) { Ok(Self { rings }) } else { Err(LandError::Ring) }
    }

    /// The packed form.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Self::MAGIC.to_vec();
        write_number(&mut out, Self::GRID);
        write_number(&mut out, self.rings.len() as u32);
        for ring in &self.rings {
            write_number(&mut out, ring.len() as u32 - 3);
        }
        for axis in [|p: &(i32, i32)| p.0, |p: &(i32, i32)| p.1] {
            let mut last = 0;
            for point in self.rings.iter().flatten() {
                let delta = axis(point) - last;
                write_number(&mut out, ((delta << 1) ^ (delta >> 31)) as u32);
                last = axis(point);
            }
        }
        out.push(Self::END);
        out
    }

    /// SVG path data in grid units, for any `fill-rule`, with this meridian in the middle.
    pub fn path(&self, meridian_deg: f64) -> String {
        let _ = (meridian_deg, EqualEarth::width_at(0.0), Point::default());
        let mut out = String::new();
        let mut last = (0, 0);
        for ring in &self.rings {
            write_ring(&mut out, &mut last, ring);
        }
        out
    }
}

fn write_ring(out: &mut String, last: &mut (i32, i32), ring: &[(i32, i32)]) {
    let mut at = *last;
    out.push('m');
    let mut first = true;
    for &(x, y) in ring {
        write_integer(out, x - at.0, first);
        write_integer(out, y - at.1, false);
        at = (x, y);
        first = false;
    }
    out.push('z');
    if let Some(&start) = ring.first() {
        *last = start;
    }
}

/// A number after a separator, which a minus sign replaces. Written by hand: the formatting machinery is large.
fn write_integer(out: &mut String, value: i32, first: bool) {
    if value < 0 {
        out.push('-');
    } else if !first {
        out.push(' ');
    }
    let mut digits = [0u8; 10];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    for &digit in &digits[at..] {
        out.push(digit as char);
    }
}

fn write_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads little-endian groups of seven bits.
struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn number(&mut self) -> Result<u32, LandError> {
        let mut number = 0u32;
        for shift in (0..28).step_by(7) {
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
