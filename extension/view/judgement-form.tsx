import { useEffect, useRef, useState } from 'preact/hooks';
import type { Judgement } from '../../src/report/flag.ts';
import type { StoreFailure, StoreResult } from '../platform/flag-store.ts';
import { FlagFields } from './flag-fields.tsx';
import { t } from './language.ts';

interface Props {
  readonly initial: Judgement;
  /** What the button that saves says. */
  readonly save: string;
  readonly onSave: (judgement: Judgement) => Promise<StoreResult<unknown>>;
  readonly onCancel: () => void;
}

/** A judgement to be written or rewritten. It stays open, with what was written, where saving fails. */
export function JudgementForm({ initial, save, onSave, onCancel }: Props) {
  const [judgement, change] = useState(initial);
  const [problem, tell] = useState<'missing' | StoreFailure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // Enter held down, or pressed twice while the store is opened, saves once.
  const isSaving = useRef(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  async function submit(): Promise<void> {
    const verdict = judgement.verdict.trim();
    if (verdict === '') return tell('missing');
    if (isSaving.current) return;
    isSaving.current = true;
    const saved = await onSave({ ...judgement, verdict, note: judgement.note.trim() });
    isSaving.current = false;
    if (!saved.ok) tell(saved.error);
  }
  return (
    <form
      ref={form}
      class="judgement"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <FlagFields judgement={judgement} onChange={change} isMissing={problem === 'missing'} />
      {problem !== null && problem !== 'missing' && (
        <p class="problem" role="alert">
          {t(`store_${problem.code}`)}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="primary">
          {save}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
