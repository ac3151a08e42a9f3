import type { Chromium } from '../chromium.ts';
import { takeOwnPage } from './own-page.ts';

export const takeOptions = (chromium: Chromium, folder: string): Promise<void> =>
  takeOwnPage(chromium, folder, 'options', (page) => page.locator('.packs li').first().waitFor());
