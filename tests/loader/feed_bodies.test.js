import assert from 'node:assert/strict';
import { test } from 'node:test';

import './live_marks.js';
const { membersLink } = await import('../../pkg/src/live/feed_bodies.js');

const FEED = 'https://campaign.example/data/feed.json';

const link = (members, padding = 0) => {
  const feed = `{"version":"1.0","members":${members},"x":"${' '.repeat(padding)}"}`;
  return membersLink(new TextEncoder().encode(feed), FEED);
};

test('the list is found by its link in the feed', () => {
  const members = '{"url":"members.abc.json","count":3,"sha256":"0aff"}';
  assert.deepEqual(link(members), ['https://campaign.example/data/members.abc.json', '0aff']);
});

test('a list on another host, inside the feed, or in a large feed is not requested early', () => {
  assert.deepEqual(link('{"url":"https://evil.example/members.json","count":3,"sha256":"0aff"}'), []);
  assert.deepEqual(link('{"url":"//campaign.example.evil.example/m.json","count":3,"sha256":"0aff"}'), []);
  assert.deepEqual(link('[]'), []);
  assert.deepEqual(link('{"url":"m.json","count":3,"sha256":"0aff"}', 2e5), []);
});
