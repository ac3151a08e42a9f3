/** Scrolling to a passage, on one side or both. */

import type { Side } from './use-selection.ts';

/** Where a passage that is scrolled to comes to lie: a third of the way down. */
const RESTING_PLACE = 0.3;

const behavior = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** What is laid out of a passage, in the order of the document. */
const partsOf = (root: ParentNode, number: number): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`[data-passages~="${number}"]`)].filter(
    (part) => part.getClientRects().length > 0,
  );

/** The box that scrolls one side; null where both stand in one column. */
export const paneOf = (texts: ParentNode, side: Side): HTMLElement | null =>
  texts.querySelector<HTMLElement>(`.pane[data-side="${side}"]`);

/** The way to a passage that each pane is on. */
const ways = new WeakMap<HTMLElement, AbortController>();

/** The reader takes over: a pane is no longer brought to where it was on its way to. */
const BY_HAND = ['wheel', 'pointerdown', 'touchstart'] as const;

/** Calls `then` when what has come into view is laid out: the browser does that after a frame's callbacks. */
const onceLaidOut = (then: () => void): number => requestAnimationFrame(() => requestAnimationFrame(then));

/**
 * Scrolls a passage's part to `top`, in CSS pixels of the window. Paragraphs that come into view on the way take up their
 * true heights only then: what that moves the part by is made good at the end, unless the reader has moved on.
 */
function scrollPart(pane: HTMLElement, number: number, top: number): void {
  const [part] = partsOf(pane, number);
  if (!part) return;
  const way = new AbortController();
  ways.get(pane)?.abort();
  ways.set(pane, way);
  const { signal } = way;
  for (const event of BY_HAND) pane.addEventListener(event, () => way.abort(), { signal, passive: true });
  const scroll = (how: ScrollBehavior): void =>
    pane.scrollBy({ top: part.getBoundingClientRect().top - top, behavior: how });
  const arrive = (): void => {
    if (!signal.aborted) scroll('instant');
    way.abort();
  };
  pane.addEventListener('scrollend', () => onceLaidOut(arrive), { signal, once: true });
  scroll(behavior());
}

/** How far down a passage's part can come: to where it stands when its pane is at its beginning. */
function lowest(pane: HTMLElement, number: number): number {
  const [part] = partsOf(pane, number);
  return part ? part.getBoundingClientRect().top + pane.scrollTop : Number.POSITIVE_INFINITY;
}

function scrollPanes(texts: HTMLElement, number: number, from: Side | null): boolean {
  const [page, original] = [paneOf(texts, 'page'), paneOf(texts, 'original')];
  if (!page || !original) return false;
  const box = page.getBoundingClientRect();
  const wanted = box.top + box.height * RESTING_PLACE;
  const [pointedAt] = from ? partsOf(from === 'page' ? page : original, number) : [];
  const top =
    pointedAt?.getBoundingClientRect().top ?? Math.min(wanted, lowest(page, number), lowest(original, number));
  if (from !== 'page') scrollPart(page, number, top);
  if (from !== 'original') scrollPart(original, number, top);
  return true;
}

/** Brings the passage's parts level with each other: with the one on the side `from`, where it was pointed at. */
export function bringLevel(texts: HTMLElement, number: number, from: Side | null): void {
  if (!scrollPanes(texts, number, from) && from === null) {
    partsOf(texts, number)[0]?.scrollIntoView({ block: 'start', behavior: behavior() });
  }
  const chip = partsOf(texts, number).find((part) => from === null || part.closest(`[data-side="${from}"]`));
  chip?.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus({ preventScroll: true });
}
