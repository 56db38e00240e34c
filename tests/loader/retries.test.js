import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

import { refreshSeconds } from '../../pkg/src/refresh.js';
import './live_marks.js';

let pages = 0;
/** @type {typeof import('../../pkg/src/live/retries.js')} */
let retries;
let listeners;
let onScreen;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1e12 });
  mock.method(Math, 'random', () => 0.5); // no jitter
  listeners = {};
  onScreen = false;
  const addEventListener = (name, listener) => (listeners[name] = listener);
  globalThis.addEventListener = addEventListener;
  globalThis.document = { hidden: false, addEventListener, querySelector: () => (onScreen ? {} : null) };
  retries = await import(`../../pkg/src/live/retries.js?${pages++}`);
  __LOADER__.retries.count = 0;
  retries.watchForRecovery();
});

/** Seconds until each of so many retries in a row. */
const delays = (count, refresh) =>
  Array.from({ length: count }, () => {
    let seconds = 0;
    let tried = false;
    retries.retryLater(() => (tried = true), refresh);
    while (!tried) {
      mock.timers.tick(1000);
      seconds++;
    }
    return seconds;
  });

test('retries come after seconds, then as often as the feed is refreshed', () => {
  assert.deepEqual(delays(5, null), [5, 30, 120, 300, 300]);
  assert.equal(__LOADER__.retries.count, 5);
});

test('the attribute refresh counts, but not below its least value', () => {
  assert.deepEqual(delays(4, '600').slice(3), [600]);
  assert.deepEqual(['1', '60', '900', null, '', 'off', 'soon'].map(refreshSeconds), [60, 60, 900, 300, 300, 300, 300]);
});

test('an event screen tries at least once a minute', () => {
  onScreen = true;
  assert.deepEqual(delays(6, '900'), [5, 10, 20, 40, 60, 60]);
});

test('a success makes the next failure the first', () => {
  assert.deepEqual(delays(2, null), [5, 30]);
  retries.resetRetries();
  assert.deepEqual(delays(1, null), [5]);
});

test('all that has failed is tried again together', () => {
  const tried = [];
  retries.retryLater(() => tried.push('wasm'), null);
  mock.timers.tick(4000);
  retries.retryLater(() => tried.push('land'), null);
  mock.timers.tick(1000);
  assert.deepEqual(tried, ['wasm', 'land']);
  assert.equal(__LOADER__.retries.count, 1);
});

test('readers do not come back at the same moment', () => {
  for (const [random, ms] of [[0, 4500], [1, 5500]]) {
    retries.resetRetries();
    Math.random.mock.mockImplementation(() => random);
    let tried = false;
    retries.retryLater(() => (tried = true), null);
    mock.timers.tick(ms - 1);
    assert.equal(tried, false);
    mock.timers.tick(1);
    assert.equal(tried, true);
  }
});

test('a hidden page waits until it is shown', () => {
  let tried = 0;
  document.hidden = true;
  retries.retryLater(() => tried++, null);
  mock.timers.tick(3600e3);
  assert.equal(tried, 0);
  document.hidden = false;
  listeners.visibilitychange();
  assert.equal(tried, 1);
});

test('a hidden screen does not wait', () => {
  let tried = 0;
  document.hidden = onScreen = true;
  retries.retryLater(() => tried++, null);
  mock.timers.tick(5000);
  assert.equal(tried, 1);
});

test('a page that is online again tries at once, but not more than every 20 seconds', () => {
  let tried = 0;
  const retry = () => retries.retryLater(() => (tried++, retry()), null);
  retry();
  listeners.online();
  assert.equal(tried, 1);
  listeners.online();
  assert.equal(tried, 1, 'a moment ago');
  mock.timers.tick(20e3);
  listeners.online();
  assert.equal(tried, 2);
});
