import { LEAST_REFRESH_SECONDS, REFRESH_SECONDS } from './catalogue.js';

/**
 * The seconds that the attribute `refresh` asks for.
 * @param {string | number | null} refresh
 */
export const refreshSeconds = (refresh) => Math.max(/** @type {number} */ (refresh || REFRESH_SECONDS), LEAST_REFRESH_SECONDS) || REFRESH_SECONDS;
