// From a snapshot to the live widget, which is drawn in the same place: what the reader has focused, typed, chosen and pressed.

/** What can have the focus. */
const FOCUSABLE = 'button,input,select,summary,a,[tabindex]';

/**
 * The controls of a widget that are seen, but for those in a table, in the order of the document. A snapshot has the same ones.
 * @param {Element} box
 */
const controlsOf = (box) =>
  /** @type {HTMLElement[]} */ ([...box.querySelectorAll('summary,button,input,select')]).filter((control) => control.checkVisibility() && !control.closest('[part=table]'));

/**
 * Takes note of what the reader has done in a snapshot. It is measured while the snapshot is on the page.
 * @param {import('../controller.js').Controller} controller
 * @param {HTMLElement} snapshot
 * @param {HTMLElement} box of the live widget
 * @returns {() => void} does it in the live widget
 */
export const handOver = (controller, snapshot, box) => {
  const { host, pressed, root } = controller;
  const controls = controlsOf(snapshot);
  /** @type {(() => void)[]} */
  const actions = [];
  /**
   * @param {Element} element of the snapshot
   * @param {(live: any, x: number, y: number) => void} act on the same control of the live widget, or on what is in the same place
   */
  const at = (element, act) => {
    const from = host.getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    const index = controls.findIndex((control) => control.contains(element));
    actions.push(() => {
      const to = host.getBoundingClientRect();
      const [x, y] = [left + width / 2 + to.left - from.left, top + height / 2 + to.top - from.top];
      const all = controlsOf(box);
      const live = (all.length === controls.length && all[index]) || root.elementFromPoint(x, y);
      if (live) act(live, x, y);
    });
  };
  for (const control of controls) {
    if (!/input|select/.test(control.localName)) continue;
    // The values of options are not in a snapshot.
    const key = control.localName === 'select' ? 'selectedIndex' : 'value';
    const value = /** @type {any} */ (control)[key];
    if (!value) continue;
    at(control, (live) => {
      if (live[key] === value) return;
      live[key] = value;
      for (const type of ['input', 'change']) live.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }
  const focused = root.activeElement;
  if (focused && snapshot.contains(focused)) at(focused, (live) => live.closest(FOCUSABLE)?.focus({ preventScroll: true }));
  // Not what works by itself, and not the figure: its middle is not what was meant.
  if (pressed && snapshot.contains(pressed) && !pressed.closest('a,summary,input,select,label') && pressed.localName !== 'svg') {
    at(pressed, (live, clientX, clientY) => {
      /** @type {PointerEventInit} */
      const init = { bubbles: true, cancelable: true, composed: true, isPrimary: true, pointerId: 1, detail: 1, clientX, clientY };
      // A map takes presses by their place.
      for (const type of ['pointerdown', 'pointerup', 'click']) live.dispatchEvent(new PointerEvent(type, init));
    });
  }
  controller.pressed = undefined;
  return () => {
    for (const act of actions) act();
  };
};
