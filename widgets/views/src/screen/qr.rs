//! A code to scan, drawn here: no other host hears of it.

use crate::node::{Node, memo, svg};
use qrcodegen::{QrCode, QrCodeEcc};

/// Quiet modules around the code, after ISO/IEC 18004.
const QUIET: i32 = 4;

/// The code of `url` as one path of black modules on white, in any theme, because some cameras read nothing else. `None`
/// for what is no web address, or too long to be scanned from a seat.
pub(super) fn qr(url: &str, label: String) -> Option<Node> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let code = QrCode::encode_text(url, QrCodeEcc::Medium).ok().filter(|code| web && code.size() <= 57)?;
    let size = (code.size() + 2 * QUIET).to_string();
    let label_of = url.bytes().fold(0u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
    // Hundreds of modules, and the same for days.
    let path = memo(vec![label_of], move || {
        svg("path").with("shape-rendering", "crispEdges").with("d", path(&code)).into()
    });
    let figure = svg("svg")
        .with("role", "img")
        .with("aria-label", label)
        .with("viewBox", ["0 0 ", &size, " ", &size].concat())
        .child(svg("rect").with("width", size.clone()).with("height", size).with("fill", "#fff"))
        .child(path);
    Some(figure.into())
}

/// A bar for each run of dark modules in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                let (left, top, run) = ((x + QUIET).to_string(), (y + QUIET).to_string(), run.to_string());
                path.push_str(&["M", &left, " ", &top, "h", &run, "v1h-", &run, "z"].concat());
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path, filled, gives the code's modules again.
    #[test]
    fn the_path_has_every_dark_module_and_no_other() {
        let code = QrCode::encode_text("https://example.org/campaign?lang=fr", QrCodeEcc::Medium).unwrap();
        let mut filled = std::collections::HashSet::new();
        for bar in path(&code).split('M').skip(1) {
            let (place, run) = bar.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let run: i32 = run.split('v').next().unwrap().parse().unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            for x in x..x + run {
                assert!(filled.insert((x - QUIET, y - QUIET)), "{x} {y} twice");
            }
        }
        for y in 0..code.size() {
            for x in 0..code.size() {
                assert_eq!(filled.contains(&(x, y)), code.get_module(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn only_web_addresses_that_a_camera_can_read() {
        assert!(qr("https://example.org/", String::new()).is_some());
        assert!(qr("javascript:alert(1)", String::new()).is_none());
        assert!(qr("", String::new()).is_none());
        assert!(qr(&["https://example.org/", &"a".repeat(400)].concat(), String::new()).is_none());
    }
}
