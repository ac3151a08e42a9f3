import { useEffect } from 'preact/hooks';
import { hashString } from '../../src/base/hash.ts';
import type { Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { pageMarks } from '../messages/page-flags.ts';
import { content } from '../messages/requests.ts';
import { onFlagRecordsChanged } from '../platform/flag-store.ts';
import { sendToTab } from '../platform/messaging.ts';

async function paint(tabId: number, report: Report): Promise<void> {
  const body = { text: hashString(report.page.text), marks: await pageMarks(report) };
  await ask((message) => sendToTab(tabId, message), content.paint, body);
}

/** Paints the page anew when its flags change. */
export function useFlagMarks(tabId: number, report: Report): void {
  useEffect(() => onFlagRecordsChanged(() => void paint(tabId, report)), [tabId, report]);
}
