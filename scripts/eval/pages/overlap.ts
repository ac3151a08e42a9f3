/**
 * How much of an article's text an extractor found, as the article-extraction-benchmark has it (Scrapinghub, 2019):
 * 4-word shingles, each as often as it occurs; precision and recall are averaged over the pages.
 */

const SHINGLE = 4;
const WORD = /[\p{L}\p{N}_]+/gu;

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** What `text` has of `truth`, both a page's article. */
export function overlapOf(truth: string, text: string): Overlap {
  const wanted = shingles(truth);
  const found = shingles(text);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  return { precision: shared / total(found), recall: shared / total(wanted) };
}

/** The mean over pages; F1 is that of the means, as published. */
export function average(overlaps: readonly Overlap[]): Overlap & { readonly f1: number } {
  const mean = (key: keyof Overlap): number =>
    overlaps.reduce((sum, overlap) => sum + overlap[key], 0) / overlaps.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
