const warned = new Set();

/**
 * Writes a line on the console, once.
 * @param {string} text
 */
export const warn = (text) => {
  if (!warned.has(text)) console.warn('[hrc] ' + text);
  warned.add(text);
};

/**
 * @param {Element} host
 * @param {string} name
 * @param {unknown} detail
 */
export const emit = (host, name, detail) =>
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

/**
 * Reports a fault to the page, as an event, and to the webmaster, on the console.
 * @param {Element} host
 * @param {import('./fault.js').Fault} fault
 */
export const report = (host, fault) => {
  warn(`<${host.localName}>: ${fault.code}: ${fault.message}`);
  emit(host, 'hrc:error', fault);
};
