import { useEffect, useState } from 'preact/hooks';
import { readShortcuts, type Shortcut } from '../platform/shortcuts.ts';
import { t } from './language.ts';

/** The manifest's names for the click on the icon; the browser gives it no description. */
const CLICK = '_execute_action';

/** The keys that work on every page, and those within the popup. */
export function Shortcuts() {
  const [shortcuts, tell] = useState<readonly Shortcut[]>([]);
  useEffect(() => void readShortcuts().then(tell), []);
  return (
    <dl class="keys">
      {shortcuts.map(({ name, description, keys }) => (
        <div key={name}>
          <dt>{description === '' && name === CLICK ? t('actionTitle') : description || name}</dt>
          <dd>{keys === '' ? <span class="small">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
      <div>
        <dt>{t('stepKeys')}</dt>
        <dd>
          <kbd>J</kbd> <kbd>K</kbd>
        </dd>
      </div>
    </dl>
  );
}
