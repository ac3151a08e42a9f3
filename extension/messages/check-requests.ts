/** The requests for a check, apart from their guards: a popup sends its first one before it has loaded these. */

/** What is to be checked: the page or what is selected there; null: what the popup was opened for. */
export interface CheckRequest {
  readonly tabId: number;
  readonly scope: 'page' | 'selection' | null;
}

export interface TextRequest {
  readonly tabId: number;
  readonly text: string;
}

export const CHECK = 'check';
export const CHECK_TEXT = 'check-text';

/** The name of the connection of a popup that waits for a tab's check. */
export const connectionOf = (tabId: number): string => `check:${tabId}`;

/** The tab of the connection `name`; null where it is no such name. */
export function tabOf(name: string): number | null {
  const [, tabId] = /^check:(\d+)$/.exec(name) ?? [];
  return tabId === undefined ? null : Number(tabId);
}
