import { useEffect, useRef, useState } from 'preact/hooks';
import type { Flag } from '../../src/report/flag.ts';
import type { StoreResult } from '../platform/flag-store.ts';
import { categoryName } from '../view/category-name.ts';
import { JudgementForm } from '../view/judgement-form.tsx';
import { t } from '../view/language.ts';
import { FlaggedWords, FlagPage } from './flag-evidence.tsx';

interface Props {
  readonly flag: Flag;
  readonly onChange: (flag: Flag) => Promise<StoreResult<unknown>>;
  readonly onDelete: (flag: Flag) => void;
}

/** A flag with its evidence; its judgement is edited in place. */
export function FlagCard({ flag, onChange, onDelete }: Props) {
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li class="flag">
      {isEdited ? (
        <JudgementForm
          initial={flag}
          save={t('flagSaveChanges')}
          onSave={async ({ verdict, category, note }) => {
            const updated = new Date().toISOString();
            const changed = await onChange({ ...flag, verdict, category, note, updated });
            if (changed.ok) setEdited(false);
            return changed;
          }}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <>
          <div class="flag-head">
            <h2 dir="auto">{flag.verdict}</h2>
            <span class="chip">{categoryName(flag.category)}</span>
            <span class="flag-buttons">
              <button
                ref={edit}
                type="button"
                class="plain"
                aria-label={t('flagEditOf', flag.verdict)}
                onClick={() => setEdited(true)}
              >
                {t('flagEdit')}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('flagDeleteOf', flag.verdict)}
                onClick={() => onDelete(flag)}
              >
                {t('flagDelete')}
              </button>
            </span>
          </div>
          {flag.note !== '' && (
            <p class="note" dir="auto">
              {flag.note}
            </p>
          )}
        </>
      )}
      <FlaggedWords flag={flag} />
      <FlagPage flag={flag} />
    </li>
  );
}
