import { createController } from './controller.js';
import { VERSION } from './version.js';

/**
 * Defines the element of a kind. Its properties mirror its attributes.
 * @param {string} kind
 * @param {string[]} names of its attributes
 */
export const defineElement = (kind, names) => {
  class WidgetElement extends HTMLElement {
    static observedAttributes = names;
    static version = VERSION;

    /** @override */
    _hrc = createController(this, kind, names);

    /** Code of the fault for which it can't go on; empty otherwise. */
    get stopped() {
      return this._hrc.code;
    }

    connectedCallback() {
      // Properties that were set before this class was defined hide those of the class.
      const own = /** @type {Record<string, any>} */ (this);
      for (const name of names) {
        if (Object.hasOwn(own, name)) {
          const value = own[name];
          delete own[name];
          own[name] = value;
        }
      }
      this._hrc.connect();
    }

    disconnectedCallback() {
      this._hrc.disconnect();
    }

    attributeChangedCallback() {
      this._hrc.passAttributes();
    }
  }
  for (const name of names) {
    // Every element has the property `lang`.
    if (name === 'lang') continue;
    Object.defineProperty(WidgetElement.prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return this.getAttribute(name) ?? '';
      },
      /** @this {HTMLElement} */
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
  customElements.define('hrc-' + kind, WidgetElement);
};
