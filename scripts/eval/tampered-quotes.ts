/**
 * Quotes of real Reuters stories, tampered with by a seeded generator: are they told for what they are?
 *
 *     tsx scripts/eval/tampered-quotes.ts [--json] [--most N]
 */

import { lexicon } from './lexicon.ts';
import { printMeasures } from './print.ts';
import { skipWithout } from './reuters.ts';
import { scoreTamperings } from './tampered-scores.ts';

skipWithout('data/reuters-2006-2009.jsonl.gz');

const WANTED: Readonly<Record<string, string>> = { none: '≥ 0.995', 'speakers swapped': '≥ 0.90' };

const at = process.argv.indexOf('--most');
const most = at < 0 ? 300 : Number(process.argv[at + 1]);
const scores = await scoreTamperings(lexicon, most);
printMeasures(
  scores.map(({ tampering, page, right, all }) => ({
    name: `${tampering}, page ${page} (${all})`,
    value: right / Math.max(1, all),
    wanted: WANTED[tampering] ?? '≥ 0.97',
  })),
);
