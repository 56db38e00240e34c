//! Fingers and the mouse on the map: what they have moved since the last event.

/// Farther than this, in px, a press is a drag and no click.
const CLICK_PX: f64 = 5.0;

/// The pointers that are down.
#[derive(Clone, Debug, Default)]
pub(super) struct Gesture {
    /// Their numbers and places, px.
    down: Vec<(i32, (f64, f64))>,
    travelled: f64,
}

/// What a move does to the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Move {
    /// Pan, px.
    pub(super) dx: f64,
    /// Pan, px.
    pub(super) dy: f64,
    /// Zoom factor about `(x, y)`.
    pub(super) factor: f64,
    /// Middle of the pointers, px.
    pub(super) x: f64,
    /// Middle of the pointers, px.
    pub(super) y: f64,
}

impl Gesture {
    /// A pointer came down.
    pub(super) fn press(&mut self, pointer: i32, at: (f64, f64)) {
        if self.down.is_empty() {
            self.travelled = 0.0;
        }
        self.down.retain(|(id, _)| *id != pointer);
        self.down.push((pointer, at));
    }

    /// A pointer moved; `None` if it is not down.
    pub(super) fn drag(&mut self, pointer: i32, to: (f64, f64)) -> Option<Move> {
        let before = self.middle_and_spread();
        let (_, from) = self.down.iter_mut().find(|(id, _)| *id == pointer)?;
        self.travelled += distance(to.0 - from.0, to.1 - from.1);
        *from = to;
        let ((x0, y0, spread0), (x, y, spread)) = (before, self.middle_and_spread());
        let factor = if self.down.len() > 1 && spread0 > 1.0 { spread / spread0 } else { 1.0 };
        Some(Move { dx: x - x0, dy: y - y0, factor, x, y })
    }

    /// A pointer went up; whether it was a click.
    pub(super) fn release(&mut self, pointer: i32) -> bool {
        let before = self.down.len();
        self.down.retain(|(id, _)| *id != pointer);
        before == 1 && self.down.is_empty() && self.travelled < CLICK_PX
    }

    /// Whether the pointers have moved far enough to be a drag.
    pub(super) fn is_drag(&self) -> bool {
        !self.down.is_empty() && self.travelled >= CLICK_PX
    }

    fn middle_and_spread(&self) -> (f64, f64, f64) {
        let n = self.down.len().max(1) as f64;
        let (x, y) = self.down.iter().fold((0.0, 0.0), |(x, y), (_, p)| (x + p.0 / n, y + p.1 / n));
        (x, y, self.down.iter().map(|(_, p)| distance(p.0 - x, p.1 - y)).sum::<f64>() / n)
    }
}

fn distance(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_press_is_a_click_and_a_long_one_is_not() {
        let mut gesture = Gesture::default();
        gesture.press(1, (10.0, 20.0));
        gesture.drag(1, (12.0, 21.0));
        assert!(gesture.release(1));
        gesture.press(1, (10.0, 20.0));
        gesture.drag(1, (40.0, 21.0));
        assert!(gesture.is_drag());
        assert!(!gesture.release(1));
    }

    #[test]
    fn two_fingers_apart_zoom_about_their_middle() {
        let mut gesture = Gesture::default();
        gesture.press(1, (100.0, 50.0));
        gesture.press(2, (200.0, 50.0));
        let moved = gesture.drag(2, (300.0, 50.0)).unwrap();
        assert_eq!(moved, Move { dx: 50.0, dy: 0.0, factor: 2.0, x: 200.0, y: 50.0 });
    }

    #[test]
    fn a_pointer_that_is_not_down_moves_nothing() {
        assert_eq!(Gesture::default().drag(3, (1.0, 2.0)), None);
        assert!(!Gesture::default().release(3));
    }
}
