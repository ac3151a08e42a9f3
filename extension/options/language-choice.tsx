import { LOCALES, type Settings } from '../messages/settings.ts';
import { t } from '../view/language.ts';
import type { SettingProps } from './setting.ts';

const CHOICES: readonly Settings['language'][] = ['auto', ...LOCALES];

/** A language by its own name. */
const nameOf = (locale: string): string => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

/** The language of everything that the extension says. */
export function LanguageChoice({ settings, change }: SettingProps) {
  return (
    <label class="field">
      {t('languageChoice')}
      <select
        value={settings.language}
        onChange={({ currentTarget }) => {
          const language = CHOICES.find((choice) => choice === currentTarget.value);
          // The view is worded anew.
          if (language) void change({ language }).then(() => location.reload());
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice} lang={choice === 'auto' ? undefined : choice}>
            {choice === 'auto' ? t('languageAuto') : nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
