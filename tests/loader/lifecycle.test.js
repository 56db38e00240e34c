import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NEXT } from '../../pkg/src/lifecycle.js';

const STATES = Object.keys(NEXT);

/** From each state, those that may follow, as rows and columns. */
const TABLE = `
             wait near load moun live fail retr rest stop clos
parsing      x    .    .    .    .    .    .    .    .    .
waiting      .    x    .    .    .    .    .    .    .    x
near         .    .    x    .    .    .    .    .    .    x
loading      .    .    .    x    .    x    .    x    x    x
mounted      .    .    .    .    x    x    .    x    x    x
live         .    .    .    .    .    x    .    x    x    x
failed       .    .    .    .    .    .    x    .    x    x
retrying     .    .    .    x    .    x    .    x    x    x
restarting   .    .    .    x    .    x    .    x    x    x
stopped      .    .    .    .    .    .    x    .    .    x
closed       x    .    .    .    .    .    .    .    .    .
`;

test('the states that may follow each', () => {
  const [head, ...rows] = TABLE.trim().split('\n');
  const columns = head.trim().split(/ +/).map((start) => STATES.find((state) => state.startsWith(start)));
  assert.deepEqual(rows.map((row) => row.split(' ')[0]), STATES);
  for (const row of rows) {
    const [state, ...cells] = row.split(/ +/);
    const follow = columns.filter((_, index) => cells[index] === 'x');
    assert.deepEqual([...NEXT[state]].sort(), follow.sort(), state);
  }
});

test('every state but the first can be reached again, and all but the first can be left for good', () => {
  for (const state of STATES) {
    const reached = new Set();
    const visit = (from) => {
      for (const to of NEXT[from]) {
        if (!reached.has(to)) {
          reached.add(to);
          visit(to);
        }
      }
    };
    visit(state);
    assert.deepEqual([...reached].sort(), STATES.filter((other) => other !== 'parsing').sort(), state);
  }
});
