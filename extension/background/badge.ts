/** The badge on the icon: how much of the page matches, for the tab that was checked. */

import type { Result } from '../../src/base/result.ts';
import type { Report } from '../../src/index.ts';
import type { Verdict } from '../../src/match/report.ts';
import { rescore } from '../../src/report/rescore.ts';
import type { Checked, Scope } from '../messages/checked.ts';
import { readSettings } from '../messages/kept-settings.ts';
import { choicesOf } from '../messages/settings.ts';
import { type Badge, showBadge } from '../platform/action.ts';
import { FAILURES } from '../view/failures.ts';
import { counted, list, type MessageKey, percent, startLanguage, t } from '../view/language.ts';

const PAPER: Readonly<Record<Verdict, string>> = {
  derived: '#1f5fc0',
  'partly-derived': '#ad4f08',
  independent: '#5a606b',
};
const INK = '#ffffff';
/** No share: nothing was compared. */
const NOT_CHECKED = '–';

const MATCHES: Readonly<Record<Scope, MessageKey>> = {
  page: 'badge_page',
  selection: 'badge_selection',
  text: 'badge_text',
};

function shareOf({ coverage, page }: Report): string {
  return percent(page.words === 0 ? 0 : (page.words - coverage.own) / page.words);
}

function titleOf(report: Report, scope: Scope): string {
  const agencies = [...new Set(report.sources.map(({ agency }) => agency))];
  return agencies.length === 0
    ? t('badge_none', counted('originals', report.corpus.originals))
    : t(MATCHES[scope], shareOf(report), list(agencies));
}

async function badgeOf(checked: Result<Checked>): Promise<Badge> {
  if (!checked.ok) {
    const title = t(FAILURES[checked.error.code].title);
    return { text: NOT_CHECKED, paper: PAPER.independent, ink: INK, title };
  }
  const report = rescore(checked.value.report, choicesOf(await readSettings()));
  // A badge has room for four characters.
  const text = shareOf(report).replace(/\s/g, '');
  return { text, paper: PAPER[report.verdict], ink: INK, title: titleOf(report, checked.value.scope) };
}

/** Has the tab's icon say what its check gave, by the reader's choices. */
export async function showAnswer(tabId: number, checked: Result<Checked>): Promise<void> {
  await startLanguage();
  await showBadge(tabId, await badgeOf(checked));
}

/** Has the tab's icon say what it says of a page that was not checked. */
export async function clearBadge(tabId: number): Promise<void> {
  await startLanguage();
  await showBadge(tabId, { text: '', paper: PAPER.independent, ink: INK, title: t('actionTitle') });
}
