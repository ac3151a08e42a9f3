/** The list of all flags in its states. */

import { join } from 'node:path';
import type { Chromium } from '../chromium.ts';
import { LANGUAGES, speak } from './language.ts';
import { looksOf, takeLooks } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FLAGS = join(ROOT, 'test', 'fixtures', 'flags');
const WIDTH = 1000;
const HEIGHT = 900;

/** Takes all pictures of the list into `folder`. */
export async function takeFlags(chromium: Chromium, folder: string): Promise<void> {
  const view = await chromium.context.newPage();
  await view.goto(`chrome-extension://${chromium.extension}/flags.html`);
  const shoot = async (state: string): Promise<void> => {
    for (const look of looksOf(WIDTH)) {
      await view.setViewportSize({ width: look.width, height: HEIGHT });
      await takeLooks(view, folder, `flags-${state}`, [look]);
    }
  };
  const choose = (file: string) => view.locator('input[type=file]').setInputFiles(join(FLAGS, file));
  await view.locator('.empty').waitFor();
  await shoot('empty');
  await choose('some-broken.json');
  await view.locator('.problems').waitFor();
  await shoot('import-problems');
  await choose('flags.json');
  await view.locator('.flag').nth(3).waitFor();
  await view.locator('.notice .plain').last().click();
  await shoot('list');
  await view.locator('.finder input').fill('network');
  await shoot('search');
  await view.locator('.finder input').fill('heron');
  await view.locator('.none').waitFor();
  await shoot('none-found');
  await view.locator('.none .plain').click();
  await view.locator('.flag-buttons button').first().click();
  await shoot('edit');
  await view.keyboard.press('Escape');
  await view.locator('.flag-buttons button').nth(1).click();
  await view.locator('.notice .plain').first().waitFor();
  await view.locator('.files summary').click();
  await shoot('deleted-and-export');
  for (const language of LANGUAGES) {
    await speak(view, language);
    await view.reload();
    await view.locator('.flag').first().waitFor();
    await shoot(language);
  }
}
