import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseHTML } from 'linkedom';

let pages = 0;

/** The choice on a page of its own. */
const onPage = async (body) => {
  globalThis.document = parseHTML(`<!doctype html><body>${body}`).document;
  return (await import(`../../pkg/src/library_choice.js?${pages++}`)).chooseLibrary;
};

test('most pages load the smaller library', async () => {
  const choose = await onPage('<hrc-map></hrc-map><div data-hrc="counter"></div>');
  assert.deepEqual(['map', 'counter', 'radar'].map(choose), ['hrc', 'hrc', 'hrc']);
});

test('a page with a programme or a screen loads the larger one in its place', async () => {
  for (const body of ['<hrc-programme></hrc-programme>', '<hrc-screen></hrc-screen>', '<div data-hrc="programme"></div>']) {
    const choose = await onPage(`<hrc-counter></hrc-counter>${body}`);
    assert.deepEqual(['counter', 'programme', 'map'].map(choose), ['hrc-event', 'hrc-event', 'hrc-event'], body);
  }
});

test('a programme that comes later changes nothing for the others', async () => {
  const choose = await onPage('<hrc-counter></hrc-counter>');
  assert.equal(choose('counter'), 'hrc');
  document.body.innerHTML += '<hrc-programme></hrc-programme>';
  assert.deepEqual(['programme', 'map'].map(choose), ['hrc-event', 'hrc']);
});
