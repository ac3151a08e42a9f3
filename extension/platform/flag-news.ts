/** The word, passed on between the extension's pages, that flags have been changed. */

const CHANNEL = 'wirecheck-flags';

export function announceFlagChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` when flags are changed, here or in another page of the extension. Gives back the way to stop. */
export function onFlagChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
