// The interface of the WebAssembly library. No other module calls its functions, but for those of `Widget`.

import { NativePromise, bind, getStyleSheet } from './context.js';
import { compile, getFile } from './files.js';
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
 * Makes an instance of the library.
 * @type {import('../loader.js').LiveHalf['open']}
 */
export const open = async (name) => {
  // Where the style sheet has failed, this finds out why.
  const styled = getStyleSheet(name).catch(() => getFile('style', name + '.css', (response) => response.text()));
  const [module] = await NativePromise.all([compile(name), styled]);
  const bindings = bind();
  bindings.initSync({ module });
  const library = bindings.start(createShell(name));
  return {
    mount: (controller) => new LiveView(controller, (box) => library.mount(controller.id, controller.host, box, 'hrc-' + controller.kind)),
  };
};
