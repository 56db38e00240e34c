//! Which codes of countries there are.

/// ISO 3166-1 alpha-2 as of 2026, and XK, which users of the standard agreed on for Kosovo.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
     BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
     FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
     JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
     MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO \
     RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW \
     TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// For each first letter, a bit for each second letter: what ships instead of the text above.
const TABLE: [u32; 26] = {
    let (codes, mut table, mut at) = (CODES.as_bytes(), [0; 26], 0);
    while at < codes.len() {
        table[(codes[at] - b'A') as usize] |= 1 << (codes[at + 1] - b'A');
        at += 3;
    }
    table
};

/// Whether `code` is a code of ISO 3166-1 alpha-2 or XK, in upper case.
pub fn is_country(code: &str) -> bool {
    match code.as_bytes() {
        [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => {
            TABLE[usize::from(first - b'A')] >> (second - b'A') & 1 == 1
        }
        _ => false,
    }
}

/// All these codes, by the alphabet.
pub fn country_codes() -> impl Iterator<Item = String> {
    let letters = || (b'A'..=b'Z').map(char::from);
    let all =
        letters().flat_map(move |first| letters().map(move |second| String::from_iter([first, second])));
    all.filter(|code| is_country(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_codes_and_no_others() {
        let all =
            (b'A'..=b'Z').flat_map(|a| (b'A'..=b'Z').map(move |b| String::from_utf8(vec![a, b]).unwrap()));
        let known: Vec<_> = all.filter(|code| is_country(code)).collect();
        assert_eq!(known, CODES.split(' ').collect::<Vec<_>>());
        assert_eq!(known.len(), 250, "249 of the standard and XK");
        for wrong in ["", "F", "fr", "FRA", "UK", "EU", "ZZ", "F ", "ÉS"] {
            assert!(!is_country(wrong), "{wrong}");
        }
    }
}
