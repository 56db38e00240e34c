import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseHTML } from 'linkedom';
import { loadInTime } from '../../pkg/src/load_order.js';

/** A widget with a snapshot on a page that has loaded, and what the browser is asked for. */
const onPage = async (tag) => {
  const { document } = parseHTML(`<!doctype html><body>${tag}`);
  Object.defineProperty(document, 'readyState', { value: 'complete' });
  globalThis.document = document;
  globalThis.navigator ??= {}; // Node has none before 21
  const asked = [];
  globalThis.requestIdleCallback = (callback, options) => asked.push({ callback, options });
  let loads = 0;
  const host = document.querySelector('hrc-counter');
  loadInTime(host, Promise.resolve(true), () => loads++);
  await Promise.resolve();
  return { asked, host, loads: () => loads };
};

test('a browser that never says that it is idle is waited for no longer than five seconds', async () => {
  const { asked, loads } = await onPage('<hrc-counter></hrc-counter>');
  assert.deepEqual(asked.map(({ options }) => options), [{ timeout: 5000 }]);
  assert.equal(loads(), 0);
  asked[0].callback();
  assert.equal(loads(), 1);
});

test('by load="intent", no time is a reason', async () => {
  const { asked, host, loads } = await onPage('<hrc-counter load="intent"></hrc-counter>');
  assert.deepEqual([asked.length, loads()], [0, 0]);
  host.dispatchEvent(new (parseHTML('').Event)('focusin'));
  assert.equal(loads(), 1);
});
