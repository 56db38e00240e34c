//! As many tests with a browser at a time as the machine has cores, so that none of them waits for long.

use std::num::NonZero;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::available_parallelism;

use crate::session;

/// How many tests have a browser.
static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

/// Permission to have a browser. Dropping it lets the next test have one; the last test closes all that are kept.
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
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        *open -= 1;
        // While it is the only one, nobody takes one of them.
        let idle = if *open == 0 { session::take_idle() } else { Vec::new() };
        drop(open);
        CLOSED.notify_one();
        drop(idle);
    }
}
