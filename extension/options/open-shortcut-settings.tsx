import { openShortcutSettings } from '../platform/shortcuts.ts';
import { t } from '../view/language.ts';

/** The browser alone changes keys, on a page of its own. */
export function OpenShortcutSettings() {
  return (
    <button type="button" class="button" onClick={() => void openShortcutSettings()}>
      {t('shortcutsChange')}
    </button>
  );
}
