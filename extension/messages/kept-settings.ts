/** The settings outlive the browser; every part of the extension reads the same ones. */

import { onLocalChange, readLocal, writeLocal } from '../platform/local.ts';
import { type Settings, settingsIn } from './settings.ts';

const KEY = 'settings';

export const readSettings = async (): Promise<Settings> => settingsIn(await readLocal(KEY));

/** Changes some of the settings; gives back all of them. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsIn({ ...(await readSettings()), ...change });
  await writeLocal(KEY, settings);
  return settings;
}

/** Calls `tell` whenever any part of the extension changes the settings. Gives back the way to stop. */
export const onSettingsChange = (tell: (settings: Settings) => void): (() => void) =>
  onLocalChange(KEY, (value) => tell(settingsIn(value)));
