import assert from 'node:assert/strict';
import { test } from 'node:test';

import { absolute, snapshotAddress } from '../../pkg/src/addresses.js';

const FEED = 'https://campaign.example/data/feed.json';

/** An element on a page, 700 px wide. */
const host = (attributes = {}, clientWidth = 700) => ({
  baseURI: 'https://city.example/news/today.html',
  clientWidth,
  getAttribute: (name) => attributes[name] ?? null,
  hasAttribute: (name) => name in attributes,
});

test('an address is made absolute; what is none gives nothing', () => {
  assert.equal(absolute('../feed.json', 'https://city.example/a/b.html'), 'https://city.example/feed.json');
  assert.equal(absolute('https://other.example/x', 'https://city.example/'), 'https://other.example/x');
  for (const none of [null, undefined, '', 'https://', 'http://[']) assert.equal(absolute(none, 'https://city.example/'), '');
});

test('a snapshot is beside the feed, by kind, language and width', () => {
  const of = (attributes, width, language = 'es', kind = 'map') => snapshotAddress(kind, FEED, host(attributes, width), language);
  const folder = 'https://campaign.example/data/snapshots/';
  assert.equal(of({}, 700), folder + 'map.es.3.html');
  assert.equal(of({}, 700, ''), folder + 'map.3.html', 'the language of the feed');
  for (const tag of ['es-mx', 'es_mx', 'es,en', 'es/../x']) assert.equal(of({}, 700, tag), folder + 'map.es.3.html', tag);
  assert.equal(of({}, 700, '/x'), folder + 'map.3.html');
  const ranges = [[0, 0], [359, 0], [360, 1], [479, 1], [480, 2], [880, 4], [1216, 5], [4000, 5]];
  for (const [width, range] of ranges) assert.equal(of({}, width, 'en', 'radar'), `${folder}radar.en.${range}.html`);
});

test('the attribute snapshots names a folder, from the page, or none', () => {
  const of = (snapshots) => snapshotAddress('counter', FEED, host({ snapshots }), 'en');
  assert.equal(of('/copies/'), 'https://city.example/copies/counter.en.3.html');
  assert.equal(of('copies/'), 'https://city.example/news/copies/counter.en.3.html');
  assert.equal(of('https://cdn.example/s/'), 'https://cdn.example/s/counter.en.3.html');
  assert.equal(of(''), 'https://city.example/news/snapshots/counter.en.3.html');
  assert.equal(of('off'), '');
  assert.equal(of('http://['), '');
});

test('there is no snapshot of another view, of a screen, or without a feed', () => {
  assert.equal(snapshotAddress('map', FEED, host({ country: 'ES' }), 'en'), '');
  assert.equal(snapshotAddress('map', FEED, host({ view: '' }), 'en'), '');
  assert.notEqual(snapshotAddress('map', FEED, host({ theme: 'dark', rights: 'x' }), 'en'), '');
  assert.equal(snapshotAddress('screen', FEED, host(), 'en'), '');
  assert.equal(snapshotAddress('map', '', host(), 'en'), '');
});
