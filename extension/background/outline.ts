import type { Result } from '../../src/base/result.ts';
import type { OutlineSentence } from '../../src/report/compare/outline.ts';
import { ask } from '../messages/exchange.ts';
import { originals } from '../messages/originals.ts';
import { sendToMatcher } from '../platform/matching.ts';
import { sealedSource } from './sealed-source.ts';

/** What the tab's page tells of one of its sealed originals. */
export async function outline(tabId: number, id: string): Promise<Result<readonly OutlineSentence[]>> {
  const found = await sealedSource(tabId, id);
  if (!found.ok) return found;
  const { report, source } = found.value;
  return ask(sendToMatcher, originals.outline, { report, id, pack: source.pack });
}
