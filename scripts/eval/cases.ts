/**
 * The labelled rewrite cases, scored by the shared tool on the built command: alone, and with all Reuters stories loaded
 * beside them; in open packs, and in sealed ones.
 *
 *     tsx scripts/eval/cases.ts [--json] [--verbose]
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { skipWithout } from './reuters.ts';
import { KINDS, pathOf, reutersPack } from './reuters-pack.ts';

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

const SEALING = ['--cli', `node --import tsx ${join('scripts', 'eval', 'sealing-command.ts')}`];

if (!existsSync(join(ROOT, 'dist/cli/wirecheck.js'))) await build();
const verbose = process.argv.filter((option) => option === '--verbose');
for (const kind of KINDS) {
  await reutersPack(kind);
  const sealing = kind === 'sealed' ? SEALING : [];
  score(`${kind} packs: the cases alone`, ...sealing, ...verbose);
  score(`${kind} packs: with 45,105 Reuters stories beside them`, ...sealing, '--distractors', pathOf(kind));
}
