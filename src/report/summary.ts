import type { Report } from '../match/report.ts';
import { sourcesUsed } from './sources-used.ts';

/** The report in one sentence, still without a language: a key for its wording, and what fills it. */
export type Summary = NoMatch | Shared | Match;

/** Nothing was found, in so many originals of these dates (ISO; null where no original is dated). */
interface NoMatch {
  readonly key: 'none';
  readonly originals: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** No sentence is from a source, but shorter stretches stand in one: quotes, formulas. */
interface Shared {
  readonly key: 'shared';
  readonly agencies: readonly string[];
}

/** `matched` of the page's `sentences` come from so many `stories` of these agencies, `verbatim` of them word for word. */
interface Match {
  readonly key: 'all' | 'mostly' | 'partly' | 'own';
  readonly agencies: readonly string[];
  readonly matched: number;
  readonly sentences: number;
  readonly verbatim: number;
  readonly stories: number;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function extentOf({ verdict, coverage, page, sentences }: Report): Match['key'] {
  if (verdict === 'independent') return 'own';
  if (sentences.every(({ kind }) => kind !== 'own')) return 'all';
  return verdict === 'derived' && coverage.own * 2 < page.words ? 'mostly' : 'partly';
}

/** What the reader is told first. */
export function summaryOf(report: Report): Summary {
  const { corpus, sentences, sources } = report;
  const { originals, from, to } = corpus;
  if (sources.length === 0) return { key: 'none', originals, from, to };
  const matched = sentences.filter(({ kind }) => kind !== 'own');
  if (matched.length === 0) return { key: 'shared', agencies: unique(sources.map(({ agency }) => agency)) };
  const used = sourcesUsed(report);
  return {
    key: extentOf(report),
    agencies: unique(used.map(({ agency }) => agency)),
    matched: matched.length,
    sentences: sentences.length,
    verbatim: matched.filter(({ kind }) => kind === 'verbatim').length,
    stories: used.length,
  };
}
