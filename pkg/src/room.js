// The room that an element keeps on the page until its widget is shown, so that nothing moves.

import { ROOMS } from './catalogue.js';

/** What is lower is a few lines of text, px. */
const LEAST_ROOM = 240;

/**
 * The room that the page has given to an element that shows nothing yet, px; 0 where it has given none.
 * @param {HTMLElement} host
 */
export const givenRoom = (host) => {
  const room = host.clientHeight - parseFloat(getComputedStyle(host).paddingTop);
  return room > LEAST_ROOM ? room : 0;
};

/**
 * The room that a widget needs at most, px; 0 where that is not known.
 * @param {string} kind
 * @param {number} width px
 * @param {number} em px
 */
export const neededRoom = (kind, width, em) => {
  const room = ROOMS[kind];
  if (!room || !width) return 0;
  const [ems, share, narrowEms, narrowShare] = room;
  return Math.max(ems * em + share * width, narrowEms * em - narrowShare * width);
};

/**
 * Styles of a shadow root, also for the time before the library's style sheet is here. What stands in the place of the author's
 * own content fills the room, with its foot at the lower edge.
 * @param {number} room px
 * @param {boolean} own whether the author's own content is shown
 */
export const roomStyles = (room, own) => {
  const host = ':host{display:block;padding-bottom:0!important}:host([hidden]){display:none}';
  if (own) return `${host}:host{min-height:${room}px}`;
  return room ? `${host}.root{display:grid;min-height:${room}px}.root>.frame{display:flex;flex-direction:column}.foot{margin-top:auto;padding-top:.75em}` : host;
};
