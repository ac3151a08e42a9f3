import type { Settings } from '../messages/settings.ts';
import type { ChangeSettings } from '../view/use-settings.ts';

/** What every option is given. */
export interface SettingProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}
