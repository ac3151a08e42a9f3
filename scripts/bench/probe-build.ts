/** Builds a pack in a fresh process. Arguments: empty process's bytes, scale, kind, stories, megabytes of text, pack. */

import { existsSync, readFileSync } from 'node:fs';
import { buildPack } from '../../src/cli/build-pack.ts';
import { print } from './statistics.ts';
import { scaleOf, TARGETS } from './targets.ts';

/** Kilobytes at the most. Elsewhere than on Linux those of the process that began this one are among them. */
function mostMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

const [, scale, kind = '', input = '', megabytes = '0', output = ''] = process.argv.slice(2);
const targets = TARGETS[scaleOf(scale)];

const started = performance.now();
const built = await buildPack([input], { output, name: 'bench', sealed: kind === 'sealed', tell: () => {} });
if (!built.ok) throw new Error(built.error.message);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();

print([
  [`${kind} pack, building`, Number(megabytes) / seconds, 'MB/s', targets.building],
  [`${kind} pack, building, by the processor's time`, (1e6 * Number(megabytes)) / (user + system), 'MB/s', null],
  [`${kind} pack, building, memory of the process`, mostMemory() / 1000, 'MB', targets.buildingMemory],
]);
