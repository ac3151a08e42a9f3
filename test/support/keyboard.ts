/** What the Tab key reaches in a view, and whether the reader sees where it is. */

import type { Page } from 'playwright';

/** The controls that are shown, in the order of the document; of a group where arrows lead on, the one that Tab reaches. */
const FIND = `(() => {
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary');
  globalThis.controls = [...all].filter((it) =>
    it.checkVisibility() && !it.disabled && it.tabIndex >= 0 && (it.type !== 'radio' || it.checked));
  document.activeElement?.blur();
  return globalThis.controls.map((it) => it.outerHTML.slice(0, 120));
})()`;

/** The place of what has the focus among them, where it is seen to have it; else -1. */
const FOCUSED = `(() => {
  const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement);
  const isSeen = outlineStyle !== 'none' || boxShadow !== 'none';
  return isSeen ? globalThis.controls.indexOf(document.activeElement) : -1;
})()`;

/** The controls of the view that the Tab key does not reach, or reaches unseen; empty if there are none. */
export async function unreachable(view: Page): Promise<string[]> {
  await view.bringToFront();
  const controls = await view.evaluate<string[]>(FIND);
  if (controls.length === 0) throw new Error('The view has no controls.');
  const reached = new Set<number>();
  // Panes that scroll are stations too, and so is the browser's own window.
  for (let press = 0; press < controls.length + 8; press++) {
    await view.keyboard.press('Tab');
    reached.add(await view.evaluate<number>(FOCUSED));
  }
  return controls.filter((_, index) => !reached.has(index));
}
