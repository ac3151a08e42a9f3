/**
 * Which originals are about the same as a page: those that share most of their telling words with it.
 *
 * Each original has its most telling words indexed (tf·idf; Salton & Buckley 1988). An original's score is the sum of
 * the inverse document frequencies of those that the page has; one from the days around the page's scores more.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import { decodeTelling, type TellingWord } from './content-bucket.ts';
import { daysBetween } from './dates.ts';
import { bucketOf } from './gram-bucket.ts';
import { readStories } from './originals.ts';
import type { OpenSections, PackFile } from './pack-file.ts';

/** Originals given back at most; of twice as many the dates are looked up. */
const MOST = 8;
/** Telling words that must be shared at the least. */
const LEAST_SHARED = 4;
/** Days within which dates speak for a common origin, and by how much. */
const NEAR_DAYS = 3;
const NEARNESS = 1.5;

interface Scored {
  readonly doc: DocId;
  readonly score: number;
}

async function readTelling(
  file: PackFile,
  { content }: OpenSections,
  wordHashes: Uint32Array,
): Promise<Result<TellingWord[]>> {
  const { originals, layout } = file.info;
  const hashes = new Set(wordHashes);
  const numbers = [...new Set([...hashes].map((hash) => bucketOf(hash, 2 ** layout.contentBits)))].sort(
    (a, b) => a - b,
  );
  const words: TellingWord[] = [];
  const seen = await content.visitMany(numbers, 'malformed telling words', (bytes, place) => {
    const decoded = decodeTelling(bytes, layout.contentBits, numbers[place] ?? 0, originals);
    for (const word of decoded ?? []) if (hashes.has(word.hash)) words.push(word);
    return decoded !== null;
  });
  return seen.ok ? ok(words) : seen;
}

const best = (scored: readonly Scored[], count: number): Scored[] =>
  scored.toSorted((a, b) => b.score - a.score || a.doc - b.doc).slice(0, count);

function scoreByWords(words: readonly TellingWord[], originals: number): Scored[] {
  const totals = new Map<number, { shared: number; score: number }>();
  for (const { frequency, documents } of words) {
    for (const doc of documents) {
      const total = totals.get(doc) ?? { shared: 0, score: 0 };
      total.shared++;
      total.score += Math.log(originals / frequency);
      totals.set(doc, total);
    }
  }
  return [...totals].flatMap(([doc, { shared, score }]) =>
    shared >= LEAST_SHARED ? [{ doc: doc as DocId, score }] : [],
  );
}

/** The originals of an open pack most alike in telling words, best first, at most eight. */
export async function findSimilar(
  file: PackFile,
  open: OpenSections,
  wordHashes: Uint32Array,
  published: string | null,
): Promise<Result<readonly DocId[]>> {
  const words = await readTelling(file, open, wordHashes);
  if (!words.ok) return words;
  const likely = best(scoreByWords(words.value, file.info.originals), 2 * MOST).sort((a, b) => a.doc - b.doc);
  const infos = await readStories(
    file,
    likely.map(({ doc }) => doc),
  );
  if (!infos.ok) return infos;
  const dated = likely.map(({ doc, score }, i) => {
    const days = daysBetween(infos.value[i]?.date ?? null, published);
    return { doc, score: days !== null && days <= NEAR_DAYS ? score * NEARNESS : score };
  });
  return ok(best(dated, MOST).map(({ doc }) => doc));
}
