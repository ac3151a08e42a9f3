/** What the popup says where there is nothing to show: each case by its own words, and none of them as “no match”. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Chromium, installExtension } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { textPage } from '../../scripts/text-page.ts';
import { check, EXTENSION, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { message } from '../support/messages.ts';

const FRONT_PAGE = `<!doctype html><title>Front page</title>
<nav>${Array.from({ length: 12 }, (_, n) => `<a href="#${n}">Section ${n}</a>`).join(' ')}</nav>`;

const INVENTED = textPage(
  `Beekeeper teaches otters to sort buttons

  Nobody in Lower Pellingham expected the otters to prefer mother-of-pearl, least of all Wilhelmina Throssel.

  She had tipped two biscuit tins of mixed buttons onto the jetty in March, meaning only to dry them after the flood.

  By teatime the animals had made four heaps, arranged by shine, and were guarding the largest with some ceremony.

  Throssel has since built them a sorting bench from an old piano lid, and visitors may watch on alternate Thursdays.

  The parish clerk reports that the collection box by the slipway now fills twice a week, chiefly with more buttons.

  Plans for a winter season depend on the river, on the otters, and on whether anybody can find a second piano.`,
  'otters',
);

describe('the popup says', () => {
  let chromium: Chromium;
  let server: PageServer;
  const folders: string[] = [];

  before(async () => {
    server = await servePages({ '/front': FRONT_PAGE, '/invented': INVENTED, '/demo': demoPage });
    chromium = await launch();
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const answer = async (url: string, browser = chromium) => check(browser, await open(browser, url));

  async function says(key: Parameters<typeof message>[0], url: string, browser = chromium): Promise<void> {
    const { text, report } = await answer(url, browser);
    assert.equal(report, null);
    assert.ok(text.includes(message(key)), text);
    assert.ok(!text.includes(message('answer_none')), text);
  }

  test('that a page has no article', () => says('failure_no_article', `${server.origin}/front`));

  for (const url of ['chrome://version', 'about:blank']) {
    test(`that ${url} cannot be checked`, () => says('failure_page_not_scriptable', url));
  }

  test('that nothing matches, in how many originals, and shows the text that it read', async () => {
    const { popup, text, report } = await answer(`${server.origin}/invented`);
    assert.equal(report?.verdict, 'independent');
    assert.ok(text.includes(message('answer_none')), text);
    const originals = report.corpus.originals.toLocaleString('en');
    assert.ok(text.includes(message('originals_other').replace('$1', originals)), text);
    await popup.getByText(message('showText')).click();
    await popup.getByText('arranged by shine').waitFor();
  });

  /** The extension, with every pack changed by `damage`. */
  async function damaged(damage: (pack: Buffer) => Uint8Array): Promise<Chromium> {
    const folder = mkdtempSync(join(tmpdir(), 'wirecheck-damaged-'));
    folders.push(folder);
    cpSync(EXTENSION, folder, { recursive: true });
    const packs = readdirSync(join(folder, 'corpus')).filter((name) => name.endsWith('.pack'));
    assert.notEqual(packs.length, 0);
    for (const name of packs) {
      const path = join(folder, 'corpus', name);
      writeFileSync(path, damage(readFileSync(path)));
    }
    return { ...chromium, extension: await installExtension(chromium, folder) };
  }

  const HEADER_END = 4096;

  test('that a pack is damaged', async () => {
    const flipped = await damaged((pack) => pack.map((byte, at) => (at < HEADER_END ? byte : byte ^ 0xff)));
    await says('failure_pack_broken', `${server.origin}/demo`, flipped);
  });

  test('that a pack was cut short', async () => {
    const short = await damaged((pack) => pack.subarray(0, pack.length >> 1));
    await says('failure_pack_broken', `${server.origin}/demo`, short);
  });

  test('that a pack is empty', async () => {
    await says('failure_pack_empty', `${server.origin}/demo`, await damaged(() => new Uint8Array()));
  });
});
