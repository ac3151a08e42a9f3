/** How well an original accounts for a page's narration, if the page retells it. */

import type { Comparison } from './comparison.ts';
import { distinctiveWords } from './distinctive.ts';
import type { Linking, PlacedLink } from './linking.ts';
import type { Page } from './page.ts';

/** Evidence by which one source must be ahead of the others for a sentence to speak for it. */
const AHEAD = 1;

/** The most that speaks for a page sentence, given by its row, coming from the original. */
export function bestEvidence({ evidence: { values, columns } }: Comparison, row: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = row * columns; at < (row + 1) * columns; at++) best = Math.max(best, values[at] ?? best);
  return best;
}

export interface Standing {
  /**
   * For each sentence of narration that the source alone explains, the evidence × what the distinctive words say that
   * the source has; the mean over the narration that no other source explains; × the share of distinctive words that
   * the source has. So it must do well in all: how much, how surely, how distinctly.
   */
  readonly score: number;
  /** What the distinctive words say that the source has, together. */
  readonly found: number;
  /** The sentences of narration that the source alone explains. */
  readonly sentences: number;
  /** The share of the narration that is linked to the source. */
  readonly linked: number;
  /** The share of the original's sentences that it is linked to. */
  readonly covered: number;
}

export const isLinked = (link: PlacedLink | undefined, source: number): boolean =>
  link !== undefined && link.source === source && link.probability >= 0.5;

/** How well `source` accounts for these sentences of narration, given by their rows, beside the other sources. */
export function standing(page: Page, linking: Linking, source: number, rows: readonly number[]): Standing {
  const comparison = linking.sources[source]?.comparison;
  const others = linking.sources.filter(({ isRetold }, other) => isRetold && other !== source);
  let [weighed, found, all, sentences, open, linked] = [0, 0, 0, 0, 0, 0];
  const targets = new Set<number>();
  for (const row of rows) {
    const [link, sentence] = [linking.links[row], page.sentences[row]];
    if (!comparison || !sentence) continue;
    if (isLinked(link, source) || !link || link.probability < 0.5) open++;
    if (!link || !isLinked(link, source)) continue;
    linked++;
    targets.add(link.sentence);
    const evidence = bestEvidence(comparison, row);
    if (others.some((other) => evidence <= bestEvidence(other.comparison, row) + AHEAD)) continue;
    const words = distinctiveWords(page, comparison.present, [sentence]);
    [weighed, found, all, sentences] = [
      weighed + evidence * words.found,
      found + words.found,
      all + words.all,
      sentences + 1,
    ];
  }
  return {
    score: open > 0 && all > 0 ? ((weighed / open) * found) / all : 0,
    found,
    sentences,
    linked: linked / Math.max(1, rows.length),
    covered: targets.size / Math.max(1, comparison?.evidence.columns ?? 0),
  };
}
