/** Chromium with the built extension in it, and a real click on its toolbar icon. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser } from './browsers.mjs';

export interface Chromium {
  readonly context: BrowserContext;
  /** The way to what Playwright does not offer: extensions, and the tabs that pages stand in. */
  readonly protocol: CDPSession;
  /** The extension's id. */
  readonly extension: string;
}

export interface LaunchOptions {
  /** The built extension's folder, absolute. */
  readonly extension: string;
  readonly headless: boolean;
  /** Further command-line switches. */
  readonly switches?: readonly string[];
}

/** Starts Chromium with a new, empty profile; throws where Chromium is missing. */
export async function launchChromium({ extension, headless, switches = [] }: LaunchOptions): Promise<Chromium> {
  const context = await launchContext(headless, switches);
  try {
    const browser = { context, protocol: await browserProtocol(context) };
    return { ...browser, extension: await installExtension(browser, extension) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Milliseconds that a slow machine may take to open the welcome page. */
const LONGEST_WELCOME = 60_000;

/** Closes the page that opens after an install: it would come between a page and the click on the icon. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const deadline = Date.now() + LONGEST_WELCOME;
  // A page has no address yet when the browser tells of it.
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  while (find() === undefined && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  const welcome = find();
  // Closed while it loads, it can leave the extension without its messages.
  await welcome?.waitForLoadState();
  await welcome?.close();
}

function launchContext(headless: boolean, switches: readonly string[]): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('Chromium is missing. Run: node scripts/setup.mjs chromium');
  // Playwright knows pages in tabs only, unless it is told so: a popup is none.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  return chromium.launchPersistentContext('', {
    executablePath,
    headless,
    // Chromium's sandbox does not work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Sizes and colours are the window's and the reader's own.
    viewport: null,
    colorScheme: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', '--window-size=1280,960', ...switches],
  });
}

async function browserProtocol(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright gives no way to the browser as a whole.');
  return browser.newBrowserCDPSession();
}

/** Adds the extension in `folder`, absolute, to a running browser, and closes the page that greets; gives its id. */
export async function installExtension(
  { context, protocol }: Omit<Chromium, 'extension'>,
  folder: string,
): Promise<string> {
  const { id } = await protocol.send('Extensions.loadUnpacked', { path: folder });
  if (existsSync(join(folder, 'welcome.html'))) await closeWelcome(context);
  return id;
}

/** Has the icon stand in the toolbar always. Else a click moves it out of its menu first: a quarter of a second. */
export async function pinIcon({ context }: Chromium, extension: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // As text: TypeScript knows nothing of what the browser gives to its own pages.
  const change = JSON.stringify({ extensionId: extension, pinnedToToolbar: true });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  await page.close();
}

/** The target of the tab in front: pages have targets of their own, which know no toolbar. */
async function activeTab(protocol: CDPSession): Promise<string> {
  const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  // A boolean, whatever its type says.
  const tab = targetInfos.find(({ embedderData }) => String(embedderData?.tabActive) === 'true');
  if (tab === undefined) throw new Error('This version of Chromium does not tell which tab is in front.');
  return tab.targetId;
}

/**
 * The popup that a click on the extension's icon opens while `page` is shown: it may be working still. `onClick` is called
 * just before the click.
 */
export async function clickToolbar(
  { context, protocol, extension }: Chromium,
  page: Page,
  onClick: () => void = () => {},
): Promise<Page> {
  const isPopup = (shown: Page) => shown.url().startsWith(`chrome-extension://${extension}/popup`);
  // A second click on the icon would only close it.
  await context.pages().find(isPopup)?.close();
  await page.bringToFront();
  const targetId = await activeTab(protocol);
  onClick();
  const [popup] = await Promise.all([
    context.waitForEvent('page', { predicate: isPopup, timeout: 60_000 }),
    protocol.send('Extensions.triggerAction', { id: extension, targetId }),
  ]);
  return popup;
}
