/**
 * Pages that no Reuters story of 2006-2009 can be the source of, checked against all of them: US political news of 2015
 * and 2016 (PolNeAR) and saved news pages of 2019, by their hand-made bodies.
 *
 *     tsx scripts/eval/false-alarms.ts [--json]
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/match/check.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf } from './check-text.ts';
import { lexicon } from './lexicon.ts';
import { politicalNews } from './political-news.ts';
import { type Measure, printMeasures } from './print.ts';
import { skipWithout } from './reuters.ts';
import { type Kind, reutersPack } from './reuters-pack.ts';

skipWithout('data/reuters-2006-2009.jsonl.gz');

const DATA = skipWithout('data');

function savedPages(): string[] {
  const truth: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(join(DATA, 'pages/ground-truth.json'), 'utf8'),
  );
  return Object.values(truth).map(({ articleBody }) => articleBody);
}

async function measure(texts: readonly string[], kind: Kind): Promise<Measure[]> {
  const pack = await reutersPack(kind);
  const times: number[] = [];
  let [derived, sentences, changed, kept] = [0, 0, 0, 0];
  for (const text of texts) {
    const started = performance.now();
    const report = unwrap(await check(articleOf({ title: '', published: null, text }), { packs: [pack], lexicon }));
    times.push(performance.now() - started);
    if (report.verdict !== 'independent') derived++;
    sentences += report.sentences.length;
    kept += report.sentences.filter((sentence) => sentence.kind === 'verbatim').length;
    changed += report.sentences.filter(
      (sentence) => sentence.kind === 'edited' || sentence.kind === 'rewritten',
    ).length;
  }
  times.sort((a, b) => a - b);
  return [
    { name: `${kind} pack, derived or partly derived`, value: derived, wanted: '0' },
    { name: `${kind} pack, share of sentences edited or rewritten`, value: changed / sentences, wanted: '≤ 0.001' },
    { name: `${kind} pack, share of sentences verbatim`, value: kept / sentences, wanted: '≤ 0.001' },
    { name: `${kind} pack, milliseconds a check, median`, value: times[Math.floor(times.length / 2)] ?? 0 },
    { name: `${kind} pack, milliseconds a check, p95`, value: times[Math.floor(times.length * 0.95)] ?? 0 },
  ];
}

const texts = [...politicalNews(), ...savedPages()];
printMeasures([
  { name: 'pages', value: texts.length },
  ...(await measure(texts, 'open')),
  ...(await measure(texts, 'sealed')),
]);
