/**
 * Whether the thresholds hold on cases that they were not chosen by: for each labelled case the threshold is put midway
 * between right and wrong in the others (or where it errs least), and tried on that case.
 *
 *     tsx scripts/eval/thresholds.ts [--json]
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../src/corpus/corpus.ts';
import { importLine } from '../../src/corpus/import-jsonl.ts';
import { findShared } from '../../src/match/candidates.ts';
import { Comparison } from '../../src/match/comparison.ts';
import { preparePage } from '../../src/match/page.ts';
import { measureSource, SOURCE_THRESHOLDS } from '../../src/match/sources.ts';
import { OWN_IN_DERIVED } from '../../src/match/verdict.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf, packOf } from './check-text.ts';
import { lexicon } from './lexicon.ts';
import { skipWithout } from './reuters.ts';

interface Case {
  readonly id: string;
  readonly verdict: 'derived' | 'partly-derived' | 'independent';
  readonly originals: readonly {
    readonly id: string;
    readonly agency: string;
    readonly headline: string;
    readonly byline: string;
    readonly date: string;
    readonly paragraphs: readonly (readonly string[])[];
  }[];
  readonly page: {
    readonly title: string;
    readonly published: string;
    readonly paragraphs: readonly (readonly { readonly t: string; readonly kind: string }[])[];
  };
}

/** One thing measured, and whether the label says that it must lie above the threshold. */
interface Sample {
  readonly of: string;
  readonly value: number;
  readonly isAbove: boolean;
}

function readCases(): Case[] {
  const folder = skipWithout('data/cases');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name): Case => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function storiesOf({ id, originals }: Case): Story[] {
  return originals.map(({ id: own, paragraphs, ...story }) => {
    const joined = paragraphs.map((sentences) => sentences.join(' '));
    const imported = importLine(JSON.stringify({ ...story, id: `${id}/${own}`, paragraphs: joined }));
    if (!imported.ok) throw new Error(`${id}/${own}: ${imported.error}`);
    return imported.value;
  });
}

type Measures = Record<keyof typeof SOURCE_THRESHOLDS, Sample[]>;

/** Every page beside every original that shares anything with it. */
async function measureSources(cases: readonly Case[]): Promise<Measures> {
  const pack = await packOf(cases.flatMap(storiesOf), 'open');
  const samples: Measures = { standing: [], kept: [], strange: [] };
  for (const {
    id,
    verdict,
    page: { title, published, paragraphs },
  } of cases) {
    const text = paragraphs.map((paragraph) => paragraph.map(({ t }) => t).join(' ')).join('\n\n');
    const page = preparePage(articleOf({ title, published, text }), lexicon);
    for (const one of unwrap(await findShared(page, [pack])).shared) {
      const isSource = verdict !== 'independent' && one.original.info.id.startsWith(`${id}/`);
      const { standing, kept, strange } = measureSource(page, one, new Comparison(page, one));
      if (standing !== null) samples.standing.push({ of: id, value: standing, isAbove: isSource });
      // Many true sources keep nothing word for word: what matters is that no other does.
      if (!isSource || kept > 0) samples.kept.push({ of: id, value: kept, isAbove: isSource });
      // It is asked only of what would be a source otherwise, or shares a template.
      if (isSource || strange > 0) samples.strange.push({ of: id, value: strange, isAbove: !isSource });
    }
  }
  return samples;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

const ownShares = (cases: readonly Case[]): Sample[] =>
  cases
    .filter(({ verdict }) => verdict !== 'independent')
    .map(({ id, verdict, page }) => {
      const sentences = page.paragraphs.flat();
      const sum = (kept: typeof sentences): number => kept.reduce((total, { t }) => total + wordsIn(t), 0);
      const own = sum(sentences.filter(({ kind }) => kind === 'own'));
      return { of: id, value: own / sum(sentences), isAbove: verdict === 'partly-derived' };
    });

const errors = (samples: readonly Sample[], threshold: number): number =>
  samples.filter(({ value, isAbove }) => value >= threshold !== isAbove).length;

/** Midway between two neighbouring values, where it errs least; of equals where the gap is widest. */
function choose(samples: readonly Sample[]): number {
  const values = [...new Set(samples.map(({ value }) => value))].sort((a, b) => a - b);
  const gaps = values.slice(1).map((value, at) => [values[at] ?? 0, value] as const);
  const scored = gaps.map(([low, high]) => ({
    threshold: (low + high) / 2,
    wrong: errors(samples, (low + high) / 2),
    width: high - low,
  }));
  return scored.sort((a, b) => a.wrong - b.wrong || b.width - a.width)[0]?.threshold ?? 0;
}

interface Outcome {
  readonly inUse: number;
  readonly lowest: number;
  readonly highest: number;
  readonly samples: number;
  /** Of samples left out, by the threshold chosen without their case. */
  readonly wrong: number;
  readonly wrongInUse: number;
}

function leaveOneOut(samples: readonly Sample[], inUse: number): Outcome {
  const cases = [...new Set(samples.map(({ of }) => of))];
  const folds = cases.map((left) => {
    const threshold = choose(samples.filter(({ of }) => of !== left));
    return {
      threshold,
      wrong: errors(
        samples.filter(({ of }) => of === left),
        threshold,
      ),
    };
  });
  const chosen = folds.map(({ threshold }) => threshold);
  return {
    inUse,
    lowest: Math.min(...chosen),
    highest: Math.max(...chosen),
    samples: samples.length,
    wrong: folds.reduce((sum, { wrong }) => sum + wrong, 0),
    wrongInUse: errors(samples, inUse),
  };
}

const cases = readCases();
const measures = await measureSources(cases);
const outcomes: Record<string, Outcome> = {
  ACCEPT: leaveOneOut(measures.standing, SOURCE_THRESHOLDS.standing),
  KEPT: leaveOneOut(measures.kept, SOURCE_THRESHOLDS.kept),
  MOST_STRANGE: leaveOneOut(measures.strange, SOURCE_THRESHOLDS.strange),
  OWN_IN_DERIVED: leaveOneOut(ownShares(cases), OWN_IN_DERIVED),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(outcomes));
else console.table(outcomes);
