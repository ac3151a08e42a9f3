/**
 * The originals worth a closer look: those that share long runs with the page, most telling first, and where runs say
 * little, those that share its telling words.
 *
 * Candidates are met by their words alone; only those that will be compared or named are read whole.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate, Original, Pack } from '../corpus/corpus.ts';
import { GRAM_WORDS } from '../corpus/sampling.ts';
import { changedWords, possibleRuns } from './confirm.ts';
import type { Page } from './page.ts';
import { LONG_RUN, type Run, runsAround, runsBetween } from './runs.ts';

/** What the page and an original share, as its words tell. */
interface Meeting {
  readonly pack: Pack;
  readonly doc: DocId;
  /** The page's words as this original's codes see them. */
  readonly codes: Uint32Array;
  /** Maximal shared runs of `LONG_RUN` words or more. */
  readonly runs: readonly Run[];
  /** What the shared words of narration say, together; formulas say little. */
  readonly narration: number;
  /** The same of the words inside quote marks. */
  readonly quoted: number;
  /** Whether it is here for its telling words: its runs, if any, say little. */
  readonly byContent: boolean;
}

/** An original that was met and read. */
export interface Shared extends Meeting {
  readonly original: Original;
}

export interface Found {
  /** The best, and of every stretch that is shared the best that has it; by what they share, most first. */
  readonly shared: readonly Shared[];
  /** The runs of each of the others. */
  readonly others: readonly (readonly Run[])[];
}

/** Originals that are compared with the page, and so read whole: the best in all, and the best by what is quoted. */
export const MOST_COMPARED = 8;
/** Where the best original's runs say less than this, telling words are looked at too. */
const LITTLE = 6;
/** Originals taken for their telling words. */
const MOST_BY_CONTENT = 3;

/** 1 for each page word that a run covers. */
export function coveredWords(page: Page, runs: readonly Run[]): Uint8Array {
  const covered = new Uint8Array(page.words.count);
  for (const run of runs) covered.fill(1, run.page.from, run.page.to);
  return covered;
}

/** Visits each page word that a run covers, once: they are few of a page's words. */
export function eachCovered(page: Page, runs: readonly Run[], visit: (word: number) => void): void {
  const seen = new Uint8Array(page.words.count);
  for (const run of runs) {
    for (let word = run.page.from as number; word < run.page.to; word++) {
      if (seen[word]) continue;
      seen[word] = 1;
      visit(word);
    }
  }
}

function weigh(page: Page, runs: readonly Run[]): Pick<Meeting, 'narration' | 'quoted'> {
  let [narration, quoted] = [0, 0];
  eachCovered(page, runs, (word) => {
    const weight = page.weights[word] ?? 0;
    if (page.quoted[word]) quoted += weight;
    else narration += weight;
  });
  return { narration, quoted };
}

const worth = ({ narration, quoted }: Meeting): number => narration + quoted / 2;

/** A code that no word has. */
const NO_CODE = 0xffffffff;

/** A sealed original's runs, and the page's codes without those of the words that only seem to be the original's. */
function meetSealed(
  page: Page,
  pack: Pack,
  original: Uint32Array,
  { hits }: Candidate,
): Pick<Meeting, 'codes' | 'runs'> {
  const pageCodes = page.codes(pack.codeMask);
  const sampled = { samples: page.samples, weights: page.weights, hits: new Set(hits) };
  const seeming = runsBetween(pageCodes, page.grams(pack.codeMask, LONG_RUN), original, LONG_RUN);
  const runs = seeming.flatMap((run) => possibleRuns(run, sampled));
  const changed = seeming.flatMap((run) => changedWords(run, sampled));
  if (changed.length === 0) return { codes: pageCodes, runs };
  const codes = pageCodes.slice();
  for (const word of changed) codes[word] = NO_CODE;
  return { codes, runs };
}

/** `words` are the page's as the pack tells them, comparable with the original's. */
function meet(page: Page, pack: Pack, candidate: Candidate, words: Uint32Array, original: Uint32Array): Meeting | null {
  const grams = { starts: candidate.hits, k: GRAM_WORDS, weights: page.weights };
  const around = runsAround(words, grams, original, LONG_RUN);
  // Any long run holds a hit, and so does any of a sealed original that is not refuted: most have none.
  if (around.length === 0) return null;
  const { codes, runs } = pack.info.sealed
    ? meetSealed(page, pack, original, candidate)
    : { codes: page.codes(pack.codeMask), runs: around };
  return runs.length > 0 ? { pack, doc: candidate.doc, codes, runs, ...weigh(page, runs), byContent: false } : null;
}

async function meetByRuns(page: Page, pack: Pack): Promise<Result<Meeting[]>> {
  const candidates = await pack.candidates(page.words.hashes);
  if (!candidates.ok) return candidates;
  const met: Meeting[] = [];
  const docs = candidates.value.map(({ doc }) => doc);
  const seen = await pack.codes(page.words.hashes, docs, (words, original, place) => {
    const candidate = candidates.value[place];
    const meeting = candidate && meet(page, pack, candidate, words, original);
    if (meeting) met.push(meeting);
  });
  return seen.ok ? ok(met) : seen;
}

/** The pack's meetings with those by telling words marked, and added where there were none. */
async function withSimilar(page: Page, pack: Pack, met: readonly Meeting[]): Promise<Result<Meeting[]>> {
  const similar = await pack.similar(page.words.hashes, page.article.published);
  if (!similar.ok) return similar;
  const taken = similar.value.slice(0, MOST_BY_CONTENT);
  const known = new Set(met.map(({ doc }) => doc));
  const codes = page.codes(pack.codeMask);
  return ok([
    ...met.map((meeting) => ({ ...meeting, byContent: taken.includes(meeting.doc) })),
    ...taken
      .filter((doc) => !known.has(doc))
      .map((doc) => ({ pack, doc, codes, runs: [], narration: 0, quoted: 0, byContent: true })),
  ]);
}

async function meetAll(page: Page, packs: readonly Pack[]): Promise<Result<Meeting[]>> {
  const met: Meeting[][] = [];
  for (const pack of packs) {
    const byRuns = await meetByRuns(page, pack);
    if (!byRuns.ok) return byRuns;
    met.push(byRuns.value);
  }
  if (met.flat().some((meeting) => worth(meeting) >= LITTLE)) return ok(met.flat());
  const all: Meeting[] = [];
  for (const [i, pack] of packs.entries()) {
    const similar = await withSimilar(page, pack, met[i] ?? []);
    if (!similar.ok) return similar;
    all.push(...similar.value);
  }
  return ok(all);
}

/** Those that are read whole, of all (best first). */
function chooseRead(met: readonly Meeting[]): Set<Meeting> {
  const byQuotes = met.toSorted((a, b) => b.quoted - a.quoted).slice(0, MOST_COMPARED);
  const read = new Set([...met.slice(0, MOST_COMPARED), ...byQuotes, ...met.filter(({ byContent }) => byContent)]);
  const stretches = new Set<string>();
  for (const meeting of [...read, ...met]) {
    for (const { page } of meeting.runs) {
      const stretch = `${page.from}-${page.to}`;
      if (!stretches.has(stretch)) read.add(meeting);
      stretches.add(stretch);
    }
  }
  return read;
}

async function readAll(meetings: ReadonlySet<Meeting>, packs: readonly Pack[]): Promise<Result<Shared[]>> {
  const shared: Shared[] = [];
  for (const pack of packs) {
    const own = [...meetings].filter((meeting) => meeting.pack === pack).sort((a, b) => a.doc - b.doc);
    const originals = await pack.originals(own.map(({ doc }) => doc));
    if (!originals.ok) return originals;
    for (const [i, original] of originals.value.entries()) {
      const meeting = own[i];
      if (meeting) shared.push({ original, ...meeting });
    }
  }
  return ok(shared);
}

const byWorth = (a: Meeting, b: Meeting): number => worth(b) - worth(a);

/** What of the packs shares long runs, or telling words, with the page. Fails with the pack that fails. */
export async function findShared(page: Page, packs: readonly Pack[]): Promise<Result<Found>> {
  const met = await meetAll(page, packs);
  if (!met.ok) return met;
  met.value.sort(byWorth);
  const read = chooseRead(met.value);
  const shared = await readAll(read, packs);
  if (!shared.ok) return shared;
  const others = met.value.filter((meeting) => !read.has(meeting)).map(({ runs }) => runs);
  return ok({ shared: shared.value.sort(byWorth), others });
}
