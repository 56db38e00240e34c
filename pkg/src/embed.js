// Human Rights Cities widgets: defines <hrc-counter>, <hrc-map>, <hrc-radar>, <hrc-programme> and <hrc-screen>.
//
// The loader. What the author wrote inside a tag stays until there is more: the published snapshot, then the live widget.
// Each takes the room of the one before, so that nothing on the page moves. Where a step fails, the element emits `hrc:error`
// with a code, the console says what to do, the snapshot is refreshed, and what may pass is tried again.
//
// What the first view does not need is in `live/`, and is loaded when a widget is to be live.

import { watchPage } from './adoption.js';
import { ATTRIBUTES, ELEMENTS } from './catalogue.js';
import { defineElement } from './element.js';
import { findFilesBeside } from './files.js';
import { warn } from './report.js';
import { VERSION } from './version.js';

/** @param {string | undefined} address of the loader */
const start = (address) => {
  const first = /** @type {{ version?: string } | undefined} */ (customElements.get('hrc-counter'));
  if (first) {
    // A second tag of the same version does no harm.
    if (first.version !== VERSION) warn(`${address} has version ${VERSION} and does nothing: this page already has ${first.version}. Keep one script tag.`);
  } else if (address) {
    findFilesBeside(address);
    for (const kind in ELEMENTS) defineElement(kind, [...ATTRIBUTES, ...ELEMENTS[kind]]);
    watchPage();
  } else {
    warn('Load embed.js with a script tag, or import embed.module.js.');
  }
};

// A server that imports it has no page.
if (typeof document === 'object') start(__ADDRESS__);
