/** How blocks of text lie in the document's tree. */

import type { Block } from './blocks.ts';

const LINKED = 0.85;
/** Above this many letters a word on average, a text is written without spaces. */
const LONGEST_WORD = 12;
const LETTERS_UNSPACED = 2;
const LEAST_PROSE_WORDS = 5;
const LONG_PARAGRAPH_WORDS = 25;
const PROSE_END = /[.!?\u2026\u061F\u06D4\u0964\u3002\uFF01\uFF1F]["'\u2019\u201D\u00BB)\]]*$/u;
const SENTENCE_BREAK = /[.!?\u2026]["'\u2019\u201D\u00BB)]*\s/;
const TEXT_TAGS = new Set('p li ul ol dl dt dd h1 h2 h3 h4 h5 h6 pre td tr tbody table center'.split(' '));

/** About how many words `text` has: by its spaces, or by its length in scripts that have none. */
export function countWords(text: string): number {
  let spaced = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaced++;
  return text.length > spaced * LONGEST_WORD ? Math.ceil(text.length / LETTERS_UNSPACED) : spaced;
}

/** Whether nearly all of the block is a link. */
export const isLink = (block: Block): boolean => block.linked >= block.text.length * LINKED;

/** Whether the block ends as sentences do. */
export const endsAsSentence = (block: Block): boolean => PROSE_END.test(block.text);

/** Whether the block reads like a sentence or several, and is no mere link. */
export function isProse(block: Block): boolean {
  if (isLink(block)) return false;
  const words = countWords(block.text);
  return endsAsSentence(block)
    ? words >= LEAST_PROSE_WORDS
    : words >= LONG_PARAGRAPH_WORDS && SENTENCE_BREAK.test(block.text);
}

export const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.element.localName);

/** Sums `weigh` over the blocks below each element. Cost: blocks times the depth of the tree. */
export function sumBelow(blocks: readonly Block[], weigh: (block: Block) => number): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weigh(block);
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      sums.set(element, (sums.get(element) ?? 0) + weight);
    }
  }
  return sums;
}

/** Tells elements that are one paragraph (or list, or quotation) of a text flow from those that contain a flow. */
export class Flows {
  readonly #counts: ReadonlyMap<Element, number>;

  constructor(blocks: readonly Block[]) {
    this.#counts = sumBelow(blocks, () => 1);
  }

  /** Whether `element` is a paragraph: by its tag, or because it holds a single block. */
  isParagraph(element: Element): boolean {
    return TEXT_TAGS.has(element.localName) || element.localName === 'blockquote' || this.#counts.get(element) === 1;
  }

  /** The element whose child paragraph the block is; two blocks of one flow share it. */
  flowOf(block: Block): Element | null {
    let flow: Element | null = block.element;
    let quoted = 0;
    while (flow && (this.isParagraph(flow) || this.#counts.get(flow) === quoted)) {
      if (flow.localName === 'blockquote') quoted = this.#counts.get(flow) ?? 0;
      flow = flow.parentElement;
    }
    return flow;
  }
}
