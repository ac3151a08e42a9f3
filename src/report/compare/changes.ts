/** The word-level changes of a passage, as marks on either side. */

import { span } from '../../base/span.ts';
import type { Edit, Range } from '../../match/report.ts';
import type { Passage } from './passages.ts';
import type { Change, ChangeMark } from './stretches.ts';

const HAS_WORDS = /[\p{L}\p{N}]/u;

const CHANGES: Readonly<Record<Edit['op'], Change>> = {
  equal: 'same',
  insert: 'added',
  delete: 'dropped',
  replace: 'changed',
};

/** The steps of the sentence, or, where it is in other words, those of its quotes. */
const editsOf = ({ sentence, quotes }: Passage): readonly Edit[] =>
  sentence.edits.length > 0 ? sentence.edits : quotes.flatMap(({ edits }) => edits);

/** What the page has put in: insertions and replacements. */
export const pageChanges = (passage: Passage): ChangeMark[] =>
  editsOf(passage)
    .filter(({ op, page: [start, end] }) => op !== 'equal' && end > start)
    .map(({ op, page }) => ({ ...span(...page), change: CHANGES[op] }));

const isPlaced = (edit: Edit): edit is Edit & { readonly original: Range } => edit.original !== null;

/** The words before the first step and after the last one: a sentence that was cut short. */
function beyond(text: string, { original }: Passage, marks: readonly ChangeMark[]): ChangeMark[] {
  const first = marks[0]?.start ?? 0;
  const last = marks.at(-1)?.end ?? 0;
  return original
    .flatMap(({ start, end }) => [span(start, Math.min(end, first)), span(Math.max(start, last), end)])
    .filter(({ start, end }) => end > start && HAS_WORDS.test(text.slice(start, end)))
    .map((rest) => ({ ...rest, change: 'dropped' }));
}

/** What became of the original's words: of all of a sentence that has its words on the page, or of its quotes' alone. */
export function originalChanges(text: string, passage: Passage): ChangeMark[] {
  const marks = editsOf(passage)
    .filter(isPlaced)
    .filter(({ original: [start, end] }) => end > start)
    .map(({ op, original }) => ({ ...span(...original), change: CHANGES[op] }));
  return passage.sentence.edits.length > 0 ? [...marks, ...beyond(text, passage, marks)] : marks;
}
