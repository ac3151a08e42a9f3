/** The words for what can go wrong: what happened, and what to do about it. */

import type { FailureCode } from '../../src/base/result.ts';
import type { MessageKey } from './language.ts';

export const FAILURES: Readonly<Record<FailureCode, { readonly title: MessageKey; readonly advice: MessageKey }>> = {
  'no-article': { title: 'failure_no_article', advice: 'advice_no_article' },
  'nothing-selected': { title: 'failure_nothing_selected', advice: 'advice_nothing_selected' },
  'page-not-scriptable': { title: 'failure_page_not_scriptable', advice: 'advice_page_not_scriptable' },
  'page-is-pdf': { title: 'failure_page_is_pdf', advice: 'advice_page_is_pdf' },
  'page-too-large': { title: 'failure_page_too_large', advice: 'advice_page_too_large' },
  'pack-broken': { title: 'failure_pack_broken', advice: 'advice_pack_broken' },
  'pack-empty': { title: 'failure_pack_empty', advice: 'advice_pack_empty' },
  'pack-too-new': { title: 'failure_pack_too_new', advice: 'advice_pack_too_new' },
  'no-corpus': { title: 'failure_no_corpus', advice: 'advice_no_corpus' },
  'input-unreadable': { title: 'failure_input_unreadable', advice: 'advice_input_unreadable' },
  internal: { title: 'failure_internal', advice: 'advice_internal' },
};
