/** What a build says of stories that come more than once. */

import type { NearDuplicate } from '../corpus/near-duplicates.ts';
import { NO_TEXT, type SpooledStories } from './story-spool.ts';

/** Ids that are named; the others are counted. */
const MOST_NAMED = 3;

const counted = (count: number): string => (count === 1 ? '1 story' : `${count.toLocaleString('en-GB')} stories`);

/** A line that counts the stories and names the first few, or none if there are none. */
export function tellOf(names: readonly string[], singular: string, plural: string): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ', …' : '';
  const what = names.length === 1 ? singular : plural;
  return [`${counted(names.length)} ${what}: ${names.slice(0, MOST_NAMED).join(', ')}${more}`];
}

/** Documents with the text of one before them, with that one. */
function sameTexts({ count, digestOf }: SpooledStories): NearDuplicate[] {
  const digests = Float64Array.from({ length: count }, (_, document) => digestOf(document)).sort();
  const repeated = new Set(digests.filter((digest, i) => digest !== NO_TEXT && digest === digests[i - 1]));
  const first = new Map<number, number>();
  const same: NearDuplicate[] = [];
  for (let document = 0; repeated.size > 0 && document < count; document++) {
    const digest = digestOf(document);
    if (!repeated.has(digest)) continue;
    const of = first.get(digest);
    if (of === undefined) first.set(digest, document);
    else same.push({ document, of });
  }
  return same;
}

/** Lines that tell of stories with the same text, and with nearly the same, under several ids. */
export function tellDuplicates(stories: SpooledStories, near: readonly NearDuplicate[]): string[] {
  const same = sameTexts(stories);
  const known = new Set(same.map(({ document }) => document));
  const name = ({ document, of }: NearDuplicate): string => `${stories.at(document).id} (like ${stories.at(of).id})`;
  const named = (pairs: readonly NearDuplicate[]): string[] =>
    pairs.map((pair, i) => (i < MOST_NAMED ? name(pair) : ''));
  const others = near.filter(({ document }) => !known.has(document));
  return [
    ...tellOf(named(same), 'has the text of another', 'have the text of another'),
    ...tellOf(named(others), 'is nearly the same as another', 'are nearly the same as another'),
  ];
}
