import { ELEMENTS, WIDTHS, WITHOUT_SNAPSHOTS } from './catalogue.js';

/**
 * @param {string | null | undefined} address
 * @param {string} base
 * @returns {string} the absolute address, or nothing
 */
export const absolute = (address, base) => {
  try {
    return address ? new URL(address, base).href : '';
  } catch {
    return '';
  }
};

/**
 * Whether the attributes of an element ask for what no snapshot shows.
 * @param {string} kind
 * @param {Pick<HTMLElement, 'hasAttribute'>} host
 */
export const asksForMore = (kind, host) => ELEMENTS[kind].some((name) => host.hasAttribute(name));

/**
 * Address of a widget's snapshot: in `snapshots/` beside the feed, or where the attribute says. There is none for an element
 * whose attributes ask for another view.
 * @param {string} kind
 * @param {string} feed absolute address
 * @param {Pick<HTMLElement, 'baseURI' | 'clientWidth' | 'getAttribute' | 'hasAttribute'>} host
 * @param {string} language tag in small letters, of which only the first part counts; or nothing
 * @returns {string} nothing where there is none
 */
export const snapshotAddress = (kind, feed, host, language) => {
  const folder = host.getAttribute('snapshots');
  if (!feed || folder === 'off' || WITHOUT_SNAPSHOTS.includes(kind) || asksForMore(kind, host)) return '';
  const range = WIDTHS.filter((border) => host.clientWidth >= border).length;
  const [primary] = /** @type {RegExpExecArray} */ (/^[a-z]*/.exec(language));
  return absolute(`${kind}.${primary && primary + '.'}${range}.html`, absolute(folder || 'snapshots/', folder === null ? feed : host.baseURI));
};
