//! Whether the files of a folder are at rest: nobody is in the middle of writing one.
//!
//! A program that saves may empty a file and fill it later, write it in pieces, or delete it and put another in its place.
//! So files count only when two looks in a row found the same, and a file that has become empty or is gone counts only
//! after [`PATIENCE`].
//!
//! Invariant: no clock and no disk in here; who looks says when.

use super::{File, Fingerprint};
use std::time::Duration;

/// How long a file that was there may be empty or gone before that is believed.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

/// What is known of a folder.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// What was built last.
    built: Option<Fingerprint>,
    /// What the last look found, and since when it is so.
    last: Option<(Fingerprint, Duration)>,
}

/// What a look says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// As it was built.
    Same,
    /// Something changes, or may not be finished: look again soon.
    Moving,
    /// Something has changed and is at rest.
    Ready,
}

impl Rest {
    /// What was found at a time since any beginning.
    pub(super) fn look(&mut self, now: Duration, found: Fingerprint) -> Look {
        if self.built.as_ref() == Some(&found) {
            self.last = None;
            return Look::Same;
        }
        match &self.last {
            Some((last, since)) if *last == found => {
                let is_doubtful = self.built.as_ref().is_some_and(|built| has_lost(built, &found));
                if is_doubtful && now.saturating_sub(*since) < PATIENCE { Look::Moving } else { Look::Ready }
            }
            _ => {
                self.last = Some((found, now));
                Look::Moving
            }
        }
    }

    /// What [`Look::Ready`] found is built, if it is still what is there. `false` means that somebody wrote meanwhile.
    pub(super) fn built(&mut self, now: Duration, found: Fingerprint) -> bool {
        match self.last.take() {
            Some((last, _)) if last == found => {
                self.built = Some(found);
                true
            }
            _ => {
                self.last = Some((found, now));
                false
            }
        }
    }
}

/// Whether a file that had content has none now, or is gone.
fn has_lost(built: &Fingerprint, found: &Fingerprint) -> bool {
    let had = built.iter().filter(|file| file.size > 0);
    had.into_iter().any(|File { name, .. }| !found.iter().any(|file| file.name == *name && file.size > 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::SystemTime;

    fn files(sizes: &[(&str, u64)]) -> Fingerprint {
        let file = |(name, size): &(&str, u64)| File {
            name: (*name).to_owned(),
            size: *size,
            // Who writes more also writes later.
            changed: Some(SystemTime::UNIX_EPOCH + Duration::from_secs(*size)),
        };
        sizes.iter().map(file).collect()
    }

    /// Looks every 100 milliseconds, and builds what is ready.
    fn looks(found: &[Fingerprint]) -> Vec<Look> {
        let mut rest = Rest::default();
        let mut looks = Vec::new();
        for (number, found) in found.iter().enumerate() {
            let now = Duration::from_millis(100 * number as u64);
            let look = rest.look(now, found.clone());
            if look == Look::Ready {
                assert!(rest.built(now, found.clone()));
            }
            looks.push(look);
        }
        looks
    }

    #[test]
    fn a_file_that_is_written_in_pieces_is_built_once_and_whole() {
        let found = [10, 10, 10, 4, 8, 12, 12, 12].map(|size| files(&[("members.csv", size)]));
        use Look::{Moving, Ready, Same};
        assert_eq!(looks(&found), [Moving, Ready, Same, Moving, Moving, Moving, Ready, Same]);
    }

    #[test]
    fn a_file_that_is_emptied_or_replaced_is_waited_for() {
        for between in [files(&[("members.csv", 0)]), files(&[]), files(&[("members.csv.tmp", 7)])] {
            let (before, after) = (files(&[("members.csv", 10)]), files(&[("members.csv", 12)]));
            let mut found = vec![before.clone(), before];
            found.extend(vec![between; 25]);
            found.extend([after.clone(), after]);
            let looks = looks(&found);
            assert_eq!(looks.iter().filter(|look| **look == Look::Ready).count(), 2, "{looks:?}");
            assert_eq!(looks.last(), Some(&Look::Ready));
        }
    }

    #[test]
    fn a_file_that_stays_empty_or_away_is_believed() {
        for after in [files(&[("members.csv", 0)]), files(&[])] {
            let before = files(&[("members.csv", 10)]);
            let found = [vec![before.clone(), before], vec![after; 40]].concat();
            let looks = looks(&found);
            assert_eq!(looks.iter().position(|look| *look == Look::Ready), Some(1));
            assert_eq!(looks.iter().rposition(|look| *look == Look::Ready), Some(32));
            assert_eq!(looks.last(), Some(&Look::Same));
        }
    }

    #[test]
    fn what_changed_while_it_was_read_is_read_again() {
        let mut rest = Rest::default();
        let (one, other) = (files(&[("members.csv", 10)]), files(&[("members.csv", 12)]));
        let at = Duration::from_millis;
        assert_eq!(rest.look(at(0), one.clone()), Look::Moving);
        assert_eq!(rest.look(at(100), one), Look::Ready);
        assert!(!rest.built(at(200), other.clone()));
        assert_eq!(rest.look(at(300), other.clone()), Look::Ready);
        assert!(rest.built(at(400), other.clone()));
        assert_eq!(rest.look(at(500), other), Look::Same);
    }
}
