//! As many browsers at a time as the machine has cores, so that none of them waits for long.

use std::num::NonZero;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::available_parallelism;

/// How many browsers are open.
static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

/// Permission to have a browser open. Dropping it lets the next one open.
pub(crate) struct Turn(());

impl Turn {
    /// Waits until there is room for another browser.
    pub(crate) fn wait() -> Turn {
        // Each engine runs several processes: more than two browsers slow one another down on any machine of CI.
        let most = available_parallelism().map_or(1, NonZero::get).min(2);
        let open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut open = CLOSED.wait_while(open, |open| *open >= most).unwrap_or_else(PoisonError::into_inner);
        *open += 1;
        Turn(())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *OPEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        CLOSED.notify_one();
    }
}
