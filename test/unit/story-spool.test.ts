import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StorySpool } from '../../src/cli/story-spool.ts';
import type { Story } from '../../src/corpus/corpus.ts';
import { memoryScratch } from '../../src/corpus/scratch.ts';
import { story } from '../support/packs.ts';

/** What became of the stories: whether each was laid by, and the id, status and text of those that are there. */
function laidBy(given: readonly Story[]): { added: boolean[]; stories: string[][] } {
  const spool = new StorySpool(memoryScratch);
  const added = given.map((one) => spool.add(one));
  const stories = spool.stories();
  const all = Array.from({ length: stories.count }, (_, document) => stories.at(document));
  return { added, stories: all.map(({ id, status, text }) => [id, status, text]) };
}

const killed = (id: string, text: string): Story => story(id, text, { status: 'withdrawn' });

test('a story that comes again is left out; another of the same id stays', () => {
  const { added, stories } = laidBy([story('a', 'One.'), story('a', 'Two.'), story('a', 'One.'), story('a', 'Two.')]);
  assert.deepEqual(added, [true, true, false, false]);
  assert.deepEqual(stories, [
    ['a', 'current', 'One.'],
    ['a~2', 'current', 'Two.'],
  ]);
});

test('a withdrawn story keeps its text, whichever comes first: the story, the notice, the notice with a text', () => {
  const expected = [['a', 'withdrawn', 'One.']];
  const orders = [
    [story('a', 'One.'), killed('a', '')],
    [killed('a', ''), story('a', 'One.')],
    [story('a', 'One.'), killed('a', 'Story removed.')],
    [killed('a', 'Story removed.'), story('a', 'One.')],
    [killed('a', ''), killed('a', 'One.'), killed('a', 'One.')],
  ];
  for (const order of orders) assert.deepEqual(laidBy(order).stories, expected);
  assert.deepEqual(laidBy([killed('b', '')]).stories, [['b', 'withdrawn', '']]);
});
