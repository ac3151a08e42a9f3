/**
 * The labelled rewrite cases, scored by the shared tool on the built command: alone, and with all Reuters stories loaded
 * beside them.
 *
 *     tsx scripts/eval/cases.ts [--json] [--verbose]
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { skipWithout } from './reuters.ts';
import { REUTERS_PACK, reutersPack } from './reuters-pack.ts';

const CASES = skipWithout('data/cases');
const TOOL = skipWithout('tools/score-cases.mjs');
const ROOT = join(import.meta.dirname, '..', '..');

function score(title: string, ...options: string[]): void {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, CASES, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  if (process.argv.includes('--json')) console.log(lines.at(-1));
  else console.log([`${title}:`, ...lines.slice(0, -1)].join('\n'));
}

if (!existsSync(join(ROOT, 'dist/cli/wirecheck.js'))) await build();
await reutersPack();
score('the cases alone', ...process.argv.filter((option) => option === '--verbose'));
score('with 45,105 Reuters stories beside them', '--distractors', REUTERS_PACK);
