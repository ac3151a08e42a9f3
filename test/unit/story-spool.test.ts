import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { StorySpool } from '../../src/cli/story-spool.ts';
import type { Story } from '../../src/corpus/corpus.ts';
import { memoryScratch } from '../../src/corpus/scratch.ts';
import { packBytes, story } from '../support/packs.ts';

/** The stories that a spool gives. */
function given(spool: StorySpool): Story[] {
  const stories = spool.stories();
  return Array.from({ length: stories.count }, (_, document) => stories.at(document));
}

/** What became of the stories: whether each was laid by, and the id, status and text of those that are there. */
function laidBy(stories: readonly Story[]): { added: boolean[]; stories: string[][] } {
  const spool = new StorySpool(memoryScratch);
  const added = stories.map((one) => spool.add(one));
  return { added, stories: given(spool).map(({ id, status, text }) => [id, status, text]) };
}

const killed = (id: string, text: string): Story => story(id, text, { status: 'withdrawn' });

test('a story that comes again is left out; another of the same id stays', () => {
  const { added, stories } = laidBy([story('a', 'One.'), story('a', 'Two.'), story('a', 'One.'), story('a', 'Two.')]);
  assert.deepEqual(added, [true, true, false, false]);
  assert.deepEqual(
    stories.map(([id]) => id),
    ['a', 'a~2'],
  );
  assert.deepEqual(stories.map(([, , text]) => text).sort(), ['One.', 'Two.']);
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

test('all texts of a withdrawn story are withdrawn, wherever the notice stands', () => {
  const [one, two] = [story('a', 'One.', { date: '2026-05-06' }), story('a', 'Two.')];
  const orders = [
    [one, two, killed('a', '')],
    [one, killed('a', ''), two],
    [killed('a', ''), two, one],
    [killed('a', 'One.'), two, one, killed('a', 'Story removed.')],
    [killed('a', 'Two.'), killed('a', ''), { ...one, status: 'withdrawn' as const }],
  ];
  for (const order of orders) {
    assert.deepEqual(laidBy(order), {
      added: order.map(() => true),
      stories: [
        ['a', 'withdrawn', 'One.'],
        ['a~2', 'withdrawn', 'Two.'],
      ],
    });
  }
});

test('what a withdrawn story brings again is told of', () => {
  const { added } = laidBy([killed('a', ''), story('a', 'One.'), killed('a', ''), story('a', 'One.'), killed('b', '')]);
  assert.deepEqual(added, [true, true, false, false, true]);
});

test('an id that is given to another text is none of another story', () => {
  const { stories } = laidBy([story('a', 'One.'), story('a', 'Two.'), story('a~2', 'Three.'), killed('a~3', '')]);
  assert.deepEqual(
    stories.map(([id]) => id),
    ['a', 'a~2', 'a~3', 'a~4'],
  );
  assert.deepEqual(stories[1], ['a~2', 'current', 'Three.']);
});

test('thousands of texts of one id are laid by in little time', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => story('a', `Text ${i}.`));
  const started = performance.now();
  assert.equal(laidBy(texts).stories.length, texts.length);
  assert.ok(performance.now() - started < 5000);
});

test('the stories are the same in whatever order they come', () => {
  const record = fc
    .record({
      id: fc.constantFrom('a', 'b', 'a~2', 'b~2'),
      text: fc.constantFrom('', 'One.', 'Two.', 'Three.', 'Four.'),
      status: fc.constantFrom('current' as const, 'withdrawn' as const),
      date: fc.constantFrom('', '2026-05-06', '2026-05-07'),
      headline: fc.constantFrom('', 'Talks', 'Rain'),
    })
    .filter(({ status, text }) => status === 'withdrawn' || text !== '')
    .map(({ id, text, ...fields }) => story(id, text, fields));
  const shuffled = fc
    .array(record, { minLength: 1, maxLength: 12 })
    .chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })));
  const packed = (stories: readonly Story[]): Uint8Array => {
    const spool = new StorySpool(memoryScratch);
    for (const one of stories) spool.add(one);
    return packBytes(given(spool), false);
  };
  fc.assert(
    fc.property(shuffled, ([one, other]) => assert.deepEqual(packed(other), packed(one))),
    { numRuns: 300 },
  );
});

test('a story that a later one takes the place of is gone; a withdrawal leaves what it withdraws', () => {
  const supersede = (stories: readonly Story[]): string[][] => {
    const spool = new StorySpool(memoryScratch);
    for (const one of stories) spool.supersede(one);
    return given(spool).map(({ id, status, text }) => [id, status, text]);
  };
  const [one, two] = [story('a', 'One.', { date: '2026-05-06' }), story('a', 'Two.')];
  assert.deepEqual(supersede([one, two]), [['a', 'current', 'Two.']]);
  assert.deepEqual(supersede([one, killed('a', '')]), [['a', 'withdrawn', 'One.']]);
  assert.deepEqual(supersede([one, killed('a', ''), two]), [['a', 'current', 'Two.']]);
  assert.deepEqual(supersede([{ ...one, status: 'withdrawn' }, killed('a', 'Two.'), killed('a', '')]), [
    ['a', 'withdrawn', 'One.'],
    ['a~2', 'withdrawn', 'Two.'],
  ]);
});
