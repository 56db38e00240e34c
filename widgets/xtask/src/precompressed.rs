//! The precompressed files `x.br` and `x.gz` that a static host serves in place of `x`.

use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, GzBuilder};

/// Brotli at its best: quality 11, window 4 MiB.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed)
}

/// Gzip at its best, with no time stamp, so that equal files have equal copies.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    #[test]
    fn copies_hold_the_same_bytes() {
        let bytes: Vec<u8> = (0..50_000_u32).flat_map(|n| (n * n / 7).to_le_bytes()).collect();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*super::brotli(&bytes).unwrap(), &mut back).unwrap();
        assert_eq!(back, bytes);
        back.clear();
        flate2::read::GzDecoder::new(&*super::gzip(&bytes).unwrap()).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
    }
}
