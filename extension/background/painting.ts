/** What of a report the page shows, by the reader's settings. */

import { hashString } from '../../src/base/hash.ts';
import type { Result } from '../../src/base/result.ts';
import { type Span, span } from '../../src/base/span.ts';
import type { Report } from '../../src/match/report.ts';
import { flagMarks, marksOf } from '../../src/report/marks.ts';
import { rescore } from '../../src/report/rescore.ts';
import { ask } from '../messages/exchange.ts';
import { readSettings } from '../messages/kept-settings.ts';
import { content } from '../messages/requests.ts';
import { choicesOf } from '../messages/settings.ts';
import { sendToTab } from '../platform/messaging.ts';
import { placeFlags } from './page-flags.ts';

const passagesOf = ({ sentences, quotes }: Report): Span[] =>
  [...sentences, ...quotes].map(({ start, end }) => span(start, end));

/**
 * Paints the tab's page with a report on it and with its flags; gives the sentences and quotes that the page does not
 * show. Flags that cannot be read are told of where they are listed.
 */
export async function paintTab(tabId: number, report: Report): Promise<Result<readonly Span[]>> {
  const [settings, flags] = await Promise.all([readSettings(), placeFlags(report.page)]);
  const body = {
    text: hashString(report.page.text),
    marks: [...marksOf(rescore(report, choicesOf(settings))), ...(flags.ok ? flagMarks(flags.value) : [])],
    look: settings.highlight,
    passages: passagesOf(report),
  };
  return ask((message) => sendToTab(tabId, message), content.paint, body);
}
