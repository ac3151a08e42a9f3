import type { Chromium } from '../chromium.ts';
import { takeOwnPage } from './own-page.ts';

export async function takeWelcome(chromium: Chromium, folder: string): Promise<void> {
  await takeOwnPage(chromium, folder, 'welcome', (page) => page.locator('.sample').waitFor());
}
