/**
 * Writes what only open packs have. Texts are laid by as numbered words while they are counted; when all have come, the
 * words are ranked, and the texts are written as ranks and turns.
 */

import { ByteWriter } from '../base/byte-writer.ts';
import type { Words } from '../text/words.ts';
import { ContentIndexWriter } from './content-index.ts';
import type { DocumentSections, DocumentWriter, OnDocument } from './document-writer.ts';
import { encodeKeys, type KeyEntry } from './key-block.ts';
import { bestRankCode, type RankCode, writeRank } from './rank-code.ts';
import type { Scratch } from './scratch.ts';
import { BlockSectionWriter, type FinishedSection, GroupedSectionWriter, plainSection } from './section-writer.ts';
import { numberOf, TokenSpool } from './token-spool.ts';
import { TurnWriter } from './turn-writer.ts';
import { encodeTurnTable } from './turns.ts';
import { type Vocabulary, WordCounter } from './word-counter.ts';
import { FORM, formAt } from './word-forms.ts';

export const KEYS_PER_BLOCK = 64;

/** Texts whose turns are counted: enough to know the common ones. */
const TURN_SAMPLE = 4000;

function hashSection(hashes: Uint32Array): FinishedSection {
  const out = new ByteWriter();
  for (const hash of hashes) out.u32(hash);
  return plainSection('DICT', out.finish());
}

function keySection({ keys, usual }: Vocabulary, scratch: Scratch): FinishedSection {
  const section = new GroupedSectionWriter<KeyEntry>('KEYS', scratch, KEYS_PER_BLOCK, encodeKeys);
  for (const [rank, key] of keys.entries()) section.add({ key, usual: formAt(usual[rank] ?? 0) ?? FORM.key });
  return section.finish();
}

function encodeRanks(ranks: Uint32Array, code: RankCode): Uint8Array {
  const out = new ByteWriter();
  for (const rank of ranks) writeRank(out, rank, code);
  return out.finish();
}

export class OpenWriter implements DocumentWriter {
  #words = new WordCounter();
  readonly #texts: TokenSpool;
  readonly #scratch: Scratch;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
    this.#texts = new TokenSpool(scratch);
  }

  add(text: string, words: Words): void {
    this.#texts.add(text, words, this.#words.add(text, words));
  }

  finish(onDocument: OnDocument): DocumentSections {
    const scratch = this.#scratch;
    const originals = this.#texts.texts;
    const vocabulary = this.#words.vocabulary();
    // The counts of a million stories' words take a hundred megabytes.
    this.#words = new WordCounter();
    const code = bestRankCode(vocabulary.counts);
    const usual = vocabulary.ranks.map((rank) => vocabulary.usual[rank] ?? FORM.key);
    const turns = new TurnWriter(this.#texts, Uint8Array.from(usual), Math.ceil(originals / TURN_SAMPLE));
    const content = new ContentIndexWriter(vocabulary, originals, scratch);
    const [documents, texts] = [new BlockSectionWriter('DOCS', scratch), new BlockSectionWriter('TEXT', scratch)];
    for (let document = 0; document < originals; document++) {
      const text = this.#texts.read(document);
      const ranks = text.tokens.map((token) => vocabulary.ranks[numberOf(token)] ?? 0);
      documents.add(encodeRanks(ranks, code));
      texts.add(turns.encode(text));
      content.add(document, ranks);
      onDocument(document);
    }
    const index = new BlockSectionWriter('CONT', scratch);
    for (const bucket of content.buckets()) index.add(bucket);
    return {
      layout: { vocabulary: vocabulary.size, ...code, contentBits: content.bits },
      first: [
        hashSection(vocabulary.hashes),
        plainSection('TURN', encodeTurnTable(turns.table)),
        keySection(vocabulary, scratch),
      ],
      middle: [documents.finish(), texts.finish()],
      last: [index.finish()],
    };
  }
}
