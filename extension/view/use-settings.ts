import { useEffect, useState } from 'preact/hooks';
import { changeSettings, onSettingsChange, readSettings } from '../messages/kept-settings.ts';
import type { Settings } from '../messages/settings.ts';

/** Changes some of the settings; resolves to all of them. */
export type ChangeSettings = (change: Partial<Settings>) => Promise<Settings>;

/** The reader's settings, null until they are read, and the way to change them: all open views follow. */
export function useSettings(): { readonly settings: Settings | null; readonly change: ChangeSettings } {
  const [settings, tell] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(tell);
    return onSettingsChange(tell);
  }, []);
  return { settings, change: changeSettings };
}
