import assert from 'node:assert/strict';
import { test } from 'node:test';

import './live_marks.js';
const { membersLink } = await import('../../pkg/src/live/feed_bodies.js');

const FEED = 'https://campaign.example/data/feed.json';

const link = (members, padding = 0, key = 'map') => {
  const feed = `{"version":"1.0","members":${members},"x":"${' '.repeat(padding)}"}`;
  return membersLink(new TextEncoder().encode(feed), FEED, key);
};

test('the list is found by its link in the feed', () => {
  const members = '{"url":"members.abc.json","count":3,"sha256":"0aff"}';
  assert.deepEqual(link(members), ['https://campaign.example/data/members.abc.json', '0aff']);
});

test('of a long list the map file is found, unless all members are needed', () => {
  const members = '{"url":"members.abc.json","count":3,"sha256":"0aff","map":{"url":"members-map.def.json","count":3,"sha256":"1b00"}}';
  assert.deepEqual(link(members), ['https://campaign.example/data/members-map.def.json', '1b00']);
  assert.deepEqual(link(members, 0, 'members'), ['https://campaign.example/data/members.abc.json', '0aff']);
  assert.deepEqual(link(members.replace('members-map', '//evil.example/m'), 0), []);
});

test('a list on another host, inside the feed, or in a large feed is not requested early', () => {
  assert.deepEqual(link('{"url":"https://evil.example/members.json","count":3,"sha256":"0aff"}'), []);
  assert.deepEqual(link('{"url":"//campaign.example.evil.example/m.json","count":3,"sha256":"0aff"}'), []);
  assert.deepEqual(link('[]'), []);
  assert.deepEqual(link('{"url":"m.json","count":3,"sha256":"0aff"}', 2e5), []);
});
