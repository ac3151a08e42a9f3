import assert from 'node:assert/strict';
import type { Result } from '../../src/base/result.ts';
import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { writePack } from '../../src/corpus/writer.ts';

/** The value, or a failed test that shows the error. */
export function unwrap<T, E>(result: Result<T, E>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.error));
  return result.value;
}

/** The one thing that was asked for. */
export function only<T>(result: Result<readonly T[]>): T {
  const [first, ...others] = unwrap(result);
  assert.ok(first !== undefined && others.length === 0);
  return first;
}

/** A story with this text; the rest is made up from `id`. */
export const story = (id: string, text: string, fields: Partial<Story> = {}): Story => ({
  id,
  status: 'current',
  agency: 'Harbour Wire',
  headline: `Headline of ${id}`,
  byline: 'Noor Haldane',
  date: '2026-05-07',
  url: `https://example.org/${id}`,
  text,
  ...fields,
});

export const packBytes = (stories: readonly Story[], sealed: boolean): Uint8Array =>
  unwrap(writePack(stories, { name: 'test', sealed }));

/** A pack of these stories, opened from memory. */
export const packOf = async (stories: readonly Story[], sealed: boolean): Promise<Pack> =>
  unwrap(await openPack(memorySource('test.pack', packBytes(stories, sealed))));
