/** The report on the page: its marks are highlighted, shown one by one, and kept in place while the page changes. */

import type { Hash32 } from '../../src/base/brand.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Span } from '../../src/base/span.ts';
import type { Mark } from '../../src/report/marks.ts';
import { ask } from '../messages/exchange.ts';
import { pageNews } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { clearHighlights, paintRanges, pulse } from './highlights.ts';
import { forgetReading, readingOf, setMap } from './reading.ts';
import { isShown, scrollToRange } from './scroll.ts';
import { Watch } from './watch.ts';

interface Marked {
  readonly text: Hash32;
  readonly marks: readonly Mark[];
  readonly watch: Watch;
}

let marked: Marked | null = null;

function rangeOf(text: Hash32, span: Span): Range | null {
  const range = readingOf(text)?.map.range(span) ?? null;
  return range !== null && isShown(range) ? range : null;
}

function highlight(text: Hash32, marks: readonly Mark[]): void {
  const found = marks.flatMap((mark) => {
    const range = readingOf(text)?.map.range(mark) ?? null;
    return range === null ? [] : [{ range, style: mark.style }];
  });
  paintRanges(found);
}

function watchFor(text: Hash32, marks: readonly Mark[]): Watch | null {
  const reading = readingOf(text);
  if (reading === null) return null;
  return new Watch(reading, {
    moved(map) {
      setMap(map);
      highlight(text, marks);
    },
    changed: () => void ask(sendToBackground, pageNews.changed, text),
    left() {
      leave();
      void ask(sendToBackground, pageNews.left, text);
    },
  });
}

/** Highlights the marks of the text last read; gives those of the passages that the page does not show. */
export function paint(text: Hash32, marks: readonly Mark[], passages: readonly Span[]): Result<readonly Span[]> {
  const watching = watchFor(text, marks);
  if (watching === null) return fail('internal', 'The page no longer shows what was read.');
  marked?.watch.stop();
  marked = { text, marks, watch: watching };
  highlight(text, marks);
  return ok(passages.filter((span) => rangeOf(text, span) === null));
}

/** Scrolls to a span and pulses it; false where the page does not show it. */
export async function show(text: Hash32, span: Span): Promise<Result<boolean>> {
  // The nodes may have been replaced a moment ago.
  if (rangeOf(text, span) === null) await marked?.watch.look();
  const range = rangeOf(text, span);
  if (range === null) return ok(false);
  scrollToRange(range);
  pulse(range);
  return ok(true);
}

/** Where a range's middle stands, in pixels below the middle of the window. */
function belowMiddle(range: Range): number {
  const { top, bottom } = range.getBoundingClientRect();
  return (top + bottom) / 2 - innerHeight / 2;
}

/** Within this many pixels a passage counts as the one in the middle. */
const NEAR = 8;

/** Shows the highlighted passage next to the middle of the window, or the one before it; false if nothing was checked. */
export function step(direction: 'next' | 'previous'): boolean {
  if (marked === null) return false;
  const { text, marks } = marked;
  const ranges = marks
    .filter(({ style }) => style === 'verbatim' || style === 'edited' || style === 'rewritten')
    .map((mark) => rangeOf(text, mark))
    .filter((range) => range !== null);
  const found =
    direction === 'next'
      ? (ranges.find((range) => belowMiddle(range) > NEAR) ?? ranges[0])
      : (ranges.findLast((range) => belowMiddle(range) < -NEAR) ?? ranges.at(-1));
  if (found) {
    scrollToRange(found);
    pulse(found);
  }
  return true;
}

/** Takes the highlights away, and looks after them no longer. */
export function clear(): null {
  stopWatching();
  clearHighlights();
  return null;
}

export function stopWatching(): void {
  marked?.watch.stop();
  marked = null;
}

/** The page no longer holds what was checked. */
export function leave(): void {
  clear();
  forgetReading();
}
