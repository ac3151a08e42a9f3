import * as v from 'valibot';
import type { Mark, MarkStyle } from '../../src/report/marks.ts';
import { article } from './article.ts';
import { CHECK, CHECK_TEXT, type CheckRequest, type TextRequest } from './check-requests.ts';
import { checked, scope } from './checked.ts';
import { codeUnit, count, exactly, hash, oneOf, quantity, span, text, truth } from './common.ts';
import { exchange } from './exchange.ts';
import { flagsOnPage } from './flags-on-page.ts';
import { outlineSentences } from './originals.ts';
import { packFacts } from './packs.ts';
import { share } from './progress.ts';
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
    flag: true,
  }),
});

const nothing = exactly(null);
const pageScope = oneOf<'page' | 'selection'>({ page: true, selection: true });

const checkRequest: v.GenericSchema<unknown, CheckRequest> = v.object({ tabId: count, scope: v.nullable(pageScope) });
const textRequest: v.GenericSchema<unknown, TextRequest> = v.object({ tabId: count, text });

/** What the extension's own pages ask of the background. */
export const background = {
  /**
   * Reads the tab's page or what is selected there, compares it with the bundled packs, keeps the report and paints the
   * page. Without a scope: gives what was checked last, if a menu or a key asked for it and no popup has shown it yet;
   * else checks the page.
   */
  check: exchange(CHECK, checkRequest, checked),
  /** Compares a text that stands on no page, in place of the tab's page. */
  checkText: exchange(CHECK_TEXT, textRequest, checked),
  /** The flags of the page with this address and text. */
  pageFlags: exchange('page-flags', v.object({ url: v.nullable(text), text }), flagsOnPage),
  /** What is known of a sealed source of the tab's report, by its id: sentence by sentence. */
  outline: exchange('outline', v.object({ tabId: count, source: text }), outlineSentences),
  /**
   * Takes the text of the checked page in the tab `from` for a sealed source of `tabId`'s report, if it is that; gives
   * the share of words that agree, 0 to 1. Then compares what the report is about once more.
   */
  fillIn: exchange('fill-in', v.object({ tabId: count, source: text, from: count }), quantity),
  /** Compares an article that stands in no tab with the bundled packs; nothing is kept of it. */
  checkArticle: exchange('check-article', article, report),
  /** The packs that pages are compared with. */
  packs: exchange('packs', nothing, v.array(packFacts)),
  /** Erases all that is kept on this machine. */
  erase: exchange('erase', nothing, nothing),
};

/** What a content script tells the background of its page; a hash is the `hashString` of the text that was checked. */
export const pageNews = {
  /** The reading has come as far as this. */
  reading: exchange('page-reading', share, nothing),
  /** The article is there still, but has another text now. */
  changed: exchange('page-changed', hash, nothing),
  /** The article is no longer there. */
  left: exchange('page-left', hash, nothing),
};

/**
 * What the background and the popup ask of the content script. Spans count in the text that `read` gave; `text` is that
 * text's `hashString`, so that a span of one reading is never looked up in another.
 */
export const content = {
  /** Reads the page, or what is selected; where the page has no article, what is selected if anything is. */
  read: exchange('read', pageScope, v.object({ article, scope })),
  /** Hands over once more what was read of the text that is highlighted; fails where the page no longer holds that. */
  reread: exchange('reread', hash, v.object({ article, scope })),
  /** Ends the reading under way. */
  stop: exchange('stop', nothing, nothing),
  /** Highlights the marks in place of the ones before; says which of the passages are not on the page. */
  paint: exchange(
    'paint',
    v.object({ text: hash, marks: v.array(mark), look: highlightLook, passages: v.array(span) }),
    v.array(span),
  ),
  /** Scrolls to a span and pulses it; false if it is not on the page, or not shown there. */
  show: exchange('show', v.object({ text: hash, span }), truth),
  /** Shows the next highlighted passage, or the one before; false where nothing is highlighted. */
  step: exchange('step', oneOf<'next' | 'previous'>({ next: true, previous: true }), truth),
  /** Whether the page still holds the text that was checked. */
  holds: exchange('holds', hash, truth),
  /** Takes the highlights away until the next check; the report stays. */
  clear: exchange('clear', nothing, nothing),
  /** Has nothing more to do with the report: it is gone, or is about no page. */
  leave: exchange('leave', nothing, nothing),
};
