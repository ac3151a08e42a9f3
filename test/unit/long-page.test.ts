import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { articleOf } from '../support/check-page.ts';
import { demoPage, expected } from '../support/demo.ts';
import { packOf, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const WHO = 'A baker,The ferryman,Nine gardeners,Her neighbour,The chess club,A retired diver,The choirmaster'.split(
  ',',
);
const DID = 'mended,painted,auctioned,photographed,forgot,praised,borrowed,measured,buried,catalogued,rented'.split(
  ',',
);
const WHAT = 'a lighthouse,the oak bench,forty lanterns,a brass kettle,two canoes,the orchard wall,a violin'.split(',');
const WHERE = 'at Pellmoor,near Ostrava Lane,in Fernhithe,outside Quellby,at the old mill'.split(',');

/** Paragraphs of invented news in brief; no two are the same. */
const others = Array.from({ length: 500 }, (_, i) => {
  const [who, did, what, where] = [WHO, DID, WHAT, WHERE].map((words) => words[i % words.length]);
  return `${who} ${did} ${what} ${where} on the ${i + 2}nd day of the fair, to the joy of ${i + 7} visitors.`;
});

const kindsOf = ({ sentences }: Report): string[] => sentences.map(({ kind }) => kind);

test('a derived part is found in a page that is many times as long', async () => {
  const pack = await packOf(sampleStories(), false);
  const reportOn = async (text: string): Promise<Report> =>
    unwrap(await check(articleOf(text), { packs: [pack], lexicon }));
  const paragraphs = [...demoPage.matchAll(/<p>(.*?)<\/p>/gs)].map(([, words = '']) => words.replace(/<[^>]+>/g, ''));
  const derived = paragraphs.join('\n\n');
  const alone = await reportOn(derived);
  const long = await reportOn([...others.slice(0, 350), derived, ...others.slice(350)].join('\n\n'));
  assert.deepEqual(
    long.sources.map(({ id }) => id),
    [expected.source],
  );
  assert.deepEqual(kindsOf(long).slice(350, -150), kindsOf(alone));
  assert.deepEqual(new Set([...kindsOf(long).slice(0, 350), ...kindsOf(long).slice(-150)]), new Set(['own']));
});
