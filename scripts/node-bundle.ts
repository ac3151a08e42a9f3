import type { BuildOptions } from 'esbuild';

/** Modules of the older kind, in a bundle of the newer, ask for Node's own by `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** A program for Node in one file. */
export const NODE_BUNDLE: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: { js: REQUIRE },
  logLevel: 'error',
};
