import type { Reason } from '../../src/report/why.ts';
import { counted, list, number, t } from './language.ts';

type Edited = Extract<Reason, { readonly key: 'edited' }>;

function editedReason({ inOrder, words, changed, added, dropped }: Edited): string {
  const changes = [
    changed > 0 ? counted('wordsChanged', changed) : '',
    added > 0 ? counted('wordsAdded', added) : '',
    dropped === null ? t('wordsDroppedUnknown') : dropped > 0 ? counted('wordsDropped', dropped) : '',
  ].filter((part) => part !== '');
  const order = counted('why_edited', words, number(inOrder));
  return changes.length === 0 ? order : t('why_editedChanges', order, list(changes));
}

/** Why a sentence has its kind, in the reader's language. */
export function reasonText(reason: Reason): string {
  switch (reason.key) {
    case 'verbatim':
      return counted('why_verbatim', reason.words);
    case 'edited':
      return editedReason(reason);
    case 'seeming':
      return t('why_seeming');
    case 'rewritten': {
      const basis = t(reason.isHashed ? 'why_rewrittenHashed' : 'why_rewritten');
      if (reason.shared.length === 0) return basis;
      return t('why_rewrittenShared', basis, list(reason.shared.map((words) => t('quoted', words))));
    }
    case 'own':
      return t('why_own');
  }
}
