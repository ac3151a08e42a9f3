import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Story } from '../../src/corpus/corpus.ts';

export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

interface Line extends Omit<Story, 'text'> {
  readonly paragraphs: readonly string[];
}

/** The Reuters stories of the measuring data, one after another. */
export async function* reutersStories(): AsyncGenerator<Story> {
  const file = createReadStream(join(SHARED, 'data/reuters-2006-2009.jsonl.gz')).pipe(createGunzip());
  for await (const line of createInterface({ input: file })) {
    const { paragraphs, ...story }: Line = JSON.parse(line);
    yield { ...story, text: paragraphs.join('\n\n') };
  }
}
