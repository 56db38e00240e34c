// Elements that have come to the page, until each is near the viewport.

import { faultOf } from './fault.js';
import { NativePromise } from './native_promise.js';
import { observe } from './observers.js';
import { isParsed } from './parsing.js';
import { report } from './report.js';
import { givenRoom } from './room.js';

/** How far from the viewport a widget starts. */
const NEAR = '600px';

/** @typedef {import('./controller.js').Controller} Controller */

/**
 * The parser may still be inside these.
 * @type {Set<Controller>}
 */
const parsing = new Set();

/** @param {HTMLElement} host */
const comeNear = ({ _hrc }) => _hrc?.comeNear();

const near = observe(
  'IntersectionObserver',
  comeNear,
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        near.unobserve(target);
        comeNear(target);
      }
    }
  },
  { rootMargin: NEAR },
);

/** @param {Controller} controller */
export const arrive = (controller) => {
  if (controller.state === 'parsing') parsing.add(controller);
  else near.observe(controller.host);
  NativePromise.resolve().then(settle);
};

/** @param {HTMLElement} host */
export const leave = (host) => near.unobserve(host);

/** Begins the elements that the parser has left. */
export const settle = () => {
  const parsed = [...parsing].filter(({ host }) => isParsed(host));
  // All are measured before any of them changes.
  const rooms = parsed.map(({ given, host }) => given || givenRoom(host));
  for (const controller of parsed) {
    const { host } = controller;
    parsing.delete(controller);
    try {
      if (host.isConnected) controller.attach();
    } catch (error) {
      report(host, faultOf(error));
    }
  }
  parsed.forEach((controller, index) => {
    if (controller.state === 'waiting') {
      controller.reserveRoom(rooms[index]);
      near.observe(controller.host);
    }
  });
};
