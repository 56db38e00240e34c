//! From Natural Earth's land to `land.bin`, and from its countries to `countries.txt`.
//!
//! | step | module |
//! |---|---|
//! | fetch the sources, npm package `world-atlas` | [`source`] |
//! | TopoJSON to rings of degrees | [`topojson`] |
//! | rings of degrees to the plane, simplified, on the grid | [`outline`] |
//! | fewer points in a ring | [`simplify`] |
//! | places whose island stays however small | [`islands`] |
//! | countries as boxes, each far larger than what it holds, for `hrc check` | [`countries`] |
//! | what the source does not have, or has under another code | [`territories`] |

pub mod countries;
pub mod islands;
pub mod outline;
pub mod simplify;
pub mod source;
pub mod territories;
pub mod topojson;

/// How many bytes a website sends, with Brotli at its best.
pub fn brotli_size(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters);
    packed.len()
}
