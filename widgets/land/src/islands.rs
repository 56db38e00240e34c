//! Places whose island stays on the map however small: island states and peoples, in no order of importance.

/// A place on an island.
pub struct Place {
    /// For the reader of the table.
    pub name: &'static str,
    /// Degrees north.
    pub lat_deg: f64,
    /// Degrees east.
    pub lon_deg: f64,
}

/// How far from the place the middle of its island may lie, in degrees.
pub const NEAR_DEG: f64 = 0.5;

/// The places. One that the source has no island for is passed over.
pub const KEPT: &[Place] = &[
    at("Malta", 35.9, 14.4),
    at("Bahrain", 26.0, 50.5),
    at("Singapore", 1.35, 103.8),
    at("Maldives", 4.2, 73.5),
    at("Mauritius", -20.3, 57.6),
    at("Réunion", -21.1, 55.5),
    at("Seychelles", -4.7, 55.5),
    at("Grande Comore", -11.7, 43.3),
    at("Anjouan", -12.2, 44.4),
    at("Mayotte", -12.8, 45.15),
    at("Santiago, Cabo Verde", 15.1, -23.6),
    at("São Vicente, Cabo Verde", 16.85, -25.0),
    at("Boa Vista, Cabo Verde", 16.1, -22.8),
    at("São Tomé", 0.2, 6.6),
    at("Príncipe", 1.6, 7.4),
    at("Barbados", 13.2, -59.55),
    at("Saint Lucia", 13.9, -61.0),
    at("Saint Vincent", 13.25, -61.2),
    at("Grenada", 12.1, -61.7),
    at("Dominica", 15.4, -61.35),
    at("Martinique", 14.65, -61.0),
    at("Guadeloupe", 16.2, -61.5),
    at("Antigua", 17.1, -61.8),
    at("Saint Kitts", 17.3, -62.7),
    at("Tobago", 11.2, -60.7),
    at("Curaçao", 12.2, -69.0),
    at("Bermuda", 32.3, -64.8),
    at("São Miguel, Azores", 37.8, -25.5),
    at("Madeira", 32.75, -17.0),
    at("Faroe Islands", 62.1, -7.0),
    at("Samoa, Savai'i", -13.6, -172.5),
    at("Samoa, Upolu", -13.9, -171.8),
    at("Tonga", -21.2, -175.2),
    at("Niue", -19.05, -169.9),
    at("Rarotonga, Cook Islands", -21.2, -159.8),
    at("Tahiti", -17.65, -149.4),
    at("Tuvalu", -8.5, 179.1),
    at("Kiritimati, Kiribati", 1.9, -157.4),
    at("Tarawa, Kiribati", 1.4, 173.0),
    at("Nauru", -0.5, 166.9),
    at("Majuro, Marshall Islands", 7.1, 171.2),
    at("Pohnpei, Micronesia", 6.9, 158.2),
    at("Palau", 7.5, 134.6),
    at("Guam", 13.4, 144.8),
    at("Rapa Nui", -27.1, -109.4),
    at("Galápagos, Isabela", -0.5, -91.2),
    at("Saint Helena", -15.95, -5.7),
];

const fn at(name: &'static str, lat_deg: f64, lon_deg: f64) -> Place {
    Place { name, lat_deg, lon_deg }
}
