import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import messages from '../../extension/_locales/en/messages.json' with { type: 'json' };
import { pageCitation, sourceCitation } from '../../src/report/evidence/citation.ts';
import { FORMATS } from '../../src/report/evidence/formats.ts';
import { moment } from '../../src/report/evidence/moment.ts';
import { alignedRows, usedStretches } from '../../src/report/evidence/rows.ts';
import { ENGLISH, WORDINGS, type Words } from '../../src/report/evidence/words.ts';
import { CHECKED, evidenceFor, goldenReport } from '../support/evidence.ts';

const derived = goldenReport('derived');

/** The files are compared with those that are there; `GOLDEN=write` writes them anew, to be looked at. */
for (const [name, formats] of [
  ['derived', ['html', 'markdown', 'csv', 'annotations']],
  ['sealed', ['html', 'markdown']],
  ['no-match', ['html']],
] as const) {
  for (const format of formats) {
    test(`the evidence of the report “${name}” as ${format}`, async () => {
      const { extension, write } = FORMATS[format];
      const path = new URL(`../fixtures/evidence/${name}.${extension}`, import.meta.url);
      const written = write(await evidenceFor(goldenReport(name)), ENGLISH);
      if (process.env.GOLDEN === 'write') writeFileSync(path, written);
      assert.equal(written, readFileSync(path, 'utf8'));
    });
  }
}

test('JSON is the report itself', async () => {
  assert.deepEqual(JSON.parse(FORMATS.json.write(await evidenceFor(derived), ENGLISH)), derived);
});

test('the extension has every word of the evidence, with the same places', () => {
  const places = (text: string) => (text.match(/\$\d/g) ?? []).sort().join();
  const known: Readonly<Record<string, { readonly message: string }>> = messages;
  for (const [key, wording] of Object.entries(WORDINGS)) {
    assert.equal(places(known[key]?.message ?? 'missing'), places(wording), key);
    assert.ok(known[key], key);
  }
});

test('both sides of a row mark what the other has not', () => {
  const [first] = alignedRows(derived, ENGLISH);
  const changed = (side: readonly { text: string; changed: boolean }[] | undefined) =>
    (side ?? []).filter((piece) => piece.changed).map(({ text }) => text);
  assert.deepEqual(changed(first?.page), ['Samira Okonjaro, a', 'leader of the', ', has']);
  assert.ok(changed(first?.original?.[0]).includes('and opening the way to a possible fight over a recount.'));
});

test('an original is shown whole, with the sentences that use each part of it', () => {
  const [source] = derived.sources;
  assert.ok(source);
  const stretches = usedStretches(derived, source);
  assert.equal(stretches.map(({ text }) => text).join(''), source.text);
  assert.deepEqual(new Set(stretches.flatMap(({ sentences }) => sentences)), new Set([1, 2, 3, 5, 6, 7, 8, 9, 10]));
});

test('citations name agency or site, headline, date, address and the day they were looked at', () => {
  const [source] = derived.sources;
  assert.ok(source);
  assert.equal(
    sourceCitation(source, CHECKED),
    'Harbour Wire, “Okonjaro wins Velmora presidency by narrow margin, rival seeks recount”, 2026-01-26 07:48 UTC, https://harbourwire.example/velmora-runoff (accessed 2026-03-04)',
  );
  assert.equal(
    pageCitation(derived, CHECKED),
    'ledger.example, “Okonjaro wins Velmora by a whisker”, 2026-01-26 12:05 UTC, https://ledger.example/velmora/okonjaro-wins (accessed 2026-03-04)',
  );
});

test('a time without a zone is not said to be UTC', () => {
  assert.equal(moment('2026-05-07T14:05'), '2026-05-07 14:05');
  assert.equal(moment('2026-05-07T14:05:00+02:00'), '2026-05-07 12:05 UTC');
  assert.equal(moment('2026-05-07'), '2026-05-07');
  assert.equal(moment('last Thursday'), 'last Thursday');
});

/** The files in a language whose messages are `_locales`' own; each sentence has the reason `REASON`. */
async function filesIn(locale: string): Promise<{ readonly words: Words; readonly files: readonly string[] }> {
  const path = new URL(`../../extension/_locales/${locale}/messages.json`, import.meta.url);
  const known: typeof messages = JSON.parse(readFileSync(path, 'utf8'));
  const worded = Object.keys(WORDINGS).map((key) => [key, Object(known)[key].message]);
  const words: Words = { ...ENGLISH, ...Object.fromEntries(worded), reason: () => 'REASON' };
  const evidence = await evidenceFor(goldenReport('sealed'));
  return {
    words,
    files: [FORMATS.html, FORMATS.markdown, FORMATS.csv, FORMATS.annotations].map((format) =>
      format.write(evidence, words),
    ),
  };
}

for (const locale of ['de', 'es', 'fr', 'hi']) {
  test(`evidence in ${locale} has no English phrase of ours`, async () => {
    const { words, files } = await filesIn(locale);
    const english = Object.entries(WORDINGS).filter(([key, it]) => it.includes(' ') && it !== Object(words)[key]);
    for (const file of files) {
      for (const [key, phrase] of english) assert.ok(!file.includes(phrase), `${key}: ${phrase}`);
      assert.match(file, /REASON/);
      assert.doesNotMatch(file, /stand in the original/);
    }
  });
}
