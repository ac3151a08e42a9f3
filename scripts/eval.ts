/** `npm run eval [-- NAME …] [--json]`: the evaluations of scripts/eval, each by itself, from ../shared. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const EVALUATIONS = [
  'cases',
  'quotes',
  'tampered-quotes',
  'drift',
  'pages',
  'false-alarms',
  'lifted',
  'same-event',
  'versions',
  'reveals',
  'thresholds',
] as const;

const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !EVALUATIONS.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`There is no evaluation ${unknown.join(', ')}: the evaluations are ${EVALUATIONS.join(', ')}.`);
  process.exit(1);
}
for (const name of named.length > 0 ? named : EVALUATIONS) {
  if (!options.includes('--json')) console.log(`\n${name}`);
  const program = join(import.meta.dirname, 'eval', `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
