/** Writes text nodes into blocks: white space is collapsed, and where each piece came from is kept. */

import { matchesOf } from '../base/matches.ts';
import type { Block, Stretch } from './blocks.ts';

/** Words parted by single spaces, or white space that is to be collapsed. */
const PIECE = /\S+(?: \S+)*|\s+/g;
const SPACE = /^\s/;

/** A code unit of the live page, and the element of the copy that it stands in. */
interface Place {
  readonly node: Text;
  readonly holder: Element;
  readonly at: number;
}

export class BlockWriter {
  readonly blocks: Block[] = [];
  #text = '';
  #stretches: Stretch[] = [];
  #linked = 0;
  #space: Place | 'break' | null = null;

  /** Ends the block under way; what follows stands in another. */
  close(element: Element): void {
    if (this.#text !== '') {
      this.blocks.push({ element, text: this.#text, stretches: this.#stretches, linked: this.#linked });
    }
    this.#text = '';
    this.#stretches = [];
    this.#linked = 0;
    this.#space = null;
  }

  /** A `<br>`: a space, or, the second in a row, the end of the block. */
  lineBreak(element: Element): void {
    if (this.#space === 'break') this.close(element);
    else this.#space = 'break';
  }

  /** Adds the text of `node`, which stands in `holder` of the copy, to the block under way. */
  write(node: Text, holder: Element, isLinked: boolean): void {
    const before = this.#text.length;
    for (const { 0: piece, index } of matchesOf(PIECE, node.data)) {
      const place = { node, holder, at: index };
      if (!SPACE.test(piece)) this.#writeWord(place, piece);
      else if (this.#space === null) this.#space = place;
    }
    if (isLinked) this.#linked += this.#text.length - before;
  }

  #writeWord(place: Place, word: string): void {
    const space = this.#space;
    this.#space = null;
    if (space !== null && this.#text !== '') {
      if (space === 'break') this.#text += ' ';
      else this.#append(space, ' ');
    }
    this.#append(place, word);
  }

  #append({ node, holder, at: from }: Place, text: string): void {
    const at = this.#text.length;
    const last = this.#stretches.at(-1);
    const goesOn = last?.node === node && last.from + last.length === from && last.at + last.length === at;
    if (goesOn) this.#stretches[this.#stretches.length - 1] = { ...last, length: last.length + text.length };
    else this.#stretches.push({ at, node, from, length: text.length, holder });
    this.#text += text;
  }
}
