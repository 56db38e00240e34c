// A panic of a library ends in an error that WebAssembly throws into the page. Ours are reported by the shell, and kept off the
// page's console; those of the page's own modules are the page's.

import { Fault, controllers, libraries, warn } from './context.js';
import { restart, stop } from './start.js';

/** How often a widget may panic before it stops. */
const MOST_CRASHES = 2;

/** Address of the library that has panicked, as stacks have it. */
let panicked = '';

/** @param {Error} error */
const moduleIn = ({ stack }) => /[^\s@(]+(?=:wasm-function)/.exec(stack || '')?.[0];

/** @param {Event} event */
const silence = (event) => {
  const error = /** @type {ErrorEvent} */ (event).error || /** @type {PromiseRejectionEvent} */ (event).reason;
  if (panicked && error instanceof WebAssembly.RuntimeError && moduleIn(error) === panicked) event.preventDefault();
};
addEventListener('error', silence);
addEventListener('unhandledrejection', silence);

/**
 * Stops the widget that has panicked, and restarts the others with a new instance.
 * @param {string} name of the library
 * @param {number} id of the widget; 0 where it is not known, and any may be the one
 * @param {string} apology for the reader
 * @param {string} message for the webmaster
 */
export const recover = (name, id, apology, message) => {
  panicked = moduleIn(new Error()) || '';
  delete libraries[name];
  warn(`A widget has panicked: ${message}`);
  // The library is in the middle of a call.
  setTimeout(() => {
    for (const controller of [...controllers.values()].filter(({ library }) => library === name)) {
      const suspect = !id || controller.id === id;
      // An event screen goes on by itself: nobody is there to reload it.
      const tolerated = !id || controller.host.closest('hrc-screen');
      if (suspect && (++controller.crashes > MOST_CRASHES || !tolerated)) {
        const line = document.createElement('p');
        line.setAttribute('role', 'status');
        line.textContent = apology;
        stop(controller, new Fault('panic', message));
        if (apology) controller.root.append(line);
      } else {
        restart(controller);
      }
    }
  });
};
