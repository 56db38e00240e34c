import { DATA_DEADLINE_MS, FEED_BYTES } from './catalogue.js';
import { NativePromise } from './native_promise.js';
import { once } from './once.js';

/** @type {Record<string, Promise<Document> | undefined>} */
const pages = {};

/**
 * A page as a document in which nothing runs and nothing is loaded: `XMLHttpRequest` parses it under every policy. Widgets that
 * want the same page at about the same time share one request.
 */
export const getPage = once(
  (url) =>
    new NativePromise((resolve, reject) => {
      setTimeout(forgetPage, DATA_DEADLINE_MS, url);
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.responseType = 'document';
      request.timeout = DATA_DEADLINE_MS;
      request.onprogress = ({ loaded }) => loaded > FEED_BYTES && request.abort();
      // However it ends.
      request.onloadend = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject());
      request.send();
    }),
  pages,
);

/** @param {string} url */
export const forgetPage = (url) => delete pages[url];
