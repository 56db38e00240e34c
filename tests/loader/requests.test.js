import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';

import './live_marks.js';
const { request } = await import('../../pkg/src/live/requests.js');
const { readBody } = await import('../../pkg/src/live/read_body.js');

const FEED = 'https://campaign.example/feed.json';
globalThis.location = { origin: 'https://city.example' };

afterEach(() => mock.reset());

/** What a request for a feed gives when the network answers so, one answer after the other. */
const ask = async (answers, { subject = 'feed', init = {}, deadlineMs = 1000 } = {}) => {
  const asked = [];
  mock.method(globalThis, 'fetch', async (url, options) => {
    asked.push(options);
    const answer = answers[asked.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const result = await request(subject, FEED, deadlineMs, init, (response) => response.text()).catch(({ code }) => code);
  return { result, asked };
};

/** A response, with properties that only the network gives. */
const response = (text, properties = {}) => {
  const made = new Response(text);
  const ok = (properties.status ?? 200) < 300;
  for (const [name, value] of Object.entries({ url: FEED, ok, ...properties })) Object.defineProperty(made, name, { value });
  return made;
};

test('an answer is used', async () => {
  assert.equal((await ask([response('{}')])).result, '{}');
});

test('each failure has its code', async () => {
  const refused = new TypeError('Failed to fetch');
  const elsewhere = response('{}', { redirected: true, url: 'https://other.example/feed.json' });
  const circle = response('', { type: 'opaqueredirect', ok: false, status: 0 });
  for (const [code, ...answers] of [
    ['feed-status', response('', { status: 404 })],
    ['feed-redirect', elsewhere],
    ['feed-redirect', refused, circle],
    ['feed-network', refused, refused, refused],
    ['feed-network', refused, refused, response('')],
    ['feed-status', refused, response('', { status: 500 })],
  ]) {
    assert.equal((await ask(answers)).result, code, code);
  }
});

test('where a second attempt succeeds, its answer is used', async () => {
  assert.equal((await ask([new TypeError('reset'), response('{}')])).result, '{}');
});

test('a hash that does not fit is told from a network that fails', async () => {
  const refused = new TypeError('Failed to fetch');
  const init = { integrity: 'sha256-x' };
  const { result, asked } = await ask([refused, response('other')], { subject: 'wasm', init });
  assert.equal(result, 'integrity');
  assert.equal(asked[1].integrity, '', 'the second attempt looks whether it is there at all');
  assert.equal((await ask([refused, response('other')], { subject: 'list', init })).result, 'list-hash');
  assert.equal((await ask([refused, refused, refused], { subject: 'wasm', init })).result, 'wasm-network');
  assert.equal((await ask([refused, response('', { status: 404 })], { subject: 'style', init })).result, 'style');
});

test('an answer that is late is a timeout, and is given up', async () => {
  const silent = new Promise(() => {});
  const { result, asked } = await ask([silent], { deadlineMs: 5 });
  assert.equal(result, 'feed-timeout');
  assert.equal(asked[0].signal.aborted, true);
});

test('an answer that was requested early is taken once', async () => {
  __LOADER__.early[FEED] = Promise.resolve(response('early'));
  assert.equal((await ask([response('late')])).result, 'early');
  assert.equal((await ask([response('late')])).result, 'late');
});

test('a body is read up to its limit', async () => {
  const body = await readBody('feed', 10, response('0123456789'));
  assert.equal(new TextDecoder().decode(body), '0123456789');
  await assert.rejects(readBody('feed', 9, response('0123456789')), { code: 'feed-too-large' });
});

test('a body in pieces is put together, and reading ends where it is too large', async () => {
  let pieces = 0;
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array([pieces++, 7]));
    },
  });
  await assert.rejects(readBody('list', 1000, response(endless)), { code: 'list-too-large' });
  assert.ok(pieces < 510, `${pieces} pieces were read`);
  const parts = [[1, 2], [3], [], [4, 5]].map((part) => new Uint8Array(part));
  const stream = new ReadableStream({
    pull: (controller) => (parts.length ? controller.enqueue(parts.shift()) : controller.close()),
  });
  assert.deepEqual([...(await readBody('feed', 5, response(stream)))], [1, 2, 3, 4, 5]);
});

test("a page's substitute for fetch without streams is read too", async () => {
  const arrayBuffer = async () => new Uint8Array([1, 2, 3]).buffer;
  assert.deepEqual([...(await readBody('feed', 3, { url: FEED, arrayBuffer }))], [1, 2, 3]);
  await assert.rejects(readBody('feed', 2, { url: FEED, arrayBuffer }), { code: 'feed-too-large' });
});

test('what was requested before its hash was known is used if it has the hash, and asked for again otherwise', async () => {
  // The hash of “abc” in FIPS 180-2, appendix B.1.
  const init = () => ({ integrity: 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' });
  __LOADER__.early[FEED] = Promise.resolve(response('abc'));
  assert.deepEqual(await ask([], { subject: 'wasm', init: init() }), { result: 'abc', asked: [] });
  __LOADER__.early[FEED] = Promise.resolve(response('abd'));
  const { result, asked } = await ask([response('abd')], { subject: 'wasm', init: init() });
  assert.equal(result, 'integrity');
  assert.equal(asked.length, 1);
});

test('where the page is not secure, the browser looks at the hash itself', async () => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  const integrity = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
  __LOADER__.early[FEED] = Promise.resolve(response('abc'));
  const { result, asked } = await ask([response('abc')], { subject: 'wasm', init: { integrity } });
  Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  assert.equal(result, 'abc');
  assert.deepEqual(asked.map(({ cache, integrity }) => [cache, integrity]), [['force-cache', integrity]]);
});
