import { hashString } from '../../src/base/hash.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { type Article, type Report, readText } from '../../src/index.ts';
import { findWords } from '../../src/text/words.ts';
import type { Checked, Scope } from '../messages/checked.ts';
import { ask } from '../messages/exchange.ts';
import { filledOriginals } from '../messages/filled-originals.ts';
import type { Kept } from '../messages/kept-reports.ts';
import { originals } from '../messages/originals.ts';
import { content } from '../messages/requests.ts';
import { sendToMatcher } from '../platform/matching.ts';
import { sendToTab } from '../platform/messaging.ts';
import { inject } from '../platform/scripting.ts';
import { addressOf } from '../platform/tabs.ts';
import { tellProgress } from './progress.ts';
import { type Marks, publish } from './publish.ts';

/** Where a text to be compared stands. */
interface Text {
  readonly article: Article;
  readonly scope: Scope;
}

interface UnderWay {
  /** Whether it ends with the popup that asked for it. */
  readonly needsPopup: boolean;
}

/** The newest check under way in each tab: one that it overtook leaves nothing behind. */
const newest = new Map<number, UnderWay>();

const toTab =
  (tabId: number) =>
  (message: object): Promise<Result<unknown>> =>
    sendToTab(tabId, message);

/** A PDF that the browser shows in a viewer of its own lets no script in: its address tells. */
async function refusal(tabId: number, refused: Result<null>): Promise<Result<never>> {
  const address = await addressOf(tabId);
  if (address !== null && /\.pdf(?:[?#]|$)/i.test(address)) {
    return fail('page-is-pdf', `The browser shows ${address} in its PDF viewer, which lets no extension in.`);
  }
  return refused.ok ? fail('internal', 'The page was not refused.') : refused;
}

async function readPage(tabId: number, scope: 'page' | 'selection'): Promise<Result<Text>> {
  tellProgress(tabId, { step: 'reading', share: null, words: null });
  const injected = await inject(tabId, 'content.js', 'highlights.css');
  return injected.ok ? ask(toTab(tabId), content.read, scope) : refusal(tabId, injected);
}

/** What a selection leaves out may stand elsewhere on the page. */
const about = (report: Report, scope: Scope): Report => (scope === 'selection' ? { ...report, omitted: [] } : report);

/** Opens the originals while the text is still being read. */
async function compare(tabId: number, reading: Result<Text> | Promise<Result<Text>>): Promise<Result<Checked>> {
  const opening = ask(sendToMatcher, originals.open, null);
  const [text, filledIn] = await Promise.all([reading, filledOriginals()]);
  if (!text.ok) return text;
  const { article, scope } = text.value;
  tellProgress(tabId, { step: 'opening', share: null, words: null });
  const opened = await opening;
  if (!opened.ok) return opened;
  tellProgress(tabId, { step: 'comparing', share: null, words: findWords(article.text).count });
  const report = await ask(sendToMatcher, originals.compare, { article, filledIn });
  return report.ok
    ? ok({ report: about(report.value, scope), scope, at: new Date().toISOString(), unshown: [] })
    : report;
}

/** Does `work` as the tab's newest check, and has it published if it is that still. */
async function asNewest(
  tabId: number,
  own: UnderWay,
  work: () => Promise<Result<Checked>>,
  show: (checked: Result<Checked>) => Promise<Result<Checked>>,
): Promise<Result<Checked>> {
  newest.set(tabId, own);
  const checked = await work();
  if (newest.get(tabId) !== own) return checked;
  newest.delete(tabId);
  return show(checked);
}

const anew = (tabId: number, isNews: boolean, work: () => Promise<Result<Checked>>): Promise<Result<Checked>> =>
  asNewest(tabId, { needsPopup: !isNews }, work, (checked) =>
    publish(tabId, checked, () => ({ isNews, isStale: false })),
  );

/** Ends the check that a popup asked for in the tab, if one is under way: it shows nothing and keeps nothing. */
export async function stopCheck(tabId: number): Promise<void> {
  if (!newest.get(tabId)?.needsPopup) return;
  newest.delete(tabId);
  await ask(toTab(tabId), content.stop, null);
}

/** Whatever is under way in any tab shows nothing and keeps nothing. */
export const stopAllChecks = (): void => newest.clear();

function withoutPage(text: string): Result<Text> {
  const article = readText(text, '');
  return article.ok ? ok({ article: article.value, scope: 'text' }) : article;
}

/** Reads the tab's page, or what is selected there, compares it, keeps the report and paints the page. */
export const checkTab = (tabId: number, scope: 'page' | 'selection', isNews = false): Promise<Result<Checked>> =>
  anew(tabId, isNews, () => compare(tabId, readPage(tabId, scope)));

/** Compares a text that stands on no page, and keeps the report as the tab's. */
export const checkText = (tabId: number, text: string, isNews = false): Promise<Result<Checked>> =>
  anew(tabId, isNews, () => compare(tabId, withoutPage(text)));

/**
 * Compares what the tab's report is about with the originals as they are now, whatever the page shows or has selected by
 * now. Where that fails the report stays as it is.
 */
export async function compareAgain(tabId: number, kept: Kept): Promise<Result<Checked>> {
  const { text } = kept.report.page;
  const read = kept.scope === 'text' ? withoutPage(text) : ask(toTab(tabId), content.reread, hashString(text));
  const marksOf = (before: Kept | null): Marks => {
    const { isNews, isStale } = before ?? kept;
    return { isNews, isStale };
  };
  return asNewest(
    tabId,
    { needsPopup: false },
    () => compare(tabId, read),
    async (checked) => (checked.ok ? publish(tabId, checked, marksOf) : checked),
  );
}
