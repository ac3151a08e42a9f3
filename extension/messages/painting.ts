/** What of a report the page shows, by the reader's settings. */

import { hashString } from '../../src/base/hash.ts';
import type { Result } from '../../src/base/result.ts';
import type { Report } from '../../src/match/report.ts';
import { marksOf } from '../../src/report/marks.ts';
import { rescore } from '../../src/report/rescore.ts';
import { sendToTab } from '../platform/messaging.ts';
import { ask } from './exchange.ts';
import { content } from './requests.ts';
import { choicesOf, type Settings } from './settings.ts';

/** Paints the tab's page with a report on it, and says how many marks are there. */
export function paintTab(tabId: number, report: Report, settings: Settings): Promise<Result<number>> {
  const body = {
    text: hashString(report.page.text),
    marks: marksOf(rescore(report, choicesOf(settings))),
    look: settings.highlight,
  };
  return ask((message) => sendToTab(tabId, message), content.paint, body);
}
