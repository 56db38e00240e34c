import { LANGUAGES } from './catalogue.js';

/**
 * The language of the widgets' texts for a tag such as `fr-CA`, or for the first of several.
 * @param {string} tag
 * @returns {string | undefined} nothing where they have no texts in it
 */
export const knownLanguage = (tag) => LANGUAGES.find((known) => known === tag.toLowerCase().split(/[-_,]/)[0]);
