import type { Result } from '../../src/base/result.ts';
import { check, type Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { dropReport, keepReport } from '../messages/kept-reports.ts';
import { readSettings } from '../messages/kept-settings.ts';
import { paintTab } from '../messages/painting.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { inject } from '../platform/scripting.ts';
import { forgetChecker, openChecker } from './checker.ts';
import { withFilledIn } from './fill-in.ts';

/** The newest check under way in each tab: one that it overtook leaves nothing behind. */
const newest = new Map<number, symbol>();

async function checkPage(tabId: number): Promise<Result<Report>> {
  const injected = await inject(tabId, 'content.js', 'highlights.css');
  if (!injected.ok) return injected;
  const article = await ask((message) => sendToTab(tabId, message), content.read, null);
  if (!article.ok) return article;
  const opened = await openChecker();
  const checker = opened.ok ? await withFilledIn(opened.value) : opened;
  if (!checker.ok) return checker;
  const report = await check(article.value, checker.value);
  if (!report.ok) forgetChecker();
  return report;
}

async function publish(tabId: number, report: Result<Report>): Promise<void> {
  if (!report.ok) {
    await Promise.all([dropReport(tabId), ask((message) => sendToTab(tabId, message), content.clear, null)]);
    return;
  }
  await keepReport(tabId, report.value);
  const painted = await paintTab(tabId, report.value, await readSettings());
  if (!painted.ok) await dropReport(tabId); // The page went while it was checked.
}

/** Reads the tab's page, checks it, keeps the report and paints the page. */
export async function checkTab(tabId: number): Promise<Result<Report>> {
  const ticket = Symbol();
  newest.set(tabId, ticket);
  const report = await checkPage(tabId);
  if (newest.get(tabId) === ticket) {
    newest.delete(tabId);
    await publish(tabId, report);
  }
  return report;
}
