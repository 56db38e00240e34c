//! What the source does not have, or has under another code, or draws in one of several ways. Generous: a place counts
//! under every code that somebody may write for it. This says nothing about whose a place is.

/// Shapes of the source without a code, by the source's name, and the codes under which their places count.
pub const NAMED: &[(&str, &[&str])] = &[
    ("Kosovo", &["XK", "RS"]),
    ("Somaliland", &["SO"]),
    ("N. Cyprus", &["CY", "TR"]),
    ("Cyprus U.N. Buffer Zone", &["CY"]),
    ("Dhekelia", &["CY", "GB"]),
    ("Akrotiri", &["CY", "GB"]),
    ("USNB Guantanamo Bay", &["CU", "US"]),
    ("Siachen Glacier", &["IN", "PK", "CN"]),
    ("Baikonur", &["KZ", "RU"]),
    ("Indian Ocean Ter.", &["CC", "CX"]),
    ("Coral Sea Is.", &["AU"]),
    ("Clipperton I.", &["FR"]),
    ("Spratly Is.", &["CN", "MY", "PH", "TW", "VN"]),
    ("Scarborough Reef", &["CN", "PH", "TW"]),
    ("Bajo Nuevo Bank", &["CO"]),
    ("Serranilla Bank", &["CO"]),
];

/// Codes with a code of their own that also count as another.
pub const PARTS: &[(&str, &[&str])] = &[
    ("AR", &["FK", "GS"]),
    ("AU", &["CC", "CX", "HM", "NF"]),
    ("CN", &["HK", "MO", "TW"]),
    ("DK", &["FO", "GL"]),
    ("FI", &["AX"]),
    ("FR", &["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"]),
    ("GB", &["AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"]),
    ("IL", &["PS"]),
    ("MA", &["EH"]),
    ("NL", &["AW", "BQ", "CW", "SX"]),
    ("NO", &["BV", "SJ"]),
    ("NZ", &["CK", "NU", "TK"]),
    ("RS", &["XK"]),
    ("US", &["AS", "GU", "MP", "PR", "UM", "VI"]),
];

/// Further boxes: code, south, west, north, east, in whole degrees.
pub const BOXES: &[(&str, i32, i32, i32, i32)] = &[
    // Codes for which the source has no shape of their own.
    ("AQ", -90, -180, -60, 180),
    ("BQ", 12, -69, 13, -68),
    ("BQ", 17, -64, 18, -62),
    ("BV", -55, 3, -54, 4),
    ("CC", -13, 96, -11, 97),
    ("CX", -11, 105, -10, 106),
    ("GF", 2, -55, 6, -51),
    ("GP", 15, -62, 17, -60),
    ("MQ", 14, -62, 15, -60),
    ("RE", -22, 55, -20, 56),
    ("SJ", 70, -10, 72, -7),
    ("SJ", 74, 10, 81, 35),
    ("TK", -10, -173, -8, -171),
    ("YT", -14, 45, -12, 46),
    // Places that are counted under several codes.
    ("AM", 38, 46, 41, 48),
    ("AR", -55, -70, -52, -63),
    ("AZ", 38, 44, 42, 49),
    ("CN", 15, 111, 18, 113),
    ("CN", 26, 91, 30, 98),
    ("CN", 32, 77, 37, 81),
    ("EG", 22, 33, 24, 37),
    ("EH", 20, -18, 28, -8),
    ("IN", 26, 91, 30, 98),
    ("IN", 32, 72, 38, 81),
    ("JP", 43, 145, 47, 150),
    ("PK", 32, 72, 38, 81),
    ("RU", 43, 145, 47, 150),
    ("RU", 44, 32, 47, 37),
    ("SD", 22, 33, 24, 37),
    ("TW", 15, 111, 18, 113),
    ("UA", 44, 32, 47, 37),
    ("VE", 1, -62, 9, -57),
    ("VN", 15, 111, 18, 113),
];
