/** Searching, filtering and sorting flags. */

import type { Category, Flag } from './flag.ts';

export type FlagOrder = 'newest' | 'oldest' | 'site' | 'verdict';

/** What of the flags is to be shown; empty strings ask for nothing. */
export interface FlagQuery {
  readonly search: string;
  readonly category: Category | '';
  readonly verdict: string;
  readonly site: string;
  readonly order: FlagOrder;
}

/** The page's host without "www."; empty where it has no address. */
export const siteOf = ({ page }: Flag): string => /^\w+:\/\/(?:www\.)?([^/?#]+)/.exec(page.url ?? '')?.[1] ?? '';

/** Case, accents and typographic quote marks do not count in a search. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();

function searchable({ verdict, note, page, passage, finding }: Flag): string {
  const { source } = finding;
  const texts = [verdict, note, page.title, page.url, passage?.exact, source?.agency, source?.headline, source?.text];
  return folded(texts.filter(Boolean).join('\n'));
}

function holds(flag: Flag, { category, verdict, site }: FlagQuery): boolean {
  if (category !== '' && flag.category !== category) return false;
  if (verdict !== '' && flag.verdict !== verdict) return false;
  return site === '' || siteOf(flag) === site;
}

const ORDERS: Readonly<Record<FlagOrder, (a: Flag, b: Flag) => number>> = {
  newest: (a, b) => b.created.localeCompare(a.created),
  oldest: (a, b) => a.created.localeCompare(b.created),
  site: (a, b) => siteOf(a).localeCompare(siteOf(b)) || b.created.localeCompare(a.created),
  verdict: (a, b) => a.verdict.localeCompare(b.verdict) || b.created.localeCompare(a.created),
};

/** The flags that the query asks for: all of its words must stand somewhere in the flag. */
export function queryFlags(flags: readonly Flag[], query: FlagQuery): Flag[] {
  const words = folded(query.search).split(/\s+/).filter(Boolean);
  const found = flags.filter((flag) => {
    if (!holds(flag, query)) return false;
    const text = words.length === 0 ? '' : searchable(flag);
    return words.every((word) => text.includes(word));
  });
  return found.sort(ORDERS[query.order]);
}

/** The values that flags can be filtered by, each once, in order. */
export const choices = (flags: readonly Flag[], of: (flag: Flag) => string): string[] =>
  [...new Set(flags.map(of))].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
