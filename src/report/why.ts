/** Why a sentence has its kind, in parts that any language can word. */

import { matchesOf } from '../base/matches.ts';
import type { Edit, Range, Report, ReportedSentence, Source } from '../match/report.ts';
import { findWords } from '../text/words.ts';

/** Words of a sentence that stand in the original in order, and what was done to the others. */
interface InOrder {
  readonly inOrder: number;
  readonly words: number;
  readonly changed: number;
  readonly added: number;
  /** Null where a sealed pack cannot say how many. */
  readonly dropped: number | null;
}

export type Reason =
  | { readonly key: 'verbatim'; readonly words: number }
  | ({ readonly key: 'edited' } & InOrder)
  /** In a sealed pack all words seem to agree, but the hash of the sentence says that one differs. */
  | { readonly key: 'seeming'; readonly words: number }
  /** By what the words say, or, in a sealed pack, by hashed words; `shared`: telling words that both have. */
  | { readonly key: 'rewritten'; readonly isHashed: boolean; readonly shared: readonly string[] }
  | { readonly key: 'own' };

const wordsIn = (text: string, [start, end]: Range): number => findWords(text.slice(start, end)).count;

function editsInWords(edits: readonly Edit[], pageText: string, originalText: string | null): InOrder {
  const onPage = (op: Edit['op']): number =>
    edits.reduce((sum, edit) => sum + (edit.op === op ? wordsIn(pageText, edit.page) : 0), 0);
  const dropped = edits.map(({ op, original }) => {
    if (op !== 'delete') return 0;
    return originalText === null || original === null ? null : wordsIn(originalText, original);
  });
  const [inOrder, changed, added] = [onPage('equal'), onPage('replace'), onPage('insert')];
  return {
    inOrder,
    words: inOrder + changed + added,
    changed,
    added,
    dropped: dropped.reduce((sum, words) => (sum === null || words === null ? null : sum + words), 0),
  };
}

/** The words that a rewritten sentence's reason names between quote marks, at its end. */
const NAMED = /“(.+?)”(?=, “|$)/gs;
const namedIn = (why: string): string[] => matchesOf(NAMED, why).map(([, words = '']) => words);

/** The reason for the kind of a sentence whose source is `source`. */
function matchReason(sentence: ReportedSentence, pageText: string, source: Source | undefined): Reason {
  const { kind, edits, why, score } = sentence;
  const isSealed = source?.sealed ?? false;
  if (kind === 'own') return { key: 'own' };
  if (kind === 'rewritten') return { key: 'rewritten', isHashed: isSealed, shared: namedIn(why) };
  const words = wordsIn(pageText, [sentence.start, sentence.end]);
  if (kind === 'verbatim') return { key: 'verbatim', words };
  if (isSealed && score === 1) return { key: 'seeming', words };
  return { key: 'edited', ...editsInWords(edits, pageText, source?.text ?? null) };
}

/** Why a sentence of the report has its kind. */
export const reasonOf = ({ page, sources }: Report, sentence: ReportedSentence): Reason =>
  matchReason(
    sentence,
    page.text,
    sources.find(({ id }) => id === sentence.source),
  );
