/**
 * `npm run screenshots [-- VIEW …]`: every view in all its states, light and dark, narrow and right to left, as pictures in
 * a temporary folder; and the README's pictures anew.
 */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { DEMO_SITE_HERE } from './page-server.ts';
import { takeCompare } from './screenshots/compare.ts';
import { takeEvidence } from './screenshots/evidence.ts';
import { takeFlags } from './screenshots/flags.ts';
import { takeOptions } from './screenshots/options.ts';
import { takePopup } from './screenshots/popup.ts';
import { takeStore } from './screenshots/store.ts';
import { takeTexts } from './screenshots/texts.ts';
import { takeWelcome } from './screenshots/welcome.ts';

const VIEWS: Readonly<Record<string, (chromium: Chromium, folder: string) => Promise<void>>> = {
  compare: takeCompare,
  evidence: takeEvidence,
  flags: takeFlags,
  options: takeOptions,
  popup: takePopup,
  store: takeStore,
  texts: takeTexts,
  welcome: takeWelcome,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((view) => !Object.hasOwn(VIEWS, view));
if (unknown.length > 0)
  throw new Error(`No such view: ${unknown.join(', ')}. There are: ${Object.keys(VIEWS).join(', ')}`);

await build();
const folder = await mkdtemp(join(tmpdir(), 'wirecheck-screenshots-'));
for (const [view, take] of Object.entries(VIEWS)) {
  if (asked.length > 0 && !asked.includes(view)) continue;
  const chromium = await launchChromium({
    extension: join(import.meta.dirname, '..', 'dist', 'chrome'),
    headless: true,
    switches: [DEMO_SITE_HERE],
  });
  try {
    await take(chromium, folder);
  } finally {
    await chromium.context.close();
  }
}
console.log(`Pictures: ${folder}`);
