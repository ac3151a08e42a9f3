/** Writes what only sealed packs have: codes of words, and where sentences and quotes lie. */

import { analyseWords } from '../text/analyse.ts';
import type { Words } from '../text/words.ts';
import type { DocumentSections, DocumentWriter } from './document-writer.ts';
import type { Scratch } from './scratch.ts';
import { encodeCodes, encodeSealedPlaces, placesOf, type SealedPlaces } from './sealed-documents.ts';
import { BlockSectionWriter, GroupedSectionWriter } from './section-writer.ts';

export const PLACES_PER_BLOCK = 16;

/** Bits of a word's hash in a sealed pack: so few that a dictionary does not give the text back. */
export const CODE_BITS = 6;

export class SealedWriter implements DocumentWriter {
  readonly #documents: BlockSectionWriter;
  readonly #places: GroupedSectionWriter<SealedPlaces>;

  constructor(scratch: Scratch) {
    this.#documents = new BlockSectionWriter('DOCS', scratch);
    this.#places = new GroupedSectionWriter('PLAC', scratch, PLACES_PER_BLOCK, encodeSealedPlaces);
  }

  add(text: string, words: Words): void {
    this.#documents.add(encodeCodes(words.hashes, CODE_BITS));
    this.#places.add(placesOf(analyseWords(text, words)));
  }

  finish(): DocumentSections {
    const layout = { vocabulary: 0, one: 0, two: 0, contentBits: 0 };
    return { layout, first: [], middle: [this.#documents.finish(), this.#places.finish()], last: [] };
  }
}
