/** Originals of open packs. Classes, not literals with getters: engines keep a shape for each of those. */

import { type AnalysedText, analyseWords, type Quote, type Sentence } from '../text/analyse.ts';
import type { Words } from '../text/words.ts';
import type { OpenText, Original, StoryInfo } from './corpus.ts';
import type { WrittenText } from './turns.ts';

/** A text that is put together, and divided into sentences and quotes, when first asked for. */
class LazyText implements OpenText {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly keys: readonly string[];
  readonly #hashes: Uint32Array;
  readonly #pieces: readonly string[];
  #text: string | undefined;
  #analysed: AnalysedText | undefined;

  constructor({ pieces, start, end }: WrittenText, keys: readonly string[], hashes: Uint32Array) {
    this.start = start;
    this.end = end;
    this.keys = keys;
    this.#hashes = hashes;
    this.#pieces = pieces;
  }

  get text(): string {
    this.#text ??= this.#pieces.join('');
    return this.#text;
  }

  get analysed(): AnalysedText {
    this.#analysed ??= analyseWords(this.text, this.#words());
    return this.#analysed;
  }

  #words(): Words {
    const { start, end, keys } = this;
    return { count: keys.length, start, end, keys, hashes: this.#hashes };
  }
}

class OpenOriginal implements Original {
  readonly info: StoryInfo;
  readonly codes: Uint32Array;
  readonly codeMask = 0xffffffff;
  readonly open: OpenText;
  readonly wholes = null;

  constructor(info: StoryInfo, codes: Uint32Array, open: OpenText) {
    this.info = info;
    this.codes = codes;
    this.open = open;
  }

  get sentences(): readonly Sentence[] {
    return this.open.analysed.sentences;
  }

  get quotes(): readonly Quote[] {
    return this.open.analysed.quotes;
  }
}

/** An open pack's original, ready to be aligned. */
export const openOriginal = (
  info: Omit<StoryInfo, 'words'>,
  written: WrittenText,
  keys: readonly string[],
  hashes: Uint32Array,
): Original => new OpenOriginal({ ...info, words: keys.length }, hashes, new LazyText(written, keys, hashes));

/** The original with other metadata. */
export const withInfo = (original: Original, info: StoryInfo): Original =>
  original.open ? new OpenOriginal(info, original.codes, original.open) : { ...original, info };
