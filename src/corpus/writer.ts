/**
 * Writes a pack, document by document. The same stories give the same bytes.
 *
 * One pass over the stories. What comes out is gathered in scratch sinks and put together at the end. In memory are the
 * vocabulary, the directories of blocks and one partition of an index at a time; the rest lies in the sinks.
 */

import { ByteWriter } from '../base/byte-writer.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { findWords } from '../text/words.ts';
import type { Story, StoryInfo } from './corpus.ts';
import type { DocumentSections } from './document-writer.ts';
import type { Section } from './format.ts';
import { GramIndexWriter } from './gram-index.ts';
import { findGrams } from './grams.ts';
import { encodeHeader, headerLength } from './header.ts';
import { identityOf } from './identities.ts';
import { encodeInfo, type Info, type Layout } from './info.ts';
import { KEYS_PER_BLOCK, OpenWriter } from './open-writer.ts';
import { memoryScratch, type Scratch } from './scratch.ts';
import { CODE_BITS, PLACES_PER_BLOCK, SealedWriter } from './sealed-writer.ts';
import {
  BlockSectionWriter,
  crcOf,
  type FinishedSection,
  GroupedSectionWriter,
  plainSection,
} from './section-writer.ts';
import { encodeStories } from './story-block.ts';
import { Summary, versionOf } from './summary.ts';
import { WORD_RULES } from './word-rules.ts';

export interface PackOptions {
  readonly name: string;
  readonly sealed: boolean;
}

/** Stories in the order of their documents; each is asked for once. */
export interface StorySource {
  readonly count: number;
  at(document: number): Story;
}

/** Told how a pack gets on. */
export interface BuildObserver {
  /** A story was divided into words; `grams` are the hashes of its sampled k-grams. */
  onStory(story: Story, grams: Uint32Array): void;
  /** After all stories: `done` of `total` documents of an open pack, or buckets of the k-gram index, are written. */
  onWritten(what: 'documents' | 'buckets', done: number, total: number): void;
}

const NOBODY: BuildObserver = { onStory: () => {}, onWritten: () => {} };

/** A check wants a few stories' metadata, here and there: smaller blocks are inflated sooner, larger ones are shorter. */
const STORIES_PER_BLOCK = { open: 8, sealed: 32 } as const;
const storiesPerBlock = (sealed: boolean): number => STORIES_PER_BLOCK[sealed ? 'sealed' : 'open'];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By date, then id: neighbours have much in common. */
export const byDate = (a: Pick<Story, 'date' | 'id'>, b: Pick<Story, 'date' | 'id'>): number =>
  compare(a.date, b.date) || compare(a.id, b.id);

function gramSection(
  grams: GramIndexWriter,
  layout: Layout,
  scratch: Scratch,
  { onWritten }: BuildObserver,
): FinishedSection {
  const section = new BlockSectionWriter('GRAM', scratch);
  let done = 0;
  for (const bucket of grams.buckets(layout)) {
    section.add(bucket);
    onWritten('buckets', ++done, layout.buckets);
  }
  return section.finish();
}

/** What is gathered while stories come. */
class Gathered {
  readonly documents: OpenWriter | SealedWriter;
  readonly grams: GramIndexWriter;
  readonly summary = new Summary();
  readonly #metadata: GroupedSectionWriter<StoryInfo>;
  readonly #identities = new ByteWriter();

  constructor(originals: number, sealed: boolean, scratch: Scratch) {
    this.documents = sealed ? new SealedWriter(scratch) : new OpenWriter(scratch);
    this.grams = new GramIndexWriter(originals, sealed, scratch);
    this.#metadata = new GroupedSectionWriter('STOR', scratch, storiesPerBlock(sealed), (infos) =>
      encodeStories(infos, sealed),
    );
  }

  add(document: number, story: Story, { onStory }: BuildObserver): void {
    const words = findWords(story.text);
    const grams = findGrams(words.hashes);
    const info = { ...story, words: words.count };
    this.documents.add(story.text, words);
    this.grams.add(document, grams);
    this.#metadata.add(info);
    this.#identities.u64(identityOf(info));
    this.summary.add(info);
    onStory(story, grams.hashes);
  }

  /** IDEN and STOR. */
  finish(): FinishedSection[] {
    return [plainSection('IDEN', this.#identities.finish()), this.#metadata.finish()];
  }
}

function layoutOf({ grams, summary }: Gathered, documents: DocumentSections, sealed: boolean): Layout {
  return {
    storiesPerBlock: storiesPerBlock(sealed),
    keysPerBlock: KEYS_PER_BLOCK,
    placesPerBlock: PLACES_PER_BLOCK,
    codeBits: CODE_BITS,
    ...documents.layout,
    ...grams.layout(summary.days),
  };
}

/** All the sections: INFO, and the others in their order. */
function writeSections(
  stories: StorySource,
  { name, sealed }: PackOptions,
  scratch: Scratch,
  observer: BuildObserver,
): FinishedSection[] {
  const originals = stories.count;
  const gathered = new Gathered(originals, sealed, scratch);
  for (let document = 0; document < originals; document++) gathered.add(document, stories.at(document), observer);
  const documents = gathered.documents.finish((document) => observer.onWritten('documents', document + 1, originals));
  const layout = layoutOf(gathered, documents, sealed);
  const grams = gramSection(gathered.grams, layout, scratch, observer);
  const sections = [...documents.first, ...gathered.finish(), ...documents.middle, grams, ...documents.last];
  const version = sections.reduce((crc, section) => crcOf(section, crc), 0);
  const { words, from, to } = gathered.summary;
  const info: Info = {
    name,
    version: versionOf(version),
    originals,
    words,
    from,
    to,
    wordRules: WORD_RULES,
    layout,
  };
  return [plainSection('INFO', encodeInfo(info)), ...sections];
}

/** The bytes of the pack of these stories, at least one, in chunks. Ids differ; texts and dates are as `Story` says. */
export function* packChunks(
  stories: StorySource,
  options: PackOptions,
  scratch: Scratch,
  observer: BuildObserver,
): Generator<Uint8Array> {
  const finished = writeSections(stories, options, scratch, observer);
  let offset = headerLength(finished.length);
  const sections: Section[] = [];
  for (const section of finished) {
    const { id, length } = section;
    sections.push({ id, offset, length, crc: crcOf(section) });
    offset += length;
  }
  yield encodeHeader({ sealed: options.sealed, sections });
  for (const section of finished) yield* section.chunks();
}

/** The pack of these stories (ids differ; texts and dates as `Story` says), or 'pack-empty' if there are none. */
export function writePack(stories: readonly Story[], options: PackOptions): Result<Uint8Array> {
  if (stories.length === 0) return fail('pack-empty', 'A pack needs at least one original: there is none to put in.');
  const ordered = stories.toSorted(byDate);
  const at = (document: number): Story => {
    const story = ordered[document];
    if (!story) throw new RangeError(`There is no story ${document}.`);
    return story;
  };
  const sink = memoryScratch.sink();
  for (const chunk of packChunks({ count: ordered.length, at }, options, memoryScratch, NOBODY)) sink.append(chunk);
  return ok(sink.read(0, sink.length));
}
