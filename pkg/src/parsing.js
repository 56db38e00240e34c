/**
 * Whether the parser has left an element. A shadow root that is attached too early loses the one that the server has written
 * into the element, and half a snapshot is none.
 * @param {Node} element
 */
export const isParsed = (element) => {
  if (document.readyState !== 'loading') return true;
  for (let node = /** @type {Node | null} */ (element); node; node = node.parentNode || /** @type {ShadowRoot} */ (node).host) {
    if (node.nextSibling) return true;
  }
  return false;
};
