/** The report on the page: its marks are highlighted, shown one by one, and kept in place while the page changes. */

import type { Hash32 } from '../../src/base/brand.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Span } from '../../src/base/span.ts';
import type { Mark } from '../../src/report/marks.ts';
import { ask } from '../messages/exchange.ts';
import { pageNews } from '../messages/requests.ts';
import type { HighlightLook } from '../messages/settings.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { clearHighlights, paintRanges, pulse } from './highlights.ts';
import { forgetReading, readingOf, setMap } from './reading.ts';
import { isShown, scrollToRange } from './scroll.ts';
import { Watch } from './watch.ts';

interface Marks {
  readonly text: Hash32;
  readonly marks: readonly Mark[];
  readonly look: HighlightLook;
}

interface Marked extends Marks {
  readonly watch: Watch;
}

let marked: Marked | null = null;

const rangesOf = (text: Hash32, span: Span): readonly Range[] => readingOf(text)?.map.ranges(span) ?? [];

const shownRanges = (text: Hash32, span: Span): readonly Range[] => rangesOf(text, span).filter(isShown);

function highlight({ text, marks, look }: Marks): void {
  paintRanges(
    marks.map((mark) => ({ ranges: rangesOf(text, mark), style: mark.style })),
    look,
  );
}

function watchFor(marks: Marks): Watch | null {
  const reading = readingOf(marks.text);
  if (reading === null) return null;
  return new Watch(reading, {
    moved(map) {
      setMap(map);
      highlight(marks);
    },
    changed: () => void ask(sendToBackground, pageNews.changed, marks.text),
    left() {
      leave();
      void ask(sendToBackground, pageNews.left, marks.text);
    },
  });
}

interface Painting extends Marks {
  readonly passages: readonly Span[];
}

/** Highlights the marks of the text last read; gives those of the passages that the page does not show. */
export function paint({ passages, ...marks }: Painting): Result<readonly Span[]> {
  const watch = watchFor(marks);
  if (watch === null) return fail('internal', 'The page no longer shows what was read.');
  stopWatching();
  marked = { ...marks, watch };
  highlight(marks);
  return ok(passages.filter((span) => shownRanges(marks.text, span).length === 0));
}

function lift(ranges: readonly Range[]): boolean {
  const [first] = ranges;
  if (first === undefined) return false;
  scrollToRange(first);
  pulse(ranges);
  return true;
}

/** Scrolls to a span and pulses it; false where the page does not show it. */
export async function show(text: Hash32, span: Span): Promise<Result<boolean>> {
  if (lift(shownRanges(text, span))) return ok(true);
  // The nodes may have been replaced a moment ago.
  await marked?.watch.look();
  return ok(lift(shownRanges(text, span)));
}

/** Where a passage's middle stands, in pixels below the middle of the window. */
function belowMiddle([first]: readonly Range[]): number {
  const { top = 0, bottom = 0 } = first?.getBoundingClientRect() ?? {};
  return (top + bottom) / 2 - innerHeight / 2;
}

/** Within this many pixels a passage counts as the one in the middle. */
const NEAR = 8;

/** Shows the highlighted passage next to the middle of the window, or the one before it; false if nothing was checked. */
export function step(direction: 'next' | 'previous'): boolean {
  if (marked === null) return false;
  const { text, marks } = marked;
  const passages = marks
    .filter(({ style }) => style === 'verbatim' || style === 'edited' || style === 'rewritten')
    .map((mark) => shownRanges(text, mark))
    .filter((ranges) => ranges.length > 0);
  const found =
    direction === 'next'
      ? (passages.find((ranges) => belowMiddle(ranges) > NEAR) ?? passages[0])
      : (passages.findLast((ranges) => belowMiddle(ranges) < -NEAR) ?? passages.at(-1));
  if (found) lift(found);
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
