import { useEffect, useState } from 'preact/hooks';
import { readShortcuts, type Shortcut } from '../platform/shortcuts.ts';
import { type MessageKey, t } from './language.ts';

/** The manifest's commands: the browser's own descriptions of them are in its language, not in the reader's. */
const WORDING: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'actionTitle',
  'check-selection': 'command_selection',
  'next-match': 'command_next',
  'previous-match': 'command_previous',
};

function wordingOf(name: string): string {
  const key = WORDING[name];
  return key === undefined ? name : t(key);
}

/** The keys that work on every page, and those within the popup. */
export function Shortcuts() {
  const [shortcuts, tell] = useState<readonly Shortcut[]>([]);
  useEffect(() => void readShortcuts().then(tell), []);
  return (
    <dl class="keys">
      {shortcuts.map(({ name, keys }) => (
        <div key={name}>
          <dt>{wordingOf(name)}</dt>
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
