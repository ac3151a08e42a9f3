/** The pack of all Reuters stories of the measuring data, built when it is missing or of another version. */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPackAt } from '../../src/cli/pack-files.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { unwrap } from './check-text.ts';
import { SHARED } from './reuters.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'wirecheck');
export const REUTERS_PACK = join(FOLDER, 'reuters-2006-2009.pack');

function build(): void {
  mkdirSync(FOLDER, { recursive: true });
  const input = join(SHARED, 'data/reuters-2006-2009.jsonl.gz');
  const command = [
    join(ROOT, 'src/cli/wirecheck.ts'),
    'corpus',
    'build',
    input,
    '-o',
    REUTERS_PACK,
    '--name',
    'reuters',
  ];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The pack of the Reuters stories could not be built.');
}

export async function reutersPack(): Promise<Pack> {
  const known = await openPackAt(REUTERS_PACK);
  if (known.ok) return known.value;
  build();
  return unwrap(await openPackAt(REUTERS_PACK));
}
