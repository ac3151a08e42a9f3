/** Builds a pack in a fresh process. Arguments: empty process's bytes, scale, kind, stories, megabytes of text, pack. */

import { buildPack } from '../../src/cli/build-pack.ts';
import { print } from './statistics.ts';
import { scaleOf, TARGETS } from './targets.ts';

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
  [
    `${kind} pack, building, memory of the process`,
    process.resourceUsage().maxRSS / 1000,
    'MB',
    targets.buildingMemory,
  ],
]);
