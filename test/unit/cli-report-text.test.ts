import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Span, span } from '../../src/base/span.ts';
import type { Report, ReportedSentence, Source } from '../../src/match/report.ts';
import { reportText } from '../../src/report/text.ts';

const NONE = { verbatim: 0, edited: 0, rewritten: 0, own: 0 };
const TEXT = 'The ferries sail again. Nobody was hurt.';

const sentence = (place: Span, kind: ReportedSentence['kind'], source: string | null): ReportedSentence => ({
  ...place,
  kind,
  source,
  score: 1,
  why: 'because',
  original: null,
  edits: [],
});

const source = (id: string, fields: Partial<Source> = {}): Source => ({
  id,
  status: 'current',
  pack: 'test',
  agency: 'Reuters',
  headline: null,
  date: '2024-11-13',
  url: null,
  sealed: true,
  text: null,
  words: 100,
  versions: [],
  coverage: NONE,
  order: 'page-later',
  ...fields,
});

const report = (fields: Partial<Report>): Report => ({
  version: 1,
  page: {
    url: null,
    title: 'Ferries',
    published: null,
    language: null,
    text: TEXT,
    words: 7,
    isWire: false,
    confidence: { level: 'high', reasons: [] },
    credit: [],
  },
  corpus: {
    originals: 3681,
    from: '2006-10-20',
    to: '2024-11-13',
    packs: [{ name: 'reuters', version: '1', originals: 3681, sealed: true }],
  },
  verdict: 'independent',
  coverage: NONE,
  sources: [],
  sentences: [sentence(span(0, 23), 'own', null), sentence(span(24, 40), 'own', null)],
  runs: [],
  quotes: [],
  drift: [],
  omitted: [],
  ...fields,
});

const matching = [sentence(span(0, 23), 'verbatim', 'a'), sentence(span(24, 40), 'own', null)];

test('no match says so, and how many originals of which dates were searched', () => {
  const [answer, searched] = reportText(report({})).split('\n');
  assert.equal(answer, 'No match: none of the page’s 2 sentences matches an original.');
  assert.equal(searched, 'Searched 3,681 originals from 2006-10-20 to 2024-11-13: reuters (3,681, sealed).');
});

test('the answer names the stories; an independent page is never called derived', () => {
  const answer = (fields: Partial<Report>) => reportText(report(fields)).split('\n')[0];
  assert.equal(
    answer({ verdict: 'partly-derived', sentences: matching, sources: [source('a')] }),
    'Partly derived: 1 of 2 sentences matches one Reuters story.',
  );
  const [first, second] = [sentence(span(0, 23), 'verbatim', 'a'), sentence(span(24, 40), 'edited', 'b')];
  const sources = [source('a'), source('b', { agency: 'AP' })];
  assert.equal(
    answer({ verdict: 'derived', sentences: [first, second], sources }),
    'Derived: 2 of 2 sentences match 2 Reuters and AP stories.',
  );
  assert.equal(
    answer({ verdict: 'derived', sentences: matching, sources }),
    'Derived: 1 of 2 sentences matches one Reuters story.',
    'a source that has only quotes of the page is none of a sentence',
  );
  assert.match(answer({ sentences: matching, sources: [source('a')] }) ?? '', /^Independent: .* too few/);
  assert.match(answer({ sources: [source('a')] }) ?? '', /^Independent: none of 2 sentences matches; .* quotes/);
});

test('sources have numbers where there are several, and sealed packs no words to show', () => {
  const omitted = [{ source: 'a', start: 1 as Span['start'], end: 5 as Span['end'], why: 'denial' as const }];
  const text = reportText(report({ sentences: matching, sources: [source('a'), source('b')], omitted }));
  assert.match(text, /\[2\] +Reuters, 2024-11-13, before the page: b\n/);
  assert.match(text, /– because \[1\]\n/);
  assert.match(text, /1 passage that a sealed pack does not hold/);
});

test('an omission of an open pack is shown in the original’s words', () => {
  const original = source('a', { sealed: false, text: 'He denied it.' });
  const omitted = [{ source: 'a', start: span(0, 0).start, end: span(0, 13).end, why: 'denial' as const }];
  assert.match(reportText(report({ sources: [original], omitted })), /denial +He denied it\.\n/);
});
