import browser from 'webextension-polyfill';
import { isFirefox } from './browser.ts';

export interface Shortcut {
  readonly name: string;
  /** As the browser writes it: “Alt+Shift+K”; empty where the command has no keys. */
  readonly keys: string;
}

/** The manifest's commands with the keys that they have now. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page where these keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  if (isFirefox) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
