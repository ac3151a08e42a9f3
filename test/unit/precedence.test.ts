import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { joinPacks } from '../../src/corpus/precedence.ts';
import { findWords } from '../../src/text/words.ts';
import { packOf, story, unwrap } from '../support/packs.ts';

const FERRY = 'Ferries between the two harbours will sail again on Monday, the port authority said on Friday.';
const CORRECTED = 'Ferries between the two harbours will sail again on Tuesday, the port authority said on Friday.';
const LIGHT = 'The lighthouse keeper of Skerrow retired after forty years and moved to the mainland in spring.';
const REMOVED = 'Ferries between the two harbours will sail again, a story said that was wrong and is removed.';

const ferry = (text: string, status: Story['status'] = 'current'): Story => story('ferry', text, { status });
const notice: Story = ferry('', 'withdrawn');

/** Which of the packs' originals a page with the ferries' words meets: the pack's place, status and text of each. */
async function metIn(packs: readonly Pack[]): Promise<unknown[]> {
  const met: unknown[] = [];
  const joined = unwrap(await joinPacks(packs));
  for (const [place, pack] of joined.entries()) {
    const candidates = unwrap(await pack.candidates(findWords(FERRY).hashes));
    const originals = unwrap(await pack.originals(candidates.map(({ doc }) => doc)));
    met.push(...originals.map(({ info, open }) => [place, info.status, open?.text ?? null]));
  }
  return met;
}

const met = async (...packs: readonly (readonly Story[])[]): Promise<unknown[]> =>
  metIn(await Promise.all(packs.map((stories) => packOf(stories, false))));

test('a later pack corrects a story of an earlier one', async () => {
  const other = story('light', LIGHT);
  assert.deepEqual(await met([ferry(FERRY), other], [other, ferry(CORRECTED)]), [[1, 'current', CORRECTED]]);
  assert.deepEqual(await met([ferry(CORRECTED)], [ferry(FERRY)]), [[1, 'current', FERRY]]);
});

test('a later pack withdraws a story, which is still met by its words and said to be withdrawn', async () => {
  const withdrawn = [[0, 'withdrawn', FERRY]];
  assert.deepEqual(await met([ferry(FERRY)], [notice]), withdrawn);
  assert.deepEqual(await met([ferry(FERRY)], [ferry(REMOVED, 'withdrawn')]), withdrawn);
  assert.deepEqual(await met([ferry(FERRY, 'withdrawn')], [notice]), withdrawn);
  assert.deepEqual(await met([ferry(CORRECTED)], [ferry(FERRY)], [notice]), [[1, 'withdrawn', FERRY]]);
});

test('a story that is sent anew after it was withdrawn is current', async () => {
  assert.deepEqual(await met([ferry(FERRY)], [notice], [ferry(CORRECTED)]), [[2, 'current', CORRECTED]]);
  assert.deepEqual(await met([notice], [ferry(FERRY)]), [[1, 'current', FERRY]]);
});

test('sealed packs correct and withdraw open ones', async () => {
  const [open, sealed] = [await packOf([ferry(FERRY)], false), await packOf([notice], true)];
  assert.deepEqual(await metIn([open, sealed]), [[0, 'withdrawn', FERRY]]);
});
