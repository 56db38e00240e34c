// `cargo xtask bundle` runs it. BUNDLES is the folder to write into.
const { BUNDLES } = process.env;
const banner = '// Bundled from pkg/src by `cargo xtask bundle`.';

const bundle = (input, file, output) => ({
  input: `../pkg/src/${input}`,
  output: { file: `${BUNDLES}/${file}`, banner, comments: false, ...output },
});

export default [
  bundle('embed.js', 'embed.js', { format: 'iife' }),
  bundle('live/index.js', 'live.js', { format: 'iife', name: 'live' }),
];
