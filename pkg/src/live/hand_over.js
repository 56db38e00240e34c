// From a snapshot to the live widget, which is drawn in the same place: what the reader has focused, typed, chosen and pressed.


/** What works without the live widget, or is handed over in another way. */
const WORKS = 'a,summary,input,select,label';
/** What can have the focus. */
const FOCUSABLE = 'button,input,select,summary,a,[tabindex]';

/**
 * The middle of an element, px from the host's corner.
 * @param {HTMLElement} host
 * @param {Element} element
 */
const placeIn = (host, element) => {
  const from = host.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2 - from.left, y: top + height / 2 - from.top };
};

/**
 * Takes note of what the reader has done in a snapshot. It is measured while the snapshot is on the page.
 * @param {import('../controller.js').Controller} controller
 * @param {HTMLElement} snapshot
 * @returns {() => void} does it in the live widget
 */
export const handOver = (controller, snapshot) => {
  const { host, root } = controller;
  /** @type {(() => void)[]} */
  const actions = [];
  /**
   * @param {{ x: number, y: number }} place
   * @param {(target: any, x: number, y: number) => void} act on what is there in the live widget
   */
  const at = (place, act) =>
    actions.push(() => {
      const { left, top } = host.getBoundingClientRect();
      const [x, y] = [place.x + left, place.y + top];
      const target = root.elementFromPoint(x, y);
      if (target) act(target, x, y);
    });
  for (const control of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (snapshot.querySelectorAll('input,select'))) {
    // The values of options are not in a snapshot.
    const key = control.localName === 'select' ? 'selectedIndex' : 'value';
    const value = /** @type {any} */ (control)[key];
    if (!value) continue;
    at(placeIn(host, control), (target) => {
      const live = target.closest(control.localName);
      if (!live || live[key] === value) return;
      live[key] = value;
      for (const type of ['input', 'change']) live.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }
  const focused = root.activeElement;
  if (focused && snapshot.contains(focused)) at(placeIn(host, focused), (target) => target.closest(FOCUSABLE)?.focus({ preventScroll: true }));
  const { pressed } = controller;
  // Not the figure itself: its middle is not what was meant.
  if (pressed && snapshot.contains(pressed) && pressed.localName !== 'svg' && !pressed.closest(WORKS)) {
    at(placeIn(host, pressed), (target, clientX, clientY) => {
      /** @type {PointerEventInit} */
      const init = { bubbles: true, cancelable: true, composed: true, isPrimary: true, pointerId: 1, detail: 1, clientX, clientY };
      // A map takes presses by their place.
      for (const type of ['pointerdown', 'pointerup', 'click']) target.dispatchEvent(new PointerEvent(type, init));
    });
  }
  controller.pressed = undefined;
  return () => {
    for (const act of actions) act();
  };
};
