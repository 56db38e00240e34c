//! `cargo run -p hrc-land`: builds `widgets/land/land.bin` and `widgets/land/countries.txt`. Needed only when a source or
//! a method changes; the built files are part of the repository.

use std::path::Path;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use hrc_core::geo::{EqualEarth, Land, Viewport};
use hrc_land::outline::{Detail, build};
use hrc_land::source::{self, Source};
use hrc_land::topojson::{self, Polygon};
use hrc_land::{brotli_size, countries};

#[derive(Parser)]
#[command(
    about = "Builds the outline of the land for the map, and the boxes of countries for the check of places"
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Builds land.bin and countries.txt (the default)
    Build,
    /// Prints what other grids and other detail would cost
    Table,
    /// Writes target/land/land.svg, to look at
    Picture {
        /// Degrees east, in the middle of the picture
        #[arg(long, default_value_t = EqualEarth::MERIDIAN_DEG, allow_negative_numbers = true)]
        meridian: f64,
    },
}

fn main() -> Result<()> {
    let polygons = topojson::read(&source::fetch(Source::Land)?)?;
    match Arguments::parse().command.unwrap_or(Command::Build) {
        Command::Build => {
            let land = build(&polygons, Detail::CHOSEN);
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("land.bin");
            write(&path, &land.encode())?;
            println!("{}: {}", path.display(), measured(&land));
            let shapes = topojson::read_countries(&source::fetch(Source::Countries)?)?;
            let path = path.with_file_name("countries.txt");
            let text = countries::text(&countries::build(&shapes));
            write(&path, text.as_bytes())?;
            println!("{}: {} bytes", path.display(), text.len());
        }
        Command::Table => table(&polygons),
        Command::Picture { meridian } => {
            let path = source::folder().join("land.svg");
            write(&path, svg(&build(&polygons, Detail::CHOSEN), meridian).as_bytes())?;
            println!("{}", path.display());
        }
    }
    Ok(())
}

fn table(polygons: &[Polygon]) {
    for grid in [2048, 2400, 2880, 3600] {
        for triangle in [0.14, 0.19, 0.24, 0.29, 0.38, 0.48] {
            let detail = Detail { grid, triangle, ..Detail::CHOSEN };
            println!("grid {grid}, triangle {triangle:.2}: {}", measured(&build(polygons, detail)));
        }
    }
}

fn measured(land: &Land) -> String {
    let bytes = land.encode();
    let points: usize = land.rings().iter().map(Vec::len).sum();
    let packed = brotli_size(&bytes);
    format!("{} rings, {points} points, {} bytes, {packed} by Brotli", land.rings().len(), bytes.len())
}

fn svg(land: &Land, meridian_deg: f64) -> String {
    let grid = f64::from(Land::GRID);
    let (top, height) = (Viewport::TOP * grid, (Viewport::BOTTOM - Viewport::TOP) * grid);
    let path = land.path(meridian_deg);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 {top} {grid} {height}\">\
         <path fill=\"#8a867c\" d=\"{path}\"/></svg>\n"
    )
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}
