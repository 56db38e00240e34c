//! Times at the venue as text; durations that count down.

use super::View;
use super::strings::Strings;
use crate::shared::Ui;
use hrc_core::feed::{Instant, Item};
use hrc_core::text::fill;

const MINUTE_S: i64 = 60;
const HOUR_S: i64 = 3600;

fn two(number: i64) -> String {
    if number > 9 { number.to_string() } else { "0".to_owned() + &number.to_string() }
}

/// Such as `UTC+2` or `UTC−3:30`.
pub(super) fn offset(offset_min: i16) -> String {
    let east = offset_min.unsigned_abs();
    let sign = match offset_min {
        0 => return "UTC".to_owned(),
        1.. => "+",
        _ => "−",
    };
    let minutes = match east % 60 {
        0 => String::new(),
        minutes => ":".to_owned() + &two(i64::from(minutes)),
    };
    ["UTC", sign, &(east / 60).to_string(), &minutes].concat()
}

/// A time of day, or from one to another.
pub(super) fn times(words: &Strings, start: &str, end: Option<&str>) -> String {
    match end {
        Some(end) => fill(words.span, &[start, end]),
        None => fill(words.from, &[start]),
    }
}

/// Times of the day of two instants; each with its date where they are of two days.
pub(super) fn span(ui: &Ui, words: &Strings, start: Instant, end: Option<Instant>) -> String {
    let other_day = end.is_some_and(|end| end.date() != start.date());
    let one = |instant: Instant| match other_day {
        true => [&ui.date(&instant.date()), " ", &ui.time(instant)].concat(),
        false => ui.time(instant),
    };
    match end {
        Some(end) if other_day => fill(words.span_of_days, &[&one(start), &one(end)]),
        end => times(words, &one(start), end.map(one).as_deref()),
    }
}

/// When an item is, at the venue; `None` where nothing is known. An end that is not after the start is not shown.
pub(super) fn of_item(view: &View<'_>, item: &Item) -> Option<String> {
    let one = |instant: Instant| view.ui.time(view.local(instant));
    if let Some(start) = item.start {
        let end = item.end.filter(|end| end.unix_s > start.unix_s);
        return Some(times(view.words, &one(start), end.map(one).as_deref()));
    }
    let start = item.start_time.as_deref()?;
    Some(times(view.words, start, item.end_time.as_deref()))
}

/// The same by the reader's clock, where that is another; with the date where the reader has another day.
pub(super) fn of_reader(ui: &Ui, words: &Strings, start: Instant, end: Option<Instant>) -> Option<String> {
    let here = |instant: Instant| {
        let offset = (ui.format.offset_min)(&instant)?;
        Some(Instant { offset_min: i16::try_from(offset).ok()?, ..instant })
    };
    let (first, last) = (here(start)?, end.and_then(here));
    if first.offset_min == start.offset_min
        && last.is_none_or(|last| Some(last.offset_min) == end.map(|e| e.offset_min))
    {
        return None;
    }
    let text = span(ui, words, first, last);
    let dated = first.date() != start.date() && last.is_none_or(|last| last.date() == first.date());
    Some(if dated { [&ui.date(&first.date()), " ", &text].concat() } else { text })
}

/// How long it is from `now` to `then`: hours and minutes, minutes, and in the last minute seconds. Minutes are rounded
/// up, so that "1 minute" is never less than one.
pub(super) fn duration(ui: &Ui, words: &Strings, now: Instant, then: Instant) -> String {
    let left_s = then.unix_s.saturating_sub(now.unix_s).max(0);
    if left_s < MINUTE_S {
        return ui.plural(&words.seconds, left_s.unsigned_abs());
    }
    let minutes = (left_s + MINUTE_S - 1) / MINUTE_S;
    let (hours, minutes) = ((minutes / 60).unsigned_abs(), (minutes % 60).unsigned_abs());
    match (hours, minutes) {
        (0, minutes) => ui.plural(&words.minutes, minutes),
        (hours, 0) => ui.plural(&words.hours, hours),
        (hours, minutes) => {
            fill(words.both, &[&ui.plural(&words.hours, hours), &ui.plural(&words.minutes, minutes)])
        }
    }
}

/// When [`duration`] is another text.
pub(super) fn next_duration(now: Instant, then: Instant) -> Option<Instant> {
    let left_s = then.unix_s.saturating_sub(now.unix_s);
    if left_s <= 0 || left_s > 24 * HOUR_S {
        return None;
    }
    let wait_s = match left_s {
        1..=MINUTE_S => 1,
        _ => (left_s - 1) % MINUTE_S + 1,
    };
    Some(Instant { unix_s: now.unix_s + wait_s, ..now })
}

#[cfg(test)]
mod tests {
    use super::super::strings::strings;
    use super::*;
    use crate::shared::{Format, PLAIN};
    use hrc_core::text::Lang;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn offsets_as_people_write_them() {
        for (minutes, text) in [
            (0, "UTC"),
            (120, "UTC+2"),
            (-180, "UTC−3"),
            (330, "UTC+5:30"),
            (-210, "UTC−3:30"),
            (-5, "UTC−0:05"),
        ] {
            assert_eq!(offset(minutes), text);
        }
    }

    #[test]
    fn durations_round_minutes_up_and_count_the_last_seconds() {
        let now = Instant::from_unix(1_655_218_800);
        for (left_s, en, ar) in [
            (0, "0 seconds", "0 ثانية"),
            (1, "1 second", "ثانية واحدة"),
            (59, "59 seconds", "59 ثانية"),
            (60, "1 minute", "دقيقة واحدة"),
            (61, "2 minutes", "دقيقتان"),
            (720, "12 minutes", "12 دقيقة"),
            (3600, "1 hour", "ساعة واحدة"),
            (3601, "1 hour 1 minute", "ساعة واحدة ودقيقة واحدة"),
            (7920, "2 hours 12 minutes", "ساعتان و12 دقيقة"),
        ] {
            let then = Instant::from_unix(now.unix_s + left_s);
            for (tag, lang, text) in [("en", Lang::En, en), ("ar", Lang::Ar, ar)] {
                assert_eq!(duration(&Ui::new(tag, "en", &PLAIN), strings(lang), now, then), text, "{left_s}");
            }
        }
    }

    #[test]
    fn a_duration_stays_until_it_is_said_to_change() {
        let ui = Ui::new("en", "en", &PLAIN);
        let then = Instant::from_unix(1_655_218_800);
        let text = |unix_s| duration(&ui, strings(Lang::En), Instant::from_unix(unix_s), then);
        let mut now = then.unix_s - 7_000;
        while let Some(next) = next_duration(Instant::from_unix(now), then) {
            assert_eq!(text(now), text(next.unix_s - 1));
            assert_ne!(text(now), text(next.unix_s), "{now}");
            now = next.unix_s;
        }
        assert_eq!(now, then.unix_s);
    }

    #[test]
    fn the_readers_clock_where_it_is_another() {
        static MADRID: Format = Format { offset_min: |_| Some(120), ..PLAIN };
        static SEOUL: Format = Format { offset_min: |_| Some(540), ..PLAIN };
        let (start, end) = (at("2022-06-14T17:00:00+02:00"), Some(at("2022-06-14T18:30:00+02:00")));
        let of = |format, end| of_reader(&Ui::new("en", "en", format), strings(Lang::En), start, end);
        assert_eq!(of(&PLAIN, end), None);
        assert_eq!(of(&MADRID, end), None);
        assert_eq!(of(&SEOUL, end).as_deref(), Some("15 June 2022 00:00 to 01:30"));
        static LISBON: Format = Format { offset_min: |_| Some(60), ..PLAIN };
        assert_eq!(of(&LISBON, None).as_deref(), Some("from 16:00"));
    }
}
