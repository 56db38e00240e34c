// The interface of the WebAssembly library. No other module calls its functions, but for those of `Widget`.

import { once } from '../once.js';
import { FILES, NativePromise, getStyleSheet, libraries, loadModule } from './context.js';
import { compile, getFile } from './files.js';
import { resetRetries } from './retries.js';
import { createShell } from './shell.js';
import { LiveView } from './view.js';

/**
 * The library's functions, as wasm-bindgen makes them.
 * @typedef {{
 *   initSync(options: { module: WebAssembly.Module }): void,
 *   start(shell: ReturnType<typeof createShell>): Library,
 * }} Bindings
 */

/**
 * An instance of the library. All of its state is in it.
 * @typedef {{ mount(id: number, host: HTMLElement, container: HTMLElement, element: string): Widget }} Library
 */

/**
 * A mounted widget.
 * @typedef {{
 *   attributes(pageLanguage: string, pairs: string[]): void,
 *   resize(widthPx: number, fontPx: number): void,
 *   free(): void,
 * }} Widget
 */

/**
 * Makes the functions around a new instance of a library.
 * @type {(library?: string) => Promise<() => Bindings>}
 */
const getBindings = once((library) => loadModule(library, FILES[library + '.js']));

/** Loads a library and starts an instance of it, which all widgets of the page share. */
export const getLibrary = once(async (name) => {
  // Where the style sheet has failed, this finds out why.
  const styled = getStyleSheet(name).catch(() => getFile('style', name + '.css', (response) => response.text()));
  const [bind, module] = await NativePromise.all([getBindings(name), compile(name), styled]);
  const bindings = bind();
  bindings.initSync({ module });
  const library = bindings.start(createShell(name));
  resetRetries();
  return {
    mount: (/** @type {import('../controller.js').Controller} */ controller) => new LiveView(controller, (box) => library.mount(controller.id, controller.host, box, 'hrc-' + controller.kind)),
  };
}, libraries);
