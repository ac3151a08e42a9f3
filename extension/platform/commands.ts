import browser from 'webextension-polyfill';

/** Whether this browser has keys for extensions: Firefox for Android has none. */
export const hasCommands = (): boolean => browser.commands !== undefined;

/** Calls `run` with the name of a command of the manifest whose keys are pressed, and the tab in front. */
export function onCommand(run: (command: string, tabId: number) => void): void {
  if (!hasCommands()) return;
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) run(command, tab.id);
  });
}
