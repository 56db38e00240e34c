// When the library of an element is loaded, where a snapshot is shown first: what its attribute `load` asks for.

/** What a reader does who reaches for a widget. */
const INTENT = ['pointerover', 'pointerdown', 'focusin', 'keydown'];

/** Where the browser does not tell when it is idle, ms. */
const IDLE_MS = 200;

/** How long it may be busy, or say nothing, as in a frame that has nothing new to paint, ms. */
const BUSY_MS = 5e3;

/** @param {() => void} load */
const loadWhenIdle = (load) => {
  const { requestIdleCallback } = /** @type {{ requestIdleCallback?: typeof window.requestIdleCallback }} */ (globalThis);
  const wait = () => (requestIdleCallback ? requestIdleCallback(load, { timeout: BUSY_MS }) : setTimeout(load, IDLE_MS));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};

/**
 * Calls `load` when it is time: perhaps more than once, and perhaps never.
 * @param {HTMLElement} host
 * @param {Promise<unknown>} shown resolves to whether there is a snapshot; without one nothing is worth the wait
 * @param {() => void} load
 */
export const loadInTime = (host, shown, load) => {
  const order = host.getAttribute('load');
  // On an event screen nobody reaches for anything.
  if (order === 'eager' || host.closest('hrc-screen')) return load();
  for (const type of INTENT) host.addEventListener(type, load, { once: true, passive: true });
  const onlyOnIntent = order === 'intent' || /** @type {any} */ (navigator).connection?.saveData;
  shown.then((isShown) => {
    if (!isShown) load();
    else if (!onlyOnIntent) loadWhenIdle(load);
  });
};
