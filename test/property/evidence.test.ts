/** Whatever stands on a page or in a pack, the files of evidence carry it as text and as nothing else. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { span } from '../../src/base/span.ts';
import type { Report } from '../../src/match/report.ts';
import { FORMATS } from '../../src/report/evidence/formats.ts';
import { ENGLISH } from '../../src/report/evidence/words.ts';
import { evidenceFor, goldenReport } from '../support/evidence.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title></textarea>',
  '&lt;b&gt; &amp;',
  '\u202Ereversed',
  '=HYPERLINK("http://x")',
  '+1',
  '@SUM(A1)',
  '| a | b |',
  '`code` **bold** ~~gone~~',
  '[x](javascript:alert(1))',
  '<http://x.example>',
  'www.x.example',
  '\u{1F9A2}\u{1F9A2}',
  '“quoted”',
  'a\nb',
  '$&',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').replace(/[\0\r]/g, ''))
  .filter((it) => it.trim() !== '');

const [anySource] = goldenReport('derived').sources;
assert.ok(anySource);

/** A page of a few sentences, each with an original that is as hostile. */
const report: fc.Arbitrary<Report> = fc
  .record({
    title: text,
    url: text,
    headline: text,
    sentences: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, url, headline, sentences }) => {
    const base = goldenReport('derived');
    const join = (side: 0 | 1) => sentences.map((pair) => pair[side]).join('\n\n');
    const spans = (side: 0 | 1) => {
      let at = 0;
      return sentences.map((pair) => {
        const start = at;
        at += pair[side].length + 2;
        return span(start, start + pair[side].length);
      });
    };
    const originals = spans(1);
    const pages = spans(0);
    return {
      ...base,
      page: { ...base.page, title, url, text: join(0), credit: [{ agency: null, text: title, where: 'byline' }] },
      sources: [{ ...anySource, id: 's', headline, url, text: join(1) }],
      sentences: pages.map((at, index) => ({
        ...{ ...at, kind: 'rewritten', score: 1, why: headline, source: 's', edits: [] },
        original: originals.slice(index, index + 1),
      })),
      quotes: pages.map((at) => ({
        ...{ ...at, status: 'absent', speaker: title, source: null, original: null, originalSpeaker: null, edits: [] },
      })),
      drift: pages.map((at) => ({ ...at, page: title, original: headline, kind: 'name', source: 's' })),
      omitted: [{ source: 's', start: 0, end: join(1).length, why: 'quote' }],
      runs: [],
    };
  });

const written = async (it: Report, format: keyof typeof FORMATS) =>
  FORMATS[format].write(await evidenceFor(it), ENGLISH);

const ELEMENTS =
  'html head meta title style body main header section article h1 h2 h3 p strong bdi a dl dt dd div span table thead tbody tr th td ol li code ins del i mark sup';

test('HTML has no element, attribute or address but its own, and shows every text as it is', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (it) => {
      const { document } = parseHTML(await written(it, 'html'));
      const elements = [...document.querySelectorAll('*')];
      for (const element of elements) {
        assert.ok(ELEMENTS.split(' ').includes(element.localName), element.localName);
        for (const { name } of element.attributes) assert.ok(!name.startsWith('on') && name !== 'src', name);
      }
      for (const link of document.querySelectorAll('a')) {
        assert.match(link.getAttribute('href') ?? '', /^(https?:\/\/|#source-\d+$)/i);
      }
      const shown = [...document.querySelectorAll('.aligned td.text')].map(({ textContent }) => textContent);
      assert.deepEqual(
        shown,
        it.sentences.map(({ start, end }) => it.page.text.slice(start, end)),
      );
    }),
    { numRuns: 60 },
  );
});

test('selectors cut the very words out of the text, in code points', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (it) => {
      const points = [...it.page.text];
      for (const { target } of JSON.parse(await written(it, 'annotations')).items) {
        const [{ exact, prefix, suffix }, { start, end }] = target.selector;
        assert.equal(points.slice(start, end).join(''), exact);
        assert.ok(points.slice(0, start).join('').endsWith(prefix));
        assert.ok(points.slice(end).join('').startsWith(suffix));
        assert.ok(prefix.length <= 32 && suffix.length <= 32);
      }
    }),
    { numRuns: 60 },
  );
});

test('CSV reads back as it was, and no cell begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (it) => {
      const [head, ...rows] = csvParseRows((await written(it, 'csv')).slice(1));
      const [kind, words] = [head?.indexOf('row') ?? -1, head?.indexOf('page_text') ?? -1];
      for (const row of rows) {
        assert.equal(row.length, head?.length);
        for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
      }
      const passages = rows
        .filter((row) => row[kind] === 'passage')
        .map((row) => row[words]?.replace(/^'(?=[=+\-@\n\t])/, ''));
      assert.deepEqual(
        passages,
        it.sentences.map(({ start, end }) => it.page.text.slice(start, end)),
      );
    }),
    { numRuns: 60 },
  );
});

test('Markdown has no HTML, no link of the page’s making, and as many cells a row as its head', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (it) => {
      const lines = (await written(it, 'markdown')).replace(/\\./gs, '').split('\n');
      for (const line of lines) {
        const own = line.replace(/\]\(<https?:[^<>\s]*>\)/gi, ']');
        assert.doesNotMatch(own, /<|\]\(/);
      }
      const isRow = (line: string | undefined): line is string => line?.startsWith('|') === true;
      const cells = (line: string): number => line.split('|').length;
      for (const [at, line] of lines.entries()) {
        const above = lines[at - 1];
        if (isRow(line) && isRow(above)) assert.equal(cells(line), cells(above), line);
      }
      assert.ok(lines.filter(isRow).length >= it.sentences.length);
    }),
    { numRuns: 60 },
  );
});
