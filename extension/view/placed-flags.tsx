import type { FlagState } from '../../src/report/flagged-page.ts';
import type { FlagOnPage } from '../messages/flags-on-page.ts';
import { categoryName } from './category-name.ts';
import { day, type MessageKey, t } from './language.ts';
import type { Jump } from './use-jump.ts';

const STATES: Readonly<Record<FlagState, MessageKey>> = {
  same: 'flagState_same',
  kept: 'flagState_kept',
  changed: 'flagState_changed',
  gone: 'flagState_gone',
};

interface Props {
  readonly flags: readonly FlagOnPage[];
  readonly onJump: Jump;
}

/** Flags, each with what has become of what was flagged. */
export function PlacedFlags({ flags, onJump }: Props) {
  return (
    <ul>
      {flags.map((flag) => (
        <Placed key={flag.id} flag={flag} onJump={onJump} />
      ))}
    </ul>
  );
}

function Placed({ flag, onJump }: { readonly flag: FlagOnPage } & Pick<Props, 'onJump'>) {
  const { words, state, at } = flag;
  return (
    <li data-state={state}>
      <p>
        <strong dir="auto">{flag.verdict}</strong>{' '}
        <span class="small">
          {categoryName(flag.category)} · {day(flag.created)}
        </span>
      </p>
      {words !== null && <blockquote dir="auto">{words}</blockquote>}
      {flag.note !== '' && <p dir="auto">{flag.note}</p>}
      <p class="small">
        {t(words === null && state === 'changed' ? 'flagState_pageChanged' : STATES[state])}{' '}
        {at !== null && (
          <button type="button" class="plain" onClick={() => onJump(at)}>
            {t('flagShow')}
          </button>
        )}
      </p>
    </li>
  );
}
