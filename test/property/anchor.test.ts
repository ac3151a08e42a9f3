import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlap, span } from '../../src/base/span.ts';
import { anchor } from '../../src/text/anchor.ts';
import { quoteOf } from '../../src/text/text-quote.ts';

/** Of a passage of six such words, none is more than the quarter that may differ. */
const word = fc.stringMatching(/^[a-z]{4,6}$/);
const words = (least: number, most: number) =>
  fc.uniqueArray(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));

/** A text with a passage in its middle, and further words: none stands twice, so that nothing else is like the passage. */
const setting = fc.uniqueArray(word, { minLength: 30, maxLength: 110 }).map((all) => {
  const part = (from: number, to: number): string => all.slice(from * all.length, to * all.length).join(' ');
  return { before: part(0, 0.35), passage: part(0.35, 0.55), after: part(0.55, 0.9), more: part(0.9, 1) };
});

const placed = ({ before, passage, after }: { before: string; passage: string; after: string }) => {
  const text = `${before} ${passage} ${after}`;
  const at = span(before.length + 1, before.length + 1 + passage.length);
  return { text, at, quoted: { ...quoteOf(text, at), ...at } };
};

test('an unchanged text: the passage is where it was', () => {
  fc.assert(
    fc.property(setting, (it) => {
      const { text, at, quoted } = placed(it);
      assert.deepEqual(anchor(text, quoted), { ...at, isExact: true });
    }),
  );
});

test('words put in or taken out before and after it: the passage is found, word for word', () => {
  fc.assert(
    fc.property(setting, fc.nat(), fc.boolean(), (it, cut, isCut) => {
      const { quoted } = placed(it);
      const before = isCut ? it.before.slice(cut % it.before.length) : `${it.more} ${it.before}`;
      const now = placed({ ...it, before, after: `${it.more} ${it.after}` });
      assert.deepEqual(anchor(now.text, quoted), { ...now.at, isExact: true });
    }),
  );
});

test('of several places with the same words, the surroundings decide', () => {
  fc.assert(
    fc.property(setting, (it) => {
      const { quoted, text } = placed(it);
      const copies = `${it.passage} ${it.more}. ${text} ${it.more} ${it.passage}`;
      const found = anchor(copies, quoted);
      assert.equal(found?.start, copies.indexOf(text) + quoted.start);
    }),
  );
});

test('a word changed, added or dropped inside it: the passage is found, and not said to be unchanged', () => {
  fc.assert(
    fc.property(setting, fc.nat(), fc.constantFrom('change', 'add', 'drop'), (it, n, how) => {
      const { quoted } = placed(it);
      const list = it.passage.split(' ');
      const middle = 1 + (n % (list.length - 2));
      list.splice(middle, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : ['zzzzz']));
      const now = placed({ ...it, passage: list.join(' ') });
      const found = anchor(now.text, quoted);
      assert.ok(found && !found.isExact);
      assert.ok(overlap(found, now.at) >= 0.7 * (now.at.end - now.at.start), now.text.slice(found.start, found.end));
    }),
  );
});

test('a passage that is gone is not found elsewhere', () => {
  fc.assert(
    fc.property(setting, words(20, 60), (it, other) => {
      const { quoted } = placed(it);
      fc.pre(!other.includes(it.passage));
      assert.equal(anchor(other.toUpperCase(), quoted), null);
    }),
  );
});

test('two code units of one character are not parted', () => {
  const text = '\u{1F9A2}'.repeat(60);
  const { prefix, exact, suffix } = quoteOf(text, span(42, 44));
  assert.doesNotMatch(`${prefix}${exact}${suffix}`, /\p{Surrogate}/u);
});
