use super::*;
use jiff::{SignedDuration, Timestamp, civil};
use proptest::prelude::*;

#[test]
fn dates_are_as_exact_as_they_are_written() {
    for (text, date) in [
        ("2022", Some((2022, None, None))),
        ("2022-02", Some((2022, Some(2), None))),
        ("2024-02-29", Some((2024, Some(2), Some(29)))),
        ("2000-02-29", Some((2000, Some(2), Some(29)))),
        ("0001-01-01", Some((1, Some(1), Some(1)))),
        ("9999-12-31", Some((9999, Some(12), Some(31)))),
        ("2026-02-30", None),
        ("2023-02-29", None),
        ("1900-02-29", None),
        ("2026-04-31", None),
        ("2026-00", None),
        ("2026-13", None),
        ("2026-01-00", None),
        ("0000", None),
        ("", None),
        ("22", None),
        ("20222", None),
        ("2022-", None),
        ("2022-2", None),
        ("2022-02-", None),
        ("2022-02-1", None),
        ("2022-02-011", None),
        ("2022/02", None),
        ("+2022", None),
        (" 2022", None),
        ("202é", None),
        ("２０２２", None),
    ] {
        let date = date.map(|(year, month, day)| Date { year, month, day });
        assert_eq!(Date::parse(text), date, "{text}");
        if let Some(date) = date {
            assert_eq!(date.to_string(), text);
        }
    }
    assert!(Date::parse("2022") < Date::parse("2022-01"), "a year sorts before its months");
}

#[test]
fn instants_need_their_offset() {
    for (text, expected) in [
        ("1970-01-01T00:00:00Z", Some((0, 0))),
        ("2026-05-28T18:00:00+02:00", Some((1_779_984_000, 120))),
        ("2026-05-28t16:00:00z", Some((1_779_984_000, 0))),
        ("2026-05-28T16:00:00.999999999Z", Some((1_779_984_000, 0))),
        ("2026-05-28T05:00:00-11:00", Some((1_779_984_000, -660))),
        ("2016-12-31T23:59:60Z", Some((1_483_228_799, 0))),
        ("2016-12-31T23:59:59Z", Some((1_483_228_799, 0))),
        ("2026-05-28T18:00:00-00:00", Some((1_779_991_200, 0))),
        ("2026-05-28T18:00:00", None),
        ("2026-05-28 18:00:00Z", None),
        ("2026-05-28T18:00Z", None),
        ("2026-05-28T24:00:00Z", None),
        ("2026-05-28T18:60:00Z", None),
        ("2026-05-28T18:00:61Z", None),
        ("2026-02-30T18:00:00Z", None),
        ("2026-05T18:00:00Z", None),
        ("2026-05-28T18:00:00.Z", None),
        ("2026-05-28T18:00:00,5Z", None),
        ("2026-05-28T18:00:00+0200", None),
        ("2026-05-28T18:00:00+02", None),
        ("2026-05-28T18:00:00+24:00", None),
        ("2026-05-28T18:00:00+02:60", None),
        ("2026-05-28T18:00:00Z ", None),
        ("2026-05-28T18:00:00ZZ", None),
        ("2026-05-28T", None),
        ("2026-05-28", None),
        ("2026-05-2éT18:00:00Z", None),
        ("", None),
    ] {
        let expected = expected.map(|(unix_s, offset_min)| Instant { unix_s, offset_min });
        assert_eq!(Instant::parse(text), expected, "{text}");
    }
    let written = Instant { unix_s: 1_779_984_000, offset_min: -570 };
    assert_eq!(written.to_string(), "2026-05-28T06:30:00-09:30");
    assert_eq!(Instant::from_unix(-1).to_string(), "1969-12-31T23:59:59Z");
}

#[test]
fn a_day_is_the_one_at_the_own_offset() {
    let late = Instant::parse("2026-05-28T23:30:00+02:00").unwrap();
    assert_eq!(late.date(), Date::parse("2026-05-28").unwrap());
    assert_eq!(Instant { offset_min: 540, ..late }.date(), Date::parse("2026-05-29").unwrap());
}

#[test]
fn no_instant_is_too_far() {
    for unix_s in [i64::MIN, i64::MAX, 0] {
        for offset_min in [-1439, 0, 1439] {
            let instant = Instant { unix_s, offset_min };
            assert!(!instant.to_string().is_empty() && instant.date().year > 0);
        }
    }
}

proptest! {
    #[test]
    fn days_count_as_jiff_counts_them(days in -4_371_586i64..=2_932_896) {
        let theirs = civil::date(1970, 1, 1).checked_add(SignedDuration::from_hours(24 * days)).unwrap();
        let (year, month, day) = civil_from_days(days);
        prop_assert_eq!((year, month as i8, day as i8), (i64::from(theirs.year()), theirs.month(), theirs.day()));
        prop_assert_eq!(days_from_civil(year, month, day), days);
    }

    #[test]
    fn every_day_of_a_year_exists_or_does_not_as_jiff_says(year in 1i16..=9999, month in 1i8..=12, day in 1i8..=31) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        prop_assert_eq!(Date::parse(&text).is_some(), civil::Date::new(year, month, day).is_ok());
    }

    #[test]
    fn instants_read_what_jiff_writes_and_the_reverse(unix_s in -62_135_500_000i64..=253_402_207_199, offset in -1439i16..=1439) {
        let theirs = Timestamp::from_second(unix_s).unwrap();
        prop_assert_eq!(Instant::parse(&theirs.to_string()), Some(Instant::from_unix(unix_s)));
        let ours = Instant { unix_s, offset_min: offset };
        prop_assert_eq!(Instant::parse(&ours.to_string()), Some(ours));
        prop_assert_eq!(ours.to_string().parse::<Timestamp>().unwrap(), theirs);
    }

    #[test]
    fn any_text_is_read_as_jiff_reads_it_or_refused(
        any: String,
        near in "20[0-9]{2}-[01][0-9]-[0-3][0-9][Tt ][012][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,9})?([zZ]|[+-][012][0-9]:[0-6][0-9])",
    ) {
        for text in [any, near] {
            if let Some(read) = Instant::parse(&text) {
                prop_assert_eq!(text.parse::<Timestamp>().ok().map(|theirs| theirs.as_second()), Some(read.unix_s));
            }
        }
    }
}
