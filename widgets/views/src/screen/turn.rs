//! Time passes: the next turn, celebrations, pause, and steps by hand.

use super::{Cue, Scheduled, Screen};
use crate::shared::{DataStatus, Model, Ui};
use hrc_core::catalogue::OldNumbers;
use hrc_core::feed::{Instant, Item};
use hrc_core::programme::{Phase, Programme, Venue, choose};
use hrc_core::screen::{Celebration, Child, PAGE_S, SHIFT_S, Slide, Turn, celebrations, page, scene, turns};

/// How long a celebration has the wall in each language, seconds.
const CELEBRATION_S: i64 = 20;
/// How long there is at least to take out a phone and scan the code, seconds.
const ABOUT_S: u32 = 20;
/// Celebrations that wait at most; what comes when a campaign publishes a year at once is no news.
const MAX_CELEBRATIONS: usize = 12;

impl Screen {
    /// The screen as it is at `now`. Call it again at the time that it gives, and after every change of the model.
    pub fn tick(&mut self, model: &mut Model, now: Instant) -> Cue {
        let data = model.data.clone();
        let sessions = data.as_ref().map_or(&[][..], |data| &data.feed.sessions);
        let offset = model.ui.format.zone_offset;
        let session = choose(sessions, &self.settings.session, now, offset);
        let programme = session.map(|session| Programme::new(session, &self.settings.room, offset));
        let dated = programme.as_ref().filter(|programme| programme.span.is_some());
        self.zone = dated.map(|programme| programme.venue.zone.to_owned());
        self.now = match dated {
            Some(programme) => programme.local(now),
            None => {
                self.now = now; // of a rehearsal
                self.local(model, now)
            }
        };
        self.lost = match model.status {
            // The last contact may have been before a power cut. A rehearsal has a clock of its own.
            DataStatus::Failed if model.mock_clock.is_none() => {
                model.contact.or(self.lost).or(Some(self.now))
            }
            DataStatus::Failed => self.lost.or(Some(self.now)),
            _ => None,
        };
        self.celebrate(model);

        let item = programme.as_ref().and_then(|programme| programme.item(now));
        if self.item.as_deref() != item.map(|item| item.id.as_str()) {
            self.item = item.map(|item| item.id.clone());
            self.ahead_s = 0;
        }
        let phase = programme.as_ref().map(|programme| programme.phase(now));
        let is_break = matches!(phase, Some(Phase::Break { item: Some(_), .. }));
        let turns = self.turns(model, item, is_break);
        let start_s = item.and_then(|item| item.start).unwrap_or_default().unix_s;
        let clock_s = self.paused_s.unwrap_or(now.unix_s + self.ahead_s);
        let page_s = PAGE_S * pace(model);
        if let Some(scene) = scene(&turns, self.languages.len(), start_s, clock_s) {
            let pages = match scene.slide {
                Slide::Child(index) | Slide::Pair(index, _) => self.pages.get(index).copied().unwrap_or(1),
                Slide::Back | Slide::About | Slide::Name => 1,
            };
            (self.page, self.scene) = page(scene, pages, page_s, clock_s);
        }

        let language = match self.celebrations.first() {
            Some(celebration) => {
                ((now.unix_s - celebration.from_s) / (CELEBRATION_S * pace(model))) as usize
                    % self.languages.len()
            }
            None => self.scene.language,
        };
        let language = self.languages.get(language).cloned().unwrap_or_default();
        self.speak(model, &language);
        let until_s = [
            Some(self.scene.until_s - self.ahead_s).filter(|_| self.paused_s.is_none()),
            self.celebrations.first().map(|celebration| {
                let turn_s = CELEBRATION_S * pace(model);
                celebration
                    .until_s
                    .min(celebration.from_s + ((now.unix_s - celebration.from_s) / turn_s + 1) * turn_s)
            }),
            programme.as_ref().and_then(|programme| programme.next_change(now)).map(|at| at.unix_s),
            Some((now.unix_s.div_euclid(page_s) + 1) * page_s).filter(|_| self.flips),
            Some((now.unix_s.div_euclid(60) + 1) * 60),
            Some((now.unix_s.div_euclid(SHIFT_S) + 1) * SHIFT_S),
        ];
        let until_s = until_s.into_iter().flatten().min().unwrap_or_default().max(now.unix_s + 1);
        Cue {
            child: self.shown_child(),
            page: if self.celebrations.is_empty() { self.page } else { 0 },
            flip: now.unix_s.div_euclid(page_s) as u32,
            language,
            member: self.member(),
            until: Instant { unix_s: until_s, ..now },
        }
    }

    /// An instant by the wall's clock: the venue's, else the machine's.
    pub(super) fn local(&self, model: &Model, instant: Instant) -> Instant {
        let format = model.ui.format;
        match &self.zone {
            Some(zone) => Venue { zone, offset: format.zone_offset }
                .local(Instant { offset_min: self.now.offset_min, ..instant }),
            None => {
                let machine = || i16::try_from((format.offset_min)(&instant)?).ok();
                let offset_min = match model.mock_clock {
                    Some(_) => self.now.offset_min,
                    None => machine().unwrap_or_default(),
                };
                Instant { offset_min, ..instant }
            }
        }
    }

    /// The turns, at the pace of the clock, without what must not be shown.
    fn turns(&self, model: &Model, item: Option<&Item>, is_break: bool) -> Vec<Turn> {
        let hide = self.hides_numbers(model);
        let pace = pace(model) as u32;
        let children: Vec<Child> = self
            .children
            .iter()
            .map(|child| Child {
                skipped: child.skipped || hide && matches!(child.kind.as_str(), "counter" | "map" | "radar"),
                dwell_s: child.dwell_s.max(1) * pace,
                ..child.clone()
            })
            .collect();
        let about_s = (self.settings.dwell.0.unsigned_abs()).max(ABOUT_S) * pace;
        turns(&children, item, is_break, Some(about_s).filter(|_| self.has_about(model)))
    }

    /// Whether the data is past its time: its own `validUntil`, or the age that the page has set.
    pub(super) fn is_old(&self, model: &Model) -> bool {
        let Some(data) = &model.data else { return false };
        let feed = &data.feed;
        let past = feed.valid_until.is_some_and(|until| until.unix_s < self.now.unix_s);
        let age_h = (self.now.unix_s - feed.generated_at.unix_s) / 3600;
        past || self.settings.maxage.0.is_some_and(|hours| age_h >= i64::from(hours.0))
    }

    /// Whether the numbers are hidden because they are old.
    pub(super) fn hides_numbers(&self, model: &Model) -> bool {
        self.settings.stale == OldNumbers::Hide && self.is_old(model)
    }

    /// Looks for something new in the data, and ends the celebrations whose time is over.
    fn celebrate(&mut self, model: &Model) {
        let now_s = self.now.unix_s;
        let whole = model.data.as_ref().filter(|data| data.whole().is_some());
        if let Some(data) = whole
            && !self.seen.as_ref().is_some_and(|seen| std::sync::Arc::ptr_eq(seen, data))
            && let Some(seen) = self.seen.replace(data.clone())
        {
            let length_s = CELEBRATION_S * pace(model) * self.languages.len() as i64;
            for celebration in celebrations((&seen.feed, seen.members()), (&data.feed, data.members())) {
                let from_s = self.celebrations.last().map_or(now_s, |last| last.until_s);
                if self.celebrations.len() < MAX_CELEBRATIONS {
                    self.celebrations.push(Scheduled {
                        what: celebration,
                        from_s,
                        until_s: from_s + length_s,
                    });
                }
            }
        }
        // A clock that was set back ends them too.
        self.celebrations.retain(|celebration| celebration.until_s > now_s);
        if self.celebrations.first().is_some_and(|celebration| celebration.from_s > now_s) {
            self.celebrations.clear();
        }
    }

    /// The member that has joined.
    fn member(&self) -> Option<String> {
        match &self.celebrations.first()?.what {
            Celebration::Joined(id) => Some(id.clone()),
            Celebration::Milestone(_) | Celebration::Many(_) => None,
        }
    }

    /// The child that is shown; none while a card fills the wall.
    pub(super) fn shown_child(&self) -> Option<usize> {
        match (self.celebrations.first().map(|celebration| &celebration.what), self.scene.slide) {
            (Some(Celebration::Milestone(_)), _) => None,
            (Some(_), _) => self.children.iter().position(|child| child.kind == "map" && !child.skipped),
            (None, Slide::Child(index) | Slide::Pair(index, _)) => Some(index),
            (None, _) => None,
        }
    }

    /// The child beside it.
    pub(super) fn child_beside(&self) -> Option<usize> {
        match self.scene.slide {
            Slide::Pair(_, index) if self.celebrations.is_empty() => Some(index),
            _ => None,
        }
    }

    fn speak(&self, model: &mut Model, language: &str) {
        if !language.is_empty() {
            let ui = Ui::new(language, &model.ui.default_language, model.ui.format);
            if ui != model.ui {
                model.ui = ui;
            }
        }
    }

    /// Holds the turn, or goes on with it.
    pub(super) fn pause(&mut self) {
        match self.paused_s.take() {
            Some(held_s) => self.ahead_s = held_s - self.now.unix_s,
            None => self.paused_s = Some(self.now.unix_s + self.ahead_s),
        }
    }

    /// Whether the turns stand still.
    pub(super) fn is_paused(&self) -> bool {
        self.paused_s.is_some()
    }

    /// The next turn, or the end of a celebration.
    pub(super) fn next(&mut self) {
        if self.celebrations.is_empty() {
            self.go_to(self.scene.until_s);
        } else {
            self.celebrations.remove(0);
            let before_s =
                self.celebrations.first().map_or(0, |celebration| celebration.from_s - self.now.unix_s);
            for celebration in &mut self.celebrations {
                celebration.from_s -= before_s;
                celebration.until_s -= before_s;
            }
        }
    }

    /// The turn before.
    pub(super) fn previous(&mut self, model: &mut Model) {
        self.celebrations.clear();
        let from_s = self.scene.from_s;
        self.go_to(from_s - 1);
        self.tick(model, self.now);
        self.go_to(self.scene.from_s);
    }

    /// Sets the clock of the turns.
    fn go_to(&mut self, clock_s: i64) {
        match &mut self.paused_s {
            Some(paused_s) => *paused_s = clock_s,
            None => self.ahead_s = clock_s - self.now.unix_s,
        }
    }
}

/// How much longer a turn is on the screen's clock, so that a fast rehearsal shows it as long as ever.
fn pace(model: &Model) -> i64 {
    model.mock_clock.map_or(1, |clock| i64::from(clock.speed).max(1))
}
