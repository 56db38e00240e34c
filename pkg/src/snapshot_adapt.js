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
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (snapshot.querySelectorAll('.fit'))) {
    const { from, to } = /** @type {Record<string, any>} */ (figure.dataset);
    figure.hidden = from > host.clientWidth || to <= host.clientWidth;
  }
};
