import { useEffect, useState } from 'preact/hooks';
import { changeSettings, onSettingsChange, readSettings } from '../messages/kept-settings.ts';
import type { Settings } from '../messages/settings.ts';

type Change = (change: Partial<Settings>) => void;

/** The reader's settings, null until they are read, and the way to change them: all open views follow. */
export function useSettings(): { readonly settings: Settings | null; readonly change: Change } {
  const [settings, tell] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(tell);
    return onSettingsChange(tell);
  }, []);
  return { settings, change: (change) => void changeSettings(change).then(tell) };
}
