// What packing writes into the bundles.
Object.assign(globalThis, {
  __VERSION__: '1.2.3',
  __INTEGRITY__: { 'hrc.css': 'sha256-css' },
  __ID__: 'a1b2',
  __MODULES__: {},
  __ADDRESS__: undefined,
});
