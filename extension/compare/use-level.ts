import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Facing } from '../../src/report/compare/facing.ts';
import { levelOrder } from '../../src/report/compare/level.ts';
import { paneOf } from './bring-level.ts';
import type { Side } from './use-selection.ts';

/** Passages are level with each other where the reader looks: this far down. */
const READING_LINE = 0.35;
/** The reader's hand on a pane, as against a pane that is moved to follow the other. */
const BY_HAND = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

const partIn = (pane: Element, number: number): Element | null => pane.querySelector(`[data-passages~="${number}"]`);

/** How far down in the pane a passage begins, in CSS pixels; the text's two ends stand before the first and after the last. */
function heightOf(pane: HTMLElement, number: number | undefined, end: 'top' | 'bottom'): number {
  const part = number === undefined ? null : partIn(pane, number);
  if (part) return part.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  return end === 'top' ? 0 : pane.scrollHeight;
}

/** The last passage of `order` that begins above `line`, by binary search: -1 if none does. */
function lastAbove(pane: HTMLElement, order: readonly number[], line: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (heightOf(pane, order[middle], 'top') <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Scrolls `follower` so that what is read in `leader` has its counterpart on the same line. */
function follow(leader: HTMLElement, follower: HTMLElement, order: readonly number[]): void {
  const line = leader.clientHeight * READING_LINE;
  const read = leader.scrollTop + line;
  const above = lastAbove(leader, order, read);
  const [first, next] = [order[above], order[above + 1]];
  const [a0, a1] = [heightOf(leader, first, 'top'), heightOf(leader, next, 'bottom')];
  const [b0, b1] = [heightOf(follower, first, 'top'), heightOf(follower, next, 'bottom')];
  const share = a1 > a0 ? (read - a0) / (a1 - a0) : 0;
  const isAtEnd = leader.scrollTop + leader.clientHeight >= leader.scrollHeight - 1;
  if (leader.scrollTop <= 0) follower.scrollTop = 0;
  else follower.scrollTop = isAtEnd ? follower.scrollHeight : b0 + share * (b1 - b0) - line;
}

/** While `isOn`, the pane that the reader scrolls takes the other along, passage by passage. */
export function useLevel(panes: RefObject<HTMLElement | null>, { passages }: Facing, isOn: boolean): void {
  useEffect(() => {
    const root = panes.current;
    if (!root || !isOn) return;
    const order = levelOrder(passages);
    const stop = new AbortController();
    let leader: Side | null = null;
    const connect = (side: Side, other: Side): void => {
      const [pane, counterpart] = [paneOf(root, side), paneOf(root, other)];
      if (!pane || !counterpart) return;
      const options = { passive: true, signal: stop.signal };
      const lead = (): void => {
        leader = side;
      };
      for (const event of BY_HAND) pane.addEventListener(event, lead, options);
      pane.addEventListener('scroll', () => leader === side && follow(pane, counterpart, order), options);
    };
    connect('page', 'original');
    connect('original', 'page');
    // A step to another passage moves both panes itself.
    root.addEventListener('click', () => (leader = null), { signal: stop.signal });
    document.addEventListener('keydown', () => (leader = null), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [panes, passages, isOn]);
}
