import type { FlagState, PlacedFlag } from '../../src/report/flagged-page.ts';
import { categoryName } from './flag-fields.tsx';
import { day, type MessageKey, t } from './language.ts';
import type { Jump } from './use-jump.ts';

const STATES: Readonly<Record<FlagState, MessageKey>> = {
  same: 'flagState_same',
  kept: 'flagState_kept',
  changed: 'flagState_changed',
  gone: 'flagState_gone',
};

interface Props {
  readonly flags: readonly PlacedFlag[];
  readonly onJump: Jump;
}

/** Flags, each with what has become of what was flagged. */
export function PlacedFlags({ flags, onJump }: Props) {
  return (
    <ul>
      {flags.map((placed) => (
        <Placed key={placed.flag.id} placed={placed} onJump={onJump} />
      ))}
    </ul>
  );
}

function Placed({ placed: { flag, state, at }, onJump }: { readonly placed: PlacedFlag } & Pick<Props, 'onJump'>) {
  return (
    <li data-state={state}>
      <p>
        <strong dir="auto">{flag.verdict}</strong>{' '}
        <span class="small">
          {categoryName(flag.category)} · {day(flag.created)}
        </span>
      </p>
      {flag.passage && <blockquote dir="auto">{flag.passage.exact}</blockquote>}
      {flag.note !== '' && <p dir="auto">{flag.note}</p>}
      <p class="small">
        {t(flag.passage === null && state === 'changed' ? 'flagState_pageChanged' : STATES[state])}{' '}
        {at !== null && (
          <button type="button" class="plain" onClick={() => onJump(at)}>
            {t('flagShow')}
          </button>
        )}
      </p>
    </li>
  );
}
