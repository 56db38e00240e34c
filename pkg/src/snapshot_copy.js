// A snapshot comes from the feed's host and is trusted no more than the feed: only known elements and attributes are copied.

const TAGS = /^(a|bdi|caption|circle|details|div|g|li|line|p|path|rect|span|summary|svg|t(able|body|d|ext|h|head|itle|r)|ul|use)$/;
/** Only inside a ghost: controls of the live widget, which keep their room, and are there for nobody until they can be used. */
const CONTROLS = /^(label|input|select|option|button)$/;
const ATTRIBUTES =
  /^(class|part|role|id|lang|dir|title|hidden|scope|tabindex|viewBox|preserveAspectRatio|width|height|[cdr]?[xy]?[12]?|transform|text-anchor|font-size|stroke-width|aria-\w+|data-[\w-]+)$/;

/**
 * The value that an attribute may have in the copy, or nothing.
 * @param {string} tag
 * @param {string} name
 * @param {string} value
 * @param {string} url of the snapshot
 * @returns {string | undefined}
 */
const allowed = (tag, name, value, url) => {
  if (ATTRIBUTES.test(name) || (name === 'type' && /^(search|checkbox)$/.test(value)) || (name === 'href' && value[0] === '#')) return value;
  if (name !== 'href' || tag !== 'a') return;
  try {
    const { href } = new URL(value, url);
    if (/^https?:/.test(href)) return href;
  } catch {
    // An invalid address is left out.
  }
};

/**
 * Appends a copy of `source` to `target`, and gives the copy, or `target` where there is none.
 * @param {Node} source
 * @param {Element} target
 * @param {string} url of the snapshot
 * @param {boolean} [inGhost]
 * @returns {Element}
 */
export const copySnapshot = (source, target, url, inGhost) => {
  if (source.nodeType === 3) target.append(/** @type {Text} */ (source).data);
  if (source.nodeType !== 1) return target;
  const { attributes, childNodes, localName, namespaceURI } = /** @type {Element} */ (source);
  if (!TAGS.test(localName) && !(inGhost && CONTROLS.test(localName))) return target;
  const copy = target.appendChild(document.createElementNS(namespaceURI, localName));
  for (const { name, value } of attributes) {
    const kept = allowed(localName, name, value, url);
    if (kept !== undefined) copy.setAttribute(name, kept);
  }
  if (localName === 'a') copy.setAttribute('rel', 'noopener');
  inGhost ||= copy.classList.contains('ghost');
  for (const child of childNodes) copySnapshot(child, copy, url, inGhost);
  return copy;
};
