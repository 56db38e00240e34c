//! Where no land is drawn and hardly anybody lives: room for words on a map of the whole world.

/// Whether a place is where a map of the whole world may have words: in the South Pacific, or in the ocean south of Africa.
///
/// ```
/// use hrc_core::geo::is_southern_sea;
///
/// let papeete = (-17.5, -149.6);
/// let (santiago, cape_town, hobart) = ((-33.4, -70.7), (-33.9, 18.4), (-42.9, 147.3));
/// assert!(is_southern_sea(papeete.0, papeete.1));
/// assert!(![santiago, cape_town, hobart].into_iter().any(|(lat, lon)| is_southern_sea(lat, lon)));
/// ```
pub fn is_southern_sea(lat: f64, lon: f64) -> bool {
    let pacific = lat < 5.0 && (-169.0..-90.0).contains(&lon);
    let south_of_africa = lat < -36.0 && (-50.0..138.0).contains(&lon);
    pacific || south_of_africa
}
