/** How often tampered quotes of real stories are told for what they are. */

import type { Story } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import type { QuoteStatus } from '../../src/match/report.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { memoryPack } from '../../test/support/memory-pack.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';
import { reutersStories } from './reuters.ts';
import { EXPECTED, rearranged, TAMPERINGS, type TamperedPage, type Tampering, tamper } from './tampering.ts';

export interface TamperingScore {
  readonly tampering: Tampering;
  readonly page: 'kept' | 'rearranged';
  readonly right: number;
  readonly all: number;
  readonly said: Readonly<Partial<Record<QuoteStatus | 'missed', number>>>;
}

async function statusOf(
  story: Story,
  { text, quote }: TamperedPage,
  lexicon: Lexicon,
): Promise<QuoteStatus | 'missed'> {
  const article = {
    url: null,
    title: story.headline,
    publisher: null,
    byline: null,
    published: story.date,
    modified: null,
    language: 'en',
    text,
    paragraphs: [],
    credit: [],
    confidence: { level: 'high', reasons: [] },
  } as const;
  const report = await check(article, { packs: [memoryPack([story])], lexicon });
  if (!report.ok) throw new Error(report.error.message);
  const at = text.indexOf(quote);
  const found = report.value.quotes.find(({ start, end }) => start < at + quote.length && at < end);
  const status = found?.status ?? 'missed';
  if (process.env.SHOW && status !== EXPECTED[process.env.SHOW as Tampering])
    console.log(
      status,
      '|',
      found?.speaker,
      '|',
      found?.originalSpeaker,
      '|',
      text.slice(Math.max(0, at - 120), at + quote.length + 120).replace(/\n/g, '\\n'),
      '\n',
    );
  return status;
}

const EVERY_NTH_STORY = 9;

/** Scores `most` quotes of every tampering on either kind of page. */
export async function scoreTamperings(lexicon: Lexicon, most: number, only?: Tampering): Promise<TamperingScore[]> {
  const random: Random = seededRandom(20_061_020);
  const counts = new Map<
    string,
    { right: number; all: number; said: Partial<Record<QuoteStatus | 'missed', number>> }
  >();
  let number = 0;
  for await (const story of reutersStories()) {
    if (number++ % EVERY_NTH_STORY !== 0) continue;
    for (const tampering of TAMPERINGS) {
      if (only && tampering !== only) continue;
      for (const page of ['kept', 'rearranged'] as const) {
        const key = `${tampering}\n${page}`;
        const count = counts.get(key) ?? { right: 0, all: 0, said: {} };
        counts.set(key, count);
        if (count.all >= most) continue;
        const made = tamper(story, tampering, random);
        if (!made) continue;
        const status = await statusOf(story, page === 'kept' ? made : rearranged(made, random), lexicon);
        count.all++;
        count.said[status] = (count.said[status] ?? 0) + 1;
        if (status === EXPECTED[tampering]) count.right++;
      }
    }
    if ([...counts.values()].every(({ all }) => all >= most)) break;
  }
  return [...counts].map(([key, count]) => {
    const [tampering, page] = key.split('\n') as [Tampering, 'kept' | 'rearranged'];
    return { tampering, page, ...count };
  });
}
