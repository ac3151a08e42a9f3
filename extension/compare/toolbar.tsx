import type { RefObject } from 'preact';
import type { Passage } from '../../src/report/compare/passages.ts';
import { counted, number, t } from '../view/language.ts';
import { SearchField } from './search-field.tsx';

interface Props {
  readonly texts: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  /** What is laid out. */
  readonly shown: unknown;
  /** How many passages there are. */
  readonly count: number;
  readonly selected: Passage | null;
  readonly onStep: (by: 1 | -1) => void;
  /** Whether the sides scroll together; null where they are one column. */
  readonly level: { readonly isLevel: boolean; readonly setLevel: (isLevel: boolean) => void } | null;
}

/** Stepping through the passages, searching, scrolling, printing. */
export function Toolbar({ texts, search, shown, count, selected, onStep, level }: Props) {
  return (
    <div class="toolbar">
      <Stepper count={count} selected={selected} onStep={onStep} />
      <SearchField texts={texts} input={search} shown={shown} />
      {level !== null && (
        <label class="level">
          <input type="checkbox" checked={level.isLevel} onChange={() => level.setLevel(!level.isLevel)} />{' '}
          {t('scrollTogether')}
        </label>
      )}
      <button type="button" class="print" onClick={() => print()}>
        {t('print')}
      </button>
    </div>
  );
}

interface StepperProps {
  readonly count: number;
  readonly selected: Passage | null;
  readonly onStep: (by: 1 | -1) => void;
}

function Stepper({ count, selected, onStep }: StepperProps) {
  return (
    <fieldset class="stepper">
      <legend class="hidden-text">{t('passages')}</legend>
      <button type="button" aria-label={t('previousPassage')} title={t('previousPassage')} onClick={() => onStep(-1)}>
        <span class="arrow-up" />
      </button>
      <span class="place">
        {selected ? t('placeOf', number(selected.number), number(count)) : counted('passagesCount', count)}
      </span>
      <button type="button" aria-label={t('nextPassage')} title={t('nextPassage')} onClick={() => onStep(1)}>
        <span class="arrow-down" />
      </button>
    </fieldset>
  );
}
