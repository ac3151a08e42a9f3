/** The CSS Custom Highlight API marks ranges without a change to the page's DOM; `highlights.css` says how they look. */

import { ok, type Result } from '../../src/base/result.ts';
import type { MarkStyle } from '../../src/report/marks.ts';

/** What is later here lies above what is earlier. */
const STYLES: readonly MarkStyle[] = ['verbatim', 'edited', 'rewritten', 'quote-truncated', 'quote-altered', 'flag'];
const PULSE = 'wirecheck-pulse';
const PULSE_MILLISECONDS = 1600;

let pulseEnd: ReturnType<typeof setTimeout> | undefined;

const nameOf = (style: MarkStyle): string => `wirecheck-${style}`;

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Highlights these ranges, and nothing else. */
export function paintRanges(marks: readonly { readonly range: Range; readonly style: MarkStyle }[]): void {
  for (const [priority, style] of STYLES.entries()) {
    const ranges = marks.filter((mark) => mark.style === style).map(({ range }) => range);
    setHighlight(nameOf(style), ranges, priority);
  }
}

/** Lifts a range out of the page for a moment. */
export function pulse(range: Range): void {
  clearTimeout(pulseEnd);
  setHighlight(PULSE, [range], STYLES.length);
  pulseEnd = setTimeout(() => CSS.highlights.delete(PULSE), PULSE_MILLISECONDS);
}

export function clearHighlights(): Result<null> {
  for (const style of STYLES) CSS.highlights.delete(nameOf(style));
  CSS.highlights.delete(PULSE);
  return ok(null);
}
