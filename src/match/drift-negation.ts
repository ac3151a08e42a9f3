/**
 * Denials that were lost or gained: between the same words, in an edited sentence or an altered quote, a "not" is there
 * on one side alone.
 */

import { type WordSpan, wordSpan } from '../base/span.ts';
import { isNegator, isNoDenial } from '../text/negation.ts';
import { LONGEST_CHANGE, underlined } from './change.ts';
import type { WordEdit } from './diff.ts';
import type { Page } from './page.ts';
import { driftIn, pageSide, placedTerms, type Side, termMatch } from './passage.ts';
import type { Drift } from './report.ts';

const CONJUNCTIONS = new Set('and but or nor that which who if'.split(' '));

/** Two texts whose words were compared. */
export interface Edited {
  readonly page: Page;
  readonly open: Side;
  readonly source: string;
  readonly edits: readonly WordEdit[];
}

const keysIn = ({ keys }: Side, { from, to }: WordSpan): readonly string[] => keys.slice(from, to);

function denials(side: Side, at: WordSpan): number {
  let count = 0;
  for (let word = at.from as number; word < at.to; word++) {
    if (isNegator(side.keys[word] ?? '') && !isNoDenial(side.keys[word + 1] ?? '')) count++;
  }
  return count;
}

/** Whether the other side says the same but for the denial: none of what tells is gone. */
function keepsContent(page: Page, from: Side, at: WordSpan, to: Side, there: WordSpan): boolean {
  const others = placedTerms(to, there, page);
  return placedTerms(from, at, page)
    .filter(({ term }) => !isNegator(term.stem))
    .every(({ term }) => others.some((other) => termMatch(term, other.term, page) > 0));
}

/** Whether the change takes a denial from `side` and leaves the rest. */
function losesDenial(page: Page, side: Side, at: WordSpan, other: Side, there: WordSpan): boolean {
  const keys = keysIn(side, at);
  if (at.to - at.from > LONGEST_CHANGE || denials(side, at) === 0 || denials(other, there) > 0) return false;
  return !keys.some((key) => CONJUNCTIONS.has(key)) && keepsContent(page, side, at, other, there);
}

function bounds(edits: readonly WordEdit[], side: 'page' | 'original'): WordSpan {
  const spans = edits.map((edit) => edit[side]);
  return wordSpan(spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0);
}

/** The denials that the edits take away or put in. */
export function negationDrifts({ page, open, source, edits }: Edited): Drift[] {
  const [own, there] = [pageSide(page), { page: bounds(edits, 'page'), original: bounds(edits, 'original') }];
  const gained = denials(own, there.page) - denials(open, there.original);
  if (gained === 0) return [];
  return edits.flatMap((edit) => {
    if (edit.op === 'equal') return [];
    const isLost = gained < 0 && losesDenial(page, open, edit.original, own, edit.page);
    const isGained = gained > 0 && losesDenial(page, own, edit.page, open, edit.original);
    if (!isLost && !isGained) return [];
    const said = underlined(page, own, edit.page, there.page);
    const was = underlined(page, open, edit.original, there.original);
    return [driftIn(page, open, source, 'negation', said, was)];
  });
}
