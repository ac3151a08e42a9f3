import { SHORTEST } from '../messages/settings.ts';
import { number, t } from '../view/language.ts';
import type { SettingProps } from './setting.ts';

/** What of a report counts, and what is left out; the popup has the same switches. */
export function Counting({ settings, change }: SettingProps) {
  const { withoutQuotes, withoutShort, shortest, withoutSources } = settings;
  return (
    <>
      <p class="small">{t('countingAbout')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={withoutQuotes}
          onChange={({ currentTarget }) => void change({ withoutQuotes: currentTarget.checked })}
        />
        <span>
          {t('withoutQuotes')} <span class="small">{t('withoutQuotesAbout')}</span>
        </span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={withoutShort}
          onChange={({ currentTarget }) => void change({ withoutShort: currentTarget.checked })}
        />
        <span>
          {t('withoutShort')} <span class="small">{t('withoutShortAbout')}</span>
        </span>
      </label>
      <label class="field">
        {t('shortest')}
        <input
          type="number"
          min={SHORTEST.least}
          max={SHORTEST.most}
          value={shortest}
          onChange={({ currentTarget: field }) => {
            if (field.value !== '' && field.validity.valid) void change({ shortest: field.valueAsNumber });
            else field.value = String(shortest);
          }}
        />
        <span class="small">{t('shortestRange', number(SHORTEST.least), number(SHORTEST.most))}</span>
      </label>
      {withoutSources.length > 0 && (
        <button type="button" class="button" onClick={() => void change({ withoutSources: [] })}>
          {t('countAllSources', number(withoutSources.length))}
        </button>
      )}
    </>
  );
}
