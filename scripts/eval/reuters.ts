import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Story } from '../../src/corpus/corpus.ts';

export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

interface Line extends Omit<Story, 'text' | 'status'> {
  readonly paragraphs: readonly string[];
}

/** The Reuters stories of the measuring data, one after another. */
export async function* reutersStories(): AsyncGenerator<Story> {
  const file = createReadStream(join(SHARED, 'data/reuters-2006-2009.jsonl.gz')).pipe(createGunzip());
  for await (const line of createInterface({ input: file })) {
    const { paragraphs, ...story }: Line = JSON.parse(line);
    yield { ...story, status: 'current', text: paragraphs.join('\n\n') };
  }
}

/** The path of a file of the measuring data; the program ends here, with a line that says so, where it is missing. */
export function skipWithout(name: string): string {
  const path = join(SHARED, name);
  if (existsSync(path)) return path;
  console.log(`Skipped: ../shared/${name} is not here.`);
  process.exit(0);
}
