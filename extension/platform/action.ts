import browser from 'webextension-polyfill';

/** What the icon of a tab says: a few characters, and a sentence for those who point at it or have it read out. */
export interface Badge {
  readonly text: string;
  /** CSS colours. */
  readonly paper: string;
  readonly ink: string;
  readonly title: string;
}

/** Shows the badge on the tab's icon, until the tab loads another document; a tab that is gone has none. */
export async function showBadge(tabId: number, { text, paper, ink, title }: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: paper }),
      browser.action.setBadgeTextColor({ tabId, color: ink }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed.
  }
}

/**
 * Opens the popup as a click on the icon does; false where the browser does not let an extension do that (Chrome before
 * 127; without a window in front).
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
