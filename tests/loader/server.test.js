import assert from 'node:assert/strict';
import { test } from 'node:test';

import './marks.js';

test('a server imports the loader, and nothing happens', async () => {
  assert.equal(typeof document, 'undefined');
  await import('../../pkg/src/embed.js');
});
