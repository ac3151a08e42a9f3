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
import { type Reading, takeReading } from './reading.ts';
import { isShown, scrollToRange } from './scroll.ts';
import { Watch } from './watch.ts';

/** The reading that the report is about. It is watched for as long as the page holds it, highlighted or not. */
interface Painted {
  readonly reading: Reading;
  readonly watch: Watch;
  readonly marks: readonly Mark[];
  readonly look: HighlightLook;
  /** Whether the reader has had the highlights taken away: they stay away until the next check. */
  readonly isCleared: boolean;
}

let painted: Painted | null = null;

const paintedWith = (text: Hash32): Painted | null => (painted?.reading.hash === text ? painted : null);

const shownRanges = ({ reading }: Painted, span: Span): readonly Range[] => reading.map.ranges(span).filter(isShown);

function highlight({ reading, marks, look, isCleared }: Painted): void {
  const shown = isCleared ? [] : marks;
  paintRanges(
    shown.map((mark) => ({ ranges: reading.map.ranges(mark), style: mark.style })),
    look,
  );
}

function change(change: Partial<Painted>): void {
  if (painted === null) return;
  painted = { ...painted, ...change };
  highlight(painted);
}

function watchOf(reading: Reading): Watch {
  return new Watch(reading, {
    moved: (map) => change({ reading: { ...reading, map } }),
    changed: () => void ask(sendToBackground, pageNews.changed, reading.hash),
    left() {
      leave();
      void ask(sendToBackground, pageNews.left, reading.hash);
    },
  });
}

/** The reading of this text: what was read last takes the place of what was painted before. */
function toPaint(text: Hash32): Painted | null {
  const reading = takeReading(text);
  if (reading === null) return paintedWith(text);
  painted?.watch.stop();
  return { reading, watch: watchOf(reading), marks: [], look: 'off', isCleared: false };
}

interface Painting {
  readonly text: Hash32;
  readonly marks: readonly Mark[];
  readonly look: HighlightLook;
  readonly passages: readonly Span[];
}

/** Highlights the marks of this text; gives those of the passages that the page does not show. */
export function paint({ text, marks, look, passages }: Painting): Result<readonly Span[]> {
  const found = toPaint(text);
  if (found === null) return fail('internal', 'The page no longer shows what was read.');
  painted = { ...found, marks, look };
  highlight(painted);
  return ok(passages.filter((span) => shownRanges(found, span).length === 0));
}

function lift(ranges: readonly Range[]): boolean {
  const [first] = ranges;
  if (first === undefined) return false;
  scrollToRange(first);
  pulse(ranges);
  return true;
}

function liftSpan(text: Hash32, span: Span): boolean {
  const found = paintedWith(text);
  return found !== null && lift(shownRanges(found, span));
}

/** Scrolls to a span and pulses it; false where the page does not show it. */
export async function show(text: Hash32, span: Span): Promise<Result<boolean>> {
  if (liftSpan(text, span)) return ok(true);
  // The nodes may have been replaced a moment ago.
  await paintedWith(text)?.watch.look();
  return ok(liftSpan(text, span));
}

/** Where a passage's middle stands, in pixels below the middle of the window. */
function belowMiddle([first]: readonly Range[]): number {
  const { top = 0, bottom = 0 } = first?.getBoundingClientRect() ?? {};
  return (top + bottom) / 2 - innerHeight / 2;
}

/** Within this many pixels a passage counts as the one in the middle. */
const NEAR = 8;

/** Shows the highlighted passage next to the middle of the window, or the one before it; false if nothing is highlighted. */
export function step(direction: 'next' | 'previous'): boolean {
  const found = painted;
  if (found === null || found.isCleared) return false;
  const passages = found.marks
    .filter(({ style }) => style === 'verbatim' || style === 'edited' || style === 'rewritten')
    .map((mark) => shownRanges(found, mark))
    .filter((ranges) => ranges.length > 0);
  const passage =
    direction === 'next'
      ? (passages.find((ranges) => belowMiddle(ranges) > NEAR) ?? passages[0])
      : (passages.findLast((ranges) => belowMiddle(ranges) < -NEAR) ?? passages.at(-1));
  if (passage) lift(passage);
  return true;
}

/** Whether the page holds the text that the report is about. */
export const holdsText = (text: Hash32): boolean => paintedWith(text) !== null;

/** What was read of the text that the report is about, however the page has changed since. */
export function reread(text: Hash32): Result<Pick<Reading, 'article' | 'scope'>> {
  const found = paintedWith(text);
  if (found === null) return fail('internal', 'The page no longer shows what was read.');
  const { article, scope } = found.reading;
  return ok({ article, scope });
}

/** Takes the highlights away. The report is still about this page. */
export function clear(): null {
  change({ isCleared: true });
  clearHighlights();
  return null;
}

/** The page no longer holds what was checked. */
export function leave(): null {
  painted?.watch.stop();
  painted = null;
  clearHighlights();
  return null;
}
