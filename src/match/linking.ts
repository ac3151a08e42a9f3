/** The page's sentences linked to those of its sources: which stands for which, and how surely. */

import { type Link, linkSentences } from './chain.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';
import type { Rows } from './stretch.ts';

/**
 * What it says of a sentence's being retold that it has no name that the original does not know, one, or more: natural
 * logarithms, half of what is counted over the labelled cases, as the likeness tells a part of it.
 */
const STRANGE_NAMES = [0.5, -0.5, -2.5] as const;

/** An original that the page was made from. */
export interface PageSource {
  readonly comparison: Comparison;
  /** Whether the page retells it; else it has lent some sentences, word for word or nearly so. */
  readonly isRetold: boolean;
  /** Whether both were published while it was news; else what differs may be newer, and is no drift. */
  readonly isTimely: boolean;
  /** 1 for the page's sentences that may be its. */
  readonly reach: Uint8Array;
}

export interface PlacedLink {
  readonly probability: number;
  /** Index into `sources`. */
  readonly source: number;
  /** Index into that original's sentences. */
  readonly sentence: number;
}

/** The page linked to several sources at once. */
export interface Linking {
  readonly sources: readonly PageSource[];
  /** One for each of the page's sentences; only what is retold is linked. */
  readonly links: readonly PlacedLink[];
}

const NO_LINK: PlacedLink = { probability: 0, source: 0, sentence: 0 };

/** The sentences of the sources that are retold, numbered through: whose each is, and the number of each source's first. */
function numbered(sources: readonly PageSource[]): { sourceOf: Uint16Array; offsets: number[] } {
  const offsets: number[] = [];
  const sourceOf: number[] = [];
  sources.forEach(({ comparison, isRetold }, source) => {
    offsets.push(sourceOf.length);
    for (let j = 0; isRetold && j < comparison.evidence.columns; j++) sourceOf.push(source);
  });
  return { sourceOf: Uint16Array.from(sourceOf), offsets };
}

/** By what to multiply the ratios of a page sentence: 0 out of the source's reach, else what its names say. */
function nameFactor({ comparison: { facts }, reach }: PageSource, row: number): number {
  const names = facts ? (STRANGE_NAMES[facts.strangeNames[row] ?? 0] ?? STRANGE_NAMES[2]) : 0;
  return reach[row] ? Math.exp(names) : 0;
}

/** The likelihood ratios of these rows, one source's beside another's; `factorOf` is what each row's are multiplied by. */
function ratiosOf(
  sources: readonly PageSource[],
  { from, to }: Rows,
  columns: number,
  offsets: readonly number[],
  factorOf: (source: PageSource, row: number) => number,
): Float64Array {
  const ratios = new Float64Array((to - from) * columns);
  sources.forEach((source, place) => {
    if (!source.isRetold) return;
    const { values, columns: width } = source.comparison.ratios;
    for (let i = from; i < to; i++) {
      const factor = factorOf(source, i);
      const at = (i - from) * columns + (offsets[place] ?? 0);
      for (let j = 0; j < width; j++) ratios[at + j] = (values[i * width + j] ?? 0) * factor;
    }
  });
  return ratios;
}

function linkRows(
  page: Page,
  sources: readonly PageSource[],
  rows: Rows,
  factorOf: (source: PageSource, row: number) => number,
): Linking {
  const { sourceOf, offsets } = numbered(sources);
  const ratios = ratiosOf(sources, rows, sourceOf.length, offsets, factorOf);
  const links = page.sentences.map(() => NO_LINK);
  linkSentences({ pageSentences: rows.to - rows.from, sourceOf, ratios }).forEach((link: Link, row) => {
    const source = sourceOf[link.sentence] ?? 0;
    const sentence = link.sentence - (offsets[source] ?? 0);
    links[rows.from + row] = { probability: link.probability, source, sentence };
  });
  return { sources, links };
}

/** These rows linked to sources of which one is only tried: none is out of reach, and strange names are asked elsewhere. */
export const tryRows = (page: Page, sources: readonly PageSource[], rows: Rows): Linking =>
  linkRows(page, sources, rows, () => 1);

/** The whole page linked to its sources: strange names tell which sentences are the page's own. */
export const linkPage = (page: Page, sources: readonly PageSource[]): Linking =>
  linkRows(page, sources, { from: 0, to: page.sentences.length }, nameFactor);
