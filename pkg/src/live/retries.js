// All that has failed is tried again together: after a few seconds, then less often. A page that is shown again, or that is
// back online, tries at once.

import { refreshSeconds } from '../refresh.js';
import { retries } from './context.js';

/** Time until the first, the second, the third retry, seconds; later ones come as often as feeds are refreshed. */
const RETRY_SECONDS = [5, 30, 120];
/** An event screen doubles the first of them each time, up to this, seconds. */
const SCREEN_RETRY_SECONDS = 60;

/** Less than this after the last attempt, nothing is tried at once. */
const PAUSE_MS = 20e3;

/**
 * Seconds until the next attempt.
 * @param {number} failures in a row before this one
 * @param {string | number | null} refresh
 * @param {boolean} onScreen whether this is an event screen, which nobody is there to reload
 */
export const retrySeconds = (failures, refresh, onScreen) =>
  onScreen ? Math.min(RETRY_SECONDS[0] * 2 ** failures, SCREEN_RETRY_SECONDS) : RETRY_SECONDS[failures] || refreshSeconds(refresh);

/** @type {(() => void)[]} */
const queue = [];
let failures = 0;
/** @type {ReturnType<typeof setTimeout> | 0} */
let timer = 0;
let lastAttempt = 0;

/** A library was loaded: the next failure is the first. */
export const resetRetries = () => {
  failures = 0;
};

const retryNow = () => {
  clearTimeout(timer);
  timer = 0;
  lastAttempt = Date.now();
  retries.count++;
  for (const retry of queue.splice(0)) retry();
};

const retrySoon = () => {
  if (!document.hidden && queue[0] && Date.now() - lastAttempt >= PAUSE_MS) retryNow();
};

/**
 * Calls `retry` with the next attempt.
 * @param {() => void} retry
 * @param {string | number | null} refresh the element's attribute
 */
export const retryLater = (retry, refresh) => {
  queue.push(retry);
  if (timer) return;
  const onScreen = !!document.querySelector('hrc-screen');
  // Not all readers at the same moment.
  timer = setTimeout(
    () => {
      timer = 0;
      // A hidden page waits until it is shown again.
      if (!document.hidden || onScreen) retryNow();
    },
    retrySeconds(failures++, refresh, onScreen) * (900 + 200 * Math.random()),
  );
};

/** Listens for the network and the page to come back. */
export const watchForRecovery = () => {
  addEventListener('online', retrySoon);
  document.addEventListener('visibilitychange', retrySoon);
};
