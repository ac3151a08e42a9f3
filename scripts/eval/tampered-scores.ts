/** How often tampered quotes of real stories are told for what they are. */

import type { Story } from '../../src/corpus/corpus.ts';
import type { QuoteStatus } from '../../src/match/report.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { checkText } from './check-text.ts';
import { type Random, seededRandom } from './random.ts';
import { reutersStories } from './reuters.ts';
import { EXPECTED, rearranged, TAMPERINGS, type TamperedPage, type Tampering, tamper } from './tampering.ts';

type Said = QuoteStatus | 'missed';
type PageForm = 'kept' | 'rearranged';

export interface TamperingScore {
  readonly tampering: Tampering;
  readonly page: PageForm;
  readonly right: number;
  readonly all: number;
  readonly said: Readonly<Partial<Record<Said, number>>>;
}

const PAGE_FORMS: readonly PageForm[] = ['kept', 'rearranged'];
const EVERY_NTH_STORY = 9;

async function statusOf(story: Story, { text, quote }: TamperedPage, lexicon: Lexicon): Promise<Said> {
  const report = await checkText({ title: story.headline, published: story.date, text }, [story], lexicon);
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return report.quotes.find((one) => one.start < end && start < one.end)?.status ?? 'missed';
}

class Tally {
  private all = 0;
  private right = 0;
  private readonly said: Partial<Record<Said, number>> = {};

  constructor(
    readonly tampering: Tampering,
    readonly page: PageForm,
  ) {}

  get count(): number {
    return this.all;
  }

  add(status: Said): void {
    this.all++;
    this.said[status] = (this.said[status] ?? 0) + 1;
    if (status === EXPECTED[this.tampering]) this.right++;
  }

  get score(): TamperingScore {
    return { tampering: this.tampering, page: this.page, right: this.right, all: this.all, said: this.said };
  }
}

async function addPage(tally: Tally, story: Story, lexicon: Lexicon, random: Random): Promise<void> {
  const made = tamper(story, tally.tampering, random);
  if (made) tally.add(await statusOf(story, tally.page === 'kept' ? made : rearranged(made, random), lexicon));
}

/** Scores up to `most` quotes of every tampering, on pages kept as they were and on pages cut and rearranged. */
export async function scoreTamperings(lexicon: Lexicon, most: number): Promise<TamperingScore[]> {
  const random = seededRandom(20_061_020);
  const tallies = TAMPERINGS.flatMap((tampering) => PAGE_FORMS.map((page) => new Tally(tampering, page)));
  let number = 0;
  for await (const story of reutersStories()) {
    const open = tallies.filter(({ count }) => count < most);
    if (open.length === 0) break;
    if (number++ % EVERY_NTH_STORY !== 0) continue;
    for (const tally of open) await addPage(tally, story, lexicon, random);
  }
  return tallies.map(({ score }) => score);
}
