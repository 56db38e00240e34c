import { LANGUAGES } from '../catalogue.js';

/**
 * The language of the widgets' texts for a tag such as `fr-CA`, or for the first of several. Outside Brazil, Portuguese is that of
 * Portugal.
 * @param {string} tag
 * @returns {string | undefined} nothing where they have no texts in it
 */
export const knownLanguage = (tag) => {
  const [primary, region = 'br'] = tag.toLowerCase().split(',')[0].split(/[-_]/);
  const [own, abroad = own] = LANGUAGES.filter((known) => known.split('-')[0] === primary);
  return region === 'br' ? own : abroad;
};
