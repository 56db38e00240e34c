// Looks at every page of every turn of the wall, as somebody in the hall sees it. Gives a sentence for each text or picture
// that is cut, never shown, or too small, and the places of what must not move. It takes so many steps at most.
const [least, most, done] = arguments;
const screen = document.querySelector('hrc-screen');
const root = screen.shadowRoot;
const problems = new Set();
const soon = (ms) => new Promise((on) => setTimeout(on, ms));
const stage = () => root.querySelector('.stage');
/** Until the wall is at rest after a change; the mark that it was before is taken off by hand, since a busy machine is late. */
const rest = async (change) => {
  stage().removeAttribute('data-fitted');
  change();
  await soon(0);
  for (const end = Date.now() + 20000; !stage().hasAttribute('data-fitted'); ) {
    if (Date.now() > end) return problems.add('the wall does not come to rest');
    await soon(10);
  }
};

// ---- what is drawn

const parent = (node) => node.assignedSlot || node.parentNode || node.host;
const inside = (element) =>
  element.localName === 'slot' ? element.assignedNodes() : (element.shadowRoot || element).childNodes;
const PAGED = '.body, .foot, .flip, .own';

/** What cuts an element: the part of the window that is left, and whether a room with pages is among those that cut. */
const cut = (element) => {
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
  let paged = false;
  for (let [at, free] = [element, false]; at && at !== document; at = parent(at)) {
    if (!(at instanceof Element)) continue;
    const { overflowX, position } = getComputedStyle(at);
    // What is placed in an element further out is not cut by those between them.
    const skipped = free && position === 'static';
    free = position === 'absolute' || skipped;
    if (skipped || !(at instanceof HTMLElement) || overflowX === 'visible') continue;
    const box = at.getBoundingClientRect();
    paged ||= at.matches(PAGED);
    [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
    [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
  }
  return { left, top, right, bottom, paged };
};

/** Texts line by line, and pictures. */
const drawn = function* (node) {
  if (node.nodeType === 3) {
    if (!node.data.trim()) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    let line = 0;
    for (const box of range.getClientRects()) if (box.width && box.height) yield { node, line: line++, box, text: node.data };
  } else if (node.nodeType === 1 || node.nodeType === 11) {
    if (node.nodeType === 1) {
      const { display, visibility } = getComputedStyle(node);
      if (display === 'none' || node.inert || node.matches('title, script, style, .unseen, .controls, .only-read')) return;
      if (visibility === 'hidden') return;
      if (node.matches('svg, img')) yield { node, line: 0, box: node.getBoundingClientRect(), text: `<${node.localName}>` };
    }
    for (const child of inside(node)) yield* drawn(child);
  }
};

const seen = new Map();
const look = (turn) => {
  const on = [...root.querySelectorAll('.place.on slot')].flatMap((slot) => slot.assignedElements());
  for (const child of screen.children) {
    const drawn = child.shadowRoot?.querySelector('.root:not(.coming)');
    if (drawn && !on.includes(child) && getComputedStyle(drawn).visibility !== 'hidden') problems.add(`${turn}: ${child.localName} is seen too`);
  }
  for (const { node, line, box, text } of drawn(root.querySelector('.screen'))) {
    const element = node.nodeType === 3 ? node.parentElement || node.parentNode.host : node;
    const clip = cut(element);
    const name = `${turn}: "${text.trim().slice(0, 40)}", line ${line}`;
    const key = seen.get(node) || seen.set(node, new Map()).get(node);
    // A line is drawn within the middle of its box.
    const high = node.nodeType === 3 ? box.height * 0.2 : 0;
    const whole =
      box.left > clip.left - 2 && box.right < clip.right + 2 && box.top + high > clip.top - 2 && box.bottom - high < clip.bottom + 2;
    const elsewhere = clip.paged && (box.right < clip.left + 2 || box.left > clip.right - 2);
    if (whole) key.set(line, '');
    else if (elsewhere) key.has(line) || key.set(line, name);
    else problems.add(`${name} is cut: ${[box.left, box.top, box.right, box.bottom].map(Math.round)} in ${[clip.left, clip.top, clip.right, clip.bottom].map(Math.round)}`);
    if (node.nodeType === 3) {
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < least - 0.1) problems.add(`${name} is ${size.toFixed(1)} px, less than ${least.toFixed(1)}`);
    }
  }
};

/** What stands in the bar does not touch anything else. */
const apart = (turn) => {
  const boxes = ['.stage', '.text', '.notes', '.clock'].map((name) => [name, root.querySelector(name)?.getBoundingClientRect()]);
  for (const [i, [a, one]] of boxes.entries()) {
    for (const [b, other] of boxes.slice(i + 1)) {
      if (one && other && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1) {
        problems.add(`${turn}: ${a} and ${b} touch`);
      }
    }
  }
};

// ---- turn by turn

const now = () => Date.parse(screen.getAttribute('now'));
/** Time goes on, by a page of those texts that turn by the clock. */
const later = (ms = 8000) =>
  rest(() => screen.setAttribute('now', new Date(now() + ms).toISOString().replace('.000', '')));
const pages = (room) => {
  if (!room) return 1;
  const gap = parseFloat(getComputedStyle(room).columnGap) || 0;
  return Math.ceil((room.scrollWidth + gap / 2) / (room.getBoundingClientRect().width + gap));
};
const shown = () => root.querySelector('.place.on slot')?.assignedElements()[0];
const turns = [];

(async () => {
  const start = screen.getAttribute('now');
  await later(1000);
  const children = [...screen.children];
  // From the first child once around.
  for (let steps = 0, begun = false; steps < most; steps++) {
    const child = shown();
    const turn = child ? child.localName : 'card';
    if (child === children[0]) {
      if (begun && turn !== turns.at(-1)) break;
      begun = true;
    }
    turns.push(turn);
    const feet = [...root.querySelectorAll('.place.on slot')].map((slot) => slot.assignedElements()[0]?.shadowRoot?.querySelector('.root:not(.coming) .foot'));
    for (let flips = Math.max(...[...feet, ...root.querySelectorAll('.text.flip, .credits.flip, .on .newest')].map(pages)); flips > 0; flips--) {
      look(turn);
      apart(turn);
      if (flips > 1) await later();
    }
    const right = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    await rest(() => root.querySelector('.screen').dispatchEvent(right));
  }
  for (const lines of seen.values()) for (const name of lines.values()) if (name) problems.add(`${name} is never shown`);
  const place = (selector) => {
    const box = root.querySelector(selector)?.getBoundingClientRect();
    return box ? [box.right, box.top].map(Math.round).join() : '';
  };
  const places = ['.clock .time', '.notes'].map(place).join(' ');
  screen.setAttribute('now', start);
  done({ problems: [...problems].slice(0, 12), turns, places });
})();
