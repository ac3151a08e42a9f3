import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchor } from '../../extension/content/anchors.ts';
import { span } from '../../src/base/span.ts';
import { readText } from '../../src/index.ts';
import { OTTERS } from '../support/otters.ts';
import { unwrap } from '../support/packs.ts';

const articleOf = (paragraphs: readonly string[]) => unwrap(readText(paragraphs.join('\n\n'), ''));

/** What the earlier text is tied to, and which words of the later text the map is asked for. */
function anchored(earlier: readonly string[], later: readonly string[]) {
  const [before, after] = [articleOf(earlier), articleOf(later)];
  const asked: string[] = [];
  const ranges = ({ start, end }: { start: number; end: number }) => {
    asked.push(after.text.slice(start, end));
    return [];
  };
  const found = anchor(before, { article: after, map: { ranges } });
  const ask = (words: string): string | undefined => {
    const start = before.text.indexOf(words);
    found.map.ranges(span(start, start + words.length));
    return asked.pop();
  };
  return { found, ask };
}

const words = (paragraph: string) => paragraph.split(' ').length;

test('spans move with their paragraphs', () => {
  const [first, second, third, fourth] = OTTERS;
  const { found, ask } = anchored([first, second, third], [first, fourth, second, third]);
  assert.deepEqual([found.lost, found.gained], [0, words(fourth)]);
  assert.equal(ask(second.slice(4, 30)), second.slice(4, 30));
  assert.equal(ask(`${second}\n\n${third}`), `${second}\n\n${third}`);
});

test('a span whose paragraph is gone, or that others have come into, has no place', () => {
  const [first, second, third, fourth] = OTTERS;
  const { found, ask } = anchored([first, second, third], [first, fourth, third]);
  assert.equal(found.lost, words(second));
  assert.equal(ask(second), undefined);
  assert.equal(ask(`${second}\n\n${third}`), undefined);
  assert.equal(ask(third), third);
});

test('of two paragraphs with the same words each has its own place', () => {
  const [first, second, third] = OTTERS;
  const { ask } = anchored([first, second, first], [first, second, first, third]);
  assert.equal(ask(`${second}\n\n${first}`), `${second}\n\n${first}`);
});
