import { controllers, report } from './context.js';

/** @typedef {import('../controller.js').Controller} Controller */

/**
 * Elements that know what they lack, by what that is.
 * @type {Record<string, WeakSet<HTMLElement>>}
 */
const told = {};

/**
 * Reports to elements that something is missing; to those that come later, when it is missed again.
 * @param {import('../fault.js').Fault} fault
 * @param {'land' | 'texts'} what
 * @param {(controller: Controller) => boolean} lacks
 */
export const reportOnce = (fault, what, lacks) => {
  const known = (told[what] ||= new WeakSet());
  for (const controller of [...controllers.values()]) {
    const { host } = controller;
    if (lacks(controller) && !known.has(host)) {
      known.add(host);
      report(host, fault);
    }
  }
};
