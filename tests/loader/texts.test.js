import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

import './live_marks.js';
import { knownLanguage } from '../../pkg/src/live/languages.js';

test('a tag has a language of ours, or none', () => {
  for (const tag of ['fr', 'FR-ca', 'fr_CA', 'fr,en']) assert.equal(knownLanguage(tag), 'fr', tag);
  for (const tag of ['', 'eu', 'fra', 'e', 'p']) assert.equal(knownLanguage(tag), undefined, tag);
  for (const tag of ['pt', 'pt-BR', 'PT_br', 'pt,en']) assert.equal(knownLanguage(tag), 'pt', tag);
  for (const tag of ['pt-PT', 'pt_pt', 'pt-AO,pt-BR']) assert.equal(knownLanguage(tag), 'pt-PT', tag);
});

const requests = [];
const reports = [];
let answers = [];

Object.assign(__LOADER__, {
  fileInit: () => ({ cache: 'default' }),
  fileUrl: (name) => 'https://widgets.example/v1/' + name,
  report: (host, fault) => reports.push([host.id, fault.code]),
});
__LOADER__.fetch = async (url, { cache }) => {
  requests.push([url.split('/').pop(), cache]);
  const body = answers.length > 1 ? answers.shift() : answers[0];
  return new Response(body, { status: body === undefined ? 404 : 200 });
};
globalThis.location = new URL('https://widgets.example/page.html');
globalThis.document = { hidden: false, querySelector: () => null };
const { createTexts } = await import('../../pkg/src/live/texts.js');
const { controllers } = await import('../../pkg/src/live/context.js');
const text = async (body) => new TextDecoder().decode(await body);

let library = 0;
let name = '';
let give;
beforeEach(() => {
  for (const list of [requests, reports]) list.length = 0;
  name = 'library' + ++library;
  give = createTexts(name);
  controllers.clear();
  const add = (id, library, lang) => controllers.set(id, { host: { id }, library, language: lang });
  add('french', name, 'fr');
  add('spanish', name, 'es');
  add('unknown', name, 'eu');
  add('other', 'other', 'fr');
});

test('a language is requested once for all instances of a library', async () => {
  answers = ['bonjour'];
  assert.equal(await text(give('fr', false)), 'bonjour');
  assert.equal(await text(createTexts(name)('fr', false)), 'bonjour');
  assert.deepEqual(requests, [[name + '.fr.txt', 'default']]);
});

test('texts that are refused are requested past the cache, and then reported', async () => {
  answers = ['old', 'new'];
  assert.equal(await text(give('fr', false)), 'old');
  assert.equal(await text(give('fr', true)), 'new');
  assert.deepEqual(requests.map(([, cache]) => cache), ['default', 'reload']);
  await assert.rejects(give('fr', true), { code: 'integrity' });
  assert.deepEqual(reports, [['french', 'integrity'], ['unknown', 'integrity']]);
});

test('after a failure the next call waits for the next retry, and it is reported once', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  answers = [undefined];
  await assert.rejects(give('fr', false), { code: 'texts' });
  const before = requests.length;
  answers = ['bonjour'];
  const next = give('fr', false);
  await new Promise(setImmediate);
  assert.equal(requests.length, before);
  mock.timers.tick(6000);
  assert.equal(await text(next), 'bonjour');
  assert.deepEqual(reports, [['french', 'texts'], ['unknown', 'texts']]);
  mock.timers.reset();
});
