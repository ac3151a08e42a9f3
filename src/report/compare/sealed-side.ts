/** The side of an original without its text: the words that the page has too, and blanks for the others. */

import { overlap } from '../../base/span.ts';
import type { OutlineSentence } from './outline.ts';
import type { Paragraph, Part } from './parts.ts';
import type { Passage } from './passages.ts';
import type { Stretch } from './stretches.ts';

/** Sentences of one paragraph are parted by a space; paragraphs by two line breaks. In code units. */
const PARAGRAPH_GAP = 2;

const PLAIN: Stretch = { text: '', hidden: 0, change: 'same', quote: null, drift: null, notes: [] };

const blank = (words: number): Stretch[] => (words > 0 ? [{ ...PLAIN, hidden: words }] : []);

/** With a space between any two: what stands there is not known. */
const apart = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.flatMap((stretch, index) => (index > 0 ? [{ ...PLAIN, text: ' ' }, stretch] : [stretch]));

function stretchesOf(pageText: string, { words, known }: OutlineSentence): Stretch[] {
  let at = 0;
  const stretches = known.flatMap(({ from, to, page }) => {
    const before = blank(from - at);
    at = to;
    return [...before, { ...PLAIN, text: pageText.slice(...page) }];
  });
  return apart([...stretches, ...blank(words - at)]);
}

function partOf(pageText: string, passages: readonly Passage[], sentence: OutlineSentence, isFirst: boolean): Part {
  const own = passages.filter(({ original }) => original.some((place) => overlap(place, sentence) > 0));
  return {
    start: sentence.start,
    end: sentence.end,
    lead: isFirst ? '' : ' ',
    passages: own.map(({ number }) => number),
    begins: own.map(({ number }) => number),
    kind: own[0]?.kind ?? null,
    omitted: null,
    stretches: stretchesOf(pageText, sentence),
  };
}

export function sealedSide(
  pageText: string,
  passages: readonly Passage[],
  outline: readonly OutlineSentence[],
): Paragraph[] {
  const paragraphs: { start: number; parts: Part[] }[] = [];
  for (const [index, sentence] of outline.entries()) {
    const before = outline[index - 1];
    const last = paragraphs.at(-1);
    const isNext = before !== undefined && sentence.start - before.end < PARAGRAPH_GAP;
    const part = partOf(pageText, passages, sentence, !isNext);
    if (isNext && last) last.parts.push(part);
    else paragraphs.push({ start: sentence.start, parts: [part] });
  }
  return paragraphs;
}
