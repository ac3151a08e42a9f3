/**
 * Writes a pack, document by document. The same stories give the same bytes.
 *
 * Passes over the stories: an open pack's words are counted, and the turns of some texts; then each story is encoded.
 * What comes out is gathered in scratch sinks and put together at the end. In memory are the vocabulary, the content
 * index and one partition of the k-gram index; the rest lies in the sinks.
 */

import { ByteWriter } from '../base/byte-writer.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { findWords } from '../text/words.ts';
import type { Story, StoryInfo } from './corpus.ts';
import { dayOf } from './dates.ts';
import {
  CODE_BITS,
  type DocumentWriter,
  KEYS_PER_BLOCK,
  OpenWriter,
  PLACES_PER_BLOCK,
  SealedWriter,
} from './document-writers.ts';
import type { Section } from './format.ts';
import { GramIndexWriter, layoutFor, sideBitsFor } from './gram-index.ts';
import { findGrams } from './grams.ts';
import { encodeHeader, headerLength } from './header.ts';
import { identityOf } from './identities.ts';
import { encodeInfo, type Info, type Layout } from './info.ts';
import { memoryScratch, type Scratch } from './scratch.ts';
import {
  BlockSectionWriter,
  crcOf,
  type FinishedSection,
  GroupedSectionWriter,
  plainSection,
} from './section-writer.ts';
import { encodeStories } from './story-block.ts';
import { TurnCounter, turnsOf } from './turns.ts';
import { type Vocabulary, WordCounter } from './vocabulary.ts';
import { FORM } from './word-forms.ts';
import { wordRules } from './word-rules.ts';

export interface PackOptions {
  readonly name: string;
  readonly sealed: boolean;
}

/** Stories that are read more than once, in the order of their documents. */
export interface StorySource {
  readonly count: number;
  at(document: number): Story;
}

/** Told of each story that a pass is done with: passes are 'count' and 'write'. */
export type OnStory = (pass: 'count' | 'write', story: Story) => void;

const STORIES_PER_BLOCK = 32;

/** Texts whose turns are counted: enough to know the common ones. */
const TURN_SAMPLE = 4000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By date, then id: neighbours have much in common. */
export const byDate = (a: Pick<Story, 'date' | 'id'>, b: Pick<Story, 'date' | 'id'>): number =>
  compare(a.date, b.date) || compare(a.id, b.id);

function countWords(stories: StorySource, onStory: OnStory): Vocabulary {
  const counter = new WordCounter();
  for (let document = 0; document < stories.count; document++) {
    const story = stories.at(document);
    counter.add(story.text, findWords(story.text));
    onStory('count', story);
  }
  return counter.vocabulary();
}

function openWriter(stories: StorySource, scratch: Scratch, onStory: OnStory): DocumentWriter {
  const vocabulary = countWords(stories, onStory);
  const counter = new TurnCounter();
  const step = Math.ceil(stories.count / TURN_SAMPLE);
  for (let document = 0; document < stories.count; document += step) {
    const { text } = stories.at(document);
    const words = findWords(text);
    const ranks = vocabulary.ranksOf(words);
    for (const turn of turnsOf(text, words, (word) => vocabulary.usual[ranks[word] ?? 0] ?? FORM.key))
      counter.add(turn);
  }
  return new OpenWriter(vocabulary, counter.table(), stories.count, scratch);
}

/** What INFO says beside the layout, gathered story by story. */
class Summary {
  words = 0;
  from: string | null = null;
  to: string | null = null;

  add({ date, words }: StoryInfo): void {
    const day = dayOf(date);
    this.words += words;
    if (day !== null && (this.from === null || day < this.from)) this.from = day;
    if (day !== null && (this.to === null || day > this.to)) this.to = day;
  }
}

function gramSection(grams: GramIndexWriter, layout: Layout, originals: number, scratch: Scratch): FinishedSection {
  const section = new BlockSectionWriter('GRAM', scratch);
  for (const bucket of grams.buckets(layout, originals)) section.add(bucket);
  return section.finish();
}

/** All the sections but INFO, and INFO. */
function writeSections(
  stories: StorySource,
  { name, sealed }: PackOptions,
  scratch: Scratch,
  onStory: OnStory,
): FinishedSection[] {
  const originals = stories.count;
  const documents = sealed ? new SealedWriter(scratch) : openWriter(stories, scratch, onStory);
  const grams = new GramIndexWriter(scratch);
  const metadata = new GroupedSectionWriter<StoryInfo>('STOR', scratch, STORIES_PER_BLOCK, (infos) =>
    encodeStories(infos, sealed),
  );
  const identities = new ByteWriter();
  const summary = new Summary();
  const sideBits = sideBitsFor(originals, sealed);
  for (let document = 0; document < originals; document++) {
    const story = stories.at(document);
    const words = findWords(story.text);
    const info = { ...story, words: words.count };
    documents.add(document, story.text, words);
    grams.add(document, findGrams(words.hashes, sideBits));
    metadata.add(info);
    identities.u64(identityOf(info));
    summary.add(info);
    onStory('write', story);
  }
  const layout: Layout = {
    storiesPerBlock: STORIES_PER_BLOCK,
    keysPerBlock: KEYS_PER_BLOCK,
    placesPerBlock: PLACES_PER_BLOCK,
    codeBits: CODE_BITS,
    sideBits,
    ...documents.layout,
    ...layoutFor(grams.count),
  };
  const { first, middle, last } = documents.finish();
  const sections = [
    ...first,
    plainSection('IDEN', identities.finish()),
    metadata.finish(),
    ...middle,
    gramSection(grams, layout, originals, scratch),
    ...last,
  ];
  const version = sections.reduce((crc, section) => crcOf(section, crc), 0);
  const { words, from, to } = summary;
  const info: Info = {
    name,
    version: version.toString(16).padStart(8, '0'),
    originals,
    words,
    from,
    to,
    wordRules: wordRules(),
    layout,
  };
  return [plainSection('INFO', encodeInfo(info)), ...sections];
}

/** The bytes of the pack of these stories, at least one, in chunks. Ids differ; texts and dates are as `Story` says. */
export function* packChunks(
  stories: StorySource,
  options: PackOptions,
  scratch: Scratch,
  onStory: OnStory,
): Generator<Uint8Array> {
  const finished = writeSections(stories, options, scratch, onStory);
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
  for (const chunk of packChunks({ count: ordered.length, at }, options, memoryScratch, () => {})) sink.append(chunk);
  return ok(sink.read(0, sink.length));
}
