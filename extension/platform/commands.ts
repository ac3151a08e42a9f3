import browser from 'webextension-polyfill';

/** Calls `run` with the name of a command of the manifest whose keys are pressed, and the tab in front. */
export function onCommand(run: (command: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) run(command, tab.id);
  });
}
