import { useId } from 'preact/hooks';
import { CATEGORIES, isCategory, type Judgement, VERDICT_LENGTH } from '../../src/report/flag.ts';
import { categoryName } from './category-name.ts';
import { t } from './language.ts';

const NAMES = Object.keys(CATEGORIES).filter(isCategory);

interface Props {
  readonly judgement: Judgement;
  readonly onChange: (judgement: Judgement) => void;
  /** Whether the form was sent without a verdict. */
  readonly isMissing: boolean;
}

/** The fields of a judgement: verdict, category, note. */
export function FlagFields({ judgement, onChange, isMissing }: Props) {
  const id = useId();
  return (
    <>
      <label>
        {t('flagVerdict')}
        <input
          value={judgement.verdict}
          maxLength={VERDICT_LENGTH}
          placeholder={t('flagVerdictHint')}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? id : undefined}
          dir="auto"
          onInput={({ currentTarget }) => onChange({ ...judgement, verdict: currentTarget.value })}
        />
      </label>
      {isMissing && (
        <p id={id} class="problem" role="alert">
          {t('flagVerdictMissing')}
        </p>
      )}
      <label>
        {t('flagCategory')}
        <select
          value={judgement.category}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...judgement, category: isCategory(value) ? value : judgement.category })
          }
        >
          {NAMES.map((category) => (
            <option key={category} value={category}>
              {categoryName(category)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('flagNote')}
        <textarea
          rows={2}
          value={judgement.note}
          placeholder={t('flagNoteHint')}
          dir="auto"
          onInput={({ currentTarget }) => onChange({ ...judgement, note: currentTarget.value })}
        />
      </label>
    </>
  );
}
