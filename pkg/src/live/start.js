import { WITH_MEMBERS } from '../catalogue.js';
import { enableControls } from '../snapshot_adapt.js';
import { controllers, faultOf, getStyleSheet, report } from './context.js';
import { prefetch } from './feed_bodies.js';
import { getLibrary } from './library.js';
import { retryLater } from './retries.js';
import { watchSnapshot } from './snapshot_watch.js';
import { prefetchTexts } from './texts.js';

/** @typedef {import('../controller.js').Controller} Controller */

let lastId = 0;

/**
 * Mounts the widget of an element, whose state says that its library is on its way.
 * @param {Controller} controller
 */
export const start = async (controller) => {
  const { feed, host, kind, language, library, state } = controller;
  if (!/loading|retrying|restarting/.test(state)) return;
  const id = (controller.id = ++lastId);
  controllers.set(id, controller);
  if (feed && state !== 'retrying') prefetch(feed, WITH_MEMBERS.includes(kind) && (host.closest('hrc-screen') ? 'members' : 'map')).catch(() => 0);
  prefetchTexts(library, language);
  try {
    const { mount } = await getLibrary(library);
    const css = await getStyleSheet(library);
    if (controller.id !== id) {
      controllers.delete(id);
      return;
    }
    controller.useStyles(css);
    controller.moveTo('mounted');
    mount(controller);
    controller.code = '';
    controller.failures = 0;
  } catch (error) {
    controllers.delete(id);
    if (controller.id !== id) return;
    const fault = faultOf(error);
    const final = /blocked|^broken/.test(fault.code);
    unmountFailed(controller);
    controller.moveTo('failed');
    // A fault that has passed at the first retry is not worth a line.
    if (++controller.failures === (final ? 1 : 2)) stop(controller, fault);
    if (!final) retryLater(() => host.isConnected && controller.moveTo('retrying') && start(controller), host.getAttribute('refresh'));
  }
};

/**
 * Takes a widget off the page without a call into its library, which may have panicked.
 * @param {Controller} controller
 */
const unmountFailed = (controller) => {
  controller.view?.detach();
  controller.unmount();
};

/**
 * Mounts it in a new instance of its library.
 * @param {Controller} controller
 */
export const restart = (controller) => {
  controller.view?.detach();
  if (controller.moveTo('restarting')) start(controller);
};

/**
 * Reports that a widget can't go on. The snapshot comes back, and is refreshed; without one, the author's own content.
 * @param {Controller} controller
 * @param {import('../fault.js').Fault} fault
 */
export const stop = (controller, fault) => {
  const { host, kind } = controller;
  unmountFailed(controller);
  controller.moveTo('stopped');
  controller.code = fault.code;
  const { snapshot } = controller;
  if (snapshot) enableControls(snapshot, false);
  else if (!controller.given) controller.room = 0;
  controller.showOwn(!snapshot);
  // The screen has put its children into slots of its own.
  if (kind === 'screen') for (const child of host.children) child.slot = '';
  if (controller.snapshotUrl) {
    controller.showSnapshot();
    watchSnapshot(controller);
  }
  report(host, fault);
};
