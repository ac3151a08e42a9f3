import type { Chromium } from '../chromium.ts';
import { takeOwnPage } from './own-page.ts';

export const takeWelcome = (chromium: Chromium, folder: string): Promise<void> =>
  takeOwnPage(chromium, folder, 'welcome', (page) => page.locator('.sample').waitFor());
