/** What differs between an open and a sealed pack while documents are added. */

import { ByteWriter } from '../base/byte-writer.ts';
import type { AnalysedText } from '../text/analyse.ts';
import { analyseWords } from '../text/analyse.ts';
import type { Words } from '../text/words.ts';
import { ContentIndexWriter } from './content-index.ts';
import type { Layout } from './info.ts';
import { encodeKeys, type KeyEntry } from './key-block.ts';
import { bestRankCode, writeRank } from './rank-code.ts';
import type { Scratch } from './scratch.ts';
import { encodeCodes, encodeSealedPlaces, placesOf, type SealedPlaces } from './sealed-documents.ts';
import { BlockSectionWriter, type FinishedSection, GroupedSectionWriter, plainSection } from './section-writer.ts';
import { encodeTurns, encodeTurnTable, ranksOf, type TurnTable, turnsOf } from './turns.ts';
import type { Vocabulary } from './vocabulary.ts';
import { FORM } from './word-forms.ts';

export const KEYS_PER_BLOCK = 64;
export const PLACES_PER_BLOCK = 8;

/** Bits of a word's hash in a sealed pack: so few that a dictionary does not give the text back. */
export const CODE_BITS = 6;

type DocumentLayout = Pick<Layout, 'vocabulary' | 'one' | 'two' | 'contentBits'>;

export interface DocumentWriter {
  readonly layout: DocumentLayout;
  /** Documents come in order. */
  add(document: number, text: string, words: Words): void;
  /** The sections before and after the metadata and the documents; GRAM goes before those of `last`. */
  finish(): { readonly first: FinishedSection[]; readonly middle: FinishedSection[]; readonly last: FinishedSection[] };
}

function hashSection(hashes: Uint32Array): FinishedSection {
  const out = new ByteWriter();
  for (const hash of hashes) out.u32(hash);
  return plainSection('DICT', out.finish());
}

function keySection(vocabulary: Vocabulary, scratch: Scratch): FinishedSection {
  const section = new GroupedSectionWriter<KeyEntry>('KEYS', scratch, KEYS_PER_BLOCK, encodeKeys);
  for (const [rank, key] of vocabulary.keys.entries()) section.add({ key, usual: vocabulary.usual[rank] ?? FORM.key });
  return section.finish();
}

export class OpenWriter implements DocumentWriter {
  readonly layout: DocumentLayout;
  readonly #vocabulary: Vocabulary;
  readonly #turns: TurnTable;
  readonly #turnRanks: ReadonlyMap<string, number>;
  readonly #documents: BlockSectionWriter;
  readonly #texts: BlockSectionWriter;
  readonly #content: ContentIndexWriter;
  readonly #scratch: Scratch;

  constructor(vocabulary: Vocabulary, turns: TurnTable, originals: number, scratch: Scratch) {
    this.#vocabulary = vocabulary;
    this.#turns = turns;
    this.#turnRanks = ranksOf(turns);
    this.#documents = new BlockSectionWriter('DOCS', scratch);
    this.#texts = new BlockSectionWriter('TEXT', scratch);
    this.#content = new ContentIndexWriter(vocabulary, originals);
    this.#scratch = scratch;
    const contentBits = this.#content.bits;
    this.layout = { vocabulary: vocabulary.size, ...bestRankCode(vocabulary.counts), contentBits };
  }

  add(document: number, text: string, words: Words): void {
    const ranks = this.#vocabulary.ranksOf(words);
    const out = new ByteWriter();
    for (const rank of ranks) writeRank(out, rank, this.layout);
    this.#documents.add(out.finish());
    const turns = turnsOf(text, words, (word) => this.#vocabulary.usual[ranks[word] ?? 0] ?? FORM.key);
    this.#texts.add(encodeTurns(turns, this.#turns.code, this.#turnRanks));
    this.#content.add(document, ranks);
  }

  finish() {
    const content = new BlockSectionWriter('CONT', this.#scratch);
    for (const bucket of this.#content.buckets()) content.add(bucket);
    return {
      first: [
        hashSection(this.#vocabulary.hashes),
        plainSection('TURN', encodeTurnTable(this.#turns)),
        keySection(this.#vocabulary, this.#scratch),
      ],
      middle: [this.#documents.finish(), this.#texts.finish()],
      last: [content.finish()],
    };
  }
}

export class SealedWriter implements DocumentWriter {
  readonly layout: DocumentLayout = { vocabulary: 0, one: 0, two: 0, contentBits: 0 };
  readonly #documents: BlockSectionWriter;
  readonly #places: GroupedSectionWriter<SealedPlaces>;

  constructor(scratch: Scratch) {
    this.#documents = new BlockSectionWriter('DOCS', scratch);
    this.#places = new GroupedSectionWriter('PLAC', scratch, PLACES_PER_BLOCK, encodeSealedPlaces);
  }

  add(_document: number, text: string, words: Words): void {
    const analysed: AnalysedText = analyseWords(text, words);
    this.#documents.add(encodeCodes(words.hashes, CODE_BITS));
    this.#places.add(placesOf(analysed));
  }

  finish() {
    return { first: [], middle: [this.#documents.finish(), this.#places.finish()], last: [] };
  }
}
