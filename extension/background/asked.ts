/** Checks that a menu or a key asks for: the popup opens to show them, or the badge tells of them until it does. */

import type { Result } from '../../src/base/result.ts';
import type { Checked } from '../messages/checked.ts';
import { changeCheck, keptCheck } from '../messages/kept-reports.ts';
import { openPopup } from '../platform/action.ts';
import { checkTab, checkText } from './check-tab.ts';

const underWay = new Map<number, Promise<Result<Checked>>>();

/** A selection that no script can get at (in a PDF viewer, in a field, in another site's frame) is a text without a page. */
async function checkSelection(tabId: number, selected: string | null): Promise<Result<Checked>> {
  const checked = await checkTab(tabId, 'selection', true);
  const isOutOfReach =
    !checked.ok && ['nothing-selected', 'page-not-scriptable', 'page-is-pdf'].includes(checked.error.code);
  return isOutOfReach && selected !== null && selected !== '' ? checkText(tabId, selected, true) : checked;
}

async function noted(tabId: number, checking: Promise<Result<Checked>>): Promise<void> {
  underWay.set(tabId, checking);
  await checking;
  if (underWay.get(tabId) === checking) underWay.delete(tabId);
}

/**
 * Checks the tab's page or its selection, which the browser gives as `selected`, and opens the popup on it. To be called
 * while the browser handles the reader's own deed: it opens no popup later.
 */
export function checkAsAsked(tabId: number, scope: 'page' | 'selection', selected: string | null): void {
  void openPopup();
  void noted(tabId, scope === 'page' ? checkTab(tabId, scope, true) : checkSelection(tabId, selected));
}

/** What a popup that opens is to show, if a menu or a key asked for it; null if the popup itself is what was asked for. */
export async function newsOf(tabId: number): Promise<Result<Checked> | null> {
  const checked = await underWay.get(tabId);
  const kept = await keptCheck(tabId);
  if (kept?.isNews) await changeCheck(tabId, (news) => news && { ...news, isNews: false });
  if (checked) return checked;
  return kept?.isNews ? { ok: true, value: kept } : null;
}
