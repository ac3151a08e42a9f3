import * as v from 'valibot';
import type { OutlineSentence } from '../../src/report/compare/outline.ts';
import type { Mark, MarkStyle } from '../../src/report/marks.ts';
import { article } from './article.ts';
import { codeUnit, count, hash, oneOf, span, text } from './common.ts';
import { exchange } from './exchange.ts';
import { report } from './report.ts';
import { highlightLook } from './settings.ts';

const mark: v.GenericSchema<unknown, Mark> = v.object({
  start: codeUnit,
  end: codeUnit,
  style: oneOf<MarkStyle>({
    verbatim: true,
    edited: true,
    rewritten: true,
    'quote-altered': true,
    'quote-truncated': true,
  }),
});

const nothing = v.null();

const outline: v.GenericSchema<unknown, readonly OutlineSentence[]> = v.array(
  v.object({
    start: codeUnit,
    end: codeUnit,
    words: count,
    known: v.array(v.object({ from: count, to: count, page: v.tuple([count, count]) })),
  }),
);

/** What the extension's pages ask of the background. */
export const background = {
  /** Reads the tab's page, compares it with the bundled packs, keeps the report and paints the page. */
  check: exchange('check', v.object({ tabId: count }), report),
  /** What is known of a sealed source of the tab's report, by its id: sentence by sentence. */
  outline: exchange('outline', v.object({ tabId: count, source: text }), outline),
  /**
   * Takes the text of the checked page in the tab `from` for a sealed source of `tabId`'s report, if it is that; gives
   * the share of words that agree, 0 to 1. The page has then to be checked again.
   */
  fillIn: exchange('fill-in', v.object({ tabId: count, source: text, from: count }), v.number()),
};

/**
 * What the background and the popup ask of the content script. Spans count in the text that `read` gave; `text` is that
 * text's `hashString`, so that a span of one reading is never looked up in another.
 */
export const content = {
  read: exchange('read', nothing, article),
  /** Highlights the marks in place of the ones before; says how many are on the page. */
  paint: exchange('paint', v.object({ text: hash, marks: v.array(mark), look: highlightLook }), count),
  /** Scrolls to a span and pulses it; false if it is not on the page, or not shown there. */
  show: exchange('show', v.object({ text: hash, span }), v.boolean()),
  clear: exchange('clear', nothing, nothing),
};
