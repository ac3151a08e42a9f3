import * as v from 'valibot';
import type { Mark, MarkStyle } from '../../src/report/marks.ts';
import { article } from './article.ts';
import { codeUnit, count, hash, oneOf, span } from './common.ts';
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

/** What the popup asks of the background. */
export const background = {
  /** Reads the tab's page, compares it with the bundled packs, keeps the report and paints the page. */
  check: exchange('check', v.object({ tabId: count }), report),
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
