import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenRoom, neededRoom, roomStyles } from '../../pkg/src/room.js';

test('the room that a page has given is that of its padding, less its own above; a few lines of text are none', () => {
  globalThis.getComputedStyle = () => ({ paddingTop: '20px' });
  assert.equal(givenRoom({ clientHeight: 620 }), 600);
  assert.equal(givenRoom({ clientHeight: 260 }), 0);
});

test('a widget needs more room where it is narrow, and not less where it is wide', () => {
  for (const kind of ['counter', 'map', 'radar', 'programme']) {
    assert.ok(neededRoom(kind, 320, 16) > neededRoom(kind, 700, 16), kind);
    assert.ok(neededRoom(kind, 1200, 16) >= neededRoom(kind, 1000, 16), kind);
    assert.equal(neededRoom(kind, 600, 32), 2 * neededRoom(kind, 300, 16), `${kind} scales with its text`);
  }
});

test('nothing is known of a screen, or of an element without a width', () => {
  assert.deepEqual([neededRoom('screen', 800, 16), neededRoom('map', 0, 16)], [0, 0]);
});

test('the element is a block before its style sheet is here, and hides where it is told to', () => {
  for (const styles of [roomStyles(500, true), roomStyles(500, false), roomStyles(0, true), roomStyles(0, false)]) {
    assert.ok(styles.startsWith(':host{display:block;'), styles);
    assert.ok(styles.includes(':host([hidden]){display:none}'), styles);
  }
  assert.ok(roomStyles(500, true).includes(':host{min-height:500px}'));
  assert.ok(roomStyles(500, false).includes('.root{display:grid;min-height:500px}'));
  assert.ok(!roomStyles(0, false).includes('min-height'));
});
