/** The packs of all Reuters stories of the measuring data, built when they are missing or of another version. */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPackAt } from '../../src/cli/pack-files.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { unwrap } from '../unwrap.ts';
import { SHARED } from './reuters.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'wirecheck');

/** An open pack has the text, a sealed one does not. */
export const KINDS = ['open', 'sealed'] as const;
export type Kind = (typeof KINDS)[number];

export const pathOf = (kind: Kind): string =>
  join(FOLDER, `reuters-2006-2009${kind === 'sealed' ? '-sealed' : ''}.pack`);

function build(kind: Kind): void {
  mkdirSync(FOLDER, { recursive: true });
  const input = join(SHARED, 'data/reuters-2006-2009.jsonl.gz');
  const options = ['-o', pathOf(kind), '--name', 'reuters', ...(kind === 'sealed' ? ['--sealed'] : [])];
  const command = [join(ROOT, 'src/cli/wirecheck.ts'), 'corpus', 'build', input, ...options];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The pack of the Reuters stories could not be built.');
}

export async function reutersPack(kind: Kind): Promise<Pack> {
  const known = await openPackAt(pathOf(kind));
  if (known.ok) return known.value;
  build(kind);
  return unwrap(await openPackAt(pathOf(kind)));
}
