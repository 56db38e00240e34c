//! The map's arithmetic: places on the globe, points on the plane, pixels in the figure.
//!
//! Three frames, and who leads from one to the next:
//! - *degrees*: latitude north, longitude east, as the feed gives them; [`EqualEarth`] leads to the plane;
//! - *plane*: x 0..1 from west to east, y 0..[`EqualEarth::HEIGHT`] from north to south; [`Clusters`] live here,
//!   and [`Viewport`] leads to pixels;
//! - *pixels*: CSS pixels, (0, 0) at the upper left corner of the figure; focus and pointers ([`next_in_direction`],
//!   [`hit`]) live here.
//!
//! [`Land`] is stored in a fourth, the integer *grid*: the plane times [`Land::GRID`], so that its path is short;
//! [`Viewport::land_transform`] leads from there to pixels.
//!
//! Invariants: nothing here knows the browser, the feed or a clock; the same input gives the same output; no
//! function panics, whatever the numbers.

mod angle;
mod cluster;
mod land;
mod neighbour;
mod outline_path;
mod projection;
mod sea;
mod viewport;

pub use angle::sin_cos;
pub use cluster::{Cluster, Clusters, Level, largest_radius_px, marker_radius_px};
pub use land::{Land, LandError};
pub use neighbour::{Direction, hit, next_in_direction};
pub use projection::{EqualEarth, Point};
pub use sea::is_southern_sea;
pub use viewport::Viewport;
