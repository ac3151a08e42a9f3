/** Reading and highlighting of what only a browser has: shadow trees, slots, frames, style sheets. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageProbe, probePages } from '../../scripts/eval/pages/chromium.ts';
import { check, EXTENSION, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { readHighlights } from '../support/highlights.ts';
import { type Network, startNetwork } from '../support/network.ts';

const PARAGRAPHS: readonly string[] = [
  'The keepers of the Pellow light counted four hundred gannets on Tuesday, twice as many as in any spring before.',
  '“We ran out of pencils by noon,” said Ottoline Marsh, who has kept the tally since the old lamp was taken down.',
  'The birds left the northern stacks after a winter of storms, and fishermen had seen them circling the bay for weeks.',
  'A second count is planned for the end of the month, when the first chicks should be out of their shells.',
];

const storyOf = (content: string, styles = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Gannets crowd the Pellow light</title><style>${styles}</style></head><body><main>
  <h1>Gannets crowd the Pellow light</h1>${content}</main></body></html>`;

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>\n`).join('');
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS;

/** Pages that all show `PARAGRAPHS` and nothing else, as far as white space and soft hyphens are aside. */
const PAGES: Readonly<Record<string, string>> = {
  'a shadow tree': storyOf(`<news-story><template shadowrootmode="open"><section>${paragraphs(PARAGRAPHS)}</section>
    </template></news-story>`),
  'paragraphs with a shadow tree each': storyOf(
    `<div>${PARAGRAPHS.map((text) => `<news-line><template shadowrootmode="open"><p>${text}</p></template></news-line>`).join('')}</div>`,
  ),
  'slots, with what is not slotted left out':
    storyOf(`<news-story><template shadowrootmode="open"><section><slot></slot>
    <slot name="more"></slot></section></template>${paragraphs([first, second])}
    <p slot="more">${third}</p><p slot="more">${fourth}</p><p slot="none">Nobody is shown this line of notes.</p></news-story>`),
  'a name within a sentence in a shadow tree': storyOf(
    paragraphs(PARAGRAPHS).replace(
      'Ottoline Marsh',
      '<news-name><template shadowrootmode="open"><b>Ottoline</b> Marsh</template></news-name>',
    ),
  ),
  'elements of its own that style sheets make paragraphs': storyOf(
    `<div>${PARAGRAPHS.map((text) => `<news-par>${text}</news-par>`).join('')}</div>`,
    'news-par { display: block }',
  ),
  'a frame of its own origin': storyOf(
    `<iframe width="600" height="400" srcdoc="${escaped(`<body><div>${paragraphs(PARAGRAPHS)}</div>`)}"></iframe>`,
  ),
  'text that is hidden within sentences': storyOf(
    `<div>${paragraphs(PARAGRAPHS)}</div>`
      .replace('counted', '<script>void 0</script>counted <span class="note">(and ringed) </span>')
      .replace('by noon', '<style>b { color: red }</style>by <i style="display: none">about </i><!-- mid -->noon'),
    '.note { display: none }',
  ),
  typography: storyOf(
    `<div>${paragraphs(PARAGRAPHS)}</div>`
      .replace('fishermen', 'fish&shy;er&shy;men')
      .replace('first chicks', '<a href="/x">first&nbsp;<em>chi</em></a>cks')
      .replace('of storms, and', 'of storms,<br>and'),
  ),
};

const plain = (text: string): string => text.replace(/[\s\u00AD]+/g, ' ').trim();

describe('an article in', () => {
  const probes = new Map<string, PageProbe | null>();

  before(async () => {
    const pages = Object.entries(PAGES).map(([id, html], i) => ({
      id,
      html,
      body: '',
      url: `http://pellow.example/${i}`,
    }));
    await probePages(pages, ({ id }, probe) => probes.set(id, probe));
  });

  for (const name of Object.keys(PAGES)) {
    test(`${name}: all its sentences are read, and found again on the page, which is not changed`, () => {
      const probe = probes.get(name);
      assert.ok(probe, 'no article was found');
      assert.deepEqual(probe.article.text.replaceAll('\u00AD', '').split('\n\n').map(plain), PARAGRAPHS);
      assert.deepEqual(probe.sentences.missed, []);
      assert.deepEqual(probe.quotes.missed, []);
      assert.ok(probe.isUnchanged);
    });
  }
});

describe('the demo page', () => {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(demoPage)?.[1] ?? '';
  const SHADOW = 'http://courier.example/shadow';
  const FRAME = 'http://courier.example/frame';
  let chromium: Chromium;
  let network: Network;

  before(async () => {
    network = await startNetwork(
      new Map([
        [
          SHADOW,
          demoPage.replace(body, () => `<news-story><template shadowrootmode="open">${body}</template></news-story>`),
        ],
        [FRAME, demoPage.replace(body, () => `<iframe width="900" height="4000" srcdoc="${escaped(body)}"></iframe>`)],
      ]),
    );
    chromium = await launch(network.switches);
  });

  after(async () => {
    await chromium?.context.close();
    network?.close();
  });

  const highlightsOf = async (url: string, frameOf: (page: Page) => Page | Frame | undefined) => {
    const page = await open(chromium, url);
    const { report, text } = await check(chromium, page);
    assert.ok(report, text);
    const frame = frameOf(page);
    assert.ok(frame);
    const highlights = await readHighlights(frame);
    const sentences = report.sentences.filter(({ kind }) => kind === 'verbatim');
    const found = highlights.get('wirecheck-verbatim')?.map(plain).join(' ');
    assert.equal(found, sentences.map(({ start, end }) => plain(report.page.text.slice(start, end))).join(' '));
  };

  test('is highlighted in a shadow tree', () => highlightsOf(SHADOW, (page) => page));
  test('is highlighted in a frame of its origin', () => highlightsOf(FRAME, (page) => page.frames()[1]));

  test('is rid of the highlights in a frame when it is checked after the extension was reloaded', async () => {
    const page = await open(chromium, FRAME);
    await check(chromium, page);
    const frame = page.frames()[1] ?? assert.fail();
    assert.ok((await readHighlights(frame)).has('wirecheck-verbatim'));
    await chromium.protocol.send('Extensions.loadUnpacked', { path: EXTENSION });
    // Too little for an article.
    await frame.evaluate(() => {
      const [range] = CSS.highlights.get('wirecheck-verbatim') ?? [];
      const text = range?.startContainer;
      if (range && text instanceof Text) text.deleteData(range.startOffset + 30, text.length);
      for (const paragraph of document.querySelectorAll('p'))
        if (!text || !paragraph.contains(text)) paragraph.remove();
    });
    assert.equal((await readHighlights(frame)).get('wirecheck-verbatim')?.filter(Boolean).length, 1);
    assert.equal((await check(chromium, page)).report, null);
    assert.deepEqual([...(await readHighlights(frame)).keys()], []);
  });
});
