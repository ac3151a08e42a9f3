/** A view opens with no more than 60 kB of script, before compression: it is parsed anew with each click. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'chrome');
const MOST_BYTES = 60_000;
/** Parts that are loaded at once, not on demand. */
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;

/** The script with all that it imports at once. */
function withImports(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const script = readFileSync(join(DIST, file), 'utf8');
  for (const [, imported = ''] of script.matchAll(STATIC_IMPORT)) withImports(join(dirname(file), imported), seen);
  return seen;
}

for (const view of readdirSync(DIST).filter((name) => name.endsWith('.html'))) {
  test(`${view} loads at most ${MOST_BYTES} bytes of script`, () => {
    const html = readFileSync(join(DIST, view), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, file = '']) => file);
    assert.notEqual(scripts.length, 0);
    const files = scripts.reduce((seen, file) => withImports(file, seen), new Set<string>());
    const bytes = [...files].reduce((sum, file) => sum + readFileSync(join(DIST, file)).length, 0);
    assert.ok(bytes <= MOST_BYTES, `${view}: ${bytes} bytes in ${[...files].join(', ')}`);
  });
}
