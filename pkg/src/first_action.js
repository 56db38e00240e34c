/**
 * Takes note of what a reader presses in a snapshot, and shows that it was noticed. The live widget does it.
 * @param {import('./controller.js').Controller} controller
 */
export const keepFirstAction = (controller) => {
  controller.root.addEventListener('click', ({ target }) => {
    const pressed = (controller.pressed = /** @type {Element} */ (target));
    pressed.closest('.snapshot button,.snapshot g')?.setAttribute('aria-busy', 'true');
  });
};
