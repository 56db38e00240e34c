import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { parseHTML } from 'linkedom';

import { copySnapshot } from '../../pkg/src/snapshot_copy.js';

const URL_OF_SNAPSHOT = 'https://campaign.example/snapshots/map.en.2.html';

before(() => {
  globalThis.document = parseHTML('<!doctype html><body>').document;
});

/** A node as HTML, with its attributes in alphabetical order. */
const html = (node) => {
  if (node.nodeType === 3) return node.data.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (node.nodeType !== 1) return `<!${node.nodeName}>`;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
  return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(html).join('')}</${node.localName}>`;
};

/** The copy of a snapshot with such content, as HTML. */
const copy = (inside) => {
  const source = parseHTML(`<!doctype html><body><div class="root snapshot">${inside}</div>`).document;
  const made = copySnapshot(source.querySelector('.snapshot'), document.createElement('div'), URL_OF_SNAPSHOT);
  return [...made.childNodes].map(html).join('');
};

test('what snapshots are made of is copied as it is', () => {
  for (const text of [
    '<p class="sentence" dir="ltr" lang="fr" part="sentence">139 <bdi>villes</bdi></p>',
    '<details class="alternative"><summary id="s">Table</summary><table><caption>c</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></details>',
    '<svg aria-label="Map" role="img" viewBox="0 0 10 5" width="10"><title>t</title><g transform="scale(2)"><path d="M0 0"></path><circle cx="1" cy="2" r="3"></circle></g></svg>',
    '<ul><li data-more="x">one</li></ul>',
  ]) {
    assert.equal(copy(text), text);
  }
});

test('elements that run, load or submit are left out with all that is in them', () => {
  for (const tag of ['script', 'style', 'iframe', 'img', 'object', 'embed', 'link', 'meta', 'base', 'form', 'input', 'button', 'template', 'foreignObject', 'animate', 'set', 'image', 'video', 'math', 'slot', 'hrc-map', 'marquee']) {
    const made = copy(`<p>before</p><${tag} src="https://evil.example/x" onload="alert(1)"><p>inside</p></${tag}><p>after</p>`);
    assert.ok(!made.toLowerCase().includes(`<${tag.toLowerCase()}`), made);
    assert.ok(made.startsWith('<p>before</p>') && !made.includes('evil'), made);
  }
});

test('attributes that run or load are left out', () => {
  for (const attribute of ['onclick="alert(1)"', 'style="background:url(https://evil.example)"', 'src="https://evil.example"', 'xlink:href="https://evil.example"', 'action="https://evil.example"', 'srcdoc="x"', 'slot="x"', 'name="x"', 'is="x-y"', 'contenteditable', 'popover', 'autofocus', 'ping="https://evil.example"', 'target="_blank"', 'fill="url(https://evil.example#x)"', 'filter="url(x)"', 'href="#x"'.replace('#x', 'https://evil.example')]) {
    assert.equal(copy(`<p ${attribute}>text</p>`), '<p>text</p>', attribute);
  }
});

test('links lead to http and https only, count from the snapshot, and do not give the page away', () => {
  const link = (href) => copy(`<a href="${href}">x</a>`);
  assert.equal(link('../members.html'), '<a href="https://campaign.example/members.html" rel="noopener">x</a>');
  assert.equal(link('http://city.example/'), '<a href="http://city.example/" rel="noopener">x</a>');
  assert.equal(link('#table'), '<a href="#table" rel="noopener">x</a>');
  for (const href of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'blob:https://a/b', 'vbscript:x', 'file:///etc/passwd', 'http://[', 'mailto:a@b.example']) {
    assert.equal(link(href), '<a rel="noopener">x</a>', href);
  }
  assert.equal(copy('<a rel="opener" target="_blank" href="https://a.example/">x</a>'), '<a href="https://a.example/" rel="noopener">x</a>');
});

test('a figure may use its own parts, and those of no other file', () => {
  assert.equal(copy('<svg><use href="#land"></use></svg>'), '<svg><use href="#land"></use></svg>');
  assert.equal(copy('<svg><use href="https://evil.example/x.svg#land"></use></svg>'), '<svg><use></use></svg>');
  assert.equal(copy('<svg><use href="/x.svg#land"></use></svg>'), '<svg><use></use></svg>');
});

test('controls are copied only as ghosts, which nobody reaches', () => {
  const controls = '<label><input type="search" value="x" name="q"></label><button type="submit">Zoom</button><select><option>a</option></select>';
  const ghosts =
    '<div class="ghost"><label><input type="search"></input></label><button>Zoom</button>' +
    '<select><option>a</option></select></div>';
  assert.equal(copy(`<div class="ghost">${controls}</div>`), ghosts);
  assert.equal(copy(controls), '', 'not elsewhere');
});

test('comments are left out; text is text', () => {
  assert.equal(copy('a<!-- <script> -->b &lt;img src=x onerror=alert(1)&gt;'), 'ab &lt;img src=x onerror=alert(1)>');
});
