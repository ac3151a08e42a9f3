/** Stories laid by in a scratch sink as they come, to be read again in the order of their dates. */

import { createHash } from 'node:crypto';
import type { Story, StoryStatus } from '../corpus/corpus.ts';
import type { ByteSink, Scratch } from '../corpus/scratch.ts';
import { byDate, type StorySource } from '../corpus/writer.ts';

/** What is kept in memory of a story. */
interface Entry {
  readonly id: string;
  readonly date: string;
  /** Of the text: 48 bits, so that two texts hardly share it. */
  readonly digest: number;
  /** Bytes in the sink. */
  readonly offset: number;
  readonly length: number;
  readonly status: StoryStatus;
}

const NO_TEXT = 0;
const DIGEST_BYTES = 6;

const digest = (text: string): number =>
  text === '' ? NO_TEXT : createHash('sha1').update(text).digest().readUIntLE(0, DIGEST_BYTES);

export interface SpooledStories extends StorySource {
  /** A number that two stories share if they have one text. */
  digestOf(document: number): number;
}

export class StorySpool {
  readonly #sink: ByteSink;
  readonly #entries = new Map<string, Entry>();
  /** Each date once: stories have few, and each comes as a string of its own. */
  readonly #dates = new Map<string, string>();

  constructor(scratch: Scratch) {
    this.#sink = scratch.sink();
  }

  /**
   * Lays a story by; false if the same one came before. Another text of an id that is known gets an id of its own,
   * unless one of the two is withdrawn: then there is one story, withdrawn, with the text that was current.
   */
  add(story: Story): boolean {
    const mark = digest(story.text);
    let { id } = story;
    for (let copy = 2; ; copy++) {
      const known = this.#entries.get(id);
      if (!known) return this.#put(id, story, story.status, mark);
      if (known.status === 'withdrawn' || story.status === 'withdrawn') return this.#withdraw(known, story, mark);
      if (known.digest === mark) return false;
      id = `${story.id}~${copy}`;
    }
  }

  /** Lays a story by in the place of an earlier one of its id; one that is withdrawn leaves the earlier one its text. */
  supersede(story: Story): void {
    const known = this.#entries.get(story.id);
    if (known && story.status === 'withdrawn' && known.digest !== NO_TEXT)
      this.#entries.set(known.id, { ...known, status: 'withdrawn' });
    else this.#put(story.id, story, story.status, digest(story.text));
  }

  /** The stories in the order of a pack's documents; the spool is empty then, and takes no more. */
  stories(): SpooledStories {
    const ordered = [...this.#entries.values()].sort(byDate);
    this.#entries.clear();
    const entryOf = (document: number): Entry => {
      const entry = ordered[document];
      if (!entry) throw new RangeError(`There is no story ${document}.`);
      return entry;
    };
    return {
      count: ordered.length,
      at: (document) => {
        const { id, status, offset, length } = entryOf(document);
        const story: Story = JSON.parse(Buffer.from(this.#sink.read(offset, length)).toString());
        return { ...story, id, status };
      },
      digestOf: (document) => entryOf(document).digest,
    };
  }

  /** Bytes of all the stories. */
  get length(): number {
    return this.#sink.length;
  }

  #put(id: string, story: Story, status: StoryStatus, mark: number): true {
    const bytes = Buffer.from(JSON.stringify(story));
    const place = { offset: this.#sink.length, length: bytes.length };
    this.#entries.set(id, { id, date: this.#sameDate(story.date), digest: mark, status, ...place });
    this.#sink.append(bytes);
    return true;
  }

  #sameDate(date: string): string {
    const known = this.#dates.get(date);
    if (known === undefined) this.#dates.set(date, date);
    return known ?? date;
  }

  /** One of the two is withdrawn, and so the story is. Its text is the current one's, or the one that there is. */
  #withdraw(known: Entry, story: Story, mark: number): boolean {
    if (known.status === story.status && known.digest === mark) return false;
    const isBetter = known.digest === NO_TEXT || story.status === 'current';
    if (known.status === 'withdrawn' && isBetter) return this.#put(known.id, story, 'withdrawn', mark);
    this.#entries.set(known.id, { ...known, status: 'withdrawn' });
    return true;
  }
}
