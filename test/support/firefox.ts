/**
 * Firefox with the built extension in it, and a real click on its toolbar icon. Firefox's automation protocol knows no
 * toolbar; its browser window is a document like others, though, and scripts in it may do what a click does.
 */

import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

const FIREFOX_EXTENSION = join(import.meta.dirname, '..', '..', 'dist', 'firefox');

export interface Firefox {
  readonly browser: Browser;
  /** The extension's id, as its manifest states it. */
  readonly id: string;
}

/** Starts Firefox with a new, empty profile and the extension in `folder`. */
export async function launchFirefox(folder = FIREFOX_EXTENSION): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error('Firefox is missing. Run: node scripts/setup.mjs firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['-remote-allow-system-access', '--width=1280', '--height=960'],
  });
  return { browser, id: await browser.installExtension(folder) };
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** Puppeteer's connection to Firefox: not in its types, and the one way to the browser window. */
function connection(browser: Browser): Connection {
  const found = 'connection' in browser ? browser.connection : null;
  const isConnection = (value: unknown): value is Connection =>
    typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
  if (!isConnection(found)) throw new Error('This version of Puppeteer gives no way to its connection.');
  return found;
}

async function browserWindow(browser: Browser): Promise<string> {
  const { result } = await connection(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: readonly { context: string }[] };
  const [first] = contexts;
  if (first === undefined) throw new Error('Firefox shows no window.');
  return first.context;
}

/** The JSON value of `expression`, a promise of a string of JSON, evaluated with Firefox's own rights in its window. */
async function evaluateInWindow(browser: Browser, expression: string): Promise<unknown> {
  const target = { context: await browserWindow(browser) };
  const { result } = await connection(browser).send('script.evaluate', { expression, target, awaitPromise: true });
  const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'The browser window threw an error.');
  return JSON.parse(answer.result?.value ?? 'null');
}

/** A view that stands in no tab, so it is no `Page`: a popup that hangs from the toolbar, the sidebar. */
export interface FirefoxView {
  /** The JSON value of an expression in which `content` is the view's window. */
  evaluate(expression: string): Promise<unknown>;
  text(): Promise<string>;
  /** A picture of the view: PNG. */
  screenshot(): Promise<Uint8Array>;
}

/** Where the browser window holds these views. */
const POPUP = `document.querySelector('.webextension-popup-browser')`;
const SIDEBAR = `document.querySelector('#sidebar')?.contentDocument?.querySelector('#webext-panels-browser')`;

/** Runs in the view's process and sends the value back, or the error. */
const frameScript = (expression: string) => `(async () => (${expression}))().then(
  (value) => sendAsyncMessage('wirecheck', JSON.stringify({ value: value ?? null })),
  (error) => sendAsyncMessage('wirecheck', JSON.stringify({ error: String(error) })),
)`;

const askView = (element: string, expression: string) => `new Promise((resolve, reject) => {
  const { messageManager } = ${element};
  const listener = ({ data }) => { messageManager.removeMessageListener('wirecheck', listener); resolve(data); };
  messageManager.addMessageListener('wirecheck', listener);
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(frameScript(expression)))}, false);
  setTimeout(() => reject(new Error('The view did not answer.')), 10_000);
})`;

const snapshot = (element: string) => `(async () => {
  const bitmap = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return JSON.stringify(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
})()`;

const triggerAction = (id: string) => `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
  // A second click on the icon would only close it.
  ${POPUP}?.closest('panel')?.hidePopup();
  while (${POPUP}) await new Promise((resolve) => setTimeout(resolve, 20));
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  while (${POPUP}?.currentURI.scheme !== 'moz-extension') await new Promise((resolve) => setTimeout(resolve, 20));
  return 'null';
})()`;

/** The view in an element of the browser window. */
function viewIn(browser: Browser, element: string): FirefoxView {
  const evaluate = async (expression: string) => {
    const { value, error } = Object(await evaluateInWindow(browser, askView(element, expression)));
    if (error !== undefined) throw new Error(`In the view: ${error}`);
    return value;
  };
  return {
    evaluate,
    text: async () => String(await evaluate('content.document.body?.innerText ?? ""')),
    screenshot: async () => Buffer.from(String(await evaluateInWindow(browser, snapshot(element))), 'base64'),
  };
}

/** Does what a click on the extension's icon does while `page` is shown; the popup may be working still. */
export async function clickFirefoxToolbar({ browser, id }: Firefox, page: Page): Promise<FirefoxView> {
  await page.bringToFront();
  await evaluateInWindow(browser, triggerAction(id));
  return viewIn(browser, POPUP);
}

const showSidebar = (id: string) => `(async () => {
  await window.SidebarController.show(${JSON.stringify(`${id.replaceAll(/[^a-z0-9_-]/gi, '_')}-sidebar-action`)});
  while (${SIDEBAR}?.currentURI?.scheme !== 'moz-extension') await new Promise((resolve) => setTimeout(resolve, 20));
  return 'null';
})()`;

/** Opens the extension's sidebar; it may be working still. */
export async function openFirefoxSidebar({ browser, id }: Firefox): Promise<FirefoxView> {
  await evaluateInWindow(browser, showSidebar(id));
  return viewIn(browser, SIDEBAR);
}
