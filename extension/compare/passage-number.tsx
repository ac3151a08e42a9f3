import type { Kind } from '../../src/match/report.ts';
import { number as formatted, t } from '../view/language.ts';

interface Props {
  readonly number: number;
  readonly kind: Kind;
  readonly isSelected: boolean;
}

/** What ties the two sides of a passage together, without colour or position. */
export function PassageNumber({ number, kind, isSelected }: Props) {
  const name = t('passageNamed', formatted(number), t(`kind_${kind}`));
  return (
    <button
      type="button"
      class="number"
      data-number={number}
      data-kind={kind}
      lang={t('language')}
      aria-label={name}
      aria-pressed={isSelected}
      title={name}
    >
      {formatted(number)}
    </button>
  );
}
