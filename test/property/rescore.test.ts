/** Whatever the reader leaves out, the report stays one: its words add up, and its parts agree. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Coverage, Kind, Report } from '../../src/match/report.ts';
import { verdictOf } from '../../src/match/verdict.ts';
import type { Choices } from '../../src/report/choices.ts';
import { rescore } from '../../src/report/rescore.ts';

const golden = (name: string): Report =>
  JSON.parse(readFileSync(new URL(`../fixtures/reports/${name}.json`, import.meta.url), 'utf8'));

const NOTHING: Choices = { withoutQuotes: false, shortest: 0, withoutSources: [] };

const wordsIn = (coverage: Coverage): number => Object.values(coverage).reduce((sum, words) => sum + words, 0);
const matched = ({ own, ...coverage }: Coverage): number => wordsIn({ ...coverage, own: 0 });

for (const name of ['derived', 'sealed', 'wire', 'no-match']) {
  const report = golden(name);
  const choices = fc.record({
    withoutQuotes: fc.boolean(),
    shortest: fc.nat(80),
    withoutSources: fc.subarray(report.sources.map(({ id }) => id)),
  });

  test(`no choice leaves ${name} as it is; one that leaves nothing out changes no count`, () => {
    assert.equal(rescore(report, NOTHING), report);
    const { sources, coverage, verdict } = rescore(report, { ...NOTHING, withoutSources: ['no such source'] });
    assert.deepEqual([coverage, verdict], [report.coverage, report.verdict]);
    assert.deepEqual(sources, report.sources);
  });

  test(`the words of ${name} add up, and its parts agree, whatever is left out`, () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const found = rescore(report, chosen);
        assert.equal(wordsIn(found.coverage), report.page.words);
        assert.equal(found.verdict, verdictOf(found.coverage));
        const fromSources = found.sources.reduce((sum, { coverage }) => sum + matched(coverage), 0);
        assert.equal(fromSources, matched(found.coverage));
        for (const { kind, source } of found.sentences) assert.equal(kind === 'own', source === null);
        const ids = found.sources.map(({ id }) => id);
        for (const { source } of [...found.drift, ...found.omitted]) assert.ok(ids.includes(source));
        assert.ok(!ids.some((id) => chosen.withoutSources.includes(id)));
      }),
    );
  });
}

test('leaving out more never finds more', () => {
  const report = golden('derived');
  const shares = [0, 8, 20, 40, 1000].map((shortest) => matched(rescore(report, { ...NOTHING, shortest }).coverage));
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => b - a),
  );
  assert.equal(shares.at(-1), 0);
});

test('a sentence that is mostly a quote counts as the page’s own; one with a few quoted words does not', () => {
  const report = golden('derived');
  const found = rescore(report, { ...NOTHING, withoutQuotes: true });
  const changed = report.sentences.filter(({ kind }, row) => found.sentences[row]?.kind !== kind);
  const quotedShare = ({ start, end }: { start: number; end: number }): number => {
    const within = report.quotes.filter((quote) => quote.start >= start && quote.end <= end);
    return within.reduce((sum, quote) => sum + quote.end - quote.start, 0) / (end - start);
  };
  assert.notEqual(changed.length, 0);
  for (const sentence of changed) assert.ok(quotedShare(sentence) > 0.4);
  const kinds = new Set<Kind>(found.sentences.map(({ kind }) => kind));
  assert.ok(kinds.size > 1);
});
