import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseHTML } from 'linkedom';

let pages = 0;

/** The choice on a page of its own. */
const onPage = async (body) => {
  globalThis.document = parseHTML(`<!doctype html><body>${body}`).document;
  return (await import(`../../pkg/src/library_choice.js?${pages++}`)).chooseLibrary;
};

test('a page without a map loads the smallest library', async () => {
  const choose = await onPage('<hrc-radar></hrc-radar><div data-hrc="counter"></div>');
  assert.deepEqual(['counter', 'radar'].map((kind) => choose(kind, true)), ['hrc-basic', 'hrc-basic']);
});

test('a page with a map loads the one that has it, and nothing else', async () => {
  const choose = await onPage('<hrc-map></hrc-map><div data-hrc="counter"></div>');
  assert.deepEqual(['counter', 'map', 'radar'].map((kind) => choose(kind, true)), ['hrc', 'hrc', 'hrc']);
});

test('a page with a programme or a screen loads the larger one in its place', async () => {
  for (const body of ['<hrc-programme></hrc-programme>', '<hrc-screen></hrc-screen>', '<div data-hrc="programme"></div>']) {
    const choose = await onPage(`<hrc-counter></hrc-counter>${body}`);
    assert.deepEqual(['counter', 'programme', 'map'].map((kind) => choose(kind, true)), ['hrc-event', 'hrc-event', 'hrc-event'], body);
  }
});

test('an element that comes later gets another library only if the first does not have it, and those after it share that', async () => {
  const choose = await onPage('<hrc-counter></hrc-counter>');
  assert.deepEqual(['counter', 'radar', 'map', 'counter'].map((kind) => choose(kind, true)), ['hrc-basic', 'hrc-basic', 'hrc', 'hrc']);
});

test('a style sheet for a snapshot does not decide which library is loaded', async () => {
  const choose = await onPage('<hrc-counter></hrc-counter>');
  assert.equal(choose('counter'), 'hrc-basic');
  document.body.innerHTML += '<hrc-map></hrc-map>';
  assert.deepEqual(['counter', 'map'].map((kind) => choose(kind, true)), ['hrc', 'hrc']);
});
