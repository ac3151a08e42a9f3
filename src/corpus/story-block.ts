/**
 * A block of metadata: columns over its stories, deflated together.
 *
 * A status is 0 for a current story, 1 for a withdrawn one. An id is written empty where it is the last piece of the URL's path. Sealed packs have no headlines and bylines.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { readNumbers, readStrings, writeNumbers, writeStrings } from './columns.ts';
import type { StoryInfo } from './corpus.ts';
import { deflated, inflated } from './deflated.ts';
import { MAX_FIELD_LENGTH } from './format.ts';

/** The last piece of a URL's path. */
function lastPiece(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** Of metadata: six strings, at most three bytes of UTF-8 a code unit, with their lengths, and two numbers. */
const MOST_STORY_BYTES = 6 * (3 * MAX_FIELD_LENGTH + 3) + 6;

/** The block of these stories. Throws where their metadata are longer than a reader takes. */
export function encodeStories(stories: readonly StoryInfo[], sealed: boolean): Uint8Array {
  const out = new ByteWriter();
  const column = (value: (story: StoryInfo) => string | null): void =>
    writeStrings(
      out,
      stories.map((story) => value(story) ?? ''),
    );
  column((story) => (story.id === lastPiece(story.url ?? '') ? '' : story.id));
  column((story) => story.agency);
  column((story) => story.date);
  column((story) => story.url);
  if (!sealed) {
    column((story) => story.headline);
    column((story) => story.byline);
  }
  const numbers = (value: (story: StoryInfo) => number): void => writeNumbers(out, stories.map(value));
  numbers((story) => story.words);
  numbers((story) => (story.status === 'withdrawn' ? 1 : 0));
  return deflated(out.finish(), stories.length * MOST_STORY_BYTES);
}

/** A block of which each story is made when it is asked for. */
export interface StoryBlock {
  story(index: number): StoryInfo;
}

/** The block of `count` stories, or null if the bytes are malformed. */
export function decodeStories(bytes: Uint8Array, count: number, sealed: boolean): StoryBlock | null {
  const raw = inflated(bytes, count * MOST_STORY_BYTES);
  if (!raw || count > raw.length) return null;
  const reader = new ByteReader(raw);
  const column = () => readStrings(reader, count);
  const [id, agency, date, url] = [column(), column(), column(), column()];
  const [headline, byline] = sealed ? [null, null] : [column(), column()];
  const words = readNumbers(reader, count);
  const statuses = readNumbers(reader, count);
  if (!reader.isSpent || statuses.some((status) => status > 1)) return null;
  return {
    story: (index) => ({
      id: id(index) || lastPiece(url(index)),
      status: statuses[index] === 1 ? 'withdrawn' : 'current',
      agency: agency(index),
      headline: headline?.(index) ?? null,
      byline: byline?.(index) ?? null,
      date: date(index) || null,
      url: url(index) || null,
      words: words[index] ?? 0,
    }),
  };
}
