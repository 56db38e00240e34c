// What `cargo xtask pack` writes into the bundle.

/** Version of the workspace. */
declare const __VERSION__: string;
/** Hashes of the files that the loader loads, by their names, as the attribute `integrity` has them. */
declare const __INTEGRITY__: Record<string, string>;
/** In the folder of one version, the bindings of each library by its name; so the hash of `embed.js` covers them. */
declare const __BINDINGS__: Record<string, ((loader: import('./loader.js').Loader) => import('./loader.js').LiveHalf) | undefined>;
/** Address of the loader: that of its script tag, or of the module. */
declare const __ADDRESS__: string | undefined;

interface HTMLElement {
  /** The controller of a widget's element. */
  _hrc?: import('./controller.js').Controller;
}

/** What the loader gives to the live half. */
declare const __LOADER__: import('./loader.js').Loader;
/** Makes the functions around a new instance of a library. */
declare const __BIND__: () => import('./live/library.js').Bindings;
