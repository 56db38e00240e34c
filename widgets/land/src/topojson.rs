//! The part of TopoJSON that the sources use: the objects `land` and `countries`, quantized arcs shared by polygons.

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

/// A closed ring in degrees, (longitude, latitude), the first point not repeated. Longitudes run on over 180° where
/// the ring does, so neighbours are never more than 180° apart.
pub type Ring = Vec<(f64, f64)>;

/// A shape of land: its outer ring first, then its holes.
pub type Polygon = Vec<Ring>;

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<(i64, i64)>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
    #[serde(default)]
    countries: Collection,
}

#[derive(Default, Deserialize)]
struct Collection {
    geometries: Vec<Shape>,
}

#[derive(Deserialize)]
struct Shape {
    id: Option<String>,
    #[serde(default)]
    properties: Properties,
    #[serde(flatten)]
    geometry: Geometry,
}

#[derive(Default, Deserialize)]
struct Properties {
    #[serde(default)]
    name: String,
}

/// A shape of the object `countries`.
#[derive(Clone, Debug)]
pub struct Country {
    /// The numeric code of ISO 3166-1, three digits, where the source gives one.
    pub number: Option<String>,
    /// The source's name for it.
    pub name: String,
    /// Its parts.
    pub polygons: Vec<Polygon>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Geometry {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// Reads all polygons of the object `land`.
pub fn read(text: &str) -> Result<Vec<Polygon>> {
    let topology: Topology = serde_json::from_str(text).context("reading TopoJSON")?;
    let arcs = degrees(&topology);
    let mut polygons = Vec::new();
    for shape in &topology.objects.land.geometries {
        polygons.extend(parts(shape, &arcs)?);
    }
    ensure!(!polygons.is_empty(), "no polygons in the object `land`");
    Ok(polygons)
}

/// Reads all shapes of the object `countries`.
pub fn read_countries(text: &str) -> Result<Vec<Country>> {
    let topology: Topology = serde_json::from_str(text).context("reading TopoJSON")?;
    let arcs = degrees(&topology);
    let country = |shape: &Shape| {
        let (number, name) = (shape.id.clone(), shape.properties.name.clone());
        Ok(Country { number, name, polygons: parts(shape, &arcs)? })
    };
    let countries: Vec<Country> =
        topology.objects.countries.geometries.iter().map(country).collect::<Result<_>>()?;
    ensure!(!countries.is_empty(), "no shapes in the object `countries`");
    Ok(countries)
}

fn parts(shape: &Shape, arcs: &[Ring]) -> Result<Vec<Polygon>> {
    let parts = match &shape.geometry {
        Geometry::Polygon(part) => std::slice::from_ref(part),
        Geometry::MultiPolygon(parts) => parts.as_slice(),
    };
    parts.iter().map(|rings| rings.iter().map(|indices| join(indices, arcs)).collect()).collect()
}

/// The arcs, from deltas of the grid to degrees.
fn degrees(topology: &Topology) -> Vec<Ring> {
    let Transform { scale, translate } = topology.transform;
    let arc = |deltas: &Vec<(i64, i64)>| {
        let (mut x, mut y) = (0, 0);
        let step = |&(dx, dy): &(i64, i64)| {
            (x, y) = (x + dx, y + dy);
            (x as f64 * scale.0 + translate.0, y as f64 * scale.1 + translate.1)
        };
        deltas.iter().map(step).collect()
    };
    topology.arcs.iter().map(arc).collect()
}

/// A ring from its arcs; `!n` is arc `n` backwards.
fn join(indices: &[i64], arcs: &[Ring]) -> Result<Ring> {
    let mut ring = Ring::new();
    for &index in indices {
        let backwards = index < 0;
        let number = if backwards { !index } else { index };
        let Some(arc) = usize::try_from(number).ok().and_then(|number| arcs.get(number)) else {
            bail!("arc {index} of {}", arcs.len());
        };
        // Each arc begins where the one before ended.
        ring.pop();
        if backwards { ring.extend(arc.iter().rev()) } else { ring.extend(arc) }
    }
    ring.pop();
    run_on(&mut ring);
    Ok(ring)
}

/// Moves longitudes by whole turns so that no two neighbours are more than 180° apart.
fn run_on(ring: &mut Ring) {
    let mut last = ring.first().map_or(0.0, |point| point.0);
    for point in ring {
        point.0 -= 360.0 * ((point.0 - last) / 360.0).round();
        last = point.0;
    }
}
