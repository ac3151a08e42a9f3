/**
 * How well drift is found: on wire stories of 2006-2009 in another house's style, where every claim is a false alarm, and
 * on the same with one fact of a kind tampered with. The pages are made in memory, by a seed.
 *
 *     tsx scripts/eval/drift.ts [--json] [--wrong]
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Story } from '../../src/corpus/corpus.ts';
import { importLine } from '../../src/corpus/import-jsonl.ts';
import { type Checker, check } from '../../src/match/check.ts';
import type { Drift } from '../../src/match/report.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf, packOf } from './check-text.ts';
import { type Random, restyled, seeded, TAMPERED, type Tampering, tamper } from './drift-pages.ts';
import { lexicon } from './lexicon.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORIES = `${ROOT}../shared/data/reuters-2006-2009.jsonl.gz`;
/** Every so many stories one is taken; a page of each kind is made of it where it has such a fact. */
const EVERY = 150;
const [SHORTEST, LONGEST] = [1200, 6000];
const SEED = 20061001;

interface Tally {
  pages: number;
  found: number;
  falseAlarms: number;
}

function readStories(): Story[] {
  const lines = gunzipSync(readFileSync(STORIES)).toString('utf8').trim().split('\n');
  return lines
    .filter((_, line) => line % EVERY === 0)
    .flatMap((line) => {
      const story = importLine(line);
      return story.ok && story.value.text.length > SHORTEST && story.value.text.length < LONGEST ? [story.value] : [];
    });
}

const checkerOf = async (stories: readonly Story[]): Promise<Checker> => ({
  packs: [await packOf(stories, 'open')],
  lexicon,
});

const driftsOf = async (checker: Checker, story: Story, text: string): Promise<readonly Drift[]> =>
  unwrap(await check(articleOf({ title: story.headline, published: story.date, text }), checker)).drift;

const isHit = (drift: Drift, { kind, page }: Tampering): boolean =>
  drift.kind === kind && (drift.page.includes(page) || page.includes(drift.page));

interface Trial {
  readonly what: string;
  readonly change: Tampering | null;
  readonly text: string;
}

/** The pages made of one story: untampered, and with each kind of fact tampered with that it has. */
function trialsOf({ text }: Story, random: Random): Trial[] {
  const changes = TAMPERED.flatMap((what) => {
    const change = tamper(text, what, random);
    return change ? [{ what, change }] : [];
  });
  return [{ what: 'untampered', change: null }, ...changes]
    .map(({ what, change }) => ({ what, change, text: restyled(change?.text ?? text, random, change?.page) }))
    .filter(({ change, text: page }) => change === null || page.includes(change.page));
}

/** Counts what a trial found, and tells of what was wrong. */
function score(story: Story, { what, change }: Trial, drifts: readonly Drift[], tally: Tally, isTold: boolean): void {
  const wrong = drifts.filter((drift) => !change || !isHit(drift, change));
  const isFound = change !== null && wrong.length < drifts.length;
  tally.pages++;
  tally.falseAlarms += wrong.length;
  if (isFound) tally.found++;
  if (!isTold) return;
  for (const { kind, original, page } of wrong)
    console.error(`${what}: ${story.headline}\n  ${kind}: ${original} → ${page}`);
  if (change && !isFound) console.error(`${what} missed: ${change.original} → ${change.page}`);
}

async function measure(stories: readonly Story[], isTold: boolean): Promise<Map<string, Tally>> {
  const checker = await checkerOf(stories);
  const random = seeded(SEED);
  const tallies = new Map(['untampered', ...TAMPERED].map((what) => [what, { pages: 0, found: 0, falseAlarms: 0 }]));
  for (const story of stories) {
    for (const trial of trialsOf(story, random)) {
      const tally = tallies.get(trial.what);
      if (tally) score(story, trial, await driftsOf(checker, story, trial.text), tally, isTold);
    }
  }
  return tallies;
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  console.log('tampering     pages   found   false alarms');
  for (const [what, { pages, found, falseAlarms }] of tallies) {
    const share = what === 'untampered' ? '-' : (found / pages).toFixed(3);
    console.log(
      `${what.padEnd(12)} ${String(pages).padStart(6)} ${share.padStart(7)} ${String(falseAlarms).padStart(8)}`,
    );
  }
}

if (!existsSync(STORIES)) {
  console.log('Skipped: the wire stories are not at ../shared/data.');
} else {
  const tallies = await measure(readStories(), process.argv.includes('--wrong'));
  if (process.argv.includes('--json')) console.log(JSON.stringify(Object.fromEntries(tallies)));
  else print(tallies);
}
