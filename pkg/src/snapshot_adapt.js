/**
 * Shows the figure for a width.
 * @param {HTMLElement} snapshot
 * @param {number} width px
 */
export const fitFigures = (snapshot, width) => {
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (snapshot.querySelectorAll('.fit'))) {
    const { from, to } = /** @type {Record<string, any>} */ (figure.dataset);
    figure.hidden = from > width || to <= width;
  }
};

/**
 * Shows the controls of a snapshot where the live widget can come, which does what the reader asks of them.
 * @param {HTMLElement} snapshot
 * @param {boolean} usable
 */
export const enableControls = (snapshot, usable) => {
  for (const ghost of /** @type {NodeListOf<HTMLElement>} */ (snapshot.querySelectorAll('.ghost'))) {
    ghost.hidden = ghost.inert = !usable;
  }
};

/**
 * Adapts a snapshot to its place: whether its data is old by now, the level of its heading, the figure for this width.
 * @param {HTMLElement} snapshot
 * @param {HTMLElement} host
 */
export const adaptSnapshot = (snapshot, host) => {
  /** @type {NodeListOf<HTMLElement>} */
  const ages = snapshot.querySelectorAll('[part=age],.stale');
  if (Date.parse(/** @type {string} */ (snapshot.dataset.validUntil)) < Date.now()) for (const age of ages) age.hidden = !age.hidden;
  const level = /^[2-6]$/.exec(/** @type {string} */ (host.getAttribute('heading')));
  snapshot.querySelector('[role=heading]')?.setAttribute('aria-level', level ? level[0] : '3');
  fitFigures(snapshot, host.clientWidth);
};
