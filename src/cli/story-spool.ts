/** Stories laid by in a scratch sink as they come, to be read again in the order of their dates. */

import { createHash } from 'node:crypto';
import type { Story, StoryStatus } from '../corpus/corpus.ts';
import type { ByteSink, Scratch } from '../corpus/scratch.ts';
import { byDate, type StorySource } from '../corpus/writer.ts';
import { type Entry, SpooledTexts } from './spooled-texts.ts';

/** The digest of no text. */
export const NO_TEXT = 0;
const DIGEST_BYTES = 6;

const digest = (text: string): number =>
  text === '' ? NO_TEXT : createHash('sha1').update(text).digest().readUIntLE(0, DIGEST_BYTES);

const bytesOf = (story: Story): Buffer => Buffer.from(JSON.stringify(story));

export interface SpooledStories extends StorySource {
  /** A number that two stories share if they have one text; `NO_TEXT` if it has none. */
  digestOf(document: number): number;
}

/**
 * What comes out does not hang on the order in which stories were added. Each text of an id is a story. If a record
 * withdraws the id, all of them are withdrawn; the texts of such records count only where no other record has one, as
 * many say no more than that the story was removed.
 */
export class StorySpool {
  readonly #sink: ByteSink;
  readonly #texts: Readonly<Record<StoryStatus, SpooledTexts>> = {
    current: new SpooledTexts(),
    withdrawn: new SpooledTexts(),
  };
  /** Each date once: stories have few, and each comes as a string of its own. */
  readonly #dates = new Map<string, string>();

  constructor(scratch: Scratch) {
    this.#sink = scratch.sink();
  }

  /** Lays a story by; false if one with its id, its text and its status came before. */
  add(story: Story): boolean {
    const mark = digest(story.text);
    const known = this.#texts[story.status].get(story.id, mark);
    if (!known || this.#isBetter(story, known)) this.#put(story, mark);
    return !known;
  }

  /** Lays a story by in the place of what came of its id; one that is withdrawn leaves what it withdraws its text. */
  supersede(story: Story): void {
    if (story.status === 'current') for (const texts of Object.values(this.#texts)) texts.delete(story.id);
    this.#put(story, digest(story.text));
  }

  /** The stories in the order of a pack's documents; the spool is empty then, and takes no more. */
  stories(): SpooledStories {
    const ordered = [...this.#named()].sort(byDate);
    for (const texts of Object.values(this.#texts)) texts.clear();
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

  /** Bytes of all that was laid by. */
  get length(): number {
    return this.#sink.length;
  }

  #put(story: Story, mark: number): void {
    const { id, date, status } = story;
    const bytes = bytesOf(story);
    const offset = this.#sink.length;
    this.#sink.append(bytes);
    this.#texts[status].set({ id, date: this.#sameDate(date), digest: mark, offset, length: bytes.length, status });
  }

  #sameDate(date: string): string {
    const known = this.#dates.get(date);
    if (known === undefined) this.#dates.set(date, date);
    return known ?? date;
  }

  /** Of records with one text any rule will do that does not ask which came first. */
  #isBetter(story: Story, { offset, length }: Entry): boolean {
    return Buffer.compare(bytesOf(story), this.#sink.read(offset, length)) > 0;
  }

  /** The entries of all stories, each with an id and a status of its own. */
  *#named(): Generator<Entry> {
    const { current, withdrawn } = this.#texts;
    for (const id of current.ids()) yield* this.#apart(current.of(id), withdrawn.has(id) ? 'withdrawn' : 'current');
    for (const id of withdrawn.ids()) {
      if (current.has(id)) continue;
      const notices = withdrawn.of(id);
      const texts = notices.filter((entry) => entry.digest !== NO_TEXT);
      yield* this.#apart(texts.length > 0 ? texts : notices, 'withdrawn');
    }
  }

  /** The entries of one id: the first keeps it, the others get `id~2` and so on, as far as no other story has that. */
  *#apart(entries: readonly Entry[], status: StoryStatus): Generator<Entry> {
    let copy = 1;
    for (const [i, entry] of entries.entries()) {
      let { id } = entry;
      while (i > 0 && this.#isTaken(id)) id = `${entry.id}~${++copy}`;
      yield i === 0 && entry.status === status ? entry : { ...entry, id, status };
    }
  }

  #isTaken(id: string): boolean {
    return Object.values(this.#texts).some((texts) => texts.has(id));
  }
}
