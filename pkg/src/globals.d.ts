// What `cargo xtask pack` writes into the bundle.

/** Version of the workspace. */
declare const __VERSION__: string;
/** In the folder of one version, hashes of its style sheets, by their names, as the attribute `integrity` has them. */
declare const __INTEGRITY__: Record<string, string>;
/** Id of the live half and the style sheets. */
declare const __ID__: string;
/** Hashes of the files that the live half loads, as the attribute `integrity` has them, and ids of its modules, by their names. */
declare const __FILES__: Record<string, string>;
/** In the folder of one version, the modules that are loaded later, by their names; so the hash of `embed.js` covers them. */
declare const __MODULES__: Record<string, unknown>;
/** Addresses of files, by their names, where a bundler may have moved them. */
declare const __URLS__: Record<string, string>;
/** Address of the loader: that of its script tag, or of the module. */
declare const __ADDRESS__: string | undefined;

interface HTMLElement {
  /** The controller of a widget's element. */
  _hrc?: import('./controller.js').Controller;
}

/** What the loader gives to the live half. */
declare const __LOADER__: import('./loader.js').Loader;
