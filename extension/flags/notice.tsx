import { useEffect, useRef } from 'preact/hooks';
import type { FlagChange } from '../messages/flag-changes.ts';
import { counted, number, t } from '../view/language.ts';
import type { ImportedFile } from './import-file.ts';
import type { Told } from './use-flag-changes.ts';

interface Props {
  readonly told: Told | null;
  readonly onUndo: (undo: FlagChange) => void;
  readonly onDismiss: () => void;
}

/** What was last done, with the way back; what went wrong stays until it is dismissed. */
export function Notice({ told, onUndo, onDismiss }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted a flag is gone with it: the focus has to go somewhere.
  useEffect(() => {
    if (told?.about === 'change' && told.message === 'flagDeleted') undo.current?.focus();
  }, [told]);
  return (
    <div class="notice" role="status">
      {told !== null && (
        <>
          <Said told={told} />
          <p class="notice-buttons">
            {told.undo !== null && (
              <button ref={undo} type="button" class="plain" onClick={() => told.undo && onUndo(told.undo)}>
                {t('undo')}
              </button>
            )}
            <button type="button" class="plain" onClick={onDismiss}>
              {t('dismiss')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function Said({ told }: { readonly told: Told }) {
  if (told.about === 'failure') return <p>{t(`store_${told.failure.code}`)}</p>;
  if (told.about === 'change') return <p>{t(told.message)}</p>;
  return told.file === null ? <p>{t('flagsImportNone')}</p> : <Imported file={told.file} />;
}

function Imported({ file: { added, replaced, kept, problems } }: { readonly file: ImportedFile }) {
  return (
    <div>
      <p>{t('flagsImported', number(added), number(replaced), number(kept))}</p>
      {problems.length > 0 && (
        <>
          <p>{counted('flagsImportProblems', problems.length)}</p>
          <ul class="problems">
            {problems.map(({ record, field }) => (
              <li key={record}>
                {field === null
                  ? t('flagsImportNoFlag', number(record))
                  : t('flagsImportProblem', number(record), field)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
