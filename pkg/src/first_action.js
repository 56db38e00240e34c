/** What works without the live widget, or is read when it takes over. */
const WORKS = 'a,summary,input,select,label';

/**
 * Takes note of what a reader presses in a snapshot, and shows that it was noticed. The live widget does it.
 * @param {import('./controller.js').Controller} controller
 */
export const keepFirstAction = (controller) => {
  controller.root.addEventListener('click', ({ target }) => {
    const pressed = /** @type {Element} */ (target);
    if (!pressed.closest('.snapshot') || pressed.closest(WORKS) || controller.code) return;
    controller.pressed = pressed;
    (pressed.closest('button,g') || pressed).ariaBusy = 'true';
  });
};
