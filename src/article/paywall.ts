/** Signs that a page shows only the beginning of its article. */

import type { Block } from './blocks.ts';

const STUB_WORDS = 300;
const LOOK_AHEAD = 15;
/** Of a paragraph; fewer are an appeal to the reader. */
const LEAST_BROKEN_WORDS = 8;
const BROKEN_OFF = /[^.\u2026](?:\u2026|\.{3}|\[\u2026\]|\[\.{3}\])$/u;
const BARRIER = new RegExp(
  [
    '\\b(?:subscribe|sign in|log in|register|join|become a (?:member|subscriber)|create (?:a free|an) account)\\b.{0,20}\\bto (?:continue|keep|read|unlock|access|view)',
    '\\b(?:article|story|content|page) is (?:only |exclusively )?(?:available (?:only )?(?:to|for)|for|reserved for|exclusive to) (?:\\w+ )?(?:subscribers|members)',
    '\\balready a (?:subscriber|member)\\b|\\bsubscriber[- ]only\\b|\\bto (?:read|continue reading) (?:the full|this|the rest)',
    '\\b(?:unlock|read) (?:this|the full|the rest of (?:this|the)) (?:article|story)\\b|\\byou.{0,30}\\b(?:article limit|free articles)\\b',
  ].join('|'),
  'i',
);

/** Whether a short text of `words` words breaks off ("The council said that the …"). */
export function isCutOff(text: string, words: number): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return words < STUB_WORDS && last.split(' ').length >= LEAST_BROKEN_WORDS && BROKEN_OFF.test(last);
}

/**
 * Whether the article of `words` words that ends at `last` of a page's `blocks` looks like a stub: short, and declared
 * not free (`isFree` false) or followed by an invitation to pay.
 */
export function isStub(blocks: readonly Block[], last: Block | undefined, words: number, isFree: boolean): boolean {
  if (words >= STUB_WORDS) return false;
  const end = last ? blocks.indexOf(last) + 1 : 0;
  return (
    !isFree ||
    blocks.slice(Math.max(0, end - 1), end + LOOK_AHEAD).some(({ text }) => text.length < 300 && BARRIER.test(text))
  );
}
