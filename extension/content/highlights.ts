/**
 * The CSS Custom Highlight API marks ranges without a change to the page's DOM; `highlights.css` says how they look. A
 * document's registry serves its shadow trees too, but not the documents in its frames: each has one of its own.
 */

import type { MarkStyle } from '../../src/report/marks.ts';
import type { HighlightLook } from '../messages/settings.ts';

/** What is later here lies above what is earlier. */
const STYLES: readonly MarkStyle[] = ['verbatim', 'edited', 'rewritten', 'quote-truncated', 'quote-altered', 'flag'];
const PULSE = 'wirecheck-pulse';
const PULSE_MILLISECONDS = 1600;

let pulseEnd: ReturnType<typeof setTimeout> | undefined;

/** Tint and line are highlights of their own, so that either can be had without the other. */
const tintOf = (style: MarkStyle): string => `wirecheck-${style}`;
const lineOf = (style: MarkStyle): string => `wirecheck-${style}-line`;

type View = Window & typeof globalThis;

const viewOf = (range: Range): View => range.startContainer.ownerDocument?.defaultView ?? window;

/** The windows of all documents in which something was highlighted. */
const views = new Set<View>([window]);

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  for (const range of ranges) views.add(viewOf(range));
  for (const view of views) {
    const highlight = new view.Highlight(...ranges.filter((range) => viewOf(range) === view));
    highlight.priority = priority;
    view.CSS.highlights.set(name, highlight);
  }
}

function deleteHighlight(name: string): void {
  for (const view of views) view.CSS.highlights.delete(name);
}

/** Highlights these ranges, and nothing else. */
export function paintRanges(
  marks: readonly { readonly ranges: readonly Range[]; readonly style: MarkStyle }[],
  look: HighlightLook,
): void {
  for (const [priority, style] of STYLES.entries()) {
    const ranges = marks.filter((mark) => mark.style === style).flatMap((mark) => mark.ranges);
    setHighlight(tintOf(style), look === 'both' || look === 'background' ? ranges : [], priority);
    setHighlight(lineOf(style), look === 'both' || look === 'underline' ? ranges : [], priority);
  }
}

/** Lifts ranges out of the page for a moment. */
export function pulse(ranges: readonly Range[]): void {
  clearTimeout(pulseEnd);
  setHighlight(PULSE, ranges, STYLES.length);
  pulseEnd = setTimeout(() => deleteHighlight(PULSE), PULSE_MILLISECONDS);
}

export function clearHighlights(): void {
  for (const name of STYLES.flatMap((style) => [tintOf(style), lineOf(style)])) deleteHighlight(name);
  deleteHighlight(PULSE);
}
