import browser from 'webextension-polyfill';
import { isOwn } from './messaging.ts';

/** A page of the extension that listens to the background for as long as it is open. */
export interface Listening {
  readonly name: string;
  tell(message: object): void;
}

/** Connects with the background, and receives what it tells. Gives back the way to end it; closing the page ends it too. */
export function connectToBackground(name: string, receive: (message: unknown) => void): () => void {
  const port = browser.runtime.connect({ name });
  port.onMessage.addListener(receive);
  return () => port.disconnect();
}

/** Calls `begin` for each page of the extension that connects, and what that gives when the connection ends. */
export function onConnection(begin: (page: Listening) => () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!port.sender || port.sender.id !== browser.runtime.id || !isOwn(port.sender)) return port.disconnect();
    const end = begin({ name: port.name, tell: (message) => port.postMessage(message) });
    port.onDisconnect.addListener(end);
  });
}
