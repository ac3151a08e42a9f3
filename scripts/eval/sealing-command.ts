/**
 * The built command, but that all packs it builds are sealed: for a tool that builds packs of its own.
 *
 *     tsx scripts/eval/sealing-command.ts ARGUMENT…
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '..', '..', 'dist/cli/wirecheck.js');

const words = process.argv.slice(2);
const isBuilding = words[0] === 'corpus' && words[1] === 'build';
const { status } = spawnSync(process.execPath, [COMMAND, ...words, ...(isBuilding ? ['--sealed'] : [])], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
