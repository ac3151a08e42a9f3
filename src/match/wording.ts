/** The reason for a sentence's kind, in English words. */

import type { Sentence } from '../text/analyse.ts';
import type { Comparison } from './comparison.ts';
import type { SentenceMatch } from './kinds.ts';
import type { Page } from './page.ts';

/** Stretches of a sealed pack shorter than this, in words, are not worth naming. */
const SHORTEST_STRETCH = 3;

const SEEMING = 'all words agree by their codes, but the hash of the sentence says that one differs';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function editedWords({ edits }: SentenceMatch): string {
  const sum = (op: string, side: 'page' | 'original'): number =>
    edits.filter((edit) => edit.op === op).reduce((total, edit) => total + edit[side].to - edit[side].from, 0);
  const equal = sum('equal', 'page');
  const total = edits.reduce((all, edit) => all + edit.page.to - edit.page.from, 0);
  const changes = [
    [sum('replace', 'page'), 'changed'],
    [sum('insert', 'page'), 'added'],
    [sum('delete', 'original'), 'dropped'],
  ] as const;
  const said = changes.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `${equal} of ${count(total, 'word')} in order${said.length > 0 ? `; ${said.join(', ')}` : ''}`;
}

/** The words that say most of those that both have, at most three, as the page writes them. */
function sharedWords(page: Page, { present }: Comparison, sentence: Sentence): string[] {
  const found = new Map<string, { text: string; weight: number }>();
  for (let word = sentence.from as number; word < sentence.to; word++) {
    const key = page.words.keys[word] ?? '';
    const weight = page.weights[word] ?? 0;
    if (present[word] && weight > 0)
      found.set(key, { text: page.text.slice(page.words.start[word], page.words.end[word]), weight });
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ text }) => text);
}

/** The longest stretches that sentence and original share by their codes; single words would be chance. */
function sharedStretches(page: Page, { runs }: Comparison, sentence: Sentence, match: SentenceMatch): string[] {
  return runs
    .map(({ page: { from, to }, original }) => {
      const start = Math.max(from, sentence.from, match.original.from - original.from + from);
      const end = Math.min(to, sentence.to, match.original.to - original.from + from);
      return { start, end };
    })
    .filter(({ start, end }) => end - start >= SHORTEST_STRETCH)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, 2)
    .map(({ start, end }) => page.text.slice(page.words.start[start], page.words.end[end - 1]));
}

function rewrittenWords(page: Page, comparison: Comparison, sentence: Sentence, match: SentenceMatch): string {
  const { open } = comparison.original;
  const shared = open ? sharedWords(page, comparison, sentence) : sharedStretches(page, comparison, sentence, match);
  const basis = open ? 'by content and place in the story' : 'by hashed words and place in the story';
  return `in other words, ${basis}${shared.length > 0 ? `; shares ${shared.map((words) => `“${words}”`).join(', ')}` : ''}`;
}

export function reasonFor(
  page: Page,
  sentence: Sentence,
  match: SentenceMatch | null,
  comparison: Comparison | undefined,
): string {
  if (!match || !comparison) return 'nothing in the sources accounts for it';
  switch (match.kind) {
    case 'verbatim':
      return `all ${count(sentence.to - sentence.from, 'word')} stand unbroken in the original`;
    case 'edited':
      return match.score === 1 && !comparison.original.open ? SEEMING : editedWords(match);
    case 'rewritten':
      return rewrittenWords(page, comparison, sentence, match);
  }
}
