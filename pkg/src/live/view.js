import { observe } from '../observers.js';
import { controllers } from './context.js';
import { getLand } from './files.js';
import { handOver } from './hand_over.js';

/** A scroll bar that comes changes the width by less, px. */
const WIDTH_TOLERANCE = 20;

/** How often it is looked whether a press is over, which may end by pointer, key or scrolling, ms. */
const PRESS_MS = 100;

/** @param {Element} frame */
const controllerOf = (frame) => {
  const { host } = /** @type {ShadowRoot} */ (frame.getRootNode());
  return /** @type {HTMLElement | undefined} */ (host)?._hrc;
};

// In the next frame: a widget that changes its height in the callback of an observer would be an error event of the page.
const sizes = observe(
  'ResizeObserver',
  () => 0,
  (entries) => requestAnimationFrame(() => entries.forEach(({ target }) => controllerOf(target)?.view?.measure())),
);

const viewport = observe(
  'IntersectionObserver',
  () => 0,
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting || controllerOf(target)?.trimRoom()),
);

/** A widget in a shadow root. */
export class LiveView {
  box = document.createElement('div');
  /** @type {import('./library.js').Widget | undefined} */
  widget;
  /** @type {Element | undefined} */
  frame;

  /**
   * Mounts a widget.
   * @param {import('../controller.js').Controller} controller
   * @param {(box: HTMLElement) => import('./library.js').Widget} mount
   */
  constructor(controller, mount) {
    const { room, root, snapshot } = controller;
    const { box } = this;
    this.controller = controller;
    this.id = controller.id;
    controller.view = this;
    // What has nothing to show yet takes no place in the room.
    box.className = snapshot || room ? 'root coming' : 'root';
    root.append(box);
    this.widget = mount(box);
    this.frame = /** @type {Element} */ (box.firstElementChild);
    this.measure();
    this.passAttributes();
    sizes.observe(this.frame);
  }

  /** What the library does is not heard any more. What it has drawn stays. */
  detach() {
    controllers.delete(this.id);
    this.controller.id = 0;
    this.widget = undefined;
    if (this.frame) {
      sizes.unobserve(this.frame);
      viewport.unobserve(this.frame);
    }
  }

  /** Takes the widget off the page, and gives its memory back, unless it is detached. */
  remove() {
    this.widget?.free();
    this.detach();
    this.box.remove();
    this.controller.view = undefined;
  }

  /** Passes on how much room there is. */
  measure() {
    const { controller, frame, widget } = this;
    const { clientWidth } = controller.host;
    if (Math.abs(clientWidth - controller.width) > WIDTH_TOLERANCE) {
      controller.width = clientWidth;
      controller.setRoom(0);
    }
    if (widget && frame) {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(frame);
      widget.resize(frame.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight), parseFloat(fontSize));
    }
  }

  /** Passes on the attributes, with absolute addresses. */
  passAttributes() {
    const { feed, host, names, pageLanguage } = this.controller;
    const pairs = names.flatMap((name) => {
      const value = name === 'feed' ? feed : host.getAttribute(name);
      return value === null ? [] : [name, value];
    });
    this.widget?.attributes(pageLanguage, pairs);
  }

  /** Shows what went wrong, beside the author's own content, where nothing else is shown. */
  showNotice() {
    const { controller, box } = this;
    if (controller.state === 'live' || controller.snapshot) return;
    box.classList.remove('coming');
    if (!controller.given) controller.setRoom(0);
  }

  /** The widget has something to show. A snapshot stays until all of it is drawn. */
  reveal() {
    const { controller } = this;
    const first = controller.moveTo('live');
    if (!first || !controller.snapshot) return this.replaceOthers();
    const replace = () => requestAnimationFrame(() => this.replaceOthers());
    if (controller.kind === 'map') getLand().then(replace, replace);
    else replace();
  }

  /** Shows the widget in place of all else, with what the reader has opened, and no lower than the snapshot. */
  replaceOthers() {
    const { box, controller, frame } = this;
    const { root } = controller;
    if (controller.view !== this) return;
    const snapshot = /** @type {HTMLElement | null} */ (controller.snapshot);
    const later = (delayMs = 0) => setTimeout(() => this.replaceOthers(), delayMs);
    // In the middle of a press, or in an open list.
    if (snapshot && controller.host.matches(':active')) return later(PRESS_MS);
    if (snapshot && root.activeElement?.localName === 'select') return root.activeElement.addEventListener('focusout', () => later(), { once: true });
    const carryOn = snapshot && handOver(controller, snapshot, box);
    // Measured first: with both of them on it, the page could get a scroll bar, and other widths.
    if (snapshot) controller.room = Math.max(controller.room, snapshot.getBoundingClientRect().height);
    box.classList.remove('coming');
    // A server's snapshot has brought its rules.
    for (const old of [...root.querySelectorAll('.root,style')]) if (old !== box) old.remove();
    if (snapshot) copyOpened(snapshot, box);
    controller.showOwn(false);
    carryOn?.();
    if (frame) viewport.observe(frame);
    // What the reader opens and closes has its own height. A property, because this is done at each update.
    box.onclick = ({ target }) => {
      if (/** @type {Element} */ (target).closest('[part=toggle]')) controller.setRoom(0);
    };
  }
}

/**
 * Opens in the widget what the reader has opened in the snapshot.
 * @param {Element} snapshot
 * @param {Element} box
 */
const copyOpened = (snapshot, box) => {
  const toggles = /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[part=toggle]'));
  snapshot.querySelectorAll('.alternative').forEach((details, index) => {
    if (details.hasAttribute('open')) toggles[index]?.click();
  });
  // By what they are of: the widget may have newer data.
  for (const { dataset } of /** @type {NodeListOf<HTMLElement>} */ (snapshot.querySelectorAll('[data-more][open]'))) {
    box.querySelector(`[data-more="${CSS.escape(/** @type {string} */ (dataset.more))}"]`)?.toggleAttribute('open');
  }
};
