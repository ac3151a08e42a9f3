/** The ways of looking at a view that every picture is taken in. */

import { join } from 'node:path';
import type { Page } from 'playwright';

/** A way of looking at a view; its width is in CSS pixels. */
export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the reader's few colours stand in for the view's. */
  readonly isForced: boolean;
}

/** Light, of a view that is `width` CSS pixels wide. */
export const light = (width: number): Look => ({
  name: 'light',
  scheme: 'light',
  width,
  direction: 'ltr',
  isForced: false,
});

/** Light, dark, in forced colours, 320 pixels wide, and right to left, of a view that is `width` CSS pixels wide. */
export function looksOf(width: number): readonly Look[] {
  const plain = light(width);
  return [
    plain,
    { ...plain, name: 'dark', scheme: 'dark' },
    { ...plain, name: 'forced', scheme: 'dark', isForced: true },
    { ...plain, name: 'narrow', width: 320 },
    { ...plain, name: 'rtl', direction: 'rtl' },
  ];
}

/** A popup is as wide as its content, whatever window it is told of: the width is the content's. */
export async function look(view: Page, { scheme, width, direction, isForced }: Look): Promise<void> {
  await view.emulateMedia({ colorScheme: scheme, forcedColors: isForced ? 'active' : 'none' });
  await view.evaluate(
    ({ width, direction }) => {
      document.documentElement.dir = direction;
      document.documentElement.style.inlineSize = `${width}px`;
    },
    { width, direction },
  );
}

/** A picture of what the view shows without scrolling. */
export async function take(view: Page, path: string, width: number): Promise<void> {
  const { x, height } = await view.evaluate(() => ({
    // From right to left the scroll bar stands before the page.
    x: Math.max(0, document.documentElement.getBoundingClientRect().left),
    height: Math.min(document.body.scrollHeight, window.innerHeight),
  }));
  await view.screenshot({ path, clip: { x, y: 0, width, height } });
}

/** A picture of the view's `state` in each look, as `folder`/STATE-LOOK.png. */
export async function takeLooks(view: Page, folder: string, state: string, looks: readonly Look[]): Promise<void> {
  for (const one of looks) {
    await look(view, one);
    await take(view, join(folder, `${state}-${one.name}.png`), one.width);
  }
}
