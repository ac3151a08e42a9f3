/**
 * Finds a quoted passage in a text that may have changed since. The words as they were are looked for first; of several
 * places the one whose surroundings agree best is taken (as Hypothesis anchors its annotations). Where they stand nowhere,
 * the likeliest stretch with few differences is: Myers' bit-parallel search, O(n · k / 32) for k differences.
 */

import search from 'approx-string-match';
import { type Span, span } from '../base/span.ts';
import type { TextQuote } from './text-quote.ts';

/** Where the passage is now, and whether all of its words are as they were. */
export interface Anchor extends Span {
  readonly isExact: boolean;
}

/** Of the passage's characters, how many may differ. */
const TOLERANCE = 0.25;
/** Shorter passages have too many likenesses. */
const SHORTEST = 20;

function* placesOf(text: string, exact: string): Generator<Span> {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield span(at, at + exact.length);
}

/** How many characters agree, counted from the passage outwards. */
function agreement(text: string, { start, end }: Span, { prefix, suffix }: TextQuote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** The span that the surroundings speak for most; among equals, the one nearest to where the passage was. */
function likeliest(text: string, spans: Iterable<Span>, passage: TextQuote & Span): Span | null {
  let best: { readonly at: Span; readonly agreed: number; readonly distance: number } | null = null;
  for (const at of spans) {
    const agreed = agreement(text, at, passage);
    const distance = Math.abs(at.start - passage.start);
    if (best === null || agreed > best.agreed || (agreed === best.agreed && distance < best.distance)) {
      best = { at, agreed, distance };
    }
  }
  return best?.at ?? null;
}

function* nearPlaces(text: string, exact: string): Generator<Span> {
  if (exact.length < SHORTEST) return;
  for (const { start, end } of search(text, exact, Math.floor(exact.length * TOLERANCE))) yield span(start, end);
}

/** The passage in `text`; null where it is not there any more. */
export function anchor(text: string, passage: TextQuote & Span): Anchor | null {
  if (passage.exact === '') return null;
  const exact = likeliest(text, placesOf(text, passage.exact), passage);
  if (exact !== null) return { ...exact, isExact: true };
  const near = likeliest(text, nearPlaces(text, passage.exact), passage);
  return near && { ...near, isExact: false };
}
