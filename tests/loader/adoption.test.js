import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';

import { parseHTML } from 'linkedom';

/** What the page calls when nodes have been added. */
let observed;
/** How often the whole document was searched. */
let searches;

before(async () => {
  const { document } = parseHTML('<!doctype html><body></body>');
  const { querySelectorAll } = document;
  Object.assign(document, {
    readyState: 'complete',
    querySelectorAll: (...parts) => (searches++, querySelectorAll.apply(document, parts)),
  });
  Object.assign(globalThis, {
    document,
    getComputedStyle: () => ({ paddingTop: '0px' }),
    MutationObserver: class {
      constructor(callback) {
        observed = callback;
      }
      observe() {}
    },
  });
  const { watchPage } = await import('../../pkg/src/adoption.js');
  searches = 0;
  watchPage();
  assert.equal(searches, 1, 'at the start the whole document is searched');
});

beforeEach(() => {
  document.body.innerHTML = '';
  document.readyState = 'complete';
  searches = 0;
});

/** Adds nodes as a script of the page would. */
const add = (html) => {
  const holder = document.createElement('section');
  holder.innerHTML = html;
  const addedNodes = [...holder.childNodes];
  document.body.append(...addedNodes);
  observed([{ addedNodes }]);
  return addedNodes;
};

test('a div that is added gets its element, with its attributes and content', () => {
  const [div] = add('<div data-hrc="map" data-feed="/feed.json" data-lang="es"><a href="/">Own</a></div>');
  assert.equal(div.children.length, 1);
  const [map] = div.children;
  assert.equal(map.localName, 'hrc-map');
  assert.deepEqual(['feed', 'lang', 'hrc'].map((name) => map.getAttribute(name)), ['/feed.json', 'es', null]);
  assert.equal(map.innerHTML, '<a href="/">Own</a>');
  assert.equal(div.style.paddingBottom, '0');
});

test('so does one deep inside what is added', () => {
  const [section] = add('<section><p>text</p><div><div data-hrc="counter"></div></div></section>');
  assert.ok(section.querySelector('div[data-hrc] > hrc-counter'));
});

test('only added nodes are searched', () => {
  add('<div data-hrc="radar"></div>');
  add('text');
  add('<p>more</p>');
  assert.equal(searches, 0);
});

test('a div that was adopted, and comes again, is left alone', () => {
  const [div] = add('<div data-hrc="map"></div>');
  observed([{ addedNodes: [div] }]);
  assert.equal(div.querySelectorAll('hrc-map').length, 1);
});

test('other kinds and other elements are left alone', () => {
  for (const html of ['<div data-hrc="calendar"></div>', '<div data-hrc=""></div>', '<div data-hrc="toString"></div>', '<p data-hrc="map"></p>']) {
    const [element] = add(html);
    assert.equal(element.children.length, 0, html);
  }
});

test('one that the parser is still in waits until the parser has left it', () => {
  document.readyState = 'loading';
  const [div] = add('<div data-hrc="map">first half</div>');
  assert.equal(div.children.length, 0);
  const [after] = add('<p>after</p>');
  assert.equal(after.previousSibling, div);
  assert.equal(div.children.length, 1);
});
