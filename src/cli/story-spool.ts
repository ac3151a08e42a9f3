/** Stories laid by in a scratch sink as they come, to be read again in the order of their dates. */

import { createHash } from 'node:crypto';
import type { Story } from '../corpus/corpus.ts';
import type { ByteSink, Scratch } from '../corpus/scratch.ts';
import { DistinctIds } from '../corpus/story.ts';
import { byDate, type StorySource } from '../corpus/writer.ts';

/** What is kept in memory of a story. */
interface Entry {
  readonly id: string;
  readonly date: string;
  /** Bytes in the sink. */
  readonly offset: number;
  readonly length: number;
}

const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

export class StorySpool {
  readonly #sink: ByteSink;
  readonly #ids = new DistinctIds();
  readonly #entries: Entry[] = [];

  constructor(scratch: Scratch) {
    this.#sink = scratch.sink();
  }

  /** Lays a story by, under an id of its own; false if the same story came before. */
  add(story: Story): boolean {
    const id = this.#ids.add(story.id, digest(story.text));
    if (id === null) return false;
    const bytes = Buffer.from(JSON.stringify({ ...story, id }));
    this.#entries.push({ id, date: story.date, offset: this.#sink.length, length: bytes.length });
    this.#sink.append(bytes);
    return true;
  }

  /** The stories in the order of a pack's documents. */
  stories(): StorySource {
    const ordered = this.#entries.sort(byDate);
    return {
      count: ordered.length,
      at: (document) => {
        const { offset, length } = ordered[document] ?? { offset: 0, length: 0 };
        const story: Story = JSON.parse(Buffer.from(this.#sink.read(offset, length)).toString());
        return story;
      },
    };
  }

  /** Bytes of all the stories. */
  get length(): number {
    return this.#sink.length;
  }
}
