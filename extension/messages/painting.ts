/** What of a report the page shows, by the reader's settings. */

import { hashString } from '../../src/base/hash.ts';
import type { Result } from '../../src/base/result.ts';
import { type Span, span } from '../../src/base/span.ts';
import type { Report } from '../../src/match/report.ts';
import { flagMarks, marksOf } from '../../src/report/marks.ts';
import { rescore } from '../../src/report/rescore.ts';
import { sendToTab } from '../platform/messaging.ts';
import { ask } from './exchange.ts';
import { content } from './requests.ts';
import { choicesOf, type Settings } from './settings.ts';

const passagesOf = ({ sentences, quotes }: Report): Span[] =>
  [...sentences, ...quotes].map(({ start, end }) => span(start, end));

/**
 * Paints the tab's page with a report on it and with its flags; gives the sentences and quotes that the page does not
 * show. Flags that cannot be read are told of where they are listed.
 */
export async function paintTab(tabId: number, report: Report, settings: Settings): Promise<Result<readonly Span[]>> {
  // Loaded when it is wanted: views that paint open without it.
  const { pageFlags } = await import('./page-flags.ts');
  const flags = await pageFlags(report);
  const body = {
    text: hashString(report.page.text),
    marks: [...marksOf(rescore(report, choicesOf(settings))), ...(flags.ok ? flagMarks(flags.value) : [])],
    look: settings.highlight,
    passages: passagesOf(report),
  };
  return ask((message) => sendToTab(tabId, message), content.paint, body);
}
