import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

/**
 * Puts a packaged script and style sheet into the tab's top frame, by the grant of the click on the icon.
 * Fails with `page-not-scriptable` where the browser lets no extension in.
 */
export async function inject(tabId: number, script: string, styles: string): Promise<Result<null>> {
  const target = { tabId };
  try {
    await browser.scripting.removeCSS({ target, files: [styles] });
    await browser.scripting.insertCSS({ target, files: [styles] });
    await browser.scripting.executeScript({ target, files: [script] });
    return ok(null);
  } catch (error) {
    return fail('page-not-scriptable', `The browser let no extension read this page: ${String(error)}`);
  }
}
