import { useState } from 'preact/hooks';
import { hashString } from '../../src/base/hash.ts';
import { type Span, span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';

export type Jump = (to: Span) => void;

/** Takes the page to a passage, and remembers the last one asked for if it was no longer there. */
export function useJump(tabId: number, { page }: Report): { readonly jump: Jump; readonly lost: Span | null } {
  const [lost, setLost] = useState<Span | null>(null);
  async function show({ start, end }: Span): Promise<void> {
    const body = { text: hashString(page.text), span: span(start, end) };
    const shown = await ask((message) => sendToTab(tabId, message), content.show, body);
    setLost(shown.ok && shown.value ? null : body.span);
  }
  return { jump: (to) => void show(to), lost };
}
