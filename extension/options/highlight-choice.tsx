import type { HighlightLook } from '../messages/settings.ts';
import { t } from '../view/language.ts';
import { KINDS } from '../view/strip.tsx';
import type { SettingProps } from './setting.ts';

const LOOKS: readonly HighlightLook[] = ['both', 'underline', 'background', 'off'];

/** How matches are marked on pages, with a sample of each look. */
export function HighlightChoice({ settings, change }: SettingProps) {
  return (
    <fieldset class="looks">
      <legend class="small">{t('highlightAbout')}</legend>
      {LOOKS.map((look) => (
        <label key={look} class="check">
          <input
            type="radio"
            name="highlight"
            checked={look === settings.highlight}
            onChange={() => void change({ highlight: look })}
          />
          <span>{t(`highlight_${look}`)}</span>
          <span class="look" data-look={look} aria-hidden="true">
            {KINDS.map((kind) => (
              <span key={kind} data-kind={kind}>
                {t(`kind_${kind}`)}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
